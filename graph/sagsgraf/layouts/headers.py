"""The labelled lines above the first item: date, time, place, who was there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Final

from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.danish.people import is_person_name, split_people
from sagsgraf.danish.text import plain
from sagsgraf.layouts.base import Line
from sagsgraf.model import Attendee, Presence, Quoted, Span

_LABELS = {
    "date": "Mødedato | Dato | Mødet afholdt",
    "start": "Mødetidspunkt | Tidspunkt | Starttidspunkt | Start | Mødestart",
    "end": "Sluttidspunkt | Mødet hævet | Mødet slut | Mødet sluttede | Mødet sluttet | Slut",
    "place": "Mødested | Sted | Lokale",
    "present": "Mødedeltagere | Deltagere | Tilstede | Til stede | Tilstede var | Medlemmer",
    "notice": "Fraværende med afbud | Afbud fra | Afbud",
    "absent": "Fraværende uden afbud | Fraværende | Ikke til stede | Ej til stede",
    "chair": "Formand | Mødeleder | Ordstyrer",
    "secretary": "Sekretær | Referent",
    "other": "Udvalg | Bemærkninger | Information | Øvrige deltagere | Også til stede",
}
_KEYS = {
    label.strip().lower(): key for key, labels in _LABELS.items() for label in labels.split("|")
}
_LABEL_NAMES = "|".join(re.escape(label) for label in sorted(_KEYS, key=len, reverse=True))
_LABEL = re.compile(rf"^(?P<label>{_LABEL_NAMES})(?:\s*:\s*|\s+|$)", re.IGNORECASE)
_SUBSTITUTE = re.compile(
    r"""
    (?P<absent> [A-ZÆØÅ][^,;:]{0,80}? ) \s{0,4}[,–-]?\s{0,4}
    (?: \( \s? )? (?: med \s )? (?: stedfortræder | suppleant ) (?: \s er | : )? \s (?! for\b )
    (?P<substitute> [A-ZÆØÅ][^,;:()]{0,80} (?: \( [^()]{0,40} \) )? ) \)?
    """,
    re.VERBOSE,
)
_NO_DATE = re.compile(r"(?<![\d./-])\d{1,2}([-./])\d{1,2}\1\d{4}(?!\d)")
_LONGEST: Final = 200
"""No place and no person's entry is longer; a paragraph that begins with a label may be."""


@dataclass(frozen=True, slots=True)
class HeaderFields:
    """What the labelled lines tell."""

    date: date | None = None
    date_span: Span | None = None
    start: time | None = None
    start_span: Span | None = None
    end: time | None = None
    end_span: Span | None = None
    place: Quoted | None = None
    attendees: tuple[Attendee, ...] = ()
    lines: frozenset[int] = field(default_factory=frozenset)
    """Indexes of the lines that were understood."""
    warnings: tuple[str, ...] = ()


def read_header(text: str, lines: list[Line], first: int, stop: int) -> HeaderFields:
    """Read the labelled lines between two lines."""
    fields = HeaderFields()
    attendees: list[Attendee] = []
    understood: set[int] = set()
    warnings: list[str] = []
    for key, span, used in _blocks(text, lines, first, stop):
        reader = _READERS.get(key)
        read = reader(fields, text, span) if reader else None
        if read is None or _holds_more(read, fields):
            continue
        attendees += read.attendees
        understood |= used
        if key == "date" and read.date is None and (printed := _NO_DATE.search(span.of(text))):
            warnings.append(f"the header says {printed.group()}, which is no date")
        fields = replace(read, attendees=())
    return replace(
        fields,
        attendees=_merged(tuple(attendees)),
        lines=frozenset(understood),
        warnings=tuple(warnings),
    )


def _holds_more(read: HeaderFields, before: HeaderFields) -> bool:
    """Tell whether a value holds more words than a place or a name has: a paragraph."""
    place = read.place if read.place is not before.place else None
    spans = [person.span for person in read.attendees] + ([place.span] if place else [])
    return any(span.end - span.start > _LONGEST for span in spans)


def _blocks(
    text: str, lines: list[Line], first: int, stop: int
) -> Iterator[tuple[str, Span, frozenset[int]]]:
    """Yield each label's key, the place of its value, and the lines both take up."""
    index = first
    while index < stop:
        match = _LABEL.match(lines[index].text)
        if not match:
            index += 1
            continue
        last = _value_end(lines, index, stop, has_value=match.end() < len(lines[index].text))
        begin = _value_start(text, lines[index], match)
        end = max(begin, lines[last].end)
        key = _KEYS[match["label"].lower()]
        yield key, Span(begin, end), frozenset(range(index, last + 1))
        index = last + 1


def _value_start(text: str, line: Line, match: re.Match[str]) -> int:
    """Return where the value begins in the text itself, behind label, marks and colon."""
    raw = text[line.start : line.end]
    label = re.search(re.escape(match["label"]), raw, re.IGNORECASE)
    begin = label.end() if label else 0
    while begin < len(raw) and raw[begin] in " \t\u00a0:*":
        begin += 1
    return line.start + begin


