"""Tables as they reach us in plain text: rows of cells, or one cell a line.

Cells of a row are parted by bars, tabs or runs of spaces. Where a page's markup was dropped,
each cell may stand on a line of its own, row by row or column by column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_BAR = re.compile(r"^\s*\|[^\n]*\|\s*$")
_RULE = re.compile(r"^[\s|:=+-]+$")
_WIDE = re.compile(r"\t+|[ \u00a0]{3,}")
_NUMBER = re.compile(r"^\(?[-–−+]?\s?\d[\d.,\s]*[*)%]*(?:\s?(?:kr\.?|mio\.?\s?kr\.?|%))?$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_LONGEST_ROW: Final = 2_000
_LONGEST_LINE: Final = 120


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text and where it begins."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words and place."""

    text: str
    start: int
    end: int


Cells = tuple[Cell, ...]
"""One row."""


def rows_at(lines: Sequence[Line], index: int) -> tuple[list[Cells], int]:
    """Return the rows of the table that begins at a line, and the line behind it.

    Where no table begins there are no rows, and none begins before the line returned.

    >>> rows, behind = rows_at([Line("| Vej | 1,5 |", 0), Line("Andet", 14)], 0)
    >>> [cell.text for cell in rows[0]], behind
    (['Vej', '1,5'], 1)
    """
    barred = "|" in lines[index].text
    last = index
    rows: list[Cells] = []
    while last < len(lines) and (barred or "|" not in lines[last].text):
        cells = split_cells(lines[last])
        if len(cells) < 2:
            break
        if not _RULE.match(lines[last].text):
            rows.append(cells)
        last += 1
    numeric = any(is_number(cell.text) for row in rows for cell in row[1:])
    if barred and rows:
        return rows, last
    return (rows if numeric and len(rows) >= 2 else []), last


def split_cells(line: Line) -> Cells:
    """Return the cells of a line, or one cell where it is not a row."""
    text = line.text
    if _BAR.match(text):
        marks = [match.start() for match in re.finditer(r"\|", text)]
        return tuple(_cell(line, a + 1, b) for a, b in pairwise(marks))
    if len(text) > _LONGEST_ROW or not ("\t" in text or "   " in text):
        return (_cell(line, 0, len(text)),)
    cuts = [0]
    for match in _WIDE.finditer(text):
        cuts += match.span()
    cuts.append(len(text))
    cells = [_cell(line, a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    # An indent is no cell, and neither is white space behind the last one.
    first = 1 if len(cells) > 1 and not cells[0].text else 0
    last = len(cells) - 1 if len(cells) > 1 and not cells[-1].text else len(cells)
    return tuple(cells[first:last]) or (cells[0],)


def _cell(line: Line, begin: int, end: int) -> Cell:
    words = line.text[begin:end]
    bare = words.strip()
    start = line.start + begin + (len(words) - len(words.lstrip()) if bare else 0)
    return Cell(bare, start, start + len(bare))


def is_number(words: str) -> bool:
    """Tell whether a cell holds nothing but a number.

    >>> is_number("-1.930,5*"), is_number("2 stk"), is_number("250.000 kr.")
    (True, False, True)
    """
    return bool(_NUMBER.match(words))


def cells_by_line(lines: Sequence[Line]) -> list[Cells]:
    """Return the rows of a table printed one cell a line; none where the cells do not fit.

    The first line is the unit. Either years follow, and then each label with as many numbers;
    or all labels, and then as many numbers.

    >>> cells = "Mio. kr.", "Vej", "Sti", "1,5", "0,5"
    >>> [[one.text for one in row] for row in cells_by_line([Line(cell, 0) for cell in cells])]
    [['Mio. kr.', 'Mio. kr.'], ['Vej', '1,5'], ['Sti', '0,5']]
    """
    head, *cells = (_cell(line, 0, len(line.text)) for line in lines)
    numeric = [is_number(cell.text) for cell in cells]
    if not any(numeric) or any(len(cell.text) > _LONGEST_LINE for cell in cells):
        return []
    labels = numeric.index(True)
    if labels >= 2 and len(cells) == 2 * labels and all(numeric[labels:]):
        return [(head, head), *((cells[n], cells[n + labels]) for n in range(labels))]
    years = next((n for n, cell in enumerate(cells) if not _YEAR.match(cell.text)), 0)
    width = years + 1
    if not years or len(cells) < years + 2 * width or (len(cells) - years) % width:
        return []
    rows = [tuple(cells[n : n + width]) for n in range(years, len(cells), width)]
    fits = all(
        not is_number(row[0].text) and all(is_number(cell.text) for cell in row[1:]) for row in rows
    )
    return [(head, *cells[:years]), *rows] if fits else []
