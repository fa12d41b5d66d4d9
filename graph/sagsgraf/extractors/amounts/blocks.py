"""A section's text cut into what sums are read in: paragraphs, list items, headings, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from sagsgraf.danish.money import find_amounts
from sagsgraf.danish.money_tables import unit_of
from sagsgraf.danish.text import plain
from sagsgraf.danish.text_tables import Cells, Line, cells_by_line, rows_at

_LIST = re.compile(r"^\s*(?:\d{1,3}[.)]|[a-zæøå]\)|[•·*–-])\s")
_ENDED = (".", ":", ",", ";", "?", "!", '"', "”", "»", " at", " om", " og", "-", "–")
_HEADING_LENGTH: Final = 70
_WRAPPED: Final = 60
"""A line at least this long may go on below though the next begins with a capital."""
_FULL_STOP: Final = (".", ":", ";", "?", "!", ")", "”", '"')
_UNIT_LENGTH: Final = 40
_MOST_CELLS: Final = 120


class Kind(Enum):
    """What a block is."""

    PARAGRAPH = auto()
    ITEM = auto()
    """An item of a list."""
    HEADING = auto()
    """A free heading within the section."""
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a section's text."""

    kind: Kind
    text: str
    """Its characters as they stand."""
    start: int
    """Where it begins in the document."""
    rows: tuple[Cells, ...] = ()
    """The rows of a table."""

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.start + len(self.text)


def cut(text: str, start: int) -> list[Block]:
    """Return the blocks of a section's text that begins at a place in its document."""
    lines = []
    for words in text.split("\n"):
        lines.append(Line(words, start))
        start += len(words) + 1
    return list(_blocks(lines))


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    index = tested = 0
    while index < len(lines):
        line = lines[index]
        if not line.text.strip():
            index += 1
            continue
        rows, last = rows_at(lines, index) if index >= tested else ([], index)
        if not rows:
            # Lines parted by tabs that hold no numbers are looked at once.
            tested = max(tested, last)
            rows, last = _printed_by_cell(lines, index)
        if rows:
            yield Block(Kind.TABLE, _joined(lines[index:last]), line.start, tuple(rows))
        else:
            last = index + 1
            while last < len(lines) and _goes_on(lines[last - 1].text, lines[last].text):
                last += 1
            yield _prose(lines[index:last])
        index = last


def _joined(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)


def _printed_by_cell(lines: Sequence[Line], index: int) -> tuple[list[Cells], int]:
    """Return the rows of a table printed one cell a line, below its unit."""
    head = lines[index].text.strip()
    if len(head) > _UNIT_LENGTH or unit_of(head) is None or find_amounts(head):
        return [], index
    last = index + 1
    while last < len(lines) and last - index < _MOST_CELLS and lines[last].text.strip():
        last += 1
    rows = cells_by_line(lines[index:last])
    return (rows, last) if rows else ([], index)


def _goes_on(words: str, following: str) -> bool:
    """Tell whether a paragraph's line goes on in the next: a reader of pages breaks lines."""
    words, following = words.strip(), following.strip()
    if not following or _LIST.match(following + " ") or following.startswith("|"):
        return False
    if following[0].islower():
        return True
    return len(words) >= _WRAPPED and not words.endswith(_FULL_STOP)


def _prose(lines: Sequence[Line]) -> Block:
    text = _joined(lines)
    words = plain(text)
    if _LIST.match(text):
        return Block(Kind.ITEM, text, lines[0].start)
    if len(lines) == 1 and _is_heading(words):
        return Block(Kind.HEADING, text, lines[0].start)
    return Block(Kind.PARAGRAPH, text, lines[0].start)


def _is_heading(words: str) -> bool:
    """Tell whether a line is a free heading: short, no sentence, no sum."""
    if len(words) > _HEADING_LENGTH or not words[:1].isupper() or words.endswith(_ENDED):
        return False
    # "Alle beløb er i 1.000 kr." heads nothing.
    return not find_amounts(words) and (unit_of(words) is None or words[-1:] == ")")
