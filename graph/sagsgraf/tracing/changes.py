"""What changed between two treatments of a case, field by field.

Where only one side states something, the other side is empty; nothing is inferred from silence.
What a body decided is never told as a change of what was recommended to it: recommendations are
compared with recommendations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeVar

from rapidfuzz.fuzz import ratio

from sagsgraf.danish.text import fold_space
from sagsgraf.tracing.alignment import aligned, alike
from sagsgraf.tracing.model import Change, Financing, Sum, Treatment
from sagsgraf.tracing.titles import paper_name

REPLACED: Final = "replaced"
"""Which attachment a change is about: one that takes an older one's place."""
RECOMMENDING: Final = "recommending"
"""Which people a change is about: those who recommend, not those named in the text."""
_REMEMBERED: Final = 4_096
"""Texts kept as they are compared: a budget follow-up holds hundreds of sums against hundreds."""
_T = TypeVar("_T")


def changes(treatments: Iterable[Treatment]) -> Iterator[Change]:
    """Yield the differences between each treatment and the one before it.

    Only treatments read in their own documents are compared: what another document reports of a
    treatment leaves too much out. A meeting may have several items of one case (a budget follow-up
    and its appropriations): they are parts of it, not versions of one another, and each is compared
    with the item at the meeting before that is likest it.
    """
    own = [one for one in treatments if one.kind == "item"]
    for place, after in enumerate(own):
        before = _compared(own[:place], after)
        if before is None:
            continue
        for field, what, old, new in _between(before, after):
            yield Change(before.date, after.date, field, what, old, new, before.item, after.item)


def _compared(earlier: Sequence[Treatment], after: Treatment) -> Treatment | None:
    """Return the treatment that a treatment is compared with: of the latest meeting before its."""
    others = [one for one in earlier if one.meeting is None or one.meeting != after.meeting]
    if not others:
        return None
    last = others[-1]
    beside = [one for one in others if one.meeting is not None and one.meeting == last.meeting]
    return max(beside, key=lambda one: _likeness(one, after)) if len(beside) > 1 else last


def _likeness(one: Treatment, other: Treatment) -> tuple[bool, float]:
    points = [[fold_space(point.text) for point in side.recommendations] for side in (one, other)]
    titles = _folded(one.title), _folded(other.title)
    return bool(points[0]) and points[0] == points[1], ratio(*titles)


_Difference = tuple[str, str, tuple[str, ...], tuple[str, ...]]
"""Field, which of them, and what only the earlier and only the later has."""


def _between(before: Treatment, after: Treatment) -> Iterator[_Difference]:
    if _folded(before.title) != _folded(after.title):
        yield "title", "", (before.title,), (after.title,)
    yield from _recommended(before, after)
    yield from _paid(before, after)
    if set(before.outcomes) != set(after.outcomes):
        yield "outcome", "", before.outcomes, after.outcomes
    yield from _amounts(before.amounts, after.amounts)
    yield from _papers(before, after)
    yield from _people(before, after)


def _recommended(before: Treatment, after: Treatment) -> Iterator[_Difference]:
    """Yield the points that differ; one that only stands elsewhere in the list does not.

    Where one side recommends nothing at all, as closed items print it, that is told once.
    """
    texts = tuple(one.text for one in before.recommendations)
    later = tuple(one.text for one in after.recommendations)
    if not (texts and later) and max(len(texts), len(later)) > 1:
        yield "recommendation", "", texts, later
        return
    for old, new in aligned(before.recommendations, after.recommendations):
        if old and new and alike(old, new):
            continue
        one, place = (new or old), after.recommendations if new else before.recommendations
        number = (one.number if one else None) or str(place.index(one) + 1 if one else "")
        yield (
            "recommendation",
            number,
            (old.text,) if old else (),
            (new.text,) if new else (),
        )


