"""Dates that an item attaches a meaning to, each with the clause that says it.

A date that an item tells twice with one meaning and much the same words (in its summary and
again in its presentation) is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sagsgraf.danish.date_meanings import MeantDate, find_meant_dates
from sagsgraf.danish.dates import MONTHS, printed
from sagsgraf.danish.text import plain
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Iri, Item, Section, SectionKind, Span
from sagsgraf.terms import CONCEPTS_BY_NOTATION, LABELS, RDF, RDFS, SCHEMA, SG

_NAME = "deadlines"
_UNREAD = frozenset({SectionKind.ATTACHMENTS, SectionKind.HISTORY})
"""Names of papers bear the papers' dates, and the history those of earlier treatments."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_ALIKE = 0.5
"""The share of words from which on two clauses with one date say the same."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A date with its meaning, and where the item tells it."""

    meant: MeantDate
    span: Span
    words: str
    section: Section | None


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        told: list[_Told] = []
        for one in _dates(context, item):
            if not any(_same(one, other) for other in told[-_LOOK_BACK:]):
                told.append(one)
        if not told:
            continue
        iri = context.item(item)
        for position, one in enumerate(told, start=1):
            yield from _claims(context, item, iri, one, position)


_LOOK_BACK = 50
"""How many dates back a repetition is looked for; an item with more repeats no summary."""


def _dates(context: Context, item: Item) -> Iterator[_Told]:
    minutes = context.minutes
    known: dict[Span, tuple[float, str]] = {}
    sections: list[tuple[Span, Section | None]] = [(item.title.span, None)]
    sections += [(one.body, one) for one in item.sections if one.kind not in _UNREAD]
    for body, section in sections:
        for meant in find_meant_dates(minutes.words(body), minutes.date):
            span = _place(meant, body.start, known)
            yield _Told(meant, span, plain(minutes.words(span)), section)


def _place(meant: MeantDate, begin: int, known: dict[Span, tuple[float, str]]) -> Span:
    """Return the clause, or where it holds a date read with another certainty, a part of it."""
    how = (meant.confidence, meant.basis)
    for start, end in (
        (meant.start, meant.end),
        (meant.start, meant.date_end),
        (meant.date_start, meant.end),
    ):
        span = Span(begin + start, begin + end)
        if known.setdefault(span, how) == how:
            return span
    return Span(begin + meant.date_start, begin + meant.date_end)


def _same(one: _Told, other: _Told) -> bool:
    """Tell whether two places tell the same thing of one date."""
    first, second = one.meant, other.meant
    if (first.day, first.until, first.meaning) != (second.day, second.until, second.meaning):
        return False
    words, others = _telling(one.words), _telling(other.words)
    return len(words & others) >= _ALIKE * min(len(words), len(others))


def _telling(words: str) -> set[str]:
    """Return the words that tell two duties of one day apart."""
    return {word for word in _WORD.findall(words.lower()) if word not in MONTHS}


def _claims(context: Context, item: Item, iri: Iri, one: _Told, position: int) -> Iterator[Claim]:
    deadline = context.names.part(iri, "dato", position)
    meaning = CONCEPTS_BY_NOTATION["date-meaning"][one.meant.meaning]
    passage = replace(
        in_item(context, _NAME, item, one.span, one.section),
        confidence=one.meant.confidence,
        basis=one.meant.basis,
    )
    until = f" til {printed(one.meant.until)}" if one.meant.until else ""
    label = f"{LABELS[meaning][0]} {printed(one.meant.day)}{until}"
    yield from passage.introduces(deadline, SG.Deadline, label)
    yield passage.says(iri, SG.deadline, deadline)
    yield passage.says(deadline, SCHEMA.position, position)
    yield passage.says(deadline, SG.date, one.meant.day)
    if one.meant.until:
        yield passage.says(deadline, SCHEMA.endDate, one.meant.until)
    yield passage.says(deadline, SG.meaning, meaning)
    yield passage.says(deadline, SG.text, one.words)


EXTRACTOR = Extractor(
    _NAME,
    "dates and what they mean",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            SG.Deadline,
            SG.deadline,
            SCHEMA.position,
            SG.date,
            SCHEMA.endDate,
            SG.meaning,
            SG.text,
        }
    ),
    _run,
)
