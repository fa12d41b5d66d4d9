"""Holding the graph against its shapes: what is wrong, and what a person should look at."""

from __future__ import annotations

from sagsgraf.shapes.finding import Finding
from sagsgraf.shapes.validation import validate

__all__ = ["Finding", "validate"]
