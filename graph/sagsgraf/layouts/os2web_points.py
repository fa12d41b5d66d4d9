"""Minutes on OS2Web's pages as Roskilde sets them out: ``Pkt. 42 Title``.

System: OS2Web with OS2dagsorden (Drupal), filled from the records system; Roskilde.

A page opens with ``Referat``, ``Dato: Onsdag, April 3, 2019 - 18:00`` (English month names, the
month first) and ``Sted: …``. Each item is an entry of a list, ``• Pkt. 42 Title``, opened by the
names of its files on one line; ``Pkt. 42`` and the title stand again, and below them ``Sagsnr.
299835 <body> Åbent punkt``. The heading of the decision is ``<body>, 03-04-2019, pkt. 42``.

Quirks:

* the body often stands nowhere but in those lines (the council's pages print ``Udvalg:``);
* the decision of another body before this meeting has the same form of heading, with its date;
* the second title may differ from the first: the list's is the one that stands above the files;
* who was away is told in each decision, with the substitute: ``X (V) - Y (V) mødte som
  stedfortræder``.

Expected: a case number in each item.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.case_numbers import find_labelled_cases
from sagsgraf.layouts.assembly import Head, Opening, assemble
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.headers import read_header
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import (
    file_sections,
    missing_items,
    next_filled,
    numbered_lines,
    quoted,
    rising,
    title_of,
)
from sagsgraf.model import BadData, Document, Minutes, Quoted

_POINT = re.compile(r"^pkt\.?\s(?P<number>\d{1,5}[a-z]?)\s(?P<title>\S.*)$", re.IGNORECASE)
_AGAIN = re.compile(r"^pkt\.?\s(?P<number>\d{1,5}[a-z]?)\.?$", re.IGNORECASE)
_CASE = re.compile(
    r"""^ sagsnr \.? :? \s (?: (?P<case> \d[\w./-]{2,25} ) \s )?
        (?P<body> [A-ZÆØÅ] .{2,120}? ) \s (?P<open> åbent | lukket ) \s punkt $""",
    re.VERBOSE | re.IGNORECASE,
)
_NEAR = 14
"""How many lines below its heading an item's case number stands."""


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = lines_of(document.text)
    items = _items(document, lines)
    cases = sum(one.case is not None for one in items)
    if not items or not cases:
        return Recognition(0.0, "no heading 'Pkt. 1 Title' with 'Sagsnr. … Åbent punkt' below it")
    if _opening(document, lines, items) is None:
        return Recognition(0.0, "headings 'Pkt. 1 Title', but no day")
    return Recognition(0.95, f"{cases} of {len(items)} headings 'Pkt. N' with 'Sagsnr.' below")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no day or no item.
    """
    lines = lines_of(document.text)
    items = _items(document, lines)
    opening = _opening(document, lines, items) if items else None
    if opening is None:
        raise BadData(f"{document.name}: no day or no heading 'Pkt. 1 Title'.")
    heads = [_head(document, lines, one) for one in items]
    return file_sections(assemble(document, LAYOUT.name, lines, opening, heads), lines)


@dataclass(frozen=True, slots=True)
class _Found:
    """The lines an item begins with."""

    first: int
    title: int
    """Index of the line that holds its title."""
    number: str
    words: str
    """The title."""
    case: int | None
    """Index of the line ``Sagsnr. … Åbent punkt``."""
    below: int


def _items(document: Document, lines: list[Line]) -> list[_Found]:
    found = numbered_lines(document, lines, 0, lambda _: 1.0, _split)
    firsts = rising(found)
    if not firsts:
        return _again_only(lines)
    stops = [*(one.index for one in firsts[1:]), len(lines)]
    return [
        _found(lines, one.index, one.index, one.number, one.title, stop)
        for one, stop in zip(firsts, stops, strict=True)
    ]


def _split(words: str) -> tuple[str, str]:
    match = _POINT.match(words)
    return (match["number"], match["title"]) if match else ("", words)


def _again_only(lines: list[Line]) -> list[_Found]:
    """Return the items of a page that lost the entries of its list: ``Pkt. 42``, then a title."""
    starts = [index for index, line in enumerate(lines) if _AGAIN.match(line.text)]
    items = []
    for place, index in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(lines)
        title = next_filled(lines, index, stop)
        match = _AGAIN.match(lines[index].text)
        if match and title is not None:
            words = lines[title].text
            items.append(_found(lines, index, title, match["number"], words, stop))
    return items


def _found(lines: list[Line], first: int, title: int, number: str, words: str, stop: int) -> _Found:
    """Find the case number below a heading, past file names and the repeated title."""
    below = title + 1
    for index in range(title + 1, min(title + 1 + _NEAR, stop)):
        line = lines[index]
        if len(line.text) <= 200 and _CASE.match(line.text):
            return _Found(first, title, number, words, index, index + 1)
        if _AGAIN.match(line.text) or line.text == words:
            below = index + 1
    return _Found(first, title, number, words, None, below)


def _head(document: Document, lines: list[Line], one: _Found) -> Head:
    named, closed = title_of(document, lines[one.title], one.words)
    cases: tuple[Quoted, ...] = ()
    if one.case is not None:
        line = lines[one.case]
        match = _CASE.match(line.text)
        closed = closed or bool(match and match["open"].lower() == "lukket")
        cases = tuple(
            quoted(document, line, case.number) for case in find_labelled_cases(line.text)
        )
    return Head(one.first, one.below, one.number, named, closed, cases)


def _opening(document: Document, lines: list[Line], items: list[_Found]) -> Opening | None:
    """Return which meeting it is; where the top names no body, the case lines' most frequent."""
    bodies: Counter[str] = Counter()
    printed: dict[str, Quoted] = {}
    for one in items:
        match = _CASE.match(lines[one.case].text) if one.case is not None else None
        if match and one.case is not None:
            bodies[body_name(match["body"])] += 1
            place = quoted(document, lines[one.case], match["body"])
            printed.setdefault(body_name(match["body"]), place)
    stop = items[0].first
    labelled = read_header(document.text, lines, 0, stop).body
    known = printed[bodies.most_common(1)[0][0]] if bodies and labelled is None else None
    return find_opening(document, lines, stop, known)


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = missing_items(minutes)
    without = [item.number for item in minutes.items if not item.cases]
    if without:
        told.append(f"items without a case number: {', '.join(without[:10])}")
    return told


LAYOUT = Layout(
    name="os2web-points",
    summary="OS2Web pages with 'Pkt. 42 Title' (Roskilde)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="os2web-points",
)
