"""What is recommended, point by point, and by which post or unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sagsgraf.danish.bodies import body_name, names_a_body
from sagsgraf.danish.posts import is_post
from sagsgraf.danish.text import plain
from sagsgraf.extractors.base import Context, Extractor, Passage, in_item
from sagsgraf.extractors.decisions import shortened
from sagsgraf.model import Claim, Iri, Item, Section, SectionKind, Span
from sagsgraf.terms import FOAF, RDF, RDFS, SCHEMA, SG

_NAME = "recommendations"

_OPENING = re.compile(
    r"""^
    (?: (?P<by> [A-ZÆØÅ][^.:;]{1,140}? ) \s+ (?: indstiller | anbefaler | foreslår ) \b
      | (?: Det \s+ | Der \s+ )? (?: indstilles | anbefales | foreslås ) \b
        (?! \s+ (?: gennemført | godkendt ) )
    )
    (?P<rest> .* ) $""",
    re.VERBOSE | re.IGNORECASE,
)
# What stands between "indstiller" and the first word of a point: addressee, comma, "at".
_LEAD = re.compile(
    r"""^ (?: [^,:]{0,160}? (?: [,:] | (?= \bat\b ) ) )? \s* (?: at\b )? \s* [,:]? \s*""",
    re.VERBOSE,
)
_NUMBERED = re.compile(
    r"""^ (?: (?:at\s+)? (?P<number> \d{1,2} | [a-z] ) \s* [.)] (?!\d) \s*
            | At \s+ (?P<at> \d{1,2} ) \s* [):.]? \s+
            | [•–-] \s+ ) (?: at \s+ )? (?P<text> \S.* ) $""",
    re.VERBOSE | re.IGNORECASE,
)
_AT = re.compile(r"^at\s+(?P<text>\S.*)$", re.IGNORECASE)
_NO_POST = re.compile(r"^(?:det|der|den|de|dette|denne|sagen|hvis|såfremt)\b", re.IGNORECASE)


@dataclass
class _Point:
    start: int
    end: int
    number: str | None
    lines: list[str] = field(default_factory=list)

    def add(self, words: str, end: int) -> None:
        """Take one more line into the point."""
        self.lines.append(words)
        self.end = end


@dataclass
class _Group:
    """One sentence of recommending and its points."""

    by: str | None
    by_span: Span | None
    points: list[_Point] = field(default_factory=list)


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        position = 0
        for section in item.all(SectionKind.RECOMMENDATION):
            for group in _groups(context, section):
                for point in group.points:
                    position += 1
                    yield from _point(context, item, section, group, point, position)


def _groups(context: Context, section: Section) -> list[_Group]:
    groups: list[_Group] = []
    begin = section.body.start
    for raw in context.minutes.words(section.body).split("\n"):
        words = plain(raw)
        start = begin + (len(raw) - len(raw.lstrip()))
        end = begin + len(raw.rstrip())
        begin += len(raw) + 1
        if words:
            _take_line(groups, raw, words, start, end)
    return groups


def _take_line(groups: list[_Group], raw: str, words: str, start: int, end: int) -> None:
    """Let a line open a group, open a point, or go on with the point before it."""
    numbered = _NUMBERED.match(words)
    opening = None if numbered else _OPENING.match(words)
    if opening:
        groups.append(_opened(opening, raw, start, end))
        return
    if not groups:
        groups.append(_Group(None, None))
    group = groups[-1]
    if numbered:
        number = numbered["number"] or numbered["at"]
        group.points.append(_Point(start, end, number, [numbered["text"]]))
    elif at := _AT.match(words):
        group.points.append(_Point(start, end, None, [at["text"]]))
    elif group.points:
        group.points[-1].add(words, end)
    else:
        group.points.append(_Point(start, end, None, [words]))


def _opened(opening: re.Match[str], raw: str, start: int, end: int) -> _Group:
    by = opening["by"]
    if by and _NO_POST.match(by):
        by = None
    span = None
    if by:
        place = re.search(r"[\s*]+".join(re.escape(word) for word in by.split()), raw)
        lead = len(raw) - len(raw.lstrip())
        span = Span(start + place.start() - lead, start + place.end() - lead) if place else None
    group = _Group(by, span)
    rest = opening["rest"]
    text = rest[_LEAD.match(rest).end() :].strip() if _LEAD.match(rest) else rest.strip()  # type: ignore[union-attr] # the second match is the first again
    if text and text != ".":
        group.points.append(_Point(start, end, None, [text]))
    return group


def _point(
    context: Context,
    item: Item,
    section: Section,
    group: _Group,
    point: _Point,
    position: int,
) -> Iterator[Claim]:
    iri = context.item(item)
    recommendation = context.names.part(iri, "indstilling", position)
    text = " ".join(point.lines)
    passage = in_item(context, _NAME, item, Span(point.start, point.end), section)
    yield from passage.introduces(recommendation, SG.Recommendation, shortened(text))
    yield passage.says(iri, SG.recommendation, recommendation)
    yield passage.says(recommendation, SCHEMA.position, position)
    yield passage.says(recommendation, SG.text, text)
    if point.number:
        yield passage.says(recommendation, SG.number, point.number)
    if group.by and group.by_span:
        who = in_item(context, _NAME, item, group.by_span, section)
        yield from _by(context, who, recommendation, group.by)


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
