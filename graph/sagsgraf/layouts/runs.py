"""Which of many numbered lines head the items: the heaviest run of rising numbers."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple


def heaviest_run(numbers: list[str], weights: list[float]) -> list[int]:
    """Return the places of the heaviest run of rising numbers; a step of one item adds a half.

    Of runs that are equally heavy the one that begins first is taken. A run goes on from
    places with a weight above zero only.
    """
    values = [number_value(number) for number in numbers]
    ranks = {value: rank for rank, value in enumerate(sorted(set(values)))}
    ordered = list(ranks)
    runs = _Runs(len(ordered))
    previous: list[int] = []
    heaviest = _Run(0.0, 0)
    for place, (value, weight) in enumerate(zip(values, weights, strict=True)):
        rank = ranks[value]
        next_to = runs.best(bisect_left(ordered, value - ONE_ITEM), rank)
        before = max(
            _Run(0.0, 1),
            runs.best(0, rank),
            _Run(next_to.weight + 0.5, next_to.minus_place),
        )
        previous.append(-before.minus_place)
        run = _Run(before.weight + weight, -place)
        if weight > 0:
            runs.put(rank, run)
            heaviest = max(heaviest, run)
    chosen: list[int] = []
    place = -heaviest.minus_place if heaviest.weight > 0 else -1
    while place >= 0:
        chosen.append(place)
        place = previous[place]
    return chosen[::-1]


class _Run(NamedTuple):
    """A run of headings, in the order in which it is preferred to others."""

    weight: float
    minus_place: int
    """Minus the place of its last heading; 1 for a run without any."""


class _Runs:
    """The best run up to each number; the best over a stretch of them is found in log time.

    A segment tree: ten thousand items are weighed against all before them.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._tree = [_NO_RUN] * (2 * size)

    def put(self, rank: int, run: _Run) -> None:
        """Tell of a run that ends with the number of a rank."""
        at = rank + self._size
        while at and self._tree[at] < run:
            self._tree[at] = run
            at //= 2

    def best(self, first: int, stop: int) -> _Run:
        """Return the best run that ends with a number of these ranks."""
        best = _NO_RUN
        low, high = first + self._size, stop + self._size
        while low < high:
            if low % 2:
                best = max(best, self._tree[low])
                low += 1
            if high % 2:
                high -= 1
                best = max(best, self._tree[high])
            low //= 2
            high //= 2
        return best


_NO_RUN: Final = _Run(float("-inf"), 1)
ONE_ITEM: Final = 100
"""The distance of two whole numbers' values."""


def number_value(number: str) -> int:
    """Return a number for ordering, in hundredths: ``12a`` comes after ``12``."""
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    letter = number[len(digits) :].lower()
    return int(digits) * ONE_ITEM + (ord(letter) - 96 if letter else 0)
