"""The sums of an item: its sections read block by block, then what blocks tell together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from sagsgraf.danish.money_owners import is_follow_up, names_the_parties, told_by_agreement
from sagsgraf.danish.text import plain
from sagsgraf.extractors.amounts.adding import tell_addends
from sagsgraf.extractors.amounts.areas import tell_headings, tell_labels, tell_units
from sagsgraf.extractors.amounts.blocks import Block, Kind, cut
from sagsgraf.extractors.amounts.found import CARRIED_ON, INFERRED, TOLD, Sum, Told
from sagsgraf.extractors.amounts.prose import Running, read_prose
from sagsgraf.extractors.amounts.tabular import read_cells
from sagsgraf.model import Item, Minutes, Section, SectionKind, Span

_READABLE = (
    SectionKind.SUMMARY,
    SectionKind.PRESENTATION,
    SectionKind.FINANCE,
    SectionKind.RECOMMENDATION,
    SectionKind.DECISION,
    SectionKind.LAW,
    SectionKind.HEARING,
    SectionKind.TIMETABLE,
    SectionKind.COMMUNICATION,
    SectionKind.OTHER,
)
_WITH_AREAS = frozenset({SectionKind.PRESENTATION, SectionKind.FINANCE, SectionKind.OTHER})
_MONEY = re.compile(r"kr\b|kr\.|kroner|mio|mia|million|milliard|DKK|,-", re.IGNORECASE)
_STATUS_DATE = re.compile(r"\bpr\.\s+(?:\d{1,2}\.\s*)?(?:\w+\s+)?(?P<year>20\d\d)", re.IGNORECASE)
_FORECASTS = frozenset({"overspend", "underspend", "reserve"})
_OWN_KINDS = _FORECASTS | {"budget"}
_ALLOTTED = frozenset({"allocation", "reserve"})
_FAR: Final = 200
_SAME_PASSAGE: Final = 900
_FEW_WORDS: Final = 12
"""Characters beside a sum that say nothing more of it: `` i alt.``."""

FOLLOW_UP = "The item follows up on the municipality's own budget."
AGREEMENT = "The agreement that sets the money aside is the government's, whom the item names."
SAME_ALLOTMENT = "The passage goes on about what the state sets aside."
SAME_SUM = "The item names the same sum before, as this kind."


def read_item(minutes: Minutes, item: Item) -> list[Sum]:
    """Return the sums of an item in order, numbered."""
    sums: list[Sum] = []
    for section in item.all(*_READABLE):
        text = minutes.words(section.body)
        if _MONEY.search(text):
            sums += _read_section(text, section)
    if not sums:
        return []
    sums.sort(key=lambda one: one.span)
    for position, one in enumerate(sums, start=1):
        one.position = position
    _default_years(item, sums)
    _state_money(minutes, item, sums)
    _own_forecasts(item, sums)
    _same_kinds(sums)
    tell_units(sums)
    return sums


def _read_section(text: str, section: Section) -> list[Sum]:
    blocks = cut(text, section.body.start)
    running = Running()
    sums: list[list[Sum]] = []
    for index, block in enumerate(blocks):
        if block.kind is Kind.TABLE:
            found = read_cells(block, section, _words(blocks, index - 1), _words(blocks, index + 1))
            running = Running(before=found)
        elif block.kind is Kind.HEADING:
            found, running = [], Running()
        else:
            found = read_prose(block, section, running)
            if section.kind in _WITH_AREAS:
                tell_labels(block, found)
        sums.append(found)
    if section.kind in _WITH_AREAS:
        tell_headings(blocks, sums)
    tell_addends(blocks, sums)
    return [one for found in sums for one in found]


def _words(blocks: Sequence[Block], index: int) -> str:
    """Return the words of a block beside a table."""
    if not 0 <= index < len(blocks) or blocks[index].kind is Kind.TABLE:
        return ""
    return plain(blocks[index].text[: _FAR * 2])


def _default_years(item: Item, sums: Sequence[Sum]) -> None:
    """Give a follow-up's forecasts its own year: ``Budgetopfølgning pr. 30. april 2023``.

    Not where the sentence counted on into another year.
    """
    status = _STATUS_DATE.search(item.title.text)
    if not status:
        return
    year = int(status["year"])
    counted_on = False
    line_end = -1
    for one in sums:
        if one.span.start > line_end + _FAR:
            counted_on = False
        line_end = one.span.end
        if one.years and [told.value for told in one.years] != [year]:
            counted_on = True
        elif not one.years and not counted_on and one.kind and one.kind.value in _FORECASTS:
            one.years = [Told(year, item.title.span)]
    for one in sums:
        if one.previous and not one.previous.value.years:
            one.previous.value.years = list(one.years)


def _state_money(minutes: Minutes, item: Item, sums: Sequence[Sum]) -> None:
    """Tell what the state sets aside in an agreement, and what the same passage goes on about."""
    national: bool | None = None
    for one in sums:
        if one.owner or one.kind is None or one.kind.value not in _ALLOTTED:
            continue
        start, first = one.span.start - one.block.start, one.sentence.start - one.block.start
        agreed = told_by_agreement(one.block.text, max(0, first), start)
        if not agreed:
            continue
        if national is None:
            national = names_the_parties(minutes.words(Span(item.span.start, one.span.start)))
        if national:
            span = one.hull(one.block.start + agreed[0], one.block.start + agreed[1])
            one.owner = Told("state", span, INFERRED, AGREEMENT)
    for before, one in pairwise(sums):
        if one.owner or not before.owner or before.owner.value != "state":
            continue
        near = one.section is before.section and _follows(minutes, before, one)
        if near and before.kind and one.kind and {before.kind.value, one.kind.value} <= _ALLOTTED:
            one.owner = Told(
                "state", one.hull(before.span.start, before.span.end), CARRIED_ON, SAME_ALLOTMENT
            )


def _follows(minutes: Minutes, before: Sum, one: Sum) -> bool:
    """Tell whether a sum stands in the same passage as the one before, with no heading between."""
    if not before.span.end <= one.span.start <= before.span.end + _SAME_PASSAGE:
        return False
    blocks = cut(minutes.words(Span(before.span.end, one.span.start)), before.span.end)
    return all(block.kind is not Kind.HEADING for block in blocks[1:-1])


def _own_forecasts(item: Item, sums: Sequence[Sum]) -> None:
    """Tell that a follow-up's overspends and underspends are the municipality's."""
    if not is_follow_up(item.title.text):
        return
    for one in sums:
        if not one.owner and one.kind and one.kind.value in _OWN_KINDS:
            one.owner = Told("municipality", item.heading, INFERRED, FOLLOW_UP)


def _same_kinds(sums: Sequence[Sum]) -> None:
    """Give a sum that stands all but alone the kind of the same sum before it in the item.

    ``148 mio. kr. i alt.`` below ``Placering B koster 148 mio. kr.`` repeats it.
    """
    known: dict[tuple[object, object], Sum] = {}
    for one in sums:
        key = (one.value, one.upper)
        before = known.get(key)
        if one.kind and one.kind.confidence == TOLD:
            known[key] = one
        elif before and before.kind and one.kind is None and not one.has_no_kind:
            alone = one.sentence.end - one.sentence.start <= len(one.words) + _FEW_WORDS
            if alone and one.block.kind is not Kind.TABLE:
                one.kind = Told(before.kind.value, one.sentence, CARRIED_ON, SAME_SUM)
