"""Which years a sum is for, and which year's prices it is stated in.

A year behind a sum (``2 mio. kr. i 2023``) is that sum's; one before (``i 2023 bruges 2 mio. kr.
og 3 mio. kr.``) holds on to the end of the sentence, or until the words count on
(``hvorefter``). The year of a date, of a decision or of a price level is none of these.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sagsgraf.danish.dates import MONTHS

_YEAR = r"(?:19|20)\d\d"
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEARS = re.compile(
    rf"""
    (?<![\w./§-])
    (?P<first>{_YEAR})
    (?: \s?[-–]\s? (?P<to>{_YEAR}|\d\d(?!\d|[.,]\d))
      | \s(?:til|t\.o\.m\.|til\sog\smed)\s (?P<until>{_YEAR}) )?
    (?P<more> (?: (?:,|\sog|\ssamt|,\sog)\s {_YEAR} (?![\d.,]\d) ){{0,6}} )
    (?! [\d/²³] | [.,]\d | -\d | \s?(?:mio|mia|kr|m2|m²|tons?|t\.)\b )
    """,
    re.VERBOSE,
)
_PRICES = re.compile(
    rf"""
    (?<![\w./-])
    (?: (?: {_YEAR} ) [-\s]{{0,2}}
        (?: pris(?:er|erne|niveau)? | (?:pris-\sog\sløn|pl-|p/l-)?niveau
          | P[/-]?L(?:-niveau|-priser|-pris)? ) \b
      | (?: løbende | faste | årets ) \s priser \b
      | P[/-]?L[-\s]{{1,2}} {_YEAR} \b
      | prisniveau \s (?:i\s|for\s|år\s)? {_YEAR} \b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What stands before a year that a sum can be for.
_TIME_WORD = re.compile(
    r"""(?: (?:^|[\s(]) (?: i | fra | for | til | pr\. | år | året | årene | perioden
            | budget\w* | regnskab\w* | overslagsår\w* | ultimo | primo | medio | både | heraf
            | halvår | kvartal | helår\w* | bo\s?\d | og | samt | indtil | i\sløbet\saf | sæsonen
            | årligt | mellem | udgangen\saf | slutningen\saf | starten\saf | begyndelsen\saf
            | omkring | inden | med ) \s
        | [,(:;–-]\s? | ^\s{0,3} ) $""",
    re.VERBOSE | re.IGNORECASE,
)
# "i august 2022", "den 3. maj 2022", "besluttede i 2022", "pkt. 4, 2022": no year of a sum.
_NO_TIME = re.compile(
    rf"""(?: \b (?: {_MONTH} ) \.? ,? \s
          | \b (?: beslutte\w* | godkend\w+ | vedt(?:og|aget|ages) | behandle\w* | indgå\w* | indgik
               | opført | bygget | etableret | oprettet | offentliggjort | valgt | uge \s \d\d?
               | orienteret | drøfte\w* | født ) \s (?: i \s | fra \s | , \s )?
          | \b (?: vision | strategi | plan | lov | aftale | agenda | direktiv | bilag | nr\. | sag
               | lokalplan | kommuneplan | forslag ) \w{{0,12}} \s ) $""",
    re.VERBOSE | re.IGNORECASE,
)
# Between a sum and its year: "2 mio. kr. årligt fra og med budget 2024", "(2 mio. kr. i 2024)".
_OWN_YEAR = re.compile(
    r"""^ \s{0,2} (?: ,\s{0,2} )? (?: og\s | samt\s )? (?: i\salt\s )?
        (?: (?: årligt | om\såret | pr\.\sår ) \s{0,2} )?
        (?: (?: ekskl\. | inkl\. | eksklusiv | inklusiv ) \s moms \s )?
        (?: i | fra | for | pr\. | til | fra\ og\ med | i\ hvert\ af | allerede\ i | fordelt\ over
          | i\ løbet\ af | fra\ og\ med | ultimo | primo | \( (?: i\s )? ) \s{0,2}
        (?: og \s med \s )? (?: hvert \s af \s )?
        (?: år(?:et|ene)? | perioden | budget(?:tet)?(?:år(?:et|ene)?)? | overslagsår(?:et|ene)?
          | kalenderåret | regnskab(?:et)? )? \s{0,2} $""",
    re.VERBOSE | re.IGNORECASE,
)
# Between a year and the sum it stands right before: "i 2023: 5 mio.", "2022 på ca. 4 mio. kr."
_YEAR_THEN_SUM = re.compile(
    r"""^ \s{0,3} (?: [:=(] \s{0,3} )? (?: (?: er | var | på | udgør | udgjorde | med | ca\.
            | der | afsat | i\ alt | kr\. | til | blev | bliver | samlet
            | betalte | afsættes | op\ til | for | forventes
            | knap | godt | a[ft] ) \s{1,3} ){0,4} $""",
    re.VERBOSE | re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:(]|\.\s|,\s(?!og\s\d)|\b(?:hvorefter|hvor|mens|men|som|i\s+forhold|ift|end|mod)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s(?:hvor\w*|som|der|men|mens|idet|da)\b", re.IGNORECASE)
_COUNTS_ON = re.compile(
    r"\b(?:hvorefter|herefter|derefter|dernæst|efterfølgende|fremover|årene\s+efter)\b",
    re.IGNORECASE,
)
_FAR_BEHIND: Final = 70
_FAR_BEFORE: Final = 160
_LONGEST: Final = 12
"""No budget reaches further than this many years; a longer period is no fiscal one."""


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a sum is for, and where they stand."""

    years: tuple[int, ...]
    start: int
    end: int


def find_years(text: str, first: int, last: int) -> list[Years]:
    """Return the years in a stretch of text that a sum can be for, in order.

    >>> [found.years for found in find_years("i 2023-25 og pr. 3. maj 2022 (2021-priser)", 0, 43)]
    [(2023, 2024, 2025)]
    """
    prices = [match.span() for match in _PRICES.finditer(text, first, last)]
    price = 0
    found = []
    for match in _YEARS.finditer(text, first, last):
        before = text[max(first, match.start() - 40) : match.start()]
        while price < len(prices) and prices[price][1] <= match.start():
            price += 1
        if price < len(prices) and prices[price][0] <= match.start():
            continue
        if _NO_TIME.search(before) or not _TIME_WORD.search(before):
            continue
        years = _spelled_out(match)
        if years:
            found.append(Years(years, match.start(), match.end()))
    return found


def _spelled_out(match: re.Match[str]) -> tuple[int, ...]:
    parts = match.groupdict()
    first = int(parts["first"])
    short = parts["to"] or parts.get("until")
    last = first
    if short:
        last = int(short) if len(short) == 4 else first - first % 100 + int(short)
    years = list(range(first, last + 1)) if first <= last <= first + _LONGEST else []
    return tuple(
        dict.fromkeys(years + [int(one) for one in re.findall(_YEAR, parts.get("more") or "")])
    )


def heading_years(words: str) -> tuple[int, ...]:
    """Return the years that a column's heading names its sums for; none where it is not sure.

    ``Budget 2022 (2023-priser)`` and ``R2021`` do; in ``Rådgiveren 2021`` the year dates a report.

    >>> heading_years("Budget 2022 (2023-priser)"), heading_years("R2021"), heading_years("2018-20")
    ((2022,), (2021,), (2018, 2019, 2020))
    >>> heading_years("Hansen Arkitekter 2022")
    ()
    """
    match = _HEADING_YEAR.match(words)
    if not match:
        # "(afholdte udgifter i regnskab 2021)" only tells what a column was reckoned from.
        found = find_years(words.partition("(")[0], 0, len(words))
        return found[0].years if len(found) == 1 else ()
    return _spelled_out(match)


_HEADING_YEAR = re.compile(
    rf"""^ \s? (?: [BR]\s? | (?: [\wæøå.]{{1,20}}\s ){{0,2}}?
        (?: budget | regnskab | beløb | overslag | takst(?:er)? | tilskud | driftstilskud | skøn
          | prognose | forbrug | drift | anlæg | år | \w{{0,20}}ramme | pris(?:er)?
          | udgift(?:er)? | indtægt(?:er)? ) \s )?
        (?P<first>{_YEAR}) (?: \s?[-–]\s? (?P<to>{_YEAR}|\d\d(?!\d)) )?
        (?! [-\s]?(?:pris|PL|p/l) | [\d/.-]\d )""",
    re.VERBOSE | re.IGNORECASE,
)


def find_price_levels(text: str, first: int, last: int) -> list[tuple[str, int, int]]:
    """Return the price levels in a stretch of text, as printed, with their places.

    >>> [words for words, *_ in find_price_levels("4 mio. kr. (2024 p/l), 2015-prisniveau", 0, 38)]
    ['2024 p/l', '2015-prisniveau']
    """
    return [(match[0], match.start(), match.end()) for match in _PRICES.finditer(text, first, last)]


def tell_years(
    text: str, first: int, last: int, places: Sequence[tuple[int, int]]
) -> list[Years | None]:
    """Return the years of each sum of one sentence.

    Args:
        text: the paragraph.
        first: where the sentence begins in it.
        last: where it ends.
        places: where the sums stand, in order.
    """
    told: list[Years | None] = [None] * len(places)
    before: list[Years | None] = [None] * len(places)
    ends = [end for _, end in places]
    starts = [start for start, _ in places]
    for years in find_years(text, first, last):
        ahead = bisect_right(ends, years.start) - 1
        behind = bisect_left(starts, years.end)
        if ahead + 1 < behind:
            continue  # inside a sum
        _bind(text, years, places, ahead, behind, told, before)
    return _carried(text, places, told, before)


def _bind(
    text: str,
    years: Years,
    places: Sequence[tuple[int, int]],
    ahead: int,
    behind: int,
    told: list[Years | None],
    before: list[Years | None],
) -> None:
    """Give years to the sum that they stand right behind, or else right before."""
    near = ahead >= 0 and years.start - places[ahead][1] <= _FAR_BEHIND
    follows = behind < len(places) and places[behind][0] - years.end <= _FAR_BEFORE
    after_sum = text[places[ahead][1] : years.start] if near else ""
    to_sum = text[years.end : places[behind][0]] if follows else ""
    next_at_once = follows and bool(_YEAR_THEN_SUM.match(to_sum))
    leading = ahead >= 0 and before[ahead] is not None and not told[ahead]
    if next_at_once and (ahead < 0 or leading or _ANEW.match(after_sum)):
        # "i 2021 2,6 mio. kr. og i 2022 med 4,5 mio. kr.": the years lead.
        before[behind] = years
    elif leading and follows and _ONE_MORE.match(after_sum):
        # "i 2024 en indtægt på 5 mio. kr., i 2025 en indtægt på 6 mio. kr."
        before[behind] = years
    elif near and (_OWN_YEAR.match(after_sum) or (told[ahead] and _JOINED.match(after_sum))):
        told[ahead] = _joined(told[ahead], years)
    elif next_at_once:
        before[behind] = years
    elif near and not before[ahead] and not _CLAUSE.search(after_sum):
        told[ahead] = told[ahead] or years
    elif follows and not _ASIDE.search(to_sum, 1):
        before[behind] = years


_ANEW = re.compile(r"^\s{0,3}(?:,\s{0,3})?(?:og|samt|men|mens)\s", re.IGNORECASE)
_ONE_MORE = re.compile(
    r"^\s{0,3}(?:,|,?\s(?:og|samt|men|mens))\s{0,3}(?:i|fra|for)?\s{0,3}$", re.IGNORECASE
)
_JOINED = re.compile(r"^.{0,40}\b(?:og|samt)\s{1,3}(?:i\s{1,3})?$", re.DOTALL)


def _joined(known: Years | None, more: Years) -> Years:
    if known is None:
        return more
    return replace(known, years=tuple(dict.fromkeys(known.years + more.years)), end=more.end)


def _carried(
    text: str,
    places: Sequence[tuple[int, int]],
    told: list[Years | None],
    before: list[Years | None],
) -> list[Years | None]:
    """Let a year that stands before a sum hold for the sums behind it."""
    held: Years | None = None
    result: list[Years | None] = []
    for index, (start, _) in enumerate(places):
        if index and _COUNTS_ON.search(text, places[index - 1][1], start):
            held = None
        held = before[index] or held
        own = told[index]
        result.append(own or held)
        if own:
            # "i 2022 5 mio. kr. og 6 mio. kr. i 2023 …": a new year ends the one before.
            held = None
    return result
