"""Tables of pages and of documents: as rows of cells where they are tables, else as text.

Pages also use tables to lay out text. A row is one line, its cells parted by tabs, where every
cell is short; a cell with headings, lists or several lines stands on lines of its own. A table of
figures with an empty cell is set in bars, for between tabs the empty cell would be lost and the
figures behind it would stand under the wrong year.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.text_tables import is_number
from sagsgraf.model import Mark, Role
from sagsgraf.reading.flow import Flow, Piece

_LINE_ENDS = re.compile(r"\n+")
_TABS = re.compile(r"[\t|]")
_WIDEST: Final = 64
"""Columns or rows that one cell may span."""
_MOST: Final = 200_000
"""Cells of a table, those that spans leave empty included."""
_LONGEST_FOLDED: Final = 400
"""A cell of several lines that is longer is text and no table's cell."""
_LONGEST_NUMBER: Final = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and how many columns and rows it spans."""

    piece: Piece
    columns: int = 1
    rows: int = 1


Row = list[Piece]
_EMPTY: Final = Piece("")


def span_of(words: str | None) -> int:
    """Return a ``colspan`` or ``rowspan``; 1 for what is none.

    >>> span_of("2"), span_of("0"), span_of("x"), span_of("99999999")
    (2, 1, 1, 64)
    """
    digits = (words or "").strip()
    if not (digits.isascii() and digits.isdigit()):
        return 1
    return min(max(int(digits[:6]), 1), _WIDEST)


def write_table(flow: Flow, rows: Sequence[Sequence[Cell]]) -> None:
    """Write a table's rows.

    >>> flow = Flow()
    >>> write_table(flow, [[Cell(Piece("Vej")), Cell(Piece("1,5"))]])
    >>> flow.piece().text
    'Vej\\t1,5'
    """
    grid = _spread(rows)
    tabular = [_is_row(row) for row in grid]
    figures = sum(tabular) >= 2 and all(tabular) and _has_figures(grid)
    width = max((len(row) for row in grid), default=0)
    barred = figures and width * len(grid) <= _MOST and any(_has_hole(row) for row in grid)
    flow.apart(2 if figures else 1)
    for row, fits in zip(grid, tabular, strict=True):
        if fits:
            flow.embed(_line(row, width if barred else 0))
        else:
            for cell in row:
                flow.apart(1)
                flow.embed(cell)
        flow.apart(1)
    flow.apart(2 if figures else 1)
    # A table of one cell a row only lays text out.
    flow.complex |= width > 1


def _spread(rows: Sequence[Sequence[Cell]]) -> list[Row]:
    """Return rows whose cells stand in their columns, with empty ones where a cell spans."""
    grid: list[Row] = []
    # Column to how many rows below a cell still covers it.
    covered: dict[int, int] = {}
    total = 0
    for cells in rows:
        if total > _MOST:
            covered = {}
        row: Row = []
        below: dict[int, int] = {}
        for cell in cells:
            _skip(row, covered)
            columns = cell.columns if total < _MOST else 1
            for column in range(len(row), len(row) + columns):
                if cell.rows > 1 and total < _MOST:
                    below[column] = cell.rows - 1
            row += [cell.piece, *[_EMPTY] * (columns - 1)]
        _skip(row, covered)
        total += len(row)
        covered = {column: left - 1 for column, left in covered.items() if left > 1}
        covered.update(below)
        grid.append(row)
    return grid


def _skip(row: Row, covered: dict[int, int]) -> None:
    while len(row) in covered:
        row.append(_EMPTY)


def _is_row(row: Row) -> bool:
    """Tell whether a row is one line of cells."""
    filled = [cell for cell in row if cell.text]
    if any(cell.complex for cell in filled):
        return False
    wrapped = [cell for cell in filled if "\n" in cell.text]
    if len(filled) < 3:
        # A label and a list of people, one a line: folded, the people would run together.
        return not wrapped
    return all(len(cell.text) <= _LONGEST_FOLDED for cell in wrapped)


def _has_figures(grid: list[Row]) -> bool:
    return any(
        len(cell.text) <= _LONGEST_NUMBER and is_number(cell.text)
        for row in grid
        for cell in row[1:]
        if cell.text
    )


def _has_hole(row: Row) -> bool:
    """Tell whether an empty cell stands before a filled one."""
    filled = [place for place, cell in enumerate(row) if cell.text]
    return bool(filled) and filled[-1] + 1 != len(filled)


def _line(row: Row, width: int) -> Piece:
    """Return a row as one line; in bars where a width is given."""
    cells = [*row, *[_EMPTY] * (width - len(row))]
    while not width and cells and not cells[-1].text:
        cells.pop()
    parts: list[str] = ["| "] if width and any(cell.text for cell in cells) else []
    length = len("".join(parts))
    marks: list[Mark] = []
    for place, cell in enumerate(cells):
        if place:
            parts.append(" | " if width else "\t")
            length += len(parts[-1])
        folded = _folded(cell)
        if folded.text:
            marks.append(Mark(length, length + len(folded.text), Role.CELL))
        marks += [_moved(mark, length) for mark in folded.marks]
        parts.append(folded.text)
        length += len(folded.text)
    if width and length:
        parts.append(" |")
    return Piece("".join(parts), tuple(marks))


def _folded(cell: Piece) -> Piece:
    """Return a cell on one line, without tabs and bars of its own."""
    text = _TABS.sub(" ", cell.text)
    if "\n" not in text:
        return Piece(text, cell.marks)
    # Only the first of several line ends in a row leaves a space.
    dropped = [
        place
        for match in _LINE_ENDS.finditer(text)
        for place in range(match.start() + 1, match.end())
    ]
    marks = tuple(
        Mark(
            mark.start - bisect_left(dropped, mark.start),
            mark.end - bisect_left(dropped, mark.end),
            mark.role,
            mark.value,
        )
        for mark in cell.marks
    )
    return Piece(_LINE_ENDS.sub(" ", text), marks)


def _moved(mark: Mark, by: int) -> Mark:
    return Mark(mark.start + by, mark.end + by, mark.role, mark.value)
