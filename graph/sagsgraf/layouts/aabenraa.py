"""Aabenraa's Beslutningsprotokol.

System: Acadre, shown on Aabenraa Kommune's own pages (2011 on).

A document opens with the word ``Beslutningsprotokol`` (``Dagsorden`` before the meeting), a line
``onsdag den 11. august 2021 kl. 09:00``, and the labels Mødested, Udvalg, Medlemmer and
Bemærkninger. Items have neither number nor title: each begins at the line ``Sagsid.: 20/33839,
Sagsinitialer: AGVA``.

Quirks, each seen in real minutes:

* ``Medlemmer`` is the standing list; who was absent stands in Bemærkninger, in words of any form,
  and in each decision (``Afbud: X``);
* the end of the meeting stands below Bemærkninger (``Mødet sluttede kl. 11.15``);
* older pages are tables: ``Udvalg: | Byrådet |``, ``Udskriv`` glued to an item's first line;
* a heading ``Beslutning <body> den DD-MM-YYYY`` names no "i"; other bodies' stand above it;
* ``-`` below a heading says that there is nothing.

Expected: a list of members, and a case number for every item.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.layouts.assembly import Grammar, Head
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.heads import (
    cases_in,
    headings,
    missing_people,
    no_such,
    page_words,
    to_minutes,
    top_of,
    untitled,
)
from sagsgraf.model import Document, Minutes, SectionKind

_ITEM = re.compile(
    r"^(?:[•*-]\s)?(?:Udskriv\s?)?Sagsid\.?\s?:\s?(?P<case>[^\s,]{0,30})\s?,?\s?Sagsinitialer\s?:"
)
_KIND_OF = headings(
    {
        SectionKind.OTHER: "Planmæssige forhold | Miljømæssige forhold | Tidligere vedtagelser",
        SectionKind.LAW: "Lovgrundlag",
        SectionKind.HEARING: "Høring/udtalelse | Høring / udtalelse",
    }
)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    if "Sagsinitialer" not in document.text:
        return no_such("item that begins 'Sagsid.: …, Sagsinitialer: …'")
    count = sum(1 for line in lines_of(document.text) if _ITEM.match(line.text))
    if not count:
        return no_such("item that begins 'Sagsid.: …, Sagsinitialer: …'")
    return Recognition(0.95, f"{count} items that begin 'Sagsid.: …, Sagsinitialer: …'")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the header tells no body or no day.
    """
    # Cells of the older pages' tables: a bar is no part of a name. One space for one bar keeps
    # every position.
    unbarred = replace(document, text=document.text.replace("|", " "))
    lines = lines_of(unbarred.text)
    heads = [_head(document, lines, index) for index in _items(lines)]
    grammar = Grammar(kind_of=_KIND_OF, noise=page_words)
    return replace(to_minutes(unbarred, LAYOUT.name, lines, heads, grammar), document=document)


def _items(lines: list[Line]) -> list[int]:
    return [index for index, line in enumerate(lines) if _ITEM.match(line.text)]


def _head(document: Document, lines: list[Line], index: int) -> Head:
    line = lines[index]
    match = _ITEM.match(line.text)
    cases = cases_in(document, line, match["case"] if match else "")
    return Head(index, index + 1, "", untitled(line), cases=cases)


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    without = sum(not item.cases for item in minutes.items)
    told = [f"{without} items have no case number"] if without else []
    return [*missing_people(minutes), *told]


LAYOUT = Layout(
    name="aabenraa",
    summary="Aabenraa's Beslutningsprotokol: items without number and title, below 'Sagsid.:'",
    recognise=recognise,
    read=read,
    missing=missing,
    example="aabenraa",
)
