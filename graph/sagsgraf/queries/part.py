"""A part of a store: some cases, with everything that their treatments lead to.

The part is a graph of its own, not a view. In it are the cases and their treatments with all
that hangs under them (decisions, amounts, papers …), the meetings in which they were treated
(without the meetings' other items), and the bodies, people, posts, topics and laws that these
lead to. What was counted over all meetings is left out: of a part it would be wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from sagsgraf.model import Iri
from sagsgraf.model.kept import KeptText
from sagsgraf.queries.subgraph import HUBS
from sagsgraf.rdf import node
from sagsgraf.store import DocumentEntry, StoreReader
from sagsgraf.terms import DCT, FOAF, PROV, RDF, RDFS, SG

_DEFAULT: Final = DefaultGraph()
_VOCABULARY: Final = NamedNode("https://w3id.org/sagsgraf/ns")
_CLASS: Final = f"{_VOCABULARY.value}#"
_WHOLE: Final = frozenset({"Case", "Meeting", "AgendaItem", "ReportedTreatment"})
"""Kinds that the choice of cases decides on: what leads to another of them ends there."""
_OVERALL: Final = frozenset({"CoAttendance", "Record"})
"""Kinds that are sums over all meetings."""
_OF_HUBS: Final = frozenset(
    node(one)
    for one in (
        RDF.type,
        RDFS.label,
        FOAF.name,
        DCT.title,
        SG.personTier,
        SG.municipality,
        SG.municipalityCode,
    )
)
"""What is kept of a body, person or law whether or not these documents say it."""

_Term = NamedNode | BlankNode | Literal | Triple
_Facts = dict[tuple[NamedNode, _Term], set[NamedNode]]
"""The graphs that state each predicate and object of a thing."""


class PartStore(StoreReader):
    """Some cases of a store; its graph is in memory.

    What it tells of documents beside the graph is of those of the cases' meetings.
    """

    def __init__(self, store: StoreReader, graph: Store, sources: Iterable[NamedNode]) -> None:
        # Not the initialiser of the base, which would open the snapshot a second time.
        self.folder = store.folder
        self.snapshot = store.snapshot
        self.graph = graph
        self._store = store
        self._sources = frozenset(one.value.rpartition("/")[2] for one in sources)

    def documents(self) -> list[DocumentEntry]:
        """Return the documents of the cases' meetings, by path."""
        return [one for one in self._store.documents() if self._has(one.sha256)]

    def reports(self) -> dict[str, str]:
        """Return what was kept of the reading of each of them, by its hash."""
        return {name: one for name, one in self._store.reports().items() if self._has(name)}

    def texts(self) -> dict[str, KeptText]:
        """Return their texts, by their hashes."""
        return self.of(self._store.texts())

    def of(self, texts: Mapping[str, KeptText]) -> dict[str, KeptText]:
        """Return those of some texts that are of the cases' meetings."""
        return {name: one for name, one in texts.items() if self._has(name)}

    def _has(self, sha256: str) -> bool:
        return any(sha256.startswith(one) for one in self._sources)


def part_of(store: StoreReader, cases: Iterable[NamedNode]) -> PartStore:
    """Return the part of a store that is about some cases.

    Args:
        store: an open store; it stays as it is.
        cases: the cases, as `find_case` finds them.
    """
    picking = _Picking(store.graph)
    return PartStore(store, picking.graph(cases), picking.sources)


