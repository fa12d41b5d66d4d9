"""What a closed item yields: its public handles, and what was decided where that is printed.

Items behind closed doors are told of in public minutes by number, title, case number and date.
Some municipalities print below them what was decided (Greve, Aarhus); those words and their
outcome are public too, and whom they tell to have been away was away from the meeting. Nothing
else is taken from such an item, whatever a document holds: no other section, no point, vote,
remark or recommendation, no sum, paper, law, date, organisation or person.

This is the one place of the rule. It looks at where a claim was read, so that it holds for every
extractor, also those of other packages. No gold file counts more of a closed item.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from sagsgraf.extractors.base import Context
from sagsgraf.model import Claim, Item, Minutes, Section, SectionKind, Span
from sagsgraf.terms import RDF, RDFS, SG

_HANDLES: Final = frozenset({"items", "cases"})
"""Extractors of what is public."""
_OF_DECISION: Final = frozenset({"attendance"})
"""Extractors that may read the decision for what it tells of the meeting."""
_OF_TITLE: Final = frozenset({"topics"})
"""Extractors that may read the title."""
_DECIDED: Final = frozenset({RDF.type, RDFS.label, SG.decision, SG.text, SG.outcome})
"""What may be said of a decision as a whole."""


def public(minutes: Minutes) -> Minutes:
    """Return the minutes without what stands in closed items beside their decision.

    No view of the minutes, such as the list of sections or of what stayed unread, can quote it.
    """
    closed = [item for item in minutes.items if item.closed]
    if not closed:
        return minutes
    within = _Closed(closed)
    return replace(
        minutes,
        items=tuple(_public(item) if item.closed else item for item in minutes.items),
        unread=tuple(one for one in minutes.unread if not within.at(one.span)),
    )


def only_public(context: Context, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims but those that tell what is not public of a closed item."""
    within = _Closed([item for item in context.minutes.items if item.closed])
    for claim in claims:
        item = within.at(claim.span) if claim.span else None
        if item is None or _is_public(context, item, claim):
            yield claim


def _public(item: Item) -> Item:
    decision = _decision(item)
    return replace(item, sections=(decision,) if decision else ())


def _decision(item: Item) -> Section | None:
    """Return the section that is a closed item's printed decision.

    Words without a heading are one only where nothing else but a list of papers stands there:
    above other headings they introduce the matter itself.
    """
    sections = item.all(SectionKind.DECISION)
    headed = next((one for one in sections if one.heading), None)
    bare = all(one.kind in {SectionKind.DECISION, SectionKind.ATTACHMENTS} for one in item.sections)
    return headed or (sections[0] if sections and bare else None)


def _is_public(context: Context, item: Item, claim: Claim) -> bool:
    if claim.span is None or claim.extractor in _HANDLES:
        return True
    if claim.extractor in _OF_TITLE:
        return item.heading.covers(claim.span)
    decision = _decision(item)
    if decision is None or not decision.body.covers(claim.span):
        return False
    if claim.extractor in _OF_DECISION:
        return True
    iri = context.item(item)
    about = claim.subject in {iri, context.names.decision(iri)}
    return claim.extractor == "decisions" and about and claim.predicate in _DECIDED


class _Closed:
    """The closed items, to ask which of them a passage touches."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = sorted(items, key=lambda item: item.span)
        self._starts = [item.span.start for item in self._items]

    def at(self, span: Span) -> Item | None:
        """Return the last closed item that a passage touches; None for one outside them."""
        place = bisect_right(self._starts, max(span.start, span.end - 1))
        item = self._items[place - 1] if place else None
        return item if item and span.start < item.span.end else None
