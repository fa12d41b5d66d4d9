"""Sums of money in words, over one treatment and over a whole case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sagsgraf.tracing.model import Quotation, Sum
from sagsgraf.views.pictures import Lang
from sagsgraf.views.story import Step
from sagsgraf.views.words import date_in_words, kroner, number_of, period, words


@dataclass(frozen=True, slots=True)
class YearSum:
    """One sum over the whole case: as often as it is named, told once."""

    sum: Sum
    steps: tuple[int, ...]
    """The steps that name it."""
    quotes: tuple[Quotation, ...]
    """Those of the first step that names it."""


def sums_by_year(steps: Sequence[Step]) -> list[YearSum]:
    """Return the sums of the whole case by their years, each once, those without year last."""
    named: dict[tuple[object, ...], tuple[Sum, tuple[Quotation, ...], dict[int, None]]] = {}
    for place, step in enumerate(steps):
        for one, quotes in zip(step.treatment.amounts, step.quotes.amounts, strict=True):
            key = (one.years, one.kind, one.value or one.text, one.part_of, one.label)
            named.setdefault(key, (one, quotes, {}))[2][place] = None
    rows = [YearSum(one, tuple(places), quotes) for one, quotes, places in named.values()]
    return sorted(rows, key=lambda row: (not row.sum.years, row.sum.years))


def mentioned(row: YearSum, steps: Sequence[Step], lang: Lang) -> str:
    """Return when a sum is named, in words; many times as their number and period."""
    dates = [steps[place].treatment.date for place in row.steps]
    if len(dates) <= 2:
        return words(lang)["and"].join(dict.fromkeys(date_in_words(one, lang) for one in dates))
    return words(lang)["mentioned_many"].format(
        treatments=number_of("treatments", len(dates), lang),
        period=period(dates[0], dates[-1], lang),
    )


def value_in_words(one: Sum, lang: Lang) -> str:
    """Return a sum in kroner as understood, saying where it is approximate or a range."""
    if one.value is None:
        return words(lang)["no_value"]
    return valued(one.value, lang, approximate=one.approximate)


def valued(value: str, lang: Lang, *, approximate: bool) -> str:
    """Return kroner in words, saying where they are approximate.

    >>> valued("24000000", "da", approximate=True)
    'ca. 24.000.000 kr.'
    """
    told = kroner(value, lang)
    return words(lang)["about"].format(value=told) if approximate else told


def as_written_differs(one: Sum, lang: Lang) -> bool:
    """Tell whether a sum's words show another figure than its value in kroner."""
    return one.value is None or re.sub(r"\D", "", one.text) != re.sub(
        r"\D", "", kroner(one.value, lang)
    )
