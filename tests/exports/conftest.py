"""Stores to export: the bundled sample, and small ones put together by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from pyoxigraph import RdfFormat, Store

from sagsgraf.store import StoreReader, open_reader

ReaderOf = Callable[[str], StoreReader]


@pytest.fixture(scope="session")
def reader(sample_store: Path) -> Iterator[StoreReader]:
    with open_reader(sample_store) as opened:
        yield opened


@pytest.fixture
def reader_of() -> ReaderOf:
    """A store in memory with what some TriG says, whatever no document would make of it."""

    def make(trig: str) -> StoreReader:
        graph = Store()
        graph.load(trig, format=RdfFormat.TRIG)
        return cast(StoreReader, SimpleNamespace(graph=graph))

    return make
