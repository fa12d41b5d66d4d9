"""The README is true: its commands are run, its links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
LINKS = sorted(set(re.findall(r"\]\(([^)#]+)\)", README)))


def test_the_two_commands_are_targets_of_the_makefile() -> None:
    commands = BLOCKS[0].split()
    assert commands == ["make", "demo", "make", "test"]
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert all(f"\n{target}:" in makefile for target in ("demo", "test"))


def test_every_other_command_runs(tmp_path: Path) -> None:
    """In their order, from a folder that has the sample, as after `make demo`."""
    (tmp_path / "sample").symlink_to(ROOT / "sample")
    script = "\n".join(["set -e", *BLOCKS[1:]])
    script = script.replace(".venv/bin/sagsgraf", f"'{sys.executable}' -m sagsgraf")
    done = subprocess.run(
        ["/bin/sh", "-c", script],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "case.html").stat().st_size > 100_000


@pytest.mark.parametrize("link", LINKS)
def test_links_lead_somewhere(link: str) -> None:
    assert link.startswith("https://") or (ROOT / link).exists()
