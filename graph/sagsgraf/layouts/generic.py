"""Minutes of no known layout, as far as general rules honestly can.

System: any. Whatever prints a body and a day at the top and items that begin with a number
(``Punkt 3``, ``3. Title``, a number alone above its title), with a case number, or with a
heading of the page, and that has at least one section heading (Beslutning, Indstilling) below.

Quirks: numbered lists stand inside items as well, so the heaviest run of rising numbers is taken
where a number that is followed by a case number or a section heading weighs more; a document
without any such beginning is one item, if it has a decision.

Expected: nothing; the report says that no layout knew the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.case_numbers import case_line
from sagsgraf.danish.text import find_plain
from sagsgraf.layouts.assembly import Head, Opening, assemble
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.handles import read_handles
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.runs import heaviest_run
from sagsgraf.model import BadData, Document, Minutes, Quoted, Role, Span

_LONGEST: Final = 300
"""No title is longer."""
_NUMBERED = re.compile(
    r"""
    ^ (?: [•·▪*] \s )?                                # a list on a web page
      (?: (?P<word> punkt | pkt\.? | dagsordenspunkt | sag (?: \s? nr\.? )? )
          \s? (?: nr\.? \s? )? )?
      (?P<number> \d{1,5} [a-z]? ) (?P<mark> \s? [.:)] | \s[-–] )? \s? (?P<title> .* ) $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE = re.compile(r"at\s|[a-zæøå]|.{0,300}[.,;]$", re.DOTALL)
# A point of a recommendation; a person of a numbered list of members: "Lars Holm (A)".
_NO_TITLE = re.compile(r"^at\s|^[A-ZÆØÅ][\w.'-]+(?:\s[A-ZÆØÅ][\w.'-]+){1,4},?\s\([A-ZÆØÅ]{1,3}\)$")


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: int
    last: int
    number: str
    title: str
    title_line: int | None
    weight: float


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that general rules read a document."""
    lines = lines_of(document.text)
    headed = sum(heading_kind(line.text) is not None for line in lines if line.text)
    if not headed:
        return Recognition(0.0, "no section heading such as Beslutning or Indstilling")
    heads = _heads(document, lines)
    if find_opening(document, lines, heads[0].first if heads else len(lines)) is None:
        return Recognition(0.0, "no body and day at the top")
    return Recognition(
        0.1, f"a body and a day, {len(heads)} beginnings of items and {headed} section headings"
    )


def read(document: Document) -> Minutes:
    """Return what general rules understand of a document.

    Raises:
        BadData: it tells no body or no day, or has no item.
    """
    lines = lines_of(document.text)
    heads = _heads(document, lines)
    opening = find_opening(document, lines, heads[0].first if heads else len(lines))
    if opening is None:
        raise BadData(f"{document.name}: the text tells no body or no day.")
    return assemble(
        document, LAYOUT.name, lines, opening, heads or [_whole(document, lines, opening)]
    )


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    """Return where items begin: by numbers, else by case numbers, else by the page's headings."""
    candidates = [
        candidate
        for index in range(len(lines))
        if (candidate := _candidate(document, lines, index)) is not None
    ]
    chosen = heaviest_run([one.number for one in candidates], [one.weight for one in candidates])
    numbered = [candidates[place] for place in chosen]
    if sum(one.weight for one in numbered) >= 2:
        return [_head(document, lines, one) for one in numbered]
    return _case_heads(document, lines) or _page_heads(document, lines)


def _candidate(document: Document, lines: list[Line], index: int) -> _Candidate | None:
    line = lines[index]
    if not line.text or len(line.text) > _LONGEST:
        return None
    match = _NUMBERED.match(line.text)
    if match is None or not (match["word"] or match["mark"] or not match["title"]):
        return None
    title, last = match["title"], index
    title_line: int | None = index
    if not title:
        following = _next(lines, index + 1)
        if following is None or len(lines[following].text) > _LONGEST:
            return None
        title, last, title_line = lines[following].text, following, following
    if not any(map(str.isalpha, title)) or heading_kind(title) or _NO_TITLE.match(title):
        return None
    weight = 0.5 + (1.5 if match["word"] else 0.0)
    weight += _followed(lines, last + 1)
    if _SENTENCE.match(title):
        weight -= 1.5
    if index == 0 or lines[index - 1].blank:
        weight += 0.5
    if any(document.marked(Role.HEADING, within=line.span)):
        weight += 2.0
    return _Candidate(index, last, match["number"], title, title_line, weight)


