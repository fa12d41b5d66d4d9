"""How well documents are read: records held against gold, field by field.

Every field of every item is compared as a bag of values: what the gold has and the record too
is right, what only the gold has is missed, what only the record has is wrong. A field is judged
only where the gold speaks of it.
"""

from __future__ import annotations

from sagsgraf.evaluation.compare import compare
from sagsgraf.evaluation.gold import Gold, load_gold
from sagsgraf.evaluation.score import DocumentScore, FieldScore, Score

__all__ = ["DocumentScore", "FieldScore", "Gold", "Score", "compare", "load_gold"]
