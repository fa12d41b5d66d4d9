"""Minutes of København, whose site has a page for each item.

System: the city's own site (kk.dk), filled from eDoc.

A page opens with ``Mødedato: 12.12.2019, kl. 17:30`` and ``Mødested: …``; the title follows on a
line of its own, without a number (it stands in the address, ``punkt-4``). Then ``Se alle
bilag``, an abstract, ``Indstilling``, ``Problemstilling``, ``Løsning``, ``Økonomi``,
``Beslutning`` and below it ``Borgerrepræsentationens beslutning i mødet den 12. december 2019``;
decisions of the committees before it have such a heading each.

Until 2008 the title stands twice, and below it ``Borgerrepræsentationen``,
``BESLUTNINGSPROTOKOL``, ``fra Ordinært møde torsdag den 31. maj 2007`` and ``Nr. 24 BR 242/07.
Title``; who proposed stands in brackets behind the points, and the decision follows with no
heading of its own. Pages of the committees' archive open with ``1. Title`` and no day.

Quirks:

* the page does not say whose meeting it is: the decision's heading does, else the room
  (``Borgerrepræsentationens mødesal``) or the recommendation (``indstiller, at Økonomiudvalget
  …``);
* who was away, and when the meeting ended, is told in the decision of item 1;
* ``Disse sager behandles for lukkede døre`` closes an item;
* pages of the committees' archive open with ``1. Title``; their day stands in the decision's
  heading alone.

Expected: a decision, if the page is of minutes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.danish.bodies import names_a_body
from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.danish.decision_headings import decision_heading
from sagsgraf.danish.text import plain
from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble, split_number
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.headers import HeaderFields, label_match, read_header
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import next_filled, quoted, title_of, with_sections
from sagsgraf.model import (
    BadData,
    Document,
    DocumentType,
    Minutes,
    Quoted,
    Section,
    SectionKind,
    Span,
)

_DAY = re.compile(r"^mødedato:\s?\d{1,2}\.\d{1,2}\.\d{4},?\skl\.?\s?\d", re.IGNORECASE)
_OWN_WORDS = re.compile(
    r"""^ (?: se \s alle \s bilag | til \s top | beslutningsprotokol
        | .{2,120} s \s beslutning \s i \s mødet \s den \s .{8,20} ) $""",
    re.VERBOSE | re.IGNORECASE,
)
_OWN_HEADING = re.compile(r"s\sbeslutning\si\smødet\sden\s", re.IGNORECASE)
_TIMES = re.compile(
    r"^mødet\s(?P<start>startede\s.{1,40}\sog\s)?(?:sluttede|slut)\s", re.IGNORECASE
)
_PROTOCOL = re.compile(r"^beslutningsprotokol$", re.IGNORECASE)
_NUMBER = re.compile(
    r"""^ nr\. \s? (?P<number> \d{1,4} [a-z]? ) \s
        (?: (?P<case> BR \s \d{1,4}/\d{2} ) \.? \s? )? (?P<title> \S .{0,600} )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_CLOSED = re.compile(r"for lukkede døre\.?$|^lukket (?:punkt|sag)$", re.IGNORECASE)
_ROOM = re.compile(r"^(?P<body>[A-ZÆØÅ][\w-]{5,60}?)s\s(?:møde)?sal\b")
_DECIDES = re.compile(
    r"\bindstiller,?\s(?:derfor\s)?(?:til\s(?P<to>[A-ZÆØÅ][^,\n]{3,80}?),?\s)?at\s"
    r"(?P<body>[A-ZÆØÅ][\w-]{3,40}(?:\s(?:og|for|i|af)\s[\w-]{2,30}){0,3}?)"
    r"\s(?:over\sfor|anbefaler|godkender|tager|beslutter|indstiller|drøfter|tiltræder)"
)
_PROPOSES = re.compile(
    r"^(?:indstilling\som|det\s(?:foreslås|indstilles)|det\sstilles\sforslag\som)[,:]?$",
    re.IGNORECASE,
)
_PROPOSER = re.compile(r"^\((?:stillet\saf\s)?[A-ZÆØÅ].{2,300}\)\.?$")
_PAGE_WORDS = re.compile(
    r"^(?:se\salle\sbilag|til\stop|søg|gå\sikke\sglip\saf\s.{3,80}|hent\ssom\spdf|kopier\slink"
    r"|del\ssiden|\s?)$",
    re.IGNORECASE,
)
_TOP = 40


_KINDS = {
    "problemstilling": SectionKind.PRESENTATION,
    "løsning": SectionKind.PRESENTATION,
    "overordnet tidsplan": SectionKind.TIMETABLE,
    "politisk handlerum": SectionKind.OTHER,
    "videre proces": SectionKind.TIMETABLE,
}


