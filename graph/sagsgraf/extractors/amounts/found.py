"""A sum on its way to the graph: what was found, and what its surroundings say."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Generic, TypeVar

from sagsgraf.danish.money_sums import Figure
from sagsgraf.extractors.amounts.blocks import Block
from sagsgraf.model import Section, Span

T = TypeVar("T")

TOLD = 1.0
"""The words say it."""
INFERRED = 0.9
"""The words lead to it, and nothing else is likely."""
CARRIED_ON = 0.8
"""It was said of a neighbour, and the words go on speaking of the same."""


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """A value, the words it rests on, and why they were taken so."""

    value: T
    span: Span
    confidence: float = TOLD
    basis: str = ""


@dataclass
class Sum:
    """One sum of an item's text."""

    words: str
    value: Decimal
    upper: Decimal | None
    span: Span
    sentence: Span
    block: Block
    section: Section
    step: Decimal
    approximate: bool = False
    kind: Told[str] | None = None
    has_no_kind: bool = False
    """True where its own words rule every kind out (``kassetræk på``)."""
    years: list[Told[int]] = field(default_factory=list)
    area: Told[str] | None = None
    unit: Told[str] | None = None
    owner: Told[str] | None = None
    prices: Told[str] | None = None
    whole: Told[Sum] | None = None
    previous: Told[Sum] | None = None
    previous_value: Told[Decimal] | None = None
    addends: Told[tuple[Sum, ...]] | None = None
    difference: Told[Decimal] | None = None
    position: int = 0
    """Its place among the item's sums, counted from 1."""

    @property
    def figure(self) -> Figure:
        """The value as printed, for adding up."""
        return Figure(self.value, self.step)

    def hull(self, start: int, end: int) -> Span:
        """Return the passage from words that tell of the sum to the sum itself."""
        return Span(min(start, self.span.start), max(end, self.span.end))
