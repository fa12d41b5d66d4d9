"""A document's record (its JSON form), put together from the claims read in it.

Made from the claims and not from the minutes, so that what people check in the JSON is what
enters the graph.
"""

from __future__ import annotations

from collections import Counter

from sagsgraf.extractors import Context
from sagsgraf.model import Iri, Minutes
from sagsgraf.model.record import (
    AttendanceRecord,
    MeetingRecord,
    MunicipalityRecord,
    Record,
    SourceRecord,
    UnreadRecord,
)
from sagsgraf.pipeline.facts import Facts
from sagsgraf.pipeline.item_record import item_record
from sagsgraf.terms import FOAF, SCHEMA, SG

_PRESENT = frozenset({"present", "partly present"})


def make_record(context: Context, facts: Facts) -> Record:
    """Return the record of a document from its claims."""
    minutes = context.minutes
    municipality = minutes.municipality
    document = minutes.document
    return Record(
        source=SourceRecord(
            document.name,
            document.sha256,
            document.kind,
            len(document.page_starts) or None,
            minutes.layout,
        ),
        municipality=MunicipalityRecord(
            municipality.name if municipality else None,
            municipality.code if municipality else None,
        ),
        meeting=_meeting(context, facts),
        items=[item_record(context, facts, item) for item in minutes.items],
        unread=[
            UnreadRecord(unread.span.start, unread.span.end, minutes.words(unread.span))
            for unread in minutes.unread
        ],
        warnings=warnings_of(minutes),
    )


def warnings_of(minutes: Minutes) -> list[str]:
    """Return what a person should know of a document, a sentence each."""
    return [*minutes.warnings, *_maskings(minutes)]


def _maskings(minutes: Minutes) -> list[str]:
    """Return how much was masked, a sentence for each kind: ``1 personal number(s) masked``."""
    counts = Counter(one.what for one in minutes.document.maskings)
    return [
        f"{count} {what}{'(es)' if what.endswith('s') else '(s)'} masked"
        for what, count in sorted(counts.items())
    ]


def _meeting(context: Context, facts: Facts) -> MeetingRecord:
    minutes, meeting = context.minutes, context.names.meeting
    attendance = [_attendance(facts, one) for one in facts.nodes(meeting, SG.attendance)]
    start = facts.text(meeting, SCHEMA.startDate)
    end = facts.text(meeting, SCHEMA.endDate)
    return MeetingRecord(
        body=minutes.body.text,
        document=minutes.type.value,
        start=start[:16] if start else minutes.date.isoformat(),
        end=end[:16] if end else None,
        place=facts.text(meeting, SCHEMA.location),
        present=[one.name for one in attendance if one.status in _PRESENT],
        absent=[one.name for one in attendance if one.status not in _PRESENT],
        attendance=attendance,
    )


def _attendance(facts: Facts, attendance: Iri) -> AttendanceRecord:
    person = facts.node(attendance, SG.person)
    member = facts.node(attendance, SG.substituteFor)
    return AttendanceRecord(
        name=(facts.text(person, FOAF.name) if person else None) or "",
        party=facts.text(attendance, SG.party),
        role=facts.text(attendance, SG.role),
        status=facts.text(attendance, SG.attendanceStatus) or "present",
        substitute_for=(facts.text(member, FOAF.name) if member else None),
    )
