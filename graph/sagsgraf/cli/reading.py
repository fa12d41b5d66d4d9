"""``sagsgraf read`` and ``sagsgraf layouts``: one document, and which documents can be read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Annotated

import typer

from sagsgraf.cli.options import Municipality, Output, put


def _list_kinds(wanted: bool) -> None:
    if not wanted:
        return
    from sagsgraf.pipeline.listing import kinds

    print(_listed((one.kind, f"{one.summary} ({', '.join(one.suffixes)})") for one in kinds()))
    raise typer.Exit


def read(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="Minutes or an agenda: a file, ARCHIVE.zip!/MEMBER, an address (https://…), "
            "or - for stdin.",
            show_default=False,
        ),
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print everything as JSON, not a summary.")
    ] = False,
    _kinds: Annotated[
        bool,
        typer.Option(
            "--kinds", callback=_list_kinds, is_eager=True, help="List the kinds that can be read."
        ),
    ] = False,
    municipality: Municipality = None,
    output: Output = None,
) -> None:
    """Show what is understood of one document.

    What a file is, is told from its content; --kinds lists the kinds that can be read, and
    `sagsgraf layouts` the ways in which minutes are set out.
    """
    from sagsgraf.pipeline.inputs import one_source
    from sagsgraf.pipeline.reading import read_source

    record = read_source(one_source(file), municipality=municipality).record
    if as_json:
        put(record.to_json(), output)
        return
    from sagsgraf.views.record_text import record_text

    put(record_text(record), output)


def layouts(
    as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON.")] = False,
    output: Output = None,
) -> None:
    """List the ways in which minutes are set out that can be read.

    With --json also what each is recognised by, the story of its system, and an example.
    """
    from sagsgraf.pipeline import listing

    known = listing.layouts()
    if as_json:
        put(json.dumps([asdict(one) for one in known], ensure_ascii=False, indent=1), output)
    else:
        put(_listed((one.name, one.summary) for one in known), output)


def _listed(rows: Iterable[tuple[str, str]]) -> str:
    told = list(rows)
    width = max(len(name) for name, _ in told)
    return "\n".join(f"{name.ljust(width)}  {words}" for name, words in told)
