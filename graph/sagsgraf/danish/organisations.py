"""Organisations named in running text: authorities, associations, companies, parties.

Most are looked up in the gazetteer; the endings of names show the rest: ministries and state
agencies (``-ministeriet``, ``-styrelsen``), companies (``A/S``, ``ApS``) and, where their place
in the sentence shows a name, local associations. Committees and councils of the municipality
(``Handicaprådet``) are its own bodies and no organisations.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from sagsgraf.danish.gazetteer import ORDINARY, ORGANISATIONS
from sagsgraf.danish.municipalities import CODES, named
from sagsgraf.danish.openers import OPENERS


@dataclass(frozen=True, slots=True)
class FoundOrganisation:
    """An organisation named in a text."""

    name: str
    """The name it is known by, whatever form is printed."""
    printed: str
    """The form printed, without genitive."""
    start: int
    end: int
    local: bool = False
    """Whether its name is unique only within a municipality."""
    needs: str = ""
    """A name that must be sure elsewhere in the document before this form counts."""
    code: str = ""
    """For a municipality, its four-digit code."""


def _forms() -> dict[str, list[tuple[str, str, bool]]]:
    """Return the gazetteer's forms by their first word: form, name, and whether it is sure."""
    forms: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for name, others in ORGANISATIONS.items():
        for other in (name, *others):
            form = other.removesuffix(" ?")
            forms[_FIRST.match(form)[0]].append((form, name, form == other))  # type: ignore[index] # every form begins with a word
    for entries in forms.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(forms)


_FIRST = re.compile(r"3F|[A-ZÆØÅ]\w*")
_BY_FIRST: Final = _forms()
_TOKEN = re.compile(r"(?<![\w@/-])(?<!\w\.)(?:3F|[A-ZÆØÅ]\w*)")
_END = re.compile(r"(?P<genitive>s|'s|’s|’|'|:s)?(?![\w-])")

_STATE = re.compile(
    r"""(?<![\w-])
    (?: [A-ZÆØÅ]\w{1,30}-(?:,\s\w{1,30}-){0,3},?\sog\s(?P<second>\w{2,40}?)   # Slots- og Kultur-
      | (?P<single> [A-ZÆØÅ]\w{1,40}? ) )
    (?: styrelsen | ministeriet | direktoratet | klagenævnet )
    (?P<genitive> s )? (?![\w-])""",
    re.VERBOSE,
)
_NO_STATE = re.compile(r"(?:be|for|op|under)$", re.IGNORECASE)
_COMPANY = re.compile(
    r"""[ \u00a0] (?P<kind> A/S | ApS | Aps | APS | I/S | K/S | P/S | S/I | IVS
        | [Aa]\.?[Mm]\.?[Bb]\.?[Aa]\.? | [Ff]\.[Mm]\.[Bb]\.[Aa]\.? ) (?![\w/])""",
    re.VERBOSE,
)
_UNIQUE = frozenset({"a/s", "aps", "ivs", "p/s", "k/s"})
"""Kinds of companies whose names the law keeps apart nationwide (selskabsloven § 2)."""
_ASSOCIATION = re.compile(
    r"""(?<![\w-])
    (?: (?P<behind> (?: Grundejer | Andelsbolig | Bolig | Ejer | Beboer | Borger | Idræts
            | Have | Kolonihave | Vandværks | Kunst | Musik | Handels | Erhvervs ) foreningen
          | Fonden | Foreningen )
        (?P<name> (?: [ \u00a0] (?: [A-ZÆØÅ][\w-]{1,30} | [A-ZÆØÅ]\. ) ){1,4} )
      | (?P<front> (?: [A-ZÆØÅ][a-zæøå-]{2,30} [ \u00a0] ){1,3} )
        (?P<kind> [A-ZÆØÅ][a-zæøå-]{0,30} (?: forening | forbund | klub | boligselskab | selskab
            | menighedsråd | vandværk | fjernvarme | forsyning | fonden | fond )
          | Boligselskab | Menighedsråd | Vandværk | Fjernvarme | Museum | Boldklub ) )
    (?P<genitive> s )? (?![\w-])""",
    re.VERBOSE,
)
_MUNICIPALITY = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÆØÅ][a-zæøåé]{2,20}(?:-[A-ZÆØÅ][a-zæøåé]{2,20})?)"
    r"[ \u00a0](?P<what>Kommunes?|Regionskommunes?)(?![\w-])"
)
_HEADING = re.compile(
    r"(?:ninge?r?|else|elser|forslag|ændringer|garanti|ansøgninger|rapport|referat)$"
)
"""Nouns of action that open a title before a name: ``Udvidelse Havnens Museum``."""
_NAME_IN_LIST = re.compile(r"[A-ZÆØÅ][a-zæøåé]{2,20}(?:-[A-ZÆØÅ][a-zæøåé]{2,20})?")
_MUNICIPALITIES = re.compile(
    rf"(?<![\w-])(?P<names>{_NAME_IN_LIST.pattern}(?:,[ ]{_NAME_IN_LIST.pattern}){{0,10}}"
    rf"[ ]og[ ]{_NAME_IN_LIST.pattern})[ ][Kk]ommuner(?:s|ne|nes)?(?![\w-])"
)
"""``Solrød, Køge og Greve Kommuner``."""
_SENTENCE_END = frozenset('.!?:;•*\n|-–"”»(')
_PARTY_VERB = re.compile(
    r"(?:s\s\w+\s)?\s?(?:,?\s(?:og\s)?[A-ZÆØÅ(]|\s(?:stem|ønsk|fores|men|anbefal|støtt|begær|undl|kan\b|kunne\b"
    r"|har\s(?:stillet|spurgt|foreslået)|tog\b|tag|bemærk|går\b|vil\b|opfordr|indstil|og\s[A-ZÆØÅ]))"
)


