"""Figures that may be held against each other: of one kind, about one thing.

Whatever is doubtful is left out: a figure of no kind or of several years, a range, other money
than kroner, somebody else's figure used as an illustration. And where one year has two sums of one
kind about one thing, nobody can tell which of them answers which of another year's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sagsgraf.danish.text import fold_space
from sagsgraf.tracing.model import Comparison, Figure, Sum, Treatment

_NOT_COMPARED: Final = frozenset({"illustration"})


class _About(NamedTuple):
    """What makes two sums comparable."""

    kind: str
    label: str
    """What they are for, folded; empty where the text says nothing."""
    part: bool
    """Parts of other sums are never mixed with whole ones."""


_Stated = dict[_About, dict[str, Sum | None]]
"""By budget year, the one sum that a treatment states; None where it states several."""


def comparisons(treatments: Sequence[Treatment]) -> Iterator[Comparison]:
    """Yield what may be compared: budget years within a treatment, then dates over the case.

    The same figures at each body's treatment are one comparison, at the first that states them.
    """
    stated = [(one, _stated(one)) for one in treatments]
    told: set[tuple[object, ...]] = set()
    for one, its in stated:
        for about, years in its.items():
            found = _over_years(about, years, one)
            if found:
                key = about, tuple((figure.label, figure.value) for figure in found.figures)
                if key not in told:
                    told.add(key)
                    yield found
    keys = dict.fromkeys(
        (about, year) for _, its in stated for about, years in its.items() for year in years
    )
    for about, year in keys:
        if found := _over_dates(about, year, stated):
            yield found


def _stated(one: Treatment) -> _Stated:
    """Return the sums of a treatment that can be compared."""
    found: _Stated = {}
    for each in one.amounts:
        if not each.kind or each.kind in _NOT_COMPARED or each.value is None:
            continue
        if len(each.years) != 1:
            continue
        about = _About(each.kind, fold_space(each.label or "").casefold(), each.part_of is not None)
        years = found.setdefault(about, {})
        (year,) = each.years
        known = years.setdefault(year, each)
        if known is None or known.value != each.value:
            years[year] = None
        elif known.approximate and not each.approximate:
            # "ca. 2 mio. kr." and "2.000.000 kr.": the exact words stand for both.
            years[year] = each
    return found


def _over_years(about: _About, years: dict[str, Sum | None], one: Treatment) -> Comparison | None:
    figures = tuple(
        _figure(year, each, one) for year, each in sorted(years.items()) if each is not None
    )
    if len(figures) < 2 or len(figures) < len(years):
        return None
    return Comparison(about.kind, _label(years), "year", None, figures)


def _over_dates(
    about: _About, year: str, stated: Sequence[tuple[Treatment, _Stated]]
) -> Comparison | None:
    """Compare what treatments of several dates state of one year.

    A figure that is only stated again, as by each body on the way, stands once.
    """
    figures: list[Figure] = []
    label = None
    for one, its in stated:
        if year not in its.get(about, {}):
            continue
        each = its[about][year]
        if each is None:
            return None
        label = label or each.label
        if not figures or figures[-1].value != each.value:
            figures.append(_figure(one.date, each, one))
    dates = [figure.label for figure in figures]
    if len(dates) < 2 or len(set(dates)) < len(dates):
        return None
    return Comparison(about.kind, label, "date", year, tuple(figures))


def _label(years: dict[str, Sum | None]) -> str | None:
    return next((each.label for each in years.values() if each is not None), None)


def _figure(label: str, each: Sum, one: Treatment) -> Figure:
    return Figure(label, each.value or "", each.text, each.approximate, one.date, one.item)
