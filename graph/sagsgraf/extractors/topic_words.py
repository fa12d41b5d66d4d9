"""The words of a text that speak for topics, and where they stand.

Words are compared by their stems with the names of the topics and the words that point to them
(``sagsgraf.topics``). Of a phrase, the longest that is known counts; of a compound, its longest
known part. Every word speaks for one topic at most, so that two topics never rest on one passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from sagsgraf.danish.stems import (
    WORD,
    may_close_compound,
    may_open_compound,
    names_a_road,
    stem,
)
from sagsgraf.model import Section, Span
from sagsgraf.topics import BROADER, FIRST_PARTS, LAST_PARTS, NAMES, POINTERS

_GOVERNING: Final = "styring-af-kommunen"
_LONGEST_WORD: Final = 50
"""Letters; what is longer is no word."""
_LONGEST_ABBREVIATION: Final = 6
"""Letters; longer words in capitals are words like others."""
_FEWEST_OF_PART: Final = 3
"""Letters of the shortest part of a compound."""
_FEWEST_OF_NAME: Final = 6
"""Letters of a stem that is looked for inside compounds: shorter ones hide by chance in words that
have nothing to do with them ("havn" in "Københavns", "sport" in "transport")."""
_REMEMBERED: Final = 1 << 16
"""Words whose meaning is kept; a hundred documents use some 20,000."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word or phrase that speaks for a topic."""

    topic: str
    """Key of the topic."""
    soft: bool
    """Whether it points to the topic rather than names it."""
    term: str
    """Its stems."""
    span: Span
    section: Section | None
    """The section it stands in; None in the title."""


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word says, wherever it stands."""

    stem: str
    topic: str | None = None
    """The topic that the word alone speaks for."""
    soft: bool = False
    widest: int = 0
    """Words of the longest phrase that begins with it."""
    official: bool = False
    """Whether it is the name of a body or an official, or ends one."""
    leads: bool = False
    """Whether "for" and a unit's name may follow."""


_NO_WORD: Final = _Word("")


_Meaning = tuple[str, bool]
"""A topic, and whether the word only points to it."""


@dataclass(frozen=True)
class _Index:
    """The words of all topics, ready for look-up."""

    terms: dict[str, _Meaning]
    """Words and phrases, as stems."""
    widest: dict[str, int]
    """For each stem that phrases begin with, the words of the longest."""
    firsts: dict[str, _Meaning]
    """Openings of compounds."""
    lasts: dict[str, _Meaning]
    """Endings of compounds."""


@cache
def _index() -> _Index:
    index = _Index({}, {}, {}, {})
    for table, soft in ((POINTERS, True), (NAMES, False)):
        for topic, text in table.items():
            meaning = topic, soft
            for term in text.split("; "):
                _enter(index, term, meaning)
    for parts, table in ((index.firsts, FIRST_PARTS), (index.lasts, LAST_PARTS)):
        for topic, text in table.items():
            for part in text.split("; "):
                parts.setdefault(part, (topic, True))
    return index


def _enter(index: _Index, term: str, meaning: _Meaning) -> None:
    index.terms[term] = meaning
    more = term.count(" ")
    if more:
        first = term[: term.index(" ")]
        index.widest[first] = max(more + 1, index.widest.get(first, 0))
    elif len(term) >= _FEWEST_OF_NAME and not meaning[1]:
        index.firsts[term] = index.lasts[term] = meaning


@cache
def ancestors(topic: str) -> frozenset[str]:
    """Return all that a topic is part of, however far up."""
    broader = BROADER.get(topic, ())
    return frozenset(broader).union(*(ancestors(one) for one in broader))


def is_of_governing(topic: str) -> bool:
    """Tell whether a topic is about how the municipality is governed: money, bodies, procedure."""
    return topic == _GOVERNING or _GOVERNING in ancestors(topic)


# ------------------------------------------------------------------------------------- one word

_OFFICIALS: Final = (
    *("udvalg", "forvaltning", "ministeri", "minist", "nævn", "styrels"),
    *("chef", "direktør", "afdeling", "sekretariat"),
)
_SMALL: Final = frozenset("dig mig sig dem den der det".split())
"""Words that speak for nothing; "dig" has the stem of "dige"."""
_BOARD: Final = "bestyrels"
_LEADS: Final = frozenset(
    "cent direktør chef stab afdeling forvaltning sekretariat minist område".split()
)


@lru_cache(maxsize=_REMEMBERED)
def _said(word: str) -> _Word:
    """Return what a word of the text says."""
    if len(word) <= _LONGEST_ABBREVIATION and word.isupper():
        return _word(word)
    return _word(word.lower())


@lru_cache(maxsize=_REMEMBERED)
def _word(word: str) -> _Word:
    """Return what a word says, in lower case if it is no abbreviation."""
    index = _index()
    abbreviation = index.terms.get(word) if word.isupper() else None
    word = word.lower()
    stemmed = stem(word)
    known = None if word in _SMALL else abbreviation or index.terms.get(stemmed)
    official = not known and stemmed.endswith(_OFFICIALS) and not stemmed.endswith(_BOARD)
    topic, soft = known or (not official and _of_compound(stemmed)) or (None, False)
    return _Word(stemmed, topic, soft, index.widest.get(stemmed, 0), official, stemmed in _LEADS)


