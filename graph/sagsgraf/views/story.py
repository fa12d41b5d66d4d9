"""A trace made ready to be told: what is new at each treatment, and the quote behind each part.

The terminal, the Markdown and the page tell the same story. Nothing is added to the trace here:
what an earlier treatment has word for word is pointed at, changes are put between the two
treatments that they compare, and quotes are dealt out to the statements whose words they hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from sagsgraf.danish.text import fold_space, slug
from sagsgraf.tracing.model import (
    Change,
    Gap,
    Point,
    Postponement,
    Quotation,
    Trace,
    Treatment,
)
from sagsgraf.tracing.ranks import rank_of
from sagsgraf.views.details import DETAILED, REPEATED, repeated_part

_SHORT: Final = 160
"""A repeated recommendation of one point is told again up to so many characters."""
_FEW: Final = 2
"""So many repeated sums are told again."""
_COMPARED: Final = ("title", "recommendations", "outcomes", "amounts", "attachments")
"""What the sentence that nothing changed speaks of."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotes of one treatment, dealt out to its statements."""

    decision: tuple[Quotation, ...]
    points: tuple[tuple[Quotation, ...], ...]
    """For each point of the recommendation."""
    amounts: tuple[tuple[Quotation, ...], ...]
    financial: tuple[Quotation, ...]
    financing: tuple[tuple[Quotation, ...], ...]
    attachments: tuple[tuple[Quotation, ...], ...]
    referrals: tuple[tuple[Quotation, ...], ...]
    other: tuple[Quotation, ...]
    """Those of the title and the case number, and what no statement holds."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The changes between one earlier treatment and the one that they lead to."""

    before: Treatment | None
    """None where that cannot be told."""
    changes: tuple[Change, ...]
    beside: bool = False
    """Whether another body of the same rank had it: two committees that give their opinions side
    by side differ, and neither has changed anything."""


