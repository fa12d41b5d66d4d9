"""Which rows of a table of money add up to which: ``I alt`` under a column, or beside a row.

A table does not say which rows its totals take in. So the ways that a reader would try are
tried: the rows since the last total, with or without the totals before, all rows. One that adds
up is taken. Where none does, the difference is told only in a table plain enough that no other
way is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from sagsgraf.danish.money_sums import Figure, adds_up, adds_up_signed, difference
from sagsgraf.danish.money_tables import Entry, Table, is_total

_SUB_ROW = re.compile(
    r"^\s*(?:[-–•*]|heraf|hvoraf|herunder|deraf|inkl|ekskl|note|rest|difference|manko|gennemsnit)",
    re.IGNORECASE,
)
_PLAIN_TOTAL = re.compile(
    r"^(?:i\s?alt|total(?:t)?|sum|hovedtotal|(?:\w+\s)?(?:udgifter|indtægter|beløb)\si\s?alt)\W*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_TRIES: Final = 20_000
"""Totals times rows; a table with more is no page that somebody reads."""
_EMPTY: Final = frozenset({"", "-", "–", "."})


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of a table that other sums of it add up to, or should."""

    entry: Entry
    parts: tuple[Entry, ...]
    difference: Decimal
    """The total minus its parts; zero where they add up."""


def find_totals(table: Table) -> list[Total]:
    """Return the totals of a table with their parts, by column and by row."""
    totals = sum(1 for row in table.rows if row.total)
    columns = [] if totals * len(table.rows) > _MOST_TRIES else _of_columns(table)
    return [*columns, *_of_rows(table)]


def _of_columns(table: Table) -> Iterator[Total]:
    columns: dict[int, dict[int, Entry]] = {}
    for entry in table.entries:
        columns.setdefault(entry.column, {})[entry.row] = entry
    for column, entries in sorted(columns.items()):
        confirmed: list[int] = []
        for index, row in enumerate(table.rows):
            if not row.total or index not in entries:
                continue
            first = next((n for n, one in enumerate(table.rows) if one.head == row.head), 0)
            total = _column_total(table, column, entries, range(first, index), index, confirmed)
            if total:
                if not total.difference:
                    confirmed.append(index)
                yield total


def _column_total(
    table: Table,
    column: int,
    entries: dict[int, Entry],
    above: range,
    index: int,
    confirmed: Sequence[int],
) -> Total | None:
    """Return how a total of a column is made, or by how much it differs."""
    entry = entries[index]
    last = max((n for n in confirmed if n in above), default=above.start - 1)
    section = [n for n in above if table.rows[n].section == table.rows[index].section and n > last]
    since = [n for n in above if n > last]
    plain_rows = [n for n in above if n not in confirmed]
    totals = [n for n in confirmed if n in above]
    outer = [n for n in above if not _SUB_ROW.match(table.rows[n].label)]
    for rows in (section, since, plain_rows, sorted({*totals, *since}), totals, outer):
        parts = _parts(table, column, entries, rows)
        if parts and adds_up(_figure(entry), [_figure(part) for part in parts]):
            return Total(entry, parts, Decimal(0))
    if len(since) != len(above) and section != since:
        return None
    parts = _parts(table, column, entries, section)
    if parts and _is_plain(table, [*section, index], entry, parts):
        return Total(entry, parts, difference(_figure(entry), [_figure(part) for part in parts]))
    return None


def _parts(
    table: Table, column: int, entries: dict[int, Entry], rows: Sequence[int]
) -> tuple[Entry, ...] | None:
    """Return the sums of these rows; None where one is no number, or fewer than two are there."""
    parts = []
    for row in rows:
        if row in entries:
            parts.append(entries[row])
            continue
        cells = table.rows[row].cells
        if column >= len(cells) or cells[column].text not in _EMPTY:
            return None
    return tuple(parts) if sum(1 for part in parts if part.value) >= 2 else None


def _is_plain(table: Table, rows: Sequence[int], entry: Entry, parts: Sequence[Entry]) -> bool:
    """Tell whether nothing but a slip explains that a total is not its parts."""
    *above, total = (table.rows[row] for row in rows)
    if not _PLAIN_TOTAL.match(total.label) or len({len(row.cells) for row in (*above, total)}) > 1:
        return False
    if any(_SUB_ROW.match(row.label) or is_total(row.label) or not row.label for row in above):
        return False
    figures = [_figure(part) for part in parts]
    gap = difference(_figure(entry), figures)
    # A gap as large as a part: a row that is part of another, or is taken off.
    explained = any(abs(gap) in {abs(one.value), abs(one.value) * 2} for one in figures)
    return not explained and not adds_up_signed(_figure(entry), figures)


def _of_rows(table: Table) -> Iterator[Total]:
    """Yield the last column's totals of the columns before it: ``2023 | 2024 | I alt``."""
    rows: dict[int, list[Entry]] = {}
    for entry in table.entries:
        rows.setdefault(entry.row, []).append(entry)
    for row, entries in sorted(rows.items()):
        head = table.heads[table.rows[row].head]
        *parts, total = entries
        if not is_total(head.title(total.column)) or not all(
            _YEAR.search(head.title(part.column)) for part in parts
        ):
            continue
        numbers = sum(1 for part in parts if part.value)
        cells = table.rows[row].cells[parts[0].column : total.column] if parts else ()
        if numbers < 2 or len(cells) - sum(1 for cell in cells if cell.text in _EMPTY) != len(
            parts
        ):
            continue
        gap = difference(_figure(total), [_figure(part) for part in parts])
        yield Total(total, tuple(parts), gap)


def _figure(entry: Entry) -> Figure:
    return Figure(entry.value, entry.step)
