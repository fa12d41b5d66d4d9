"""A store keeps the text of each document that is in it, whole, and of no other."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

from sagsgraf.model.kept import Edit, KeptText
from sagsgraf.pipeline.building import build
from sagsgraf.pipeline.texts import texts_of
from sagsgraf.store import open_reader, open_writer
from sagsgraf.terms import OA, PROV
from tests.layouts.writing import item, meeting, read
from tests.store.folders import built, quads, written

_QUOTES = f"""
    SELECT ?source ?exact ?start ?end WHERE {{
      GRAPH ?source {{
        ?reading <{PROV.wasDerivedFrom}> ?source ; <{OA.exact}> ?exact ;
                 <{OA.start}> ?start ; <{OA.end}> ?end
      }}
    }}
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def _texts(store: Path) -> dict[str, str]:
    """Return the texts in a store, by the names of the files."""
    with open_reader(store) as reader:
        names = {entry.sha256: entry.name for entry in reader.documents()}
        return {names[sha256]: kept.text for sha256, kept in reader.texts().items()}


def _forget_texts(store: Path) -> None:
    """Make a store as those were that were built before texts were kept."""
    for ledger in (store / "ledger.sqlite", *(store / "snapshots").glob("*.sqlite")):
        database = sqlite3.connect(ledger)
        with database:
            database.execute("DROP TABLE texts")
        database.close()


def _wrong_quotes(store: Path) -> tuple[int, list[str]]:
    """Return how many quotes a store has, and those that do not stand in its texts."""
    with open_reader(store) as reader:
        texts = {sha256[:16]: kept.text for sha256, kept in reader.texts().items()}
        answer = reader.graph.query(_QUOTES)
        assert isinstance(answer, QuerySolutions)
        rows = list(answer)
    wrong = [
        row["exact"].value
        for row in rows
        if texts[row["source"].value[-16:]][int(row["start"].value) : int(row["end"].value)]
        != row["exact"].value
    ]
    return len(rows), wrong


def test_every_quote_stands_in_the_text(sample_store: Path) -> None:
    count, wrong = _wrong_quotes(sample_store)
    assert count > 300
    assert wrong == []


def test_every_quote_of_real_minutes_stands_in_the_text(corpora: Path, store: Path) -> None:
    # So many that workers read them.
    exports = sorted((corpora / "greve-2022").glob("*.json"))[:5]
    assert build(exports, store, municipality="Greve").exit_code == 0
    count, wrong = _wrong_quotes(store)
    assert count > 500
    assert wrong == []


def test_texts_are_the_same_however_many_read_them(store: Path, tmp_path: Path) -> None:
    paths = [written(tmp_path / f"{name}.txt", f"{name} godkendt.") for name in "abcde"]
    build(paths, store, municipality="Greve", jobs=2)
    build(paths, tmp_path / "alone", municipality="Greve", jobs=1)
    assert _texts(store) == _texts(tmp_path / "alone")
    assert _texts(store)["c.txt"] == (tmp_path / "c.txt").read_text(encoding="utf-8")


def test_pages_and_personal_numbers() -> None:
    text = read(item(1, "Havnen", "Beslutning", "CPR 010190-1234 godkendt.")).minutes.document.text
    assert "010190" not in text
    kept = KeptText(text, (0, 7), ((3, 9),))
    assert KeptText.from_bytes(kept.to_bytes()) == kept


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("🏛 Byråd\n\u2028 \x00", id="wide and odd characters"),
        pytest.param("halv \ud83c emoji", id="half of a pair"),
    ],
)
def test_a_text_comes_back(text: str) -> None:
    assert KeptText.from_bytes(KeptText(text).to_bytes()).text == text


@pytest.mark.parametrize("packed", [b"", b"x\x9cno", KeptText("abc").to_bytes()[:-4]])
def test_a_damaged_text_is_told(packed: bytes) -> None:
    with pytest.raises(ValueError, match="not a text of a document"):
        KeptText.from_bytes(packed)


def test_edits_move_places() -> None:
    # "Ida Bro og Bo Ek søger": two names that became longer and shorter.
    kept = KeptText("Person 1 og P2 søger", edits=(Edit(0, 7, 8), Edit(11, 16, 2)))
    places = {(0, 7): "Person 1", (11, 16): "P2", (17, 22): "søger", (8, 10): "og"}
    for (start, end), words in places.items():
        moved = kept.place(start, end)
        assert kept.text[moved[0] : moved[1]] == words
    start, end = kept.place(5, 13)
    assert kept.text[start:end] == "Person 1 og P2"


