"""What a picture leaves out."""

from __future__ import annotations

from sagsgraf.queries.subgraph import GraphEdge, GraphNode, Subgraph
from sagsgraf.terms import SG
from sagsgraf.views.drawing import drawable


def test_a_judgement_on_names_is_no_thing_of_the_minutes() -> None:
    ida, judgement = GraphNode("x:ida", "Person", "Ida Bro"), GraphNode("x:v", "Judgement", "…")
    told = GraphEdge("x:v", "x:ida", SG.concerns.value)
    drawn = drawable(Subgraph({"x:ida": ida, "x:v": judgement}, [told]))
    assert (list(drawn.nodes), drawn.edges) == (["x:ida"], [])
