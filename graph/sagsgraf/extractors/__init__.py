"""From minutes to claims: one file per kind of fact.

The tuple below is the list of the bundled extractors; others join through the entry point
group ``sagsgraf.extractors``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points

from sagsgraf.extractors import (
    adherence,
    amounts,
    attachments,
    attendance,
    back_references,
    cases,
    deadlines,
    decisions,
    finances,
    financing,
    history,
    items,
    laws,
    meeting,
    organisations,
    people,
    recommendations,
    referrals,
    topics,
    votes,
)
from sagsgraf.extractors.base import Context, Extractor
from sagsgraf.extractors.closed import only_public, public
from sagsgraf.model import Claim

BUNDLED: tuple[Extractor, ...] = (
    meeting.EXTRACTOR,
    attendance.EXTRACTOR,
    items.EXTRACTOR,
    cases.EXTRACTOR,
    decisions.EXTRACTOR,
    votes.EXTRACTOR,
    recommendations.EXTRACTOR,
    referrals.EXTRACTOR,
    history.EXTRACTOR,
    back_references.EXTRACTOR,
    adherence.EXTRACTOR,
    attachments.EXTRACTOR,
    finances.EXTRACTOR,
    financing.EXTRACTOR,
    amounts.EXTRACTOR,
    laws.EXTRACTOR,
    deadlines.EXTRACTOR,
    people.EXTRACTOR,
    organisations.EXTRACTOR,
    topics.EXTRACTOR,
)
"""The extractors that come with Sagsgraf, in the order of their claims."""


@cache
def all_extractors() -> tuple[Extractor, ...]:
    """Return the bundled extractors and those of installed packages."""
    return BUNDLED + tuple(point.load() for point in entry_points(group="sagsgraf.extractors"))


def extract(context: Context, extractors: Iterable[Extractor] | None = None) -> Iterator[Claim]:
    """Yield every claim that the extractors read in the minutes.

    Of closed items only what is public comes through, see `sagsgraf.extractors.closed`.
    """
    for extractor in all_extractors() if extractors is None else extractors:
        yield from only_public(context, extractor.run(context))


__all__ = ["BUNDLED", "Context", "Extractor", "all_extractors", "extract", "public"]
