"""The labelled lines above the first item: date, time, place, who was there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Final

from sagsgraf.danish.absences import Told, find_absences
from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.danish.people import is_person_name, split_people
from sagsgraf.danish.text import plain
from sagsgraf.layouts.base import Line
from sagsgraf.model import Attendee, Presence, Quoted, Span

_LABELS = {
    "date": "Mødedato | Dato | Mødet afholdt",
    "start": "Mødetidspunkt | Mødetid | Tidspunkt | Starttidspunkt | Start | Mødestart",
    "end": "Sluttidspunkt | Mødet hævet | Mødet slut | Mødet sluttede | Mødet sluttet | Slut",
    "place": "Mødested | Sted | Lokale",
    "present": """
        Mødedeltagere | Deltagere | Tilstede | Til stede | Tilstede var | Til stede var
        | Mødedeltager | Deltog | Mødt
    """,
    "members": "Medlemmer | Udvalgets medlemmer | Faste medlemmer",
    "notice": "Fraværende med afbud | Afbud fra | Afbud | Meldt afbud",
    "absent": """
        Fraværende uden afbud | Fraværende | Ikke til stede | Ej til stede | Ikke tilstede
        | Afbud/Fraværende | Fraværende/Afbud | Fravær | Ikke mødt
    """,
    "chair": "Formand | Mødeleder | Ordstyrer",
    "secretary": "Sekretær | Referent",
    "remarks": "Bemærkninger | Bemærkning",
    "body": "Udvalg | Organ | Udvalg/råd | Mødeforum | Forum",
    "type": "Møde | Mødetype | Dokumenttype",
    "other": """
        Information | Øvrige deltagere | Også til stede | Punkter
        | Hent som fil | Dagsorden publiceret | Referat publiceret | Kategori
    """,
}
_KEYS = {
    label.strip().lower(): key for key, labels in _LABELS.items() for label in labels.split("|")
}
_LABEL_NAMES = "|".join(re.escape(label) for label in sorted(_KEYS, key=len, reverse=True))
_LABEL = re.compile(rf"^(?P<label>{_LABEL_NAMES})(?:(?P<colon>\s?:)\s?|\s|$)", re.IGNORECASE)
_STANDS_ALONE: Final = frozenset({"body", "type"})
"""Labels that are words of their own too (``Møde om budgettet``): a colon or nothing follows."""
_WITHIN_LISTS: Final = frozenset({"chair", "secretary"})
"""Labels that are titles too, before one of the names of a list."""
_NAME_BEFORE: Final = 81
"""Characters before ``stedfortræder`` in which the name of the absent member stands."""
_SUBSTITUTE = re.compile(
    r"""
    \b (?: stedfortræder | suppleant ) (?: \s{1,9} er \b | \s{0,9} : )? \s{1,9} (?! for\b )
    (?P<substitute> [A-ZÆØÅ][^,;:()]{0,80} (?: \( [^()]{0,40} \) )? ) \)?
    """,
    re.VERBOSE,
)
_WITH = re.compile(r"\bmed$")
_MEMBER = re.compile(
    r"^(?:[•*–-]\s)?(?:\w{4,20}\s)?[A-ZÆØÅ][\w.'-]{0,30}(?:\s[\w.'-]{1,30}){1,5},?"
    r"\s\([A-ZÆØÅ]{1,3}(?:-?\d)?\)(?:,\s.{1,60})?$"
)
"""One member of an elected body, with the party, on a line of its own."""
_TELLS = re.compile(
    r"[\w)]\.\s{1,3}[A-ZÆØÅ][^\n]{3,120}\b(?:stedfortræder|suppleant|forlod|deltog)\b"
)
_ABSENT = re.compile(rf"[A-ZÆØÅ][^,;:]{{0,{_NAME_BEFORE}}}$")
_NO_DATE = re.compile(r"(?<![\d./-])\d{1,2}([-./])\d{1,2}\1\d{4}(?!\d)")
# Small words that no name and no title holds ("der" does: van der Berg).
_VERB = re.compile(
    r"\b(?:er|var|har|havde|blev|bliver|skal|skulle|vil|ville|kan|kunne|ikke|at|som)\b"
)
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
    body: Quoted | None = None
    """The body, where a label names it (``Udvalg: Teknisk Udvalg``)."""
    type: str = ""
    """What the document says it is (``Referat``), where a label tells."""


@dataclass
class _Draft:
    """The fields on their way, while label after label is read."""

    text: str
    date: date | None = None
    date_span: Span | None = None
    start: time | None = None
    start_span: Span | None = None
    end: time | None = None
    end_span: Span | None = None
    place: Quoted | None = None
    attendees: list[Attendee] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    warnings: list[str] = field(default_factory=list)
    body: Quoted | None = None
    type: str = ""


def read_header(text: str, lines: list[Line], first: int, stop: int) -> HeaderFields:
    """Read the labelled lines between two lines."""
    draft = _Draft(text)
    for key, span, used in _blocks(text, lines, first, stop):
        reader = _READERS.get(key)
        if reader and reader(draft, span):
            draft.lines.update(used)
    return HeaderFields(
        draft.date,
        draft.date_span,
        draft.start,
        draft.start_span,
        draft.end,
        draft.end_span,
        draft.place,
        _merged(draft.attendees),
        frozenset(draft.lines),
        tuple(draft.warnings),
        draft.body,
        draft.type,
    )


def label_match(words: str) -> re.Match[str] | None:
    """Match a line that begins with a label of the header (``Mødedato: 12. maj``)."""
    match = _LABEL.match(words)
    if match is None or match["colon"] or match.end() == len(words):
        return match
    return None if _KEYS[match["label"].lower()] in _STANDS_ALONE else match


def _blocks(
    text: str, lines: list[Line], first: int, stop: int
) -> Iterator[tuple[str, Span, frozenset[int]]]:
    """Yield each label's key, the place of its value, and the lines both take up."""
    index = first
    while index < stop:
        match = label_match(lines[index].text)
        if not match:
            index += 1
            continue
        last = _value_end(lines, index, stop, has_value=match.end() < len(lines[index].text))
        begin = _value_start(text, lines[index], match)
        end = max(begin, lines[last].end)
        key = _KEYS[match["label"].lower()]
        if key in {"notice", "absent"} and not match["colon"] and _TELLS.search(text, begin, end):
            # "Afbud fra Ida Bro stedfortræder Per Dam. Bo Ek forlod mødet kl. 20" below a label.
            key, begin = "remarks", lines[index].start
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
            if open_ended or lines[last].text.endswith(","):
                continue
            if not has_value and _MEMBER.match(lines[last].text):
                # A page may set each name of a list apart: they go on while names follow.
                places = range(following, min(following + 4, stop))
                after = next((lines[at] for at in places if not lines[at].blank), None)
                if after is not None and _MEMBER.match(after.text):
                    continue
            break
        if _ends_value(line.text):
            break
        last = following
        open_ended = False
    return last


