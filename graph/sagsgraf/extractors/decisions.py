"""What was decided on an item, as a whole and point by point, with conditions and remarks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from sagsgraf.danish.absences import notes_attendance
from sagsgraf.danish.decided import PointDecided, conditions, points_decided
from sagsgraf.danish.outcomes import decides_nothing, outcomes
from sagsgraf.danish.recommendations import Recommended, point_with_number, recommended
from sagsgraf.danish.remarks import Remark, remarks, unquoted
from sagsgraf.danish.text import paragraphs, plain, slug
from sagsgraf.extractors.base import Context, Extractor, Passage, in_item
from sagsgraf.model import Claim, DocumentType, Iri, Item, Section, SectionKind, Span
from sagsgraf.terms import CONCEPTS_BY_NOTATION, FOAF, RDF, RDFS, SG

_NAME = "decisions"
_LABEL_LENGTH = 80
_SHORT = 300
"""Nothing longer says only that the attendance is noted."""


@dataclass(frozen=True)
class Decided:
    """An item with its decision: where it stands, and what it answers."""

    context: Context
    item: Item
    section: Section
    listed: Mapping[str, str]
    """Names of those whom the meeting lists, by their slug."""

    @cached_property
    def iri(self) -> Iri:
        """The item's IRI."""
        return self.context.item(self.item)

    @cached_property
    def decision(self) -> Iri:
        """The decision's IRI."""
        return self.context.names.decision(self.iri)

    @cached_property
    def words(self) -> str:
        """The decision as it stands in the text."""
        return self.context.minutes.words(self.section.body)

    @cached_property
    def recommended(self) -> list[Recommended]:
        """What the item recommends."""
        return [
            group
            for section in self.item.all(SectionKind.RECOMMENDATION)
            for group in recommended(self.context.minutes.words(section.body))
        ]

    def passage(self, extractor: str, start: int, end: int) -> Passage:
        """Return a stretch of the decision, its ends counted from its first character."""
        begin = self.section.body.start
        span = Span(begin + start, begin + end)
        return in_item(self.context, extractor, self.item, span, self.section)

    def member(self, name: str) -> str | None:
        """Return the name under which the meeting lists a person; None for one it does not."""
        return self.listed.get(slug(name))

    @cached_property
    def answers(self) -> dict[str, Iri | None]:
        """The points of the recommendation by the numbers asked for so far."""
        return {}

    def answered(self, number: str) -> Iri | None:
        """Return the point of the recommendation that a number means, where one alone can be."""
        if number not in self.answers:
            body = self.context.minutes.body.text
            wanted = point_with_number(self.recommended, number, body)
            everything = [point for group in self.recommended for point in group.points]
            place = next((n for n, one in enumerate(everything, start=1) if one is wanted), 0)
            part = self.context.names.part(self.iri, "indstilling", place)
            self.answers[number] = part if place else None
        return self.answers[number]


def decided(context: Context) -> Iterator[Decided]:
    """Yield the items that decide something."""
    if context.minutes.type is DocumentType.AGENDA:
        # An agenda decides nothing, even where it prints an empty decision heading.
        return
    listed = {slug(one.name): one.name for one in context.minutes.attendees}
    for item in context.minutes.items:
        section = item.first(SectionKind.DECISION)
        if section and section.body.start < section.body.end:
            one = Decided(context, item, section, listed)
            if not decides_nothing(one.words) or _takes_attendance(context, item):
                yield one


def _takes_attendance(context: Context, item: Item) -> bool:
    """Tell whether an item without a title is there to note who came: that is what it decides."""
    return not item.title.text and any(
        notes_attendance(context.minutes.words(section.body))
        for section in item.sections
        if section.body.end - section.body.start < _SHORT
    )


def _run(context: Context) -> Iterator[Claim]:
    for one in decided(context):
        yield from _decision(one)
        named: set[str] = set()
        for point in points_decided(one.words):
            yield from _point(one, point, named)
            named.update(point.numbers)
        yield from _conditions(one)
        for number, remark in enumerate(remarks(one.words), start=1):
            yield from _remark(one, remark, number)


def _decision(one: Decided) -> Iterator[Claim]:
    passage = one.passage(_NAME, 0, len(one.words))
    yield from passage.introduces(one.decision, SG.Decision, shortened(plain(one.words)))
    yield passage.says(one.iri, SG.decision, one.decision)
    yield passage.says(one.decision, SG.text, paragraphs(one.words))
    for notation in outcomes(one.words):
        yield passage.says(one.decision, SG.outcome, CONCEPTS_BY_NOTATION["outcome"][notation])


def _point(one: Decided, point: PointDecided, named: set[str]) -> Iterator[Claim]:
    """Yield what is decided on each of the points that a sentence answers.

    A point answered before ("3-11 godkendt. Punkt 7 godkendt med bemærkning …") keeps its label.
    """
    passage = one.passage(_NAME, point.start, point.end)
    text = paragraphs(one.words[point.words : point.end])
    for number in point.numbers:
        iri = one.decision / "punkt" / slug(number)
        label = shortened(f"Punkt {number}: {plain(text)}")
        if number not in named:
            yield from passage.introduces(iri, SG.DecisionPoint, label)
        yield passage.says(one.decision, SG.point, iri)
        yield passage.says(iri, SG.number, number)
        yield passage.says(iri, SG.text, text)
        for notation in point.outcomes or ("other",):
            yield passage.says(iri, SG.outcome, CONCEPTS_BY_NOTATION["outcome"][notation])
        answered = None if point.instead else one.answered(number)
        if answered:
            yield passage.says(iri, SG.answers, answered)


def _conditions(one: Decided) -> Iterator[Claim]:
    numbers = {number for point in points_decided(one.words) for number in point.numbers}
    for condition in conditions(one.words):
        passage = one.passage(_NAME, condition.start, condition.end)
        text = paragraphs(one.words[condition.start : condition.end])
        yield passage.says(one.decision, SG.condition, text)
        for number in condition.of:
            if number in numbers:
                point = one.decision / "punkt" / slug(number)
                yield passage.says(point, SG.condition, text)


def _remark(one: Decided, remark: Remark, number: int) -> Iterator[Claim]:
    iri = one.decision / "bemaerkning" / str(number)
    passage = one.passage(_NAME, remark.start, remark.end)
    text = unquoted(paragraphs(one.words[remark.start : remark.end]))
    yield from passage.introduces(iri, SG.Remark, shortened(plain(text)))
    yield passage.says(one.decision, SG.remark, iri)
    yield passage.says(iri, SG.text, text)
    for point in remark.of:
        yield passage.says(iri, SG.number, point)
    if remark.voters is None:
        return
    for party in remark.voters.parties:
        yield passage.says(iri, SG.party, party)
    for name in remark.voters.people:
        if member := one.member(name):
            person = one.context.things.person(member)
            yield from passage.names(person, SG.Person, member)
            yield passage.says(iri, SG.person, person)


def shortened(words: str, length: int = _LABEL_LENGTH) -> str:
    """Return words cut at a space, with an ellipsis, for use as a label."""
    if len(words) <= length:
        return words
    return words[:length].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


EXTRACTOR = Extractor(
    _NAME,
    "what was decided, its outcomes, points, conditions and remarks",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.Decision,
            SG.DecisionPoint,
            SG.Remark,
            SG.Person,
            SG.decision,
            SG.text,
            SG.outcome,
            SG.point,
            SG.number,
            SG.answers,
            SG.condition,
            SG.remark,
            SG.party,
            SG.person,
        }
    ),
    _run,
)
