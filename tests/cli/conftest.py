"""Running the command as a person does: another process, its two outputs, its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Done:
    """What a command left."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run ``sagsgraf`` with arguments in an empty folder."""

    def call(*arguments: object, stdin: str = "", cwd: Path = tmp_path, **variables: str) -> Done:
        environment = {key: value for key, value in os.environ.items() if key != "SAGSGRAF_STORE"}
        done = subprocess.run(
            [sys.executable, "-m", "sagsgraf", *(str(argument) for argument in arguments)],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=cwd,
            env=environment | {"PYTHONUTF8": "1", "COLUMNS": "120"} | variables,
            timeout=120,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return call