def _ends_value(words: str) -> bool:
    """Tell whether a line begins the next label.

    ``Formand Ida Bro (A)`` within a list of members is one of them (Rødovre).
    """
    match = label_match(words)
    if match is None or match["colon"] or match.end() == len(words):
        return match is not None
    return _KEYS[match["label"].lower()] not in _WITHIN_LISTS


def _read_date(draft: _Draft, span: Span) -> bool:
    raw = span.of(draft.text)
    dates = find_dates(raw)
    if dates and draft.date is None:
        draft.date = dates[0].date
        draft.date_span = Span(span.start + dates[0].start, span.start + dates[0].end)
    elif not dates and (printed := _NO_DATE.search(raw)):
        draft.warnings.append(f"the header says {printed.group()}, which is no date")
    after = dates[0].end if dates else 0
    _take_times(draft, Span(span.start + after, span.end))
    return True


def _take_times(draft: _Draft, span: Span) -> None:
    """Take the first time as the start and a second one (``kl. 12.30 - 14.00``) as the end."""
    times = find_times(span.of(draft.text))
    if times and draft.start is None:
        value, begin, end = times[0]
        draft.start, draft.start_span = value, _shift(span, (begin, end))
    if len(times) > 1 and draft.end is None:
        value, begin, end = times[1]
        draft.end, draft.end_span = value, _shift(span, (begin, end))


def _first_line(draft: _Draft, span: Span) -> Quoted | None:
    """Return the first line of a value; None for an empty value or a paragraph."""
    raw = span.of(draft.text)
    # Static FirstAgenda pages print the value below its label, a blank line between.
    begin = span.start + len(raw) - len(raw.lstrip())
    line = raw.lstrip().split("\n", 1)[0]
    words = plain(line)
    if not words or len(words) > _LONGEST:
        return None
    return Quoted(words, Span(begin, begin + len(line.rstrip())))


def _read_body(draft: _Draft, span: Span) -> bool:
    draft.body = draft.body or _first_line(draft, span)
    return draft.body is not None


def _read_type(draft: _Draft, span: Span) -> bool:
    told = _first_line(draft, span)
    draft.type = draft.type or (told.text if told else "")
    return told is not None


def _read_start(draft: _Draft, span: Span) -> bool:
    """Read a start that may carry the day (``STARTTIDSPUNKT 14-05-2020 09:00:00``)."""
    return _read_date(draft, span)


def _read_end(draft: _Draft, span: Span) -> bool:
    times = find_times(span.of(draft.text))
    if times:
        value, begin, end = times[-1]
        draft.end, draft.end_span = value, _shift(span, (begin, end))
    return True


def _read_place(draft: _Draft, span: Span) -> bool:
    words = plain(span.of(draft.text))
    if len(words) > _LONGEST:
        return False
    draft.place = Quoted(words, span) if words else draft.place
    return True


def _people(text: str, span: Span, presence: Presence, *, member: bool = False) -> list[Attendee]:
    return [
        Attendee(
            person.name,
            Span(span.start + person.start, span.start + person.end),
            presence,
            person.party,
            person.role,
            person.substitute_for,
            member,
            person.items,
        )
        for person in split_people(span.of(text))
    ]


