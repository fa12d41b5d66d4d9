"""``sagsgraf report``: what was read, what was not, and what calls for a look."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from sagsgraf.cli.options import (
    DEFAULT_STORE,
    INPUTS,
    Jobs,
    Lang,
    Language,
    Municipality,
    Output,
    Store,
    counted,
    guess,
    language,
    progress_bar,
    put,
    say,
)
from sagsgraf.model import Usage


class ReportFormat(StrEnum):
    """Forms of a report."""

    text = "text"
    markdown = "markdown"
    json = "json"


_SUFFIXES = {".json": ReportFormat.json, ".md": ReportFormat.markdown}


def report(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help=f"{INPUTS} Without any, the documents of the store.",
            show_default=False,
        ),
    ] = None,
    store: Store = DEFAULT_STORE,
    municipality: Municipality = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Every document in detail, and every place.")
    ] = False,
    jobs: Jobs = None,
    form: Annotated[
        ReportFormat | None,
        typer.Option("--format", help="Form; guessed from the file's name, else text."),
    ] = None,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """Tell what was read of each document, what was not, and what calls for a look.

    With PATH the files are read and nothing is written; without, the store tells what its builds
    read and refused. Of several documents, those with most to look at come first. Of each it
    tells kind and layout and why that layout was taken, pages, items expected and found,
    attendance, the text that was not understood, and the reason where it was refused.
    `sagsgraf read --kinds` lists what can be read, `sagsgraf layouts` the layouts.

    Exit code 1 when some files were refused, the refusal's own code when all were.
    """
    from sagsgraf.pipeline.report import report_paths, report_store

    if municipality and not paths:
        raise Usage("--municipality goes with files to read.", hint="Name them, or leave it out.")
    if paths:
        with progress_bar("Reading") as progress:
            found = report_paths(paths, municipality=municipality, progress=progress, jobs=jobs)
    else:
        from sagsgraf.store import open_reader

        with open_reader(store) as reader:
            found = report_store(reader)
    chosen = form or guess(output, _SUFFIXES, ReportFormat.text)
    if chosen is ReportFormat.json:
        put(json.dumps(found.to_dict(), ensure_ascii=False, indent=1), output)
    else:
        from sagsgraf.views.report_text import report_markdown, report_text

        view = report_markdown if chosen is ReportFormat.markdown else report_text
        put(view(found, language(lang), everything=everything), output)
    if found.refused:
        say(f"Refused {counted(len(found.refused), 'file')}; the report tells why.")
    raise typer.Exit(found.exit_code)