def _kind_of(words: str) -> SectionKind | None:
    if _PROPOSES.match(words):
        return SectionKind.RECOMMENDATION
    return _KINDS.get(words.rstrip(" :").lower()) or heading_kind(words)


_GRAMMAR = Grammar(kind_of=_kind_of, noise=lambda words: bool(_PAGE_WORDS.match(words)))


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = lines_of(document.text)
    day = _day(lines)
    if day is None:
        if _without_top(document, lines):
            return Recognition(0.8, "'1. Title' at the top, and '<body>s beslutning i mødet den'")
        return Recognition(0.0, "no line 'Mødedato: DD.MM.YYYY, kl. HH:MM' near the top")
    own = [line.text for line in lines if len(line.text) < 160 and _OWN_WORDS.match(line.text)]
    if not own:
        return Recognition(0.0, "a line 'Mødedato:', but none of the words of kk.dk's pages")
    head = _head(document, lines, day)
    if head is None or _opening(document, lines, head) is None:
        return Recognition(0.0, "a line 'Mødedato:', but no title or nothing that tells the body")
    return Recognition(0.93, f"'Mødedato:' above a title, and {own[0][:40]!r}")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout: a meeting of one item.

    Raises:
        BadData: the page has no day or no title, or nothing tells whose meeting it was.
    """
    lines = lines_of(document.text)
    day = _day(lines)
    head = _head(document, lines, day) if day is not None else None
    opening = _opening(document, lines, head) if head else None
    if day is None and (page := _without_top(document, lines)):
        head, opening = page
    if head is None or opening is None:
        raise BadData(f"{document.name}: no day, no title, or nothing that tells the body.")
    minutes = assemble(document, LAYOUT.name, lines, opening, [head], grammar=_GRAMMAR)
    return _with_unheaded(minutes, lines, head)


def _day(lines: list[Line]) -> int | None:
    filled = [index for index, line in enumerate(lines) if line.text][:_TOP]
    for place, index in enumerate(filled):
        words = lines[index].text
        below = filled[place + 1] if place + 1 < len(filled) else index
        if _DAY.match(words):
            return index
        if words.lower() == "mødedato:" and _DAY.match(f"{words} {lines[below].text[:60]}"):
            # The page's markup parts the label from its value.
            return below
    return None


def _without_top(document: Document, lines: list[Line]) -> tuple[Head, Opening] | None:
    """Return item and meeting of a page of the committees' archive; None for any other page.

    It opens with ``1. Title``; body and day stand in the decision's heading alone.
    """
    first = next((index for index, line in enumerate(lines) if line.text), None)
    if first is None or len(lines[first].text) > 600:
        return None
    number, words = split_number(lines[first].text)
    following = next_filled(lines, first)
    told = [
        (index, heading)
        for index, line in enumerate(lines)
        if _OWN_HEADING.search(line.text[:200]) and (heading := decision_heading(line.text))
    ]
    decided = sum(line.text.rstrip(":") == "Beslutning" for line in lines)
    if not number or not told or decided > 1 or following is None:
        return None
    if heading_kind(lines[following].text) is None:
        return None
    index, heading = max(told, key=lambda one: (one[1].date, one[0]))
    line = lines[index]
    dates = find_dates(line.span.of(document.text))
    day = Span(line.start + dates[-1].start, line.start + dates[-1].end)
    title, closed = title_of(document, lines[first], words)
    fields = HeaderFields()
    for other in lines[index : index + 8]:
        if len(other.text) <= 120 and (match := _TIMES.match(other.text)):
            raw = other.span.of(document.text)
            times = find_times(raw)
            spans = [Span(other.start + begin, other.start + end) for _, begin, end in times]
            if match["start"] and len(times) > 1:
                fields = replace(fields, start=times[0][0], start_span=spans[0])
            if times:
                fields = replace(fields, end=times[-1][0], end_span=spans[-1])
    body = quoted(document, line, heading.body)
    opening = Opening(DocumentType.MINUTES, body, heading.date, day, fields)
    return Head(first, first + 1, number, title, closed), opening


def _head(document: Document, lines: list[Line], day: int) -> Head | None:
    """Return the item: its title is the first line below the labels."""
    at = next_filled(lines, day)
    while at is not None and (label := label_match(lines[at].text)):
        alone = label.end() == len(lines[at].text)
        at = next_filled(lines, at)
        # A label that stands alone has its value on the next line.
        at = next_filled(lines, at) if alone and at is not None else at
    if at is None or len(lines[at].text) > 600 or _kind_of(lines[at].text):
        return None
    title, closed = title_of(document, lines[at], lines[at].text)
    below, number = at + 1, ""
    cases: tuple[Quoted, ...] = ()
    following = next_filled(lines, at)
    protocol = next(
        (
            index
            for index in range(at, min(at + 20, len(lines)))
            if _PROTOCOL.match(lines[index].text)
        ),
        None,
    )
    if following is not None and lines[following].text == lines[at].text:
        below = following + 1
    if protocol is None:
        return Head(at, below, number, title, closed)
    for index in range(protocol, min(protocol + 20, len(lines))):
        closed = closed or bool(_CLOSED.search(lines[index].text[:200]))
        match = _NUMBER.match(lines[index].text) if len(lines[index].text) < 700 else None
        if match:
            number, below = match["number"], index + 1
            if match["case"]:
                cases = (quoted(document, lines[index], match["case"]),)
            break
        if _kind_of(lines[index].text):
            break
    return Head(at, below, number, title, closed, cases)


def _opening(document: Document, lines: list[Line], head: Head) -> Opening | None:
    fields = read_header(document.text, lines, 0, head.first)
    body = _body(document, lines, fields, head)
    opening = find_opening(document, lines, head.first, body) if body and fields.date else None
    return replace(opening, type=_type(lines, head)) if opening else None


def _type(lines: list[Line], head: Head) -> DocumentType:
    decided = any(
        _kind_of(line.text) is SectionKind.DECISION for line in lines[head.first :] if line.text
    )
    protocol = any(_PROTOCOL.match(line.text) for line in lines)
    return DocumentType.MINUTES if decided or protocol else DocumentType.AGENDA


def _body(document: Document, lines: list[Line], fields: HeaderFields, head: Head) -> Quoted | None:
    """Return whose meeting it was, by whatever the page has that tells."""
    for line in lines[head.first :]:
        told = decision_heading(line.text) if "eslutning" in line.text else None
        if told and told.date == fields.date and names_a_body(told.body):
            return quoted(document, line, told.body)
    for index, line in enumerate(lines):
        if _PROTOCOL.match(line.text):
            above = next((at for at in range(index - 1, -1, -1) if lines[at].text), None)
            if above is not None and names_a_body(lines[above].text):
                return quoted(document, lines[above], lines[above].text)
    room = _ROOM.match(fields.place.text) if fields.place else None
    if fields.place and room and names_a_body(room["body"]):
        span = fields.place.span
        return Quoted(room["body"], Span(span.start, span.start + len(room["body"])))
    return _recommended_to(document)


def _recommended_to(document: Document) -> Quoted | None:
    """Return the body that a recommendation asks to act: the one in whose meeting it stands."""
    for match in _DECIDES.finditer(document.text):
        words = plain(match["body"])
        if names_a_body(words):
            return Quoted(words, Span(*match.span("body")))
    return None


def _with_unheaded(minutes: Minutes, lines: list[Line], head: Head) -> Minutes:
    """Add the parts that have no heading: the abstract, and until 2008 the decision."""
    added: list[tuple[int, Section]] = []
    item = minutes.items[0]
    if head.number and not item.first(SectionKind.DECISION):
        begins, body = _unheaded_decision(lines, head)
        if body:
            begin = Span(begins, begins)
            added.append((0, Section(SectionKind.DECISION, "", begin, body)))
    elif item.sections:
        abstract = _span(lines, head.below, item.sections[0].heading_span.start)
        if abstract:
            begin = Span(abstract.start, abstract.start)
            added.append((0, Section(SectionKind.SUMMARY, "", begin, abstract)))
    return with_sections(minutes, added)


def _unheaded_decision(lines: list[Line], head: Head) -> tuple[int, Span | None]:
    """Return where the proposer in brackets stands, and what stands behind.

    A page without one has nothing but the decision behind its heading.
    """
    proposes = None
    for index in range(head.below, len(lines)):
        words = lines[index].text
        if _PROPOSES.match(words):
            proposes = index
        if len(words) < 320 and _PROPOSER.match(words):
            return lines[index].start, _span(lines, index + 1, None)
    body = None if proposes is not None else _span(lines, head.below, None)
    return (body.start if body else 0), body


def _span(lines: list[Line], first: int, end: int | None) -> Span | None:
    """Return the place of the words from a line to a position or the end, without the page's."""
    filled = []
    for line in lines[first:]:
        if end is not None and line.start >= end:
            break
        if line.text and not _PAGE_WORDS.match(line.text):
            filled.append(line)
    return Span(filled[0].start, filled[-1].end) if filled else None


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    decided = any(item.first(SectionKind.DECISION) for item in minutes.items)
    if minutes.type is DocumentType.MINUTES and not decided:
        return ["no decision was found"]
    return []


LAYOUT = Layout(
    name="kk-item",
    summary="København's pages, one for each item (kk.dk)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="kk-item",
)