def _take_people(draft: _Draft, people: list[Attendee]) -> bool:
    """Take the people of a list; False where some of it is no name but a sentence."""
    named = [person for person in people if not _is_sentence(person)]
    draft.attendees += named
    return len(named) == len(people)


def _is_sentence(person: Attendee) -> bool:
    """Tell whether an entry of a list of people is prose: ``Vejret var godt``."""
    return person.span.end - person.span.start > _LONGEST or bool(_VERB.search(person.name))


def _read_present(draft: _Draft, span: Span) -> bool:
    return _take_people(draft, _people(draft.text, span, Presence.PRESENT))


def _read_members(draft: _Draft, span: Span) -> bool:
    return _take_people(draft, _people(draft.text, span, Presence.PRESENT, member=True))


def _absent(presence: Presence, draft: _Draft, span: Span) -> bool:
    """Read absentees; ``A stedfortræder B`` makes A absent and B present in A's place."""
    raw = span.of(draft.text)
    people: list[Attendee] = []
    begin = 0
    for match in _SUBSTITUTE.finditer(raw):
        replaced = _replaced(raw, begin, match.start())
        if replaced is None:
            continue
        people += _people(draft.text, _shift(span, (begin, replaced[0])), presence)
        absent = _people(draft.text, _shift(span, replaced), presence)
        place = _shift(span, match.span("substitute"))
        for person in _people(draft.text, place, Presence.PRESENT):
            of = absent[-1].name if absent else person.substitute_for
            absent.append(replace(person, substitute_for=of))
        people += absent
        begin = match.end()
    people += _people(draft.text, _shift(span, (begin, len(raw))), presence)
    return _take_people(draft, people)


def _replaced(raw: str, begin: int, stop: int) -> tuple[int, int] | None:
    """Return where the member stands whose substitute is named behind ``stop``."""
    end = _without(raw, begin, stop, " \t\n(")
    if _WITH.search(raw, max(begin, end - 4), end):
        end = _without(raw, begin, end - 3, " \t\n(")
    end = _without(raw, begin, _without(raw, begin, end, ",–-", most=1), " \t\n")
    first = max(begin, end - _NAME_BEFORE)
    match = _ABSENT.search(raw, first, end)
    return match.span() if match else None


def _without(raw: str, begin: int, end: int, characters: str, most: int = _NAME_BEFORE) -> int:
    """Return the end without some of these characters before it."""
    first = max(begin, end - most)
    return first + len(raw[first:end].rstrip(characters))


def _shift(span: Span, within: tuple[int, int]) -> Span:
    return Span(span.start + within[0], span.start + within[1])


def _read_notice(draft: _Draft, span: Span) -> bool:
    return _absent(Presence.ABSENT_WITH_NOTICE, draft, span)


def _read_absent(draft: _Draft, span: Span) -> bool:
    return _absent(Presence.ABSENT, draft, span)


_TOLD = {
    Told.NOTICE: Presence.ABSENT_WITH_NOTICE,
    Told.ABSENT: Presence.ABSENT,
    Told.MEETING: Presence.ABSENT,
    Told.PARTLY: Presence.PARTLY_PRESENT,
    Told.SUBSTITUTE: Presence.PRESENT,
}


def _read_remarks(draft: _Draft, span: Span) -> bool:
    """Read absences among remarks: ``Bemærkninger: Afbud: Ida Bro``."""
    people = [
        Attendee(
            one.name,
            Span(span.start + one.start, span.start + one.end),
            _TOLD[one.told],
            one.party,
            substitute_for=one.substitute_for,
        )
        for one in find_absences(span.of(draft.text))
        if one.told in _TOLD
    ]
    draft.attendees += people
    return bool(people) or not span.of(draft.text).strip()


def _read_chair(draft: _Draft, span: Span) -> bool:
    people = _people(draft.text, span, Presence.PRESENT)
    named = [person for person in people if is_person_name(person.name)]
    return _take_people(draft, [replace(person, role=person.role or "formand") for person in named])


def _read_secretary(draft: _Draft, span: Span) -> bool:
    """Understand who wrote the minutes; the person is no member of the body."""
    people = _people(draft.text, span, Presence.PRESENT)
    return all(is_person_name(person.name) for person in people)


_READERS: Final[dict[str, Callable[[_Draft, Span], bool]]] = {
    "date": _read_date,
    "body": _read_body,
    "type": _read_type,
    "start": _read_start,
    "end": _read_end,
    "place": _read_place,
    "present": _read_present,
    "members": _read_members,
    "remarks": _read_remarks,
    "notice": _read_notice,
    "absent": _read_absent,
    "chair": _read_chair,
    "secretary": _read_secretary,
}
"""The reader of each label's value; False where it understands nothing. Such lines stay unread,
and so do those of labels without a reader, which only end the value above them."""


def _merged(attendees: Iterable[Attendee]) -> tuple[Attendee, ...]:
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
            member=known.member and entry.member,
        )
    return tuple(people.values())
