"""The same store content gives the same bytes, whatever its order and whoever hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sagsgraf.exports import FORMATS

PROGRAM = """
import sys
from pathlib import Path
from sagsgraf.exports import FORMATS, export
from sagsgraf.pipeline.building import build
from sagsgraf.store import open_reader

folder, *files = map(Path, sys.argv[1:])
for file in files:
    build([file], folder / "store")
with open_reader(folder / "store") as reader:
    for form in FORMATS:
        export(reader, form, folder / f"graf.{form}")
"""


def exported(folder: Path, files: list[Path], seed: str, day: str) -> dict[str, bytes]:
    """Build and export in a process of its own, at another time of the year."""
    folder.mkdir()
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": day}
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), *map(str, files)],
        env=environment,
        check=True,
        timeout=120,
    )
    return {path.name: path.read_bytes() for path in folder.glob("graf*")}


def test_order_and_hash_seed_leave_no_trace(sample: Path, tmp_path: Path) -> None:
    files = sorted(sample.glob("*.txt"))
    first = exported(tmp_path / "first", files, "0", "UTC+12")
    again = exported(tmp_path / "again", files[::-1], "4711", "UTC-12")
    assert len(first) == len(FORMATS) + 1  # two tables
    assert first.keys() == again.keys()
    for name, content in first.items():
        assert content == again[name], name


@pytest.mark.parametrize("word", [b"lastmodifieddate", b"NetworkX"])
def test_no_clock_and_no_version_of_a_library(
    sample_store: Path, tmp_path: Path, word: bytes
) -> None:
    from sagsgraf.exports import export
    from sagsgraf.store import open_reader

    with open_reader(sample_store) as reader:
        for form in FORMATS:
            for path in export(reader, form, tmp_path / f"graf.{form}"):
                assert word not in path.read_bytes(), path.name
