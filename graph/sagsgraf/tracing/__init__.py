"""Tracing a case: its treatments in order, what changed between them, and the evidence.

Not named ``trace``: that is the verb (`sagsgraf.trace`), and a module of its name would take its
place in the package.
"""

from __future__ import annotations

from sagsgraf.tracing.changes import changes
from sagsgraf.tracing.identities import Identities
from sagsgraf.tracing.load import load_identified, load_trace
from sagsgraf.tracing.model import (
    Change,
    Point,
    Quotation,
    Sum,
    Trace,
    Treatment,
)

__all__ = [
    "Change",
    "Identities",
    "Point",
    "Quotation",
    "Sum",
    "Trace",
    "Treatment",
    "changes",
    "load_identified",
    "load_trace",
]
