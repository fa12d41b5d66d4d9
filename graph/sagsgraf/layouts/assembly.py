"""From what a layout found (who met when, where items begin) to minutes with their sections.

A layout finds the lines; this is where they become `Minutes`, the same for all layouts: an
item's text is cut at its headings, several decisions are told apart, and what nobody understood
is kept as unread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import zip_longest

from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.dates import find_dates
from sagsgraf.danish.decision_headings import decision_heading
from sagsgraf.danish.text import plain
from sagsgraf.layouts.base import Line
from sagsgraf.layouts.contents import Contents
from sagsgraf.layouts.headers import HeaderFields
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.municipality import place
from sagsgraf.layouts.unread import joined
from sagsgraf.model import (
    ContentsEntry,
    Document,
    DocumentType,
    Item,
    Minutes,
    Quoted,
    Section,
    SectionKind,
    Span,
    Unread,
)

NO_CONTENTS = Contents((), 0, 0)
"""For documents without a contents page."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Which meeting it is."""

    type: DocumentType
    body: Quoted
    date: date
    date_span: Span
    fields: HeaderFields = field(default_factory=HeaderFields)
    """The labelled lines: time, place, people. Its date is not looked at here."""
    lines: frozenset[int] = frozenset()
    """Indexes of the lines that were understood beside those of ``fields``."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of an item: its heading and the handles below it."""

    first: int
    """Index of its first line."""
    below: int
    """Index of the first line of the item's text, behind heading, case number and labels."""
    number: str
    """As printed; empty where the layout prints none."""
    title: Quoted
    """Without number and ``Lukket:``; empty where the layout prints none."""
    closed: bool = False
    cases: tuple[Quoted, ...] = ()
    contents: ContentsEntry | None = None
    stop: int | None = None
    """Index of the line after the item; None where it goes on to the next one."""


class Own(StrEnum):
    """Which of several decisions below one item is this meeting's, where none bears its date."""

    FIRST = "first"
    """FirstAgenda prints it first; a later one is quoted from somewhere."""
    LAST = "last"
    """Records systems print the decisions of all bodies in their order."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a layout's items are cut into sections."""

    kind_of: Callable[[str], SectionKind | None] = heading_kind
    """What a line (its words) heads; None for a line that is no heading."""
    own: Own = Own.LAST
    noise: Callable[[str], bool] = lambda _: False
    """Tells whether a line (its words) belongs to the page and to no item: ``Til toppen``."""
    bare_decision: bool = False
    """Whether a closed item's text without a heading is its decision (Greve, Aarhus)."""
    bare_text: SectionKind | None = None
    """What an item's text above its first heading is for; None where nobody can tell."""
    kind_at: Mapping[int, SectionKind] = field(default_factory=dict)
    """What the lines at these indexes head, where the source itself tells; it wins over the
    words."""
    cut: Callable[[list[Line], int, int, bool], tuple[Section, ...]] | None = None
    """Cuts an item's text into sections in the layout's own way, instead of all the above.
    Takes the lines, the first one and the one behind, and whether the text above the first
    heading is a decision (a closed item of minutes)."""


_PLAIN = Grammar()


def assemble(
    document: Document,
    layout: str,
    lines: list[Line],
    opening: Opening,
    heads: list[Head],
    *,
    contents: Contents = NO_CONTENTS,
    grammar: Grammar = _PLAIN,
) -> Minutes:
    """Return the minutes of a meeting whose parts a layout has found.

    Args:
        document: the document.
        layout: the layout's name.
        lines: the document's lines, as `lines_of` gives them.
        opening: which meeting it is.
        heads: where its items begin, in order; at least one.
        contents: the contents page.
        grammar: how items are cut into sections.
    """
    heads = _apart(lines, heads)
    fields = opening.fields
    grammar = _without_closing(document, grammar, fields.end_span)
    items = tuple(
        _item(document, lines, head, _stop(heads, place, lines), place + 1, opening, grammar)
        for place, head in enumerate(heads)
    )
    minutes = Minutes(
        document=document,
        layout=layout,
        type=opening.type,
        body=opening.body,
        date=opening.date,
        date_span=opening.date_span,
        start=fields.start,
        start_span=fields.start_span,
        end=fields.end,
        end_span=fields.end_span,
        place=fields.place,
        attendees=fields.attendees,
        contents=contents.entries,
        items=items,
        warnings=(*opening.warnings, *fields.warnings),
    )
    unread = _unread(minutes, lines, opening, heads, contents, grammar)
    return replace(place(minutes), unread=unread)


