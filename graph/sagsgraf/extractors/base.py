"""What an extractor declares, and how it writes claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from sagsgraf.iris import MeetingNames, Names
from sagsgraf.model import Claim, Iri, Item, Label, Minutes, Section, Span, Value
from sagsgraf.terms import FOAF, RDF, RDFS


@dataclass(frozen=True)
class Context:
    """What every extractor gets: the minutes, and the names of their things."""

    minutes: Minutes
    names: MeetingNames

    @property
    def things(self) -> Names:
        """The names of what lives longer than the meeting: cases, people, bodies."""
        return self.names.names

    def item(self, item: Item) -> Iri:
        """Return the IRI of an item.

        Numbers that stand twice in one document (a supplement that begins at 1 again) are
        told apart by the item's place, and an item without a number goes by its place alone.
        """
        return self._items[item.position]

    @cached_property
    def _items(self) -> dict[int, Iri]:
        """The IRI of each item, by its position."""
        iris: dict[int, Iri] = {}
        taken: set[Iri] = set()
        for item in sorted(self.minutes.items, key=lambda one: not one.number):
            iri = self.names.item(item.number or str(item.position))
            if iri in taken:
                iri = self.names.item(f"{item.number or 'plads'}-{item.position}")
            taken.add(iri)
            iris[item.position] = iri
        return iris


@dataclass(frozen=True, slots=True)
class Extractor:
    """One kind of fact, read from minutes."""

    name: str
    """Identifier; it ends the IRI of each of its readings."""
    summary: str
    """One line for people."""
    emits: frozenset[Iri]
    """The classes and properties that its claims use."""
    run: Callable[[Context], Iterable[Claim]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in the text that claims are read at."""

    extractor: str
    span: Span | None
    section: str = ""
    page: int | None = None
    confidence: float = 1.0
    basis: str = ""

    def says(self, subject: Iri, predicate: Iri, value: Value) -> Claim:
        """Return the claim that this passage makes."""
        return Claim(
            subject,
            predicate,
            value,
            self.span,
            self.extractor,
            self.section,
            self.page,
            self.confidence,
            self.basis,
        )

    def introduces(self, subject: Iri, kind: Iri, label: str) -> Iterator[Claim]:
        """Yield the claims that give a thing its class and its Danish label."""
        yield self.says(subject, RDF.type, kind)
        yield self.says(subject, RDFS.label, Label(label))

    def names(self, subject: Iri, kind: Iri, name: str) -> Iterator[Claim]:
        """Yield the claims that give a thing its class and a name as printed.

        For what many documents name (bodies, posts, people): which of its printed names becomes
        its label is worked out over all of them.
        """
        yield self.says(subject, RDF.type, kind)
        yield self.says(subject, FOAF.name, name)


def in_header(context: Context, extractor: str, span: Span) -> Passage:
    """Return a passage above the items; its page is known only where the source has pages."""
    return Passage(extractor, span, page=context.minutes.document.page_at(span.start))


def of_municipality(context: Context, extractor: str) -> Passage:
    """Return the passage that names the municipality, or what it was told by."""
    municipality = context.minutes.municipality
    if municipality and municipality.span:
        return in_header(context, extractor, municipality.span)
    return Passage(extractor, None, basis=municipality.basis if municipality else "")


def in_item(
    context: Context, extractor: str, item: Item, span: Span, section: Section | None = None
) -> Passage:
    """Return a passage inside an item, on its own page or else the item's first."""
    page = context.minutes.document.page_at(span.start) or item.page
    return Passage(extractor, span, section.heading if section else "", page)


def section_at(item: Item, position: int) -> Section | None:
    """Return the section whose text stands at a position of the document, if one does."""
    place = bisect_right(item.sections, position, key=lambda section: section.body.start)
    section = item.sections[place - 1] if place else None
    return section if section and position < section.body.end else None


class Places:
    """Stretches of a text, to ask whether another one touches any of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def touch(self, span: Span) -> bool:
        """Tell whether a stretch shares a character with one of these."""
        place = bisect_right(self._ends, span.start)
        return place < len(self._starts) and self._starts[place] < span.end
