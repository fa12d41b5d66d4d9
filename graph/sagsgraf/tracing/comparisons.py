"""Figures that may be held against each other: of one kind, about one thing.

Whatever is doubtful is left out: a figure of no kind or of several years, a range, other money
than kroner, somebody else's figure used as an illustration. Where one year has two sums of one
kind about one thing, nobody can tell which of them answers which of another year's. And where the
text does not say what sums are for ("I alt" does not), they are about one thing only if they are
told in one breath: "1.566.200 kr. i 2023, heraf 471.000 i engangsomkostninger, og 1.723.200 kr.".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from sagsgraf.danish.text import fold_space
from sagsgraf.tracing.model import Comparison, Figure, Sum
from sagsgraf.tracing.seen import Place, Seen

_NOT_COMPARED: Final = frozenset({"illustration"})
_TOTALS: Final = frozenset(
    {"", "i alt", "ialt", "total", "totalt", "sum", "samlet", "netto", "brutto", "resultat"}
)
"""Labels, folded, that do not say what a sum is for: every table has an "I alt"."""
_BREATH: Final = 200
"""Characters from one sum to the next, at most, where they are told in one breath: a sentence and
a half. Sums of one kind that stand further apart, or in another section, are of other things."""


class _About(NamedTuple):
    """What makes two sums comparable."""

    kind: str
    label: str
    """What they are for, folded; empty where the text says nothing."""
    part: bool
    """Parts of other sums are never mixed with whole ones."""


@dataclass(frozen=True)
class _Stated:
    """What one treatment states of one budget year."""

    sum: Sum
    places: tuple[Place, ...]
    several: bool = False
    """It states other sums of the kind about that thing as well."""


_Years = dict[str, _Stated]


def comparisons(found: Sequence[Seen]) -> Iterator[Comparison]:
    """Yield what may be compared: budget years within a treatment, then dates over the case.

    The same figures at each body's treatment are one comparison, at the first that states them.
    """
    stated = [(one, _stated(one)) for one in found]
    told: set[tuple[object, ...]] = set()
    for one, its in stated:
        for about, years in its.items():
            if not _comparable(about, years):
                continue
            comparison = Comparison(
                about.kind,
                _label(years.values()),
                "year",
                None,
                tuple(_figure(year, each.sum, one) for year, each in sorted(years.items())),
            )
            key = about, tuple((figure.label, figure.value) for figure in comparison.figures)
            if key not in told:
                told.add(key)
                yield comparison
    keys = dict.fromkeys(
        (about, year) for _, its in stated for about, years in its.items() for year in sorted(years)
    )
    for about, year in keys:
        yield from _over_dates(about, year, stated)


def _stated(one: Seen) -> dict[_About, _Years]:
    """Return the sums of a treatment that may be compared, by what they are about and year."""
    found: dict[_About, _Years] = {}
    for each, places in zip(one.treatment.amounts, one.sums, strict=True):
        if not each.kind or each.kind in _NOT_COMPARED or each.value is None:
            continue
        if len(each.years) != 1:
            continue
        about = _About(each.kind, fold_space(each.label or "").casefold(), each.part_of is not None)
        years = found.setdefault(about, {})
        (year,) = each.years
        known = years.get(year)
        if known is None:
            years[year] = _Stated(each, places)
        else:
            # "ca. 2 mio. kr." and "2.000.000 kr.": the exact words stand for both.
            exact = each if known.sum.approximate and not each.approximate else known.sum
            several = known.several or known.sum.value != each.value
            years[year] = _Stated(exact, known.places + places, several)
    return found


def _comparable(about: _About, years: _Years) -> bool:
    if len(years) < 2 or any(each.several for each in years.values()):
        return False
    return about.label not in _TOTALS or _in_one_breath([each.places for each in years.values()])


def _in_one_breath(places: Sequence[tuple[Place, ...]]) -> bool:
    """Tell whether the text somewhere names all of these close together."""
    for first in places[0]:
        near = [
            [one for one in its if (one.source, one.section) == (first.source, first.section)]
            for its in places
        ]
        # Each sum where it stands nearest to the first.
        if all(near):
            starts = sorted(_nearest(its, first) for its in near)
            if all(after - before <= _BREATH for before, after in pairwise(starts)):
                return True
    return False


def _nearest(places: Sequence[Place], to: Place) -> int:
    return min(places, key=lambda one: (abs(one.start - to.start), one.start)).start


def _over_dates(
    about: _About, year: str, stated: Sequence[tuple[Seen, dict[_About, _Years]]]
) -> Iterator[Comparison]:
    """Compare what treatments of several dates state of one year.

    Sums of which nothing is said are compared where both treatments state them for the same years,
    two or more, in one breath: then they are one calculation, made anew. A figure that is only
    stated again, as by each body on the way, stands once.
    """
    shape: list[str] = []
    figures: list[Figure] = []
    told: list[_Stated] = []
    for one, its in stated:
        years = its.get(about, {})
        if year not in years:
            continue
        if about.label in _TOTALS:
            if not _comparable(about, years):
                return
            shape = shape or sorted(years)
            if sorted(years) != shape:
                return
        each = years[year]
        if each.several:
            return
        told.append(each)
        if not figures or figures[-1].value != each.sum.value:
            figures.append(_figure(one.date, each.sum, one))
    dates = {figure.label for figure in figures}
    if len(dates) > 1 and len(dates) == len(figures):
        yield Comparison(about.kind, _label(told), "date", year, tuple(figures))


def _label(stated: Iterable[_Stated]) -> str | None:
    return next((each.sum.label for each in stated if each.sum.label), None)


def _figure(label: str, each: Sum, one: Seen) -> Figure:
    return Figure(label, each.value or "", each.text, each.approximate, one.date, one.item)
