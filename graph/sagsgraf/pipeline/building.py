"""Building a store from files: what is new is read, what is known is left, what is bad is told."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sagsgraf.iris import DEFAULT_BASE, Names, meeting_day
from sagsgraf.model import BadData, NoInput, SagsgrafError
from sagsgraf.pipeline.inputs import find_inputs, nothing_there
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.pipeline.report import refused_file, report_of
from sagsgraf.reading import load, read_bytes
from sagsgraf.version import __version__

if TYPE_CHECKING:
    from sagsgraf.rdf import Quads
    from sagsgraf.store import DocumentEntry, StoreWriter

_BATCH: Final = 50
"""Documents that are written together; so many at most are lost when a build is killed."""

Progress = Callable[[int, int, str], None]
"""Called with the number of files done, the number of all, and the file's name."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be read, and why."""

    path: Path
    error: SagsgrafError


@dataclass
class BuildReport:
    """What a build did."""

    read: list[Path] = field(default_factory=list)
    """Files that were read and written."""
    replaced: list[Path] = field(default_factory=list)
    """Those of them that were in the store in an earlier form."""
    unchanged: list[Path] = field(default_factory=list)
    """Files that were in the store as they are."""
    refused: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What a person should know: warnings of documents, two files of one meeting."""
    passed_over: int = 0
    """Files of other kinds in the folders named."""
    items: int = 0
    """Agenda items of the files that were read."""

    def to_dict(self) -> dict[str, object]:
        """Return the report as plain lists, ready for JSON."""
        return {
            "read": [str(path) for path in self.read],
            "replaced": [str(path) for path in self.replaced],
            "unchanged": [str(path) for path in self.unchanged],
            "refused": [
                {"path": str(one.path), "reason": str(one.error), "code": one.error.exit_code}
                for one in self.refused
            ],
            "notes": self.notes,
            "passed_over": self.passed_over,
            "items": self.items,
        }

    @property
    def exit_code(self) -> int:
        """0 when nothing was refused; the refusal's own code when nothing else was there."""
        if not self.refused:
            return 0
        codes = {refusal.error.exit_code for refusal in self.refused}
        alone = not self.read and not self.unchanged and len(codes) == 1
        return codes.pop() if alone else 1


def build(
    paths: Iterable[Path],
    store: Path,
    *,
    municipality: str | None = None,
    base: str = DEFAULT_BASE,
    reread: bool = False,
    progress: Progress | None = None,
) -> BuildReport:
    """Read files into a store.

    A file that is in the store with the same bytes is left alone; one that has changed replaces
    its own facts only. A file that cannot be read is reported and the others go on.

    Args:
        paths: files, folders and patterns.
        store: the store's folder; made if it is not there.
        municipality: whose meetings they are, when a person tells.
        base: where the things they name live; ends in ``/``.
        reread: read also what has not changed.
        progress: told after each file.

    Raises:
        BadData: the store's folder holds something else.
        Locked: somebody else is writing to the store.
    """
    from sagsgraf.store import open_writer

    inputs = find_inputs(paths)
    report = BuildReport(passed_over=inputs.passed_over)
    report.refused += [Refusal(path, nothing_there(path)) for path in inputs.missing]
    if not inputs.files and report.refused and not store.exists():
        return report
    new = not store.exists()
    with open_writer(store, base=base) as writer:
        build = _Build(writer, report, municipality, base, reread)
        build.run(inputs.files, progress)
    if new and not report.read:
        # A store that nothing was read into is no use to anybody.
        shutil.rmtree(store, ignore_errors=True)
    return report


