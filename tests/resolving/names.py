"""Names that nobody bears, as candidates, and what the rules hold of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sagsgraf.danish.text import slug
from sagsgraf.model.sameness import Candidate, Decided, Kind
from sagsgraf.resolving.sameness import judge

SCOPE = "https://w3id.org/sagsgraf/kommune/0326"
SAME, DOUBTFUL, DIFFERENT, NOTHING = "same", "doubtful", "different", None


def meetings(told: str, scope: str = SCOPE) -> frozenset[str]:
    """Return IRIs of meetings told as ``byraadet/2022-01-10 havneudvalget/2022-02-01``."""
    return frozenset(f"{scope}/moede/{one}" for one in told.split())


def person(
    name: str, listed: str = "", mentioned: str = "", scope: str = SCOPE, **told: Any
) -> Candidate:
    """Return a person's name with the meetings that list and mention it."""
    where = meetings(listed, scope), meetings(mentioned, scope)
    return Candidate(
        iri=f"{scope}/person/{slug(name)}",
        kind=Kind.PERSON,
        scope=scope,
        names=(name,),
        readings=told.pop("readings", 1),
        listed=where[0],
        mentioned=where[1],
        bodies=frozenset(f"{scope}/organ/{one.split('/')[-2]}" for one in where[0]),
        years=told.pop("years", frozenset(int(one[-10:-6]) for one in where[0] | where[1])),
        **{key: frozenset(value) for key, value in told.items()},
    )


def body(
    name: str, days: str = "", readings: int = 1, scope: str = SCOPE, names: Sequence[str] = ()
) -> Candidate:
    """Return a body's name with the days of its own meetings."""
    own = frozenset(f"{scope}/moede/{slug(name)}/{day}" for day in days.split())
    return Candidate(f"{scope}/organ/{slug(name)}", Kind.BODY, scope, (name, *names), readings, own)


def verdicts(*candidates: Candidate, decided: Sequence[Decided] = ()) -> dict[str, str]:
    """Return what is held of each pair, by its two names."""
    names = {one.iri: one.names[0] for one in candidates}
    return {
        f"{names[one.one]} = {names[one.other]}": one.verdict.value
        for one in judge(candidates, decided)
    }


def held(*candidates: Candidate) -> str | None:
    """Return the one verdict on two names, or None where nothing is held of them."""
    found = judge(candidates)
    assert len(found) <= 1
    return found[0].verdict.value if found else None


LISTED = "byraadet/2022-01-10 byraadet/2022-02-14 byraadet/2022-03-14"
DAY, NEXT = "2022-01-10", "2022-02-14"
