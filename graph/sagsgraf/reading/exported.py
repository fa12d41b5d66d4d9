"""How the fields of an export are written as minutes that a person reads.

Every export becomes the same text, in the shape of FirstAgenda's (``REFERAT <body> d. <date>``,
labelled lines, ``Punkt N: <title>``, case number, headed sections), with a mark for each field.
So the same words are read alike whatever they came in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Final

from sagsgraf.model import Mark, Role
from sagsgraf.reading.base import Sheet
from sagsgraf.reading.fragments import Block, write_block, write_blocks

_SPACE = re.compile("[\\s\u00a0\u200b\ufeff\x00-\x1f\x7f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CLOSED = re.compile(r"^lukket(?:\s(?:punkt|sag|dagsordenspunkt))?\s?[:–-]\s?", re.IGNORECASE)
_WEEKDAYS: Final = "Mandag Tirsdag Onsdag Torsdag Fredag Lørdag Søndag".split()
_MONTHS: Final = (
    "januar februar marts april maj juni juli august september oktober november december".split()
)
_DAY = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?:[ T](\d{1,2})[:.](\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?")
_HEADINGS: Final = {
    Role.PRESENT: "Mødedeltagere",
    Role.MEMBER: "Medlemmer",
    Role.NOTICE: "Afbud",
    Role.ABSENT: "Fraværende",
}
PLACEHOLDERS: Final = frozenset({"tomt indhold", "beslutning ikke frigivet", "-", "."})
"""What stands in a decision's field for nothing."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the meeting, as a field has it."""

    words: str
    """Name, with party and role as printed."""
    role: Role
    """PRESENT, MEMBER, NOTICE or ABSENT."""
    value: str = ""
    """Role in the meeting in lower case, where a field of its own tells it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What an export says of the meeting."""

    minutes: bool
    body: str
    day: date
    start: time | None = None
    end: time | None = None
    place: str = ""
    people: tuple[Person, ...] = ()
    municipality: str = ""
    """Whose address the export bears; stands in no line."""
    kind: str = ""
    """Word before the body where it says more than minutes or agenda; upper case."""


@dataclass(frozen=True, slots=True)
class Point:
    """What an export says of one item beside its text."""

    number: str
    title: str
    closed: bool = False
    cases: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    """Who was away while it was dealt with, where the text does not tell."""


@dataclass(frozen=True, slots=True)
class Paper:
    """An attachment."""

    title: str
    url: str = ""


def clean(words: object) -> str:
    """Return a field's words: white space folded, broken characters replaced; else nothing.

    >>> clean(" Ida\\u00a0 Bro "), clean(None), clean(3)
    ('Ida Bro', '', '3')
    """
    if isinstance(words, bool) or not isinstance(words, str | int):
        return ""
    return _SPACE.sub(" ", whole(str(words))).strip()


def whole(words: str) -> str:
    """Return words with halves of characters (a lone ``\\ud83d`` in JSON) replaced."""
    return _SURROGATE.sub("\ufffd", words)


def moment(words: str) -> tuple[date, time | None] | None:
    """Return the day and time that a field tells, or None where it tells no day.

    Midnight stands for a time that nobody entered.

    >>> moment("25-09-2012 15:30:00"), moment("2013-06-20 10:30"), moment("31-02-2013")
    ((datetime.date(2012, 9, 25), datetime.time(15, 30)), (datetime.date(2013, 6, 20), \
datetime.time(10, 30)), None)
    """
    if match := _ISO.match(words):
        year, month, day, hour, minute = match.groups()
    elif match := _DAY.match(words):
        day, month, year, hour, minute = match.groups()
    else:
        return None
    try:
        at = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))
    except ValueError:
        return None
    clock = at.time() if hour is not None and at.time() != time() else None
    # Fields hold 01-01-0001 for no day.
    return (at.date(), clock) if at.year > 1800 else None