def _apart(lines: list[Line], heads: list[Head]) -> list[Head]:
    """Return the heads without those that reach into the next one.

    A stray number above an item (the end of a contents page) may take its heading for a title
    that goes on.
    """
    return [
        head
        for head, following in zip_longest(heads, heads[1:])
        if following is None
        or (head.below <= following.first and head.title.span.end <= lines[following.first].start)
    ]


def _without_closing(document: Document, grammar: Grammar, ended: Span | None) -> Grammar:
    """Take the line that tells when the meeting ended for the meeting's, not the last item's."""
    if ended is None:
        return grammar
    closing = plain(ended.of(document.text))
    return replace(grammar, noise=lambda words: words == closing or grammar.noise(words))


def _stop(heads: list[Head], at: int, lines: list[Line]) -> int:
    following = heads[at + 1].first if at + 1 < len(heads) else len(lines)
    stop = heads[at].stop
    return following if stop is None else min(stop, following)


def _item(
    document: Document,
    lines: list[Line],
    head: Head,
    stop: int,
    position: int,
    opening: Opening,
    grammar: Grammar,
) -> Item:
    top = [line for line in lines[head.first : head.below] if not line.blank]
    filled = [
        line for line in lines[head.first : stop] if not line.blank and not grammar.noise(line.text)
    ]
    # Ishøj's pages have lost the titles: an item begins with its first section.
    begin = top[0].start if top else lines[head.first].start
    title_lines = [line for line in top if line.end <= head.title.span.end] or top[:1]
    ends = [line.end for line in (*title_lines[-1:], *top[:1])]
    heading = Span(begin, max(begin, head.title.span.end, *ends))
    return Item(
        position=position,
        number=head.number,
        title=head.title,
        closed=head.closed,
        cases=head.cases,
        heading=heading,
        span=Span(begin, max(heading.end, filled[-1].end if filled else 0)),
        sections=_sections(lines, head, stop, opening, grammar),
        contents=head.contents,
        page=document.page_at(begin) or (head.contents.page if head.contents else None),
    )


def _sections(
    lines: list[Line],
    head: Head,
    stop: int,
    opening: Opening,
    grammar: Grammar,
) -> tuple[Section, ...]:
    """Cut the text below an item's head at its headings."""
    is_minutes = opening.type is DocumentType.MINUTES
    if grammar.cut:
        return grammar.cut(lines, head.below, stop, head.closed and is_minutes)
    marks = [
        (kind, index)
        for index in range(head.below, stop)
        if (kind := grammar.kind_at.get(index))
        or (lines[index].text and (kind := grammar.kind_of(lines[index].text)) is not None)
    ]
    marks = _told_apart(lines, marks, opening, grammar)
    ends = [*(index for _, index in marks[1:]), stop]
    sections = [
        Section(
            kind,
            lines[index].text.rstrip(":").strip(),
            lines[index].span,
            body_of(lines, index + 1, end, grammar.noise),
        )
        for (kind, index), end in zip(marks, ends, strict=False)
    ]
    bare = body_of(lines, head.below, marks[0][1] if marks else stop, grammar.noise)
    if grammar.bare_decision and head.closed and is_minutes and bare.start < bare.end:
        begin = Span(bare.start, bare.start)
        sections.insert(0, Section(SectionKind.DECISION, "", begin, bare))
    elif grammar.bare_text is not None and bare.start < bare.end:
        sections.insert(0, Section(grammar.bare_text, "", Span(bare.start, bare.start), bare))
    return tuple(sections)


