"""Measures the main steps, each beside a peer in the same run, so that the machine cancels out.

    python -m tools.bench [FOLDER] [--triples N] [--keep DIR] [--jobs N]

FOLDER has the minutes to use, of any kind (PDF, JSON, text); by default the sample 50 times. What
reading takes is told kind by kind, beside what the bare library takes for the same files; what
building takes is told whole, in so many processes, and step by step in one.

The named queries are asked of a graph of N triples (a million, in the default graph) made of the
same minutes over and over, in fictional municipalities and years; 0 leaves them out. ``--keep``
leaves that graph behind, or uses the one that is there. The explorer of the minutes is written, and
opened where there is a Chromium (`tools/bench_explorer.py`). Prints tables; nothing is asserted.
Machines differ and are noisy: quote ratios, not seconds. Queries are timed by what this process
works, so that others do not count.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Final

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store

from sagsgraf.model import Document, Iri, SagsgrafError
from sagsgraf.pipeline.building import build
from sagsgraf.pipeline.crew import default_jobs
from sagsgraf.pipeline.drawing import Focus, draw
from sagsgraf.pipeline.inputs import find_inputs
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.pipeline.report import report_of
from sagsgraf.pipeline.sample import sample_files
from sagsgraf.queries import NamedQuery, Table, cases, find_query, named_queries, run_named
from sagsgraf.rdf import node
from sagsgraf.reading import Reader, read_file, reader_of
from sagsgraf.store import StoreReader, open_reader, open_writer, pack
from sagsgraf.terms import DCT, RDF, SG
from sagsgraf.tracing import load_trace
from tools import bench_explorer, scaled

RUNS = 5
GOAL = 0.1
"""Seconds that a named query may take on a million triples."""
TRACE_GOAL = 0.05
"""Seconds that the trace of any case may take, however long the store is."""
_TRACED = 100
"""Cases that are traced, beside those treated most often."""
_EVERYTHING = (None, None, None, DefaultGraph())
_COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--jobs", type=int, default=default_jobs())
    told = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        files = _files(told.folder, Path(scratch) / "minutes")
        if not told.keep or not told.keep.exists():
            _building(files, _reading(files), Path(scratch), told.jobs)
            _asking(Path(scratch) / "store1")
            bench_explorer.measure(Path(scratch) / "store1", Path(scratch))
        if told.triples:
            # Copies of copies would say the same twice.
            own = files if told.folder else sample_files()
            _questions(own, told.keep or Path(scratch) / "scaled", told.triples)


def _files(given: Path | None, folder: Path) -> list[Path]:
    if given:
        return [Path(source.shown) for source in find_inputs([given]).sources]
    folder.mkdir()
    for number in range(50):
        for path in sample_files():
            # Another year for each copy, so that every file is a meeting of its own.
            text = path.read_text("utf-8").replace("d. 12-09-2022", f"d. 12-09-{1970 + number}")
            (folder / f"{number:02}-{path.name}").write_text(text, "utf-8")
    return sorted(folder.glob("*.txt"))


def _reading(files: list[Path]) -> list[ReadDocument]:
    """Print what reading takes, kind by kind; return what was read."""
    kinds: dict[str, list[tuple[Path, Document]]] = {}
    for path in files:
        try:
            document = read_file(path)
            kinds.setdefault(document.kind, []).append((path, document))
        except SagsgrafError as error:
            print(f"left out: {error}")
    read: list[ReadDocument] = []
    for kind, found in sorted(kinds.items()):
        files_of = [(path.read_bytes(), path.name) for path, _ in found]
        peer, call = _PEERS.get(kind, _PEERS["text"])
        bare = _work(partial(_each, call, [content for content, _ in files_of]))
        # The reader itself: of a child process the work would not be counted here.
        reader = reader_of(files_of[0][0])
        taken = _work(partial(_each, partial(_read_with, reader), files_of))
        pages = sum(len(document.page_starts) for _, document in found)
        speed = f"{pages / taken:.0f} pages/s" if pages else f"{len(found) / taken:.0f} documents/s"
        _row(f"bytes of {kind}", f"{len(found)}, {speed}", taken, peer, bare)
        start = time.process_time()
        for path, document in found:
            try:
                read.append(understand(document))
            except SagsgrafError as error:
                print(f"left out: {path.name}: {error}")
        whole = taken + time.process_time() - start
        speed = f"{len(found) / whole:.1f} documents/s"
        _row(f"facts of {kind}", f"{len(found)}, {speed}", whole, peer, bare)
    return read


def _each(call: Callable[[Any], object], values: Sequence[Any]) -> None:
    for value in values:
        call(value)


def _read_with(reader: Reader, file: tuple[bytes, str]) -> None:
    reader.read(*file)


def _pdf_text(content: bytes) -> None:
    """Take the text out of a PDF, and nothing else."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    for page in document:
        page.get_textpage().get_text_bounded()


