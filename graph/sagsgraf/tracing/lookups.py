"""Looking up single facts around a thing."""

from __future__ import annotations

from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from sagsgraf.model import Iri
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.terms import FOAF, NOTATIONS, RDFS, SCHEMA

_DEFAULT: Final = DefaultGraph()
_NOTATIONS: Final = {concept.value: notation for concept, notation in NOTATIONS.items()}


class Lookups:
    """Look-ups in the default graph: values in a fixed order, concepts by their plain names."""

    def __init__(self, store: StoreReader) -> None:
        self.graph = store.graph

    def values(self, subject: NamedNode, predicate: Iri) -> list[NamedNode | Literal]:
        """Return the values of a property, sorted."""
        found = [
            quad.object
            for quad in self.graph.quads_for_pattern(subject, node(predicate), None, _DEFAULT)
            if isinstance(quad.object, (NamedNode, Literal))
        ]
        return sorted(found, key=lambda term: term.value)

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
        return self.first(thing, RDFS.label) or self.first(thing, FOAF.name)
