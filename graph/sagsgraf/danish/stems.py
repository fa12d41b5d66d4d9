"""Stems and compounds: what is left of a word without its inflection, and what it is made of.

The endings and the order of the steps are those of the Danish stemmer of the Snowball project
(https://snowballstem.org/algorithms/danish/stemmer.html). What makes another word is left on,
because it would make one of "naturlig" and "natur", of "sundhed" and "sund", of "fraværende" and
"fravær": "-lig", "-ig", "-els", "-hed" and "-ende" stay. A rule more is for words that lose an e
when they bend ("center", "centre").

Written out because that project's library takes a quarter of a second to import and 50 µs a word.
"""

from __future__ import annotations

import re
from typing import Final

WORD: Final = re.compile(r"[^\W_]+")
"""Letters and digits; a hyphen parts, so that "IT-sikkerhed" and "IT sikkerhed" are the same."""

_VOWELS: Final = frozenset("aeiouyæøå")

_ENDINGS: Final = frozenset(
    "e ene erne ere en eren er erer es enes ernes eres ens erens ers ets erets et eret ered "
    "erede".split()
)
"""The endings of inflection; a bare s is a rule of its own."""

_LONGEST_ENDING: Final = max(map(len, _ENDINGS))
_ENDING_LETTERS: Final = frozenset(ending[-1] for ending in _ENDINGS)
_BEFORE_S: Final = frozenset("abcdfghjklmnoprtvyzå")
_UNBENT: Final = frozenset({"demens"})
"""Words that only look bent; "demens" would else be one with "dem"."""
_PAIRS: Final = frozenset(("gd", "dt", "gt", "kt"))
_DOUBLED: Final = frozenset("bdfgklmnprst")
_FEWEST: Final = 3
"""Letters at the front of a word that no rule touches."""


def words(text: str) -> list[str]:
    """Return the words of a text as they stand.

    >>> words("Cyber- og IT-sikkerhed, NIS2")
    ['Cyber', 'og', 'IT', 'sikkerhed', 'NIS2']
    """
    return WORD.findall(text)


def stem(word: str) -> str:
    """Return the stem of a word in lower case.

    >>> [stem(word) for word in ("cykelstierne", "skolernes", "busser", "centret", "naturlige")]
    ['cykelsti', 'skol', 'bus', 'cent', 'naturlig']
    """
    begin = _ends_begin(word)
    if begin >= len(word) or word in _UNBENT:
        return word
    word = _without_ending(word, begin)
    if len(word) - 2 >= begin and word[-2:] in _PAIRS:
        word = word[:-1]
    if len(word) - 1 >= begin and word[-1:] in _DOUBLED and word[-2:-1] == word[-1:]:
        word = word[:-1]
    if len(word) - 1 >= begin and word.endswith(("ntr", "atr", "str")):
        word = word[:-1]  # centr(e), teatr(et), registr(e): what is left of center, teater
    return word


def _ends_begin(word: str) -> int:
    """Return where endings may begin: behind the first consonant that follows a vowel."""
    place = 0
    length = len(word)
    while place < length and word[place] not in _VOWELS:
        place += 1
    while place < length and word[place] in _VOWELS:
        place += 1
    return max(place + 1, _FEWEST)


def _without_ending(word: str, begin: int) -> str:
    if word[-1:] in _ENDING_LETTERS:
        for length in range(min(_LONGEST_ENDING, len(word) - begin), 0, -1):
            if word[-length:] in _ENDINGS:
                return word[:-length]
    if word[-1:] == "s" and word[-2:-1] in _BEFORE_S:
        return word[:-1]
    return word


_FEWEST_OF_PART: Final = 3
"""Letters that a part of a compound must have."""
_PREFIXES: Final = frozenset(
    "af an bort efter for fore fra gen hen ind med mis mod ned om op over på sam til ud uden under "
    "ved".split()
)
_JOINTS: Final = frozenset("es")
_SUFFIXES: Final = ("lig", "isk", "agtig", "mæssig", "ning", "els", "skab", "hed", "ant", "ist")
_ROADS: Final = tuple(
    "vej gad allé alle stræd væng vænget toft plads boulevard kær torv lund".split()
)


def may_open_compound(part: str) -> bool:
    """Tell whether letters before a word may be a word of their own.

    >>> may_open_compound("klima"), may_open_compound("tr"), may_open_compound("over")
    (True, False, False)
    """
    return len(part) >= _FEWEST_OF_PART and part not in _PREFIXES and _sounds(part)


def may_close_compound(part: str) -> bool:
    """Tell whether letters behind a stem may be a word of their own, a joining letter left aside.

    "naturlig" is no compound of "natur", and "plejehjemsleder" is one of "plejehjem".

    >>> may_close_compound("lig"), may_close_compound("sleder"), may_close_compound("eprojekt")
    (False, True, True)
    """
    if len(part) > _FEWEST_OF_PART and part[0] in _JOINTS:
        part = part[1:]
    return len(part) >= _FEWEST_OF_PART and not part.startswith(_SUFFIXES) and _sounds(part)


def names_a_road(stemmed: str) -> bool:
    """Tell whether a stem ends as the names of roads and places do: "Parkvej", "Havnegade".

    >>> names_a_road("strandvej"), names_a_road("strand")
    (True, False)
    """
    return stemmed.endswith(_ROADS)


def _sounds(part: str) -> bool:
    return not _VOWELS.isdisjoint(part)
