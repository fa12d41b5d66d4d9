"""The texts of the documents, with what was read in them and what was not."""

from __future__ import annotations

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.store import StoreReader


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:
    """Put in a block for each document."""
