"""The builds of a store and what each changed, in the ledger's SQLite database.

None of it is in the graph: builds have a time, and the same documents are to give the same graph.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Final

from sagsgraf.model.history import Build, DocumentEvent, TreatmentEvent

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS builds (
    number INTEGER PRIMARY KEY,
    finished TEXT NOT NULL,
    version TEXT NOT NULL,
    added INTEGER NOT NULL,
    replaced INTEGER NOT NULL,
    reread INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    unchanged INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS document_events (
    build INTEGER NOT NULL,
    kind TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    path TEXT NOT NULL,
    meeting TEXT NOT NULL,
    before TEXT NOT NULL,
    why TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS document_events_build ON document_events (build);
CREATE TABLE IF NOT EXISTS treatment_events (
    build INTEGER NOT NULL,
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    cause TEXT NOT NULL,
    before TEXT NOT NULL,
    facts TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS treatment_events_build ON treatment_events (build);
CREATE TABLE IF NOT EXISTS before_build (
    kind TEXT NOT NULL, key TEXT NOT NULL, told TEXT NOT NULL, PRIMARY KEY (kind, key)
);
"""
_BUILD: Final = "number, finished, version, added, replaced, reread, withdrawn, unchanged"


class Events:
    """What happened to a store, in the order of its builds."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def builds(self) -> list[Build]:
        """Return the builds that changed something, in order."""
        rows = self._database.execute(f"SELECT {_BUILD} FROM builds ORDER BY number")
        return [Build(*row) for row in rows]

    def documents(self, after: int = 0, until: int | None = None) -> list[DocumentEvent]:
        """Return what happened to documents in the builds after one, up to another."""
        rows = self._database.execute(
            "SELECT build, kind, sha256, path, meeting, before, why FROM document_events "
            "WHERE build > ? AND build <= ? ORDER BY build, path, sha256",
            (after, _last(until)),
        )
        return [DocumentEvent(*row) for row in rows]

    def treatments(self, after: int = 0, until: int | None = None) -> list[TreatmentEvent]:
        """Return what happened to treatments in the builds after one, up to another."""
        rows = self._database.execute(
            "SELECT build, kind, item, cause, before, facts FROM treatment_events "
            "WHERE build > ? AND build <= ? ORDER BY build, item, kind",
            (after, _last(until)),
        )
        return [
            TreatmentEvent(build, kind, item, cause, before, **(json.loads(facts) if facts else {}))
            for build, kind, item, cause, before, facts in rows
        ]

    def next_number(self) -> int:
        """Return the number that the next build gets."""
        (last,) = self._database.execute("SELECT MAX(number) FROM builds").fetchone()
        return int(last or 0) + 1

    def add(
        self,
        build: Build,
        documents: Iterable[DocumentEvent],
        treatments: Iterable[TreatmentEvent],
    ) -> None:
        """Write a build and what it changed, and forget what was kept of the state before it."""
        with self._database:
            self._database.execute(
                f"INSERT INTO builds ({_BUILD}) VALUES (?,?,?,?,?,?,?,?)",
                (
                    build.number,
                    build.finished,
                    build.version,
                    build.added,
                    build.replaced,
                    build.reread,
                    build.withdrawn,
                    build.unchanged,
                ),
            )
            self._database.executemany(
                "INSERT INTO document_events VALUES (?,?,?,?,?,?,?)",
                [
                    (one.build, one.kind, one.sha256, one.path, one.meeting, one.before, one.why)
                    for one in documents
                ],
            )
            self._database.executemany(
                "INSERT INTO treatment_events VALUES (?,?,?,?,?,?)",
                [
                    (one.build, one.kind, one.item, one.cause, one.before, _facts(one))
                    for one in treatments
                ],
            )
            self._database.execute("DELETE FROM before_build")

    def keep(self, rows: Iterable[tuple[str, str, object]]) -> None:
        """Keep what readers see of something that is about to change, unless it is kept already.

        Args:
            rows: kind and key of each, and what is known of it as plain lists.
        """
        with self._database:
            self._database.executemany(
                "INSERT OR IGNORE INTO before_build VALUES (?,?,?)",
                [(kind, key, json.dumps(told, ensure_ascii=False)) for kind, key, told in rows],
            )

    def kept(self, kind: str) -> dict[str, object]:
        """Return what is kept of one kind of things, by their keys."""
        rows = self._database.execute("SELECT key, told FROM before_build WHERE kind = ?", (kind,))
        return {str(key): json.loads(told) for key, told in rows}

    def forget(self) -> None:
        """Forget what was kept of the state before: nothing has changed."""
        with self._database:
            self._database.execute("DELETE FROM before_build")


def _last(until: int | None) -> int:
    return 2**62 if until is None else until


def _facts(event: TreatmentEvent) -> str:
    facts = {
        name: value
        for name, value in (("told", event.told), ("old", event.old), ("new", event.new))
        if value
    }
    return json.dumps(facts, ensure_ascii=False, sort_keys=True) if facts else ""
