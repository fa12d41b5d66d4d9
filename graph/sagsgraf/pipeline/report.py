"""What was read of documents and what calls for a look, from their minutes and claims."""

from __future__ import annotations

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from sagsgraf.danish.text import fold_space
from sagsgraf.extractors import Context
from sagsgraf.iris import DEFAULT_BASE
from sagsgraf.model import (
    Claim,
    DocumentType,
    Iri,
    Item,
    Minutes,
    Presence,
    Role,
    SagsgrafError,
    SectionKind,
    Span,
    Usage,
)
from sagsgraf.model.report import (
    Coverage,
    DocumentReport,
    ExtractorCount,
    MaskedNumber,
    MunicipalityFound,
    RefusedFile,
    Remark,
    Report,
    SumMismatch,
    TitleMismatch,
)
from sagsgraf.pipeline.facts import as_text
from sagsgraf.pipeline.inputs import AnyPath, Source, find_inputs, nothing_there
from sagsgraf.pipeline.reading import ReadDocument
from sagsgraf.pipeline.stretches import joined, without
from sagsgraf.terms import SCHEMA, SG

if TYPE_CHECKING:
    from sagsgraf.pipeline.crew import Done
    from sagsgraf.store import StoreReader

Progress = Callable[[int, int, str], None]
"""Called with the number of files done, the number of all, and the file's name."""

_SHOWN: Final = 160
"""Characters of the text that a remark quotes."""
_CELL_BEFORE: Final = re.compile(r"(?:[\n\t|]|\s\s) ?$")
_CELL_AFTER: Final = re.compile(r" ?(?:[\n\t|]|\s\s)")
_THERE: Final = frozenset({Presence.PRESENT, Presence.PARTLY_PRESENT})
_UNIT: Final = re.compile(
    r"\b(?:kr|kroner|dkk|mio|mia|mill|mrd|million|milliard|tusind|tkr|t\.)|,-|kr\b", re.IGNORECASE
)


def report_paths(
    paths: Iterable[AnyPath],
    *,
    municipality: str | None = None,
    base: str = DEFAULT_BASE,
    progress: Progress | None = None,
    jobs: int | None = None,
) -> Report:
    """Read documents and return what was read of them; nothing is written.

    Args:
        paths: files, folders, patterns, archives, addresses, ``-``.
        municipality: whose meetings they are, when a person tells.
        base: where the things they name live.
        progress: told after each document.
        jobs: how many documents are read at once; None for one for each core.

    Raises:
        Usage: ``municipality`` names none.
    """
    from sagsgraf.pipeline.crew import Crew
    from sagsgraf.pipeline.worker import Task

    inputs = find_inputs(paths)
    found = _Found([refused_file(named, nothing_there(named)) for named in inputs.missing])
    notes: list[str] = list(inputs.notes)
    seen: dict[str, Source] = {}
    number = 0

    def tell(source: Source) -> None:
        nonlocal number
        number += 1
        if progress:
            progress(number, len(inputs.sources), source.name)

    with Crew[Source](jobs) as reading:
        for source in inputs.sources:
            try:
                content = source.load()
            except SagsgrafError as error:
                reading.skip(source, error)
            else:
                first = seen.setdefault(hashlib.sha256(content).hexdigest(), source)
                if first is source:
                    place = source.shown
                    task = Task(source.name, source.folder, place, municipality, base, False)
                    reading.put(source, task, content)
                else:
                    notes.append(f"{source}: the same bytes as {first}, so it is read once")
                    reading.skip(source)
            found.keep(reading.ready(), tell)
        found.keep(reading.rest(), tell)
    return Report(_worst_first(found.documents), tuple(found.refused), tuple(notes))


@dataclass
class _Found:
    """What was read so far, and what was not."""

    refused: list[RefusedFile]
    documents: list[DocumentReport] = field(default_factory=list)

    def keep(self, done: Iterable[Done[Source]], tell: Callable[[Source], None]) -> None:
        """Take in what was read, in order.

        Raises:
            Usage: it concerns the call and not one document: a municipality that is none.
        """
        for one in done:
            if isinstance(one.error, Usage):
                raise one.error
            if one.outcome:
                self.documents.append(DocumentReport.from_json(one.outcome.report))
            elif one.error:
                self.refused.append(refused_file(one.tag.shown, one.error))
            tell(one.tag)


def report_store(store: StoreReader) -> Report:
    """Return what was read into a store, as its builds kept it, and what they refused."""
    documents: list[DocumentReport] = []
    notes: list[str] = []
    kept = store.reports()
    for entry in store.documents():
        try:
            report = DocumentReport.from_json(kept.get(entry.sha256, ""))
            # The file may have been moved since it was read.
            documents.append(replace(report, path=entry.path, name=entry.name))
        except ValueError:
            notes.append(
                f"{entry.path}: no report of this document is kept; "
                "read it again with sagsgraf build --reread"
            )
    return Report(_worst_first(documents), tuple(store.refused()), tuple(notes))


