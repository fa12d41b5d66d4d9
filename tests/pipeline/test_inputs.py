"""Which files a call means."""

from __future__ import annotations

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from sagsgraf.model import BadData, NoInput, Usage
from sagsgraf.pipeline.inputs import (
    find_inputs,
    kept_place,
    nothing_there,
    source_at,
    still_there,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "c.TXT",
        "d.pdf",
        "f.dwg",
        ".hidden.txt",
        ".git/x.txt",
        "sub/e.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    return tmp_path


def _names(folder: Path, *paths: str) -> list[str]:
    found = find_inputs([folder / path for path in paths])
    return [Path(one.shown).relative_to(folder).as_posix() for one in found.sources]


@pytest.mark.parametrize(
    ("paths", "files", "reason"),
    [
        (("b.txt",), ["b.txt"], "one file"),
        (("f.dwg",), ["f.dwg"], "a file that is named is read whatever it is called"),
        (("",), ["a.md", "b.txt", "c.TXT", "d.pdf", "sub/e.txt"], "a folder, without hidden files"),
        (("*.txt",), ["b.txt"], "a pattern"),
        (("**/*.txt",), ["b.txt", "sub/e.txt"], "a pattern through folders"),
        (
            ("b.txt", "sub/../b.txt", ""),
            ["b.txt", "a.md", "c.TXT", "d.pdf", "sub/e.txt"],
            "each once",
        ),
        (("x.txt", "b.txt"), ["b.txt"], "what is missing stops nobody"),
    ],
)
def test_files_folders_and_patterns(
    paths: tuple[str, ...], files: list[str], reason: str, folder: Path
) -> None:
    assert _names(folder, *paths) == files, reason


def test_a_link_to_a_file_is_the_file(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "b.txt")
    assert _names(folder, "b.txt", "link.txt") == ["b.txt"]


def test_a_name_with_brackets_is_a_name_first(folder: Path) -> None:
    (folder / "a[1].txt").write_text("x")
    assert _names(folder, "a[1].txt") == ["a[1].txt"]


def test_what_is_missing_and_passed_over_is_counted(folder: Path) -> None:
    found = find_inputs([folder, folder / "x.txt", folder / "*.doc"])
    assert found.missing == (str(folder / "x.txt"), str(folder / "*.doc"))
    assert found.passed_over == 1


def test_a_missing_file_is_explained(folder: Path) -> None:
    assert "Did you mean" in nothing_there(folder / "bb.txt").hint
    assert "does not exist either" in nothing_there(folder / "no" / "b.txt").hint
    assert "no file fits this pattern" in str(nothing_there(folder / "*.doc"))


def test_links_inside_a_folder_are_followed_and_those_out_of_it_are_not(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "z.txt").write_text("z")
    (folder / "sub" / "rundt").symlink_to(folder, target_is_directory=True)
    (folder / "ud").symlink_to(elsewhere, target_is_directory=True)
    (folder / "ud.txt").symlink_to(elsewhere / "z.txt")
    (folder / "ingensteds.txt").symlink_to(folder / "borte.txt")
    (folder / "sig-selv.txt").symlink_to(folder / "sig-selv.txt")
    found = find_inputs([folder])
    assert [one.name for one in found.sources] == ["a.md", "b.txt", "c.TXT", "d.pdf", "e.txt"]
    (note,) = found.notes
    assert "2 links lead out of the folder" in note
    assert find_inputs([folder / "ud.txt"]).sources, "what is named is read"


def test_a_pipe_is_refused_and_nobody_waits(folder: Path) -> None:
    os.mkfifo(folder / "roer.txt")
    (source,) = find_inputs([folder / "roer.txt"]).sources
    with pytest.raises(BadData, match="this is a pipe, not a file"):
        source.load()
    assert "roer.txt" not in [one.name for one in find_inputs([folder]).sources]
    (device,) = find_inputs(["/dev/null"]).sources
    with pytest.raises(BadData, match="this is a device"):
        device.load()


def test_a_dead_link_that_is_named_is_told(folder: Path) -> None:
    (folder / "ingensteds.txt").symlink_to(folder / "borte.txt")
    (source,) = find_inputs([folder / "ingensteds.txt"]).sources
    with pytest.raises(NoInput, match="this link leads nowhere"):
        source.load()


def test_the_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Punkt 1")))
    (source,) = find_inputs(["-", "-"]).sources
    assert (source.load(), str(source)) == (b"Punkt 1", "standard input")
    place = kept_place(source, "abc" * 20)
    assert not still_there(place)
    with pytest.raises(NoInput, match="cannot be looked at again"):
        source_at(place)


def test_what_is_kept_beside_fetched_meetings_is_no_input(tmp_path: Path) -> None:
    """Papers are no minutes: a build of a fetched folder would refuse every one of them."""
    papers = tmp_path / "bilag" / "2022-09-12"
    papers.mkdir(parents=True)
    (papers / "kort.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "referat.txt").write_text("Referat", encoding="utf-8")
    assert len(find_inputs([tmp_path]).sources) == 2
    (tmp_path / "sources.sqlite").write_bytes(b"SQLite format 3")
    found = find_inputs([tmp_path])
    assert [source.name for source in found.sources] == ["referat.txt"]
    assert found.passed_over == 0


def test_the_address_tells_the_municipality_where_the_host_does() -> None:
    source, other = find_inputs(
        ["https://dagsordener.greve.dk/vis?id=7", "https://example.org/referat.pdf"]
    ).sources
    assert (source.folder, other.folder) == ("dagsordener.greve.dk (Greve Kommune)", "example.org")


def test_an_address_is_fetched_when_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def fetch(address: str) -> SimpleNamespace:
        asked.append(address)
        if address.endswith("/"):
            raise Usage("this is a whole site.")
        return SimpleNamespace(content=b"Punkt 1")

    monkeypatch.setattr("sagsgraf.fetching.fetch_document", fetch)
    address = "https://dagsordener.example.org//referat%20a.pdf?id=1"
    source, site = find_inputs([address, "HTTP://example.org/"]).sources
    assert asked == []
    assert (source.load(), source.name, source.place) == (b"Punkt 1", "referat a.pdf", address)
    assert source_at(address) == source
    with pytest.raises(BadData, match="a whole site"):
        site.load()


@pytest.mark.parametrize(
    ("content", "taken"),
    [
        pytest.param('{"Dagsordenpunkter": [], "Moede": {}}', True, id="a meeting"),
        pytest.param('{"Dagsordenpunkter": [{"Navn": "Ha', True, id="half a meeting, to be told"),
        pytest.param('{"items": [{"title": "Havn"}]}', False, id="a gold or settings"),
        pytest.param("Referat", True, id="no JSON, to be told"),
    ],
)
def test_of_a_folder_s_json_only_meetings_are_taken(
    content: str, taken: bool, tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    found = find_inputs([tmp_path])
    assert [Path(one.shown).name for one in found.sources] == ["a.json"] * taken
    assert found.passed_over == (not taken)
    # One that is named is read, and refused with its reason.
    assert len(find_inputs([tmp_path / "a.json"]).sources) == 1
