"""The bodies of a case as lanes over time: each treatment at a share of the width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sagsgraf.tracing.model import Trace
from sagsgraf.views.pictures import Lang
from sagsgraf.views.standing import gap_in_words
from sagsgraf.views.story import Step
from sagsgraf.views.words import short_date

COLOURS: Final = 8
"""So many lanes have a colour of their own; beside it the body's name always stands."""
_EDGE: Final = 1.5
"""Per cent kept free at either end, for a mark's half."""
_APART: Final = 9
"""Per cent between two labels of the axis: "2023" on a phone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One treatment in its lane."""

    x: float
    own: bool
    """Whether the body's own document tells of it."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A body and its treatments."""

    body: str
    colour: int
    """From 1."""
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """All lanes, on one axis."""

    lanes: tuple[Lane, ...]
    gaps: tuple[tuple[float, float, str], ...]
    """Begin, width and words of each long silence."""
    years: tuple[tuple[float, str], ...]
    """Where each year begins."""
    first: str
    last: str
    reported: bool
    """Whether any treatment is only reported."""


def colours(steps: Sequence[Step]) -> dict[str, int]:
    """Return a number from 1 for each body, in the order in which they come up."""
    bodies = dict.fromkeys(step.treatment.body for step in steps)
    return {body: place % COLOURS + 1 for place, body in enumerate(bodies)}


def lanes(trace: Trace, steps: Sequence[Step], lang: Lang) -> Lanes | None:
    """Return the lanes of a case; None where time or bodies give nothing to see."""
    days = [day for day in (_day(step.treatment.date) for step in steps) if day]
    if len(set(days)) < 2 or len(steps) < 3:
        return None
    first, last = min(days), max(days)

    def place(day: date) -> float:
        share = (day - first).days / (last - first).days
        return round(_EDGE + share * (100 - 2 * _EDGE), 2)

    told = []
    for body, colour in colours(steps).items():
        marks = [
            Mark(place(day), step.treatment.kind == "item")
            for step in steps
            if step.treatment.body == body and (day := _day(step.treatment.date))
        ]
        told.append(Lane(body, colour, tuple(dict.fromkeys(marks))))
    gaps = [
        (place(start), round(place(end) - place(start), 2), gap_in_words(one, lang))
        for one in trace.gaps
        if (start := _day(one.after)) and (end := _day(one.before)) and start < end
    ]
    return Lanes(
        tuple(told),
        tuple(gaps),
        _years(first, last),
        short_date(first.isoformat(), lang),
        short_date(last.isoformat(), lang),
        any(step.treatment.kind != "item" for step in steps),
    )


def _years(first: date, last: date) -> tuple[tuple[float, str], ...]:
    span = (last - first) / timedelta(days=1)
    found: list[tuple[float, str]] = []
    for year in range(first.year + 1, last.year + 1):
        share = (date(year, 1, 1) - first) / timedelta(days=1) / span
        x = round(_EDGE + share * (100 - 2 * _EDGE), 2)
        if not found or x - found[-1][0] >= _APART:
            found.append((x, str(year)))
    return tuple(found)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
