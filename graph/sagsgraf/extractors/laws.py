"""Laws, directives and agreements that an item cites, each once an item.

The first place that cites an act speaks for the item; a place that says outright which act is
meant goes before one that leaves it to be inferred.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sagsgraf.danish.laws import FoundLaw, find_laws
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Iri, Item, Section, SectionKind, Span
from sagsgraf.terms import DCT, ELI, RDF, RDFS, SG

_NAME = "laws"


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        cited: dict[Iri, tuple[FoundLaw, Span, Section | None]] = {}
        for begin, words, section in _passages(context, item):
            for law in find_laws(words):
                iri = context.things.law(law.name, law.eli)
                if iri not in cited or law.confidence > cited[iri][0].confidence:
                    span = Span(begin + law.start, begin + law.end)
                    cited[iri] = (law, span, section)
        if not cited:
            continue
        citing = context.item(item)
        for iri, (law, span, section) in cited.items():
            passage = replace(
                in_item(context, _NAME, item, span, section),
                confidence=law.confidence,
                basis=law.basis,
            )
            yield from passage.introduces(iri, SG.Law, law.name)
            yield passage.says(iri, DCT.title, law.printed)
            yield passage.says(citing, ELI.cites, iri)


def _passages(context: Context, item: Item) -> Iterator[tuple[int, str, Section | None]]:
    """Yield the texts of an item: its title and its sections, with where each begins.

    Not the names of attached papers: they say what lies beside the item, not what it rests on.
    """
    title = item.title.span
    yield title.start, context.minutes.words(title), None
    for section in item.sections:
        if section.kind is not SectionKind.ATTACHMENTS:
            yield section.body.start, context.minutes.words(section.body), section


EXTRACTOR = Extractor(
    _NAME,
    "laws and agreements that an item cites",
    frozenset({RDF.type, RDFS.label, SG.Law, DCT.title, ELI.cites}),
    _run,
)
