"""Which names mean one person or one body: a judgement of each two that are alike.

A judgement holds within one municipality (or one document whose municipality is unknown), has a
score with its sentence, and gives way to what a person decided. Nobody is merged by a name alone
where another candidate remains.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sagsgraf.model.sameness import Candidate, Decided, Kind, Sameness, Verdict
from sagsgraf.resolving.sameness import bodies, evidence, people
from sagsgraf.resolving.sameness.decisions import applied
from sagsgraf.resolving.sameness.links import Conflict, Link, settle

_RULES: dict[
    Kind,
    tuple[
        Callable[[Sequence[Candidate]], list[Link]],
        Conflict,
        Callable[[Candidate], tuple[object, ...]],
    ],
] = {
    Kind.PERSON: (people.links, evidence.conflict, people.rank),
    Kind.BODY: (bodies.links, bodies.conflict, bodies.rank),
}


def judge(candidates: Iterable[Candidate], decided: Iterable[Decided] = ()) -> list[Sameness]:
    """Return what is held of names that are alike, or that a person decided of, by their IRIs.

    Args:
        candidates: names with what the documents tell of them, in any order; each IRI once.
        decided: what people decided; it stands above every rule. Of two decisions on the same
            names the later counts.
    """
    groups: dict[tuple[Kind, str], list[Candidate]] = defaultdict(list)
    for one in sorted(candidates, key=lambda candidate: candidate.iri):
        groups[one.kind, one.scope].append(one)
    decisions = tuple(decided)
    found: list[Sameness] = []
    for (kind, scope), names in sorted(groups.items()):
        linked, conflict, rank = _RULES[kind]
        links, keep = applied(
            linked(names), names, [one for one in decisions if one.kind is kind], scope
        )
        found += settle(names, links, conflict, rank, keep)
    return sorted(found, key=lambda one: (one.kind, one.one, one.other))


def canonical(judgements: Iterable[Sameness]) -> dict[str, str]:
    """Return the IRI of the name that is kept for each IRI of another name; never a chain.

    Of several names that judgements keep in one cluster, that which is never another's other
    name is kept, then that with the most others, then the first by its letters.
    """
    near: dict[str, set[str]] = defaultdict(set)
    others: set[str] = set()
    count: dict[str, int] = defaultdict(int)
    for one in judgements:
        if one.verdict is Verdict.SAME and one.one != one.other:
            near[one.one].add(one.other)
            near[one.other].add(one.one)
            others.add(one.other)
            count[one.one] += 1
    kept: dict[str, str] = {}
    seen: set[str] = set()
    for start in sorted(near):
        if start in seen:
            continue
        members = {start}
        waiting = [start]
        while waiting:
            fresh = near[waiting.pop()] - members
            members |= fresh
            waiting += fresh
        seen |= members
        name = min(members, key=lambda iri: (iri in others, -count[iri], iri))
        kept |= {iri: name for iri in sorted(members) if iri != name}
    return kept


__all__ = ["canonical", "judge"]
