"""Who was there and who was not, with party, role and substitute.

The header's lists come first. What decisions tell (``Afbud: X``, ``X forlod mødet kl. 20``) is
read against them: it adds another reading of an absence that the header knows, makes somebody
whom the header has seen absent during the one item, and speaks of the whole meeting only where
no list contradicts it and the wording, or its repetition, is about the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from sagsgraf.danish.absences import (
    Told,
    ToldOf,
    find_absences,
    find_called_in,
    notes_attendance,
)
from sagsgraf.danish.dates import find_dates
from sagsgraf.danish.people import (
    only_people,
    split_people,
)
from sagsgraf.danish.text import slug
from sagsgraf.extractors.base import Context, Extractor, Passage, in_header, in_item
from sagsgraf.model import (
    Attendee,
    Claim,
    DocumentType,
    Item,
    Minutes,
    Presence,
    Role,
    Section,
    SectionKind,
    Span,
)
from sagsgraf.terms import ATTENDANCE_STATUS, FOAF, RDF, RDFS, SG

_NAME = "attendance"
_STATUS = {
    Presence.PRESENT: ATTENDANCE_STATUS.present,
    Presence.ABSENT: ATTENDANCE_STATUS.absent,
    Presence.ABSENT_WITH_NOTICE: ATTENDANCE_STATUS.absent_with_notice,
    Presence.PARTLY_PRESENT: ATTENDANCE_STATUS.partly_present,
}
_CHAIRS = frozenset({"formand", "borgmester"})
_THERE: Final = frozenset({Presence.PRESENT, Presence.PARTLY_PRESENT})
_LISTING = frozenset({Told.ABSENT, Told.NOTICE, Told.MEETING})
_ROLL_CALL = ("fremmøde", "fravær", "afbud", "mødedeltage", "tilstedeværelse")
"""Words in the title of an item that takes the attendance of the meeting."""
_OPENS = re.compile(
    r"^(?:godkend\w{2,6}|beslutning\w{0,4})\b.{0,30}\bdagsorden|dagsorden.{0,5}\bgodkend"
)
"""The title of the item that opens a meeting by approving its agenda: whom it calls absent is
away from what follows, unless a later item sees them come."""
_MISSING = ("fravær", "afbud")
"""Words in the title of an item whose decision may be the absentees' names and nothing else."""
_SHORT: Final = 300
"""Nothing longer says only that the attendance is noted."""
_DISQUALIFIED = "whoever is disqualified (inhabil) takes no part in the item"
_EVERYWHERE = "told in every decision of the meeting, and no list of attendees says otherwise"
_NOT_LISTED = "the decision calls the person absent, and the list of those present leaves them out"
_NOT_EVERYWHERE = "told in this decision and not in all, and no list of attendees says otherwise"


@dataclass(frozen=True, slots=True)
class _Telling:
    """One person's attendance as an item tells it."""

    item: Item
    section: Section
    of: ToldOf
    """Positions are those of the document."""

    @property
    def key(self) -> str:
        return slug(self.of.name)


@dataclass
class _Meeting:
    """What all passages together tell of each person's presence."""

    minutes: Minutes
    listed: dict[str, Attendee]
    tellings: list[_Telling]
    decisions: int
    """How many items have a decision that could tell an absence."""
    final: dict[str, Presence] = field(default_factory=dict)
    """Presence of each person whom a list or an item places in or out of the meeting."""
    why: dict[str, str] = field(default_factory=dict)
    """Why ``Fraværende: X`` in an item was taken to mean the whole meeting."""


def _run(context: Context) -> Iterator[Claim]:
    meeting = _understood(context)
    for attendee in context.minutes.attendees:
        if slug(attendee.name):
            yield from _attendance(context, attendee, meeting)
    for telling in meeting.tellings:
        yield from _told(context, telling, meeting)
    yield from _marked(context)


