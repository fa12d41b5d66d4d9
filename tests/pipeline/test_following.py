"""What a fetched folder tells of the sources of what is new and followed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.fetching.ledger import NAME, Ledger, Source, look
from sagsgraf.pipeline.following import followed, new_in
from sagsgraf.store import open_reader
from tests.store.folders import built, written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as a fetch leaves it: a list, and files in a folder of their year."""
    folder = tmp_path / "greve"
    (folder / "2022").mkdir(parents=True)
    written(folder / "2022" / "a.txt", "Godkendt.")
    written(folder / "2022" / "b.txt", "Udsat.", day="13-10-2022")
    ledger = Ledger(folder / NAME)
    ledger.put(
        Source("https://byen.dk/moede/1", "meeting", path="2022/a.txt"),
        Source(
            "https://byen.dk/moede/2",
            "meeting",
            path="2022/b.txt",
            gone="2031-01-02T03:04:05+00:00",
        ),
        Source("https://byen.dk/moede/3", "meeting", gone="2001-01-01T00:00:00+00:00"),
    )
    ledger.close()
    return folder


def test_a_treatment_s_link_is_the_address_that_it_was_fetched_from(
    folder: Path, tmp_path: Path
) -> None:
    built(tmp_path / "store", folder)
    with open_reader(tmp_path / "store") as reader:
        found = followed(reader, ["22-009953"])
    assert [one.link for one in found.treatments] == [
        "https://byen.dk/moede/1",
        "https://byen.dk/moede/2",
    ]


def test_a_document_that_was_not_fetched_has_no_link(tmp_path: Path) -> None:
    built(tmp_path / "store", written(tmp_path / "a.txt", "Godkendt."))
    with open_reader(tmp_path / "store") as reader:
        (one,) = followed(reader, ["22-009953"]).treatments
    assert one.link is None


def test_an_address_that_went_since_is_told(folder: Path, tmp_path: Path) -> None:
    built(tmp_path / "store", folder)
    with open_reader(tmp_path / "store") as reader:
        everything = new_in(reader, "0").gone
        since = new_in(reader, "1").gone
        narrowed = new_in(reader, "0", body="Byrådet").gone
    assert [one.address[-1] for one in everything] == ["3", "2"]
    assert [(one.address[-1], one.gone) for one in since] == [("2", "2031-01-02T03:04:05Z")]
    assert since[0].path == str(folder / "2022" / "b.txt")
    assert narrowed == ()


def test_a_list_is_looked_at_while_somebody_fetches(folder: Path) -> None:
    holder = Ledger(folder / NAME)
    try:
        assert isinstance(look(folder / NAME), list)
    finally:
        holder.close()
    assert len(look(folder / NAME)) == 3


def test_what_is_no_list_is_none(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"en note")
    assert look(tmp_path / NAME) == []
    assert look(tmp_path / "nowhere" / NAME) == []
