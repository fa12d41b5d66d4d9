"""Reads texts of pages for tests: through the layout that recognises them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sagsgraf.evaluation import Score, compare, load_gold
from sagsgraf.pipeline.reading import read_path, understand
from sagsgraf.reading import read_bytes

_CORPUS = Path(__file__).resolve().parents[1] / "corpus"
SECTIONS = "Sagsfremstilling\n\nVejret.\n\nBeslutning\n\nGodkendt.\n"
"""The sections of an item of no consequence."""


def record(text: str) -> dict[str, Any]:
    """Return what a text is understood to say."""
    return understand(read_bytes(text.encode(), "referat.txt")).record.to_dict()


def titles(text: str) -> list[str]:
    """Return number and title of each item."""
    return [f"{item['number']} {item['title']}" for item in record(text)["items"]]


def wrong(folder: str) -> dict[str, Any]:
    """Return what the examples of a layout are read to say against their golds."""
    golds = [load_gold(path) for path in sorted((_CORPUS / folder).glob("*.gold.json"))]
    assert golds
    score = Score(
        tuple(
            compare(read_path(document).record.to_dict(), gold)
            for gold in golds
            for document in gold.documents
        )
    )
    bad = {name for name, field in score.fields.items() if field.f1 < 1}
    return score.to_dict() if bad else {}
