"""A build that is killed at any moment leaves whole documents, and the next one completes it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyoxigraph import Quad

from sagsgraf.pipeline.building import build
from sagsgraf.store import open_reader, open_writer
from tests.store.folders import quads

_DOCUMENTS = 20
"""Meetings of Greve: several batches of them, with the batch made small."""
_BUILD = """
import sys
from pathlib import Path
from sagsgraf.pipeline import building
building._BATCH = 6
building.build([Path(name) for name in sys.argv[2:]], Path(sys.argv[1]), municipality="Greve",
               progress=lambda done, total, name: print(done, flush=True))
print("end", flush=True)
"""


@pytest.fixture(scope="module")
def paths(corpora: Path) -> list[Path]:
    every = sorted((corpora / "greve-2022-text").glob("*.txt"))
    return sorted(every, key=lambda path: path.stat().st_size)[:_DOCUMENTS]


@pytest.fixture(scope="module")
def clean(paths: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[Quad]]:
    """The quads of an undisturbed build: of each document, and all under an empty name."""
    store = tmp_path_factory.mktemp("clean") / "store"
    assert build(paths, store, municipality="Greve").exit_code == 0
    return _documents(store) | {"": quads(store)}


def _documents(store: Path) -> dict[str, set[Quad]]:
    """Return the quads of each document in a store's own database."""
    with open_reader(store) as reader:
        hashes = [entry.sha256 for entry in reader.documents()]
    found = quads(store)
    by_source = {sha256: f"/kilde/{sha256[:16]}" for sha256 in hashes}
    sources: dict[str, set[Quad]] = {sha256: set() for sha256 in hashes}
    strays = set()
    for quad in found:
        graph = str(quad.graph_name)
        owners = [sha256 for sha256, source in by_source.items() if source in graph]
        for sha256 in owners:
            sources[sha256].add(quad)
        if "/kilde/" in graph and not owners:
            strays.add(quad)
    assert not strays, "quads of a document that the ledger does not know"
    return sources


@pytest.mark.slow
@pytest.mark.parametrize("moment", ["opening", "1", "6", "7", "12", "20", "20 and a while"])
def test_a_killed_build_is_completed_by_the_next(
    moment: str, paths: list[Path], clean: dict[str, set[Quad]], tmp_path: Path
) -> None:
    store = tmp_path / "store"
    _kill(store, paths, moment)
    if moment != "opening":
        with open_writer(store) as writer:
            writer.finish()
        for sha256, found in _documents(store).items():
            assert found == clean[sha256], "a document is there whole or not at all"
    assert build(paths, store, municipality="Greve").exit_code == 0
    assert quads(store) == clean[""]


def _kill(store: Path, paths: list[Path], moment: str) -> None:
    """Start a build in a process of its own and kill it after so many files."""
    building = subprocess.Popen(
        [sys.executable, "-c", _BUILD, str(store), *map(str, paths)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2] / "graph")},
    )
    assert building.stdout
    try:
        if moment == "opening":
            while not (store / "graph").exists():
                time.sleep(0.001)
        else:
            while building.stdout.readline().strip() != moment.split()[0]:
                pass
        time.sleep(0.03 if "while" in moment else 0)
    finally:
        building.send_signal(signal.SIGKILL)
        building.communicate()
