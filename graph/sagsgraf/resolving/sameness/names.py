"""People's names taken apart, and how two of them are alike.

Danish names are one or more given names, none or more middle names (mostly a mother's surname)
and a surname (the Names Act, navneloven, LBK nr. 1816 af 23/12/2015, §§ 1, 11 and 12). Middle
names are left out or shortened to an initial at will; the first given name and the surname stay.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA, Indel

from sagsgraf.danish.given_names import GIVEN_NAMES
from sagsgraf.danish.parties import is_party
from sagsgraf.danish.posts import is_post, is_title

_REMEMBERED: Final = 1 << 15
_LETTERS: Final = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ü": "y", "ß": "ss", "’": "'"}
)
_SUFFIX: Final = re.compile(r"\s?\((?P<words>[^()]{1,60})\)\s?$")
_PARTICLES: Final = frozenset(
    "van von der den de la le af du el al bin ten ter zu di da dos".split()
)
_SHORT: Final = 4
"""Letters of the shortest word in which one other letter may be a typing error: Ib is not Bo."""

COMMON_SURNAMES: Final[frozenset[str]] = frozenset(
    """
    andersen andreasen andresen bertelsen berthelsen bach bak bech beck bruun carlsen christensen
    christiansen christoffersen clausen dahl dam danielsen davidsen eriksen frandsen frederiksen
    friis gregersen hansen hansson hald hendriksen henriksen henningsen hermansen holm iversen
    jacobsen jakobsen jansen jensen jenssen jepsen jeppesen jespersen jessen johannesen
    johannessen johannsen johansen johnsen josefsen juhl juul joergensen karlsen kjaer kjeldsen
    klausen knudsen koch kristensen kristiansen kristoffersen krogh lassen larsen lauridsen
    lauritsen laursen lind lorentzen lorenzen lund madsen magnussen markussen marcussen mathiasen
    mathiesen mathiassen mikkelsen mogensen mortensen moeller mueller mouritsen munk nicolaisen
    nicolajsen nielsen nikolajsen nilsen nissen noergaard olesen olsen oestergaard overgaard
    paulsen pedersen petersen poulsen rasmussen ravn schmidt simonsen skov skovgaard soendergaard
    soerensen steffensen svendsen svensen thomasen thomassen thomsen thorsen thygesen toft
    villadsen vestergaard winther
    aagaard agerskov ahmed ali andersson bagger bang bay birk bjerre bjerregaard bloch boe bonde
    boysen brandt brink bro brodersen bruhn buch bundgaard byskov carstensen dahlgaard dalgaard
    damgaard damm davidsen ditlevsen enevoldsen engberg enghoff fischer fisker foged frost fuglsang
    gade gram graversen groenbech groen gustafsson haagensen hammer hauge haugaard hedegaard
    hemmingsen hermann hjorth hoeg hoej hoejer hougaard hussain hussein hvid iversen jantzen
    jespersen jochumsen josephsen junker just kaas khan kirk kirkegaard klein knudsen kofoed
    kragh krag krabbe krause kristoffersen kruse kvist lange lauge laugesen lauritzen lautrup
    leth lindberg lindgaard lindholm lorenzen lykke mathisen meyer mohamed moerch mouridsen
    munch nguyen nikolaisen nymann nygaard oestergaard ottesen ottosen paaske pallesen petersson
    philipsen poulsen rask riis roed rohde rosenberg sand schmidt schou schroeder schultz sejersen
    severinsen simonsen sloth smed smith soendergaard sommer stage steen storm svane svarre
    svensson tang thestrup thrane thygesen thorup troelsen ulrich vang vestergaard vinther
    voss wagner warming winkler wulff yilmaz
    """.split()
)
"""Surnames that so many bear that first and last name together tell two people apart no more.

