"""What a layout declares, and the lines that all of them read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from sagsgraf.danish.text import plain
from sagsgraf.model import Document, Minutes, Span

# Markdown: "## Punkt 1: Budget", "> citat".
_HEADING_MARK = re.compile(r"^(?:#{1,6}\s+|>\s*)")
_MARKS = frozenset("#>")
_AROUND = " \t\u00a0\u200b\ufeff\f"


@dataclass(frozen=True, slots=True)
class Recognition:
    """How sure a layout is that a document is one of its own."""

    confidence: float
    """0 for no, 1 for certain."""
    because: str
    """What was found or missed, a few words."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One way in which minutes are set out."""

    name: str
    """Identifier, for instance ``firstagenda``."""
    summary: str
    """One line for people."""
    recognise: Callable[[Document], Recognition]
    read: Callable[[Document], Minutes]
    """Raises `BadData` where a document that was recognised lacks what minutes must have."""
    missing: Callable[[Minutes], list[str]]
    """What it expects of every document and does not find in one (items, attendees), in words."""
    example: str
    """Path of an example document under ``tests/corpus``."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document."""

    start: int
    """Index of its first character that is not white space."""
    end: int
    """Index after its last character that is not white space."""
    text: str
    """Its words: emphasis marks removed, white space folded; empty for a blank line."""

    @property
    def span(self) -> Span:
        """The line's place, without the white space around it."""
        return Span(self.start, self.end)

    @property
    def blank(self) -> bool:
        """True for a line without words."""
        return not self.text


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text with their places.

    >>> [line.text for line in lines_of("**Punkt 1:  A**\\n\\n  b")]
    ['Punkt 1: A', '', 'b']
    """
    return list(_lines_of(text))


@lru_cache(maxsize=2)
def _lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a text; two dozen layouts ask for those of one text in turn."""
    lines = []
    begin = 0
    for raw in text.split("\n"):
        stripped = raw.lstrip(_AROUND)
        start = begin + (len(raw) - len(stripped) if stripped else 0)
        stripped = stripped.rstrip(_AROUND)
        marked = stripped[:1] in _MARKS
        words = plain(_HEADING_MARK.sub("", stripped) if marked else stripped)
        lines.append(Line(start, start + len(stripped), words))
        begin += len(raw) + 1
    return tuple(lines)
