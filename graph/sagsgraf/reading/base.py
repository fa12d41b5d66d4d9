"""What a reader declares, and the sheet on which it writes what it read."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sagsgraf.model import Mark, Role


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of a source as people read it, and what the source says of its parts."""

    text: str
    marks: tuple[Mark, ...] = ()
    page_starts: tuple[int, ...] = ()
    encoding: str = ""
    """The encoding of the bytes; empty where the format knows none."""
    notes: tuple[str, ...] = ()
    """What a person should know, a sentence each."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file that is read."""

    kind: str
    """Identifier, for instance ``pdf`` or ``firstagenda-json``."""
    summary: str
    """One line for people."""
    suffixes: frozenset[str]
    """Endings of the files that are taken from a folder, in lower case with their dot."""
    fits: Callable[[bytes], bool]
    """Tells from the content, quickly and without failing, whether it is of this kind."""
    read: Callable[[bytes, str], Rendered]
    """Takes the bytes and the file's name for messages.

    Raises `BadData` saying what is wrong, where, and what to try.
    """
    isolated: bool = False
    """Whether it runs in a child process with limits on memory and time, because the library
    under it is not ours to trust with any bytes."""


@dataclass
class Sheet:
    """Text on its way, with marks; positions are those in the text that comes out."""

    parts: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0

    def write(self, words: str, role: Role | None = None, value: str = "") -> None:
        """Add words as they are (composed to NFC), marked with a role."""
        words = unicodedata.normalize("NFC", words)
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        if role is not None:
            self.marks.append(Mark(start, self.length, role, value))

    def line(self, words: str = "", role: Role | None = None, value: str = "") -> None:
        """Add words and a line end; the mark stops before the line end."""
        self.write(words, role, value)
        self.write("\n")

    @contextmanager
    def marking(self, role: Role, value: str = "") -> Iterator[None]:
        """Mark all that is written within, without the white space around it."""
        place, start = len(self.parts), self.length
        # Its place in the order: before the marks inside it.
        order = len(self.marks)
        yield
        words = "".join(self.parts[place:])
        lead = len(words) - len(words.lstrip())
        end = max(start + lead, start + len(words.rstrip()))
        self.marks.insert(order, Mark(min(start + lead, end), end, role, value))

    def rendered(self, *, encoding: str = "", notes: tuple[str, ...] = ()) -> Rendered:
        """Return what was written."""
        marks = sorted(self.marks, key=lambda mark: (mark.start, -mark.end))
        return Rendered("".join(self.parts), tuple(marks), (), encoding, notes)