def _marked(context: Context) -> Iterator[Claim]:
    """Yield who was away during an item where a field of the source tells it."""
    for item in context.minutes.items:
        for mark in context.minutes.document.marked(Role.ABSENT, Role.NOTICE, within=item.span):
            passage = in_item(context, _NAME, item, mark.span)
            for one in split_people(context.minutes.words(mark.span)):
                person = context.things.person(one.name)
                yield from passage.names(person, SG.Person, one.name)
                yield passage.says(context.item(item), SG.absentDuringItem, person)


def _understood(context: Context) -> _Meeting:
    """Read every decision, and settle who was there."""
    listed = {slug(one.name): one for one in context.minutes.attendees if slug(one.name)}
    tellings: list[_Telling] = []
    decisions = 0
    if context.minutes.type is DocumentType.MINUTES:
        for item in context.minutes.items:
            found = list(_tellings(context, item))
            decisions += any(
                section.body.start < section.body.end for section in _own(context, item)
            )
            tellings += found
    meeting = _Meeting(context.minutes, listed, tellings, decisions)
    for key, attendee in listed.items():
        meeting.final[key] = _limited(context, attendee)
    _settle(meeting, tellings)
    return meeting


def _own(context: Context, item: Item) -> Iterator[Section]:
    """Yield an item's decisions of this meeting, not those dated another day.

    An item without any may tell at its end who was away (Hørsholm's Meddelelser).
    """
    decisions = item.all(SectionKind.DECISION)
    if not decisions and item.sections and not item.closed:
        yield from _ending(context, item.sections[-1])
    for section in decisions:
        dates = find_dates(section.heading)
        if not dates or dates[-1].date == context.minutes.date:
            yield section


def _ending(context: Context, section: Section) -> Iterator[Section]:
    """Yield the last paragraph of an item's last section, where it speaks of the meeting."""
    body = section.body
    if section.kind is not SectionKind.PRESENTATION:
        return
    words = context.minutes.words(body)
    at = words.rstrip().rfind("\n") + 1
    last = words[at:]
    if len(last) < _SHORT * 2 and "deltog ikke i" in last:
        yield replace(section, body=Span(body.start + at, body.end))


def _tellings(context: Context, item: Item) -> Iterator[_Telling]:
    for section in _own(context, item):
        start = section.body.start
        told: dict[tuple[str, int, int], ToldOf] = {}
        for one in find_absences(context.minutes.words(section.body)):
            # "Afbud: A, stedfortræder B" calls A absent twice at one place: the closer word holds.
            place = (one.name, one.start, one.end)
            if place not in told or told[place].told is Told.ABSENT:
                told[place] = one
        out = {one.name for one in told.values() if one.told in {Told.DISQUALIFIED, Told.ITEM}}
        for one in told.values():
            # Who is disqualified and leaves the room leaves the item, not the meeting.
            leaves = one.told is Told.PARTLY and one.name in out
            yield _Telling(
                item, section, _moved(replace(one, told=Told.ITEM) if leaves else one, start)
            )
        if not told:
            for one in _named_only(context, item, section):
                yield _Telling(item, section, _moved(one, start))
        if "stedfortræder" in item.title.text.lower():
            presented = context.minutes.words(item.span)
            for one in find_called_in(context.minutes.words(section.body), presented):
                yield _Telling(item, section, _moved(one, start))


def _named_only(context: Context, item: Item, section: Section) -> Iterator[ToldOf]:
    """Yield the people of a decision that is a list of names, in an item ``Fraværende``."""
    title = item.title.text.lower()
    words = context.minutes.words(section.body)
    if title.startswith(_MISSING) and len(words) < _SHORT:
        for person in only_people(words.rstrip(" .\n")):
            yield ToldOf(Told.ABSENT, person.name, person.start, person.end, person.party)


def _moved(one: ToldOf, offset: int) -> ToldOf:
    return replace(one, start=one.start + offset, end=one.end + offset)


def _limited(context: Context, attendee: Attendee) -> Presence:
    """Return a listed person's presence; absent from some items only is partly present."""
    if attendee.items is None or attendee.presence in _THERE:
        return attendee.presence
    missed = [item for item in context.minutes.items if _within(item, attendee.items)]
    return (
        attendee.presence if len(missed) == len(context.minutes.items) else Presence.PARTLY_PRESENT
    )


