"""Who was there and who was not, with party, role and substitute."""

from __future__ import annotations

from collections.abc import Iterator

from sagsgraf.danish.text import slug
from sagsgraf.extractors.base import Context, Extractor, in_header
from sagsgraf.model import Attendee, Claim, Presence
from sagsgraf.terms import ATTENDANCE_STATUS, FOAF, RDF, RDFS, SG

_NAME = "attendance"
_STATUS = {
    Presence.PRESENT: ATTENDANCE_STATUS.present,
    Presence.ABSENT: ATTENDANCE_STATUS.absent,
    Presence.ABSENT_WITH_NOTICE: ATTENDANCE_STATUS.absent_with_notice,
    Presence.PARTLY_PRESENT: ATTENDANCE_STATUS.partly_present,
}
_CHAIRS = frozenset({"formand", "borgmester"})


def _run(context: Context) -> Iterator[Claim]:
    for attendee in context.minutes.attendees:
        if slug(attendee.name):
            yield from _attendance(context, attendee)


def _attendance(context: Context, attendee: Attendee) -> Iterator[Claim]:
    meeting = context.names.meeting
    person = context.things.person(attendee.name)
    attendance = context.names.attendance(attendee.name)
    passage = in_header(context, _NAME, attendee.span)
    yield from passage.names(person, SG.Person, attendee.name)
    yield from passage.introduces(attendance, SG.Attendance, attendee.name)
    yield passage.says(meeting, SG.attendance, attendance)
    yield passage.says(attendance, SG.person, person)
    yield passage.says(attendance, SG.attendanceStatus, _STATUS[attendee.presence])
    there = attendee.presence in {Presence.PRESENT, Presence.PARTLY_PRESENT}
    yield passage.says(meeting, SG.attendee if there else SG.absentee, person)
    if attendee.party:
        yield passage.says(attendance, SG.party, attendee.party)
        yield passage.says(person, SG.party, attendee.party)
    if attendee.role:
        yield passage.says(attendance, SG.role, attendee.role)
        if attendee.role in _CHAIRS and there:
            yield passage.says(meeting, SG.chair, person)
    if attendee.substitute_for:
        member = context.things.person(attendee.substitute_for)
        yield from passage.names(member, SG.Person, attendee.substitute_for)
        yield passage.says(attendance, SG.substituteFor, member)


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
        }
    ),
    _run,
)
