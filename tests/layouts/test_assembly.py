"""What assembly does with heads that a layout found."""

from __future__ import annotations

from datetime import date

from sagsgraf.layouts.assembly import Head, Opening, assemble
from sagsgraf.layouts.base import lines_of
from sagsgraf.model import Document, DocumentType, Quoted, Span


def test_a_head_that_reaches_into_the_next_one_is_none() -> None:
    """A stray number above an item takes the item's heading for its own title's second line."""
    text = "Byrådet\n1. Drift\n2. Havnen\nBeslutning\nGodkendt.\n"
    document = Document("a.txt", "0" * 64, "text", text)
    lines = lines_of(text)
    stray = Head(1, 3, "1", Quoted("Drift 2. Havnen", Span(lines[1].start + 3, lines[2].end)))
    own = Head(2, 3, "2", Quoted("Havnen", Span(lines[2].start + 3, lines[2].end)))
    opening = Opening(
        DocumentType.MINUTES,
        Quoted("Byrådet", lines[0].span),
        date(2024, 3, 4),
        lines[0].span,
        lines=frozenset({0}),
    )
    minutes = assemble(document, "test", lines, opening, [stray, own])
    assert [(item.position, item.title.text) for item in minutes.items] == [(1, "Havnen")]
    assert [minutes.words(one.body) for one in minutes.items[0].sections] == ["Godkendt."]
    assert [minutes.words(one.span) for one in minutes.unread] == ["1. Drift"]