def test_what_is_not_public_of_a_closed_item_cannot_be_read(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    closed = item(
        2, "Lukket: Køb af grund", "22-000002", "Sagsfremstilling", "Sælgeren hedder Ditte Falk.",
        "Beslutning", "Godkendt.",
    )  # fmt: skip
    text = meeting(item(1, "Havnen", "Beslutning", "Udsat."), closed, item(3, "Broen", "Sluttekst"))
    path.write_text(text, encoding="utf-8")
    built(store, path)
    with open_reader(store) as reader:
        (kept,) = reader.texts().values()
    assert len(kept.text) == len(text)
    for public in ("Lukket: Køb af grund", "22-000002", "Godkendt.", "Udsat.", "Sluttekst"):
        assert public in kept.text
    assert "Ditte" not in kept.text
    assert "Sælgeren" not in kept.text
    start = text.index("Sælgeren")
    assert any(one <= start < end for one, end in kept.closed)


def test_a_document_that_changes_or_goes_takes_its_text_along(store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    written(folder / "a.txt", "Godkendt.")
    written(folder / "b.txt", "Udsat.", day="10-10-2022")
    built(store, folder)
    written(folder / "a.txt", "Forkastet.")
    built(store, folder)
    texts = _texts(store)
    assert sorted(texts) == ["a.txt", "b.txt"]
    assert "Forkastet." in texts["a.txt"]
    (folder / "b.txt").unlink()
    assert build([folder], store, municipality="Greve", prune=True).pruned
    assert sorted(_texts(store)) == ["a.txt"]
    database = sqlite3.connect(store / "ledger.sqlite")
    assert database.execute("SELECT count(*) FROM texts").fetchone() == (1,)
    database.close()


def test_a_document_that_is_read_again_keeps_one_text(store: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "Godkendt.")
    built(store, path)
    before = _texts(store)
    build([path], store, municipality="Greve", reread=True)
    assert _texts(store) == before


def test_an_older_store_gets_its_texts_at_the_next_build(store: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "Godkendt.")
    built(store, path)
    texts, facts = _texts(store), quads(store)
    _forget_texts(store)
    assert _texts(store) == {}
    report = built(store, path)
    assert [str(one) for one in report.unchanged] == [str(path)]
    assert (report.read, report.settled) == ([], None)
    assert _texts(store) == texts
    assert quads(store) == facts


def test_until_then_the_file_is_read_again_if_it_is_the_one(store: Path, tmp_path: Path) -> None:
    same = written(tmp_path / "same.txt", "Godkendt.")
    changed = written(tmp_path / "changed.txt", "Udsat.", day="10-10-2022")
    gone = written(tmp_path / "gone.txt", "Forkastet.", day="11-10-2022")
    built(store, same, changed, gone)
    kept = _texts(store)
    _forget_texts(store)
    written(changed, "Anbefalet.", day="10-10-2022")
    gone.unlink()
    with open_reader(store) as reader:
        names = {entry.sha256: entry.name for entry in reader.documents()}
        found = {names[sha256]: text.text for sha256, text in texts_of(reader).items()}
    assert found == {"same.txt": kept["same.txt"]}


def test_reading_an_older_store_writes_nothing_to_it(store: Path, tmp_path: Path) -> None:
    built(store, written(tmp_path / "a.txt", "Godkendt."))
    _forget_texts(store)
    before = {path: path.read_bytes() for path in (store / "snapshots").glob("*.sqlite")}
    assert _texts(store) == {}
    assert {path: path.read_bytes() for path in before} == before


_BUILD = """
import os, signal, sys
from pathlib import Path
from sagsgraf.pipeline import building
from sagsgraf.store import Ledger, StoreWriter
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
step, store, *paths = sys.argv[1:]
put = Ledger.put
if step == "texts kept":
    StoreWriter.write = die
elif step == "pending":
    StoreWriter._load = StoreWriter._replace = die
elif step == "quads there":
    def put_and_die(self, entries):
        entries = list(entries)
        if any(entry.state == "done" for entry in entries):
            die()
        put(self, entries)
    Ledger.put = put_and_die
elif step == "written":
    StoreWriter.finish = die
building.build([Path(name) for name in paths], Path(store), municipality="Greve", jobs=1)
"""


@pytest.mark.parametrize("step", ["texts kept", "pending", "quads there", "written"])
def test_a_killed_build_leaves_texts_of_whole_documents_only(
    step: str, store: Path, tmp_path: Path
) -> None:
    first = written(tmp_path / "a.txt", "Godkendt.")
    second = written(tmp_path / "b.txt", "Udsat.", day="10-10-2022")
    built(store, first)
    killed = subprocess.run(
        [sys.executable, "-c", _BUILD, step, str(store), str(first), str(second)],
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2] / "graph")},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    with open_writer(store) as writer:
        writer.finish()
        whole = {entry.sha256 for entry in writer.ledger.documents()}
        assert set(writer.ledger.texts()) == whole
        assert len(whole) == (2 if step == "written" else 1)
    built(store, first, second)
    assert sorted(_texts(store)) == ["a.txt", "b.txt"]
