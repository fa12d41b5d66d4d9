"""What is compared of a treatment between two builds: its facts as plain texts.

``date``, ``body``, ``title``, ``case``, ``decision``, ``outcome``, ``amount``, ``attachment`` and
``closed`` are compared; ``kind``, ``meeting``, ``number`` and ``municipality`` tell of a treatment
that is no longer there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from sagsgraf.danish.text import fold_space
from sagsgraf.model import Iri
from sagsgraf.rdf import node
from sagsgraf.terms import DCT, FOAF, NOTATIONS, RDF, RDFS, SG

Facts = dict[str, list[str]]
"""Texts by field, sorted; a field without any is left out."""

COMPARED: Final = (
    "date",
    "body",
    "title",
    "case",
    "decision",
    "outcome",
    "amount",
    "attachment",
    "closed",
)
"""The fields whose change is told, in the order in which it is told."""
_DEFAULT: Final = DefaultGraph()
_NOTATIONS: Final = {concept.value: notation for concept, notation in NOTATIONS.items()}
_ITEM: Final = node(SG.AgendaItem)
_REPORTED: Final = node(SG.ReportedTreatment)


class FactReader:
    """Look-ups of treatments in the default graph of a store."""

    def __init__(self, graph: Store) -> None:
        self.graph = graph
        self._names: dict[tuple[NamedNode, Iri], list[str]] = {}

    def meetings(self, source: NamedNode) -> list[NamedNode]:
        """Return the meetings that a document is of: one, unless it was read half."""
        quads = self.graph.quads_for_pattern(None, node(SG.source), source, _DEFAULT)
        return [quad.subject for quad in quads if isinstance(quad.subject, NamedNode)]

    def treatments(self, meeting: NamedNode) -> Iterator[NamedNode]:
        """Yield a meeting's items, and the earlier treatments that they tell of.

        One that is known from its own minutes too is left out: it is that one.
        """
        for item in self._nodes(meeting, SG.item):
            yield item
            for reported in self._nodes(item, SG.history):
                if self._first(reported, SG.observedAs) is None:
                    yield reported

    def facts(self, item: NamedNode) -> Facts:
        """Return the facts of a treatment; empty where the store has none."""
        types = self._nodes(item, RDF.type)
        kind = "item" if _ITEM in types else "reported" if _REPORTED in types else ""
        if not kind:
            return {}
        decisions = self._nodes(item, SG.decision)
        cases = self._nodes(item, SG.case)
        meetings = self._nodes(item, SG.meeting)
        facts = {
            "kind": [kind],
            "meeting": [one.value for one in meetings],
            "number": self._texts(item, SG.number),
            "municipality": [
                name for one in (*meetings, *cases) for name in self._named(one, SG.municipality)
            ][:1],
            "date": self._texts(item, SG.date),
            "body": self._named(item, SG.body),
            "title": self._texts(item, DCT.title),
            "case": [name for one in cases for name in self._texts(one, DCT.identifier)],
            "decision": [text for one in decisions or [item] for text in self._texts(one, SG.text)],
            "outcome": [
                _NOTATIONS.get(text, text)
                for one in decisions or [item]
                for text in self._texts(one, SG.outcome)
            ],
            "amount": [
                text
                for one in self._nodes(item, SG.amount)
                for text in self._texts(one, SG.rawText)
            ],
            "attachment": [
                text
                for one in self._nodes(item, SG.attachment)
                for text in self._texts(one, DCT.title)
            ],
            # That an item is open is the rule: an agenda that does not tell says no other thing.
            "closed": [text for text in self._texts(item, SG.closed) if text == "true"],
        }
        return {field: sorted(texts) for field, texts in facts.items() if texts}

    def forget(self) -> None:
        """Forget the names of bodies and towns: the store has changed."""
        self._names.clear()

    def _named(self, thing: NamedNode, predicate: Iri) -> list[str]:
        """Return the names of what a property leads to; a hundred items are of one body."""
        names = []
        for one in self._nodes(thing, predicate):
            if (one, predicate) not in self._names:
                found = self._texts(one, RDFS.label) or self._texts(one, FOAF.name)
                self._names[one, predicate] = found[:1]
            names += self._names[one, predicate]
        return names

    def sources(self, item: NamedNode, base: str) -> set[str]:
        """Return the documents that say that there is this treatment: beginnings of hashes."""
        start = f"{base}kilde/"
        graphs = (
            quad.graph_name.value
            for quad in self.graph.quads_for_pattern(item, node(RDF.type), None, None)
            if isinstance(quad.graph_name, NamedNode)
        )
        return {
            graph[len(start) :].partition("/")[0] for graph in graphs if graph.startswith(start)
        }

    def _values(self, subject: NamedNode, predicate: Iri) -> list[NamedNode | Literal]:
        return [
            quad.object
            for quad in self.graph.quads_for_pattern(subject, node(predicate), None, _DEFAULT)
            if isinstance(quad.object, (NamedNode, Literal))
        ]

    def _nodes(self, subject: NamedNode, predicate: Iri) -> list[NamedNode]:
        return [one for one in self._values(subject, predicate) if isinstance(one, NamedNode)]

    def _texts(self, subject: NamedNode, predicate: Iri) -> list[str]:
        return sorted(one.value for one in self._values(subject, predicate))

    def _first(self, subject: NamedNode, predicate: Iri) -> NamedNode | Literal | None:
        return next(iter(self._values(subject, predicate)), None)


def difference(before: Facts, after: Facts) -> tuple[Facts, Facts]:
    """Return what only the first says and what only the second says, field by field.

    Where white space alone differs nothing does. What other documents report of a treatment is
    told in as many words as there are documents, so that more words change nothing there.

    >>> difference({"title": ["Broen"]}, {"title": ["Broen  "], "closed": ["true"]})
    ({'closed': []}, {'closed': ['true']})
    """
    reported = after.get("kind") == ["reported"]
    old: Facts = {}
    new: Facts = {}
    for field in COMPARED:
        left, right = before.get(field, []), after.get(field, [])
        told, now = ({fold_space(text) for text in texts} for texts in (left, right))
        gone = [text for text in left if fold_space(text) not in now]
        come = [text for text in right if fold_space(text) not in told]
        if gone or (come and not (reported and left)):
            old[field], new[field] = gone, come
    return old, new
