"""What the graph can be written as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Format:
    """A form that the graph can be written in."""

    name: str
    """What the command line calls it."""
    summary: str
    """What it is for, a line."""
    suffixes: tuple[str, ...]
    """Ends of file names that stand for it, in lower case, the usual one first."""
    files: int = 1
    """How many files it makes."""


_ALL: Final = (
    Format("ttl", "Turtle: every fact once, for people and programs", (".ttl", ".turtle")),
    Format("nt", "N-Triples: every fact once, a line each, sorted", (".nt", ".ntriples")),
    Format("trig", "TriG: all graphs, with readings, quotes and vocabulary", (".trig",)),
    Format("nq", "N-Quads: all graphs, a line for each statement, sorted", (".nq", ".nquads")),
    Format("jsonld", "JSON-LD: every fact once, for web developers", (".jsonld", ".json-ld")),
    Format("rdfxml", "RDF/XML: every fact once, for older RDF tools", (".rdfxml", ".rdf")),
    Format("graphml", "GraphML: nodes and edges for yEd, Cytoscape, networkx", (".graphml",)),
    Format("gexf", "GEXF: nodes and edges for Gephi", (".gexf",)),
    Format("csv", "CSV: a table of nodes and one of edges, for a Danish Excel", (".csv",), files=2),
)

FORMATS: Final[Mapping[str, Format]] = MappingProxyType({form.name: form for form in _ALL})
"""The formats by name, in the order in which they are listed."""
