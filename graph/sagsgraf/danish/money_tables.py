"""Tables of money whose unit stands in their header: ``Mio. kr.``, ``Hele 1.000 kr.``, ``(kr.)``.

Only a unit in the header, the caption or the note below makes bare numbers money; columns of
percentages, counts and numbers of things are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from sagsgraf.danish.money import NUMBER, find_amounts, last_digit, read_number, whole
from sagsgraf.danish.text import fold_space, plain
from sagsgraf.danish.text_tables import Cell, Cells

_UNIT = re.compile(
    r"""(?: ^ | (?<=[\s(|,:;]) )
        (?: (?: i | beløb\ i ) \s+ )?
        (?: (?: hele \s+ )? (?P<thousand> 1\.?000 | tusind ) \s{0,2} kr\b
          | (?P<scale> t | mio | mill | mia )\.? \s{0,2} (?: kr | DKK )\b
          | (?P<lone> mio | mill )\. (?= \s?(?:$|[)]) )
          | (?: i \s+ (?: hele \s+ )? | \( \s? | ^ )
            (?P<plain> kr | kroner | DKK )\b (?! \.? \s? \d )
        )
        \.?""",
    re.VERBOSE | re.IGNORECASE,
)
_POWERS: Final = {"t": 3, "mio": 6, "mill": 6, "mia": 9}
_CELL = re.compile(
    rf"""^ \(? \s? (?P<sign> [-–−+] )? \s? (?P<number> {NUMBER} ) \s{{0,2}} [*)]{{0,3}} $""",
    re.VERBOSE,
)
_NOT_MONEY = re.compile(
    r"""% | \b (?: pct | procent | antal | stk | nr | numre | nummer | dage? | uge | timer? | elever
          | elevtal | klasser | børn | personer | borgere | m2 | m² | areal | kvm | budgetområde
          | konto | punkt | pkt | vægt | indeks | andel | årsværk | varighed | normering | alder
          | dato | moduler | pladser | timetal | beskrivelse | stillinger | rang\w* ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_TOTAL = re.compile(
    r"""^ (?: i\ ?alt | total(?:t|en)? | sum | hovedtotal | samlet (?: \ sum )? ) \b [^\w]* $
      | ^ (?: i\ ?alt | total(?:t)? | hovedtotal ) \b
      | \b (?: i\ ?alt | total ) [\s:*]* $""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR_CELL = re.compile(r"(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)?\d\d))?")
_ANNOUNCES = re.compile(
    r"\W{0,3}(?:alle\s+)?(?:beløb|tal|tabel|figur|skema|oversigt|i\s|mio|hele|note|1\.000|t\.)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"[\s*()]{0,4}(?:(?:ekskl|inkl)\.\s?moms)?[\s.*()]{0,4}", re.IGNORECASE)
_WHOLE_SUM = re.compile(r"^[\W_]*$")
_NO_MONEY_ROW = re.compile(
    r"^(?:antal|varighed|andel|indeks|procent|pct)\b|\b(?:i|,)\s*(?:%|pct|procent)|\(\s*%\s*\)",
    re.IGNORECASE,
)
_SUB_LABEL = re.compile(r"^\s?[-–•*]\s?")
_LONGEST_CELL: Final = 120
_LONGEST_NUMBER: Final = 40
_LONGEST_NOTE: Final = 250


@dataclass(frozen=True, slots=True)
class Entry:
    """A sum in a table's cell."""

    text: str
    value: Decimal
    start: int
    end: int
    step: Decimal
    row: int
    column: int
    bare: bool
    """True where only the header tells that the number is money."""


@dataclass
class Row:
    """A row with numbers: what it is about, and its cells."""

    label: str
    column: int
    """The column of its label; -1 where it has none."""
    cells: Sequence[Cell]
    total: bool = False
    """True where the row announces that it adds the others up."""
    above: str = ""
    """Label of the row that it is a part of: ``- Drift`` stands below ``Skoleudvalget``."""
    section: int = 0
    """Which part of the table it stands in: a new one begins at a heading between rows."""
    head: int = 0
    """Index of the header that holds for it."""


@dataclass
class Head:
    """A header: what each column is, and in which unit."""

    cells: Sequence[Cell] = ()
    powers: dict[int, int] = field(default_factory=dict)
    """Unit of each column that has its own, as a power of ten."""
    power: int | None = None
    """Unit of the whole table."""

    def title(self, column: int) -> str:
        """Return a column's words; empty where the header has none."""
        return plain(self.cells[column].text) if column < len(self.cells) else ""

    def unit(self, column: int) -> int | None:
        """Return the power of ten of a column's numbers; None where they are no money."""
        if _NOT_MONEY.search(_UNIT.sub(" ", self.title(column))):
            return None
        return self.powers.get(column, self.power)


@dataclass
class Table:
    """A table with a unit in its header."""

    heads: list[Head]
    rows: list[Row]
    entries: list[Entry] = field(default_factory=list)


def unit_of(words: str) -> int | None:
    """Return the unit that words announce, as a power of ten; None without one.

    >>> [unit_of(one) for one in ("Mio. kr.", "Hele 1.000 kr.", "Beløb i kr.", "t.kr.", "5 kr.")]
    [6, 3, 0, 3, None]
    """
    match = _UNIT.search(words)
    if not match:
        return None
    if match["thousand"]:
        return 3
    if match["scale"] or match["lone"]:
        return _POWERS[(match["scale"] or match["lone"]).lower()]
    return 0


def without_unit(words: str) -> str:
    """Return a header's words without the unit they announce.

    >>> without_unit("Budget i 1.000 kr."), without_unit("Ansøgt beløb (kr.)")
    ('Budget', 'Ansøgt beløb')
    """
    left = _UNIT.sub(" ", words).replace("( )", "")
    if left.count(")") > left.count("("):
        left = left.replace(")", "", 1)
    return fold_space(left)


def is_total(label: str) -> bool:
    """Tell whether a row's label says that the row adds the others up.

    >>> [is_total(one) for one in ("I alt", "Udgifter i alt", "Total", "Totalentreprise")]
    [True, True, True, False]
    """
    return bool(_TOTAL.search(label))


def read_table(rows: Sequence[Cells], caption: str = "", note: str = "") -> Table:
    """Return a table of money.

    Args:
        rows: its cells.
        caption: the line above it, where ``Tabel 2 (mio. kr.)`` may stand.
        note: the line below it, where ``Alle beløb er i 1.000 kr.`` may stand.
    """
    outside = unit_of(caption) if _announces(caption) else None
    if outside is None and _announces(note):
        outside = unit_of(note)
    table = Table([Head(power=outside)], [])
    above = ""
    section = 0
    for cells in rows:
        filled = [cell for cell in cells if cell.text]
        if not filled:
            continue
        head = _header(cells, first=len(table.heads) == 1 and not table.rows)
        if head:
            # A caption in a row of its own leaves the header below it to speak.
            head.power = outside if head.power is None else head.power
            table.heads.append(head)
            section += 1
        elif len(filled) == 1:
            section += 1
        else:
            row = _row(cells, section, len(table.heads) - 1)
            if not _SUB_LABEL.match(row.label):
                above = row.label
            elif table.rows and table.rows[-1].section == section:
                row.above = above
            table.rows.append(row)
    table.entries = [
        entry for position in range(len(table.rows)) for entry in _entries(table, position)
    ]
    return table


def _announces(words: str) -> bool:
    """Tell whether a line outside a table tells the unit of its numbers."""
    return len(words) <= _LONGEST_NOTE and bool(_ANNOUNCES.match(words))


def _header(cells: Sequence[Cell], *, first: bool) -> Head | None:
    """Return a row as a header: it names units or years, or opens the table with words."""
    units = {
        column: unit
        for column, cell in enumerate(cells)
        if (unit := _cell_unit(cell.text)) is not None
    }
    numbers = [cell for cell in cells[1:] if _CELL.match(cell.text)]
    years = [cell for cell in cells[1:] if _YEAR_CELL.fullmatch(cell.text)]
    words = [cell for cell in cells if _WORDS.search(cell.text)]
    if len(numbers) > len(years) or not (units or years or (first and len(words) > 1)):
        return None
    if years and not units and not first and cells[0].text:
        return None
    if any(find_amounts(cell.text) for cell in cells):
        return None
    return Head(cells, {column: unit for column, unit in units.items() if column}, units.get(0))


def _cell_unit(words: str) -> int | None:
    """Return the unit that a header's cell announces."""
    return unit_of(words) if len(words) <= _LONGEST_CELL else None


def _row(cells: Sequence[Cell], section: int, head: int) -> Row:
    column = next((n for n, cell in enumerate(cells) if _names_something(cell.text)), -1)
    if column > 1:
        # Words behind the numbers are a remark, no label.
        column = -1
    label = plain(cells[column].text).strip(" *:") if column >= 0 else ""
    return Row(label, column, cells, is_total(label), section=section, head=head)


def _names_something(words: str) -> bool:
    return bool(_WORDS.search(words)) and not (
        len(words) <= _LONGEST_NUMBER
        and any(_WHOLE_SUM.match(words[: one.start]) for one in find_amounts(words))
    )


def _entries(table: Table, position: int) -> Iterator[Entry]:
    row = table.rows[position]
    head = table.heads[row.head]
    aligned = not head.cells or len(head.cells) == len(row.cells)
    for column, cell in enumerate(row.cells):
        # What stands before the label only counts the rows; long cells are prose.
        if column <= row.column or not cell.text or len(cell.text) > _LONGEST_NUMBER:
            continue
        power = head.unit(column) if aligned else None
        if power is not None and not _NO_MONEY_ROW.search(row.label):
            found = number_of(cell.text, power)
            if found:
                yield Entry(cell.text, *_placed(cell, found), position, column, bare=True)
                continue
        sums = find_amounts(cell.text)
        one = sums[0] if len(sums) == 1 else None
        if (
            one is not None
            and one.upper is None
            and _WHOLE.fullmatch(cell.text[: one.start] + cell.text[one.end :])
        ):
            start = cell.start + one.start
            yield Entry(
                one.text,
                one.value,
                start,
                start + len(one.text),
                one.step,
                position,
                column,
                bare=False,
            )


def _placed(cell: Cell, found: tuple[Decimal, Decimal]) -> tuple[Decimal, int, int, Decimal]:
    value, step = found
    return value, cell.start, cell.end, step


def number_of(cell: str, power: int) -> tuple[Decimal, Decimal] | None:
    """Return a cell's value in kroner and the worth of its last digit; None for words.

    >>> number_of("-1,8", 6)
    (Decimal('-1800000'), Decimal('100000'))
    """
    match = _CELL.match(cell)
    if not match:
        return None
    value = read_number(match["number"]).scaleb(power)
    negative = (match["sign"] or "").strip() in {"-", "–", "−"}
    return whole(-value if negative else value), last_digit(match["number"], power)
