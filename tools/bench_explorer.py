"""Measures the explorer: what a page costs to write, how big it is, and how it feels in Chromium.

    python -m tools.bench_explorer STORE... [--keep DIR] [--runs N]

For each store: seconds and memory to write the page, size by block; then in headless Chromium how
long it takes from opening the file to a start that can be used and to a store that answers, the
first answer, each view, the memory, and the longest task while a slow query runs. Beside the time
until the store answers stands what pyoxigraph takes natively for the same quads (and rdflib, where
they are few): quote the ratio. Nothing is asserted. ``--keep`` leaves the pages in a folder.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import DefaultGraph, RdfFormat, Store

from sagsgraf.queries import cases
from sagsgraf.rdf import node
from sagsgraf.store import open_reader
from sagsgraf.terms import SG

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RUNS: Final = 3
_FEW: Final = 100_000
"""Quads that rdflib is given; it takes some 20 s for a million."""
_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-precise-memory-info",
)
_BLOCK: Final = re.compile(rb'<script type="application/octet-stream" id="block-([a-z-]+)([^"]*)">')

# Runs before the page's own scripts. Times count from the opening of the page.
_WATCH: Final = """
window.seen = { start: null, ready: null, longest: 0, gap: 0 };
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration);
}).observe({ type: "longtask", buffered: true });
const looking = setInterval(() => {
  const start = document.querySelector("#view-start h1") && document.querySelector("input");
  if (seen.start === null && start)
    seen.start = performance.now();
  if (seen.ready === null && window.sagsgraf?.ready) seen.ready = performance.now();
  if (seen.start !== null && seen.ready !== null) clearInterval(looking);
}, 2);
"""
_LOADED: Final = """
async () => {
  while (performance.now() < 60000 && (seen.start === null || seen.ready === null))
    await new Promise((done) => setTimeout(done, 20));
}
"""
_GO: Final = """
async (address) => {
  seen.longest = 0;
  const began = performance.now();
  const told = new Promise((done) => addEventListener("hashchange", done, { once: true }));
  location.hash = address;
  await told;
  const view = `view-${address.slice(1).split(/[=&]/)[0]}`;
  const shown = () => document.getElementById(view)?.querySelector("h1")?.getClientRects().length;
  while (!shown() && performance.now() - began < 5000)
    await new Promise((done) => setTimeout(done));
  // What the switch has still to lay out and paint belongs to it.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const taken = performance.now() - began;
  await new Promise((done) => setTimeout(done, 700));
  return { shown: Boolean(shown()), taken, longest: seen.longest };
}
"""
_ASK: Final = """
async (sparql) => {
  const began = performance.now();
  const rows = await window.sagsgraf.query(sparql);
  return { rows: rows.length, taken: performance.now() - began };
}
"""
_COUNT: Final = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
_SLOW: Final = (
    "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i "
    "FILTER(STR(?a) < STR(?d) && STR(?f) < STR(?i)) }"
)
_WHILE_SLOW: Final = """
async ([sparql, addresses]) => {
  seen.longest = 0;
  let last = performance.now();
  let gap = 0;
  const ticking = setInterval(() => {
    gap = Math.max(gap, performance.now() - last);
    last = performance.now();
  }, 0);
  let over = false;
  window.sagsgraf.query(sparql).catch(() => {}).finally(() => { over = true; });
  for (const address of addresses) {
    location.hash = address;
    await new Promise((done) => setTimeout(done, 600));
  }
  clearInterval(ticking);
  return { over, longest: seen.longest, gap };
}
"""


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("stores", nargs="+", type=Path, metavar="STORE")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--runs", type=int, default=RUNS)
    told = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder = told.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for store in told.stores:
            measure(store, folder, told.runs)


def measure(store: Path, folder: Path, runs: int = RUNS) -> None:
    """Write a store's page into a folder and print what is measured of it."""
    print(f"\nexplorer of {store}")
    page = folder / f"{store.name}.html"
    _writing(store, folder / f"{store.name}-no-evidence.html", "--no-evidence")
    _writing(store, page, "--evidence")
    _sizes(page)
    native = _peers(store)
    program = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if program is None:
        print("  no Chromium: the page is not opened")
        return
    addresses = _addresses(store)
    with _browser(program) as browser:
        _opening(browser, page, native, runs)
        _using(browser, page, addresses)


def _writing(store: Path, page: Path, evidence: str) -> None:
    command = [sys.executable, "-m", "sagsgraf", "explore", "--store", str(store), "-o", str(page)]
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        started = subprocess.Popen([*command, evidence], stdout=said, stderr=said)
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode:
            said.seek(0)
            raise SystemExit(f"the page of {store} was not written: {said.read()}")
    taken = time.perf_counter() - began
    _row(
        f"write {evidence}",
        f"{taken:.1f} s, {used.ru_utime + used.ru_stime:.1f} s of work, "
        f"{_megabytes(used)} MB of memory: {page.stat().st_size / 1e6:.2f} MB",
    )


def _megabytes(used: resource.struct_rusage) -> int:
    return used.ru_maxrss // (1024 * 1024 if sys.platform == "darwin" else 1024)


def _sizes(page: Path) -> None:
    """Print how much of the page each kind of block takes, the largest first."""
    content = page.read_bytes()
    sizes: Counter[str] = Counter()
    many: Counter[str] = Counter()
    for found in _BLOCK.finditer(content):
        size = content.index(b"<", found.end()) - found.end()
        # Blocks that are numbered are one kind: case-17, source-3.
        kind = found[1].decode().rstrip("-") + ("-N" if found[2] else "")
        sizes[kind] += size
        many[kind] += 1
    sizes["frame, style, first script"] = len(content) - sizes.total()
    for kind, size in sizes.most_common():
        count = f" ({many[kind]})" if many[kind] > 1 else ""
        _row(f"  {kind}{count}", f"{size / 1e3:9.1f} kB")


