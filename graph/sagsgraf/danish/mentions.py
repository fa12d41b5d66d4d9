"""People named in running text, where the words make it certain that a person is meant.

A run of capitalised words is a person only when it is a name already known, when a party stands
behind it, when a title stands directly beside it, or when its sentence gives it a post
(``Ida Bro er startet som havnechef``). Other names, above all those of citizens, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sagsgraf.danish.given_names import is_given_name
from sagsgraf.danish.municipalities import CODES
from sagsgraf.danish.openers import OPENERS
from sagsgraf.danish.parties import is_party
from sagsgraf.danish.people import NAME_PATTERN
from sagsgraf.danish.post_holders import Change, find_change, post_before, post_behind
from sagsgraf.danish.posts import FoundPost, is_title
from sagsgraf.danish.text import slug

_RUN = re.compile(rf"(?<![\w@/.-]){NAME_PATTERN}(?!\w)")
_WORD = re.compile(r"[^ \u00a0]+")
_TOKEN = re.compile(r"(?<![\w-])[^\W\d_a-zæøå][\w'’-]*")
# "Per Dams Vej 4", "Niels Holmsvej 4": a street; "Bo Dam A/S": a firm.
_NUMBER_BEHIND = re.compile(r"[ \u00a0](?:\d|A/S|ApS|I/S|P/S|&)")
_NAME_END = re.compile(r"(?:s|'s|’s|’|')?(?![\w-])")
_PARTY = re.compile(r"[ \u00a0]?\(\s?(?P<party>[^()\n]{1,40}?)\s?\)|,\s\((?P<comma>[A-ZÆØÅ])\)")

_STOPS: Final = frozenset(
    """
    A/S Aftale Alle Allé Aps Arena Bibliotek Boulevard Budget Bygade Byråd Børnehave Cafe Café
    Center Centeret Centret Danmark Danske Distrikt Efterskole Ejerforening Erhverv Fond Fonden
    Forening Foreningen Forsyning Fællesskab Gade Gaden Grundejerforening Gymnasium Hallen
    Hallerne Havnen Hospital Hotel Huset Institut Jobcenter Klub Klubben Kommune Kommunes Kultur
    Kvarter Kvarteret Legat Lokalplan Lov Marina Marked Museum Møde Parken Parkering Pladsen
    Plan Plejecenter Plejehjem Politi Politik Pris Prisen Projekt Projektet Puljen Region
    Regionen Renovation Råd Rådet Sal Samråd Selskab Skole Skolen Sogn Sport Stadion Station
    Stationen Sti Stift Stiftelse Stræde Svømmehal Team Torv Torvet Udvalg Udvalget Universitet
    Vandværk Varmeværk Vej Vejen Vænge Vænget Værk Ældre Økonomi
    """.split()
)
"""Words of places, institutions and firms; a run with one of them names no person."""
_SURNAMES_TOO: Final = frozenset(
    """
    Bakke Bro Bugt By Dansk Eng Fort Gård Hal Have Havn Hus Kirke Kro Mose Nord Nordre Park
    Plads Skov Strand Syd Sø Søndre Vest Vestre Å Ø Øst Østre
    """.split()
)
"""Words of places that are surnames as well: behind a given name they end a person's name."""
_STOP_ENDINGS: Final = (
    "vej",
    "vejen",
    "vejens",
    "skole",
    "skolen",
    "gade",
    "gaden",
    "stræde",
    "strædet",
    "parken",
    "huset",
    "center",
    "centret",
    "centeret",
    "udvalg",
    "udvalget",
    "udvalgets",
    "forening",
    "foreningen",
    "forvaltning",
    "forvaltningen",
    "styrelsen",
    "ministeriet",
    "kommune",
    "selskab",
    "selskabet",
    "klubben",
    "rådet",
    "byråd",
    "ringen",
    "kvarteret",
    "haven",
    "hallen",
    "hallerne",
    "museet",
    "gården",
    "projektet",
    "planen",
    "politikken",
    "strategien",
    "plejen",
    "pleje",
    "tjenesten",
    "service",
    "rådgivning",
    "rådgivningen",
    "fonden",
    "puljen",
    "bladet",
    "avisen",
    "dagen",
)
_PLACES: Final = frozenset(CODES)
# A noun before a name that is no part of it: "Virksomhedsservice Ida Bro", "Udvalget Ida Bro".
_NOUN = re.compile(r"(?:et|en|erne|ene|plejen|service|udvalg|råd|ning|skab)$")


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person named in a text."""

    name: str
    start: int
    end: int
    party: str | None = None
    """Party in parentheses behind the name, as printed."""
    party_end: int = 0
    """Where the parentheses end."""
    post: FoundPost | None = None
    """A post that the words beside the name give the person."""
    change: Change | None = None


class Known:
    """Names known from elsewhere in the document, found wherever they stand in full."""

    def __init__(self, names: Iterable[str]) -> None:
        full = {" ".join(name.split()) for name in names}
        self._slugs: Final = frozenset(slug(name) for name in full)
        self._by_first: Final[dict[str, list[str]]] = {}
        for name in sorted(full, key=lambda name: (-len(name), name)):
            first, _, rest = name.partition(" ")
            if rest:
                self._by_first.setdefault(first, []).append(name)

    def __contains__(self, name: str) -> bool:
        return slug(name) in self._slugs

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Yield each name and its place, a name's longest form first."""
        if not self._by_first:
            return
        for token in _TOKEN.finditer(text):
            start = token.start()
            for name in self._by_first.get(token[0], ()):
                end = start + len(name)
                here = text[start:end].replace("\n", " ").replace("\u00a0", " ")
                if here == name and _NAME_END.match(text, end):
                    yield name, start, end
                    break


