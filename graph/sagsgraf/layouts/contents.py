"""The contents page: titles and pages, against which the headings in the body are held."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sagsgraf.danish.text import fold_space
from sagsgraf.layouts.base import Line
from sagsgraf.model import ContentsEntry, Quoted, Span

CLOSED = re.compile(
    r"^lukket (?:\s+(?:punkt|sag|dagsordenspunkt))? \s*[:–-]\s* | ^lukket\s+(?:punkt|sag)\s+",
    re.IGNORECASE | re.VERBOSE,
)
"""The words that close an item: ``Lukket:``, ``LUKKET: ``, ``Lukket - ``, ``Lukket punkt:``."""
_START = re.compile(r"^(?:indholdsfortegnelse|indhold|dagsordenspunkter)\s*:?$", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:punkt|pkt\.?)\s+\d+[a-z]?\s*[:.]\s*", re.IGNORECASE)
_ENTRY_END = re.compile(r"(?P<title>.*?)(?P<gap>\s*[.…]{2,}\s*|\s+)(?P<page>\d{1,3})$")
_ITEM = re.compile(r"^(?:punkt|pkt\.?)\s+\d+[a-z]?\s*[:.]", re.IGNORECASE)


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
    end = first + 1
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if line.blank:
            continue
        match = _entry_end(line, entries)
        if match is None:
            if _ITEM.match(line.text):
                break
            pending.append(line)
            if len(pending) > 4:
                break
            continue
        entries.append(_entry([*pending, line], match))
        pending = []
        end = index + 1
    return Contents(tuple(_without_ordinals(entries)), first, end)


def _without_ordinals(entries: list[ContentsEntry]) -> list[ContentsEntry]:
    """Drop the number before each title where every line carries its own.

    Only where all do: "2. behandling af budget" may well stand second.
    """
    numbered = [
        re.match(rf"{place}\.?\s+(?=\D)", entry.title.text)
        for place, entry in enumerate(entries, start=1)
    ]
    if len(entries) < 2 or not all(numbered):
        return entries
    return [
        _retitled(entry, entry.title.text[match.end() :])
        for entry, match in zip(entries, numbered, strict=True)
        if match
    ]


def _retitled(entry: ContentsEntry, words: str) -> ContentsEntry:
    title = CLOSED.sub("", words)
    return ContentsEntry(
        Quoted(title, entry.title.span), entry.page, entry.closed or title != words
    )


def _entry_end(line: Line, entries: list[ContentsEntry]) -> re.Match[str] | None:
    """Match a line that ends in dots, or white space, and a page number.

    Kalundborg's lines end ``den 26/8/22<tab>8`` where a title fills the line. A number after
    mere white space must not be smaller than the page before, or a wrapped title that ends in
    a number (``fase 1``) would end the entry.
    """
    match = _ENTRY_END.match(line.text)
    if not match:
        return None
    if "." in match["gap"] or "…" in match["gap"]:
        return match
    previous = next((entry.page for entry in reversed(entries) if entry.page), 1)
    page = int(match["page"])
    return match if previous < page <= previous + 60 else None


def _entry(parts: list[Line], last: re.Match[str]) -> ContentsEntry:
    words = fold_space(" ".join([*(line.text for line in parts[:-1]), last["title"]]))
    words = _NUMBERED.sub("", words.rstrip(" .…"))
    title = CLOSED.sub("", words)
    return ContentsEntry(
        Quoted(title, Span(parts[0].start, parts[-1].end)),
        int(last["page"]),
        title != words,
    )
