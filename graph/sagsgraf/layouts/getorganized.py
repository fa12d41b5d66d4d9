"""Minutes of administrative meetings, as GetOrganized prints them.

System: GetOrganized; Aarhus's magistrate departments use it for the meetings of chiefs, steering
groups and the like.

A document opens with a name and ``Referat`` or ``Dagsorden``, then the labels Dato, Tid and Sted
(and Deltagere, Afbud), all of them first and their values after them. Items are headed ``1.1
Title``, with ``Oplæg:`` (what was presented) and ``Referat:`` (what came of it) below.

Quirks, each seen in real minutes:

* ``13:00 - 15:00`` tells start and end;
* a heading such as ``2 Økonomi`` only gathers the items 2.1 and 2.2, and is no item;
* ``Oplæg:`` and ``Referat:`` may stand above their text or in front of it;
* there is no case number; the meeting may have one of its own (``MDR-2016-02836``).

Expected: a list of participants, and ``Referat:`` for every item of minutes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, time
from itertools import zip_longest
from typing import Final

from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.danish.people import split_people
from sagsgraf.danish.text import slug
from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.headers import HeaderFields
from sagsgraf.layouts.heads import (
    before,
    headings,
    missing_people,
    no_such,
    page_words,
    piece,
    quoted,
    top_of,
)
from sagsgraf.layouts.openings import TYPE, find_opening
from sagsgraf.model import (
    Attendee,
    BadData,
    Document,
    DocumentType,
    Minutes,
    Presence,
    Quoted,
    SectionKind,
    Span,
)

_SECTION = re.compile(
    r"^(?:[•*-]\s)?(?P<label>Oplæg|Referat|Beslutning|Konklusion|Indstilling|Bilag|Opfølgning)\s?:",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s(?P<title>[^\W\d_].{0,299}|\d.{3,299})$"
)
_LABEL = re.compile(
    r"""^(?P<label> dato | mødedato | tid | tidspunkt | mødetidspunkt | sted | mødested | lokale
        | deltagere | mødedeltagere | til\s?stede | afbud | fraværende | referent | mødeleder
        | ordstyrer | formand | sekretær | emne | vedrørende | kopi\stil | mødenummer | møde
        | journalnummer | sagsnummer )
        \s?: \s? (?P<value>.*)$""",
    re.VERBOSE | re.IGNORECASE,
)
_LABELS = re.compile(r"(?<!\w)(?:Dato|Tid|Sted|Deltagere|Afbud|Fraværende|Referent)\s?:")
_KEYS: Final = {
    "dato": "date",
    "mødedato": "date",
    "tid": "time",
    "tidspunkt": "time",
    "mødetidspunkt": "time",
    "sted": "place",
    "mødested": "place",
    "lokale": "place",
    "deltagere": "present",
    "mødedeltagere": "present",
    "til stede": "present",
    "tilstede": "present",
    "afbud": "notice",
    "fraværende": "absent",
    "møde": "body",
}
_ROLES: Final = {"mødeleder", "ordstyrer", "formand", "referent", "sekretær"}
_PEOPLE: Final = frozenset({"present", "notice", "absent"})
_KIND_OF = headings(
    {
        SectionKind.DECISION: "Referat | Beslutning | Konklusion",
        SectionKind.PRESENTATION: "Oplæg",
        SectionKind.OTHER: "Opfølgning",
    }
)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    sought = "items headed '1.1 Title' with 'Oplæg:' and 'Referat:'"
    if "Oplæg" not in document.text or "Referat" not in document.text:
        return no_such(sought)
    lines = _lines(document)
    labels = {match["label"].lower() for line in lines if (match := _SECTION.match(line.text))}
    heads = _heads(document, lines)
    if "oplæg" not in labels or not heads:
        return no_such(sought)
    sure = 0.92 if "referat" in labels else 0.75
    return Recognition(sure, f"{len(heads)} items with 'Oplæg:' and 'Referat:'")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: there is no item, or the header tells no body or no day.
    """
    lines = _lines(document)
    heads = _heads(document, lines)
    if not heads:
        raise BadData(f"{document.name}: no item was found.")
    opening = _opening(document, lines, heads[0].first)
    if opening is None:
        raise BadData(f"{document.name}: the header tells no body or no day.")
    grammar = Grammar(kind_of=_KIND_OF, noise=page_words)
    return assemble(document, LAYOUT.name, lines, opening, heads, grammar=grammar)


