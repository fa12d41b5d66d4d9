"""Minutes of PolWeb, the search pages that many municipalities used from 2007 to 2019.

System: PolWeb (``polweb.nethotel.dk``); Odsherred, Slagelse, and in earlier years Kalundborg,
Greve, Favrskov, Skive, Vordingborg and Hillerød.

A page is the items' text. Each item is headed ``1.     Title (B)``, on many pages twice, with
its handles below: in one line (``Sagsnr.: 330-2018-3619   Dok.nr.: 330-2018-500301   Åbent``)
or in four (``Sag 306-2009-600``, ``Dok. 306-2019-263412``, ``Initialer: PIM``, ``Åbent``). The
municipality's code stands first in a case number. ``Kompetence: <body>`` tells who decides, and
the decision is headed ``Beslutning i <body> den 1. oktober 2018:``.

Quirks:

* body and day often stand nowhere but in those headings; the latest day is the meeting's;
* ``Fraværende:`` opens each decision, empty where nobody was away;
* ``(B)``, ``(O)`` and ``(D)`` behind a title tell what is wanted: a decision, to inform, to
  discuss.

Expected: a case number in each item.
"""

from __future__ import annotations

from sagsgraf.layouts.assembly import Grammar, Head, assemble
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.handles import read_handles
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import (
    handled,
    inline_sections,
    missing_items,
    numbered_lines,
    rising,
    title_of,
)
from sagsgraf.model import BadData, Document, Minutes, SectionKind

_KINDS = {
    "handlemuligheder": SectionKind.PRESENTATION,
    "vurdering": SectionKind.PRESENTATION,
    "centerets bemærkninger": SectionKind.PRESENTATION,
    "konsekvenser for andre udvalg": SectionKind.OTHER,
    "tværgående konsekvenser": SectionKind.OTHER,
    "administrationens indstilling": SectionKind.RECOMMENDATION,
}
"""Headings of Slagelse's template that are plain words elsewhere."""


def _kind_of(words: str) -> SectionKind | None:
    return _KINDS.get(words.rstrip(" :").lower()) or heading_kind(words)


_GRAMMAR = Grammar(kind_of=_kind_of)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lowered = document.text.lower()
    if "dok." not in lowered:
        return Recognition(0.0, "no document number 'Dok.' below the items' headings")
    lines = lines_of(document.text)
    heads, documents = _heads(document, lines)
    if not heads or not documents:
        return Recognition(0.0, "no heading '1. Title' with 'Sag' and 'Dok.' below it")
    if find_opening(document, lines, heads[0].first) is None:
        return Recognition(0.0, "headings with 'Sag' and 'Dok.', but no body or no day")
    share = documents / len(heads)
    return Recognition(
        0.93 if share > 0.5 else 0.6,
        f"{documents} of {len(heads)} headings with case and document number below",
    )


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no item, or nothing tells its body or its day.
    """
    lines = lines_of(document.text)
    heads, _ = _heads(document, lines)
    opening = find_opening(document, lines, heads[0].first) if heads else None
    if opening is None:
        raise BadData(f"{document.name}: no item, or no decision that tells body and day.")
    minutes = assemble(document, LAYOUT.name, lines, opening, heads, grammar=_GRAMMAR)
    return inline_sections(minutes, lines)


def _heads(document: Document, lines: list[Line]) -> tuple[list[Head], int]:
    """Return the items, and how many of them have a document number."""
    found = numbered_lines(
        document,
        lines,
        0,
        lambda index: 2.0 if handled(document, lines, index) else -1.0,
    )
    chosen = rising(found)
    heads = []
    documents = 0
    for place, one in enumerate(chosen):
        stop = chosen[place + 1].index if place + 1 < len(chosen) else len(lines)
        handles = read_handles(document, lines, one.index + 1, stop)
        named, closed = title_of(document, lines[one.index], one.title)
        documents += any(
            line.text.lower().startswith("dok") or "dok.nr" in line.text.lower()
            for line in lines[one.index + 1 : handles.below]
        )
        heads.append(
            Head(
                _first(lines, one.index),
                handles.below,
                one.number,
                named,
                closed or bool(handles.closed),
                handles.cases,
            )
        )
    return heads, documents


def _first(lines: list[Line], index: int) -> int:
    """Return the index of the line that prints the same heading above, or this one's."""
    for at in range(index - 1, max(-1, index - 6), -1):
        if lines[at].text:
            return at if lines[at].text == lines[index].text else index
    return index


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = missing_items(minutes)
    without = [item.number for item in minutes.items if not item.cases]
    if without:
        told.append(f"items without a case number: {', '.join(without[:10])}")
    return told


LAYOUT = Layout(
    name="polweb",
    summary="PolWeb's search pages (Odsherred, Slagelse)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="polweb",
)
