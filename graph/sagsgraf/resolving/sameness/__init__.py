"""Whether two names mean one thing, judged from where the documents use them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from rapidfuzz.distance import Levenshtein

from sagsgraf.model.sameness import Candidate, Decided, Kind, Sameness, Verdict
from sagsgraf.resolving.decisions import scope_key

_LONG: Final = 12
"""Letters from which on one letter more or less is rather a slip than another name."""


def judge(candidates: Iterable[Candidate], decided: Iterable[Decided] = ()) -> list[Sameness]:
    """Judge the candidates of each kind and scope, in pairs."""
    decisions = list(decided)
    found = sorted(candidates, key=lambda one: (one.kind, one.scope, one.iri))
    judged = [_judged(one, other, decisions) for one, other in combinations(found, 2)]
    return [one for one in judged if one]


def canonical(judgements: Iterable[Sameness]) -> dict[str, str]:
    """Return the IRI that is kept for each other name; never a chain.

    >>> pair = lambda one, other: Sameness(Kind.BODY, one, other, Verdict.SAME, 1.0, "", "")
    >>> canonical([pair("b", "c"), pair("a", "b")])
    {'b': 'a', 'c': 'a'}
    """
    up = {
        one.other: one.one
        for one in sorted(judgements, key=lambda one: (one.other, one.one), reverse=True)
        if one.verdict is Verdict.SAME
    }
    kept = {}
    for name in sorted(up):
        top, passed = name, {name}
        while top in up and up[top] not in passed:
            top = up[top]
            passed.add(top)
        if top != name:
            kept[name] = top
    return kept


def _judged(one: Candidate, other: Candidate, decisions: list[Decided]) -> Sameness | None:
    if (one.kind, one.scope) != (other.kind, other.scope):
        return None
    for decided in decisions:
        told = _told(one, other, decided)
        if told:
            return told
    # The name that more passages print is kept.
    if (-other.readings, other.iri) < (-one.readings, one.iri):
        one, other = other, one
    names = f"“{one.names[0]}” and “{other.names[0]}”"
    alike = Levenshtein.distance(one.names[0].casefold(), other.names[0].casefold()) == 1
    if not (alike and one.kind is Kind.PERSON and one.listed and other.listed):
        return None
    if len(other.names[0]) < _LONG or one.listed & other.listed or not one.bodies & other.bodies:
        return None
    return Sameness(
        one.kind,
        one.iri,
        other.iri,
        Verdict.SAME,
        round(1 - 1 / len(one.names[0]), 2),
        f"{names} differ in one letter, and no list of participants has both.",
        f"“{one.names[0]}” og “{other.names[0]}” afviger i ét bogstav, og ingen deltagerliste "
        "har begge.",
    )


def _told(one: Candidate, other: Candidate, decided: Decided) -> Sameness | None:
    if one.kind is not decided.kind or (
        decided.scope and not one.scope.endswith(f"/{scope_key(decided.scope)}")
    ):
        return None
    for kept, gone in ((one, other), (other, one)):
        if _named(kept, decided.one) and _named(gone, decided.other):
            return Sameness(
                kept.kind,
                kept.iri,
                gone.iri,
                Verdict.SAME if decided.same else Verdict.DIFFERENT,
                1.0,
                decided.why or "a person decided so",
                decided.why or "det har et menneske afgjort",
                decided_by=decided.by,
            )
    return None


def _named(candidate: Candidate, name: str) -> bool:
    return _folded(name) in set(map(_folded, candidate.names))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
