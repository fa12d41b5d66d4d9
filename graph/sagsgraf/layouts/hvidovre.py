"""Hvidovre's minutes.

System: an agenda module of Hvidovre Kommune's own pages (2014-2021).

A document opens with ``Referat - Kommunalbestyrelsen den 28. oktober 2014``, then ``Mødefakta``
(Dato, Mødetidspunkt, Mødested) and bulleted lists ``Medlemmer``, ``Fraværende med afbud`` and
``Bemærkninger``. Items are headed ``1. Title``.

Quirks, each seen in real minutes:

* ``Medlemmer`` leaves the absentees out; substitutes stand in Bemærkninger (``Afbud fra X
  stedfortræder Y``) and again in the decision of the first item;
* there is no case number;
* ``Beslutning i <body> den DD-MM-YYYY`` heads each body's decision, in the order of the days;
* ``Indholdsfortegnelse`` stands empty, or above the titles alone.

Expected: a list of members, and items numbered in order.
"""

from __future__ import annotations

import re

from sagsgraf.layouts.assembly import Grammar, Head
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.heads import (
    headings,
    missing_people,
    no_such,
    numbered_heads,
    page_words,
    quoted,
    to_minutes,
    top_of,
)
from sagsgraf.model import Document, Minutes, SectionKind

_TITLE = re.compile(
    r"^(?:[^\n]{0,40}?)(?:Referat|Dagsorden)\s[-–]\s[^\n]{3,120}\sden\s\d{1,2}\.\s?\w{3,9}\s\d{4}$",
    re.MULTILINE,
)
_FACTS = re.compile(r"^[ \t]{0,20}Mødefakta[ \t]{0,20}$", re.MULTILINE)
_KIND_OF = headings(
    {
        SectionKind.LAW: "Retsgrundlag | Retsregler",
        SectionKind.REFERRAL: "Sagsforløb | Politiske beslutninger og aftaler",
        SectionKind.OTHER: "Sundhedsmæssige konsekvenser | Politikker",
    }
)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    if not _FACTS.search(document.text):
        return no_such("line 'Mødefakta'")
    heads = _heads(document, lines_of(document.text))
    if not heads:
        return no_such("item headed '1. Title' below 'Mødefakta'")
    titled = bool(_TITLE.search(document.text, 0, 4000))
    sure = 0.95 if titled else 0.85
    return Recognition(sure, f"'Mødefakta' and {len(heads)} items headed '1. Title'")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: there is no item, or the header tells no body or no day.
    """
    lines = lines_of(document.text)
    grammar = Grammar(kind_of=_KIND_OF, noise=_noise)
    return to_minutes(document, LAYOUT.name, lines, _heads(document, lines), grammar)


def _noise(words: str) -> bool:
    return page_words(words) or words in {"Mødefakta", "Indholdsfortegnelse"}


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    facts = next((at for at, line in enumerate(lines) if line.text == "Mødefakta"), 0)
    heads = []
    for first, last, number, words in numbered_heads(lines, facts, _KIND_OF):
        title = CLOSED.sub("", words)
        name = quoted(document, lines, first, last, title)
        heads.append(Head(first, last + 1, number, name, closed=title != words))
    return heads


LAYOUT = Layout(
    name="hvidovre",
    summary="Hvidovre's pages: 'Mødefakta', then items headed '1. Title'",
    recognise=recognise,
    read=read,
    missing=missing_people,
    example="hvidovre",
)
