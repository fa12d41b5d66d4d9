"""Whether two names are one person's.

The rules are careful, since a wrong merge gives a person another's words and votes: a name is
taken for another only where the names leave one candidate and the documents show both at one
place. What they are learnt from: nomenklatura (a score with its sentence; one candidate or
none), and how Danes leave out, shorten and turn names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from sagsgraf.model.sameness import Candidate, Verdict
from sagsgraf.resolving.sameness.evidence import (
    NOTHING,
    Support,
    bodies_of,
    conflict,
    doubt,
    parties_of,
    supported,
)
from sagsgraf.resolving.sameness.links import Link, Reason
from sagsgraf.resolving.sameness.names import (
    Likeness,
    PersonName,
    Way,
    likeness,
    person_name,
)

_ALIKE: Final = 0.75
"""Likeness from which it is told that two names are not one person's."""


def parsed(candidate: Candidate) -> PersonName:
    """Return a candidate's name taken apart; a printed form with a comma shows the order."""
    turned = (name for name in candidate.names if "," in name)
    return person_name(next(turned, candidate.names[0]))


def links(candidates: Sequence[Candidate]) -> list[Link]:
    """Return what is held of each two names of one municipality that are alike."""
    names = {one.iri: parsed(one) for one in candidates}
    found = []
    for one, other in _alike(candidates, names):
        like = likeness(names[one.iri], names[other.iri])
        if like and (link := _judged(one, other, like, names)):
            found.append(link)
    return found


def _alike(
    candidates: Sequence[Candidate], names: Mapping[str, PersonName]
) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield the pairs worth comparing, each once."""
    shared: dict[str, list[int]] = defaultdict(list)
    asking: dict[str, list[int]] = defaultdict(list)
    answering: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(candidates):
        name = names[one.iri]
        for key in _keys(name):
            shared[key].append(at)
        for key in _asks(name):
            asking[key].append(at)
        for key in _answers(name):
            answering[key].append(at)
    pairs: set[tuple[int, int]] = set()
    for ats in shared.values():
        pairs.update(combinations(ats, 2))
    for key, ats in asking.items():
        pairs.update((min(at, to), max(at, to)) for at in ats for to in answering[key] if at != to)
    for first, second in sorted(pairs):
        yield candidates[first], candidates[second]


def _keys(name: PersonName) -> set[str]:
    """Return keys of which two full names that may be one have one in common.

    The first given name with the surname, the same with any one letter left out (so that names
    one letter apart share a key), all words in any order, and the given name with each other.
    """
    if name.single:
        return set()
    ends = f"{name.first} {name.last}"
    keys = {f"ends:{ends}", f"turned:{' '.join(sorted(name.words))}"}
    keys |= {f"ends:{ends[:at]}{ends[at + 1 :]}" for at in range(len(ends))}
    return keys | {f"given:{name.first} {word}" for word in name.words[1:] if len(word) > 1}


def _asks(name: PersonName) -> set[str]:
    """Return keys of a name that is not full: a single one, or with an initial in front."""
    if name.single:
        return {f"one:{name.first}"}
    return {f"initial:{name.first} {name.last}"} if len(name.first) == 1 else set()


def _answers(name: PersonName) -> set[str]:
    """Return keys under which a name that is not full finds the full ones."""
    if name.single or len(name.first) == 1:
        return set()
    return {f"one:{name.first}", f"one:{name.last}", f"initial:{name.first[:1]} {name.last}"}


def _judged(
    one: Candidate, other: Candidate, like: Likeness, names: Mapping[str, PersonName]
) -> Link | None:
    """Judge two names that are alike, by themselves."""
    weak, anchor = _sides(one, other, names)
    if like.way is Way.GENITIVE and len(names[anchor.iri].last) > len(names[weak.iri].last):
        weak, anchor = anchor, weak
    against = conflict(one, other)
    if like.score < _ALIKE and (like.way is Way.CONTRADICTORY or against):
        return None
    if against and like.way in _SLIPS and _is_slip(weak, anchor):
        link = Link(weak, anchor, Verdict.SAME, like.score, _joined(like, against))
        return link.but(
            f"“{weak.names[0]}” stands in no list without the other",
            f"“{weak.names[0]}” står ikke på nogen liste uden den anden",
        )
    if against or like.way is Way.CONTRADICTORY:
        reason = _joined(like, against) if against else Reason(like.told, like.told_da)
        return Link(weak, anchor, Verdict.DIFFERENT, like.score, reason)
    support = supported(weak, anchor)
    if why := doubt(weak, anchor):
        link = Link(weak, anchor, Verdict.SAME, like.score, Reason(like.told, like.told_da))
        return replace(link.but(why.en, why.da), strength=support.strength)
    # Of "Lis Bybro" and "Lis Bybro Hansen" the first tells how seldom the name is.
    common = names[(weak if like.way is Way.HALF else anchor).iri].common
    settled = _SETTLES[like.way](_Case(weak, anchor, like, support, common))
    if not settled and not support.strength and _says_little(like, common=common):
        return None
    verdict = Verdict.SAME if settled else Verdict.DOUBTFUL
    reason = _reason(like, support, verdict, common=common)
    rival = like.way is not Way.TWICE
    return Link(weak, anchor, verdict, like.score, reason, support.strength, rival=rival)


def _says_little(like: Likeness, *, common: bool) -> bool:
    """Tell whether names that nothing beside them joins are not even worth a doubt.

    In a municipality's minutes of some years there are hundreds of such pairs.
    """
    if like.way in {Way.SINGLE, Way.TWICE}:
        return True
    return common and like.way in {Way.HALF, Way.TYPING}


_SLIPS: Final = frozenset({Way.EQUAL, Way.INITIAL, Way.LEFT_OUT, Way.TYPING, Way.REAL_NAMES})
_SELDOM_LISTED: Final = 2
_OFTEN_LISTED: Final = 10


def _is_slip(weak: Candidate, anchor: Candidate) -> bool:
    """Tell whether a name may stand in a list beside its own right spelling.

    A list of participants is also read from lines like "Afbud: Per Hom", under a head that has
    Per Holm: such a name is on hardly any list, and on none without the other.
    """
    few = len(weak.listed) <= _SELDOM_LISTED and weak.listed <= anchor.listed
    parties, others = parties_of(weak), parties_of(anchor)
    apart = parties and others and not parties & others
    return few and len(anchor.listed) >= _OFTEN_LISTED * len(weak.listed) and not apart


def _sides(
    one: Candidate, other: Candidate, names: Mapping[str, PersonName]
) -> tuple[Candidate, Candidate]:
    """Return the name that is asked about and the one it may stand for.

    The shorter name may stand for several; of names as long, that which stands on no list.
    """

    def weight(candidate: Candidate) -> tuple[object, ...]:
        words = names[candidate.iri].words
        full = sum(len(word) > 1 for word in words)
        return full, len(words), len(candidate.listed), candidate.readings, candidate.iri

    weak, anchor = sorted((one, other), key=weight)
    return weak, anchor


@dataclass(frozen=True, slots=True)
class _Case:
    """What settles whether two names that are alike in one way are one person's."""

    weak: Candidate
    anchor: Candidate
    like: Likeness
    support: Support
    common: bool
    """Whether so many bear the surname that first and last name settle nothing."""

    @property
    def strength(self) -> int:
        return self.support.strength

    @property
    def apart_in_lists(self) -> bool:
        """Whether both stand in lists of one body, though never in one list."""
        return bool(bodies_of(self.weak.listed) & bodies_of(self.anchor.listed))


