"""A document's record (its JSON form), put together from the claims read in it.

Made from the claims and not from the minutes, so that what people check in the JSON is what
enters the graph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sagsgraf.extractors import Context
from sagsgraf.model import Claim, Iri, Item, Label, Minutes, Value, Year
from sagsgraf.model.record import (
    AmountRecord,
    AttachmentRecord,
    AttendanceRecord,
    HistoryRecord,
    ItemRecord,
    MeetingRecord,
    MunicipalityRecord,
    PointRecord,
    RecommendationRecord,
    Record,
    SectionRecord,
    SourceRecord,
    UnreadRecord,
)
from sagsgraf.terms import DCT, FOAF, NOTATIONS, RDFS, SCHEMA, SG

_PRESENT = frozenset({"present", "partly present"})


@dataclass
class _Facts:
    """Claims by subject and predicate, in the order in which they were read."""

    values: dict[tuple[Iri, Iri], list[Value]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> _Facts:
        facts = cls()
        for claim in claims:
            values = facts.values[claim.subject, claim.predicate]
            if claim.value not in values:
                values.append(claim.value)
        return facts

    def all(self, subject: Iri, predicate: Iri) -> list[Value]:
        return self.values.get((subject, predicate), [])

    def nodes(self, subject: Iri, predicate: Iri) -> list[Iri]:
        return [value for value in self.all(subject, predicate) if isinstance(value, Iri)]

    def node(self, subject: Iri, predicate: Iri) -> Iri | None:
        return next(iter(self.nodes(subject, predicate)), None)

    def text(self, subject: Iri, predicate: Iri) -> str | None:
        return next((as_text(value) for value in self.all(subject, predicate)), None)

    def texts(self, subject: Iri, predicate: Iri) -> list[str]:
        return [as_text(value) for value in self.all(subject, predicate)]

    def label(self, subject: Iri | None) -> str | None:
        if subject is None:
            return None
        return self.text(subject, RDFS.label) or self.text(subject, FOAF.name)


def as_text(value: Value) -> str:
    """Return a value as the record prints it: concepts by their plain name."""
    match value:
        case Iri():
            return NOTATIONS.get(value, value.value)
        case Label(text):
            return text
        case Year(number):
            return str(number)
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def make_record(context: Context, claims: Iterable[Claim]) -> Record:
    """Return the record of a document from its claims."""
    facts = _Facts.of(claims)
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
        items=[_item(context, facts, item) for item in minutes.items],
        unread=[
            UnreadRecord(unread.span.start, unread.span.end, minutes.words(unread.span))
            for unread in minutes.unread
        ],
        warnings=[*minutes.warnings, *_maskings(minutes)],
    )


def _maskings(minutes: Minutes) -> list[str]:
    count = len(minutes.document.maskings)
    return [f"{count} personal number(s) masked"] if count else []


def _meeting(context: Context, facts: _Facts) -> MeetingRecord:
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


def _attendance(facts: _Facts, attendance: Iri) -> AttendanceRecord:
    person = facts.node(attendance, SG.person)
    member = facts.node(attendance, SG.substituteFor)
    return AttendanceRecord(
        name=(facts.text(person, FOAF.name) if person else None) or "",
        party=facts.text(attendance, SG.party),
        role=facts.text(attendance, SG.role),
        status=facts.text(attendance, SG.attendanceStatus) or "present",
        substitute_for=(facts.text(member, FOAF.name) if member else None),
    )


def _item(context: Context, facts: _Facts, item: Item) -> ItemRecord:
    iri = context.item(item)
    decision = facts.node(iri, SG.decision)
    return ItemRecord(
        number=item.number,
        title=item.title.text,
        contents_title=facts.text(iri, SG.contentsTitle),
        page=item.page,
        closed=item.closed,
        cases=[case.text for case in item.cases],
        decision=facts.text(decision, SG.text) if decision else None,
        outcomes=facts.texts(decision, SG.outcome) if decision else [],
        votes=[],
        recommendations=_recommendations(facts, iri),
        referrals=[facts.label(one) or "" for one in facts.nodes(iri, SG.referral)],
        history=[_history(facts, one) for one in facts.nodes(iri, SG.history)],
        amounts=[_amount(facts, one) for one in facts.nodes(iri, SG.amount)],
        financial=_financial(facts, iri),
        attachments=[
            AttachmentRecord(
                facts.text(one, DCT.title) or "",
                facts.text(one, SG.number),
                facts.text(one, SCHEMA.url),
            )
            for one in facts.nodes(iri, SG.attachment)
        ],
        people=[],
        laws=[],
        dates=[],
        topics=[],
        sections=[
            SectionRecord(section.heading, section.kind.value, section.body.start, section.body.end)
            for section in item.sections
        ],
    )


def _recommendations(facts: _Facts, item: Iri) -> list[RecommendationRecord]:
    """Return the points, those of one post after another joined."""
    records: list[RecommendationRecord] = []
    for one in facts.nodes(item, SG.recommendation):
        by = facts.label(facts.node(one, SG.recommendedBy))
        point = PointRecord(facts.text(one, SG.number), facts.text(one, SG.text) or "")
        if records and records[-1].by == by:
            records[-1].points.append(point)
        else:
            records.append(RecommendationRecord(by, [point]))
    return records


def _history(facts: _Facts, treatment: Iri) -> HistoryRecord:
    return HistoryRecord(
        date=facts.text(treatment, SG.date) or "",
        body=facts.label(facts.node(treatment, SG.body)) or "",
        text=facts.text(treatment, SG.text) or "",
        outcome=facts.text(treatment, SG.outcome),
    )


def _amount(facts: _Facts, amount: Iri) -> AmountRecord:
    whole = facts.node(amount, SG.partOf)
    return AmountRecord(
        text=facts.text(amount, SG.rawText) or "",
        value=facts.text(amount, SCHEMA.value),
        currency=facts.text(amount, SCHEMA.currency) or "DKK",
        kind=facts.text(amount, SG.amountKind),
        periods=facts.texts(amount, SG.fiscalYear),
        label=facts.text(amount, SG.area),
        previous_value=facts.text(amount, SG.previousValue),
        part_of=facts.text(whole, SCHEMA.value) if whole else None,
        approximate=facts.text(amount, SG.approximate) == "true",
        owner=facts.text(amount, SG.owner),
    )


def _financial(facts: _Facts, item: Iri) -> str | None:
    if facts.text(item, SG.noFinancialConsequences) == "true":
        return "none"
    return facts.text(item, SG.financialStatement)
