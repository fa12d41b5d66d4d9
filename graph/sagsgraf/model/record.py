"""One document as JSON: what was understood of it, for people, tests and other programs.

The fields and their order are the published form of ``sagsgraf read FILE --json``; a field is
never absent, only empty. Values are strings or null; amounts are decimal strings in kroner.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """The file that was read."""

    name: str
    sha256: str
    kind: str
    pages: int | None
    layout: str


@dataclass(frozen=True, slots=True)
class MunicipalityRecord:
    """The municipality; both fields are null where it stays unknown."""

    name: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class AttendanceRecord:
    """One person's participation."""

    name: str
    party: str | None
    role: str | None
    status: str
    substitute_for: str | None


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """The meeting."""

    body: str
    document: str
    """``minutes`` or ``agenda``."""
    start: str
    """ISO 8601 local time, or the date alone where no time is printed."""
    end: str | None
    place: str | None
    present: list[str]
    absent: list[str]
    attendance: list[AttendanceRecord]


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """One vote: counts and party letters."""

    for_: str | None
    against: str | None
    abstained: str | None
    parties_for: list[str]
    parties_against: list[str]
    parties_abstained: list[str]


@dataclass(frozen=True, slots=True)
class DecisionPointRecord:
    """The part of a decision that answers one numbered point of the recommendation."""

    number: str
    outcomes: list[str]
    text: str


@dataclass(frozen=True, slots=True)
class RemarkRecord:
    """A remark entered in the minutes."""

    by: list[str]
    """Parties and people who made it, as printed; empty where the text does not tell."""
    text: str


@dataclass(frozen=True, slots=True)
class PointRecord:
    """One numbered point of a recommendation."""

    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class RecommendationRecord:
    """What one post or unit recommends."""

    by: str | None
    points: list[PointRecord]


@dataclass(frozen=True, slots=True)
class HistoryRecord:
    """A treatment known from this item's account of the case's course."""

    date: str
    body: str
    text: str
    outcome: str | None
    """The first outcome; null where the text tells none."""
    number: str | None = None
    """The item's number in that meeting; null where the text tells none."""


@dataclass(frozen=True, slots=True)
class AmountRecord:
    """One sum of money."""

    text: str
    """The words as read."""
    value: str | None
    """Kroner; null for a range (``4-5 mio. kr.``), of which no single value is known."""
    currency: str
    kind: str | None
    periods: list[str]
    label: str | None
    previous_value: str | None
    part_of: str | None
    approximate: bool
    owner: str | None
    """Whose money it is: ``municipality``, ``state``, ``region`` or ``other``."""
    price_level: str | None
    """For instance ``2025-priser``, as printed."""
    unit: str | None
    """The administrative unit that the sum concerns."""
    minimum: str | None
    """Lower end of a range, in kroner."""
    maximum: str | None
    """Upper end of a range, in kroner."""


@dataclass(frozen=True, slots=True)
class AttachmentRecord:
    """One attached paper."""

    title: str
    number: str | None
    url: str | None
    replaces: str | None
    """The words that tell which older paper it takes the place of."""


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person named in the text."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class DateRecord:
    """A date and what it means."""

    text: str
    date: str
    end: str | None
    """Last day of a period that begins on ``date``."""
    meaning: str | None
    """For instance ``deadline`` or ``in force``."""


@dataclass(frozen=True, slots=True)
class FinancingRecord:
    """A statement of how the matter is to be paid."""

    kind: str
    """For instance ``charged`` or ``extra-appropriation``."""
    payer: str | None
    """Who pays, in the words of the text; null where it names nobody."""
    text: str


@dataclass(frozen=True, slots=True)
class TopicRecord:
    """A proposed topic."""

    topic: str
    confidence: str
    because: str


@dataclass(frozen=True, slots=True)
class SectionRecord:
    """A section and its place in the text."""

    heading: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One item of the agenda."""

    number: str | None
    """As printed; null in systems that print none."""
    title: str | None
    """Null in systems that print none."""
    contents_title: str | None
    page: int | None
    closed: bool
    cases: list[str]
    decision: str | None
    outcomes: list[str]
    points: list[DecisionPointRecord]
    conditions: list[str]
    """Reservations that the decision names."""
    remarks: list[RemarkRecord]
    adherence: str | None
    """How the decision stands to the recommendation: ``followed``, ``partly`` …"""
    adherence_because: str | None
    votes: list[VoteRecord]
    recommendations: list[RecommendationRecord]
    referrals: list[str]
    history: list[HistoryRecord]
    amounts: list[AmountRecord]
    financial: str | None
    """``none``, or the words that point elsewhere, or null where nothing is said."""
    attachments: list[AttachmentRecord]
    absent_during_item: list[str]
    """People who were not there for this item only."""
    people: list[PersonRecord]
    """People named in the text, with the post that it gives them."""
    organisations: list[str]
    """Organisations and administrative units named in the text."""
    laws: list[str]
    dates: list[DateRecord]
    financing: list[FinancingRecord]
    topics: list[TopicRecord]
    sections: list[SectionRecord]


@dataclass(frozen=True, slots=True)
class UnreadRecord:
    """Text that became neither a fact nor a recognised section."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """What was understood of one document."""

    source: SourceRecord
    municipality: MunicipalityRecord
    meeting: MeetingRecord
    items: list[ItemRecord] = field(default_factory=list)
    unread: list[UnreadRecord] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain lists and dictionaries, ready for JSON."""
        plain = asdict(self)
        for item in plain["items"]:
            for vote in item["votes"]:
                # ``for`` is a word of Python and cannot name a field.
                counts = {"for": vote.pop("for_"), **vote}
                vote.clear()
                vote.update(counts)
        return plain

    def to_json(self) -> str:
        """Return the record as indented JSON with Danish letters as they are."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1)
