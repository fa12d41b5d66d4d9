"""What is built and shipped: the pages' scripts, their licences, wheel and source archive."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "graph" / "sagsgraf" / "views" / "built"
PARTS = {path.name for path in BUILT.iterdir()} if BUILT.is_dir() else set()


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], set[str]]:
    """The names of the files in the wheel and in the source archive."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    (source,) = folder.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as one, tarfile.open(source) as other:
        return set(one.namelist()), {name.partition("/")[2] for name in other.getnames()}


def test_the_scripts_are_built_before_the_tests_run() -> None:
    told = subprocess.run(
        [sys.executable, "tools/pages.py", "check"], cwd=ROOT, capture_output=True, check=False
    )
    assert told.returncode == 0, told.stderr.decode()
    assert {"licences.json", "oxigraph.wasm.xz", "explorer-page.js", "explorer-page.css"} <= PARTS


def test_a_wheel_has_the_scripts_built_and_no_sources_of_them(
    archives: tuple[set[str], set[str]],
) -> None:
    wheel, _ = archives
    assert {f"sagsgraf/views/built/{name}" for name in PARTS} <= wheel
    assert not {name for name in wheel if "frontend/" in name or "node_modules" in name}


def test_a_source_archive_needs_no_node(archives: tuple[set[str], set[str]]) -> None:
    _, source = archives
    assert {f"graph/sagsgraf/views/built/{name}" for name in PARTS} <= source
    made_of = json.loads((BUILT / "sources.json").read_text("utf-8"))
    assert made_of.keys() <= source, "else the scripts count as stale and are built anew"
    assert {"tools/hatch_build.py", "tools/pages.py"} <= source
    assert not {name for name in source if "node_modules" in name}


def test_every_package_in_the_page_is_told_with_its_licence() -> None:
    told = {one["name"]: one for one in json.loads((BUILT / "licences.json").read_text("utf-8"))}
    lock = json.loads((ROOT / "graph/frontend/package-lock.json").read_text("utf-8"))
    assert "oxigraph" in told
    for name, one in told.items():
        assert one["version"] == lock["packages"][f"node_modules/{name}"]["version"]
        assert not lock["packages"][f"node_modules/{name}"].get("dev"), name
        assert one["licence"], name
        assert all(len(text) > 200 for text in one["texts"]), name
        assert one["texts"], name
        assert "GNU GENERAL PUBLIC" not in "".join(one["texts"]).upper(), name