def refused_file(place: AnyPath, error: SagsgrafError) -> RefusedFile:
    """Return the refusal of a document."""
    return RefusedFile(os.fspath(place), error.message, error.hint, error.exit_code)


def _worst_first(documents: Iterable[DocumentReport]) -> tuple[DocumentReport, ...]:
    """Return the documents with most to look at first; of equals, those less understood."""
    return tuple(
        sorted(documents, key=lambda one: (-one.remarks, -one.coverage.unread, one.name, one.path))
    )


def report_of(read: ReadDocument, place: AnyPath) -> DocumentReport:
    """Return what was read of a document that lies somewhere."""
    return _Reporter(read, os.fspath(place)).report()


@dataclass
class _Reporter:
    """One document, its claims at hand by what they say."""

    read: ReadDocument
    place: str

    def __post_init__(self) -> None:
        self.minutes = self.read.minutes
        self.document = self.minutes.document
        self.context = Context(self.minutes, self.read.names)
        self.facts = self.read.facts
        self.about: dict[Iri, list[Claim]] = defaultdict(list)
        for claim in self.read.claims:
            self.about[claim.predicate].append(claim)

    def report(self) -> DocumentReport:
        minutes, document = self.minutes, self.document
        counts = _counts(self.read.claims)
        expected, expected_by = _expected(minutes)
        return DocumentReport(
            name=document.name,
            path=self.place,
            sha256=document.sha256,
            kind=document.kind,
            encoding=document.encoding,
            pages=len(document.page_starts) or None,
            layout=minutes.layout,
            layout_because=minutes.because,
            municipality=_municipality(minutes),
            body=minutes.body.text,
            date=minutes.date.isoformat(),
            document=minutes.type.value,
            items_expected=expected,
            expected_by=expected_by,
            items=len(minutes.items),
            closed=sum(item.closed for item in minutes.items),
            present=sum(one.presence in _THERE for one in minutes.attendees),
            absent=sum(one.presence not in _THERE for one in minutes.attendees),
            claims=len(self.read.claims),
            proposals=sum(one.proposals for one in counts),
            extractors=counts,
            coverage=coverage_of(minutes, self.read.claims),
            unread=tuple(self._unread()),
            contents_mismatches=tuple(self._mismatches()),
            contents_without_item=tuple(self._unannounced()),
            items_without_contents=tuple(self._not_on_contents()),
            without_decision=tuple(self._without_decision()),
            without_outcome=tuple(self._without_outcome()),
            amounts_without_unit=tuple(self._amounts(self._has_no_unit)),
            amounts_without_kind=tuple(self._amounts(self._has_no_kind)),
            sums=tuple(self._sums()),
            masked=tuple(
                MaskedNumber(document.line_at(one.start), one.what) for one in document.maskings
            ),
            warnings=minutes.warnings,
        )

    def _remark(self, span: Span, item: Item | None = None, because: str = "") -> Remark:
        return Remark(
            line=self.document.line_at(span.start),
            start=span.start,
            end=span.end,
            text=shortened(self.document.text, span),
            item=item.number or None if item else None,
            because=because,
        )

    def _unread(self) -> Iterator[Remark]:
        items = _ItemAt(self.minutes.items)
        for one in self.minutes.unread:
            yield self._remark(one.span, items.at(one.span.start), one.reason)

    def _mismatches(self) -> Iterator[TitleMismatch]:
        for item in self.minutes.items:
            announced = item.contents
            if announced and announced.title.text != item.title.text:
                yield TitleMismatch(
                    item.number,
                    self.document.line_at(item.heading.start),
                    item.title.text,
                    announced.title.text,
                    self.document.line_at(announced.title.span.start),
                )

    def _unannounced(self) -> Iterator[Remark]:
        found = {item.contents.title.span for item in self.minutes.items if item.contents}
        for entry in self.minutes.contents:
            if entry.title.span not in found:
                yield self._remark(entry.title.span, because="no item of this title was found")

    def _not_on_contents(self) -> Iterator[Remark]:
        for item in self.minutes.items if self.minutes.contents else ():
            if item.contents is None:
                yield self._remark(
                    item.title.span, item, "the contents page has no line of this title"
                )

    def _without_decision(self) -> Iterator[Remark]:
        """Yield the open items of minutes without a decision; of agendas nothing is asked."""
        if self.minutes.type is not DocumentType.MINUTES:
            return
        for item in self.minutes.items:
            decided = self.facts.nodes(self.context.item(item), SG.decision)
            if not item.closed and not decided:
                place = item.title.span if item.title.text else item.span
                yield self._remark(place, item, _why_undecided(item))

    def _without_outcome(self) -> Iterator[Remark]:
        items = {self.context.item(item): item for item in self.minutes.items}
        for claim in self.about[SG.decision]:
            decision = claim.value
            if (
                isinstance(decision, Iri)
                and claim.span
                and not self.facts.all(decision, SG.outcome)
            ):
                yield self._remark(claim.span, items.get(claim.subject))

    def _amounts(self, odd: Callable[[Iri, Span], bool]) -> Iterator[Remark]:
        """Yield the amounts that are not as they should be."""
        items = {self.context.item(item): item for item in self.minutes.items}
        for claim in self.about[SG.amount]:
            if isinstance(claim.value, Iri) and claim.span and odd(claim.value, claim.span):
                yield self._remark(claim.span, items.get(claim.subject))

    def _has_no_unit(self, amount: Iri, span: Span) -> bool:
        """Tell whether an amount names no unit; those in the cells of a table have its header's."""
        words = self.facts.text(amount, SG.rawText) or ""
        return not _UNIT.search(words) and not _is_cell(self.document.text, span)

    def _has_no_kind(self, amount: Iri, _: Span) -> bool:
        return not self.facts.all(amount, SG.amountKind)

    def _sums(self) -> Iterator[SumMismatch]:
        items = {self.context.item(item): item for item in self.minutes.items}
        owners = {claim.value: items.get(claim.subject) for claim in self.about[SG.amount]}
        for claim in self.about[SG.sumDifference]:
            item = owners.get(claim.subject)
            yield SumMismatch(
                item.number if item else "",
                self.document.line_at(claim.span.start) if claim.span else 0,
                self.facts.text(claim.subject, SG.rawText) or "",
                self.facts.text(claim.subject, SCHEMA.value),
                as_text(claim.value),
            )