@dataclass(frozen=True, slots=True)
class Step:
    """One treatment in the story of its case."""

    treatment: Treatment
    anchor: str
    """A name that is unique in the story, for links."""
    previous: Treatment | None
    """The treatment before it, of whatever kind."""
    compared: tuple[Compared, ...]
    unchanged_since: Treatment | None
    """The treatment before it that reads alike, with documents of its own."""
    again: tuple[tuple[int, tuple[str, ...]], ...]
    """Earlier steps, and the parts of this one that are told there word for word."""
    quotes: Quotes
    gap: Gap | None = None
    """The long time before it, where the trace names one."""
    postponed: Postponement | None = None
    """Set where this treatment put the case off."""
    resumes: tuple[Postponement, ...] = ()
    """The postponements that this treatment ends."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """Everything that changed, since whichever treatment."""
        return tuple(change for one in self.compared for change in one.changes)

    def repeats(self, part: str) -> bool:
        """Tell whether a part is told at an earlier step."""
        return any(part in parts for _, parts in self.again)


def story(trace: Trace) -> list[Step]:
    """Return the treatments of a case in order, each with what is new in it."""
    compared = _placed(trace)
    anchors = _anchors(trace.treatments)
    gaps = {one.before: one for one in reversed(trace.gaps)}
    off = {one.item: one for one in trace.postponements}
    own_before = _own_before(trace.treatments)
    steps: list[Step] = []
    for place, one in enumerate(trace.treatments):
        earlier = trace.treatments[:place]
        gap = gaps.get(one.date)
        if earlier and earlier[-1].date == one.date:
            gap = None
        steps.append(
            Step(
                treatment=one,
                anchor=anchors[place],
                previous=earlier[-1] if earlier else None,
                compared=tuple(compared.get(place, ())),
                unchanged_since=None if place in compared else own_before.get(place),
                again=_again(one, earlier),
                quotes=_dealt(one),
                gap=gap,
                postponed=off.get(one.item),
                resumes=tuple(each for each in trace.postponements if each.handled_as == one.item),
            )
        )
    return steps


def by_day(steps: Sequence[Step]) -> list[tuple[str, list[Step]]]:
    """Return the steps under their dates."""
    return [(day, list(group)) for day, group in groupby(steps, lambda one: one.treatment.date)]


def anchor_of(item: str | None, steps: Iterable[Step]) -> str | None:
    """Return the anchor of the treatment with an IRI; None where the story has none."""
    if not item:
        return None
    return next((one.anchor for one in steps if one.treatment.item == item), None)


def _anchors(treatments: Iterable[Treatment]) -> list[str]:
    """Return a name for each treatment that survives when others are added before it."""
    seen: Counter[str] = Counter()
    names = []
    for one in treatments:
        name = "-".join(filter(None, (one.date, slug(one.body), slug(one.number or "")))) or "sag"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}.{seen[name]}")
    return names


def _own_before(treatments: Sequence[Treatment]) -> dict[int, Treatment]:
    """Return the treatment before each that reads alike, of those with documents of their own."""
    own = [place for place, one in enumerate(treatments) if one.kind == "item"]
    return {
        after: treatments[before]
        for before, after in pairwise(own)
        if all(
            getattr(treatments[before], field) == getattr(treatments[after], field)
            for field in _COMPARED
        )
    }


# --- what an earlier treatment tells already -----------------------------------------------------


def _again(one: Treatment, earlier: Sequence[Treatment]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return which earlier treatments tell which parts of this one.

    A treatment with the very recommendations of an earlier one is an echo of it: committees that
    deal with one paper on one day. Then everything else that is the same is not told again.
    """
    found: dict[int, list[str]] = {}
    points = [other.recommendations == one.recommendations for other in earlier]
    echoed = points.index(True) if _is_long(one) and True in points else None
    if echoed is not None:
        found[echoed] = ["recommendations"]
        for part in REPEATED:
            value = repeated_part(one, part)
            if value and value == repeated_part(earlier[echoed], part):
                found[echoed].append(part)
    amounts = [other.amounts == one.amounts for other in earlier]
    if len(one.amounts) > _FEW and True in amounts and "amounts" not in found.get(echoed or 0, ()):
        found.setdefault(amounts.index(True), []).append("amounts")
    return tuple((place, tuple(parts)) for place, parts in sorted(found.items()))


def _is_long(one: Treatment) -> bool:
    return len(one.recommendations) > 1 or any(
        len(point.text) > _SHORT for point in one.recommendations
    )


# --- changes -------------------------------------------------------------------------------------


def _placed(trace: Trace) -> dict[int, list[Compared]]:
    """Put the changes at the treatments that they lead to, under the treatment that was before.

    A change that does not name its treatments is placed by its dates: where several bodies deal
    with a case on one day, the pair is found by what the change says; one that fits no pair
    stands at the first of its date.
    """
    places = {one.item: place for place, one in reversed(list(enumerate(trace.treatments)))}
    own = [place for place, one in enumerate(trace.treatments) if one.kind == "item"]
    pairs = list(pairwise(own))
    found: dict[int, dict[int | None, list[Change]]] = {}
    at = 0
    for change in trace.changes:
        before: int | None
        if change.later in places:
            before, after = places.get(change.earlier), places[change.later]
        else:
            fitting = (
                index
                for index in range(at, len(pairs))
                if _fits(change, *(trace.treatments[place] for place in pairs[index]))
            )
            index = next(fitting, None)
            if index is not None:
                at = index
                before, after = pairs[index]
            else:
                before, after = None, _on_or_after(trace.treatments, change.after)
        found.setdefault(after, {}).setdefault(before, []).append(change)
    return {
        after: [
            _compared_with(
                None if before is None else trace.treatments[before],
                trace.treatments[after],
                changes,
            )
            for before, changes in groups.items()
        ]
        for after, groups in found.items()
    }


def _compared_with(
    before: Treatment | None, after: Treatment, changes: Iterable[Change]
) -> Compared:
    beside = (
        before is not None
        and before.body != after.body
        and rank_of(before.body) == rank_of(after.body)
    )
    return Compared(before, tuple(changes), beside)


