"""Minutes whose items begin at ``Sagsnr.:`` and have neither number nor title.

System: SBSYS and Acadre, shown on the municipalities' own pages: Hedensted (``Udvalg:``,
``Mødedato:``, ``Mødested:``) and Kolding (``Dato:``, ``Udvalg:``, ``Sted:``, as a table).

Quirks, each seen in real minutes:

* nothing says whether it is minutes or an agenda: minutes have decisions;
* the item that notes who was there is told by its words alone (``Mødets deltagere og fraværende
  noteres her``), and the absentees and their substitutes stand in its decision;
* an empty ``Fraværende:`` ends each decision;
* Kolding prints the decision first (``Beslutning Byrådet den …``, then the committees' earlier
  ones) and calls the recommendation ``Forslag``;
* the committee has its term behind it (``Kommunalbestyrelsen 2022-2025``).

Expected: a case number for every item.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.layouts.assembly import Grammar, Head
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.heads import (
    by_decisions,
    cases_in,
    headings,
    no_such,
    page_words,
    to_minutes,
    top_of,
    typed,
    untitled,
)
from sagsgraf.model import Document, Minutes, SectionKind

_ITEM = re.compile(r"^(?:[•*-]\s)?Sagsnr\.?\s?:\s?(?P<case>\S{0,40})$", re.IGNORECASE)
_ANY = re.compile(r"^[ \t•*|-]{0,20}Sagsnr\.?[ \t]?:", re.IGNORECASE | re.MULTILINE)
_ABOVE = re.compile(r"^(?:Udvalg|Mødedato|Mødested|Dato|Sted)\s?:", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^(?:(?:punkt|pkt\.?|sag\snr\.?)\s?:?\s?)?\d{1,4}[a-z]?\s?[.:]", re.IGNORECASE
)
_KIND_OF = headings(
    {
        SectionKind.RECOMMENDATION: "Forslag | Direktionen foreslår",
        SectionKind.PRESENTATION: "Beslutningstema | Uddybende beskrivelse",
        SectionKind.COMMUNICATION: "Kommunikation | Borgerinddragelse",
        SectionKind.OTHER: "Bæredygtighed | Klima | Konsekvenser",
    }
)
_DOWNLOAD = re.compile(r"^[ \t]{0,9}Pdf:", re.IGNORECASE | re.MULTILINE)
_HEADER_LINES = 40


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    if not _ANY.search(document.text):
        return no_such("item that begins 'Sagsnr.:'")
    lines = lines_of(_unbarred(document))
    items = _items(lines)
    if not items:
        return no_such("line that holds 'Sagsnr.:' and a number only")
    labels = {
        found.group().rstrip(" :").lower()
        for line in lines[: items[0]][-_HEADER_LINES:]
        if (found := _ABOVE.match(line.text))
    }
    if "udvalg" not in labels or len(labels) < 2:
        return no_such("'Udvalg:' with 'Mødedato:' or 'Mødested:' above the first 'Sagsnr.:'")
    titled = sum(_is_titled(lines, index) for index in items)
    if titled * 2 > len(items):
        return no_such("item that begins at 'Sagsnr.:' (a numbered title stands above it)")
    return Recognition(0.85, f"'Udvalg:' above {len(items)} items that begin 'Sagsnr.:'")


def _is_titled(lines: list[Line], index: int) -> bool:
    """Tell whether a heading with a number stands above a case number: other systems' items."""
    above = [line.text for line in lines[max(0, index - 4) : index] if line.text]
    return bool(above) and any(_NUMBERED.match(words) for words in above[-2:])


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the header tells no body or no day.
    """
    unbarred = replace(document, text=_unbarred(document))
    lines = lines_of(unbarred.text)
    heads = [_head(document, lines, index) for index in _items(lines)]
    grammar = Grammar(kind_of=_KIND_OF, noise=_noise)
    kind = by_decisions(lines, heads, _KIND_OF)
    minutes = to_minutes(unbarred, LAYOUT.name, lines, heads, grammar, typed(kind))
    return replace(minutes, document=document)


def _unbarred(document: Document) -> str:
    """Return the text without the bars and rules of a table, every character in its place."""
    bare = document.text.replace("|", " ").replace("---", "   ")
    return _DOWNLOAD.sub(lambda found: " " * len(found.group()), bare)


def _noise(words: str) -> bool:
    """Tell whether a line is the page's own; an empty ``Fraværende:`` says nothing."""
    return page_words(words) or words.lower() in {"fraværende:", "fraværende"}


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
    return [f"{without} items have no case number"] if without else []


LAYOUT = Layout(
    name="hedensted",
    summary="Hedensted's and Kolding's pages: items without number and title, below 'Sagsnr.:'",
    recognise=recognise,
    read=read,
    missing=missing,
    example="hedensted",
)
