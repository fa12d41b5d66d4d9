"""The graph itself, packed: what the page's store is loaded from."""

from __future__ import annotations

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.exports.packed import packed
from sagsgraf.store import StoreReader


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:
    """Put in the blocks of the graph: ``graph-`` and the name of a column."""
    for name, content in packed(store.statements(), evidence=choice.evidence).items():
        blocks.put(f"graph-{name}", content)
