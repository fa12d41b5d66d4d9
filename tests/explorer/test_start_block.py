"""What the start is told: what is in a store, its gaps, how much was read, names to search."""

from __future__ import annotations

import gzip
import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from sagsgraf.explorer import Choice, start
from sagsgraf.explorer.blocks import Blocks
from sagsgraf.pipeline.building import build
from sagsgraf.queries import contents
from sagsgraf.store import open_reader

BODY = "kommune/0326/organ/direktionen"
MEETING = "kommune/0326/moede/direktionen"


def told(store: Path, **choice: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """The blocks ``start`` and ``entries`` of a store, as the page unpacks them."""
    blocks = Blocks()
    with open_reader(store) as reader:
        start.put(reader, Choice(**choice), blocks)
    lines = [line for line in blocks.html().splitlines() if "block-" in line]
    first, second = (
        json.loads(gzip.decompress(b64decode(line.partition(">")[2].partition("<")[0])))
        for line in lines
    )
    return first, second


def test_meetings_gaps_and_figures_of_the_sample(sample_store: Path) -> None:
    found, _ = told(sample_store)
    assert found["municipalities"] == [["kommune/0326", "Kalundborg Kommune"]]
    assert found["meetings"] == [
        [f"{MEETING}/2022-09-12", BODY, "2022-09-12", "minutes", 12, 6],
        [f"{MEETING}/2023-06-06", BODY, "2023-06-06", "minutes", 12, 5],
    ]
    assert found["missing"] == [[BODY, "2023-05-30", 1, f"{MEETING}/2023-06-06/punkt/8"]]
    figures = {"Case": 13, "AgendaItem": 24, "Decision": 13, "Amount": 31, "Attachment": 8}
    assert figures.items() <= found["counts"].items()
    assert (found["documents"], found["unreported"], found["refused"]) == (2, 0, [])


def test_how_much_was_read_adds_up(sample_store: Path) -> None:
    found, _ = told(sample_store)
    whole, *parts = found["reading"]
    assert whole == sum(parts) > 0
    assert parts[2] == sum(unread for *_, unread, _ in found["doubtful"])
    assert [meeting for _, meeting, *_ in found["doubtful"]] == [
        f"{MEETING}/2022-09-12",
        f"{MEETING}/2023-06-06",
    ]


def test_the_newest_decisions_come_first_and_standing_items_do_not_come(sample_store: Path) -> None:
    found, names = told(sample_store)
    items = [names["items"][place] for place, *_ in found["newest"]]
    dates = [date for _, _, date, *_ in items]
    assert dates == sorted(dates, reverse=True)
    assert items[0][1].startswith("Omkostninger til nødvendige Cyber- og Informationssikkerheds")
    assert "Eventuelt" not in {title for _, title, *_ in items}
    assert found["newest"][0][2] == ["requested"]
    assert found["outcomes"]["requested"] == {"da": "ønsket", "en": "requested"}


def test_names_to_search(sample_store: Path) -> None:
    _, names = told(sample_store)
    assert names["bodies"][0] == [BODY, "Direktionen", [], 2]
    topics = {row[1]: row for row in names["topics"]}
    assert "IT security" in topics["cybersikkerhed"][3]
    assert topics["cybersikkerhed"][2] == "cyber security"
    assert names["topics"][-1][1] == "faste punkter på dagsordenen"
    numbers = [row[0].rsplit("/", 1)[1] for row in names["items"][:12]]
    assert numbers == [str(one) for one in range(1, 13)]
    item = names["items"][7]
    assert (item[4], item[6][:30]) == (
        ["kommune/0326/sag/22-000258"],
        "Orientering fra Økonomiudvalgs",
    )
    assert all(0 <= row[2] < len(names["items"]) for row in names["papers"])


@pytest.mark.parametrize(("people", "count"), [("all", 6), ("officials", 6), ("elected", 0)])
def test_only_those_who_are_named_can_be_found(people: str, count: int, sample_store: Path) -> None:
    _, names = told(sample_store, people=people)
    assert len(names["people"]) == count


def test_a_refused_document_is_told_without_its_folder(sample: Path, tmp_path: Path) -> None:
    broken = tmp_path / "hemmelig mappe" / "ødelagt.pdf"
    broken.parent.mkdir()
    broken.write_bytes(b"%PDF-1.4\nthis is no page")
    build([*sorted(sample.glob("*2022*.txt")), broken], tmp_path / "store")
    found, _ = told(tmp_path / "store")
    ((name, reason, hint),) = found["refused"]
    assert name == "ødelagt.pdf"
    assert reason
    assert "hemmelig mappe" not in reason + hint
    assert found["documents"] == 1


def test_a_name_in_what_was_refused_is_covered(sample: Path, tmp_path: Path) -> None:
    broken = tmp_path / "Klage fra Jens Hansen.pdf"
    broken.write_bytes(b"%PDF-1.4\nthis is no page")
    build([*sorted(sample.glob("*2022*.txt")), broken], tmp_path / "store")
    assert "Hansen" not in told(tmp_path / "store")[0]["refused"][0][0]
    assert "Hansen" in told(tmp_path / "store", people="all")[0]["refused"][0][0]


def test_when_it_was_read_can_be_held_fast(
    sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_reader(sample_store) as reader:
        finished = reader.builds()[-1].finished
    assert told(sample_store)[0]["built"] == finished
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1662940800")
    assert told(sample_store)[0]["built"] == "2022-09-12T00:00:00Z"


def test_a_case_of_standing_items_only_is_routine(tmp_path: Path) -> None:
    meeting = tmp_path / "Direktionen.txt"
    meeting.write_text(
        "Referat\n\nDirektionen\n\nVesterhavn Kommune\n\n"
        "Mandag den 12. september 2022 kl. 12:30\n\n"
        "1. Godkendelse af dagsorden\n\n22-000001\n\nBeslutning\n\nGodkendt.\n\n"
        "2. Havnens budget\n\n22-000002\n\nBeslutning\n\nGodkendt.\n",
        encoding="utf-8",
    )
    build([meeting], tmp_path / "store")
    found, _ = told(tmp_path / "store")
    assert [one.rsplit("/", 1)[1] for one in found["routine"]] == ["22-000001"]


def test_every_list_is_of_the_same_store(sample_store: Path) -> None:
    with open_reader(sample_store) as reader:
        assert len(contents.item_titles(reader)) == contents.counts(reader)["AgendaItem"]
        assert len(contents.papers(reader)) == contents.counts(reader)["Attachment"]
        words = contents.topic_words(reader)
        assert not any(word.strip("-") != word for _, others in words.values() for word in others)
