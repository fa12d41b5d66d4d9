"""Looking up what is said of a thing: once each, and the evidence beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from sagsgraf.model import Iri
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.store.evidence import Evidence, quote, quotes_of
from sagsgraf.terms import FOAF, NOTATIONS, RDFS, SCHEMA, SG

_DEFAULT: Final = DefaultGraph()
_NOTATIONS: Final = {concept.value: notation for concept, notation in NOTATIONS.items()}

Term = NamedNode | Literal
Stated = tuple[Term, NamedNode]
"""A value, and the graph that states it: a reading or a derivation."""


class Lookups:
    """What the default graph says of things: values in a fixed order, concepts by plain names.

    All that is said of a thing is fetched at once and kept: a treatment is asked for forty
    properties. Not so of a meeting, which has a hundred facts of which two are wanted.
    """

    def __init__(self, store: StoreReader) -> None:
        self.graph = store.graph
        self._said: dict[NamedNode, dict[str, list[Term]]] = {}
        self._stated: dict[NamedNode, dict[str, list[Stated]]] = {}
        self._alone: dict[tuple[NamedNode, str], tuple[str, ...]] = {}
        self._labels: dict[NamedNode, str | None] = {}
        self._quotes: dict[NamedNode, Evidence | None] = {}
        self._reasons: dict[NamedNode, str | None] = {}
        self._files: dict[NamedNode, str] = {}

    def fetch_with_evidence(self, subject: NamedNode) -> None:
        """Fetch what is said of a thing, and which graphs state it, in one look-up."""
        said: dict[str, list[Term]] = defaultdict(list)
        stated: dict[str, list[Stated]] = defaultdict(list)
        for quad in self.graph.quads_for_pattern(subject, None, None, None):
            value, graph = quad.object, quad.graph_name
            if not isinstance(value, (NamedNode, Literal)):
                continue
            if isinstance(graph, NamedNode):
                stated[quad.predicate.value].append((value, graph))
            else:
                said[quad.predicate.value].append(value)
        self._said[subject] = _sorted(said)
        self._stated[subject] = stated

    def values(self, subject: NamedNode, predicate: Iri) -> list[Term]:
        """Return the values of a property, sorted."""
        if subject not in self._said:
            said: dict[str, list[Term]] = defaultdict(list)
            for quad in self.graph.quads_for_pattern(subject, None, None, _DEFAULT):
                if isinstance(quad.object, (NamedNode, Literal)):
                    said[quad.predicate.value].append(quad.object)
            self._said[subject] = _sorted(said)
        return self._said[subject].get(predicate.value, [])

    def only(self, subject: NamedNode, predicate: Iri) -> tuple[str, ...]:
        """Return the values of one property of a thing that has too many others, as `texts` do."""
        key = subject, predicate.value
        if key not in self._alone:
            found = self.graph.quads_for_pattern(subject, node(predicate), None, _DEFAULT)
            values = sorted(
                quad.object.value for quad in found if isinstance(quad.object, (NamedNode, Literal))
            )
            self._alone[key] = tuple(_NOTATIONS.get(value, value) for value in values)
        return self._alone[key]

    def texts(self, subject: NamedNode, predicate: Iri) -> tuple[str, ...]:
        """Return the values of a property as texts; concepts by their plain names."""
        return tuple(
            _NOTATIONS.get(value.value, value.value) for value in self.values(subject, predicate)
        )

    def first(self, subject: NamedNode, predicate: Iri) -> str | None:
        """Return the first value of a property as a text."""
        return next(iter(self.texts(subject, predicate)), None)

    def nodes(self, subject: NamedNode, predicate: Iri) -> list[NamedNode]:
        """Return the things that a property leads to, in the order of the text."""
        found = [value for value in self.values(subject, predicate) if isinstance(value, NamedNode)]
        if len(found) < 2:
            return found
        return sorted(found, key=lambda one: (self.position(one), one.value))

    def first_node(self, subject: NamedNode, predicate: Iri) -> NamedNode | None:
        """Return the first thing that a property leads to."""
        return next(iter(self.nodes(subject, predicate)), None)

    def position(self, thing: NamedNode) -> int:
        """Return the place of a thing in its list; 0 where it has none."""
        return int(self.first(thing, SCHEMA.position) or 0)

    def label(self, thing: NamedNode | None) -> str | None:
        """Return the name of a thing for people."""
        if thing is None:
            return None
        if thing not in self._labels:
            self._labels[thing] = self.first(thing, RDFS.label) or self.first(thing, FOAF.name)
        return self._labels[thing]

    def stated(self, subject: NamedNode, predicate: Iri) -> list[Stated]:
        """Return the values of a property with the graphs that state them."""
        if subject in self._stated:
            return self._stated[subject].get(predicate.value, [])
        return [
            (quad.object, quad.graph_name)
            for quad in self.graph.quads_for_pattern(subject, node(predicate), None, None)
            if isinstance(quad.graph_name, NamedNode)
            and isinstance(quad.object, (NamedNode, Literal))
        ]

    def quotes(self, subject: NamedNode, predicate: Iri) -> Iterator[Evidence]:
        """Yield the words that a property was read from."""
        for graph in dict.fromkeys(graph for _, graph in self.stated(subject, predicate)):
            found = self.quote(graph)
            if found:
                yield found

    def fetch_quotes(self, graphs: Iterable[NamedNode]) -> None:
        """Fetch the quotes of many readings in few look-ups."""
        wanted = {graph for graph in graphs if graph not in self._quotes}
        self._quotes |= dict.fromkeys(wanted)
        self._quotes |= quotes_of(self.graph, wanted, self._files)

    def quote(self, graph: NamedNode) -> Evidence | None:
        """Return the quote of a reading; None for any other graph."""
        if graph not in self._quotes:
            self._quotes[graph] = quote(self.graph, graph, self._files)
        return self._quotes[graph]

    def reason(self, graph: NamedNode) -> str | None:
        """Return the sentence that a reading or a derivation gives as its reason."""
        if graph not in self._reasons:
            told = self.graph.quads_for_pattern(graph, node(SG.because), None, None)
            texts = [quad.object.value for quad in told if isinstance(quad.object, Literal)]
            self._reasons[graph] = min(texts, default=None)
        return self._reasons[graph]

    def because(
        self, subject: NamedNode, predicate: Iri, value: NamedNode | None = None
    ) -> str | None:
        """Return the sentence given as reason for what a property says; the first of several."""
        told = (
            self.reason(graph)
            for one, graph in self.stated(subject, predicate)
            if value is None or one == value
        )
        return min((one for one in told if one is not None), default=None)


def _sorted(said: dict[str, list[Term]]) -> dict[str, list[Term]]:
    for values in said.values():
        if len(values) > 1:
            values.sort(key=lambda term: term.value)
    return said