Source: written from general knowledge of the surnames most people in Denmark bear; Statistics
Denmark publishes the full counts. A surname more in it costs a merge, never makes one.
"""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name's words, folded: lower case, æ/ae, ø/oe, å/aa and é/e alike."""

    words: tuple[str, ...]
    """Given names first, the surname last; an initial is one letter."""
    hyphened: bool
    """Whether the first given name is two that a hyphen joins."""

    @property
    def first(self) -> str:
        """The first given name, or its initial."""
        return self.words[0]

    @property
    def last(self) -> str:
        """The surname; of a single name, that name."""
        return self.words[-1]

    @property
    def single(self) -> bool:
        """Whether one word alone is the name."""
        return len(self.words) == 1

    @property
    def common(self) -> bool:
        """Whether so many bear the surname that first and last name settle nothing."""
        return self.last in COMMON_SURNAMES


class Way(StrEnum):
    """In which way two people's names are alike."""

    EQUAL = "equal"
    """The same words: another order, hyphens, accents, titles."""
    INITIAL = "initial"
    """A middle name in one is its initial in the other."""
    LEFT_OUT = "left out"
    """One has middle names that the other leaves out."""
    GENITIVE = "genitive"
    """One ends in the s of the genitive."""
    TYPING = "typing"
    """One letter differs, is missing or changes places."""
    REAL_NAMES = "real names"
    """So little differs, but both are names that people bear: Kirsten, Kristen."""
    TWICE = "twice"
    """A letter differs, and a middle name as well."""
    HALF = "half"
    """One has half of a double given name, or leaves out the surname or all but an initial."""
    SINGLE = "single"
    """One is a surname or a given name alone."""
    CONTRADICTORY = "contradictory"
    """First and last name are the same, and the middle names are others."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names are alike."""

    way: Way
    score: float
    """From 0 to 1, two decimals."""
    told: str
    """How they differ, in words that follow the two names; in English."""
    told_da: str
    given: bool = False
    """Whether a middle name that is left out is a given name: Ane Marie is not always Ane."""


@lru_cache(_REMEMBERED)
def fold(word: str) -> str:
    """Return a word in lower case with letters that are written in two ways written in one.

    >>> fold("Kjær"), fold("Åge") == fold("Aage"), fold("René"), fold("Jörgen") == fold("Jørgen")
    ('kjaer', True, 'rene', True)
    """
    lowered = unicodedata.normalize("NFC", word).lower().translate(_LETTERS)
    return unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()


_GIVEN: Final = frozenset(fold(name) for name in GIVEN_NAMES)


@lru_cache(_REMEMBERED)
def person_name(text: str) -> PersonName:
    """Take a printed name apart, without titles, posts and parties.

    >>> person_name("Borgmester Ib Ås-Holt (V)").words, person_name("Holt, Ib").words
    (('ib', 'aas', 'holt'), ('ib', 'holt'))
    >>> person_name("Ib A. Holt, formand for Havneudvalget").words
    ('ib', 'a', 'holt')
    """
    text = _without_suffixes(text.strip(" .,;:"))
    head, comma, tail = text.partition(",")
    if comma and tail.strip():
        # "Ib Holt, borgmester" tells a post; "Holt, Ib" is the order of a register.
        post = is_title(tail.split()[0].strip(".,")) or is_post(tail.strip())
        text = head if post or tail.strip()[:1].islower() else f"{tail.strip()} {head.strip()}"
    parts = [part.strip(".,;:") for part in text.split()]
    parts = [part for part in parts if part]
    while len(parts) > 2 and (parts[0][:1].islower() or is_title(parts[0])):
        parts.pop(0)
    while len(parts) > 2 and parts[-1][:1].islower() and is_title(parts[-1]):
        parts.pop()
    printed = tuple(
        piece for part in parts for piece in re.split(r"[-\u2010\u2013]", part) if piece
    )
    words = tuple(map(fold, printed))
    hyphened = bool(parts) and bool(re.search(r"\w[-\u2010\u2013]\w", parts[0]))
    surname_first = len(words) > 1 and words[0] in COMMON_SURNAMES and words[0] not in _GIVEN
    if surname_first and not comma and words[-1] in _GIVEN:
        # "Hansen Ib": no given name stands first, and one stands last.
        words = (*words[1:], words[0])
    return PersonName(words or (fold(text),), hyphened)


