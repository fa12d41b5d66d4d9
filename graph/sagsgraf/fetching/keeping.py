"""The folder that is fetched into: every file whole or not there, nothing overwritten unseen."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from sagsgraf.fetching.ledger import NAME, Ledger, Source
from sagsgraf.model import BadData, OutputFailed

EARLIER: Final = ".earlier"
"""Folder for the bytes that a newer version took the place of; builds pass it over."""
_PART: Final = ".part"


class Folder:
    """Files fetched, and the list of them."""

    def __init__(self, root: Path) -> None:
        """Open a folder, or make it.

        Raises:
            BadData: it is a file, or its list cannot be read.
            Locked: another process fetches into it.
            OutputFailed: it cannot be written.
        """
        if root.exists() and not root.is_dir():
            raise BadData(f"{root}: this is a file, not a folder.", hint="Name a folder.")
        try:
            root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputFailed(f"{root}: cannot be made ({error.strerror or error}).") from error
        self.root = root
        self._ledger = Ledger(root / NAME)
        self.sources = {source.address: source for source in self._ledger.sources()}
        self._taken = {one.path.lower(): one.address for one in self.sources.values() if one.path}
        for pattern in (f".*{_PART}", f"*/.*{_PART}", f"*/*/.*{_PART}"):
            # What an earlier run was writing when it was killed; the lock tells that it is over.
            for part in root.glob(pattern):
                part.unlink(missing_ok=True)

    def close(self) -> None:
        """Let the folder go."""
        self._ledger.close()

    def intact(self, source: Source | None) -> bool:
        """Tell whether a source's file is there as it was fetched."""
        if source is None or not source.path:
            return False
        path = self.root / source.path
        try:
            if path.stat().st_size != source.size:
                return False
            return hashlib.sha256(path.read_bytes()).hexdigest() == source.sha256
        except OSError:
            return False

    def keep(self, source: Source, content: bytes, name: str) -> bool:
        """Write a source's bytes under a name, and then what is known of it.

        Where the folder has other bytes under that name, these are moved to a folder beside.

        Args:
            source: what is known; its path, hash and size are set here.
            content: its bytes.
            name: of the file, with slashes.

        Returns:
            Whether the bytes differ from those that were there.

        Raises:
            OutputFailed: it cannot be written.
        """
        before = self.sources.get(source.address)
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.root / name
        try:
            path = self._free(name, source, sha256)
            new = replace(source, path=path, sha256=sha256, size=len(content))
            if before and before.sha256 == sha256:
                new = replace(new, fetched=before.fetched)
            target = self.root / path
            if before and before.path and before.path != path:
                # Its date or body changed: first the name, so that a kill leaves one file.
                self._rename(self.root / before.path, target)
            kept = self._set_aside(target, sha256)
            if kept is not None or not target.exists():
                write_whole(target, content)
        except OSError as error:
            raise OutputFailed(f"{target}: cannot be written ({error.strerror or error}).") from (
                error
            )
        replaced = (new.fetched, kept) if kept and before and before.sha256 != sha256 else None
        self._put(new, replaced)
        return before is None or before.sha256 != sha256

    def note(self, *sources: Source) -> None:
        """Write what is known of sources whose bytes stay."""
        self._ledger.put(*sources)
        self.sources.update((source.address, source) for source in sources)

    def _put(self, source: Source, replaced: tuple[str, str] | None) -> None:
        self._ledger.put(source, replaced=replaced)
        self.sources[source.address] = source
        self._taken[source.path.lower()] = source.address

    def _free(self, name: str, source: Source, sha256: str) -> str:
        """Return the name, made longer where another address or a person's own file has it."""
        digest = hashlib.sha256(source.address.encode()).hexdigest()
        path = Path(name)
        for length in (0, 8, 16, 64):
            tail = f"-{digest[:length]}" if length else ""
            tried = path.with_name(f"{path.stem}{tail}{path.suffix}").as_posix()
            owner = self._taken.get(tried.lower())
            if owner == source.address:
                break
            if owner is None and not self._somebodys(tried, source, sha256):
                break
        return tried

    def _somebodys(self, name: str, source: Source, sha256: str) -> bool:
        """Tell whether a file that the list does not know is a person's own.

        Names of meetings and papers end in an id: such a file was written just before a kill, or
        the list was moved away. A plain name may be anybody's.
        """
        path = self.root / name
        if source.kind != "file" or not path.exists():
            return False
        return path.is_dir() or hashlib.sha256(path.read_bytes()).hexdigest() != sha256

    def _rename(self, before: Path, now: Path) -> None:
        if not before.exists():
            return
        if now.exists():
            self._set_aside(before, "")
            before.unlink()
        else:
            now.parent.mkdir(parents=True, exist_ok=True)
            before.replace(now)

    def _set_aside(self, target: Path, sha256: str) -> str | None:
        """Copy a file to the folder of earlier ones unless it has these bytes already.

        Returns:
            Where it went; None where nothing had to.
        """
        try:
            content = target.read_bytes()
        except FileNotFoundError:
            return None
        had = hashlib.sha256(content).hexdigest()
        if had == sha256:
            return None
        path = f"{EARLIER}/{target.stem}-{had[:8]}{target.suffix}"
        if not (self.root / path).exists():
            write_whole(self.root / path, content)
        return path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, also after the power failed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}{_PART}")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)  # noqa: PTH105 - the name of the step that makes it safe
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
