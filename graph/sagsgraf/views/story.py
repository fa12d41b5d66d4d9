"""A trace made ready to be told: what is new at each treatment, and the quote behind each part.

The terminal, the Markdown and the page tell the same story. Nothing is added to the trace here:
what an earlier treatment has word for word is pointed at, changes are put between the two
treatments that they compare, and quotes are dealt out to the statements whose words they hold.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sagsgraf.danish.text import fold_space, slug
from sagsgraf.tracing.model import Change, Point, Quotation, Sum, Trace, Treatment
from sagsgraf.views.pictures import Lang
from sagsgraf.views.words import (
    amount_kind_word,
    date_in_words,
    field_word,
    number_of,
    outcome_word,
    period,
    quoted,
    words,
)

_LIKE_ENOUGH: Final = 0.4
"""Below this, two texts are shown as one replaced by the other: islands of "og" help nobody."""
_SHORT: Final = 160
"""A repeated recommendation of one point is told again up to so many characters."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotes of one treatment, dealt out to its statements."""

    decision: tuple[Quotation, ...]
    points: tuple[tuple[Quotation, ...], ...]
    """For each point of the recommendation."""
    amounts: tuple[tuple[Quotation, ...], ...]
    financial: tuple[Quotation, ...]
    attachments: tuple[tuple[Quotation, ...], ...]
    referrals: tuple[tuple[Quotation, ...], ...]
    other: tuple[Quotation, ...]
    """Those of the title and the case number, and what no statement holds."""


@dataclass(frozen=True, slots=True)
class Step:
    """One treatment in the story of its case."""

    treatment: Treatment
    anchor: str
    """A name that is unique in the story, for links."""
    previous: Treatment | None
    """The treatment before it, of whatever kind."""
    compared: Treatment | None
    """The one that its changes are counted from; None where that cannot be told."""
    changes: tuple[Change, ...]
    same_points: int | None
    """The first step that has the very same recommendations, when these are long."""
    same_amounts: int | None
    quotes: Quotes


@dataclass(frozen=True, slots=True)
class YearSum:
    """One sum over the whole case: as often as it is named, told once."""

    sum: Sum
    steps: tuple[int, ...]
    """The steps that name it."""


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change in words."""

    field: str
    label: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    nothing: str
    """Said of the side that states nothing; empty where both do."""
    reordered: bool
    """Both sides hold the same, in another order or number."""


def story(trace: Trace) -> list[Step]:
    """Return the treatments of a case in order, each with what is new in it."""
    changed, compared = _placed(trace)
    anchors = _anchors(trace.treatments)
    steps = []
    for place, one in enumerate(trace.treatments):
        earlier = trace.treatments[:place]
        long = len(one.recommendations) > 1 or any(
            len(point.text) > _SHORT for point in one.recommendations
        )
        points = [other.recommendations == one.recommendations for other in earlier]
        amounts = [other.amounts == one.amounts for other in earlier]
        steps.append(
            Step(
                treatment=one,
                anchor=anchors[place],
                previous=earlier[-1] if earlier else None,
                compared=compared.get(place),
                changes=tuple(changed.get(place, ())),
                same_points=points.index(True) if long and True in points else None,
                same_amounts=amounts.index(True)
                if len(one.amounts) > 2 and True in amounts
                else None,
                quotes=_dealt(one),
            )
        )
    return steps


def _anchors(treatments: Iterable[Treatment]) -> list[str]:
    """Return a name for each treatment that survives when others are added before it."""
    seen: Counter[str] = Counter()
    names = []
    for one in treatments:
        name = "-".join(filter(None, (one.date, slug(one.body), slug(one.number or "")))) or "sag"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}.{seen[name]}")
    return names


# --- changes -------------------------------------------------------------------------------------


def _placed(trace: Trace) -> tuple[dict[int, list[Change]], dict[int, Treatment]]:
    """Put the changes at the treatments that they lead to.

    A change names its two dates only. Where several bodies deal with a case on one day, the pair
    is found by what the change says; one that fits no pair stands at the first of its date.
    """
    own = [place for place, one in enumerate(trace.treatments) if one.kind == "item"]
    pairs = list(pairwise(own))
    compared = {after: trace.treatments[before] for before, after in pairs}
    found: dict[int, list[Change]] = {}
    at = 0
    for change in trace.changes:
        fitting = (
            index
            for index in range(at, len(pairs))
            if _fits(change, *(trace.treatments[place] for place in pairs[index]))
        )
        index = next(fitting, None)
        if index is not None:
            at = index
            place = pairs[index][1]
        else:
            place = next(
                (i for i, one in enumerate(trace.treatments) if one.date >= change.after),
                len(trace.treatments) - 1,
            )
            compared.pop(place, None)
        found.setdefault(place, []).append(change)
    return found, compared


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


def told(change: Change, lang: Lang) -> ToldChange:
    """Return a change with its label and values in words."""
    say = words(lang)
    old = _values(change.field, change.old, lang)
    new = _values(change.field, change.new, lang)
    match change.field:
        case "recommendation" if change.what:
            label = say["recommendation_number"].format(number=change.what)
        case "amount":
            label = say["amount_kind"].format(kind=amount_kind_word(change.what or None, lang))
        case _:
            label = field_word(change.field, lang)
    nothing = ""
    if not (old and new):
        if change.before == change.after:
            on = say["on_earlier" if new else "on_later"]
        else:
            where = change.before if new else change.after
            on = say["on"].format(date=date_in_words(where, lang))
        nothing = say.get(f"nothing_{change.field}", say["nothing_field"]).format(on=on)
    same = bool(change.old) and set(change.old) == set(change.new)
    return ToldChange(change.field, label, old, new, nothing, same)


def _values(field: str, values: tuple[str, ...], lang: Lang) -> tuple[str, ...]:
    """Return the values in words, each once: what is named twice says so."""
    told = []
    for value, times in Counter(fold_space(value) for value in values).items():
        text = outcome_word(value, lang) if field == "outcome" else value
        told.append(words(lang)["times"].format(text=text, n=times) if times > 1 else text)
    return tuple(told)


def sentence(change: Change, lang: Lang) -> str:
    """Return a change as a sentence.

    >>> one = Change("2022-09-12", "2023-06-06", "amount", "cost", ("1.566.200 kr. (2023)",), ())
    >>> sentence(one, "da")
    'Beløb (udgift): før 1.566.200 kr. (2023); intet beløb af denne art angivet den 6. juni 2023.'
    """
    say, one = words(lang), told(change, lang)
    marks = change.field in {"title", "recommendation", "attachment"}
    old, new = (
        ", ".join(quoted(text, lang) if marks else text for text in side)
        for side in (one.old, one.new)
    )
    if one.reordered:
        return say["reordered"].format(label=one.label)
    if change.field == "attachment":
        parts = [("gone_attachment", old), ("new_attachment", new)]
        return " ".join(_ended(say[key].format(titles=titles)) for key, titles in parts if titles)
    key = "changed" if old and new else "only_old" if old else "only_new"
    return _ended(say[key].format(label=one.label, old=old, new=new, nothing=one.nothing))


def _ended(text: str) -> str:
    """Return a sentence with its full stop, unless the words it ends with bring one: "kr."."""
    return text if text.rstrip("«”").endswith(".") else f"{text}."


Marked = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether the other side has it not."""


