"""What layouts of saved web pages share: numbered headings, and sections without a heading.

A page's text has lost what told a heading from a numbered paragraph. What is left is that items
count up one by one, and that something structural follows each heading.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from sagsgraf.danish.case_numbers import case_line
from sagsgraf.danish.file_names import file_names
from sagsgraf.danish.text import find_plain, fold_space
from sagsgraf.layouts.assembly import split_number
from sagsgraf.layouts.base import Line
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.handles import read_handles
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.runs import heaviest_run
from sagsgraf.model import (
    Document,
    Item,
    Minutes,
    Quoted,
    Role,
    Section,
    SectionKind,
    Span,
    Unread,
)

_LONGEST: Final = 600
"""No heading is longer; a paragraph that begins with a number may be."""
_SENTENCE = re.compile(r"^[a-zæøå]|[,;]$|[a-zæøå]{3}\.$")
_BULLET = re.compile(r"^[•·*–-]\s")
_CLOSED_AFTER = re.compile(r"\s?[(\[]\s?lukket(?:\s(?:punkt|sag))?\s?[)\]]$", re.IGNORECASE)


# ------------------------------------------------------------------------------------ headings


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that begins with a number and may head an item."""

    index: int
    """The line's index."""
    number: str
    title: str
    """The words behind the number."""
    weight: float
    """How much speaks for it."""


def numbered_lines(
    document: Document,
    lines: list[Line],
    start: int,
    weigh: Callable[[int], float],
    split: Callable[[str], tuple[str, str]] = split_number,
) -> list[Numbered]:
    """Return the lines from ``start`` on that may head an item, with what speaks for each.

    Args:
        document: the document; its marks of headings and list entries count as well.
        lines: its lines.
        start: index of the first line that is looked at.
        weigh: takes a line's index; above zero speaks for a heading.
        split: parts a line's words into number and title.
    """
    marked = {
        mark.start: 1.0 if mark.role is Role.HEADING else -1.0
        for mark in document.marked(Role.HEADING, Role.LIST_ITEM)
    }
    found = []
    for index in range(start, len(lines)):
        line = lines[index]
        words = _BULLET.sub("", line.text[: _LONGEST + 1])
        if not words[:1].isdigit() and not words[:1].isalpha():
            continue
        number, title = split(words) if len(words) <= _LONGEST else ("", "")
        if number and any(map(str.isalpha, title)) and not case_line(words):
            weight = weigh(index) + marked.get(line.start, 0.0)
            found.append(Numbered(index, number, title, weight))
    return found


def rising(candidates: Sequence[Numbered]) -> list[Numbered]:
    """Return the heaviest run of lines whose numbers count up.

    >>> lines = [Numbered(0, "7", "A", 2), Numbered(1, "1", "B", -1), Numbered(2, "8", "C", 2)]
    >>> [one.number for one in rising(lines)]
    ['7', '8']
    """
    numbers, weights = [one.number for one in candidates], [one.weight for one in candidates]
    return [candidates[place] for place in heaviest_run(numbers, weights)]


def handled(document: Document, lines: list[Line], index: int) -> bool:
    """Tell whether a case number or another handle of an item stands below a line."""
    following = next_filled(lines, index)
    if following is None:
        return False
    return read_handles(document, lines, following, following + 1).below > following


def next_filled(lines: list[Line], index: int, stop: int | None = None) -> int | None:
    """Return the index of the next line with words behind a line; None at the end."""
    end = len(lines) if stop is None else min(stop, len(lines))
    return next((at for at in range(index + 1, end) if lines[at].text), None)


def headed(lines: list[Line], index: int) -> bool:
    """Tell whether what follows a line is a section's heading."""
    following = next_filled(lines, index)
    return following is not None and heading_kind(lines[following].text) is not None


def points_weight(document: Document, line: Line) -> float:
    """Weigh against a heading what a list's point has: it is indented, or part of a sentence."""
    weight = -0.5
    if line.start and document.text[line.start - 1] in " \t" and not _BULLET.match(line.text):
        weight -= 1.0
    if _SENTENCE.search(split_number(line.text[:_LONGEST])[1]):
        weight -= 1.0
    return weight


def quoted(document: Document, line: Line, words: str) -> Quoted:
    """Return words of a line with the place where they stand."""
    found = find_plain(line.span.of(document.text), words)
    span = Span(line.start + found[0], line.start + found[1]) if found else line.span
    return Quoted(words, span)


def open_title(words: str) -> tuple[str, bool]:
    """Return a title without the words that close it, and whether it had any.

    >>> open_title("Lukket: Salg af grund"), open_title("Underskriftsark (Lukket)")
    (('Salg af grund', True), ('Underskriftsark', True))
    """
    bare = _CLOSED_AFTER.sub("", CLOSED.sub("", words)).strip()
    return (bare, True) if bare and bare != words else (words, False)


def title_of(document: Document, line: Line, words: str) -> tuple[Quoted, bool]:
    """Return a title where it stands in a line, and whether its words close the item."""
    bare, closed = open_title(fold_space(words))
    return quoted(document, line, bare), closed


# -------------------------------------------------------------------------- added to the items

