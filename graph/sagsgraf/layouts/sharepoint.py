"""Minutes on a municipality's own SharePoint pages (``.aspx``).

System: a SharePoint publishing module; Køge, and Næstved in earlier years.

A page opens with ``Referat af møde i <body>``, then ``Den 09.01.2020 kl. 13:00 i <place>``,
``Indholdsfortegnelse``, ``Lukkede Punkter`` and ``Deltagere:`` with one ``Name, (A)`` a line,
sometimes ``Afbud:``. Each item is headed ``183.   Title``, ends with ``Til toppen``, and has no
case number. The decision comes first or last; those who were away follow it under a line
``Fraværende`` of its own.

Quirks:

* numbers run over the year, and a title may begin with one itself (``184.   1. Redegørelse``);
* numbered points look like headings: an item begins behind ``Til toppen`` or below the header;
* the two headings above the participants may list the items, the closed ones with no page.

Expected: participants, and numbers without gaps.
"""

from __future__ import annotations

import re
from itertools import pairwise

from sagsgraf.layouts.assembly import Grammar, Head, assemble, split_number
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.handles import read_handles
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import (
    headed,
    missing_items,
    numbered_lines,
    points_weight,
    rising,
    title_of,
)
from sagsgraf.model import BadData, Document, Minutes

_TITLE = re.compile(
    r"^(?:åbent\s|lukket\s)?(?:beslutnings)?(?:referat|dagsorden|protokol)\s(?:af|fra|for|til|over)"
    r"\s(?:\w{1,20}\s){0,2}møde(?:t)?\si\s\S",
    re.IGNORECASE,
)
_DAY = re.compile(r"^den\s\d{1,2}[.-]\d{1,2}[.-]\d{4}\b", re.IGNORECASE)
_TO_TOP = re.compile(r"^(?:til\stoppen|(?:lukkede|åbne)\spunkter):?$", re.IGNORECASE)
_CLOSED = re.compile(r"^lukkede\spunkter:?$", re.IGNORECASE)
_PEOPLE = re.compile(r"^(?:deltagere|mødedeltagere|medlemmer|afbud|fraværende):?$", re.IGNORECASE)
_PAGE_WORDS = re.compile(
    r"^(?:til\stoppen|lukkede\spunkter|åbne\spunkter|indholdsfortegnelse|udskriv|print"
    r"|tilbage|del\spå\s.{1,20}):?$",
    re.IGNORECASE,
)
_GRAMMAR = Grammar(noise=lambda words: bool(_PAGE_WORDS.match(words)))


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = lines_of(document.text)
    title = _title(lines)
    if title is None:
        return Recognition(0.0, "no lines 'Referat af møde i <body>' and 'Den DD.MM.YYYY'")
    heads = _heads(document, lines, title)
    if not heads or find_opening(document, lines, heads[0].first) is None:
        return Recognition(0.0, "a title line, but no heading '1. Title' below the participants")
    to_top = any(_TO_TOP.match(line.text) for line in lines)
    return Recognition(0.95 if to_top else 0.85, f"title, day and {len(heads)} numbered headings")


def _title(lines: list[Line]) -> int | None:
    """Return the index of the line ``Den 09.01.2020`` below the title."""
    filled = [index for index, line in enumerate(lines) if line.text][:80]
    for above, below in pairwise(filled):
        if _TITLE.match(lines[above].text) and _DAY.match(lines[below].text):
            return below
    return None


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no title or no item.
    """
    lines = lines_of(document.text)
    title = _title(lines)
    heads = _heads(document, lines, title) if title is not None else []
    opening = find_opening(document, lines, heads[0].first) if heads else None
    if opening is None:
        raise BadData(f"{document.name}: no title line with a body and a day, or no item.")
    return assemble(document, LAYOUT.name, lines, opening, heads, grammar=_GRAMMAR)


def _heads(document: Document, lines: list[Line], title: int) -> list[Head]:
    """Return the items: numbered lines behind ``Til toppen`` or below the participants."""
    start = _below_people(lines, title)
    after_top = _behind(lines, start, _TO_TOP)
    found = numbered_lines(
        document,
        lines,
        start,
        lambda index: _weight(document, lines, index, start, after_top),
        split_number,
    )
    closed_from = next(
        (index for index in range(start, len(lines)) if _CLOSED.match(lines[index].text)),
        len(lines),
    )
    heads = []
    for one in rising(found):
        named, closed = title_of(document, lines[one.index], one.title)
        handles = read_handles(document, lines, one.index + 1, len(lines))
        closed = closed or bool(handles.closed) or one.index > closed_from
        heads.append(Head(one.index, handles.below, one.number, named, closed, handles.cases))
    return heads


def _below_people(lines: list[Line], title: int) -> int:
    """Return where the items may begin: at the list of people, past the list of items."""
    return next(
        (index for index in range(title, len(lines)) if _PEOPLE.match(lines[index].text)),
        title + 1,
    )


def _behind(lines: list[Line], start: int, pattern: re.Pattern[str]) -> frozenset[int]:
    """Return the lines that stand directly behind one of these."""
    found = set()
    behind = False
    for index in range(start, len(lines)):
        words = lines[index].text
        if not words:
            continue
        if behind:
            found.add(index)
        behind = bool(pattern.match(words))
    return frozenset(found)


def _weight(
    document: Document, lines: list[Line], index: int, start: int, after_top: frozenset[int]
) -> float:
    line = lines[index]
    if index in after_top:
        return 3.0
    first = not any(other.text[:1].isdigit() for other in lines[start:index] if other.text)
    if first and headed(lines, index):
        return 2.5
    return -1.0 if after_top else points_weight(document, line) + 1.5 * headed(lines, index)


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = missing_items(minutes)
    if not minutes.attendees:
        told.append("no participant list was found")
    return told


LAYOUT = Layout(
    name="sharepoint",
    summary="SharePoint pages (Køge, Næstved)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="sharepoint",
)
