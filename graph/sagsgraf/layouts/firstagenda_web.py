"""Minutes and agendas on the web pages that FirstAgenda Publication serves.

System: FirstAgenda Publication (``dagsordener.<kommune>.dk``); Aarhus and many others publish so,
as pages saved from a browser or as text copied from one.

A page opens with ``Referat 1. oktober 2025 kl. 15.45``, the body and the room in one line, and a
small table of labels (Udvalg, Mødedato, Mødested, Information, Mødedeltagere, Fraværende). Below
stands a table with the columns Punkt and Titel: each item's number in a cell or on a line of its
own, its title, its case number, then its sections, the decision first.

Quirks, each seen in real pages:

* behind an item's papers stands how many they are, a number alone on a line, just above the next
  item's number;
* text copied from a page has ``PDF`` before each paper and the menu's words (``Hent som PDF``);
* a page saved before its items were opened holds their titles only;
* a heading without words parts the decision from an introduction to the case below it;
* Mødedeltagere may be empty, and Information is hidden where nobody wrote any;
* a closed item shows its title behind ``Lukket:``, or ``Lukket punkt`` in its place, and a
  decision without a heading.

Expected: at least one item; the numbers without a gap.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from sagsgraf.danish.case_numbers import case_line
from sagsgraf.danish.text import find_plain, plain
from sagsgraf.layouts.assembly import Grammar, Head, Opening, Own, assemble
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.handles import read_handles
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.runs import heaviest_run, number_value
from sagsgraf.model import (
    BadData,
    Document,
    Item,
    Mark,
    Minutes,
    Quoted,
    Role,
    Section,
    SectionKind,
    Span,
)

_TOP: Final = 40
"""Filled lines in which the title may stand, below what a copied page carries above it."""
_LONGEST: Final = 400
"""No title is longer."""
_TITLE = re.compile(
    r"""^ (?: åbent? \s | lukket \s | foreløbigt? \s | ekstraordinært? \s | udkast \s til \s ){0,2}
        (?: referat | (?: tillægs )? dagsorden | beslutningsprotokol | tillæg )
        (?: \s (?: for | af | fra | til | ekstraordinært | ekstra | møde[tr]? | ordinært ) ){0,3}
        \s (?: (?: man|tirs|ons|tors|fre|lør|søn ) dag \s (?: den \s | d\.\s )? )?
        \d{1,2} \. \s \w{3,10} \s \d{4} (?: \s kl\. \s \d{1,2} [.:] \d\d )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_BODY_LABEL = re.compile(r"^Udvalg:", re.IGNORECASE)
