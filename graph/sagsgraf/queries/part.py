"""A part of a store: some cases with all that belongs to them, as a store of its own.

The part has the cases, their treatments with what hangs under them (decisions, amounts, papers
…), and the meetings with their bodies, dates and attendance, but not the other items of the
agendas. Of what these lead to, people, bodies, papers, laws, topics, it has the names and what
else is said of the thing alone. What was worked out over all meetings, how often a body met or
who attended together, is left out: of the part it would be false.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias, TypeVar

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from sagsgraf.model.kept import KeptText
from sagsgraf.queries.cases import find_case
from sagsgraf.rdf import node
from sagsgraf.store import DocumentEntry, StoreReader
from sagsgraf.store.writer import VOCABULARY_GRAPH
from sagsgraf.terms import DCT, FOAF, PROV, RDF, RDFS, SG

_Kept = TypeVar("_Kept")
_DEFAULT: Final = DefaultGraph()
_Value: TypeAlias = NamedNode | BlankNode | Literal | Triple
_DERIVATIONS: Final = "afledt"
_OTHER_ITEMS: Final = "/punkt/"
_OWN_KINDS: Final = frozenset({node(SG.Case), node(SG.AgendaItem), node(SG.ReportedTreatment)})
"""Kinds that are in the part themselves or not at all: nothing else is said of others."""
_OF_PART: Final = frozenset({node(SG.item), node(SG.previousTreatment), node(SG.observedAs)})
"""Properties whose things are in the part themselves: another meeting's item is not named."""
_NAMES: Final = frozenset({node(RDFS.label), node(FOAF.name), node(DCT.title)})
"""A name that is worked out of several spellings is as true of the part."""
_REACH: Final = 3
"""Steps from the cases to what is only named: an appointment's post, a post's unit."""


class PartStore(StoreReader):
    """Some cases of a store, with their documents; its graph is in memory."""

    def __init__(self, store: StoreReader, cases: Iterable[NamedNode]) -> None:
        # Not the initialiser of the base, which would open the snapshot a second time.
        self.folder = store.folder
        self.snapshot = store.snapshot
        self._whole = store
        part = _Part(store.graph, cases)
        self.graph = Store()
        self.graph.bulk_extend(part.quads())
        self._meetings = {meeting.value for meeting in part.meetings}

    def documents(self) -> list[DocumentEntry]:
        """Return the documents of the part's meetings, by path."""
        return [one for one in self._whole.documents() if one.meeting in self._meetings]

    def reports(self) -> dict[str, str]:
        """Return what was kept of the reading of each document, by its hash."""
        return self._of_documents(self._whole.reports())

    def texts(self) -> dict[str, KeptText]:
        """Return the texts of the documents, by their hashes."""
        return self._of_documents(self._whole.texts())

    def _of_documents(self, kept: dict[str, _Kept]) -> dict[str, _Kept]:
        known = {one.sha256 for one in self.documents()}
        return {sha256: one for sha256, one in kept.items() if sha256 in known}


def part_of(store: StoreReader, cases: Iterable[str], municipality: str | None = None) -> PartStore:
    """Return the part of a store that belongs to some cases.

    Args:
        store: an open store; it stays as it is.
        cases: case numbers or IRIs.
        municipality: whose cases are meant, where a number has several.

    Raises:
        NoInput: no case has a number; the message names the nearest.
        Usage: several municipalities have a case of that number.
    """
    return PartStore(store, [find_case(store, one, municipality) for one in cases])


