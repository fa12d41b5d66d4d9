"""What layouts of saved web pages share: numbered headings, the handles below them, attachments.

A page's text has lost what told a heading from a numbered paragraph. What is left is that items
count up one by one, and that something structural follows each heading.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.case_numbers import find_labelled_cases
from sagsgraf.danish.text import find_plain, fold_space
from sagsgraf.layouts.assembly import split_number
from sagsgraf.layouts.base import Line
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.headings import heading_kind
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
_GAP: Final = 25
"""Numbers that may be missing between two items: closed ones that are not published."""
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
    weigh: Callable[[int, str, str], float],
    split: Callable[[str], tuple[str, str]] = split_number,
) -> list[Numbered]:
    """Return the lines from ``start`` on that may head an item, with what speaks for each.

    Args:
        document: the document; its marks of headings and list entries count as well.
        lines: its lines.
        start: index of the first line that is looked at.
        weigh: takes a line's index, number and title; above zero speaks for a heading.
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
        if number and any(map(str.isalpha, title)):
            weight = weigh(index, number, title) + marked.get(line.start, 0.0)
            found.append(Numbered(index, number, title, weight))
    return found


def rising(candidates: Sequence[Numbered]) -> list[Numbered]:
    """Return the heaviest run of lines whose numbers count up, by one or with small gaps.

    >>> lines = [Numbered(0, "7", "A", 2), Numbered(1, "1", "B", -1), Numbered(2, "8", "C", 2)]
    >>> [one.number for one in rising(lines)]
    ['7', '8']
    """
    best: dict[int, tuple[float, int]] = {}
    previous: list[int] = []
    for place, one in enumerate(candidates):
        value = int(one.number.rstrip("abcdefghijklmnopqrstuvwxyz"))
        weight, before = 0.0, -1
        for gap in range(_GAP + 1):
            known = best.get(value - gap if one.number[-1].isalpha() else value - gap - 1)
            if known and known[0] - 0.05 * gap > weight:
                weight, before = known[0] - 0.05 * gap, known[1]
        previous.append(before)
        total = weight + one.weight
        if total > best.get(value, (0.0, -1))[0]:
            best[value] = (total, place)
    place = max(best.values(), default=(0.0, -1))[1]
    chosen = []
    while place >= 0:
        chosen.append(candidates[place])
        place = previous[place]
    return chosen[::-1]


def next_filled(lines: list[Line], index: int, stop: int | None = None) -> int | None:
    """Return the index of the next line with words behind a line; None at the end."""
    end = len(lines) if stop is None else min(stop, len(lines))
    return next((at for at in range(index + 1, end) if lines[at].text), None)


def headed(lines: list[Line], index: int) -> bool:
    """Tell whether what follows a line is a section's heading."""
    following = next_filled(lines, index)
    return following is not None and heading_kind(lines[following].text) is not None


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


# ------------------------------------------------------------------------------------- handles

_HANDLE = re.compile(
    r"""^ (?:
        # Sagsnr.: 2013-003869, Sagsnr. 299835 Byrådet Åbent punkt, Dok.nr.: 330-2018-500301
        (?: (?: kommunens \s | acadre \s )? sags (?: nr | nummer | -?id )
          | dok (?: ument )? \.? \s? nr | sags?initialer | initialer | sagsbehandler
          | sagsansvarlig | journal (?: \s? nr )? | j\.nr
        ) (?: \s?\. )? (?: \s?: | \s (?=\d) | $ | (?<=\.) )
        # Sag 306-2009-600, Dok. 306-2019-263412, Sag Dok Initialer: MBA Åbent
      | (?: sag (?: \s nr )? | dok ) \.? :? \s? (?: (?=\d) | $ )
      | sag \s dok \s initialer:
      | (?: åbent? | lukket ) (?: \s (?: punkt | sag | referat | dagsorden ) )? $
    ) """,
    re.VERBOSE | re.IGNORECASE,
)
_OPEN = re.compile(r"(?:^|\s)(?P<word>åbent?|lukket)(?:\s(?:punkt|sag))?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Handles:
    """What the lines directly below an item's heading tell of it."""

    below: int
    """Index of the line behind them."""
    cases: tuple[Quoted, ...]
    closed: bool
    seen: bool
    """Whether there are any."""


def read_handles(document: Document, lines: list[Line], first: int, stop: int) -> Handles:
    """Read case numbers, document numbers, initials and ``Åbent`` or ``Lukket`` below a heading.

    They stand in one line (``Sagsnr.: 330-2018-3619   Dok.nr.: 330-2018-500301   Åbent``) or in
    a line each.
    """
    cases: list[Quoted] = []
    closed = False
    below = first
    for index in range(first, stop):
        line = lines[index]
        if line.blank:
            continue
        if len(line.text) > 200 or not is_handle(line.text):
            break
        cases += [
            quoted(document, line, one.number) for one in find_labelled_cases(line.text)
        ]
        opened = _OPEN.search(line.text)
        closed = closed or bool(opened and opened["word"].lower() == "lukket")
        below = index + 1
    return Handles(below, tuple(dict.fromkeys(cases)), closed, below > first)


def is_handle(words: str) -> bool:
    """Tell whether a line is one of those that stand below an item's heading.

    >>> is_handle("Sag 306-2009-600"), is_handle("Initialer: PIM"), is_handle("Åbent")
    (True, True, True)
    >>> is_handle("Sagen blev udsat"), is_handle("Sag om vejret 2019"), is_handle("Åbent hus")
    (False, False, False)
    """
    return bool(_HANDLE.match(words))


# -------------------------------------------------------------------------- added to the items

_FILES = re.compile(
    r"""^ (?: (?: (?:application|image|text) / [\w.+-]{2,80} (?: \s icon )? \s? )?
              [^\s/]{1,250}? \. (?: pdf | docx? | xlsx? | pptx? | jpe?g | png | zip | html? | txt
                  | rtf | od[st] | ms[gG] | tiff? )
              (?= application/ | image/ | \s | $ ) \s?
          ){1,80} $""",
    re.VERBOSE | re.IGNORECASE,
)

_FILE_AT_END = re.compile(r"\w\.(?:pdf|docx?|xlsx?|pptx?)$", re.IGNORECASE)


def is_files(words: str) -> bool:
    """Tell whether a line holds nothing but names of files.

    >>> is_files("Plan_2019.pdf Vision.docx"), is_files("Se Plan_2019.pdf")
    (True, False)
    >>> is_files("application/pdf icon a.pdfapplication/pdf icon b_c.pdf")
    True
    """
    return "." in words and bool(_FILES.match(words[:4000]))


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
    return Span(
        start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    )


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
    gaps = [
        (before, after)
        for before, after in zip(numbers, numbers[1:], strict=False)
        if after > before + 1
    ]
    told += [f"items {before + 1} to {after - 1} are not there" for before, after in gaps[:5]]
    return told


def same_body(first: str, second: str) -> bool:
    """Tell whether two names mean one body."""
    return body_name(first) == body_name(second)


