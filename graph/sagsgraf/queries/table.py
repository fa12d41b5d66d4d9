"""Answers: a table for SELECT, yes or no for ASK, triples for CONSTRUCT and DESCRIBE."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a table."""

    text: str
    """The lexical form, or the IRI."""
    kind: str = "literal"
    """``iri``, ``literal`` or ``blank``."""
    datatype: str | None = None
    """IRI of the datatype of a typed literal."""
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a SELECT."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    """One cell for each column; None where the variable is unbound."""
    more: bool = False
    """Whether further rows were left out, beyond the query's limit."""

    def to_dicts(self) -> list[dict[str, str | None]]:
        """Return the rows as dictionaries of texts; None where nothing is bound."""
        return [
            {
                column: None if cell is None else cell.text
                for column, cell in zip(self.columns, row, strict=True)
            }
            for row in self.rows
        ]


@dataclass(frozen=True, slots=True)
class Truth:
    """The answer to an ASK."""

    value: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The answer to a CONSTRUCT or DESCRIBE: its triples as sorted N-Triples lines."""

    lines: tuple[str, ...]


Answer = Table | Truth | Graph
"""What a query answers."""
