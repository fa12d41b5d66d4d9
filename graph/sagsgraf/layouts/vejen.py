"""Vejen's minutes.

System: Acadre, shown on Vejen Kommune's own pages (2018 on).

A document opens with ``Udvalg:``, ``Mødedato: 18-02-2019`` and ``Mødested:``. An item is headed
``1.Title (B)``, without a space, with ``Sagsnummer: 19/2484`` below and the title once more.

Quirks, each seen in real minutes:

* nothing says whether it is minutes or an agenda: minutes have decisions;
* the decision stands behind the recommendation or at the end; ``Beslutning <body> den DD-MM-YYYY``
  heads each body's, and the one of the meeting's day is its own;
* absentees stand in each decision (``Afbud: X (Løsgænger)``), present members nowhere;
* ``(B)``, ``(C)`` and ``(O)`` behind a title say whether it is decided here;
* ``Bilag`` may stand with nothing below it.

Expected: a case number for every item.
"""

from __future__ import annotations

import re

from sagsgraf.danish.text import fold_space
from sagsgraf.layouts.assembly import Grammar, Head
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.heads import (
    before,
    by_decisions,
    cases_in,
    following,
    headings,
    no_such,
    page_words,
    quoted,
    to_minutes,
    top_of,
    typed,
)
from sagsgraf.model import Document, Minutes, SectionKind

_CASE = re.compile(r"^Sagsnummer\s?:\s?(?P<case>\S{0,40})$", re.IGNORECASE)
_TITLE = re.compile(r"^(?:[•*-]\s)?(?P<number>\d{1,4}[a-z]?)\.\s?(?P<title>\S.{0,299})$")
_ANY = re.compile(r"^[ \t•*-]{0,20}\d{1,4}[a-z]?\.\S", re.MULTILINE)
_KIND_OF = headings(
    {
        SectionKind.RECOMMENDATION: "Administrativ indstilling | Administrationens indstilling",
        SectionKind.HEARING: "Høring | Høring/inddragelse",
        SectionKind.OTHER: "Klima- og miljømæssige konsekvenser | Personalemæssige konsekvenser",
    }
)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    sought = "item headed '1.Title' with 'Sagsnummer:' below"
    if "agsnummer" not in document.text or not _ANY.search(document.text):
        return no_such(sought)
    heads = _heads(document, lines_of(document.text))
    if not heads:
        return no_such(sought)
    return Recognition(0.9, f"{len(heads)} items headed '1.Title' with 'Sagsnummer:' below")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the header tells no body or no day.
    """
    lines = lines_of(document.text)
    heads = _heads(document, lines)
    grammar = Grammar(kind_of=_KIND_OF, noise=page_words)
    kind = by_decisions(lines, heads, _KIND_OF)
    return to_minutes(document, LAYOUT.name, lines, heads, grammar, typed(kind))


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    heads: list[Head] = []
    for index, line in enumerate(lines):
        match = _CASE.match(line.text)
        above = before(lines, index, heads[-1].below if heads else 0) if match else None
        if match is None or above is None:
            continue
        numbered = _TITLE.match(lines[above].text)
        first = above
        if numbered is None:
            higher = before(lines, above, max(0, above - 1))
            numbered = _TITLE.match(lines[higher].text) if higher is not None else None
            first = higher if higher is not None else above
        if numbered is None:
            continue
        words = fold_space(
            " ".join([numbered["title"], *(one.text for one in lines[first + 1 : above + 1])])
        )
        title = CLOSED.sub("", words)
        heads.append(
            Head(
                first,
                _below(lines, index, words),
                numbered["number"],
                quoted(document, lines, first, above, title),
                closed=title != words,
                cases=cases_in(document, line, match["case"]),
            )
        )
    return heads


def _below(lines: list[Line], index: int, title: str) -> int:
    """Return the first line of the text, behind the title that is printed a second time."""
    again = following(lines, index)
    if again is not None and lines[again].text == title:
        return again + 1
    return index + 1


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    without = sum(not item.cases for item in minutes.items)
    return [f"{without} items have no case number"] if without else []


LAYOUT = Layout(
    name="vejen",
    summary="Vejen's pages: '1.Title', 'Sagsnummer:' and the title once more",
    recognise=recognise,
    read=read,
    missing=missing,
    example="vejen",
)
