"""Text on its way as a browser lays it out: words run on, blocks stand on lines of their own.

Readers of web pages and of Word documents write into a `Flow`; it folds white space, keeps blocks
apart, puts a list's numbers before its points and carries the marks along.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from sagsgraf.model import Mark, Role
from sagsgraf.reading.base import Rendered

_SPACE = re.compile(r"[ \t\n\r\f]+")
# Word's lists have several between number and text, where three blanks would part cells.
_HARD_SPACES = re.compile(r"[ \u00a0]{2,}")
# Soft hyphens and zero-width marks show nothing and would part a word that is searched for.
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]+")
_MOST_BREAKS: Final = 3
"""Line ends in a row; a page may hold hundreds of ``<br>`` to push a line down."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of finished text with its marks."""

    text: str
    marks: tuple[Mark, ...] = ()
    complex: bool = False
    """Whether it holds headings, lists or tables."""


@dataclass(slots=True)
class Opened:
    """A mark whose end is not known yet; its start is that of the next words."""

    role: Role
    value: str
    start: int = -1


@dataclass(slots=True)
class Flow:
    """The text so far."""

    parts: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0
    complex: bool = False
    """Whether headings, lists or tables were written."""
    _last: str = ""
    _gap: int = 0
    _breaks: int = 0
    _space: bool = False
    _prefix: str = ""
    _waiting: list[Opened] = field(default_factory=list)
    _hollow: bool = False
    """Whether the line holds nothing but hard spaces and tabs so far."""
    _points: list[tuple[Role, str]] = field(default_factory=list)
    _link_end: int = -1
    _solid: int = 0
    """Index after the last character that is not white space."""

    def words(self, text: str) -> None:
        """Add words that run on, their white space folded."""
        text = _HARD_SPACES.sub(" ", _SPACE.sub(" ", _UNSEEN.sub("", text)))
        bare = text.strip(" ")
        if bare and text[0] == " ":
            self._space = True
        if bare:
            self._put(bare)
        if text and text[-1] == " ":
            self._space = True

    def verbatim(self, text: str) -> None:
        """Add words whose own white space and line ends count."""
        text = _UNSEEN.sub("", text.expandtabs(1) if "\f" in text else text)
        for place, line in enumerate(text.split("\n")):
            if place:
                self.newline()
            if line:
                self._put(line)

    def newline(self) -> None:
        """End the line."""
        if self._hollow:
            self.apart(2)
        self._breaks = min(self._breaks + 1, _MOST_BREAKS)

    def apart(self, lines: int = 1) -> None:
        """Let what follows begin on a line of its own; with 2, below a blank line."""
        self._gap = max(self._gap, 2 if self._hollow else lines)
        self._hollow = False

    def prefix(self, words: str) -> None:
        """Put words before the next ones, such as a list's number; nothing follows, no prefix."""
        self._prefix = words

    def forget_prefix(self) -> None:
        """Drop the number of a point without words."""
        self._prefix = ""

    def open(self, role: Role, value: str = "") -> Opened:
        """Begin a mark at the next words."""
        if role is Role.LINK and self._link_end == self.length and not (self._gap or self._breaks):
            # Links side by side are told apart on the page by their colour and margin.
            self._space = True
        opened = Opened(role, value)
        self._waiting.append(opened)
        return opened

    def close(self, opened: Opened) -> None:
        """End a mark behind the last words; one without words is dropped."""
        if opened.start < 0:
            if self._waiting and self._waiting[-1] is opened:
                self._waiting.pop()
            else:
                self._waiting = [one for one in self._waiting if one is not opened]
            return
        if self._solid > opened.start:
            self.marks.append(Mark(opened.start, self._solid, opened.role, opened.value))
        if opened.role is Role.LINK:
            self._link_end = self.length

    def point(self, role: Role, value: str = "") -> None:
        """Mark the place of the next words, as a heading without words of its own does."""
        self._points.append((role, value))

    def last(self) -> str:
        """Return the last character so far; empty at the start of a line."""
        if self._gap or self._breaks or self._space or not self.length:
            return ""
        return self._last

    def embed(self, piece: Piece) -> None:
        """Add a finished piece."""
        if not piece.text:
            return
        start = self._put(piece.text)
        self.marks += [
            Mark(start + mark.start, start + mark.end, mark.role, mark.value)
            for mark in piece.marks
        ]
        self.complex |= piece.complex

    def piece(self) -> Piece:
        """Return what was written."""
        marks = sorted(self.marks, key=lambda mark: (mark.start, -mark.end))
        return Piece("".join(self.parts), tuple(marks), self.complex)

    def rendered(self, encoding: str, notes: tuple[str, ...] = ()) -> Rendered:
        """Return what was written as a reader's answer."""
        piece = self.piece()
        text = piece.text + "\n" if piece.text else ""
        return Rendered(text, piece.marks, (), encoding, notes)

    def _put(self, text: str) -> int:
        """Add words behind the white space that is due; return where they begin."""
        if not text.strip() and not self.last():
            # Editors write a blank line as a paragraph of one hard space.
            self._hollow = bool(self._hollow or self._gap or self._breaks or not self.length)
            return self.length
        self._hollow = False
        ends = max(self._gap, self._breaks)
        if self.length:
            if ends:
                self._add("\n" * ends)
            elif self._space:
                self._add(" ")
        self._gap = self._breaks = 0
        self._space = False
        if self._prefix:
            self._add(self._prefix)
            self._prefix = ""
        start = self.length
        text = unicodedata.normalize("NFC", text)
        if bare := text.strip():
            first = start + text.index(bare)
            for opened in self._waiting:
                opened.start = first
            self._waiting.clear()
            self.marks += [Mark(first, first, role, value) for role, value in self._points]
            self._points.clear()
            self._solid = first + len(bare)
        self._add(text)
        self._last = text[-1]
        return start

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
