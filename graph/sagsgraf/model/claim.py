"""One assertion and the place it was read at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sagsgraf.model.iri import Iri


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, half open as in Python slices.

    >>> Span(2, 5).of("Direktionen")
    'rek'
    """

    start: int
    """Index of the first character."""
    end: int
    """Index after the last character."""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}-{self.end}")

    def of(self, text: str) -> str:
        """Return the words that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Label:
    """A name for people, in a language (``rdfs:label``)."""

    text: str
    language: str = "da"


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar or fiscal year (``xsd:gYear``)."""

    number: int


Literal = str | bool | int | Decimal | date | datetime | Year | Label
"""A plain value. Only the ``rdf`` floor knows which datatype each becomes."""

Value = Iri | Literal
"""What a claim says of its subject: another thing, or a plain value."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion, the passage it was read at, and which extractor read it."""

    subject: Iri
    predicate: Iri
    value: Value
    span: Span | None
    """The passage in the document's text; None when it was told from outside (see ``basis``)."""
    extractor: str
    """Name of the extractor, for instance ``decisions``."""
    section: str = ""
    """Heading of the section the passage stands in, as printed; empty outside sections."""
    page: int | None = None
    """Page the passage stands on, or the page its item starts on where only that is known."""
    confidence: float = 1.0
    """Below 1 for a proposal rather than a reading."""
    basis: str = ""
    """For a claim without a span, the words it rests on (a folder's name, an option); for one
    with a span, why the words were taken so, as a sentence, where they do not say it outright."""
