"""What every derivation shares: look-ups in the store, and what it hands back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeVar, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from sagsgraf.model import Iri, Value
from sagsgraf.rdf import node
from sagsgraf.terms import PROV

DEFAULT: Final = DefaultGraph()
_FINISHED: Final = "afledt"
_GRAPH = re.compile(rf"(?P<thing>.+)/{_FINISHED}(?:/(?P<aspect>[a-z]+))?")

_Found = TypeVar("_Found")
Fact = tuple[NamedNode, Iri, Value | NamedNode]


def derivation_graph(thing: NamedNode, aspect: str = "") -> NamedNode:
    """Return the name of the graph with what is derived about a thing, or one aspect of it.

    >>> derivation_graph(NamedNode("https://example.org/sag/1")).value
    'https://example.org/sag/1/afledt'
    """
    return NamedNode(f"{thing.value}/{_FINISHED}{aspect and '/'}{aspect}")


def thing_of(graph: NamedNode) -> tuple[NamedNode, str]:
    """Return the thing and the aspect of it that a derivation's graph is about."""
    match = _GRAPH.fullmatch(graph.value)
    if not match:
        raise ValueError(f"no derivation's graph: {graph}")
    return NamedNode(match["thing"]), match["aspect"] or ""


def is_derivation(graph: NamedNode) -> bool:
    """Tell the graph of a derivation from a reading."""
    return f"/{_FINISHED}" in graph.value and _GRAPH.fullmatch(graph.value) is not None


JOINED: Final = "sag"
"""The aspect of an item that is worked out first: its case, where no number tells it."""


def is_joining(graph: NamedNode) -> bool:
    """Tell the graph of a joining from those of other derivations."""
    return graph.value.endswith(f"/{_FINISHED}/{JOINED}")


def evidence_graph(base: str) -> NamedNode:
    """Return the name of the graph that describes all derivations."""
    return NamedNode(f"{base}{_FINISHED}")


@dataclass(frozen=True, slots=True)
class Derivation:
    """What follows about a thing, from what, and why."""

    facts: tuple[Fact, ...]
    readings: frozenset[NamedNode]
    because: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class Stated:
    """Links of one property, and what states them."""

    links: set[tuple[NamedNode, NamedNode]]
    """Subject and object."""
    readings: set[NamedNode]

    @property
    def subjects(self) -> set[NamedNode]:
        """What has the property."""
        return {subject for subject, _ in self.links}

    @property
    def objects(self) -> set[NamedNode]:
        """What the property leads to."""
        return {value for _, value in self.links}


class View:
    """Look-ups in the default graph, and of the readings behind a triple."""

    def __init__(self, store: Store, base: str, kept: frozenset[str] = frozenset()) -> None:
        self.store = store
        self.base = base
        self.kept = kept
        """IRIs of things that go by other names too."""
        self._memory: dict[tuple[str, str], object] = {}

    def once(self, about: str, thing: NamedNode, find: Callable[[], _Found]) -> _Found:
        """Return what was found before, or find it: the facts under a view do not change."""
        key = (about, thing.value)
        if key not in self._memory:
            self._memory[key] = find()
        return cast("_Found", self._memory[key])

    def nodes(self, subject: NamedNode, predicate: Iri) -> list[NamedNode]:
        """Return the things that a property leads to, sorted."""
        found = self.store.quads_for_pattern(subject, node(predicate), None, DEFAULT)
        objects = [quad.object for quad in found]
        return sorted([one for one in objects if isinstance(one, NamedNode)], key=_value)

    def node(self, subject: NamedNode, predicate: Iri) -> NamedNode | None:
        """Return the first thing that a property leads to."""
        return next(iter(self.nodes(subject, predicate)), None)

    def subjects(self, predicate: Iri, value: NamedNode | None = None) -> list[NamedNode]:
        """Return the things that have a property, on request with this value; sorted."""
        found = self.store.quads_for_pattern(None, node(predicate), value, DEFAULT)
        subjects = {quad.subject for quad in found}
        return sorted([one for one in subjects if isinstance(one, NamedNode)], key=_value)

    def texts(self, subject: NamedNode, predicate: Iri) -> list[str]:
        """Return the plain values of a property, sorted."""
        return sorted(
            quad.object.value
            for quad in self.store.quads_for_pattern(subject, node(predicate), None, DEFAULT)
            if isinstance(quad.object, Literal)
        )

    def text(self, subject: NamedNode, predicate: Iri) -> str:
        """Return the first plain value of a property, or an empty text."""
        return min(self.texts(subject, predicate), default="")

    def numbers(self, subject: NamedNode, predicate: Iri) -> list[Decimal]:
        """Return the values of a property as numbers, sorted."""
        return sorted(Decimal(text) for text in self.texts(subject, predicate))

    def stated(
        self, subject: NamedNode | None, predicate: Iri, value: NamedNode | None = None
    ) -> Stated:
        """Return the links of a property, and the readings that state them, in one look-up."""
        links: set[tuple[NamedNode, NamedNode]] = set()
        readings: set[NamedNode] = set()
        for quad in self.store.quads_for_pattern(subject, node(predicate), value, None):
            one, other, graph = quad.subject, quad.object, quad.graph_name
            if isinstance(one, NamedNode) and isinstance(other, NamedNode):
                links.add((one, other))
                readings.update(self._grounds(graph))
        return Stated(links, readings)

    def readings(
        self, subject: NamedNode, predicate: Iri, value: NamedNode | None = None
    ) -> Iterator[NamedNode]:
        """Yield the readings (not derivations) that state a triple.

        An item's case that no reading states leads to the readings its joining rests on.
        """
        for quad in self.store.quads_for_pattern(subject, node(predicate), value, None):
            yield from self._grounds(quad.graph_name)

    def read(self, subject: NamedNode, predicate: Iri) -> list[NamedNode]:
        """Return the things that a property leads to by a reading, not by a derivation; sorted."""
        found = {
            quad.object
            for quad in self.store.quads_for_pattern(subject, node(predicate), None, None)
            if isinstance(quad.graph_name, NamedNode) and not is_derivation(quad.graph_name)
        }
        return sorted([one for one in found if isinstance(one, NamedNode)], key=_value)

    def _grounds(self, graph: object) -> Iterator[NamedNode]:
        """Yield a reading's own name, and what a joining rests on."""
        if not isinstance(graph, NamedNode):
            return
        if not is_derivation(graph):
            yield graph
        elif is_joining(graph):
            evidence = NamedNode(f"{self.base}{_FINISHED}")
            derived_from = node(PROV.wasDerivedFrom)
            for quad in self.store.quads_for_pattern(graph, derived_from, None, evidence):
                if isinstance(quad.object, NamedNode):
                    yield quad.object


def _value(term: NamedNode) -> str:
    return term.value
