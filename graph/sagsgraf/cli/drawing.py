"""``draw`` and ``export``: the graph as a page and as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sagsgraf.cli.options import (
    DEFAULT_STORE,
    Lang,
    Language,
    Municipality,
    Named,
    Output,
    People,
    Store,
    language,
    put,
    say,
)
from sagsgraf.model import Usage


def draw(
    everything: Annotated[bool, typer.Option("--all", help="Draw the whole graph.")] = False,
    case: Annotated[
        str | None, typer.Option(metavar="CASE", help="Draw around a case, by number or IRI.")
    ] = None,
    person: Annotated[
        str | None, typer.Option(metavar="NAME", help="Draw around a person, by name or IRI.")
    ] = None,
    around: Annotated[
        str | None, typer.Option(metavar="IRI", help="Draw around anything, by its IRI.")
    ] = None,
    store: Store = DEFAULT_STORE,
    cap: Annotated[
        int, typer.Option(metavar="NODES", min=1, max=5000, help="Most nodes to show.")
    ] = 1000,
    municipality: Municipality = None,
    people: People = Named.officials,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """Draw the graph as one interactive page that works offline."""
    chosen = [one for one in (case, person, around) if one]
    if len(chosen) + everything != 1:
        raise Usage("Say what to draw: one of --all, --case, --person and --around.")
    if output is None:
        raise Usage("Say where to: -o FILE.html (or - for the standard output).")
    from sagsgraf.pipeline import drawing
    from sagsgraf.store import open_reader

    with open_reader(store) as reader:
        page = drawing.draw(
            reader,
            drawing.Focus(case, person, around),
            lang=language(lang),
            cap=cap,
            municipality=municipality,
            people=people,
        )
    put(page, output)


def export(
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="ttl, nt, trig, nq, jsonld, rdfxml, graphml, gexf or csv.",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FILE", help="File to write; - is the standard output."
        ),
    ] = Path("-"),
    store: Store = DEFAULT_STORE,
    people: People = Named.officials,
) -> None:
    """Write the graph as a file for other programs; the same store gives the same bytes."""
    from sagsgraf.exports import export as write
    from sagsgraf.store import open_reader

    with open_reader(store) as reader:
        written = write(reader, form, output, people=people)
    for path in written:
        say(f"Wrote {path}")
