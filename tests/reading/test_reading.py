"""From a file to a document: what is read, what is refused and with which words."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from sagsgraf import reading
from sagsgraf.model import BadData, NoInput
from sagsgraf.reading import load, read_bytes, read_file


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04x", "a zip archive or an Office document"),
        (b"\xd0\xcf\x11\xe0x", "an old Office document"),
        (b"{\\rtf1\\ansi Referat", "a rich text document.*docx"),
        (b"\x89PNG\r\n", "a picture.*OCR"),
        (b"\xff\xd8\xff\xe0", "a picture.*OCR"),
        (b"GIF89a", "a picture"),
        (b"II*\x00x", "a picture"),
        (b"MM\x00*x", "a picture"),
        (b"SQLite format 3\x00", "a database"),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"7z\xbc\xaf\x27", "a compressed file"),
        (b"\x7fELF\x02", "a program"),
        (bytes(range(32)) * 20, "a binary file"),
    ],
)
def test_what_is_no_text_is_named(content: bytes, message: str) -> None:
    with pytest.raises(BadData, match=f"^a.txt: this is {message}"):
        read_bytes(content, "a.txt")


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "Punkt 1: A\n", "text"),
        ("a.md", "Punkt 1: A\n", "markdown"),
        ("a", "# A\n## B\n## C\n## D\n## E\n", "markdown"),
        ("a.txt", "**Punkt 4: wrapped**\nREFERAT\n", "text"),
    ],
)
def test_text_and_markdown(name: str, text: str, kind: str) -> None:
    assert read_bytes(text.encode(), name).kind == kind


def test_a_few_control_characters_do_not_make_a_binary() -> None:
    assert read_bytes(b"Punkt 1: A\x0c\x1b\x01\n", "a.txt").kind == "text"


def test_a_document_knows_its_hash_name_folder_and_lines(tmp_path: Path) -> None:
    folder = tmp_path / "greve-2022"
    folder.mkdir()
    content = "Ét\r\nTo\r\n".encode()
    (folder / "referat.txt").write_bytes(content)
    document = read_file(folder / "referat.txt")
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert (document.name, document.folder) == ("referat.txt", "greve-2022")
    assert document.text == "Ét\nTo\n"
    assert [document.line_at(at) for at in (0, 2, 3, 6)] == [1, 1, 2, 3]
    assert document.page_at(0) is None


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\xef\xbb\xbf \n", b"\xff\xfe\n\0"])
def test_an_empty_file(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(BadData, match=r"the file is empty\. Fetch or save it again"):
        read_file(path)


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(BadData, match="11 bytes is more than any minutes hold"):
        load(path)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NoInput, match="no such file"):
        load(tmp_path / "a.txt")
    with pytest.raises(BadData, match=r"this is a folder\. Name a file in it"):
        load(tmp_path)
    (tmp_path / "a").write_text("a")
    with pytest.raises(NoInput, match="cannot be opened"):
        load(tmp_path / "a" / "b")
