"""The items of the agenda: number, title, page, closed or open."""

from __future__ import annotations

from collections.abc import Iterator

from sagsgraf.danish.matter_titles import matter_title
from sagsgraf.extractors.base import Context, Extractor, in_header, in_item
from sagsgraf.model import Claim, Item, Span
from sagsgraf.terms import DCT, RDF, RDFS, SCHEMA, SG

_NAME = "items"


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        yield from _item(context, item)


def _item(context: Context, item: Item) -> Iterator[Claim]:
    meeting, iri = context.names.meeting, context.item(item)
    heading = in_item(context, _NAME, item, _heading(item))
    yield from heading.introduces(iri, SG.AgendaItem, _label(item))
    yield heading.says(meeting, SG.item, iri)
    yield heading.says(iri, SG.meeting, meeting)
    # An item's body and date are its meeting's, and so are the words that tell them.
    yield in_header(context, _NAME, context.minutes.body.span).says(
        iri, SG.body, context.things.body(context.minutes.body.text)
    )
    yield in_header(context, _NAME, context.minutes.date_span).says(
        iri, SG.date, context.minutes.date
    )
    yield heading.says(iri, SCHEMA.position, item.position)
    if item.number:
        yield heading.says(iri, SG.number, item.number)
    if item.title.text:
        yield heading.says(iri, DCT.title, item.title.text)
    if matter := matter_title(item.title.text):
        yield heading.says(iri, SG.matterTitle, matter)
    yield heading.says(iri, SG.closed, item.closed)
    if item.contents:
        yield from _announcement(context, item)
    elif item.page:
        yield heading.says(iri, SG.startPage, item.page)


def _heading(item: Item) -> Span:
    """Return the words an item begins with: where none head it, its first section's heading."""
    if item.heading.start < item.heading.end:
        return item.heading
    told = item.sections[0].heading_span if item.sections else item.span
    return told if told.start < told.end else item.span


def _label(item: Item) -> str:
    """Return the words an item goes by; some systems print neither titles nor numbers."""
    if item.title.text:
        return item.title.text
    if item.cases:
        return f"Sag {item.cases[0].text}"
    return f"Punkt {item.number or item.position}"


def _announcement(context: Context, item: Item) -> Iterator[Claim]:
    """Yield what the contents page says of an item."""
    if item.contents is None:
        return
    iri, entry = context.item(item), item.contents
    passage = in_header(context, _NAME, entry.title.span)
    if item.page:
        yield passage.says(iri, SG.startPage, item.page)
    if entry.title.text != item.title.text:
        yield passage.says(iri, SG.contentsTitle, entry.title.text)


EXTRACTOR = Extractor(
    _NAME,
    "the items of the agenda",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            SG.AgendaItem,
            SG.item,
            SG.meeting,
            SG.body,
            SG.date,
            SCHEMA.position,
            SG.number,
            DCT.title,
            SG.matterTitle,
            SG.closed,
            SG.startPage,
            SG.contentsTitle,
        }
    ),
    _run,
)
