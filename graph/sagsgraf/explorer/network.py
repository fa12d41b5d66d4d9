"""The network: built with networkx and pyvis, drawn in the page by vis-network.

Only a neighbourhood of it is shown at a time, and the page places that itself: here is who is
connected with whom, in which words, colours, shapes and sizes. The page reads it in
``views/graph/network.ts``.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.queries import HUBS, Subgraph, whole_graph
from sagsgraf.store import StoreReader
from sagsgraf.terms import SG
from sagsgraf.views.drawing import drawable, kind_of, kinds_of, label_of
from sagsgraf.views.network import lightened

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network

_PARTS: Final = frozenset(
    {
        "Amount",
        "Attachment",
        "Deadline",
        "Decision",
        "Financing",
        "Recommendation",
        "Remark",
        "Vote",
    }
)
"""Kinds that belong to one treatment, and so to its body and its year."""
_DATES: Final = frozenset(iri.value for iri in (SG.date, SG.firstTreated, SG.lastTreated))
_MOST_OWNERS: Final = 3
"""A vote belongs to a decision, which belongs to an item: no part lies deeper."""


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:  # noqa: ARG001 - the store is cut already
    """Put in the block ``network``."""
    whole = whole_graph(store)
    blocks.put_json("network", columns(whole, store.folder.base))


def columns(whole: Subgraph, base: str) -> dict[str, Any]:
    """Return the drawn part of a graph as columns, one value for each node or edge.

    Args:
        whole: everything, as `whole_graph` returns it.
        base: base of the IRIs; it is left off where an IRI begins with it.
    """
    graph = drawable(whole)
    iris = sorted(graph.nodes)
    kinds = [kind.id for kind in kinds_of(graph.nodes.values(), "da")]
    relations = sorted({edge.property for edge in graph.edges})
    network = _model(graph, iris)
    settings, setting = _settings(whole, iris)
    shared, rest = _front_coded([iri.removeprefix(base) for iri in iris])
    place = {name: number for number, name in enumerate(relations)}
    return {
        "kinds": _kinds(graph),
        "relations": [
            {"iri": iri, "da": label_of(iri, "da"), "en": label_of(iri, "en")} for iri in relations
        ],
        "shared": shared,
        "rest": rest,
        "label": [node["label"] for node in network.nodes],
        "kind": [kinds.index(node["group"]) for node in network.nodes],
        "size": [node["size"] for node in network.nodes],
        "settings": settings,
        "setting": setting,
        # The edges are sorted by their source, and mostly go to what stands near it in the list.
        "from": _steps([edge["from"] for edge in network.edges]),
        "to": [edge["to"] - edge["from"] for edge in network.edges],
        "relation": [place[edge["label"]] for edge in network.edges],
    }


def _model(graph: Subgraph, iris: list[str]) -> Network:
    """Return a pyvis network of the graph, the larger a node the more edges it has."""
    from pyvis.edge import Edge
    from pyvis.network import Network
    from pyvis.node import Node

    drawn = _networkx(graph)
    shapes = {kind.id: kind.shape for kind in kinds_of(graph.nodes.values(), "da")}
    number = {iri: index for index, iri in enumerate(iris)}
    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    # Not add_node and add_edge: they look through all nodes each time (20,000 edges: 85 s).
    for iri in iris:
        kind = kind_of(graph.nodes[iri])
        options = Node(
            number[iri],
            shapes[kind],
            label=graph.nodes[iri].label,
            group=kind,
            size=_size(drawn.degree[iri]),
        ).options
        network.nodes.append(options)
        network.node_ids.append(options["id"])
        network.node_map[options["id"]] = options
    ends = sorted((number[e.source], number[e.target], e.property) for e in graph.edges)
    for source, target, relation in ends:
        network.edges.append(Edge(source, target, directed=True, label=relation).options)
    return network


def _networkx(graph: Subgraph) -> nx.MultiDiGraph[str]:
    import networkx as nx

    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    drawn.add_nodes_from(graph.nodes)
    drawn.add_edges_from((edge.source, edge.target) for edge in graph.edges)
    return drawn


def _size(degree: int) -> int:
    """Return half the width of a node in pixels.

    >>> _size(0), _size(1), _size(20), _size(1434)
    (7, 8, 13, 21)
    """
    return min(24, 7 + round(1.35 * math.log2(1 + degree)))


def _kinds(graph: Subgraph) -> list[dict[str, Any]]:
    danish, english = (kinds_of(graph.nodes.values(), lang) for lang in ("da", "en"))
    return [
        {
            "id": da.id,
            "da": [da.label, da.plural],
            "en": [en.label, en.plural],
            "light": da.colour.lower(),
            "dark": lightened(da.colour),
            "shape": da.shape,
            "hub": da.id in HUBS,
        }
        for da, en in zip(danish, english, strict=True)
    ]


# --- when, and before whom -----------------------------------------------------------------------


def _settings(whole: Subgraph, iris: list[str]) -> tuple[list[list[Any]], list[int]]:
    """Return the years and bodies that occur, and which of them each node has.

    A setting is the first year, the last year and the numbers of the bodies; years are 0 where
    nothing says when, as for a person.
    """
    years, bodies = _years(whole), _bodies(whole)
    number = {iri: index for index, iri in enumerate(iris)}
    owners = _owners(whole)
    known: dict[tuple[int, int, tuple[int, ...]], int] = {}
    setting = []
    for iri in iris:
        there = _owned_by(iri, owners)
        when = sorted(year for one in there for year in years.get(one, ()))
        who = {number[body] for one in there for body in bodies.get(one, ()) if body in number}
        key = (when[0] if when else 0, when[-1] if when else 0, tuple(sorted(who)))
        setting.append(known.setdefault(key, len(known)))
    return [[first, last, list(who)] for first, last, who in known], setting


def _years(whole: Subgraph) -> dict[str, set[int]]:
    years: dict[str, set[int]] = defaultdict(set)
    for fact in whole.facts:
        # The date that a deadline sets is no date of treatment: 2035 for a goal of a plan.
        dated = fact.property in _DATES and whole.nodes[fact.subject].kind not in _PARTS
        if dated and fact.value[:4].isdecimal():
            years[fact.subject].add(int(fact.value[:4]))
    return years


def _bodies(whole: Subgraph) -> dict[str, set[str]]:
    bodies: dict[str, set[str]] = defaultdict(set)
    for edge in whole.edges:
        if edge.property == SG.body.value:
            bodies[edge.source].add(edge.target)
    for edge in whole.edges:
        if edge.property == SG.case.value:
            bodies[edge.target] |= bodies[edge.source]
    for iri, one in whole.nodes.items():
        if one.kind == "Body":
            bodies[iri] = {iri}
    return bodies


def _owners(whole: Subgraph) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for edge in whole.edges:
        kinds = whole.nodes[edge.source].kind, whole.nodes[edge.target].kind
        if kinds[1] in _PARTS and (kinds[0] in {"AgendaItem", "Decision"}):
            owners[edge.target].add(edge.source)
    return owners


def _owned_by(iri: str, owners: dict[str, set[str]]) -> set[str]:
    """Return a node and what it is part of."""
    found = border = {iri}
    for _ in range(_MOST_OWNERS):
        border = {owner for one in border for owner in owners.get(one, ())}
        found = found | border
    return found


# --- written small -------------------------------------------------------------------------------


def _front_coded(names: list[str]) -> tuple[list[int], list[str]]:
    """Return, for each of sorted names, how much it shares with the one before, and the rest.

    >>> _front_coded(["kommune/0253", "kommune/0326"])
    ([0, 9], ['kommune/0253', '326'])
    """
    shared, rest, before = [], [], ""
    for name in names:
        pairs = enumerate(zip(before, name, strict=False))
        # The names are sorted and differ: where all of one is shared, it is the shorter.
        length = next((at for at, (a, b) in pairs if a != b), min(len(before), len(name)))
        shared.append(length)
        rest.append(name[length:])
        before = name
    return shared, rest


def _steps(numbers: list[int]) -> list[int]:
    """Return each number less the one before it.

    >>> _steps([3, 3, 7])
    [3, 0, 4]
    """
    return [after - before for before, after in zip([0, *numbers], numbers, strict=False)]
