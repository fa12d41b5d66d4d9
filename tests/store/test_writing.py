"""A store holds whole documents, whatever their order, and nothing of those that went."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, Quad

from sagsgraf.model import BadData, Locked, NoInput
from sagsgraf.store import open_reader, open_writer
from sagsgraf.terms import RDFS, SG
from tests.store.folders import built, quads, written
from tests.store.planting import document, plant


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def _hash(store: Path, name: str) -> str:
    with open_reader(store) as reader:
        (entry,) = [entry for entry in reader.documents() if entry.name == name]
    return entry.sha256


def _remove(store: Path, name: str) -> None:
    sha256 = _hash(store, name)
    with open_writer(store) as writer:
        writer.remove(sha256)
        writer.finish()


def _meetings(store: Path) -> list[str]:
    return sorted(
        str(quad.subject).rpartition("/moede/")[2].rstrip(">")
        for quad in quads(store)
        if quad.predicate.value == SG.documentType.value and quad.graph_name == DefaultGraph()
    )


def test_the_second_writer_is_told_who_is_first(store: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from sagsgraf.store import open_writer\n"
        "with open_writer(Path(sys.argv[1]), what='build of the year'):\n"
        "    print('ready', flush=True); sys.stdin.read()\n"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", code, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2] / "graph")},
    )
    assert first.stdin
    assert first.stdout
    try:
        assert first.stdout.readline() == b"ready\n"
        with pytest.raises(Locked, match=f"build of the year, process {first.pid} on") as error:
            built(store, written(tmp_path / "a.txt", "Godkendt."))
        assert error.value.exit_code == 75
        first.kill()
        first.wait()
        built(store, written(tmp_path / "a.txt", "Godkendt."))
    finally:
        first.kill()
        first.communicate()


def test_two_writers_of_one_process_exclude_each_other(store: Path) -> None:
    with open_writer(store), pytest.raises(Locked), open_writer(store):
        pass
    with open_writer(store):
        pass


def test_a_folder_that_is_something_else(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_bytes(b"x")
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(BadData, match="this folder holds something else"), open_writer(tmp_path):
        pass
    with pytest.raises(BadData, match="this is a file"), open_writer(tmp_path / "file"):
        pass
    with pytest.raises(BadData, match="not a Sagsgraf store"), open_reader(tmp_path / "photos"):
        pass
    with pytest.raises(NoInput, match="there is no store here"), open_reader(tmp_path / "no"):
        pass
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "photos"]


def test_a_store_of_another_format_or_base(store: Path) -> None:
    with open_writer(store, base="https://example.org/"):
        pass
    with pytest.raises(BadData, match=r"names are under https://example\.org/"), open_writer(store):
        pass
    mark = store / "sagsgraf-store.json"
    mark.write_text('{"format": 99, "base": "x"}')
    with pytest.raises(BadData, match="has format 99, this version reads"), open_reader(store):
        pass
    mark.write_text("{")
    with pytest.raises(BadData, match="cannot be read"), open_reader(store):
        pass


def test_an_empty_folder_and_a_half_made_mark_are_no_hindrance(store: Path) -> None:
    store.mkdir()
    (store / "sagsgraf-store.json.123.part").write_text("")
    with open_writer(store):
        pass
    with pytest.raises(NoInput, match="nothing has been read into this store"), open_reader(store):
        pass


def test_removing_a_document_gives_exactly_the_state_before(store: Path, tmp_path: Path) -> None:
    first = written(tmp_path / "a.txt", "Udsat.")
    built(store, first)
    before = quads(store)
    built(store, written(tmp_path / "b.txt", "Godkendt.", "Drøftet.", day="10-10-2022"))
    assert len(quads(store)) > len(before)
    _remove(store, "b.txt")
    assert quads(store) == before


def test_replacing_keeps_what_other_documents_state(store: Path, tmp_path: Path) -> None:
    built(store, written(tmp_path / "a.txt", "Udsat."))
    built(store, written(tmp_path / "b.txt", "Udsat.", day="10-10-2022"))
    alone = _graph_of(store, "b.txt")
    report = built(store, written(tmp_path / "a.txt", "Godkendt.", "Drøftet."))
    assert [path.name for path in report.replaced] == ["a.txt"]
    assert _graph_of(store, "b.txt") == alone
    clean = tmp_path / "clean"
    built(clean, tmp_path / "a.txt", tmp_path / "b.txt")
    assert quads(store) == quads(clean)


def _graph_of(store: Path, name: str) -> set[Quad]:
    """Return the quads that a document's own readings state."""
    source = f"kilde/{_hash(store, name)[:16]}"
    return {quad for quad in quads(store) if source in str(quad.graph_name)}


