"""Measures the main steps, each beside a peer in the same run, so that the machine cancels out.

    python tools/bench.py [FOLDER]     the folder of minutes to use; the sample 50 times by default

Prints a table; nothing is asserted. Machines differ and are noisy: quote ratios, not seconds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pyoxigraph import DefaultGraph, Quad, Store

from sagsgraf.pipeline.building import build
from sagsgraf.pipeline.drawing import Focus, draw
from sagsgraf.pipeline.reading import read_path
from sagsgraf.pipeline.sample import sample_files
from sagsgraf.queries import cases, find_query, run_named
from sagsgraf.rdf import document_quads
from sagsgraf.store import open_reader
from sagsgraf.tracing import load_trace

RUNS = 5
_EVERYTHING = (None, None, None, DefaultGraph())


def main(arguments: list[str]) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch:
        files = _files(arguments, Path(scratch) / "minutes")
        _reading_and_writing(files, Path(scratch))
        _asking(Path(scratch) / "store")


def _files(arguments: list[str], folder: Path) -> list[Path]:
    if arguments:
        return sorted(Path(arguments[0]).glob("*.txt"))
    folder.mkdir()
    for number in range(50):
        for path in sample_files():
            # Another year for each copy, so that every file is a meeting of its own.
            text = path.read_text("utf-8").replace("d. 12-09-2022", f"d. 12-09-{1970 + number}")
            (folder / f"{number:02}-{path.name}").write_text(text, "utf-8")
    return sorted(folder.glob("*.txt"))


def _reading_and_writing(files: list[Path], scratch: Path) -> None:
    size = sum(path.stat().st_size for path in files)
    plain = _seconds(lambda: [path.read_text("utf-8").split() for path in files])
    start = time.perf_counter()
    read = [read_path(path) for path in files]
    reading = time.perf_counter() - start
    _row(
        "reading", f"{len(files)} documents, {size / 1e6:.1f} MB", reading, "splitting words", plain
    )
    quads: set[Quad] = set()
    for one in read:
        quads |= document_quads(one.minutes, one.names.names, one.claims)
    bare = _seconds(lambda: _bare_load(quads, scratch), runs=1)
    start = time.perf_counter()
    build(files, scratch / "store")
    building = time.perf_counter() - start
    _row("building", f"{len(quads):,} quads", building, "bare bulk load of the same", bare)


def _bare_load(quads: set[Quad], scratch: Path) -> None:
    store = Store(scratch / "bare")
    store.bulk_extend(quads)
    store.flush()


def _asking(root: Path) -> None:
    with open_reader(root) as store:
        found = cases(store)
        longest = found[0]
        scan = _seconds(lambda: sum(1 for _ in store.graph.quads_for_pattern(*_EVERYTHING)))
        trace = _seconds(lambda: load_trace(store, longest.iri))
        _row("trace", f"{longest.treatments} treatments", trace, "one scan of the graph", scan)
        for name in ("recurring-cases", "postponed-cases", "recommenders", "unsourced"):
            query = find_query(name)
            taken = _seconds(partial(run_named, store, query))
            _row(name, f"{len(found)} cases", taken, "one scan of the graph", scan)
        page = _seconds(lambda: draw(store, Focus()), runs=1)
        _row("drawing", "at most 1,000 nodes", page, "one scan of the graph", scan)


def _seconds(call: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _row(what: str, size: str, taken: float, peer: str, beside: float) -> None:
    ratio = taken / beside if beside else float("inf")
    print(f"{what:18} {size:32} {taken:9.3f} s  {ratio:9.3f} x {peer} ({beside:.4f} s)")


if __name__ == "__main__":
    main(sys.argv[1:])
