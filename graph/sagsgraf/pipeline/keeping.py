"""What a store keeps of the text of a document: all that may be shown of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sagsgraf.model import Item
from sagsgraf.model.kept import KeptText
from sagsgraf.pipeline.reading import ReadDocument
from sagsgraf.pipeline.stretches import Stretch, joined, without

_SHOWN: Final = re.compile(r"[^\W_]")


def kept_text(read: ReadDocument) -> KeptText:
    """Return the text of a document, every position where it was.

    Personal numbers and the like are masked in it already. Of a closed item nothing can be read
    but what is public, and so may be quoted: its heading, its decision, and what claims rest on.
    """
    document = read.minutes.document
    text = document.text
    closed = tuple(
        one for one in _closed(read) if _SHOWN.search(text, one[0], one[1])
    )  # fmt: skip
    parts: list[str] = []
    done = 0
    for start, end in closed:
        parts += (text[done:start], _SHOWN.sub("█", text[start:end]))
        done = end
    return KeptText("".join((*parts, text[done:])), document.page_starts, closed)


def _closed(read: ReadDocument) -> Iterator[Stretch]:
    """Yield the stretches of closed items that are not public."""
    items = [item for item in read.minutes.items if item.closed]
    if not items:
        return
    whole = joined((item.span.start, item.span.end) for item in items)
    told = {(one.span.start, one.span.end) for one in read.claims if one.span}
    yield from without(whole, joined([*_public(items), *told]))


def _public(items: list[Item]) -> Iterator[Stretch]:
    """Yield the headings and decisions of closed items; their other sections are gone."""
    for item in items:
        yield item.heading.start, item.heading.end
        for section in item.sections:
            yield section.heading_span.start, section.heading_span.end
            yield section.body.start, section.body.end
