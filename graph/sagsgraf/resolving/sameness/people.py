"""Whether two names are one person's.

The rules are careful, since a wrong merge gives a person another's words and votes: a name is
taken for another only where the names leave one candidate and the documents show both at one
place. What they are learnt from: nomenklatura (a score with its sentence; one candidate or
none), and how Danes leave out, shorten and turn names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations
from typing import Final

from sagsgraf.danish.parties import PARTIES
from sagsgraf.danish.posts import Tier, tier_of
from sagsgraf.model.sameness import Candidate, Verdict
from sagsgraf.resolving.sameness.links import Link, Reason
from sagsgraf.resolving.sameness.names import (
    Likeness,
    PersonName,
    Way,
    likeness,
    person_name,
)

_MEETING: Final = re.compile(r"/moede/(?P<body>[^/]+)/(?P<day>\d{4}-\d\d-\d\d)[^/]*$")
_FEW_HOLD: Final = re.compile(
    r"\w(?:chef|direktør|minister)(?:en)?\b|minister(?:en)?\b|\s(?:for|i|på|ved)\s", re.IGNORECASE
)
_ALIKE: Final = 0.75
"""Likeness from which it is told that two names are not one person's."""
_TERMS: Final = 8
"""Years beyond which two mentions are far apart: two terms of office."""
_ANYBODY: Final = frozenset(
    "formand næstformand medlem suppleant stedfortræder borgmester viceborgmester".split()
)
"""Posts that the elected hold too, and that several people hold."""


@dataclass(frozen=True, slots=True)
class Support:
    """What beside the names shows that two are one; the strength is that of a link."""

    strength: int
    reason: Reason
    party: bool = False
    """Whether both stand for one party."""
    post: bool = False
    """Whether both hold one post that few hold: a chief's, a minister's, one in a named unit."""

    @property
    def personal(self) -> bool:
        """Whether it is told of the person: of a common name, a list alone settles nothing.

        A council's member and a chairman of a users' council may both be Per Nielsen.
        """
        return self.strength >= 2 and (self.party or self.post)


_NOTHING: Final = Reason(
    "no meeting, party or post shows that they are one",
    "intet møde, parti eller hverv viser, at de er én",
)


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
    if doubt := _doubt(weak, anchor):
        link = Link(weak, anchor, Verdict.SAME, like.score, Reason(like.told, like.told_da))
        return replace(link.but(doubt.en, doubt.da), strength=support.strength)
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
    parties, others = _parties(weak), _parties(anchor)
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


def conflict(one: Candidate, other: Candidate) -> Reason | None:
    """Return what shows that two names are two people's; None where nothing does."""
    if both := one.listed & other.listed:
        day = _day(min(both))
        return Reason(
            f"both stand in the list of participants of one meeting{f' on {day}' if day else ''}",
            f"begge står på deltagerlisten for ét møde{f' den {day}' if day else ''}",
        )
    parties, others = _parties(one), _parties(other)
    if parties and others and not parties & others:
        met = _meetings(one) & _meetings(other)
        if met or one.years & other.years:
            told = (" and ".join(sorted(parties)), " and ".join(sorted(others)))
            danish = (" og ".join(sorted(parties)), " og ".join(sorted(others)))
            return Reason(
                f"they stand for different parties in one year ({one.names[0]}: {told[0]}; "
                f"{other.names[0]}: {told[1]})",
                f"de står for forskellige partier i samme år ({one.names[0]}: {danish[0]}; "
                f"{other.names[0]}: {danish[1]})",
            )
    return None


def _doubt(one: Candidate, other: Candidate) -> Reason | None:
    """Return what speaks against two names being one, and does not settle it."""
    parties, others = _parties(one), _parties(other)
    if parties and others and not parties & others:
        return Reason("they stand for different parties", "de står for forskellige partier")
    if one.years and other.years:
        gap = max(min(one.years) - max(other.years), min(other.years) - max(one.years))
        if gap > _TERMS:
            return Reason(f"{gap} years lie between them", f"der ligger {gap} år imellem dem")
    for elected, official in ((one, other), (other, one)):
        posts = [post for post in official.posts - elected.posts if _employs(post)]
        if _is_elected(elected) and not _is_elected(official) and posts:
            post = min(posts)
            return Reason(
                f"“{elected.names[0]}” is elected and “{official.names[0]}” is {post}",
                f"“{elected.names[0]}” er folkevalgt, og “{official.names[0]}” er {post}",
            )
    return None


def _is_elected(candidate: Candidate) -> bool:
    return bool(_parties(candidate)) or any(
        tier_of(post) is Tier.ELECTED for post in candidate.posts
    )


