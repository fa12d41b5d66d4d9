"""From claims to quads: the assertion, and the reading that states it.

The default graph holds every triple once. Each reading (a passage as read by one extractor)
names a graph that repeats the triples read there, and is itself described in the graph of its
source: ``GRAPH ?reading { ?s ?p ?o }`` asks where a triple comes from.
"""

from __future__ import annotations

from sagsgraf.rdf.quads import Quads, document_nquads, document_quads
from sagsgraf.rdf.terms import literal, node, plain_value, value_term

__all__ = [
    "Quads",
    "document_nquads",
    "document_quads",
    "literal",
    "node",
    "plain_value",
    "value_term",
]
