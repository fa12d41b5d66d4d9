"""Minutes and agendas as FirstAgenda prints them, as text.

System: FirstAgenda (its PDF is made by ABCpdf); Kalundborg, Greve and many others publish so.

A document opens with ``REFERAT <body> d. DD-MM-YYYY``, labelled lines (Mødedato, Mødested,
Mødedeltagere, Fraværende), and a contents page whose lines end in dots and a page number.
Each item is headed ``Punkt N: Title``, has its case number on the next line, prints its decision
first and the presentation after it.

Quirks, each seen in real minutes:

* participant lists and headings wrap over lines; a wrapped heading may keep its ``**``;
* ``Sagsfremstilling`` stands twice in an item, as the outer wrapper and above the text;
* contents page and body print different titles: the body is right, the other is kept;
* closed items (``Lukket:``) print their title and case number, and in Greve and Aarhus a
  decision without a heading;
* ``Punkt 3:`` also begins sentences, so a heading must fit the contents page and the numbering.

Expected: one item for each line of the contents page, and at least one participant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.danish.text import find_plain, slug
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import read_contents, unlike_contents
from sagsgraf.layouts.headers import HeaderFields, read_header
from sagsgraf.layouts.items import find_headings, read_items
from sagsgraf.layouts.municipality import place
from sagsgraf.layouts.odd import case_in_title
from sagsgraf.layouts.unread import find_unread
from sagsgraf.model import BadData, Document, DocumentType, Minutes, Quoted, Role, Span

_LONGEST: Final = 200
"""No body's name is longer."""
_TYPES = r"""
    (?: (?: ÅBENT? | LUKKET? | FORELØBIGT? | EKSTRAORDINÆRT? | ENDELIGT?
          | UDKAST\ TIL )\s ){0,4}
    (?P<type>
        REFERAT | BESLUTNINGSREFERAT | BESLUTNINGSPROTOKOL | PROTOKOL | UDSKRIFT
      | DAGSORDEN | TILLÆGSDAGSORDEN | TILLÆGSREFERAT | MØDEINDKALDELSE
    )
"""
_TITLE = re.compile(
    rf"""^ {_TYPES} \s? (?: [-–:•] \s? )? (?P<body> .{{1,{_LONGEST}}}? ) \s
         (?: d\. | den | ,? \s? - ) \s? (?P<date> \d{{1,2}} [-./] \d{{1,2}} [-./] \d{{4}}
         | \d{{1,2}}\. \s \w{{3,12}} \s \d{{4}} ) $""",
    re.VERBOSE | re.IGNORECASE,
)
_TITLE_START = re.compile(rf"^{_TYPES}\b", re.VERBOSE | re.IGNORECASE)
_CLOSED_AT = re.compile(
    r"^mødet\s(?:blev\s)?(?:hævet|slut\w{0,4}|afsluttet)\b.{0,40}?\d", re.IGNORECASE
)
_CLOSING_LINES = 12
"""How far from the end the closing time may stand: before a few absentees or signatures."""
_HEADER_LINES = 40
"""How far down the title line may stand: below a letterhead, never inside an item."""


