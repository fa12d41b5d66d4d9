"""What tests of feeds and calendars follow, written by hand."""

from __future__ import annotations

from typing import Any

from sagsgraf.queries.followed import ChangedDecision, Date, Followed, FollowedTreatment

BASE = "https://w3id.org/sagsgraf/kommune/0999"
NAUGHTY = (
    "A\x00\x1b[31m\x0b <b>&amp; ]]> \u202e\ud800\ufffe\uffff 🙂 \"' BEGIN:VEVENT\r\nEND:VEVENT;,\\n"
)
"""Of broken PDFs, and of those who would like to break a program."""


def treatment(item: str = "1", **facts: Any) -> FollowedTreatment:
    """Return a treatment with these facts."""
    told: dict[str, Any] = {
        "item": f"{BASE}/moede/oekonomiudvalget/2022-09-12/punkt/{item}",
        "reported": False,
        "meeting": f"{BASE}/moede/oekonomiudvalget/2022-09-12",
        "date": "2022-09-12",
        "start": "2022-09-12T12:30:00",
        "end": None,
        "place": "Salen",
        "body": "Økonomiudvalget",
        "municipality": "Byens Kommune",
        "number": item,
        "title": "Cybersikkerhed",
        "cases": ("22-009953",),
        "case_iris": (f"{BASE}/sag/22-009953",),
        "closed": False,
        "outcomes": ("approved",),
        "decision": "Godkendt.",
        "dates": (),
        "places": (),
        "updated": "2026-11-02T10:00:00Z",
        "changes": (),
    }
    return FollowedTreatment(**told | facts)


def change(mark: str = "abc", **facts: Any) -> ChangedDecision:
    """Return a change of a decision."""
    told: dict[str, Any] = {
        "build": 2,
        "seen": "2026-11-03T10:00:00Z",
        "mark": mark,
        "old": ("Udsat.",),
        "new": ("Godkendt.",),
        "reread": False,
    }
    return ChangedDecision(**told | facts)


def due(date: str = "2023-07-01", meaning: str | None = "deadline", **facts: Any) -> Date:
    """Return a date of an item."""
    told = {"iri": f"{BASE}/dato/1", "date": date, "end": None, "meaning": meaning, "text": "Frist"}
    return Date(**told | facts)


def following(*treatments: FollowedTreatment, **facts: Any) -> Followed:
    """Return what somebody follows."""
    told: dict[str, Any] = {
        "iri": f"{BASE}/sag/22-009953",
        "names": ("22-009953 Cybersikkerhed",),
        "treatments": treatments,
        "updated": "2026-11-05T10:00:00Z",
    }
    return Followed(**told | facts)
