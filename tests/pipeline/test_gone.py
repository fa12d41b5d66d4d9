"""A file that is gone leaves its document in the store until somebody says otherwise."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from sagsgraf.pipeline.building import BuildReport, build
from sagsgraf.store import open_reader
from tests.store.folders import written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "greve"
    (folder / "2022").mkdir(parents=True)
    written(folder / "a.txt", "Godkendt.")
    written(folder / "2022" / "b.txt", "Udsat.", day="13-10-2022")
    return folder


def _built(store: Path, *paths: Path, prune: bool = False) -> BuildReport:
    return build(paths, store, municipality="Greve", prune=prune)


def _names(store: Path) -> list[str]:
    with open_reader(store) as reader:
        return [entry.name for entry in reader.documents()]


def test_what_is_gone_is_told_and_stays(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    _built(store, folder)
    (folder / "2022" / "b.txt").unlink()
    report = _built(store, folder)
    assert (report.gone, report.pruned) == ([str(folder / "2022" / "b.txt")], [])
    assert report.settled is None
    assert _names(store) == ["b.txt", "a.txt"]


def test_what_is_gone_is_taken_out_when_that_is_wanted(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    _built(store, folder)
    (folder / "2022" / "b.txt").unlink()
    report = _built(store, folder, prune=True)
    assert (report.gone, report.pruned) == ([], [str(folder / "2022" / "b.txt")])
    assert report.changed() == {"documents_taken_out": 1, "treatments_gone": 1}
    assert _names(store) == ["a.txt"]
    assert _built(store, folder, prune=True).pruned == []


def test_other_folders_are_left_alone(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    other = tmp_path / "greve-2"
    other.mkdir()
    written(other / "c.txt", "Drøftet.", day="14-10-2022")
    _built(store, folder, other)
    (other / "c.txt").unlink()
    assert _built(store, folder, prune=True).pruned == []
    assert _built(store, folder / "a.txt", prune=True).pruned == []
    assert "c.txt" in _names(store)


def test_a_moved_file_is_not_gone(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    _built(store, folder)
    (folder / "a.txt").rename(folder / "2022" / "referat.txt")
    report = _built(store, folder, prune=True)
    assert (report.pruned, len(report.unchanged)) == ([], 2)


def test_a_moved_file_with_other_bytes_takes_the_place_of_the_old_one(
    folder: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    _built(store, folder)
    (folder / "a.txt").unlink()
    written(folder / "ny.txt", "Ikke godkendt.")
    settled = _built(store, folder, prune=True).settled
    assert settled
    assert [one.kind for one in settled.documents] == ["replaced"]
    assert [one.kind for one in settled.treatments] == ["changed"]


def test_an_empty_folder_takes_nothing_out(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    _built(store, folder)
    (folder / "a.txt").unlink()
    (folder / "2022" / "b.txt").unlink()
    report = _built(store, folder, prune=True)
    assert len(report.gone) == 2, "a drive that is not mounted is an empty folder"
    assert any("is a drive missing?" in note for note in report.notes)
    assert len(_names(store)) == 2


def test_members_of_an_archive_count_too(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    archive = tmp_path / "arkiv.zip"

    def packed(*names: Path) -> None:
        with zipfile.ZipFile(archive, "w") as file:
            for name in names:
                file.write(name, name.name)

    packed(folder / "a.txt", folder / "2022" / "b.txt")
    _built(store, archive)
    packed(folder / "a.txt")
    assert _built(store, archive).gone == [f"{archive}!/b.txt"]
    assert _built(store, archive, prune=True).pruned == [f"{archive}!/b.txt"]
    assert _names(store) == ["a.txt"]


def test_a_file_that_cannot_be_read_any_more_is_not_gone(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    _built(store, folder)
    (folder / "a.txt").write_bytes(b"")
    report = _built(store, folder, prune=True)
    assert (report.pruned, len(report.refused)) == ([], 1)
    assert "a.txt" in _names(store)


def test_a_build_counts_what_is_no_longer_as_it_was(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    first = _built(store, folder)
    assert first.changed() == {}, "what only comes changes nothing that was known"
    written(folder / "a.txt", "Ikke godkendt.")
    written(folder / "c.txt", "Drøftet.", day="14-10-2022")
    report = _built(store, folder)
    assert report.changed() == {"documents_changed": 1, "decisions_changed": 1}
    assert report.to_dict()["build"] == 2
