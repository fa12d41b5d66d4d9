"""The version, in the one place that both the package and its build read."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
