from __future__ import annotations

import random
from itertools import combinations

import networkx as nx
import pytest

from sagsgraf.views.pictures import Picture
from sagsgraf.views.placement import place

Places = dict[str, tuple[int, int]]


def boxes(graph: nx.Graph[str]) -> nx.Graph[str]:
    for key in graph:
        graph.nodes[key].update(width=120, height=50)
    return graph


def graph_of(picture: Picture) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(node.id for node in picture.nodes)
    graph.add_edges_from((edge.source, edge.target) for edge in picture.edges)
    return boxes(graph)


def overlaps(places: Places, width: int = 120, height: int = 50) -> int:
    return sum(
        abs(x - u) < width and abs(y - v) < height
        for (x, y), (u, v) in combinations(places.values(), 2)
    )


def small() -> nx.Graph[str]:
    """A meeting with three items, a case that two of them share, and two islands."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(
        [("moede", "p1"), ("moede", "p2"), ("moede", "p3"), ("p1", "sag"), ("p2", "sag")]
    )
    graph.add_edge("bilag", "notat")
    graph.add_node("alene")
    return boxes(graph)


GOLDEN: Places = {
    "alene": (-158, 176),
    "bilag": (63, 102),
    "moede": (35, -74),
    "notat": (-158, 102),
    "p1": (-69, 28),
    "p2": (-69, -176),
    "p3": (158, -74),
    "sag": (-158, -74),
}


def test_the_same_positions_on_every_machine() -> None:
    # If this fails on one machine only, a sum has come to depend on the processor.
    assert place(small()) == GOLDEN


def test_the_order_of_nodes_and_edges_does_not_matter(council: Picture) -> None:
    graph = graph_of(council)
    nodes, edges = list(graph), list(graph.edges)
    random.Random(7).shuffle(nodes)
    random.Random(8).shuffle(edges)
    shuffled: nx.Graph[str] = nx.Graph()
    shuffled.add_nodes_from(nodes)
    shuffled.add_edges_from((b, a) for a, b in edges)
    assert place(boxes(shuffled)) == place(graph)


def test_no_two_boxes_of_two_meetings_overlap(council: Picture) -> None:
    assert overlaps(place(graph_of(council))) == 0


def test_hardly_any_boxes_of_a_thousand_overlap(term: Picture) -> None:
    places = place(graph_of(term))
    assert overlaps(places) <= len(places) // 100


def test_the_drawing_is_filled_and_fits_a_screen(council: Picture) -> None:
    places = place(graph_of(council))
    wide = max(x for x, _ in places.values()) - min(x for x, _ in places.values())
    tall = max(y for _, y in places.values()) - min(y for _, y in places.values())
    assert 0.7 < wide / tall < 2.2
    assert len(places) * 120 * 50 / (wide * tall) > 0.2


def test_neighbours_are_nearer_than_strangers(council: Picture) -> None:
    graph = graph_of(council)
    places = place(graph)

    def mean(pairs: list[tuple[str, str]]) -> float:
        squares = [
            (places[a][0] - places[b][0]) ** 2 + (places[a][1] - places[b][1]) ** 2
            for a, b in pairs
        ]
        return float(sum(square**0.5 for square in squares)) / len(squares)

    strangers = [pair for pair in combinations(graph, 2) if not graph.has_edge(*pair)]
    assert mean(list(graph.edges)) * 3 < mean(strangers)


def test_islands_stand_beside_each_other() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((f"{island}a", f"{island}b") for island in range(30))
    graph.add_nodes_from(f"alene{i}" for i in range(20))
    places = place(boxes(graph))
    assert overlaps(places) == 0
    assert len({y for _, y in places.values()}) < 20


def test_the_whole_is_centred(council: Picture) -> None:
    places = place(graph_of(council))
    assert abs(max(x for x, _ in places.values()) + min(x for x, _ in places.values())) <= 4
    assert abs(max(y for _, y in places.values()) + min(y for _, y in places.values())) <= 4


@pytest.mark.parametrize(
    "graph",
    [
        pytest.param(nx.Graph(), id="nothing"),
        pytest.param(nx.Graph([("a", "a")]), id="a node related to itself"),
        pytest.param(nx.complete_graph(12), id="all with all"),
        pytest.param(nx.star_graph(60), id="one hub"),
        pytest.param(nx.path_graph(40), id="a chain"),
    ],
)
def test_odd_shapes_are_placed_too(graph: nx.Graph[str]) -> None:
    named: nx.Graph[str] = nx.relabel_nodes(graph, {key: str(key) for key in graph})
    places = place(boxes(named))
    assert set(places) == set(named)
    assert overlaps(places) == 0


def test_a_larger_box_gets_more_room() -> None:
    graph = boxes(nx.Graph([("a", "b")]))
    near = place(graph)
    graph.nodes["a"]["width"] = 400
    far = place(graph)
    assert abs(far["a"][0] - far["b"][0]) > abs(near["a"][0] - near["b"][0])
