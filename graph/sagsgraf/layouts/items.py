"""Items headed ``Punkt N: Title``: which lines head one, and what stands below."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from sagsgraf.danish.case_numbers import case_line
from sagsgraf.danish.text import fold_space
from sagsgraf.layouts.base import Line
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.model import ContentsEntry, Document, Item, Quoted, Section, SectionKind, Span

_HEADING = re.compile(r"^(?:punkt|pkt\.?)\s+(?P<number>\d+[a-z]?)\s*[:.]\s*(?P<title>.*)$", re.I)
_CONTENTS_LINE = re.compile(r"[.…]{3,}\s*\d{1,3}$")
_WRAP = 50
"""A heading line at least this long may go on below; shorter ones are complete."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of an item."""

    line: int
    """Index of its first line."""
    last: int
    """Index of its last line."""
    number: str
    title: str
    """Without number and ``Lukket:``."""
    closed: bool
    contents: ContentsEntry | None


def find_headings(
    lines: list[Line], entries: tuple[ContentsEntry, ...], start: int = 0
) -> list[Heading]:
    """Return the headings of the items, in order.

    ``Punkt 3:`` may also begin a sentence. So the candidates are weighed (does a case number or
    a section follow, does the title agree with the contents page) and the heaviest run of
    rising numbers is taken.
    """
    candidates = [
        _heading(lines, index, match, entries)
        for index in range(start, len(lines))
        if (match := _HEADING.match(lines[index].text))
        and not _CONTENTS_LINE.search(lines[index].text)
    ]
    weights = [_weight(lines, heading, bool(entries)) for heading in candidates]
    best: list[tuple[float, int | None]] = []
    for position, heading in enumerate(candidates):
        options = [(0.0, -1)]
        for earlier in range(position):
            step = _value(heading.number) - _value(candidates[earlier].number)
            if step > 0 and weights[earlier] > 0:
                options.append((best[earlier][0] + (0.5 if step <= 1 else 0.0), earlier))
        score, previous = max(options, key=lambda option: option[0])
        best.append((score + weights[position], previous if previous >= 0 else None))
    chosen: list[Heading] = []
    place = max(range(len(best)), key=lambda index: best[index][0], default=None)
    while place is not None and weights[place] > 0:
        chosen.append(candidates[place])
        place = best[place][1]
    return chosen[::-1]


def _value(number: str) -> float:
    """Return a number for ordering: ``12a`` comes after ``12``."""
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    letter = number[len(digits) :].lower()
    return int(digits) + ((ord(letter) - 96) / 100 if letter else 0)


def _weight(lines: list[Line], heading: Heading, has_contents: bool) -> float:
    weight = 1.0
    following = [line.text for line in lines[heading.last + 1 : heading.last + 8] if line.text][:1]
    if not following or _structural(following[0]):
        weight += 2.0
    if heading.line == 0 or lines[heading.line - 1].blank:
        weight += 0.5
    if has_contents:
        weight += 3.0 if heading.contents else -4.0
    return weight


def _structural(words: str) -> bool:
    """Tell whether a line is one that stands below an item's heading."""
    return bool(case_line(words)) or heading_kind(words) is not None or bool(_HEADING.match(words))


def _heading(
    lines: list[Line], index: int, match: re.Match[str], entries: tuple[ContentsEntry, ...]
) -> Heading:
    """Read a heading, over as many lines as it wraps."""
    last = index
    words = match["title"]
    for following in range(index + 1, min(index + 4, len(lines))):
        line = lines[following]
        if line.blank or _structural(line.text):
            break
        longer = f"{words} {line.text}"
        if not _goes_on(lines, words, longer, following, match["number"], entries):
            break
        words, last = longer, following
    words = fold_space(words)
    title = CLOSED.sub("", words)
    entry = _announced(title, match["number"], entries)
    return Heading(index, last, match["number"], title, title != words, entry)


def _goes_on(
    lines: list[Line],
    words: str,
    longer: str,
    following: int,
    number: str,
    entries: tuple[ContentsEntry, ...],
) -> bool:
    """Tell whether a heading's next line still belongs to it."""
    if not words:
        return True
    if entries:
        now, then = _likeness(words, number, entries), _likeness(longer, number, entries)
        if max(now, then) >= 70:
            return then > now
    after = lines[following + 1] if following + 1 < len(lines) else None
    complete = after is None or after.blank or _structural(after.text)
    return len(words) >= _WRAP and complete


def _likeness(words: str, number: str, entries: tuple[ContentsEntry, ...]) -> float:
    title = CLOSED.sub("", fold_space(words)).lower()
    near = _near(number, entries)
    return max((fuzz.ratio(title, entry.title.text.lower()) for entry in near), default=0.0)


def _near(number: str, entries: tuple[ContentsEntry, ...]) -> tuple[ContentsEntry, ...]:
    """Return the contents lines that may announce an item.

    They are the one in its place and its neighbours, since a supplement shifts the lines.
    Numbers that run over the year (``Punkt 715``) say nothing of the place: all lines are near.
    """
    place = int(_value(number)) - 1
    if place >= len(entries) + 2:
        return entries
    return entries[max(0, place - 2) : place + 3]


