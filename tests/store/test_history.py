"""A build tells what it changed in what readers know: no more, no less, and nothing twice."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from pyoxigraph import Quad

from sagsgraf.model.history import Settled, TreatmentEvent
from sagsgraf.pipeline.building import build
from sagsgraf.store import history as module
from sagsgraf.store import open_reader, open_writer
from sagsgraf.store.facts import Facts, difference
from sagsgraf.store.ledger import Ledger
from tests.layouts.writing import item, meeting
from tests.store.folders import built, quads, written

SCOPE = "https://w3id.org/sagsgraf/kommune/0253/moede/byraadet/"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def _last(store: Path, *paths: Path) -> Settled | None:
    """Build, and return what it changed."""
    return built(store, *paths).settled


def _told(settled: Settled | None) -> list[tuple[str, str, str]]:
    """Return kind, item and cause of what happened to treatments."""
    events = settled.treatments if settled else ()
    return [(one.kind, one.item.removeprefix(SCOPE), one.cause) for one in events]


def _files(settled: Settled | None) -> list[tuple[str, str]]:
    events = settled.documents if settled else ()
    return [(one.kind, Path(one.path).name) for one in events]


def _one(settled: Settled | None) -> TreatmentEvent:
    assert settled
    (event,) = settled.treatments
    return event


def _agenda(path: Path, *titles: str, kind: str = "DAGSORDEN") -> Path:
    """Write an agenda of the meeting that `written` writes the minutes of."""
    header = (
        f"{kind} Byrådet d. 12-09-2022\n\nMødedato 12. september 2022 kl. 12:30\n\n"
        "Mødested Salen\n\nMødedeltagere Ida Bro, Per Dam"
    )
    items = [item(number, title, "22-009953") for number, title in enumerate(titles, start=1)]
    path.write_text(meeting(*items, header=header), encoding="utf-8")
    return path


def test_a_first_build_tells_each_document_and_each_treatment_once(
    store: Path, tmp_path: Path
) -> None:
    settled = _last(store, written(tmp_path / "a.txt", "Godkendt.", "Udsat."))
    assert settled
    assert _files(settled) == [("added", "a.txt")]
    assert _told(settled) == [
        ("came", "2022-09-12/punkt/1", "added"),
        ("came", "2022-09-12/punkt/2", "added"),
    ]
    assert all(not (one.told or one.old or one.new) for one in settled.treatments)
    numbers = (settled.build.number, settled.build.added, settled.build.unchanged)
    assert numbers == (1, 1, 0)


def test_the_same_documents_again_are_no_build(store: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "Godkendt.")
    built(store, path)
    assert _last(store, path) is None
    again = build([path], store, municipality="Greve", reread=True)
    assert len(again.read) == 1
    assert again.settled is None, "read anew, and it says the same"
    with open_reader(store) as reader:
        assert [one.number for one in reader.builds()] == [1]


def test_a_changed_decision_is_told_with_both_its_words(store: Path, tmp_path: Path) -> None:
    built(store, written(tmp_path / "a.txt", "Godkendt.", "Udsat."))
    settled = _last(store, written(tmp_path / "a.txt", "Godkendt.", "Ikke godkendt."))
    assert settled
    assert _told(settled) == [("changed", "2022-09-12/punkt/2", "replaced")]
    event = _one(settled)
    assert event.old == {"decision": ["Udsat."], "outcome": ["postponed"]}
    assert event.new == {"decision": ["Ikke godkendt."], "outcome": ["rejected"]}
    (document,) = settled.documents
    assert (document.kind, len(document.before), len(document.sha256)) == ("replaced", 64, 64)
    assert document.before != document.sha256
    assert (settled.build.replaced, settled.build.added, settled.build.unchanged) == (1, 0, 0)


def test_bytes_that_change_nothing_known_change_the_document_only(
    store: Path, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.txt", "Godkendt.")
    built(store, path)
    path.write_text(path.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    settled = _last(store, path)
    assert (_files(settled), _told(settled)) == ([("replaced", "a.txt")], [])


def test_minutes_after_an_agenda_bring_its_decision(store: Path, tmp_path: Path) -> None:
    built(store, _agenda(tmp_path / "dagsorden.txt", "Helhedsplan"))
    settled = _last(store, written(tmp_path / "referat.txt", "Godkendt."))
    assert _files(settled) == [("added", "referat.txt")]
    event = _one(settled)
    assert (event.kind, event.cause) == ("changed", "added")
    assert (event.old["decision"], event.new["decision"]) == ([], ["Godkendt."])


def test_what_a_withdrawn_document_said_is_kept(store: Path, tmp_path: Path) -> None:
    built(store, written(tmp_path / "a.txt", "Godkendt."), _other_day(tmp_path))
    sha256 = _hash(store, "a.txt")
    with open_writer(store) as writer:
        writer.remove(sha256)
        writer.finish()
        settled = writer.settled
    assert settled
    assert _files(settled) == [("withdrawn", "a.txt")]
    event = _one(settled)
    assert (event.kind, event.cause) == ("went", "withdrawn")
    assert event.told["decision"] == ["Godkendt."]
    assert event.told["case"] == ["22-009953"]
    assert (settled.build.withdrawn, settled.build.unchanged) == (1, 1)


def test_a_moved_file_is_no_event(store: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "Godkendt.")
    built(store, path)
    moved = path.rename(tmp_path / "b.txt")
    report = built(store, moved)
    assert report.settled is None
    with open_reader(store) as reader:
        assert [entry.path for entry in reader.documents()] == [str(moved)], "where it is verified"
        assert [one.number for one in reader.builds()] == [1]


def test_a_second_copy_of_a_meeting_adds_a_document_and_no_treatment(
    store: Path, tmp_path: Path
) -> None:
    built(store, written(tmp_path / "a.txt", "Godkendt."))
    settled = _last(store, written(tmp_path / "b.txt", "Godkendt.", place=" 2"))
    assert (_files(settled), _told(settled)) == ([("added", "b.txt")], [])


def test_a_meeting_that_gets_its_hour_into_its_name_is_the_same_one(
    store: Path, tmp_path: Path
) -> None:
    built(store, written(tmp_path / "a.txt", "Godkendt."))
    settled = _last(store, written(tmp_path / "b.txt", "Udsat.", clock="17:00"))
    assert _told(settled) == [
        ("moved", "2022-09-12T1230/punkt/1", ""),
        ("came", "2022-09-12T1700/punkt/1", "added"),
    ]
    assert settled
    assert settled.treatments[0].before == f"{SCOPE}2022-09-12/punkt/1"
    written(tmp_path / "a.txt", "Drøftet.")
    event = _one(_last(store, tmp_path / "a.txt"))
    assert (event.kind, event.before, event.new["decision"]) == ("changed", "", ["Drøftet."])


def test_an_item_put_in_before_others_changes_none_of_them(store: Path, tmp_path: Path) -> None:
    def plan(*titles: str) -> Path:
        items = [
            item(number, title, f"22-00{len(title):04}", "Beslutning", f"{title} godkendt.")
            for number, title in enumerate(titles, start=1)
        ]
        (tmp_path / "a.txt").write_text(meeting(*items), encoding="utf-8")
        return tmp_path / "a.txt"

    built(store, plan("Skole", "Havnen", "Budgettet"))
    settled = _last(store, plan("Ny skole", "Skole", "Havnen", "Budgettet"))
    assert settled
    kinds = [(one.kind, one.item[-1], one.before[-1:]) for one in settled.treatments]
    assert kinds == [
        ("came", "1", ""),
        ("moved", "2", "1"),
        ("moved", "3", "2"),
        ("moved", "4", "3"),
    ]


def test_another_number_for_another_item_is_one_that_went_and_one_that_came(
    store: Path, tmp_path: Path
) -> None:
    def plan(first: tuple[str, str]) -> Path:
        items = [item(1, *first, "Beslutning", "Godkendt.")]
        (tmp_path / "a.txt").write_text(meeting(*items), encoding="utf-8")
        return tmp_path / "a.txt"

    built(store, plan(("Skolen", "22-000001")))
    settled = _last(store, plan(("Havnen", "22-000002")))
    assert [kind for kind, *_ in _told(settled)] == ["came", "went"]
    settled = _last(store, plan(("Havnen og kajen", "22-000002")))
    event = _one(settled)
    assert (event.kind, event.old, event.new) == (
        "changed",
        {"title": ["Havnen"]},
        {"title": ["Havnen og kajen"]},
    )


def test_the_same_bytes_read_otherwise_are_told_apart_from_a_changed_source(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "a.txt", "Godkendt.")
    built(store, path)
    monkeypatch.setattr("sagsgraf.pipeline.building.__version__", "99.0")
    assert _last(store, path) is None, "another version that reads the same"
    _reading_outcomes_otherwise(monkeypatch)
    monkeypatch.setattr("sagsgraf.pipeline.building.__version__", "99.1")
    report = build([path], store, municipality="Greve", jobs=1)
    settled = report.settled
    assert settled
    (document,) = settled.documents
    assert (document.kind, document.why) == ("reread", "version")
    event = _one(settled)
    assert (event.kind, event.cause) == ("changed", "reread")
    assert event.new == {"outcome": ["rejected"]}
    assert settled.build.reread == 1


def _reading_outcomes_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the next build find another outcome in the same words."""
    from sagsgraf.pipeline import worker
    from sagsgraf.pipeline.worker import Outcome, Task

    work = worker.work

    def other(task: Task, content: bytes) -> Outcome:
        done = work(task, content)
        return Outcome(
            **{name: getattr(done, name) for name in done.__dataclass_fields__ if name != "nquads"},
            nquads=done.nquads.replace(b"/outcome/approved>", b"/outcome/rejected>"),
        )

    monkeypatch.setattr("sagsgraf.pipeline.crew.work", other)