def find_organisations(text: str) -> list[FoundOrganisation]:
    """Return the organisations that a text names, in their order, none inside another.

    >>> [one.name for one in find_organisations("Aftalen mellem KL og Slots- og Kulturstyrelsen.")]
    ['KL', 'Slots- og Kulturstyrelsen']
    >>> [
    ...     one.printed
    ...     for one in find_organisations(
    ...         "Bestyrelsen for Havnens Boldklub mødte Datatilsynets folk"
    ...     )
    ... ]
    ['Havnens Boldklub', 'Datatilsynet']
    >>> find_organisations("Mødet i handicaprådet begynder kl. 12, KL. 13 og på KL-dagen.")
    []
    """
    found = sorted(
        (*_listed(text), *_state(text), *_companies(text), *_associations(text)),
        key=lambda one: (one.start, -one.end),
    )
    kept: list[FoundOrganisation] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def find_municipalities(text: str) -> list[FoundOrganisation]:
    """Return the municipalities of today's list that a text names as such.

    >>> [one.name for one in find_municipalities("Greve Kommunes svar til Vesterhavn Kommune")]
    ['Greve Kommune']
    >>> [one.printed for one in find_municipalities("for Solrød, Køge og Greve kommuner")]
    ['Solrød', 'Køge', 'Greve']
    """
    found: list[FoundOrganisation] = []
    for match in _MUNICIPALITY.finditer(text):
        end = match.end("what") - match["what"].endswith("s")
        found += _known_municipality(text, match["name"], match.start(), end)
    for match in _MUNICIPALITIES.finditer(text):
        for name in _NAME_IN_LIST.finditer(match["names"]):
            start = match.start("names") + name.start()
            found += _known_municipality(text, name[0], start, start + len(name[0]))
    return sorted(found, key=lambda one: one.start)


def _known_municipality(text: str, name: str, start: int, end: int) -> Iterator[FoundOrganisation]:
    known = named(f"{name} Kommune")
    if known and known[1]:
        printed = " ".join(text[start:end].split())
        yield FoundOrganisation(known[0], printed, start, end, code=known[1])


def _listed(text: str) -> Iterator[FoundOrganisation]:
    """Look the words up in the gazetteer, the longest form first."""
    for token in _TOKEN.finditer(text):
        word = token[0]
        entries = _BY_FIRST.get(word)
        if entries is None and word.endswith("s"):
            entries = _BY_FIRST.get(word[:-1])
        for form, name, sure in entries or ():
            end = _ends(text, token.start(), form)
            if end and _is_meant(text, token.start(), end, form):
                yield FoundOrganisation(name, form, token.start(), end, needs="" if sure else name)
                break


def _ends(text: str, start: int, form: str) -> int:
    """Return where a form that begins here ends, or 0 where other words stand here."""
    end = start + len(form)
    here = text[start:end]
    if here != form and here.replace("\u00a0", " ").replace("\n", " ") != form:
        return 0
    return end if _END.match(text, end) else 0


def _is_meant(text: str, start: int, end: int, form: str) -> bool:
    """Tell whether a form names the organisation here, rather than being an ordinary word."""
    if form.isupper():
        # "KL. 13", "KL 19": the hour in capitals; a line in capitals shows nothing.
        hour = form == "KL" and re.match(r"\.?\s?\d", text[end : end + 4])
        around = text[max(0, start - 30) : start] + text[end : end + 30]
        return not hour and (any(letter.islower() for letter in around) or not around.strip())
    if form not in ORDINARY or not begins_sentence(text, start):
        return True
    return form not in {"Komponent", "Akademikerne"} and bool(
        _PARTY_VERB.match(text, end) and text[end : end + 4] != " er "
    )


def begins_sentence(text: str, position: int) -> bool:
    """Tell whether a capital here is due to the beginning of a sentence, a line or a cell.

    >>> begins_sentence("Sagen er ny. Planen", 13), begins_sentence("Sagen om Planen", 9)
    (True, False)
    """
    before = text[max(0, position - 12) : position].rstrip(" \u00a0\t*_")
    return (
        not before or before[-1] in _SENTENCE_END or (before[-1] == ")" and before[-2:-1].isdigit())
    )


