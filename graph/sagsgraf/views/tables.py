"""Answers of queries as text, JSON, CSV, TSV, Markdown and HTML.

For programs (JSON, CSV, TSV, SPARQL's own JSON) the values go out as the graph has them, under
the query's own names. For people (text, Markdown, HTML) headings and concepts are in words,
numbers are grouped, and empty cells look empty.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from sagsgraf.queries.table import Answer, Cell, Graph, Table, Truth
from sagsgraf.terms import CONCEPTS_BY_NOTATION, XSD
from sagsgraf.views.markdown import escape_markdown
from sagsgraf.views.pictures import Lang
from sagsgraf.views.words import (
    column_word,
    concept,
    grouped,
    number_of,
    shown,
    treatment_kind_word,
    words,
)

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from sagsgraf.queries.cases import CaseSummary

_NUMBERS: Final = frozenset({XSD.integer.value, XSD.decimal.value})
_SHORT: Final = 16
"""Values up to so many characters are not broken: dates, numbers, case numbers."""
_LONG_WORD: Final = 24
"""A column of prose is as wide as its longest word, up to so many characters."""
_GAP: Final = 2
_NUMBER: Final = re.compile(r"[-+]?\d+(?:[.,]\d+)*")
CONCEPT_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "outcome": ("outcome",),
    "adherence": ("adherence",),
    # Of a sum, or why a matter was left: postponed, withdrawn.
    "kind": ("amount-kind", "outcome"),
    "status": ("attendance-status",),
    # A role as printed, or else the status of the attendance.
    "role": ("attendance-status",),
}
"""Columns whose texts are notations of concepts, with the schemes that these are of."""


# --- the cases -----------------------------------------------------------------------------------


def cases_table(cases: Iterable[CaseSummary], *, iris: bool = False) -> Table:
    """Return a list of cases as a table; with their IRIs where programs are to go on from it."""
    columns = ("case", "title", "municipality", "treatments", "first", "last")
    rows = tuple(
        (
            Cell(one.case),
            Cell(one.title),
            Cell(one.municipality) if one.municipality is not None else None,
            Cell(str(one.treatments), datatype=XSD.integer.value),
            Cell(one.first, datatype=XSD.date.value),
            Cell(one.last, datatype=XSD.date.value),
            *((Cell(one.iri, "iri"),) if iris else ()),
        )
        for one in cases
    )
    return Table((*columns, "iri") if iris else columns, rows)


# --- for programs --------------------------------------------------------------------------------


def table_json(table: Table) -> str:
    """Return the rows as a list of objects; the values are strings, or null where unbound."""
    return json.dumps(table.to_dicts(), ensure_ascii=False, indent=1) + "\n"


def table_srj(table: Table) -> str:
    """Return the table in SPARQL 1.1's JSON results form, with the types of its values."""
    bindings = [
        {
            column: _term(cell)
            for column, cell in zip(table.columns, row, strict=True)
            if cell is not None
        }
        for row in table.rows
    ]
    told = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def truth_json(truth: Truth) -> str:
    """Return a yes or no in SPARQL 1.1's JSON results form."""
    return json.dumps({"head": {}, "boolean": truth.value}) + "\n"


def graph_lines(graph: Graph) -> str:
    """Return triples as N-Triples."""
    return "".join(f"{line}\n" for line in graph.lines)


def answer_srj(answer: Answer) -> str:
    """Return any answer as its SPARQL protocol form: JSON results, or N-Triples."""
    match answer:
        case Truth():
            return truth_json(answer)
        case Graph():
            return graph_lines(answer)
        case Table():
            return table_srj(answer)


def _term(cell: Cell) -> dict[str, str]:
    kinds = {"iri": "uri", "blank": "bnode"}
    term = {"type": kinds.get(cell.kind, "literal"), "value": cell.text}
    if cell.language is not None:
        term["xml:lang"] = cell.language
    elif cell.datatype is not None:
        term["datatype"] = cell.datatype
    return term


def table_csv(table: Table, *, excel: bool = False) -> str:
    r"""Return the table as CSV (RFC 4180: commas, CRLF), to be written as UTF-8.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it. JSON has the
    values untouched.

    Args:
        table: the rows.
        excel: as a Danish Excel opens it: semicolons, decimal commas and a byte order mark.

    >>> table_csv(Table(("a", "b"), ((Cell("=1+1"), None),)))
    "a,b\r\n'=1+1,\r\n"
    """
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";" if excel else ",", lineterminator="\r\n")
    writer.writerow(_unarmed(column) for column in table.columns)
    for row in table.rows:
        writer.writerow("" if cell is None else _csv_cell(cell, excel) for cell in row)
    return ("\ufeff" if excel else "") + lines.getvalue()


def csv_cell(text: str) -> str:
    """Return a text as a cell of CSV that no spreadsheet runs as a formula."""
    return _unarmed(text)


