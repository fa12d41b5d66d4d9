"""Puts the scripts of the pages into wheels and source archives: builds them where need be.

In a checkout they are made from graph/frontend, which takes Node and packages from npm's registry.
A source archive has them, so that a wheel is made of it without either. An editable install makes
none: `make` does, when they are first needed.
"""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PagesBuildHook(BuildHookInterface[Any]):
    """Runs ``tools/pages.py build`` before the files of an archive are gathered."""

    def dependencies(self) -> list[str]:
        """Return Node as the `build` group asks for it, where there is something to build."""
        # Run from its path: hatch has no folder of ours to import from.
        if runpy.run_path(str(self._path()))["is_fresh"]():
            return []
        asked: list[str] = self.metadata.config["dependency-groups"]["build"]
        return [one for one in asked if one.startswith("nodejs")]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 # hatch's interface
        """Build the scripts, unless they are there and made of these sources."""
        if version == "editable":
            return
        done = subprocess.run([sys.executable, self._path(), "build"], check=False)
        if done.returncode:
            raise SystemExit(done.returncode)

    def _path(self) -> Path:
        return Path(self.root) / "tools" / "pages.py"
