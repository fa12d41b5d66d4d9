"""The list of what was read into a store: so that loss is never silent and work not redone.

A document is *pending* from before its quads are written until they are on disk, and *done*
afterwards. Whatever is pending when a store is opened again was cut short.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sagsgraf.model.kept import KeptText
from sagsgraf.model.report import RefusedFile
from sagsgraf.store import events

_SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
    sha256 TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    reader TEXT NOT NULL,
    meeting TEXT NOT NULL,
    day TEXT NOT NULL,
    start TEXT NOT NULL,
    state TEXT NOT NULL,
    warnings TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS documents_path ON documents (path);
CREATE INDEX IF NOT EXISTS documents_day ON documents (day);
CREATE TABLE IF NOT EXISTS reports (sha256 TEXT PRIMARY KEY, report TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS refusals (
    path TEXT PRIMARY KEY, reason TEXT NOT NULL, hint TEXT NOT NULL, code INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_TEXTS = "CREATE TABLE IF NOT EXISTS texts (sha256 TEXT PRIMARY KEY, text BLOB NOT NULL)"
"""Made with the first text: a ledger from before texts were kept can be read as it is."""
_COLUMNS = "sha256, path, name, reader, meeting, day, start, state, warnings"


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One document in the store."""

    sha256: str
    path: str
    """Absolute path it was read from."""
    name: str
    reader: str
    """What read it: version, base and options; another reader reads it again."""
    meeting: str
    """IRI of its meeting."""
    day: str
    """Scope, body and date, under which a body's meetings of one day are counted."""
    start: str
    """Time of day, or empty."""
    state: str = "done"
    warnings: str = ""
    """Its warnings, a line each."""


class Ledger:
    """The documents of a store, in SQLite."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path)
        self._database.executescript(_SCHEMA + events.SCHEMA)
        self.events = events.Events(self._database)
        """The builds, and what each changed."""

    @property
    def database(self) -> sqlite3.Connection:
        """The database, for what else is kept beside the documents."""
        return self._database

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def copy_to(self, path: Path) -> None:
        """Write a copy of the list, as it is now."""
        copy = sqlite3.connect(path)
        try:
            self._database.backup(copy)
        finally:
            copy.close()

    def documents(self) -> list[DocumentEntry]:
        """Return every document, by path."""
        return self._select("ORDER BY path, sha256", ())

    def by_path(self, path: str) -> list[DocumentEntry]:
        """Return what was read from a path."""
        return self._select("WHERE path = ?", (path,))

    def by_hash(self, sha256: str) -> DocumentEntry | None:
        """Return the document with these bytes."""
        return next(iter(self._select("WHERE sha256 = ?", (sha256,))), None)

    def by_day(self, day: str) -> list[DocumentEntry]:
        """Return the documents of one body's meetings on one day."""
        return self._select("WHERE day = ? ORDER BY path", (day,))

    def pending(self) -> list[DocumentEntry]:
        """Return the documents whose writing was cut short."""
        return self._select("WHERE state = 'pending'", ())

    def put(self, entries: Iterable[DocumentEntry]) -> None:
        """Write entries, durably, all or none."""
        with self._database:
            self._database.executemany(
                f"INSERT OR REPLACE INTO documents ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)",
                [
                    (
                        entry.sha256,
                        entry.path,
                        entry.name,
                        entry.reader,
                        entry.meeting,
                        entry.day,
                        entry.start,
                        entry.state,
                        entry.warnings,
                    )
                    for entry in entries
                ],
            )

    def remove(self, sha256: str) -> None:
        """Forget a document."""
        with self._database:
            self._database.execute("DELETE FROM documents WHERE sha256 = ?", (sha256,))
            self._database.execute("DELETE FROM reports WHERE sha256 = ?", (sha256,))
            if self._keeps_texts():
                self._database.execute("DELETE FROM texts WHERE sha256 = ?", (sha256,))

    def drop_strays(self) -> None:
        """Drop reports and texts of no document: of builds killed before they wrote theirs."""
        with self._database:
            for table in ("reports", *(["texts"] if self._keeps_texts() else [])):
                self._database.execute(
                    f"DELETE FROM {table} WHERE sha256 NOT IN (SELECT sha256 FROM documents)"
                )

    def reports(self) -> dict[str, str]:
        """Return what was kept of the reading of each document, by its hash."""
        rows = self._database.execute("SELECT sha256, report FROM reports")
        return {str(sha256): str(report) for sha256, report in rows}

    def texts(self) -> dict[str, KeptText]:
        """Return the texts of the documents, by their hashes; one that is damaged is left out."""
        if not self._keeps_texts():
            return {}
        texts: dict[str, KeptText] = {}
        for sha256, packed in self._database.execute("SELECT sha256, text FROM texts"):
            with suppress(ValueError):
                texts[str(sha256)] = KeptText.from_bytes(packed)
        return texts

    def without_text(self) -> set[str]:
        """Return the hashes of the documents that were written before texts were kept."""
        hashes = "SELECT sha256 FROM documents"
        if self._keeps_texts():
            hashes += " WHERE sha256 NOT IN (SELECT sha256 FROM texts)"
        return {str(sha256) for (sha256,) in self._database.execute(hashes)}

    def put_reports(
        self, reports: Iterable[tuple[str, str]], texts: Iterable[tuple[str, bytes]] = ()
    ) -> None:
        """Keep what is to be told of the reading of documents, and their texts, by their hashes.

        All or none; the texts as `KeptText.to_bytes` packs them.
        """
        with self._database:
            self._database.execute(_TEXTS)
            self._database.executemany("INSERT OR REPLACE INTO reports VALUES (?, ?)", reports)
            self._database.executemany("INSERT OR REPLACE INTO texts VALUES (?, ?)", texts)

    def _keeps_texts(self) -> bool:
        there = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'texts'"
        return self._database.execute(there).fetchone() is not None

    def refused(self) -> list[RefusedFile]:
        """Return the files that were refused, by path."""
        rows = self._database.execute("SELECT path, reason, hint, code FROM refusals ORDER BY path")
        return [RefusedFile(*row) for row in rows]

    def put_refused(self, refused: Iterable[RefusedFile], forget: Iterable[str] = ()) -> None:
        """Keep refusals, and forget those of paths that were looked at again or are gone."""
        with self._database:
            self._database.executemany(
                "DELETE FROM refusals WHERE path = ?", [(path,) for path in forget]
            )
            self._database.executemany(
                "INSERT OR REPLACE INTO refusals VALUES (?, ?, ?, ?)",
                [(one.path, one.reason, one.hint, one.code) for one in refused],
            )

    def get(self, key: str) -> str:
        """Return a note about the store, or an empty text."""
        row = self._database.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def set(self, key: str, value: str) -> None:
        """Write a note about the store."""
        with self._database:
            self._database.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))

    def _select(self, where: str, values: tuple[str, ...]) -> list[DocumentEntry]:
        rows = self._database.execute(f"SELECT {_COLUMNS} FROM documents {where}", values)
        return [DocumentEntry(*row) for row in rows]
