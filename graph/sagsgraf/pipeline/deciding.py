"""Keeping what a person decides of two names, and applying it to a store."""

from __future__ import annotations

from pathlib import Path

import tomlkit

from sagsgraf.model import BadData, OutputFailed
from sagsgraf.model.sameness import Decided
from sagsgraf.store.folder import existing_folder
from sagsgraf.store.sameness import DECISIONS


def decide(store: Path, decisions_file: Path, decided: Decided) -> None:
    """Add a decision to a file and let the store follow that file.

    Raises:
        BadData: the file is not TOML.
        OutputFailed: the file or the store cannot be written.
    """
    folder = existing_folder(store)
    try:
        text = decisions_file.read_text(encoding="utf-8") if decisions_file.exists() else ""
        tomlkit.parse(text)
        told = f"{text.rstrip()}\n\n{_entry(decided)}".lstrip()
        decisions_file.write_text(told, encoding="utf-8")
        (folder.root / DECISIONS).write_text(told, encoding="utf-8")
    except (tomlkit.exceptions.TOMLKitError, UnicodeDecodeError) as error:
        raise BadData(f"{decisions_file}: this is not TOML ({error}).") from error
    except OSError as error:
        raise OutputFailed(f"{decisions_file}: cannot be written ({error.strerror}).") from error


def _entry(decided: Decided) -> str:
    entry = tomlkit.table()
    entry.add("kind", decided.kind.value)
    if decided.scope:
        entry.add("municipality", decided.scope)
    entry.add("names", [decided.one, decided.other])
    for key, value in (("why", decided.why), ("by", decided.by)):
        if value:
            entry.add(key, value)
    header = "[[same]]" if decided.same else "[[different]]"
    return f"{header}\n{tomlkit.dumps(entry)}"
