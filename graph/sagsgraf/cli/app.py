"""The commands, as the help lists them."""

from __future__ import annotations

from typing import Annotated

import typer

from sagsgraf.cli import (
    asking,
    building,
    checking,
    demo,
    drawing,
    exploring,
    fetching,
    following,
    measuring,
    people,
    reading,
    reporting,
)
from sagsgraf.version import __version__

app = typer.Typer(
    name="sagsgraf",
    help=(
        "Read Danish municipal minutes into a knowledge graph; query it, draw it, and trace a "
        "case over years of meetings with the sentence behind every statement."
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"sagsgraf {__version__}")
        raise typer.Exit


@app.callback()
def _sagsgraf(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Carry what stands before a command."""


app.command("fetch")(fetching.fetch)
app.command("build")(building.build)
app.command("read")(reading.read)
app.command("layouts")(reading.layouts)
app.command("trace")(asking.trace)
app.command("cases")(asking.cases)
app.command("people")(people.people_names)
app.command("query")(asking.query)
app.command("queries")(asking.queries)
app.command("measures")(measuring.measures)
app.command("changes")(following.changes)
app.command("follow")(following.follow)
app.command("draw")(drawing.draw)
app.command("explore")(exploring.explore)
app.command("export")(drawing.export)
app.command("report")(reporting.report)
app.command("validate")(checking.validate)
app.command("verify")(checking.verify)
app.command("evaluate")(checking.evaluate)
app.command("demo")(demo.demo)