_COLUMNS = re.compile(r"^Punkt(?:\sTitel(?:\sBilag)?)?$", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?:(?:punkt|pkt\.?)\s)?(?P<number>\d{1,5}[a-z]?)[.:]?(?:\s(?P<title>\S.*))?$", re.IGNORECASE
)
_CLOSED = re.compile(r"^lukket\s(?:punkt|sag|dagsordenspunkt)$", re.IGNORECASE)
_NOISE = re.compile(
    r"""^ (?: PDF | Punkt | Titel | Punkt\ Titel(?:\ Bilag)?
        | Hent\ (?: som\ PDF | hele\ referatet | hele\ dagsordenen | punkt\ \d{1,4}\ som\ PDF )
        | Åben\ som\ PDF | Kopi[eé]r\ link | Tip\ en\ ven | Menu\ til\ punktet .{0,300}
        | Tilbage\ til\ forsiden | Se\ alle(?:\ deltagere|\ bilag)? | Lydfil(?:er)? | Afspil
        | Indholdsfortegnelse | Mødeinformation | Søg | Tillæg ) $""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a page prints that belongs to no item."""
_COUNT = re.compile(r"^\d{1,3}$")
_MENU = re.compile(r"^(?:Hent som PDF|Kopi[eé]r link|Åben som PDF)$", re.IGNORECASE)
"""What ends an item in text copied from a page."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may begin an item."""

    line: int
    title_line: int
    number: str
    title: str
    heading: bool
    """The page has the title as a heading."""
    weight: float


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is such a page."""
    lines = lines_of(document.text)
    title = _title_line(lines)
    start = 0 if title is None else title + 1
    if title is None and not any(_COLUMNS.match(line.text[:40]) for line in lines[:200]):
        return Recognition(0.0, "no line 'Referat 1. oktober 2025 kl. 15.45' near the top")
    if not any(_BODY_LABEL.match(line.text) for line in lines[start : start + _TOP]):
        return Recognition(0.0, "a title line or the columns Punkt and Titel, but no 'Udvalg:'")
    heads = _heads(document, lines, start)
    if not heads:
        return Recognition(0.0, "a title line and 'Udvalg:', but no numbered title below them")
    confidence = 0.7 if title is None else 0.85
    return Recognition(confidence, f"'Udvalg:' and {len(heads)} numbered titles")


def read(document: Document) -> Minutes:
    """Return the minutes of such a page.

    Raises:
        BadData: it names no body or no day, or holds no item.
    """
    lines = lines_of(document.text)
    title = _title_line(lines)
    heads = _heads(document, lines, 0 if title is None else title + 1)
    if not heads:
        raise BadData(f"{document.name}: no item, a number with a title below it.")
    opening = _opening(document, lines, heads)
    if opening is None:
        raise BadData(f"{document.name}: neither title nor labels tell the body and the day.")
    grammar = Grammar(kind_of=_kind, own=Own.FIRST, noise=_is_noise, bare_decision=True)
    minutes = assemble(document, LAYOUT.name, lines, opening, heads, grammar=grammar)
    headings = list(document.marked(Role.HEADING))
    starts = frozenset(mark.start for mark in headings)
    items = (
        replace(item, sections=_cut_again(document, item, headings, starts))
        for item in minutes.items
    )
    unread = tuple(one for one in minutes.unread if not _is_page(minutes.words(one.span)))
    return replace(minutes, items=tuple(items), unread=unread)


def _is_page(words: str) -> bool:
    """Tell whether all lines are the page's own: counts of papers, menus."""
    return all(_COUNT.match(line) or _is_noise(line) for line in words.split("\n") if line.strip())


def _kind(words: str) -> SectionKind | None:
    """Return what a line heads; Aarhus has ``Borgmesterens Afdelings påtegning``."""
    if len(words) <= 60 and words.rstrip(":").lower().endswith("s påtegning"):
        return SectionKind.OTHER
    return heading_kind(words)


def _is_noise(words: str) -> bool:
    return len(words) < _LONGEST and bool(_NOISE.match(words))


def _title_line(lines: list[Line]) -> int | None:
    filled = (index for index, line in enumerate(lines) if line.text)
    for _, index in zip(range(_TOP), filled, strict=False):
        if len(lines[index].text) < 100 and _TITLE.match(lines[index].text):
            return index
    return None


def _opening(document: Document, lines: list[Line], heads: list[Head]) -> Opening | None:
    """Return which meeting it is; the table's columns end what the labels tell."""
    columns = (
        index for index in range(heads[0].first) if _COLUMNS.match(lines[index].text[:_LONGEST])
    )
    stop = next(columns, heads[0].first)
    opening = find_opening(document, lines, stop)
    if opening is None:
        return None
    known = {opening.body.text, opening.fields.place.text if opening.fields.place else ""}
    # The line with body and room says again what the labels say.
    told = {
        index
        for index in range(stop)
        if lines[index].text and set(re.split(r"\s[-–]\s", lines[index].text[:_LONGEST])) <= known
    }
    return replace(opening, lines=opening.lines | told)


# --------------------------------------------------------------------------------- the items


def _heads(document: Document, lines: list[Line], first: int) -> list[Head]:
    """Return where items begin.

    Where the page itself tells headings, only numbers above one begin items; else those whose
    title a case number, a section or the next item follows.
    """
    headings = [mark.start for mark in document.marked(Role.HEADING)]
    candidates: list[_Candidate] = []
    title = -1
    for index in range(first, len(lines)):
        # A title may begin with a number: "2. behandling af budgettet".
        if index != title and (one := _candidate(lines, index, headings)):
            candidates.append(one)
            title = one.title_line
    if any(one.heading for one in candidates):
        candidates = [one for one in candidates if one.heading]
    chosen = heaviest_run([one.number for one in candidates], [one.weight for one in candidates])
    heads = [_head(document, lines, candidates[place]) for place in chosen]
    menus = [index for index in range(first, len(lines)) if _MENU.match(lines[index].text[:40])]
    stops = [*(head.first for head in heads[1:]), len(lines)][: len(heads)]
    return [
        replace(head, stop=_stop(lines, menus, head, stop, page=bool(headings)))
        for head, stop in zip(heads, stops, strict=True)
    ]


def _stop(lines: list[Line], menus: list[int], head: Head, stop: int, *, page: bool) -> int:
    """Return the line after an item: its menu, where that was copied, or its papers' count."""
    place = bisect_left(menus, head.below)
    if place < len(menus):
        stop = min(stop, menus[place])
    filled = [index for index in range(head.below, stop) if lines[index].text]
    # On a page itself recordings of the meeting are counted as well.
    has_papers = page or any(
        heading_kind(lines[index].text) is SectionKind.ATTACHMENTS for index in filled
    )
    counted = bool(filled) and has_papers and _COUNT.match(lines[filled[-1]].text)
    return filled[-1] if counted else stop


def _candidate(lines: list[Line], index: int, headings: list[int]) -> _Candidate | None:
    line = lines[index]
    match = _NUMBER.match(line.text) if 0 < len(line.text) <= _LONGEST else None
    if match is None:
        return None
    title, at = match["title"] or "", index
    if not title:
        following = _next(lines, index + 1)
        if following is None or len(lines[following].text) > _LONGEST:
            return None
        title, at = lines[following].text, following
    if not any(map(str.isalpha, title)):
        return None
    heading = _within(headings, lines[at])
    if heading_kind(title) and not heading:
        return None
    weight = _weight(lines, at, title, match["number"])
    if not weight and not heading:
        return None
    return _Candidate(index, at, match["number"], title, heading, 1.0 + weight)


def _within(starts: list[int], line: Line) -> bool:
    """Tell whether one of these places is in a line."""
    place = bisect_left(starts, line.start)
    return place < len(starts) and starts[place] < line.end


def _next(lines: list[Line], index: int) -> int | None:
    """Return the index of the next line with words that is not the page's own."""
    for following in range(index, min(index + 8, len(lines))):
        words = lines[following].text
        if words and (words.isdigit() or not _is_noise(words)):
            return following
    return None


def _weight(lines: list[Line], title: int, words: str, number: str) -> float:
    """Weigh what stands below a title; 0 for a number that only stands above some words."""
    following = _next(lines, title + 1)
    if any(_MENU.match(line.text[:40]) for line in lines[title + 1 : title + 4]):
        # Copied with the menu below it: an item without a text.
        return 2.0
    closed = bool(CLOSED.match(words) or _CLOSED.match(words))
    if following is None:
        # The last item may hold nothing but its title.
        return 1.0
    below = lines[following].text
    if len(below) > _LONGEST:
        return 1.0 if closed else 0.0
    if case_line(below) or heading_kind(below) or _CLOSED.match(below):
        return 2.0
    # Where an item holds nothing but its title, the next one's number follows.
    return 1.0 if closed or below.rstrip(".") == str(number_value(number) // 100 + 1) else 0.0


def _head(document: Document, lines: list[Line], one: _Candidate) -> Head:
    at = lines[one.title_line]
    title = CLOSED.sub("", one.title).strip() or one.title
    found = find_plain(at.span.of(document.text), title)
    span = Span(at.start + found[0], at.start + found[1]) if found else at.span
    handles = read_handles(document, lines, one.title_line + 1, len(lines))
    closed = title != one.title or bool(_CLOSED.match(one.title)) or bool(handles.closed)
    return Head(
        first=one.line,
        below=handles.below,
        number=one.number,
        title=Quoted(title, span),
        closed=closed,
        cases=handles.cases,
    )


# ------------------------------------------------------------------------------ the sections


def _cut_again(
    document: Document, item: Item, headings: list[Mark], starts: frozenset[int]
) -> tuple[Section, ...]:
    """Return an item's sections, cut by what the page itself has as headings where it tells.

    Words that head sections elsewhere are also titles of papers (``Indstilling``) and stand in
    accounts of earlier meetings; and a page heads sections with words that nobody knows.
    """
    parts = _merged(list(item.sections), _own_headings(document, item, headings))
    kept: list[Section] = []
    for part in parts:
        if not kept or not _inside(kept[-1], part, starts):
            kept.append(part)
    kept = _last_list(kept)
    if not kept or kept == list(item.sections):
        return item.sections
    last = max(section.body.end for section in parts)
    stops = [*(section.heading_span.start for section in kept[1:]), max(last, kept[-1].body.start)]
    return tuple(
        replace(section, body=_body(document.text, section.body.start, stop))
        for section, stop in zip(kept, stops, strict=True)
    )


def _own_headings(document: Document, item: Item, headings: list[Mark]) -> list[Section]:
    """Return a section for each heading of the page below an item's title."""
    first = bisect_left(headings, item.heading.end, key=lambda mark: mark.start)
    found: list[Section] = []
    for mark in headings[first:]:
        if mark.start >= item.span.end:
            break
        words = plain(document.text[mark.start : mark.end])
        kind = SectionKind.OTHER if words else SectionKind.SUMMARY
        found.append(Section(kind, words.rstrip(":"), mark.span, Span(mark.end, mark.end)))
    return found


def _merged(known: list[Section], told: list[Section]) -> list[Section]:
    """Return all sections in their order, each once; of a known one its kind."""
    starts = {section.heading_span.start for section in known if section.heading}
    # Headings without words only part what stands in a decision.
    others = [one for one in told if one.heading_span.start not in starts]
    merged = sorted([*known, *others], key=lambda one: (one.heading_span.start, one.body.end))
    kept: list[Section] = []
    for one in merged:
        parts_nothing = not one.heading and one in others
        if parts_nothing and (not kept or kept[-1].kind is not SectionKind.DECISION):
            continue
        if parts_nothing and one.body.start <= kept[-1].body.start:
            continue
        kept.append(one)
    return kept


def _last_list(sections: list[Section]) -> list[Section]:
    """Take a list of papers that other sections follow for a part of the text, called Bilag."""
    kept: list[Section] = []
    ends = True
    for section in reversed(sections):
        if section.kind is SectionKind.ATTACHMENTS and not ends:
            section = replace(section, kind=SectionKind.OTHER)
        ends = ends and section.kind is SectionKind.HISTORY
        kept.append(section)
    return kept[::-1]


def _inside(above: Section, section: Section, headings: frozenset[int]) -> bool:
    """Tell whether what looks like a section is words of the one above it."""
    if section.heading_span.start in headings:
        return False
    if headings and section.kind is SectionKind.ATTACHMENTS:
        # A word of the text, not a heading of the page.
        return True
    if above.kind is SectionKind.HISTORY:
        # An account of earlier treatments quotes their own headings.
        return section.kind is not SectionKind.ATTACHMENTS
    if above.kind is SectionKind.ATTACHMENTS:
        # In Aarhus every list of papers begins with one called Indstilling.
        return bool(headings) or above.body.start >= above.body.end
    return False


def _body(text: str, start: int, stop: int) -> Span:
    words = text[start:stop]
    if not (bare := words.strip()):
        return Span(start, start)
    begin = start + words.index(bare)
    return Span(begin, begin + len(bare))


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    numbers = [number_value(item.number) // 100 for item in minutes.items if item.number]
    told = []
    if not any(item.sections for item in minutes.items):
        told.append("no item has a text: open the items on the page before saving it")
    return told + [
        f"items {before + 1} to {after - 1} were not found"
        if after - before > 2
        else f"item {before + 1} was not found"
        for before, after in pairwise(numbers)
        if after - before > 1
    ]


LAYOUT = Layout(
    name="firstagenda-web",
    summary="FirstAgenda Publication web pages (Aarhus), also as text copied from one",
    recognise=recognise,
    read=read,
    missing=missing,
    example="firstagenda-web",
)
