"""Files are there whole or not at all, and what cannot be written is told."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from sagsgraf.exports import export
from sagsgraf.exports.writing import write_files, write_stream
from sagsgraf.model import OutputFailed
from sagsgraf.store import StoreReader


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "graf.ttl"
    path.write_text("gammel")
    assert write_files([(path, b"ny")]) == [path]
    assert path.read_bytes() == b"ny"
    assert list(tmp_path.iterdir()) == [path]


def test_the_folder_is_missing(reader: StoreReader, tmp_path: Path) -> None:
    with pytest.raises(OutputFailed, match="Make the folder first") as caught:
        export(reader, "ttl", tmp_path / "findes ikke" / "graf.ttl")
    assert "graf.ttl" in str(caught.value)
    assert caught.value.exit_code == 74


def test_a_folder_stands_where_the_file_should(reader: StoreReader, tmp_path: Path) -> None:
    with pytest.raises(OutputFailed, match="name a file in it"):
        export(reader, "ttl", tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert list(tmp_path.parent.glob("*.part")) == []


def test_of_two_files_neither_is_written_when_the_second_fails(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "mangler" / "b.csv"
    first.write_text("gammel")
    with pytest.raises(OutputFailed, match=r"b\.csv"):
        write_files([(first, b"ny"), (second, b"ny")])
    assert first.read_text() == "gammel"
    assert list(tmp_path.iterdir()) == [first]


def test_a_full_disk_leaves_the_file_of_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "graf.ttl"
    path.write_text("gammel")

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as output:
            output.write(content[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputFailed, match="No space left on device"):
        write_files([(path, b"ny")])
    assert path.read_text() == "gammel"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "2022.ttl", tmp_path / "nyeste.ttl"
    target.write_text("gammel")
    link.symlink_to(target)
    write_files([(link, b"ny")])
    assert link.is_symlink()
    assert target.read_bytes() == b"ny"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "roer"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_files([(pipe, b"ny")])
        assert os.read(reading, 10) == b"ny"
    finally:
        os.close(reading)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_dash_is_the_standard_output(
    reader: StoreReader, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    assert export(reader, "ttl", Path("-")) == []
    (path,) = export(reader, "ttl", tmp_path / "graf.ttl")
    assert capfdbinary.readouterr().out == path.read_bytes()


class Broken(io.BytesIO):
    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, _content: object) -> int:
        raise self.error


def test_a_stream_that_fails_is_told() -> None:
    with pytest.raises(OutputFailed, match="No space left"):
        write_stream(Broken(OSError(28, "No space left on device")), b"ny")


def test_a_reader_that_has_enough_is_no_failure() -> None:
    with pytest.raises(BrokenPipeError):
        write_stream(Broken(BrokenPipeError()), b"ny")
