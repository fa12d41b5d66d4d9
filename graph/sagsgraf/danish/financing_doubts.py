"""When a sentence does not say that its matter is paid so: denied, possible, past, of others."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Standing(StrEnum):
    """What a sentence is by where it stands."""

    PROPOSED = "proposed"
    """A point of a recommendation."""
    DECIDED = "decided"
    """Part of a decision."""
    STATED = "stated"
    """Under a heading on money."""
    TOLD = "told"
    """Anywhere else: much of it tells of other days and other matters."""


_DENIED: Final = re.compile(
    r"\b(?:ikke|ej|ingen|intet|uden|hverken|aldrig|mangler|udover|ud\sover|uafklaret)\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r"[,;:]\s+(?:og|men|hvor\w*|da|idet|så|at|som|der|mens|dog|hvis|således)\b|\bmen\b|\bhvorfor\b"
    r"|;|\)\s|,\s",
    re.IGNORECASE,
)
_POSSIBLE: Final = re.compile(
    r"""\b (?: kunne | ville | burde | måtte | hvis | såfremt | eventuel\w* | evt\. | alternativ\w*
          | enten | muligt | mulighed\w* | medmindre | scenari\w* | overveje\w* | forslag \s om
          | vælges | afhængig\w* | afhænger | ønske\w* | potentiel\w* | måske | vurdere\w* \s om
          | afklare\w* | vanskelig\w* | svært | undersøge\w* | i \s det \s omfang | betingelse\w*
          | betinget | stilling \s til | tænkes
          | om \s (?: [\w-]+ \s ){1,4} (?: kan | skal ) | når \s der | model \s \w ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_CAN: Final = re.compile(r"\b(?:kan|vil\skunne|vil\sskulle|må)\b", re.IGNORECASE)
_ONE_OF_SEVERAL: Final = re.compile(r"\beller\b", re.IGNORECASE)
_ANY_COST: Final = re.compile(r"\W*(?:udgifter|omkostninger|merudgifter)\s+kan\b", re.IGNORECASE)
"""``Udgifter kan finansieres af …`` explains; ``Udgiften kan …`` speaks of this one."""
_PAST: Final = re.compile(
    r"""\b (?: blev | var | havde | (?<!som\s) tidligere | besluttede | godkendte | vedtog
          | bevilgede (?! \s (?: midler | beløb ) ) | bevilligede | gav | meddelte
          | afsatte \s (?: byrådet | udvalget ) | forrige | sidste \s år | oprindeligt | dengang
          | er \s blevet
          | har \s [^,;:]{0,60}? \b (?: været | afholdt | finansieret | dækket | betalt ) ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_GENERAL: Final = re.compile(
    r"""\b (?: kommuner (?:ne)? \s (?: kan|skal|har|må ) | i \s henhold \s til | ifølge | loven\w*
          | lovgivning\w* | bekendtgørelse\w* | som \s (?: udgangspunkt | hovedregel )
          | generelt | typisk | normalt | altid | reglerne | princip\w* | ofte ) \b | §""",
    re.VERBOSE | re.IGNORECASE,
)
_OTHERS_WORD: Final = re.compile(
    r"""\b (?: stem (?:te|mer) \s (?: for | imod ) | imod \s stemte | ændringsforslag\w*
          | mindretal\w* | forkast\w* | ønsker \s ikke | afvis\w* | bortfald\w*
          | høringssvar\w* | spørger | spørgsmål | foreslog | faldt | ikke \s imødekom\w+
          | afslag | afslås ) \b
      | \([A-ZÆØÅ]\)""",
    re.VERBOSE | re.IGNORECASE,
)
_IF: Final = re.compile(r"\b(?:hvis|såfremt|medmindre|forudsat)\b", re.IGNORECASE)


def clause_start(words: str, place: int) -> int:
    """Return where the clause around a place of a sentence begins."""
    begin = 0
    for one in _CLAUSE.finditer(words, 0, place):
        begin = one.end()
    return begin


def is_somebody_elses(words: str) -> bool:
    """Tell whether a sentence asks, gives one of several proposals, or tells what a party wants."""
    return words.rstrip().endswith(("?", " eller")) or bool(_OTHERS_WORD.search(words))


def is_said(
    words: str, start: int, end: int, standing: Standing, *, may: bool = False, past: bool = False
) -> bool:
    """Tell whether what stands at a place is said to be so, for this matter and from now on.

    Args:
        words: the sentence.
        start: where the verb begins.
        end: where the words end that tell the source.
        standing: what the sentence is by where it stands.
        may: whether "kan afholdes" says that it is so.
        past: whether what was done earlier still says so: "blev afsat i budget 2022".
    """
    near = words[clause_start(words, start) : end]
    if _DENIED.search(near) or _POSSIBLE.search(near) or _POSSIBLE.search(words, 0, start):
        return False
    if _IF.search(words, end):
        return False
    if _CAN.search(near) and not may:
        return False
    if _CAN.search(near) and (_ONE_OF_SEVERAL.search(words, end) or _ANY_COST.match(near)):
        return False
    if not past and standing is not Standing.DECIDED and _PAST.search(words, 0, end):
        return False
    explains = standing in {Standing.TOLD, Standing.STATED}
    return not (explains and _GENERAL.search(words, 0, end))
