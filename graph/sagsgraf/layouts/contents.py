"""The contents page: titles and pages, against which the headings in the body are held."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.text import fold_space
from sagsgraf.layouts.base import Line
from sagsgraf.model import ContentsEntry, Minutes, Quoted, Span

CLOSED = re.compile(
    r"^lukket (?:\s(?:punkt|sag|dagsordenspunkt))? \s?[:–-]\s? | ^lukket\s(?:punkt|sag)\s",
    re.IGNORECASE | re.VERBOSE,
)
"""The words that close an item: ``Lukket:``, ``LUKKET: ``, ``Lukket - ``, ``Lukket punkt:``."""
_START = re.compile(r"^(?:indholdsfortegnelse|indhold|dagsordenspunkter)\s*:?$", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:punkt|pkt\.?)\s\d{1,5}[a-z]?\s?[:.]\s?", re.IGNORECASE)
_PAGE = re.compile(r"(?<!\d)[0-9]{1,3}$")
_ORDINAL = re.compile(r"(?P<place>\d{1,5})\.?\s(?P<title>\D.*)", re.DOTALL)
_DOTS = " .…"
_LONGEST: Final = 1000
"""No line of a contents page is longer; a paragraph that stands below one may be."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents page and the lines it takes up."""

    entries: tuple[ContentsEntry, ...]
    start: int
    """Index of its heading's line; the number of lines where there is no contents page."""
    end: int
    """Index after its last line; 0 where there is none."""


def read_contents(lines: list[Line], start: int) -> Contents:
    """Read the contents page that begins at or after a line."""
    first = next(
        (index for index in range(start, len(lines)) if _START.match(lines[index].text)), None
    )
    if first is None:
        return Contents((), len(lines), 0)
    entries: list[ContentsEntry] = []
    pending: list[Line] = []
    page = 1
    end = first + 1
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if line.blank:
            continue
        closing = _entry_end(line, page) if len(line.text) <= _LONGEST else None
        if pending and pending[-1].text.endswith("..") and line.text.isdigit():
            # A title and its dots fill the line; the page stands below.
            closing = _Closing("", int(line.text[-3:]))
        if closing is None:
            pending.append(line)
            if len(pending) > 4 or len(line.text) > _LONGEST or _NUMBERED.match(line.text):
                break
            continue
        entries.append(_entry([*pending, line], closing))
        page = closing.page or page
        pending = []
        end = index + 1
    return Contents(tuple(_without_ordinals(entries)), first, end)


def unlike_contents(minutes: Minutes) -> list[str]:
    """Return what a person should know where the contents page has more or fewer items."""
    announced, found = len(minutes.contents), len(minutes.items)
    if not announced or announced == found:
        return []
    return [f"the contents page announces {announced} items, {found} were found"]


def _without_ordinals(entries: list[ContentsEntry]) -> list[ContentsEntry]:
    """Drop the number before each title where every line carries its own.

    Only where all do: "2. behandling af budget" may well stand second.
    """
    numbered = [
        match["title"]
        for place, entry in enumerate(entries, start=1)
        if (match := _ORDINAL.match(entry.title.text)) and int(match["place"]) == place
    ]
    if len(entries) < 2 or len(numbered) < len(entries):
        return entries
    return [_retitled(entry, title) for entry, title in zip(entries, numbered, strict=True)]


def _retitled(entry: ContentsEntry, words: str) -> ContentsEntry:
    title = CLOSED.sub("", words)
    return ContentsEntry(
        Quoted(title, entry.title.span), entry.page, entry.closed or title != words
    )


@dataclass(frozen=True, slots=True)
class _Closing:
    """The end of an entry: the last words of its title, and its page."""

    title: str
    page: int


def _entry_end(line: Line, previous: int) -> _Closing | None:
    """Read a line that ends in dots, or white space, and a page number.

    Kalundborg's lines end ``den 26/8/22<tab>8`` where a title fills the line. A number after
    mere white space must not be smaller than the page before, or a wrapped title that ends in
    a number (``fase 1``) would end the entry.
    """
    match = _PAGE.search(line.text)
    if not match:
        return None
    page = int(match.group())
    before = line.text[: match.start()]
    words = before.rstrip()
    title = words.rstrip(".…")
    if len(words) - len(title) >= 2:
        return _Closing(title, page)
    spaced = words != before and previous < page <= previous + 60
    return _Closing(words, page) if spaced else None


def _entry(parts: list[Line], closing: _Closing) -> ContentsEntry:
    words = fold_space(" ".join([*(line.text for line in parts[:-1]), closing.title]))
    words = _NUMBERED.sub("", words.rstrip(_DOTS))
    title = CLOSED.sub("", words)
    return ContentsEntry(
        Quoted(title, Span(parts[0].start, parts[-1].end)), closing.page, title != words
    )