def _within(item: Item, items: tuple[int, int]) -> bool:
    digits = item.number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return digits.isdecimal() and items[0] <= int(digits) <= items[1]


def _settle(meeting: _Meeting, tellings: Iterable[_Telling]) -> None:
    """Work out the presence of those whom items place in or out of the meeting."""
    by_person: dict[str, list[_Telling]] = {}
    for telling in tellings:
        by_person.setdefault(telling.key, []).append(telling)
    for key, of_person in by_person.items():
        known = meeting.listed.get(key)
        there = meeting.final.get(key)
        if known is not None and there is not None and there not in _THERE:
            continue
        told = {one.of.told for one in of_person}
        if Told.PARTLY in told:
            meeting.final[key] = Presence.PARTLY_PRESENT
        elif known is None or known.member:
            _settle_absence(meeting, key, of_person)


def _settle_absence(meeting: _Meeting, key: str, tellings: list[_Telling]) -> None:
    """Work out whether the items tell that somebody missed the whole meeting."""
    told = {one.of.told for one in tellings}
    if Told.NOTICE in told:
        meeting.final[key] = Presence.ABSENT_WITH_NOTICE
        return
    if Told.SUBSTITUTE in told:
        meeting.final[key] = Presence.PRESENT
        return
    listing = [one for one in tellings if one.of.told in _LISTING]
    if Told.MEETING in told or any(_is_roll_call(meeting.minutes, one) for one in listing):
        meeting.final[key] = Presence.ABSENT
    elif listing and (why := _why_absent(meeting, listing)):
        meeting.final[key] = Presence.ABSENT
        meeting.why[key] = why


def _why_absent(meeting: _Meeting, listing: list[_Telling]) -> str:
    """Return why items that call somebody absent mean the whole meeting; empty if they do not."""
    if any(one.presence in _THERE and not one.member for one in meeting.listed.values()):
        return _NOT_LISTED
    everywhere = len({one.item.position for one in listing}) >= meeting.decisions
    return _EVERYWHERE if everywhere else ""


def _is_roll_call(minutes: Minutes, telling: _Telling) -> bool:
    """Tell whether an item is there to note who came."""
    item = telling.item
    if item.title.text:
        title = item.title.text.lower()
        return any(word in title for word in _ROLL_CALL) or bool(_OPENS.search(title))
    told = [one.body for one in item.sections if one.kind is not SectionKind.DECISION]
    return any(
        one.end - one.start < _SHORT and notes_attendance(minutes.words(one)) for one in told
    )


def _attendance(context: Context, attendee: Attendee, meeting: _Meeting) -> Iterator[Claim]:
    """Yield a list's entry; the status comes from the item that corrects it, if one does."""
    key = slug(attendee.name)
    presence = _limited(context, attendee)
    passage = in_header(context, _NAME, attendee.span)
    yield from _participation(context, passage, attendee.name)
    there = presence in _THERE
    if meeting.final[key] is presence:
        yield from _status(context, passage, attendee.name, presence)
    attendance = context.names.attendance(attendee.name)
    if attendee.party:
        yield passage.says(attendance, SG.party, attendee.party)
        yield passage.says(context.things.person(attendee.name), SG.party, attendee.party)
    if attendee.role:
        yield passage.says(attendance, SG.role, attendee.role)
        if attendee.role in _CHAIRS and there and meeting.final[key] in _THERE:
            person = context.things.person(attendee.name)
            yield passage.says(context.names.meeting, SG.chair, person)
    if attendee.substitute_for:
        yield from _substitute(context, passage, attendee.name, attendee.substitute_for)
    if presence is Presence.PARTLY_PRESENT and attendee.items:
        person = context.things.person(attendee.name)
        for item in context.minutes.items:
            if _within(item, attendee.items):
                yield passage.says(context.item(item), SG.absentDuringItem, person)


def _participation(context: Context, passage: Passage, name: str) -> Iterator[Claim]:
    """Yield a person and the person's attendance, one node each whoever tells of it."""
    person, attendance = context.things.person(name), context.names.attendance(name)
    yield from passage.names(person, SG.Person, name)
    yield from passage.introduces(attendance, SG.Attendance, name)
    yield passage.says(context.names.meeting, SG.attendance, attendance)
    yield passage.says(attendance, SG.person, person)