def _on_or_after(treatments: Sequence[Treatment], date: str) -> int:
    return next((i for i, one in enumerate(treatments) if one.date >= date), len(treatments) - 1)


def _fits(change: Change, before: Treatment, after: Treatment) -> bool:
    if (before.date, after.date) != (change.before, change.after):
        return False
    match change.field:
        case "title":
            return (before.title,) == change.old and (after.title,) == change.new
        case "outcome":
            return before.outcomes == change.old and after.outcomes == change.new
        case "recommendation":
            return _among(change.old, (point.text for point in before.recommendations)) and _among(
                change.new, (point.text for point in after.recommendations)
            )
        case "attachment":
            return _among(change.old, before.attachments) and _among(change.new, after.attachments)
        case "amount":
            return _count(before, change.what) == len(change.old) and _count(
                after, change.what
            ) == len(change.new)
    return True


def _among(wanted: Iterable[str], there: Iterable[str]) -> bool:
    return set(wanted) <= set(there)


def _count(treatment: Treatment, kind: str) -> int:
    return sum((one.kind or "") == kind for one in treatment.amounts)


# --- evidence ------------------------------------------------------------------------------------


def _dealt(one: Treatment) -> Quotes:
    about: dict[str, list[Quotation]] = {}
    for quotation in one.evidence:
        about.setdefault(quotation.about, []).append(quotation)
    points, lost_points = _deal(
        [point.text for point in one.recommendations], about.pop("recommendation", [])
    )
    amounts, lost_amounts = _deal([each.text for each in one.amounts], about.pop("amount", []))
    financing, lost_financing = _deal(
        [each.text for each in one.financing], about.pop("financing", [])
    )
    attachments, lost_attachments = _deal(one.attachments, about.pop("attachment", []))
    referrals, lost_referrals = _deal(one.referrals, about.pop("referral", []))
    decision = about.pop("decision", []) + about.pop("account of the case", [])
    financial = about.pop("financial statement", [])
    detailed = {each for key in DETAILED for each in DETAILED[key] if repeated_part(one, key)}
    return Quotes(
        decision=tuple(decision),
        points=points,
        amounts=amounts,
        financial=tuple(financial) if one.financial else (),
        financing=financing,
        attachments=attachments,
        referrals=referrals,
        other=(
            *lost_points,
            *lost_amounts,
            *lost_financing,
            *lost_attachments,
            *lost_referrals,
            *([] if one.financial else financial),
            *(each for key, rest in about.items() if key not in detailed for each in rest),
        ),
    )


def _deal(
    statements: Sequence[str], quotations: Sequence[Quotation]
) -> tuple[tuple[tuple[Quotation, ...], ...], list[Quotation]]:
    """Give each statement, of each source, the first quote left that holds its words."""
    dealt: list[list[Quotation]] = [[] for _ in statements]
    used: set[Quotation] = set()
    for source in dict.fromkeys(quotation.source for quotation in quotations):
        here = [quotation for quotation in quotations if quotation.source == source]
        for statement, gets in zip(statements, dealt, strict=True):
            holding = [one for one in here if fold_space(statement) in fold_space(one.text)]
            taken = next((one for one in holding if one not in used), None)
            if taken or holding:
                gets.append(taken or holding[0])
                used.add(gets[-1])
    return tuple(map(tuple, dealt)), [one for one in quotations if one not in used]


# --- recommendations -----------------------------------------------------------------------------


def by_whom(points: Sequence[Point]) -> Iterator[tuple[str | None, list[tuple[int, Point]]]]:
    """Yield the points of a recommendation under who recommends them, with their places."""
    group: list[tuple[int, Point]] = []
    for place, point in enumerate(points):
        if group and group[-1][1].by != point.by:
            yield group[-1][1].by, group
            group = []
        group.append((place, point))
    if group:
        yield group[-1][1].by, group


def is_subpoint(point: Point) -> bool:
    """Tell whether a point stands under the numbered one before it ("a", "b")."""
    return bool(point.number) and not str(point.number)[:1].isdigit()
