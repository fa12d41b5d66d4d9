"""What is read out of archives, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.model import BadData
from sagsgraf.pipeline import archives
from sagsgraf.pipeline.inputs import find_inputs, source_at, still_there
from tests.pipeline.packing import docx, flagged, linking, zipped


def _found(folder: Path, content: bytes) -> list[str]:
    """Return the sources in an archive, without the archive's own name."""
    path = folder / "arkiv.zip"
    path.write_bytes(content)
    return [one.shown.removeprefix(f"{path}!/") for one in find_inputs([path]).sources]


def _refusal(folder: Path, content: bytes) -> str:
    path = folder / "arkiv.zip"
    path.write_bytes(content)
    (source,) = find_inputs([path]).sources
    with pytest.raises(BadData) as raised:
        source.load()
    return str(raised.value)


def test_each_member_is_a_document(tmp_path: Path) -> None:
    content = zipped(
        {
            "2022/b.txt": b"B",
            "a.txt": b"A",
            "2022/plan.dwg": b"x",
            "__MACOSX/a.txt": b"x",
            ".skjult.txt": b"x",
        }
    )
    assert _found(tmp_path, content) == ["2022/b.txt", "a.txt"]
    found = find_inputs([tmp_path])
    assert found.passed_over == 1, "the drawing"
    first = found.sources[0]
    assert (first.name, first.folder, first.load()) == ("b.txt", "2022", b"B")
    assert find_inputs([tmp_path]).sources[1].folder == tmp_path.name


def test_a_member_is_found_again_by_its_place(tmp_path: Path) -> None:
    _found(tmp_path, zipped({"2022/b.txt": b"B", "indre.zip": zipped({"c.txt": b"C"})}))
    for source in find_inputs([tmp_path]).sources:
        assert still_there(source.place)
        assert source_at(source.place).load() == source.load()
        (named,) = find_inputs([source.shown]).sources
        assert named == source
    assert not still_there(str(tmp_path / "arkiv.zip!/borte.txt"))
    assert find_inputs([tmp_path / "arkiv.zip!/borte.txt"]).missing


def test_an_archive_in_an_archive_is_opened_once(tmp_path: Path) -> None:
    deepest = zipped({"d.txt": b"D"})
    inner = zipped({"c.txt": b"C", "dybest.zip": deepest})
    assert _found(tmp_path, zipped({"indre.zip": inner})) == [
        "indre.zip!/c.txt",
        "indre.zip!/dybest.zip",
    ]
    kept, refused = find_inputs([tmp_path]).sources
    assert kept.load() == b"C"
    with pytest.raises(BadData, match="an archive in an archive in an archive"):
        refused.load()


def test_an_office_document_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "referat.docx"
    path.write_bytes(docx("Referat"))
    assert [one.shown for one in find_inputs([path]).sources] == [str(path)]
    assert _found(tmp_path, zipped({"referat.docx": docx("Referat")})) == ["referat.docx"]


def test_an_archive_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "referater.txt"
    path.write_bytes(zipped({"a.txt": b"A"}))
    assert [one.name for one in find_inputs([path]).sources] == ["a.txt"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(zipped({"/etc/a.txt": b"A"}), "leads out of the archive", id="absolute"),
        pytest.param(zipped({"x/../../a.txt": b"A"}), "leads out of the archive", id="upwards"),
        pytest.param(zipped({"..\\a.txt": b"A"}), "leads out of the archive", id="backslash"),
        pytest.param(zipped({"C:\\a.txt": b"A"}), "leads out of the archive", id="drive"),
        pytest.param(linking("a.txt", "/etc/passwd"), "this is a link", id="link"),
        pytest.param(flagged(zipped({"a.txt": b"A"}), 1), "is encrypted", id="encrypted"),
        pytest.param(zipped({"a.txt": bytes(9_000_000)}), "is a zip bomb", id="bomb"),
        pytest.param(
            zipped({"a.txt": b"ABCDE"}, 0).replace(b"ABCDE", b"ABCDX"),
            "damaged",
            id="bad check sum",
        ),
        pytest.param(zipped({"a.txt": b"A"})[:-30], "archive is damaged", id="cut off"),
        pytest.param(zipped({"a.txt": b" "}), "the file is empty", id="empty member"),
    ],
)
def test_what_is_refused_says_why(content: bytes, message: str, tmp_path: Path) -> None:
    assert message in _refusal(tmp_path, content)


def test_the_others_of_an_archive_go_on(tmp_path: Path) -> None:
    found = _found(tmp_path, zipped({"../a.txt": b"A", "b.txt": b"B", "c.txt": bytes(9_000_000)}))
    assert found == ["../a.txt", "b.txt", "c.txt"]
    assert find_inputs([tmp_path / "arkiv.zip"]).sources[1].load() == b"B"


@pytest.mark.parametrize(
    ("limit", "value", "message"),
    [
        pytest.param("MAX_ENTRIES", 2, "more than 2 entries", id="number of entries"),
        pytest.param("MAX_TOTAL", 100, "unpacked this archive would be 300 bytes", id="total"),
        pytest.param("MAX_BYTES", 50, "100 bytes is more than any minutes", id="one member"),
        pytest.param("_ENTRY_BYTES", 0, "entries", id="a list longer than the entries it admits"),
    ],
)
def test_the_limits(
    limit: str, value: int, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, limit, value)
    path = tmp_path / "arkiv.zip"
    path.write_bytes(zipped({f"{name}.txt": bytes([65] * 100) for name in "abc"}))
    with pytest.raises(BadData, match=message):
        find_inputs([path]).sources[0].load()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        pytest.param("bø.txt".encode("cp850"), "bø.txt", id="packed by Windows"),
        pytest.param("bø.txt".encode(), "bø.txt", id="packed by a Mac, without saying so"),
    ],
)
def test_names_are_read_as_they_were_meant(raw: bytes, name: str, tmp_path: Path) -> None:
    plain = "x" * len(raw.removesuffix(b".txt")) + ".txt"
    content = zipped({plain: b"A"}).replace(plain.encode(), raw)
    assert _found(tmp_path, content) == [name]
