"""What was renamed in a store, quad by quad: so that it can be undone exactly.

A row says that a reading states a quad *as read*, under another name than the store has it now,
and whether the quad that the store has in its place is one that the reading states too. Both
hold whether or not the store was changed yet: a writer that is killed between the two databases
leaves rows that may say what is needless, and never what is wrong.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS renames (
    original TEXT PRIMARY KEY,
    renamed TEXT NOT NULL,
    there INTEGER NOT NULL,
    source TEXT NOT NULL,
    subject TEXT NOT NULL,
    object TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS renames_renamed ON renames (renamed);
CREATE INDEX IF NOT EXISTS renames_source ON renames (source);
CREATE INDEX IF NOT EXISTS renames_subject ON renames (subject);
CREATE INDEX IF NOT EXISTS renames_object ON renames (object);
CREATE TABLE IF NOT EXISTS kept_names (alias TEXT PRIMARY KEY, kept TEXT NOT NULL);
"""
_AT_ONCE: Final = 500
"""Values in one SQL statement; SQLite before 3.32 takes 999."""
_COLUMNS: Final = "original, renamed, there"


@dataclass(frozen=True, slots=True)
class Row:
    """A quad that the store has under another name."""

    original: Quad
    """As read."""
    renamed: Quad
    """As the store has it."""
    there: bool
    """Whether the reading states the renamed quad as well."""
    source: str = ""
    """IRI of the document; empty where no reading states the quad."""


class Rows:
    """The table of what was renamed, in the ledger's database."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._database.executescript(_SCHEMA)

    def kept(self) -> dict[str, str]:
        """Return the IRI that stands in the store for each other name."""
        rows = self._database.execute("SELECT alias, kept FROM kept_names")
        return {str(alias): str(kept) for alias, kept in rows}

    def put(self, rows: Iterable[Row], kept: Mapping[str, str]) -> None:
        """Add rows, and the names they follow from; durably, all or none."""
        with self._database:
            self._database.executemany(
                "INSERT OR REPLACE INTO renames VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (
                        line(row.original),
                        line(row.renamed),
                        row.there,
                        row.source,
                        _name(row.original.subject),
                        _name(row.original.object),
                    )
                    for row in rows
                ),
            )
            self._database.executemany(
                "INSERT OR REPLACE INTO kept_names VALUES (?, ?)", kept.items()
            )

    def delete(self, rows: Iterable[Row], aliases: Iterable[str] = ()) -> None:
        """Forget rows that were undone, and names that hold no longer."""
        with self._database:
            self._database.executemany(
                "DELETE FROM renames WHERE original = ?", [(line(row.original),) for row in rows]
            )
            self._database.executemany(
                "DELETE FROM kept_names WHERE alias = ?", [(alias,) for alias in aliases]
            )

    def forget(self, source: str) -> None:
        """Forget the rows of a document whose quads go."""
        with self._database:
            self._database.execute("DELETE FROM renames WHERE source = ?", (source,))

    def of_source(self, source: str) -> list[Row]:
        """Return a document's rows."""
        return self._select("WHERE source = ?", (source,))

    def about(self, things: Iterable[str]) -> list[Row]:
        """Return the rows of quads that have one of these as subject, as read."""
        return list(self._in("subject", things))

    def naming(self, things: Iterable[str]) -> list[Row]:
        """Return the rows of quads that have one of these as object, as read."""
        return list(self._in("object", things))

    def into(self, quads: Iterable[Quad]) -> list[Row]:
        """Return the rows that one of these quads stands for."""
        return list(self._in("renamed", map(line, quads)))

    def _in(self, column: str, values: Iterable[str]) -> Iterator[Row]:
        for some in _batches(values):
            marks = ",".join("?" * len(some))
            yield from self._select(f"WHERE {column} IN ({marks})", some)

    def _select(self, where: str, values: tuple[str, ...]) -> list[Row]:
        found = self._database.execute(f"SELECT {_COLUMNS}, source FROM renames {where}", values)
        rows = found.fetchall()
        quads = list(_parsed(text for row in rows for text in row[:2]))
        return [
            Row(quads[2 * place], quads[2 * place + 1], bool(row[2]), str(row[3]))
            for place, row in enumerate(rows)
        ]


def line(quad: Quad) -> str:
    """Return a quad as a line of N-Quads."""
    graph = f" {quad.graph_name}" if isinstance(quad.graph_name, NamedNode) else ""
    return f"{quad.subject} {quad.predicate} {quad.object}{graph} .\n"


def _parsed(lines: Iterable[str]) -> Iterator[Quad]:
    return parse("".join(lines).encode(), format=RdfFormat.N_QUADS, lenient=True)


def _name(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _batches(values: Iterable[str]) -> Iterator[tuple[str, ...]]:
    found = list(values)
    for start in range(0, len(found), _AT_ONCE):
        yield tuple(found[start : start + _AT_ONCE])
