"""Who was missing, left, came or stood in for somebody, as told inside decisions.

Only words that are about attendance itself are read, and only full names: a sentence whose
subject is anything else than a list of names tells nobody's absence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from sagsgraf.danish.people import NAME_PATTERN, ListedPerson, is_person_name, only_people


class Told(Enum):
    """What a text tells of a person's attendance."""

    ABSENT = "fraværende"
    """Not there; the words leave open whether from the item or the meeting."""
    NOTICE = "afbud"
    """Sent apologies, which one does for a meeting."""
    MEETING = "ikke i mødet"
    """Not at the meeting, in these words."""
    ITEM = "ikke i punktet"
    """Not there while this item was dealt with."""
    DISQUALIFIED = "inhabil"
    """Disqualified, and so by law not part of the item."""
    PARTLY = "delvis"
    """Left before the end or came after the beginning."""
    SUBSTITUTE = "stedfortræder"
    """There in another member's place."""


@dataclass(frozen=True, slots=True)
class ToldOf:
    """One person's attendance as told at one place."""

    told: Told
    name: str
    start: int
    end: int
    party: str | None = None
    substitute_for: str | None = None
    items: tuple[int, int] | None = None
    """The numbers of the items it is limited to, first and last."""


_HINT = re.compile(
    r"fravær|afbud|til ?stede|inhabil|deltog|deltager|deltaget|forlod|forlader|ankom|stedfortræder"
    r"|suppleant|forhindret|i stedet for|mødte",
    re.IGNORECASE,
)
_PERSON = rf"{NAME_PATTERN}(?:\s?,?\s?\([^()\n]{{1,20}}\))?"
_PEOPLE = rf"{_PERSON}(?:(?:,\s|\sog\s|,\sog\s|\ssamt\s){_PERSON}){{0,11}}"

