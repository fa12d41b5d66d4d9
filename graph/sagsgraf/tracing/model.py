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
class DecisionPoint:
    """The part of a decision that answers one numbered point of the recommendation."""

    number: str
    outcomes: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class VoteCount:
    """One vote: numbers where they are printed, and parties."""

    point: str | None
    """Number of the point that was voted on."""
    in_favour: str | None
    against: str | None
    abstained: str | None
    parties_in_favour: tuple[str, ...]
    parties_against: tuple[str, ...]
    parties_abstained: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark entered in the minutes."""

    by: tuple[str, ...]
    """Parties and people; empty where the text does not tell."""
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """A person named in the text, with the post that the text gives."""

    name: str
    post: str | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date and what it means."""

    date: str
    end: str | None
    """Last day of a period that begins on ``date``."""
    meaning: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A proposed topic, and the words that speak for it."""

    name: str
    """In Danish."""
    english: str
    because: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """An attachment that takes the place of an older paper."""

    new: str
    """Title of the attachment."""
    old: str
    """Title of the older one, or the words that describe it where it was not found."""
    found: bool
    """Whether the older paper is an attachment in the graph."""
    because: str
    """The sentence that says so."""


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
    points: tuple[DecisionPoint, ...] = ()
    adherence: str | None = None
    """How the decision stands to the recommendation: ``followed``, ``partly`` …"""
    adherence_because: str | None = None
    conditions: tuple[str, ...] = ()
    """Reservations that the decision names."""
    votes: tuple[VoteCount, ...] = ()
    remarks: tuple[Remark, ...] = ()
    absent: tuple[str, ...] = ()
    """People who were not there for this item only."""
    people: tuple[Named, ...] = ()
    """People named in the text."""
    organisations: tuple[str, ...] = ()
    """Organisations and units named in the text."""
    laws: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    topics: tuple[Topic, ...] = ()
    replacements: tuple[Replacement, ...] = ()


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
