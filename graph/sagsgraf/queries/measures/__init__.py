"""Measures of the graph that tell a person something: each is one figure and one reason.

Which cases bind bodies together, who sits across committees, how near two bodies are, and which
cases belong together by what they share. All are worked out when asked for; nothing of them is
asserted in the graph, since a measure depends on everything that is in it.
"""

from __future__ import annotations

from sagsgraf.queries.measures.bridges import (
    BodyLink,
    CaseBridge,
    PersonBridge,
    body_links,
    case_bridges,
    people_bridges,
)
from sagsgraf.queries.measures.clusters import Cluster, Shared, clusters
from sagsgraf.queries.measures.network import Network, load_network

__all__ = [
    "BodyLink",
    "CaseBridge",
    "Cluster",
    "Network",
    "PersonBridge",
    "Shared",
    "body_links",
    "case_bridges",
    "clusters",
    "load_network",
    "people_bridges",
]
