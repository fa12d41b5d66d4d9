"""Administrative units of a municipality named in running text: staffs, centres, departments.

A unit's name is a capitalised compound with the ending of a unit (``Økonomistaben``), a
``Center for …`` or a ``Team …``. Within a sentence the capital shows the name; at the beginning
of one most endings count only where the document also prints the word within a sentence. Generic
words
(``Forvaltningen``), institutions (schools, care homes) and shopping centres are no units here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.bodies import names_a_body
from sagsgraf.danish.given_names import is_given_name
from sagsgraf.danish.organisations import begins_sentence


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit named in a text."""

    name: str
    """As printed, without genitive."""
    start: int
    end: int
    sure: bool
    """Whether the place shows a name; otherwise the document must print it so elsewhere."""


_COMPOUND = re.compile(
    r"""(?<![\w-])
    (?: [A-ZÆØÅ][\w]{1,30}-(?:,\s\w{1,30}-){0,3},?\sog\s(?P<second>\w{1,40}?)   # Teknik- og Miljø-
      | (?P<single> [A-ZÆØÅ][\w-]{0,40}? ) )
    (?P<ending> staben | forvaltningen | afdelingen | sekretariatet | enheden )
    (?P<genitive> s )? (?![\w-])
    (?P<for> \s for \s [A-ZÆØÅ][\w-]{1,30}
        (?: (?: ,\s[A-ZÆØÅ][\w-]{1,30} ){0,3}
            \s (?:og|&) \s (?P<last> [A-ZÆØÅ][\w-]{1,30} ) )? )?""",
    re.VERBOSE,
)
_CENTRE = re.compile(
    r"""(?<![\w-])
    (?: Job | Borger | Borgerservice | Fag | Familie | Unge | Ungdoms | Social | Service | Ydelses
      | Kompetence | Myndigheds | Ejendoms | Beskæftigelses | Kontakt | Rekrutterings )
    (?: centret | centeret | center (?= [ \u00a0][A-ZÆØÅ][a-zæøå]) )
    (?P<genitive> s )? (?![\w-])
    (?P<place> [ \u00a0][A-ZÆØÅ][a-zæøå]{2,30} (?: -[A-ZÆØÅ][a-zæøå]{2,30} )?
               (?P<tail> s )? (?![\w-]) )?""",
    re.VERBOSE,
)
_WORD = r"[A-ZÆØÅ][\wæøå-]{0,30}"
_CENTRE_FOR = re.compile(
    rf"""(?<![\w-]) (?: Fagcenter | Center ) \s for \s
    (?P<first> {_WORD} (?: \s{_WORD} ){{0,2}} )
    (?P<more> (?: ,\s(?!Center\b){_WORD} (?: \s{_WORD} )? ){{0,4}} ,? \s
              (?: (?: og | & ) \s (?!Center\b) (?P<last> {_WORD} (?: \s{_WORD} )? )
                | & \s (?P<lower> [a-zæøå]{{3,30}} ) ) )?""",
    re.VERBOSE,
)
_TEAM = re.compile(
    rf"""(?<![\w-]) (?: Fagcenter | Team ) [ ]
    (?P<first> {_WORD} ) (?: [ ] (?: og | & ) [ ] (?P<last> {_WORD} ) )? (?![\w])""",
    re.VERBOSE,
)
# "natur-", "skov-" and the like are managed; the tax and other state departments are no units.
_NO_STEM: Final = frozenset(
    """
    afdelings andels areal bolig databehandler ejendoms energi formands formue forsynings
    forvaltnings fælles hele hospitals hoved hver implementerings kapital klima ledelses leder
    leje lejlighed lokal læger lærer medarbejder måle måleenheds mængde natur penge personale
    politi projekt region regions senge skatte skov stats syge sygehus tids told toldskatte
    under vand vare verdens vildt
    """.split()
)
"""First parts of words that end as units do and are none: ``tidsenheden``."""
_CUT = re.compile(
    r"\s(?:og|&)\s(?!(?:de|den|det|der|en|et|er|at|har|blev|som|andre|øvrige|alle|kan|skal|vil)\b)"
    r"(?:[a-zæøå]{2}|&)|\s&|\.\s[A-ZÆØÅ]\w{1,30}\s&"
)
_NO_TEAM: Final = frozenset({"Danmark", "Copenhagen", "Rynkeby", "Esbjerg", "Tvilling", "Viborg"})
_DEFINITE = re.compile(r"(?:[^k]et|en|erne|ene)$")
_GENERIC: Final = frozenset({"Staben", "Forvaltningen", "Afdelingen", "Sekretariatet", "Enheden"})


