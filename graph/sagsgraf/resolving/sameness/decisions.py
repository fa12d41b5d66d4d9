"""What people decided of two names, put above what the rules hold."""

from __future__ import annotations

from collections.abc import Sequence

from sagsgraf.danish.municipalities import named
from sagsgraf.danish.text import fold_space, search_key
from sagsgraf.model.sameness import Candidate, Decided, Verdict
from sagsgraf.resolving.sameness.links import Link, Reason
from sagsgraf.resolving.sameness.names import person_name, score


def applied(
    links: Sequence[Link], candidates: Sequence[Candidate], decided: Sequence[Decided], scope: str
) -> tuple[list[Link], dict[str, int]]:
    """Return the links with what was decided in place of the rules, and the names to keep.

    Args:
        links: what the rules hold of the candidates.
        candidates: all names of one kind and scope.
        decided: decisions on this kind of thing, in the order they were made.
        scope: IRI of the municipality, or of the source.
    """
    found = {one.pair: one for one in links}
    made: dict[frozenset[str], tuple[Candidate, bool]] = {}
    for decision in decided:
        if not concerns(decision.scope, scope):
            continue
        one = _with_name(candidates, decision.one)
        other = _with_name(candidates, decision.other)
        if one is None or other is None or one.iri == other.iri:
            continue
        pair = frozenset({one.iri, other.iri})
        found[pair] = _link(one, other, decision)
        made.pop(pair, None)
        made[pair] = one, decision.same
    latest = [one.iri for one, same in reversed(made.values()) if same]
    return list(found.values()), {iri: at for at, iri in enumerate(dict.fromkeys(latest))}


def concerns(where: str, scope: str) -> bool:
    """Tell whether a decision for a municipality, by code or name, concerns a scope.

    >>> concerns("Kalundborg", "https://example.org/kommune/0326"), concerns("", "x:kilde/1")
    (True, True)
    >>> concerns("0326", "https://example.org/kommune/0259")
    False
    """
    wanted = fold_space(where).strip()
    if not wanted:
        return True
    last = scope.rsplit("/", 1)[-1]
    known = named(wanted)
    names = {
        wanted,
        search_key(wanted).replace(" ", "-"),
        search_key(wanted.removesuffix(" Kommune")).replace(" ", "-"),
    }
    if known and known[1]:
        names.add(known[1])
    return last in names


def _with_name(candidates: Sequence[Candidate], name: str) -> Candidate | None:
    """Return the candidate that a printed name is of, or whose IRI it is."""
    wanted = search_key(name)
    for one in candidates:
        if name == one.iri or any(search_key(printed) == wanted for printed in one.names):
            return one
    return None


def _link(one: Candidate, other: Candidate, decision: Decided) -> Link:
    verdict = Verdict.SAME if decision.same else Verdict.DIFFERENT
    by = decision.by.strip()
    who = (f" by {by}", f" af {by}") if by else ("", "")
    why = f" ({decision.why.strip()})" if decision.why.strip() else ""
    what = ("one", "én") if decision.same else ("different", "forskellige")
    reason = Reason(
        f"were decided to be {what[0]}{who[0]}{why}", f"er afgjort at være {what[1]}{who[1]}{why}"
    )
    names = person_name(one.names[0]), person_name(other.names[0])
    return Link(other, one, verdict, score(*names), reason, 4, by or "?")
