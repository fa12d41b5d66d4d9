"""What every folder of tests shares: the corpora, a store of the sample, golden files."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
