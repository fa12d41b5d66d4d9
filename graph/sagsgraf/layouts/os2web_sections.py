"""Minutes on OS2Web's pages whose items have lost number and title: only sections are left.

System: OS2Web with OS2dagsorden (Drupal), where each item is a panel that opens on a click; the
panel's title is a button, and a saved text leaves it out. Ishøj; Stevns (from 2021), Faxe (from
2022).

A page opens with ``Referat`` or ``Dagsorden`` and a line that tells the meeting (``Teknik- og
Bygningsudvalget tirsdag den 16. april 2024 kl. 16.30``), the place on the next (Ishøj); or with
``Onsdag d. 4 januar 2023, kl. 15:00`` and the labels ``Mødested`` and ``Udvalg``, their values
glued (Stevns); or with ``Økonomiudvalget - 16-11-2022`` alone (Faxe). Below come the sections of
all items, one after the other.

An item begins where the sections begin anew: at ``Resume``, at ``Sagsfremstilling`` without one
above it, or at any heading that the item has had already. A closed item is nothing but
``Offentlig beslutning der skal udfyldes, hvis punktet er lukket`` and its decision.

Quirks:

* a heading of the page that stands directly above an item's first section is its title, where
  the page's reader kept it;
* an item may be a decision and nothing else.

Expected: a decision in each item, if the page is of minutes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble, split_number
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.headers import read_header
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import next_filled, quoted, title_of
from sagsgraf.model import (
    BadData,
    Document,
    DocumentType,
    Minutes,
    Quoted,
    Role,
    SectionKind,
    Span,
)

_KIND = re.compile(r"^(?:referat|dagsorden|tillægsdagsorden|beslutningsreferat)$", re.IGNORECASE)
_MEETING = re.compile(
    r"""^ (?P<body> [A-ZÆØÅ] .{2,120}? ) \s
        (?: man | tirs | ons | tors | fre | lør | søn ) dag \s (?: den | d\. ) \s
        \d{1,2}\. \s \w{3,9} \s \d{4} (?: ,? \s kl\.? \s \d .{0,30} )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_DAY = re.compile(
    r"^(?:man|tirs|ons|tors|fre|lør|søn)dag\sd\.\s\d{1,2}\.?\s\w{3,9}\s\d{4}(?:,?\skl\.?\s\d.{0,12})?$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^(?P<body>[^\d•:]{3,120}?)\s?[-–]\s?(?P<date>\d{1,2}-\d{1,2}-\d{4})$")
_GLUED = re.compile(r"^(?P<label>Mødested|Udvalg)(?P<value>[A-ZÆØÅ].{1,150})$")
_CLOSED = re.compile(r"^offentlig beslutning der skal udfyldes", re.IGNORECASE)
_FIRST = {"resume": 0, "resumé": 0, "sagsfremstilling": 1}
"""Headings that open an item, in their order within it."""
_PAGE_WORDS = re.compile(
    r"^(?:dagsordener\sog\sreferater|hent\ssom\sfil:?|udskriv|til\stoppen|bilag\stil\spunktet)$",
    re.IGNORECASE,
)
_GRAMMAR = Grammar(noise=lambda words: bool(_PAGE_WORDS.match(words)))
_TOP = 60


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = lines_of(document.text)
    top = _top(lines)
    if top is None:
        return Recognition(0.0, "no 'Referat' above '<body> tirsdag den <day>', and no labels")
    heads = _heads(document, lines, top)
    if not heads or _opening(document, lines, top, heads) is None:
        return Recognition(0.0, "body and day, but no section such as 'Sagsfremstilling'")
    if any(split_number(line.text[:300])[0] for line in lines[: heads[0].first]):
        return Recognition(0.0, "numbered lines above the first section")
    return Recognition(0.75, f"body and day, and sections of {len(heads)} items without titles")


