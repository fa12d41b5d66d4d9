"""The frozen scores: a change in extraction is reviewed as the cases that it flipped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sagsgraf.evaluation import Score, compare, load_gold
from sagsgraf.pipeline.reading import read_path
from tests.conftest import Golden

_TESTS = Path(__file__).resolve().parents[1]
_SCORES = _TESTS / "scores"
_PERFECT = (
    "items",
    "titles",
    "cases",
    "closed",
    "pages",
    "decisions",
    "present",
    "attachments",
    "referrals",
    "history",
    "recommendations",
    "outcomes",
)


def _score(folder: Path, pattern: str = "*.json") -> Score:
    golds = [load_gold(path) for path in sorted(folder.glob(pattern))]
    assert golds
    return Score(
        tuple(
            compare(read_path(document).record.to_dict(), gold)
            for gold in golds
            for document in gold.documents
        )
    )


def _text(score: Score, *, texts: bool) -> str:
    return json.dumps(score.to_dict(texts=texts), ensure_ascii=False, indent=1) + "\n"


def test_the_minutes_of_kalundborg_are_read_whole(corpora: Path, golden: Golden) -> None:
    score = _score(corpora / "kalundborg")
    assert {name: score.fields[name].f1 for name in _PERFECT} == dict.fromkeys(_PERFECT, 1.0)
    golden(_SCORES / "kalundborg.json", _text(score, texts=False))


@pytest.mark.parametrize(
    ("name", "folder"),
    [("sample", "../sample"), ("firstagenda", "corpus/firstagenda")],
)
def test_bundled_documents_score_as_they_did(name: str, folder: str, golden: Golden) -> None:
    golden(_SCORES / f"{name}.json", _text(_score(_TESTS / folder), texts=True))


def test_a_hundred_meetings_of_greve_score_as_they_did(corpora: Path, golden: Golden) -> None:
    score = _score(corpora / "greve-2022-text", "*.gold.json")
    golden(_SCORES / "greve-2022-text.json", _text(score, texts=False))


@pytest.mark.parametrize("name", ["kalundborg", "greve-2022-text"])
def test_a_score_file_holds_none_of_the_corpora_s_words(name: str) -> None:
    """Their texts may not enter the repository: errors are places, and nothing else."""
    errors = json.loads((_SCORES / f"{name}.json").read_text(encoding="utf-8"))["errors"]
    places = {
        place
        for fields in errors.values()
        for kinds in fields.values()
        for found in kinds.values()
        for place in found
    }
    assert all(place == "meeting" or place.removeprefix("item ").isdigit() for place in places)