def marked(old: str, new: str) -> tuple[Marked, Marked]:
    """Return two texts in pieces that show which words differ.

    >>> old, new = marked("der findes budget i 2023", "der findes budget i 2024")
    >>> old, new[-1]
    ((('der findes budget i ', False), ('2023', True)), ('2024', True))
    """
    before, after = (re.findall(r"\S+\s*", text) for text in (old, new))
    matcher = difflib.SequenceMatcher(
        None, [word.strip() for word in before], [word.strip() for word in after], autojunk=False
    )
    if matcher.ratio() < _LIKE_ENOUGH:
        return ((old, True),), ((new, True),)
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        left.append(("".join(before[i:j]), tag != "equal"))
        right.append(("".join(after[k:m]), tag != "equal"))
    return tuple(piece for piece in left if piece[0]), tuple(piece for piece in right if piece[0])


# --- evidence ------------------------------------------------------------------------------------


def _dealt(one: Treatment) -> Quotes:
    about: dict[str, list[Quotation]] = {}
    for quotation in one.evidence:
        about.setdefault(quotation.about, []).append(quotation)
    points, lost_points = _deal(
        [point.text for point in one.recommendations], about.pop("recommendation", [])
    )
    amounts, lost_amounts = _deal([each.text for each in one.amounts], about.pop("amount", []))
    attachments, lost_attachments = _deal(one.attachments, about.pop("attachment", []))
    referrals, lost_referrals = _deal(one.referrals, about.pop("referral", []))
    decision = about.pop("decision", []) + about.pop("account of the case", [])
    return Quotes(
        decision=tuple(decision),
        points=points,
        amounts=amounts,
        financial=tuple(about.pop("financial statement", [])),
        attachments=attachments,
        referrals=referrals,
        other=(
            *lost_points,
            *lost_amounts,
            *lost_attachments,
            *lost_referrals,
            *(quotation for rest in about.values() for quotation in rest),
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


# --- recommendations and amounts -----------------------------------------------------------------


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


def sums_by_year(trace: Trace) -> list[YearSum]:
    """Return the sums of the whole case by their years, each once, those without year last."""
    named: dict[tuple[object, ...], tuple[Sum, dict[int, None]]] = {}
    for step, treatment in enumerate(trace.treatments):
        for one in treatment.amounts:
            key = (one.years, one.kind, one.value or one.text, one.part_of, one.label)
            named.setdefault(key, (one, {}))[1][step] = None
    rows = [YearSum(one, tuple(steps)) for one, steps in named.values()]
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
