"""Sums that the text adds up: which are the parts, and what is missing."""

from __future__ import annotations

import pytest

from tests.extractors.amounts import parts, sums


@pytest.mark.parametrize(
    ("text", "expected", "gap"),
    [
        pytest.param(
            "5,0 mio. kr. fordelt med 2,0 mio. kr. i 2023 og 3,0 mio. kr. i 2024",
            ["2,0 mio. kr.", "3,0 mio. kr."], None, id="split",
        ),
        pytest.param(
            "5,0 mio. kr. fordelt med 2,0 mio. kr. til løn og 2,0 mio. kr. til leje",
            ["2,0 mio. kr.", "2,0 mio. kr."], "1000000", id="split, and too little",
        ),
        pytest.param(
            "5 mio. kr. fordelt på 2,3 mio. kr. til løn og 2,4 mio. kr. til leje",
            ["2,3 mio. kr.", "2,4 mio. kr."], None, id="rounded to whole millions",
        ),
        pytest.param(
            "ca. 5,0 mio. kr. fordelt på 2,0 mio. kr. til løn og 2,0 mio. kr. til leje",
            [], None, id="roughly",
        ),
        pytest.param(
            "5,0 mio. kr. fordelt primært på 2,0 mio. kr. til løn og 2,0 mio. kr. til leje",
            [], None, id="mostly",
        ),
        pytest.param(
            "5,0 mio. kr. fordelt med 1,0 mio. kr. i 2023 og 2,0 mio. kr. årligt i 2024-25",
            [], None, id="a part that counts twice",
        ),
        pytest.param(
            "10,7 mio. kr. og består af udgifter på 124,1 mio. kr. og indtægter på 113,4 mio. kr.",
            [], None, id="income is taken off",
        ),
        pytest.param(
            "5,0 mio. kr., heraf 2,0 mio. kr. til løn og 1,0 mio. kr. til leje",
            [], None, id="parts need not be all",
        ),
        pytest.param(
            "5,0 mio. kr., heraf 2,0 mio. kr. til løn og 3,0 mio. kr. til leje",
            ["2,0 mio. kr.", "3,0 mio. kr."], None, id="parts that are all",
        ),
    ],
)  # fmt: skip
def test_a_sum_that_a_sentence_splits(text: str, expected: list[str], gap: str | None) -> None:
    total, *_ = sums(f"Det koster {text}.")
    assert parts(total) == expected
    assert (str(total.difference.value) if total.difference else None) == gap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2 mio. kr. + 3 mio. kr. = i alt 5 mio. kr.", True, id="an equation"),
        pytest.param("2 mio. kr. i 2023 og 3 mio. kr. i 2024, i alt 5 mio. kr.", True, id="i alt"),
        pytest.param("2 mio. kr. og 3 mio. kr. Det giver samlet 5 mio. kr.", True, id="samlet"),
        pytest.param("2 mio. kr. og 3 mio. kr. Så koster skolen 5 mio. kr.", False, id="not said"),
        pytest.param("2 mio. kr. og 3 mio. kr., i alt 6 mio. kr.", False, id="not exactly"),
        pytest.param("20 kr. pr. ark og 30 kr. pr. bog, i alt 50 kr.", False, id="prices"),
    ],
)
def test_a_total_behind_its_parts(text: str, expected: bool) -> None:
    *others, total = sums(f"Der bruges {text}")
    assert parts(total) == ([one.words for one in others] if expected else [])
    assert total.difference is None


def test_a_wrong_equation_is_told() -> None:
    *_, total = sums("Det er 2,0 mio. kr. + 3,0 mio. kr. = 6,0 mio. kr.")
    assert total.difference
    assert str(total.difference.value) == "1000000"
    assert total.difference.confidence < 1
    assert total.difference.basis


@pytest.mark.parametrize(
    ("paragraphs", "total", "gap"),
    [
        pytest.param(
            ["Afsat:", "- Vej: 370.100 kr.\n- Park: 300.100 kr.\n- I alt 670.200 kr."], -1, None,
            id="the last item adds up",
        ),
        pytest.param(
            ["Afsat:", "- Vej: 370.100 kr.\n- Park: 300.100 kr.\n- I alt 690.200 kr."], -1, "20000",
            id="the last item does not",
        ),
        pytest.param(
            [
                "Der bruges 5,5 mio. kr., som fordeler sig sådan:",
                "- 2,5 mio. kr. til løn\n- 3,0 mio. kr. til leje",
            ],
            0, None, id="the line above",
        ),
        pytest.param(
            [
                "Der bruges 5,5 mio. kr. Beløbet er sammensat af:",
                "- 2,5 mio. kr. til løn\n- 3,0 mio. kr. til leje",
            ],
            0, None, id="the sentence before the line above",
        ),
        pytest.param(
            [
                "Der bruges 9,9 mio. kr., som fordeler sig sådan:",
                "- 2,5 mio. kr. til løn\n- 3,0 mio. kr. til leje",
            ],
            0, "4400000", id="the line above, and too little",
        ),
    ],
)  # fmt: skip
def test_lists(paragraphs: list[str], total: int, gap: str | None) -> None:
    found = sums(*paragraphs)
    one = found.pop(total)
    assert parts(one) == [other.words for other in found]
    assert (str(one.difference.value) if one.difference else None) == gap


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(
            [
                "Der bruges 9,8 mio. kr. Der er tre dele:",
                "- 2,5 mio. kr. til løn\n- 3,0 mio. kr. til leje",
            ],
            id="the line above speaks of something else",
        ),
        pytest.param(
            [
                "Steget med 5,1 mio. kr. af følgende årsager:",
                "- Løn 1 mio. kr. og 2 mio. kr.\n- Leje 1 mio. kr.",
            ],
            id="an item with two sums",
        ),
        pytest.param(
            ["Der bruges 9,9 mio. kr. årligt til:", "- Løn: 2,5 mio. kr.\n- Leje: 3,0 mio. kr."],
            id="not said that these are all",
        ),
    ],
)  # fmt: skip
def test_lists_that_add_nothing_up(paragraphs: list[str]) -> None:
    assert not any(one.addends or one.difference for one in sums(*paragraphs))


def test_the_sums_that_follow_an_announced_one_may_make_it_up() -> None:
    paragraphs = [
        "Der er afsat en reserve på 50 mio. kr. Heraf afsættes 20,0 mio. kr. til støtte.",
        "Der afsættes 9,8 mio. kr. til et kontor. Desuden:",
        "1. kurser (2,7 mio. kr.)\n2. møder (7,5 mio. kr.)",
    ]
    found = sums(*paragraphs, "Noget andet koster 3 mio. kr.")
    assert parts(found[1]) == ["9,8 mio. kr.", "2,7 mio. kr.", "7,5 mio. kr."]
    assert found[1].addends
    assert found[1].addends.confidence < 1
    assert not any(one.difference for one in found)
    almost = [paragraphs[0].replace("20,0", "20,1"), *paragraphs[1:]]
    assert not any(one.addends for one in sums(*almost))