def _state(text: str) -> Iterator[FoundOrganisation]:
    for match in _STATE.finditer(text):
        stem = match["second"] or match["single"]
        word = " ".join(match[0].split())
        if word.endswith(("styrelsen", "styrelsens")) and _NO_STATE.search(stem):
            continue
        name = word.removesuffix("s") if match["genitive"] else word
        yield FoundOrganisation(name, name, match.start(), match.end() - bool(match["genitive"]))


def _companies(text: str) -> Iterator[FoundOrganisation]:
    """Find companies from behind: the kind of company, then the capitalised words before it."""
    for match in _COMPANY.finditer(text):
        lead = text[max(0, match.start() - 80) : match.start()]
        words = _name_before(lead)
        words = _without_opening(text, words, match.start() - len(words))
        if len(words) < 2:
            continue
        start = match.start() - len(words)
        kind = match["kind"]
        end = match.end() - (kind.endswith(".") and kind.count(".") == 1)
        plain, printed = " ".join(words.split()), " ".join(text[start:end].split())
        listed = next(
            (name for form, name, _ in _BY_FIRST.get(plain.split()[0], ()) if form == plain), ""
        )
        unique = kind.lower().replace(".", "") in _UNIQUE
        name = listed or (printed if unique else plain)
        yield FoundOrganisation(name, printed, start, end, local=not (listed or unique))


def _name_before(lead: str) -> str:
    """Return the run of capitalised words at the end of a text, ``og`` and ``&`` within it."""
    words = re.findall(r"[^ \u00a0]+|[ \u00a0]", lead.rsplit("\n", 1)[-1])
    taken: list[str] = []
    for word in reversed(words):
        if len(taken) > 11 or (word.isspace() and taken[-1:] == [word]):
            break
        if not word.isspace() and not _in_name(word, first=not taken):
            break
        taken.append(word)
    while taken and (taken[-1].isspace() or taken[-1] in _LINKS or taken[-1][0].isdigit()):
        taken.pop()
    return _behind_og("".join(reversed(taken)))


def _behind_og(words: str) -> str:
    """Cut a run at ``og`` where that joins two actors: ``Køge og Havnens Drift I/S``.

    A single word behind it (``Holm og Sønner A/S``) belongs to a name that began before, unless
    a place, a listed name or a definite noun stands there.
    """
    before, link, behind = words.rpartition(" og ")
    last = before.rsplit(" ", 1)[-1]
    joins = " " in behind or last in _PLACES or last in _BY_FIRST or _DEFINITE.search(last)
    return behind if link and joins else words


_DEFINITE = re.compile(r"(?:[^k]et|en|erne)$")
_LINKS: Final = frozenset({"og", "&", "+"})
_PLACES: Final = frozenset(CODES)
_KINDS: Final = frozenset({"A/S", "ApS", "Aps", "APS", "I/S", "K/S", "P/S", "IVS"})


def _in_name(word: str, *, first: bool) -> bool:
    """Tell whether a word, read from behind, can belong to a company's name."""
    if word in _LINKS:
        return not first
    return (
        (word[0].isupper() or word[0].isdigit())
        and word[-1] not in ".,;:)!?"
        and word not in _KINDS
    )


def _without_opening(text: str, words: str, offset: int) -> str:
    """Drop words that only open the sentence or title: ``Leverandøren Havnens Maskiner``."""
    while words:
        first, _, rest = words.partition(" ")
        opens = first in OPENERS or first.endswith("-")
        if not opens and not (_HEADING.search(first) and begins_sentence(text, offset)):
            break
        shorter = rest.lstrip()
        words, offset = shorter, offset + len(words) - len(shorter)
    return words


def _associations(text: str) -> Iterator[FoundOrganisation]:
    for match in _ASSOCIATION.finditer(text):
        start = match.start()
        end = match.end() - bool(match["genitive"])
        if match["front"]:
            front = _without_opening(text, match["front"], start)
            start = match.start("kind") - len(front)
            if not front.strip():
                continue
        printed = " ".join(text[start:end].split())
        yield FoundOrganisation(printed, printed, start, end, local=True)


def settled(
    found: Iterable[FoundOrganisation], sure: frozenset[str]
) -> Iterator[FoundOrganisation]:
    """Yield what is certain in view of the names that a whole document prints.

    Short forms count where the full name is printed too; a local name that may be a genitive
    (``Foreningen Havnens ønske``) is read without its s where the document prints it so.
    """
    for one in found:
        if one.needs and one.needs not in sure:
            continue
        if one.local and one.name.endswith("s") and one.name[:-1] in sure:
            yield replace(one, name=one.name[:-1], printed=one.printed[:-1], end=one.end - 1)
        else:
            yield one
