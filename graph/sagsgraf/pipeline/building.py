"""Building a store from files: what is new is read, what is known is left, what is bad is told.

Workers read the documents and write their quads as text; this process keeps the ledger and loads
the texts in bulk, in the order of the documents, so that the number of workers changes nothing.
Of 30 seconds of work for a hundred meetings (730,000 quads), 21 are the workers' (reading and
facts 17, quads 3, reports 1) and 9 this process's (loading 6, derived facts 3). Quads as terms,
hashed into sets and handed over one by one, took 8 seconds more than as text.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sagsgraf.iris import DEFAULT_BASE
from sagsgraf.model import SagsgrafError, Usage
from sagsgraf.pipeline import deciding
from sagsgraf.pipeline.crew import Crew, Done
from sagsgraf.pipeline.gone import Gone
from sagsgraf.pipeline.inputs import (
    STDIN,
    AnyPath,
    Source,
    find_inputs,
    kept_place,
    nothing_there,
    still_there,
)
from sagsgraf.pipeline.report import refused_file
from sagsgraf.pipeline.worker import Outcome, Task
from sagsgraf.version import __version__

if TYPE_CHECKING:
    from sagsgraf.model.history import Settled
    from sagsgraf.store import DocumentEntry, PackedQuads, StoreWriter

_BATCH: Final = 50
"""Documents that are written together; so many at most are lost when a build is killed."""
_BATCH_BYTES: Final = 48 * 1024 * 1024
"""Bytes of N-Quads that are written together at most, and one document more."""

Progress = Callable[[int, int, str], None]
"""Called with the number of files done, the number of all, and the file's name."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A document that could not be read, and why."""

    source: Source | str
    """The document, or what was named and is not there."""
    error: SagsgrafError


@dataclass
class BuildReport:
    """What a build did."""

    read: list[Source] = field(default_factory=list)
    """Documents that were read and written."""
    replaced: list[Source] = field(default_factory=list)
    """Those of them that were in the store in an earlier form."""
    unchanged: list[Source] = field(default_factory=list)
    """Documents that were in the store as they are."""
    refused: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What a person should know: warnings of documents, two files of one meeting."""
    passed_over: int = 0
    """Files of other kinds in the folders named."""
    items: int = 0
    """Agenda items of the files that were read."""
    gone: list[str] = field(default_factory=list)
    """Documents of the folders named whose files are no longer there; still in the store."""
    pruned: list[str] = field(default_factory=list)
    """Those that were taken out for it."""
    settled: Settled | None = None
    """What changed in what the store knows; None for nothing."""

    def to_dict(self) -> dict[str, object]:
        """Return the report as plain lists, ready for JSON."""
        return {
            "read": [str(one) for one in self.read],
            "replaced": [str(one) for one in self.replaced],
            "unchanged": [str(one) for one in self.unchanged],
            "refused": [
                {"path": str(one.source), "reason": str(one.error), "code": one.error.exit_code}
                for one in self.refused
            ],
            "notes": self.notes,
            "passed_over": self.passed_over,
            "items": self.items,
            "gone": self.gone,
            "pruned": self.pruned,
            "build": self.settled.build.number if self.settled else None,
            "changed": self.changed(),
        }

    def changed(self) -> dict[str, int]:
        """Return how much of what was known is no longer as it was, without what there is none of.

        What only came is left out.
        """
        if self.settled is None:
            return {}
        events = self.settled.treatments
        changed = [one for one in events if one.kind == "changed"]
        decided = sum(one.old.get("decision") == [] for one in changed)
        corrected = sum(bool(one.old.get("decision")) for one in changed)
        counts = {
            "documents_changed": self.settled.build.replaced,
            "documents_read_anew": self.settled.build.reread,
            "documents_taken_out": self.settled.build.withdrawn,
            "decisions_new": decided,
            "decisions_changed": corrected,
            "treatments_changed": len(changed) - decided - corrected,
            "treatments_gone": sum(one.kind == "went" for one in events),
        }
        return {name: count for name, count in counts.items() if count}

    @property
    def exit_code(self) -> int:
        """0 when nothing was refused; the refusal's own code when nothing else was there."""
        if not self.refused:
            return 0
        codes = {refusal.error.exit_code for refusal in self.refused}
        alone = not self.read and not self.unchanged and len(codes) == 1
        return codes.pop() if alone else 1


