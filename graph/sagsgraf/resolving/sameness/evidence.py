"""What the documents tell beside two people's names: lists, meetings, parties, posts and years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sagsgraf.danish.parties import PARTIES
from sagsgraf.danish.posts import Tier, tier_of
from sagsgraf.model.sameness import Candidate
from sagsgraf.resolving.sameness.links import Reason

_MEETING: Final = re.compile(r"/moede/(?P<body>[^/]+)/(?P<day>\d{4}-\d\d-\d\d)[^/]*$")
_FEW_HOLD: Final = re.compile(
    r"\w(?:chef|direktør|minister)(?:en)?\b|minister(?:en)?\b|\s(?:for|i|på|ved)\s", re.IGNORECASE
)
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


NOTHING: Final = Reason(
    "no meeting, party or post shows that they are one",
    "intet møde, parti eller hverv viser, at de er én",
)
"""Said of names that the documents never bring together."""


def conflict(one: Candidate, other: Candidate) -> Reason | None:
    """Return what shows that two names are two people's; None where nothing does."""
    if both := one.listed & other.listed:
        day = _day(min(both))
        return Reason(
            f"both stand in the list of participants of one meeting{f' on {day}' if day else ''}",
            f"begge står på deltagerlisten for ét møde{f' den {day}' if day else ''}",
        )
    parties, others = parties_of(one), parties_of(other)
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


def doubt(one: Candidate, other: Candidate) -> Reason | None:
    """Return what speaks against two names being one, and does not settle it."""
    parties, others = parties_of(one), parties_of(other)
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
    return bool(parties_of(candidate)) or any(
        tier_of(post) is Tier.ELECTED for post in candidate.posts
    )


def _employs(post: str) -> bool:
    """Tell whether a post is one that people are employed in, as far as its name tells."""
    word = post.lower().split()[0].removesuffix("en") if post.strip() else ""
    return bool(word) and word not in _ANYBODY and tier_of(post) is not Tier.ELECTED


def supported(weak: Candidate, anchor: Candidate) -> Support:
    """Return the firmest thing beside the names that shows that two are one."""
    party = sorted(parties_of(weak) & parties_of(anchor))
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
    if not posts or not bodies_of(_meetings(one)) & bodies_of(_meetings(other)):
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
    if bodies_of(one.listed) & bodies_of(other.listed):
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
    return 0, NOTHING


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
    if bodies_of(named.mentioned) & bodies_of(listed.listed):
        return 2, Reason(
            f"only “{name}” stands in the lists of participants of the body whose minutes name "
            "the other",
            f"kun “{name}” står på deltagerlisterne for det organ, hvis referater nævner den anden",
        )
    return None


@lru_cache(1 << 14)
def _meetings(candidate: Candidate) -> frozenset[str]:
    return candidate.listed | candidate.mentioned


@lru_cache(1 << 14)
def bodies_of(meetings: frozenset[str]) -> frozenset[str]:
    """Return the bodies of meetings, as their IRIs name them."""
    found = (_MEETING.search(iri) for iri in meetings)
    return frozenset(match["body"] for match in found if match)


def _day(meeting: str) -> str:
    match = _MEETING.search(meeting)
    return match["day"] if match else ""


@lru_cache(1 << 14)
def parties_of(candidate: Candidate) -> frozenset[str]:
    """Return a candidate's parties by their letters, where the name is a known one."""
    return frozenset(_LETTERS.get(party.casefold(), party) for party in candidate.parties)


_LETTERS: Final = {
    name.casefold(): party.letter for party in PARTIES for name in (party.name, *party.others)
}
