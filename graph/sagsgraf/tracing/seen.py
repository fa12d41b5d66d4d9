"""A treatment with what only the account of the whole case needs: names of things as IRIs.

People, bodies, laws and papers of several treatments are one where their IRIs are; never because
they are called the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from sagsgraf.tracing.model import Treatment


@dataclass(frozen=True, slots=True)
class Declared:
    """One step of the way that an item declares."""

    body: str
    """IRI; empty for several bodies at once ("alle fagudvalg")."""
    name: str

    @property
    def key(self) -> str:
        """What makes two steps one: the body, or the words where there is none."""
        return self.body or self.name.casefold()


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person whom a treatment names."""

    iri: str
    name: str
    post: str | None


@dataclass(frozen=True, slots=True)
class SeenPaper:
    """An attachment of a treatment."""

    iri: str
    title: str
    url: str | None
    replaces: tuple[tuple[str, str | None], ...]
    """IRIs of the papers whose place it takes, or of which it is a later version, each with the
    sentence that tells why."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sum is named in the text."""

    source: str
    section: str
    start: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A treatment, and the things it names."""

    treatment: Treatment
    body: str
    """IRI; empty where it is not told."""
    steps: tuple[Declared, ...]
    """The way declared by this item, in its order."""
    people: tuple[NamedPerson, ...]
    laws: tuple[tuple[str, str], ...]
    """IRI and name."""
    papers: tuple[SeenPaper, ...]
    sums: tuple[tuple[Place, ...], ...]
    """Where each of the treatment's amounts is named."""

    @property
    def item(self) -> str:
        """IRI of the treatment."""
        return self.treatment.item

    @property
    def date(self) -> str:
        """ISO 8601."""
        return self.treatment.date

    @property
    def bodies(self) -> frozenset[str]:
        """IRIs of its own body and of those on the way that it declares."""
        return frozenset({self.body, *(step.body for step in self.steps)}) - {""}

    @property
    def place(self) -> int | None:
        """Place of its own body on the way that it declares; None where it is not there."""
        places = (place for place, step in enumerate(self.steps) if step.body == self.body)
        return next(places, None) if self.body else None
