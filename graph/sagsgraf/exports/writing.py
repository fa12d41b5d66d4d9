"""Writing files whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sagsgraf.model import OutputFailed


def beside(path: Path, addition: str) -> Path:
    """Return a path with something added to its stem.

    >>> beside(Path("graf.csv"), "-nodes").name, beside(Path("graf.2022"), "-nodes").name
    ('graf-nodes.csv', 'graf.2022-nodes.csv')
    """
    if not addition:
        return path
    stem = path.name[:-4] if path.name.lower().endswith(".csv") else path.name
    return path.with_name(f"{stem}{addition}.csv")


def write_files(files: Sequence[tuple[Path, bytes]]) -> list[Path]:
    """Write files, none of them before all are written in full beside their places.

    Raises:
        OutputFailed: one cannot be written; the message names it.
    """
    parts: list[tuple[Path, Path]] = []
    try:
        for path, content in files:
            with _told(path):
                if _device(path):
                    path.write_bytes(content)
                    continue
                target = path.resolve()
                part = target.with_name(f"{target.name}.{os.getpid()}.part")
                parts.append((part, target))
                part.write_bytes(content)
        for part, target in parts:
            with _told(target):
                part.replace(target)
    finally:
        for part, _ in parts:
            part.unlink(missing_ok=True)
    return [path for path, _ in files]


def write_stream(stream: BinaryIO | None, content: bytes) -> None:
    """Write to a stream, or to the standard output.

    A reader that has enough (``| head``) raises BrokenPipeError, which is no failure.

    Raises:
        OutputFailed: the stream cannot be written.
    """
    output = sys.stdout.buffer if stream is None else stream
    with _told("standard output" if stream is None else "output"):
        output.write(content)
        output.flush()


def _device(path: Path) -> bool:
    """Tell whether the path is a pipe or a device (/dev/null), which must not be replaced."""
    return path.exists() and not path.is_file() and not path.is_dir()


@contextmanager
def _told(where: object) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        hint = ""
        if isinstance(error, FileNotFoundError):
            hint = "Make the folder first, or name another."
        elif isinstance(error, IsADirectoryError):
            hint = "This is a folder: name a file in it."
        raise OutputFailed(
            f"{where}: cannot be written ({error.strerror or error}).", hint=hint
        ) from error
