"""The meeting itself: body, municipality, date, time, place, document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sagsgraf.danish.bodies import body_name
from sagsgraf.extractors.base import Context, Extractor, in_header, of_municipality
from sagsgraf.model import Claim, DocumentType, Span
from sagsgraf.terms import DOCUMENT_TYPE, FOAF, RDF, RDFS, SCHEMA, SG

_NAME = "meeting"
_TYPES = {
    DocumentType.MINUTES: DOCUMENT_TYPE.minutes,
    DocumentType.AGENDA: DOCUMENT_TYPE.agenda,
}


def _run(context: Context) -> Iterator[Claim]:
    minutes, meeting = context.minutes, context.names.meeting
    title = in_header(context, _NAME, _title_span(minutes.body.span, minutes.date_span))
    body = context.things.body(minutes.body.text)
    body_label = body_name(minutes.body.text)
    yield from title.introduces(meeting, SG.Meeting, f"{body_label} {minutes.date.isoformat()}")
    yield from title.names(body, SG.Body, body_label)
    yield title.says(meeting, SG.body, body)
    yield title.says(meeting, SG.documentType, _TYPES[minutes.type])
    yield title.says(meeting, SG.source, context.things.source)
    day = in_header(context, _NAME, minutes.date_span)
    yield day.says(meeting, SG.date, minutes.date)
    if minutes.start and minutes.start_span:
        passage = in_header(context, _NAME, minutes.start_span)
        start = datetime.combine(minutes.date, minutes.start)
        yield passage.says(meeting, SCHEMA.startDate, start)
    if minutes.end and minutes.end_span:
        passage = in_header(context, _NAME, minutes.end_span)
        yield passage.says(meeting, SCHEMA.endDate, datetime.combine(minutes.date, minutes.end))
    if minutes.place:
        passage = in_header(context, _NAME, minutes.place.span)
        yield passage.says(meeting, SCHEMA.location, minutes.place.text)
    yield from _municipality(context)


def _title_span(body: Span, day: Span) -> Span:
    """Return the stretch from body to date where both stand in one line, else the body."""
    close = body.end <= day.start <= body.end + 12
    return Span(body.start, day.end) if close else body


def _municipality(context: Context) -> Iterator[Claim]:
    municipality = context.minutes.municipality
    if municipality is None:
        return
    iri = context.things.scope
    passage = of_municipality(context, _NAME)
    body = context.things.body(context.minutes.body.text)
    yield from passage.introduces(iri, SG.Municipality, municipality.name)
    if municipality.code:
        yield passage.says(iri, SG.municipalityCode, municipality.code)
    yield passage.says(context.names.meeting, SG.municipality, iri)
    yield passage.says(body, SG.municipality, iri)


EXTRACTOR = Extractor(
    _NAME,
    "the meeting: body, municipality, date, time, place",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.Meeting,
            SG.Body,
            SG.Municipality,
            SG.body,
            SG.documentType,
            SG.source,
            SG.date,
            SCHEMA.startDate,
            SCHEMA.endDate,
            SCHEMA.location,
            SG.municipalityCode,
            SG.municipality,
        }
    ),
    _run,
)
