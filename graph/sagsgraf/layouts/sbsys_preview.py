"""Minutes as SBSYS shows them in its preview of a meeting.

System: SBSYS' module for agendas; Mariagerfjord publishes the preview itself, and Faxe published
pages made from it until about 2018.

Everything about the meeting stands in one sentence: ``Referat til mødet i <body> den 22. juni
2020 kl. 17:30 i <address> - <room>`` (Faxe breaks it over four lines). A table ``Pkt. Tekst`` may
list the items, number and title glued. The items stand in groups, ``Åbne dagsordenspunkter`` and
``Lukkede dagsordenspunkter``. Each has its **case number before its heading**, a KLE number with
facet, serial number and year (``85.02.02-G01-5-17``), then ``131. Title``; Faxe prints it behind
(``Sagsnr: 00.01.00-P35-23-15 Sagsansvarlig: …``). The decision comes last; who was away is told
below it (``Fraværende: …``).

Quirks:

* agendas print the heading ``Beslutning`` too, with nothing below it;
* the list of items and its groups stand before the items and their groups;
* Faxe glues an item's heading to the last line before it (``(V).157. Lokalplan``).

Expected: a case number in each item.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.danish.case_numbers import case_line
from sagsgraf.danish.dates import find_times
from sagsgraf.danish.text import plain
from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import Contents
from sagsgraf.layouts.handles import read_handles
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import (
    handled,
    headed,
    missing_items,
    next_filled,
    numbered_lines,
    open_title,
    quoted,
    rising,
    title_of,
)
from sagsgraf.model import BadData, ContentsEntry, Document, DocumentType, Minutes, Quoted, Span

_SENTENCE = re.compile(
    r"(?:referat|dagsorden|tillægsdagsorden|tillægsreferat|protokol)\s(?:til|fra|af)\s"
    r"(?:\w{1,20}\s)?mødet\si\s(?P<body>\S.{1,150}?)\s"
    r"(?:den|d\.)\s\d{1,2}\.\s\w{3,10}\s\d{4}",
    re.IGNORECASE,
)
_START = re.compile(r"^(?:referat|dagsorden|till\w{2,20}|protokol)\b", re.IGNORECASE)
_AGENDA = re.compile(r"(?:tillægs)?dagsorden", re.IGNORECASE)
_TABLE = re.compile(r"^pkt\.?\s?tekst$", re.IGNORECASE)
_GROUP = re.compile(
    r"^(?P<kind>åbne|lukkede)\s(?:dagsorden(?:s)?punkter|punkter|sager)\s?:?$", re.IGNORECASE
)
_ROW = re.compile(r"^(?P<number>\d{1,4})[.\s]{0,3}(?P<title>[A-ZÆØÅ\"”(].{0,600})$")
_GLUED = re.compile(r"(?<=[.)!?])(?P<heading>\d{1,4}\.\s[A-ZÆØÅ][^\n]{2,300})$")
_PLACE = re.compile(r"^i\s(?P<place>\S.{0,180})$")
_PAGE_WORDS = re.compile(
    r"^(?:sbsys\sdagsorden\spreview|pkt\.?\s?tekst"
    r"|(?:åbne|lukkede)\s(?:dagsordens?)?(?:punkter|sager)):?$",
    re.IGNORECASE,
)
_GRAMMAR = Grammar(noise=lambda words: bool(_PAGE_WORDS.match(words)))
_SENTENCE_LINES = 5


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = _lines(document)
    sentence = _sentence(lines)
    if sentence is None:
        return Recognition(0.0, "no sentence 'Referat til mødet i <body> den <day>'")
    heads = _heads(document, lines, sentence)
    if not heads or _opening(document, lines, heads, sentence) is None:
        return Recognition(0.0, "the meeting in a sentence, but no heading '1. Title'")
    cases = sum(bool(head.cases) for head in heads)
    groups = any(_GROUP.match(line.text) for line in lines)
    if not groups and not cases:
        return Recognition(0.0, "the meeting in a sentence, but no groups and no case numbers")
    return Recognition(0.95, f"the meeting in a sentence, {cases} items with a case number")


def _lines(document: Document) -> list[Line]:
    """Return the lines, with a heading that is glued to the text before it on its own."""
    lines: list[Line] = []
    given = lines_of(document.text)
    for index, line in enumerate(given):
        glued = _GLUED.search(line.text[-400:])
        raw = line.span.of(document.text)
        at = raw.rfind(glued["heading"]) if glued else -1
        if glued is None or at <= 0 or not handled(document, given, index):
            lines.append(line)
            continue
        before = raw[:at]
        lines.append(Line(line.start, line.start + len(before.rstrip()), plain(before)))
        lines.append(Line(line.start + at, line.end, glued["heading"]))
    return lines


def _sentence(lines: list[Line]) -> range | None:
    """Return the lines of the sentence that tells the meeting; a page may break it."""
    filled = [index for index, line in enumerate(lines) if line.text][:80]
    for at, index in enumerate(filled):
        if not _START.match(lines[index].text):
            continue
        words = ""
        for last in filled[at : at + _SENTENCE_LINES]:
            words = f"{words} {lines[last].text[:400]}".strip()
            if _SENTENCE.match(words):
                return range(index, last + 1)
    return None


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no such sentence or no item.
    """
    lines = _lines(document)
    sentence = _sentence(lines)
    heads = _heads(document, lines, sentence) if sentence else []
    opening = _opening(document, lines, heads, sentence) if sentence and heads else None
    if opening is None or sentence is None:
        raise BadData(f"{document.name}: no sentence that tells the meeting, or no item.")
    contents = _contents(document, lines, sentence.stop, heads[0].first)
    return assemble(
        document, LAYOUT.name, lines, opening, heads, contents=contents, grammar=_GRAMMAR
    )


