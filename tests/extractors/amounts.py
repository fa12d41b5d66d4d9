"""The sums of an item, for tests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sagsgraf.extractors.amounts.found import Sum
from sagsgraf.extractors.amounts.reading import read_item
from sagsgraf.pipeline.reading import ReadDocument
from tests.layouts.writing import item, read


def document(
    *paragraphs: str, title: str = "En sag", heading: str = "Sagsfremstilling"
) -> ReadDocument:
    return read(item(1, title, heading, *paragraphs))


def sums(*paragraphs: str, title: str = "En sag", heading: str = "Sagsfremstilling") -> list[Sum]:
    minutes = document(*paragraphs, title=title, heading=heading).minutes
    return read_item(minutes, minutes.items[0])


def told(found: Iterable[Sum], name: str) -> list[Any]:
    """Return one thing told of each sum; None where nothing is."""
    values = [getattr(one, name) for one in found]
    return [value.value if value else None for value in values]


def parts(one: Sum) -> list[str]:
    return [part.words for part in one.addends.value] if one.addends else []
