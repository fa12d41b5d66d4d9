"""Organisations, municipalities and administrative units that items name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sagsgraf.danish import organisations, units
from sagsgraf.danish.organisations import FoundOrganisation
from sagsgraf.danish.text import unwrapped
from sagsgraf.danish.units import FoundUnit
from sagsgraf.extractors.base import Context, Extractor, Passage, Places, in_item, section_at
from sagsgraf.model import Claim, Iri, Item, Span
from sagsgraf.terms import FOAF, RDF, RDFS, SG

_NAME = "organisations"
_ELSEWHERE = re.compile(r"\s(?:i|hos|fra)\s(?P<name>[A-ZÆØÅ][\wæøå-]{1,30})\s[Kk]ommune")


@dataclass(frozen=True, slots=True)
class _Named:
    """What one item names."""

    item: Item
    text: str
    organisations: list[FoundOrganisation]
    units: list[FoundUnit]


def _run(context: Context) -> Iterator[Claim]:
    items = [_named(context, item) for item in context.minutes.items]
    sure = frozenset(one.name for named in items for one in named.organisations if not one.needs)
    placed = frozenset(one.name for named in items for one in named.units if one.sure)
    for named in items:
        yield from _item(context, named, sure, placed)


def _named(context: Context, item: Item) -> _Named:
    text = unwrapped(context.minutes.words(item.span))
    return _Named(
        item,
        text,
        organisations.find_organisations(text),
        units.find_units(text),
    )


def _item(
    context: Context, named: _Named, sure: frozenset[str], placed: frozenset[str]
) -> Iterator[Claim]:
    item = named.item
    seen: set[tuple[Iri, str]] = set()
    certain = list(organisations.settled(named.organisations, sure))
    taken = Places(Span(one.start, one.end) for one in certain)
    for one in certain:
        iri = context.things.organisation(one.name, local=one.local)
        if (iri, one.printed) not in seen:
            seen.add((iri, one.printed))
            passage = _passage(context, item, one.start, one.end)
            yield from passage.names(iri, SG.Organisation, one.printed)
            yield passage.says(context.item(item), SG.mentions, iri)
    for unit in units.settled(named.units, placed):
        if _of_another(context, named.text, unit) or taken.touch(Span(unit.start, unit.end)):
            continue
        # Jobcenteret and Jobcentret are two spellings of one word.
        iri = context.things.unit(unit.name.replace("centeret", "centret"))
        if (iri, unit.name) not in seen:
            seen.add((iri, unit.name))
            passage = _passage(context, item, unit.start, unit.end)
            yield from passage.names(iri, SG.Unit, unit.name)
            yield passage.says(context.item(item), SG.mentions, iri)
    yield from _municipalities(context, named)


def _of_another(context: Context, text: str, unit: FoundUnit) -> bool:
    """Tell whether a unit is said to be another municipality's: ``i Vesterhavn Kommune``."""
    match = _ELSEWHERE.match(text, unit.end)
    own = context.minutes.municipality
    return bool(match) and not (own and match and own.name.startswith(match["name"]))


def _municipalities(context: Context, named: _Named) -> Iterator[Claim]:
    """Yield the other municipalities; that a municipality's minutes name it says nothing."""
    own = context.minutes.municipality
    seen: set[str] = set()
    for one in organisations.find_municipalities(named.text):
        if one.code in seen or (own and own.code == one.code):
            continue
        seen.add(one.code)
        iri = context.things.municipality(one.code)
        passage = _passage(context, named.item, one.start, one.end)
        yield from passage.introduces(iri, SG.Municipality, one.name)
        yield passage.says(iri, SG.municipalityCode, one.code)
        yield passage.says(context.item(named.item), SG.mentions, iri)


def _passage(context: Context, item: Item, start: int, end: int) -> Passage:
    span = Span(item.span.start + start, item.span.start + end)
    return in_item(context, _NAME, item, span, section_at(item, span.start))


EXTRACTOR = Extractor(
    _NAME,
    "organisations, municipalities and units named in items",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.Organisation,
            SG.Unit,
            SG.Municipality,
            SG.municipalityCode,
            SG.mentions,
        }
    ),
    _run,
)
