"""What a sum of money is, told by the words around it: a cost, an allocation, an overspend.

The head of the phrase decides: ``merforbrug inden for servicerammen på 5 mio. kr.`` is an
overspend though the frame stands nearer. A head that is no kind of money (``kassetræk på``,
``stigning i udgiften på``) keeps other words of the sentence from speaking for its sum.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.money_words import GENERAL, Word, find_words

# Between a head and the noun that only tells of it: "merforbrug [inden for] servicerammen".
_TIES = re.compile(
    r"""^ \s+ (?: på | inden\ for | indenfor | i | til | af | under | over | vedr\.? | vedrørende
            | for | om | ved | på\ grund\ af ) \s+ [^,;:.()]{0,45} $""",
    re.VERBOSE | re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:er|var|bliver|blev|har|skal|skulle|vil|ville|kan|kunne|bør|forventes|finansier\w*|dækkes|svarende)\b",
    re.I,
)
_NEW_CLAUSE = re.compile(
    r"[;:]|\([^)]*$|,\s+(?:og|men|mens|hvor\w*|som|der|idet|da|så|herefter)\b|\b(?:mens|hvorefter)\b",
    re.IGNORECASE,
)
# "udvide budgettet i 2023 med 12 mio. kr.": by how much, not how much.
_CHANGED = re.compile(
    r"\b(?:udvide|forhøje|hæve|øge|reducere|nedsætte|sænke|beskære|justere)\w{0,2}\b[^,;:]{0,30}$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bmed\s(?:ca\.\s|cirka\s|knap\s|godt\s|op\stil\s)?$", re.IGNORECASE)
# "… til faste udgifter, og 2 mio. kr.": the word closes the sum before.
_NEXT_ONE = re.compile(r"^,?\s(?:og|samt)\s(?:ca\.\s|cirka\s|knap\s|godt\s)?$", re.IGNORECASE)
_BREAKS_LIST = re.compile(
    r"\b(?:men|mens|hvor(?!af)\w*|der|som|finansier\w*|svarende|forventes|herudover|derudover"
    r"|ud\s+af|ift|i\s+forhold|samlet|dermed|således|mod|end)\b|[;:(]",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\bmod\s+(?:ca\.\s+)?$", re.IGNORECASE)
"""``53.297 kr. i 2022 mod 52.885 kr. i 2021``: both sums tell the same thing."""
_ASIDE = re.compile(r"\([^()]{0,60}\)")
_STOP = re.compile(r"[,;:.(]")
_INTO_A_POOL = re.compile(
    r"^[^.;,]{0,25}\bi\s+(?:en\s+|den\s+)?\w{0,40}(?:pulje|reserve)n?\b", re.IGNORECASE
)
_PER_THING = re.compile(
    r"""^ \s{0,3} (?: / | a[’']? \s \d | per\s{1,3} (?! år\b )
        | pr\.?\s{1,3} (?! \d | år\b | anno\b | (?:janu|febru)ar\b | marts | april | maj\b
                | ju[nl]i\b | august | \w{1,8}ber\b )
        ) \s? \w+""",
    re.VERBOSE | re.IGNORECASE,
)
_FAR_BEFORE: Final = 90
_FAR_BEFORE_GENERAL: Final = 60
_FAR_BEHIND: Final = 35
_WITHIN_LIST: Final = 100
_WINDOW: Final = 400
"""How far from a sum words are looked at; sentences are shorter, crafted text is not."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The kind of a sum, and where the word stands that tells it."""

    kind: str
    start: int
    end: int
    inherited: bool = False
    """True where the word belongs to the sum before it in the same list."""


def tell_kinds(
    text: str,
    first: int,
    last: int,
    places: Sequence[tuple[int, int]],
    parts: Container[int] = (),
) -> list[Telling | None]:
    """Return the kind of each sum of one sentence; empty where the words rule every kind out.

    Args:
        text: the paragraph.
        first: where the sentence begins in it.
        last: where it ends.
        places: where the sums stand, in order.
        parts: indices of those that are only a part of the sum before them (``heraf``); what is
            told of them is not handed on.
    """
    words = find_words(text, max(first, places[0][0] - _WINDOW), min(last, places[-1][1] + _WINDOW))
    starts = [word.start for word in words]
    told: list[Telling | None] = []
    handed_on: Telling | None = None
    used = first
    for index, (start, end) in enumerate(places):
        floor = max(used, places[index - 1][1] if index else first)
        ceiling = places[index + 1][0] if index + 1 < len(places) else last
        ahead = words[bisect_left(starts, floor) : bisect_left(starts, start)]
        behind = words[bisect_left(starts, end) : bisect_left(starts, ceiling)][:2]
        telling = _before(text, ahead, start, floor) or _behind(text, behind, end)
        telling = _refined(text, telling, end, last)
        if telling and telling.start >= end:
            used = telling.end
        if telling is None and index:
            telling = _inherited(text, handed_on, places[index - 1][1], start)
        if index not in parts:
            handed_on = telling
        told.append(telling)
    return told


def _before(text: str, words: list[Word], start: int, floor: int) -> Telling | None:
    """Return what the words before a sum tell: the head of the phrase that ends in it."""
    if not words:
        return None
    head = words[-1]
    for word in reversed(words[:-1]):
        gap = text[word.end : head.start]
        if not _TIES.match(gap) or _VERB.search(gap):
            break
        if not (word.kind in GENERAL and head.kind not in GENERAL and head.kind):
            head = word
    far = _FAR_BEFORE_GENERAL if head.kind in GENERAL else _FAR_BEFORE
    gap = text[words[-1].end : start]
    if floor and _NEXT_ONE.match(gap):
        return None
    if _BY.search(gap) and _CHANGED.search(text, floor, words[-1].start) and head.kind in GENERAL:
        return None
    if len(gap) > far or (head.kind in {"", *GENERAL} and _NEW_CLAUSE.search(gap)):
        return None
    return Telling(head.kind, max(head.start, floor), head.end)


def _behind(text: str, words: list[Word], end: int) -> Telling | None:
    """Return what a word right behind a sum tells: ``-20,1 mio. kr. i forventet merforbrug``."""
    for word in words:
        gap = text[end : word.start]
        bracketed = gap.strip() == "(" and text[word.end : word.end + 1] == ")"
        if not bracketed and (len(gap) > _FAR_BEHIND or _STOP.search(gap)):
            return None
        if word.kind and word.kind not in GENERAL - {"cost"}:
            return Telling(word.kind, word.start, word.end)
        return None
    return None


def _refined(text: str, telling: Telling | None, end: int, last: int) -> Telling | None:
    after = text[end : min(last, end + 80)]
    if telling and telling.kind == "allocation":
        pool = _INTO_A_POOL.match(after)
        if pool:
            return Telling("reserve", telling.start, end + pool.end())
    per = _PER_THING.match(after)
    if per and (telling is None or telling.kind in GENERAL or not telling.kind):
        return Telling("price", end, end + per.end())
    return telling


def same_list(text: str, end: int, start: int) -> bool:
    """Tell whether two sums stand in one list: ``… på bygninger og 2,5 mio. kr. på lys``.

    Args:
        text: the paragraph.
        end: where the first sum ends.
        start: where the second begins.
    """
    if not end < start <= end + _WITHIN_LIST:
        return False
    return not _BREAKS_LIST.search(_ASIDE.sub("", text[end:start]))


def _inherited(text: str, before: Telling | None, end: int, start: int) -> Telling | None:
    """Return the kind of the sum before, where both stand in one list or are compared."""
    if not before or not before.kind:
        return None
    against = _AGAINST.search(text, end, start)
    if not same_list(text, end, against.start() if against else start):
        return None
    return Telling(before.kind, before.start, before.end, inherited=True)