class _Build:
    """One run over the files."""

    def __init__(
        self,
        writer: StoreWriter,
        report: BuildReport,
        municipality: str | None,
        base: str,
        reread: bool,
    ) -> None:
        self.writer = writer
        self.report = report
        self.municipality = municipality
        self.base = base
        self.reread = reread
        self.reader = f"{__version__} {base} {municipality or ''}".strip()
        self.batch: list[tuple[DocumentEntry, Quads]] = []
        self.told: list[tuple[str, str]] = []
        self.outdated: set[str] = set()
        self.seen: dict[str, Path] = {}

    def run(self, files: Sequence[Path], progress: Progress | None) -> None:
        """Read the files and write what is new."""
        for number, path in enumerate(files, start=1):
            try:
                self._take(path)
            except (BadData, NoInput) as error:
                self.report.refused.append(Refusal(path, error))
            if len(self.batch) >= _BATCH:
                self._flush()
            if progress:
                progress(number, len(files), path.name)
        self._flush()
        self._keep_refusals(files)
        if self.writer.unfinished:
            self.writer.finish()

    def _keep_refusals(self, files: Sequence[Path]) -> None:
        """Keep what was refused and why, so that `sagsgraf report` can tell it later."""
        ledger = self.writer.ledger
        gone = [one.path for one in ledger.refused() if not Path(one.path).exists()]
        known = {str(path.resolve()) for path in files}
        refused = [
            refused_file(one.path.resolve(), one.error)
            for one in self.report.refused
            if str(one.path.resolve()) in known
        ]
        ledger.put_refused(refused, forget=[*gone, *sorted(known)])

    def _take(self, path: Path) -> None:
        """Read a file unless the store has it as it is."""
        content = load(path)
        sha256 = hashlib.sha256(content).hexdigest()
        if sha256 in self.seen:
            self.report.notes.append(
                f"{path}: the same bytes as {self.seen[sha256]}, so it is read once"
            )
            return
        self.seen[sha256] = path
        known = self.writer.ledger.by_hash(sha256)
        if known and known.reader == self.reader and not self.reread:
            self._leave(path, known)
            return
        document = read_bytes(content, path.name, path.resolve().parent.name)
        read = understand(document, municipality=self.municipality, base=self.base)
        self._queue(path, sha256, read)

    def _leave(self, path: Path, known: DocumentEntry) -> None:
        """Leave a document as it is in the store, under the path that it has now."""
        resolved = str(path.resolve())
        self.report.unchanged.append(path)
        self._outdate(resolved, known.sha256)
        if known.path != resolved and (
            known.sha256 in self.outdated or not Path(known.path).exists()
        ):
            # It was moved here, or its first copy has changed: this one keeps it alive.
            self.writer.ledger.put([replace(known, path=resolved, name=path.name)])
        self.outdated.discard(known.sha256)

    def _outdate(self, path: str, sha256: str) -> list[DocumentEntry]:
        """Mark what the store has of a path in earlier forms; return it."""
        before = [entry for entry in self.writer.ledger.by_path(path) if entry.sha256 != sha256]
        for entry in before:
            copy = self.seen.get(entry.sha256)
            if copy is None:
                self.outdated.add(entry.sha256)
            else:
                # Another file of this run has those bytes.
                moved = replace(entry, path=str(copy.resolve()), name=copy.name)
                self.writer.ledger.put([moved])
        return before

    def _queue(self, path: Path, sha256: str, read: ReadDocument) -> None:
        from sagsgraf.rdf import document_quads
        from sagsgraf.store import DocumentEntry

        names = Names.of(sha256, read.minutes.municipality, self.base)
        resolved = str(path.resolve())
        before = self._outdate(resolved, sha256)
        entry = DocumentEntry(
            sha256=sha256,
            path=resolved,
            name=path.name,
            reader=self.reader,
            meeting=read.names.meeting.value,
            day=f"{names.scope.value} {meeting_day(read.minutes.body.text, read.minutes.date)}",
            start=read.minutes.start.strftime("%H%M") if read.minutes.start else "",
            warnings="\n".join(read.record.warnings),
        )
        self.batch.append((entry, document_quads(read.minutes, names, read.claims)))
        self.told.append((sha256, report_of(read, path.resolve()).to_json()))
        self.outdated.discard(sha256)
        self.report.read.append(path)
        self.report.items += len(read.minutes.items)
        if before:
            self.report.replaced.append(path)
        self.report.notes += [f"{path}: {warning}" for warning in read.record.warnings]
        self._note_same_meeting(path, entry)

    def _note_same_meeting(self, path: Path, entry: DocumentEntry) -> None:
        """Tell when the store or this run has another file of the same meeting."""
        others = self.writer.ledger.by_day(entry.day)
        others += [one for one, _ in self.batch[:-1] if one.day == entry.day]
        for other in others:
            same_time = other.start == entry.start or not (other.start and entry.start)
            if other.path != entry.path and same_time:
                self.report.notes.append(
                    f"{path}: the same meeting as {other.path}; both are kept, and what they say "
                    "alike is one fact with two sources"
                )

    def _flush(self) -> None:
        # Before the documents: after a kill a report without its document hurts nobody.
        self.writer.ledger.put_reports(self.told)
        self.writer.write(self.batch, sorted(self.outdated))
        self.batch, self.told, self.outdated = [], [], set()
