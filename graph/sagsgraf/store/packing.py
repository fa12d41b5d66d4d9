"""A document's quads as one text: made in any process, and loaded without looking at each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse

from sagsgraf.iris import Names
from sagsgraf.model import Claim, Minutes
from sagsgraf.rdf import document_nquads, node, value_term
from sagsgraf.store import derivations
from sagsgraf.terms import SG


@dataclass(frozen=True, slots=True)
class PackedQuads:
    """Every quad of a document, and what they may change."""

    nquads: bytes
    """N-Quads, each line once."""
    affected: tuple[str, ...]
    """Derivations, by the names of their graphs, sorted."""

    def quads(self) -> set[Quad]:
        """Return the quads themselves."""
        return set(parse(self.nquads, format=RdfFormat.N_QUADS, lenient=True))


def pack(minutes: Minutes, names: Names, claims: Iterable[Claim]) -> PackedQuads:
    """Return the quads of a document, packed."""
    claims = list(claims)
    source = node(names.source)
    # Each of these triples stands in the graph of a reading that quotes its words.
    unsourced = f"{source} {node(SG.unsourcedCount)} {value_term(0)} {source} .\n"
    text = document_nquads(minutes, names, claims) + unsourced
    affected = derivations.affected(_watched(claims))
    return PackedQuads(text.encode(), tuple(sorted(graph.value for graph in affected)))


def _watched(claims: Iterable[Claim]) -> Iterator[Quad]:
    for claim in claims:
        predicate: NamedNode = node(claim.predicate)
        if predicate in derivations.WATCHED:
            yield Quad(node(claim.subject), predicate, value_term(claim.value), DefaultGraph())
