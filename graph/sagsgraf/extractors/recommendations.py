"""What is recommended, point by point, and by which post or unit."""

from __future__ import annotations

from collections.abc import Iterator

from sagsgraf.danish.bodies import body_name, names_a_body
from sagsgraf.danish.posts import is_post
from sagsgraf.danish.recommendations import Recommended, RecommendedPoint, Recommender, recommended
from sagsgraf.extractors.base import Context, Extractor, Passage, in_item
from sagsgraf.extractors.decisions import shortened
from sagsgraf.model import Claim, Iri, Item, Section, SectionKind, Span
from sagsgraf.terms import FOAF, RDF, RDFS, SCHEMA, SG

_NAME = "recommendations"


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        position = 0
        for section in item.all(SectionKind.RECOMMENDATION):
            for group in recommended(context.minutes.words(section.body)):
                for point in group.points:
                    position += 1
                    yield from _point(context, item, section, group, point, position)


def _point(
    context: Context,
    item: Item,
    section: Section,
    group: Recommended,
    point: RecommendedPoint,
    position: int,
) -> Iterator[Claim]:
    iri = context.item(item)
    recommendation = context.names.part(iri, "indstilling", position)
    passage = in_item(context, _NAME, item, _span(section, point.start, point.end), section)
    yield from passage.introduces(recommendation, SG.Recommendation, shortened(point.text))
    yield passage.says(iri, SG.recommendation, recommendation)
    yield passage.says(recommendation, SCHEMA.position, position)
    yield passage.says(recommendation, SG.text, point.text)
    if point.number:
        yield passage.says(recommendation, SG.number, point.number)
    for who in group.by:
        if _is_attendee(context, who):
            continue
        named = in_item(context, _NAME, item, _span(section, who.start, who.end), section)
        yield from _by(context, named, recommendation, who.name)


def _span(section: Section, start: int, end: int) -> Span:
    return Span(section.body.start + start, section.body.start + end)


def _is_attendee(context: Context, who: Recommender) -> bool:
    """Tell whether a member of the meeting recommends: no post and no unit then."""
    return any(attendee.name == who.name for attendee in context.minutes.attendees)


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
