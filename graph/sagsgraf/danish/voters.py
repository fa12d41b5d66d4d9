"""Who votes: lists of parties and members as the protocol of a decision prints them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from sagsgraf.danish.people import is_person_name
from sagsgraf.danish.text import fold_space

_PARTY_NAMES: Final = (
    "Socialdemokratiet",
    "Socialdemokraterne",
    "Radikale Venstre",
    "Det Radikale Venstre",
    "Det Konservative Folkeparti",
    "De Konservative",
    "Konservative",
    "Socialistisk Folkeparti",
    "Liberal Alliance",
    "Kristendemokraterne",
    "Dansk Folkeparti",
    "Danmarksdemokraterne",
    "Moderaterne",
    "Nye Borgerlige",
    "Enhedslisten de Rød-Grønne",
    "Enhedslisten",
    "Alternativet",
    "Venstre",
    "SF",
)
"""Parties that stand for Danish councils, by the names protocols print (public knowledge)."""

_LETTER = r"[A-ZÆØÅ]{1,3}(?:-?\d)?"
_OUTSIDE = re.compile(r"^(?:løsgænger|løsg\.?|uden\s(?:for\s)?part\w{1,5})$", re.IGNORECASE)
"""A member outside the parties: the mark names no party."""
_WORD = r"(?:[A-ZÆØÅÄÖÜÉ]\.|[A-ZÆØÅÄÖÜÉ][\wæøåäöüéèáíóúñç'’-]{1,30})"
_PARTICLE = r"(?:van|von|der|den|de|la|le|af|du|el|al|bin|ten|ter|zu|di|da)"

_COUNT = re.compile(
    r"""(?P<number> \d{1,3} | (?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\b )
        \s{0,3} (?P<unit> (?:stemme|medlem|byrådsmedlem|udvalgsmedlem|person|politiker)\w{0,3}\b )?
        \s{0,3}""",
    re.VERBOSE | re.IGNORECASE,
)
_SHARE = re.compile(
    r"""(?:et\s)? (?P<share> flertal | mindretal )(?:let)?
        (?: \s (?:i|af|på) \s [\wæøå-]{2,40} )?
        ,? (?: \s bestående \s af | \s på )? \s{0,3} :? \s{0,3}""",
    re.VERBOSE | re.IGNORECASE,
)
_IN_PARENTHESES = re.compile(r"\(([^()]{1,400})\)")
_BARE_LETTER = re.compile(rf"(?P<letter>{_LETTER})(?!\w|\.\w)")
_PARTY_NAME = re.compile(
    r"(?P<name>"
    + "|".join(re.escape(name) for name in sorted(_PARTY_NAMES, key=len, reverse=True))
    + r")s?(?!\w)(?:\s(?:byrådsgruppe|gruppe|medlem)\w{0,3})?(?!\w)"
)
_ROLE = re.compile(
    r"(?:borgmester(?:en)?|rådmand(?:en)?|(?:ud)?valgsformand(?:en)?|formand(?:en)?"
    r"|viceborgmester(?:en)?|næstformand(?:en)?|byrådsmedlem)\s(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)
_PERSON = re.compile(rf"(?P<name>{_WORD}(?:\s{{1,3}}(?:{_PARTICLE}\s)?{_WORD}){{1,5}})")
_SEPARATOR = re.compile(r"\s{0,4}(?:,\s{0,3}(?:og\s|samt\s)?|\+|&|/|;|og\s|samt\s)\s{0,4}")
_LETTERS_ONLY = re.compile(
    rf"\s{{0,3}}{_LETTER}(?:\s?(?:[+,/&;]|\sog)\s?{_LETTER}){{0,15}}\s{{0,3}}",
)
_NOT_A_PERSON = re.compile(
    r"(?:udvalg|råd|kommune|forvaltning|afdeling|center|direktion|bestyrelse|nævn)\w{0,4}$",
    re.IGNORECASE,
)
_MOST = 400
"""No council has more members; a longer list is none of voters."""
_WORDS_FOR_NUMBERS = {
    word: number
    for number, words in enumerate(
        "en/et to tre fire fem seks syv otte ni ti elleve tolv".split(), start=1
    )
    for word in words.split("/")
}


@dataclass
class Voters:
    """Who is said to hold one side."""

    end: int
    """Index after the last of them."""
    count: int | None = None
    """Their number as printed; None where no number stands."""
    parties: list[str] = field(default_factory=list)
    """Letters or names as printed; a party whose members part stands on each of its sides."""
    people: list[str] = field(default_factory=list)
    """Names of members."""
    share: bool = False
    """They are called a majority or a minority."""
    surely: bool = False
    """A party or a number stands among them, not names alone."""

    def __bool__(self) -> bool:
        return bool(self.parties or self.people or self.share) or self.count is not None


def scan_voters(text: str, start: int = 0) -> Voters:
    """Return who is listed from a place on; nobody where no list begins there.

    >>> scan_voters("V, D og Bo Ek (UP) stemmer imod").parties
    ['V', 'D', 'UP']
    >>> found = scan_voters("Ø (Anna Ås, Bo Ek), A og Ida Jul (Løsgænger)")
    >>> found.parties, found.people
    (['Ø', 'A'], ['Anna Ås', 'Bo Ek', 'Ida Jul'])
    >>> scan_voters("5 medlemmer (A+V) anbefaler").count, bool(scan_voters("Byrådet vedtog"))
    (5, False)
    """
    voters = Voters(start)
    if opening := _SHARE.match(text, start):
        voters.share = True
        voters.end = opening.end()
    elif (opening := _COUNT.match(text, start)) and _counts(opening, text):
        number = opening["number"].lower()
        voters.count = _WORDS_FOR_NUMBERS.get(number) or int(number)
        voters.surely = True
        voters.end = opening.end()
    _scan_list(text, voters)
    return voters


def _counts(opening: re.Match[str], text: str) -> bool:
    """Tell whether a number at the front counts voters: "2 medlemmer", "5 (A+V)", "5" alone."""
    if opening["unit"]:
        return True
    if not opening["number"].isdigit():
        return False
    following = text[opening.end() : opening.end() + 1]
    return following in ("", "(", ".", ",", "\n")


def _scan_list(text: str, voters: Voters) -> None:
    """Take in one voter after another, until what follows is none."""
    position = voters.end
    while len(voters.parties) + len(voters.people) < _MOST:
        after = _scan_one(text, position, voters)
        if after is None:
            return
        voters.end = after
        separator = _SEPARATOR.match(text, after)
        if not separator:
            return
        position = separator.end()


def _scan_one(text: str, position: int, voters: Voters) -> int | None:
    """Take in one voter and return the place after it, or None where none stands there."""
    for scan in _SCANNERS:
        after = scan(text, position, voters)
        if after is not None:
            return after
    return None


def _parenthesis(text: str, position: int, voters: Voters) -> int | None:
    """Read ``(Ø)``, ``(A+T+V)`` or, after a number or share, ``(Ida Bro, Per Dam)``."""
    match = _IN_PARENTHESES.match(text, position)
    if not match:
        return None
    inside = fold_space(match[1])
    if not _add_parties(inside, voters) and not _add_people(inside, voters):
        return None
    return match.end()


def _party(text: str, position: int, voters: Voters) -> int | None:
    """Read a party by its name; a letter in parentheses after it stands for it."""
    match = _PARTY_NAME.match(text, position)
    if not match:
        return None
    name = match["name"]
    end = match.end()
    space = len(text[end : end + 2]) - len(text[end : end + 2].lstrip())
    letter = _IN_PARENTHESES.match(text, end + space)
    if letter and _LETTERS_ONLY.fullmatch(letter[1]):
        name, end = letter[1].strip(), letter.end()
    _add(name, voters)
    return end


def _letter(text: str, position: int, voters: Voters) -> int | None:
    """Read a bare letter, and the names of those of a split party: ``Ø (Anna Ås, Bo Ek)``."""
    match = _BARE_LETTER.match(text, position)
    if not match:
        return None
    end = match.end()
    inside = _IN_PARENTHESES.match(text, end + (text[end : end + 1] == " "))
    if inside and _add_parties(inside[1], voters):
        # "X (UP)": a member whose name was made a letter.
        return inside.end()
    _add(match["letter"], voters)
    if inside and (inside[1].strip().isdigit() or _add_people(inside[1], voters)):
        return inside.end()
    return end


def _person(text: str, position: int, voters: Voters) -> int | None:
    """Read ``Ida Bro (V)`` or, less surely, ``Ida Bro``."""
    role = _ROLE.match(text, position)
    match = _PERSON.match(text, role.end() if role else position)
    if not match:
        return None
    name = fold_space(match["name"])
    end = match.end()
    space = len(text[end : end + 3]) - len(text[end : end + 3].lstrip())
    mark = _IN_PARENTHESES.match(text, end + space)
    if mark and (_OUTSIDE.match(mark[1].strip()) or _add_parties(mark[1], voters)):
        voters.people.append(name)
        voters.surely = True
        return mark.end()
    if not _is_member(name):
        return None
    voters.people.append(name)
    return end


_SCANNERS: Final[tuple[Callable[[str, int, Voters], int | None], ...]] = (
    _parenthesis,
    _party,
    _letter,
    _person,
)


def _add_parties(inside: str, voters: Voters) -> bool:
    """Add the parties that a parenthesis holds; False where it holds something else."""
    inside = inside.strip()
    if _LETTERS_ONLY.fullmatch(inside):
        for letter in re.split(r"[^A-ZÆØÅ\d-]+|(?<=\s)og(?=\s)", inside):
            if letter:
                _add(letter, voters)
        return True
    if name := _PARTY_NAME.fullmatch(inside):
        _add(name["name"], voters)
        return True
    return False


def _add_people(inside: str, voters: Voters) -> bool:
    """Add the members that a parenthesis names; False where it names something else."""
    names = [fold_space(name) for name in re.split(r",|\bog\b|\n|;", inside) if name.strip()]
    if not names or not all(_is_member(name) for name in names):
        return False
    voters.people.extend(names)
    return True


def _add(party: str, voters: Voters) -> None:
    voters.surely = True
    if party not in voters.parties:
        voters.parties.append(party)


def _is_member(name: str) -> bool:
    """Tell whether words are shaped like a person's name and no authority's."""
    return is_person_name(name) and not _NOT_A_PERSON.search(name)
