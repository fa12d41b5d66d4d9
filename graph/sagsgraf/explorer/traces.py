"""The course of every case, as the trace's page shows it, in both languages."""

from __future__ import annotations

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.store import StoreReader


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:
    """Put in a block for each case."""