def _opening(
    document: Document, lines: list[Line], heads: list[Head], sentence: range
) -> Opening | None:
    opening = find_opening(document, lines, sentence.stop)
    if opening is None:
        return None
    words = " ".join(lines[index].text[:400] for index in sentence if lines[index].text)
    told = _SENTENCE.match(words)
    body = opening.body
    if told:
        body = next(
            (
                quoted(document, lines[index], told["body"])
                for index in sentence
                if told["body"] in lines[index].text
            ),
            body,
        )
    fields = opening.fields
    used = set(sentence)
    for index in sentence if fields.start is None else ():
        line = lines[index]
        raw = line.span.of(document.text)[:400]
        times = [one for one in find_times(raw) if raw[: one[1]].rstrip().endswith(("kl.", "kl"))]
        if times:
            value, begin, end = times[0]
            span = Span(line.start + begin, line.start + end)
            fields = replace(fields, start=value, start_span=span)
            break
    kind = DocumentType.AGENDA if _AGENDA.match(words) else DocumentType.MINUTES
    after = next_filled(lines, sentence.stop - 1)
    if fields.place is None and after is not None and after < heads[0].first:
        # Faxe: "i Byrådssalen, Torvet 1" on a line of its own.
        match = _PLACE.match(lines[after].text)
        if match:
            span = Span(lines[after].end - len(match["place"]), lines[after].end)
            fields = replace(fields, place=Quoted(match["place"], span))
            used.add(after)
    known = opening.lines | frozenset(used)
    return replace(opening, type=kind, body=body, fields=fields, lines=known)


def _heads(document: Document, lines: list[Line], sentence: range) -> list[Head]:
    found = numbered_lines(
        document,
        lines,
        sentence.stop,
        lambda index: _weight(document, lines, index),
    )
    closed = _closed_groups(lines, sentence.stop)
    heads = []
    chosen = rising(found)
    for place, one in enumerate(chosen):
        stop = chosen[place + 1].index if place + 1 < len(chosen) else len(lines)
        named, is_closed = title_of(document, lines[one.index], one.title)
        handles = read_handles(document, lines, one.index + 1, stop)
        above = _above(lines, one.index)
        cases = handles.cases
        if above is not None:
            cases = (
                *(
                    quoted(document, lines[above], case.number)
                    for case in case_line(lines[above].text)
                ),
                *cases,
            )
        first = one.index if above is None else above
        heads.append(
            Head(
                first,
                handles.below,
                one.number,
                named,
                is_closed or bool(handles.closed) or one.index in closed,
                tuple(dict.fromkeys(cases)),
            )
        )
    return heads


def _above(lines: list[Line], index: int) -> int | None:
    """Return the line above a heading where it holds the case number."""
    for at in range(index - 1, max(-1, index - 6), -1):
        if lines[at].text:
            return at if case_line(lines[at].text) else None
    return None


def _weight(document: Document, lines: list[Line], index: int) -> float:
    weight = -0.5
    if _above(lines, index) is not None:
        weight += 3.0
    if handled(document, lines, index):
        weight += 3.0
    if headed(lines, index):
        weight += 1.0
    return weight


def _closed_groups(lines: list[Line], start: int) -> frozenset[int]:
    """Return the lines of the group of closed items."""
    found = set()
    closed = False
    for index in range(start, len(lines)):
        group = _GROUP.match(lines[index].text)
        if group:
            closed = group["kind"].lower() == "lukkede"
        elif closed:
            found.add(index)
    return frozenset(found)


def _contents(document: Document, lines: list[Line], start: int, stop: int) -> Contents:
    """Read the table ``Pkt. Tekst``, whose cells a saved page glues: ``74Omfartsvej``."""
    first = next((at for at in range(start, stop) if _TABLE.match(lines[at].text)), None)
    if first is None:
        return Contents((), 0, 0)
    entries = []
    closed = False
    for index in range(first + 1, stop):
        words = lines[index].text
        group = _GROUP.match(words)
        row = _ROW.match(words) if len(words) <= 610 else None
        if group:
            closed = group["kind"].lower() == "lukkede"
        elif row:
            bare, told = open_title(row["title"])
            entries.append(
                ContentsEntry(quoted(document, lines[index], bare), None, closed or told)
            )
    return Contents(tuple(entries), first, stop)


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = missing_items(minutes)
    without = [item.number for item in minutes.items if not item.cases]
    if without and len(without) < len(minutes.items):
        told.append(f"items without a case number: {', '.join(without[:10])}")
    return told


LAYOUT = Layout(
    name="sbsys-preview",
    summary="SBSYS' preview of a meeting (Mariagerfjord, older Faxe)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="sbsys-preview",
)