def _told_apart(
    lines: list[Line],
    marks: list[tuple[SectionKind, int]],
    opening: Opening,
    grammar: Grammar,
) -> list[tuple[SectionKind, int]]:
    """Keep one decision as this meeting's; the others are accounts of earlier treatments.

    A heading that bears the meeting's date wins, and of several the one that names its body: the
    finance committee may meet before the council on one day. One that bears another date is
    never this meeting's, unless it is the only one and bears no date that came before.
    """
    decisions = [place for place, (kind, _) in enumerate(marks) if kind is SectionKind.DECISION]
    if not decisions:
        return marks
    own = _own(lines, marks, decisions, opening, grammar)
    empty = {place for place in decisions if _is_empty(lines, marks, place)}
    kinds = {
        # kk.dk prints "Beslutning" above the headings that tell whose decision follows.
        place: SectionKind.OTHER if place in empty else SectionKind.HISTORY
        for place in decisions
        if place != own
    }
    return [(kinds.get(place, kind), index) for place, (kind, index) in enumerate(marks)]


def _own(
    lines: list[Line],
    marks: list[tuple[SectionKind, int]],
    decisions: list[int],
    opening: Opening,
    grammar: Grammar,
) -> int | None:
    """Return which of the marks that head decisions heads this meeting's own."""
    words = {place: lines[marks[place][1]].text for place in decisions}
    dates = {
        place: found[-1].date if (found := find_dates(words[place])) else None
        for place in decisions
    }
    body = body_name(opening.body.text)
    todays = [place for place in decisions if dates[place] == opening.date]
    ours = [
        place
        for place in todays
        if not (told := decision_heading(words[place])) or body_name(told.body) == body
    ]
    undated = [place for place in decisions if dates[place] is None]
    said = [place for place in undated if not _is_empty(lines, marks, place)]
    candidates = ours or said or todays or undated
    return candidates[0 if grammar.own is Own.FIRST else -1] if candidates else None


def _is_empty(lines: list[Line], marks: list[tuple[SectionKind, int]], place: int) -> bool:
    """Tell whether another heading follows a mark's own directly."""
    if place + 1 == len(marks):
        return False
    return all(line.blank for line in lines[marks[place][1] + 1 : marks[place + 1][1]])


def body_of(
    lines: list[Line], first: int, stop: int, noise: Callable[[str], bool] = lambda _: False
) -> Span:
    """Return the place of the text between two lines.

    White space around it and the page's own words above and below it are left out.
    """
    low, high = first, stop
    while low < high and (lines[low].blank or noise(lines[low].text)):
        low += 1
    while high > low and (lines[high - 1].blank or noise(lines[high - 1].text)):
        high -= 1
    if low >= high:
        begin = lines[first - 1].end if first else 0
        return Span(begin, begin)
    return Span(lines[low].start, lines[high - 1].end)


def _unread(
    minutes: Minutes,
    lines: list[Line],
    opening: Opening,
    heads: list[Head],
    contents: Contents,
    grammar: Grammar,
) -> tuple[Unread, ...]:
    """Return the lines that became neither a field, a heading nor a section."""
    known = opening.lines | opening.fields.lines
    known |= frozenset(range(contents.start, contents.end))
    unread = [
        Unread(line.span, "no known label")
        for index, line in enumerate(lines[: heads[0].first])
        if line.text and index not in known and not grammar.noise(line.text)
    ]
    for at, (head, item) in enumerate(zip(heads, minutes.items, strict=True)):
        first = item.sections[0].heading_span.start if item.sections else None
        stop = _stop(heads, at, lines)
        for index in range(head.below, stop):
            line = lines[index]
            if first is not None and line.start >= first:
                break
            if line.text and not grammar.noise(line.text):
                unread.append(Unread(line.span, "above the first section"))
        following = heads[at + 1].first if at + 1 < len(heads) else len(lines)
        unread += [
            Unread(line.span, "below the item")
            for line in lines[stop:following]
            if line.text and not grammar.noise(line.text)
        ]
    return tuple(joined(unread))


_NUMBER_AND_TITLE = re.compile(r"^(?P<number>\d{1,5}[a-z]?)\s?[.:]\s?(?P<title>\S.*)$")


def split_number(words: str) -> tuple[str, str]:
    """Return the number before a title and the title; an empty number where there is none.

    >>> split_number("184. 1. Økonomiske Redegørelse")
    ('184', '1. Økonomiske Redegørelse')
    """
    match = _NUMBER_AND_TITLE.match(words)
    return (match["number"], match["title"]) if match else ("", words)
