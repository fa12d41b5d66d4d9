"""Brønderslev's minutes.

System: Acadre, shown on Brønderslev Kommune's own pages (2010-2021).

A document opens with ``Byrådet - Referat`` and the labels Dato, Lokale and Tidspunkt. Items are
headed ``2. Title`` and end with ``Til toppen``.

Quirks, each seen in real minutes:

* the first item's heading is glued to the contents page's: ``Indholdsfortegnelse1. Fraværende``;
* that item, ``Fraværende``, has the names of the absentees as its decision, and nothing else; the
  others tell them in a sentence at the end (``X og Y var fraværende.``) or in a list;
* ``Sagsforløb: ØK/BY`` is the planned route, not what happened, and stands below ``Resume``, with
  the summary behind it;
* no list tells who was present; substitutes are approved by an item of their own;
* there is no case number.

Expected: items numbered in order.
"""

from __future__ import annotations

import re

from sagsgraf.layouts.assembly import Grammar, Head
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.heads import (
    headings,
    no_such,
    numbered_heads,
    page_words,
    quoted,
    to_minutes,
    top_of,
)
from sagsgraf.model import Document, Minutes, SectionKind

_TITLE = re.compile(
    r"^[ \t]{0,20}\S[^\n]{2,120} [-–] (?:Tillægs)?(?:[Rr]eferat|[Dd]agsorden)[ \t]{0,20}$",
    re.MULTILINE,
)
_ROUTE = re.compile(r"^[ \t]{0,20}Sagsforløb[ \t]?:", re.MULTILINE)
_GLUED = re.compile(r"^Indholdsfortegnelse\s?(?=\d{1,4}\.\s?\S)")
_LABELLED = re.compile(r"^Sagsforløb\s?:", re.IGNORECASE)
_KIND_OF = headings(
    {
        SectionKind.SUMMARY: "Resume | Resumé",
        SectionKind.FINANCE: "Økonomi",
        SectionKind.OTHER: "Personale | Miljø | Sundhed | Beskæftigelse | Borgerinddragelse",
    }
)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    if not _TITLE.search(document.text, 0, 6000):
        return no_such("title 'Byrådet - Referat'")
    route = bool(_ROUTE.search(document.text))
    lines = _lines(document)
    heads = _heads(document, lines)
    glued = "Indholdsfortegnelse1." in document.text
    if not heads or not (route or glued):
        return no_such("item with 'Sagsforløb:' below a title 'Byrådet - Referat'")
    return Recognition(0.93, f"'<body> - Referat', and {len(heads)} items with 'Sagsforløb:'")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: there is no item, or the header tells no body or no day.
    """
    lines = _lines(document)
    grammar = Grammar(kind_of=_KIND_OF, noise=_noise)
    return to_minutes(document, LAYOUT.name, lines, _heads(document, lines), grammar)


def _noise(words: str) -> bool:
    return page_words(words) or words == "Indholdsfortegnelse"


def _lines(document: Document) -> list[Line]:
    """Return the lines, the one that two headings share cut between them."""
    lines: list[Line] = []
    for line in lines_of(document.text):
        match = _GLUED.match(line.text)
        if match is None:
            lines.append(line)
            continue
        raw = line.span.of(document.text)
        cut = line.start + raw.find("Indholdsfortegnelse") + len("Indholdsfortegnelse")
        while document.text[cut].isspace():
            cut += 1
        lines.append(Line(line.start, cut, "Indholdsfortegnelse"))
        lines.append(Line(cut, line.end, line.text[match.end() :]))
    return lines


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    heads = []
    for first, last, number, words in numbered_heads(
        lines, 0, _KIND_OF, lambda words: bool(_LABELLED.match(words))
    ):
        title = CLOSED.sub("", words)
        name = quoted(document, lines, first, last, title)
        heads.append(Head(first, last + 1, number, name, closed=title != words))
    return heads


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    numbers = [item.number for item in minutes.items]
    expected = [str(place) for place in range(1, len(numbers) + 1)]
    return [] if numbers == expected else ["the items are not numbered from 1 without a gap"]


LAYOUT = Layout(
    name="broenderslev",
    summary="Brønderslev's pages: '<body> - Referat', items headed '2. Title' with 'Sagsforløb:'",
    recognise=recognise,
    read=read,
    missing=missing,
    example="broenderslev",
)
