"""A trace as plain values, ready for every view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
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
    origin: str = field(default="", compare=False)
    """IRI of the document: where a view links to. Two copies of a file tell the same once."""


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
class Financing:
    """A statement of who pays, or out of what."""

    kind: str
    """Local name of the concept: ``charged``, ``extra-appropriation`` …"""
    payer: str | None
    """Who is to pay, in the words of the text; null where it names nobody."""
    text: str
    """The words as read."""


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
    financing: tuple[Financing, ...] = ()
    document: str | None = None
    """``minutes`` or ``agenda``; an agenda tells what is proposed, not what was decided."""
    joined_because: str | None = None
    """Why an item that prints no case number is held to be of this case."""


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between a treatment and the one before it, in one field."""

    before: str
    """Date of the earlier treatment."""
    after: str
    """Date of the later one."""
    field: str
    """``title``, ``recommendation``, ``financing``, ``financial`` (a statement without a sum),
    ``amount``, ``attachment``, ``outcome`` or ``people``."""
    what: str
    """Which of them: a point's number, a kind of amount; of attachments ``replaced`` where the
    text says that the new one takes the old one's place; of people ``recommending`` for those who
    recommend. Empty for the rest, and where there is one."""
    old: tuple[str, ...]
    """What only the earlier has; empty where nothing was stated."""
    new: tuple[str, ...]
    """What only the later has; empty where nothing is stated."""
    earlier: str = ""
    """IRI of the earlier treatment."""
    later: str = ""
    """IRI of the later one."""


@dataclass(frozen=True, slots=True)
class Status:
    """How far the case has come, as far as these documents tell."""

    state: str
    """``decided`` (the last body on its way has decided), ``awaiting`` (bodies on its way are
    not seen to have had it), ``postponed``, ``withdrawn``, ``closed`` (the text says that the
    case is), ``treated`` (dealt with, no way on declared, nothing that ends it), ``undisclosed``
    (its last treatment prints no decision), ``scheduled`` (known from an agenda only)."""
    date: str
    """Date of the treatment that tells so."""
    body: str
    item: str
    """IRI of that treatment."""
    outcomes: tuple[str, ...] = ()
    awaits: tuple[str, ...] = ()
    """Names of the bodies that it still is to come to."""
    missing: bool = False
    """Whether those bodies' minutes are not in the graph at all."""


@dataclass(frozen=True, slots=True)
class PathStep:
    """A body on the case's way: declared by an item, observed in minutes, or both."""

    body: str
    declared_by: str | None
    """IRI of the treatment that declares it; null where it is only observed."""
    declared_on: str | None
    observed_as: tuple[str, ...]
    """IRIs of that body's treatments from then on; where there are any, also of those before."""
    observed_on: tuple[str, ...]
    """Their dates."""
    minutes_known: bool = True
    """Whether the graph has any minutes of that body from then on."""


@dataclass(frozen=True, slots=True)
class Postponement:
    """A treatment that put the case off, and what became of it."""

    date: str
    body: str
    item: str
    until: str | None
    """To when, in the words of the text: "næste møde"."""
    handled_on: str | None
    """Date of the next treatment that does not put it off again; null where none is seen."""
    handled_by: str | None
    handled_as: str | None
    """IRI of that treatment."""
    days: int | None


@dataclass(frozen=True, slots=True)
class Gap:
    """A long time in which these documents do not mention the case."""

    after: str
    """Date of the treatment before it."""
    before: str
    """Date of the treatment after it."""
    days: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a comparison."""

    label: str
    """What it is told apart by: its budget year, or the date that it was stated on."""
    value: str
    """Kroner as a decimal string."""
    text: str
    """The words as read."""
    approximate: bool
    date: str
    """When it was stated."""
    item: str
    """IRI of the treatment that states it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more figures that may be held against each other: of one kind, about one thing."""

    kind: str
    about: str | None
    """What the text says the sums are for; null where it says nothing."""
    by: str
    """``year``: budget years within one treatment; ``date``: one thing in several treatments."""
    year: str | None
    """The budget year that all of them are of, where they are compared by date."""
    figures: tuple[Figure, ...]
    """At least two, with at least two labels."""


@dataclass(frozen=True, slots=True)
class Involved:
    """A person in the whole case."""

    name: str
    posts: tuple[str, ...]
    """Posts that the texts give, in order."""
    items: tuple[str, ...]
    """IRIs of the treatments that name the person."""


@dataclass(frozen=True, slots=True)
class PaperVersion:
    """An attachment at one treatment."""

    title: str
    date: str
    body: str
    item: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of the case through its versions, as the agendas name them; none was read."""

    title: str
    """Title of the latest version."""
    versions: tuple[PaperVersion, ...]
    because: str | None
    """The sentence that tells why they are one paper; null where there is one version or all have
    one title."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A law in the whole case."""

    name: str
    items: tuple[str, ...]


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
    status: Status | None = None
    """Null where there is no treatment."""
    path: tuple[PathStep, ...] = ()
    postponements: tuple[Postponement, ...] = ()
    gaps: tuple[Gap, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    people: tuple[Involved, ...] = ()
    papers: tuple[Paper, ...] = ()
    laws: tuple[Cited, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the trace as plain lists and dictionaries, ready for JSON."""
        return asdict(self, dict_factory=_told)


def _told(fields: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return fields by name, but for the one that only links need."""
    return {name: value for name, value in fields if name != "origin"}