def _without_suffixes(text: str) -> str:
    while match := _SUFFIX.search(text):
        words = match["words"].strip()
        if not (is_party(words) or is_title(words.split()[0]) or is_post(words)):
            break
        text = text[: match.start()].rstrip(" ,")
    return text


def score(one: PersonName, other: PersonName) -> float:
    """Return how alike the letters of two names are, from 0 to 1, two decimals."""
    return round(Indel.normalized_similarity(" ".join(one.words), " ".join(other.words)), 2)


def likeness(one: PersonName, other: PersonName) -> Likeness | None:
    """Return how two names are alike; None where nothing says that they may be one.

    >>> likeness(person_name("Ib Ask Holt"), person_name("Ib Holt")).way.value
    'left out'
    >>> likeness(person_name("Kirsten Holt"), person_name("Kristen Holt")).way.value
    'real names'
    >>> likeness(person_name("Ib Holt"), person_name("Bo Holt")) is None
    True
    """
    if one.words == other.words or sorted(one.words) == sorted(other.words):
        return _equal(one, other)
    if one.single or other.single:
        return _single(one, other)
    if one.first == other.first and one.last == other.last:
        return _middle(one, other)
    return _initials(one, other) or _shortened(one, other) or _typed(one, other)


def _equal(one: PersonName, other: PersonName) -> Likeness | None:
    if one.words == other.words:
        told = "are one name, spelled with other marks or letters"
        return Likeness(Way.EQUAL, 1.0, told, "er ét navn, stavet med andre tegn eller bogstaver")
    # "Holm Ravn Ib" and "Ib Holm Ravn": the surname first; any other order is another name.
    turned = one.words[1:] + one.words[:1] == other.words
    turned = turned or other.words[1:] + other.words[:1] == one.words
    if not turned:
        return None
    if one.words[0] in _GIVEN and other.words[0] in _GIVEN:
        # "Frank Lund Simon", "Simon Frank Lund": both may be in their right order.
        told = "have the same words in another order, and either can be the given name"
        danish = "har de samme ord i en anden rækkefølge, og begge ord kan være fornavn"
        return Likeness(Way.HALF, 0.9, told, danish)
    told = "have the same words, with the surname first in one"
    return Likeness(Way.EQUAL, 1.0, told, "har de samme ord, med efternavnet først i det ene")


def _single(one: PersonName, other: PersonName) -> Likeness | None:
    short, full = (one, other) if one.single else (other, one)
    if full.single or short.first not in {full.first, full.last}:
        return None
    told = "share one name only, the other name is left out"
    return Likeness(
        Way.SINGLE, score(one, other), told, "har kun ét navn fælles, det andet mangler"
    )


def _middle(one: PersonName, other: PersonName) -> Likeness:
    """Compare two names with the same first and last word."""
    short, full = sorted((one, other), key=lambda name: (len(name.words), name.words))
    inner, more = short.words[1:-1], full.words[1:-1]
    if not _within(inner, more):
        typed = len(inner) == len(more) and _one_error(inner, more)
        if typed:
            return _error(one, other, typed)
        told = "have other middle names or initials"
        danish = "har forskellige mellemnavne eller initialer"
        return Likeness(Way.CONTRADICTORY, score(one, other), told, danish)
    similar = max(score(one, other), 0.9)
    if len(inner) == len(more):
        told = "differ by a middle name that is an initial in one"
        return Likeness(
            Way.INITIAL,
            similar,
            told,
            "adskiller sig ved et mellemnavn, der er en initial i det ene",
        )
    if full.hyphened and full.words[1] not in short.words:
        told = "differ by one half of a double given name"
        return Likeness(
            Way.HALF, similar, told, "adskiller sig ved det halve af et dobbelt fornavn"
        )
    told = "differ by a middle name that is left out"
    danish = "adskiller sig ved et mellemnavn, der er udeladt"
    given = any(word in _GIVEN for word in more if word not in inner)
    return Likeness(Way.LEFT_OUT, similar, told, danish, given)


