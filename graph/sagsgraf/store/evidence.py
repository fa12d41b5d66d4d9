"""The words behind a triple: the quotes of the readings that state it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
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
    origin: str = field(default="", compare=False)
    """IRI of the document."""


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
        source.value if isinstance(source, NamedNode) else "",
    )


_DESCRIBED: Final = f"""
    SELECT ?place ?exact ?source ?page ?start ?end ?section
    WHERE {{
      VALUES (?reading ?place) {{ %s }}
      GRAPH ?source {{ ?reading <{OA.exact}> ?exact }}
      OPTIONAL {{ GRAPH ?source {{ ?reading <{SG.page}> ?page }} }}
      OPTIONAL {{ GRAPH ?source {{ ?reading <{OA.start}> ?start ; <{OA.end}> ?end }} }}
      OPTIONAL {{ GRAPH ?source {{ ?reading <{SG.section}> ?section }} }}
    }}
"""
_AT_ONCE: Final = 500
"""Readings in one query: twice as fast as one by one, since fewer terms are decoded. They are
told apart by their place in the list, which is a number and needs no decoding."""


def quotes_of(
    graph: Store, readings: Iterable[NamedNode], files: dict[NamedNode, str]
) -> dict[NamedNode, Evidence]:
    """Return the quotes of many readings; other graphs have none.

    Args:
        graph: the database.
        readings: names of graphs.
        files: file names by source, filled on the way.
    """
    found: dict[NamedNode, Evidence] = {}
    wanted = sorted(set(readings), key=lambda one: one.value)
    for first in range(0, len(wanted), _AT_ONCE):
        some = wanted[first : first + _AT_ONCE]
        names = " ".join(f"({one} {place})" for place, one in enumerate(some))
        for row in graph.query(_DESCRIBED % names):  # type: ignore[union-attr] # a SELECT
            place, exact, source, page, start, end, section = row
            if not (isinstance(place, Literal) and isinstance(source, NamedNode)):
                continue
            if source not in files:
                files[source] = _file_name(graph, source)
            found[some[int(place.value)]] = Evidence(
                _text(exact),
                files[source],
                _number(page),
                _number(start),
                _number(end),
                _text(section),
                source.value,
            )
    return found


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
