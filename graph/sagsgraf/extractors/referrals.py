"""The declared path of a case: the bodies that are to deal with it, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sagsgraf.danish.bodies import body_name, names_a_body, split_bodies
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Item, Section, SectionKind, Span
from sagsgraf.terms import FOAF, RDF, RDFS, SCHEMA, SG

_NAME = "referrals"
# "Alle fagudvalg" is a step of the path, but no body: which committees it means is not said.
_MANY = re.compile(r"^(?:alle|samtlige|øvrige|relevante|fagudvalg)\b", re.IGNORECASE)


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        section = item.first(SectionKind.REFERRAL)
        if section:
            yield from _path(context, item, section)


def _path(context: Context, item: Item, section: Section) -> Iterator[Claim]:
    iri = context.item(item)
    steps = [
        (name, Span(section.body.start + start, section.body.start + end))
        for name, start, end in split_bodies(context.minutes.words(section.body))
        if names_a_body(name) or name == context.minutes.body.text
    ]
    for position, (name, span) in enumerate(steps, start=1):
        referral = context.names.part(iri, "behandling", position)
        passage = in_item(context, _NAME, item, span, section)
        many = _MANY.match(name)
        label = name if many else body_name(name)
        yield from passage.introduces(referral, SG.Referral, label)
        yield passage.says(iri, SG.referral, referral)
        yield passage.says(referral, SCHEMA.position, position)
        yield passage.says(referral, SG.text, name)
        if not many:
            body = context.things.body(name)
            yield from passage.names(body, SG.Body, label)
            yield passage.says(referral, SG.body, body)


EXTRACTOR = Extractor(
    _NAME,
    "the declared path of a case",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.Referral,
            SG.Body,
            SG.referral,
            SCHEMA.position,
            SG.text,
            SG.body,
        }
    ),
    _run,
)