class _Picking:
    """Gathers the quads of a part."""

    def __init__(self, whole: Store) -> None:
        self._whole = whole
        self._kinds: dict[NamedNode, str] = {}
        self._readings: dict[NamedNode, NamedNode | None] = {}
        self._facts: dict[NamedNode, _Facts] = {}
        self._stating: set[NamedNode] = set()
        """The graphs, of readings and derivations, that the part has something of."""
        self.sources: set[NamedNode] = set()

    def graph(self, cases: Iterable[NamedNode]) -> Store:
        """Return the part, in memory."""
        chosen = {*cases}
        treatments = {one for case in chosen for one in self._subjects(SG.case, case)}
        meetings = {one for item in treatments for one in self._nodes(item, SG.meeting)}
        kept = {*chosen, *treatments, *meetings}
        self.sources = {one for meeting in meetings for one in self._nodes(meeting, SG.source)}
        self._walk(kept, meetings)
        part = Store()
        part.bulk_extend(self._quads())
        part.bulk_extend(self._described())
        part.bulk_extend(self._whole.quads_for_pattern(None, None, None, _VOCABULARY))
        return part

    def _walk(self, kept: set[NamedNode], meetings: set[NamedNode]) -> None:
        """Go from what was chosen to all that it leads to, and no further than that."""
        ahead = sorted(kept, key=lambda one: one.value)
        while ahead:
            thing = ahead.pop()
            if thing in self._facts:
                continue
            facts = self._facts_of(thing, overall=thing in meetings or self._kind(thing) in HUBS)
            self._facts[thing] = {
                (predicate, value): graphs
                for (predicate, value), graphs in facts.items()
                if not self._ends_at(value, kept)
            }
            ahead += (
                value
                for _, value in self._facts[thing]
                if isinstance(value, NamedNode) and self._kind(value)
            )

    def _ends_at(self, value: _Term, kept: set[NamedNode]) -> bool:
        """Tell whether something is outside the part."""
        if not isinstance(value, NamedNode) or value in kept:
            return False
        return self._kind(value) in _WHOLE | _OVERALL

    def _facts_of(self, thing: NamedNode, *, overall: bool) -> _Facts:
        """Return what is said of a thing; of a hub or a meeting only what was read here."""
        said: _Facts = {}
        asserted = set()
        for quad in self._whole.quads_for_pattern(thing, None, None, None):
            fact = (quad.predicate, quad.object)
            if isinstance(quad.graph_name, NamedNode):
                said.setdefault(fact, set()).add(quad.graph_name)
            else:
                asserted.add(fact)
        facts = {fact: said.get(fact, set()) for fact in asserted}
        if not overall:
            return facts
        return {fact: here for fact, one in facts.items() for here in self._here(fact, one)}

    def _here(
        self, fact: tuple[NamedNode, _Term], graphs: set[NamedNode]
    ) -> Iterable[set[NamedNode]]:
        """Yield the graphs that state a fact in these documents, or nothing where it goes."""
        here = {one for one in graphs if self._source(one) in self.sources}
        if here:
            yield here
        elif fact[0] in _OF_HUBS:
            # A label is worked out over all documents, and true of each of them.
            yield {one for one in graphs if self._source(one) is None}

    def _quads(self) -> Iterable[Quad]:
        for thing, facts in self._facts.items():
            for (predicate, value), graphs in facts.items():
                yield Quad(thing, predicate, value, _DEFAULT)
                for graph in graphs:
                    self._stating.add(graph)
                    yield Quad(thing, predicate, value, graph)

    def _described(self) -> Iterable[Quad]:
        """Yield what is told of the graphs, of the readings they rest on, and of the documents."""
        told = {*self._stating}
        for graph in self._stating:
            for quad in self._whole.quads_for_pattern(graph, node(PROV.wasDerivedFrom), None, None):
                if isinstance(quad.object, NamedNode) and self._source(quad.object):
                    told.add(quad.object)
        sources = {found for one in told if (found := self._source(one))}
        self.sources |= {found for one in self._stating if (found := self._source(one)) is not None}
        for one in told | sources:
            yield from self._whole.quads_for_pattern(one, None, None, None)

    def _source(self, graph: NamedNode) -> NamedNode | None:
        """Return the document that a graph was read in, or None for one that was worked out."""
        if graph not in self._readings:
            found = None
            for quad in self._whole.quads_for_pattern(graph, node(PROV.wasDerivedFrom), None, None):
                if quad.graph_name == quad.object and isinstance(quad.object, NamedNode):
                    found = quad.object
            self._readings[graph] = found
        return self._readings[graph]

    def _kind(self, thing: NamedNode) -> str:
        """Return the class of a thing in our namespace; "" for what is only named."""
        if thing not in self._kinds:
            classes = [
                quad.object.value.removeprefix(_CLASS)
                for quad in self._whole.quads_for_pattern(thing, node(RDF.type), None, _DEFAULT)
                if isinstance(quad.object, NamedNode) and quad.object.value.startswith(_CLASS)
            ]
            self._kinds[thing] = min(classes, default="")
        return self._kinds[thing]

    def _subjects(self, predicate: Iri, value: NamedNode) -> Iterable[NamedNode]:
        for quad in self._whole.quads_for_pattern(None, node(predicate), value, _DEFAULT):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject

    def _nodes(self, thing: NamedNode, predicate: Iri) -> Iterable[NamedNode]:
        for quad in self._whole.quads_for_pattern(thing, node(predicate), None, _DEFAULT):
            if isinstance(quad.object, NamedNode):
                yield quad.object