class _Part:
    """What belongs to some cases."""

    def __init__(self, graph: Store, cases: Iterable[NamedNode]) -> None:
        self._graph = graph
        self._cases = set(cases)
        treatments = {
            quad.subject
            for case in self._cases
            for quad in graph.quads_for_pattern(None, node(SG.case), case, _DEFAULT)
            if isinstance(quad.subject, NamedNode)
        }
        self.meetings = set(self._values(treatments, SG.meeting.value))
        self._whole = self._told(self._cases | treatments | self.meetings)
        """Things of which everything is in the part."""
        self._named = self._reached()
        """Things of which only what is said of themselves is in the part."""
        self._sources = set(self._values(self.meetings, SG.source.value))

    def quads(self) -> Iterator[Quad]:
        """Yield the quads of the part."""
        kept = set(self._triples())
        yield from (Quad(*triple, _DEFAULT) for triple in kept)
        yield from self._graph.quads_for_pattern(None, None, None, VOCABULARY_GRAPH)
        readings = set()
        for triple in kept:
            for quad in self._graph.quads_for_pattern(*triple, None):
                graph = quad.graph_name
                if isinstance(graph, NamedNode) and self._may_tell(graph):
                    readings.add(graph)
                    yield quad
        yield from self._described(readings)

    def _told(self, things: set[NamedNode]) -> set[NamedNode]:
        """Return things with what hangs under them, but no other item of a meeting."""
        roots = {thing.value for thing in things}
        found = set(things)
        for subject in self._subjects():
            root, rest = _root_of(subject.value, roots)
            if root and not (rest.startswith(_OTHER_ITEMS) or _DERIVATIONS in rest.split("/")):
                found.add(subject)
        return found

    def _subjects(self) -> set[NamedNode]:
        typed = self._graph.quads_for_pattern(None, node(RDF.type), None, _DEFAULT)
        return {quad.subject for quad in typed if isinstance(quad.subject, NamedNode)}

    def _reached(self) -> set[NamedNode]:
        """Return what the things of the part lead to, and what that leads to."""
        found: set[NamedNode] = set()
        border = self._whole
        for _ in range(_REACH):
            border = {
                quad.object
                for thing in border
                for quad in self._graph.quads_for_pattern(thing, None, None, _DEFAULT)
                if isinstance(quad.object, NamedNode) and self._leads(quad, quad.object)
            } - self._whole
            border -= found
            found |= border
        return found

    def _leads(self, quad: Quad, thing: NamedNode) -> bool:
        if quad.predicate in _OF_PART or self._is_worked_out(quad):
            return False
        return not any(
            kind.object in _OWN_KINDS
            for kind in self._graph.quads_for_pattern(thing, node(RDF.type), None, _DEFAULT)
        )

    def _triples(self) -> Iterator[tuple[NamedNode, NamedNode, _Value]]:
        known = self._whole | self._named
        for thing in known:
            for quad in self._graph.quads_for_pattern(thing, None, None, _DEFAULT):
                value = quad.object
                if isinstance(value, NamedNode) and value not in known:
                    if self._is_thing(value):
                        continue
                elif thing in self._named and self._is_worked_out(quad):
                    continue
                yield thing, quad.predicate, value

    def _is_thing(self, iri: NamedNode) -> bool:
        """Tell whether an IRI is a thing of the graph, unlike a concept or an address."""
        return any(True for _ in self._graph.quads_for_pattern(iri, node(RDF.type), None, _DEFAULT))

    def _is_worked_out(self, quad: Quad) -> bool:
        """Tell whether only derivations state a triple of something outside the part."""
        if quad.subject in self._whole or quad.predicate in _NAMES:
            return False
        graphs = {
            one.graph_name
            for one in self._graph.quads_for_pattern(
                quad.subject, quad.predicate, quad.object, None
            )
            if isinstance(one.graph_name, NamedNode)
        }
        return bool(graphs) and all(_DERIVATIONS in graph.value.split("/") for graph in graphs)

    def _may_tell(self, graph: NamedNode) -> bool:
        """Tell whether a graph is a reading of the part's documents, or a derivation."""
        return _DERIVATIONS in graph.value.split("/") or any(
            graph.value.startswith(f"{source.value}/") for source in self._sources
        )

    def _described(self, readings: set[NamedNode]) -> Iterator[Quad]:
        """Yield what is said of the part's readings, derivations and sources."""
        for source in self._sources:
            for quad in self._graph.quads_for_pattern(None, None, None, source):
                if quad.subject == source or quad.subject in readings:
                    yield quad
            yield from self._graph.quads_for_pattern(source, None, None, _DEFAULT)
        for graph in readings:
            for quad in self._graph.quads_for_pattern(graph, None, None, None):
                rests = quad.predicate == node(PROV.wasDerivedFrom)
                if quad.graph_name in self._sources or (rests and quad.object not in readings):
                    continue
                yield quad

    def _values(self, things: Iterable[NamedNode], predicate: str) -> Iterator[NamedNode]:
        for thing in things:
            for quad in self._graph.quads_for_pattern(thing, NamedNode(predicate), None, _DEFAULT):
                if isinstance(quad.object, NamedNode):
                    yield quad.object


def _root_of(iri: str, roots: set[str]) -> tuple[str, str]:
    """Return the longest of some IRIs under which one stands, and the rest; else two times ""."""
    end = len(iri)
    while (end := iri.rfind("/", 0, end)) > 0:
        if iri[:end] in roots:
            return iri[:end], iri[end:]
    return "", ""
