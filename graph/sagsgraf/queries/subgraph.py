"""Parts of the graph as plain nodes and edges, for drawing and for table and network files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Triple

from sagsgraf.model import NoInput
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.store.evidence import Evidence, quotes
from sagsgraf.terms import NOTATIONS, RDF, RDFS

_DEFAULT: Final = DefaultGraph()
_NAMESPACE: Final = "https://w3id.org/sagsgraf/ns#"
_NOTATIONS: Final = {concept.value: notation for concept, notation in NOTATIONS.items()}
HUBS: Final = frozenset(
    {"Body", "Municipality", "Person", "Post", "Unit", "Series", "Source"}
    | {"Organisation", "Law", "Topic"}
)
"""Kinds that half the graph hangs on: a walk reaches them but does not go on through them."""


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A thing in the graph."""

    iri: str
    kind: str
    """Local name of its class, for instance ``Case``."""
    label: str


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """A triple between two things."""

    source: str
    target: str
    property: str
    """IRI of the property."""


@dataclass(frozen=True, slots=True)
class GraphFact:
    """A triple with a plain value."""

    subject: str
    property: str
    value: str
    """Lexical form; a concept by its plain name."""
    concept: str = ""
    """IRI of the concept, where the value is one."""


@dataclass
class Subgraph:
    """Nodes, the edges between them, and the plain facts of the nodes."""

    nodes: dict[str, GraphNode] = field(default_factory=dict)
    edges: list[GraphEdge] = field(default_factory=list)
    facts: list[GraphFact] = field(default_factory=list)

    def within(self, kept: Iterable[str]) -> Subgraph:
        """Return the part with these nodes."""
        names = set(kept)
        return Subgraph(
            {iri: one for iri, one in self.nodes.items() if iri in names},
            [edge for edge in self.edges if edge.source in names and edge.target in names],
            [fact for fact in self.facts if fact.subject in names],
        )

    def around(self, start: str, depth: int, *, closed_kinds: frozenset[str] = HUBS) -> Subgraph:
        """Return what lies within so many steps of a node, not walking on through hubs.

        Raises:
            NoInput: there is no such node.
        """
        if start not in self.nodes:
            raise NoInput(f"{start}: nothing in the store has this IRI.")
        neighbours: dict[str, set[str]] = defaultdict(set)
        for edge in self.edges:
            neighbours[edge.source].add(edge.target)
            neighbours[edge.target].add(edge.source)
        reached, border = {start}, {start}
        for _ in range(depth):
            passable = {
                iri for iri in border if iri == start or self.nodes[iri].kind not in closed_kinds
            }
            border = {other for iri in passable for other in neighbours[iri]} - reached
            reached |= border
        return self.within(reached)


def whole_graph(store: StoreReader) -> Subgraph:
    """Return every thing of the default graph, sorted, so that the same store gives the same."""
    graph = Subgraph()
    labels: dict[str, str] = {}
    kinds: dict[str, str] = {}
    links: list[GraphEdge] = []
    for quad in store.graph.quads_for_pattern(None, None, None, _DEFAULT):
        predicate, value = quad.predicate, quad.object
        if isinstance(quad.subject, Triple) or isinstance(value, Triple):
            # Oxigraph knows quoted triples; nothing of ours writes any.
            continue
        subject = quad.subject.value
        if predicate == node(RDF.type):
            kinds[subject] = _local(value.value)
        elif predicate == node(RDFS.label):
            labels[subject] = min(labels.get(subject, value.value), value.value)
        elif isinstance(value, Literal):
            graph.facts.append(GraphFact(subject, predicate.value, value.value))
        elif value.value in _NOTATIONS:
            concept = value.value
            graph.facts.append(GraphFact(subject, predicate.value, _NOTATIONS[concept], concept))
        else:
            links.append(GraphEdge(subject, value.value, predicate.value))
    graph.nodes = {
        iri: GraphNode(iri, kinds[iri], labels.get(iri) or iri.rsplit("/", 1)[-1])
        for iri in sorted(kinds)
    }
    graph.edges = sorted(
        {edge for edge in links if edge.source in graph.nodes and edge.target in graph.nodes},
        key=lambda edge: (edge.source, edge.property, edge.target),
    )
    graph.facts = sorted(
        # Counts of topics are about concepts, which stand in the vocabulary.
        (fact for fact in graph.facts if fact.subject in graph.nodes),
        key=lambda fact: (fact.subject, fact.property, fact.value),
    )
    return graph


def _local(iri: str) -> str:
    return iri.removeprefix(_NAMESPACE)


def evidence_for(
    store: StoreReader, subject: str, predicate: str, value: str | None = None
) -> list[Evidence]:
    """Return the words that a triple was read from, in the order of the text.

    A triple that is worked out leads to the words of the readings it rests on.

    Args:
        store: an open store.
        subject: IRI.
        predicate: IRI.
        value: IRI of the other thing; None for every value of the property.
    """
    target = NamedNode(value) if value else None
    found: dict[Evidence, None] = {}
    for quad in store.graph.quads_for_pattern(
        NamedNode(subject), NamedNode(predicate), target, None
    ):
        if isinstance(quad.graph_name, NamedNode):
            found.update(dict.fromkeys(quotes(store.graph, quad.graph_name)))
    return sorted(found, key=lambda one: (one.source, one.start or 0, one.end or 0, one.text))
