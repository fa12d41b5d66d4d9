"""From marks to minutes: where the source says itself what the parts of its text are.

The readers of exports (JSON, XML) write a text in which every field is marked. A layout over
them only tells which documents are its own and how their items are cut into sections: by the
marks, or by the words of the headings where a field holds a whole item.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time
from itertools import pairwise
from typing import Final

from sagsgraf.danish.case_numbers import case_field
from sagsgraf.danish.municipalities import named
from sagsgraf.danish.people import split_people
from sagsgraf.danish.text import plain
from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble
from sagsgraf.layouts.base import Recognition, lines_of
from sagsgraf.layouts.headers import HeaderFields
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.odd import case_in_title
from sagsgraf.model import (
    Attendee,
    BadData,
    Document,
    DocumentType,
    Judgement,
    Mark,
    Minutes,
    Municipality,
    Presence,
    Quoted,
    Role,
    SectionKind,
)

_PRESENCE: Final = {
    Role.PRESENT: Presence.PRESENT,
    Role.MEMBER: Presence.PRESENT,
    Role.ABSENT: Presence.ABSENT,
    Role.NOTICE: Presence.ABSENT_WITH_NOTICE,
}
_HANDLES: Final = frozenset({Role.NUMBER, Role.TITLE, Role.CLOSED, Role.CASE, Role.ABSENT})
"""Marks of the lines above an item's text."""


@dataclass(frozen=True)
class _Parts:
    """The marks of a document, those of each item together."""

    meeting: dict[Role, list[Mark]] = field(default_factory=dict)
    items: list[Mark] = field(default_factory=list)
    within: list[dict[Role, list[Mark]]] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document) -> _Parts:
        parts = cls(items=[mark for mark in document.marks if mark.role is Role.ITEM])
        starts = [mark.start for mark in parts.items]
        parts.within.extend({} for _ in parts.items)
        for mark in document.marks:
            at = bisect_right(starts, mark.start) - 1
            inside = at >= 0 and mark.end <= parts.items[at].end
            group = parts.within[at] if inside else parts.meeting
            if mark.role is not Role.ITEM:
                group.setdefault(mark.role, []).append(mark)
        return parts

    def one(self, role: Role) -> Mark | None:
        """Return the meeting's first mark of a role."""
        return next(iter(self.meeting.get(role, ())), None)


def recognise_kind(kind: str) -> Callable[[Document], Recognition]:
    """Return a function that recognises the documents of one reader."""

    def recognise(document: Document) -> Recognition:
        if document.kind == kind:
            return Recognition(1.0, f"the file is of the kind {kind}")
        return Recognition(0.0, f"the file is not of the kind {kind}")

    return recognise


def read_marked(
    document: Document, layout: str, grammar: Grammar | None = None, *, by_words: bool = False
) -> Minutes:
    """Return the minutes of a document whose fields are marked.

    Args:
        document: the document.
        layout: the layout's name.
        grammar: how items are cut into sections; the default leaves all to the marks.
        by_words: whether lines that no mark calls a heading may be headings by their words.

    Raises:
        BadData: no date, no body or no item is marked.
    """
    parts = _Parts.of(document)
    lines = lines_of(document.text)
    starts = [line.start for line in lines]
    heads = [
        _head(document, mark, inside, starts)
        for mark, inside in zip(parts.items, parts.within, strict=True)
    ]
    if not heads:
        raise BadData(f"{document.name}: no item is marked.")
    opening = _opening(document, parts, heads[0].first)
    grammar = grammar or Grammar()
    kinds = dict(_kinds(document, parts, starts))
    if by_words:
        grammar = replace(grammar, kind_at=kinds)
    else:
        grammar = replace(grammar, kind_at=kinds, kind_of=lambda _: None)
    minutes = assemble(document, layout, lines, opening, heads, grammar=grammar)
    return _placed(minutes, parts)


def _kinds(
    document: Document, parts: _Parts, starts: list[int]
) -> Iterator[tuple[int, SectionKind]]:
    """Yield the lines that marks call headings, and what they head."""
    for inside in parts.within:
        for mark in inside.get(Role.SECTION, ()):
            words = plain(mark.span.of(document.text))
            kind = SectionKind(mark.value) if mark.value else heading_kind(words)
            yield _line(starts, mark.start), kind or SectionKind.OTHER


def _line(starts: list[int], position: int) -> int:
    return max(bisect_right(starts, position) - 1, 0)


