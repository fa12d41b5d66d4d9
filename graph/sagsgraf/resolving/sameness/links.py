"""Links between two names, and how they become clusters that agree with every decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from sagsgraf.model.sameness import Candidate, Sameness, Verdict

Conflict = Callable[[Candidate, Candidate], "Reason | None"]
"""Tells why two names that no rule compared cannot be one; None where nothing speaks against."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, in words that follow the two names and a comma."""

    en: str
    da: str


@dataclass(frozen=True, slots=True)
class Link:
    """What is held of two names before the others are looked at."""

    weak: Candidate
    """The name of whom or which it is asked: the shorter one, or the one on no list."""
    anchor: Candidate
    verdict: Verdict
    score: float
    reason: Reason
    """Without the two names and without a full stop."""
    strength: int = 0
    """How firm the evidence is beside the names: 3 a list of that very meeting, 2 a list of the
    body or the same party, 1 a shared body, meeting or post, 0 the names alone."""
    decided_by: str | None = None
    """Who decided; None where a rule did."""
    rival: bool = True
    """Whether the anchor, by this link, is another candidate for the weaker name."""

    @property
    def pair(self) -> frozenset[str]:
        """The two IRIs."""
        return frozenset({self.weak.iri, self.anchor.iri})

    def but(self, en: str, da: str) -> Link:
        """Return the link as a doubtful one, for a reason that is added."""
        reason = Reason(f"{self.reason.en}, but {en}", f"{self.reason.da}, men {da}")
        return replace(self, verdict=Verdict.DOUBTFUL, reason=reason)


_DECIDED: Final = Reason("they were decided to be different", "de er afgjort at være forskellige")
_APART: Final = Reason("they are held to be different", "de anses for at være forskellige")


def one_candidate(links: Sequence[Link], conflict: Conflict) -> list[Link]:
    """Return the links, with those doubtful whose weaker name several others could stand for.

    Several anchors that are held to be the same are one candidate. Another candidate remains
    as long as the evidence beside the names is not clearly firmer for one.
    """
    same = {one.pair for one in links if one.verdict is Verdict.SAME}
    by_weak: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.verdict is not Verdict.DIFFERENT and link.decided_by is None:
            by_weak[link.weak.iri].append(link)
    return [_alone(link, by_weak[link.weak.iri], same, conflict) for link in links]


def _alone(
    link: Link, others: Sequence[Link], same: set[frozenset[str]], conflict: Conflict
) -> Link:
    if link.verdict is not Verdict.SAME or link.decided_by is not None:
        return link
    anchors = [one for one in others if one.anchor.iri != link.anchor.iri]
    kin = [one for one in anchors if frozenset({one.anchor.iri, link.anchor.iri}) in same]
    for one in kin:
        if why := conflict(link.weak, one.anchor):
            # "Per A. Holm" is "Per Ask Holm", in one of whose lists "Per Holm" stands too.
            name = one.anchor.names[0]
            return link.but(
                f"that would make it “{name}” as well, and {why.en}",
                f"så ville det også være “{name}”, og {why.da}",
            )
    rivals = [
        one.anchor
        for one in anchors
        if one not in kin and one.rival and (one.strength >= 1 or link.strength < 2)
    ]
    if not rivals:
        return link
    names = sorted(f"“{one.names[0]}”" for one in rivals)
    return link.but(
        f"{_listed(names, 'and')} could be meant as well",
        f"{_listed(names, 'og')} kan også være ment",
    )


