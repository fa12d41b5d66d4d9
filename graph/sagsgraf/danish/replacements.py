"""Sentences that say one paper takes the place of another: ``bilag 2 erstatter bilag 1``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from sagsgraf.danish.sentences import Sentences

_PAPER: Final = (
    r"(?:\w{0,30}(?:bilag|notat|dokument|oversigt|beskrivelse|rapport|skema|opgørelse|materiale"
    r"|præsentation|udgave|version)(?:et|en|s|n)?)"
)
_NUMBER: Final = r"(?:\s(?:nr\.?\s)?(?P<{0}>\d{{1,3}}[a-zA-Z]?)(?!\w))?"
_EDITION: Final = r"(?:revideret|opdateret|ny|nyt|rettet|justeret|korrigeret|tilrettet)"
_EDITIONS: Final = ("udgave", "version")
_HINTS: Final = ("erstat", "afløs", "udskift", "udgave af", "version af", "et siden")
"""Small letters; a text without any of these replaces nothing."""

_ACTIVE = re.compile(
    # bilag 2 - Titel, som erstatter den tidligere udsendte oversigt
    rf"(?<!\w)(?P<paper>{_PAPER}){_NUMBER.format('number')}"
    r"(?:\s?[-–:]\s[^.;,\n]{1,80}|\s\([^()\n]{1,60}\))?,?\s(?:(?:som|der|og)\s)?"
    r"(?:(?:nu|hermed|dermed|helt|samtidig|således)\s)?"
    rf"(?:erstatter|afløser|udgør\sen\s{_EDITION}\s(?:udgave|version)\saf"
    rf"|er\sen\s{_EDITION}\s(?:udgave|version)\saf)\s(?P<old>[^.;\n]{{3,160}})",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    # Notatet er vedlagt. Det erstatter den tidligere udsendte oversigt
    r"(?<=[.!?]\s)(?:det|den|dette|denne)\s(?:(?:nu|hermed|dermed|helt|samtidig)\s)?"
    r"(?:erstatter|afløser)\s(?P<old>[^.;\n]{3,160})",
    re.IGNORECASE,
)
_NAMED_PAPER = re.compile(
    rf"(?<!\w)(?P<paper>{_PAPER}){_NUMBER.format('number')}(?!\w)", re.IGNORECASE
)
_PASSIVE = re.compile(
    # det tidligere udsendte bilag 2 erstattes af vedlagte bilag
    rf"(?<!\w)(?P<old>(?:(?:det|den|de)\s)?(?:[\w-]{{1,30}}\s){{0,4}}{_PAPER}{_NUMBER.format('of')})"
    r"\s(?:erstattes|udskiftes|afløses|er\s(?:blevet\s)?(?:erstattet|udskiftet|afløst))\s"
    rf"(?:af|med)\s(?:[\w-]{{1,30}}\s){{0,4}}?(?P<paper>{_PAPER}){_NUMBER.format('number')}",
    re.IGNORECASE,
)
_EXCHANGED = re.compile(
    # Bilag 3 er udskiftet
    r"(?<!\w)(?P<paper>bilag)\s(?:nr\.?\s)?(?P<number>\d{1,3}[a-zA-Z]?)\s"
    r"er\s(?:blevet\s)?(?:udskiftet|erstattet)(?!\w)(?!\s(?:af|med)\s)",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    # Bilag 1 med kajplanen er rettet siden mødet i juni
    r"(?<!\w)(?P<paper>bilag)\s(?:nr\.?\s)?(?P<number>\d{1,3}[a-zA-Z]?)(?!\w)"
    r"(?:\s(?:med|om|over)(?:\s[\w-]{1,30}){1,5}|\s?[-–:]\s[^.;,\n]{1,60}?)?"
    r"\ser\s(?:\w{1,15}\s)?(?P<old>(?:opdateret|revideret|rettet|tilrettet|justeret|ændret)"
    r"\ssiden\s[^.;\n]{3,120})",
    re.IGNORECASE,
)
_IN_TITLE = re.compile(
    r"(?<!\w)(?:erstatter|erstatning\sfor|afløser"
    rf"|{_EDITION}\s(?:udgave|version)\saf)\s(?P<old>[^()\n]{{3,160}})",
    re.IGNORECASE,
)
# A paper, and not a scheme or a post that is replaced.
_OLDER = re.compile(
    r"(?<!\w)(?:tidligere|gamle|ældre|udsendte|udsendt|fremsendte|fremsendt|udleverede|vedlagte"
    rf"|oprindelige|{_PAPER})(?!\w)",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(
    r"\sjf(?!\w)|(?<!-),\s(?!(?:der|som)\s)|\s(?:og|samt|men)\s(?:at|skal|vil|er|bliver|indeholder)\s"
)
_NUMBERED = re.compile(
    r"(?:det\s)?bilag\s(?:nr\.?\s)?(?P<number>\d{1,3}[a-zA-Z]?)\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a text says of a paper that takes another's place."""

    paper: str
    """The word for the new paper, in small letters (``bilag``, ``notatet``)."""
    number: str | None
    """Its number as an attachment, where one is printed."""
    older: str
    """The words for the older paper, as printed."""
    older_number: str | None
    """The number of the older paper, where nothing but a number tells which it is."""
    start: int
    end: int
    """The sentence that says so."""