def _peers(store: Path) -> float:
    """Print what others take to load the same quads; return pyoxigraph's seconds."""
    with open_reader(store) as reader:
        text = reader.graph.dump(format=RdfFormat.N_QUADS)
    assert text is not None
    quads = text.count(b"\n")
    native = min(_seconds(lambda: Store().bulk_load(text, format=RdfFormat.N_QUADS)) for _ in "123")
    _row("pyoxigraph, natively", f"{native:.3f} s for {quads:,} quads as N-Quads")
    if quads <= _FEW:
        import rdflib

        taken = _seconds(lambda: rdflib.Dataset().parse(data=text, format="nquads"))
        _row("rdflib", f"{taken:.3f} s for the same")
    return native


def _seconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _addresses(store: Path) -> dict[str, str]:
    """Return an address for each view: of the case treated most, the most present, the longest."""
    with open_reader(store) as reader:
        base = reader.folder.base
        case = cases(reader)[0].iri
        quads = reader.graph.quads_for_pattern(None, node(SG.attendee), None, DefaultGraph())
        present = Counter(str(getattr(quad.object, "value", "")) for quad in quads)
        person = present.most_common(1)[0][0] if present else case
        source = f"kilde/{reader.documents()[0].sha256[:16]}"
    short = case.removeprefix(base)
    return {
        "case": f"#case={short}",
        "thing": f"#thing={person.removeprefix(base)}",
        "graph": f"#graph={short}",
        "sparql": "#sparql=recurring-cases",
        "sources": f"#sources={source}",
        "start": "#start",
    }


@contextmanager
def _browser(program: str) -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        yield browser
        browser.close()


def _open(browser: Browser, page: Path) -> Page:
    opened = browser.new_page(viewport={"width": 1400, "height": 900})
    opened.set_default_timeout(120_000)
    opened.add_init_script(_WATCH)
    opened.goto(page.resolve().as_uri(), wait_until="commit")
    # Not `wait_for_function`, which evaluates later: the page's policy forbids it.
    opened.evaluate(_LOADED)
    return opened


def _opening(browser: Browser, page: Path, native: float, runs: int) -> None:
    starts, readies, firsts, agains, longest = [], [], [], [], []
    for _ in range(runs):
        opened = _open(browser, page)
        seen = opened.evaluate("seen")
        if seen["start"] is None or seen["ready"] is None:
            _row("opening", f"not usable or not ready after a minute: {seen}")
            return
        starts.append(seen["start"])
        readies.append(seen["ready"])
        longest.append(seen["longest"])
        firsts.append(opened.evaluate(_ASK, _COUNT)["taken"])
        agains.append(opened.evaluate(_ASK, _COUNT)["taken"])
        opened.close()
    _row("usable start", _times(starts))
    _row("ready to answer", f"{_times(readies)}, {min(readies) / 1000 / native:.2f} x pyoxigraph")
    _row("longest task meanwhile", _times(longest))
    _row("first answer (a count)", _times(firsts))
    _row("the same again", _times(agains))


def _using(browser: Browser, page: Path, addresses: dict[str, str]) -> None:
    opened = _open(browser, page)
    for again in ("", ", again"):
        for view, address in addresses.items():
            told = opened.evaluate(_GO, address)
            taken = f"{told['taken']:.0f} ms" if told["shown"] else "never shown"
            _row(f"view {view}{again}", f"{taken}, longest task {told['longest']:.0f} ms")
    _memory(browser, opened)
    if opened.evaluate("Boolean(window.sagsgraf?.ready)"):
        _slow_query(opened, list(addresses.values()))
    opened.close()


def _memory(browser: Browser, opened: Page) -> None:
    session = opened.context.new_cdp_session(opened)
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    metrics = {
        one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]
    }
    _row("JavaScript heap", f"{metrics['JSHeapUsedSize'] / 1e6:.0f} MB, without the worker's")
    _row("process of the page", f"{_process(browser)} MB, worker and store included")


def _slow_query(opened: Page, addresses: list[str]) -> None:
    busy: dict[str, Any] = opened.evaluate(_WHILE_SLOW, [_SLOW, addresses])
    if busy["over"]:
        _row("a slow query", "was over before it could be measured")
    else:
        _row(
            "while a slow query runs",
            f"longest task {busy['longest']:.0f} ms, longest silence {busy['gap']:.0f} ms",
        )


def _process(browser: Browser) -> str:
    """Return how much memory the largest renderer takes alone, in MB; where Linux tells."""
    largest = 0
    session = browser.new_browser_cdp_session()
    for process in session.send("SystemInfo.getProcessInfo")["processInfo"]:
        rollup = Path("/proc", str(process["id"]), "smaps_rollup")
        if process["type"] == "renderer" and rollup.is_file():
            found = re.search(r"^Pss:\s+(\d+)", rollup.read_text(), re.MULTILINE)
            largest = max(largest, int(found[1]) // 1024 if found else 0)
    return str(largest or "?")


def _times(milliseconds: list[float]) -> str:
    least, middle = min(milliseconds), statistics.median(milliseconds)
    return f"{least:.0f} ms at best, median {middle:.0f} ms"


def _row(what: str, told: str) -> None:
    print(f"  {what:28} {told}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
