"""The modelled pages beside the repository: every field of their golds."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.evaluation import Score, compare, load_gold
from sagsgraf.pipeline.reading import read_path


@pytest.mark.parametrize(
    ("name", "layout"),
    [
        ("101", "firstagenda-static"),
        ("103", "kk-item"),
        ("105", "os2web-points"),
        ("109", "os2web-numbered"),
    ],
)
def test_modelled_pages_are_read_whole(name: str, layout: str, corpora: Path) -> None:
    gold = load_gold(corpora / "modelled" / f"{name}.gold.json")
    for path in gold.documents:
        read = read_path(path)
        score = Score((compare(read.record.to_dict(), gold),))
        assert read.minutes.layout == layout
        assert {field: one.f1 for field, one in score.fields.items() if one.f1 < 1} == {}
