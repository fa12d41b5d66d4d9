"""What all folders of tests share: the corpora, a store of the sample, golden files, a browser."""

from __future__ import annotations

import difflib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A loaded machine is no failure: properties are checked without a clock.
settings.register_profile("sagsgraf", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sagsgraf")

ROOT = Path(__file__).resolve().parents[1]
Golden = Callable[[Path, str], None]
"""Compares a text with a golden file."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the golden and score files, and fail so that somebody reads the difference",
    )


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of public minutes beside the repository, which are not part of it."""
    folder = ROOT.parent / "shared" / "corpora"
    if not folder.is_dir():
        reason = f"the corpora are not there ({folder})"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of the bundled minutes."""
    return ROOT / "sample"


@pytest.fixture(scope="session")
def sample_store(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the bundled minutes, for tests that only read it."""
    from sagsgraf.pipeline.building import build

    store = tmp_path_factory.mktemp("sample") / "store"
    report = build(sorted(sample.glob("*.txt")), store)
    assert (report.exit_code, len(report.read)) == (0, 2)
    return store


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file, or rewrite the file with ``--update-golden``."""
    update: bool = request.config.getoption("--update-golden")

    def compare(path: Path, text: str) -> None:
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if before == text:
            return
        shown = path.relative_to(ROOT)
        lines = list(
            difflib.unified_diff(
                before.splitlines(), text.splitlines(), str(shown), "now", lineterm="", n=1
            )
        )
        difference = "\n".join(lines[:60])
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            pytest.fail(f"{shown} was rewritten; read the difference:\n{difference}")
        pytest.fail(
            f"{shown} differs; where that is meant, run pytest --update-golden:\n{difference}"
        )

    return compare


CHROMIUM_ARGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """The path of a Chromium. Without one the tests skip, but never silently in CI."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if found is not None:
        return found
    reason = (
        f"no browser: none of {', '.join(CHROMIUM_NAMES)} is on PATH (Debian: apt install chromium)"
    )
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests: playwright starts once in a process, with a fresh profile."""
    path = chromium()
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        opened: Browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_ARGS))
        yield opened
        opened.close()
