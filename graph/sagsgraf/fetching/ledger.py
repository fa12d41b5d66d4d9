"""What was fetched into a folder: a list in SQLite, ``sources.sqlite``.

One row an address: which file it became, its hash, when it was first and last seen, what the
server said. SQLite and not lines of JSON, because a row is changed often (every run sees every
meeting again) and a kill at any moment must leave the list whole. Read it with any SQLite
program: ``sqlite3 sources.sqlite "select * from sources"``. Times are UTC.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any, Final

from sagsgraf.model import BadData, Locked, OutputFailed

NAME: Final = "sources.sqlite"
"""The file's name in the folder."""

_FORMAT: Final = 1
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS sources (
    address TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    status INTEGER NOT NULL,
    etag TEXT NOT NULL,
    modified TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    fetched TEXT NOT NULL,
    day TEXT NOT NULL,
    body TEXT NOT NULL,
    mark TEXT NOT NULL,
    gone TEXT NOT NULL,
    problem TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS earlier (
    address TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    path TEXT NOT NULL,
    fetched TEXT NOT NULL,
    replaced TEXT NOT NULL,
    PRIMARY KEY (address, sha256, replaced)
);
"""


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of an address."""

    address: str
    kind: str
    """``meeting``, ``paper`` or ``file``."""
    id: str = ""
    """The meeting's or paper's id on its site."""
    path: str = ""
    """The file in the folder; empty where nothing could be fetched yet."""
    sha256: str = ""
    size: int = 0
    status: int = 0
    """HTTP status of the last answer; 0 where there was none."""
    etag: str = ""
    modified: str = ""
    first_seen: str = ""
    last_seen: str = ""
    """When the site last had it: listed it, or gave it."""
    fetched: str = ""
    """When these bytes came."""
    day: str = ""
    """Of a meeting, its date."""
    body: str = ""
    mark: str = ""
    """What the site's list told of it when these bytes came, as a hash."""
    gone: str = ""
    """When the site was first seen without it."""
    problem: str = ""
    """Why it could not be fetched the last time."""


_COLUMNS: Final = ", ".join(field.name for field in fields(Source))
_MARKS: Final = ", ".join("?" for _ in fields(Source))


class Ledger:
    """The list of a folder, held by one process at a time."""

    def __init__(self, path: Path) -> None:
        """Open the list of a folder, or begin it.

        Raises:
            Locked: another process fetches into the folder.
            BadData: the file is no such list, or a newer version's.
            OutputFailed: it cannot be written.
        """
        self._path = path
        try:
            self._database = sqlite3.connect(path, timeout=0, isolation_level=None)
        except sqlite3.DatabaseError as error:
            raise self._told(error) from error
        try:
            self._open()
        except sqlite3.DatabaseError as error:
            self._database.close()
            raise self._told(error) from error
        except BadData:
            self._database.close()
            raise

    def _open(self) -> None:
        self._database.execute("PRAGMA locking_mode=EXCLUSIVE")
        self._database.execute("PRAGMA synchronous=FULL")
        self._database.execute("BEGIN EXCLUSIVE")
        (number,) = self._database.execute("PRAGMA user_version").fetchone()
        self._database.execute("COMMIT")
        if number not in {0, _FORMAT}:
            raise BadData(
                f"{self._path}: this list has format {number}, this version writes {_FORMAT}.",
                hint="Fetch into a new folder, or take a newer version.",
            )
        self._database.executescript(_SCHEMA)
        self._database.execute(f"PRAGMA user_version={_FORMAT}")

    def close(self) -> None:
        """Let the list go."""
        self._database.close()

    def sources(self) -> list[Source]:
        """Return every source, by address."""
        rows = self._run(f"SELECT {_COLUMNS} FROM sources ORDER BY address")
        return [Source(*row) for row in rows]

    def put(self, *sources: Source, replaced: tuple[str, str] | None = None) -> None:
        """Write what is known of addresses, all or nothing.

        Args:
            sources: they replace what was known.
            replaced: of the first, when its earlier bytes were replaced and which file keeps them.
        """
        self._run("BEGIN")
        if replaced and sources:
            self._run(
                "INSERT OR REPLACE INTO earlier SELECT address, sha256, ?, fetched, ? "
                "FROM sources WHERE address = ?",
                (replaced[1], replaced[0], sources[0].address),
            )
        for source in sources:
            self._run(f"INSERT OR REPLACE INTO sources VALUES ({_MARKS})", astuple(source))
        self._run("COMMIT")

    def earlier(self) -> list[tuple[str, str, str]]:
        """Return the address, hash and file of every copy that was replaced."""
        rows = self._run("SELECT address, sha256, path FROM earlier ORDER BY address, replaced")
        return [(address, sha256, path) for address, sha256, path in rows]

    def _run(self, statement: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(statement, tuple(values)).fetchall()
        except sqlite3.DatabaseError as error:
            raise self._told(error) from error

    def _told(self, error: sqlite3.DatabaseError) -> BadData | Locked | OutputFailed:
        """Return the error in words of ours."""
        if "locked" in str(error):
            return Locked(
                f"{self._path.parent}: another process is fetching into this folder.",
                hint="Wait until it is done.",
            )
        if isinstance(error, sqlite3.OperationalError):
            return OutputFailed(f"{self._path}: cannot be written ({error}).")
        return BadData(
            f"{self._path}: this is not the list of a fetch ({error}).",
            hint="Move it away; what is in the folder is then fetched again.",
        )


def look(path: Path) -> list[Source]:
    """Return the sources in a list without holding it; none where there is no list to be read.

    For those who only want to know where a file came from: a fetch may be under way.
    """
    if not path.is_file():
        return []
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0)
    except sqlite3.DatabaseError:
        return []
    try:
        rows = database.execute(f"SELECT {_COLUMNS} FROM sources ORDER BY address").fetchall()
    except sqlite3.DatabaseError:
        return []
    finally:
        database.close()
    return [Source(*row) for row in rows]
