"""The blocks of the documents: their list, and the texts with what was not read."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from sagsgraf.explorer import sources
from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.pipeline.building import build
from sagsgraf.queries.cases import cases, find_case
from sagsgraf.queries.part import part_of
from sagsgraf.queries.people import covered
from sagsgraf.store import open_reader
from tests.layouts.writing import item, meeting


def _blocks(store: Path, choice: Choice) -> dict[str, Any]:
    """Return what the blocks hold, by their names."""
    blocks = Blocks()
    with open_reader(store) as reader:
        shown, _ = covered(reader, choice.people, None if choice.evidence else {})
        sources.put(shown, choice, blocks)
    return {
        name: json.loads(gzip.decompress(base64.b64decode(content)))
        for name, content in re.findall(r'id="block-([^"]*)">([^<]*)<', blocks.html())
    }


def test_the_sample(sample_store: Path, sample: Path) -> None:
    blocks = _blocks(sample_store, Choice(people="all"))
    assert list(blocks) == ["source-0", "source-1", "sources"]
    first, second = blocks["sources"]
    assert [first["date"], second["date"]] == ["2022-09-12", "2023-06-06"]
    assert first["bodyLabel"] == "Direktionen"
    assert first["meeting"] == "kommune/0326/moede/direktionen/2022-09-12"
    assert first["id"].startswith("kilde/")
    assert sum(first["coverage"][1:]) == first["coverage"][0]
    assert first["readings"]["decisions"] == 7
    assert first["text"] is True
    text = (sample / first["name"]).read_text(encoding="utf-8")
    assert blocks["source-0"]["text"] == text
    ((start, end, danish, english),) = blocks["source-0"]["unread"]
    assert text[end:].lstrip().startswith("REFERAT")
    assert (start, text[start:end].count("\n\n")) == (0, 0)
    assert (danish, english) == ("over titellinjen", "above the title line")


def test_the_same_store_gives_the_same_blocks(sample_store: Path) -> None:
    assert _blocks(sample_store, Choice()) == _blocks(sample_store, Choice())


def test_without_evidence_there_is_the_list_and_no_text(sample_store: Path) -> None:
    blocks = _blocks(sample_store, Choice(evidence=False))
    assert list(blocks) == ["sources"]
    assert [one["text"] for one in blocks["sources"]] == [False, False]


@pytest.mark.parametrize("people", ["elected", "officials"])
def test_names_that_are_covered_are_nowhere_in_the_blocks(people: str, tmp_path: Path) -> None:
    path = tmp_path / "klage-gitte-kvist.txt"
    words = "Borgeren Gitte Kvist har klaget."
    path.write_text(meeting(item(1, "Klage", "Beslutning", "Udsat.", words)), encoding="utf-8")
    build([path], tmp_path / "store")
    blocks = _blocks(tmp_path / "store", Choice(people=people))
    assert not re.search("gitte.?kvist", json.dumps(blocks, ensure_ascii=False), re.IGNORECASE)
    text = path.read_text(encoding="utf-8")
    edits = {text[start:end]: length for start, end, length in blocks["source-0"]["edits"]}
    assert edits["Gitte Kvist"] == len("Person 1")


def test_two_files_of_one_meeting_are_listed_by_their_names(tmp_path: Path) -> None:
    paths = [tmp_path / "b.txt", tmp_path / "a.txt"]
    for path in paths:
        header = f"REFERAT Byrådet d. 12-09-2022\n\n{path.name}"
        path.write_text(meeting(item(1, "Havnen"), header=header), encoding="utf-8")
    build(paths, tmp_path / "store")
    listed = _blocks(tmp_path / "store", Choice(people="all"))["sources"]
    assert [one["name"] for one in listed] == ["a.txt", "b.txt"]


def test_of_a_part_the_other_meetings_documents_are_told_apart(sample_store: Path) -> None:
    once = _case_of_one_meeting(sample_store)
    blocks = Blocks()
    with open_reader(sample_store) as reader:
        part = part_of(reader, [find_case(reader, once)])
        sources.put(part, Choice(cases=(once,), people="all"), blocks)
        known = {f"kilde/{one.sha256[:16]}" for one in part.documents()}
    (found,) = re.findall(r'id="block-sources">([^<]*)<', blocks.html())
    listed = json.loads(gzip.decompress(base64.b64decode(found)))
    assert {one["id"] for one in listed if "outside" not in one} == known
    assert len(known) == 1
    assert len(listed) > 1


def _case_of_one_meeting(store: Path) -> str:
    """Return a case of the last meeting alone: an earlier one's document names its body too."""
    with open_reader(store) as reader:
        once = [one for one in cases(reader) if one.treatments == 1]
        return max(once, key=lambda one: one.first).case