def test_reported_treatments_come_and_go_with_the_last_that_tells_of_them(
    store: Path, tmp_path: Path
) -> None:
    def telling(path: Path, case: str, day: str, account: str) -> Path:
        history = f"Sagens forløb\n01-09-2022 Skoleudvalget\n{account}"
        header = (
            f"REFERAT Byrådet d. {day}-09-2022\n\nMødedato {day}. september 2022 kl. 12:30\n\n"
            "Mødested Salen\n\nMødedeltagere Ida Bro, Per Dam"
        )
        path.write_text(
            meeting(item(1, "Skole", case, history, "Beslutning", "Godkendt."), header=header),
            encoding="utf-8",
        )
        return path

    first = telling(tmp_path / "a.txt", "22-000001", "12", "Anbefales.")
    settled = _last(store, first)
    assert settled
    reported = [one for one in settled.treatments if "/omtalt/" in one.item]
    assert [one.kind for one in reported] == ["came"]
    second = telling(tmp_path / "b.txt", "22-000001", "19", "Blev anbefalet den dag.")
    settled = _last(store, second)
    assert settled
    assert [one.item for one in settled.treatments] == [f"{SCOPE}2022-09-19/punkt/1"]
    for name, gone in (("a.txt", False), ("b.txt", True)):
        with open_writer(store) as writer:
            writer.remove(next(e.sha256 for e in writer.ledger.documents() if e.name == name))
            writer.finish()
            settled = writer.settled
        assert settled
        went = [one for one in settled.treatments if "/omtalt/" in one.item]
        assert bool(went) is gone, name


