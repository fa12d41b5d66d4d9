"""Home addresses of private persons, told from the places that cases are about.

A street with a house number is an ordinary fact of a case: a plan for it, its sale, a school.
It is somebody's home where the words before it say so. Three strengths of such words:

* certain: ``bor på``, ``med bopæl``, ``privatadresse`` and the like;
* likely: a person's name right before it, or ``ejer af``, ``nabo``, ``klager``, ``borgeren på``.
  They do not count where the document also has the address as the place of a case (in a title,
  or behind words such as ``lokalplan``, ``salg af``, ``ejendommen``);
* none: the address stays.

An address that is somebody's home and no case's place is one wherever the document names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.contacts import at_work, has_given_name

_ENDINGS: Final = (
    "vej", "vejen", "gade", "gaden", "allé", "alle", "alléen", "stræde", "strædet", "vænge",
    "vænget", "parken", "park", "torv", "torvet", "plads", "pladsen", "bakke", "bakken", "bakkerne",
    "have", "haven", "haverne", "ager", "agervej", "toft", "toften", "tofte", "mark", "marken",
    "lund", "lunden", "boulevard", "strand", "krog", "krogen", "sti", "stien", "kaj", "kajen",
    "kær", "kæret", "høj", "højen", "dal", "dalen", "eng", "engen", "skov", "skoven", "løkke",
    "løkken", "gård", "gården", "hegn", "hegnet", "skel", "skellet", "led", "leddet", "gårde",
    "brink", "brinken", "bro", "broen", "hus", "husene", "odde", "næs", "vang", "vangen", "kvarter",
    "port", "passage", "stræderne", "slippe", "slippen", "banke", "banken", "ringen", "buen",
    "bugten", "vig", "vigen", "å", "åsen", "ås", "sø", "søen", "vænger", "tværvej", "svinget",
    "kilen", "stykket", "linien", "linjen", "holmen", "holm", "klit", "klitten", "fælled",
)  # fmt: skip
"""Ends of street names, in lower case."""
_USUAL: Final = (
    "vej", "vejen", "gade", "gaden", "allé", "alle", "alléen", "stræde", "strædet", "vænge",
    "vænget", "parken", "torv", "torvet", "plads", "pladsen", "boulevard", "krogen", "stien",
    "toften", "haven", "bakken", "vangen", "svinget", "kajen", "lunden", "marken", "ager",
)  # fmt: skip
"""Those that need no further sign that a street is meant."""

_NO_STREET: Final = frozenset(
    """
    afdeling afd afd. blok gruppe område distrikt zone klasse etape bilag kapitel punkt pkt pkt.
    uge bygning opgang lejlighed værelse kommune plan hus enhed niveau fase nr nr. nummer
    """.split()
)
"""Words with a capital before a number that are no street, even behind ``bor i``."""

_HOUSE: Final = re.compile(r"[ \n](?=[1-9]\d{0,2}(?![\d%]|[.,:]\d))")
_STREET_BEFORE: Final = re.compile(
    r"(?:(?<![\w.])(?:[A-ZÆØÅ][\w.'’é-]{0,30}|de|den|af|von)[ ]){0,3}[A-ZÆØÅ][\w.'’é-]{1,40}$"
)
_REST: Final = re.compile(
    r"""
    (?P<houses>
        [1-9]\d{0,2} (?: (?: [A-Za-z] | [ ][A-Z] ) (?!\w) )? (?: - \d{1,3} [A-Z]? (?!\w) )?
        (?: (?: , [ ]? | [ ]og[ ] ) \d{1,3} (?: [ ]? [A-Z] )?                   # "2, 4 og 6B"
            (?! \w | [.:]\d | [.]? [ ]? (?: sal | tv | th | mf | dør ) \b | [.], ) ){0,12}
    )
    (?: [,.]? [ ] (?: \d{1,2} | st | kl ) \b [.]? (?: [ ]? sal \b [.]? )?       # ", 2.", ", 1. sal"
        (?: ,? [ ]? (?: tv | th | mf | dør [ ]? \d{1,3} ) \b [.]? )? (?! \d ) )?  # " tv."
    (?P<town> ,? [ \n] [1-9]\d{3} [ ] [A-ZÆØÅ][\wæøå-]{1,25} (?: [ ][A-ZÆØÅ]{1,2}\b )? )?
    """,
    re.VERBOSE,
)
# "Marken 2 hektar": the number counts something.
_COUNTED: Final = re.compile(
    r" (?:hektar|ha|km|meter|m|m2|m²|kr|kroner|mio|mia|gange|timer|år|dage|stk|personer|etager?)\b"
)
_SURE: Final = re.compile(
    r"""
    (?: \b bor \b | \b boede \b | \b boende \b | \b bosiddende \b | \b bosat \b | bopæl \w{0,10}
      | privat (?:e[ ])? [ ]? adresse \w{0,3} | hjemmeadresse \w{0,3} | folkeregisteradresse \w{0,3}
      | \b (?: hans | hendes | min | vores | ansøgers | borgers | borgerens | klagers | klagerens )
        [ ] (?: private [ ] )? adresse (?:n)?
      | \b hjem (?:met)? \b [ ] på
    )
    (?: [ ] \w{1,12} ){0,2} [ :]{0,2} \n? [(]? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SURE_HINTS: Final = ("bor ", "boede", "boende", "bosidd", "bosat", "bopæl", "adresse", "hjem")
_LIKELY_HINTS: Final = (
    "ejer", "nabo", "genbo", "klage", "borger", "beboer", "patient", "bruger", "famil", "ægtepar",
    "mor ", "far ", "forældre", "datter", "søn ", "hr", "fru", "bolig", "ansøger", "sælger",
    "køber", "anmelder", "værge", "pårørende", "part",
)  # fmt: skip
_LIKELY: Final = re.compile(
    r"""
    \b (?:
        (?: med)?ejer (?:en|ne|e)? [ ] (?: af | på | i | er )
      | nabo (?:en|er|erne)? (?: [ ] (?: på | i ) )?        # not "nabo til": that is the place
      | genbo (?:en|er|erne)? (?: [ ] (?: på | i ) )?
      | klager (?:en|e|ne)? (?: [ ] (?: på | i | fra ) )? | klage [ ] fra
      | (?: borger | beboer | lejer | patient | bruger ) (?:en)? (?: [ ] (?: på | i | fra ) )
      | (?: familien | ægteparret | mor | far | forældre (?:ne)? | datter | søn ) [ ] (?: på | i )
      | (?: hr [.]? | fru | familien | ægteparret ) [ ] (?-i: [A-ZÆØÅ] ) \w{1,20} ,?
      | (?: private? | hans | hendes | sin | min ) [ ] bolig [ ] (?: på | i )
      | (?: ansøger | sælger | køber | anmelder | værge | pårørende | part ) (?:en)?
        (?: [ ] (?: på | i | fra ) )?
    )
    (?: [:,] | [ ]\( )? [ \n]? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER_NAME: Final = re.compile(
    r"""
    \b [A-ZÆØÅ][a-zæøåé]{1,20} (?:-[A-ZÆØÅ][a-zæøå]{1,20})?
    (?: [ ] [A-ZÆØÅ][\w.'’é-]{0,24} ){1,4}
    (?: [ ]? \( [^()\n]{1,20} \) )?
    (?: , [ ]? (?: cpr [\w.:-]{0,8} [ ] | født [ ] (?: den [ ] )? | f [.] [ ]? )?   # ", f. 1.1.90"
        [\d./-]{6,13} )?
    (?: , [ ]? (?: adresse: [ ]? )? | [ ]? [|;\t] [ ]?
      | [ ] (?: på | fra | adresse:? ) [ ] (?: adressen [ ] )? | [ ] \( | : [ ] | \n ) $
    """,
    re.VERBOSE,
)
# Whoever is called so is a person, whatever the name.
_IS_PERSON: Final = re.compile(
    r"\b(?:ansøger|klager|borger|nabo|ejer|beboer|lejer|sælger|køber|anmelder|hr\.?|fru)(?:en)?"
    r"[:,]? [A-ZÆØÅ][^\n]{2,60}$",
    re.IGNORECASE,
)
_PLACES: Final = (
    "lokalplan", "dispensation", "tilladelse", "nedriv", "købet", "opføre", "etabler", "ombyg",
    "tilbyg", "renover", "matrikel", "mødested", "skole", "instituti", "plejehjem", "rådhus",
    "beliggende", "projekt", "adressen", "arealet", "bygning", "lokaler", "udbud", "vandværk",
    "lovlig", "kommuneplan", "butik", "bevaringsværdig", "lejemål", "daginst", "børnehave",
    "kursus", "sommerhus", "kontor", "boliger", "krydset", "byggesag", "udstyk",
)  # fmt: skip
"""Words, or parts of some, that make an address behind them the place of a case."""
_PLACE: Final = re.compile(
    r"\b(?:salg|køb\b|sted\b|grund(?:en)?\b|hal(?:len)?\b|matr\b|a/s|aps)|center\b"
    r"|(?<!nabo)ejendom(?!smægler)"
)
"""Those that count as whole words only; in lower case."""
# "på ejendommen mod Egevej 12", "udsigt fra Egevej 12": a neighbour's, not the case's place.
_BESIDE: Final = re.compile(r"\b(?:mod|fra|hos|til)\s$")
_TITLE_LINE: Final = re.compile(r"[ \t*#|]{0,8}(?:(?P<word>Punkt|Pkt|Lukket|Sag)\b|\d{1,4}[.:)\t])")
_OPENERS: Final = frozenset(
    """
    på i ved fra til hos mod af for om ejendommen adressen indsigelse indsigelser høringssvar
    bemærkning bemærkninger nabo naboer naboen ejer ejeren ejere klager klageren ansøger borger
    borgeren bopæl bor bopælsadresse adresse privatadresse hjemmeadresse privat ejerne lejer
    beboer beboeren salg køb vedr vedr. vedrørende sted mødested hus huset grunden
    """.split()
)
"""Words that stand with a capital before a street's name and are no part of it."""
_NUMBER: Final = re.compile(r"\d{1,3}[ ]?[a-z]?(?!\w)")
_LEAD: Final = 70
"""Characters before an address in which words tell whose it is."""
_PLACE_LEAD: Final = 50
"""Characters before an address, in its own line, in which words make it the place of a case."""


@dataclass(frozen=True, slots=True)
class _Address:
    start: int
    end: int
    keys: frozenset[tuple[str, str]]
    """Street and each house number."""
    sure: bool
    likely: bool
    place: bool


def home_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of addresses that are a private person's home.

    >>> text = "Ida Bro bor på Egevej 12, 2. tv., 4400 Kalundborg. Salg af Møllevej 3."
    >>> [text[start:end] for start, end in home_addresses(text)]
    ['Egevej 12, 2. tv., 4400 Kalundborg']
    """
    found = list(_addresses(text))
    places = {key for one in found if one.place for key in one.keys}
    homes = {
        key
        for one in found
        if one.sure or (one.likely and not one.keys & places)
        for key in one.keys
    }
    for one in found:
        if one.sure or (one.keys & homes and not one.keys & places):
            yield one.start, one.end


def _addresses(text: str) -> Iterator[_Address]:
    """Yield the addresses in a text that a street's name or the words before them make one."""
    done = 0
    for gap in _HOUSE.finditer(text):
        at = gap.start()
        letter = text[at - 1 : at]
        if at <= done or not (letter.isalpha() or letter == "."):
            continue
        street = _STREET_BEFORE.search(text, max(done, at - 90), at)
        if street is None:
            continue
        start = street.start()
        last = street.group().rpartition(" ")[2].lower()
        usual = last.endswith(_USUAL)
        if not (usual or last.endswith(_ENDINGS)) and (
            last in _NO_STREET or not _says(_SURE, _SURE_HINTS, text[max(0, start - _LEAD) : start])
        ):
            continue
        start += _leading(street.group())
        rest = _REST.match(text, gap.end())
        if rest is None or _COUNTED.match(text, rest.end()):
            continue
        lead = text[max(0, start - _LEAD) : start]
        sure = _says(_SURE, _SURE_HINTS, lead)
        if not (usual or rest["town"] or sure):
            continue
        done = rest.end()
        numbers = _NUMBER.findall(rest["houses"].lower())
        keys = frozenset((last, number.replace(" ", "")) for number in numbers)
        named = _behind_name(text, start, with_town=bool(rest["town"]))
        likely = named or _says(_LIKELY, _LIKELY_HINTS, lead)
        place = _in_title(text, start, named=named) or (not (likely or sure) and _is_place(lead))
        yield _Address(start, done, keys, sure, likely, place)


def _says(pattern: re.Pattern[str], hints: tuple[str, ...], lead: str) -> bool:
    """Tell whether a pattern is found, looking for parts of its words first: that is quicker."""
    folded = lead.lower()
    return any(hint in folded for hint in hints) and bool(pattern.search(lead))


def _leading(street: str) -> int:
    """Return how many characters of a street's name are a word that only begins the sentence."""
    length = 0
    for word in street.split(" ")[:-1]:
        if word.lower() not in _OPENERS:
            break
        length += len(word) + 1
    return length


def _behind_name(text: str, start: int, *, with_town: bool) -> bool:
    """Tell whether a person's name stands right before an address, and no office of theirs."""
    named = _AFTER_NAME.search(text, max(0, start - _LEAD), start)
    if named is None or not (
        has_given_name(named.group()) or _IS_PERSON.search(text[max(0, start - _LEAD) : start])
    ):
        return False
    if named.group().endswith("\n") and not with_town:
        # The last of a list of names, and the place of the meeting on the line below.
        return False
    return not at_work(text, named.start())


def _is_place(lead: str) -> bool:
    """Tell whether the words before an address make it the place of a case."""
    line = lead[-_PLACE_LEAD:].rpartition("\n")[2].lower()
    named = any(word in line for word in _PLACES) or _PLACE.search(line)
    return bool(named) and not _BESIDE.search(line)


def _in_title(text: str, start: int, *, named: bool) -> bool:
    """Tell whether a place stands in the title of an item, where what is named is public.

    A number alone begins a list of people as well (``2. Ida Bro, Egevej 12``).
    """
    begin = text.rfind("\n", max(0, start - 200), start) + 1
    title = _TITLE_LINE.match(text, begin, start)
    return bool(title and (title["word"] or not named))
