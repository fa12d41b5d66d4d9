"""What stands at the edge of page after page: headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from operator import attrgetter
from typing import Final

from sagsgraf.reading.pdf.pages import Page, Row

_NUMBER = re.compile(r"(?<!\d)\d{1,5}(?!\d)")
_ITEM = re.compile(r"(?:punkt|pkt\.?|sag|dagsordenspunkt)\s", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:side|page|s\.)\s?\d{1,5}(?:\s?(?:af|of|/)\s?\d{1,5})?", re.IGNORECASE
)
# eDoc's header has a line that changes where the closed items begin.
_GROUP = re.compile(r"(?:åbent?|lukket) (?:referat|dagsorden|møde)", re.IGNORECASE)
_base = attrgetter("base")
_PLACE = re.compile(r"kommune|region", re.IGNORECASE)
_EDGE: Final = 0.22
"""The part of a page's height in which a header or footer stands; eDoc's header has five lines."""
_MOST: Final = 9
"""Lines of a page that may be running; a whole page that repeats is no header."""
_LONGEST: Final = 200
_HEIGHT: Final = 8.0
"""Points within which rows stand at the same height; Acadre's last page is set a little lower."""


def without_running(pages: list[Page]) -> list[Page]:
    """Return the pages without the lines that repeat at their edges.

    The words of the first page's header stay, once: they may be the only place that tells body
    and day. A footer that names a municipality is moved above them, page numbers go.
    """
    edges = [_edges(page) for page in pages]
    repeats = _Repeats(pages, edges)
    cleaned = []
    for page, (upper, lower) in zip(pages, edges, strict=True):
        above = repeats.among(upper, page.number)
        below = repeats.among(lower, page.number)
        gone = {id(row) for row in (*above, *below)}
        if page is pages[0]:
            gone -= {id(row) for row in above if not repeats.numbered(row, page.number)}
        rows = [row for row in page.rows if id(row) not in gone]
        if page is pages[0]:
            rows = [row for row in below if _PLACE.search(row.text)] + rows
        cleaned.append(replace(page, rows=rows))
    return cleaned


def _edges(page: Page) -> tuple[list[Row], list[Row]]:
    """Return the rows near the upper edge, from the top, and near the lower, from the bottom."""
    high, low = (1 - _EDGE) * page.height, _EDGE * page.height
    upper = [row for row in page.rows if row.base >= high and row.size]
    lower = [row for row in page.rows if row.base <= low and row.size]
    upper.sort(key=_base, reverse=True)
    lower.sort(key=_base)
    return upper[:_MOST], lower[:_MOST]


def _keys(words: str, number: int) -> frozenset[str]:
    """Return what a row's words are on other pages: the same, or with the page's own number.

    A number counts as the page's where it grows as the pages do; ``Punkt 4: Eventuelt`` below
    ``Punkt 3: Eventuelt`` is no header.
    """
    if len(words) > _LONGEST or _ITEM.match(words):
        return frozenset()
    keys = {words}
    for match in _NUMBER.finditer(words):
        shift = int(match.group()) - number
        keys.add(f"{words[: match.start()]}\0{shift}\0{words[match.end() :]}")
    return frozenset(keys)


class _Repeats:
    """Which rows stand at the same height of many pages."""

    def __init__(self, pages: list[Page], edges: list[tuple[list[Row], list[Row]]]) -> None:
        self._counts: Counter[tuple[str, int]] = Counter()
        self._known: dict[tuple[str, int], frozenset[str]] = {}
        for page, (upper, lower) in zip(pages, edges, strict=True):
            self._counts.update(
                {
                    (key, round(row.base / _HEIGHT))
                    for row in (*upper, *lower)
                    for key in self._keys(row, page.number)
                }
            )
        self._enough = max(2, round(0.4 * len(pages)))

    def _keys(self, row: Row, number: int) -> frozenset[str]:
        """Return a row's keys; each row at an edge is asked for thrice."""
        place = (row.text, number)
        if place not in self._known:
            self._known[place] = _keys(*place)
        return self._known[place]

    def _many(self, key: str, row: Row) -> bool:
        height = round(row.base / _HEIGHT)
        near = (self._counts[(key, at)] for at in (height - 1, height, height + 1))
        return sum(near) >= self._enough

    def among(self, rows: list[Row], number: int) -> list[Row]:
        """Return the rows from the edge inwards that repeat, up to the first that does not.

        A row that tells which group of items the page belongs to stays, and the others go on.
        """
        found: list[Row] = []
        for row in rows:
            alone = _PAGE_NUMBER.fullmatch(row.text)
            if not alone and not any(self._many(key, row) for key in self._keys(row, number)):
                if found and _GROUP.fullmatch(row.text):
                    continue
                break
            found.append(row)
        return found

    def numbered(self, row: Row, number: int) -> bool:
        """Tell whether a running row is one of page numbers."""
        if _PAGE_NUMBER.fullmatch(row.text):
            return True
        return not self._many(row.text, row) and any(
            self._many(key, row) for key in self._keys(row, number) if key != row.text
        )
