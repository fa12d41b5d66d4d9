"""Reading the sources again: whether every quote still stands where it was read.

Also whether the evidence is whole: each fact of the graph is stated by a reading or a
derivation, and each derivation rests on readings that exist.
"""

from __future__ import annotations

import hashlib
import shlex
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from sagsgraf.model import Document, Iri, NoInput, SagsgrafError, Unavailable
from sagsgraf.pipeline.building import Progress
from sagsgraf.pipeline.inputs import is_piped, source_at
from sagsgraf.reading import read_bytes
from sagsgraf.terms import OA, PROV, RDF, SG

if TYPE_CHECKING:
    from sagsgraf.store import DocumentEntry, StoreReader

_SHOWN: Final = 80
"""Characters of a quote that a sentence shows."""
_ANEW: Final = "Build the store again in a new folder."

Kind = Literal["missing", "changed", "quote", "source", "derivation", "fact"]


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that does not hold."""

    kind: Kind
    """What it is about."""
    sentence: str
    """What does not hold, where, and what to try."""
    path: str = ""
    """The file it is about; empty where it is about none."""
    exit_code: int = 65
    """65 where evidence is false, 66 where a source is only not there to be looked at."""

    def __str__(self) -> str:
        return self.sentence


@dataclass
class VerifyReport:
    """What was looked at, and what does not hold."""

    sources: int = 0
    """Files that were read again and have the bytes that were read."""
    missing: int = 0
    """Files that are not there, or cannot be opened."""
    changed: int = 0
    """Files with other bytes than were read."""
    quotes: int = 0
    """Quotes that stand where they were read."""
    outside: int = 0
    """Readings without a place in the text: told from outside, by an option or a folder."""
    derivations: int = 0
    """Derivations that rest on readings which exist."""
    facts: int = 0
    """Facts that a reading or a derivation states."""
    failures: list[Failure] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0 when all holds, 66 when sources are only missing or changed, else 65."""
        return min((failure.exit_code for failure in self.failures), default=0)

    @property
    def summary(self) -> str:
        """The report in a line."""
        told = (
            f"{self.quotes:,} quotes stand where they were read in {self.sources:,} sources, "
            f"{self.outside:,} readings were told from outside, {self.derivations:,} derivations "
            f"rest on readings, {self.facts:,} facts are stated"
        )
        if not self.failures:
            return f"{told}; nothing fails."
        lost = f"{self.missing:,} sources are missing and {self.changed:,} have changed"
        return f"{told}; {len(self.failures):,} failures, {lost}."

    def to_dict(self) -> dict[str, object]:
        """Return the report for JSON."""
        return {**asdict(self), "exit_code": self.exit_code}


def verify(store: Path, progress: Progress | None = None) -> VerifyReport:
    """Read the sources of a store again and hold its evidence against them.

    Args:
        store: folder of the store.
        progress: told after each source.

    Raises:
        NoInput: there is no store, or nothing has been read into it.
        BadData: the folder is something else.
    """
    from sagsgraf.store import open_reader

    with open_reader(store) as reader:
        run = _Verification(reader, store)
        run.check_sources(progress)
        run.check_derivations()
        run.check_facts()
    return run.report


@dataclass(frozen=True, slots=True)
class _Reading:
    """A reading, as its source's graph describes it."""

    source: str
    exact: str
    start: int | None
    end: int | None

    def stands_in(self, document: Document) -> bool:
        return document.text[self.start : self.end] == self.exact


