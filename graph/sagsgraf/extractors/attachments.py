"""The papers attached to an item, with their titles as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sagsgraf.danish.text import plain
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Item, Section, SectionKind, Span
from sagsgraf.terms import DCT, RDF, RDFS, SCHEMA, SG

_NAME = "attachments"
_NUMBER = re.compile(r"^Bilag\s+(?P<number>\d+[a-zA-Z]?)\b", re.IGNORECASE)
_NONE = re.compile(r"^(?:ingen(?:\s+bilag)?|-|–|\.)\.?$", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[•–*-]\s+)")
_WRAP = 72
"""A line at least this long may be broken; its next line then belongs to the same title."""


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        position = 0
        for section in item.all(SectionKind.ATTACHMENTS):
            for span in _titles(context, section):
                title = _BULLET.sub("", plain(context.minutes.words(span)))
                if _NONE.match(title):
                    continue
                position += 1
                yield from _attachment(context, item, section, span, title, position)


def _titles(context: Context, section: Section) -> list[Span]:
    """Return the place of each title: one a line, or over lines where one is wrapped."""
    words = context.minutes.words(section.body)
    spans: list[Span] = []
    begin = section.body.start
    previous = ""
    for raw in words.split("\n"):
        stripped = raw.strip()
        start = begin + (raw.find(stripped) if stripped else 0)
        end = start + len(stripped)
        begin += len(raw) + 1
        if not stripped:
            previous = ""
            continue
        wrapped = len(previous) >= _WRAP and not _NUMBER.match(plain(stripped))
        if spans and wrapped:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
        previous = stripped
    return spans


def _attachment(
    context: Context, item: Item, section: Section, span: Span, title: str, position: int
) -> Iterator[Claim]:
    iri = context.item(item)
    attachment = context.names.part(iri, "bilag", position)
    passage = in_item(context, _NAME, item, span, section)
    yield from passage.introduces(attachment, SG.Attachment, title)
    yield passage.says(iri, SG.attachment, attachment)
    yield passage.says(attachment, SCHEMA.position, position)
    yield passage.says(attachment, DCT.title, title)
    if number := _NUMBER.match(title):
        yield passage.says(attachment, SG.number, number["number"])


EXTRACTOR = Extractor(
    _NAME,
    "the attached papers",
    frozenset(
        {RDF.type, RDFS.label, SG.Attachment, SG.attachment, SCHEMA.position, DCT.title, SG.number}
    ),
    _run,
)
