"""Whose money a sum is, where the text says so: the municipality's, the state's, another's.

Who pays, gives or sets aside owns (``Staten betaler 4-5 mio. kr.``), and so do the words that
only one of them uses (``anlægsbevilling``, ``på finansloven``). Where no word tells, a sum has no
owner.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.money_kinds import same_list

_STATE_ACTOR = r"""(?: staten | regeringen | folketinget | aftalepart(?:ierne|erne)
    | forligspartierne | finanslov(?:en)? | \w{2,30}ministeriet | \w{3,30}styrelsen
    | styrelsen\ for\ \w+ (?: \ og\ \w+ )? )"""
_REGION_ACTOR = (
    r"(?:regionen|region\ (?:sjælland|hovedstaden|midtjylland|nordjylland|syddanmark|østdanmark))"
)
# A name before "Kommune" must be printed as one; "kommunen" may stand in any case.
_MUNICIPAL_ACTOR = r"""(?: kommunen | (?-i: [A-ZÆØÅ][\wæøåé-]{1,30} \ Kommune ) | byrådet
    | kommunalbestyrelsen | forligsgruppen )"""
_OTHER_ACTOR = r"""(?: \w{0,30}fonden | \w{0,30}foreningen | klubben | hallen | \w{0,20}selskabet
    | boligorganisationen | forpagteren? | ansøgeren? | bygherren? | lodsejerne | grundejerne
    | forældrene | virksomhederne | ejerne | institutionen\ selv | menighedsrådet
    | (?-i: [A-ZÆØÅ][\w-]{2,30} \s? Fonden | [A-ZÆØÅ][\w-]{2,30}fonden ) )"""

_GIVES = r"""(?: betale[rs]? | betalte | bidrage[rs]? | bidrog | yde[rs]? | ydede | bevilge[rs]?
    | bevilgede | bevilget | bevilliget | bevilligede | afsætte[rs]? | afsatte? | afsat
    | tildele[rs]? | tildelt(?:e)? | støtte[rs]? | medfinansiere[rs]?
    | finansiere[rs]? | skyde[rs]? | tilfører
    | udmønte[rs]? | udmøntet | refundere[rs]? | kompenserer | giver?\ (?:et\ )?tilskud )"""
_BETWEEN = r"[^.;:\d]{0,70}?"

_CUES = re.compile(
    rf"""
    (?<![\w-]) (?:
        (?P<state> {_STATE_ACTOR} s?\b [^.;:]{{0,110}}? \b {_GIVES}
          | (?: tilskud | tilsagn | bevilling | midler | støtte | ansøgningspulje[nr]? | pulje[nr]?
              | kompensation ) \s (?: fra | hos | ved | under ) \s {_STATE_ACTOR}
          | statslig[et]? \s (?: \w+ \s )? (?: pulje[nr]? | medfinansiering | grundfinansiering
              | tilskud | støtte | midler | kompensation )
          | statstilskud\w* | satspulje\w*
          | (?: på | i | af | med ) \s (?: årets \s )? finanslov\w*
          | (?: statens | ministeriets | styrelsens ) \s (?: pulje | midler | tilskud | støtte )
          | (?: og | samt | mens ) \s staten (?= \s (?: med \s )? \d )
        )
      | (?P<region> {_REGION_ACTOR} s?\b {_BETWEEN} \b {_GIVES}
          | {_REGION_ACTOR} s \s (?: udgift | andel | bidrag | tilskud | bevilling )\w* )
      | (?P<other> {_OTHER_ACTOR} s?\b {_BETWEEN} \b
          (?: {_GIVES} | giver | gav | givet | done(?:rer|rede|ret) | sponsore(?:rer|ret) ) )
      | (?P<municipality> {_MUNICIPAL_ACTOR} \b {_BETWEEN} \b {_GIVES}
          | (?: kommunens | kommunal[et]? | (?-i: [A-ZÆØÅ][\wæøåé-]{{1,30}} \ Kommunes ) ) \s
            (?: [\wæøå/-]+ \s ){{0,3}}? \w{{0,30}} (?: udgift | bidrag | budget | ramme
              | indtægt | forbrug | tilskud | medfinansiering | gæld | kasse | likviditet
              | regnskab ) \w*
          | (?: anlægs | tillægs | drifts | udgifts | indtægts )bevilling\w* | rådighedsbeløb\w*
          | (?: netto )?anlægsudgift\w*
          | kassetræk\w* | (?: korrigere(?:t|de) | vedtag(?:et|ne) | oprindelig[et]? ) \s budget\w*
          | (?: i | med | af | fra ) \s budget \s 20\d\d | budgetforlig\w* | kassen
          | (?: service | anlægs )ramme\w*
        )
    ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
# "Hallen betaler selv 450.000 kr.": whoever it is, neither municipality nor state is named.
_PAYS_ITSELF = re.compile(r"\b(?:betaler|finansierer|dækker|afholder)\s+selv\b", re.IGNORECASE)
_PUBLIC = re.compile(
    rf"(?:{_STATE_ACTOR}|{_REGION_ACTOR}|kommun|byråd|udvalg)", re.VERBOSE | re.IGNORECASE
)
_AGREED = re.compile(
    r"""\b \w{0,30} (?: aftalen | aftaleteksten | forliget | reformen ) \b [^.;]{0,80}
        \b (?: afsat | afsættes | udmøntes | udmøntet | tildeles | rummer | indeholder )
      | \b (?: afsat | afsættes | udmøntes ) \b [^.;]{0,80} \b \w{0,30} (?: aftalen | reformen )""",
    re.VERBOSE | re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"""\b (?: regeringen | folketinget | christiansborg | aftalepart(?:ierne|erne)
      | (?: venstre | socialdemokrati\w+ | konservative | radikale | moderaterne ) [^.]{0,200}
        (?-i:\b Folkeparti ) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_FOLLOW_UP = re.compile(
    r"\b(?:budget\w*opfølgning|månedsrapport|økonomirapport|halvårsregnskab|forventet\s+regnskab"
    r"|(?:års)?regnskab\s+20\d\d|økonomisk\w*\s+redegørelse|overførsel\w*)",
    re.IGNORECASE,
)
_AVERAGE = re.compile(
    r"\b(?:i\s+(?:gennem)?snit|gennemsnitlig\w*|typisk|på\s+verdensplan|på\s+landsplan)\b",
    re.IGNORECASE,
)
_STUDY = re.compile(
    r"""\b (?: \w{0,20}analyse[nr]?(?:ne)? | undersøgelse[nr]?(?:ne)? | rapport(?:en|er|erne)?
      | studie[tr]? | studierne | ifølge | internationale? | eksperter\w* | andre\ kommuner
      | globalt? | tal\ fra )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:kommunen\w*|vi|vores|os|byråd\w*|udvalg\w*|budget\w*|bevilling\w*|forventes)\b"
    r"|(?-i:\b[A-ZÆØÅ]\w+ Kommune)",
    re.IGNORECASE,
)
_FAR_BEFORE: Final = 220
_FAR_BEHIND: Final = 45
_WINDOW: Final = 400


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose money a sum is, and the words that tell it."""

    owner: str
    """Notation of the owner scheme."""
    start: int
    end: int


def tell_owners(
    text: str, first: int, last: int, places: Sequence[tuple[int, int]]
) -> list[Owner | None]:
    """Return the owner of each sum of one sentence, where its words tell one.

    Args:
        text: the paragraph.
        first: where the sentence begins in it.
        last: where it ends.
        places: where the sums stand, in order.
    """
    begin = max(first, places[0][0] - _WINDOW)
    cues = [
        Owner(match.lastgroup or "", match.start(), match.end())
        for match in _CUES.finditer(text, begin, min(last, places[-1][1] + _WINDOW))
    ]
    cues += [
        Owner("other", match.start(), match.end())
        for match in _PAYS_ITSELF.finditer(text, begin, last)
        if not _PUBLIC.search(text, max(begin, match.start() - 60), match.start())
    ]
    cues.sort(key=lambda cue: cue.end)
    ends = [cue.end for cue in cues]
    told: list[Owner | None] = []
    floor = first
    for start, end in places:
        index = bisect_right(ends, start) - 1
        owner = cues[index] if index >= 0 and cues[index].end > floor else None
        if owner and start - owner.end > _FAR_BEFORE:
            owner = None
        owner = _set_aside_by(text, end) or owner or _behind(text, cues[index + 1 : index + 2], end)
        if owner is None and told and told[-1] and same_list(text, floor, start):
            owner = told[-1]
        told.append(owner)
        floor = end
    return told


_BY_THE_COUNCIL = re.compile(
    r"[^.;,]{0,80},\s(?:som|der)\s(?:blev\s)?(?:\w+\saf\s)?(?:byrådet|kommunen|kommunalbestyrelsen"
    r"|udvalget)\s(?:har\s)?(?:afsatte|afsat|bevilgede|bevilget)",
    re.IGNORECASE,
)


def _set_aside_by(text: str, end: int) -> Owner | None:
    """Return the owner told by a clause behind a sum: ``…, som Byrådet afsatte``."""
    match = _BY_THE_COUNCIL.match(text, end)
    return Owner("municipality", end, match.end()) if match else None


def _behind(text: str, cues: Sequence[Owner], end: int) -> Owner | None:
    """Return a cue right behind a sum: ``201 mio. kr. i statslig medfinansiering``."""
    for cue in cues:
        gap = text[end : cue.start] if 0 <= cue.start - end <= _FAR_BEHIND else ","
        return None if re.search(r"[,;:.()]", gap) else cue
    return None


def told_by_agreement(text: str, first: int, start: int) -> tuple[int, int] | None:
    """Return where a sentence says, before a sum, that an agreement sets money aside."""
    match = _AGREED.search(text, max(first, start - _WINDOW), start)
    return match.span() if match else None


def names_the_parties(text: str) -> bool:
    """Tell whether a text names the government or the Folketing's parties.

    >>> names_the_parties("Regeringen og KL er enige."), names_the_parties("Byrådet er enigt.")
    (True, False)
    """
    return bool(_NATIONAL.search(text))


def is_follow_up(title: str) -> bool:
    """Tell whether an item's title says that it follows up on the municipality's own budget.

    >>> is_follow_up("Budgetopfølgning pr. 30. april 2023"), is_follow_up("Ny cykelsti")
    (True, False)
    """
    return bool(_FOLLOW_UP.search(title))


def is_illustration(text: str, before: int, first: int, start: int) -> bool:
    """Tell whether a sum is somebody else's figure: an average that a study found.

    Args:
        text: the paragraph.
        before: where the sentence before begins.
        first: where the sum's sentence begins.
        start: where the sum stands.
    """
    begin = max(first, start - _WINDOW)
    if not _AVERAGE.search(text, begin, start) or _OWN.search(text, begin, start):
        return False
    return bool(_STUDY.search(text, max(before, first - _WINDOW), start))
