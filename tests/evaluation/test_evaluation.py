"""Counting: what the gold has and what the record has, field by field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sagsgraf.evaluation import FieldScore, Score, compare, load_gold
from sagsgraf.model import BadData, NoInput
from sagsgraf.pipeline.reading import read_path


@pytest.mark.parametrize(
    ("right", "missed", "wrong", "precision", "recall", "f1"),
    [
        (2, (), (), 1.0, 1.0, 1.0),
        (1, ("a",), (), 1.0, 0.5, 2 / 3),
        (1, (), ("b",), 0.5, 1.0, 2 / 3),
        (0, ("a",), ("b",), 0.0, 0.0, 0.0),
        (0, (), (), 1.0, 1.0, 1.0),
    ],
)
def test_shares(
    right: int,
    missed: tuple[str, ...],
    wrong: tuple[str, ...],
    precision: float,
    recall: float,
    f1: float,
) -> None:
    score = FieldScore("titles", right, missed, wrong)
    assert (score.precision, score.recall, score.f1) == pytest.approx((precision, recall, f1))


def _gold(folder: Path, data: dict[str, Any], name: str = "a.json") -> Path:
    (folder / "a.txt").write_text("Punkt 1: A", encoding="utf-8")
    path = folder / name
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def _record(*items: dict[str, Any]) -> dict[str, Any]:
    empty: dict[str, Any] = {"history": [], "amounts": [], "cases": []}
    return {
        "municipality": {"name": None},
        "meeting": {"body": "Byrådet", "document": "minutes", "start": "2022-09-12"},
        "items": [empty | item for item in items],
    }


def test_values_are_compared_as_bags(tmp_path: Path) -> None:
    item = {"number": "1", "title": "A", "cases": ["x", "x", "y"]}
    gold = load_gold(_gold(tmp_path, {"meeting": {"body": "Byrådet"}, "items": [item]}))
    ours = {"number": "1", "title": "A ", "cases": ["x", "z"]}
    fields = compare(_record(ours), gold).fields
    assert fields["titles"].f1 == 1, "white space is folded"
    assert fields["cases"].right == 1
    assert sorted(fields["cases"].missed) == ["item 1: x", "item 1: y"]
    assert fields["cases"].wrong == ("item 1: z",)


def test_items_that_one_side_lacks_count(tmp_path: Path) -> None:
    items = [{"number": "1", "title": "A"}, {"number": "2", "title": "B"}]
    gold = load_gold(_gold(tmp_path, {"meeting": {}, "items": items}))
    fields = compare(_record({"number": "1", "title": "A"}), gold).fields
    assert (fields["items"].right, fields["items"].missed) == (1, ("item 2",))
    assert fields["titles"].missed == ("item 2: B",)
    gold = load_gold(_gold(tmp_path, {"meeting": {}, "items": items[:1]}))
    more = compare(_record(*items), gold).fields
    assert (more["items"].wrong, more["titles"].wrong) == (("item 2",), ("item 2: B",))


def test_a_field_is_judged_only_where_the_gold_speaks_of_it(tmp_path: Path) -> None:
    gold = load_gold(_gold(tmp_path, {"meeting": {}, "items": [{"number": "1", "title": "A"}]}))
    ours = {"number": "1", "title": "A", "outcomes": ["approved"], "decision": "Godkendt"}
    assert not {"outcomes", "decisions"} & set(compare(_record(ours), gold).fields)


def test_errors_are_quoted_or_only_placed(tmp_path: Path) -> None:
    items = [{"number": "1", "title": "Ord: og flere"}]
    gold = load_gold(_gold(tmp_path, {"meeting": {}, "items": items}))
    score = Score((compare(_record(), gold),))
    quoted = score.to_dict()["errors"]["a.json"]["titles"]["missed"]
    placed = score.to_dict(texts=False)["errors"]["a.json"]["titles"]["missed"]
    assert (quoted, placed) == (["item 1: Ord: og flere"], ["item 1"])
    assert score.to_dict()["fields"] == score.to_dict(texts=False)["fields"]


def test_both_forms_of_gold_have_the_same_fields(tmp_path: Path) -> None:
    flat = {
        "body": "Byrådet",
        "meeting_date": "2022-09-12",
        "start_time": "12:30",
        "participants": ["Ida Bro"],
        "items": [{"number": "1", "title": "A", "case_numbers": ["x"], "decision_text": ""}],
    }
    gold = load_gold(_gold(tmp_path, flat, "a.gold.json"))
    assert gold.document == tmp_path / "a.txt"
    assert gold.meeting["start"] == ("2022-09-12T12:30",)
    assert gold.meeting["present"] == ("Ida Bro",)
    assert gold.items[0]["cases"] == ("x",)
    assert gold.items[0]["decisions"] == ()


def test_a_record_scores_full_against_itself(sample: Path, tmp_path: Path) -> None:
    path = next(sample.glob("*2023*.txt"))
    record = read_path(path).record.to_dict()
    (tmp_path / path.name).write_bytes(path.read_bytes())
    gold = tmp_path / f"{path.stem}.json"
    gold.write_text(json.dumps(record), encoding="utf-8")
    fields = compare(record, load_gold(gold)).fields
    assert all(score.f1 == 1 for score in fields.values())
    assert len(fields) > 20


@pytest.mark.parametrize("content", ["", "{", "[]", '{"items": 3}'])
def test_what_is_no_gold_file(content: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    with pytest.raises(BadData, match="not a"):
        load_gold(path)


def test_gold_without_its_document(tmp_path: Path) -> None:
    with pytest.raises(NoInput, match="no such file"):
        load_gold(tmp_path / "a.json")
    path = _gold(tmp_path, {"meeting": {}, "items": []}, "b.json")
    with pytest.raises(NoInput, match=r"no document beside it \(looked for b\.txt, b\.md\)"):
        load_gold(path)