class _Verification:
    """One run over a store."""

    def __init__(self, reader: StoreReader, root: Path) -> None:
        from sagsgraf.store.derivations import evidence_graph

        self.reader = reader
        self.root = root
        self.report = VerifyReport()
        self.readings: dict[str, _Reading] = {}
        for source in self._source_graphs():
            for iri, facts in self._described(source, SG.Reading):
                self.readings[iri] = _reading(facts)
        evidence = evidence_graph(reader.folder.base).value
        self.derivations = {
            iri: sorted(facts[PROV.wasDerivedFrom.value])
            for iri, facts in self._described(evidence, SG.Derivation)
        }

    def _source_graphs(self) -> list[str]:
        start = f"{self.reader.folder.base}kilde/"
        names = {str(name)[1:-1] for name in self.reader.graph.named_graphs()}
        return sorted(
            name for name in names if name.startswith(start) and "/" not in name[len(start) :]
        )

    def _described(self, graph: str, kind: Iri) -> Iterator[tuple[str, dict[str, list[str]]]]:
        """Yield each thing of a class in a graph, with its values by property."""
        from sagsgraf.rdf import node, plain_value

        things: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for quad in self.reader.graph.quads_for_pattern(None, None, None, node(Iri(graph))):
            subject, value = plain_value(quad.subject) or "", plain_value(quad.object) or ""
            things[subject][quad.predicate.value].append(value)
        for iri, facts in sorted(things.items()):
            if kind.value in facts[RDF.type.value]:
                yield iri, facts

    def check_sources(self, progress: Progress | None) -> None:
        """Read each source again and look for its quotes."""
        by_source: dict[str, list[_Reading]] = defaultdict(list)
        for reading in self.readings.values():
            by_source[reading.source].append(reading)
        entries = self.reader.documents()
        for number, entry in enumerate(entries, start=1):
            source = f"{self.reader.folder.base}kilde/{entry.sha256[:16]}"
            self._check_source(entry, by_source.pop(source, []))
            if progress:
                progress(number, len(entries), entry.name)
        for source, readings in sorted(by_source.items()):
            what = f"{source}: {len(readings):,} readings are of it, yet it is no document here."
            self._fail("source", f"{what} {_ANEW}")

    def _check_source(self, entry: DocumentEntry, readings: Sequence[_Reading]) -> None:
        placed = [one for one in readings if one.start is not None and one.end is not None]
        self.report.outside += len(readings) - len(placed)
        if not readings:
            self._fail("source", f"{entry.path}: no reading is of this document. {_ANEW}", entry)
            return
        try:
            source = source_at(entry.path)
            content = source.load()
            changed = hashlib.sha256(content).hexdigest() != entry.sha256
            document = read_bytes(content, entry.name, source.folder)
        except (NoInput, Unavailable) as error:
            self._missing(entry, error, len(placed))
        except SagsgrafError as error:
            self._changed(entry, f"cannot be read any more ({error.message})", len(placed))
        else:
            if changed:
                lost = sum(not one.stands_in(document) for one in placed)
                self._changed(entry, "has changed since it was read", lost, len(placed))
            else:
                self._check_quotes(entry, document, placed)

    def _check_quotes(
        self, entry: DocumentEntry, document: Document, placed: Sequence[_Reading]
    ) -> None:
        self.report.sources += 1
        for one in placed:
            if one.stands_in(document):
                self.report.quotes += 1
                continue
            there = _shown(document.text[one.start : one.end])
            self._fail(
                "quote",
                f"{entry.path}: characters {one.start}-{one.end} are {there}, "
                f"but the reading quotes {_shown(one.exact)}. {self._again(entry)}",
                entry,
            )

    def _missing(self, entry: DocumentEntry, error: SagsgrafError, quotes: int) -> None:
        self.report.missing += 1
        told = f"{error.message} {quotes:,} quotes from it cannot be checked."
        store = shlex.quote(str(self.root))
        if is_piped(entry.path):
            advice = (
                f"Save it to a file and read that: sagsgraf build --reread FILE --store {store}"
            )
        else:
            advice = (
                "Put it back, or if it has moved, read it where it is: "
                f"sagsgraf build --reread FILE --store {store}"
            )
        self._fail("missing", f"{told} {advice}", entry, exit_code=66)

    def _changed(self, entry: DocumentEntry, what: str, lost: int, of: int | None = None) -> None:
        self.report.changed += 1
        quotes = f"{lost:,} of its {lost if of is None else of:,} quotes"
        self._fail(
            "changed",
            f"{entry.path}: the file {what}; {quotes} no longer stand where they stood. "
            f"{self._again(entry)}",
            entry,
            exit_code=65 if lost else 66,
        )

    def check_derivations(self) -> None:
        """Look for the readings that derivations rest on."""
        for iri, rests_on in self.derivations.items():
            gone = [reading for reading in rests_on if reading not in self.readings]
            if rests_on and not gone:
                self.report.derivations += 1
            elif gone:
                self._fail("derivation", f"{iri} rests on {gone[0]}, which is no reading. {_ANEW}")
            else:
                self._fail("derivation", f"{iri} rests on no reading. {_ANEW}")

    def check_facts(self) -> None:
        """Look for the reading or derivation that states each fact, and the other way round."""
        facts, stated = set(), set()
        for quad in self.reader.graph:
            graph = getattr(quad.graph_name, "value", "")  # the default graph has no name
            if not graph:
                facts.add(quad.triple)
            elif graph in self.readings or graph in self.derivations:
                stated.add(quad.triple)
        self.report.facts = len(facts & stated)
        for triple in sorted(map(str, facts - stated)):
            self._fail("fact", f"No reading and no derivation states: {triple} . {_ANEW}")
        for triple in sorted(map(str, stated - facts)):
            self._fail("fact", f"A reading states what the graph does not: {triple} . {_ANEW}")

    def _again(self, entry: DocumentEntry) -> str:
        file, store = shlex.quote(entry.path), shlex.quote(str(self.root))
        return f"Read it again: sagsgraf build --reread {file} --store {store}"

    def _fail(
        self, kind: Kind, sentence: str, entry: DocumentEntry | None = None, exit_code: int = 65
    ) -> None:
        path = entry.path if entry else ""
        self.report.failures.append(Failure(kind, sentence, path, exit_code))


def _reading(facts: dict[str, list[str]]) -> _Reading:
    def first(predicate: Iri) -> str:
        return min(facts[predicate.value], default="")

    def number(predicate: Iri) -> int | None:
        words = first(predicate)
        return int(words) if words else None

    return _Reading(first(PROV.wasDerivedFrom), first(OA.exact), number(OA.start), number(OA.end))


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return f'"{line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"}"'
