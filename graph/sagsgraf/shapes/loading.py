"""From the store to rdflib's graphs, which pySHACL works on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import rdflib
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple
from rdflib.namespace import NamespaceManager

if TYPE_CHECKING:
    from sagsgraf.store import StoreReader

_SOURCES_AT_ONCE = 50
"""Documents whose evidence is checked together: about 100,000 triples of long minutes."""


class _NoNames(NamespaceManager):
    """Writes IRIs in full.

    pySHACL writes out every node that fails one side of an ``sh:or``. rdflib would learn a
    namespace from each reading's IRI and compare it with all before: half a minute more for a
    hundred documents.
    """

    def normalizeUri(self, rdfTerm: str) -> str:  # rdflib's names
        return f"<{rdfTerm}>"


def empty_graph() -> rdflib.Graph:
    """Return a graph without prefixes, quick to write messages from."""
    graph = rdflib.Graph(bind_namespaces="none")
    graph.namespace_manager = _NoNames(graph, bind_namespaces="none")
    return graph


def facts(store: StoreReader) -> rdflib.Graph:
    """Return the default graph."""
    return _graph(store.graph.quads_for_pattern(None, None, None, DefaultGraph()))


def evidence(store: StoreReader) -> Iterator[rdflib.Graph]:
    """Yield what describes sources, readings and derivations, some documents at a time.

    A source's graph speaks of itself and its readings only, so nothing is lost by parting them.
    """
    base = store.folder.base
    source = re.compile(re.escape(base) + r"kilde/[0-9a-f]{16}")
    names = sorted(
        (name for name in store.graph.named_graphs() if isinstance(name, NamedNode)),
        key=lambda name: name.value,
    )
    sources = [name for name in names if source.fullmatch(name.value)]
    for start in range(0, len(sources), _SOURCES_AT_ONCE):
        yield _graph(_quads(store, sources[start : start + _SOURCES_AT_ONCE]))
    yield _graph(_quads(store, [NamedNode(f"{base}afledt")]))


def _quads(store: StoreReader, graphs: Iterable[NamedNode]) -> Iterator[Quad]:
    for graph in graphs:
        yield from store.graph.quads_for_pattern(None, None, None, graph)


def _graph(quads: Iterable[Quad]) -> rdflib.Graph:
    graph = empty_graph()
    for quad in quads:
        graph.add((_term(quad.subject), rdflib.URIRef(quad.predicate.value), _term(quad.object)))
    return graph


def _term(term: NamedNode | BlankNode | Literal | Triple) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if not isinstance(term, Literal):
        raise TypeError(f"no such term is ever written: {term}")
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    # As it is: a value that is not of its type must reach the shapes unchanged.
    return rdflib.Literal(term.value, datatype=term.datatype.value, normalize=False)
