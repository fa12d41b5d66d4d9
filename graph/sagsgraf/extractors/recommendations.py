"""What is recommended, point by point, and by which post or unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sagsgraf.danish.bodies import body_name, names_a_body
from sagsgraf.danish.posts import is_post
from sagsgraf.danish.recommendations import RecommendedPoint, Recommender, recommended
from sagsgraf.extractors.base import Context, Extractor, Passage, in_item
from sagsgraf.extractors.decisions import shortened
from sagsgraf.model import Claim, Iri, Item, Section, SectionKind, Span
from sagsgraf.terms import FOAF, RDF, RDFS, SCHEMA, SG

_NAME = "recommendations"


_HEADING = re.compile(r"^(?P<by>[A-ZÆØÅ][\w-]{3,40}) (?:foreslår|indstiller)\b")


@dataclass(frozen=True, slots=True)
class _Place:
    """A section of an item, and the item's IRI."""

    context: Context
    item: Item
    section: Section
    iri: Iri

    def passage(self, start: int, end: int) -> Passage:
        """Return a stretch of the section, its ends counted from its first character."""
        begin = self.section.body.start
        return in_item(
            self.context, _NAME, self.item, Span(begin + start, begin + end), self.section
        )


def _run(context: Context) -> Iterator[Claim]:
    # A member of the meeting who recommends is no post and no unit.
    members = {attendee.name for attendee in context.minutes.attendees}
    for item in context.minutes.items:
        sections = item.all(SectionKind.RECOMMENDATION)
        if not sections:
            continue
        iri = context.item(item)
        position = 0
        for section in sections:
            here = _Place(context, item, section, iri)
            for group in recommended(context.minutes.words(section.body)):
                by = [who for who in group.by if who.name not in members]
                heading = () if by else _heads(context, section)
                for point in group.points:
                    position += 1
                    yield from _point(here, by, point, position)
                    for who in heading:
                        named = in_item(context, _NAME, item, Span(who.start, who.end), section)
                        recommendation = context.names.part(iri, "indstilling", position)
                        yield from _by(context, named, recommendation, who.name)


def _heads(context: Context, section: Section) -> tuple[Recommender, ...]:
    """Return who recommends where the heading says so: ``Forvaltningen foreslår:``."""
    match = _HEADING.match(section.heading)
    if not match:
        return ()
    start = section.heading_span.start
    words = context.minutes.words(section.heading_span)
    at = words.find(match["by"])
    return (Recommender(match["by"], start + at, start + at + len(match["by"])),) if at >= 0 else ()


def _point(
    here: _Place, by: Sequence[Recommender], point: RecommendedPoint, position: int
) -> Iterator[Claim]:
    recommendation = here.context.names.part(here.iri, "indstilling", position)
    passage = here.passage(point.start, point.end)
    yield from passage.introduces(recommendation, SG.Recommendation, shortened(point.text))
    yield passage.says(here.iri, SG.recommendation, recommendation)
    yield passage.says(recommendation, SCHEMA.position, position)
    yield passage.says(recommendation, SG.text, point.text)
    if point.number:
        yield passage.says(recommendation, SG.number, point.number)
    for who in by:
        yield from _by(here.context, here.passage(who.start, who.end), recommendation, who.name)


def _by(context: Context, passage: Passage, recommendation: Iri, by: str) -> Iterator[Claim]:
    """Yield who recommends: a post, a body or a unit; never a guessed person."""
    if is_post(by):
        actor, kind, label = context.things.post(by), SG.Post, by
    elif names_a_body(by):
        actor, kind, label = context.things.body(by), SG.Body, body_name(by)
    else:
        actor, kind, label = context.things.unit(by), SG.Unit, by
    yield from passage.names(actor, kind, label)
    yield passage.says(recommendation, SG.recommendedBy, actor)


EXTRACTOR = Extractor(
    _NAME,
    "what is recommended, and by whom",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.Recommendation,
            SG.Post,
            SG.Body,
            SG.Unit,
            SG.recommendation,
            SCHEMA.position,
            SG.text,
            SG.number,
            SG.recommendedBy,
        }
    ),
    _run,
)