def _of_compound(stemmed: str) -> _Meaning | None:
    """Return what a compound says.

    The last part of a Danish compound is what the thing is: a "universitetshospital" is a
    hospital. Where the last part belongs to governing ("klimaborgersamling"), the first tells
    what for.
    """
    if len(stemmed) < 2 * _FEWEST_OF_PART or names_a_road(stemmed):
        return None
    last = _last_part(stemmed)
    if last and not is_of_governing(last[0]):
        return last
    return _first_part(stemmed) or last


def _last_part(stemmed: str) -> _Meaning | None:
    lasts = _index().lasts
    for begin in range(_FEWEST_OF_PART, len(stemmed) - _FEWEST_OF_PART + 1):
        last = lasts.get(stemmed[begin:])
        if last and may_open_compound(stemmed[:begin]):
            return last
    return None


def _first_part(stemmed: str) -> _Meaning | None:
    firsts = _index().firsts
    for end in range(len(stemmed) - _FEWEST_OF_PART, _FEWEST_OF_PART - 1, -1):
        first = firsts.get(stemmed[:end])
        if first and may_close_compound(stemmed[end:]):
            return first
    return None


# ------------------------------------------------------------------------------------- one text

_Place = tuple[int, int]
"""Where a word begins and ends in its text."""

_LONGEST_JOINT: Final = 4
"""Characters between two words of one name."""
_LONGEST_CHAIN: Final = 10
"""Words of the longest name of a body."""


def hits(text: str, begin: int = 0, section: Section | None = None) -> Iterator[Hit]:
    """Yield what speaks for topics, from left to right.

    Args:
        text: the words.
        begin: where they begin in the document.
        section: the section they stand in.
    """
    places = [match.span() for match in WORD.finditer(text)]
    words = [
        _said(text[start:end]) if end - start <= _LONGEST_WORD else _NO_WORD
        for start, end in places
    ]
    names = _names_of_bodies(text, places, words)
    place = 0
    while place < len(words):
        word = words[place]
        size, topic, soft = 1, word.topic, word.soft
        if word.widest and (phrase := _phrase(words, place)):
            size, topic, soft = phrase
        if topic and not names.issuperset(range(place, place + size)):
            term = " ".join(one.stem for one in words[place : place + size])
            span = Span(begin + places[place][0], begin + places[place + size - 1][1])
            yield Hit(topic, soft, term, span, section)
        place += size


def _phrase(words: Sequence[_Word], place: int) -> tuple[int, str, bool] | None:
    """Return how many words the longest phrase has that begins with a word, and what it says."""
    for size in range(words[place].widest, 1, -1):
        found = words[place : place + size]
        if len(found) == size:
            meaning = _index().terms.get(" ".join(word.stem for word in found))
            if meaning:
                return size, *meaning
    return None


def _names_of_bodies(text: str, places: Sequence[_Place], words: Sequence[_Word]) -> set[int]:
    """Return the words that only name a body, a unit or an official.

    The Klima-, Teknik- og Miljøudvalg deals with more than climate, and that the
    Digitaliserings- og IT-chef recommends something makes it no matter of IT.
    """
    names: set[int] = set()
    for place, word in enumerate(words):
        if word.official:
            names.update(_joined_before(text, places, place))
        if word.leads:
            names.update(_unit_behind(text, places, place))
    return names


def _joined_before(text: str, places: Sequence[_Place], place: int) -> Iterator[int]:
    """Yield a word and what hyphens join to it: all of "Klima-, Teknik- og Miljøudvalget"."""
    yield place
    last = max(0, place - _LONGEST_CHAIN)
    while place > last and (joint := _joint(text, places, place - 1)):
        if "-" in joint:
            place -= 1
        elif text[slice(*places[place - 1])] == "og" and place > 1:
            if "-" not in _joint(text, places, place - 2):
                return
            place -= 2
        else:
            return
        yield place


def _unit_behind(text: str, places: Sequence[_Place], place: int) -> Iterator[int]:
    """Yield the words of a unit's name behind "Center for": capitalised, joined by "og"."""
    place += 1
    if place >= len(places) or text[slice(*places[place])] != "for":
        return
    last = min(len(places) - 1, place + _LONGEST_CHAIN)
    while place < last and _joint(text, places, place):
        place += 1
        word = text[slice(*places[place])]
        if word[:1].isupper():
            yield place
        elif word != "og":
            return


def _joint(text: str, places: Sequence[_Place], place: int) -> str:
    """Return what stands between a word and the next; nothing where a sentence may end."""
    start, end = places[place][1], places[place + 1][0]
    joint = text[start:end] if end - start <= _LONGEST_JOINT else ""
    return "" if "." in joint or "\n\n" in joint else joint