def _listed(names: Sequence[str], word: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


class Clusters:
    """Names joined by links, the firmest first; none that would join two different ones."""

    def __init__(
        self,
        candidates: Iterable[Candidate],
        apart: Iterable[Link],
        conflict: Conflict,
    ) -> None:
        self._members: dict[str, list[Candidate]] = {one.iri: [one] for one in candidates}
        links = tuple(apart)
        self._apart = frozenset(one.pair for one in links)
        self._decided = frozenset(one.pair for one in links if one.decided_by is not None)
        self._conflict = conflict

    def join(self, link: Link) -> Link:
        """Join two names and return the link; where that may not be, return it as doubtful."""
        ones, others = self._members[link.weak.iri], self._members[link.anchor.iri]
        if ones is others:
            return link
        for one, other in product(ones, others):
            if why := self._against(one, other, link):
                told = (one.names[0], other.names[0])
                return link.but(
                    "that would join “{}” and “{}”: {}".format(*told, why.en),
                    "det ville samle “{}” og “{}”: {}".format(*told, why.da),
                )
        ones.extend(others)
        for other in others:
            self._members[other.iri] = ones
        return link

    def _against(self, one: Candidate, other: Candidate, link: Link) -> Reason | None:
        """Return why two names may not come together; a decision gives way to decisions only."""
        pair = frozenset({one.iri, other.iri})
        if pair in self._decided:
            return _DECIDED
        if link.decided_by is not None or pair == link.pair:
            return None
        return _APART if pair in self._apart else self._conflict(one, other)

    def together(self, link: Link) -> bool:
        """Tell whether the two names of a link are in one cluster."""
        return self._members[link.weak.iri] is self._members[link.anchor.iri]

    def between(self, link: Link) -> frozenset[int]:
        """Return which two clusters a link is between."""
        ends = (link.weak.iri, link.anchor.iri)
        return frozenset(id(self._members[iri]) for iri in ends)

    def all(self) -> Iterator[list[Candidate]]:
        """Yield the clusters of several names."""
        seen: set[int] = set()
        for members in self._members.values():
            if len(members) > 1 and id(members) not in seen:
                seen.add(id(members))
                yield members


def settle(
    candidates: Sequence[Candidate],
    links: Sequence[Link],
    conflict: Conflict,
    rank: Callable[[Candidate], tuple[object, ...]],
    keep: Mapping[str, int],
) -> list[Sameness]:
    """Return the judgements that links give, none at odds with another.

    Args:
        candidates: all names of one kind and scope.
        links: one for each pair.
        conflict: what speaks against two names that stand in one cluster through others.
        rank: the lowest is the name that is kept.
        keep: IRIs of names that a person wants kept, with the order of the decisions.
    """
    links = one_candidate(links, conflict)
    apart = [one for one in links if one.verdict is Verdict.DIFFERENT]
    clusters = Clusters(candidates, apart, conflict)
    order = {
        one.iri: at
        for at, one in enumerate(
            sorted(candidates, key=lambda one: (keep.get(one.iri, len(keep)), *rank(one)))
        )
    }
    settled = [
        clusters.join(link) if link.verdict is Verdict.SAME else link
        for link in sorted(links, key=lambda one: _firmness(one, order))
    ]
    apart_or_doubtful = [
        one for one in settled if one.verdict is not Verdict.SAME and not clusters.together(one)
    ]
    found = [_told(one, order) for one in _once(apart_or_doubtful, clusters, order)]
    same = [one for one in settled if one.verdict is Verdict.SAME]
    for members in clusters.all():
        found += _star(members, same, order)
    return found


def _once(links: Iterable[Link], clusters: Clusters, order: Mapping[str, int]) -> Iterator[Link]:
    """Yield the links, but one alone of those between two clusters that have one verdict.

    What holds of a committee's name holds of each way of spelling it; decisions are all told.
    """
    chosen: dict[tuple[Verdict, frozenset[int]], Link] = {}
    for link in sorted(links, key=lambda one: sorted((order[one.weak.iri], order[one.anchor.iri]))):
        if link.decided_by is not None:
            yield link
        else:
            chosen.setdefault((link.verdict, clusters.between(link)), link)
    yield from chosen.values()


def _firmness(link: Link, order: Mapping[str, int]) -> tuple[object, ...]:
    places = sorted((order[link.weak.iri], order[link.anchor.iri]))
    return (link.decided_by is None, -link.strength, -link.score, *places)


def _told(link: Link, order: Mapping[str, int]) -> Sameness:
    one, other = sorted((link.weak, link.anchor), key=lambda name: order[name.iri])
    names = (other.names[0], one.names[0])
    return Sameness(
        one.kind,
        one.iri,
        other.iri,
        link.verdict,
        round(link.score, 2),
        f"“{names[0]}” and “{names[1]}” {link.reason.en}.",
        f"“{names[0]}” og “{names[1]}” {link.reason.da}.",
        link.decided_by or "",
    )


def _star(
    members: Sequence[Candidate], same: Iterable[Link], order: Mapping[str, int]
) -> Iterator[Sameness]:
    """Yield, for each name of a cluster, why it is the one that is kept, through others too."""
    kept = min(members, key=lambda one: order[one.iri])
    inside = {one.iri for one in members}
    near: dict[str, list[Link]] = defaultdict(list)
    for link in same:
        if link.weak.iri in inside and link.anchor.iri in inside:
            near[link.weak.iri].append(link)
            near[link.anchor.iri].append(link)
    told: dict[str, Sameness] = {}
    waiting = [kept]
    reached = {kept.iri}
    while waiting:
        one = waiting.pop(0)
        for link in near[one.iri]:
            other = link.anchor if link.weak.iri == one.iri else link.weak
            if other.iri in reached:
                continue
            reached.add(other.iri)
            waiting.append(other)
            direct = _told(link, order)
            before = told.get(one.iri)
            told[other.iri] = replace(
                direct,
                one=kept.iri,
                other=other.iri,
                score=min(direct.score, before.score) if before else direct.score,
                because=f"{direct.because} {before.because}" if before else direct.because,
                because_da=f"{direct.because_da} {before.because_da}"
                if before
                else direct.because_da,
            )
    yield from (told[iri] for iri in sorted(told))
