"""The words behind a triple: the quotes of the readings that state it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from sagsgraf.rdf import node
from sagsgraf.terms import OA, PROV, SG

_DEFAULT: Final = DefaultGraph()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a triple was read from, and where they stand."""

    text: str
    """Exactly as read."""
    source: str
    """File name of the document."""
    page: int | None
    start: int | None
    """Index of the first character; None for what was told from outside the text."""
    end: int | None
    section: str
    """Heading of the section; empty outside sections."""


def quote(
    graph: Store, reading: NamedNode, files: dict[NamedNode, str] | None = None
) -> Evidence | None:
    """Return the quote of a reading; None for any other graph.

    Args:
        graph: the database.
        reading: name of the graph.
        files: file names by source, filled on the way: many quotes are of few documents.
    """
    described = {
        quad.predicate.value: quad.object
        for quad in graph.quads_for_pattern(reading, None, None, None)
        if quad.graph_name != _DEFAULT
    }
    exact = described.get(OA.exact.value)
    if not isinstance(exact, Literal):
        return None
    source = described.get(PROV.wasDerivedFrom.value)
    known = {} if files is None else files
    if isinstance(source, NamedNode) and source not in known:
        known[source] = _file_name(graph, source)
    return Evidence(
        exact.value,
        known[source] if isinstance(source, NamedNode) else "",
        _number(described.get(SG.page.value)),
        _number(described.get(OA.start.value)),
        _number(described.get(OA.end.value)),
        _text(described.get(SG.section.value)),
    )


def quotes(graph: Store, stating: NamedNode) -> Iterator[Evidence]:
    """Yield the quote of a reading, or those of the readings that a derivation rests on."""
    own = quote(graph, stating)
    if own:
        yield own
        return
    for quad in graph.quads_for_pattern(stating, node(PROV.wasDerivedFrom), None, None):
        if isinstance(quad.object, NamedNode) and (ground := quote(graph, quad.object)):
            yield ground


def _file_name(graph: Store, source: NamedNode) -> str:
    for quad in graph.quads_for_pattern(source, node(SG.fileName), None, source):
        return _text(quad.object)
    return source.value


def _number(term: object) -> int | None:
    return int(term.value) if isinstance(term, Literal) else None


def _text(term: object) -> str:
    return term.value if isinstance(term, Literal) else ""
