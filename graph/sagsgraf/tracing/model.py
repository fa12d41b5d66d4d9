"""A trace as plain values, ready for every view."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words behind something, and where they stand."""

    about: str
    """What they are evidence for: ``decision``, ``recommendation``, ``amount`` …"""
    text: str
    """The words exactly as read."""
    source: str
    """File name."""
    page: int | None
    start: int | None
    end: int | None
    section: str


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a recommendation."""

    by: str | None
    """Post, unit or body that recommends."""
    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum of money."""

    text: str
    """The words as read."""
    value: str | None
    """Kroner as a decimal string, signed as printed; null for a range."""
    kind: str | None
    years: tuple[str, ...]
    label: str | None
    part_of: str | None
    """Value of the sum that it is part of."""
    previous_value: str | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Treatment:
    """One time that the case was dealt with."""

    date: str
    """ISO 8601."""
    body: str
    meeting: str | None
    """IRI of the meeting; null for a treatment known only from another document."""
    item: str
    """IRI of the treatment itself."""
    number: str | None
    title: str
    kind: str
    """``item`` in the body's own minutes or agenda, ``reported`` from another document."""
    closed: bool | None
    """Null where nothing tells."""
    decision: str | None
    outcomes: tuple[str, ...]
    recommendations: tuple[Point, ...]
    referrals: tuple[str, ...]
    amounts: tuple[Sum, ...]
    financial: str | None
    """What is said of cost where no sum is named."""
    attachments: tuple[str, ...]
    page: int | None
    sources: tuple[str, ...]
    """File names of the documents that tell of it."""
    evidence: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between a treatment and the one before it, in one field."""

    before: str
    """Date of the earlier treatment."""
    after: str
    """Date of the later one."""
    field: str
    """``title``, ``recommendation``, ``outcome``, ``amount`` or ``attachment``."""
    what: str
    """Which of them: a point's number, a kind of amount; empty where there is one."""
    old: tuple[str, ...]
    """What only the earlier has; empty where nothing was stated."""
    new: tuple[str, ...]
    """What only the later has; empty where nothing is stated."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A case over all of its treatments."""

    case: str
    """Case number."""
    title: str
    """Title at its latest treatment."""
    municipality: str | None
    iri: str
    first: str
    last: str
    treatments: tuple[Treatment, ...]
    """In the order of their dates."""
    changes: tuple[Change, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the trace as plain lists and dictionaries, ready for JSON."""
        return asdict(self)
