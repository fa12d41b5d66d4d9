"""From the lines of pages to one text: reading order, blank lines, mended words, marks."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import Final

from sagsgraf.danish.decision_headings import decision_heading
from sagsgraf.model import Mark, Role
from sagsgraf.reading.base import Rendered
from sagsgraf.reading.pdf.hyphens import Vocabulary, mended
from sagsgraf.reading.pdf.pages import Page, Row

_CLEAN: Final = {
    **dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)]),
    **dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF]),
    **dict.fromkeys([0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000], " "),
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0x2010: "-",
    0x2011: "-",
    # Bullets of the fonts Symbol and Wingdings, as Word writes them.
    **dict.fromkeys(range(0xF020, 0xF100), "•"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_ODD = re.compile("[^\t\n\x20-\x7eÀ-ɏ–—‘’“”•…§½€]")
_FIGURES = re.compile(r"[-–−+]?\s?[\d(][\d\s.,()%*/-]{0,30}(?:(?:mio\.?|t\.)?\s?kr\.?)?[\s%*]{0,3}")
_UNFINISHED = re.compile(r"[a-zæøå,0-9]$")
_GOES_ON = re.compile(r"^[a-zæøå(]")
_GAP: Final = 1.35
"""A distance so many times that of neighbouring lines parts two paragraphs."""
_ENOUGH: Final = 8
"""Lines below full ones that tell the distance of lines; fewer may be chance."""
_BEFORE: Final = 40
"""How many lines before a figure its row's label may stand, in the order of the file."""
_WRAPPED: Final = 4
_FULL: Final = 30
"""No line of running text has fewer letters, and few of a title's do."""
_INDENT: Final = 4.0
"""A list's further lines stand so many letters' sizes right of its number at most."""
_HEADING_ENDS: Final = frozenset("0123456789:")
_CONTENTS_LINE = re.compile(r"[.…]{3}\s?\d{1,4}$")
# A point of a list; a label and its value; an item of the agenda.
_BEGINS = re.compile(
    r"""^ (?: [•·▪●o–—-] \s | \d{1,3} [.)] \s | [a-zæøå] \) \s | \(? [ivx]{1,4} [.)] \s | at \s
          | (?: punkt | pkt\.? | bilag | sag ) \s \d | \d{1,3} \s (?: åben | lukket ) \s
          | [A-ZÆØÅ][\w ]{2,25} : \s )""",
    re.VERBOSE | re.IGNORECASE,
)
_LARGER: Final = 1.04
"""A heading's letters are so many times as large as those of the text."""
_LONGEST_HEADING: Final = 300


def written(pages: list[Page]) -> Rendered:
    """Return the text of the pages, with marks for headings (by their size) and links."""
    for page in pages:
        page.rows = _in_order(page.rows)
    edge = _right_edge(pages)
    pitch, size = _usual(pages, edge)
    known = Vocabulary([row.text for page in pages for row in page.rows])
    sheet = _Sheet(pitch, size, known, edge)
    starts = [sheet.page(page) for page in pages]
    text = "".join(sheet.parts)
    marks = [*sheet.headings(), *sheet.links]
    # A page at the end without text begins behind the last character.
    starts = [min(start, len(text)) for start in starts]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return Rendered(text, tuple(marks), tuple(starts))


def _is_heading(words: str) -> bool:
    """Tell whether a row heads a decision: such a line ends in a day, a number or a colon."""
    return words[-1:] in _HEADING_ENDS and decision_heading(words) is not None


def clean(words: str) -> str:
    """Return words composed (NFC), without soft hyphens, ligatures and invisible characters.

    >>> clean("o\\ufb03ciel\\u00adle\\u00a0kr.")
    'officielle kr.'
    """
    if not _ODD.search(words):
        return words
    return unicodedata.normalize("NFC", words.translate(_CLEAN))


def _cleaned(rows: list[Row]) -> list[tuple[Row, str]]:
    """Return the rows with their words made clean; most pages are clean as they are."""
    if not _ODD.search("".join([row.text for row in rows])):
        return [(row, row.text) for row in rows]
    return [(row, words) for row in rows if (words := clean(row.text).strip())]


