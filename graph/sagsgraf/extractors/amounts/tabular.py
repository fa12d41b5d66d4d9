"""The sums of a table: its rows' labels are their areas, its columns tell years and kinds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sagsgraf.danish.money import find_amounts
from sagsgraf.danish.money_tables import Entry, Head, Table, read_table, without_unit
from sagsgraf.danish.money_totals import find_totals
from sagsgraf.danish.money_words import find_words
from sagsgraf.danish.money_years import find_price_levels, heading_years
from sagsgraf.danish.text import plain
from sagsgraf.danish.text_tables import Cell
from sagsgraf.extractors.amounts.blocks import Block, Kind
from sagsgraf.extractors.amounts.found import INFERRED, Sum, Told
from sagsgraf.extractors.amounts.prose import Running, read_prose
from sagsgraf.model import Section, Span

_ONLY_YEARS = re.compile(r"(?:[BR]\s?)?(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)?\d\d))?\W*")
_SUB_LABEL = re.compile(r"^\s*[-–•*]\s*")
_DANGLING = re.compile(r"(?<=\S)(?:\s(?:i|for|pr\.?|på|til|af|ultimo|primo)){1,3}$", re.IGNORECASE)
_LONGEST_AREA = 160
MISMATCH = (
    "The sums that the table adds up do not make its total, and rounding does not explain it."
)


def read_cells(block: Block, section: Section, caption: str, note: str) -> list[Sum]:
    """Return the sums of a table, row by row.

    Args:
        block: the table.
        section: where it stands.
        caption: the words above it.
        note: the words below it.
    """
    table = read_table(block.rows, caption, note)
    counts = Counter(entry.row for entry in table.entries)
    by_place: dict[tuple[int, int], Sum] = {}
    for entry in table.entries:
        if entry.bare and not entry.value:
            # "0" in a column of money says that there is none.
            continue
        by_place[entry.row, entry.column] = _sum(
            block, section, table, entry, several=counts[entry.row] > 1
        )
    taken = {one.span.start for one in by_place.values()}
    prose = [
        one
        for row in block.rows
        for cell in row
        if cell.text and find_amounts(cell.text) and not _covers(cell, taken)
        for one in _in_words(block, section, cell, table)
    ]
    _tell_totals(table, by_place)
    return sorted([*by_place.values(), *prose], key=lambda one: one.span)


def _covers(cell: Cell, starts: set[int]) -> bool:
    return any(place in starts for place in range(cell.start, cell.end))


def _in_words(block: Block, section: Section, cell: Cell, table: Table) -> Iterator[Sum]:
    """Yield the sums of a cell of prose, except the unit in a header."""
    if any(cell in head.cells for head in table.heads):
        return
    text = block.text[cell.start - block.start : cell.end - block.start]
    yield from read_prose(Block(Kind.PARAGRAPH, text, cell.start), section, Running())


def _sum(block: Block, section: Section, table: Table, entry: Entry, *, several: bool) -> Sum:
    row = table.rows[entry.row]
    head = table.heads[row.head]
    cells = [cell for cell in row.cells if cell.text]
    sentence = Span(cells[0].start, cells[-1].end)
    one = Sum(
        entry.text,
        entry.value,
        None,
        Span(entry.start, entry.end),
        sentence,
        block,
        section,
        entry.step,
    )
    title = _title(head, entry.column)
    one.area = _area(table, entry, title, several=several)
    one.kind = _kind(table, entry, title, sentence)
    one.years = _years(head, entry)
    one.prices = _prices(head, entry)
    return one


def _title(head: Head, column: int) -> Cell | None:
    return head.cells[column] if column < len(head.cells) and head.cells[column].text else None


def _area(table: Table, entry: Entry, title: Cell | None, *, several: bool) -> Told[str] | None:
    """Return what a row is about, with its column where there are several of money."""
    row = table.rows[entry.row]
    label = _SUB_LABEL.sub("", row.label)
    if row.above:
        # "- Serviceudgifter" tells only together with the row it stands below.
        label = f"{row.above}, {label}"
    words = without_unit(plain(title.text)) if title else ""
    words = _DANGLING.sub("", words.strip(" ,.:-"))
    if _ONLY_YEARS.fullmatch(words):
        words = ""
    if title and words and words != label and (several or not label):
        label = f"{label}, {words}" if label else words
    if not label or len(label) > _LONGEST_AREA:
        return None
    cell = row.cells[row.column] if row.column >= 0 else title
    return Told(label, Span(cell.start, cell.end)) if cell else None


def _kind(table: Table, entry: Entry, title: Cell | None, sentence: Span) -> Told[str] | None:
    """Return the kind that the column tells, or the row, or the header of the labels."""
    row = table.rows[entry.row]
    column = _named(title) if title else None
    if column:
        return column if column.value else None
    heads = table.heads[row.head].cells
    labels = _named(heads[0]) if heads and row.column == 0 else None
    words = find_words(row.label, 0, min(len(row.label), _LONGEST_AREA))
    if words and not (words[0].kind == "price" and labels):
        # "Husleje" among operating costs is one of them.
        return Told(words[0].kind, sentence) if words[0].kind else None
    return labels if labels and labels.value else None


def _named(cell: Cell) -> Told[str] | None:
    """Return the kind that a header's cell names; an empty one where it rules kinds out."""
    words = find_words(cell.text, 0, min(len(cell.text), _LONGEST_AREA))
    return Told(words[0].kind, Span(cell.start, cell.end)) if words else None


def _years(head: Head, entry: Entry) -> list[Told[int]]:
    """Return the years of a column, or else those of the table's first header."""
    for column in (entry.column, 0):
        cell = _title(head, column)
        years = heading_years(without_unit(plain(cell.text))) if cell else ()
        if cell and years:
            return [Told(year, Span(cell.start, cell.end)) for year in years]
    return []


def _prices(head: Head, entry: Entry) -> Told[str] | None:
    for column in (entry.column, 0):
        cell = _title(head, column)
        if cell:
            for words, *_ in find_price_levels(cell.text, 0, len(cell.text)):
                return Told(plain(words), Span(cell.start, cell.end))
    return None


def _tell_totals(table: Table, sums: dict[tuple[int, int], Sum]) -> None:
    """Tell which sums a total adds up, and by how much it misses them."""
    for total in find_totals(table):
        one = sums.get((total.entry.row, total.entry.column))
        parts = _present(total.parts, sums)
        if one is None or one.addends or len(parts) < 2:
            continue
        start = min(part.span.start for part in (one, *parts))
        span = Span(start, max(part.span.end for part in (one, *parts)))
        if total.difference:
            one.addends = Told(parts, span, INFERRED, MISMATCH)
            one.difference = Told(total.difference, span, INFERRED, MISMATCH)
        else:
            one.addends = Told(parts, span)


def _present(parts: Sequence[Entry], sums: dict[tuple[int, int], Sum]) -> tuple[Sum, ...]:
    found = (sums.get((part.row, part.column)) for part in parts)
    return tuple(one for one in found if one)
