"""Measures the main steps, each beside a peer in the same run, so that the machine cancels out.

    python -m tools.bench [FOLDER] [--triples N] [--keep DIR]

FOLDER has the minutes to use; by default the sample 50 times. The named queries are asked of a
graph of N triples (a million, in the default graph) made of the same minutes over and over, in
fictional municipalities and years; 0 leaves them out. ``--keep`` leaves that graph behind, or
uses the one that is there. Prints tables; nothing is asserted. Machines differ and are noisy:
quote ratios, not seconds. Queries are timed by what this process works, so that others do not
count.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from sagsgraf.model import Iri
from sagsgraf.pipeline.building import build
from sagsgraf.pipeline.drawing import Focus, draw
from sagsgraf.pipeline.reading import read_path
from sagsgraf.pipeline.sample import sample_files
from sagsgraf.queries import NamedQuery, Table, cases, find_query, named_queries, run_named
from sagsgraf.rdf import document_quads, node
from sagsgraf.store import StoreReader, open_reader, open_writer
from sagsgraf.terms import DCT, RDF, SG
from sagsgraf.tracing import load_trace
from tools import scaled

RUNS = 5
GOAL = 0.1
"""Seconds that a named query may take on a million triples."""
_EVERYTHING = (None, None, None, DefaultGraph())
_COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path)
    told = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        files = _files(told.folder, Path(scratch) / "minutes")
        if not told.keep or not told.keep.exists():
            _reading_and_writing(files, Path(scratch))
            _asking(Path(scratch) / "store")
        if told.triples:
            # Copies of copies would say the same twice.
            own = files if told.folder else sample_files()
            _questions(own, told.keep or Path(scratch) / "scaled", told.triples)


def _files(given: Path | None, folder: Path) -> list[Path]:
    if given:
        return sorted(given.glob("*.txt"))
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


def _questions(files: Sequence[Path], root: Path, triples: int) -> None:
    """Ask every named query of a large graph, warm, and tell which take too long."""
    originals = list(scaled.read(files))
    if not root.exists():
        start = time.perf_counter()
        copies = scaled.write(originals, root, triples)
        print(f"\nscaled: {copies} copies written in {time.perf_counter() - start:.0f} s")
    _one_more(originals, root)
    with open_reader(root) as store:
        (count,) = (row["n"].value for row in store.graph.query(_COUNT))  # type: ignore[union-attr] # a SELECT
        scan = _work(lambda: list(store.graph.query(_COUNT)))  # type: ignore[arg-type] # a SELECT
        print(f"{int(count):,} triples in the default graph; counting them takes {scan:.3f} s\n")
        values = _busiest(store)
        late = [query.name for query in named_queries() if _ask(store, query, values, scan)]
    print(f"\nover {GOAL * 1000:.0f} ms: {', '.join(late) or 'none'}")


def _one_more(originals: list[scaled.Original], root: Path) -> None:
    """Measure what one more document costs, its derived facts and the snapshot included."""
    entry, quads = scaled.one_more(originals)
    with open_writer(root) as writer:
        start = time.process_time()
        writer.write([(entry, quads)])
        writer.finish()
        taken = time.process_time() - start
        writer.remove(entry.sha256)
        writer.finish()
    print(f"one more document of {len(quads):,} quads: {taken:.2f} s of work")


def _ask(store: StoreReader, query: NamedQuery, values: dict[str, str], scan: float) -> bool:
    """Print what a query takes; tell whether that is too long."""
    needed = {parameter.name: parameter.type for parameter in query.parameters}
    if not needed.keys() <= values.keys():
        print(f"{query.name:28} has nothing to ask about in this graph")
        return False
    given = {name: values[name] for name in needed}
    run_named(store, query, given)
    answer = run_named(store, query, given)
    taken = _work(partial(run_named, store, query, given))
    rows = f"{len(answer.rows)}{'+' * answer.more}" if isinstance(answer, Table) else ""
    late = taken > GOAL
    ratio = taken / scan
    print(f"{query.name:28}{rows:>8} rows {taken * 1000:8.1f} ms {ratio:7.3f} x the count", end="")
    print("  too long" if late else "")
    return late


def _busiest(store: StoreReader) -> dict[str, str]:
    """Return for each parameter the value about which there is most to tell."""
    found = {
        "case": _most(store, SG.case),
        "person": _most(store, SG.attendee),
        "date": _most(store, SG.date),
        "topic": _most(store, DCT.subject),
        "organisation": _most(store, SG.mentions, SG.Organisation),
    }
    return {name: value for name, value in found.items() if value}


def _most(store: StoreReader, predicate: Iri, kind: Iri | None = None) -> str:
    """Return the value that a property has most often, on request one of a class."""
    quads = store.graph.quads_for_pattern(None, node(predicate), None, DefaultGraph())
    counts = Counter(quad.object for quad in quads)
    for value, _ in counts.most_common():
        if kind is None or (
            isinstance(value, NamedNode)
            and any(
                store.graph.quads_for_pattern(value, node(RDF.type), node(kind), DefaultGraph())
            )
        ):
            return str(getattr(value, "value", ""))
    return ""


def _seconds(call: Callable[[], object], runs: int = RUNS) -> float:
    return _median(call, runs, time.perf_counter)


def _work(call: Callable[[], object]) -> float:
    """Return the processor seconds of a call."""
    return _median(call, RUNS, time.process_time)


def _median(call: Callable[[], object], runs: int, clock: Callable[[], float]) -> float:
    times = []
    for _ in range(runs):
        start = clock()
        call()
        times.append(clock() - start)
    return statistics.median(times)


def _row(what: str, size: str, taken: float, peer: str, beside: float) -> None:
    ratio = taken / beside if beside else float("inf")
    print(f"{what:18} {size:32} {taken:9.3f} s  {ratio:9.3f} x {peer} ({beside:.4f} s)")


if __name__ == "__main__":
    main(sys.argv[1:])
