"""The numbers that decisions answer, at the front of a line and inside a sentence."""

from __future__ import annotations

import pytest

from sagsgraf.danish.points import numbered_opening, points_mentioned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. Godkendt", ("1",), id="full stop"),
        pytest.param("1.-3. Anbefales", ("1", "2", "3"), id="a range is told out"),
        pytest.param("1. - 3. anbefales", ("1", "2", "3"), id="a range with spaces"),
        pytest.param("1-3 anbefales", ("1", "2", "3"), id="a range without marks"),
        pytest.param("1, 2 og 4 anbefales", ("1", "2", "4"), id="a list"),
        pytest.param("2)Anbefales", ("2",), id="parenthesis, no space"),
        pytest.param("3: Udsat", ("3",), id="colon"),
        pytest.param("2 Godkendt med ændring", ("2",), id="no mark, before what is decided"),
        pytest.param("1.a-c. Godkendt", ("1a", "1b", "1c"), id="a range of parts"),
        pytest.param("2. a.-b. Anbefales", ("2a", "2b"), id="parts after a space"),
        pytest.param("Punkterne a) - c) anbefales", ("a", "b", "c"), id="letters alone"),
        pytest.param("Punkt 3b Anbefales", ("3b",), id="the word"),
        pytest.param("Pkt. 4: Udgår", ("4",), id="abbreviated"),
        pytest.param("Ad 2, imod stemte: F", ("2",), id="ad"),
        pytest.param("At 1: Godkendt", ("1",), id="Aarhus counts so"),
        pytest.param("12. september holdes møde", None, id="a date"),
        pytest.param("12.-13. maj holdes seminar", None, id="a range of dates"),
        pytest.param("14 børn er i skole", None, id="a count"),
        pytest.param("2 medlemmer stemte imod", None, id="voters"),
        pytest.param("1. behandling af budgettet", None, id="first reading"),
        pytest.param("2022 blev et godt år", None, id="a year"),
        pytest.param("1,4 mio. kr. bevilges", None, id="a sum"),
        pytest.param("1.1 og 1.2 indgår", None, id="decimal numbering of something else"),
        pytest.param("Pkt. 3 blev flyttet frem", None, id="an item of the agenda"),
        pytest.param("1. i alt", ("1",), id="a preposition is no part"),
        pytest.param("I dag", None, id="a word"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_what_a_line_begins_with(text: str, expected: tuple[str, ...] | None) -> None:
    found = numbered_opening(text)
    assert (found.names if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Byrådet godkendte indstillingspunkt 3-5.", ("3", "4", "5"), id="a range"),
        pytest.param("stemte imod indstillingens punkt 4b", ("4b",), id="a part"),
        pytest.param("indstillingspunkterne a), b) og c) godkendes", ("a", "b", "c"), id="letters"),
        pytest.param("Udvalget drøftede punkt 1) og punkt 2) i dag", ("1", "2"), id="word twice"),
        pytest.param("punkt 7 justeres, så det svarer til punkt 1", ("7",), id="the first counts"),
        pytest.param("indkaldes i henhold til punkt 4", (), id="a reference"),
        pytest.param("behandles før punkt 5", (), id="an item of the agenda"),
        pytest.param("godkendt og anbefaler som punkt 10 at der", (), id="a further point"),
        pytest.param("indstilling i overensstemmelse med", (), id="a preposition"),
        pytest.param("punkt 12. maj", (), id="a date"),
    ],
)
def test_points_that_a_sentence_speaks_of(text: str, expected: tuple[str, ...]) -> None:
    assert points_mentioned(text) == expected
