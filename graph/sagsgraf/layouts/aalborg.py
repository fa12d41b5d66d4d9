"""Aalborg's minutes.

System: Aalborg Kommune's own pages (2023 on).

A document opens with ``23. oktober 2023 - referat fra byrådet`` and ``Byrådet 23. oktober 2023``.
Items have neither number, title nor case number: a line ``Åben`` or ``Lukket`` begins each.

Quirks, each seen in real minutes:

* an item may be a decision alone, or that one line alone;
* who was absent is a sentence in each decision (``X og Y var fraværende.``); the same sentence
  below a recommendation tells of a committee's meeting, not of this one;
* other bodies' opinions stand below the recommendation (``Økonomiudvalget anbefaler
  indstillingen.``);
* ``Bilag`` stands with nothing below it;
* agendas tell time and place in a line of their own (``Aalborg Byråds møde mandag den …, kl. 16.00
  i Medborgerhuset``).

Expected: a decision for every open item of minutes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.danish.text import plain
from sagsgraf.layouts.assembly import Grammar, Head, Opening
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.heads import headings, no_such, page_words, to_minutes, top_of, untitled
from sagsgraf.model import Document, DocumentType, Minutes, Quoted, SectionKind, Span

_TITLE = re.compile(
    r"""^ \s? (?P<date> \d{1,2}\. \s? \w{3,9} \s \d{4} ) \s [-–] \s
        (?P<type> referat | dagsorden | beslutningsreferat | tillægsdagsorden )
        \s (?: fra | for | til ) \s (?P<body> [\w,-]{3,40} (?: \s [\w,-]{1,40} ){0,8}? )
        (?: \s (?: referat | dagsorden ) \s .{0,80} )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_ANY = re.compile(r"\d{4} [-–] \w{0,12}(?:referat|dagsorden) (?:fra|for|til) ", re.IGNORECASE)
_ITEM = re.compile(r"^(?:[•*-]\s)?(?P<state>Åben|Lukket|Åbent|Åben\ssag|Lukket\ssag)$")
_MET = re.compile(r"\bmøde\b.{0,80}\d{4}")
_PLACE = re.compile(r"\s(?:i|på)\s(?P<place>[A-ZÆØÅ\d].{1,100})$")
_KIND_OF = headings({SectionKind.PRESENTATION: "Sagsbeskrivelse"})
_MENU = ("Hjem Politiske udvalg", "Du har valgt en specifik dagsorden", "Skip til hoved")
_TOP = 60
"""Lines from the top in which the title may stand, below the page's menu."""


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    if not _ANY.search(document.text):
        return no_such("title '23. oktober 2023 - referat fra byrådet'")
    lines = lines_of(document.text)
    if _title(lines) is None:
        return no_such("title '23. oktober 2023 - referat fra byrådet'")
    items = _items(lines)
    if not items:
        return no_such("line 'Åben' or 'Lukket' that begins an item")
    return Recognition(0.95, f"the title and {len(items)} lines 'Åben' or 'Lukket'")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: there is no item.
    """
    lines = lines_of(document.text)
    heads = [
        Head(
            index,
            index + 1,
            "",
            untitled(lines[index]),
            closed="lukket" in lines[index].text.lower(),
        )
        for index in _items(lines)
    ]
    grammar = Grammar(kind_of=_KIND_OF, noise=_noise)
    return to_minutes(
        document,
        LAYOUT.name,
        lines,
        heads,
        grammar,
        lambda opening: _opening(document, lines, opening, heads[0].first),
    )


def _noise(words: str) -> bool:
    return page_words(words) or words.startswith(_MENU)


def _items(lines: list[Line]) -> list[int]:
    return [index for index, line in enumerate(lines) if _ITEM.match(line.text)]


def _title(lines: list[Line]) -> tuple[int, re.Match[str]] | None:
    for index, line in enumerate(lines[:_TOP]):
        if len(line.text) <= 250 and (match := _TITLE.match(line.text)):
            return index, match
    return None


def _opening(document: Document, lines: list[Line], opening: Opening, stop: int) -> Opening:
    """Read the title, which names day, type and body in an order of its own."""
    titled = _title(lines)
    if titled is None:
        return opening
    index, match = titled
    line = lines[index]
    raw = line.span.of(document.text)
    dates = find_dates(raw)
    kind = DocumentType.AGENDA if "dagsorden" in match["type"].lower() else DocumentType.MINUTES
    words = match["body"]
    begin = raw.find(words)
    span = Span(line.start + begin, line.start + begin + len(words)) if begin >= 0 else line.span
    used = {index, *opening.lines}
    opening = replace(opening, type=kind, body=Quoted(words[:1].upper() + words[1:], span))
    if dates:
        place = Span(line.start + dates[0].start, line.start + dates[0].end)
        opening = replace(opening, date=dates[0].date, date_span=place)
    for at in range(index, min(stop, len(lines))):
        words = lines[at].text
        if words.lower().endswith(f"fra {match['body'].lower()}") and len(words) < 60:
            used.add(at)
        if _MET.search(words[:250]) and len(words) < 250:
            opening = _met(document, lines[at], opening)
            used.add(at)
        elif words.startswith(f"{opening.body.text} ") and find_dates(words) and len(words) < 60:
            begin = lines[at].start
            span = Span(begin, begin + len(opening.body.text))
            opening = replace(opening, body=Quoted(opening.body.text, span))
            used.add(at)
    return replace(opening, lines=frozenset(used))


def _met(document: Document, line: Line, opening: Opening) -> Opening:
    """Take time and place from ``X møde mandag den …, kl. 16.00 i Medborgerhuset``."""
    raw = line.span.of(document.text)
    fields = opening.fields
    dates = find_dates(raw)
    begin = dates[0].end if dates else 0
    times = [one for one in find_times(raw) if one[1] >= begin]
    if times and fields.start is None:
        value, start, end = times[0]
        span = Span(line.start + start, line.start + end)
        fields = replace(fields, start=value, start_span=span)
    behind = times[-1][2] if times else begin
    if fields.place is None and (match := _PLACE.search(raw, behind)):
        words = plain(match["place"]).rstrip(".")
        span = Span(line.start + match.start("place"), line.start + match.end("place"))
        fields = replace(fields, place=Quoted(words, span))
    return replace(opening, fields=fields)


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    if minutes.type is not DocumentType.MINUTES:
        return []
    without = sum(
        not item.closed and item.first(SectionKind.DECISION) is None for item in minutes.items
    )
    return [f"{without} open items have no decision"] if without else []


LAYOUT = Layout(
    name="aalborg",
    summary="Aalborg's pages: items without number and title, begun by 'Åben' or 'Lukket'",
    recognise=recognise,
    read=read,
    missing=missing,
    example="aalborg",
)