def _within(inner: tuple[str, ...], more: tuple[str, ...]) -> bool:
    """Tell whether middle names are those of the fuller name, in its order, or their initials."""
    at = 0
    for word in inner:
        while at < len(more) and not _stands_for(word, more[at]):
            at += 1
        if at == len(more):
            return False
        at += 1
    return True


def _stands_for(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _initials(one: PersonName, other: PersonName) -> Likeness | None:
    """Compare names of which one has but an initial for its first name: ``M. Holt``."""
    if one.last != other.last or not _stands_for(one.first, other.first):
        return None
    if not (
        _within(one.words[1:-1], other.words[1:-1]) or _within(other.words[1:-1], one.words[1:-1])
    ):
        return None
    told = "differ by a first name that is but an initial in one"
    danish = "adskiller sig ved et fornavn, der kun er en initial i det ene"
    return Likeness(Way.HALF, score(one, other), told, danish)


def _shortened(one: PersonName, other: PersonName) -> Likeness | None:
    """Compare names of which one ends before the other's surname: ``Maria Holt Bro``."""
    short, full = sorted((one.words, other.words), key=len)
    if full[: len(short)] != short or full[len(short) - 1] in _PARTICLES:
        return None
    told = "differ by a last name that is left out"
    danish = "adskiller sig ved et efternavn, der er udeladt"
    return Likeness(Way.HALF, score(one, other), told, danish)


def _typed(one: PersonName, other: PersonName) -> Likeness | None:
    """Compare names of which one word, at most, is another by one letter."""
    ends = _one_error((one.first, one.last), (other.first, other.last))
    if ends is None:
        return None
    inner, more = one.words[1:-1], other.words[1:-1]
    if inner == more:
        return _error(one, other, ends)
    if _within(inner, more) or _within(more, inner):
        told = "differ by a letter and by a middle name"
        danish = "adskiller sig både ved et bogstav og et mellemnavn"
        return Likeness(Way.TWICE, score(one, other), told, danish)
    return None


def _one_error(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the one pair of words that differ by a letter; None where more differs."""
    pairs = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    if len(pairs) != 1:
        return None
    word, other = pairs[0]
    if min(len(word), len(other)) < _SHORT or OSA.distance(word, other, score_cutoff=1) > 1:
        return None
    return word, other


def _error(one: PersonName, other: PersonName, pair: tuple[str, str]) -> Likeness:
    """Tell what the one letter between two words is: a genitive, another name, or an error."""
    similar = score(one, other)
    short, long = sorted(pair, key=lambda word: (len(word), word))
    common = short in COMMON_SURNAMES and long in COMMON_SURNAMES
    if long == f"{short}s" and long in {one.last, other.last} and not common:
        told = "differ by a final s, as of the genitive"
        return Likeness(Way.GENITIVE, similar, told, "adskiller sig ved et sidste s, som i genitiv")
    if len(short) == len(long) and sorted(short) == sorted(long):
        told = "differ by two letters that change places"
        danish = "adskiller sig ved to bogstaver, der har byttet plads"
    else:
        told, danish = "differ by one letter", "adskiller sig ved ét bogstav"
    if not common and not (short in _GIVEN and long in _GIVEN):
        return Likeness(Way.TYPING, similar, told, danish)
    # The names are not repeated: a list that hides people hides whole names only.
    told = f"{told}, though both spellings are names that people bear"
    danish = f"{danish}, men begge stavemåder er navne, som folk bærer"
    return Likeness(Way.REAL_NAMES, similar, told, danish)
