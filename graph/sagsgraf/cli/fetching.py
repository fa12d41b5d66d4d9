"""``sagsgraf fetch``: a municipality's minutes from the web into a folder."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sagsgraf.cli.options import counted, progress_bar, say

if TYPE_CHECKING:
    from sagsgraf.fetching import FetchReport

_DAY = ["%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y"]


def fetch(
    address: Annotated[
        str,
        typer.Argument(
            metavar="URL",
            help="A FirstAgenda site (https://dagsordener.greve.dk), the page of one agenda, "
            "or a file.",
            show_default=False,
        ),
    ],
    folder: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FOLDER", help="Folder to fetch into."),
    ],
    since: Annotated[
        datetime | None,
        typer.Option(metavar="DATE", formats=_DAY, help="No meeting before this day."),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(metavar="DATE", formats=_DAY, help="No meeting after this day."),
    ] = None,
    body: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only meetings of this body; repeatable."),
    ] = None,
    attachments: Annotated[
        bool, typer.Option("--attachments", help="Fetch the papers' PDFs too.")
    ] = False,
    recheck: Annotated[
        bool,
        typer.Option("--recheck", help="Ask for what is there again, though no change is listed."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only print what would be fetched.")
    ] = False,
    pause: Annotated[
        float,
        typer.Option(metavar="SECONDS", min=0, max=600, help="Rest between two requests."),
    ] = 0.5,
    ignore_robots: Annotated[
        bool,
        typer.Option("--ignore-robots", help="Fetch also what the site's robots.txt forbids."),
    ] = False,
    allow_private: Annotated[
        bool,
        typer.Option(
            "--allow-private",
            help="Allow a host's name to lead to this machine or its own network.",
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Fetch a municipality's minutes and agendas from its web site into a folder.

    Each meeting becomes one file, the bytes as the site served them: JSON, which `sagsgraf build`
    reads. Where each file came from, its SHA-256, and when it was first and last seen is in
    FOLDER/sources.sqlite. With --attachments the papers come into FOLDER/bilag.

    A second run fetches only meetings that are new or that the site's list shows to have changed,
    and recent ones where the list does not tell. A version that a newer one takes the place of is
    kept in FOLDER/.earlier; a meeting that vanishes from the site is kept and told. A run that
    was killed goes on where it stopped.

    One request at a time, with a rest between them; robots.txt and requests to wait are obeyed.
    Machines that only yours can reach are never asked, except URL itself with --allow-private.

    Exit code 1 when some documents could not be fetched, the failure's own code when none could.
    """
    from sagsgraf.fetching import Wishes
    from sagsgraf.fetching import fetch as run

    wishes = Wishes(
        since=_day(since),
        until=_day(until),
        bodies=tuple(body or ()),
        attachments=attachments,
        recheck=recheck,
        dry_run=dry_run,
    )
    with progress_bar("Fetching") as progress:
        report = run(
            address,
            folder,
            wishes,
            pause=pause,
            allow_private=allow_private,
            ignore_robots=ignore_robots,
            progress=progress,
        )
    if as_json:
        print(json.dumps(report.to_dict(), ensure_ascii=False, indent=1))
    elif dry_run:
        for name in report.planned:
            print(name)
    _tell(report, folder, planned=dry_run)
    raise typer.Exit(report.exit_code)


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None


def _tell(report: FetchReport, folder: Path, *, planned: bool) -> None:
    if planned:
        say(f"Would fetch {counted(len(report.planned), 'document')}; nothing was fetched.")
        return
    for failure in report.refused:
        say(f"sagsgraf: {failure.error}")
    for name in report.gone:
        say(f"note: {folder / name}: the site lists this meeting no more; the file is kept.")
    if report.new or report.changed or report.papers:
        replaced = f", {len(report.changed)} of them changed since" if report.changed else ""
        papers = f" and {counted(len(report.papers), 'paper')}" if report.papers else ""
        known = f"; {report.unchanged} were known" if report.unchanged else ""
        number = counted(len(report.new) + len(report.changed), "document")
        say(f"Fetched {number}{replaced}{papers} into {folder}{known}.")
        if report.new or report.changed:
            whose = f' --municipality "{report.municipality}"' if report.municipality else ""
            say(f"Read them with: sagsgraf build {folder}{whose}")
    elif report.unchanged:
        say(f"Nothing new: {counted(report.unchanged, 'document')} in {folder}, unchanged.")
    elif not report.refused:
        say("No meeting fits; nothing was fetched.")
    if report.refused:
        say(f"Could not fetch {counted(len(report.refused), 'document')}; see above.")
    if report.skipped:
        say(
            f"The site stopped answering: {counted(report.skipped, 'meeting')} not asked for. "
            "Run it again to go on."
        )
