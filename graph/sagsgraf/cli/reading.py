"""``sagsgraf read``: what is understood of one document."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sagsgraf.cli.options import Municipality, Output, put


def read(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Minutes or an agenda.", show_default=False)
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print everything as JSON, not a summary.")
    ] = False,
    municipality: Municipality = None,
    output: Output = None,
) -> None:
    """Show what is understood of one document."""
    from sagsgraf.pipeline.inputs import nothing_there
    from sagsgraf.pipeline.reading import read_path

    if not file.exists():
        raise nothing_there(file)
    record = read_path(file, municipality=municipality).record
    if as_json:
        put(record.to_json(), output)
        return
    from sagsgraf.views.record_text import record_text

    put(record_text(record), output)
