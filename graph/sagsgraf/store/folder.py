"""The folder that a store lives in, and how it is told from any other folder."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sagsgraf.iris import DEFAULT_BASE
from sagsgraf.model import BadData, NoInput, OutputFailed

FORMAT: Final = 1
"""Number of the folder's layout; a store of another number is not opened."""
_MARK: Final = "sagsgraf-store.json"


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """The parts of a store's folder."""

    root: Path
    base: str
    """Base of the IRIs in it; ends in ``/``."""

    @property
    def graph(self) -> Path:
        """The Oxigraph database that the writer writes."""
        return self.root / "graph"

    @property
    def snapshots(self) -> Path:
        """The copies (of hard links) that readers open."""
        return self.root / "snapshots"

    def snapshot_ledger(self, name: str) -> Path:
        """Return the copy of the ledger that belongs to a snapshot."""
        return self.snapshots / f"{name}.sqlite"

    def snapshot_lock(self, name: str) -> Path:
        """Return the file that readers of a snapshot hold."""
        return self.snapshots / f"{name}.lock"

    @property
    def current(self) -> Path:
        """A file with the name of the snapshot that readers are to open."""
        return self.root / "current"

    @property
    def ledger(self) -> Path:
        """The list of documents, a SQLite database."""
        return self.root / "ledger.sqlite"

    @property
    def lock(self) -> Path:
        """The file that a writer holds locked."""
        return self.root / "writer.lock"

    @property
    def holder(self) -> Path:
        """A file that names the writer."""
        return self.root / "writer.json"


def existing_folder(root: Path) -> StoreFolder:
    """Return the store in a folder.

    Raises:
        NoInput: there is no such folder.
        BadData: it is no store, or one of another format.
    """
    if not root.exists():
        raise NoInput(
            f"{root}: there is no store here.",
            hint="Make one with: sagsgraf build FILES --store " + str(root),
        )
    mark = root / _MARK
    if not mark.is_file():
        raise BadData(
            f"{root}: this is not a Sagsgraf store.",
            hint="Name the folder that `sagsgraf build --store` made.",
        )
    try:
        told = json.loads(mark.read_text(encoding="utf-8"))
        number, base = told["format"], told["base"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadData(
            f"{mark}: cannot be read ({error}).", hint="Build the store again in a new folder."
        ) from error
    if number != FORMAT:
        raise BadData(
            f"{root}: this store has format {number}, this version reads format {FORMAT}.",
            hint="Build it again in a new folder.",
        )
    return StoreFolder(root, base)


def make_folder(root: Path, base: str = DEFAULT_BASE) -> StoreFolder:
    """Return the store in a folder, made if it is not there.

    Raises:
        BadData: the folder holds something else.
        OutputFailed: it cannot be made.
    """
    if (root / _MARK).exists():
        return existing_folder(root)
    if root.exists() and not root.is_dir():
        raise BadData(f"{root}: this is a file, not a folder.", hint="Name a new folder.")
    try:
        # A half-made mark is left where an earlier call was killed in this very moment.
        if root.exists() and any(not part.name.startswith(_MARK) for part in root.iterdir()):
            raise BadData(
                f"{root}: this folder holds something else, so no store is made in it.",
                hint="Name a new or empty folder.",
            )
        root.mkdir(parents=True, exist_ok=True)
        write_whole(root / _MARK, json.dumps({"format": FORMAT, "base": base}) + "\n")
    except OSError as error:
        raise OutputFailed(f"{root}: cannot be made ({error.strerror or error}).") from error
    return StoreFolder(root, base)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)
