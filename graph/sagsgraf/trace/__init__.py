"""Tracing a case: its treatments in order, what changed between them, and the evidence."""

from __future__ import annotations

from sagsgraf.trace.changes import changes
from sagsgraf.trace.load import load_trace
from sagsgraf.trace.model import (
    Change,
    Point,
    Quotation,
    Sum,
    Trace,
    Treatment,
)

__all__ = [
    "Change",
    "Point",
    "Quotation",
    "Sum",
    "Trace",
    "Treatment",
    "changes",
    "load_trace",
]
