"""Stores that hold the examples of the shapes, changed by an update."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

from sagsgraf.iris import DEFAULT_BASE
from sagsgraf.store import StoreReader
from tests.vocabulary.test_shapes import PREFIXES

EXAMPLES = Path(__file__).parents[1] / "vocabulary"
SOURCE = NamedNode(f"{DEFAULT_BASE}kilde/0123456789abcdef")
ReaderOf = Callable[..., StoreReader]


@pytest.fixture
def reader_of() -> ReaderOf:
    """A good store in memory, after some updates."""

    def make(*changes: str) -> StoreReader:
        graph = Store()
        graph.load(path=EXAMPLES / "good.ttl", format=RdfFormat.TURTLE)
        graph.load(path=EXAMPLES / "good-evidence.ttl", format=RdfFormat.TURTLE, to_graph=SOURCE)
        for change in changes:
            before = set(graph)
            graph.update(change, prefixes=PREFIXES)
            assert set(graph) != before, "the change changes nothing"
        folder = SimpleNamespace(base=DEFAULT_BASE)
        return cast(StoreReader, SimpleNamespace(graph=graph, folder=folder))

    return make
