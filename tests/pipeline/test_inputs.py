"""Which files a call means."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.pipeline.inputs import find_inputs, nothing_there


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "c.TXT", "d.pdf", ".hidden.txt", ".git/x.txt", "sub/e.txt"):
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
        (("d.pdf",), ["d.pdf"], "a file that is named is read whatever it is called"),
        (("",), ["a.md", "b.txt", "c.TXT", "sub/e.txt"], "a folder, without hidden files"),
        (("*.txt",), ["b.txt"], "a pattern"),
        (("**/*.txt",), ["b.txt", "sub/e.txt"], "a pattern through folders"),
        (("b.txt", "sub/../b.txt", ""), ["b.txt", "a.md", "c.TXT", "sub/e.txt"], "each once"),
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
