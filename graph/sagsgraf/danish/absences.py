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

from sagsgraf.danish.openers import OPENERS
from sagsgraf.danish.people import NAME_PATTERN, ListedPerson, only_people


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
    came: bool | None = None
    """Of somebody partly there: whether they came after the beginning, or left before the end."""


_HINTS: Final = (
    "fravær",
    "afbud",
    "forfald",
    "til stede",
    "tilstede",
    "inhabil",
    "deltog",
    "deltaget",
    "forlod",
    "ankom",
    "stedfortræder",
    "suppleant",
    "forhindret",
    "i stedet for",
    "mødte",
    "udeblevet",
    "gik kl",
    "gik fra",
    "trådte ind",
    "kunne ikke deltage",
    "tiltrådte mødet",
    "ikke mødt",
)
"""Words without one of which a text tells nobody's attendance."""
_PERSON = rf"{NAME_PATTERN}(?:\s?,?\s?\([^()\n]{{1,20}}\))?"
_PEOPLE = rf"{_PERSON}(?:(?:,\s|\sog\s|,\sog\s|\ssamt\s){_PERSON}){{0,11}}"

_LABEL = re.compile(
    r"""(?: ^[ \t*_•–-]{0,8} | (?<=[.!?][ ]) )
    (?P<label>
        (?P<notice> fraværende \s med \s afbud | afbud (?:\s fra)? | (?:har\s)? meldt \s afbud )
      | (?P<disqualified> inhabile? )
      | (?P<item> følgende [^:\n]{0,30} deltog \s ikke \s i [^:\n]{0,40}
            | deltog \s ikke \s i \s (?:sagens|punktets) \s behandling )
      | (?P<absent> fraværende (?:\s uden \s afbud)? | fravær | ikke \s til \s? stede
            | ej \s til \s? stede | ikke \s mødt | udeblevet | deltog \s ikke (?: \s i \s mødet )? )
    )
    [ \t]{0,3} (?P<colon> : )? [ \t*_]{0,8} (?P<rest> [^\n]* )""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_LABELS: Final = (
    ("notice", Told.NOTICE),
    ("disqualified", Told.DISQUALIFIED),
    ("item", Told.ITEM),
)
_NOBODY = re.compile(r"^(?:ingen|nej|-|–|alle)?[ .]{0,20}$", re.IGNORECASE)
_PERSON_AT_END = re.compile(rf"(?<![\w-]){_PERSON}$")
_LONGEST_NAME = 120

# Each finds the words between or behind two names; the names are read from there.
_CAME_AS = re.compile(
    r"(?:\s(?:mødte|deltog|deltager|er\sindkaldt|var\sindkaldt|indkaldt|er\smødt|var\smødt))?(?:\sind)?\ssom\s"
    r"(?:stedfortræder|suppleant)\b(?!\sfor\b)"
)
_SUBSTITUTE_IS = re.compile(
    r"(?:\bmed\s)?\b(?:[Ss]tedfortræder|[Ss]uppleant)(?:\ser|:)?\s(?!for\b)"
    rf"(?P<substitute>{_PERSON})"
)
_INSTEAD_CAME = re.compile(
    r"\b(?:Som\s(?:stedfortræder|suppleant)|I\sstedet(?:\sfor\s(?:ham|hende))?)\s"
    rf"(?:deltog|mødte|deltager|er\sindkaldt|er\smødt|var\sindkaldt)\s(?P<substitute>{_PERSON})"
)
_IN_PLACE_OF = re.compile(
    r"\s(?:deltog|deltager|mødte|er\smødt|var\smødt|var\sindkaldt|var\stil\s?stede)\s"
    r"(?:ind\s)?(?:i\smødet\s|under\smødet\s)?"
    r"(?:i\sstedet\sfor|som\sstedfortræder\sfor|som\ssuppleant\sfor|for)\s"
    rf"(?P<absent>{_PERSON})"
)
# SharePoint pages say it on a line of its own, without a verb. Inside a sentence the same words
# may appoint somebody.
_LINE_IN_PLACE_OF = re.compile(
    rf"^[ \t]{{0,8}}(?P<substitute>{_PERSON}),?\s(?:er\s)?(?:stedfortræder|suppleant)\sfor\s"
    rf"(?P<absent>{_PERSON})\.?$",
    re.MULTILINE,
)
_WAS_AWAY = re.compile(
    r"\s(?:var\sfraværende|havde\smeldt\safbud|havde\slovligt\sforfald|var\sforhindret)\.?$"
)
_BETWEEN = " \t-–,;.("
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
        re.compile(rf"\svar\sforhindret\si\sat\sdeltage\si\s(?:behandlingen\saf\s)?{_THIS}\b"),
    ),
    (
        Told.ITEM,
        re.compile(
            r"\sdeltog\sikke\s(?:i|under)\s(?:behandlingen\saf\s)?(?:punkt(?:erne)?|pkt\.?|sag(?:erne)?)\s"
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
            r"\s(?:deltog\sikke\si\smødet|var\sforhindret\si\sat\sdeltage(?!\si\s(?!mødet))"
            r"|kunne\sikke\sdeltage\si\smødet|deltog\sikke(?=\s?(?:\.|$)))",
            re.MULTILINE,
        ),
    ),
    (
        Told.NOTICE,
        re.compile(
            r"\s(?:havde|har)\s(?:meldt\s|sendt\s)?afbud(?!\stil\s)|\smeldte\safbud(?!\stil\s)"
            r"|\s(?:havde|har)\slovligt\sforfald"  # Roskilde
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
_CAME = re.compile(r"ankom|kom\s|tiltrådte|trådte\sind|deltog\s(?:kun\s)?fra")
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
_SUBSTITUTES = re.compile(
    rf"^[ \t*]{{0,8}}[Ss]tedfortræder(?:e)?[ \t]?:[ \t]{{0,3}}(?P<who>{_PEOPLE})[ \t.]{{0,9}}$",
    re.MULTILINE,
)
_APPROVED = re.compile(
    rf"""(?:^|(?<=[.!?][ ]))(?P<who>{_PEOPLE})\s(?:(?:er|blev|bliver)\s)?godkend(?:t|es)\b
    (?:\ssom\s(?:stedfortræder(?:e)?|suppleant(?:er)?)\sfor\s(?P<absent>{_PERSON}))?""",
    re.VERBOSE | re.MULTILINE,
)
_OF_LIST = re.compile(
    rf"(?:stedfortræder|suppleant)\s(?:på|fra)\sliste\s(?P<list>[A-ZÆØÅ]),?\s(?P<name>{NAME_PATTERN})"
)
_NOTES = re.compile(
    r"\b(?:fremmøde|fravær\w{0,6}|afbud|deltagende)\b.{0,60}\bnoteres\b"
    r"|\bnoteres\b.{0,60}\b(?:fremmøde|fravær\w{0,6}|afbud)",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"(?:,\s|\sog\s|,\sog\s|\ssamt\s)$")
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
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return []
    found = [*_labelled(text), *_substitutes(text), *_listed(text), *_sentences(text)]
    return list(dict.fromkeys(sorted(found, key=lambda one: (one.start, one.end, one.told.value))))


def notes_attendance(words: str) -> bool:
    """Tell whether an item says of itself that it takes the attendance (Hedensted).

    >>> notes_attendance("Mødets deltagere og fraværende noteres her."), notes_attendance("Budget")
    (True, False)
    """
    return bool(_NOTES.search(words))


def find_called_in(decision: str, presented: str = "") -> list[ToldOf]:
    """Return whom a decision about substitutes lets take part: ``Kim Holt godkendt``.

    Brønderslev approves them by an item of its own; what it presents there names the list, which
    is the party (``1. stedfortræder på liste V, Kim Holt, indkaldes``).

    >>> [one.name for one in find_called_in("Kim Holt og Bo Ek godkendt")]
    ['Kim Holt', 'Bo Ek']
    >>> find_called_in("Kim Holt var fraværende."), find_called_in("Godkendt.")
    ([], [])
    """
    lists = {
        match["name"]: match["list"]
        for match in _OF_LIST.finditer(presented)
        if only_people(match["name"])
    }
    found = []
    for match in _APPROVED.finditer(decision):
        replaced = match["absent"]
        absent = _one(replaced) if replaced else None
        for person in only_people(match["who"]):
            told = _told(Told.SUBSTITUTE, person, match.start("who"))
            found.append(
                replace(
                    told,
                    party=told.party or lists.get(person.name),
                    substitute_for=absent.name if absent else None,
                )
            )
    return found


def _labelled(text: str) -> Iterator[ToldOf]:
    """Read ``Afbud: Ida Bro`` and lists on the lines below such a label."""
    for match in _LABEL.finditer(text):
        told = next((told for name, told in _LABELS if match[name]), Told.ABSENT)
        start, rest = match.start("rest"), match["rest"]
        if not rest.strip():
            # Køge prints the label alone, without a colon.
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
    for pair in _pairs(words):
        begin, end = pair.absent[1], pair.end
        if begin < end:
            words = words[:begin] + "," + " " * (end - begin - 1) + words[end:]
    return words


def _told(told: Told, person: ListedPerson, offset: int) -> ToldOf:
    start, end = offset + person.start, offset + person.end
    return ToldOf(told, person.name, start, end, person.party, items=person.items)


def _one(words: str) -> ListedPerson | None:
    people = only_people(words)
    return people[0] if len(people) == 1 else None


@dataclass(frozen=True, slots=True)
class _Pair:
    """Where a text names an absent person and the one who came instead."""

    absent: tuple[int, int]
    substitute: tuple[int, int]
    end: int
    """Where the last words that tell of it end."""


def _pairs(text: str) -> Iterator[_Pair]:
    for match in _CAME_AS.finditer(text):
        substitute = _name_before(text, match.start())
        absent = substitute and _absent_before(text, substitute[0])
        if substitute and absent:
            yield _Pair(absent, substitute, match.end())
    for pattern in (_SUBSTITUTE_IS, _INSTEAD_CAME):
        for match in pattern.finditer(text):
            if absent := _absent_before(text, match.start()):
                yield _Pair(absent, match.span("substitute"), match.end())
    for match in _IN_PLACE_OF.finditer(text):
        if substitute := _name_before(text, match.start()):
            yield _Pair(match.span("absent"), substitute, match.end())
    for match in _LINE_IN_PLACE_OF.finditer(text):
        yield _Pair(match.span("absent"), match.span("substitute"), match.end())


def _name_before(text: str, end: int) -> tuple[int, int] | None:
    """Return where the name that ends here stands."""
    lead = text[max(0, end - _LONGEST_NAME) : end]
    match = _PERSON_AT_END.search(lead)
    if match is None:
        return None
    start = end - len(lead) + match.start()
    first, _, rest = match[0].partition(" ")
    # "Desuden Ida Bro": the capital of the sentence's first word.
    opens = first in OPENERS and " " in rest
    return (start + len(first) + 1 if opens else start, end)


def _absent_before(text: str, end: int) -> tuple[int, int] | None:
    """Return where the name before a substitute's stands, a dash or ``var fraværende`` between."""
    lead = text[max(0, end - _LONGEST_NAME) : end].removesuffix("I stedet ").rstrip(_BETWEEN)
    away = _WAS_AWAY.search(lead)
    begin = max(0, end - _LONGEST_NAME)
    return _name_before(text, begin + (away.start() if away else len(lead)))


def _substitutes(text: str) -> Iterator[ToldOf]:
    """Read who stood in for whom; who is replaced is absent as well."""
    for pair in _pairs(text):
        absent, substitute = _one(text[slice(*pair.absent)]), _one(text[slice(*pair.substitute)])
        if not absent or not substitute or absent.name == substitute.name:
            continue
        start = min(pair.absent[0], pair.substitute[0])
        place = _told(Told.SUBSTITUTE, substitute, pair.substitute[0])
        yield replace(place, start=start, end=pair.end, substitute_for=absent.name)
        yield _told(Told.ABSENT, absent, pair.absent[0])


def _listed(text: str) -> Iterator[ToldOf]:
    """Read a line of substitutes that does not say for whom: ``Stedfortrædere: Ida Bro (V)``."""
    for match in _SUBSTITUTES.finditer(text):
        for person in only_people(match["who"]):
            yield _told(Told.SUBSTITUTE, person, match.start("who"))


def _sentences(text: str) -> Iterator[ToldOf]:
    """Read sentences whose subject is a list of names: ``Ida Bro og Per Dam var fraværende``."""
    taken: set[int] = set()
    for told, pattern in _SAYINGS:
        for match in pattern.finditer(text):
            if match.start() in taken:
                continue
            taken.add(match.start())
            people, offset = _subject(text, match.start())
            if not people:
                continue
            groups = match.groupdict()
            items = (
                (int(groups["first"]), int(groups["last"] or groups["first"]))
                if groups.get("first")
                else None
            )
            for person in people:
                one = _told(told, person, offset)
                came = _CAME.search(match[0]) is not None if told is Told.PARTLY else None
                yield replace(one, end=match.end(), items=items, came=came)
    for told, pattern in ((Told.DISQUALIFIED, _DECLARED), (Told.NOTICE, _NOTICE_FROM)):
        for match in pattern.finditer(text):
            for person in only_people(match["who"]):
                # The words that declare it are its evidence, and stand before the name.
                one = _told(told, person, match.start("who"))
                yield replace(one, start=match.start(), end=match.end())


def _subject(text: str, end: int) -> tuple[list[ListedPerson], int]:
    """Return the people of the list of names that ends here, and where the list begins."""
    begin = end
    for _ in range(12):
        name = _name_before(text, begin)
        if name is None:
            break
        begin = name[0]
        lead = text[max(0, begin - 6) : begin]
        separator = _SEPARATOR.search(lead)
        before = _name_before(text, begin - len(separator[0])) if separator else None
        if separator is None or before is None:
            break
        begin -= len(separator[0])
    if begin == end or _CLAUSE.search(text[max(0, begin - 12) : begin]):
        return [], end
    return only_people(text[begin:end]), begin
