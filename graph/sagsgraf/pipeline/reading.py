"""One document, from its bytes to its claims and its record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sagsgraf.extractors import Context, extract, public
from sagsgraf.iris import DEFAULT_BASE, MeetingNames
from sagsgraf.layouts import read_minutes
from sagsgraf.layouts.municipality import place
from sagsgraf.model import Claim, Document, Minutes
from sagsgraf.model.record import Record
from sagsgraf.pipeline.record import make_record
from sagsgraf.reading import read_file
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
        return make_record(Context(self.minutes, self.names), self.claims)


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
    """Return what the document in a file says; raises as `understand` and the reading do."""
    return understand(read_file(path), municipality=municipality, base=base)
