"""The words that tell what a sum of money is: ``merforbrug``, ``anlægsbevilling``, ``takst``.

Some words name no kind but keep others from speaking: a ``kassetræk på 5 mio. kr.`` or a
``stigning i udgiften på 5 mio. kr.`` is neither a budget nor a cost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

NO_KIND: Final = ""
"""Stands for a word whose sum is of no kind in the scheme."""

_WORDS: tuple[tuple[str, str], ...] = (
    # What every municipality lives on is no grant: "indtægter fra skatter, tilskud og udligning".
    (
        NO_KIND,
        r"""generelle\stilskud | tilskud\s(?:og|/)\s?udligning | skatter(?:,\s|\sog\s)tilskud
          | (?:bloktilskud|udligningstilskud)\w*
          | (?:lavere|færre|manglende|tabte?)\s(?:\w+\s)?(?:udgift|omkostning|indtægt)\w*""",
    ),
    ("overspend", r"(?:netto)?mer(?:forbrug|udgift)\w* | (?:budget)?overskridelse\w*"),
    ("underspend", r"(?:netto)?mindre(?:forbrug|udgift)\w*"),
    (
        "one-off cost",
        r"engangs(?:omkostning|udgift|beløb)\w* | etablerings(?:omkostning|udgift)\w*",
    ),
    # Not "reserver": a kind of paper, and "reserve" in names of nature reserves ends otherwise.
    (
        "reserve",
        r"reserve(?!r[et]?\b)\w* | \w{0,40}pulje(?:n|r|rne|ns|midler\w*)? | bufferpulje\w*",
    ),
    (
        "allocation",
        r"""(?:anlægs|drifts|tillægs|ekstra|mer|udgifts)?bevilling(?:en|er|erne|s)? | bevil[lg]\w*
          | afsæt\w* | afsat(?:te)? | frigiv\w* | rådighedsbeløb\w*
          | (?:drifts)?tilskud(?:det|s)?""",
    ),
    (
        "saving",
        r"""\w{0,20}besparelse[nrs]*(?:rne)? | spare[srt]? | effektivisering\w*
          | budgetreduktion\w*""",
    ),
    (
        "revenue",
        r"(?:mer|salgs|leje|netto)?indtægt(?:en|er|erne|s)? | provenu\w* | salgs(?:pris|sum)\w*",
    ),
    (
        "price",
        r"""gebyr\w* | \w{0,20}takst(?:en|er|erne)?
          | (?:kvm-|time|m2-|m²-|grund|enheds|billet)?pris(?:en|er|erne)?
          | (?:hus|måneds)?leje(?:n)? | (?:medlems)?kontingent\w* | forældrebetaling\w*
          | \w{0,10}tilslutningsbidrag\w*""",
    ),
    (
        "cost",
        r"""\w{0,30}omkostning(?:er|erne|en)? | \w{0,30}udgift(?:er|erne|en)? | koste[rd]?
          | kostet | brugt | honorar\w* | (?:anlægs|anskaffelses)sum(?:men)? | merpris(?:en)?""",
    ),
    (
        "budget",
        r"""(?:\w{1,20}-)?(?:\w{0,12}drifts|anlægs|brutto\w{0,8})?budget(?:tet|ter|terne)?
          | budgetteret | budgetlagt | budgetramme\w*
          | (?:drifts|service|anlægs|beløbs|økonomisk\s)?ramme(?:n|r|rne)?""",
    ),
    (
        NO_KIND,
        r"""pres(?:set)? | \w{0,12}stigning(?:en|er)? | fald(?:et)? | \w{0,10}forskel(?:len)?
          | difference(?:n)? | afvigelse[nr]* | ændring(?:en|er)? | udfordring(?:en|er)?
          | (?:kasse)?træk(?:ket)? | \w{0,20}likvid\w* | gæld\w* | lån\w* | afdrag\w*
          | \w{0,15}overskud(?:det)? | \w{0,15}underskud(?:det)? | \w{0,20}resultat(?:et)?
          | afkast(?:et)? | (?:kurs)?tab(?:et)? | (?:kurs)?gevinst\w*
          | \w{0,12}beholdning(?:en)? | saldo(?:en)? | egenkapital\w* | \w{0,20}værdi(?:en)?
          | (?:beløbs)?grænse[nr]* | loft(?:et)? | maksimum(?:s)?beløb\w*
          | (?:netto|mer|brutto)?forbrug(?:et|t)? | garanti\w* | deponering\w* | opsparing\w*
          | mindreindtægt\w* | indtægts?tab\w* | \w{0,8}løft(?:et)?
          | (?:skatte|bruger)?betaling(?:en)? | kapital\w* | regnskab\w* | omsætning\w*
          | finansforskydning\w* | forskydning\w* | omplacering\w* | overfør\w+
          | merindbetaling\w* | nedskrivning\w* | opskrivning\w* | bod(?:en)? | bøde\w*
          | rettelse[nr]?\w* | ansøgningssum\w* | provision\w* | \w{0,20}provision(?:en)?""",
    ),
    # "er steget med 5 mio. kr.": the change, not the thing.
    (
        NO_KIND,
        r"""(?: stig(?:er|e) | stege[nt] | øge[srt]? | øget | fald(?:er|et) | reducere[srt]?
              | forhøje[srt]? | nedsæt\w+ | nedbring\w+ | forbedre[srt]? | forværre[srt]?
              | vokse[rt]? | opskrive[srt]? | nedskrive[srt]? | sænke[srt]? )
            \s (?: \w+\s ){0,2} med""",
    ),
)
_TOKEN = re.compile(
    r"(?<![\w-])(?=[^\W\d_])(?:"
    + "|".join(f"(?P<k{index}>{pattern})" for index, (_, pattern) in enumerate(_WORDS))
    + r")(?![\w½-])",
    re.VERBOSE | re.IGNORECASE,
)
GENERAL: Final = frozenset({"cost", "budget", "price"})
"""Kinds whose words also stand beside other heads (``merforbrug på driftsudgiften``)."""

# "i forhold til det korrigerede budget": what a sum is held against is not what it is.
_AGAINST = re.compile(
    r"""(?: på\ baggrund\ af | på\ grund\ af | som\ følge\ af | med\ baggrund\ i
          | i\ forhold\ til | ift\. | if\.t\. | sammenlignet\ med | sammenholdt\ med | end
          | indenfor | inden\ for | udover | ud\ over | uden\ for )
        \s (?: (?: det | den | de | et | en ) \s )? (?: \w{1,30} \s ){0,2} $""",
    re.VERBOSE | re.IGNORECASE,
)
# "sammenholdt med budgettet på 5 mio. kr.": that sum is the budget all the same.
_NAMED = re.compile(r"\s(?:på|er|udgør)\s(?:ca\.\s|i\salt\s)?[\d(−-]", re.IGNORECASE)
# "i løbende priser" tells a price level, no price.
_LEVEL = re.compile(r"(?:løbende|faste|årets|20\d\d)\s$", re.IGNORECASE)
_RECEIVED = re.compile(
    r"\b(?:modtage[rs]?|modtog|får|fik|hjemtage[rs]?|opnå[rs]?|kompensation)\b[^.;:,]{0,40}$",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 60
_LEAD_LENGTH: Final = 400


@dataclass(frozen=True, slots=True)
class Word:
    """A word that tells what kind of money a sum is."""

    start: int
    end: int
    kind: str
    """Notation of the amount-kind scheme; `NO_KIND` for a word that rules the others out."""


def find_words(text: str, start: int, end: int) -> list[Word]:
    """Return the words in a stretch of text that tell kinds, in order.

    >>> [word.kind for word in find_words("et merforbrug på servicerammen", 0, 30)]
    ['overspend', 'budget']
    """
    words = []
    for match in _TOKEN.finditer(text, start, end):
        kind = _WORDS[int((match.lastgroup or "k0")[1:])][0]
        if kind in GENERAL:
            before = text[max(start, match.start() - _LOOK_BACK) : match.start()]
            if _LEVEL.search(before) or (
                _AGAINST.search(before) and not _NAMED.match(text, match.end())
            ):
                continue
        if kind == "allocation" and _is_received(text, start, match):
            kind = "revenue"
        words.append(Word(match.start(), match.end(), kind))
    return words


def _is_received(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a grant comes in: ``Kommunen modtager et tilskud på``."""
    if not match[0].lower().startswith(("tilskud", "driftstilskud")):
        return False
    return bool(_RECEIVED.search(text[max(start, match.start() - _LOOK_BACK) : match.start()]))


def kind_named_last(text: str) -> str | None:
    """Return the kind told last in a line that introduces a list, or None.

    >>> kind_named_last("Udgifterne fordeler sig sådan:")
    'cost'
    """
    words = find_words(text[-_LEAD_LENGTH:], 0, min(len(text), _LEAD_LENGTH))
    return next((word.kind or None for word in reversed(words)), None)
