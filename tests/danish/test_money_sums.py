"""Whether a total is what its parts make, within the rounding of what is printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.money_sums import Figure, adds_up, adds_up_signed, difference


def figure(value: str, step: str = "0.1") -> Figure:
    return Figure(Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        pytest.param("87.4", ["9.8", "77.6"], "0", id="exactly"),
        pytest.param("29.7", ["51.6", "-27.6", "5.8"], "0", id="one tenth lost by rounding"),
        pytest.param("0.3", ["0.1", "0.1"], "0", id="each may hide half a tenth"),
        pytest.param("10.0", ["5.0", "4.0"], "1.0", id="too little"),
        pytest.param("9.0", ["5.0", "4.5"], "-0.5", id="too much"),
    ],
)
def test_the_difference_that_rounding_does_not_explain(
    total: str, parts: list[str], expected: str
) -> None:
    gap = difference(figure(total), [figure(part) for part in parts])
    assert gap == Decimal(expected)
    assert adds_up(figure(total), [figure(part) for part in parts]) is (gap == 0)


def test_the_coarsest_figure_decides() -> None:
    parts = [figure("2.3"), figure("2.4")]
    assert difference(figure("5", "1"), parts) == 0
    assert difference(figure("5.0"), parts) == Decimal("0.3")


def test_income_is_taken_off_in_words() -> None:
    parts = [figure("124.1"), figure("113.4")]
    assert not adds_up(figure("10.7"), parts)
    assert adds_up_signed(figure("10.7"), parts)
    assert not adds_up_signed(figure("11.7"), parts)


def test_many_parts_are_added_as_printed() -> None:
    parts = [figure("1.0")] * 8
    assert adds_up_signed(figure("8.0"), parts)
    assert not adds_up_signed(figure("4.0"), parts)


@given(st.lists(st.integers(-10_000, 10_000), min_size=1, max_size=8))
def test_rounding_never_raises_an_alarm(thousandths: list[int]) -> None:
    tenth = Decimal("0.1")
    exact = [Decimal(number).scaleb(-3) for number in thousandths]
    printed = [Figure(value.quantize(tenth), tenth) for value in exact]
    total = Figure(sum(exact, Decimal(0)).quantize(tenth), tenth)
    assert difference(total, printed) == 0