def test_any_order_gives_the_same_quads(tmp_path: Path) -> None:
    paths = [
        written(tmp_path / "a.txt", "Udsat."),
        written(tmp_path / "b.txt", "Anbefales.", "Drøftet.", day="13-09-2022"),
        written(tmp_path / "c.txt", "Godkendt.", day="10-10-2022", clock="9:00"),
        written(tmp_path / "d.txt", "Godkendt.", day="10-10-2022", clock="19:00"),
    ]
    together = tmp_path / "together"
    built(together, *paths)
    wanted = quads(together)
    for seed in range(3):
        random.Random(seed).shuffle(paths)
        store = tmp_path / f"store {seed}"
        for path in paths:
            built(store, path)
        assert quads(store) == wanted, [path.name for path in paths]


def test_many_new_documents_are_loaded_as_few_are(tmp_path: Path) -> None:
    """From twenty on they go through bulk loading."""
    paths = [
        written(tmp_path / f"{day}.txt", "Udsat.", "Godkendt.", day=f"{day}-09-2022")
        for day in range(10, 31)
    ]
    bulk, single = tmp_path / "bulk", tmp_path / "single"
    built(bulk, *paths)
    built(single, *paths[:10])
    built(single, *paths[10:])
    assert quads(bulk) == quads(single)


def test_building_again_does_nothing(store: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "Udsat.")
    built(store, path)
    snapshot = (store / "current").read_text()
    report = built(store, path)
    assert (report.read, [one.path for one in report.unchanged]) == ([], [path])
    assert (store / "current").read_text() == snapshot


def test_a_reread_changes_nothing(store: Path, tmp_path: Path) -> None:
    from sagsgraf.pipeline.building import build

    path = written(tmp_path / "a.txt", "Udsat.")
    built(store, path)
    before = quads(store)
    build([path], store, municipality="Greve", reread=True)
    assert quads(store) == before


