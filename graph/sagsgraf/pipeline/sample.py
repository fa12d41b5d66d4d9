"""The bundled sample: two real meetings, abridged in our own words."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sagsgraf.model import Unavailable

_HERE = Path(__file__).resolve().parent
_FOLDERS: Final = (
    _HERE.parent / "sample",  # an installed wheel: sagsgraf/sample
    _HERE.parents[2] / "sample",  # a source checkout: sample beside graph
)


def sample_files() -> list[Path]:
    """Return the sample's minutes, in the order of their dates.

    Raises:
        Unavailable: the sample did not ship with the package.
    """
    for folder in _FOLDERS:
        files = sorted(folder.glob("*.txt"))
        if files:
            return files
    raise Unavailable("The bundled sample is missing.", hint="Install sagsgraf again.")
