"""One writer at a time, behind a lock that tells who holds it."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from filelock import FileLock, Timeout

from sagsgraf.model import Locked
from sagsgraf.store.folder import StoreFolder, write_whole


@contextmanager
def writing(folder: StoreFolder, what: str) -> Iterator[None]:
    """Hold the store's lock; the system frees it when the process dies.

    Args:
        folder: the store.
        what: what the writer does, for whoever meets the lock.

    Raises:
        Locked: somebody else holds it; the message names them.
    """
    lock = FileLock(folder.lock, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Locked(
            f"{folder.root}: somebody else is writing to this store ({_holder(folder)}).",
            hint="Wait until they are done.",
        ) from None
    try:
        write_whole(
            folder.holder,
            json.dumps(
                {
                    "what": what,
                    "pid": os.getpid(),
                    "host": socket.gethostname(),
                    "since": datetime.now(UTC).isoformat(timespec="seconds"),
                }
            ),
        )
        yield
    finally:
        folder.holder.unlink(missing_ok=True)
        lock.release()


def _holder(folder: StoreFolder) -> str:
    try:
        told = json.loads(folder.holder.read_text(encoding="utf-8"))
        return f"{told['what']}, process {told['pid']} on {told['host']}, since {told['since']}"
    except (OSError, ValueError, KeyError):
        return "unknown"
