"""Comparable figures as a small chart: bars by budget year, dots in steps by date.

Positions are per cent of the width and pixels of the height, so that the chart fits a phone and a
printed page with its text at one size. Every axis starts at nought: no change looks larger than
it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from sagsgraf.tracing.model import Comparison, Figure, Quotation
from sagsgraf.views.pictures import Lang
from sagsgraf.views.story import Step, anchor_of
from sagsgraf.views.sums import valued
from sagsgraf.views.words import (
    amount_kind_word,
    capital,
    date_in_words,
    grouped,
    short_date,
    words,
)

ROW: Final = 46
"""Pixels of a figure: its words, and its bar below them."""
_UNITS: Final = ((Decimal(10) ** 9, "unit_billion"), (Decimal(10) ** 6, "unit_million"))
_NICE: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_TICKS: Final = 4
_BAR: Final = 22
"""Columns of the longest bar in a text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure, drawn."""

    label: str
    value: str
    """In words."""
    text: str
    """As read."""
    x: float
    """Where its value stands, in per cent."""
    left: float
    width: float
    y: int
    """Top of its row, in pixels."""
    negative: bool
    approximate: bool
    since: str
    """How it differs from the figure before, where they are compared by date."""
    anchor: str | None
    date: str
    quotes: tuple[Quotation, ...]
    bar: str
    """The bar as text."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A comparison, drawn."""

    title: str
    summary: str
    """What it shows, in a sentence that holds every figure."""
    heading: str
    """What the figures are told apart by."""
    by: str
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str, str], ...]
    """Place, words and text anchor."""
    zero: float
    unit: str
    height: int


def charts(comparisons: Iterable[Comparison], steps: Sequence[Step], lang: Lang) -> list[Chart]:
    """Return the comparisons as charts, those that say the same once."""
    seen: dict[tuple[object, ...], Comparison] = {}
    for one in comparisons:
        told = tuple((each.label, each.value, each.approximate) for each in one.figures)
        seen.setdefault((one.kind, one.about, one.by, one.year, told), one)
    made = (_chart(one, steps, lang) for one in seen.values())
    return [one for one in made if one is not None]


def _chart(one: Comparison, steps: Sequence[Step], lang: Lang) -> Chart | None:
    values = [_number(each.value) for each in one.figures]
    known = [each for each in values if each is not None]
    if len(known) < len(values) or not known:
        return None
    unit, word = _unit(max(abs(each) for each in known), lang)
    ends = _ticks(min(Decimal(0), *known) / unit, max(Decimal(0), *known) / unit)
    low, high = ends[0], ends[-1]

    def place(value: Decimal) -> float:
        return round(float((value / unit - low) / (high - low) * 100), 2)

    largest = max(abs(each) for each in known) or Decimal(1)
    marks = []
    for row, (figure, value) in enumerate(zip(one.figures, known, strict=True)):
        before = (one.figures[row - 1], known[row - 1]) if row and one.by == "date" else None
        marks.append(
            Mark(
                label=short_date(figure.label, lang) if one.by == "date" else figure.label,
                value=valued(figure.value, lang, approximate=figure.approximate),
                text=figure.text,
                x=place(value),
                left=min(place(value), place(Decimal(0))),
                width=round(abs(place(value) - place(Decimal(0))), 2),
                y=row * ROW,
                negative=value < 0,
                approximate=figure.approximate,
                since=_since(figure, value, before, lang),
                anchor=anchor_of(figure.item, steps),
                date=figure.date,
                quotes=_quotes(figure, steps),
                bar=("▒" if value < 0 else "█") * round(abs(value) / largest * _BAR),
            )
        )
    title = _title(one, lang)
    return Chart(
        title=title,
        summary=f"{title}. " + "; ".join(f"{mark.label}: {mark.value}" for mark in marks) + ".",
        heading=words(lang)["stated_on" if one.by == "date" else "budget_year"],
        by=one.by,
        marks=tuple(marks),
        ticks=tuple(
            (place(tick * unit), _plain(tick, lang), _anchor(tick, low, high)) for tick in ends
        ),
        zero=place(Decimal(0)),
        unit=word,
        height=len(marks) * ROW + 42,
    )


def _title(one: Comparison, lang: Lang) -> str:
    say = words(lang)
    kind = capital(amount_kind_word(one.kind, lang))
    what = say["chart_about"].format(kind=kind, about=one.about) if one.about else kind
    if one.by == "date":
        key = "chart_by_date_year" if one.year else "chart_by_date"
        return say[key].format(what=what, year=one.year)
    return say["chart_by_year"].format(what=what, date=date_in_words(one.figures[0].date, lang))


def _since(
    figure: Figure, value: Decimal, before: tuple[Figure, Decimal] | None, lang: Lang
) -> str:
    """Return a difference in words; of an approximate figure it is approximate too."""
    if before is None:
        return ""
    say = words(lang)
    difference = value - before[1]
    if not difference:
        return say["difference_none"]
    told = valued(
        format(abs(difference), "f"),
        lang,
        approximate=figure.approximate or before[0].approximate,
    )
    return say["difference_more" if difference > 0 else "difference_less"].format(value=told)


def _quotes(figure: Figure, steps: Sequence[Step]) -> tuple[Quotation, ...]:
    for step in steps:
        if step.treatment.item == figure.item:
            for one, quotes in zip(step.treatment.amounts, step.quotes.amounts, strict=True):
                if one.text == figure.text and one.value == figure.value and quotes:
                    return quotes
    return ()


def _number(value: str) -> Decimal | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _unit(largest: Decimal, lang: Lang) -> tuple[Decimal, str]:
    for unit, key in _UNITS:
        if largest >= unit:
            return unit, words(lang)[key]
    return Decimal(1), words(lang)["unit_one"]


def _ticks(low: Decimal, high: Decimal) -> list[Decimal]:
    """Return round numbers from at most the low end to at least the high.

    >>> [str(tick) for tick in _ticks(Decimal(0), Decimal("1.72"))]
    ['0.0', '0.5', '1.0', '1.5', '2.0']
    """
    if low == high:
        return [low, low + 1]
    span = high - low
    power = Decimal(10) ** (span / _TICKS).adjusted()
    step = next(nice * power for nice in _NICE if nice * power * _TICKS >= span)
    first, last = (low / step).to_integral_value("ROUND_FLOOR"), high / step
    count = int(last.to_integral_value("ROUND_CEILING") - first)
    return [(first + place) * step for place in range(count + 1)]


def _plain(tick: Decimal, lang: Lang) -> str:
    return grouped(format(tick.normalize(), "f"), lang)


def _anchor(tick: Decimal, low: Decimal, high: Decimal) -> str:
    return "start" if tick == low else "end" if tick == high else "middle"
