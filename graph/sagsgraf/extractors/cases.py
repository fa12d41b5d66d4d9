"""The case an item belongs to, or the series of a standing item without case number."""

from __future__ import annotations

from collections.abc import Iterator

from sagsgraf.extractors.base import Context, Extractor, in_header, in_item, of_municipality
from sagsgraf.model import Claim, Item
from sagsgraf.terms import DCT, RDF, SG

_NAME = "cases"


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        if item.cases:
            yield from _cases(context, item)
        elif item.title.text:
            # Without a title nothing tells which item of other meetings it goes on from.
            yield from _series(context, item)


def _cases(context: Context, item: Item) -> Iterator[Claim]:
    """Yield the item's cases. A case's own title is derived from its latest treatment."""
    iri = context.item(item)
    for number in item.cases:
        case = context.things.case(number.text)
        passage = in_item(context, _NAME, item, number.span)
        yield passage.says(case, RDF.type, SG.Case)
        yield passage.says(case, DCT.identifier, number.text)
        yield passage.says(iri, SG.case, case)
        if context.minutes.municipality:
            told = of_municipality(context, _NAME)
            yield told.says(case, SG.municipality, context.things.scope)


def _series(context: Context, item: Item) -> Iterator[Claim]:
    series = context.things.series(context.minutes.body.text, item.title.text)
    passage = in_item(context, _NAME, item, item.title.span)
    yield passage.says(series, RDF.type, SG.Series)
    yield passage.says(series, DCT.title, item.title.text)
    yield in_header(context, _NAME, context.minutes.body.span).says(
        series, SG.body, context.things.body(context.minutes.body.text)
    )
    yield passage.says(context.item(item), SG.series, series)


EXTRACTOR = Extractor(
    _NAME,
    "the case or series of an item",
    frozenset(
        {
            RDF.type,
            DCT.title,
            SG.Case,
            SG.Series,
            DCT.identifier,
            SG.case,
            SG.series,
            SG.municipality,
            SG.body,
        }
    ),
    _run,
)
