"""What is recommended, by whom, and which point a decision's number means."""

from __future__ import annotations

import pytest

from sagsgraf.danish.recommendations import point_with_number, recommended


@pytest.mark.parametrize(
    ("text", "by"),
    [
        pytest.param("Kystchefen indstiller, at det godkendes.", ["Kystchefen"], id="a post"),
        pytest.param(
            "Center for Kyst & Hav, Center for Land og Center for Luft & Lys indstiller, at x",
            ["Center for Kyst & Hav", "Center for Land", "Center for Luft & Lys"],
            id="three units, with an & and an og of their own",
        ),
        pytest.param(
            "Digitaliserings- og IT-chefen indstiller, at x",
            ["Digitaliserings- og IT-chefen"],
            id="one post with an og",
        ),
        pytest.param(
            "Kommunaldirektøren og Økonomichefen indstiller, at x",
            ["Kommunaldirektøren", "Økonomichefen"],
            id="two posts",
        ),
        pytest.param(
            "Borgmester Ida Bro indstiller, at x", ["Borgmester"], id="the post, not who holds it"
        ),
        pytest.param("Ida Bro (V) foreslår, at x", [], id="a member holds no post"),
        pytest.param("Det indstilles, at x", [], id="nobody named"),
        pytest.param("Det anbefales, at x", [], id="nobody named, either"),
    ],
)
def test_who_recommends(text: str, by: list[str]) -> None:
    (group,) = recommended(text)
    assert [who.name for who in group.by] == by
    assert [text[who.start : who.end] for who in group.by] == by


@pytest.mark.parametrize(
    ("text", "to", "points"),
    [
        pytest.param(
            "Chefen indstiller over for Havneudvalget, at kajen males.",
            ("Havneudvalget",),
            [(None, "kajen males.")],
            id="addressed",
        ),
        pytest.param(
            "Chefen indstiller til Økonomiudvalget og Byrådet,\n"
            "1. at kajen males\n2. at den lukkes",
            ("Økonomiudvalget", "Byrådet"),
            [("1", "kajen males"), ("2", "den lukkes")],
            id="addressed to two, with a list below",
        ),
        pytest.param(
            "Chefen indstiller til Børne-, Unge- og Havneudvalget.\n1. at kajen males",
            ("Børne-, Unge- og Havneudvalget",),
            [("1", "kajen males")],
            id="a full stop after the addressee",
        ),
        pytest.param(
            "Chefen indstiller, at udvalget over for Byrådet anbefaler,\n1. at kajen males",
            (),
            [("1", "kajen males")],
            id="what leads the list in is no point",
        ),
        pytest.param(
            "Chefen foreslår en ny mole, og at kajen males.",
            (),
            [(None, "en ny mole, og at kajen males.")],
            id="nothing is lost before at",
        ),
        pytest.param(
            "Chefen indstiller, at\n1. kajen males\neller\n2. kajen lukkes",
            (),
            [("1", "kajen males"), ("2", "kajen lukkes")],
            id="a choice",
        ),
        pytest.param(
            "Chefen indstiller at;\n1. kajen males", (), [("1", "kajen males")], id="semicolon"
        ),
    ],
)
def test_to_whom_and_what(
    text: str, to: tuple[str, ...], points: list[tuple[str | None, str]]
) -> None:
    (group,) = recommended(text)
    assert group.to == to
    assert [(point.number, point.text) for point in group.points] == points


_TWICE = (
    "Chefen indstiller til Havneudvalget,\n1. at kajen males\n"
    "Chefen indstiller til Vejudvalget,\n1. at vejen fejes\n2. at den saltes\na. med sand"
)


@pytest.mark.parametrize(
    ("text", "number", "body", "expected"),
    [
        pytest.param(
            "Chefen indstiller, at\n1. a b\n2. c d", "2", "Byrådet", "c d", id="by number"
        ),
        pytest.param("Chefen indstiller:\nat a b\nat c d", "2", "Byrådet", "c d", id="by place"),
        pytest.param("Chefen indstiller, at a b", "2", "Byrådet", None, id="no such place"),
        pytest.param(_TWICE, "1", "Vejudvalg", "vejen fejes", id="the one addressed to the body"),
        pytest.param(_TWICE, "1", "Byrådet", None, id="two may be meant"),
        pytest.param(_TWICE, "2a", "Byrådet", "med sand", id="a part"),
    ],
)
def test_the_point_a_number_means(text: str, number: str, body: str, expected: str | None) -> None:
    found = point_with_number(recommended(text), number, body)
    assert (found.text if found else None) == expected