def _lines(document: Document) -> list[Line]:
    """Return the lines, a label in front of its text cut off from it."""
    lines: list[Line] = []
    for line in lines_of(document.text):
        labels = list(_LABELS.finditer(document.text, line.start, min(line.end, line.start + 200)))
        if len(labels) > 1 and labels[0].start() == line.start:
            # Dato: Tid: Sted:
            ends = [*(found.start() for found in labels[1:]), line.end]
            for found, end in zip(labels, ends, strict=True):
                lines.append(piece(document.text, found.start(), end))
            continue
        match = _SECTION.match(line.text)
        if match is None or match.end() == len(line.text):
            lines.append(line)
            continue
        colon = document.text.find(":", line.start, line.end) + 1
        lines.append(piece(document.text, line.start, colon))
        lines.append(piece(document.text, colon, line.end))
    return lines


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    heads: list[Head] = []
    below = 0
    for index, line in enumerate(lines):
        if not _SECTION.match(line.text) or not line.text:
            continue
        head = _head(document, lines, index, below)
        if head is not None and (not heads or _goes_on(lines, heads[-1], head)):
            heads.append(head)
        below = index + 1
    return [
        replace(head, stop=_group(lines, head, after)) if after else head
        for head, after in zip_longest(heads, heads[1:])
    ]


def _goes_on(lines: list[Line], before: Head, head: Head) -> bool:
    """Tell whether a numbered line is the next item's and not a point of a list in this one."""
    if _places(head.number) <= _places(before.number):
        return False
    if "." in before.number or "." in head.number:
        return True
    dotted = [lines[one.first].text.startswith(f"{one.number}.") for one in (before, head)]
    return dotted[0] == dotted[1]


def _places(number: str) -> tuple[int, ...]:
    return tuple(map(int, number.split(".")))


def _group(lines: list[Line], head: Head, after: Head) -> int | None:
    """Return the line that only gathers the items behind it: ``2 Økonomi`` above 2.1."""
    above = before(lines, after.first, head.below)
    match = _NUMBER.match(lines[above].text) if above is not None else None
    gathers = match is not None and after.number.startswith(f"{match['number']}.")
    return above if gathers else None


def _head(document: Document, lines: list[Line], index: int, above: int) -> Head | None:
    """Read the numbered title directly above a section's label; it may wrap over two lines."""
    last = first = before(lines, index, above)
    for _ in range(2):
        if first is None or last is None:
            return None
        match = _NUMBER.match(lines[first].text)
        if match:
            words = " ".join(line.text for line in lines[first : last + 1] if line.text)
            words = words[match.start("title") :]
            title = CLOSED.sub("", words)
            name = quoted(document, lines, first, last, title)
            return Head(first, last + 1, match["number"], name, closed=title != words)
        higher = before(lines, first, above)
        first = higher if higher == first - 1 else None
    return None


@dataclass
class _Header:
    """What the labels tell, on their way."""

    date: tuple[date, Span] | None = None
    times: list[tuple[time, Span]] = field(default_factory=list)
    place: Quoted | None = None
    body: Quoted | None = None
    attendees: list[Attendee] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)


def _opening(document: Document, lines: list[Line], stop: int) -> Opening | None:
    header = _header(document, lines, stop)
    found = find_opening(document, lines, stop)
    top = [at for at in range(stop) if lines[at].text and at not in header.lines]
    body = (found.body if found else None) or header.body or _named(document, lines, top)
    day = header.date or ((found.date, found.date_span) if found else None)
    if body is None or day is None:
        return None
    start, end = (*header.times, None, None)[:2]
    fields = HeaderFields(
        start=start[0] if start else None,
        start_span=start[1] if start else None,
        end=end[0] if end else None,
        end_span=end[1] if end else None,
        place=header.place,
        attendees=tuple(header.attendees),
        lines=frozenset(header.lines),
    )
    if found and not start:
        told = found.fields
        fields = replace(fields, start=told.start, start_span=told.start_span)
        fields = replace(fields, end=told.end, end_span=told.end_span)
    kinds = [match["type"] for at in top if (match := TYPE.search(lines[at].text[:200]))]
    agenda = bool(kinds) and "dagsorden" in kinds[0].lower()
    used = {
        at
        for at in top
        if lines[at].start <= body.span.start < max(lines[at].end, lines[at].start + 1)
        or (TYPE.search(lines[at].text[:200]) and len(lines[at].text) < 60)
    }
    kind = DocumentType.AGENDA if agenda else DocumentType.MINUTES
    return Opening(kind, body, *day, fields, frozenset(used | set(found.lines if found else ())))


