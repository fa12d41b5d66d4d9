"""What a picture leaves out."""

from __future__ import annotations

import pytest

from sagsgraf.model import Iri
from sagsgraf.queries.subgraph import GraphEdge, GraphNode, Subgraph
from sagsgraf.terms import SG
from sagsgraf.views.drawing import drawable


def test_a_judgement_on_names_is_no_thing_of_the_minutes() -> None:
    ida, judgement = GraphNode("x:ida", "Person", "Ida Bro"), GraphNode("x:v", "Judgement", "…")
    told = GraphEdge("x:v", "x:ida", SG.concerns.value)
    drawn = drawable(Subgraph({"x:ida": ida, "x:v": judgement}, [told]))
    assert (list(drawn.nodes), drawn.edges) == (["x:ida"], [])


@pytest.mark.parametrize(
    ("kind", "link"),
    [
        pytest.param("Record", SG.recordOf, id="counts of what the minutes say"),
        pytest.param("CoAttendance", SG.person, id="a pair that is counted"),
        pytest.param("BackReference", SG.body, id="words on another meeting"),
    ],
)
def test_what_only_counts_or_points_is_no_thing_of_the_minutes(kind: str, link: Iri) -> None:
    ida, other = GraphNode("x:ida", "Person", "Ida Bro"), GraphNode("x:n", kind, "…")
    told = GraphEdge("x:n", "x:ida", link.value)
    drawn = drawable(Subgraph({"x:ida": ida, "x:n": other}, [told]))
    assert (list(drawn.nodes), drawn.edges) == (["x:ida"], [])
