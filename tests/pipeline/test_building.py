"""What a build reads, refuses and tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.model import Locked, Usage
from sagsgraf.pipeline.building import BuildReport, build
from sagsgraf.store import open_reader, open_writer
from tests.layouts.writing import item, meeting

_GOOD = meeting(item(1, "A", "22-009953", "Beslutning", "Greve Kommune køber. Godkendt."))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "greve"
    folder.mkdir()
    (folder / "a.txt").write_text(_GOOD, encoding="utf-8")
    return folder


def _codes(report: BuildReport) -> list[tuple[str, int]]:
    return [(Path(str(refusal.source)).name, refusal.error.exit_code) for refusal in report.refused]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n", "this is a picture"),
        (bytes(range(32)) * 9, "this is a binary file"),
        ("Kære alle, tak for i går.".encode(), "not recognised as minutes"),
        ("æøå".encode() + b"\xff\n", r"byte 6 \(line 1"),
    ],
    ids=["empty", "picture", "binary", "no minutes", "broken byte"],
)
def test_one_bad_file_is_told_and_the_others_are_read(
    content: bytes, message: str, folder: Path, tmp_path: Path
) -> None:
    (folder / "b.txt").write_bytes(content)
    report = build([folder], tmp_path / "store")
    assert [path.name for path in report.read] == ["a.txt"]
    assert _codes(report) == [("b.txt", 65)]
    with pytest.raises(type(report.refused[0].error), match=message):
        raise report.refused[0].error
    assert report.exit_code == 1
    alone = build([folder / "b.txt"], tmp_path / "other")
    assert (alone.exit_code, alone.read) == (65, [])


def test_a_missing_file(folder: Path, tmp_path: Path) -> None:
    report = build([folder / "a.txt", folder / "x.txt"], tmp_path / "store")
    assert (report.exit_code, _codes(report)) == (1, [("x.txt", 66)])
    alone = build([folder / "x.txt"], tmp_path / "other")
    assert alone.exit_code == 66
    assert not (tmp_path / "other").exists(), "nothing to put in a store"


def test_a_good_build(folder: Path, tmp_path: Path) -> None:
    (folder / "tegning.dwg").write_bytes(b"AC10")
    seen: list[tuple[int, int, str]] = []
    report = build([folder], tmp_path / "store", progress=lambda *told: seen.append(told))
    assert (report.exit_code, report.items, report.passed_over) == (0, 1, 1)
    assert seen == [(1, 1, "a.txt")]
    again = build([folder], tmp_path / "store")
    assert (again.read, len(again.unchanged)) == ([], 1)
    reread = build([folder], tmp_path / "store", reread=True)
    assert len(reread.read) == 1
    with open_reader(tmp_path / "store") as store:
        assert [entry.name for entry in store.documents()] == ["a.txt"]


def test_the_same_bytes_are_read_once(folder: Path, tmp_path: Path) -> None:
    (folder / "b.txt").write_text(_GOOD, encoding="utf-8")
    report = build([folder], tmp_path / "store")
    assert len(report.read) == 1
    assert any("the same bytes as" in note for note in report.notes)


def test_a_document_s_warnings_are_notes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(meeting(item(1, "A")), encoding="utf-8")
    report = build([path], tmp_path / "store")
    assert any("the municipality is unknown" in note for note in report.notes)
    report = build([path], tmp_path / "store", municipality="Greve")
    assert len(report.read) == 1, "told by a person, it is read again"
    assert not report.notes


def test_a_municipality_that_is_none_stops_the_build(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Usage, match="names no municipality"):
        build([folder], tmp_path / "store", municipality="Atlantis")


def test_a_store_that_is_written_to(folder: Path, tmp_path: Path) -> None:
    with open_writer(tmp_path / "store"), pytest.raises(Locked):
        build([folder], tmp_path / "store")
