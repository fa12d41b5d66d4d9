"""Which point of one recommendation answers which of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz.fuzz import ratio, token_sort_ratio
from rapidfuzz.utils import default_process

from sagsgraf.danish.text import fold_space
from sagsgraf.tracing.model import Point

_LIKE: Final = 65
"""Likeness in per cent from which two points are one point in other words. Points about different
things share the phrases of their kind ("at der gives en anlægsbevilling på …", "at Byrådet
godkender …") and reach some 55."""
_AT = re.compile(r"^at\s", re.IGNORECASE)

Pair = tuple[Point | None, Point | None]


def aligned(old: Sequence[Point], new: Sequence[Point]) -> Iterator[Pair]:
    """Yield the points of two recommendations in pairs; one that has no other half stands alone.

    First those that say the same, wherever they stand; then the likest pairs; then those of one
    number that nothing else answers, in lists that are otherwise in step. In the order of the
    later list; what is gone stands at the end.
    """
    pairs = _same(old, new)
    _pair_like(old, new, pairs)
    _pair_by_number(old, new, pairs)
    answered = {place: index for index, place in pairs.items()}
    for place, point in enumerate(new):
        yield (old[answered[place]] if place in answered else None), point
    for index, point in enumerate(old):
        if index not in pairs:
            yield point, None


def alike(old: Point, new: Point) -> bool:
    """Tell whether two points say the same: case, "at" and the last stop do not count."""
    return _words(old) == _words(new)


def _words(point: Point) -> str:
    return _AT.sub("", fold_space(point.text).strip(" .,;:").casefold())


def _same(old: Sequence[Point], new: Sequence[Point]) -> dict[int, int]:
    """Pair the points that say the same; of several the nearest: "Godkendes" may stand twice."""
    places: dict[str, list[int]] = {}
    for place, point in enumerate(new):
        places.setdefault(_words(point), []).append(place)
    pairs: dict[int, int] = {}
    for index, point in enumerate(old):
        left = places.get(_words(point))
        if left:
            pairs[index] = min((abs(place - index), place) for place in left)[1]
            left.remove(pairs[index])
    return pairs


def _pair_like(old: Sequence[Point], new: Sequence[Point], pairs: dict[int, int]) -> None:
    """Pair the likest first, the nearer of two that are equally like."""
    taken = set(pairs.values())
    texts = {i: default_process(one.text) for i, one in enumerate(old) if i not in pairs}
    others = {i: default_process(one.text) for i, one in enumerate(new) if i not in taken}
    ranked = sorted(
        (-like, abs(place - index), index, place)
        for index, text in texts.items()
        for place, other in others.items()
        if (like := likeness(text, other))
    )
    for _, _, index, place in ranked:
        if index not in pairs and place not in taken:
            pairs[index] = place
            taken.add(place)


def _pair_by_number(old: Sequence[Point], new: Sequence[Point], pairs: dict[int, int]) -> None:
    """Pair what is left of one number where the points before and after it are in step."""
    for index, point in enumerate(old):
        if index in pairs or index >= len(new) or index in pairs.values():
            continue
        in_step = all(place == other for other, place in pairs.items())
        if in_step and (point.number or "") == (new[index].number or ""):
            pairs[index] = index


def likeness(one: str, other: str) -> float:
    """Return how like two texts are, in per cent: their letters or their words in any order.

    0 below the likeness from which they are one point.

    >>> likeness("broen males blå", "broen males grøn") > 0
    True
    >>> likeness("broen males blå", "lånet optages i banken")
    0.0
    """
    return max(
        ratio(one, other, score_cutoff=_LIKE), token_sort_ratio(one, other, score_cutoff=_LIKE)
    )