class _ItemAt:
    """Finds the item that a character stands in; asked for places in rising order."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._next = 0

    def at(self, offset: int) -> Item | None:
        while self._next < len(self._items) and self._items[self._next].span.start <= offset:
            self._next += 1
        item = self._items[self._next - 1] if self._next else None
        return item if item and offset < item.span.end else None


def shortened(text: str, span: Span) -> str:
    """Return the words of a span in one line, cut where they are long."""
    words = fold_space(text[span.start : min(span.end, span.start + 4 * _SHOWN)])
    cut = span.end > span.start + 4 * _SHOWN or len(words) > _SHOWN
    return words[: _SHOWN - 1].rstrip() + "…" if cut else words


def _is_cell(text: str, span: Span) -> bool:
    """Tell whether a number stands alone in a line or between tabs, bars or wide spaces."""
    before = ("\n" + text[max(0, span.start - 3) : span.start])[-3:]
    after = (text[span.end : span.end + 3] + "\n")[:3]
    return bool(_CELL_BEFORE.search(before) and _CELL_AFTER.match(after))


def _why_undecided(item: Item) -> str:
    sections = item.all(SectionKind.DECISION)
    if not sections:
        return "no decision heading"
    if all(section.body.start == section.body.end for section in sections):
        return "nothing below the decision heading"
    return "what stands below the decision heading decides nothing"


def _municipality(minutes: Minutes) -> MunicipalityFound:
    judged = [one for one in minutes.judgements if one.about == "municipality"]
    because = judged[-1].because if judged else ""
    found = minutes.municipality
    if found is None:
        return MunicipalityFound(None, None, None, because)
    told = "option" if found.basis.startswith("--municipality") else "folder"
    return MunicipalityFound(found.name, found.code, "text" if found.span else told, because)


def _expected(minutes: Minutes) -> tuple[int | None, str | None]:
    """Return how many items the document itself says that it has, and what says so."""
    if minutes.contents:
        return len(minutes.contents), "contents"
    # A JSON or XML export has a field for each item.
    fields = sum(mark.role is Role.ITEM for mark in minutes.document.marks)
    return (fields, "source") if fields else (None, None)


def _counts(claims: Iterable[Claim]) -> tuple[ExtractorCount, ...]:
    """Return the number of claims of each extractor, in the order in which they ran."""
    numbers: dict[str, list[int]] = {}
    for claim in claims:
        count = numbers.setdefault(claim.extractor, [0, 0])
        count[0] += 1
        count[1] += claim.confidence < 1
    return tuple(ExtractorCount(name, *count) for name, count in numbers.items())


def coverage_of(minutes: Minutes, claims: Iterable[Claim]) -> Coverage:
    """Return what became of the text: of each character that is no white space, one of three."""
    text = minutes.document.text
    facts = joined({(one.span.start, one.span.end) for one in claims if one.span})
    unread = joined((one.span.start, one.span.end) for one in minutes.unread)
    whole = _letters(text)
    read = sum(_letters(text[start:end]) for start, end in facts)
    left = sum(_letters(text[start:end]) for start, end in without(unread, facts))
    return Coverage(whole, read, whole - read - left, left)


def _letters(text: str) -> int:
    """Return how many characters of a text are no white space."""
    return sum(map(len, text.split()))
