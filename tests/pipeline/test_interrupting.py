"""Ctrl-C ends a build at once, with nothing half-written and no worker left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sagsgraf.pipeline.building import build
from tests.layouts.writing import item, meeting
from tests.store.folders import quads

_BUILD = """
import sys
from pathlib import Path
from sagsgraf.cli import building, main
from sagsgraf.pipeline import building as pipeline
from contextlib import contextmanager

pipeline._BATCH = 5

@contextmanager
def told(_):
    yield lambda done, total, name: print(done, flush=True)

building.progress_bar = told
main(["build", sys.argv[1], "--store", sys.argv[2], "--jobs", "2"])
"""


@pytest.mark.skipif(os.name != "posix", reason="a process group is asked for its members")
def test_a_build_that_is_interrupted_is_completed_by_the_next(tmp_path: Path) -> None:
    folder, store = tmp_path / "greve", tmp_path / "store"
    folder.mkdir()
    for day in range(1, 29):
        header = f"REFERAT Direktionen d. {day:02}-09-2022\n\nMødedeltagere Ida Bro"
        text = meeting(item(1, "Kaj", f"22-{day:06}", "Beslutning", "Udsat."), header=header)
        (folder / f"{day:02}.txt").write_text(text, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", _BUILD, str(folder), str(store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2] / "graph")},
    )
    assert process.stdout
    while process.stdout.readline().strip() != "7":
        pass
    # As a terminal does: the workers hear of it as well.
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert told == "sagsgraf: interrupted; what was done is kept.\n"
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
    report = build([folder], store, jobs=1)
    assert 0 < len(report.unchanged) < 28
    assert len(report.unchanged) + len(report.read) == 28
    build([folder], tmp_path / "clean", jobs=1)
    assert quads(store) == quads(tmp_path / "clean")
