"""Rødovre's minutes.

System: SBSYS, shown on Rødovre Kommune's own pages (2007 on).

A document opens with the body's name and the day (``24-09-2019``), then ``Medlemmer`` and
``Fraværende``, one name a line, and ``Sager 129 - 138``. An item's title stands above its number:
``Sag nr. 130``.

Quirks, each seen in real minutes:

* absentees have the items that they missed behind their names (``sag 129-138``): all of the
  meeting's items mean the whole meeting; substitutes stand among the members (``Suppleant for X``);
* the numbers run over the year, and may have another body's in parentheses (``ØU 137/07``);
* other bodies' earlier decisions stand below the recommendation, each headed ``<body>, <date>,
  pkt. N:``, before 2010 ``Økonomiudvalget:`` alone; only ``Beslutning`` is this meeting's;
* nothing says whether it is minutes or an agenda: minutes have decisions;
* an inaugural meeting puts its kind before the body (``Konstituerende møde i X``).

Expected: a list of members (since 2018), and as many items as ``Sager N - M`` announces.
"""

from __future__ import annotations

import re

from sagsgraf.danish.bodies import names_a_body
from sagsgraf.danish.dates import find_dates
from sagsgraf.layouts.assembly import Grammar, Head
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.heads import (
    before,
    by_decisions,
    chrome,
    following,
    headings,
    no_such,
    page_words,
    piece,
    quoted,
    to_minutes,
    top_of,
    typed,
)
from sagsgraf.model import Document, Minutes, SectionKind

_NUMBER = re.compile(
    r"^Sag\snr\.?\s(?P<number>\d{1,5}[a-z]?)(?:\s\([^()]{1,40}\))?(?P<closed>\s[-–]?\s?lukket.{0,20})?$",
    re.IGNORECASE,
)
_ANY = re.compile(r"^[ \t]{0,20}Sag nr\.? \d{1,5}", re.MULTILINE)
_RANGE = re.compile(
    r"^Sager?\s(?P<first>\d{1,5})\b(?:[^\d]{1,4}|.{1,30}\s[-–]\s)?(?P<last>\d{1,5})?"
)
_COMPETENCE = re.compile(r"^Beslutningskompetence\s?:\s?\S", re.IGNORECASE)
_CLOSED = re.compile(r"^(?:lukket(?:\s(?:sag|punkt|møde))?)\.?$", re.IGNORECASE)
_ITEM_NUMBER = re.compile(r",?\s(?:pkt\.?|punkt|sag(?:\snr)?\.?)\s\d{1,5}[a-z]?$", re.IGNORECASE)


def _earlier(words: str) -> SectionKind | None:
    """Return HISTORY for a heading that names another body, and the day on which it met."""
    told = words.strip(" :*")
    if not words.rstrip().endswith(":") and not find_dates(words):
        return None
    dates = find_dates(told)
    if dates:
        told = told[: dates[0].start].rstrip(" ,").removesuffix(" den").removesuffix(" d.")
    else:
        told = _ITEM_NUMBER.sub("", told)
    told = told.rstrip(" ,")
    return SectionKind.HISTORY if told[:1].isupper() and names_a_body(told) else None


_KIND_OF = headings(
    {
        SectionKind.PRESENTATION: "Sagens kerne | Sagsfremstilling",
        SectionKind.LAW: "Lov- og plangrundlag | Lovgrundlag",
        SectionKind.COMMUNICATION: "Kommunikation | Borgerinddragelse",
        SectionKind.OTHER: "Bæredygtighed",
    },
    _earlier,
)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    sought = "title with 'Sag nr. 130' on the line below"
    if not _ANY.search(document.text):
        return no_such(sought)
    lines = lines_of(document.text)
    heads = _heads(document, lines)
    if not heads:
        return no_such(sought)
    if "Journal nr" in document.text or "Sag fra:" in document.text:
        return no_such("page of this kind: 'Sag fra:' and 'Journal nr.:' are a typescript's")
    announced = any(_RANGE.match(line.text) for line in lines[: heads[0].first])
    sure = 0.95 if announced else 0.8
    return Recognition(sure, f"{len(heads)} titles with 'Sag nr.' below")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the header tells no body or no day.
    """
    lines = _lines(document)
    heads = _heads(document, lines)
    grammar = Grammar(kind_of=_KIND_OF, noise=_noise)
    kind = by_decisions(lines, heads, _KIND_OF)
    return to_minutes(document, LAYOUT.name, lines, heads, grammar, typed(kind))


def _lines(document: Document) -> list[Line]:
    """Return the lines, ``Beslutningskompetence: KB`` as a heading and the text below it."""
    lines: list[Line] = []
    for line in lines_of(document.text):
        if _COMPETENCE.match(line.text):
            colon = document.text.find(":", line.start, line.end) + 1
            lines.append(piece(document.text, line.start, colon))
            lines.append(piece(document.text, colon, line.end))
        else:
            lines.append(line)
    return lines


def _noise(words: str) -> bool:
    return page_words(words) or bool(_RANGE.match(words) and len(words) < 60)


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    heads: list[Head] = []
    for index, line in enumerate(lines):
        match = _NUMBER.match(line.text)
        if match is None:
            continue
        above = before(lines, index, heads[-1].below if heads else 0)
        if above is None or heading_kind(lines[above].text) or len(lines[above].text) > 300:
            continue
        first = _wrapped(lines, above, heads[-1].below if heads else 0)
        words = " ".join(one.text for one in lines[first : above + 1] if one.text)
        title = CLOSED.sub("", words)
        below = index + 1
        after = following(lines, index)
        closed = title != words or bool(match["closed"])
        if after is not None and _CLOSED.match(lines[after].text):
            closed, below = True, after + 1
        name = quoted(document, lines, first, above, title)
        heads.append(Head(first, below, match["number"], name, closed=closed))
    return heads


def _wrapped(lines: list[Line], above: int, stop: int) -> int:
    """Return the first line of a title: a full line directly above belongs to it.

    A wrapped title's first line fills the width and ends in no mark; the text above an item
    mostly ends in one, and a blank line stands between.
    """
    higher = above - 1
    if (
        higher > stop
        and len(lines[higher].text) >= 60
        and lines[higher].text[-1] not in '.:;,?!)"”'
        and lines[above].text[0].islower()
        and lines[higher - 1].blank
        and not chrome(lines[higher].text)
    ):
        return higher
    return above


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = []
    text = minutes.document.text[: minutes.items[0].span.start]
    for line in lines_of(text):
        match = _RANGE.match(line.text)
        if match and match["last"]:
            announced = int(match["last"]) - int(match["first"]) + 1
            if 0 < announced != len(minutes.items):
                told.append(f"{line.text} announces {announced}, {len(minutes.items)} were found")
            break
    return told


LAYOUT = Layout(
    name="roedovre",
    summary="Rødovre's pages: the title, and 'Sag nr. 130' below it",
    recognise=recognise,
    read=read,
    missing=missing,
    example="roedovre",
)
