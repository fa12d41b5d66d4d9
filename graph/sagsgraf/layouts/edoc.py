"""Minutes and agendas as eDoc prints them, as PDF.

System: eDoc (Fujitsu); Ballerup until 2013 and Copenhagen's local committees.

Each page is headed by the body, ``Referat``, ``Åbent referat``, ``Dato:`` and ``Side N``. The
first page has ``Referat``, the body, ``tirsdag den 4. december 2012, kl. 13:00``, ``i <place>``,
and below ``Tilstede``, ``Afbud/Fraværende`` and ``Sekretær`` a person a line. A contents page
lists the items in two groups, ``Åbent referat`` and ``Lukket referat``. Each item is headed
``2. Title`` (or the number alone, the title below), then ``Sagsnr.: 2012-28504`` and ``Dok.nr.:
2012-203438``, and lines that tell of earlier treatments (``Kommunalbestyrelsen den 30. januar
2012 Punkt 5``). The decision stands last, headed ``<body>s beslutning den 04.12.2012 Punkt 2``.

Quirks:

* below each decision stands ``Følgende deltog ikke i behandlingen af punktet:``, mostly empty;
* an item of messages has points ``a.``, ``b.``, each with its own ``Bilag``;
* a paper's title is printed behind its document's number (``2012-200782 - Title``), and other
  paragraphs follow the list without a heading;
* ``Beslutningen træffes af`` names the body that decides in the end.

Expected: one item for each line of the contents page, and at least one participant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.danish.text import plain
from sagsgraf.layouts.assembly import Grammar, Opening, assemble
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import unlike_contents
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import missing_items, with_sections
from sagsgraf.layouts.records import GROUP, PAGE_LINE, Listed, find_heads, read_list, with_preambles
from sagsgraf.model import (
    BadData,
    Document,
    Minutes,
    Quoted,
    Section,
    SectionKind,
    Span,
)

_CASE = re.compile(r"^Sagsnr\.?\s?:\s?(?:19|20)\d\d-\d{1,7}\b", re.IGNORECASE)
_DOCUMENT = re.compile(r"^Dok\.?\s?nr\.?\s?:", re.IGNORECASE)
_ABSENT = re.compile(r"^følgende deltog ikke i behandlingen af (?:punktet|sagen)\s?:?$", re.I)
_PAPER = re.compile(r"^(?:19|20)\d\d\s?[-–]\s?\d{2,7}\s?[-–]\s?\S")
_ROOM = re.compile(r"^i\s(?P<place>\S.{1,150})$")
_WRAP = 45
"""A paper's line at least this long may go on below."""


def _kind_of(words: str) -> SectionKind | None:
    return SectionKind.OTHER if _ABSENT.match(words) else heading_kind(words)


_GRAMMAR = Grammar(
    kind_of=_kind_of, noise=lambda words: bool(GROUP.match(words) or PAGE_LINE.match(words))
)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = lines_of(document.text)
    cases = [index for index, line in enumerate(lines) if _CASE.match(line.text)]
    if not cases:
        return Recognition(0.0, "no line 'Sagsnr.: 2012-28504'")
    numbered = any(
        _DOCUMENT.match(line.text) for index in cases for line in lines[index + 1 : index + 4]
    )
    groups = any(GROUP.match(line.text) for line in lines)
    if not numbered or not groups:
        return Recognition(0.0, "'Sagsnr.:', but no 'Dok.nr.:' below it or no 'Åbent referat'")
    listed = read_list(lines)
    heads = find_heads(document, lines, listed)
    if not heads or find_opening(document, lines, _top(listed, heads[0].first)) is None:
        return Recognition(0.0, "no body, no day, or no heading '2. <title>' over 'Sagsnr.:'")
    return Recognition(0.95, f"groups, and {len(heads)} headings over 'Sagsnr.:' and 'Dok.nr.:'")


def _top(listed: Listed, first: int) -> int:
    """Return the index of the line that ends the header."""
    return min(listed.contents.start, first) if listed.contents.end else first


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no body, no day or no item.
    """
    lines = lines_of(document.text)
    listed = read_list(lines)
    heads = find_heads(document, lines, listed)
    top = _top(listed, heads[0].first) if heads else 0
    opening = find_opening(document, lines, top) if heads else None
    if opening is None:
        raise BadData(f"{document.name}: no body, no day or no item '2. <title>'.")
    minutes = assemble(
        document,
        LAYOUT.name,
        lines,
        _with_time(document, lines, opening, top),
        heads,
        contents=listed.contents,
        grammar=_GRAMMAR,
    )
    minutes = with_preambles(minutes, lines)
    return with_sections(minutes, list(_behind_papers(minutes, lines)))


def _with_time(document: Document, lines: list[Line], opening: Opening, top: int) -> Opening:
    """Read time and place, which the line of the day and the one below it tell."""
    fields = opening.fields
    known = set(opening.lines)
    for index in range(top):
        line = lines[index]
        if GROUP.match(line.text):
            known.add(index)
        raw = line.span.of(document.text)[:200]
        if opening.date not in {found.date for found in find_dates(raw)}:
            continue
        known.add(index)
        times = find_times(raw)
        if not times:
            continue
        if fields.start is None:
            value, begin, end = times[0]
            span = Span(line.start + begin, line.start + end)
            fields = replace(fields, start=value, start_span=span)
        below = next((at for at in range(index + 1, top) if lines[at].text), None)
        room = _ROOM.match(lines[below].text) if below is not None else None
        if room and below is not None and fields.place is None:
            under = lines[below]
            span = Span(under.end - len(under.span.of(document.text)[2:].lstrip()), under.end)
            fields = replace(fields, place=Quoted(plain(room["place"]), span))
            known.add(below)
    return replace(opening, fields=fields, lines=frozenset(known))


def _behind_papers(minutes: Minutes, lines: list[Line]) -> Iterator[tuple[int, Section]]:
    """Yield what follows a list of papers without a heading: the next point of the messages."""
    starts = [line.start for line in lines]
    for place, item in enumerate(minutes.items):
        for section in item.all(SectionKind.ATTACHMENTS):
            begin = _end_of_papers(lines, bisect_left(starts, section.body.start), section.body)
            if begin is not None:
                rest = Span(lines[begin].start, section.body.end)
                empty = Span(rest.start, rest.start)
                yield place, Section(SectionKind.PRESENTATION, "", empty, rest)


def _end_of_papers(lines: list[Line], first: int, body: Span) -> int | None:
    """Return the index of the first line behind the papers; None where all are papers."""
    seen = False
    previous: Line | None = None
    for index in range(first, len(lines)):
        line = lines[index]
        if line.start >= body.end:
            return None
        if line.text:
            paper = bool(_PAPER.match(line.text))
            wraps = previous is not None and previous.text and len(previous.text) >= _WRAP
            if seen and not paper and not wraps:
                return index
            seen = seen or paper
        previous = line
    return None


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = unlike_contents(minutes)
    if not minutes.attendees:
        told.append("no list of participants was found")
    return told + missing_items(minutes)


LAYOUT = Layout(
    name="edoc",
    summary="eDoc's minutes and agendas as PDF (Ballerup)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="edoc",
)
