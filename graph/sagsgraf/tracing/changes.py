"""What changed between two treatments of a case, field by field.

Amounts are compared kind for kind and never across kinds: an overspend is no cost. Where only
one side states something, the other side is empty; nothing is inferred from silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sagsgraf.danish.text import fold_space
from sagsgraf.tracing.model import Change, Point, Sum, Treatment


def changes(treatments: Iterable[Treatment]) -> Iterator[Change]:
    """Yield the differences between each treatment and the one before it.

    Only treatments read in their own documents are compared: what another document reports of a
    treatment leaves too much out.
    """
    own = [one for one in treatments if one.kind == "item"]
    for before, after in pairwise(own):
        yield from _between(before, after)


def _between(before: Treatment, after: Treatment) -> Iterator[Change]:
    dates = (before.date, after.date)
    if fold_space(before.title) != fold_space(after.title):
        yield Change(*dates, "title", "", (before.title,), (after.title,))
    yield from _points(dates, before.recommendations, after.recommendations)
    if before.outcomes != after.outcomes and (before.outcomes or after.outcomes):
        yield Change(*dates, "outcome", "", before.outcomes, after.outcomes)
    yield from _amounts(dates, before.amounts, after.amounts)
    gone = tuple(title for title in before.attachments if title not in after.attachments)
    come = tuple(title for title in after.attachments if title not in before.attachments)
    if gone or come:
        yield Change(*dates, "attachment", "", gone, come)


def _points(
    dates: tuple[str, str], before: Sequence[Point], after: Sequence[Point]
) -> Iterator[Change]:
    """Yield the points that differ, by their number or else their place."""
    for index in range(max(len(before), len(after))):
        old = before[index] if index < len(before) else None
        new = after[index] if index < len(after) else None
        if old and new and fold_space(old.text) == fold_space(new.text):
            continue
        number = (new or old or Point(None, None, "")).number or str(index + 1)
        yield Change(
            *dates,
            "recommendation",
            number,
            (old.text,) if old else (),
            (new.text,) if new else (),
        )


def _amounts(
    dates: tuple[str, str], before: Sequence[Sum], after: Sequence[Sum]
) -> Iterator[Change]:
    kinds = dict.fromkeys(one.kind for one in (*before, *after))
    for kind in kinds:
        old = tuple(_told(one) for one in before if one.kind == kind)
        new = tuple(_told(one) for one in after if one.kind == kind)
        if old != new:
            yield Change(*dates, "amount", kind or "", old, new)


def _told(amount: Sum) -> str:
    """Return an amount's words with its year and area, as a person would compare them."""
    parts = [amount.text]
    if amount.years:
        parts.append(f"({', '.join(amount.years)})")
    if amount.label:
        parts.append(f"– {amount.label}")
    return " ".join(parts)
