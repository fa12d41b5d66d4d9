"""Lists of attached papers as records systems print them: numbers and columns around the titles.

Acadre prints a table, a row for each paper: ``2 Åben Title 73288/09``, or a cell on each line;
eDoc prints the document's number first: ``2012-200782 - Title``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROW = re.compile(r"(?P<number>\d{1,3}\.?\s{1,9})?(?:åbent?|lukket)\s{1,9}(?=\S)", re.IGNORECASE)
_DOCUMENT = re.compile(r"\s(?:\d{1,7}/\d{2}|\d{2}/\d{3,7})$")
_CELL = re.compile(
    r"(?P<number>\d{1,3}\.?)|(?P<state>åbent?|lukket)|\d{2,7}/\d{2}|\d{2}/\d{3,7}", re.IGNORECASE
)
_LED = re.compile(r"(?:19|20)\d\d\s?[-–]\s?\d{2,7}\s?[-–]\s?\S")


def _row(line: str) -> re.Match[str] | None:
    """Match what stands before a row's title: ``Åbent brev`` is one, without number around it."""
    row = _ROW.match(line)
    return (
        row if row and (row["number"] or _DOCUMENT.search(line, max(0, len(line) - 12))) else None
    )


@dataclass(frozen=True, slots=True)
class PaperLines:
    """How a list of papers is printed."""

    rows: bool
    """Titles stand between a paper's number and openness and its document's number."""
    led: bool
    """Each title begins with its document's number."""

    @classmethod
    def of(cls, lines: list[str]) -> PaperLines:
        """Tell how the lines of a list, without white space around them, are printed."""
        filled = [line for line in lines if line]
        rows = any(_row(line) for line in filled)
        states = sum(bool((cell := _CELL.fullmatch(line)) and cell["state"]) for line in filled)
        return cls(rows or states > 0, bool(filled) and bool(_LED.match(filled[0])))

    def begins(self, line: str) -> bool | None:
        """Tell whether a line begins a paper; None where only its length may tell.

        >>> PaperLines(True, False).begins("2 Åben Plan for havnen 73288/09")
        True
        >>> PaperLines(False, True).begins("og havnen")
        False
        """
        if self.rows:
            return True if _row(line) else None
        return bool(_LED.match(line)) if self.led else None

    def title(self, line: str) -> tuple[int, int]:
        """Return where the title stands in a line; an empty place for a line without one.

        >>> PaperLines(True, False).title("2 Åben Plan for havnen 73288/09")
        (7, 22)
        """
        if not self.rows:
            return 0, len(line)
        if _CELL.fullmatch(line):
            return 0, 0
        row = _row(line)
        start = row.end() if row else 0
        document = _DOCUMENT.search(line, max(start, len(line) - 12))
        end = document.start() if document else len(line)
        return start, start + len(line[start:end].rstrip())
