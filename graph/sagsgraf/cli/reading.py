"""``sagsgraf read`` and ``sagsgraf layouts``: one document, and which documents can be read."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from sagsgraf.cli.options import Municipality, Output, put


def _list_kinds(wanted: bool) -> None:
    if not wanted:
        return
    from sagsgraf.reading import READERS

    rows = [(one.kind, f"{one.summary} ({', '.join(sorted(one.suffixes))})") for one in READERS]
    rows.append(("zip", "an archive of any of these, each member a document (.zip)"))
    print(_listed(rows))
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
    """List the ways in which minutes are set out that can be read."""
    from sagsgraf.layouts import all_layouts

    known = all_layouts()
    if as_json:
        plain = [
            {
                "name": one.name,
                "summary": one.summary,
                "recognised_by": one.recognised_by,
                "example": one.example,
            }
            for one in known
        ]
        put(json.dumps(plain, ensure_ascii=False, indent=1), output)
        return
    put(_listed([(one.name, one.summary) for one in known]), output)


def _listed(rows: list[tuple[str, str]]) -> str:
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name.ljust(width)}  {words}" for name, words in rows)
