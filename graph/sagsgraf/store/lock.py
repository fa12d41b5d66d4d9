"""One writer at a time, behind a lock that tells who holds it."""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sagsgraf.model import Locked, OutputFailed
from sagsgraf.store.folder import StoreFolder, write_whole

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        """Lock the file or raise `OSError` at once; closing it frees the lock."""
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _share(handle: int) -> None:
        """Do nothing: Windows itself keeps files that somebody has open."""

else:
    import fcntl

    def _take(handle: int) -> None:
        """Lock the file or raise `OSError` at once; closing it frees the lock."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _share(handle: int) -> None:
        """Share a lock with others who only read."""
        fcntl.flock(handle, fcntl.LOCK_SH)


@contextmanager
def writing(folder: StoreFolder, what: str) -> Iterator[None]:
    """Hold the store's lock; the system frees it when the process dies.

    Args:
        folder: the store.
        what: what the writer does, for whoever meets the lock.

    Raises:
        Locked: somebody else holds it; the message names them.
        OutputFailed: the folder may not be written to.
    """
    try:
        handle = os.open(folder.lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise OutputFailed(
            f"{folder.root}: cannot be written to ({error.strerror or error})."
        ) from error
    try:
        try:
            _take(handle)
        except OSError:
            raise Locked(
                f"{folder.root}: somebody else is writing to this store ({_holder(folder)}).",
                hint="Wait until they are done.",
            ) from None
        write_whole(folder.holder, _told(what))
        try:
            yield
        finally:
            folder.holder.unlink(missing_ok=True)
    finally:
        os.close(handle)


@contextmanager
def holding(path: Path) -> Iterator[None]:
    """Keep what a file stands for from being deleted (`unheld`) meanwhile.

    Raises:
        FileNotFoundError: it is gone already.
    """
    handle = os.open(path, os.O_RDONLY)
    try:
        _share(handle)
        if not path.exists():
            raise FileNotFoundError(path)
        yield
    finally:
        os.close(handle)


@contextmanager
def unheld(path: Path) -> Iterator[bool]:
    """Tell whether nobody holds what a file stands for; nobody can until this is over."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:
        yield False
        return
    try:
        try:
            _take(handle)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(handle)


def _told(what: str) -> str:
    return json.dumps(
        {
            "what": what,
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
    )


def _holder(folder: StoreFolder) -> str:
    try:
        told = json.loads(folder.holder.read_text(encoding="utf-8"))
        return f"{told['what']}, process {told['pid']} on {told['host']}, since {told['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "unknown"
