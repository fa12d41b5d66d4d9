"""Every layout has an example, reads it, and takes no other layout's for its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.layouts import BUNDLED, Layout, read_minutes
from sagsgraf.reading import read_file

_TEXTS = (".txt", ".html", ".md")
_CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def _examples(layout: Layout) -> list[Path]:
    """Return a layout's examples: the files beside their golds."""
    files = sorted((_CORPUS / layout.example).glob("*.*"))
    read = [path for path in files if not path.name.endswith((".gold.json", "README.md"))]
    # Beside a text of the same name a JSON file is its gold.
    return [
        path
        for path in read
        if path.suffix != ".json" or not any(path.with_suffix(end) in files for end in _TEXTS)
    ]


@pytest.mark.parametrize("layout", BUNDLED, ids=lambda layout: layout.name)
def test_every_layout_has_an_example_that_it_reads(layout: Layout) -> None:
    examples = _examples(layout)
    assert examples, f"no example in tests/corpus/{layout.example}"
    for path in examples:
        document = read_file(path)
        minutes = read_minutes(document)
        told = {one.name: one.recognise(document) for one in BUNDLED}
        assert minutes.layout == layout.name, (path.name, told)
        assert minutes.items, path.name


@pytest.mark.parametrize("layout", BUNDLED, ids=lambda layout: layout.name)
def test_every_layout_tells_its_story(layout: Layout) -> None:
    assert len({one.name for one in BUNDLED}) == len(BUNDLED)
    assert len(layout.summary) < 120
