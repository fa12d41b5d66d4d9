"""Lists of people as minutes print them: names, parties, roles, substitutes, items missed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from sagsgraf.danish.posts import is_title
from sagsgraf.danish.text import plain

_PARTY = re.compile(
    r"""\( [ ]{0,3} (?P<party>
        [A-ZÆØÅ]{1,3}(?:-\d|\d)?            # (V), (UP), (UP-1), (UP2)
      | [Ll]øsgænger | løsg\.?              # outside the parties
      | [A-ZÆØÅ][a-zæøå]{1,40}(?:[\s-][A-Za-zÆØÅæøå]{1,40}){0,3}   # the party's full name
    ) [ ]{0,3} \)""",
    re.VERBOSE,
)
_ROLES = (
    "formand",
    "næstformand",
    "borgmester",
    "viceborgmester",
    "1. viceborgmester",
    "2. viceborgmester",
    "rådmand",
    "sekretær",
    "kommunaldirektør",
    "direktør",
    "referent",
    "mødeleder",
    "ordstyrer",
    "stedfortræder",
    "suppleant",
)
_ROLE_NAMES = "|".join(re.escape(role) for role in sorted(_ROLES, key=len, reverse=True))
_ROLE_AFTER = re.compile(rf" ?(?:[-–,] ?|\()(?P<role>{_ROLE_NAMES})\)?\s?$", re.IGNORECASE)
_ROLE_BEFORE = re.compile(rf"^(?P<role>{_ROLE_NAMES})\s(?=[A-ZÆØÅ])", re.IGNORECASE)
_TITLE_BEFORE = re.compile(r"^(?P<role>[\w-]{4,45})\s(?=[A-ZÆØÅ])")
_SUBSTITUTE = re.compile(
    r"""
    [ ]? (?: [-–,(] [ ]? )?
    (?: stedfortræder [ ] for | i [ ] stedet [ ] for | suppleant [ ] for | \bfor )
    [ ] (?P<name> [A-ZÆØÅ] [^()]{1,80}? ) (?: [ ]? \( [^()]{0,40} \) )? \)? [ ]? $   # with a party
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "sag 129-131", "punkt 4 og 5": the items that an absentee missed, or a guest came for.
_ITEMS = re.compile(
    r"""[ ]? [(,]? [ ]? (?: deltog [ ])? (?: under [ ] | i [ ] )?
        (?: sag(?:erne)? | pkt\.? | punkt(?:erne)? ) [ ]?
        (?P<first> \d{1,4} )
        (?: [ ]? (?: [-–] | og | til ) [ ]? (?P<last> \d{1,4} ) )? \)? [ ]? $""",
    re.VERBOSE | re.IGNORECASE,
)
_UPPER = "A-ZÆØÅÄÖÜÉÁÍÓÚÇŠŽ"
_LETTER = r"[\wæøåäöüéèáóíúñçšž'’.-]"
_NAME_WORD = rf"[{_UPPER}]{_LETTER}{{0,40}}"
_PARTICLE = r"(?:van|von|der|den|de|la|le|af|du|el|al|bin|ten|ter|zu|di|da|dos|y)"
_NAME = re.compile(rf"^{_NAME_WORD}(?:\s(?:{_PARTICLE}|{_NAME_WORD})){{1,8}}$")
_NOBODY = re.compile(
    r"^(?:ingen|ikke nogen|ikke registreret|alle|-|–|\.|alle (?:var |er )?til ?stede"
    r"|ingen afbud)?\.?$",
    re.IGNORECASE,
)
# A comma before a role, a party or a reason parts nobody: "Ida Bro, (V)", "Ida Bro, formand".
_BETWEEN = re.compile(
    rf",(?!\s?(?:{_ROLE_NAMES}|sag|pkt|punkt)\b|\s?\()|;|\n[ \t]{{0,20}}\n"
    r"|\n[ \t]{0,20}[•*-][ \t]|(?<=\s)(?:og|samt)(?=\s)"
    # A list that lost its line ends: "Ida Bro (A) Per Dam (V)".
    rf"|(?<=\))\s{{0,3}}(?!(?:{_ROLE_NAMES})\b)(?-i:(?=[A-ZÆØÅ][a-zæøå]))",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s{0,80}(?:[•*–-]\s{1,8}){1,8}")


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One entry of a list of participants."""

    name: str
    start: int
    end: int
    party: str | None = None
    role: str | None = None
    substitute_for: str | None = None
    items: tuple[int, int] | None = None
    """First and last number of the items that the entry is limited to (``sag 129-131``)."""


def split_people(text: str) -> list[ListedPerson]:
    """Return the people of a participant list with their places; lines may wrap anywhere.

    >>> [person.name for person in split_people("Søren Ole Sørensen, Jan Lysgaard\\nThomsen")]
    ['Søren Ole Sørensen', 'Jan Lysgaard Thomsen']
    >>> split_people("Formand Ida Bro (V)")[0].role, split_people("Ingen")
    ('formand', [])
    >>> [person.name for person in split_people("Ida Bro (V)\\nPer Dam (A)")]
    ['Ida Bro', 'Per Dam']
    >>> [person.name for person in split_people("Ida Bro (V) Per Dam (A)")]
    ['Ida Bro', 'Per Dam']
    """
    people: list[ListedPerson] = []
    for begin, stop in _entries(text):
        person = _person(text, begin, stop)
        if person is None:
            continue
        if person.name[:1].islower():
            # "Bo Ek, centerchef": behind a comma stands a title of the person before, or a
            # reason for being absent, never another person.
            if people and people[-1].role is None and is_title(person.name.split()[0]):
                people[-1] = replace(people[-1], role=person.name, end=person.end)
            continue
        people.append(person)
    return people


def _entries(text: str) -> list[tuple[int, int]]:
    """Return the places of the entries of a list."""
    if _one_a_line(text):
        ends = [match.start() for match in re.finditer("\n", text)]
        return list(zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True))
    marks = list(_BETWEEN.finditer(text))
    begins = [0, *(mark.end() for mark in marks)]
    return list(zip(begins, [*(mark.start() for mark in marks), len(text)], strict=True))


def _one_a_line(text: str) -> bool:
    """Tell whether a list names one person a line: every line is one complete entry."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 2 or ";" in text:
        return False
    if any(_BETWEEN.search(line.strip()) for line in lines):
        return False
    people = [_person(line, 0, len(line)) for line in lines]
    return all(person and is_person_name(person.name) for person in people)


def _person(text: str, begin: int, stop: int) -> ListedPerson | None:
    """Read one entry between two separators; None where it names nobody."""
    raw = text[begin:stop]
    bullet = _BULLET.match(raw)
    lead = bullet.end() if bullet else len(raw) - len(raw.lstrip())
    start, end = begin + lead, begin + len(raw.rstrip(" .,;\n\t"))
    if start >= end:
        return None
    words = plain(text[start:end])
    party = role = substitute = items = None
    if match := _ITEMS.search(words[-60:]):
        items = (int(match["first"]), int(match["last"] or match["first"]))
        words = words[: len(words) - len(words[-60:]) + match.start()]
    if match := _SUBSTITUTE.search(words):
        substitute = match["name"]
        words = words[: match.start()]
    if match := _PARTY.search(words):
        party = match["party"]
        words = (words[: match.start()] + words[match.end() :]).strip()
    words = words.rstrip(" ,")
    if match := _ROLE_AFTER.search(words) or _role_before(words):
        role = match["role"].lower()
        words = (words[: match.start()] + words[match.end() :]).strip()
    words = words.strip(" .,;:-–()")
    if not words or _NOBODY.match(words) or any(letter.isdigit() for letter in words):
        return None
    return ListedPerson(words, start, end, party, role, substitute, items)


def _role_before(words: str) -> re.Match[str] | None:
    """Return the title in front of a name: ``Formand Ida Bro``, ``Centerchef Bo Ek``."""
    if match := _ROLE_BEFORE.match(words):
        return match
    match = _TITLE_BEFORE.match(words)
    return match if match and is_title(match["role"]) and " " in words[match.end() :] else None


def is_person_name(words: str) -> bool:
    """Tell whether the words have the shape of a person's full name.

    >>> is_person_name("Michel van der Linden"), is_person_name("Sagen er udsat")
    (True, False)
    """
    return bool(_NAME.match(words))


def only_people(text: str) -> list[ListedPerson]:
    """Return the people of a text that is a list of names and nothing else; else nobody.

    >>> [one.name for one in only_people("Ida Bro (V) og Per Dam, ferie")]
    ['Ida Bro', 'Per Dam']
    >>> only_people("Ida Bro spurgte, om Per Dam")
    []
    """
    people = split_people(text)
    return people if all(is_person_name(person.name) for person in people) else []


NAME_PATTERN: Final = (
    rf"(?:[{_UPPER}][a-zæøåäöüéèáóíúñçšž'’]{{1,30}}(?:-[{_UPPER}]?[a-zæøåäöüéè]{{1,30}}){{0,2}})"
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}"
    rf"(?:[{_UPPER}][a-zæøåäöüéèáóíúñçšž'’]{{1,30}}(?:-[{_UPPER}]?[a-zæøåäöüéè]{{1,30}}){{0,2}}"
    rf"|[{_UPPER}][a-z]?\.)){{1,6}}"
)
"""A run of capitalised words on one line, with particles and initials within it."""
