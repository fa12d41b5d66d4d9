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
    assert gold.documents == (tmp_path / "a.txt",)
    assert gold.meeting["start"] == ("2022-09-12T12:30",)
    assert gold.meeting["present"] == ("Ida Bro",)
    assert gold.items[0]["cases"] == ("x",)
    assert gold.items[0]["decisions"] == ()


def test_flat_gold_notes_in_part(tmp_path: Path) -> None:
    """Starts of decisions, absence from some items, ranges of money, some earlier decisions."""
    flat: dict[str, Any] = {
        "body": "Byrådet",
        "document_type": "referat",
        "meeting_date": "2022-09-12",
        "end_time": "14:00",
        "participants": [{"name": "Ida Bro", "party": "A"}],
        "absentees": [{"name": "Bo Lund", "party": "V", "items": "2-3"}, "Per Ry"],
        "items": [
            {
                "number": None,
                "title": None,
                "decision_text_start": "Godkendt med",
                "recommendations": ["at planen vedtages."],
                "amounts": [{"text": "4-5 mio. kr.", "value_dkk": [4000000, 5000000]}],
                "earlier_decisions": [{"body": "ØU", "date": "2022-09-01"}],
            }
        ],
    }
    gold = load_gold(_gold(tmp_path, flat, "a.gold.json"))
    item = {
        "number": None,
        "title": None,
        "decision": "Godkendt  med ændringer.",
        "recommendations": [{"by": None, "points": [{"number": "1", "text": "Planen vedtages"}]}],
        "amounts": [
            {"text": "4-5 mio. kr.", "value": None, "minimum": "4000000", "maximum": "5000000"}
        ],
        "history": [
            {"date": "2022-09-01", "body": "Økonomiudvalget", "text": "x"},
            {"date": "2022-09-02", "body": "Byrådet", "text": "y"},
        ],
    }
    record = _record(item)
    people = [("Ida Bro", "A", "present"), ("Bo Lund", "V", "absent"), ("Per Ry", None, "absent")]
    record["meeting"] |= {
        "end": "2022-09-12T14:00",
        "present": ["Ida Bro"],
        "absent": ["Bo Lund", "Per Ry"],
        "attendance": [
            {"name": name, "party": party, "status": status} for name, party, status in people
        ],
    }
    fields = compare(record, gold).fields
    wanted = ("end", "absent", "absent from items", "decision starts", "recommended points")
    for name in (*wanted, "amount values", "earlier decisions"):
        assert (fields[name].right, fields[name].missed, fields[name].wrong) == (1, (), ()), name


def test_every_format_beside_a_gold_is_scored(tmp_path: Path) -> None:
    path = _gold(tmp_path, {"meeting": {}, "items": []}, "a.gold.json")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-")
    assert [one.name for one in load_gold(path).documents] == ["a.txt", "a.pdf"]
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.xml").write_text("<a/>")
    assert [one.name for one in load_gold(path, tmp_path / "b").documents] == ["a.xml"]


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
    with pytest.raises(NoInput, match=r"none of its documents is in .* \(looked for b\.\*\)"):
        load_gold(path)