def find_units(text: str) -> list[FoundUnit]:
    """Return the units that a text names, in their order.

    >>> [
    ...     one.name
    ...     for one in find_units("Sagen er sendt til Havnestaben og Center for Kyst & Havn.")
    ... ]
    ['Havnestaben', 'Center for Kyst & Havn']
    >>> find_units("Forvaltningen og Center for cykling svarede i Storcentret.")
    []
    """
    found = sorted(
        (*_compounds(text), *_centres(text), *_centres_for(text), *_teams(text)),
        key=lambda one: (one.start, -one.end),
    )
    kept: list[FoundUnit] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def settled(found: Iterable[FoundUnit], sure: frozenset[str]) -> Iterator[FoundUnit]:
    """Yield the units whose place shows a name, or whose name a document shows elsewhere."""
    return (one for one in found if one.sure or one.name in sure)


def _compounds(text: str) -> Iterator[FoundUnit]:
    for match in _COMPOUND.finditer(text):
        stem = match["second"] or match["single"]
        if len(stem) < 2 or stem.rstrip("-").lower() in _NO_STEM:
            continue
        end = match.start("for") if match["for"] else match.end()
        end -= bool(match["genitive"])
        if match["for"] and not match["genitive"] and not _goes_too_far(match["last"] or "X"):
            end = match.end()
            end -= _genitive(text, end)
        name = " ".join(text[match.start() : end].split())
        if name in _GENERIC or (match["ending"] == "enheden" and len(stem) < 5):
            continue
        sure = bool(match["second"]) or match["ending"] in {"staben", "forvaltningen"}
        sure = sure or " for " in name
        yield FoundUnit(name, match.start(), end, sure or not begins_sentence(text, match.start()))


def _centres(text: str) -> Iterator[FoundUnit]:
    for match in _CENTRE.finditer(text):
        end = match.start("place") if match["place"] else match.end()
        end -= bool(match["genitive"])
        word = text[match.start() : end]
        if word.endswith("center") and match["place"]:
            end = match.end("place") - bool(match["tail"])
        name = " ".join(text[match.start() : end].split())
        sure = name.startswith("Job") or not begins_sentence(text, match.start())
        yield FoundUnit(name, match.start(), end, sure)


def _centres_for(text: str) -> Iterator[FoundUnit]:
    for match in _CENTRE_FOR.finditer(text):
        if match["first"].startswith("Center") or _CUT.match(text, match.end()):
            # "Center for Havne og kyster": where the name ends is not certain.
            continue
        last = match["last"]
        end = match.end("first") if last and _goes_too_far(last) else match.end()
        first = match.start("first")
        while end > first and _goes_too_far(text[first:end].split()[-1]):
            # "Center for Havn Direktionen": the next word of a table or a line.
            end = (
                first + len(text[first:end].rsplit(None, 1)[0]) if " " in text[first:end] else first
            )
        if end == first:
            continue
        end -= end == match.end() and _genitive(text, end)
        yield FoundUnit(" ".join(text[match.start() : end].split()), match.start(), end, True)


def _genitive(text: str, end: int) -> bool:
    """Tell whether a final s is a genitive: a noun in lower case follows at once."""
    return text[end - 1] == "s" and bool(_NOUN_FOLLOWS.match(text, end))


_NOUN_FOLLOWS = re.compile(r"\s[a-zæøå]{4,}")


def _goes_too_far(words: str) -> bool:
    """Tell whether the words behind ``og`` are another actor and no part of the name."""
    word = words.split()[0]
    return (
        names_a_body(words)
        or is_given_name(word)
        or bool(_DEFINITE.search(word))
        or word in {"Byråd", "KL", "Region"}
    )


def _teams(text: str) -> Iterator[FoundUnit]:
    for match in _TEAM.finditer(text):
        if match["first"] in _NO_TEAM or begins_sentence(text, match.start()):
            continue
        end = match.end("first") if match["last"] and _goes_too_far(match["last"]) else match.end()
        yield FoundUnit(text[match.start() : end], match.start(), end, True)
