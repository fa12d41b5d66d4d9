"""The points that a recommendation asks a body to decide, and what is found of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sagsgraf.danish.decided import Condition
from sagsgraf.danish.recommendations import Recommended


class Follows(StrEnum):
    """The notations of the adherence scheme."""

    FOLLOWED = "followed"
    PARTLY = "partly"
    CHANGED = "changed"
    NOT_FOLLOWED = "not followed"
    NOT_COMPARABLE = "not comparable"


@dataclass(frozen=True, slots=True)
class Adherence:
    """How a decision stands to the recommendation."""

    value: Follows
    because: str
    """The reason, as an English sentence."""
    certain: bool = True
    """False where the decision rests on another body's recommendation that is not told here."""


@dataclass(frozen=True, slots=True)
class Account:
    """What another body decided on the case before, as the item tells it."""

    body: str
    text: str


class Status(StrEnum):
    """What became of one point."""

    FOLLOWED = "followed"
    CHANGED = "changed"
    REFUSED = "refused"
    ANSWERED = "answered"
    """A question that the recommendation leaves open is decided."""
    OPEN = "open"
    """Put off, sent back, or left without a position."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Found:
    """What a decision says of one point."""

    status: Status
    why: str
    """The reason for one point, with a small letter: "approved", "taken to note"."""
    certain: bool = True


@dataclass
class Point:
    """A recommended point, and what was found of it."""

    name: str
    asks: str
    words: str
    found: Found | None = None
    condition: Condition | None = None

    @property
    def head(self) -> str:
        """The number of the point that it is a part of: ``1`` for ``1a``, or its own."""
        return head_of(self.name) or self.name

    @property
    def status(self) -> Status | None:
        """What became of it; None where nothing is said."""
        return self.found.status if self.found else None


# What has to be decided, and cannot only be taken to note.
FORMAL = re.compile(
    r"""godkend | vedta[gs] | bevil | meddel | tiltræd | anbefal | afsæt | afsat | frigiv | beslut
      | stilling | udpeg | væl[gk] | indstil | oversend | fremsend | igangsæt | ændr | budget
      | finansier | kr\.""",
    re.VERBOSE | re.IGNORECASE,
)


def head_of(name: str) -> str:
    """Return the number of the point that a point is a part of: ``1`` for ``1a``."""
    return name.rstrip("abcdefghijklmnopqrstuvwxyz")


# ------------------------------------------------------------------ what a recommendation asks for

_ASKS: Final = tuple(
    (kind, re.compile(pattern, re.VERBOSE | re.IGNORECASE))
    for kind, pattern in (
        ("nothing", r"\bikke \s (?:skal\s)? træffes? \s beslut | \btræffes? \s ikke \s beslut"),
        ("note", r"\btil \s efterretning\b"),
        (
            "choice",
            r"""
            \b(?: tage[rs]? \s stilling | tages \s (?:der\s)? stilling
              | beslutte[rs]? (?: ,? \s (?:det\s)? (?:om|hvorvidt|hvilke[tn]?|hvordan|hvor) )
              | det \s besluttes ,? \s (?:om|hvorvidt|hvilke[tn]?|hvordan)
              | træffe[rs]? \s (?:en\s)? beslutning (?! \s om \s at\b )
              | vælger \s (?:mellem|hvilken|hvilket|en\saf|ét\saf) | vælges \s mellem
              | vælger \b .{1,200} \b eller
              | prioriterer | en\saf\sfølgende )
            """,
        ),
        ("appoint", r"\b(?: udpeger | udpeges | vælger | vælges | indstiller\s(?:et|to|en) )\b"),
        ("discuss", r"\b(?: drøft(?:er|es|else|elsen) | taler \s om )\b"),
    )
)


def _asks(words: str) -> str:
    """Return what a point asks for: note, discuss, choice, appoint, nothing, or approve."""
    return next((kind for kind, pattern in _ASKS if pattern.search(words)), "approve")


def points_of(groups: Sequence[Recommended]) -> list[Point]:
    """Return the points to be answered.

    Of "at det besluttes, om der skal søges om: 1. … 2. …" the points are the numbered ones, and
    bullets below a numbered point say more of it.
    """
    points: list[Point] = []
    for group in groups:
        keyed = any(point.key for point in group.points)
        lead = ""
        heads: dict[str, str] = {}
        for place, point in enumerate(group.points):
            if keyed and not point.key:
                lead = point.text if place == 0 else lead
                continue
            name = point.key or str(len(points) + 1)
            # "2. … tages til efterretning: a) … b) …": what is asked of 2 is asked of its parts.
            words = " ".join((lead, heads.get(head_of(name), ""), point.text))
            if name.isdigit():
                heads[name] = point.text
            points.append(Point(name, _asks(words), words))
    return points
