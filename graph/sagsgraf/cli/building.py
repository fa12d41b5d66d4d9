"""``sagsgraf build``: files into a store."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sagsgraf.cli.options import (
    DEFAULT_STORE,
    INPUTS,
    Jobs,
    Municipality,
    Store,
    counted,
    progress_bar,
    say,
)
from sagsgraf.iris import DEFAULT_BASE

if TYPE_CHECKING:
    from sagsgraf.pipeline.building import BuildReport


def build(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help=INPUTS, show_default=False),
    ] = None,
    store: Store = DEFAULT_STORE,
    municipality: Municipality = None,
    base: Annotated[
        str, typer.Option(metavar="IRI", help="Base of the names of things; ends in /.")
    ] = DEFAULT_BASE,
    reread: Annotated[
        bool, typer.Option("--reread", help="Read also what has not changed.")
    ] = False,
    prune: Annotated[
        bool,
        typer.Option(
            "--prune",
            help="Take out documents of the folders named whose files are no longer there.",
        ),
    ] = False,
    jobs: Jobs = None,
    decisions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="TOML file that says which names are one person or body, and which are not.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Read minutes and agendas into a store.

    Documents that are in the store as they are stay untouched; a changed one replaces its own
    facts only. One that cannot be read is reported, and the others are read: each is read in a
    process with limits on memory and time. `sagsgraf read --kinds` lists what can be read.

    The store remembers the file of --decisions and reads it again at each build; with it alone,
    without PATH, changed decisions are applied.
    A file that is gone from a folder leaves its document in the store; --prune takes it out.

    Exit code 1 when some files were refused, the refusal's own code when all were.
    """
    from sagsgraf.pipeline import building

    if not paths and decisions is None:
        context.fail("Missing argument 'PATH'.")
    with progress_bar("Reading") as progress:
        report = building.build(
            paths or (),
            store,
            municipality=municipality,
            base=base,
            reread=reread,
            progress=progress,
            jobs=jobs,
            decisions=decisions,
            prune=prune,
        )
    if as_json:
        print(json.dumps(report.to_dict(), ensure_ascii=False, indent=1))
    _tell(report, store)
    if not paths:
        say(f"Names in {store} go by {decisions}.")
    raise typer.Exit(report.exit_code)


def _tell(report: BuildReport, store: Path) -> None:
    for refusal in report.refused:
        say(f"sagsgraf: {refusal.error}")
    for note in report.notes:
        say(f"note: {note}")
    if report.passed_over:
        say(f"{report.passed_over} files of other kinds in the folders were passed over.")
    if report.read:
        replaced = f", {len(report.replaced)} of them changed since" if report.replaced else ""
        kept = f"; {len(report.unchanged)} were known" if report.unchanged else ""
        say(
            f"Read {counted(len(report.read), 'document')}{replaced} with "
            f"{counted(report.items, 'item')} into {store}{kept}."
        )
    elif report.unchanged:
        say(f"Nothing to do: {counted(len(report.unchanged), 'document')} in {store}, unchanged.")
    _tell_changes(report)
    if report.refused:
        say(f"Refused {counted(len(report.refused), 'file')}; see above.")


def _tell_changes(report: BuildReport) -> None:
    """Tell what is gone, and what is no longer as it was known."""
    if report.gone:
        first = report.gone[0]
        told = f"{first} is" if len(report.gone) == 1 else f"{len(report.gone)} files are"
        example = "" if len(report.gone) == 1 else f" ({first} and others)"
        say(
            f"note: {told} gone since an earlier build{example}; still in the store, and --prune "
            "takes out what is gone."
        )
    if report.pruned:
        whose = "file is" if len(report.pruned) == 1 else "files are"
        say(f"Took out {counted(len(report.pruned), 'document')} whose {whose} gone.")
    changed = report.changed()
    if report.settled and changed:
        told = ", ".join(_CHANGED[name].format(*_plural(count)) for name, count in changed.items())
        since = report.settled.build.number - 1
        say(f"Changed: {told}; see sagsgraf changes --since {since}.")


_CHANGED = {
    "documents_changed": "{0} document{1} changed",
    "documents_read_anew": "{0} document{1} read anew",
    "documents_taken_out": "{0} document{1} taken out",
    "decisions_new": "{0} new decision{1} on known items",
    "decisions_changed": "{0} decision{1} changed",
    "treatments_changed": "{0} treatment{1} changed otherwise",
    "treatments_gone": "{0} treatment{1} gone",
}


def _plural(count: int) -> tuple[int, str]:
    return count, "" if count == 1 else "s"