@dataclass(frozen=True, slots=True)
class _Title:
    type: DocumentType
    body: Quoted
    printed: str
    """Its date as printed."""
    date: date | None
    """None where what is printed is no date (``31-02-2022``)."""
    date_span: Span
    lines: range
    """Indexes of the lines it takes up."""


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = lines_of(document.text)
    title = _find_title(document.text, lines)
    headings = find_headings(lines, ())
    if title is None or (title.date is None and not _header_date(document, lines, title)):
        return Recognition(0.0, "no line 'REFERAT <body> d. DD-MM-YYYY' near the top")
    if not headings:
        return Recognition(0.0, "a title line, but no heading 'Punkt 1: <title>'")
    return Recognition(0.9, f"title line and {len(headings)} headings 'Punkt N:'")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no title line or no item.
    """
    lines = lines_of(document.text)
    title = _find_title(document.text, lines)
    if title is None:
        raise BadData(f"{document.name}: no title line with a body and a date.")
    contents = read_contents(lines, title.lines.stop)
    marked = {mark.start: mark.end for mark in document.marked(Role.HEADING)}
    headings = find_headings(lines, contents.entries, contents.end, marked)
    first = headings[0].line if headings else len(lines)
    fields = read_header(document.text, lines, title.lines.stop, min(contents.start, first))
    dated = _date(title, fields)
    if dated is None:
        raise BadData(f"{document.name}: neither the title line nor Mødedato has a date.")
    is_minutes = title.type is DocumentType.MINUTES
    items = read_items(document, lines, headings, is_minutes=is_minutes)
    if not items:
        raise BadData(f"{document.name}: no heading 'Punkt 1: <title>'.")
    day, day_span, warnings = dated
    end, end_span = (fields.end, fields.end_span) if fields.end else _closing_time(lines)
    minutes = Minutes(
        document=document,
        layout=LAYOUT.name,
        type=title.type,
        body=title.body,
        date=day,
        date_span=day_span,
        start=fields.start,
        start_span=fields.start_span,
        end=end,
        end_span=end_span,
        place=fields.place,
        attendees=fields.attendees,
        contents=contents.entries,
        items=items,
        warnings=(*warnings, *fields.warnings),
    )
    return find_unread(place(minutes), lines, title.lines, fields, contents)


def _find_title(text: str, lines: list[Line]) -> _Title | None:
    """Find the title line; a long body wraps it over two or three lines."""
    filled = [index for index, line in enumerate(lines) if not line.blank][:_HEADER_LINES]
    for position, index in enumerate(filled):
        if not _TITLE_START.match(lines[index].text):
            continue
        for last in filled[position : position + 3]:
            words = " ".join(line.text for line in lines[index : last + 1] if not line.blank)
            match = _TITLE.match(words) if len(words) <= 2 * _LONGEST else None
            if match and (title := _title(text, lines, index, last, match)):
                return title
    return None


def _title(
    text: str, lines: list[Line], first: int, last: int, match: re.Match[str]
) -> _Title | None:
    """Read a title line; None where its body has no letters or its month is none."""
    span = Span(lines[first].start, lines[last].end)
    raw = span.of(text)
    dates = find_dates(raw)
    if not slug(match["body"]) or not (dates or match["date"][-5] in "-./"):
        return None
    printed = find_plain(raw, match["date"]) or (0, len(raw))
    place = (dates[-1].start, dates[-1].end) if dates else printed
    body_at = find_plain(raw, match["body"])
    body_span = Span(span.start + body_at[0], span.start + body_at[1]) if body_at else span
    kind = DocumentType.AGENDA if "dagsorden" in match["type"].lower() else DocumentType.MINUTES
    if match["type"].lower() == "mødeindkaldelse":
        kind = DocumentType.AGENDA
    return _Title(
        kind,
        Quoted(match["body"], body_span),
        match["date"],
        dates[-1].date if dates else None,
        Span(span.start + place[0], span.start + place[1]),
        range(first, last + 1),
    )


def _header_date(document: Document, lines: list[Line], title: _Title) -> date | None:
    """Return what Mødedato says, for a title line without a possible date."""
    stop = min(title.lines.stop + _HEADER_LINES, len(lines))
    return read_header(document.text, lines, title.lines.stop, stop).date


def _date(title: _Title, fields: HeaderFields) -> tuple[date, Span, list[str]] | None:
    """Choose between the title's date and Mødedato; where they differ, the latter is spelt out."""
    if fields.date is None or fields.date_span is None:
        return (title.date, title.date_span, []) if title.date else None
    warnings = []
    if fields.date != title.date:
        told = title.date or f"{title.printed}, which is no date"
        warnings.append(
            f"the title line says {told}, Mødedato says {fields.date}: the latter is used"
        )
    return fields.date, fields.date_span, warnings


def _closing_time(lines: list[Line]) -> tuple[time | None, Span | None]:
    """Find ``Mødet slut kl. 18:40`` among the last lines, where the last item carries it."""
    for line in [line for line in reversed(lines) if not line.blank][:_CLOSING_LINES]:
        if _CLOSED_AT.match(line.text) and (times := find_times(line.text)):
            return times[-1][0], line.span
    return None, None


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = unlike_contents(minutes)
    if not minutes.attendees:
        told.append("no participant list was found")
    numbers = ((item.number, case_in_title(item)) for item in minutes.items)
    return told + [
        f"item {item} has no case number, but {number} in its title"
        for item, number in numbers
        if number
    ]


LAYOUT = Layout(
    name="firstagenda",
    summary="FirstAgenda minutes and agendas as text (Kalundborg, Greve)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="firstagenda",
)
