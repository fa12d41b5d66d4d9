"""A document as the reading stage leaves it: clean text with a way back to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from sagsgraf.model.claim import Span


class Role(StrEnum):
    """What a marked stretch of text is, where the source itself says so.

    The fields of an export (JSON, XML) and the tags of a page are known before any layout looks
    at the words; a mark keeps that knowledge beside the text that people read.
    """

    # Of the meeting.
    MUNICIPALITY = "municipality"
    BODY = "body"
    TYPE = "type"
    """Value: ``minutes`` or ``agenda``."""
    DATE = "date"
    """Value: ``2022-09-12``."""
    START = "start"
    """Value: ``12:30``."""
    END = "end"
    """Value: ``14:00``."""
    PLACE = "place"
    PRESENT = "present"
    """One person, with party and role as printed. Value: the role in the meeting, if told."""
    ABSENT = "absent"
    """One person. Value: as for PRESENT."""
    NOTICE = "notice"
    """One person absent with notice (``afbud``). Value: as for PRESENT."""
    MEMBER = "member"
    """One person of a standing list of members. Value: as for PRESENT."""
    # Of an item.
    ITEM = "item"
    """A whole item, from its number to its last word."""
    NUMBER = "number"
    TITLE = "title"
    """Without number and ``Lukket:``."""
    CASE = "case"
    CLOSED = "closed"
    """Words that close the item to the public; may be empty where only a field says so."""
    SECTION = "section"
    """A section's heading, which its text follows up to the next heading or the item's end.
    Value: the section's kind where the source tells it. May be empty."""
    # Of a page of any kind.
    HEADING = "heading"
    """Value: its level, ``1`` to ``6``."""
    LINK = "link"
    """Value: the address."""
    LIST_ITEM = "list item"
    CELL = "cell"
    """A cell of a table."""
    STRONG = "strong"
    """Words in bold."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text and what the source says it is."""

    start: int
    end: int
    role: Role
    value: str = ""
    """A normal form or an address, as its role says."""

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Masking:
    """A stretch of text that was made unreadable, because it looked like personal data."""

    start: int
    end: int
    what: str
    """What it looked like, for instance ``personal number``."""


@dataclass(frozen=True)
class Document:
    """The text of one file, its hash, and where each character stands in the source.

    Line ends are ``\\n`` and letters composed (Unicode NFC); nothing else is moved, so that a
    position in the text is one in the decoded file wherever the file is written so already.
    """

    name: str
    """File name without its folder, for instance ``referat.txt``."""
    sha256: str
    """Hash of the bytes, 64 hexadecimal digits."""
    kind: str
    """What the bytes are, one of the readers' names: ``text``, ``pdf``, ``html`` and so on."""
    text: str
    """The cleaned text."""
    folder: str = ""
    """Name of the folder the file lay in; evidence for the municipality, never for a fact."""
    encoding: str = "utf-8"
    """The encoding the bytes were found to be in."""
    page_starts: tuple[int, ...] = ()
    """Index of the first character of each page; empty where the source has no pages."""
    maskings: tuple[Masking, ...] = field(default=())
    """What was masked on reading."""
    marks: tuple[Mark, ...] = field(default=())
    """What the source says of stretches of the text, in the order of their starts; of equal
    starts the longer first."""
    notes: tuple[str, ...] = ()
    """What a person should know of the reading, a sentence each (``page 3 has no text``)."""

    def marked(self, *roles: Role, within: Span | None = None) -> Iterator[Mark]:
        """Yield the marks of these roles, all or those inside a span."""
        first = bisect_left(self._mark_starts, within.start) if within else 0
        for place in range(first, len(self.marks)):
            mark = self.marks[place]
            if within and mark.start > within.end:
                return
            if mark.role in roles and (within is None or mark.end <= within.end):
                yield mark

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.start for mark in self.marks]

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        position = self.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        return starts

    def line_at(self, offset: int) -> int:
        """Return the line, counted from 1, that a character stands on."""
        return bisect_right(self._line_starts, offset)

    def page_at(self, offset: int) -> int | None:
        """Return the page, counted from 1, that a character stands on; None without pages."""
        return bisect_right(self.page_starts, offset) or None
