"""A document as the reading stage leaves it: clean text with a way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property


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
    """What the bytes are: ``text`` or ``markdown``."""
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
