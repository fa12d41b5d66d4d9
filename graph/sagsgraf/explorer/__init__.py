"""The explorer: a store as one HTML file that works offline and queries itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sagsgraf.explorer import catalogue, graph, network, sources, start, traces
from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.explorer.page import page
from sagsgraf.pipeline.report import Progress
from sagsgraf.pipeline.texts import texts_of
from sagsgraf.queries import find_case
from sagsgraf.queries.extent import meeting_period
from sagsgraf.queries.part import part_of
from sagsgraf.queries.people import covered
from sagsgraf.store import StoreReader
from sagsgraf.version import __version__

__all__ = ["Choice", "explore"]


def explore(
    store: StoreReader, choice: Choice | None = None, *, progress: Progress | None = None
) -> str:
    """Return a store as one HTML page; the same store and choice give the same bytes.

    Args:
        store: an open store.
        choice: what is to be in it; everything by default.
        progress: told how many parts of the page are done, of how many, and the next; while the
            cases are written, which take longest, also how many of them are.

    Raises:
        NoInput: there is no such case.
        Usage: several municipalities have a case of that number.
        Unavailable: the front-end was not built.
    """
    choice = choice or Choice()
    steps = (start, traces, network, catalogue, sources, graph)

    def tell(done: int, part: str) -> None:
        if progress:
            progress(done, len(steps) + 1, part)

    tell(0, "people")
    store = _chosen(store, choice)
    blocks = Blocks()
    blocks.put_json(
        "about",
        {
            "base": store.folder.base,
            "version": __version__,
            "evidence": choice.evidence,
            "people": choice.people,
            "cases": list(dict.fromkeys(one.rpartition("/")[2] for one in choice.cases)),
            "documents": len(store.documents()),
            "period": meeting_period(store),
        },
    )
    for done, make in enumerate(steps, 1):
        if make is traces:
            traces.put(store, choice, blocks, partial(_tell_case, tell, done))
        else:
            tell(done, make.__name__.rpartition(".")[2])
            make.put(store, choice, blocks)
    tell(len(steps) + 1, "page")
    return page(blocks, lang=choice.lang, title="Sagsgraf")


def _tell_case(tell: Callable[[int, str], None], done: int, number: int, cases: int) -> None:
    tell(done, f"case {number} of {cases}")


def _chosen(store: StoreReader, choice: Choice) -> StoreReader:
    """Return what the page may show of a store: the chosen cases, and whom it may name.

    The makers see nothing else, in the graph or beside it.
    """
    if choice.cases:
        found = [find_case(store, one, choice.municipality) for one in choice.cases]
        store = part_of(store, found)
    shown, _ = covered(store, choice.people, texts_of(store) if choice.evidence else {})
    return shown
