"""Treatments written by hand: for rules that need no store."""

from __future__ import annotations

from sagsgraf.danish.text import slug
from sagsgraf.tracing import Point, Sum, Treatment
from sagsgraf.tracing.seen import Declared, NamedPerson, Place, Seen, SeenPaper

COMMITTEE, OTHER_COMMITTEE = "Teknikudvalget", "Kulturudvalget"
ECONOMY, COUNCIL = "Økonomiudvalget", "Byrådet"


def treatment(date: str, **fields: object) -> Treatment:
    empty: dict[str, object] = {
        "body": "Direktionen",
        "meeting": None,
        "item": f"urn:{date}",
        "number": "1",
        "title": "Kaj",
        "kind": "item",
        "closed": False,
        "decision": None,
        "outcomes": (),
        "recommendations": (),
        "referrals": (),
        "amounts": (),
        "financial": None,
        "attachments": (),
        "page": None,
        "sources": (),
        "evidence": (),
    }
    return Treatment(date=date, **{**empty, **fields})  # type: ignore[arg-type] # rows of a table


def points(*texts: str, by: str | None = None) -> tuple[Point, ...]:
    return tuple(Point(by, str(number), text) for number, text in enumerate(texts, start=1))


def amount(
    text: str,
    kind: str | None,
    value: str | None = None,
    *years: str,
    label: str | None = None,
    part_of: str | None = None,
    approximate: bool = False,
) -> Sum:
    return Sum(text, value, kind, years, label, part_of, None, approximate)


def body(name: str) -> str:
    """Return the IRI of a body."""
    return f"urn:organ:{slug(name)}"


def seen(
    date: str,
    name: str = COMMITTEE,
    *outcomes: str,
    way: tuple[str, ...] = (),
    people: tuple[NamedPerson, ...] = (),
    laws: tuple[tuple[str, str], ...] = (),
    papers: tuple[SeenPaper, ...] = (),
    starts: tuple[int, ...] = (),
    section: str = "Økonomi",
    **fields: object,
) -> Seen:
    """Return a treatment of a body with these outcomes.

    Args:
        way: names of the bodies that it declares; "Alle fagudvalg" is no one body.
        starts: where its amounts are named; far apart where nothing is said.
    """
    given: dict[str, object] = {
        "item": f"urn:{date}:{slug(name)}",
        "decision": ", ".join(outcomes) or None,
        "document": "minutes",
    }
    one = treatment(date, body=name, outcomes=outcomes, **{**given, **fields})
    places = starts or tuple(1000 * place for place in range(len(one.amounts)))
    return Seen(
        one,
        body(name),
        tuple(Declared("" if step.startswith("Alle") else body(step), step) for step in way),
        people,
        laws,
        papers,
        tuple((Place("a.txt", section, start),) for start in places),
    )


def known(*found: Seen) -> dict[str, str]:
    """Return the latest minutes of the bodies, as far as these treatments tell."""
    return {one.body: one.date for one in found if one.treatment.kind == "item"}
