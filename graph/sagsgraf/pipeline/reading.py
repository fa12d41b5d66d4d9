"""One document, from its bytes to its claims and its record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sagsgraf.extractors import Context, extract, public
from sagsgraf.iris import DEFAULT_BASE, MeetingNames
from sagsgraf.layouts import read_minutes
from sagsgraf.layouts.municipality import place
from sagsgraf.model import Claim, Document, Minutes
from sagsgraf.model.record import Record
from sagsgraf.pipeline.facts import Facts
from sagsgraf.pipeline.inputs import Source, file_source
from sagsgraf.pipeline.record import make_record, warnings_of
from sagsgraf.reading import read_bytes
from sagsgraf.resolving import resolve


@dataclass(frozen=True)
class ReadDocument:
    """Everything that was understood of one document."""

    minutes: Minutes
    names: MeetingNames
    claims: tuple[Claim, ...]

    @property
    def record(self) -> Record:
        """The document as its JSON form."""
        return make_record(Context(self.minutes, self.names), self.facts)

    @property
    def warnings(self) -> list[str]:
        """What a person should know, as the record tells it."""
        return warnings_of(self.minutes)

    @cached_property
    def facts(self) -> Facts:
        """The claims by what they are about."""
        return Facts.of(self.claims)


def understand(
    document: Document,
    *,
    municipality: str | None = None,
    base: str = DEFAULT_BASE,
    crowded: bool = False,
) -> ReadDocument:
    """Return what a document says.

    Args:
        document: the document.
        municipality: whose meeting it is, when a person tells.
        base: where the things it names live.
        crowded: whether the body meets twice that day.

    Raises:
        BadData: it is no minutes and no agenda.
    """
    minutes = public(read_minutes(document))
    if municipality:
        minutes = place(minutes, municipality)
    names = MeetingNames.of(minutes, base, crowded=crowded)
    context = Context(minutes, names)
    return ReadDocument(minutes, names, tuple(resolve(extract(context))))


def read_path(
    path: Path, *, municipality: str | None = None, base: str = DEFAULT_BASE
) -> ReadDocument:
    """Return what the document in a file says; raises as `read_source` does."""
    return read_source(file_source(path), municipality=municipality, base=base)


def read_source(
    source: Source, *, municipality: str | None = None, base: str = DEFAULT_BASE
) -> ReadDocument:
    """Return what a document says.

    Raises:
        NoInput: it is not there, or cannot be opened.
        BadData: it is of no kind that is read, damaged, or no minutes and no agenda.
    """
    document = read_bytes(source.load(), source.name, source.folder)
    return understand(document, municipality=municipality, base=base)