def _named(document: Document, lines: list[Line], top: list[int]) -> Quoted | None:
    """Return the first line that is neither a label nor the document's type, as the body."""
    for at in top:
        words = TYPE.sub("", lines[at].text[:200]).strip(" -–:•")
        if slug(words) and not find_dates(words) and not _LABEL.match(lines[at].text):
            return quoted(document, lines, at, at, words)
    return None


def _header(document: Document, lines: list[Line], stop: int) -> _Header:
    """Read the labels: each in front of its value, or all of them in front of all values."""
    header = _Header()
    waiting: list[tuple[int, str]] = []
    index = 0
    while index < stop:
        match = _LABEL.match(lines[index].text)
        if match is None:
            if not lines[index].text or not waiting:
                index += 1
                continue
            index = _take_values(document, lines, header, waiting, index, stop)
            waiting = []
            continue
        label = " ".join(match["label"].lower().split())
        header.lines.add(index)
        if match["value"]:
            value = quoted(document, lines, index, index, match["value"])
            _take(document, header, label, value.span)
        else:
            waiting.append((index, label))
        index += 1
    return header


def _take_values(
    document: Document,
    lines: list[Line],
    header: _Header,
    waiting: list[tuple[int, str]],
    first: int,
    stop: int,
) -> int:
    """Give each waiting label its value: one line, a list of people as many as are over."""
    values = []
    index = first
    while index < stop and not _LABEL.match(lines[index].text):
        if lines[index].text:
            values.append(index)
        elif (
            len(waiting) == len(values) and index + 1 < stop and not _LABEL.match(lines[index].text)
        ):
            break
        index += 1
    over = max(0, len(values) - len(waiting))
    place = 0
    for _, label in waiting:
        if place >= len(values):
            break
        key = _KEYS.get(label, "")
        fits = bool(find_dates(lines[values[place]].text)) if key == "date" else True
        if key == "time":
            fits = bool(find_times(lines[values[place]].text))
        if not fits:
            continue
        count = 1
        if key in _PEOPLE and over:
            count, over = 1 + over, 0
        taken = values[place : place + count]
        header.lines.update(taken)
        _take(document, header, label, Span(lines[taken[0]].start, lines[taken[-1]].end))
        place += count
    return index


def _take(document: Document, header: _Header, label: str, span: Span) -> None:
    """Take a label's value."""
    raw = span.of(document.text)
    key = _KEYS.get(label, "")
    if key in {"date", "time"}:
        dates = find_dates(raw)
        if dates and header.date is None:
            one = dates[0]
            header.date = one.date, Span(span.start + one.start, span.start + one.end)
        behind = dates[0].end if dates else 0
        header.times += [
            (value, Span(span.start + begin, span.start + end))
            for value, begin, end in find_times(raw)
            if begin >= behind
        ]
    elif key == "place" and header.place is None:
        header.place = Quoted(" ".join(raw.split()), span)
    elif key == "body" and header.body is None:
        header.body = Quoted(" ".join(raw.split()), span)
    elif key in _PEOPLE or label in _ROLES:
        presence = {"notice": Presence.ABSENT_WITH_NOTICE, "absent": Presence.ABSENT}
        header.attendees += [
            Attendee(
                one.name,
                Span(span.start + one.start, span.start + one.end),
                presence.get(key, Presence.PRESENT),
                one.party,
                one.role or (label if label in _ROLES else None),
                one.substitute_for,
            )
            for one in split_people(raw)
            if one.name not in {known.name for known in header.attendees}
        ]


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = missing_people(minutes)
    if minutes.type is DocumentType.MINUTES:
        without = sum(item.first(SectionKind.DECISION) is None for item in minutes.items)
        told += [f"{without} items have no 'Referat:'"] if without else []
    return told


LAYOUT = Layout(
    name="getorganized",
    summary="GetOrganized minutes of administrative meetings: '1.1 Title', 'Oplæg:', 'Referat:'",
    recognise=recognise,
    read=read,
    missing=missing,
    example="getorganized",
)
