"""``sagsgraf demo``: the main job on the bundled sample, end to end."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from sagsgraf.cli.options import Lang, Language, console, language, say, write_file

CASE = "22-009953"
"""The case that the sample follows: cyber security, 2022 and 2023."""


def demo(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Folder for the files written.")
    ] = Path("exports"),
    store: Annotated[
        Path, typer.Option("--store", metavar="DIR", help="Folder of the demo's store.")
    ] = Path("demo-store"),
    lang: Lang = Language.da,
) -> None:
    """Read the bundled minutes, build the graph, trace a case through it, and write it as pages."""
    from sagsgraf.explorer import Choice, explore
    from sagsgraf.exports import export
    from sagsgraf.pipeline import building, drawing
    from sagsgraf.pipeline.sample import sample_files
    from sagsgraf.queries import cases, find_case
    from sagsgraf.queries.people import cover_for
    from sagsgraf.store import open_reader
    from sagsgraf.tracing import load_trace
    from sagsgraf.views.tables import cases_table, table_view
    from sagsgraf.views.trace_page import trace_page
    from sagsgraf.views.trace_text import trace_table

    words, screen = language(lang), console()
    files = sample_files()
    report = building.build(files, store)
    known = len(report.read) + len(report.unchanged)
    screen.print(f"Read {known} minutes of Kalundborg Kommune's Direktion into {store}:")
    for path in files:
        screen.print(f"  {path.name}", markup=False)
    with open_reader(store) as reader:
        trace = cover_for(reader).over(load_trace(reader, find_case(reader, CASE).value))
        screen.print()
        screen.print(trace_table(trace, words))
        screen.print()
        screen.print(
            table_view(cases_table(cover_for(reader).over(cases(reader, recurring=True))), words)
        )
        written = {
            "explorer.html": "everything, to search, trace, draw and query in a browser",
            "graph.html": "the graph as a drawing",
            "graph.ttl": "the graph in Turtle, for other programs",
            f"trace-{CASE}.html": "the trace, with the sentence behind every statement",
        }
        write_file(output / "explorer.html", explore(reader, Choice(lang=words, dated=False)))
        write_file(output / "graph.html", drawing.draw(reader, drawing.Focus(), lang=words))
        export(reader, "ttl", output / "graph.ttl")
        write_file(output / f"trace-{CASE}.html", trace_page(trace, words))
    say("")
    for name, what in written.items():
        say(f"Wrote {output / name}: {what}")
    say("")
    say("Try next:")
    for call in (
        f"trace {CASE} --store {store} --evidence",
        f"query case-history -p case {CASE} --store {store}",
        "queries",
        "build YOUR-MINUTES/*.txt --store my-store",
        "explore --store my-store -o explorer.html",
    ):
        say(f"  {_program()} {call}")


def _program() -> str:
    """Return the command as this person can type it: `make demo` leaves it off the search path."""
    called = Path(sys.argv[0])
    if shutil.which("sagsgraf") or not called.name.startswith("sagsgraf"):
        return "sagsgraf"
    folder = Path.cwd()
    return str(called.relative_to(folder) if called.is_relative_to(folder) else called)