def _top(lines: list[Line]) -> int | None:
    """Return the index of the line that tells the meeting."""
    filled = [index for index, line in enumerate(lines) if line.text][:_TOP]
    for place, index in enumerate(filled):
        words = lines[index].text
        above = lines[filled[place - 1]].text if place else ""
        if len(words) > 200:
            continue
        if _KIND.match(above) and (_MEETING.match(words) or _DAY.match(words)):
            return index
        below = lines[filled[place + 1]].text if place + 1 < len(filled) else ""
        if _TITLE.match(words) and (heading_kind(below) or _KIND.match(below)):
            return index
    return None


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no meeting's line or no section.
    """
    lines = lines_of(document.text)
    top = _top(lines)
    heads = _heads(document, lines, top) if top is not None else []
    opening = _opening(document, lines, top, heads) if heads and top is not None else None
    if opening is None:
        raise BadData(f"{document.name}: no line that tells the meeting, or no section.")
    return assemble(document, LAYOUT.name, lines, opening, heads, grammar=_GRAMMAR)


def _heads(document: Document, lines: list[Line], top: int) -> list[Head]:
    """Return the items: each begins at a heading at which the sections begin anew."""
    titles = {mark.start for mark in document.marked(Role.HEADING)}
    heads: list[Head] = []
    seen: set[str] = set()
    above: int | None = None
    for index in range(top + 1, len(lines)):
        line = lines[index]
        if not line.text:
            continue
        if heading_kind(line.text) is None:
            above = index if line.start in titles and len(line.text) <= 600 else None
            continue
        name = line.text.strip(" :").lower()
        if not heads or _anew(name, seen):
            heads.append(_head(document, lines, index, above))
            seen = set()
        seen.add(name)
        above = None
    return heads


def _anew(name: str, seen: set[str]) -> bool:
    """Tell whether a heading opens the next item, by what the item has had."""
    if name in seen:
        return True
    if any(map(_CLOSED.match, seen)):
        return True
    rank = _FIRST.get(name)
    if rank is None:
        return bool(_CLOSED.match(name))
    return any(_FIRST.get(other, 9) > rank for other in seen)


def _head(document: Document, lines: list[Line], index: int, above: int | None) -> Head:
    line = lines[index]
    closed = bool(_CLOSED.match(line.text))
    if above is None:
        return Head(index, index, "", Quoted("", Span(line.start, line.start)), closed)
    number, words = split_number(lines[above].text)
    title, told = title_of(document, lines[above], words)
    return Head(above, above + 1, number, title, closed or told)


def _opening(document: Document, lines: list[Line], top: int, heads: list[Head]) -> Opening | None:
    line = lines[top]
    stop = heads[0].first
    meeting = _MEETING.match(line.text) or _TITLE.match(line.text)
    body = quoted(document, line, meeting["body"]) if meeting else None
    fields = read_header(document.text, lines, top + 1, stop)
    known = {top}
    for index in range(top + 1, stop):
        glued = _GLUED.match(lines[index].text)
        if glued is None:
            continue
        value = quoted(document, lines[index], glued["value"])
        known.add(index)
        if glued["label"] == "Udvalg":
            body = body or value
        else:
            fields = replace(fields, place=value)
    body = body or fields.body
    raw = line.span.of(document.text)
    dates = find_dates(raw)
    if body is None or not dates:
        return None
    day = Span(line.start + dates[0].start, line.start + dates[0].end)
    times = [one for one in find_times(raw) if one[1] >= dates[0].end]
    if times and fields.start is None:
        value_, begin, end = times[0]
        fields = replace(
            fields, start=value_, start_span=Span(line.start + begin, line.start + end)
        )
    below = next_filled(lines, top, stop)
    if _MEETING.match(line.text) and fields.place is None and below is not None:
        # Ishøj: the place stands alone below the meeting.
        fields = replace(fields, place=Quoted(lines[below].text, lines[below].span))
        known.add(below)
    kinds = [at for at in range(stop) if _KIND.match(lines[at].text)]
    known.update(kinds)
    told = find_opening(document, lines, stop, body)
    end_fields = told.fields if told else fields
    fields = replace(fields, end=end_fields.end, end_span=end_fields.end_span)
    return Opening(_type(lines, kinds), body, dates[0].date, day, fields, frozenset(known))


def _type(lines: list[Line], kinds: list[int]) -> DocumentType:
    if kinds:
        agenda = "dagsorden" in lines[kinds[-1]].text.lower()
        return DocumentType.AGENDA if agenda else DocumentType.MINUTES
    decided = any(heading_kind(line.text) is SectionKind.DECISION for line in lines if line.text)
    return DocumentType.MINUTES if decided else DocumentType.AGENDA


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    if minutes.type is DocumentType.AGENDA:
        return []
    without = [item for item in minutes.items if not item.first(SectionKind.DECISION)]
    return [f"{len(without)} of {len(minutes.items)} items have no decision"] if without else []


LAYOUT = Layout(
    name="os2web-sections",
    summary="OS2Web pages without the items' titles (Ishøj, newer Stevns and Faxe)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="os2web-sections",
)
