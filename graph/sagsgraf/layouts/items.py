"""Items headed ``Punkt N: Title``: which lines head one, and what stands below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from rapidfuzz import fuzz

from sagsgraf.danish.case_numbers import case_line
from sagsgraf.danish.text import find_plain, fold_space
from sagsgraf.layouts.base import Line
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.runs import ONE_ITEM, heaviest_run, number_value
from sagsgraf.model import ContentsEntry, Document, Item, Quoted, Section, SectionKind, Span

_HEADING = re.compile(
    r"^(?:punkt|pkt\.?)\s(?P<number>\d{1,5}[a-z]?)\s?[:.]\s?(?P<title>.*)$", re.IGNORECASE
)
_CONTENTS_LINE = re.compile(r"[.…]{3}\s?\d{1,3}$")
_WRAP: Final = 50
"""A heading line at least this long may go on below; shorter ones are complete."""
_OF_DECISION = re.compile(
    r"""(?<!\w) (?: stemte | stemmer | undlod | tiltræder? | tiltrådte | forbehold | afbud | fravær
          | deltog\sikke | inhabil | imod | protokoller | afstemning | mindretals )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words of a paragraph that still tells of the decision."""
_LONGEST: Final = 1000
"""No heading is longer; a paragraph that begins ``Punkt 3:`` may be."""
_MANY: Final = 300
"""No meeting's contents page has so many lines; past it alike titles are not looked for."""


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


@dataclass(frozen=True)
class _Announced:
    """The contents page, for looking up the line that announces an item."""

    entries: tuple[ContentsEntry, ...]
    by_title: dict[str, list[ContentsEntry]] = field(default_factory=dict)
    """The lines of each title, in lower case."""

    @classmethod
    def of(cls, entries: tuple[ContentsEntry, ...]) -> _Announced:
        announced = cls(entries)
        for entry in entries:
            announced.by_title.setdefault(entry.title.text.lower(), []).append(entry)
        return announced

    def near(self, number: str, title: str) -> Sequence[ContentsEntry]:
        """Return the contents lines that may announce an item.

        They are the one in its place and its neighbours, since a supplement shifts the lines.
        Numbers that run over the year (``Punkt 715``) say nothing of the place: all lines are
        near, or those of the very title where there are more than any meeting has.
        """
        place = _place(number)
        if place < len(self.entries) + 2:
            return self.entries[max(0, place - 2) : place + 3]
        if len(self.entries) <= _MANY:
            return self.entries
        return self.by_title.get(title, ())

    def likeness(self, words: str, number: str) -> float:
        """Return how much a title is like the best of the lines near it, 0 to 100."""
        title = CLOSED.sub("", fold_space(words)).lower()
        near = self.near(number, title)
        return max((fuzz.ratio(title, entry.title.text.lower()) for entry in near), default=0.0)

    def entry(self, title: str, number: str) -> ContentsEntry | None:
        """Return the contents line of a title: the best among the near ones, if alike at all.

        Of lines that are equally alike the one in the item's own place wins, because titles
        repeat within a meeting.
        """
        words, place = title.lower(), _place(number)
        own = self.entries[place] if 0 <= place < len(self.entries) else None
        scored = [
            (fuzz.ratio(words, entry.title.text.lower()) + (0.5 if entry is own else 0), entry)
            for entry in self.near(number, words)
        ]
        score, entry = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        return entry if score >= 65 else None


def find_headings(
    lines: list[Line],
    entries: tuple[ContentsEntry, ...],
    start: int = 0,
    marked: Mapping[int, int] = MappingProxyType({}),
) -> list[Heading]:
    """Return the headings of the items, in order.

    Args:
        lines: the document's lines.
        entries: the contents page.
        start: index of the first line that may be one.
        marked: where the source itself says that a heading begins, and where it ends; empty
            where it says nothing.

    ``Punkt 3:`` may also begin a sentence. So the candidates are weighed (does a case number or
    a section follow, does the title agree with the contents page) and the heaviest run of
    rising numbers is taken.
    """
    announced = _Announced.of(entries)
    candidates = [
        _heading(lines, index, match, announced, marked)
        for index in range(start, len(lines))
        if (match := heading_match(lines[index]))
    ]
    weights = [_weight(lines, heading, bool(entries)) for heading in candidates]
    chosen = heaviest_run([heading.number for heading in candidates], weights)
    return [candidates[place] for place in chosen]


def heading_match(line: Line) -> re.Match[str] | None:
    """Match a line that may head an item: it begins so, and is no line of a contents page."""
    if len(line.text) > _LONGEST or _CONTENTS_LINE.search(line.text):
        return None
    return _HEADING.match(line.text)


def _place(number: str) -> int:
    """Return the place in the contents page, from 0, that a number would have."""
    return number_value(number) // ONE_ITEM - 1


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
    lines: list[Line],
    index: int,
    match: re.Match[str],
    announced: _Announced,
    marked: Mapping[int, int],
) -> Heading:
    """Read a heading, over as many lines as it wraps."""
    last = index
    words = match["title"]
    ends = marked.get(lines[index].start, 0)
    while last + 1 < len(lines) and lines[last + 1].text and lines[last + 1].end <= ends:
        # The size of its letters tells how far it goes.
        last += 1
        words = f"{words} {lines[last].text}"
    for following in range(index + 1, min(index + 4, len(lines)) if not ends else 0):
        line = lines[following]
        if line.blank or len(line.text) > _LONGEST or _structural(line.text):
            break
        longer = f"{words} {line.text}"
        if not _goes_on(lines, words, longer, following, match["number"], announced):
            break
        words, last = longer, following
    words = fold_space(words)
    title = CLOSED.sub("", words)
    entry = announced.entry(title, match["number"])
    return Heading(index, last, match["number"], title, title != words, entry)


