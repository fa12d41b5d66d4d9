"""What was decided on an item, in its words, and the outcomes that the words express."""

from __future__ import annotations

from collections.abc import Iterator

from sagsgraf.danish.outcomes import decides_nothing, outcomes
from sagsgraf.danish.text import paragraphs, plain
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, DocumentType, Item, Section, SectionKind
from sagsgraf.terms import CONCEPTS_BY_NOTATION, RDF, RDFS, SG

_NAME = "decisions"
_LABEL_LENGTH = 80


def _run(context: Context) -> Iterator[Claim]:
    if context.minutes.type is DocumentType.AGENDA:
        # An agenda decides nothing, even where it prints an empty decision heading.
        return
    for item in context.minutes.items:
        section = item.first(SectionKind.DECISION)
        if section and section.body.start < section.body.end:
            yield from _decision(context, item, section)


def _decision(context: Context, item: Item, section: Section) -> Iterator[Claim]:
    words = context.minutes.words(section.body)
    if decides_nothing(words):
        return
    iri = context.item(item)
    decision = context.names.decision(iri)
    passage = in_item(context, _NAME, item, section.body, section)
    yield from passage.introduces(decision, SG.Decision, shortened(plain(words)))
    yield passage.says(iri, SG.decision, decision)
    yield passage.says(decision, SG.text, paragraphs(words))
    for notation in outcomes(words):
        yield passage.says(decision, SG.outcome, CONCEPTS_BY_NOTATION["outcome"][notation])


def shortened(words: str, length: int = _LABEL_LENGTH) -> str:
    """Return words cut at a space, with an ellipsis, for use as a label."""
    if len(words) <= length:
        return words
    return words[:length].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


EXTRACTOR = Extractor(
    _NAME,
    "what was decided, and its outcomes",
    frozenset({RDF.type, RDFS.label, SG.Decision, SG.decision, SG.text, SG.outcome}),
    _run,
)