def _head(
    document: Document, mark: Mark, inside: dict[Role, list[Mark]], starts: list[int]
) -> Head:
    title = _quoted(document, next(iter(inside.get(Role.TITLE, ())), None)) or Quoted("", mark.span)
    number = _quoted(document, next(iter(inside.get(Role.NUMBER, ())), None))
    cases = tuple(
        Quoted(number, case.span)
        for case in inside.get(Role.CASE, ())
        for number in case_field(plain(case.span.of(document.text)))
    )
    handles = [one.start for role in _HANDLES for one in inside.get(role, ())]
    first = _line(starts, mark.start)
    return Head(
        first=first,
        below=max((_line(starts, at) for at in handles), default=first) + 1,
        number=number.text if number else "",
        title=title,
        closed=Role.CLOSED in inside,
        cases=cases,
    )


def _quoted(document: Document, mark: Mark | None) -> Quoted | None:
    if mark is None:
        return None
    return Quoted(plain(mark.span.of(document.text)), mark.span)


def _opening(document: Document, parts: _Parts, first: int) -> Opening:
    body = _quoted(document, parts.one(Role.BODY))
    day = parts.one(Role.DATE)
    if body is None or day is None:
        raise BadData(f"{document.name}: the meeting has no body or no date.")
    kind = parts.one(Role.TYPE)
    start, end = parts.one(Role.START), parts.one(Role.END)
    return Opening(
        type=DocumentType(kind.value) if kind else DocumentType.MINUTES,
        body=body,
        date=date.fromisoformat(day.value),
        date_span=day.span,
        fields=HeaderFields(
            start=time.fromisoformat(start.value) if start else None,
            start_span=start.span if start else None,
            end=time.fromisoformat(end.value) if end else None,
            end_span=end.span if end else None,
            place=_quoted(document, parts.one(Role.PLACE)),
            attendees=tuple(_attendees(document, parts)),
        ),
        # All of it is a field, or a label that the reader wrote.
        lines=frozenset(range(first)),
    )


def _attendees(document: Document, parts: _Parts) -> Iterator[Attendee]:
    seen: set[str] = set()
    for mark in _people(parts):
        person = _attendee(document, mark)
        if person.name and person.name not in seen:
            seen.add(person.name)
            yield person


def _people(parts: _Parts) -> list[Mark]:
    people = [mark for role in _PRESENCE for mark in parts.meeting.get(role, ())]
    return sorted(people, key=lambda mark: mark.start)


def _attendee(document: Document, mark: Mark) -> Attendee:
    words = mark.span.of(document.text)
    told = split_people(words)
    member = mark.role is Role.MEMBER
    if len(told) != 1:
        name = plain(words)
        return Attendee(
            name, mark.span, _PRESENCE[mark.role], None, mark.value or None, None, member
        )
    one = told[0]
    return Attendee(
        one.name,
        mark.span,
        _PRESENCE[mark.role],
        one.party,
        mark.value or one.role,
        one.substitute_for,
        member,
        one.items,
    )


def _placed(minutes: Minutes, parts: _Parts) -> Minutes:
    """Take the municipality from the export's address where the text does not name it."""
    mark = parts.one(Role.MUNICIPALITY)
    known = named(mark.value) if mark else None
    if known is None or (minutes.municipality and minutes.municipality.span):
        return minutes
    because = "the addresses in the export are its own"
    others = [one for one in minutes.judgements if one.about != "municipality"]
    judgement = Judgement("municipality", True, f"{known[0]}: {because}", 0.95)
    return replace(
        minutes,
        municipality=Municipality(*known, None, because),
        judgements=(*others, judgement),
        warnings=tuple(
            told for told in minutes.warnings if not told.startswith("the municipality")
        ),
    )


def missing_marked(minutes: Minutes) -> list[str]:
    """Return what the export announces and the minutes do not have, a sentence each."""
    told = []
    parts = _Parts.of(minutes.document)
    announced, found = len(_people(parts)), len(minutes.attendees)
    if announced != found:
        told.append(f"the export lists {announced} people, {found} were understood")
    if not found:
        told.append("no participant list was found")
    told += [
        f"the items' numbers jump from {before} to {after}"
        for before, after in pairwise(item.number for item in minutes.items)
        if before.isdecimal() and after.isdecimal() and int(after) > int(before) + 1
    ]
    untitled = sum(1 for item in minutes.items if not item.title.text)
    if untitled:
        told.append(f"{untitled} items have no title")
    numbers = ((item.number, case_in_title(item)) for item in minutes.items)
    return told + [
        f"item {item} has no case number, but {number} in its title"
        for item, number in numbers
        if number
    ]


__all__ = ["missing_marked", "read_marked", "recognise_kind"]