def _in_order(rows: list[Row]) -> list[Row]:
    """Return the rows as people read them: figures and values behind their labels.

    A file gives a table's cells one after another; where a label wraps, its figures come behind
    its last line and stand beside its first. Columns of words stay as the file has them.
    """
    ordered: list[Row] = []
    for number, row in enumerate(rows):
        lower = not ordered or row.base < ordered[-1].base - 0.3 * row.size
        place = None if lower or not row.size else _label_of(row, ordered)
        if place is None:
            ordered.append(row)
            continue
        following = rows[number + 1] if number + 1 < len(rows) else row
        label, wrapped = ordered[place], ordered[place + 1 :]
        if _is_wrapped(label, wrapped, row, following):
            label.text = " ".join(part.text for part in ordered[place:])
            label.low = ordered[-1].base
            del ordered[place + 1 :]
        label.text = f"{label.text}\t{row.text}"
        label.right = row.right
    return ordered


def _label_of(row: Row, ordered: list[Row]) -> int | None:
    """Return the place of the row, above in the file, that a row stands beside on the page."""
    figures = bool(_FIGURES.fullmatch(row.text))
    for place in range(len(ordered) - 1, max(-1, len(ordered) - 1 - _BEFORE), -1):
        other = ordered[place]
        if other.size and abs(other.base - row.base) < 2.0 and other.right < row.left:
            return place if figures or other.text.endswith(":") else None
    return None


def _is_wrapped(label: Row, wrapped: list[Row], row: Row, following: Row) -> bool:
    """Tell whether the rows between a label and its figure are the label's further lines.

    Where a file gives a table column by column they are labels of their own, and the figure
    that follows stands beside one of them.
    """
    return 0 < len(wrapped) <= _WRAPPED and all(
        abs(part.left - label.left) < row.size
        and "\t" not in part.text
        and abs(part.base - following.base) > 2.0
        for part in wrapped
    )


def _usual(pages: list[Page], edge: float) -> tuple[float, float]:
    """Return the distance of neighbouring lines and the size of letters that prevail."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            sizes[row.size] += len(row.text)
    sizes.pop(0.0, None)
    return _pitch(pages, edge), (sizes.most_common(1)[0][0] if sizes else 0.0)


def _pitch(pages: list[Page], edge: float) -> float:
    """Return the distance of lines within a paragraph.

    Where each line is a paragraph of its own, most distances are those of paragraphs; so lines
    below a full one tell, and where they are few the smallest distance that is common.
    """
    wrapped = Counter(_distances(pages, 0.92 * edge))
    if wrapped.total() >= _ENOUGH:
        return wrapped.most_common(1)[0][0] / 2
    near = Counter(_distances(pages, None))
    common = [distance for distance, count in near.items() if count >= 0.15 * near.total()]
    return min(common, default=0) / 2


def _distances(pages: list[Page], edge: float | None) -> Iterator[int]:
    """Yield the distances of lines from those above them, in half points.

    With an edge only those below a line that reaches it, and that begins where they do, count.
    """
    for page in pages:
        above: Row | None = None
        for row in page.rows:
            if above is not None and (edge is None or above.right >= edge):
                distance = above.base - row.base
                # A line of a contents page ends in its page, and reaches the edge as well.
                level = edge is None or (
                    abs(above.left - row.left) < 2.0 and not above.text[-1:].isdigit()
                )
                if 2.0 < distance < 60.0 and level:
                    yield round(2 * distance)
            above = row


def _right_edge(pages: list[Page]) -> float:
    """Return where the text's lines end at the right: reached by one in twenty at least."""
    rights = sorted(row.right for page in pages for row in page.rows if row.size)
    return rights[int(0.95 * (len(rights) - 1))] if rights else 0.0


