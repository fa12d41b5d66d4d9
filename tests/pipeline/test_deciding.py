"""A store goes by a person's decisions, remembers where they are, and reads them again."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.model import BadData, NoInput
from sagsgraf.model.sameness import Decided, Kind, Verdict
from sagsgraf.pipeline.building import BuildReport, build
from sagsgraf.pipeline.deciding import decide
from sagsgraf.pipeline.verifying import verify
from sagsgraf.shapes import validate
from sagsgraf.store import open_reader, open_writer
from sagsgraf.store.sameness import judgements
from tests.layouts.writing import item, meeting
from tests.store.folders import quads

_SAME = '[[same]]\nkind = "person"\nnames = ["{}", "{}"]\nby = "AKM"\n'
IDA, ISA = "Ida Marie Bro Hansen", "Isabella Maria Broholm"


def _minutes(folder: Path, day: int, *people: str) -> Path:
    folder.mkdir(exist_ok=True)
    header = (
        f"REFERAT Byrådet d. {day:02}-09-2022\n\nMødedato {day:02}. september 2022 kl. 12:30\n\n"
        f"Mødested Salen\n\nMødedeltagere {', '.join(people)}"
    )
    path = folder / f"{day}.txt"
    text = meeting(item(1, "Plan", "22-009953", "Beslutning", "Godkendt."), header=header)
    path.write_text(text, encoding="utf-8")
    return path


def _built(store: Path, *paths: Path, decisions: Path | None = None) -> BuildReport:
    report = build(paths, store, municipality="Greve", decisions=decisions, jobs=1)
    assert report.exit_code == 0, report.refused
    return report


def _people(store: Path) -> set[str]:
    return {
        quad.subject.value.rpartition("/")[2]  # type: ignore[union-attr] # no blank nodes
        for quad in quads(store)
        if str(quad.object) == "<https://w3id.org/sagsgraf/ns#Person>"
    }


@pytest.fixture
def minutes(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "greve"
    return [_minutes(folder, 12, IDA, "Per Dam"), _minutes(folder, 19, ISA, "Per Dam")]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "hvem.toml"
    path.write_text(_SAME.format(IDA, ISA.upper()), encoding="utf-8")
    return path


_BOTH = {"ida-marie-bro-hansen", "isabella-maria-broholm", "per-dam"}
_ONE = {"ida-marie-bro-hansen", "per-dam"}


def test_decisions_alone_are_applied_and_taken_back(
    store: Path, minutes: list[Path], file: Path, tmp_path: Path
) -> None:
    _built(store, *minutes)
    before = quads(store)
    assert _people(store) == _BOTH
    report = _built(store, decisions=file)
    assert (report.read, report.notes) == ([], [])
    assert _people(store) == _ONE
    fresh = tmp_path / "fresh"
    _built(fresh, *minutes, decisions=file)
    assert quads(fresh) == quads(store)
    file.write_text("# nobody\n", encoding="utf-8")
    _built(store, decisions=file)
    assert quads(store) == before


def test_the_file_is_remembered(store: Path, minutes: list[Path], file: Path) -> None:
    _built(store, minutes[0], decisions=file)
    _built(store, minutes[1])
    assert _people(store) == _ONE
    file.write_text("", encoding="utf-8")
    _built(store, minutes[1])
    assert _people(store) == _BOTH, "it is read again although no document has changed"


def test_a_file_that_is_gone(store: Path, minutes: list[Path], file: Path) -> None:
    _built(store, minutes[0], decisions=file)
    file.unlink()
    (told,) = [
        note for note in _built(store, *minutes).notes if "decisions" in note and "is gone" in note
    ]
    assert str(file) in told
    assert _people(store) == _ONE, "what it said when it was last read"


def test_a_name_that_nobody_has(store: Path, minutes: list[Path], file: Path) -> None:
    file.write_text(
        _SAME.format(IDA, "Bo Ek") + '[[different]]\nkind = "person"\nmunicipality = "Køge"\n'
        f'names = ["{IDA}", "{ISA}"]\n',
        encoding="utf-8",
    )
    notes = [note for note in _built(store, *minutes, decisions=file).notes if "called" in note]
    assert len(notes) == 3
    assert "no person in the store is called “Bo Ek”, so" in notes[0]
    assert f"called “{IDA}” (Køge)" in notes[1]
    assert _people(store) == _BOTH


def test_what_cannot_be_understood_changes_nothing(
    store: Path, minutes: list[Path], file: Path
) -> None:
    file.write_text("[[same]]\nkind = 'person'\nnames = ['A']\n")
    with pytest.raises(BadData, match="fewer than two names"):
        _built(store, *minutes, decisions=file)
    assert not store.exists()
    file.write_bytes(b"\xff")
    with pytest.raises(BadData, match="not text in UTF-8"):
        _built(store, *minutes, decisions=file)
    with pytest.raises(NoInput, match="decisions cannot be read"):
        _built(store, *minutes, decisions=file.with_name("no.toml"))


def test_decisions_without_a_store(store: Path, file: Path) -> None:
    with pytest.raises(NoInput, match="there is no store here"):
        build([], store, decisions=file)
    assert not store.exists()


class TestDeciding:
    def test_it_is_written_and_applied(
        self, store: Path, minutes: list[Path], tmp_path: Path
    ) -> None:
        _built(store, *minutes)
        before = quads(store)
        file = tmp_path / "new" / "hvem.toml"
        decided = Decided(Kind.PERSON, "Greve", ISA, IDA, True, by="AKM", why="set på billedet")
        decide(store, file, decided)
        assert _people(store) == {"isabella-maria-broholm", "per-dam"}
        with open_reader(store) as reader:
            (told,) = judgements(reader)
        assert told.verdict is Verdict.SAME
        apart = Decided(Kind.PERSON, "0253", ISA, IDA, False)
        decide(store, file, apart)
        assert _people(store) == _BOTH
        file.write_text("")
        _built(store, *minutes)
        assert quads(store) == before

    def test_a_store_and_a_file_that_are_not_there(self, store: Path, file: Path) -> None:
        decided = Decided(Kind.PERSON, "", ISA, IDA, True)
        with pytest.raises(NoInput):
            decide(store, file, decided)
        assert file.read_text(encoding="utf-8") == _SAME.format(IDA, ISA.upper())

    def test_a_store_under_a_base_of_its_own(
        self, store: Path, minutes: list[Path], file: Path
    ) -> None:
        build(minutes, store, municipality="Greve", base="https://example.org/", jobs=1)
        decide(store, file, Decided(Kind.PERSON, "", "Per Dam", "Per D", False))
        assert _people(store) == _ONE


def test_a_store_with_decisions_is_whole(store: Path, minutes: list[Path], file: Path) -> None:
    """Every fact leads to its words, and every shape holds."""
    _built(store, *minutes)
    with open_reader(store) as reader:
        before = [one for one in validate(reader) if one.severity == "violation"]
    _built(store, decisions=file)
    assert verify(store).failures == []
    with open_reader(store) as reader:
        assert [one for one in validate(reader) if one.severity == "violation"] == before


def test_a_document_read_again_is_put_under_the_kept_name(
    store: Path, minutes: list[Path], file: Path, tmp_path: Path
) -> None:
    """Also where its meeting is renamed, as a second one stands in the minutes of that day."""
    _built(store, *minutes, decisions=file)
    second = _minutes(tmp_path / "more", 19, ISA, "Eva Ås")
    second.write_text(second.read_text(encoding="utf-8").replace("12:30", "15:00"), "utf-8")
    _built(store, second)
    build(minutes[1:], store, municipality="Greve", reread=True, jobs=1)
    fresh = tmp_path / "fresh"
    _built(fresh, second, *minutes, decisions=file)
    assert quads(store) == quads(fresh)
    assert _people(store) == {*_ONE, "eva-aas"}
    with open_writer(store) as writer:
        assert writer.decisions_file == str(file)
