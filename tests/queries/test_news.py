"""What is new since a build or a day, and what somebody follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.model import NoInput, Usage
from sagsgraf.queries.followed import Followed, followed
from sagsgraf.queries.news import WhatIsNew, what_is_new
from sagsgraf.store import history as module
from sagsgraf.store import open_reader, open_writer
from tests.layouts.writing import item, meeting
from tests.store.folders import built, written

TIMES = ("2026-10-31T22:59:59Z", "2026-10-31T23:00:00Z", "2026-11-20T12:00:00Z")
"""The second is the first moment of November in Denmark."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three builds: an agenda and minutes; its minutes and a change; one withdrawn."""
    folder = tmp_path_factory.mktemp("news")
    with pytest.MonkeyPatch.context() as patch:
        times = iter(TIMES)
        patch.setattr(module, "_now", lambda: next(times))
        store = folder / "store"
        built(store, _agenda(folder / "dagsorden.txt"), _minutes(folder / "b.txt", "Godkendt."))
        built(
            store,
            written(folder / "a.txt", "Godkendt."),
            _minutes(folder / "b.txt", "Ikke godkendt."),
        )
        with open_writer(store) as writer:
            entries = writer.ledger.documents()
            writer.remove(next(one.sha256 for one in entries if one.name == "b.txt"))
            writer.finish()
    return store


def _agenda(path: Path) -> Path:
    header = (
        "DAGSORDEN Byrådet d. 12-09-2022\n\nMødedato 12. september 2022 kl. 12:30\n\n"
        "Mødested Salen\n\nMødedeltagere Ida Bro, Per Dam"
    )
    path.write_text(meeting(item(1, "Helhedsplan", "22-009953"), header=header), encoding="utf-8")
    return path


def _minutes(path: Path, decision: str) -> Path:
    header = (
        "REFERAT Skoleudvalget d. 20-09-2022\n\nMødedato 20. september 2022 kl. 16:00\n\n"
        "Mødested Salen\n\nMødedeltagere Ida Bro, Per Dam"
    )
    text = meeting(item(1, "Skolen", "22-000001", "Beslutning", decision), header=header)
    path.write_text(text, encoding="utf-8")
    return path


def _new(store: Path, since: str = "last", until: str | None = None, **only: str) -> WhatIsNew:
    with open_reader(store) as reader:
        return what_is_new(reader, since, until, **only)


def _kinds(new: WhatIsNew) -> list[tuple[str, str, int]]:
    return [(one.kind, *one.cases, one.build) for one in new.treatments]  # type: ignore[misc] # one case each


def test_everything_in_the_order_of_the_cases(store: Path) -> None:
    assert _kinds(_new(store, "0")) == [
        ("new", "22-000001", 1),
        ("changed", "22-000001", 2),
        ("gone", "22-000001", 3),
        ("new", "22-009953", 1),
        ("decided", "22-009953", 2),
    ]


@pytest.mark.parametrize(
    ("since", "until", "numbers"),
    [
        pytest.param("last", None, [3], id="the last build"),
        pytest.param("1", None, [2, 3], id="after a build"),
        pytest.param("1", "2", [2], id="up to a build, itself included"),
        pytest.param("3", None, [], id="after the newest"),
        pytest.param("2026-11-01", None, [2, 3], id="a day begins when it does in Denmark"),
        pytest.param("2026-10-31", "2026-10-31", [1], id="and ends so"),
        pytest.param("2026-11-21", None, [], id="a day after all"),
    ],
)
def test_since_and_until(store: Path, since: str, until: str | None, numbers: list[int]) -> None:
    new = _new(store, since, until)
    assert [one.number for one in new.builds] == numbers
    assert {one.build for one in new.treatments} == set(numbers)
    assert {one.build for one in new.documents} == set(numbers)


@pytest.mark.parametrize(
    ("since", "until", "message"),
    [
        ("4", None, "There is no build 4"),
        ("1", "0", "There is no build 0"),
        ("i går", None, "neither the number of a build nor a day"),
        ("2026-02-30", None, "neither the number of a build nor a day"),
        ("3", "2", "is before"),
    ],
)
def test_what_is_no_build(store: Path, since: str, until: str | None, message: str) -> None:
    with pytest.raises(Usage, match=message):
        _new(store, since, until)


def test_an_unknown_build_lists_those_that_are_known(store: Path) -> None:
    with pytest.raises(Usage) as error:
        _new(store, "77")
    assert "1 (2026-10-31), 2 (2026-10-31), 3 (2026-11-20)" in (error.value.hint or "")


