"""What members and parties are said to have voted or held, in one sentence of a decision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sagsgraf.danish.voters import Voters, scan_voters


class Side(StrEnum):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True)
class Told:
    """One side and who is said to hold it."""

    side: Side
    voters: Voters
    end: int
    """Index in the sentence after the words that tell it."""
    labelled: bool = False
    """It is told as a list with a heading: "Imod stemte: F og Ø"."""
    first: bool = False
    """It begins the sentence."""


_ABOUT = r"(?:\s(?:for|til|om|ved|over)?\s?[^.:;()\d\n]{1,70}?)?"
"""What is voted on, between the side and the verb: "For administrationens indstilling stemte"."""
_LABEL = re.compile(
    rf"""(?: (?P<for> for (?= \s ) {_ABOUT} \s stemte\b (?:\s:)?
              | (?:der \s)? stemte \s for (?= \s?: ) | stemmer \s for (?= \s?: ) | for (?= \s?: )
              | ja (?= \s?: ) )
          | (?P<against> (?: i\s?mod | mod ) {_ABOUT} \s stemte\b
              | (?:der \s)? stemte \s (?:i\s?)?mod (?= \s?: ) | stemmer \s (?:i\s?)?mod (?= \s?: )
              | i\s?mod (?= \s?: ) | nej (?= \s?: ) )
          | (?P<abstained> (?: undlod | undlader | udlod | afstod ) [^.:;()\d\n]{{0,60}} (?= : )
              | (?: stemte \s | stemmer \s )? hverken \s for \s eller \s (?:i\s?)?mod
                (?: \s stemte )? (?= \s?: | \s stemte )
              | blankt? (?= \s?: ) ) )
        (?P<mark> \s? : )? \s{{0,4}}""",
    re.VERBOSE | re.IGNORECASE,
)
_SIDES = (
    (
        Side.ABSTAINED,
        re.compile(
            r"""(?: undlod | undlader | udlod | afstod | afholdt \s sig
                  | (?:stemte|stemmer) \s (?: hverken | blankt ) )\b
                (?: \s at \s (?:stemme|tage\sstilling) | \s stillingtagen
                  | \s for \s eller \s (?:i\s?)?mod )?""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
    (
        Side.AGAINST,
        re.compile(
            r"""(?: (?: stemte | stemmer | har \s stemt ) \s (?: i\s?mod | mod | nej ) \b
                  | (?:kunne|kan) \s ikke \s (?: tiltræde | godkende | støtte | stemme\sfor )
                  | (?:var|er) \s imod\b (?! \s at) )""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
    (
        Side.FOR,
        re.compile(
            r"""(?: (?: stemte | stemmer | har \s stemt ) \s (?: for | ja )\b
                  | (?:kunne|kan) \s (?: tiltræde | godkende ) )""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
)
# What a number of members, or a majority, does makes a vote: "5 medlemmer (A+V) anbefaler".
_ACT = re.compile(
    r"(?:anbefaler|anbefalede|godkender|godkendte|tiltræder|tiltrådte|indstiller|indstillede"
    r"|vedtager|vedtog|er\sfor|var\sfor)\b",
    re.IGNORECASE,
)
_ACT_AGAINST = re.compile(
    r"(?:i\s?mod\b|kan\sikke|kunne\sikke|forkaster|forkastede)", re.IGNORECASE
)
_STAND = re.compile(
    r"""(?: bemærke\w{0,2} | ønske\w{0,2} | følger | fulgte | støtter | støttede | anbefaler
          | anbefalede | mener | mente | udtal\w{2,4} | påpege\w{0,2} | fremhæve\w{0,2}
          | tilslutte\w{0,2} | henhold\w{0,3} | opfordre\w{0,2} | foreslår | foreslog | afgav
          | afgiver | begrunde\w{0,2} | er \s ikke | kan \s ikke | kunne \s ikke | finder | fandt
          | udtrykte | tilkendegav\w{0,2}
          | med \s (?:en\s|følgende\s|den\s)? (?:protokol|mindretals)?bemærkning
          | med \s (?:følgende\s)? (?:mindretals|protokol|sær)udtalelse ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_RESERVATION = re.compile(r"(?:tog|tager|har\staget)\sforbehold\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s{0,4}(?:(?:dog|også|desuden|derfor|herefter|fortsat)\s{1,3})?")
_NEXT = re.compile(r"[\s,;.–-]{0,4}(?:(?:og|mens|medens|samt|men)\b\s{0,3})?", re.IGNORECASE)
_NOBODY = re.compile(r"(?:ingen|0)\b", re.IGNORECASE)


def sides_told(sentence: str) -> list[Told]:
    """Return the sides that a sentence tells from its beginning on.

    >>> [(one.side.value, one.voters.parties) for one in sides_told("Imod stemte: F og Ø.")]
    [('against', ['F', 'Ø'])]
    >>> [
    ...     (one.side.value, one.voters.parties)
    ...     for one in sides_told("V og D stemte imod, mens A undlod at stemme")
    ... ]
    [('against', ['V', 'D']), ('abstained', ['A'])]
    >>> sides_told("Udvalget undlod at tage stilling")
    []
    """
    found: list[Told] = []
    position = 0
    while position < len(sentence):
        one = _labelled(sentence, position) or _spoken(sentence, position)
        if one is None:
            return found
        found.append(one)
        following = _NEXT.match(sentence, one.end)
        position = following.end() if following else one.end
    return found


def _labelled(sentence: str, position: int) -> Told | None:
    """Read "For stemte: 5 (A+T+V)", "Imod: Ø", "Undlod at stemme:" (nobody)."""
    match = _LABEL.match(sentence, position)
    if not match:
        return None
    voters = scan_voters(sentence, match.end())
    if not voters and _NOBODY.match(sentence, match.end()):
        voters.count = 0
        voters.end = match.end() + 5
    if not voters and not match["mark"]:
        return None
    side = next(one for one in Side if match[one.value])
    return Told(side, voters, max(match.end(), voters.end), labelled=True, first=position == 0)


def _spoken(sentence: str, position: int) -> Told | None:
    """Read "(F) og Ida Bro (Ø) stemte imod", "5 medlemmer (A+V) anbefaler"."""
    voters = scan_voters(sentence, position)
    if not voters:
        return None
    gap = _BETWEEN.match(sentence, voters.end)
    verb_at = gap.end() if gap else voters.end
    for side, verb in _SIDES:
        if match := verb.match(sentence, verb_at):
            return Told(side, voters, match.end(), first=position == 0)
    if voters.count is not None or (voters.share and voters.surely):
        if match := _ACT_AGAINST.match(sentence, verb_at):
            return Told(Side.AGAINST, voters, match.end(), first=position == 0)
        if match := _ACT.match(sentence, verb_at):
            return Told(Side.FOR, voters, match.end(), first=position == 0)
    return None


def stand_taken(sentence: str) -> Voters | None:
    """Return the members or parties of whom a sentence tells a view, with or without a vote.

    >>> stand_taken("(Ø) følger administrationens indstilling.").parties
    ['Ø']
    >>> stand_taken("Udvalget følger indstillingen.") is None
    True
    """
    told = sides_told(sentence)
    if told:
        return told[-1].voters
    voters = scan_voters(sentence)
    if not voters:
        return None
    gap = _BETWEEN.match(sentence, voters.end)
    verb_at = gap.end() if gap else voters.end
    if _RESERVATION.match(sentence, verb_at):
        return voters
    if voters.surely and voters.count is None and _STAND.match(sentence, verb_at):
        return voters
    return None


_VOTE = re.compile(r"\b(?:stem(?:te|mer|merne|metal\w{0,4})|undlod|undlader)\b", re.IGNORECASE)
_FOR_AND_AGAINST = re.compile(
    r"""\b (?P<for> \d{1,3} ) (?: \s (?:stemmer|medlemmer) )? \s for\b
        (?P<list_for> \s? \([^()]{1,120}\) )?
        (?: \s? (?: , | og | , \s og ) \s{0,2} (?P<against> \d{1,3} )
            (?: \s (?:stemmer|medlemmer) )? \s (?:i\s?)?mod\b
            (?P<list_against> \s? \([^()]{1,120}\) )? )?
        (?: \s? (?: , | og | , \s og ) \s{0,2} (?P<abstained> \d{1,3} ) \s
            (?: (?:stemmer|medlemmer) \s )? (?: undlod | undlader | hverken | blank ) )?""",
    re.VERBOSE | re.IGNORECASE,
)
_AGAINST_NUMBER = re.compile(
    r"\b(?P<for>\d{1,3})\sstemmer\s(?:i\s?)?mod\s(?P<against>\d{1,3})\b", re.IGNORECASE
)
_ABSTAINED = re.compile(
    r"\b(?P<abstained>\d{1,3})\s(?:(?:medlemmer|stemmer|personer)\s)?(?:undlod|undlader|hverken)\b",
    re.IGNORECASE,
)
_STOOD = re.compile(
    r"""\b (?P<number> \d{1,3} ) \s (?: (?:medlemmer|byrådsmedlemmer) \s )? stemte \s
        (?: (?P<for> for ) | (?P<against> i\s?mod | mod ) ) \b""",
    re.VERBOSE | re.IGNORECASE,
)


def votes_counted(sentence: str) -> dict[Side, tuple[int, Voters | None]]:
    """Return the numbers of votes that a sentence gives, with the parties beside them.

    >>> {
    ...     side.value: n
    ...     for side, (n, _) in votes_counted(
    ...         "Med stemmerne 19 for og 2 imod godkendte byrådet sagen."
    ...     ).items()
    ... }
    {'for': 19, 'against': 2}
    >>> {side.value: n for side, (n, _) in votes_counted("Godkendt med 42 stemmer mod 4.").items()}
    {'for': 42, 'against': 4}
    >>> votes_counted("Der afsættes 19 for 2023 og 2 imod regn.")
    {}
    """
    if not _VOTE.search(sentence):
        return {}
    found: dict[Side, tuple[int, Voters | None]] = {}
    for pattern in (_AGAINST_NUMBER, _FOR_AND_AGAINST):
        if match := pattern.search(sentence):
            found = _numbers(match)
            break
    for match in _STOOD.finditer(sentence):
        side = Side.FOR if match["for"] else Side.AGAINST
        found.setdefault(side, (int(match["number"]), None))
    if match := _ABSTAINED.search(sentence):
        found.setdefault(Side.ABSTAINED, (int(match["abstained"]), None))
    return found


def _numbers(match: re.Match[str]) -> dict[Side, tuple[int, Voters | None]]:
    groups = match.groupdict()
    found: dict[Side, tuple[int, Voters | None]] = {}
    for side in Side:
        if groups.get(side.value):
            beside = groups.get(f"list_{side.value}")
            voters = scan_voters(beside.strip()) if beside else None
            found[side] = (int(groups[side.value]), voters)
    return found