def _paid(before: Treatment, after: Treatment) -> Iterator[_Difference]:
    """Yield what is said of who pays, where kind, payer or words differ."""
    old = _only(before.financing, after.financing, _same_payment)
    new = _only(after.financing, before.financing, _same_payment)
    if old or new:
        yield "financing", "", _texts(old), _texts(new)
    if _folded(before.financial or "") != _folded(after.financial or ""):
        yield (
            "financial",
            "",
            (before.financial,) if before.financial else (),
            (after.financial,) if after.financial else (),
        )


def _same_payment(one: Financing, other: Financing) -> bool:
    return (one.kind, _folded(one.payer or ""), _folded(one.text)) == (
        other.kind,
        _folded(other.payer or ""),
        _folded(other.text),
    )


def _texts(statements: Iterable[Financing]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold_space(one.text) for one in statements))


def _amounts(before: Sequence[Sum], after: Sequence[Sum]) -> Iterator[_Difference]:
    """Yield the sums that differ, kind for kind and never across kinds: an overspend is no cost."""
    for kind in dict.fromkeys(one.kind for one in (*before, *after)):
        its_old = [one for one in before if one.kind == kind]
        its_new = [one for one in after if one.kind == kind]
        old = [_told(one) for one in _only(its_old, its_new, _same_sum)]
        new = [_told(one) for one in _only(its_new, its_old, _same_sum)]
        if old or new:
            yield "amount", kind or "", tuple(dict.fromkeys(old)), tuple(dict.fromkeys(new))


def _same_sum(one: Sum, other: Sum) -> bool:
    """Tell whether two sums say the same, in whatever words: "2 mio. kr.", "2.000.000 kr.".

    Where one names no year, or not what it is for, that is no other year or thing.
    """
    if one.value is None or other.value is None:
        same = one.value == other.value and _folded(one.text) == _folded(other.text)
    else:
        same = one.value == other.value and one.approximate == other.approximate
    labels = _folded(one.label or ""), _folded(other.label or "")
    return (
        same
        and (one.years == other.years or not (one.years and other.years))
        and (labels[0] == labels[1] or not all(labels))
    )


def _told(amount: Sum) -> str:
    """Return an amount's words with its year and area, as a person would compare them."""
    parts = [amount.text]
    if amount.years:
        parts.append(f"({', '.join(amount.years)})")
    if amount.label:
        parts.append(f"– {amount.label}")
    return " ".join(parts)


def _papers(before: Treatment, after: Treatment) -> Iterator[_Difference]:
    """Yield the papers that differ: each that replaces one of the earlier, then those that remain.

    Only what the text says to replace another replaces it.
    """
    names = [{paper_name(title) for title in side.attachments} for side in (before, after)]
    gone = [title for title in before.attachments if paper_name(title) not in names[1]]
    come = [title for title in after.attachments if paper_name(title) not in names[0]]
    for one in after.replacements:
        if one.found and one.old in gone and one.new in come:
            gone.remove(one.old)
            come.remove(one.new)
            yield "attachment", REPLACED, (one.old,), (one.new,)
    if gone or come:
        yield "attachment", "", tuple(gone), tuple(come)


def _people(before: Treatment, after: Treatment) -> Iterator[_Difference]:
    """Yield who recommends, and who is named, in one of the two only."""
    by = [[one.by for one in side.recommendations if one.by] for side in (before, after)]
    named = [[one.name for one in side.people] for side in (before, after)]
    for what, (its_old, its_new) in ((RECOMMENDING, by), ("", named)):
        old = tuple(dict.fromkeys(one for one in its_old if one not in its_new))
        new = tuple(dict.fromkeys(one for one in its_new if one not in its_old))
        if old or new:
            yield "people", what, old, new


def _only(these: Sequence[_T], those: Sequence[_T], same: Callable[[_T, _T], bool]) -> list[_T]:
    """Return what stands among these and not among those, each once."""
    found: list[_T] = []
    for one in these:
        if not any(same(one, other) for other in (*those, *found)):
            found.append(one)
    return found


@lru_cache(_REMEMBERED)
def _folded(text: str) -> str:
    return fold_space(text).rstrip(" .").casefold()
