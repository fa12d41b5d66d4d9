"""The explorer: a store as one HTML file that works offline and queries itself."""

from __future__ import annotations

from sagsgraf.explorer import catalogue, graph, network, sources, start, traces
from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.explorer.page import page
from sagsgraf.pipeline.texts import texts_of
from sagsgraf.queries.extent import meeting_period
from sagsgraf.queries.part import part_of
from sagsgraf.queries.people import covered
from sagsgraf.store import StoreReader
from sagsgraf.version import __version__

__all__ = ["Choice", "explore"]


def explore(store: StoreReader, choice: Choice | None = None) -> str:
    """Return a store as one HTML page; the same store and choice give the same bytes.

    Args:
        store: an open store.
        choice: what is to be in it; everything by default.

    Raises:
        NoInput: there is no such case.
        Usage: several municipalities have a case of that number.
        Unavailable: the front-end was not built.
    """
    choice = choice or Choice()
    # What the makers see names only whom the page may name, in the graph and beside it.
    texts = texts_of(store) if choice.evidence else {}
    store, _ = covered(store, choice.people, texts)
    if choice.cases:
        store = part_of(store, choice.cases, choice.municipality)
    blocks = Blocks()
    blocks.put_json(
        "about",
        {
            "base": store.folder.base,
            "version": __version__,
            "evidence": choice.evidence,
            "people": choice.people,
            "cases": list(choice.cases),
            "documents": len(store.documents()),
            "period": meeting_period(store),
        },
    )
    for make in (start, traces, network, catalogue, sources, graph):
        make.put(store, choice, blocks)
    return page(blocks, lang=choice.lang, title="Sagsgraf")
