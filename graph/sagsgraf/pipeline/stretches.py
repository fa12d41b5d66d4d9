"""Stretches of a text: put together where they touch, and what is left of some outside others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

Stretch = tuple[int, int]
"""Start and end in characters, half open."""


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return what stretches cover together, in order and apart.

    >>> joined([(4, 9), (0, 2), (2, 3), (5, 6)])
    [(0, 3), (4, 9)]
    """
    together: list[Stretch] = []
    for start, end in sorted(stretches):
        if together and start <= together[-1][1]:
            together[-1] = (together[-1][0], max(together[-1][1], end))
        else:
            together.append((start, end))
    return together


def without(stretches: Iterable[Stretch], others: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield what is left of the stretches outside the others; both are in order and apart.

    >>> list(without([(0, 10)], [(2, 3), (8, 12)]))
    [(0, 2), (3, 8)]
    """
    place = 0
    for start, end in stretches:
        while place < len(others) and others[place][1] <= start:
            place += 1
        begin, index = start, place
        while index < len(others) and others[index][0] < end:
            if begin < others[index][0]:
                yield begin, others[index][0]
            begin = max(begin, others[index][1])
            index += 1
        if begin < end:
            yield begin, end
