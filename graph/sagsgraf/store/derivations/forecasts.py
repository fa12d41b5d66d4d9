"""Where a follow-up quotes another previous forecast than the follow-up before it gave.

Two items are follow-ups of one series where a body has them under the same title, numbers and
dates apart, in the same year. A sum of the later one that tells what was expected last time is
held against the sum of the latest earlier one for the same area; what differs by no more than
the words were rounded agrees.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pyoxigraph import NamedNode

from sagsgraf.store.derivations.view import Derivation, View
from sagsgraf.terms import AMOUNT_KIND, DCT, SCHEMA, SG

_YEAR = re.compile(r"\b20\d\d\b")
_WORD = re.compile(r"[^\W\d_]+")
_MONTHS: Final = frozenset(
    """pr den januar februar marts april maj juni juli august september oktober november
    december kvartal halvår""".split()
)
_FIGURE = re.compile(r"\d[\d.]{0,20}(?:,(?P<decimals>\d{1,6}))?")
_SCALES: Final = (("mia", 9), ("mio", 6), ("million", 6), ("t.kr", 3), ("tusind", 3))
_FORECASTS: Final = frozenset({AMOUNT_KIND.overspend.value, AMOUNT_KIND.underspend.value})


@dataclass(frozen=True, slots=True)
class _FollowUp:
    """An item, as far as it may be a follow-up in a series."""

    iri: NamedNode
    date: str
    title: str


@dataclass(frozen=True, slots=True)
class _Sum:
    iri: NamedNode
    value: Decimal
    kind: str
    raw: str

    @property
    def unit(self) -> Decimal:
        """The value of the last digit printed: 100,000 in "8,9 mio. kr."."""
        return _unit(self.raw, self.value)


def derive_contradiction(view: View, amount: NamedNode) -> Derivation | None:
    """Hold the previous forecast that an amount tells against the follow-up before it."""
    quoted, area = view.numbers(amount, SG.previousValue), area_of(view, amount)
    items = view.subjects(SG.amount, amount)
    if len(quoted) != 1 or not area or len(items) != 1:
        return None
    earlier = _before(view, items[0])
    found = _sums(view, earlier, amount, area) if earlier else []
    if earlier is None or len({one.value for one in found}) != 1:
        return None
    before = found[0]
    if _agree(_quoted(view, amount, quoted[0]), before):
        return None
    readings = {
        *view.readings(amount, SG.previousValue),
        *view.readings(amount, SG.area),
        *view.readings(before.iri, SCHEMA.value),
        *view.readings(before.iri, SG.area),
    }
    because = (
        f"it tells {quoted[0]:f} as the previous forecast, but “{earlier.title}” of "
        f"{earlier.date}, the latest earlier follow-up in the graph, gives {before.value:f}"
    )
    fact = (amount, SG.contradicts, before.iri)
    return Derivation((fact,), frozenset(readings), because)


def _before(view: View, item: NamedNode) -> _FollowUp | None:
    """Return the latest earlier follow-up of the series; none where it cannot be told which."""
    body, this = view.node(item, SG.body), _follow_up(view, item)
    if body is None or this is None:
        return None
    series = view.once("follow-ups", body, lambda: _by_series(view, body))
    numbered = any(letter.isdigit() for letter in this.title)
    earlier = [
        one
        for one in series.get(_series(this), ())
        # The same title with the same numbers is the same follow-up, treated again.
        if one.date < this.date and not (numbered and one.title == this.title)
    ]
    last = max((one.date for one in earlier), default="")
    latest = [one for one in earlier if one.date == last]
    return latest[0] if len(latest) == 1 else None


def _by_series(view: View, body: NamedNode) -> dict[tuple[str, str], list[_FollowUp]]:
    """Return a body's items by series."""
    found: dict[tuple[str, str], list[_FollowUp]] = {}
    for thing in view.subjects(SG.body, body):
        # Not its meetings, nor the parts of its items.
        if thing.value.rpartition("/")[0].endswith("/punkt") and (item := _follow_up(view, thing)):
            found.setdefault(_series(item), []).append(item)
    return found


def _follow_up(view: View, item: NamedNode) -> _FollowUp | None:
    date, title = view.text(item, SG.date), view.text(item, DCT.title)
    return _FollowUp(item, date, title) if date and title else None


def _series(item: _FollowUp) -> tuple[str, str]:
    years = _YEAR.findall(item.title)
    return _stem(item.title), years[0] if years else item.date[:4]


def _stem(title: str) -> str:
    """Return a title without numbers and dates.

    >>> _stem("Budgetopfølgning pr. 31. marts 2023 - Vejudvalget")
    'budgetopfølgning vejudvalget'
    """
    return " ".join(word for word in _WORD.findall(title.casefold()) if word not in _MONTHS)


def _sums(view: View, earlier: _FollowUp, amount: NamedNode, area: str) -> list[_Sum]:
    """Return the sums of the earlier follow-up that may be what the later one quotes."""
    kinds = {kind.value for kind in view.nodes(amount, SG.amountKind)}
    years = set(view.texts(amount, SG.fiscalYear))
    found = []
    for other in view.nodes(earlier.iri, SG.amount):
        values = view.numbers(other, SCHEMA.value)
        kind = next((one.value for one in view.nodes(other, SG.amountKind)), "")
        same_kind = kind in kinds or (kind in _FORECASTS and bool(kinds & _FORECASTS))
        told = set(view.texts(other, SG.fiscalYear))
        if (
            len(values) == 1
            and area_of(view, other) == area
            and same_kind
            and (not told or not years or told & years)
            # What the earlier one quotes of its own predecessor is not its forecast.
            and not view.subjects(SG.previousForecast, other)
        ):
            found.append(_Sum(other, values[0], kind, view.text(other, SG.rawText)))
    # An area may have an overspend and, after a pool, an underspend.
    return [one for one in found if one.kind in kinds] or found


def _quoted(view: View, amount: NamedNode, value: Decimal) -> _Sum:
    forecast = view.node(amount, SG.previousForecast)
    source = forecast or amount
    kind = next((one.value for one in view.nodes(source, SG.amountKind)), "")
    return _Sum(source, value, kind, view.text(forecast, SG.rawText) if forecast else "")


def _agree(quoted: _Sum, before: _Sum) -> bool:
    """Tell whether two sums are one: rounded alike, the sign of a named overspend apart."""
    rounding = max(quoted.unit, before.unit) / 2
    if abs(quoted.value - before.value) <= rounding:
        return True
    same_kind = quoted.kind == before.kind and quoted.kind in _FORECASTS
    return same_kind and abs(abs(quoted.value) - abs(before.value)) <= rounding


def _unit(raw: str, value: Decimal) -> Decimal:
    """Return the value of the last digit that is printed.

    >>> int(_unit("-8,9 mio. kr.", Decimal(-8900000))), int(_unit("471.000", Decimal(471000)))
    (100000, 1)

    Without the words the zeros at the end of the number tell:

    >>> int(_unit("", Decimal(-8900000)))
    100000
    """
    figure, words = _FIGURE.search(raw), raw.casefold()
    scale = next((power for name, power in _SCALES if name in words), 0)
    if figure:
        return Decimal(10) ** (scale - len(figure["decimals"] or ""))
    digits = f"{abs(value):f}".partition(".")[0]
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))


def area_of(view: View, amount: NamedNode) -> str:
    """Return the area of an amount, written the same way whatever its capitals and spaces."""
    return " ".join(view.text(amount, SG.area).casefold().split()).rstrip(" .:")