def test_a_store_from_before_is_opened_and_says_that_its_past_is_unknown(
    store: Path, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.txt", "Godkendt.")
    built(store, path)
    for ledger in (store / "ledger.sqlite", *store.glob("snapshots/*.sqlite")):
        database = sqlite3.connect(ledger)
        for table in ("builds", "document_events", "treatment_events", "before_build"):
            database.execute(f"DROP TABLE {table}")
        database.commit()
        database.close()
    with open_reader(store) as reader:
        assert (reader.builds(), reader.history_begins_late()) == ([], True)
    settled = _last(store, written(tmp_path / "a.txt", "Udsat."))
    assert _one(settled).old["decision"] == ["Godkendt."]
    with open_reader(store) as reader:
        assert ([one.number for one in reader.builds()], reader.history_begins_late()) == (
            [1],
            True,
        )


def test_a_new_store_knows_its_whole_past(store: Path, tmp_path: Path) -> None:
    built(store, written(tmp_path / "a.txt", "Godkendt."))
    with open_reader(store) as reader:
        assert not reader.history_begins_late()


def test_a_killed_build_is_told_by_who_finishes_it(store: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "a.txt", "Godkendt.")
    built(store, path)
    other = tmp_path / "other"
    built(other, written(path, "Udsat."))
    with open_reader(other) as reader:
        (entry,) = reader.documents()
    with open_writer(store) as writer:
        old = writer.ledger.documents()[0]
        writer.write([(entry, _own(other, entry.sha256))], [old.sha256])
        # Killed here: written, and nobody told.
    with open_reader(store) as reader:
        assert [one.number for one in reader.builds()] == [1, 2]
        (event,) = reader.treatment_events(1)
        assert (event.old["decision"], event.new["decision"]) == (["Godkendt."], ["Udsat."])


def test_no_time_gets_into_the_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "a.txt", "Godkendt.")
    monkeypatch.setattr(module, "_now", lambda: "1999-12-31T23:59:59Z")
    built(tmp_path / "then", path)
    monkeypatch.setattr(module, "_now", lambda: "2041-01-01T00:00:00Z")
    built(tmp_path / "later", path)
    assert quads(tmp_path / "then") == quads(tmp_path / "later")
    with open_reader(tmp_path / "then") as reader:
        assert reader.builds()[0].finished == "1999-12-31T23:59:59Z"
        assert not [quad for quad in reader.graph if "1999-12-31" in str(quad)]