def find_replacements(text: str) -> list[Replacement]:
    """Return every sentence that says that one paper replaces another.

    >>> [one] = find_replacements("Vedlagt er et bilag, som erstatter det tidligere notat (2021).")
    >>> one.paper, one.older
    ('bilag', 'det tidligere notat (2021)')
    >>> find_replacements("Den nye ordning erstatter den gamle.")
    []
    """
    small = text.lower()
    if not any(hint in small for hint in _HINTS):
        return []
    sentences = Sentences(text)
    found = [one for rule in _RULES for one in rule(text, sentences)]
    return sorted(found, key=lambda one: one.start)


def replaced_by_title(title: str) -> str | None:
    """Return the words in which a paper's title says what it replaces, or None.

    >>> replaced_by_title("Bilag 3 - Tidsplan (erstatter bilag udsendt 1. maj)")
    'bilag udsendt 1. maj'
    """
    match = _IN_TITLE.search(title)
    return match["old"].strip(" .,;:-–") if match and _OLDER.search(match["old"]) else None


def _actives(text: str, sentences: Sentences) -> Iterator[Replacement]:
    for match in _ACTIVE.finditer(text):
        older = _bounded(match["old"])
        if _OLDER.search(older):
            yield _replacement(text, sentences, match, older)


def _pronouns(text: str, sentences: Sentences) -> Iterator[Replacement]:
    """Yield what a pronoun's sentence says of the only paper that the sentence before names."""
    for match in _PRONOUN.finditer(text):
        older = _bounded(match["old"])
        first, end = sentences.around(match.start(), match.end())
        start, _ = sentences.around(first - 2, first - 1) if first > 1 else (first, first)
        papers = list(_NAMED_PAPER.finditer(text, start, first))
        if len(papers) == 1 and _OLDER.search(older):
            paper = papers[0]
            yield Replacement(
                paper["paper"].lower(), paper["number"], older, _number_of(older), start, end
            )


def _passives(text: str, sentences: Sentences) -> Iterator[Replacement]:
    for match in _PASSIVE.finditer(text):
        one = _replacement(text, sentences, match, match["old"])
        if match["of"] and not match["number"] and one.paper.startswith(_EDITIONS):
            # "Bilag 2 er erstattet af en ny version": the new one bears the number now.
            one = replace(one, paper="bilag", number=match["of"], older_number=None)
        yield one


def _exchanges(text: str, sentences: Sentences) -> Iterator[Replacement]:
    for match in _EXCHANGED.finditer(text):
        yield _replacement(text, sentences, match, match.group(), alone=False)


def _updates(text: str, sentences: Sentences) -> Iterator[Replacement]:
    for match in _UPDATED.finditer(text):
        yield _replacement(text, sentences, match, _bounded(match["old"]), alone=False)


def _replacement(
    text: str, sentences: Sentences, match: re.Match[str], older: str, *, alone: bool = True
) -> Replacement:
    start, end = sentences.around(match.start(), match.end())
    return Replacement(
        match["paper"].lower(),
        match["number"],
        older,
        _number_of(older) if alone else None,
        start + len(text[start:end]) - len(text[start:end].lstrip(" \t\n-•*–|")),
        end,
    )


def _number_of(older: str) -> str | None:
    """Return the number that words for an older paper consist of: ``bilag 1``."""
    numbered = _NUMBERED.match(older)
    return numbered["number"] if numbered else None


def _bounded(words: str) -> str:
    """Return the words up to where another clause begins; brackets stay whole."""
    cut = _OTHER_CLAUSE.search(words)
    kept = words[: cut.start()] if cut else words
    if kept.count("(") > kept.count(")"):
        kept = words[: words.find(")", len(kept)) + 1] or kept
    return kept.strip(" ,:-–")


_RULES: Final[tuple[Callable[[str, Sentences], Iterator[Replacement]], ...]] = (
    _actives,
    _pronouns,
    _passives,
    _exchanges,
    _updates,
)
