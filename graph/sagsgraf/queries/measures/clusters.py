"""Cases that belong together by what they share: papers, laws, people and organisations."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from sagsgraf.queries.measures.network import Network, Thing

if TYPE_CHECKING:
    import networkx

_COMMON: Final = 0.05
"""What a larger share of the cases has tells little of any: the planning act, the association of
municipalities."""
_FEW: Final = 12
"""In a small store, what so many cases have still tells."""
_ALIKE: Final = 0.2
"""Cosine of two cases from which on they are bound: a standing item that names everything has a
little in common with every case, and much with none."""
_FINE: Final = 1.5
"""Louvain's resolution: above 1 gives more clusters, and smaller ones, which a person can read."""
_LEAST: Final = 3
"""Cases that make a cluster."""
_TOLD: Final = 5
"""Shared things that are named for a cluster."""
_SEED: Final = 0
"""Louvain's method takes the cases in a shuffled order; the same seed, the same clusters."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that several cases of a cluster have."""

    kind: str
    """``paper``, ``law``, ``person`` or ``organisation``."""
    name: str
    cases: int
    """How many cases of the cluster have it."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Cases that share more with one another than with others."""

    cases: tuple[tuple[str, str], ...]
    """Number and title of each, those most bound to the others first."""
    shared: tuple[Shared, ...]
    """What most of them share, the most telling first."""
    bodies: tuple[str, ...]
    """Bodies that dealt with any of them."""
    iris: tuple[str, ...]
    """IRIs of the cases, in the same order."""


def clusters(network: Network) -> list[Cluster]:
    """Return the clusters of at least three cases, the largest first.

    Two cases are alike as far as what they share outweighs what each has alone, where a thing
    weighs the more the fewer cases have it (cosine with inverse document frequency, after Salton).
    Communities are found by Louvain's method (Blondel and others, 2008).
    """
    import networkx

    telling = _telling(network)
    graph = _graph(network, telling)
    found = [
        _cluster(network, graph, set(members), telling)
        for members in networkx.community.louvain_communities(
            graph, weight="weight", resolution=_FINE, seed=_SEED
        )
        if len(members) >= _LEAST
    ]
    return sorted(found, key=lambda one: (-len(one.cases), one.iris))


def _telling(network: Network) -> dict[Thing, frozenset[str]]:
    most = max(_FEW, _COMMON * len(network.bodies_of))
    found = ((thing, having) for thing, having in network.having.items() if len(having) <= most)
    return dict(sorted(found, key=lambda one: (one[0].kind, one[0].key)))


def _graph(network: Network, telling: dict[Thing, frozenset[str]]) -> networkx.Graph[str]:
    import networkx

    norms: dict[str, float] = defaultdict(float)
    common: dict[tuple[str, str], float] = defaultdict(float)
    for having in telling.values():
        weight = math.log(len(network.bodies_of) / len(having)) ** 2
        for case in having:
            norms[case] += weight
        for pair in combinations(sorted(having), 2):
            common[pair] += weight
    graph: networkx.Graph[str] = networkx.Graph()
    for one, two in sorted(common):
        length = math.sqrt(norms[one] * norms[two])
        if length and (alike := common[one, two] / length) >= _ALIKE:
            graph.add_edge(one, two, weight=alike)
    return graph


def _cluster(
    network: Network,
    graph: networkx.Graph[str],
    members: set[str],
    telling: dict[Thing, frozenset[str]],
) -> Cluster:
    bound = dict(graph.subgraph(members).degree(weight="weight"))
    order = sorted(members, key=lambda case: (-round(bound[case], 9), case))
    bodies = {body for case in members for body in network.bodies_of.get(case, ())}
    return Cluster(
        cases=tuple((network.numbers.get(one, ""), network.titles.get(one, "")) for one in order),
        shared=_told(members, telling),
        bodies=tuple(sorted(network.labels.get(one, one) for one in bodies)),
        iris=tuple(order),
    )


def _told(members: set[str], telling: dict[Thing, frozenset[str]]) -> tuple[Shared, ...]:
    """Return what binds the cluster: shared by much of it, and by little else."""
    inside = {
        thing: count for thing, having in telling.items() if (count := len(having & members)) > 1
    }
    best = sorted(
        inside,
        key=lambda one: (-inside[one] * inside[one] / len(telling[one]), one.kind, one.key),
    )
    return tuple(Shared(one.kind, one.name, inside[one]) for one in best[:_TOLD])
