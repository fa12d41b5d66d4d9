"""One meeting in two formats, and against its own fields: the same facts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sagsgraf.danish.text import fold_space
from sagsgraf.pipeline.reading import read_path

_LESS = frozenset({"source", "unread", "page", "contents_title", "start", "end", "sections"})
"""Positions and what only one of two formats can have (pages, a contents page)."""
_REASONS = {
    "items.absent_during_item": (
        "only the export has a field for who was away during an item; half of the decisions "
        "repeat it in words"
    ),
    "items.attachments.url": "only the export has addresses",
    "items.amounts": (
        "the rendering puts spaces into numbers whose digits stand in several tags, and loses "
        "the columns of cells that span two"
    ),
    "items.recommendations": "lettered points (a, b), which the rendering numbers 1, 2",
    "items.decision": "the same letters in decisions, and numbers that the rendering leaves out",
    "items.points": "the same",
    "items.history": "the same, in accounts of such decisions",
    "items.financing": "the same, in what such recommendations say of who pays",
    "meeting.attendance": "the export tells who gave notice; the rendering calls all absent",
}
"""What differs between the exports and their renderings, and why."""
_MOST = {
    "items.absent_during_item": 134,
    "items.attachments.url": 695,
    "items.amounts": 34,
    "items.recommendations": 14,
    "items.decision": 3,
    "items.points": 3,
    "items.history": 3,
    "items.financing": 2,
    "meeting.attendance": 8,
}
"""How many items, or meetings, differ in each; none of it is to grow."""


@cache
def record(path: Path) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(read_path(path).record.to_json())
    return parsed


def folded(value: Any) -> Any:
    """Return a part of a record without positions, its words with their white space folded."""
    if isinstance(value, dict):
        return {key: folded(one) for key, one in value.items() if key not in _LESS}
    if isinstance(value, list):
        return [folded(one) for one in value]
    return fold_space(value) if isinstance(value, str) else value


def differences(one: dict[str, Any], other: dict[str, Any]) -> Iterator[str]:
    """Yield the fields in which two records differ."""
    yield from (name for name in ("municipality", "warnings") if one[name] != other[name])
    for name in one["meeting"]:
        if folded(one["meeting"][name]) != folded(other["meeting"][name]):
            yield f"meeting.{name}"
    if len(one["items"]) != len(other["items"]):
        yield "items"
        return
    for left, right in zip(one["items"], other["items"], strict=True):
        yield from _item_differences(left, right)


def _item_differences(left: dict[str, Any], right: dict[str, Any]) -> Iterator[str]:
    for name in left.keys() - _LESS - {"attachments"}:
        if folded(left[name]) != folded(right[name]):
            yield f"items.{name}"
    headings = [
        [(one["heading"], one["kind"]) for one in item["sections"]] for item in (left, right)
    ]
    if headings[0] != headings[1]:
        yield "items.sections"
    papers = [folded(item["attachments"]) for item in (left, right)]
    if papers[0] != papers[1]:
        for paper in (*papers[0], *papers[1]):
            paper.pop("url")
        yield "items.attachments.url" if papers[0] == papers[1] else "items.attachments"


def test_a_hundred_meetings_are_the_same_as_json_and_as_text(corpora: Path) -> None:
    found: Counter[str] = Counter()
    paths = sorted((corpora / "greve-2022").glob("*.json"))
    assert len(paths) == 100
    for path in paths:
        text = corpora / "greve-2022-text" / f"{path.stem}.txt"
        found.update(differences(record(path), record(text)))
    assert set(found) <= _REASONS.keys(), found
    assert not {name: count for name, count in found.items() if count > _MOST[name]}


def test_the_facts_of_a_hundred_meetings_are_those_of_their_fields(corpora: Path) -> None:
    for path in sorted((corpora / "greve-2022").glob("*.json")):
        fields = json.loads(path.read_text(encoding="utf-8"))
        read = record(path)
        _check_meeting(fields, read)
        assert len(read["items"]) == len(fields["Dagsordenpunkter"])
        for told, item in zip(fields["Dagsordenpunkter"], read["items"], strict=True):
            _check_item(told, item)
        assert read["unread"] == []


def _check_meeting(fields: dict[str, Any], read: dict[str, Any]) -> None:
    of, meeting = fields["Moede"], read["meeting"]
    assert meeting["body"] == fold_space(fields["Udvalg"]["Navn"])
    assert meeting["start"] == of["Dato"][:16]
    assert meeting["place"] == fold_space(of["Sted"])
    assert meeting["end"] is None
    people = of["Moededeltagere"]
    away = {one["Name"] for one in people if one["Absent"] or one["ParticipationCancelled"]}
    assert set(meeting["absent"]) == {fold_space(name) for name in away}
    assert set(meeting["present"]) == {
        fold_space(one["Name"]) for one in people if one["Name"] not in away
    }
    assert read["municipality"]["name"] == "Greve Kommune"


def _is_masked(read: str, told: str) -> bool:
    """Tell whether words are those of a field, but for somebody's home that was masked."""
    pairs = zip(read, told, strict=False)
    return len(read) == len(told) and all(one in {"█", other} for one, other in pairs)


def _check_item(told: dict[str, Any], item: dict[str, Any]) -> None:
    closed = told["Navn"].startswith("Lukket: ")
    assert item["number"] == told["Punktnummer"]
    assert item["title"] == fold_space(told["Navn"].removeprefix("Lukket: "))
    assert item["closed"] is closed
    assert item["cases"] == [told["SagsNummer"]] * bool(told["SagsNummer"])
    named = [paper for paper in told["Bilag"] if paper["Navn"].strip()]
    titles = [fold_space(paper["Navn"]) for paper in named]
    assert len(item["attachments"]) == len(titles)
    assert all(map(_is_masked, (paper["title"] for paper in item["attachments"]), titles))
    link = told["Felter"][0]["Link"]
    base = link.rpartition("/")[0]
    assert [paper["url"] for paper in item["attachments"]] == [
        f"{base}/{paper['Id']}" if link else None
        for paper in told["Bilag"]
        if paper["Navn"].strip()
    ]
    away = {fold_space(one["Name"]) for one in told["ExternalAgendaItemAttendees"]}
    # Of what went on behind closed doors nobody's name is told on.
    assert closed or away <= set(item["absent_during_item"])


@pytest.mark.parametrize(
    ("gold", "source"),
    [
        pytest.param("ballerup/sundheds-og-forebyggelsesudvalget-2012-12-04", "eDoc", id="eDoc"),
        pytest.param("syddjurs/puk-2013-06-20", "Acadre", id="Acadre"),
        pytest.param("region-hovedstaden/forretningsudvalget-2012-09-25", "SBSYS", id="SBSYS"),
    ],
)
def test_exports_of_record_systems_hold_what_their_gold_tells(
    corpora: Path, gold: str, source: str
) -> None:
    from sagsgraf.evaluation import compare, load_gold

    score = compare(record(corpora / f"{gold}.xml"), load_gold(corpora / f"{gold}.gold.json"))
    told = {
        name: (one.missed, one.wrong)
        for name, one in score.fields.items()
        if one.missed or one.wrong
    }
    assert not told, source