def _status(context: Context, passage: Passage, name: str, presence: Presence) -> Iterator[Claim]:
    person, attendance = context.things.person(name), context.names.attendance(name)
    yield passage.says(attendance, SG.attendanceStatus, _STATUS[presence])
    there = presence in _THERE
    yield passage.says(context.names.meeting, SG.attendee if there else SG.absentee, person)


def _substitute(
    context: Context, passage: Passage, name: str, substitute_for: str
) -> Iterator[Claim]:
    member = context.things.person(substitute_for)
    yield from passage.names(member, SG.Person, substitute_for)
    yield passage.says(context.names.attendance(name), SG.substituteFor, member)


def _told(context: Context, telling: _Telling, meeting: _Meeting) -> Iterator[Claim]:
    """Yield what one passage of an item tells of one person."""
    of, final = telling.of, meeting.final.get(telling.key)
    passage = in_item(context, _NAME, telling.item, Span(of.start, of.end), telling.section)
    if of.told is Told.SUBSTITUTE and not of.substitute_for:
        if final in _THERE:
            yield from _known(context, passage, of, final)
            yield passage.says(context.names.attendance(of.name), SG.role, "stedfortræder")
    elif of.told is Told.SUBSTITUTE and of.substitute_for:
        replaced = meeting.final.get(slug(of.substitute_for))
        if final in _THERE and replaced not in _THERE:
            yield from _known(context, passage, of, final)
            yield from _substitute(context, passage, of.name, of.substitute_for)
    elif of.told is Told.PARTLY:
        if final is Presence.PARTLY_PRESENT:
            yield from _known(context, passage, of, final)
            moved = SG.joined if of.came else SG.left
            yield passage.says(context.item(telling.item), moved, context.things.person(of.name))
    elif of.told in _LISTING and final is not None and final not in _THERE:
        if of.told is Told.ABSENT and (why := meeting.why.get(telling.key)):
            passage = replace(passage, confidence=0.9, basis=why)
        yield from _known(context, passage, of, final)
    elif final is None or final in _THERE:
        yield from _during_item(context, telling, passage, seen=final is not None)


def _known(context: Context, passage: Passage, of: ToldOf, presence: Presence) -> Iterator[Claim]:
    yield from _participation(context, passage, of.name)
    yield from _status(context, passage, of.name, presence)
    if of.party:
        attendance = context.names.attendance(of.name)
        yield passage.says(attendance, SG.party, of.party)
        yield passage.says(context.things.person(of.name), SG.party, of.party)


def _during_item(
    context: Context, telling: _Telling, passage: Passage, *, seen: bool
) -> Iterator[Claim]:
    """Yield that somebody was away while an item was dealt with."""
    of = telling.of
    if of.told is Told.DISQUALIFIED:
        passage = replace(passage, confidence=0.9, basis=_DISQUALIFIED)
    elif of.told is not Told.ITEM and not seen:
        passage = replace(passage, confidence=0.8, basis=_NOT_EVERYWHERE)
    person = context.things.person(of.name)
    yield from passage.names(person, SG.Person, of.name)
    items = [telling.item]
    if of.items:
        items = [item for item in context.minutes.items if _within(item, of.items)]
    for item in items:
        yield passage.says(context.item(item), SG.absentDuringItem, person)
        if of.told is Told.DISQUALIFIED:
            yield passage.says(context.item(item), SG.recused, person)


EXTRACTOR = Extractor(
    _NAME,
    "who was there and who was not",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            SG.Person,
            SG.Attendance,
            FOAF.name,
            SG.attendance,
            SG.person,
            SG.attendanceStatus,
            SG.attendee,
            SG.absentee,
            SG.party,
            SG.role,
            SG.chair,
            SG.substituteFor,
            SG.absentDuringItem,
            SG.recused,
            SG.left,
            SG.joined,
        }
    ),
    _run,
)
