"""From a site into a folder: what is new or changed is fetched, the rest is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sagsgraf.fetching import listing
from sagsgraf.fetching.addresses import (
    Kind,
    Target,
    agenda_address,
    is_address,
    paper_address,
    understand,
)
from sagsgraf.fetching.documents import Permit, file_name, get_document, get_pdf
from sagsgraf.fetching.keeping import Folder
from sagsgraf.fetching.ledger import NAME, Source
from sagsgraf.fetching.listing import Meeting, Paper
from sagsgraf.fetching.report import Failure, FetchReport, Wishes
from sagsgraf.fetching.site import Listed, list_meetings
from sagsgraf.fetching.whose import municipality_of
from sagsgraf.model import Locked, OutputFailed, SagsgrafError, Usage

if TYPE_CHECKING:
    from sagsgraf.fetching.client import Answer, Client

Progress = Callable[[int, int, str], None]
"""Called with the number of meetings done, the number of all, and a file's name."""

_FRESH: Final = timedelta(days=60)
"""Minutes are corrected and published again for so long after a meeting. Where a site does not
tell when, they are asked for again."""
_PATIENCE: Final = 3
"""So many documents in a row that the site does not answer for end a run."""
_PAPERS: Final = "bilag"
"""Folder of the papers."""


def fetch(
    address: str,
    folder: Path,
    wishes: Wishes | None = None,
    *,
    pause: float = 0.5,
    allow_private: bool = False,
    ignore_robots: bool = False,
    progress: Progress | None = None,
    client: Client | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> FetchReport:
    """Fetch a site's meetings, or one document, into a folder.

    A document that cannot be fetched is reported, and the others go on; three in a row that the
    site does not answer for end the run. What was fetched stays, and the next run goes on there.

    Args:
        address: of a FirstAgenda site, of one agenda's page, or of a file.
        folder: made if it is not there.
        wishes: which meetings, and what of them.
        pause: seconds between two requests.
        allow_private: whether the address may be on this machine or its network.
        ignore_robots: whether to fetch what the site's ``robots.txt`` forbids.
        progress: told about each document.
        client: asks; by default one of its own.
        now: the time, with its zone.

    Raises:
        Usage: it is no web address; no body has such a name; a wish does not fit a document.
        SagsgrafError: the list or the document cannot be had; the folder cannot be written.
    """
    from sagsgraf.fetching.client import Client
    from sagsgraf.fetching.robots import Robots

    target = understand(address)
    wanted = wishes or Wishes()
    if target.kind is not Kind.site and (wanted.since or wanted.until or wanted.bodies):
        raise Usage(
            f"{address}: this is one document; --since, --until and --body choose among the "
            "meetings of a site.",
            hint=f"Leave them out, or name the site: {target.base}" if target.base else "",
        )
    asking = client or Client([target.address], allow_private=allow_private, pause=pause)
    try:
        permit = None if ignore_robots else Robots(asking).permit
        listed = None
        if target.kind is Kind.site:
            listed = list_meetings(asking, target.base, wanted, now().date(), permit)
        chosen = listed.chosen(wanted) if listed else ()
        if wanted.dry_run and not (folder / NAME).is_file():
            planned = [f"{one.stem}.json" for one in chosen] if listed else [target.address]
            return FetchReport(planned=planned, municipality=_whose(target))
        with _opened(folder) as kept:
            walk = _Walk(_Site(asking, target, permit), kept, wanted, now, progress)
            if listed is None:
                walk.one(target)
            else:
                walk.several(listed, chosen)
            return walk.report
    finally:
        if client is None:
            asking.close()


@contextmanager
def _opened(root: Path) -> Iterator[Folder]:
    folder = Folder(root)
    try:
        yield folder
    finally:
        folder.close()


@dataclass(frozen=True, slots=True)
class _Site:
    """Whom to ask."""

    client: Client
    target: Target
    permit: Permit | None

    @property
    def base(self) -> str:
        return self.target.base


class _Walk:
    """One run through a site."""

    def __init__(
        self,
        site: _Site,
        folder: Folder,
        wishes: Wishes,
        now: Callable[[], datetime],
        progress: Progress | None,
    ) -> None:
        self.report = FetchReport(municipality=_whose(site.target))
        self._site = site
        self._folder = folder
        self._wishes = wishes
        self._clock = now
        self._progress = progress
        self._seen: list[Source] = []
        self._silent = 0
        """Documents in a row that the site did not answer for."""
        self._place = (0, 1)

    def several(self, listed: Listed, chosen: Sequence[Meeting]) -> None:
        """Fetch the meetings that were chosen from a list."""
        if self._wishes.dry_run:
            self.report.planned += [
                f"{one.stem}.json" for one in chosen if self._is_due(one, self._known(one))
            ]
            return
        try:
            for number, meeting in enumerate(chosen):
                self._place = (number, len(chosen))
                self._tell(f"{meeting.stem}.json")
                if self._try(f"{meeting.stem}.json", partial(self._take, meeting)):
                    continue
                self.report.skipped = len(chosen) - number - 1
                break
            self._tell("", done=True)
            self._miss(listed)
        finally:
            self._folder.note(*self._seen)

    def one(self, target: Target) -> None:
        """Fetch one document.

        Raises:
            SagsgrafError: it cannot be had.
        """
        if self._wishes.dry_run:
            self.report.planned.append(target.address)
            return
        if target.kind is Kind.agenda:
            self._take(Meeting(target.id, "", None, "", False))
        else:
            self._take_file(target)
        self._folder.note(*self._seen)

    # -- one document ---------------------------------------------------------------------

    def _take(self, meeting: Meeting) -> None:
        """Fetch a meeting if it is new or may have changed, and then its papers."""
        source = self._known(meeting)
        if source and not self._is_due(meeting, source):
            self._leave(source, source.status)
            path = source.path
        else:
            path = self._fetch_meeting(meeting, source)
        if self._wishes.attachments:
            self._take_papers(Path(path))

    def _fetch_meeting(self, meeting: Meeting, source: Source | None) -> str:
        """Fetch a meeting; return its file's name."""
        address = agenda_address(self._site.base, meeting.id)
        target = Target(Kind.agenda, address, self._site.base, meeting.id)
        blank = Source(address, "meeting", meeting.id)
        answer = self._asked(
            source or blank,
            partial(get_document, self._site.client, target, permit=self._site.permit),
        )
        if answer.status == 304 and source:
            self._leave(replace(source, mark=meeting.mark or source.mark), 304)
            return source.path
        said = listing.meeting_of(listing.agenda(answer.content, meeting.id, address), meeting.id)
        full = replace(meeting, body=meeting.body or said.body, day=meeting.day or said.day)
        row = replace(
            source or blank,
            day=full.day.isoformat() if full.day else "",
            body=full.body,
            mark=meeting.mark,
        )
        return self._keep(row, answer, f"{full.stem}.json", self.report.new, self.report.changed)

    def _take_file(self, target: Target) -> None:
        """Fetch one file."""
        source = self._folder.sources.get(target.address)
        row = source or Source(target.address, "file")
        answer = self._asked(
            row,
            partial(get_document, self._site.client, target, permit=self._site.permit),
        )
        if answer.status == 304:
            self._leave(row, 304)
            return
        name = row.path or file_name(answer, target)
        self._keep(row, answer, name, self.report.new, self.report.changed)

    def _take_papers(self, agenda: Path) -> None:
        """Fetch the papers of a meeting that is in the folder."""
        content = (self._folder.root / agenda).read_bytes()
        fields = listing.agenda(content, "", str(agenda))
        for paper in listing.papers(fields):
            name = f"{_PAPERS}/{agenda.stem}/{paper.stem}.pdf"
            self._tell(name)
            if not self._try(name, partial(self._take_paper, paper, name)):
                raise _Stop

    def _take_paper(self, paper: Paper, name: str) -> None:
        """Fetch a paper unless it is there: a new version of a paper has another id."""
        link = paper.link
        address = link if is_address(link) else paper_address(self._site.base, paper.id)
        row = self._folder.sources.get(address) or Source(address, "paper", paper.id)
        if self._folder.intact(row) and not self._wishes.recheck:
            self._leave(row, row.status)
            return
        answer = self._asked(
            row,
            partial(get_pdf, self._site.client, address, permit=self._site.permit),
        )
        if answer.status == 304:
            self._leave(row, 304)
            return
        self._keep(row, answer, name, self.report.papers, self.report.papers)

    # -- what all documents share ---------------------------------------------------------

    def _asked(self, source: Source, ask: Callable[..., Answer]) -> Answer:
        """Return the answer for a document; keep why there is none."""
        intact = self._folder.intact(source)
        try:
            answer = ask(etag=source.etag, modified=source.modified) if intact else ask()
        except SagsgrafError as error:
            status = getattr(error, "status", 0)
            self._folder.note(
                replace(
                    source,
                    status=status,
                    first_seen=source.first_seen or self._now(),
                    problem=str(error),
                )
            )
            raise
        self._silent = 0
        return answer

    def _keep(
        self, source: Source, answer: Answer, name: str, new: list[Path], changed: list[Path]
    ) -> str:
        """Write a document; return its file's name."""
        was_there = self._folder.intact(source)
        time = self._now()
        row = replace(
            source,
            status=answer.status,
            etag=answer.etag,
            modified=answer.modified,
            first_seen=source.first_seen or time,
            last_seen=time,
            fetched=time,
            gone="",
            problem="",
        )
        differs = self._folder.keep(row, answer.content, name)
        path = self._folder.sources[source.address].path
        if not source.path or not was_there:
            new.append(Path(path))
        elif differs:
            changed.append(Path(path))
        else:
            self.report.unchanged += 1
        return path

    def _leave(self, source: Source, status: int) -> None:
        """Note that a document is there as the site has it."""
        self.report.unchanged += 1
        self._seen.append(
            replace(source, status=status, last_seen=self._now(), gone="", problem="")
        )

    def _known(self, meeting: Meeting) -> Source | None:
        return self._folder.sources.get(agenda_address(self._site.base, meeting.id))

    def _is_due(self, meeting: Meeting, source: Source | None) -> bool:
        """Tell whether a meeting is to be asked for."""
        if source is None or not self._folder.intact(source) or source.problem:
            return True
        if self._wishes.recheck or source.mark != meeting.mark:
            return True
        fresh = meeting.day is None or meeting.day >= self._clock().date() - _FRESH
        return fresh and not meeting.released

    def _miss(self, listed: Listed) -> None:
        """Note the meetings that the site lists no more."""
        there = {one.id.lower() for one in listed.meetings}
        start = agenda_address(self._site.base, "")
        for source in sorted(self._folder.sources.values(), key=lambda one: one.path):
            known = source.kind == "meeting" and source.address.startswith(start)
            missing = source.id.lower() not in there and listed.covers(source.day)
            if known and missing and not source.gone:
                self._seen.append(replace(source, gone=self._now()))
                if source.path:
                    self.report.gone.append(source.path)

    def _try(self, name: str, take: Callable[[], None]) -> bool:
        """Take a document, or tell why not; return whether to go on."""
        from sagsgraf.fetching.client import AskedToWait, Unreached

        try:
            take()
        except (Locked, OutputFailed):
            raise
        except _Stop:
            return False
        except SagsgrafError as error:
            self.report.refused.append(Failure(name, error))
            if isinstance(error, AskedToWait):
                return False
            self._silent = self._silent + 1 if isinstance(error, Unreached) else 0
            return self._silent < _PATIENCE
        return True

    def _tell(self, name: str, *, done: bool = False) -> None:
        if self._progress:
            number, of = self._place
            self._progress(of if done else number, of, name)

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="seconds")


def _whose(target: Target) -> str:
    found = municipality_of(target.address)
    return found[0] if found else ""


class _Stop(Exception):
    """The site stopped answering; why is in the report."""
