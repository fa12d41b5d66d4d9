"""Lists of people in the header of minutes: names, parties, roles, substitutes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sagsgraf.danish.text import plain

_PARTY = re.compile(
    r"""\(\s*(?P<party>
        [A-ZÆØÅ]{1,3}(?:-\d|\d)?            # (V), (UP), (UP-1), (UP2)
      | Løsgænger | løsgænger | løsg\.?     # outside the parties
      | [A-ZÆØÅ][a-zæøå]+(?:[\s-][A-Za-zÆØÅæøå]+){0,3}   # the party's full name
    )\s*\)""",
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
)
_ROLE_NAMES = "|".join(re.escape(role) for role in sorted(_ROLES, key=len, reverse=True))
_ROLE_AFTER = re.compile(rf"\s*(?:[-–,]\s*|\()(?P<role>{_ROLE_NAMES})\)?\s*$", re.IGNORECASE)
_ROLE_BEFORE = re.compile(rf"^(?P<role>{_ROLE_NAMES})\s+(?=[A-ZÆØÅ])", re.IGNORECASE)
_SUBSTITUTE = re.compile(
    r"""
    \s* (?: [-–,(] \s* )?
    (?: stedfortræder \s+ for | i \s+ stedet \s+ for | suppleant \s+ for | for )
    \s+ (?P<name> [A-ZÆØÅ] [^()]+? ) (?: \s* \( [^()]* \) )? \)? \s* $    # with a party
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NAME_WORD = r"[A-ZÆØÅÄÖÜÉ][\wæøåäöüéèáíóúñçšž'’.-]*"
_PARTICLE = r"(?:van|von|der|den|de|la|le|af|du|el|al|bin|ten|ter|zu|di|da)"
_NAME = re.compile(rf"^{_NAME_WORD}(?:\s+(?:{_PARTICLE}|{_NAME_WORD}))+$")
_NOBODY = re.compile(
    r"^(?:ingen|ikke nogen|alle|-|–|\.|alle (?:var |er )?til ?stede|ingen afbud)?\.?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\s*(?:,(?!\s*(?:{_ROLE_NAMES})\b)|;|\n\s*\n|\n\s*[•*-]\s+|\s+og\s+)\s*")
_LINE_END = re.compile(r"\s*\n\s*")
_BULLET = re.compile(r"^\s*(?:[•*–-]\s+)+")


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One entry of a list of participants."""

    name: str
    start: int
    end: int
    party: str | None = None
    role: str | None = None
    substitute_for: str | None = None


def split_people(text: str) -> list[ListedPerson]:
    """Return the people of a participant list with their places; lines may wrap anywhere.

    >>> [person.name for person in split_people("Søren Ole Sørensen, Jan Lysgaard\\nThomsen")]
    ['Søren Ole Sørensen', 'Jan Lysgaard Thomsen']
    >>> split_people("Formand Ida Bro (V)")[0].role, split_people("Ingen")
    ('formand', [])
    >>> [person.name for person in split_people("Ida Bro (V)\\nPer Dam (A)")]
    ['Ida Bro', 'Per Dam']
    """
    people = []
    begin = 0
    between = _LINE_END if _one_a_line(text) else _BETWEEN
    ends = [(mark.start(), mark.end()) for mark in between.finditer(text)]
    for stop, after in [*ends, (len(text), len(text))]:
        person = _person(text, begin, stop)
        if person:
            people.append(person)
        begin = after
    return people


def _one_a_line(text: str) -> bool:
    """Tell whether a list names one person a line, without commas."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 2 or "," in text or ";" in text:
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
    party = role = substitute = None
    if match := _SUBSTITUTE.search(words):
        substitute = match["name"]
        words = words[: match.start()]
    if match := _PARTY.search(words):
        party = match["party"]
        words = (words[: match.start()] + words[match.end() :]).strip()
    if match := _ROLE_AFTER.search(words) or _ROLE_BEFORE.search(words):
        role = match["role"].lower()
        words = (words[: match.start()] + words[match.end() :]).strip()
    words = words.strip(" .,;:-–()")
    if not words or _NOBODY.match(words) or any(letter.isdigit() for letter in words):
        return None
    return ListedPerson(words, start, end, party, role, substitute)


def is_person_name(words: str) -> bool:
    """Tell whether the words have the shape of a person's full name.

    >>> is_person_name("Michel van der Linden"), is_person_name("Sagen er udsat")
    (True, False)
    """
    return bool(_NAME.match(words))
