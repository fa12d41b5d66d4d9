"""Where the sentences of Danish minutes begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import Final

_REACH: Final = 500
"""How far a sentence is followed either way, in characters."""
_WRAPPED: Final = 60
"""A line at least this long, followed by a small letter, goes on in the next one."""
_END = re.compile(
    r"""
    (?<= [\w)”"%] ) (?P<point> [.!?] ) [”")]? \s
        (?= [”"*]? [A-ZÆØÅ]
          # … en plan. 1. maj 2023 træder loven i kraft
          | (?P<day> \d{1,2} \. \s? (?: jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec ) ) )
    # clauses, and the cells of a table
  | [;|] [ \t]{0,4}
  | \n
    """,
    re.VERBOSE,
)
# "jf. Planloven", "den 1. Budgetopfølgning" end nothing.
_NO_END = re.compile(
    r"(?:\b(?:jf|bl\.a|f\.eks|fx|inkl|ekskl|ca|nr|pkt|stk|hhv|vedr|pr|kl|d|evt|St|Sct)|(?:^|\D)\d\d?)\Z"
)
_WORD = re.compile(r"[a-zæøå]{4}\Z")


class Sentences:
    """The sentences of one text, found in one pass over it."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _ends(self) -> list[tuple[int, int]]:
        """Where each sentence ends, and where the next one begins."""
        return [match.span() for match in _END.finditer(self._text) if self._is_end(match)]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence around a stretch of the text begins and ends.

        >>> text = "Planen gælder. Den træder i kraft 1. maj. Den koster intet."
        >>> text[slice(*Sentences(text).around(34, 40))]
        'Den træder i kraft 1. maj.'
        """
        before = bisect_right(self._ends, start, key=lambda span: span[1])
        after = bisect_left(self._ends, end, key=lambda span: span[0])
        first = self._ends[before - 1][1] if before else 0
        last = len(self._text)
        if after < len(self._ends):
            last = self._ends[after][0]
            # The point belongs to its sentence, a line's end to none.
            last += len(self._text[last : self._ends[after][1]].rstrip(" \t\n;|"))
        return max(first, start - _REACH), min(last, end + _REACH)

    def _is_end(self, match: re.Match[str]) -> bool:
        place = match.start()
        if match["point"]:
            before = self._text[max(0, place - 8) : place]
            if match["day"]:
                return bool(_WORD.search(before)) and not _NO_END.search(before)
            return not _NO_END.search(before)
        if self._text[place] == "\n" and self._text[place + 1 : place + 2].islower():
            # A line that is this long only wraps here.
            return "\n" in self._text[max(0, place - _WRAPPED) : place]
        return True
