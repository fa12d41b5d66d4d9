"""Feed damaged documents of every kind to the readers and layouts, as a fuzzer finds them.

`make fuzz` runs it for a minute (``FUZZ_ARGS="--seconds 600"`` for longer). It starts from the
examples of the tests and, where they lie beside the repository, from real documents. A document
or a refusal in good order (`SagsgrafError`) is right; anything else stops the run and leaves the
input in the folder that is named at the end. Needs atheris, which `make fuzz` installs.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["sagsgraf"]):
    from sagsgraf.layouts import read_minutes
    from sagsgraf.model import SagsgrafError
    from sagsgraf.reading import READERS, read_bytes
    from sagsgraf.reading.isolation import mark_limited

_ROOT = Path(__file__).resolve().parents[1]
_SEEDS = (_ROOT / "tests" / "corpus", _ROOT / "sample", _ROOT.parent / "shared" / "corpora")
_LONGEST = 200_000


def _seeds(folder: Path) -> int:
    """Copy what there is of every kind, the small first; return their number."""
    endings = {ending for reader in READERS for ending in reader.suffixes}
    found = [
        path
        for root in _SEEDS
        for path in root.rglob("*")
        if path.suffix.lower() in endings and path.stat().st_size <= _LONGEST
    ]
    for number, path in enumerate(sorted(found, key=lambda path: path.stat().st_size)[:400]):
        (folder / f"{number:04}").write_bytes(path.read_bytes())
    return len(found)


def _one(content: bytes) -> None:
    """Read one input in every way; only a refusal in good order may be raised."""
    if not content:
        return
    with contextlib.suppress(SagsgrafError):
        read_minutes(read_bytes(content, "fuzz"))
    for reader in READERS:
        with contextlib.suppress(SagsgrafError):
            reader.read(content, "fuzz")


def main() -> None:
    """Run the fuzzer for the time that is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="how long to run")
    parser.add_argument("--memory", type=int, default=4096, help="megabytes it may take")
    asked = parser.parse_args()
    # This process is the one that may crash: the readers need no child of their own.
    mark_limited()
    folder = Path(tempfile.mkdtemp(prefix="sagsgraf-fuzz-"))
    print(f"{_seeds(folder)} seeds; what fails is kept in {folder}", file=sys.stderr)
    options = [
        sys.argv[0],
        f"-max_total_time={asked.seconds}",
        f"-max_len={_LONGEST}",
        f"-rss_limit_mb={asked.memory}",
        "-timeout=30",
        f"-artifact_prefix={folder}/failed-",
        str(folder),
    ]
    atheris.Setup(options, _one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
