"""Whether two names mean one thing: a judgement with a score and its sentence, kept for review."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What can go by several names."""

    PERSON = "person"
    BODY = "body"


class Verdict(StrEnum):
    """What is held of two names."""

    SAME = "same"
    DIFFERENT = "different"
    DOUBTFUL = "doubtful"
    """Alike, but nothing settles it: they are left apart until a person decides."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One name's thing, with what the documents tell that may settle whom it means."""

    iri: str
    """IRI made of the name as read."""
    kind: Kind
    scope: str
    """IRI of the municipality, or of the source where that is unknown; only candidates of one
    scope can be the same."""
    names: tuple[str, ...]
    """The name in each form that is printed, the commonest first; never empty."""
    readings: int = 0
    """Passages that name it."""
    listed: frozenset[str] = frozenset()
    """For a person: IRIs of meetings whose list of participants has the name (present or not).
    For a body: IRIs of its own meetings."""
    mentioned: frozenset[str] = frozenset()
    """IRIs of meetings whose text names it."""
    bodies: frozenset[str] = frozenset()
    """For a person: IRIs of bodies in whose lists the name stands."""
    parties: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    """For a person: titles and posts printed with the name."""
    years: frozenset[int] = frozenset()
    """Years of the meetings that list or name it."""


@dataclass(frozen=True, slots=True)
class Sameness:
    """What is held of two names, how firmly, and why."""

    kind: Kind
    one: str
    """IRI of the thing whose name is kept where they are the same."""
    other: str
    """IRI of the thing that goes by another name."""
    verdict: Verdict
    score: float
    """How alike the names are, from 0 to 1, two decimals."""
    because: str
    """A sentence in English."""
    because_da: str
    """The same in Danish."""
    decided_by: str = ""
    """Who decided, where a person has; else empty."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided of two names: stands above every rule."""

    kind: Kind
    scope: str
    """Code or name of the municipality; empty for any."""
    one: str
    """The name to keep, as printed."""
    other: str
    same: bool
    by: str = ""
    why: str = ""
