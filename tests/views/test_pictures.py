from __future__ import annotations

from dataclasses import FrozenInstanceError
from itertools import pairwise
from typing import Any, cast

import pytest

from sagsgraf.views.pictures import (
    Fact,
    Lang,
    NodeKind,
    Picture,
    PictureEdge,
    PictureNode,
    Quote,
    most_connected,
    phrases,
)

KIND = NodeKind("thing", "Ting", "Ting", "#22577a", "dot")


def picture_of(*pairs: tuple[str, str], alone: tuple[str, ...] = ()) -> Picture:
    names = dict.fromkeys([end for pair in pairs for end in pair] + list(alone))
    return Picture(
        "Prøve",
        kinds=(KIND,),
        nodes=tuple(PictureNode(name, name.upper(), "thing") for name in names),
        edges=tuple(PictureEdge(a, b, "hører til") for a, b in pairs),
    )


def ids(picture: Picture) -> list[str]:
    return [node.id for node in picture.nodes]


def hangs_together(picture: Picture) -> bool:
    reached, frontier = set[str](), [picture.nodes[0].id]
    while frontier:
        at = frontier.pop()
        reached.add(at)
        ends = ({edge.source, edge.target} for edge in picture.edges)
        frontier += [end for pair in ends if at in pair for end in pair - reached]
    return reached == set(ids(picture))


def test_values_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        cast("Any", KIND).label = "Andet"


@pytest.mark.parametrize(
    ("colour", "shape", "said"),
    [
        ("red", "dot", "#1f6f8b"),
        # A colour goes into a style sheet: nothing else may come with it.
        ("#123456}body{display:none", "dot", "not of the form"),
        ("#123456", "circle", "known: dot, square"),
    ],
)
def test_a_kind_that_cannot_be_drawn_is_refused(colour: str, shape: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        NodeKind("x", "X", "X", colour, cast("Any", shape))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"nodes": (PictureNode("a", "A", "person"),)}, "unknown kind 'person'; known: thing"),
        ({"nodes": (PictureNode("a", "A", "thing"),) * 2}, "node 'a' stands twice"),
        ({"kinds": (KIND, KIND)}, "kind 'thing' stands twice"),
        ({"edges": (PictureEdge("a", "b", "x"),)}, "edge 'a' -> 'b': 'b' is not in the picture"),
        (
            {"nodes": (PictureNode("a", "A", "thing", (Fact("Sag", "S", "s"),)),)},
            "fact 'Sag': target 's' is not in the picture",
        ),
        (
            {"nodes": (PictureNode("a", "A", "thing", (Fact("Dato", "i", None, (0,)),)),)},
            "evidence 0, but the picture has 0 quotes",
        ),
        ({"edges": (PictureEdge("a", "a", "x", (-1,)),)}, "evidence -1"),
    ],
)
def test_a_picture_that_contradicts_itself_is_refused(change: dict[str, Any], said: str) -> None:
    sound: dict[str, Any] = {
        "title": "Prøve",
        "kinds": (KIND,),
        "nodes": (PictureNode("a", "A", "thing"),),
    }
    with pytest.raises(ValueError, match=said):
        Picture(**(sound | change))


def test_a_small_picture_stays_as_it_is(council: Picture) -> None:
    assert most_connected(council, len(council.nodes)) is council


def test_what_is_kept_hangs_together(council: Picture) -> None:
    for cap in (1, 2, 30, 90):
        cut = most_connected(council, cap)
        assert len(cut.nodes) == cap
        assert hangs_together(cut)


def test_hubs_come_before_leaves(council: Picture) -> None:
    kinds = [node.kind for node in most_connected(council, 20).nodes]
    assert kinds.count("meeting") == 2
    assert "amount" not in kinds


def test_equal_nodes_go_by_id_and_not_by_order() -> None:
    forwards = picture_of(("hub", "b"), ("hub", "a"), ("hub", "c"))
    backwards = picture_of(("hub", "c"), ("hub", "a"), ("hub", "b"))
    assert sorted(ids(most_connected(forwards, 3))) == ["a", "b", "hub"]
    assert sorted(ids(most_connected(backwards, 3))) == ["a", "b", "hub"]


def test_a_new_island_is_begun_only_when_one_is_complete() -> None:
    chain = [f"n{i}" for i in range(4)]
    picture = picture_of(("a", "b"), *pairwise(chain), alone=("z",))
    assert sorted(ids(most_connected(picture, 5))) == ["a", *chain]


def test_the_notice_says_how_many_of_how_many(term: Picture) -> None:
    assert "Viser 900 af 1.018 knuder" in most_connected(term, 900).notice
    assert "Showing 900 of 1,018 nodes" in most_connected(term, 900, lang="en").notice


def test_a_notice_that_was_there_stays() -> None:
    whole = picture_of(("a", "b"))
    told = Picture("T", notice="Kun 2022.", kinds=whole.kinds, nodes=whole.nodes)
    assert most_connected(told, 1).notice.startswith("Kun 2022. Viser 1 af 2")


def test_words_stay_when_the_node_that_they_name_is_left_out() -> None:
    quotes = (Quote("ubrugt", "r.pdf"), Quote("Sagen hører til havnen.", "r.pdf", 2, 10, 33))
    picture = Picture(
        "T",
        kinds=(KIND,),
        nodes=(
            PictureNode("a", "A", "thing", (Fact("Emne", "Havn", "b", (1,)),)),
            PictureNode("b", "B", "thing", (Fact("Dato", "i går", None, (0,)),)),
        ),
        edges=(PictureEdge("a", "b", "emne", (0,)),),
        evidence=quotes,
    )
    cut = most_connected(picture, 1)
    assert cut.nodes[0].facts == (Fact("Emne", "Havn", None, (0,)),)
    assert cut.evidence == (quotes[1],)
    assert cut.edges == ()


@pytest.mark.parametrize("cap", [0, -1])
def test_no_picture_shows_less_than_one_node(cap: int) -> None:
    with pytest.raises(ValueError, match="at least 1 node"):
        most_connected(picture_of(("a", "b")), cap)


def test_both_languages_have_the_same_phrases_with_the_same_gaps() -> None:
    def gaps(lang: Lang) -> dict[str, list[str]]:
        return {
            key: sorted(part.split("}")[0] for part in text.split("{")[1:])
            for key, text in phrases(lang).items()
        }

    assert gaps("da") == gaps("en")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="known: da, en"):
        phrases(cast("Any", "de"))