def _csv_cell(cell: Cell, excel: bool) -> str:
    if cell.datatype in _NUMBERS and _NUMBER.fullmatch(cell.text):
        return cell.text.replace(".", ",") if excel else cell.text
    return _unarmed(cell.text)


def _unarmed(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula.

    A minus is one too, but not alone ("-" stands for no remarks) and not before a plain number.
    """
    if text[:1] in {"=", "+", "@", "\t", "\r"}:
        return f"'{text}"
    if text.startswith("-") and text.strip("- ") and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def table_tsv(table: Table) -> str:
    r"""Return the table with tabs between its cells, one row a line.

    Tabs, line breaks and backslashes inside a value are written as ``\t``, ``\n``, ``\r`` and
    ``\\``.
    """
    rows = [table.columns, *(["" if cell is None else cell.text for cell in r] for r in table.rows)]
    return "".join("\t".join(map(_tsv_cell, row)) + "\n" for row in rows)


def _tsv_cell(text: str) -> str:
    for sign, written in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(sign, written)
    return text


# --- for people ----------------------------------------------------------------------------------


def cell_in_words(column: str, cell: Cell | None, lang: Lang) -> str:
    """Return a cell as a person reads it: concepts in words, sums of money grouped.

    >>> cell_in_words("outcome", Cell("approved, noted"), "da")
    'godkendt, taget til efterretning'
    >>> cell_in_words("kind", Cell("returned"), "da"), cell_in_words("kind", Cell("cost"), "da")
    ('sendt tilbage', 'udgift')
    >>> cell_in_words("value", Cell("1566200", datatype=XSD.decimal.value), "da")
    '1.566.200'
    """
    if cell is None:
        return ""
    if cell.datatype == XSD.decimal.value:
        return grouped(cell.text, lang)
    if cell.kind == "literal" and column in CONCEPT_COLUMNS:
        return _concepts(column, cell.text, lang)
    return shown(cell.text)


def _concepts(column: str, text: str, lang: Lang) -> str:
    if column == "kind" and text in {"item", "reported", "returned"}:
        return treatment_kind_word(text, lang)
    schemes = CONCEPT_COLUMNS[column]
    parts = text.split(", ")
    known = [next((s for s in schemes if part in CONCEPTS_BY_NOTATION[s]), None) for part in parts]
    # Words that only happen to look like concepts stay as they were printed.
    if None in known:
        return shown(text)
    return ", ".join(
        concept(scheme, part, lang) for scheme, part in zip(known, parts, strict=True) if scheme
    )


def is_numeric(table: Table, index: int) -> bool:
    """Tell whether a column holds numbers only; they stand to the right."""
    cells = [row[index] for row in table.rows if row[index] is not None]
    return bool(cells) and all(cell is not None and cell.datatype in _NUMBERS for cell in cells)


def _in_words(table: Table, lang: Lang) -> tuple[list[str], list[list[str]]]:
    headings = [shown(column_word(column, lang)) for column in table.columns]
    rows = [
        [cell_in_words(column, cell, lang) for column, cell in zip(table.columns, row, strict=True)]
        for row in table.rows
    ]
    return headings, rows


class TableView:
    """A table for a rich console: columns where they fit, else one row after another."""

    def __init__(self, table: Table, lang: Lang = "da") -> None:
        self.table = table
        self.lang = lang
        self.headings, self.rows = _in_words(table, lang)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from rich.text import Text

        if not self.rows:
            yield Text(words(self.lang)["no_rows"])
            return
        shown_columns = list(range(len(self.headings)))
        if not self._fit(shown_columns, options.max_width):
            alike = self._alike()
            shown_columns = [index for index in shown_columns if index not in alike]
            for index in alike:
                if self.rows[0][index]:
                    yield Text(f"{self.headings[index]}: {self.rows[0][index]}", style="dim")
        if self._fit(shown_columns, options.max_width):
            yield self._columns(shown_columns, options.max_width)
        else:
            yield from self._one_by_one(shown_columns)
        yield Text(number_of("rows", len(self.rows), self.lang), style="dim")

    def _alike(self) -> list[int]:
        """Return the columns that are the same in every row and may be told once."""
        columns = range(len(self.headings))
        alike = [index for index in columns if len({row[index] for row in self.rows}) == 1]
        return alike if len(self.rows) > 1 and len(alike) < len(columns) else []

    def _fit(self, columns: Sequence[int], width: int) -> bool:
        return sum(map(self._least, columns)) + _GAP * (len(columns) - 1) <= width

    def _least(self, index: int) -> int:
        """Return the width that a column cannot do without."""
        longest = self._longest(row[index] for row in self.rows)
        if longest > _SHORT:
            word = self._longest(word for row in self.rows for word in row[index].split())
            longest = min(longest, max(_SHORT, min(word, _LONG_WORD)))
        return max(longest, self._longest(self.headings[index].split()), 1)

    @staticmethod
    def _longest(texts: Iterable[str]) -> int:
        from rich.cells import cell_len

        return max((cell_len(line) for text in texts for line in text.splitlines()), default=0)

    def _widths(self, columns: Sequence[int], width: int) -> dict[int, int]:
        """Return what each column gets: what it needs, and of the rest a share until it is full."""
        widths = {index: self._least(index) for index in columns}
        wanted = {
            index: self._longest([self.headings[index], *(row[index] for row in self.rows)])
            for index in columns
        }
        rest = width - sum(widths.values()) - _GAP * (len(columns) - 1)
        while rest > 0:
            growing = [index for index in columns if widths[index] < wanted[index]][:rest]
            if not growing:
                break
            for index in growing:
                widths[index] += 1
            rest -= len(growing)
        return widths

    def _columns(self, columns: Sequence[int], width: int) -> RenderableType:
        from rich.table import Table as RichTable
        from rich.text import Text

        drawn = RichTable(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
        for index, given in self._widths(columns, width).items():
            drawn.add_column(
                Text(self.headings[index]),
                justify="right" if is_numeric(self.table, index) else "left",
                width=given,
                overflow="fold",
            )
        for row in self.rows:
            drawn.add_row(*(Text(row[index]) for index in columns))
        return drawn

    def _one_by_one(self, columns: Sequence[int]) -> Iterable[RenderableType]:
        from rich.table import Table as RichTable
        from rich.text import Text

        for row in self.rows:
            grid = RichTable.grid(padding=(0, 2, 0, 0))
            grid.add_column(style="dim", no_wrap=True)
            grid.add_column(ratio=1, overflow="fold")
            for index in columns:
                if row[index]:
                    grid.add_row(Text(self.headings[index]), Text(row[index]))
            yield grid
            yield Text("")


def table_view(table: Table, lang: Lang = "da") -> TableView:
    """Return the table for a rich console, which decides on width and colour."""
    return TableView(table, lang)


def table_text(table: Table, lang: Lang = "da", *, width: int = 80) -> str:
    """Return the table as plain lines of at most so many columns."""
    from rich.console import Console

    lines = io.StringIO()
    console = Console(file=lines, width=width, color_system=None, legacy_windows=False)
    console.print(table_view(table, lang))
    return "".join(f"{line.rstrip()}\n" for line in lines.getvalue().splitlines())


def truth_text(truth: Truth, lang: Lang = "da") -> str:
    """Return a yes or no in words.

    >>> truth_text(Truth(value=True), "da")
    'Ja'
    """
    return words(lang)["yes" if truth.value else "no"]


def table_markdown(table: Table, lang: Lang = "da") -> str:
    """Return the table as Markdown (GitHub's tables)."""
    headings, rows = _in_words(table, lang)
    if not headings:
        return words(lang)["no_rows"] + "\n"
    rules = ["---:" if is_numeric(table, i) else "---" for i in range(len(headings))]
    told = [[escape_markdown(cell, inline=True) for cell in row] for row in (headings, *rows)]
    lines = [told[0], rules, *told[1:]]
    text = "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
    return text if rows else f"{text}\n{words(lang)['no_rows']}\n"


def table_html(table: Table, lang: Lang = "da", *, title: str = "", subtitle: str = "") -> str:
    """Return the table as one page that works from a file, without any network.

    Args:
        table: the rows.
        lang: ``da`` or ``en``.
        title: the heading, for instance a named query's question.
        subtitle: a line under it.
    """
    from sagsgraf.views.trace_page import offline_page

    headings, texts = _in_words(table, lang)
    looks = [_look(table, texts, index) for index in range(len(headings))]
    rows: list[list[dict[str, Any]]] = [
        [
            {
                "text": text,
                "link": cell.text if cell and _is_link(cell) else "",
                "heading": heading,
                "look": look,
            }
            for text, cell, heading, look in zip(told, row, headings, looks, strict=True)
        ]
        for told, row in zip(texts, table.rows, strict=True)
    ]
    return offline_page(
        "table.html.j2",
        lang,
        title=title or number_of("rows", len(rows), lang),
        subtitle=subtitle,
        headings=[
            {"text": heading, "look": look} for heading, look in zip(headings, looks, strict=True)
        ],
        rows=rows,
        counted_rows=number_of("rows", len(rows), lang),
    )


def _look(table: Table, texts: Sequence[Sequence[str]], index: int) -> str:
    """Return how a column is set: numbers to the right, dates and other short values unbroken."""
    if is_numeric(table, index):
        return "num"
    return "short" if all(len(row[index]) <= _SHORT for row in texts) else ""


def _is_link(cell: Cell) -> bool:
    return cell.kind == "iri" and cell.text.startswith(("https://", "http://"))