_PEERS: Final[dict[str, tuple[str, Callable[[bytes], object]]]] = {
    "text": ("splitting words", lambda content: content.decode("utf-8", "replace").split()),
    "pdf": ("PDFium's bare text", _pdf_text),
    "firstagenda-json": ("json.loads", json.loads),
}


def _building(files: list[Path], read: list[ReadDocument], scratch: Path, jobs: int) -> None:
    """Print what building takes, whole and step by step."""
    start = time.process_time()
    packed = [pack(one.minutes, one.names.names, one.claims) for one in read]
    packing = time.process_time() - start
    size = sum(len(one.nquads) for one in packed)
    start = time.process_time()
    for one in read:
        report_of(one, "x").to_json()
    reporting = time.process_time() - start
    lines = sum(one.nquads.count(b"\n") for one in packed)
    bare = _work(lambda: _bare_load([one.nquads for one in packed], scratch), runs=1)
    peer = "bare bulk load of the same"
    _row("packing", f"{lines:,} quads, {size / 1e6:.0f} MB", packing, peer, bare)
    _row("reports", f"{len(read)} documents", reporting, peer, bare)
    for many in sorted({1, jobs}):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        peaks = [0]
        clock, work = time.perf_counter(), time.process_time()
        build(
            files,
            scratch / f"store{many}",
            jobs=many,
            progress=lambda *_, peaks=peaks: peaks.append(_peak_of_children()),
        )
        clock, work = time.perf_counter() - clock, time.process_time() - work
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        children = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        told = f"{len(files) / clock:.1f} documents/s in {many} process{'es' * (many > 1)}"
        _row("building", told, clock, peer, bare)
        main = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{'':26} processor: {work:.1f} s in the main process, {children:.1f} s in workers; "
            f"at most {main} MB in this program, {max(peaks)} MB in a worker"
        )


def _peak_of_children() -> int:
    """Return the most memory that a running child has had, in MB; 0 where nobody tells."""
    peak = 0
    for told in Path("/proc/self/task").glob("*/children"):
        for child in told.read_text().split():
            with suppress(OSError):
                status = Path("/proc", child, "status").read_text()
                # `ru_maxrss` would count what this process had when the child began.
                peak = max(peak, *(int(kb) for kb in re.findall(r"VmHWM:\s+(\d+)", status)), 0)
    return peak // 1024


def _bare_load(texts: list[bytes], scratch: Path) -> None:
    store = Store(scratch / "bare")
    store.bulk_load(b"".join(texts), format=RdfFormat.N_QUADS, lenient=True)
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
        with tempfile.TemporaryDirectory() as scratch:
            scaled.write(originals, Path(scratch) / "once", 1)
            with open_reader(Path(scratch) / "once") as small:
                _traces(store, small)
        values = _busiest(store)
        late = [query.name for query in named_queries() if _ask(store, query, values, scan)]
    print(f"\nover {GOAL * 1000:.0f} ms: {', '.join(late) or 'none'}")


def _traces(large: StoreReader, small: StoreReader) -> None:
    """Trace the cases treated most often, and others at even distances, in two stores."""
    for store, told in ((small, "the same minutes once"), (large, "all of them")):
        found = cases(store)
        step = max(1, len(found) // _TRACED)
        times = [
            (_work(partial(load_trace, store, case.iri), runs=3), case.treatments)
            for case in {one.iri: one for one in (*found[:20], *found[::step])}.values()
        ]
        slowest, treatments = max(times)
        middle = statistics.median(taken for taken, _ in times)
        print(
            f"traces in {told}: {len(times)} of {len(found)} cases, median {middle * 1000:.1f} ms, "
            f"at most {slowest * 1000:.1f} ms ({treatments} treatments)"
            f"{'  too long' if slowest > TRACE_GOAL else ''}"
        )
    print()


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


def _work(call: Callable[[], object], runs: int = RUNS) -> float:
    """Return the processor seconds of a call."""
    return _median(call, runs, time.process_time)


def _median(call: Callable[[], object], runs: int, clock: Callable[[], float]) -> float:
    times = []
    for _ in range(runs):
        start = clock()
        call()
        times.append(clock() - start)
    return statistics.median(times)


def _row(what: str, size: str, taken: float, peer: str, beside: float) -> None:
    ratio = taken / beside if beside else float("inf")
    print(f"{what:26} {size:32} {taken:9.3f} s  {ratio:9.3f} x {peer} ({beside:.4f} s)")


if __name__ == "__main__":
    main(sys.argv[1:])