def test_a_treatment_says_what_it_said_when_it_happened(store: Path) -> None:
    new, changed, gone = [one for one in _new(store, "0").treatments if one.cases == ("22-000001",)]
    assert (new.decision, new.outcomes) == ("Godkendt.", ("approved",))
    assert (changed.decision, changed.outcomes) == ("Ikke godkendt.", ("rejected",))
    assert gone.decision == "Ikke godkendt."
    assert (gone.date, gone.body, gone.title) == ("2022-09-20", "Skoleudvalget", "Skolen")
    decision = changed.changes[0]
    assert (decision.field, decision.old, decision.new) == (
        "decision",
        ("Godkendt.",),
        ("Ikke godkendt.",),
    )
    assert [one.because for one in (new, changed, gone)] == ["added", "replaced", "withdrawn"]


def test_narrowed(store: Path) -> None:
    assert {one.cases for one in _new(store, "0", case="22-009953").treatments} == {("22-009953",)}
    of_body = _new(store, "0", body="skoleudvalget")
    assert {one.body for one in of_body.treatments} == {"Skoleudvalget"}
    assert {one.name for one in of_body.documents} == {"b.txt"}
    assert len(_new(store, "0", municipality="Greve").treatments) == 5
    assert not _new(store, "0", municipality="Vejle").treatments
    assert not _new(store, "3", body="Byrådet").treatments, "there is one, and nothing is new"


def test_a_case_that_went_is_still_found_by_its_number(store: Path) -> None:
    assert len(_new(store, "0", case="22-000001").treatments) == 3


def test_narrowed_to_what_is_not_there(store: Path) -> None:
    with pytest.raises(NoInput, match="22-009954") as error:
        _new(store, "0", case="22-009954")
    assert "22-009953" in (error.value.hint or "")
    with pytest.raises(NoInput, match="Kulturrådet"):
        _new(store, "0", body="Kulturrådet")


# --- following -----------------------------------------------------------------------------------


def _followed(store: Path, *cases: str, **wish: str | bool) -> Followed:
    with open_reader(store) as reader:
        return followed(reader, cases, **wish)  # type: ignore[arg-type] # each has its own type


def test_a_case_is_followed(store: Path) -> None:
    found = _followed(store, "22-009953")
    (one,) = found.treatments
    assert found.names == ("22-009953 Helhedsplan",)
    assert found.iri.endswith("/kommune/0253/sag/22-009953")
    assert (one.date, one.start, one.body) == ("2022-09-12", "2022-09-12T12:30:00", "Byrådet")
    assert (one.outcomes, one.decision, one.place) == (("approved",), "Godkendt.", "Salen")
    assert one.updated == TIMES[1], "when its decision came"
    assert one.changes == (), "a first decision is no changed one"
    assert sorted(Path(place).name for place in one.places) == ["a.txt", "dagsorden.txt"]


def test_a_changed_decision_is_followed(tmp_path: Path) -> None:
    store = tmp_path / "store"
    for decision in ("Godkendt.", "Udsat.", "Ikke godkendt."):
        built(store, written(tmp_path / "a.txt", decision))
    (one,) = _followed(store, "22-009953").treatments
    assert [(change.old, change.new) for change in one.changes] == [
        (("Godkendt.",), ("Udsat.",)),
        (("Udsat.",), ("Ikke godkendt.",)),
    ]
    assert len({change.mark for change in one.changes}) == 2


def test_a_change_is_followed_through_another_name_of_its_meeting(tmp_path: Path) -> None:
    store = tmp_path / "store"
    built(store, written(tmp_path / "a.txt", "Godkendt."))
    built(store, written(tmp_path / "a.txt", "Udsat."))
    built(store, written(tmp_path / "b.txt", "Drøftet.", clock="17:00"))
    first, second = _followed(store, "22-009953").treatments
    assert first.item.endswith("/2022-09-12T1230/punkt/1")
    assert [change.new for change in first.changes] == [("Udsat.",)]
    assert second.changes == ()


def test_a_body_and_everything_are_followed(store: Path) -> None:
    byraad = _followed(store, body="Byrådet")
    assert [one.body for one in byraad.treatments] == ["Byrådet"]
    everything = _followed(store, everything=True)
    assert len(everything.treatments) == 1
    assert everything.iri != byraad.iri


def test_nothing_to_follow(store: Path) -> None:
    with pytest.raises(Usage, match="Nothing to follow"):
        _followed(store)
    with pytest.raises(NoInput, match="22-000001"):
        _followed(store, "22-000001")
