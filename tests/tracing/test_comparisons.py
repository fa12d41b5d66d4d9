"""Figures that may be compared, and those that may not."""

from __future__ import annotations

import pytest

from sagsgraf.tracing import Sum
from sagsgraf.tracing.comparisons import comparisons
from sagsgraf.tracing.seen import Seen
from tests.tracing.cases import amount, seen

Told = list[tuple[str, str | None, str, list[tuple[str, str]]]]


def told(*found: Seen) -> Told:
    return [
        (one.kind, one.about, one.by, [(each.label, each.value) for each in one.figures])
        for one in comparisons(found)
    ]


def stating(date: str, *sums: Sum, starts: tuple[int, ...] = ()) -> Seen:
    return seen(date, amounts=sums, starts=starts)


ONE = amount("1 mio. kr.", "cost", "1000000", "2023", label="Kajen")
TWO = amount("2 mio. kr.", "cost", "2000000", "2024", label="kajen")


def test_budget_years_of_one_thing() -> None:
    assert told(stating("2022-01-01", ONE, TWO)) == [
        ("cost", "Kajen", "year", [("2023", "1000000"), ("2024", "2000000")])
    ]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(amount("2", "overspend", "2", "2024", label="Kajen"), id="other-kind"),
        pytest.param(amount("2", "cost", "2", "2024", label="Broen"), id="other-thing"),
        pytest.param(amount("2", "cost", "2", "2024"), id="nothing-said-of-one"),
        pytest.param(amount("2", "cost", "2", "2024", label="Kajen", part_of="9"), id="a-part"),
        pytest.param(amount("1-2", "cost", None, "2024", label="Kajen"), id="a-range"),
        pytest.param(amount("2", "cost", "2", label="Kajen"), id="no-year"),
        pytest.param(amount("2", "cost", "2", "2024", "2025", label="Kajen"), id="several-years"),
        pytest.param(amount("2", None, "2", "2024", label="Kajen"), id="no-kind"),
    ],
)
def test_what_is_not_compared(other: Sum) -> None:
    assert told(stating("2022-01-01", ONE, other)) == []


def test_illustrations_are_never_compared() -> None:
    sums = (
        amount("1", "illustration", "1", "2023", label="Kajen"),
        amount("2", "illustration", "2", "2024", label="Kajen"),
    )
    assert told(stating("2022-01-01", *sums)) == []


def test_two_sums_of_one_year_are_not_comparable() -> None:
    again = amount("3 mio. kr.", "cost", "3000000", "2023", label="Kajen")
    assert told(stating("2022-01-01", ONE, again, TWO)) == []


def test_a_sum_named_twice_is_one_and_its_exact_words_count() -> None:
    about = amount("ca. 1 mio. kr.", "cost", "1000000", "2023", label="Kajen", approximate=True)
    (found,) = comparisons((stating("2022-01-01", about, ONE, TWO),))
    assert [one.approximate for one in found.figures] == [False, False]


def test_a_figure_that_is_about_right_says_so() -> None:
    about = amount("ca. 1 mio. kr.", "cost", "1000000", "2023", label="Kajen", approximate=True)
    (found,) = comparisons((stating("2022-01-01", about, TWO),))
    assert [one.approximate for one in found.figures] == [True, False]


@pytest.mark.parametrize(
    ("starts", "compared"),
    [
        pytest.param((100, 180), True, id="in-one-breath"),
        pytest.param((100, 900), False, id="far-apart"),
    ],
)
def test_sums_of_which_nothing_is_said(starts: tuple[int, ...], compared: bool) -> None:
    sums = (amount("1", "cost", "1", "2023"), amount("2", "cost", "2", "2024"))
    assert bool(told(stating("2022-01-01", *sums, starts=starts))) == compared


def test_the_same_figures_at_each_body_are_one_comparison() -> None:
    days = ("2022-01-01", "2022-01-08", "2022-01-15")
    assert len(told(*(stating(day, ONE, TWO) for day in days))) == 1


def test_one_thing_of_one_year_over_time() -> None:
    more = amount("3 mio. kr.", "cost", "3000000", "2023", label="Kajen")
    found = [stating("2022-01-01", ONE), stating("2022-02-01", ONE), stating("2022-06-01", more)]
    (one,) = comparisons(found)
    assert (one.by, one.year, one.kind) == ("date", "2023", "cost")
    assert [(each.label, each.value, each.item) for each in one.figures] == [
        ("2022-01-01", "1000000", found[0].item),
        ("2022-06-01", "3000000", found[2].item),
    ]


def test_other_years_are_not_compared_over_time() -> None:
    assert told(stating("2022-01-01", ONE), stating("2022-06-01", TWO)) == []


def test_two_values_on_one_date_are_not_told_as_a_development() -> None:
    more = amount("3 mio. kr.", "cost", "3000000", "2023", label="Kajen")
    assert told(stating("2022-01-01", ONE), stating("2022-01-01", more)) == []


def test_an_unnamed_sum_is_not_compared_over_time() -> None:
    """Greve's budget cases name one cost of 2023 each: 16 mio. kr., then 2.409,5 mio. kr."""
    found = [
        stating("2022-06-13", amount("16 mio. kr.", "cost", "16000000", "2023")),
        stating("2022-09-26", amount("2.409,5 mio. kr.", "cost", "2409500000", "2023")),
    ]
    assert told(*found) == []


def test_one_calculation_made_anew() -> None:
    years = ("2023", "2024")
    early = [amount(str(n), "cost", str(n), year) for n, year in enumerate(years, start=1)]
    late = [amount(str(n), "cost", str(n), year) for n, year in enumerate(years, start=5)]
    found = told(
        stating("2022-01-01", *early, starts=(10, 50)),
        stating("2023-01-01", *late, starts=(10, 50)),
    )
    assert [one[3] for one in found if one[2] == "date"] == [
        [("2022-01-01", "1"), ("2023-01-01", "5")],
        [("2022-01-01", "2"), ("2023-01-01", "6")],
    ]