def _left_out(case: _Case) -> bool:
    if case.common:
        return case.support.personal
    return case.strength >= 1 if case.like.given else True


def _initial(case: _Case) -> bool:
    return not case.common or case.strength >= 1


def _typing(case: _Case) -> bool:
    if case.common:
        return case.support.personal
    return case.strength >= 2 or case.apart_in_lists


def _real_names(case: _Case) -> bool:
    return case.support.party and case.strength >= 2


def _half(case: _Case) -> bool:
    return case.support.personal if case.common else case.strength >= 2


_SETTLES: Final[Mapping[Way, Callable[[_Case], bool]]] = {
    Way.EQUAL: lambda _: True,
    Way.GENITIVE: lambda case: case.strength >= 1,
    Way.INITIAL: _initial,
    Way.LEFT_OUT: _left_out,
    Way.TYPING: _typing,
    Way.REAL_NAMES: _real_names,
    Way.TWICE: lambda _: False,
    Way.HALF: _half,
    Way.SINGLE: lambda case: case.strength == 3,
    Way.CONTRADICTORY: lambda _: False,
}
"""What each way of being alike needs beside the names."""


def _reason(like: Likeness, support: Support, verdict: Verdict, *, common: bool) -> Reason:
    """Return the words of a judgement that nothing speaks against."""
    if verdict is Verdict.SAME:
        if like.way is Way.EQUAL:
            return Reason(like.told, like.told_da)
        if not support.strength:
            return _joined(like, _SELDOM)
        return _joined(like, support.reason)
    if not support.strength:
        return Reason(f"{like.told}, but {NOTHING.en}", f"{like.told_da}, men {NOTHING.da}")
    told = _joined(like, support.reason)
    why = _COMMON if common else _WEAK
    return Reason(f"{told.en}; {why.en}", f"{told.da}; {why.da}")


_SELDOM: Final = Reason(
    "first and last name together are seldom",
    "for- og efternavn er sjældne sammen",
)
_COMMON: Final = Reason(
    "that is not enough for so common a surname",
    "det er ikke nok for så almindeligt et efternavn",
)
_WEAK: Final = Reason("that is not enough to settle it", "det er ikke nok til at afgøre det")


def _joined(like: Likeness, reason: Reason) -> Reason:
    if not reason.en:
        return Reason(like.told, like.told_da)
    return Reason(f"{like.told}, and {reason.en}", f"{like.told_da}, og {reason.da}")


def rank(candidate: Candidate) -> tuple[object, ...]:
    """Return what orders the names of one person: that on most lists, then the commonest."""
    full = sum(len(word) > 1 for word in parsed(candidate).words)
    return -len(candidate.listed), -candidate.readings, -full, candidate.iri