def _goes_on(
    lines: list[Line],
    words: str,
    longer: str,
    following: int,
    number: str,
    announced: _Announced,
) -> bool:
    """Tell whether a heading's next line still belongs to it."""
    if not words:
        return True
    if announced.entries:
        now, then = announced.likeness(words, number), announced.likeness(longer, number)
        if max(now, then) >= 70:
            return then > now
    after = lines[following + 1] if following + 1 < len(lines) else None
    complete = after is None or after.blank or _structural(after.text)
    return len(words) >= _WRAP and complete


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
        sections=cut_sections(
            lines, below, stop, heading.closed and is_minutes, paragraphs=document.kind == "pdf"
        ),
        contents=heading.contents,
        page=heading.contents.page if heading.contents else None,
    )
    page = document.page_at(heading_span.start)
    return replace(item, page=page) if page else item


def _title_span(text: str, heading: Span, title: str) -> Span:
    """Return where the title itself stands, behind the number and ``Lukket:``."""
    found = find_plain(heading.of(text), title)
    return Span(heading.start + found[0], heading.start + found[1]) if found else heading


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


def cut_sections(
    lines: list[Line], first: int, stop: int, closed: bool, *, paragraphs: bool = False
) -> tuple[Section, ...]:
    """Cut the text below the case number at its headings.

    Of a closed item the text above the first heading is its decision. ``paragraphs`` tells that
    a blank line is a gap on the page, and none a person's.
    """
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
        if kind in seen and _is_first_paper(lines, marks[-1], index, kind):
            continue
        if kind in seen and kind in {SectionKind.DECISION, SectionKind.RECOMMENDATION}:
            # A second decision or recommendation is another body's, quoted in the text;
            # only a "Supplerende indstilling" is one more of this item's own.
            kind = kind if line.text.lower().startswith("supplerende") else SectionKind.OTHER
        seen.add(kind)
        marks.append((kind, index))
    marks = _last_list(marks)
    sections = _headed(lines, marks, stop)
    if paragraphs:
        sections = tuple(
            part
            for section, (_, index) in zip(sections, marks, strict=True)
            for part in _without_proposal(lines, section, index)
        )
    body = _body(lines, first, marks[0][1] if marks else stop)
    if closed and body.start < body.end:
        # Greve and Aarhus print a closed item's decision right below its case number.
        sections = (
            Section(SectionKind.DECISION, "", Span(body.start, body.start), body),
            *sections,
        )
    return sections


def _is_first_paper(
    lines: list[Line], above: tuple[SectionKind, int], index: int, kind: SectionKind
) -> bool:
    """Tell whether a heading is the title of a paper: Aarhus attaches an ``Indstilling`` first.

    It stands right below ``Bilag``, in an item that has its recommendation already.
    """
    return (
        kind is SectionKind.RECOMMENDATION
        and above[0] is SectionKind.ATTACHMENTS
        and all(line.blank for line in lines[above[1] + 1 : index])
    )


def _without_proposal(lines: list[Line], section: Section, heading: int) -> list[Section]:
    """Part the decision from the proposal that Aarhus prints below it without a heading.

    Its heading is ``Beslutninger``; a gap on the page is where the next field begins, unless
    what follows tells of votes or people.
    """
    if section.kind is not SectionKind.DECISION or section.heading.lower() != "beslutninger":
        return [section]
    begun = False
    for index in range(heading + 1, len(lines)):
        line = lines[index]
        if line.start > section.body.end:
            break
        if line.blank:
            continue
        if begun and lines[index - 1].blank and not _OF_DECISION.search(line.text[:_LONGEST]):
            above = max(at for at in range(heading, index) if lines[at].text)
            decision = replace(section, body=Span(section.body.start, lines[above].end))
            rest = Span(line.start, section.body.end)
            words = any(any(map(str.isalpha, one.text)) for one in _within(lines, index, rest.end))
            begin = Span(rest.start, rest.start)
            return [decision, *([Section(SectionKind.PRESENTATION, "", begin, rest)] * words)]
        begun = True
    return [section]


def _within(lines: list[Line], first: int, end: int) -> Iterator[Line]:
    """Yield the lines from one on up to a place in the text."""
    for index in range(first, len(lines)):
        if lines[index].start >= end:
            return
        yield lines[index]


def _last_list(marks: list[tuple[SectionKind, int]]) -> list[tuple[SectionKind, int]]:
    """Drop a heading ``Bilag`` that other sections follow: the list of papers ends an item.

    Greve's texts use the word as a subheading of their own within the presentation.
    """
    kept: list[tuple[SectionKind, int]] = []
    after: set[SectionKind] = set()
    for kind, index in reversed(marks):
        if kind is not SectionKind.ATTACHMENTS or after <= {SectionKind.HISTORY}:
            kept.append((kind, index))
        after.add(kind)
    return kept[::-1]


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
