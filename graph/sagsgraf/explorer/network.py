"""The network: built with networkx and pyvis, drawn in the page by vis-network."""

from __future__ import annotations

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.store import StoreReader


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:
    """Put in the block ``network``."""
