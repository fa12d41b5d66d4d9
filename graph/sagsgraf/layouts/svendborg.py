"""Svendborg's minutes.

System: FirstAgenda data on Svendborg Kommune's own pages (2022 on).

A document opens with the body's name, ``Referat • 14. august 2024 kl. 15.30`` and ``Indhold``.
Items have neither number, title nor case number: what begins one is the order of its headings.

Quirks, each seen in real minutes:

* an item begins at ``Beslutningstema``; the first one (the agenda's approval), and any that was not
  prepared, is a decision alone;
* ``Beslutning i <body> den DD-MM-YYYY`` closes an item, a committee's earlier one above it; some
  pages print it first, which shows in the first two items;
* absentees and substitutes stand in the first decision (``Afbud fra X. Som suppleant er indkaldt
  Y``);
* there is no list of members, and no place.

Expected: a decision for every item of minutes.
"""

from __future__ import annotations

import re

from sagsgraf.danish.dates import find_dates
from sagsgraf.layouts.assembly import Grammar, Head, Own
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.heads import headings, no_such, page_words, to_minutes, top_of, untitled
from sagsgraf.model import Document, DocumentType, Minutes, SectionKind

_TITLE = re.compile(
    r"""^[ \t]{0,20} (?: (?:tillægs)?(?:referat|dagsorden) | beslutningsreferat )
        [ \t]{0,3} [•·] [ \t]{0,3} \d{1,2}\. [ ] \w{3,9} [ ] \d{4}""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_THEME = re.compile(r"^Beslutningstema\s?:?$", re.IGNORECASE)
_KIND_OF = headings(
    {
        SectionKind.PRESENTATION: "Beslutningstema | Sagsfremstilling",
        SectionKind.FINANCE: """Økonomiske og erhvervsmæssige konsekvenser
            | Økonomiske og ressourcemæssige konsekvenser""",
        SectionKind.OTHER: """CO2-konsekvensvurdering | Klimakonsekvenser | Erhvervsmæssige
            konsekvenser | CO2 konsekvensvurdering""",
        SectionKind.REFERRAL: "Sagen afgøres i",
    }
)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    sought = "line 'Referat • 14. august 2024 kl. 15.30'"
    if not _TITLE.search(document.text, 0, 6000):
        return no_such(sought)
    count = len(_begins(lines_of(document.text)))
    if not count:
        return no_such("heading 'Beslutningstema' or 'Beslutning i' below the title")
    return Recognition(0.95, f"'Referat •' with a day, and {count} items")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: there is no item, or the header tells no body.
    """
    lines = lines_of(document.text)
    # The heading that begins an item is a section's too: the item's own head is empty.
    heads = [Head(index, index, "", untitled(lines[index])) for index in _begins(lines)]
    grammar = Grammar(kind_of=_KIND_OF, noise=_noise, own=Own.LAST)
    return to_minutes(document, LAYOUT.name, lines, heads, grammar)


def _noise(words: str) -> bool:
    return page_words(words) or words == "Indhold"


def _begins(lines: list[Line]) -> list[int]:
    """Return the lines at which the items begin."""
    first = next((at for at, line in enumerate(lines) if _TITLE.match(line.text)), None)
    if first is None:
        return []
    day = find_dates(lines[first].text)
    marks = [
        (index, kind)
        for index in range(first + 1, len(lines))
        if lines[index].text and (kind := _KIND_OF(lines[index].text)) is not None
    ]
    own = {
        index
        for index, kind in marks
        if kind is SectionKind.DECISION
        and (
            not (dates := find_dates(lines[index].text)) or not day or dates[-1].date == day[0].date
        )
    }
    themes = {index for index, _ in marks if _THEME.match(lines[index].text)}
    if _decided_first(marks, own, themes):
        return [index for index, _ in marks if index in own]
    begins: list[int] = []
    decided = True
    for index, kind in marks:
        if index in themes or (decided and kind is not SectionKind.ATTACHMENTS):
            begins.append(index)
            decided = False
        if index in own:
            decided = True
    return begins


def _decided_first(marks: list[tuple[int, SectionKind]], own: set[int], themes: set[int]) -> bool:
    """Tell whether decisions stand at the top of their items: nothing is decided at the end."""
    if not own or not themes:
        return False
    places = [index for index, _ in marks if index in own or index in themes]
    return places[0] in own and max(themes) > max(own) and len(own) >= len(themes)


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    if minutes.type is not DocumentType.MINUTES:
        return []
    without = sum(item.first(SectionKind.DECISION) is None for item in minutes.items)
    return [f"{without} items have no decision"] if without else []


LAYOUT = Layout(
    name="svendborg",
    summary="Svendborg's pages: 'Referat • <day>', items told apart by their headings alone",
    recognise=recognise,
    read=read,
    missing=missing,
    example="svendborg",
)
