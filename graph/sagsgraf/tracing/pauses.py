"""When a case stood still: put off, or out of sight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from sagsgraf.tracing.decided import is_postponed, is_scheduled, until
from sagsgraf.tracing.model import Gap, Postponement
from sagsgraf.tracing.ranks import rank_of
from sagsgraf.tracing.seen import Seen

LONG: Final = 120
"""Days without a treatment that are told as a gap. Councils and committees set the dates of their
ordinary meetings for a year (kommunestyrelsesloven §§ 8 and 20), as a rule one a month and none in
July: two months between meetings are ordinary, four mean that at least two of them passed the case
by."""


def postponements(found: Sequence[Seen]) -> Iterator[Postponement]:
    """Yield the treatments that put the case off, with what became of each.

    It is taken up again by the next treatment that does not put it off too: on a later day by the
    same body, by one above it, or by one that is no committee beside it on the declared way (what
    such a committee decides in its own part does not take this one up). An agenda takes up nothing.
    """
    for place, one in enumerate(found):
        if not is_postponed(one.treatment):
            continue
        later = next((other for other in found[place + 1 :] if _takes_up(one, other)), None)
        yield Postponement(
            one.date,
            one.treatment.body,
            one.item,
            until(one.treatment),
            later.date if later else None,
            later.treatment.body if later else None,
            later.item if later else None,
            _days(one.date, later.date) if later else None,
        )


def _takes_up(one: Seen, other: Seen) -> bool:
    if is_postponed(other.treatment) or is_scheduled(other.treatment):
        return False
    above = rank_of(other.treatment.body) > rank_of(one.treatment.body)
    if other.date == one.date:
        return above
    if above or other.body == one.body:
        return True
    beside = {step.body for step in (*one.steps, *other.steps)}
    return not {one.body, other.body} <= beside


def gaps(found: Sequence[Seen]) -> Iterator[Gap]:
    """Yield the times of more than `LONG` days without a treatment."""
    for before, after in pairwise(sorted({one.date for one in found if one.date})):
        days = _days(before, after)
        if days > LONG:
            yield Gap(before, after, days)


def _days(before: str, after: str) -> int:
    return (date.fromisoformat(after) - date.fromisoformat(before)).days