def open_title(title: str) -> tuple[str, str]:
    """Return the words that close an item, and its title without them.

    >>> open_title("Lukket: Salg af grund"), open_title("Lukketider")
    (('Lukket: ', 'Salg af grund'), ('', 'Lukketider'))
    """
    match = _CLOSED.match(title)
    return (match.group(), title[match.end() :]) if match else ("", title)


def write_heading(sheet: Sheet, told: Heading) -> None:
    """Write the title line and the labelled lines below it."""
    kind = told.kind or ("REFERAT" if told.minutes else "DAGSORDEN")
    if told.municipality:
        sheet.marks.append(Mark(0, 0, Role.MUNICIPALITY, told.municipality))
    sheet.write(kind, Role.TYPE, "minutes" if told.minutes else "agenda")
    sheet.write(" ")
    sheet.write(told.body, Role.BODY)
    sheet.write(f" d. {told.day:%d-%m-%Y}\n\nMødedato ")
    weekday, month = _WEEKDAYS[told.day.weekday()], _MONTHS[told.day.month - 1]
    spelt = f"{weekday} d. {told.day:%d}. {month} {told.day.year}"
    sheet.write(spelt, Role.DATE, told.day.isoformat())
    if told.start:
        sheet.write(" kl. ")
        sheet.write(f"{told.start:%H:%M}", Role.START, f"{told.start:%H:%M}")
    sheet.write("\n\n")
    if told.end:
        sheet.write("Sluttidspunkt kl. ")
        sheet.line(f"{told.end:%H:%M}", Role.END, f"{told.end:%H:%M}")
        sheet.line()
    if told.place:
        sheet.write("Mødested ")
        sheet.line(told.place, Role.PLACE)
        sheet.line()
    for role, label in _HEADINGS.items():
        write_people(sheet, label, [one for one in told.people if one.role is role])


def write_people(sheet: Sheet, label: str, people: Sequence[Person]) -> None:
    """Write a line of people, if there are any."""
    if not people:
        return
    sheet.write(f"{label} ")
    for place, one in enumerate(people):
        sheet.write(", " if place else "")
        sheet.write(one.words, one.role, one.value)
    sheet.write("\n\n")


@contextmanager
def item(sheet: Sheet, point: Point) -> Iterator[None]:
    """Write an item's heading and handles; what is written within is its text."""
    closing, title = open_title(point.title)
    with sheet.marking(Role.ITEM):
        sheet.write("Punkt ")
        sheet.write(point.number, Role.NUMBER)
        sheet.write(": ")
        if closing or point.closed:
            sheet.write(closing or "Lukket: ", Role.CLOSED)
        sheet.write(title, Role.TITLE)
        sheet.write("\n\n")
        for case in point.cases:
            sheet.line(case, Role.CASE)
            sheet.line()
        people = [Person(name, Role.ABSENT) for name in point.absent]
        write_people(sheet, "Fraværende under punktet:", people)
        yield


def section(sheet: Sheet, heading: str, blocks: Iterable[Block], kind: str = "") -> None:
    """Write a headed part of an item.

    Args:
        sheet: where to.
        heading: the heading as the export has it; empty where it has none.
        blocks: the text.
        kind: what the section is for (a `SectionKind`), where the export tells.
    """
    if heading:
        sheet.line(heading, Role.SECTION, kind)
        sheet.line()
    write_blocks(sheet, blocks)


def attachments(sheet: Sheet, papers: Sequence[Paper]) -> None:
    """Write the list of attachments, if there are any."""
    if not papers:
        return
    sheet.line("Bilag", Role.SECTION, "attachments")
    sheet.line()
    for paper in papers:
        # One line each, and blank ones between, or a long title would seem to wrap.
        links = ((0, len(paper.title), paper.url),) if paper.url else ()
        write_block(sheet, Block(paper.title, "p", links))
        sheet.write("\n\n")


@dataclass
class Once:
    """Numbers items that bear none, and keeps what was numbered."""

    count: int = 0
    seen: set[str] = field(default_factory=set)

    def number(self, printed: str) -> str:
        """Return an item's number: as printed, or its place where none is."""
        self.count += 1
        return printed or str(self.count)