_LABEL = re.compile(
    r"""(?: ^[ \t*_•–-]{0,8} | (?<=[.!?][ ]) )
    (?P<label>
        (?P<notice> fraværende \s med \s afbud | afbud (?:\s fra)? | (?:har\s)? meldt \s afbud )
      | (?P<item> inhabil(?:e)? | følgende [^:\n]{0,30} deltog \s ikke \s i [^:\n]{0,40}
            | deltog \s ikke \s i \s (?:sagens|punktets) \s behandling )
      | (?P<absent> fraværende (?:\s uden \s afbud)? | fravær | ikke \s til \s? stede
            | ej \s til \s? stede | ikke \s mødt | udeblevet | deltog \s ikke (?: \s i \s mødet )? )
    )
    [ \t]{0,3} (?P<colon> : )? [ \t*_]{0,8} (?P<rest> [^\n]* )""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_NOBODY = re.compile(r"(?:ingen|nej|-|–|alle)?[ .]*$", re.IGNORECASE)
# "Ida Bro (V) - Per Dam (V) mødte som stedfortræder", "Ida Bro, stedfortræder Per Dam".
_WITH_SUBSTITUTE: Final = (
    re.compile(
        rf"(?P<absent>{_PERSON})\s?[-–,;.(]?\s?(?:I\sstedet\s)?(?P<substitute>{_PERSON})\s"
        r"(?:mødte|deltog|deltager|er\sindkaldt|indkaldt|er\smødt|var\smødt)?\s?(?:ind\s)?som\s"
        r"(?:stedfortræder|suppleant)\b(?!\sfor\b)"
    ),
    re.compile(
        rf"(?P<absent>{_PERSON})\s?[-–,;(]?\s?(?:med\s)?(?:[Ss]tedfortræder|[Ss]uppleant)"
        rf"(?:\ser|:)?\s(?!for\b)(?P<substitute>{_PERSON})"
    ),
    re.compile(
        rf"(?P<absent>{_PERSON})\s(?:var\sfraværende|havde\smeldt\safbud|var\sforhindret)?\.?\s?"
        r"(?:Som\s(?:stedfortræder|suppleant)|I\sstedet(?:\sfor\s(?:ham|hende))?)\s"
        rf"(?:deltog|mødte|deltager)\s(?P<substitute>{_PERSON})"
    ),
)
_IN_PLACE_OF = re.compile(
    rf"(?P<substitute>{_PERSON})\s(?:deltog|deltager|mødte|er\smødt|var\smødt|var\stil\s?stede)\s"
    r"(?:ind\s)?(?:i\smødet\s|under\smødet\s)?"
    r"(?:i\sstedet\sfor|som\sstedfortræder\sfor|som\ssuppleant\sfor|for)\s"
    rf"(?P<absent>{_PERSON})"
)
_THIS = (
    r"(?:sagens|punktets|sagen|punktet|dette\spunkt|denne\ssag|behandling(?:en)?"
    r"|drøftelse(?:n|rne)?)"
)
_SAYINGS: Final = (
    (
        Told.DISQUALIFIED,
        re.compile(
            r"\s(?:er|var|blev|bliver|er\sblevet|erklærede\ssig|erklærer\ssig|meldte\ssig|anses\sfor"
            r"|ansås\sfor)\s(?:(?:erklæret|kendt|derfor|for)\s){0,2}inhabile?\b"
        ),
    ),
    (
        Told.ITEM,
        re.compile(
            rf"\s(?:deltog|deltager|har)\s(?:derfor\s|herefter\s)?ikke\s(?:deltaget\s)?(?:i|under)\s"
            rf"(?:(?:beslutningen|behandlingen|drøftelsen)\saf\s)?{_THIS}\b"
        ),
    ),
    (
        Told.ITEM,
        re.compile(
            rf"\s(?:var|er)\s(?:fraværende|ikke\stil\s?stede)\s(?:under|ved|i)\s"
            rf"(?:behandlingen\saf\s)?{_THIS}\b"
        ),
    ),
    (
        Told.ITEM,
        re.compile(
            r"\sdeltog\sikke\si\s(?:behandlingen\saf\s)?(?:punkt(?:erne)?|pkt\.?|sag(?:erne)?)\s"
            r"(?P<first>\d{1,4})(?:\s?(?:[-–]|og|til)\s?(?P<last>\d{1,4}))?"
        ),
    ),
    (
        Told.ITEM,
        re.compile(
            r"\sforlod\s(?:herefter\s|derfor\s|derefter\s)?(?:mødet|lokalet|salen|mødelokalet)\s"
            rf"(?:under|mens|inden)\s(?:behandlingen\saf\s)?{_THIS}\b"
        ),
    ),
    (
        Told.MEETING,
        re.compile(
            r"\s(?:deltog\sikke\si\smødet|var\sforhindret\si\sat\sdeltage(?!\si\s(?:sag|punkt|behandl))"
            r"|kunne\sikke\sdeltage\si\smødet|deltog\sikke(?=\s?(?:\.|$)))",
            re.MULTILINE,
        ),
    ),
    (
        Told.NOTICE,
        re.compile(
            r"\s(?:havde|har)\s(?:meldt\s|sendt\s)?afbud(?!\stil\s)|\smeldte\safbud(?!\stil\s)"
        ),
    ),
    (
        Told.PARTLY,
        re.compile(
            r"\s(?:forlod\s(?:herefter\s|derefter\s)?(?:mødet|lokalet|salen|mødelokalet)|gik\skl"
            r"|gik\sfra\smødet|ankom\b|kom\stil\s?stede|tiltrådte\smødet|trådte\sind\si\smødet"
            r"|deltog\s(?:kun\s)?(?:fra\s(?:og\smed\s)?(?:kl|punkt|pkt|sag)"
            r"|til\s(?:og\smed\s)?(?:kl|punkt|pkt|sag)))"
        ),
    ),
    (Told.ABSENT, re.compile(r"\s(?:var|er)\s(?:fraværende|ikke\stil\s?stede)\b")),
)
_DECLARED = re.compile(
    rf"\b(?:erklærede|erklærer|fandt|kendte)\s(?P<who>{_PEOPLE})\s(?:for\s|som\s)?inhabile?\b"
)
_NOTICE_FROM = re.compile(rf"\b[Dd]er\s(?:er|var)\s(?:meldt\s)?afbud\sfra\s(?P<who>{_PEOPLE})")
_REASON = re.compile(
    r"\s(?:på grund af|pga\.?|p\.g\.a\.|grundet|som følge af|da|idet|efter eget)\s", re.IGNORECASE
)
_ASIDE = re.compile(r"\((?!løsg)[a-zæøå][a-zæøå ]{2,40}\)")
"""A reason in parentheses: ``(ferie)``, ``(inhabil)``."""
_CLAUSE = re.compile(r"\b(?:om|hvorvidt|hvis|såfremt)\s$", re.IGNORECASE)
_LIST_BEFORE = re.compile(rf"{_PEOPLE}$")
_LONGEST = 400


def find_absences(text: str) -> list[ToldOf]:
    """Return whose absence, coming, going or substitution a decision tells, in its order.

    >>> [
    ...     (one.told.name, one.name)
    ...     for one in find_absences("Godkendt.\\n\\nAfbud: Ida Bro, Per Dam")
    ... ]
    [('NOTICE', 'Ida Bro'), ('NOTICE', 'Per Dam')]
    >>> [
    ...     (one.told.name, one.name)
    ...     for one in find_absences("Byrådet erklærede Ida Bro (V) for inhabil.")
    ... ]
    [('DISQUALIFIED', 'Ida Bro')]
    >>> find_absences("Ida Bro spurgte, om Per Dam er inhabil. Fraværende: Ingen")
    []
    """
    if not _HINT.search(text):
        return []
    found = [*_labelled(text), *_substitutes(text), *_sentences(text)]
    return list(dict.fromkeys(sorted(found, key=lambda one: (one.start, one.end, one.told.value))))


def _labelled(text: str) -> Iterator[ToldOf]:
    """Read ``Afbud: Ida Bro`` and lists on the lines below such a label."""
    for match in _LABEL.finditer(text):
        told = Told.NOTICE if match["notice"] else Told.ITEM if match["item"] else Told.ABSENT
        start, rest = match.start("rest"), match["rest"]
        if not rest.strip() and match["colon"]:
            yield from _below(text, match.end(), told)
            continue
        if _NOBODY.match(rest):
            continue
        yield from _list(rest[:_LONGEST], start, told, complete=not match["colon"])


def _below(text: str, end: int, told: Told) -> Iterator[ToldOf]:
    """Read the names below a label that stands alone, a blank line between at most."""
    begin, seen = end + 1, False
    for _ in range(42):
        stop = text.find("\n", begin)
        line = text[begin : stop if stop >= 0 else begin + _LONGEST]
        if line.strip():
            people = list(_list(line[:_LONGEST], begin, told, complete=True))
            if not people:
                return
            yield from people
            seen = True
        elif seen and not _names_follow(text, stop + 1):
            return
        if stop < 0:
            return
        begin = stop + 1


def _names_follow(text: str, begin: int) -> bool:
    stop = text.find("\n", begin)
    return begin > 0 and bool(only_people(text[begin : stop if stop >= 0 else begin + _LONGEST]))


def _list(words: str, offset: int, told: Told, *, complete: bool) -> Iterator[ToldOf]:
    """Read a list of names with reasons and substitutes; nothing where it is anything else."""
    if aside := _ASIDE.search(words):
        told = Told.DISQUALIFIED if "inhabil" in aside[0] else told
        words = _ASIDE.sub(lambda match: " " * len(match[0]), words)
    if reason := _REASON.search(words):
        if "inhabil" in words[reason.end() :].lower():
            told = Told.DISQUALIFIED
        words = words[: reason.start()]
    words = _without_substitutes(words)
    sentence = re.search(r"(?<=[\w)])\.\s(?=[A-ZÆØÅ])", words)
    head = words if complete or not sentence else words[: sentence.end()]
    people = only_people(head.rstrip()) or (only_people(words) if not complete else [])
    for person in people:
        yield _told(told, person, offset)


def _without_substitutes(words: str) -> str:
    """Blank out substitutes and their words, keeping every position."""
    for pattern in _WITH_SUBSTITUTE:
        for match in pattern.finditer(words):
            begin = match.end("absent")
            words = words[:begin] + "," + " " * (match.end() - begin - 1) + words[match.end() :]
    return words


def _told(told: Told, person: ListedPerson, offset: int) -> ToldOf:
    start, end = offset + person.start, offset + person.end
    return ToldOf(told, person.name, start, end, person.party, items=person.items)


def _one(words: str) -> ListedPerson | None:
    people = only_people(words)
    return people[0] if len(people) == 1 else None


def _substitutes(text: str) -> Iterator[ToldOf]:
    """Read who stood in for whom; who is replaced is absent as well."""
    for pattern in (*_WITH_SUBSTITUTE, _IN_PLACE_OF):
        for match in pattern.finditer(text):
            absent, substitute = _one(match["absent"]), _one(match["substitute"])
            if not absent or not substitute or absent.name == substitute.name:
                continue
            place = _told(Told.SUBSTITUTE, substitute, match.start("substitute"))
            yield replace(place, start=match.start(), end=match.end(), substitute_for=absent.name)
            yield _told(Told.ABSENT, absent, match.start("absent"))


def _sentences(text: str) -> Iterator[ToldOf]:
    """Read sentences whose subject is a list of names: ``Ida Bro og Per Dam var fraværende``."""
    taken: set[int] = set()
    for told, pattern in _SAYINGS:
        for match in pattern.finditer(text):
            if match.start() in taken:
                continue
            taken.add(match.start())
            begin = max(0, match.start() - _LONGEST)
            lead = text[begin : match.start()].rsplit("\n", 1)[-1]
            subject = _LIST_BEFORE.search(lead[-_LONGEST:])
            if not subject or _CLAUSE.search(lead[: subject.start()]):
                continue
            people = only_people(subject[0])
            offset = match.start() - len(subject[0])
            groups = match.groupdict()
            items = (
                (int(groups["first"]), int(groups["last"] or groups["first"]))
                if groups.get("first")
                else None
            )
            for person in people:
                one = _told(told, person, offset)
                yield replace(one, end=match.end(), items=items)
    for told, pattern in ((Told.DISQUALIFIED, _DECLARED), (Told.NOTICE, _NOTICE_FROM)):
        for match in pattern.finditer(text):
            for person in only_people(match["who"]):
                yield _told(told, person, match.start("who"))


__all__ = ["Told", "ToldOf", "find_absences", "is_person_name"]
