"""Earlier meetings that an item's own words refer back to: ``udsat på mødet den 30. maj 2023``.

The accounts of earlier treatments (``Sagens forløb``) are the `history` extractor's.
"""

from __future__ import annotations

from collections.abc import Iterator

from sagsgraf.danish.back_references import BackReference, find_back_references
from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.matter_titles import returns
from sagsgraf.danish.text import plain
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Item, Section, SectionKind, Span
from sagsgraf.terms import FOAF, RDF, RDFS, SG

_NAME = "back_references"
_UNREAD = frozenset({SectionKind.HISTORY, SectionKind.ATTACHMENTS})
_Told = tuple[BackReference, Span, Section | None]


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        known: set[tuple[object, ...]] = set()
        for told, span, section in _found(context, item):
            key = (told.date, told.body and body_name(told.body), told.number, told.same)
            if key not in known and _is_earlier(context, told):
                known.add(key)
                yield from _reference(context, item, len(known), told, span, section)


def _found(context: Context, item: Item) -> Iterator[_Told]:
    """Yield what an item's title and sections tell, in their order."""
    title = context.minutes.words(item.title.span)
    if returns(title) and not find_back_references(title):
        yield (
            BackReference(None, None, "", True, 0, len(title)),
            item.title.span,
            None,
        )
    places: list[tuple[Span, Section | None]] = [(item.title.span, None)]
    places += [(one.body, one) for one in item.sections if one.kind not in _UNREAD]
    for place, section in places:
        for told in find_back_references(context.minutes.words(place)):
            yield told, Span(place.start + told.start, place.start + told.end), section


def _is_earlier(context: Context, told: BackReference) -> bool:
    """Tell whether a meeting lies before this one; on its own day it must be another body's."""
    if told.date is None or told.date < context.minutes.date:
        return True
    own = body_name(context.minutes.body.text)
    return bool(told.date == context.minutes.date and told.body and body_name(told.body) != own)


def _reference(
    context: Context,
    item: Item,
    position: int,
    told: BackReference,
    span: Span,
    section: Section | None,
) -> Iterator[Claim]:
    owner = context.item(item)
    iri = context.names.part(owner, "henvisning", position)
    passage = in_item(context, _NAME, item, span, section)
    words = plain(context.minutes.words(span))
    yield from passage.introduces(iri, SG.BackReference, words)
    yield passage.says(owner, SG.refersBack, iri)
    yield passage.says(iri, SG.text, words)
    yield passage.says(iri, SG.sameMatter, told.same)
    if told.date:
        yield passage.says(iri, SG.date, told.date)
    if told.body:
        body = context.things.body(told.body)
        yield from passage.names(body, SG.Body, body_name(told.body))
        yield passage.says(iri, SG.body, body)
    if told.number:
        yield passage.says(iri, SG.number, told.number)


EXTRACTOR = Extractor(
    _NAME,
    "earlier meetings that an item refers back to",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.BackReference,
            SG.Body,
            SG.refersBack,
            SG.date,
            SG.body,
            SG.number,
            SG.text,
            SG.sameMatter,
        }
    ),
    _run,
)
