"""Minutes and agendas as Acadre prints them, as PDF or Word document.

System: Acadre MM (Formpipe); Syddjurs and others publish its documents.

A document opens with ``Referat``, the body, ``Torsdag den 20. juni 2013``, ``Kl. 10:30`` and the
place, a line for each part of it; then ``Medlemmer`` and ``Fraværende`` with a person a line, and
a contents page (``Punkt nr.``, ``Side``). Each item is headed ``715. Title`` with ``Sagsnr.:``
and ``Sagen afgøres i:`` below it. The decisions of all bodies and days stand in their order, each
headed ``Beslutning i <body> den DD-MM-YYYY``; the one of the meeting's day is its own. The papers
are a table: number, ``Åben``, title, the document's number.

Quirks:

* ``Fraværende`` may be empty, and the contents page follows it;
* numbers run over the year (``715``);
* ``Supplerende Sagsfremstilling`` stands between two decisions;
* the last page is for signatures and lists the members again;
* a Word document has the cells of a table on lines of their own, or with tabs between.

Expected: one item for each line of the contents page, and at least one member.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.danish.decision_headings import decision_heading
from sagsgraf.danish.text import plain
from sagsgraf.layouts.assembly import Grammar, Opening, assemble
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import unlike_contents
from sagsgraf.layouts.headers import label_match
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import missing_items
from sagsgraf.layouts.records import (
    GROUP,
    PAGE_LINE,
    SIGNATURES,
    Listed,
    find_heads,
    read_list,
    with_preambles,
)
from sagsgraf.model import BadData, Document, Minutes, Quoted, Span

_CASE = re.compile(r"^Sagsnr\.?\s?:\s?(?:\d{2}/\d{1,7}\b|$)", re.IGNORECASE)
_NUMBER = re.compile(r"^\d{2}/\d{1,7}$")
_CLOCK = re.compile(r"^kl\.?\s?\d{1,2}[:.]\d{2}\b.{0,20}$", re.IGNORECASE)
_EXTRA = re.compile(r"^(?:ekstra)?ordinært?e?\s", re.IGNORECASE)
_GRAMMAR = Grammar(noise=lambda words: bool(GROUP.match(words) or PAGE_LINE.match(words)))
_LONGEST = 100
"""No line of a place is longer."""


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = _lines(document)
    cases = _cases(lines)
    if not cases:
        return Recognition(0.0, "no line 'Sagsnr.: 12/27845'")
    clock = any(_CLOCK.match(line.text) for line in lines[:80])
    listed = read_list(lines)
    members = any(
        (match := label_match(line.text)) and match["label"].lower() == "medlemmer"
        for line in lines[:80]
    )
    heads = find_heads(document, lines, listed)
    headed = [head for head in heads if head.cases]
    decided = any(decision_heading(line.text) for line in lines if line.text)
    if not headed or sum((clock, members, bool(listed.by_number), decided)) < 3:
        return Recognition(0.0, "'Sagsnr.:', but no 'Kl.', 'Medlemmer', contents and decisions")
    if find_opening(document, lines, _top(listed, heads[0].first)) is None:
        return Recognition(0.0, "no body or no day at the top")
    return Recognition(0.92, f"{len(headed)} headings '715. <title>' over 'Sagsnr.:'")


def _cases(lines: list[Line]) -> int:
    """Count the lines ``Sagsnr.:`` with an Acadre number behind or below them."""
    count = 0
    for index, line in enumerate(lines):
        if not _CASE.match(line.text):
            continue
        below = next((one.text for one in lines[index + 1 : index + 4] if one.text), "")
        count += bool(any(map(str.isdigit, line.text)) or _NUMBER.match(below))
    return count


def _lines(document: Document) -> list[Line]:
    """Return the lines above the page of signatures."""
    lines = lines_of(document.text)
    signed = [index for index, line in enumerate(lines) if SIGNATURES.match(line.text)]
    return lines[: signed[-1]] if signed else lines


def _top(listed: Listed, first: int) -> int:
    """Return the index of the line that ends the header."""
    return min(listed.contents.start, first) if listed.contents.end else first


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no body, no day or no item.
    """
    lines = _lines(document)
    listed = read_list(lines)
    heads = find_heads(document, lines, listed)
    top = _top(listed, heads[0].first) if heads else 0
    opening = find_opening(document, lines, top) if heads else None
    if opening is None:
        raise BadData(f"{document.name}: no body, no day or no item '715. <title>'.")
    opening = _with_place(document, lines, opening, top)
    minutes = assemble(
        document,
        LAYOUT.name,
        lines,
        opening,
        heads,
        contents=listed.contents,
        grammar=_GRAMMAR,
    )
    return with_preambles(minutes, lines)


def _with_place(document: Document, lines: list[Line], opening: Opening, top: int) -> Opening:
    """Read the time, which has a line of its own, and the place in the lines below it."""
    from sagsgraf.danish.dates import find_times

    known = set(opening.lines)
    fields = opening.fields
    for index in range(top):
        line = lines[index]
        if _EXTRA.match(line.text) and len(line.text) <= _LONGEST:
            known.add(index)
        times = find_times(line.span.of(document.text)) if _CLOCK.match(line.text) else []
        if not times:
            continue
        known.add(index)
        if fields.start is None:
            value, begin, end = times[0]
            span = Span(line.start + begin, line.start + end)
            fields = replace(fields, start=value, start_span=span)
        below = _block(lines, index + 1, top)
        if below and fields.place is None:
            span = Span(lines[below.start].start, lines[below.stop - 1].end)
            place = Quoted(plain(span.of(document.text)), span)
            fields = replace(fields, place=place)
            known.update(below)
        break
    return replace(opening, fields=fields, lines=frozenset(known))


def _block(lines: list[Line], first: int, top: int) -> range:
    """Return the lines of a paragraph, up to a label or a blank line."""
    while first < top and lines[first].blank:
        first += 1
    last = first
    while last < top and lines[last].text and last - first < 8:
        if label_match(lines[last].text) or len(lines[last].text) > _LONGEST:
            break
        last += 1
    return range(first, last)


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = unlike_contents(minutes)
    if not minutes.attendees:
        told.append("no list of members was found")
    return told + missing_items(minutes)


LAYOUT = Layout(
    name="acadre",
    summary="Acadre's minutes and agendas as PDF or Word document (Syddjurs)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="acadre",
)