def build(
    paths: Iterable[AnyPath],
    store: Path,
    *,
    municipality: str | None = None,
    base: str = DEFAULT_BASE,
    reread: bool = False,
    progress: Progress | None = None,
    jobs: int | None = None,
    decisions: Path | None = None,
    prune: bool = False,
) -> BuildReport:
    """Read documents into a store.

    A document that is in the store with the same bytes is left alone; one that has changed
    replaces its own facts only. One that cannot be read is reported and the others go on.

    Args:
        paths: files, folders, patterns, archives, addresses, ``-``.
        store: the store's folder; made if it is not there.
        municipality: whose meetings they are, when a person tells.
        base: where the things they name live; ends in ``/``.
        reread: read also what has not changed.
        progress: told after each document.
        jobs: how many documents are read at once; None for one for each core. What the store
            holds in the end does not depend on it.
        decisions: a person's file on who is who; the store goes by it from now on, and reads it
            again at each build. With it, ``paths`` may be empty.
        prune: take out the documents of the folders named whose files are no longer there.

    Raises:
        BadData: the store's folder holds something else, or the decisions cannot be understood.
        NoInput: the decisions are not there, or there is neither store nor path.
        Locked: somebody else is writing to the store.
        Usage: ``municipality`` names none.
    """
    from sagsgraf.store import open_writer
    from sagsgraf.store.folder import existing_folder

    decided = deciding.read_file(decisions) if decisions else None
    named = list(paths)
    if not named:
        existing_folder(store)
    inputs = find_inputs(named)
    report = BuildReport(passed_over=inputs.passed_over, notes=list(inputs.notes))
    report.refused += [Refusal(named, nothing_there(named)) for named in inputs.missing]
    if not inputs.sources and report.refused and not store.exists():
        return report
    new = not store.exists()
    with open_writer(store, base=base) as writer:
        report.notes += deciding.refresh(writer, decided)
        build = _Build(writer, report, municipality, base, reread)
        build.run(inputs.sources, progress, jobs, gone_from=Gone(named, inputs.sources, prune))
        report.notes += deciding.idle(writer)
    if new and not report.read:
        # A store that nothing was read into is no use to anybody.
        shutil.rmtree(store, ignore_errors=True)
    return report


@dataclass(frozen=True, slots=True)
class _Turn:
    """A document that waits to be told of in its turn."""

    source: Source
    sha256: str = ""
    known: DocumentEntry | None = None
    """What the store has of it, where that is how it is."""


