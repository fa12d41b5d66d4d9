"""The record has exactly the published fields, in their order."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sagsgraf.model.record import (
    DateRecord,
    PersonRecord,
    Record,
    TopicRecord,
    VoteRecord,
)
from sagsgraf.pipeline.reading import read_path

_TOP = ["source", "municipality", "meeting", "items", "unread", "warnings"]
_SOURCE = ["name", "sha256", "kind", "pages", "layout"]
_MEETING = ["body", "document", "start", "end", "place", "present", "absent", "attendance"]
_ITEM = (
    "number title contents_title page closed cases decision outcomes points conditions remarks "
    "adherence adherence_because votes recommendations referrals history amounts financial "
    "attachments absent_during_item people organisations laws dates financing topics sections"
).split()
_PARTS = {
    "recommendations": ["by", "points"],
    "history": ["date", "body", "text", "outcome", "number"],
    "amounts": (
        "text value currency kind periods label previous_value part_of approximate owner "
        "price_level unit minimum maximum"
    ).split(),
    "attachments": ["title", "number", "url", "replaces"],
    "financing": ["kind", "payer", "text"],
    "sections": ["heading", "kind", "start", "end"],
}
_VOTE = ("for against abstained parties_for parties_against parties_abstained").split()


def _records() -> list[dict[str, Any]]:
    root = Path(__file__).resolve().parents[2]
    paths = [*sorted((root / "sample").glob("*.txt")), *sorted(root.glob("tests/corpus/*/*.txt"))]
    return [json.loads(read_path(path).record.to_json()) for path in paths]


def test_the_fields_are_the_published_ones_in_their_order() -> None:
    parts: set[str] = set()
    for record in _records():
        assert list(record) == _TOP
        assert list(record["source"]) == _SOURCE
        assert list(record["municipality"]) == ["name", "code"]
        assert list(record["meeting"]) == _MEETING
        for person in record["meeting"]["attendance"]:
            assert list(person) == ["name", "party", "role", "status", "substitute_for"]
        for unread in record["unread"]:
            assert list(unread) == ["start", "end", "text"]
        for item in record["items"]:
            assert list(item) == _ITEM
            for part, fields in _PARTS.items():
                for one in item[part]:
                    parts.add(part)
                    assert list(one) == fields
            for group in item["recommendations"]:
                assert all(list(point) == ["number", "text"] for point in group["points"])
    assert parts == set(_PARTS), "each kind of part was seen"


def test_values_are_texts_or_null_and_sections_have_places() -> None:
    for record in _records():
        for item in record["items"]:
            assert item["financial"] is None or isinstance(item["financial"], str)
            for amount in item["amounts"]:
                value = amount["value"]
                assert value is None or float(value) == float(value.lstrip("+"))
                assert all(isinstance(year, str) for year in amount["periods"])
            assert all(section["start"] <= section["end"] for section in item["sections"])


def test_parts_that_no_extractor_fills_yet_have_their_published_fields() -> None:
    assert list(asdict(PersonRecord("a", None))) == ["name", "role"]
    assert list(asdict(DateRecord("a", "2022-09-12", None, None))) == [
        "text",
        "date",
        "end",
        "meaning",
    ]
    assert list(asdict(TopicRecord("a", "1", "b"))) == ["topic", "confidence", "because"]


def test_a_vote_is_printed_for_and_against(sample: Path) -> None:
    record: Record = read_path(next(sample.glob("*2022*.txt"))).record
    record.items[0].votes.append(VoteRecord("19", "2", None, ["A"], ["F"], []))
    (vote,) = record.to_dict()["items"][0]["votes"]
    assert list(vote) == _VOTE
    assert (vote["for"], vote["against"]) == ("19", "2")


def test_unread_words_are_those_at_their_place(sample: Path) -> None:
    read = read_path(next(sample.glob("*2022*.txt")))
    text = read.minutes.document.text
    unread = read.record.unread
    assert unread
    assert all(text[one.start : one.end] == one.text for one in unread)


def test_masked_numbers_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "REFERAT Byrådet d. 12-09-2022\n\nPunkt 1: A\n\nBeslutning\n\n010190-1234 godkendt.\n"
        "ida@gmail.com, bo@gmail.com, tlf. 20304050, bor på Egevej 12\n",
        encoding="utf-8",
    )
    record = read_path(path).record
    assert record.items[0].decision == (
        "██████-████ godkendt.\n███@█████.███, ██@█████.███, tlf. ████████, bor på ██████ ██"
    )
    assert [one for one in record.warnings if "masked" in one] == [
        "2 e-mail address(es) masked",
        "1 home address(es) masked",
        "1 personal number(s) masked",
        "1 phone number(s) masked",
    ]
