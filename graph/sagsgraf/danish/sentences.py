"""Where a sentence of Danish minutes begins and ends."""

from __future__ import annotations

import re
from typing import Final

_REACH: Final = 500
"""How far a sentence is followed either way, in characters."""
_WRAPPED: Final = 60
"""A line at least this long, followed by a small letter, goes on in the next one."""
_END = re.compile(
    r"""
    (?<! \bjf\. ) (?<! \bbl\.a\. ) (?<! \bf\.eks\. ) (?<! \binkl\. ) (?<! \bekskl\. )
    (?<! \bca\. ) (?<! \bnr\. ) (?<! \bpkt\. ) (?<! \bstk\. ) (?<! \bhhv\. ) (?<! \bvedr\. )
    (?<! \bpr\. ) (?<! \bkl\. ) (?<! \bd\. ) (?<! \bevt\. ) (?<! \bSt\. ) (?<! \bSct\. )
    (?: # a point, and a capital behind it; not behind "1." or "12."
        (?<= [\w)”"%] [.!?] ) (?<! \D\d[.!?] ) (?<! \D\d\d[.!?] ) \s (?= [\s”"*]? [A-ZÆØÅ] )
        # … en plan. 1. juli 2023 træder loven i kraft
      | (?<= [a-zæøå]{4} [.!?] ) \s
        (?= \d{1,2} \. \s? (?: jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec ) )
        # clauses, and the cells of a table
      | [;|]
      | \n
    )
    """,
    re.VERBOSE,
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a stretch of text begins and ends.

    >>> text = "Planen gælder. Den træder i kraft 1. maj. Den koster intet."
    >>> text[slice(*sentence_around(text, 35, 41))]
    'Den træder i kraft 1. maj.'
    """
    first = max(0, start - _REACH)
    for match in _END.finditer(text, first, end):
        if match.end() <= start and not _goes_on(text, match.start()):
            first = match.end()
    last = min(len(text), end + _REACH)
    for match in _END.finditer(text, end, last):
        if not _goes_on(text, match.start()):
            return first, match.start()
    return first, last


def _goes_on(text: str, place: int) -> bool:
    """Tell whether a line only wraps here: it is long, and the next one begins small."""
    if text[place] != "\n" or not text[place + 1 : place + 2].islower():
        return False
    return "\n" not in text[max(0, place - _WRAPPED) : place]