def find_people(text: str, known: Known) -> list[FoundPerson]:
    """Return the people that a text names for certain, in their order.

    >>> nobody = Known([])
    >>> one, two = find_people("Ida Bro er startet som havnechef og Per Dam som vagtleder.", nobody)
    >>> one.name, one.change.kind, one.change.post.text, two.change.post.text
    ('Ida Bro', 'started', 'havnechef', 'vagtleder')
    >>> [one.name for one in find_people("Ida Bro (V) bor på Per Dams Vej", nobody)]
    ['Ida Bro']
    >>> find_people("Ida Bro har klaget over Sønder Havn (bilag 1)", nobody)
    []
    """
    people: list[FoundPerson] = []
    taken = 0
    for name, start, end, sure in _candidates(text, known):
        if start < taken:
            continue
        found = _judged(text, name, start, end, sure=sure, before=people)
        if found:
            people.append(found)
            taken = found.end
    return people


def names_in(text: str) -> Iterator[str]:
    """Yield what may be the names of people: runs of capitalised words from a given name on.

    Wider than `find_people`, for where a name too many does less harm than one too few.

    >>> list(names_in("Ida Bro har klaget over Per Dams Vej 4 og Karen Skole."))
    ['Ida Bro']
    """
    for run in _RUN.finditer(text):
        for name, _, end in _trimmed(run[0]):
            given = is_given_name(name.split()[0])
            if given and not _NUMBER_BEHIND.match(text, run.start() + end):
                yield name


def _candidates(text: str, known: Known) -> list[tuple[str, int, int, bool]]:
    """Return names that may be people's: those known, and runs of capitalised words."""
    sure = [
        (name, start, end, True)
        for name, start, end in known.find(text)
        if _whole(text, start, end, name)
    ]
    begins = {start for _, start, _, _ in sure}
    runs: list[tuple[str, int, int, bool]] = []
    for match in _RUN.finditer(text):
        if any(match.start() + word.start() in begins for word in _WORD.finditer(match[0])):
            continue
        place = match.start()
        runs += (
            (name, place + start, place + end, False) for name, start, end in _trimmed(match[0])
        )
    return sorted([*sure, *runs], key=lambda one: (one[1], -one[2]))


