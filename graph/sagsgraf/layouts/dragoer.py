"""Dragør's minutes.

System: Acadre, shown on Dragør Kommune's own pages (2014-2021).

A document opens with ``Referat`` or ``Dagsorden``, a line ``Torsdag den 22. oktober 2020 kl.
17:00`` and the labels Mødested, Udvalg, Medlemmer, Afbud fra and Bemærkninger. An item is three
lines: its number, its title, and ``Sagsid.: 20/2955``.

Quirks, each seen in real minutes:

* headings are in capitals with a colon (``RESUMÉ:``, ``INDSTILLING:``, ``SAGSFREMSTILLING:``), and
  the recommendation is ``ANBEFALING:`` or ``INDSTILLING:``;
* the decision is headed ``BESLUTNING: Økonomiudvalget den 19-11-2015``; of several, the one of the
  meeting's day counts;
* ``Sagsid.:`` may stand without a number, and so may ``Afbud fra:`` and ``Bemærkninger:``.

Expected: a list of members.
"""

from __future__ import annotations

import re

from sagsgraf.layouts.assembly import Grammar, Head
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.heads import (
    before,
    cases_in,
    headings,
    missing_people,
    no_such,
    page_words,
    quoted,
    to_minutes,
    top_of,
)
from sagsgraf.model import Document, Minutes, Quoted, SectionKind

_CASE = re.compile(r"^Sagsid\.?\s?:\s?(?P<case>[^\s,]{0,30})$", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:[•*-]\s)?(?P<number>\d{1,4}[a-z]?)\.?$")
_NUMBER_AND_TITLE = re.compile(r"^(?:[•*-]\s)?(?P<number>\d{1,4}[a-z]?)\.?\s(?P<title>\S.{0,299})$")
_KIND_OF = headings(
    {
        SectionKind.RECOMMENDATION: "Anbefaling | Anbefalinger | Administrationens anbefaling",
        SectionKind.FINANCE: "Økonomi/personaleforhold | Økonomi/personale",
        SectionKind.LAW: "Love/regler | Lovgivning | Lov/regler",
        SectionKind.COMMUNICATION: "Kommunikation/høring | Kommunikation/Borgerinddragelse",
        SectionKind.REFERRAL: "Beslutningsproces",
        SectionKind.OTHER: "Relation til politikker | Sundhed | Miljø",
    }
)
_TITLE_LINES = 3
"""A title wraps over no more lines than this."""


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    sought = "item of three lines: number, title, 'Sagsid.:'"
    if "agsid" not in document.text or "Sagsinitialer" in document.text:
        return no_such(sought)
    heads = _heads(document, lines_of(document.text))
    if not heads:
        return no_such(sought)
    return Recognition(0.9, f"{len(heads)} items of number, title and 'Sagsid.:'")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the header tells no body or no day.
    """
    lines = lines_of(document.text)
    grammar = Grammar(kind_of=_KIND_OF, noise=page_words)
    return to_minutes(document, LAYOUT.name, lines, _heads(document, lines), grammar)


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    heads = []
    below = 0
    for index, line in enumerate(lines):
        match = _CASE.match(line.text)
        if match is None:
            continue
        head = _head(document, lines, index, below)
        if head is not None:
            heads.append(head)
            below = index + 1
    return heads


def _head(document: Document, lines: list[Line], index: int, above: int) -> Head | None:
    """Read an item's head upwards from its ``Sagsid.:``: the title, and the number above it."""
    match = _CASE.match(lines[index].text)
    cases = cases_in(document, lines[index], match["case"] if match else "")
    last = place = before(lines, index, above)
    if last is None or place is None:
        return None
    for _ in range(_TITLE_LINES):
        higher = before(lines, place, above)
        alone = _NUMBER.match(lines[higher].text) if higher is not None else None
        if higher is not None and alone:
            words = " ".join(line.text for line in lines[place : last + 1] if line.text)
            return _titled(document, lines, higher, last, index, alone["number"], words, cases)
        if numbered := _NUMBER_AND_TITLE.match(lines[place].text):
            words = " ".join(line.text for line in lines[place : last + 1] if line.text)
            words = words[numbered.start("title") :]
            return _titled(document, lines, place, last, index, numbered["number"], words, cases)
        if higher is None:
            return None
        place = higher
    return None


def _titled(
    document: Document,
    lines: list[Line],
    first: int,
    last: int,
    index: int,
    number: str,
    words: str,
    cases: tuple[Quoted, ...],
) -> Head:
    title = CLOSED.sub("", words)
    return Head(
        first,
        index + 1,
        number,
        quoted(document, lines, first, last, title),
        closed=title != words,
        cases=cases,
    )


LAYOUT = Layout(
    name="dragoer",
    summary="Dragør's pages: number, title and 'Sagsid.:' on three lines",
    recognise=recognise,
    read=read,
    missing=missing_people,
    example="dragoer",
)
