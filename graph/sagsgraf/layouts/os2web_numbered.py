"""Minutes on OS2Web's pages whose items are headed ``301. Title``.

System: OS2Web with OS2dagsorden (Drupal); Stevns (until 2022), Faxe, Fredericia.

A page opens with ``Referat`` or ``Dagsorden``. Faxe and Fredericia print ``Byrådet -
14-11-2019`` above it, and ``Dato:`` with ``Torsdag, 14 november, 2019 - 18:30`` below; Stevns
prints nothing more: body and day stand in the first item's abstract (``Godkendelse af dagsorden
for KB den 22. januar 2020``). Items are headed ``• 301. Title`` (Stevns), ``172. Title`` (Faxe)
or ``Punkt 43 Title`` (Fredericia); Stevns prints the names of the files below, each behind
``application/pdf icon``. No case numbers. The decision is headed ``Beslutning``; decisions of
other bodies stand before it as ``Social og Sundhed, 6. januar 2020, pkt. 123:`` or ``Beslutning
fra Direktionen, 8. februar 2021, pkt. 6:``.

Quirks:

* numbered points and lists in the text look like headings: items count up over the whole page;
* ``(Lukket)`` closes an item, behind its title;
* the labels ``Udvalg:`` and ``Hent som fil:`` may stand without a value;
* a presentation often follows the decision.

Expected: numbers without gaps.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.danish.bodies import ABBREVIATIONS, names_a_body
from sagsgraf.danish.dates import find_dates
from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble, split_number
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.headers import read_header
from sagsgraf.layouts.openings import closing_time, find_opening
from sagsgraf.layouts.pages import (
    file_sections,
    headed,
    is_files,
    missing_items,
    next_filled,
    numbered_lines,
    open_title,
    points_weight,
    quoted,
    rising,
    title_of,
)
from sagsgraf.model import BadData, Document, DocumentType, Minutes, Quoted, Span

_TITLE = re.compile(
    r"^(?P<body>[^\d•]{3,120}?)\s?[-–]\s?(?P<date>\d{1,2}-\d{1,2}-\d{4})(?:\s?[-–]\s?\w{5,20})?$"
)
_DRUPAL_DATE = re.compile(
    r"^(?:dato:?\s)?(?:man|tirs|ons|tors|fre|lør|søn)dag,\s\w{1,12}\.?\s\w{1,12},\s\d{4}"
    r"\s?-\s?\d{1,2}[:.]\d{2}$",
    re.IGNORECASE,
)
_KIND = re.compile(r"^(?:referat|dagsorden|tillægsdagsorden|beslutningsreferat)$", re.IGNORECASE)
_PUNKT = re.compile(r"^punkt\s(?P<number>\d{1,5}[a-z]?)\s(?P<title>[^\s:].*)$", re.IGNORECASE)
_POINT = re.compile(r"^(?:•\s)?pkt\.?\s\d", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"""dagsorden (?:en)? \s (?: for | til ) \s (?: møde (?:t)? \s i \s )?
        (?P<body> [A-ZÆØÅ] [^.:;\n]{1,100}? ) ,? \s (?: den | d\. ) \s
        (?= \d{1,2} [.\s/-] )""",
    re.VERBOSE | re.IGNORECASE,
)
_ANNOUNCING = 40
"""How many filled lines from the top may tell body and day."""
_PAGE_WORDS = re.compile(
    r"^(?:hent\ssom\sfil:?|you\sare\shere|du\ser\sher.{0,60}|«\stilbage.{0,60}|dagsorden\spubliceret:"
    r"|referat\spubliceret:|til\stoppen|udskriv)$",
    re.IGNORECASE,
)
_GRAMMAR = Grammar(noise=lambda words: bool(_PAGE_WORDS.match(words)))


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = lines_of(document.text)
    top = [line.text for line in lines if line.text][:_ANNOUNCING]
    if any(_POINT.match(words) for words in top):
        return Recognition(0.0, "headings 'Pkt. 1 Title' are of another layout")
    drupal = any(_DRUPAL_DATE.match(words) for words in top)
    bulleted = any(words.startswith("• ") and split_number(words[2:])[0] for words in top)
    kind = any(_KIND.match(words) for words in top)
    if not kind or not (drupal or bulleted):
        return Recognition(
            0.0, "no line 'Referat' above a day 'Onsdag, 3 april, 2019 - 18:00' or '• 1. Title'"
        )
    heads = _heads(document, lines)
    if not heads or _opening(document, lines, heads) is None:
        return Recognition(0.0, "no heading '1. Title', or nothing that tells body and day")
    return Recognition(0.9, f"'Referat' alone in a line, and {len(heads)} numbered headings")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no item, or nothing tells its body or its day.
    """
    lines = lines_of(document.text)
    heads = _heads(document, lines)
    opening = _opening(document, lines, heads) if heads else None
    if opening is None:
        raise BadData(f"{document.name}: no item, or nothing that tells body and day.")
    minutes = assemble(document, LAYOUT.name, lines, opening, heads, grammar=_GRAMMAR)
    return file_sections(minutes, lines)