def _announced(title: str, number: str, entries: tuple[ContentsEntry, ...]) -> ContentsEntry | None:
    """Return the contents line of a title: the best among the near ones, if alike at all.

    Of lines that are equally alike the one in the item's own place wins, because titles repeat
    within a meeting.
    """
    place = int(_value(number)) - 1
    own = entries[place : place + 1]
    scored = [
        (fuzz.ratio(title.lower(), entry.title.text.lower()) + (0.5 if entry in own else 0), entry)
        for entry in _near(number, entries)
    ]
    score, entry = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return entry if score >= 65 else None


def read_items(
    document: Document,
    lines: list[Line],
    headings: list[Heading],
    *,
    is_minutes: bool,
) -> tuple[Item, ...]:
    """Read the items below their headings."""
    stops = [*(heading.line for heading in headings[1:]), len(lines)][: len(headings)]
    return tuple(
        _item(document, lines, heading, stop, position, is_minutes=is_minutes)
        for position, (heading, stop) in enumerate(zip(headings, stops, strict=True), start=1)
    )


def _item(
    document: Document,
    lines: list[Line],
    heading: Heading,
    stop: int,
    position: int,
    *,
    is_minutes: bool,
) -> Item:
    cases, below = _cases(lines, heading.last + 1, stop)
    filled = [line for line in lines[heading.line : stop] if not line.blank]
    heading_span = Span(lines[heading.line].start, lines[heading.last].end)
    item = Item(
        position=position,
        number=heading.number,
        title=Quoted(heading.title, _title_span(document.text, heading_span, heading.title)),
        closed=heading.closed,
        cases=cases,
        heading=heading_span,
        span=Span(heading_span.start, filled[-1].end),
        sections=_sections(lines, below, stop, closed=heading.closed and is_minutes),
        contents=heading.contents,
        page=heading.contents.page if heading.contents else None,
    )
    page = document.page_at(heading_span.start)
    return replace(item, page=page) if page else item


def _title_span(text: str, heading: Span, title: str) -> Span:
    """Return where the title itself stands, behind the number and ``Lukket:``."""
    words = title.split()
    if not words:
        return heading
    pattern = r"[\s*_\u200b]+".join(re.escape(word) for word in words)
    match = re.search(pattern, heading.of(text))
    if not match:
        return heading
    return Span(heading.start + match.start(), heading.start + match.end())


def _cases(lines: list[Line], first: int, stop: int) -> tuple[tuple[Quoted, ...], int]:
    """Read the case numbers directly below the heading; return them and the next line."""
    cases: list[Quoted] = []
    below = first
    for index in range(first, stop):
        line = lines[index]
        if line.blank:
            continue
        found = case_line(line.text)
        if not found:
            break
        # A line's words may be folded; the number is looked up in the line itself.
        cases += [Quoted(one.number, line.span) for one in found]
        below = index + 1
    return tuple(cases), below


def _sections(lines: list[Line], first: int, stop: int, *, closed: bool) -> tuple[Section, ...]:
    """Cut the text below the case number at its headings."""
    marks: list[tuple[SectionKind, int]] = []
    seen: set[SectionKind] = set()
    for index in range(first, stop):
        line = lines[index]
        kind = heading_kind(line.text) if line.text else None
        if kind is None:
            continue
        if marks and marks[-1][0] is SectionKind.HISTORY and kind is not SectionKind.ATTACHMENTS:
            # An account of earlier treatments quotes their own headings.
            continue
        if kind in seen and kind in {SectionKind.DECISION, SectionKind.RECOMMENDATION}:
            # A second decision or recommendation is another body's, quoted in the text;
            # only a "Supplerende indstilling" is one more of this item's own.
            kind = kind if line.text.lower().startswith("supplerende") else SectionKind.OTHER
        seen.add(kind)
        marks.append((kind, index))
    sections = _headed(lines, _last_list(marks), stop)
    body = _body(lines, first, marks[0][1] if marks else stop)
    if closed and body.start < body.end:
        # Greve and Aarhus print a closed item's decision right below its case number.
        sections = (
            Section(SectionKind.DECISION, "", Span(body.start, body.start), body),
            *sections,
        )
    return sections


def _last_list(marks: list[tuple[SectionKind, int]]) -> list[tuple[SectionKind, int]]:
    """Drop a heading ``Bilag`` that other sections follow: the list of papers ends an item.

    Greve's texts use the word as a subheading of their own within the presentation.
    """
    tail = {SectionKind.ATTACHMENTS, SectionKind.HISTORY}
    return [
        (kind, index)
        for place, (kind, index) in enumerate(marks)
        if kind is not SectionKind.ATTACHMENTS
        or (
            all(later in tail for later, _ in marks[place + 1 :])
            and SectionKind.ATTACHMENTS not in {later for later, _ in marks[place + 1 :]}
        )
    ]


def _headed(
    lines: list[Line], marks: list[tuple[SectionKind, int]], stop: int
) -> tuple[Section, ...]:
    ends = [*(index for _, index in marks[1:]), stop][: len(marks)]
    return tuple(
        Section(
            kind,
            lines[index].text.rstrip(":").strip(),
            lines[index].span,
            _body(lines, index + 1, end),
        )
        for (kind, index), end in zip(marks, ends, strict=True)
    )


def _body(lines: list[Line], first: int, stop: int) -> Span:
    """Return the place of the text between two lines, without the white space around it."""
    filled = [line for line in lines[first:stop] if not line.blank]
    if not filled:
        begin = lines[first - 1].end if first else 0
        return Span(begin, begin)
    return Span(filled[0].start, filled[-1].end)
