"""Scores: how many values were right, missed or wrong, per field and document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One field's count, in one place or summed up."""

    name: str
    right: int
    missed: tuple[str, ...] = ()
    """Values that only the gold has, with their places."""
    wrong: tuple[str, ...] = ()
    """Values that only the record has, with their places."""

    def __add__(self, other: FieldScore) -> FieldScore:
        return FieldScore(
            self.name,
            self.right + other.right,
            self.missed + other.missed,
            self.wrong + other.wrong,
        )

    @property
    def precision(self) -> float:
        """Share of the record's values that are right; 1 where it has none."""
        found = self.right + len(self.wrong)
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold's values that were found; 1 where it has none."""
        wanted = self.right + len(self.missed)
        return self.right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + len(self.wrong) + len(self.missed)
        return 2 * self.right / total if total else 1.0


@dataclass
class DocumentScore:
    """All fields of one document."""

    name: str
    fields: dict[str, FieldScore] = field(default_factory=dict)

    def add(self, score: FieldScore) -> None:
        """Count one more place of a field."""
        known = self.fields.get(score.name)
        self.fields[score.name] = known + score if known else score


@dataclass(frozen=True)
class Score:
    """All documents of one evaluation."""

    documents: tuple[DocumentScore, ...]

    @property
    def fields(self) -> dict[str, FieldScore]:
        """Each field summed up over the documents."""
        return total(self.documents)

    def to_dict(self, *, texts: bool = True) -> dict[str, Any]:
        """Return the score as it is written to a score file: counts, and every error.

        Args:
            texts: whether errors quote the document; without, they only tell the place.
        """
        return {
            "documents": len(self.documents),
            "fields": {
                name: {
                    "right": score.right,
                    "missed": len(score.missed),
                    "wrong": len(score.wrong),
                    "f1": round(score.f1, 4),
                }
                for name, score in self.fields.items()
            },
            "errors": {
                document.name: {
                    name: {
                        "missed": _places(score.missed, texts=texts),
                        "wrong": _places(score.wrong, texts=texts),
                    }
                    for name, score in document.fields.items()
                    if score.missed or score.wrong
                }
                for document in self.documents
                if any(score.missed or score.wrong for score in document.fields.values())
            },
        }


def _places(errors: Iterable[str], *, texts: bool) -> list[str]:
    """Return errors as they are, or only where they stand: ``item 3`` of ``item 3: 2 kr.``."""
    return [error if texts else error.partition(":")[0] for error in errors]


def total(documents: Iterable[DocumentScore]) -> dict[str, FieldScore]:
    """Return each field summed up, in the order of first appearance."""
    sums: dict[str, FieldScore] = {}
    for document in documents:
        for name, score in document.fields.items():
            sums[name] = sums[name] + score if name in sums else score
    return sums
