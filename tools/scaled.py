"""A large store out of few minutes: their facts over again in fictional municipalities and years.

Every copy has the shape and fan-out of the real thing, since only municipalities, years, case
numbers and checksums change; each is written and derived as any other document is.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Quad, RdfFormat, parse, serialize

from sagsgraf.iris import DEFAULT_BASE, meeting_day
from sagsgraf.pipeline.reading import read_path
from sagsgraf.rdf import document_quads
from sagsgraf.store import DocumentEntry, open_writer

_YEARS: Final = 4
"""Years that each fictional municipality has; a copy of February 29 falls in a leap year."""
_BATCH: Final = 50

_MUNICIPALITY = re.compile(r"(?<=/kommune/)[\w-]+")
_YEAR = re.compile(
    r"""(?<=["/]) (?P<year> \d{4} )
        (?= -\d\d-\d\d (?: [/>T\s] | $ )                     # in the name of a meeting
          | (?: -\d\d-\d\d [\dT:]* )? "\^\^<[^>]+\#(?:date|dateTime|gYear)> )""",
    re.VERBOSE,
)
_CASE = re.compile(
    r"""(?P<lead> /sag/ | <http://purl\.org/dc/terms/identifier>\ " ) (?P<number> [^/>"\s]+ )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Original:
    """A document that is copied."""

    entry: DocumentEntry
    text: str
    """Its quads as N-Quads."""
    triples: frozenset[int]
    """A number for each triple that it has in the default graph."""


def read(files: Iterable[Path]) -> Iterator[Original]:
    """Read the documents to copy."""
    for path in files:
        one = read_path(path)
        quads = document_quads(one.minutes, one.names.names, one.claims)
        names, minutes = one.names.names, one.minutes
        entry = DocumentEntry(
            sha256=names.sha256,
            path=str(path),
            name=path.name,
            reader="scaled",
            meeting=one.names.meeting.value,
            day=f"{names.scope.value} {meeting_day(minutes.body.text, minutes.date)}",
            start=minutes.start.strftime("%H%M") if minutes.start else "",
        )
        triples = frozenset(
            hash(quad.triple) for quad in quads if quad.graph_name == DefaultGraph()
        )
        text = (serialize(quads, format=RdfFormat.N_QUADS) or b"").decode()
        yield Original(entry, text, triples)


def write(originals: list[Original], root: Path, triples: int) -> int:
    """Write so many copies that the default graph has this many triples; return how many."""
    copies = math.ceil(triples / len(frozenset().union(*(one.triples for one in originals))))
    with open_writer(root) as writer:
        for number in range(copies):
            renamed = _Copy(number)
            for start in range(0, len(originals), _BATCH):
                batch = originals[start : start + _BATCH]
                writer.write([(renamed.entry(one), renamed.quads(one)) for one in batch])
        writer.finish()
    return copies


def one_more(originals: list[Original]) -> tuple[DocumentEntry, set[Quad]]:
    """Return another copy of the longest document, in the first municipality and a later year."""
    longest = max(originals, key=lambda one: len(one.triples))
    copy = _Copy(0)
    copy.years = 4 * _YEARS
    return copy.entry(longest), copy.quads(longest)


class _Copy:
    """How the n-th copy of everything is named."""

    def __init__(self, number: int) -> None:
        self.municipality, year = divmod(number, _YEARS)
        self.years = 4 * year

    def entry(self, original: Original) -> DocumentEntry:
        entry = original.entry
        return replace(
            entry,
            sha256=self._hash(entry.sha256),
            meeting=self._renamed(entry.meeting),
            day=self._renamed(entry.day),
        )

    def quads(self, original: Original) -> set[Quad]:
        old, new = original.entry.sha256, self._hash(original.entry.sha256)
        text = original.text.replace(old, new)
        text = text.replace(f"{DEFAULT_BASE}kilde/{old[:16]}", f"{DEFAULT_BASE}kilde/{new[:16]}")
        return set(parse(self._renamed(text), format=RdfFormat.N_QUADS))

    def _hash(self, sha256: str) -> str:
        told = f"{sha256} {self.municipality} {self.years}"
        return hashlib.sha256(told.encode()).hexdigest()

    def _renamed(self, text: str) -> str:
        text = _MUNICIPALITY.sub(lambda match: f"{match[0]}-{self.municipality}", text)
        if not self.years:
            return text
        text = _YEAR.sub(lambda match: str(int(match["year"]) + self.years), text)
        return _CASE.sub(self._case, text)

    def _case(self, match: re.Match[str]) -> str:
        """Return another case number for nine cases in ten; the tenth runs on over the years."""
        number = match["number"]
        if number[-2:-1] == "0":
            return match[0]
        return f"{match['lead']}{number}-{self.years}"
