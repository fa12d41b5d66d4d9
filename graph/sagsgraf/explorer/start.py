"""What the start shows and what is searched: cases, people, bodies, topics, coverage."""

from __future__ import annotations

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.store import StoreReader


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:
    """Put in the block ``start``."""