def _value_end(lines: list[Line], index: int, stop: int, *, has_value: bool) -> int:
    """Return the last line of a value: it wraps until a blank line or the next label.

    A value that ends in a comma goes on below a blank line; a label that stands alone has its
    value in the next block.
    """
    last = index
    open_ended = not has_value
    for following in range(index + 1, stop):
        line = lines[following]
        if line.blank:
            if not open_ended and not lines[last].text.endswith(","):
                break
            continue
        if _LABEL.match(line.text):
            break
        last = following
        open_ended = False
    return last


def _read_date(fields: HeaderFields, text: str, span: Span) -> HeaderFields:
    raw = span.of(text)
    dates = find_dates(raw)
    if dates and fields.date is None:
        place = Span(span.start + dates[0].start, span.start + dates[0].end)
        fields = replace(fields, date=dates[0].date, date_span=place)
    after = dates[0].end if dates else 0
    return _with_times(fields, raw[after:], span.start + after)


def _with_times(fields: HeaderFields, raw: str, offset: int) -> HeaderFields:
    """Take the first time as the start and a second one (``kl. 12.30 - 14.00``) as the end."""
    times = find_times(raw)
    if times and fields.start is None:
        value, begin, end = times[0]
        fields = replace(fields, start=value, start_span=Span(offset + begin, offset + end))
    if len(times) > 1 and fields.end is None:
        value, begin, end = times[1]
        fields = replace(fields, end=value, end_span=Span(offset + begin, offset + end))
    return fields


def _read_start(fields: HeaderFields, text: str, span: Span) -> HeaderFields:
    return _with_times(fields, span.of(text), span.start)


def _read_end(fields: HeaderFields, text: str, span: Span) -> HeaderFields:
    times = find_times(span.of(text))
    if not times:
        return fields
    value, begin, end = times[-1]
    return replace(fields, end=value, end_span=Span(span.start + begin, span.start + end))


def _read_place(fields: HeaderFields, text: str, span: Span) -> HeaderFields:
    words = plain(span.of(text))
    return replace(fields, place=Quoted(words, span)) if words else fields


def _people(text: str, span: Span, presence: Presence) -> tuple[Attendee, ...]:
    return tuple(
        Attendee(
            person.name,
            Span(span.start + person.start, span.start + person.end),
            presence,
            person.party,
            person.role,
            person.substitute_for,
        )
        for person in split_people(span.of(text))
    )


def _read_present(fields: HeaderFields, text: str, span: Span) -> HeaderFields:
    people = _people(text, span, Presence.PRESENT)
    return replace(fields, attendees=fields.attendees + people)


def _absent(presence: Presence, fields: HeaderFields, text: str, span: Span) -> HeaderFields:
    """Read absentees; ``A stedfortræder B`` makes A absent and B present in A's place."""
    raw = span.of(text)
    people: list[Attendee] = []
    done = 0
    for match in _SUBSTITUTE.finditer(raw):
        people += _people(text, _shift(span, (done, match.start())), presence)
        absent = _people(text, _shift(span, match.span("absent")), presence)
        substitutes = _people(text, _shift(span, match.span("substitute")), Presence.PRESENT)
        name = absent[-1].name if absent else None
        people += absent
        people += (replace(person, substitute_for=name) for person in substitutes)
        done = match.end()
    people += _people(text, Span(span.start + done, span.end), presence)
    return replace(fields, attendees=(*fields.attendees, *people))


def _shift(span: Span, within: tuple[int, int]) -> Span:
    return Span(span.start + within[0], span.start + within[1])


def _read_notice(fields: HeaderFields, text: str, span: Span) -> HeaderFields:
    return _absent(Presence.ABSENT_WITH_NOTICE, fields, text, span)


def _read_absent(fields: HeaderFields, text: str, span: Span) -> HeaderFields:
    return _absent(Presence.ABSENT, fields, text, span)


def _read_chair(fields: HeaderFields, text: str, span: Span) -> HeaderFields:
    people = (
        replace(person, role=person.role or "formand")
        for person in _people(text, span, Presence.PRESENT)
        if is_person_name(person.name)
    )
    return replace(fields, attendees=(*fields.attendees, *people))


_READERS = {
    "date": _read_date,
    "start": _read_start,
    "end": _read_end,
    "place": _read_place,
    "present": _read_present,
    "notice": _read_notice,
    "absent": _read_absent,
    "chair": _read_chair,
}
"""The reader of each label's value. Labels without one end the value above them, and their
lines stay unread, and so do those whose value is longer than a place or a name."""


def _merged(attendees: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    """Join entries of one name: a standing list of members also names those who are absent.

    Absence wins over presence, because ``Medlemmer`` is a list of seats; the more telling
    entry of each party and role is kept.
    """
    people: dict[str, Attendee] = {}
    for entry in attendees:
        known = people.get(entry.name)
        if known is None:
            people[entry.name] = entry
            continue
        winner = known if known.presence is not Presence.PRESENT else entry
        people[entry.name] = replace(
            winner,
            party=known.party or entry.party,
            role=known.role or entry.role,
            substitute_for=known.substitute_for or entry.substitute_for,
        )
    return tuple(people.values())
