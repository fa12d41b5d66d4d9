"""Answers kept on disk, so that an address is asked only whether it has changed."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from sagsgraf.fetching.keeping import write_whole

_LARGEST: Final = 512 * 1024 * 1024
"""Bytes of the whole cache; the answers used longest ago go first."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it was kept, without its content."""

    address: str
    """Where it came from in the end."""
    etag: str
    modified: str
    kind: str
    disposition: str
    sha256: str


def default_folder() -> Path:
    """Return the platform's folder for what can be fetched again."""
    home = Path.home()
    if sys.platform == "win32":
        root = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
        return root / "sagsgraf" / "Cache"
    given = os.environ.get("XDG_CACHE_HOME", "")
    if given and Path(given).is_absolute():
        return Path(given) / "sagsgraf"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "sagsgraf"
    return home / ".cache" / "sagsgraf"


class Cache:
    """Answers by address. A cache that cannot be read or written is an empty one."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = (folder or default_folder()) / "http"

    def get(self, address: str) -> tuple[Kept, bytes] | None:
        """Return the answer that is kept for an address, if it is whole."""
        told, body = self._paths(address)
        try:
            kept = Kept(**json.loads(told.read_bytes()))
            content = body.read_bytes()
        except (OSError, ValueError, TypeError):
            return None
        if hashlib.sha256(content).hexdigest() != kept.sha256:
            return None
        with suppress(OSError):
            os.utime(body)
        return kept, content

    def put(self, address: str, kept: Kept, content: bytes) -> None:
        """Keep an answer."""
        told, body = self._paths(address)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(body, content)
            write_whole(told, json.dumps(asdict(kept)).encode())
            self._prune()

    def _paths(self, address: str) -> tuple[Path, Path]:
        key = hashlib.sha256(address.encode()).hexdigest()
        return self._folder / f"{key}.json", self._folder / f"{key}.body"

    def _prune(self) -> None:
        """Forget the answers used longest ago until the rest is small enough."""
        bodies = [(path.stat(), path) for path in self._folder.glob("*.body")]
        size = sum(told.st_size for told, _ in bodies)
        for told, path in sorted(bodies, key=lambda one: one[0].st_mtime):
            if size <= _LARGEST:
                break
            path.with_suffix(".json").unlink(missing_ok=True)
            path.unlink(missing_ok=True)
            size -= told.st_size