class _Build:
    """One run over the documents."""

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
        self.batch: list[tuple[DocumentEntry, PackedQuads]] = []
        self.bytes = 0
        """Bytes of N-Quads in the batch."""
        self.told: list[tuple[str, str]] = []
        self.texts: list[tuple[str, bytes]] = []
        self.outdated: set[str] = set()
        self.seen: dict[str, Source] = {}
        self.done = 0
        self.moved = False
        """Whether a document that stays as it is lies elsewhere now, or has its text only now."""
        self.textless = frozenset(writer.ledger.without_text())
        """Documents that were read before texts were kept."""
        self.progress: Callable[[str], None] = lambda _: None

    def run(
        self,
        sources: Sequence[Source],
        progress: Progress | None,
        jobs: int | None,
        gone_from: Gone,
    ) -> None:
        """Read the documents, write what is new, and look for what is gone."""
        if progress:
            self.progress = lambda name: progress(self.done, len(sources), name)
        with Crew[_Turn](jobs) as reading:
            for source in sources:
                self._take(source, reading)
                self._keep(reading.ready())
            self._keep(reading.rest())
        self._flush()
        gone_from.look(self.writer, self.report)
        self._keep_refusals(sources)
        if self.writer.unfinished:
            self.writer.finish()
            self.report.settled = self.writer.settled
        elif self.moved:
            self.writer.show_places()

    def _take(self, source: Source, reading: Crew[_Turn]) -> None:
        """Have a document read unless the store has it as it is."""
        try:
            content = source.load()
        except SagsgrafError as error:
            reading.skip(_Turn(source), error)
            return
        sha256 = hashlib.sha256(content).hexdigest()
        turn = _Turn(source, sha256)
        if self.seen.setdefault(sha256, source) is not source:
            reading.skip(turn)
            return
        known = self.writer.ledger.by_hash(sha256)
        place = kept_place(source, sha256)
        task = Task(source.name, source.folder, place, self.municipality, self.base, True)
        if known and known.reader == self.reader and not self.reread:
            turn = replace(turn, known=known)
            if sha256 not in self.textless:
                reading.skip(turn)
                return
            task = replace(task, store=False, text=True)
        reading.put(turn, task, content)

    def _keep(self, done: Iterable[Done[_Turn]]) -> None:
        """Take in what was read, in order."""
        for one in done:
            source = one.tag.source
            if one.tag.known:
                # Where its text cannot be had now, its facts stay all the same.
                self._leave(source, one.tag.known, one.outcome)
            elif one.outcome:
                self._queue(one.tag, one.outcome)
            elif isinstance(one.error, Usage):
                raise one.error  # concerns the call and not one document
            elif one.error:
                self.report.refused.append(Refusal(source, one.error))
            else:
                first = self.seen[one.tag.sha256]
                self.report.notes.append(f"{source}: the same bytes as {first}, so it is read once")
            if len(self.batch) >= _BATCH or self.bytes >= _BATCH_BYTES:
                self._flush()
            self.done += 1
            self.progress(source.name)

    def _keep_refusals(self, sources: Sequence[Source]) -> None:
        """Keep what was refused and why, so that `sagsgraf report` can tell it later."""
        ledger = self.writer.ledger
        gone = [one.path for one in ledger.refused() if not still_there(one.path)]
        known = {source.place for source in sources}
        refused = [
            refused_file(one.source.place, one.error)
            for one in self.report.refused
            if isinstance(one.source, Source) and one.source.place != STDIN
        ]
        ledger.put_refused(refused, forget=[*gone, *sorted(known)])

    def _leave(self, source: Source, known: DocumentEntry, outcome: Outcome | None) -> None:
        """Leave a document as it is in the store, under the place that it has now."""
        if outcome:
            self.writer.ledger.put_reports((), [(known.sha256, outcome.text)])
            self.moved = True
        place = kept_place(source, known.sha256)
        self.report.unchanged.append(source)
        self._outdate(place, known.sha256)
        if known.path != place and (known.sha256 in self.outdated or not still_there(known.path)):
            # It was moved here, or its first copy has changed: this one keeps it alive.
            self.writer.ledger.put([replace(known, path=place, name=source.name)])
            self.moved = True
        self.outdated.discard(known.sha256)

    def _outdate(self, place: str, sha256: str) -> list[DocumentEntry]:
        """Mark what the store has of a place in earlier forms; return it."""
        before = [entry for entry in self.writer.ledger.by_path(place) if entry.sha256 != sha256]
        for entry in before:
            copy = self.seen.get(entry.sha256)
            if copy is None:
                self.outdated.add(entry.sha256)
            else:
                # Another document of this run has those bytes.
                there = kept_place(copy, entry.sha256)
                moved = replace(entry, path=there, name=copy.name)
                self.writer.ledger.put([moved])
        return before

    def _queue(self, turn: _Turn, outcome: Outcome) -> None:
        from sagsgraf.store import DocumentEntry, PackedQuads

        source, sha256 = turn.source, turn.sha256
        place = kept_place(source, sha256)
        before = self._outdate(place, sha256)
        entry = DocumentEntry(
            sha256=sha256,
            path=place,
            name=source.name,
            reader=self.reader,
            meeting=outcome.meeting,
            day=outcome.day,
            start=outcome.start,
            warnings="\n".join(outcome.warnings),
        )
        self.batch.append((entry, PackedQuads(outcome.nquads, outcome.affected)))
        self.bytes += len(outcome.nquads)
        self.told.append((sha256, outcome.report))
        self.texts.append((sha256, outcome.text))
        self.outdated.discard(sha256)
        self.report.read.append(source)
        self.report.items += outcome.items
        if before:
            self.report.replaced.append(source)
        self.report.notes += [f"{source}: {warning}" for warning in outcome.warnings]
        self._note_same_meeting(source, entry)

    def _note_same_meeting(self, source: Source, entry: DocumentEntry) -> None:
        """Tell when the store or this run has another file of the same meeting."""
        others = self.writer.ledger.by_day(entry.day)
        others += [one for one, _ in self.batch[:-1] if one.day == entry.day]
        for other in others:
            same_time = other.start == entry.start or not (other.start and entry.start)
            if other.path != entry.path and same_time:
                self.report.notes.append(
                    f"{source}: the same meeting as {other.path}; both are kept, and what they say "
                    "alike is one fact with two sources"
                )

    def _flush(self) -> None:
        # Before the documents: after a kill a report without its document hurts nobody, and the
        # next writer drops it.
        self.writer.ledger.put_reports(self.told, self.texts)
        self.writer.write(self.batch, sorted(self.outdated))
        self.batch, self.told, self.texts, self.outdated, self.bytes = [], [], [], set(), 0
