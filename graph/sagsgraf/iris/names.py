"""The IRI of each kind of thing, under a base and a municipality.

Where a document's municipality is unknown, everything it names stays inside the document
(``kilde/<sha>/…``): two unknown municipalities must never share a case.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.case_numbers import segment
from sagsgraf.danish.posts import bare_post
from sagsgraf.danish.text import slug
from sagsgraf.danish.titles import standing_title
from sagsgraf.model import Iri, Minutes, Municipality, Span

DEFAULT_BASE: Final = "https://w3id.org/sagsgraf/"
"""Where data live unless somebody publishes them under a base of their own."""

_HASH_DIGITS: Final = 16
"""Digits of the source's hash that name it; 64 bits tell any two files apart in practice."""


def meeting_day(body: str, day: date) -> str:
    """Return the key under which a body's meetings of one day are counted.

    >>> meeting_day("Byråd 2022-2025", date(2022, 5, 23))
    'byraadet/2022-05-23'
    """
    return f"{slug(body_name(body))}/{day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Names:
    """Makes the IRIs of one document's things."""

    base: str
    """Ends in ``/``."""
    sha256: str
    """Hash of the document's bytes."""
    scope: Iri
    """The municipality, or the source where that is unknown."""

    @classmethod
    def of(cls, sha256: str, municipality: Municipality | None, base: str = DEFAULT_BASE) -> Names:
        """Return the names for a document with this hash and municipality."""
        if municipality is None:
            return cls(base, sha256, Iri(f"{base}kilde/{sha256[:_HASH_DIGITS]}"))
        # A municipality outside the list (before 2007, abroad, invented) goes by its name.
        key = municipality.code or slug(municipality.name.removesuffix(" Kommune"))
        return cls(base, sha256, Iri(f"{base}kommune/{key}"))

    @property
    def source(self) -> Iri:
        """The file that was read; also the graph in which its readings are described."""
        return Iri(f"{self.base}kilde/{self.sha256[:_HASH_DIGITS]}")

    def reading(self, span: Span | None, extractor: str) -> Iri:
        """Return the IRI of a passage as read by one extractor; it names a graph."""
        place = f"{span.start}-{span.end}" if span else "angivet"
        return self.source / place / extractor

    def body(self, name: str) -> Iri:
        """Return the IRI of a body, whatever form of its name is given."""
        return self.scope / "organ" / slug(body_name(name))

    def unit(self, name: str) -> Iri:
        """Return the IRI of an administrative unit (``&`` and ``og`` are one word)."""
        return self.scope / "enhed" / slug(_joined(name))

    def organisation(self, name: str, *, local: bool = False) -> Iri:
        """Return the IRI of an organisation by the name it is known by.

        Authorities, parties and companies are the same ones everywhere and live under the base;
        a local association's name may stand for another one in the next municipality.
        """
        parent = self.scope if local else Iri(self.base.removesuffix("/"))
        return parent / "organisation" / slug(_joined(name))

    def municipality(self, code: str) -> Iri:
        """Return the IRI of a municipality by its four-digit code."""
        return Iri(f"{self.base}kommune/{code}")

    def post(self, name: str) -> Iri:
        """Return the IRI of a post (``Kommunaldirektøren`` and ``kommunaldirektør`` are one)."""
        return self.scope / "stilling" / slug(bare_post(name))

    def person(self, name: str) -> Iri:
        """Return the IRI of a person by full name within the municipality."""
        return self.scope / "person" / slug(name)

    def case(self, number: str) -> Iri:
        """Return the IRI of a case by its number."""
        return self.scope / "sag" / segment(number)

    def reported(self, case: Iri, day: date, body: str) -> Iri:
        """Return the IRI of a treatment that another document tells of."""
        return case / "omtalt" / day.isoformat() / slug(body_name(body))

    def law(self, name: str, eli: str | None = None) -> Iri:
        """Return the IRI of a law or agreement: its ELI where that is known, else by its name."""
        return Iri(eli) if eli else Iri(f"{self.base}retskilde/{slug(name)}")

    def series(self, body: str, title: str) -> Iri:
        """Return the IRI of a standing item without case number, whatever day its title names."""
        name = slug(standing_title(title)) or "uden-titel"
        return self.scope / "serie" / slug(body_name(body)) / name


@dataclass(frozen=True, slots=True)
class MeetingNames:
    """Makes the IRIs of one meeting's parts."""

    names: Names
    meeting: Iri

    @classmethod
    def of(
        cls, minutes: Minutes, base: str = DEFAULT_BASE, *, crowded: bool = False
    ) -> MeetingNames:
        """Return the names for a meeting.

        ``crowded`` says that the body meets twice that day, so that the time joins the date.
        """
        names = Names.of(minutes.document.sha256, minutes.municipality, base)
        return cls(names, cls.meeting_iri(names, minutes, crowded=crowded))

    @staticmethod
    def meeting_iri(names: Names, minutes: Minutes, *, crowded: bool) -> Iri:
        """Return the meeting's IRI: body, date, and the time where the day is crowded."""
        clock = f"T{_clock(minutes.start)}" if crowded and minutes.start else ""
        return names.scope / "moede" / f"{meeting_day(minutes.body.text, minutes.date)}{clock}"

    def item(self, number: str) -> Iri:
        """Return the IRI of an agenda item by its printed number."""
        return self.meeting / "punkt" / (slug(number) or "0")

    def attendance(self, person: str) -> Iri:
        """Return the IRI of a person's participation in the meeting."""
        return self.meeting / "deltagelse" / slug(person)

    @staticmethod
    def decision(item: Iri) -> Iri:
        """Return the IRI of an item's decision."""
        return item / "beslutning"

    @staticmethod
    def part(item: Iri, kind: str, position: int) -> Iri:
        """Return the IRI of an item's n-th part: indstilling, beloeb, bilag, ansaettelse."""
        return item / kind / str(position)


def _joined(name: str) -> str:
    return name.replace("&", " og ")


def _clock(start: time) -> str:
    return start.strftime("%H%M")