class TestTwoMeetingsOnOneDay:
    """A body's two meetings of one day are told apart by their time, and only then."""

    @pytest.fixture
    def paths(self, tmp_path: Path) -> list[Path]:
        return [
            written(tmp_path / "noon.txt", "Udsat.", clock="12:30"),
            written(tmp_path / "late.txt", "Godkendt.", clock="19.00"),
        ]

    @pytest.mark.parametrize("order", [(0, 1), (1, 0)])
    def test_they_have_two_names(
        self, order: tuple[int, int], paths: list[Path], store: Path
    ) -> None:
        for index in order:
            built(store, paths[index])
        names = ["byraadet/2022-09-12T1230", "byraadet/2022-09-12T1900"]
        assert _meetings(store) == names
        assert not any("2022-09-12/" in str(quad) for quad in quads(store)), (
            "the plain name is gone"
        )

    def test_the_plain_name_comes_back(self, paths: list[Path], store: Path) -> None:
        built(store, paths[0])
        before = quads(store)
        built(store, paths[1])
        _remove(store, "late.txt")
        assert _meetings(store) == ["byraadet/2022-09-12"]
        assert quads(store) == before

    def test_a_meeting_that_moved_to_another_day(self, paths: list[Path], store: Path) -> None:
        built(store, *paths)
        written(paths[1], "Godkendt.", day="13-09-2022", clock="19.00")
        built(store, *paths)
        assert _meetings(store) == ["byraadet/2022-09-12", "byraadet/2022-09-13"]

    def test_a_kill_between_writing_and_naming(
        self, paths: list[Path], store: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Whoever opens the store next, a build or a reader, finishes the names."""
        from sagsgraf.store.writer import StoreWriter

        built(store, paths[0])
        with monkeypatch.context() as patched:
            patched.setattr(StoreWriter, "finish", _die)
            with pytest.raises(KeyboardInterrupt):
                built(store, paths[1])
        assert _meetings(store) == ["byraadet/2022-09-12T1230", "byraadet/2022-09-12T1900"]


def _die(*_: object) -> None:
    raise KeyboardInterrupt


def test_two_files_of_one_meeting_are_one_meeting_with_two_sources(
    store: Path, tmp_path: Path
) -> None:
    first = written(tmp_path / "a.txt", "Udsat.")
    second = written(tmp_path / "b.md", "Udsat.", place=" på rådhuset")
    report = built(store, first, second)
    assert any("the same meeting as" in note for note in report.notes)
    found = quads(store)
    assert _meetings(store) == ["byraadet/2022-09-12"]
    sources = {
        quad.object
        for quad in found
        if quad.predicate.value == SG.source.value and quad.graph_name == DefaultGraph()
    }
    assert len(sources) == 2
    labels = {
        str(quad.object)
        for quad in found
        if quad.predicate.value == RDFS.label.value
        and quad.graph_name == DefaultGraph()
        and str(quad.subject).endswith("byraadet/2022-09-12>")
    }
    assert len(labels) == 1


class TestCopiesAndMoves:
    """Bytes that stand at two paths must not be lost when one of them changes."""

    @pytest.mark.parametrize("order", [(0, 1), (1, 0)])
    def test_one_copy_changes(self, order: tuple[int, int], store: Path, tmp_path: Path) -> None:
        paths = [written(tmp_path / name, "Udsat.") for name in ("a.txt", "b.txt")]
        built(store, *paths)
        written(paths[0], "Godkendt.", day="10-10-2022")
        built(store, *[paths[index] for index in order])
        assert _meetings(store) == ["byraadet/2022-09-12", "byraadet/2022-10-10"]

    def test_a_moved_file_is_known_at_its_new_place(self, store: Path, tmp_path: Path) -> None:
        path = written(tmp_path / "a.txt", "Udsat.")
        built(store, path)
        moved = path.rename(tmp_path / "b.txt")
        assert [one.path for one in built(store, moved).unchanged] == [moved]
        built(store, written(path, "Godkendt.", day="10-10-2022"))
        assert _meetings(store) == ["byraadet/2022-09-12", "byraadet/2022-10-10"]

    def test_a_file_that_changes_back(self, store: Path, tmp_path: Path) -> None:
        path = written(tmp_path / "a.txt", "Udsat.")
        built(store, path)
        before = quads(store)
        built(store, written(path, "Godkendt."))
        built(store, written(path, "Udsat."))
        assert quads(store) == before


def test_a_kill_between_the_new_form_and_the_old(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sagsgraf.store.writer import StoreWriter

    path = written(tmp_path / "a.txt", "Udsat.")
    built(store, path)
    written(path, "Godkendt.")
    with monkeypatch.context() as patched:
        patched.setattr(StoreWriter, "_take_out", _die)
        with pytest.raises(KeyboardInterrupt):
            built(store, path)
    built(store, path)
    clean = tmp_path / "clean"
    built(clean, path)
    assert quads(store) == quads(clean)


def test_strange_characters_are_written_replaced_and_removed(store: Path, tmp_path: Path) -> None:
    strange = 'Godkendt "\\" \u2028 \u0085 \x0b \x01 \ufffe \U0001f600 \t <a> {b} \\u00e6 \u200b'
    path = written(tmp_path / "a.txt", "Udsat.")
    built(store, path)
    before = quads(store)
    built(store, written(tmp_path / "b.txt", strange, day="10-10-2022"))
    texts = {
        quad.object.value
        for quad in quads(store)
        if quad.predicate.value == SG.text.value and isinstance(quad.object, Literal)
    }
    assert any("\U0001f600" in text and "\\u00e6" in text and "\x01" in text for text in texts)
    _remove(store, "b.txt")
    assert quads(store) == before


def test_a_reader_keeps_what_it_saw_while_others_write(store: Path, tmp_path: Path) -> None:
    built(store, written(tmp_path / "a.txt", "Udsat."))
    before = quads(store)
    with open_reader(store) as reader:
        with open_writer(store) as writer:
            writer.remove(_hash(store, "a.txt"))
            assert quads(store) == before, "nothing is seen before it is finished"
            with open_reader(store) as other:
                assert len(other.documents()) == 1
            writer.finish()
        assert sum(1 for _ in reader.graph) > len(before)
    assert quads(store) != before


def test_a_topic_goes_with_its_last_document(store: Path) -> None:
    """The ontology names every topic too, but says nothing of what minutes are about."""
    item = "<sag/1> dct:subject topic:takster . topic:takster a sg:Topic ."
    one = document("one", "<sag/1> a sg:Case .")
    plant(store, [one])
    before = quads(store)
    plant(store, [document("two", item)], remove=[document("two")])
    assert quads(store) == before


def test_readers_under_writing_see_whole_documents(store: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "Udsat.")
    built(store, path)
    states = {len(quads(store))}
    written(path, "Godkendt.", "Drøftet.")
    built(store, path)
    states.add(len(quads(store)))
    stop = threading.Event()
    errors: list[BaseException] = []

    def read() -> None:
        try:
            while not stop.is_set():
                assert len(quads(store)) in states
        except BaseException as error:  # noqa: BLE001 - handed to the test's own thread
            errors.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for thread in readers:
        thread.start()
    for turn in range(8):
        built(store, written(path, *(["Udsat."] if turn % 2 else ["Godkendt.", "Drøftet."])))
        time.sleep(0.01)
    stop.set()
    for thread in readers:
        thread.join()
    assert not errors, errors[0]


def test_a_broken_database_is_explained(store: Path, tmp_path: Path) -> None:
    built(store, written(tmp_path / "a.txt", "Udsat."))
    for path in (store / "snapshots").glob("*/CURRENT"):
        path.write_text("nonsense\n")
    with pytest.raises(BadData, match="its snapshot 1 cannot be opened"), open_reader(store):
        pass
    shutil.rmtree(store / "graph")
    (store / "graph").write_text("")
    with pytest.raises(BadData, match="the database cannot be opened"), open_writer(store):
        pass
