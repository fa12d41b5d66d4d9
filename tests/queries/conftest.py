"""Stores that the tests of queries ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sagsgraf.pipeline.building import build
from sagsgraf.store import StoreReader, open_reader


@pytest.fixture(scope="session")
def kalundborg(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreReader]:
    """The two real minutes, in a store opened for reading."""
    store = tmp_path_factory.mktemp("kalundborg") / "store"
    build(sorted((corpora / "kalundborg").glob("*.txt")), store)
    with open_reader(store) as reader:
        yield reader


@pytest.fixture(scope="session")
def sample_reader(sample_store: Path) -> Iterator[StoreReader]:
    """The bundled sample, in a store opened for reading."""
    with open_reader(sample_store) as reader:
        yield reader
