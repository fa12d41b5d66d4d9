"""What people decided of names: read from their file, kept by the store, added to."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sagsgraf.model import BadData, NoInput, OutputFailed
from sagsgraf.model.sameness import Decided, Kind
from sagsgraf.resolving.decisions import add_decision, read_decisions

if TYPE_CHECKING:
    from sagsgraf.store import StoreWriter

_WHAT = {Kind.PERSON: "person", Kind.BODY: "body"}


@dataclass(frozen=True, slots=True)
class Decisions:
    """A file of decisions that can be read."""

    path: Path
    """Absolute."""
    text: str


def read_file(path: Path) -> Decisions:
    """Read a file of decisions.

    Raises:
        NoInput: it is not there or cannot be opened.
        BadData: it says nothing that can be understood.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadData(
            f"{path}: this is not text in UTF-8 (byte {error.start + 1}).",
            hint="Save it as UTF-8.",
        ) from error
    except OSError as error:
        raise NoInput(
            f"{path}: the decisions cannot be read ({error.strerror or error}).",
            hint="Name a file that is there: --decisions FILE.",
        ) from error
    read_decisions(text, str(path))
    return Decisions(path.resolve(), text)


def refresh(writer: StoreWriter, given: Decisions | None) -> list[str]:
    """Let a store go by the decisions that are given, or by its own file as it is now.

    Returns:
        Notes for people.

    Raises:
        BadData: the store's file says nothing that can be understood.
    """
    notes = []
    if given is None and writer.decisions_file:
        path = Path(writer.decisions_file)
        try:
            given = read_file(path)
        except NoInput:
            notes.append(
                f"{path}: the file with decisions on names is gone, so what it said when it was "
                "last read is used; name it where it is now with --decisions"
            )
    if given:
        writer.decide(given.text, str(given.path))
    return notes


def idle(writer: StoreWriter) -> list[str]:
    """Return a note for each decision on a name that nothing in a store has."""
    return [
        f"{writer.decisions_file}: no {_WHAT[decided.kind]} in the store is called “{name}”"
        f"{f' ({decided.scope})' if decided.scope else ''}, so the decision on it changes nothing"
        for decided, name in writer.idle_decisions()
    ]


def decide(store: Path, decisions_file: Path, decided: Decided) -> None:
    """Add a decision to a person's file, and let a store go by it.

    The store remembers the file, and reads it again at each build.

    Args:
        store: folder of the store.
        decisions_file: a file of decisions; made if it is not there.
        decided: what was decided. An earlier decision that says otherwise goes.

    Raises:
        NoInput: there is no store.
        BadData: the file cannot be read, or other decisions in it contradict this one.
        OutputFailed: the file cannot be written.
        Locked: somebody else is writing to the store.
    """
    from sagsgraf.store import open_writer
    from sagsgraf.store.folder import existing_folder

    base = existing_folder(store).base
    with open_writer(store, base=base, what="deciding on a name") as writer:
        text = read_file(decisions_file).text if decisions_file.exists() else ""
        _write(decisions_file, add_decision(text, decided))
        refresh(writer, read_file(decisions_file))
        if writer.unfinished:
            writer.finish()


def _write(path: Path, text: str) -> None:
    """Write a person's file so that it is there whole, in its earlier form or the new one."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputFailed(f"{path}: cannot be written ({error.strerror or error}).") from error
