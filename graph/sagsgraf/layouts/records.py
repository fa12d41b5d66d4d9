"""What the printed minutes of records systems share: a list of items, and heads with handles.

Acadre and eDoc print ``715. Title`` (or the number alone with the title below), wrapped where it
is long, and below it ``Sagsnr.: 12/27845`` and other handles. What stands between them and the
first heading tells who decides, when a body dealt with it before, or is the presentation itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from sagsgraf.danish.dates import find_dates
from sagsgraf.danish.decision_headings import earlier_treatment
from sagsgraf.danish.text import fold_space, slug
from sagsgraf.layouts.assembly import Head
from sagsgraf.layouts.base import Line
from sagsgraf.layouts.contents import CLOSED, Contents
from sagsgraf.layouts.handles import read_handles
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.pages import Numbered, inline_sections, rising, with_sections
from sagsgraf.model import (
    ContentsEntry,
    Document,
    Minutes,
    Quoted,
    Role,
    Section,
    SectionKind,
    Span,
)

_LONGEST: Final = 300
"""No line of a title is longer."""
_WRAPS: Final = 4
"""Lines that a title takes up at most."""
_NUMBERED = re.compile(r"^(?P<number>\d{1,5}[a-z]?)\s?\.(?:\s(?P<title>\S.*))?$")
_CONTENTS = re.compile(r"^(?:indholdsfortegnelse|indhold|dagsordensliste)\s?:?$", re.IGNORECASE)
_COLUMNS = re.compile(r"^(?:punkt|pkt\.?|sag)\s?(?:nr\.?)?\s.{0,40}\bside$", re.IGNORECASE)
_PAGE = re.compile(r"(?:[\s.…]|(?<=[.…]))(?P<page>\d{1,3})$")
GROUP = re.compile(
    r"""^ (?P<kind> åbne? | åbent | lukkede? | lukket )
        (?: \s (?: referat | dagsorden | møde | sager | punkter | dagsordenspunkter ) ) :? $""",
    re.VERBOSE | re.IGNORECASE,
)
"""The line above the open items, or above the closed ones."""
PAGE_LINE = re.compile(r"^(?:side\s\d{1,4}(?:\saf\s\d{1,4})?|\d{1,4}\sof\s\d{1,4})$", re.IGNORECASE)
"""A page's number on a line of its own, in text that was saved from a PDF."""
SIGNATURES = re.compile(r"^underskrift(?:s?(?:side|blad|ark|er))$", re.IGNORECASE)
"""The page behind the last item on which the members sign."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The list of items at the front."""

    contents: Contents
    by_number: dict[str, ContentsEntry]
    closed: frozenset[str]
    """Numbers that stand below a group of closed items."""


def read_list(lines: list[Line]) -> Listed:
    """Read the list of items: ``4. Title`` with a page behind it, in groups or not."""
    first = next((at for at, line in enumerate(lines) if _CONTENTS.match(line.text)), None)
    if first is None:
        return Listed(Contents((), 0, 0), {}, frozenset())
    reading = _Reading(first + 1)
    for index in range(first + 1, len(lines)):
        if lines[index].text and not reading.take(lines[index], index):
            break
    contents = Contents(tuple(reading.entries.values()), first, reading.end)
    return Listed(contents, reading.entries, frozenset(reading.closed))


@dataclass
class _Reading:
    """The list on its way, line by line."""

    end: int
    """Index after its last line."""
    entries: dict[str, ContentsEntry] = field(default_factory=dict)
    closed: set[str] = field(default_factory=set)
    group_closed: bool = False
    number: str = ""
    parts: list[Line] = field(default_factory=list)
    """The lines of an entry whose page is still to come."""

    def take(self, line: Line, index: int) -> bool:
        """Take a line; False where the list ended before it."""
        numbered = _NUMBERED.match(line.text) if len(line.text) <= _LONGEST else None
        if group := GROUP.match(line.text):
            self.group_closed = group["kind"].lower().startswith("lukke")
            self.number = ""
        elif numbered:
            if numbered["number"] in self.entries:
                return False
            self.number, self.parts = numbered["number"], []
        elif not self.number and not _COLUMNS.match(line.text):
            return False
        if self.number:
            return self._wrapped(line, index)
        self.end = index + 1
        return True

    def _wrapped(self, line: Line, index: int) -> bool:
        self.parts.append(line)
        if _PAGE.search(line.text):
            self.entries[self.number] = _entry(self.number, self.parts, self.group_closed)
            if self.group_closed:
                self.closed.add(self.number)
            self.number = ""
            self.end = index + 1
        return len(self.parts) <= _WRAPS


def _entry(number: str, parts: list[Line], closed: bool) -> ContentsEntry:
    words = fold_space(" ".join(part.text for part in parts))
    page = _PAGE.search(words)
    words = words[: page.start()].rstrip(" .…") if page else words
    words = words.removeprefix(number).lstrip(" .")
    title = CLOSED.sub("", words)
    return ContentsEntry(
        Quoted(title, Span(parts[0].start, parts[-1].end)),
        int(page["page"]) if page else None,
        closed or title != words,
    )


# --------------------------------------------------------------------------------------- heads