def _whole(text: str, start: int, end: int, name: str) -> bool:
    """Tell whether a known name stands alone: not within a longer name, street or fund."""
    after = text[end : end + 30].removeprefix("s").lstrip("'’s")
    if re.match(r"[ \u00a0][A-ZÆØÅ][a-zæøå]", after) and not re.match(r"[ \u00a0]\(", after):
        following = after.split()[0]
        if _is_stop(following) or text[end : end + 1] == "s" or following.endswith("sen"):
            return False
    before = text[max(0, start - 30) : start]
    lead = re.search(r"\b([A-ZÆØÅ][\w-]{0,30}|[A-ZÆØÅ]\.)[ \u00a0]$", before)
    return (
        lead is None
        or len(name.split()) > 2
        or not (is_given_name(lead[1]) or lead[1].endswith("."))
    )


@lru_cache(1 << 16)
def _trimmed(run: str) -> tuple[tuple[str, int, int], ...]:
    """Return the names that may stand in a run of capitalised words, the longest first.

    With each is where it begins and ends in the run. Minutes print the same runs again and again.
    """
    return tuple(_names_of([(word[0], word.start()) for word in _WORD.finditer(run)]))


def _names_of(words: list[tuple[str, int]]) -> Iterator[tuple[str, int, int]]:
    while words and (words[0][0] in OPENERS or words[0][0].endswith(("udvalget", "udvalgets"))):
        words = words[1:]
    if words and is_title(words[0][0]) and not is_given_name(words[0][0]):
        words = words[1:]
    title = next((index for index, (word, _) in enumerate(words) if is_title(word)), len(words))
    words = words[:title]
    known = [index for index, (word, _) in enumerate(words) if is_given_name(word)]
    begins = [0, *(known[:1])]
    if known and all(_NOUN.search(word) for word, _ in words[: known[0]]):
        begins = known[:1]
    for begin in dict.fromkeys(begins):
        name = words[begin:]
        if _may_be_a_name([word for word, _ in name]):
            last, place = name[-1]
            # "Per Jensens forslag": the commonest ending of surnames tells its genitive.
            genitive = last.endswith("sens")
            printed = " ".join(word for word, _ in name)
            end = place + len(last) - genitive
            yield printed[:-1] if genitive else printed, name[0][1], end


def _may_be_a_name(words: list[str]) -> bool:
    if not 2 <= len(words) <= 6 or words[0][0].islower() or words[0] in _PLACES:
        return False
    if any(_is_stop(word) or word in OPENERS for word in words):
        return False
    return is_given_name(words[0]) or not any(
        word in _SURNAMES_TOO or word in _PLACES for word in words
    )


def _is_stop(word: str) -> bool:
    return word in _STOPS or word.lower().endswith(_STOP_ENDINGS)


def _judged(
    text: str, name: str, start: int, end: int, *, sure: bool, before: list[FoundPerson]
) -> FoundPerson | None:
    """Return the person if something makes it certain that a person is meant."""
    party, party_end = _party(text, end)
    after = party_end or end
    likely = sure or is_given_name(name.split()[0])
    change = find_change(text, start, after, before[-1].change if before else None)
    if change and not likely and change.kind in {"elected", "appointed"}:
        # "Havnens Maskiner er valgt som rådgiver": firms are chosen too.
        change = change if _is_leader(change.post) else None
    post = None if change else post_before(text, start)
    if not change and likely and not (post and post.text):
        post = post_behind(text, after) or post
    if not (sure or change or post or (party and not _no_person(name))):
        return None
    return FoundPerson(name, start, end, party, party_end, post, change)


def _no_person(name: str) -> bool:
    """Tell whether a run before a party is something else: ``Socialistisk Folkeparti (SF)``."""
    words = name.split()
    other = words[-1].endswith(("et", "erne", "ing", "ion"))
    return is_party(name) or (other and not any(is_given_name(word) for word in words))


def _is_leader(post: FoundPost) -> bool:
    return post.text.lower().split(" for ")[0].endswith(("chef", "leder", "direktør", "formand"))


def _party(text: str, end: int) -> tuple[str | None, int]:
    match = _PARTY.match(text, end)
    if not match:
        return None, 0
    words = match["party"] or match["comma"]
    return (words, match.end()) if is_party(words) else (None, 0)