def _split(words: str) -> tuple[str, str]:
    match = _PUNKT.match(words)
    return (match["number"], match["title"]) if match else split_number(words)


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    found = numbered_lines(
        document, lines, 0, lambda index: _weight(document, lines, index), _split
    )
    heads = []
    for one in rising(found):
        named, closed = title_of(document, lines[one.index], one.title)
        heads.append(Head(one.index, one.index + 1, one.number, named, closed))
    return heads


def _weight(document: Document, lines: list[Line], index: int) -> float:
    line = lines[index]
    weight = points_weight(document, line) + 0.5
    if headed(lines, index):
        weight += 2.0
    following = next_filled(lines, index)
    if following is not None and is_files(lines[following].text):
        weight += 2.0
    if line.text.startswith("• "):
        weight += 1.5
    if following == index + 1 and not headed(lines, index):
        weight -= 0.5
    if _PUNKT.match(line.text):
        weight += 1.0
    if open_title(split_number(line.text)[1])[1]:
        # A closed item is its title and nothing more.
        weight += 1.5
    if index and lines[index - 1].blank:
        weight += 0.5
    return weight


def _opening(document: Document, lines: list[Line], heads: list[Head]) -> Opening | None:
    """Return which meeting it is: by the page's title, its labels, or the first abstract."""
    stop = heads[0].first
    for line in lines[:stop]:
        titled = _TITLE.match(line.text) if len(line.text) < 200 else None
        if titled and find_dates(titled["date"]):
            return find_opening(document, lines, stop, quoted(document, line, titled["body"]))
    announced = _announced(document, lines)
    if announced is None:
        return find_opening(document, lines, stop)
    index, body = announced
    opening = find_opening(document, lines, stop, body)
    if opening and any(opening.date_span.end <= line.end for line in lines[:stop] if line.text):
        return opening
    # The header is silent: the day is the one that stands with the body.
    line = lines[index]
    dates = find_dates(document.text, body.span.end, line.end)
    if not dates:
        return opening
    dated = Span(dates[0].start, dates[0].end)
    fields = read_header(document.text, lines, 0, stop)
    end, end_span = (fields.end, fields.end_span) if fields.end else closing_time(lines)
    fields = replace(fields, end=end, end_span=end_span)
    known = frozenset(at for at in range(stop) if _KIND.match(lines[at].text))
    return Opening(_type(lines, stop), body, dates[0].date, dated, fields, known)


def _type(lines: list[Line], stop: int) -> DocumentType:
    kind = next((line.text.lower() for line in lines[:stop] if _KIND.match(line.text)), "referat")
    return DocumentType.AGENDA if "dagsorden" in kind else DocumentType.MINUTES


def _announced(document: Document, lines: list[Line]) -> tuple[int, Quoted] | None:
    """Return the line and the body of ``Godkendelse af dagsorden for KB den 22. januar 2020``."""
    filled = [index for index, line in enumerate(lines) if line.text][:_ANNOUNCING]
    for index in filled:
        line = lines[index]
        raw = line.span.of(document.text)[:600]
        match = _ANNOUNCED.search(raw)
        if match and find_dates(raw, match.end("body")) and _is_body(match["body"]):
            span = Span(line.start + match.start("body"), line.start + match.end("body"))
            return index, Quoted(match["body"], span)
    return None


def _is_body(words: str) -> bool:
    """Tell whether words may be a body: Stevns' committees have no word for one."""
    return words in ABBREVIATIONS or names_a_body(words) or words[:1].isupper()


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    return missing_items(minutes)


LAYOUT = Layout(
    name="os2web-numbered",
    summary="OS2Web pages with '301. Title' (Stevns, Faxe, Fredericia)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="os2web-numbered",
)