_FILE_AT_END = re.compile(r"\w\.(?:pdf|docx?|xlsx?|pptx?)$", re.IGNORECASE)


def is_files(words: str) -> bool:
    """Tell whether a line holds nothing but names of files.

    >>> is_files("Plan_2019.pdf Vision.docx"), is_files("Se Plan_2019.pdf")
    (True, False)
    >>> is_files("application/pdf icon a.pdfapplication/pdf icon b_c.pdf")
    True
    """
    return bool(file_names(words))


def with_sections(minutes: Minutes, added: Iterable[tuple[int, Section]]) -> Minutes:
    """Return the minutes with sections that have no heading of their own.

    A section that reaches into the one before it ends that one. What they hold is no longer
    unread.

    Args:
        minutes: the minutes.
        added: item's place in ``minutes.items`` and the section, for each.
    """
    by_item: dict[int, list[Section]] = {}
    for place, section in added:
        by_item.setdefault(place, []).append(section)
    if not by_item:
        return minutes
    items = tuple(
        _with(minutes, item, by_item[place]) if place in by_item else item
        for place, item in enumerate(minutes.items)
    )
    taken = [section for sections in by_item.values() for section in sections]
    spans = [Span(section.heading_span.start, section.body.end) for section in taken]
    unread = [left for one in minutes.unread for left in _without(one, spans, minutes)]
    return replace(minutes, items=items, unread=tuple(unread))


def _with(minutes: Minutes, item: Item, added: list[Section]) -> Item:
    sections = sorted([*item.sections, *added], key=lambda one: one.heading_span.start)
    cut: list[Section] = []
    for section, following in zip(sections, [*sections[1:], None], strict=True):
        if following and section.body.end > following.heading_span.start:
            stop = following.heading_span.start
            words = minutes.document.text[section.body.start : stop]
            body = Span(section.body.start, section.body.start + len(words.rstrip()))
            section = replace(section, body=body)
        cut.append(section)
    return replace(item, sections=tuple(cut))


def _without(unread: Unread, spans: list[Span], minutes: Minutes) -> Iterator[Unread]:
    """Yield what is left of a stretch nobody understood."""
    start = unread.span.start
    text = minutes.document.text
    for span in sorted(spans):
        if span.end <= start or span.start >= unread.span.end:
            continue
        if text[start : span.start].strip():
            yield Unread(_trimmed(text, start, span.start), unread.reason)
        start = max(start, span.end)
    if start < unread.span.end and text[start : unread.span.end].strip():
        yield Unread(_trimmed(text, start, unread.span.end), unread.reason)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def file_sections(minutes: Minutes, lines: list[Line]) -> Minutes:
    """Return the minutes with the lines of file names above or below a heading as attachments."""
    starts = [line.start for line in lines]
    added = []
    for place, item in enumerate(minutes.items):
        first = bisect_left(starts, item.heading.end)
        end = item.sections[0].heading_span.start if item.sections else item.span.end
        for line in lines[first:]:
            if line.start >= end:
                break
            if line.text and (is_files(line.text) or _FILE_AT_END.search(line.text[-250:])):
                begin = Span(line.start, line.start)
                added.append((place, Section(SectionKind.ATTACHMENTS, "", begin, line.span)))
    return with_sections(minutes, added)


_INLINE: Final = {
    "kompetence": SectionKind.REFERRAL,
    "beslutningskompetence": SectionKind.REFERRAL,
    "sagen afgøres af": SectionKind.REFERRAL,
    "sagen afgøres i": SectionKind.REFERRAL,
}


def inline_sections(minutes: Minutes, lines: list[Line]) -> Minutes:
    """Return the minutes with labels whose words stand in their own line as sections.

    ``Kompetence: Økonomiudvalget`` below a heading tells who decides.
    """
    starts = [line.start for line in lines]
    added = []
    for place, item in enumerate(minutes.items):
        first = bisect_left(starts, item.heading.end)
        end = item.sections[0].heading_span.start if item.sections else item.span.end
        for line in lines[first:]:
            if line.start >= end:
                break
            label, colon, _ = line.text.partition(":")
            kind = _INLINE.get(label.lower()) if colon else None
            if kind is None:
                continue
            raw = line.span.of(minutes.document.text)
            colon_at = raw.find(":")
            value = raw[colon_at + 1 :]
            begin = line.start + colon_at + 1 + len(value) - len(value.lstrip())
            span = Span(line.start, line.start + colon_at)
            added.append((place, Section(kind, label, span, Span(begin, max(begin, line.end)))))
    return with_sections(minutes, added)


# -------------------------------------------------------------------------------- what is missing


def missing_items(minutes: Minutes) -> list[str]:
    """Return what any page of minutes has: items with words, numbers without gaps."""
    told = []
    if minutes.type.value == "minutes" and not any(
        item.first(SectionKind.DECISION) for item in minutes.items
    ):
        told.append("no item has a decision")
    numbers = [int(item.number) for item in minutes.items if item.number.isdecimal()]
    gaps = [(before, after) for before, after in pairwise(numbers) if after > before + 1]
    told += [f"items between {before} and {after} are not there" for before, after in gaps[:5]]
    return told