def find_heads(document: Document, lines: list[Line], listed: Listed) -> list[Head]:
    """Return the heads of the items behind the list: ``715. Title`` over its handles."""
    large = {mark.start: mark.end for mark in document.marked(Role.HEADING)}
    printed = Counter(line.text for line in lines if len(line.text) <= _LONGEST)
    candidates: list[Numbered] = []
    titles: dict[int, tuple[int, str]] = {}
    for index in range(listed.contents.end, len(lines)):
        words = lines[index].text
        match = _NUMBERED.match(words) if words[:1].isdigit() and len(words) <= _LONGEST else None
        if match is None or _begins_with_date(words):
            continue
        last, title, weight = _title(document, lines, index, match, large, printed)
        entry = listed.by_number.get(match["number"])
        if entry is not None:
            weight += 2.0 if _alike(entry.title.text, title) else -1.0
        elif listed.by_number:
            weight -= 1.5
        if title and any(map(str.isalpha, title)):
            candidates.append(Numbered(index, match["number"], title, weight))
            titles[index] = (last, title)
    chosen = rising(candidates)
    return [
        _head(document, lines, one, titles[one.index][0], chosen[place + 1 : place + 2], listed)
        for place, one in enumerate(chosen)
    ]


def _title(
    document: Document,
    lines: list[Line],
    index: int,
    match: re.Match[str],
    large: dict[int, int],
    printed: Counter[str],
) -> tuple[int, str, float]:
    """Return the last line of a title, its words, and what speaks for its being one.

    It ends above its handles, or with the large letters that it is printed in. Text saved from a
    PDF may have a page's header in between, which is no part of it.
    """
    parts = [match["title"] or ""]
    end = large.get(lines[index].start, 0)
    last = index
    for following in range(index + 1, min(index + 3 * _WRAPS, len(lines))):
        line = lines[following]
        if line.blank or printed[line.text] > 2 or PAGE_LINE.match(line.text):
            continue
        if read_handles(document, lines, following, following + 1).below > following:
            return last, fold_space(" ".join(parts)), 2.0 + (1.0 if end else 0.0)
        wraps = line.end <= end or (not end and last - index < _WRAPS) or not any(parts)
        if not wraps or len(line.text) > _LONGEST or heading_kind(line.text):
            break
        parts.append(line.text)
        last = following
    if not end:
        # No handle below: then the title is the line itself, or the one below a lone number.
        alone = not match["title"]
        return (last, parts[1], -1.0) if alone and len(parts) > 1 else (index, parts[0], -1.0)
    return last, fold_space(" ".join(parts)), 0.5


def _begins_with_date(words: str) -> bool:
    """Tell whether what looks like a number is a day: ``20. juni 2013 - kl. 10:30``."""
    return any(found.start == 0 for found in find_dates(words[:40]))


def _alike(one: str, other: str) -> bool:
    """Tell whether two titles are the same but for white space, case and marks."""
    return slug(one)[:40] == slug(CLOSED.sub("", other))[:40]


def _head(
    document: Document,
    lines: list[Line],
    one: Numbered,
    last: int,
    following: list[Numbered],
    listed: Listed,
) -> Head:
    stop = following[0].index if following else len(lines)
    handles = read_handles(document, lines, last + 1, stop)
    title = CLOSED.sub("", one.title)
    first = lines[one.index]
    start = first.start
    raw = first.span.of(document.text)
    lead = _NUMBERED.match(first.text)
    if lead and lead["title"]:
        begin = raw.find(lead["title"].split(" ")[0], raw.find(".") + 1)
        start += max(0, begin)
    elif last > one.index:
        start = next(line.start for line in lines[one.index + 1 : last + 1] if line.text)
    closed = bool(handles.closed) or title != one.title or one.number in listed.closed
    return Head(
        first=one.index,
        below=max(handles.below, last + 1),
        number=one.number,
        title=Quoted(title, Span(start, max(start, lines[last].end))),
        closed=closed or _in_closed_group(lines, one.index, listed),
        cases=handles.cases,
        contents=listed.by_number.get(one.number),
    )


def _in_closed_group(lines: list[Line], index: int, listed: Listed) -> bool:
    """Tell whether the line right above an item says that the closed ones follow."""
    for at in range(index - 1, max(listed.contents.end, index - 6) - 1, -1):
        if lines[at].text:
            group = GROUP.match(lines[at].text)
            return bool(group and group["kind"].lower().startswith("lukke"))
    return False


# ------------------------------------------------------------------------ above the first heading


def with_preambles(minutes: Minutes, lines: list[Line]) -> Minutes:
    """Return the minutes with what stands above the items' first headings as sections."""
    minutes = inline_sections(minutes, lines)
    starts = [line.start for line in lines]
    return with_sections(minutes, list(_preambles(minutes, lines, starts)))


def _preambles(
    minutes: Minutes, lines: list[Line], starts: list[int]
) -> Iterator[tuple[int, Section]]:
    for place, item in enumerate(minutes.items):
        end = item.sections[0].heading_span.start if item.sections else item.span.end
        unread = [
            one.span
            for one in minutes.unread
            if item.heading.end <= one.span.start and one.span.end <= end
        ]
        for span in unread:
            yield from ((place, section) for section in _parts(lines, starts, span))


def _parts(lines: list[Line], starts: list[int], span: Span) -> Iterator[Section]:
    """Yield the sections of a stretch: earlier treatments line by line, then the rest."""
    index = bisect_left(starts, span.start)
    while index < len(lines) and lines[index].start < span.end:
        line = lines[index]
        if line.blank:
            index += 1
            continue
        if earlier_treatment(line.text) is None:
            break
        yield Section(SectionKind.HISTORY, line.text, line.span, Span(line.end, line.end))
        index += 1
    if index < len(lines) and lines[index].start < span.end:
        rest = Span(lines[index].start, span.end)
        yield Section(SectionKind.PRESENTATION, "", Span(rest.start, rest.start), rest)