def _followed(lines: list[Line], index: int) -> float:
    """Weigh what follows a title: a case number or a section, at once or below a line or two."""
    for distance in range(3):
        following = _next(lines, index)
        if following is None:
            return 0.0
        if _structural(lines[following].text):
            return 2.0 if distance == 0 else 1.0
        index = following + 1
    return 0.0


def _next(lines: list[Line], index: int) -> int | None:
    """Return the index of the first line with words from one on, within a few lines."""
    for following in range(index, min(index + 6, len(lines))):
        if lines[following].text:
            return following
    return None


def _structural(words: str) -> bool:
    return bool(case_line(words)) or heading_kind(words) is not None


def _head(document: Document, lines: list[Line], one: _Candidate) -> Head:
    at = lines[one.title_line if one.title_line is not None else one.line]
    title = CLOSED.sub("", one.title).strip()
    found = find_plain(at.span.of(document.text), title)
    span = Span(at.start + found[0], at.start + found[1]) if found else at.span
    handles = read_handles(document, lines, one.last + 1, len(lines))
    above = _case_above(lines, one.line) if not handles.cases else None
    cases = handles.cases
    if above is not None:
        cases = read_handles(document, lines, above, one.line).cases
    return Head(
        first=one.line if above is None else above,
        below=handles.below,
        number=one.number,
        title=Quoted(title, span),
        closed=bool(handles.closed) or title != one.title.strip(),
        cases=cases,
    )


def _case_above(lines: list[Line], index: int) -> int | None:
    """Return the line of a case number that stands above its item's title, as regions print it."""
    for above in range(index - 1, max(-1, index - 4), -1):
        if lines[above].text:
            return above if case_line(lines[above].text) else None
    return None


def _case_heads(document: Document, lines: list[Line]) -> list[Head]:
    """Return items that begin with their case number, with the title above or nowhere."""
    heads: list[Head] = []
    for index, line in enumerate(lines):
        if not line.text or not case_line(line.text):
            continue
        if heads and index < heads[-1].below:
            continue
        handles = read_handles(document, lines, index, len(lines))
        heads.append(
            Head(
                first=index,
                below=handles.below,
                number="",
                title=Quoted("", Span(line.start, line.start)),
                closed=bool(handles.closed),
                cases=handles.cases,
            )
        )
    return heads


def _page_heads(document: Document, lines: list[Line]) -> list[Head]:
    """Return items that begin with a heading of the page, of the level that sections follow."""
    by_level: dict[str, list[Head]] = {}
    structural: dict[str, int] = {}
    at = {line.start: index for index, line in enumerate(lines) if line.text}
    for mark in document.marked(Role.HEADING):
        index = at.get(mark.start)
        if index is None or heading_kind(lines[index].text) or len(lines[index].text) > _LONGEST:
            continue
        line = lines[index]
        handles = read_handles(document, lines, index + 1, len(lines))
        title = CLOSED.sub("", line.text)
        closed = bool(handles.closed) or title != line.text
        head = Head(
            first=index,
            below=handles.below,
            number="",
            title=Quoted(title, line.span),
            closed=closed,
            cases=handles.cases,
        )
        by_level.setdefault(mark.value, []).append(head)
        following = _next(lines, handles.below)
        if handles.cases or (following is not None and _structural(lines[following].text)):
            structural[mark.value] = structural.get(mark.value, 0) + 1
    best = max(structural, key=lambda level: structural[level], default=None)
    return by_level[best] if best else []


def _whole(document: Document, lines: list[Line], opening: Opening) -> Head:
    """Return the one item of a document that holds no more: a page of one decision."""
    known = opening.lines | opening.fields.lines
    for index, line in enumerate(lines):
        if line.text and index not in known and not heading_kind(line.text):
            title = line.text if len(line.text) <= _LONGEST else ""
            span = line.span if title else Span(line.start, line.start)
            handles = read_handles(document, lines, index + 1 if title else index, len(lines))
            below = max(handles.below, index + 1 if title else index)
            return Head(index, below, "", Quoted(title, span), bool(handles.closed), handles.cases)
    raise BadData(f"{document.name}: nothing but a header.")


def missing(minutes: Minutes) -> list[str]:
    """Return what a reader should know: that no layout knew the document."""
    count = len(minutes.items)
    return [f"no known layout: {count} items were read by general rules, so look at them twice"]


LAYOUT = Layout(
    name="generic",
    summary="any other minutes with a body, a day and section headings, by general rules",
    recognise=recognise,
    read=read,
    missing=missing,
    example="generic",
)
