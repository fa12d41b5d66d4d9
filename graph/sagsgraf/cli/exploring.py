"""``explore``: the store as one HTML file that queries itself."""

from __future__ import annotations

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
    progress_bar,
    put,
    say,
)
from sagsgraf.model import Usage


def explore(
    store: Store = DEFAULT_STORE,
    cases: Annotated[
        list[str] | None,
        typer.Option(
            "--cases",
            metavar="CASE[,CASE...]",
            help="Only these cases, with their meetings and papers. May be given several times.",
        ),
    ] = None,
    evidence: Annotated[
        bool,
        typer.Option(
            "--evidence/--no-evidence", help="With the quotes and the texts of the documents."
        ),
    ] = True,
    municipality: Municipality = None,
    people: People = Named.officials,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """Write the store as one HTML file to search, trace, draw and query, without a network."""
    if output is None:
        raise Usage("Say where to: -o FILE.html (or - for the standard output).")
    from sagsgraf.explorer import Choice, explore
    from sagsgraf.store import open_reader

    chosen = tuple(one.strip() for text in cases or () for one in text.split(",") if one.strip())
    choice = Choice(chosen, people.value, evidence, language(lang), municipality)
    with open_reader(store) as reader, progress_bar("Writing the page") as progress:
        text = explore(reader, choice, progress=progress)
    put(text, output)
    if str(output) != "-":
        say(f"{output.stat().st_size / 1e6:.1f} MB; open it in a browser, or send it on.")
