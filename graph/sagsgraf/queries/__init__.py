"""Asking the graph: named queries, and SPARQL of a person's own, safely."""

from __future__ import annotations

from sagsgraf.queries.cases import CaseSummary, cases, find_case
from sagsgraf.queries.catalogue import (
    GROUPS,
    Limit,
    NamedQuery,
    Parameter,
    find_query,
    named_queries,
)
from sagsgraf.queries.names import find_organisation, find_person, find_topic
from sagsgraf.queries.run import run_named, run_sparql
from sagsgraf.queries.subgraph import (
    HUBS,
    GraphEdge,
    GraphFact,
    GraphNode,
    Subgraph,
    evidence_for,
    whole_graph,
)
from sagsgraf.queries.table import Answer, Cell, Graph, Table, Truth
from sagsgraf.store.evidence import Evidence

__all__ = [
    "GROUPS",
    "HUBS",
    "Answer",
    "CaseSummary",
    "Cell",
    "Evidence",
    "Graph",
    "GraphEdge",
    "GraphFact",
    "GraphNode",
    "Limit",
    "NamedQuery",
    "Parameter",
    "Subgraph",
    "Table",
    "Truth",
    "cases",
    "evidence_for",
    "find_case",
    "find_organisation",
    "find_person",
    "find_query",
    "find_topic",
    "named_queries",
    "run_named",
    "run_sparql",
    "whole_graph",
]
