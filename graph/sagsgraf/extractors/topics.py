"""What an item is about: topics proposed from the words of its title and text.

A topic is proposed where the title names it, or where the text does so again and again and leaves
no other topic near it. Most items have a paragraph on money and one on procedure: of how the
municipality is governed, only a title speaks. A standing item (the agenda's approval, any other
business) is nothing but that, and of a closed item only the title is read. What nothing speaks
for clearly stays without a topic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from sagsgraf.danish.stems import WORD
from sagsgraf.danish.text import fold_space
from sagsgraf.extractors.base import Context, Extractor, Passage, in_item
from sagsgraf.extractors.topic_words import Hit, ancestors, hits, is_of_governing
from sagsgraf.model import Claim, Iri, Item, SectionKind
from sagsgraf.terms import DCT, RDF, RDFS, SG
from sagsgraf.topics import BASE, LABELS

_NAME = "topics"

_MOST: Final = 3
"""Topics that an item may be given."""

_LEAD: Final = frozenset({SectionKind.SUMMARY, SectionKind.RECOMMENDATION})
"""Sections that say what the matter is."""
_READ: Final = _LEAD | {
    SectionKind.PRESENTATION,
    SectionKind.DECISION,
    SectionKind.ATTACHMENTS,
    SectionKind.OTHER,
}
"""Sections that are about the matter; the others are about money, law, procedure and dates."""

_OF_EVERYTHING: Final = frozenset(
    "besparelser budgetlaegning budgetopfoelgning konstituering-og-udpegninger "
    "moeder-og-dagsordener oekonomistyring organisation-og-ledelse politikker-og-strategier "
    "regnskab".split()
)
"""Topics whose texts speak of all that a municipality does: a budget, a calendar of meetings."""
_STANDING: Final = "faste-punkter-paa-dagsordenen"


# Evidence, in points.
_NAMED_IN_TITLE: Final = 3.0
_NAMED_IN_LEAD: Final = 1.0
_NAMED_AGAIN: Final = 0.2
_MOST_FROM_TEXT: Final = 2.0
_SOFT: Final = 0.5
"""What a word that only points to a topic weighs against one that names it."""
_HALF: Final = 0.5
"""Points at which a topic is as likely as not."""

_BORNE_OUT: Final = 1.2
_TEXT_POINTS: Final = 2.0
_TEXT_TERMS: Final = 2
_TEXT_LEADS_BY: Final = 2.0


@dataclass
class _Evidence:
    """All that speaks for one topic in one item."""

    topic: str
    title: list[Hit] = field(default_factory=list)
    lead: list[Hit] = field(default_factory=list)
    text: list[Hit] = field(default_factory=list)

    @cached_property
    def from_title(self) -> float:
        """Points for each different name in the title."""
        return _NAMED_IN_TITLE * _different(self.title)

    @cached_property
    def from_text(self) -> float:
        """Points for each different name in summary and recommendation, and for every name."""
        again = sum(_weight(hit) for hit in self.lead + self.text)
        return _NAMED_IN_LEAD * _different(self.lead) + _NAMED_AGAIN * again

    @property
    def is_named(self) -> bool:
        """Whether the title names it."""
        return any(not hit.soft for hit in self.title)

    @property
    def is_borne_out(self) -> bool:
        """Whether the text names it, and it is one of which texts tell something."""
        named = any(not hit.soft for hit in self.lead + self.text)
        return named and self.from_text >= _BORNE_OUT and not is_of_governing(self.topic)

    @cached_property
    def confidence(self) -> float:
        """How certain the topic is: points against points and as many as make it even."""
        points = self.from_title + min(self.from_text, _MOST_FROM_TEXT)
        return round(points / (points + _HALF), 2)

    @cached_property
    def strongest(self) -> Hit:
        """The passage that speaks clearest: a name before a pointer, the title before the text."""
        everything = self.title + self.lead + self.text
        return next((hit for hit in everything if not hit.soft), everything[0])


def _weight(hit: Hit) -> float:
    return _SOFT if hit.soft else 1.0


def _different(found: list[Hit]) -> float:
    return sum({hit.term: _weight(hit) for hit in found}.values())


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        for evidence in _topics(_evidence(context, item)):
            passage = _passage(context, item, evidence)
            topic = Iri(BASE + evidence.topic)
            yield from passage.introduces(topic, SG.Topic, LABELS[evidence.topic][0])
            yield passage.says(context.item(item), DCT.subject, topic)


def _evidence(context: Context, item: Item) -> list[_Evidence]:
    """Return what speaks for each topic in an item."""
    found: dict[str, _Evidence] = {}
    words = context.minutes.words
    for hit in hits(words(item.title.span), item.title.span.start):
        found.setdefault(hit.topic, _Evidence(hit.topic)).title.append(hit)
    if _STANDING in found and not _is_standing(list(found.values()), words(item.title.span)):
        del found[_STANDING]
    if item.closed or _STANDING in found:
        return list(found.values())
    for section in item.sections:
        if section.kind in _READ:
            for hit in hits(words(section.body), section.body.start, section):
                evidence = found.setdefault(hit.topic, _Evidence(hit.topic))
                (evidence.lead if section.kind in _LEAD else evidence.text).append(hit)
    return list(found.values())


def _is_standing(found: list[_Evidence], title: str) -> bool:
    """Tell whether a title with words of standing items is one.

    "Orientering" and "Eventuelt" alone are, "Orientering om havnen" is not; "Godkendelse af
    dagsorden" is in any company but that of another topic's name.
    """
    for one in found:
        if one.topic == _STANDING:
            told = sum(hit.term.count(" ") + 1 for hit in one.title)
            if told < len(WORD.findall(title)) and all(hit.soft for hit in one.title):
                return False
        elif not all(hit.soft for hit in one.title):
            return False
    return True


def _topics(found: list[_Evidence]) -> list[_Evidence]:
    """Return the topics that are proposed, the likeliest first."""
    named = [one for one in found if one.is_named]
    pointed = [one for one in found if one.title and not one.is_named]
    proposed = named + [one for one in pointed if one.is_borne_out] if named else pointed
    only_how = all(is_of_governing(one.topic) for one in proposed)
    if only_how and not any(one.topic in _OF_EVERYTHING for one in named):
        proposed = proposed + [one for one in _from_text(found) if one not in proposed]
    ranked = sorted(proposed, key=_rank)
    above = {topic for one in ranked for topic in ancestors(one.topic)}
    return [one for one in ranked if one.topic not in above][:_MOST]


def _rank(one: _Evidence) -> tuple[float, bool, int]:
    """Return what topics are ordered by: of two as likely, what it is about before how."""
    return -one.confidence, is_of_governing(one.topic), one.strongest.span.start


def _from_text(found: list[_Evidence]) -> list[_Evidence]:
    """Return the one topic that the text speaks of clearly more than of any other."""
    ranked = sorted(
        (one for one in found if not is_of_governing(one.topic)),
        key=lambda one: -one.from_text,
    )
    if not ranked:
        return []
    first = ranked[0]
    rest = [one for one in ranked[1:] if one.topic not in ancestors(first.topic)]
    second = rest[0].from_text if rest else 0.0
    terms = {hit.term for hit in first.lead + first.text}
    clear = first.from_text >= max(_TEXT_POINTS, _TEXT_LEADS_BY * second)
    return [first] if clear and len(terms) >= _TEXT_TERMS else []


def _passage(context: Context, item: Item, evidence: _Evidence) -> Passage:
    hit = evidence.strongest
    plain = in_item(context, _NAME, item, hit.span, hit.section)
    return Passage(
        _NAME, plain.span, plain.section, plain.page, evidence.confidence, _why(context, evidence)
    )


def _why(context: Context, evidence: _Evidence) -> str:
    """Return the words that gave a topic, as a sentence."""
    told: dict[str, str] = {}
    counts = Counter(hit.term for hit in evidence.lead + evidence.text)
    title = {hit.term for hit in evidence.title}
    for hit in evidence.title + sorted(
        evidence.lead + evidence.text, key=lambda hit: (hit.soft, -counts[hit.term])
    ):
        if hit.term not in told and len(told) < _MOST:
            words = fold_space(context.minutes.words(hit.span)).replace('"', "'")
            count = counts[hit.term]
            times = "once" if count == 1 else f"{count} times"
            where = ["title"] * (hit.term in title) + [times] * bool(count)
            told[hit.term] = f'"{words}" ({", ".join(where)})'
    return f"words {', '.join(told.values())}"


EXTRACTOR = Extractor(
    _NAME,
    "what items are about, proposed from their words",
    frozenset({RDF.type, RDFS.label, SG.Topic, DCT.subject}),
    _run,
)
