"""What nobody understood: the lines that became neither a field, a heading nor a section."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from sagsgraf.danish.case_numbers import case_line
from sagsgraf.layouts.base import Line
from sagsgraf.layouts.contents import Contents
from sagsgraf.layouts.headers import HeaderFields
from sagsgraf.model import Item, Minutes, Span, Unread


def find_unread(
    minutes: Minutes, lines: list[Line], title: range, fields: HeaderFields, contents: Contents
) -> Minutes:
    """Return the minutes with the stretches of text that were not understood."""
    first = minutes.items[0].heading.start
    unread = [
        Unread(line.span, "no known label" if index >= title.stop else "above the title line")
        for index, line in enumerate(lines)
        if line.text
        and line.start < first
        and index not in title
        and index not in fields.lines
        and not contents.start <= index < contents.end
    ]
    starts = [line.start for line in lines]
    for item in minutes.items:
        unread += _in_item(item, lines, bisect_right(starts, item.heading.end))
    return replace(minutes, unread=tuple(joined(unread)))


def _in_item(item: Item, lines: list[Line], first: int) -> list[Unread]:
    """Return an item's lines above its first section that are no case number.

    ``first`` is the index of the first line below the item's heading.
    """
    end = item.sections[0].heading_span.start if item.sections else item.span.end
    unread = []
    for index in range(first, len(lines)):
        line = lines[index]
        if line.end > end:
            break
        if line.text and not case_line(line.text):
            unread.append(Unread(line.span, "above the first section"))
    return unread


def joined(unread: list[Unread]) -> list[Unread]:
    """Join neighbouring lines into one stretch."""
    joined: list[Unread] = []
    for stretch in unread:
        if (
            joined
            and joined[-1].reason == stretch.reason
            and stretch.span.start - joined[-1].span.end < 4
        ):
            joined[-1] = Unread(Span(joined[-1].span.start, stretch.span.end), stretch.reason)
        else:
            joined.append(stretch)
    return joined
