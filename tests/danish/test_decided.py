"""Decisions told point by point, and the conditions they name."""

from __future__ import annotations

import pytest

from sagsgraf.danish.decided import conditions, points_decided


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "1.-2. Anbefales.\n3. Ikke godkendt.",
            [(("1", "2"), ("recommended",)), (("3",), ("rejected",))],
            id="own numbers",
        ),
        pytest.param(
            "Udvalget godkendte indstillingspunkt 1 og 3.\nUdvalget kan ikke anbefale punkt 2.",
            [(("1", "3"), ("approved",)), (("2",), ("rejected",))],
            id="numbers in the sentence",
        ),
        pytest.param(
            "1. Godkendt.\nUdvalget ønsker et notat.\n2. Udsat.",
            [(("1",), ("approved", "requested")), (("2",), ("postponed",))],
            id="a further sentence under a point",
        ),
        pytest.param("1. Kajen blev malet.", [(("1",), ())], id="nothing known is said"),
        pytest.param("1.-2. (Ø) undlod at tage stilling.", [], id="a vote is no answer"),
        pytest.param("Godkendt med bemærkning til punkt 1, at det haster.", [], id="in a remark"),
        pytest.param("Godkendt.", [], id="not numbered"),
    ],
)
def test_points(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    assert [(one.numbers, one.outcomes) for one in points_decided(text)] == expected


def test_what_is_decided_in_place_of_the_recommendation_answers_nothing() -> None:
    text = "Udvalget anbefaler i stedet:\n1. at broen bygges\n2. at færgen sælges"
    assert [one.instead for one in points_decided(text)] == [True, True]
    text = "Udvalget anbefaler over for Byrådet,\n1. at broen bygges"
    assert [one.instead for one in points_decided(text)] == [False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vi bakker op. Finansiering er p.t. uafklaret.",
            [("Finansiering er p.t. uafklaret.", "financing", ())],
            id="financing left open",
        ),
        pytest.param(
            "Godkendt. Hvordan det betales, er ikke afklaret.",
            [("Hvordan det betales, er ikke afklaret.", "financing", ())],
            id="in other words",
        ),
        pytest.param(
            "1. Udsat.\n2. Godkendt under forudsætning af, at fonden siger ja.",
            [("under forudsætning af, at fonden siger ja.", "condition", ("2",))],
            id="under a point",
        ),
        pytest.param(
            "Godkendt med forbehold for pris.",
            [("med forbehold for pris.", "condition", ())],
            id="reservation",
        ),
        pytest.param(
            "Godkendt, såfremt naboen siger ja.",
            [("såfremt naboen siger ja.", "condition", ())],
            id="if",
        ),
        pytest.param(
            "Tiltrådt betinget af tilskud.",
            [("betinget af tilskud.", "condition", ())],
            id="betinget",
        ),
        pytest.param(
            "Anbefales. Arbejdet skal dog først begynde, når vejen er klar.",
            [("Arbejdet skal dog først begynde, når vejen er klar.", "condition", ())],
            id="not before",
        ),
        pytest.param(
            "Godkendt. Medlemmer kan udpege en anden, såfremt de er syge.",
            [],
            id="a rule, no condition",
        ),
        pytest.param("(Ø) stemte imod, da finansieringen mangler.", [], id="a member's reason"),
        pytest.param("Kan ikke anbefales, da pengene mangler.", [], id="why it is refused"),
        pytest.param("Godkendt.", [], id="none"),
    ],
)
def test_conditions(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    found = [(text[one.start : one.end], one.about, one.of) for one in conditions(text)]
    assert found == expected