class _Sheet:
    """The text on its way."""

    def __init__(self, pitch: float, size: float, known: Vocabulary, edge: float) -> None:
        self.parts: list[str] = []
        self.links: list[Mark] = []
        self._pitch = pitch
        self._size = size
        self._known = known
        self._edge = edge
        self._length = 0
        self._large: list[tuple[int, int, float]] = []
        """Start, end and size of each stretch of large letters."""

    def page(self, page: Page) -> int:
        """Write a page; return where it starts."""
        rows = _cleaned(page.rows)
        if self._length and rows:
            last, first = self.parts[-1], rows[0][1]
            # A sentence or a table that the page's end parts.
            goes_on = (_UNFINISHED.search(last) and _GOES_ON.match(first)) or (
                "\t" in last and last.count("\t") == first.count("\t")
            )
            self._add("\n" if goes_on else "\n\n")
        start = self._length
        places: list[tuple[int, int, Row]] = []
        joined = False
        large = _LARGER * self._size
        edge = self._edge
        above: Row | None = None
        for number, (row, words) in enumerate(rows):
            flows = above is not None and self._flows(above, row, edge)
            if above is not None and not joined:
                parted = "\n\n" if self._parted(above, row) else "\n"
                self._add(" " if flows else parted)
            above = row
            if joined and not flows:
                # The line break moves behind the word that was mended.
                words = words.replace(" ", "\n", 1)
            joined = False
            if row.broken or words[-1] == "-":
                following = rows[number + 1][1] if number + 1 < len(rows) else ""
                words, joined = mended(words, following, self._known, broken=row.broken)
            places.append((row.at, self._length, row))
            self._add(words)
            if row.size > large:
                self._enlarge(places[-1][1], row)
        self._mark_links(page, places)
        return start

    def _parted(self, above: Row, below: Row) -> bool:
        """Tell whether the gap between two rows is that between two paragraphs."""
        lowest = above.base if above.low is None else above.low
        gap = lowest - below.base
        if gap <= _GAP * self._pitch or not (self._pitch and above.size and below.size):
            return False
        scale = max(1.0, min(above.size, below.size) / self._size)
        if "\t" in above.text and "\t" in below.text:
            scale *= 2  # the rows of a table stand apart
        return gap > _GAP * self._pitch * scale

    def _flows(self, above: Row, below: Row, edge: float) -> bool:
        """Tell whether a row goes on in the next one, because no further word fitted on it.

        A break that the writer meant leaves room for the word that follows.
        """
        words = below.text
        if not (above.size and below.size) or len(above.text) < _FULL:
            return False
        letter = (below.right - below.left) / len(words) if words else 0.0
        if above.right + (len(words.partition(" ")[0]) + 0.6) * letter <= edge:
            return False
        if abs(above.size - below.size) > 0.04 * above.size or self._parted(above, below):
            return False
        if not -0.6 * above.size < below.left - above.left < _INDENT * above.size:
            return False
        if "\t" in above.text or "\t" in words:
            return False
        if _BEGINS.match(words) or _CONTENTS_LINE.search(above.text):
            return False
        # eDoc prints a decision's long heading with no room below it.
        return not (_is_heading(above.text) or _is_heading(words))

    def _enlarge(self, begin: int, row: Row) -> None:
        size = round(row.size, 1)
        if self._large:
            start, end, before = self._large[-1]
            if before == size and begin - end <= 1:
                self._large[-1] = (start, self._length, size)
                return
        self._large.append((begin, self._length, size))

    def headings(self) -> Iterator[Mark]:
        """Yield a mark for each stretch of large letters; the largest are of level 1."""
        sizes = sorted({size for *_, size in self._large}, reverse=True)
        for start, end, size in self._large:
            if end - start > _LONGEST_HEADING:
                continue
            level = min(6, sizes.index(size) + 1)
            yield Mark(start, min(end, self._length), Role.HEADING, f"{level}")

    def _mark_links(self, page: Page, places: list[tuple[int, int, Row]]) -> None:
        places.sort(key=lambda place: place[0])
        starts = [at for at, *_ in places]
        for link in page.links:
            found = bisect_right(starts, link.first) - 1
            if found < 0:
                continue
            at, start, row = places[found]
            if link.last >= at + len(row.text):
                continue
            begin = start + len(clean(row.text[: link.first - at]))
            end = start + len(clean(row.text[: link.last + 1 - at]))
            if begin < end <= self._length:
                self.links.append(Mark(begin, end, Role.LINK, link.address))

    def _add(self, words: str) -> None:
        self.parts.append(words)
        self._length += len(words)
