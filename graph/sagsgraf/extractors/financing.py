"""How an item says that its matter is to be paid: out of what, and by whom.

An item tells the same in its summary, its recommendation and its section on money; told with
much the same words and the same figures it is one statement, where it stands first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.financing import Paid, find_financing
from sagsgraf.danish.financing_doubts import Standing
from sagsgraf.danish.text import paragraphs
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Iri, Item, Section, SectionKind, Span
from sagsgraf.terms import CONCEPTS_BY_NOTATION, LABELS, RDF, RDFS, SCHEMA, SG

_NAME = "financing"
_STANDING: Final = {
    SectionKind.RECOMMENDATION: Standing.PROPOSED,
    SectionKind.DECISION: Standing.DECIDED,
    SectionKind.FINANCE: Standing.STATED,
    SectionKind.SUMMARY: Standing.TOLD,
    SectionKind.PRESENTATION: Standing.TOLD,
    SectionKind.OTHER: Standing.TOLD,
}
"""Papers, earlier treatments, laws and hearings speak of other matters or for others."""
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_WORD = re.compile(r"[^\W\d_]{4,}")
_ALIKE: Final = 0.7
"""The share of words from which on two statements say the same."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement, and where the item makes it."""

    paid: Paid
    span: Span
    words: str
    section: Section


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        told: list[_Told] = []
        for one in _statements(context, item):
            if not any(_same(one, other) for other in told):
                told.append(one)
        for position, one in enumerate(told, start=1):
            yield from _claims(context, item, one, position)


def _statements(context: Context, item: Item) -> Iterator[_Told]:
    municipality = context.minutes.municipality
    own = municipality.name if municipality else ""
    for section in item.sections:
        standing = _STANDING.get(section.kind)
        if standing is None:
            continue
        begin = section.body.start
        for paid in find_financing(context.minutes.words(section.body), standing, own):
            span = Span(begin + paid.start, begin + paid.end)
            yield _Told(paid, span, paragraphs(context.minutes.words(span)), section)


def _same(one: _Told, other: _Told) -> bool:
    """Tell whether two places make the same statement."""
    if (one.paid.kind, one.paid.payer) != (other.paid.kind, other.paid.payer):
        return False
    figures, others = (set(_FIGURE.findall(each.words)) for each in (one, other))
    if not (figures <= others or others <= figures):
        return False
    words, known = (set(_WORD.findall(each.words.lower())) for each in (one, other))
    return len(words & known) >= _ALIKE * min(len(words), len(known))


def _claims(context: Context, item: Item, one: _Told, position: int) -> Iterator[Claim]:
    iri = context.item(item)
    financing: Iri = context.names.part(iri, "finansiering", position)
    kind = CONCEPTS_BY_NOTATION["financing-kind"][one.paid.kind]
    passage = in_item(context, _NAME, item, one.span, one.section)
    by = f" ({one.paid.payer})" if one.paid.payer else ""
    yield from passage.introduces(financing, SG.Financing, f"{LABELS[kind][0]}{by}")
    yield passage.says(iri, SG.financing, financing)
    yield passage.says(financing, SCHEMA.position, position)
    yield passage.says(financing, SG.financingKind, kind)
    if one.paid.payer:
        yield passage.says(financing, SG.payer, one.paid.payer)
    yield passage.says(financing, SG.text, one.words)


EXTRACTOR = Extractor(
    _NAME,
    "how a matter is to be paid",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            SG.Financing,
            SG.financing,
            SCHEMA.position,
            SG.financingKind,
            SG.payer,
            SG.text,
        }
    ),
    _run,
)
