"""Holding one record against its gold."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sagsgraf.danish.text import fold_space
from sagsgraf.evaluation.gold import Fields, Gold, record_fields
from sagsgraf.evaluation.score import DocumentScore, FieldScore


def compare(record: dict[str, Any], gold: Gold) -> DocumentScore:
    """Return the score of one document.

    Args:
        record: the record's plain form (`Record.to_dict`).
        gold: what a careful reader noted.
    """
    meeting, items = record_fields(record, gold)
    # Where one meeting lies there in several formats, each has a score of its own.
    several = len(gold.documents) > 1
    score = DocumentScore(record["source"]["name"] if several else gold.path.name)
    for name in gold.meeting:
        score.add(_field("meeting", name, gold.meeting, meeting))
    # Items that only one side has count as missed or wrong in every field it speaks of.
    for index in range(max(len(gold.items), len(items))):
        wanted = gold.items[index] if index < len(gold.items) else {}
        found = items[index] if index < len(items) else {}
        score.add(_presence(f"item {index + 1}", bool(wanted), bool(found)))
        for name in wanted or ("numbers", "titles"):
            score.add(_field(f"item {index + 1}", name, wanted, found))
    return score


def _presence(where: str, wanted: bool, found: bool) -> FieldScore:
    """Count an item as such: there on both sides, missed, or wrong."""
    return FieldScore(
        "items",
        int(wanted and found),
        (where,) if wanted and not found else (),
        (where,) if found and not wanted else (),
    )


def _field(where: str, name: str, wanted: Fields, found: Fields) -> FieldScore:
    ours = Counter(fold_space(value) for value in found.get(name, ()))
    gold = Counter(_as_masked(fold_space(value), ours) for value in wanted.get(name, ()))
    missed, wrong = gold - ours, ours - gold
    return FieldScore(
        name,
        (gold & ours).total(),
        tuple(f"{where}: {value}" for value in missed.elements()),
        tuple(f"{where}: {value}" for value in wrong.elements()),
    )


def _as_masked(value: str, ours: Counter[str]) -> str:
    """Return a gold's value as the reader masks it, where that is the only difference.

    Golds note what is printed; an address in a paper's title is hidden before it is read.
    """
    if value in ours:
        return value
    for masked in ours:
        if _MASK in masked and len(masked) == len(value):
            pairs = zip(masked, value, strict=True)
            if all(one in (_MASK, other) for one, other in pairs):
                return masked
    return value


_MASK = "█"
