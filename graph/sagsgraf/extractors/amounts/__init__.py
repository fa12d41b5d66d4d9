"""Sums of money: value with its printed sign, words as read, and what the text tells of them.

A sum's own words are its evidence; what is told of it (kind, years, area, owner, what it is part
of, what it adds up) rests on the words that tell it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sagsgraf.danish.text import plain
from sagsgraf.extractors.amounts.found import TOLD, Sum, Told
from sagsgraf.extractors.amounts.reading import read_item
from sagsgraf.extractors.base import Context, Extractor, Passage, in_item
from sagsgraf.model import Claim, Iri, Item, Span, Value, Year
from sagsgraf.terms import CONCEPTS_BY_NOTATION, FOAF, RDF, RDFS, SCHEMA, SG

_NAME = "amounts"


def _run(context: Context) -> Iterator[Claim]:
    found = [(item, read_item(context.minutes, item)) for item in context.minutes.items]
    found = [(item, sums) for item, sums in found if sums]
    evidence = _Evidence(context, (one.span for _, sums in found for one in sums))
    for item, sums in found:
        iri = context.item(item)
        for one in sums:
            yield from _claims(context, evidence, item, iri, one)


class _Evidence:
    """Finds the passage that each claim rests on.

    A passage is one reading and has one confidence. So what is less sure must not share the
    passage of what the words say; it then rests on the next longer one.
    """

    def __init__(self, context: Context, sure: Iterable[Span]) -> None:
        self.context = context
        self.known: dict[Span, tuple[float, str]] = dict.fromkeys(sure, (TOLD, ""))

    def passage(self, item: Item, one: Sum, told: Told[Any]) -> Passage | None:
        """Return the passage of what is told of a sum; None where no passage is free."""
        certainty = (told.confidence, told.basis)
        block = Span(one.block.start, one.block.end)
        for span in (told.span, one.sentence, block, one.section.body, item.span):
            if self.known.setdefault(span, certainty) == certainty:
                place = in_item(self.context, _NAME, item, span, one.section)
                return replace(place, confidence=told.confidence, basis=told.basis)
        return None


def _claims(
    context: Context, evidence: _Evidence, item: Item, iri: Iri, one: Sum
) -> Iterator[Claim]:
    amount = context.names.part(iri, "beloeb", one.position)
    passage = in_item(context, _NAME, item, one.span, one.section)
    words = plain(one.words)
    yield from passage.introduces(amount, SG.Amount, words)
    yield passage.says(iri, SG.amount, amount)
    yield passage.says(amount, SCHEMA.position, one.position)
    yield passage.says(amount, SG.rawText, words)
    yield passage.says(amount, SCHEMA.currency, "DKK")
    if one.upper is None:
        yield passage.says(amount, SCHEMA.value, one.value)
    else:
        # Of a range no single value is known: "4-5 mio. kr." is neither four nor five.
        yield passage.says(amount, SCHEMA.minValue, one.value)
        yield passage.says(amount, SCHEMA.maxValue, one.upper)
    if one.approximate:
        yield passage.says(amount, SG.approximate, True)
    for told, predicate, value in (*_values(one), *_links(context, iri, one)):
        place = evidence.passage(item, one, told)
        if place:
            yield place.says(amount, predicate, value)
    if one.unit:
        place = evidence.passage(item, one, one.unit)
        unit = context.things.unit(one.unit.value)
        if place:
            yield from place.names(unit, SG.Unit, one.unit.value)
            yield place.says(amount, SG.unit, unit)


_Stated = tuple[Told[Any], Iri, Value]
"""What is told, the property that says it, and the value."""


def _values(one: Sum) -> Iterator[_Stated]:
    """Yield what the words around a sum say of it."""
    if one.kind:
        yield one.kind, SG.amountKind, CONCEPTS_BY_NOTATION["amount-kind"][one.kind.value]
    if one.owner:
        yield one.owner, SG.owner, CONCEPTS_BY_NOTATION["owner"][one.owner.value]
    for year in one.years:
        yield year, SG.fiscalYear, Year(year.value)
    plain_values: tuple[tuple[Told[Any] | None, Iri], ...] = (
        (one.area, SG.area),
        (one.previous_value, SG.previousValue),
        (one.prices, SG.priceLevel),
        (one.difference, SG.sumDifference),
    )
    for told, predicate in plain_values:
        if told:
            yield told, predicate, told.value


def _links(context: Context, iri: Iri, one: Sum) -> Iterator[_Stated]:
    """Yield what the words say of a sum and other sums of its item."""

    def node(other: Sum) -> Iri:
        return context.names.part(iri, "beloeb", other.position)

    if one.whole:
        yield one.whole, SG.partOf, node(one.whole.value)
    if one.previous:
        yield one.previous, SG.previousForecast, node(one.previous.value)
    if one.addends:
        for part in one.addends.value:
            yield one.addends, SG.addend, node(part)


EXTRACTOR = Extractor(
    _NAME,
    "sums of money",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.Amount,
            SG.Unit,
            SG.amount,
            SCHEMA.position,
            SG.rawText,
            SCHEMA.currency,
            SCHEMA.value,
            SCHEMA.minValue,
            SCHEMA.maxValue,
            SG.approximate,
            SG.amountKind,
            SG.fiscalYear,
            SG.area,
            SG.unit,
            SG.partOf,
            SG.previousValue,
            SG.previousForecast,
            SG.owner,
            SG.priceLevel,
            SG.addend,
            SG.sumDifference,
        }
    ),
    _run,
)