def _employs(post: str) -> bool:
    """Tell whether a post is one that people are employed in, as far as its name tells."""
    word = post.lower().split()[0].removesuffix("en") if post.strip() else ""
    return bool(word) and word not in _ANYBODY and tier_of(post) is not Tier.ELECTED


def supported(weak: Candidate, anchor: Candidate) -> Support:
    """Return the firmest thing beside the names that shows that two are one."""
    party = sorted(_parties(weak) & _parties(anchor))
    post = _shared_post(weak, anchor)
    lists = _in_lists(weak, anchor) or _in_lists(anchor, weak)
    if lists and party:
        told = lists[1]
        reason = Reason(
            f"{told.en}, and both stand for {party[0]}", f"{told.da}, og begge står for {party[0]}"
        )
        lists = (lists[0], reason)
    strength, reason = (
        lists or _by_party(weak, anchor, party) or _by_post(post) or _near(weak, anchor)
    )
    return Support(strength, reason, bool(party), bool(_FEW_HOLD.search(post)))


def _shared_post(one: Candidate, other: Candidate) -> str:
    """Return a post that the minutes of one body give both, the fullest; else nothing."""
    posts = [post for post in one.posts & other.posts if _employs(post)]
    if not posts or not _bodies(_meetings(one)) & _bodies(_meetings(other)):
        return ""
    return max(posts, key=lambda post: (len(post), post))


def _by_party(one: Candidate, other: Candidate, party: Sequence[str]) -> tuple[int, Reason] | None:
    if not party or not (one.listed or other.listed):
        return None
    return 2, Reason(
        f"both stand for {party[0]}, and one is on the lists of participants",
        f"begge står for {party[0]}, og den ene er på deltagerlisterne",
    )


def _by_post(post: str) -> tuple[int, Reason] | None:
    if not post:
        return None
    return 2, Reason(
        f"minutes of one body name both as {post}", f"referater af ét organ nævner begge som {post}"
    )


def _near(one: Candidate, other: Candidate) -> tuple[int, Reason]:
    """Return what two names share of meetings and lists, where nothing tells more."""
    if _bodies(one.listed) & _bodies(other.listed):
        return 1, Reason(
            "both stand in lists of participants of one body, and never in the same list",
            "begge står på deltagerlister for ét organ, og aldrig på den samme liste",
        )
    if met := _meetings(one) & _meetings(other):
        day = _day(min(met))
        return 1, Reason(
            f"the minutes of one meeting name both{f' ({day})' if day else ''}",
            f"referatet af ét møde nævner begge{f' ({day})' if day else ''}",
        )
    return 0, _NOTHING


def _in_lists(named: Candidate, listed: Candidate) -> tuple[int, Reason] | None:
    """Tell whether one name is only mentioned where the other stands on the lists."""
    if named.listed or not listed.listed:
        return None
    name = listed.names[0]
    if named.mentioned & listed.listed:
        return 3, Reason(
            f"only “{name}” stands in the list of participants of the meeting that names the other",
            f"kun “{name}” står på deltagerlisten for det møde, hvor den anden nævnes",
        )
    if _bodies(named.mentioned) & _bodies(listed.listed):
        return 2, Reason(
            f"only “{name}” stands in the lists of participants of the body whose minutes name "
            "the other",
            f"kun “{name}” står på deltagerlisterne for det organ, hvis referater nævner den anden",
        )
    return None


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
        return bool(_bodies(self.weak.listed) & _bodies(self.anchor.listed))


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
        return Reason(f"{like.told}, but {_NOTHING.en}", f"{like.told_da}, men {_NOTHING.da}")
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


@lru_cache(1 << 14)
def _meetings(candidate: Candidate) -> frozenset[str]:
    return candidate.listed | candidate.mentioned


@lru_cache(1 << 14)
def _bodies(meetings: frozenset[str]) -> frozenset[str]:
    """Return the bodies of meetings, as their IRIs name them."""
    found = (_MEETING.search(iri) for iri in meetings)
    return frozenset(match["body"] for match in found if match)


def _day(meeting: str) -> str:
    match = _MEETING.search(meeting)
    return match["day"] if match else ""


@lru_cache(1 << 14)
def _parties(candidate: Candidate) -> frozenset[str]:
    """Return a candidate's parties by their letters, where the name is a known one."""
    return frozenset(_LETTERS.get(party.casefold(), party) for party in candidate.parties)


_LETTERS: Final = {
    name.casefold(): party.letter for party in PARTIES for name in (party.name, *party.others)
}
