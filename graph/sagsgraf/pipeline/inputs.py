"""Which files a call means: files, folders and patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sagsgraf.model import NoInput
from sagsgraf.reading import SUFFIXES


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a call."""

    files: tuple[Path, ...]
    """Each file once, in the order named, those of a folder by name."""
    missing: tuple[Path, ...]
    """What was named and is not there."""
    passed_over: int
    """Files of other kinds in the folders named."""


def find_inputs(paths: Iterable[Path]) -> Inputs:
    """Return the files that paths, folders and patterns (``*.txt``, ``**``) stand for."""
    files: dict[Path, None] = {}
    missing: list[Path] = []
    passed_over = 0
    for path in paths:
        if path.is_dir():
            inside = sorted(
                entry
                for entry in path.rglob("*")
                if entry.is_file() and not _hidden(entry.relative_to(path))
            )
            taken = [entry for entry in inside if entry.suffix.lower() in SUFFIXES]
            passed_over += len(inside) - len(taken)
            files.update(dict.fromkeys(taken))
        elif path.exists():
            files[path] = None
        elif glob.has_magic(str(path)):
            matched = sorted(
                Path(name)
                for name in glob.glob(str(path), recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
            )
            matched = [entry for entry in matched if entry.is_file()]
            files.update(dict.fromkeys(matched))
            if not matched:
                missing.append(path)
        else:
            missing.append(path)
    return Inputs(_once(files), tuple(missing), passed_over)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _once(files: Iterable[Path]) -> tuple[Path, ...]:
    """Return each file once, although it may be named by two paths."""
    seen: dict[Path, Path] = {}
    for path in files:
        seen.setdefault(path.resolve(), path)
    return tuple(seen.values())


def nothing_there(path: Path) -> NoInput:
    """Return the error for a path that stands for nothing."""
    if glob.has_magic(str(path)):
        return NoInput(f"{path}: no file fits this pattern.")
    return NoInput(f"{path}: there is no such file or folder.", hint=_nearest(path))


def _nearest(path: Path) -> str:
    parent = path.parent
    if not parent.is_dir():
        return f"The folder {parent} does not exist either."
    from rapidfuzz import process

    match = process.extractOne(
        path.name, [entry.name for entry in parent.iterdir()], score_cutoff=70
    )
    return f"Did you mean {parent / match[0]}?" if match else ""
