"""A meeting as a layout understands it: who, when, and the items with their sections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from sagsgraf.model.claim import Span
from sagsgraf.model.document import Document
from sagsgraf.model.judgement import Judgement


class DocumentType(StrEnum):
    """Whether a document tells what was decided or what will be dealt with."""

    MINUTES = "minutes"
    AGENDA = "agenda"


class Presence(StrEnum):
    """How a person took part in a meeting; the notations of the attendance scheme."""

    PRESENT = "present"
    ABSENT = "absent"
    ABSENT_WITH_NOTICE = "absent with notice"
    PARTLY_PRESENT = "partly present"


class SectionKind(StrEnum):
    """What a section of an item is for, whatever its heading is called."""

    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    REFERRAL = "referral"
    SUMMARY = "summary"
    PRESENTATION = "presentation"
    FINANCE = "finance"
    HISTORY = "history"
    ATTACHMENTS = "attachments"
    LAW = "law"
    HEARING = "hearing"
    TIMETABLE = "timetable"
    COMMUNICATION = "communication"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words as understood (white space folded, marks removed) and where they stand."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Municipality:
    """The municipality whose meeting it is."""

    name: str
    """For instance ``Kalundborg Kommune``."""
    code: str | None
    """Statistics Denmark's four digits (``0326``); None for one outside that list."""
    span: Span | None
    """A passage that names it; None when it comes from outside the text."""
    basis: str = ""
    """Where it comes from when the text does not tell: the folder or the option."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person's participation in the meeting, as printed."""

    name: str
    """Name without title, party and role."""
    span: Span
    presence: Presence
    party: str | None = None
    """Party letter or name in parentheses, as printed (``V``, ``Løsgænger``)."""
    role: str | None = None
    """Role in this meeting in lower case (``formand``, ``borgmester``)."""
    substitute_for: str | None = None
    """Name of the member whose place the person took."""
    member: bool = False
    """Named in a list of members: a seat, which tells less of the day than a list of who came."""
    items: tuple[int, int] | None = None
    """First and last number of the items the entry is limited to (``Fraværende: X, sag 4-6``)."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the contents page."""

    title: Quoted
    """The title as the contents page prints it, without ``Lukket:``."""
    page: int | None
    """Page it announces."""
    closed: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of an item."""

    kind: SectionKind
    heading: str
    """The heading as printed; empty where the layout knows the kind without one."""
    heading_span: Span
    body: Span
    """The text below the heading, without surrounding white space; may be empty."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the agenda."""

    position: int
    """Its place in the document, counted from 1."""
    number: str
    """Its number as printed."""
    title: Quoted
    closed: bool
    cases: tuple[Quoted, ...]
    """Case numbers, as printed."""
    heading: Span
    """The whole heading, from the number on."""
    span: Span
    """The whole item."""
    sections: tuple[Section, ...]
    contents: ContentsEntry | None = None
    """The line of the contents page that announces it."""
    page: int | None = None
    """Page the item starts on."""

    def first(self, kind: SectionKind) -> Section | None:
        """Return the first section of a kind, or None."""
        return next((section for section in self.sections if section.kind is kind), None)

    def all(self, *kinds: SectionKind) -> tuple[Section, ...]:
        """Return the sections of these kinds in their order."""
        return tuple(section for section in self.sections if section.kind in kinds)


@dataclass(frozen=True, slots=True)
class Unread:
    """Text that nobody understood."""

    span: Span
    reason: str


@dataclass(frozen=True)
class Minutes:
    """One meeting, as its document tells it."""

    document: Document
    layout: str
    """Name of the layout that read it."""
    type: DocumentType
    body: Quoted
    """The body as printed (``Byråd 2022-2025``)."""
    date: date
    date_span: Span
    start: time | None
    start_span: Span | None
    end: time | None
    end_span: Span | None
    place: Quoted | None
    attendees: tuple[Attendee, ...]
    contents: tuple[ContentsEntry, ...]
    items: tuple[Item, ...]
    municipality: Municipality | None = None
    unread: tuple[Unread, ...] = ()
    warnings: tuple[str, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    because: str = ""
    """By what the layout recognised the document, a few words in English."""

    def words(self, span: Span) -> str:
        """Return the words of a span as they stand in the text."""
        return span.of(self.document.text)
