"""The layouts told apart by words alone: each reads its examples and modelled minutes in full."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.evaluation.compare import compare
from sagsgraf.evaluation.gold import load_gold
from sagsgraf.layouts import BUNDLED, Layout
from sagsgraf.pipeline.reading import read_path
from sagsgraf.reading import read_file

_CORPUS = Path(__file__).resolve().parents[1] / "corpus"
_NAMES = (
    "aabenraa",
    "aalborg",
    "broenderslev",
    "docplayer",
    "dragoer",
    "getorganized",
    "hedensted",
    "hvidovre",
    "roedovre",
    "scanned",
    "svendborg",
    "vejen",
)
_GOLDS = [gold for name in _NAMES for gold in sorted((_CORPUS / name).glob("*.gold.json"))]
_MODELLED = {
    "107": "roedovre",
    "111": "hedensted",
    "113": "aabenraa",
    "115": "docplayer",
    "117": "broenderslev",
    "119": "docplayer",
}
_JUDGED = frozenset(
    """
    body start end place type present absent items numbers titles closed cases attachments
    """.split()
) | {"recommended points", "amount values"}


@pytest.mark.parametrize("path", _GOLDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_example_is_read_as_its_gold_says(path: Path) -> None:
    gold = load_gold(path)
    for document in gold.documents:
        score = compare(read_path(document).record.to_dict(), gold)
        errors = {
            name: (field.missed, field.wrong)
            for name, field in score.fields.items()
            if field.missed or field.wrong
        }
        assert not errors


@pytest.mark.parametrize(("number", "layout"), _MODELLED.items())
def test_modelled_minutes_are_read_as_their_gold_says(
    corpora: Path, number: str, layout: str
) -> None:
    gold = load_gold(corpora / "modelled" / f"{number}.gold.json")
    read = read_path(gold.documents[0])
    score = compare(read.record.to_dict(), gold)
    errors = {
        name: (field.missed, field.wrong)
        for name, field in score.fields.items()
        if name in _JUDGED and (field.missed or field.wrong)
    }
    assert (read.minutes.layout, errors) == (layout, {})


@pytest.mark.parametrize("layout", BUNDLED, ids=lambda layout: layout.name)
def test_no_layout_takes_another_ones_example(layout: Layout) -> None:
    for name in _NAMES:
        if name == layout.example:
            continue
        for path in sorted((_CORPUS / name).glob("*.txt")):
            seen = layout.recognise(read_file(path))
            assert seen.confidence <= 0.1, (path.parent.name, path.name, seen.because)