def test_what_is_kept_of_the_state_before_is_forgotten_when_it_is_told(
    store: Path, tmp_path: Path
) -> None:
    built(store, written(tmp_path / "a.txt", "Godkendt."))
    built(store, written(tmp_path / "a.txt", "Udsat."))
    ledger = Ledger(store / "ledger.sqlite")
    kept = [ledger.events.kept(kind) for kind in ("document", "day", "meeting", "treatment")]
    ledger.close()
    assert kept == [{}, {}, {}, {}]


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        pytest.param({"title": ["A"]}, {"title": ["A \n"]}, [], id="white space is no change"),
        pytest.param({}, {"decision": ["Ja"]}, ["decision"], id="a decision that came"),
        pytest.param({"closed": ["true"]}, {}, ["closed"], id="opened"),
        pytest.param(
            {"amount": ["1 kr.", "2 kr."]}, {"amount": ["2 kr."]}, ["amount"], id="one sum of two"
        ),
        pytest.param({"number": ["1"]}, {"number": ["2"]}, [], id="a number is no content"),
        pytest.param(
            {"kind": ["reported"], "decision": ["Anbefales."]},
            {"kind": ["reported"], "decision": ["Anbefales.", "Blev anbefalet."]},
            [],
            id="another account of the same",
        ),
        pytest.param(
            {"kind": ["item"], "decision": ["Godkendt."]},
            {"kind": ["item"], "decision": ["Godkendt.", "Ikke godkendt."]},
            ["decision"],
            id="two copies that contradict each other",
        ),
    ],
)
def test_what_counts_as_a_change(before: Facts, after: Facts, fields: list[str]) -> None:
    old, new = difference(before, after)
    assert list(old) == list(new) == fields


def _own(store: Path, sha256: str) -> set[Quad]:
    """Return a document's quads as they came from its reading."""
    with open_writer(store) as writer:
        return set(writer._document_quads(sha256))


def _hash(store: Path, name: str) -> str:
    with open_reader(store) as reader:
        return next(entry.sha256 for entry in reader.documents() if entry.name == name)


def _other_day(folder: Path) -> Path:
    return written(folder / "z.txt", "Udsat.", day="13-10-2022")
