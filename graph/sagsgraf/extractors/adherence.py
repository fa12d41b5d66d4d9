"""How a decision stands to what was recommended, with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from sagsgraf.danish.adherence import Account, adherence
from sagsgraf.extractors.base import Context, Extractor
from sagsgraf.extractors.decisions import Decided, decided
from sagsgraf.extractors.history import entries
from sagsgraf.model import Claim, SectionKind
from sagsgraf.terms import CONCEPTS_BY_NOTATION, SG

_NAME = "adherence"

_UNTOLD: Final = 0.7
"""Confidence where the decision rests on a recommendation of another body that the item does not
tell: of Greve's decisions of 2022 that rest on one that it does tell, that share follows the
recommendation printed."""


def _run(context: Context) -> Iterator[Claim]:
    for one in decided(context):
        if one.recommended:
            yield from _adherence(one)


def _adherence(one: Decided) -> Iterator[Claim]:
    told = adherence(one.recommended, one.words, one.context.minutes.body.text, _accounts(one))
    if told is None:
        return
    passage = replace(
        one.passage(_NAME, 0, len(one.words)),
        confidence=1.0 if told.certain else _UNTOLD,
        basis=told.because,
    )
    yield passage.says(
        one.decision, SG.adherence, CONCEPTS_BY_NOTATION["adherence"][told.value.value]
    )


def _accounts(one: Decided) -> list[Account]:
    """Return what the item tells of the case's earlier treatments, in the order printed."""
    minutes = one.context.minutes
    return [
        Account(entry.body, minutes.words(entry.decision))
        for section in one.item.all(SectionKind.HISTORY)
        for entry in entries(one.context, section)
    ]


EXTRACTOR = Extractor(
    _NAME,
    "how a decision stands to the recommendation",
    frozenset({SG.adherence}),
    _run,
)
