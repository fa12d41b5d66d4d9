"""Attendance: the header's lists, and what decisions tell against them."""

from __future__ import annotations

import pytest

from sagsgraf.model import Iri
from sagsgraf.pipeline.reading import ReadDocument
from sagsgraf.terms import SG
from tests.layouts.writing import item, read

_TITLE = "REFERAT Byrådet d. 12-09-2022"
_PRESENT = f"{_TITLE}\n\nMødedeltagere Ida Bro (V), Per Dam (A)"
_MEMBERS = f"{_TITLE}\n\nMedlemmer Ida Bro (V), Per Dam (A)"


def _statuses(one: ReadDocument) -> dict[str, str]:
    return {who.name: who.status for who in one.record.meeting.attendance}


def _away(one: ReadDocument) -> list[tuple[str, str, float]]:
    return [
        (
            claim.subject.value.rsplit("/", 1)[-1],
            claim.value.value.rsplit("/", 1)[-1],
            claim.confidence,
        )
        for claim in one.claims
        if claim.predicate == SG.absentDuringItem and isinstance(claim.value, Iri)
    ]


def _told(one: ReadDocument) -> set[tuple[str, str]]:
    """Return what the items tell of people: the property and whom."""
    return {
        (claim.predicate.value.rpartition("#")[2], claim.value.value.rsplit("/", 1)[-1])
        for claim in one.claims
        if claim.predicate in {SG.absentDuringItem, SG.recused, SG.left, SG.joined}
        and isinstance(claim.value, Iri)
    }


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        pytest.param(
            "Byrådet erklærede Per Dam (A) for inhabil.",
            {"recused", "absentDuringItem"},
            id="declared",
        ),
        pytest.param(
            "Per Dam (A) erklærede sig inhabil og deltog ikke i punktets behandling.",
            {"recused", "absentDuringItem"},
            id="by himself",
        ),
        pytest.param(
            "Godkendt.\n\nInhabil: Per Dam", {"recused", "absentDuringItem"}, id="a label"
        ),
        pytest.param("Byrådet erklærede Per Dam (A) for ikke inhabil.", set(), id="denied"),
        pytest.param(
            "Per Dam (A) deltog ikke i sagens behandling.",
            {"absentDuringItem"},
            id="the words do not say why",
        ),
        pytest.param("Godkendt.\n\nPer Dam forlod mødet kl. 20.", {"left"}, id="left early"),
        pytest.param("Godkendt.\n\nPer Dam ankom kl. 17.30.", {"joined"}, id="came late"),
    ],
)
def test_recused_is_told_apart_from_absent_and_from_leaving(decision: str, told: set[str]) -> None:
    assert _told(_read(decision, "Godkendt.")) == {(one, "per-dam") for one in told}


def test_the_words_that_declare_somebody_disqualified_are_the_evidence() -> None:
    one = _read("Byrådet erklærede Per Dam (A) for inhabil.", "Godkendt.")
    (span,) = {claim.span for claim in one.claims if claim.predicate == SG.recused}
    assert span
    assert one.minutes.words(span) == "erklærede Per Dam (A) for inhabil"


def _read(*decisions: str, header: str = _PRESENT, titles: tuple[str, ...] = ()) -> ReadDocument:
    names = titles or tuple(f"Sag {number}" for number in range(len(decisions)))
    items = [
        item(number, title, "Beslutning", text)
        for number, (title, text) in enumerate(zip(names, decisions, strict=True), start=1)
    ]
    return read(*items, header=header)


def test_an_absence_that_the_header_knows_is_read_once_more() -> None:
    header = f"{_PRESENT}\n\nFraværende Åse Ås (F)"
    one = _read("Godkendt.\n\nAfbud: Åse Ås", "Godkendt.", header=header)
    assert _statuses(one) == {"Ida Bro": "present", "Per Dam": "present", "Åse Ås": "absent"}
    assert _away(one) == []
    readings = {claim.span for claim in one.claims if claim.predicate == SG.absentee}
    assert len(readings) == 2


def test_somebody_present_is_absent_during_the_item() -> None:
    one = _read("Godkendt.\n\nFraværende: Per Dam", "Godkendt.")
    assert _statuses(one) == {"Ida Bro": "present", "Per Dam": "present"}
    assert _away(one) == [("1", "per-dam", 1.0)]


@pytest.mark.parametrize(
    ("decision", "confidence"),
    [
        pytest.param("Per Dam (A) deltog ikke i sagens behandling.", 1.0, id="in so many words"),
        pytest.param("Byrådet erklærede Per Dam (A) for inhabil.", 0.9, id="disqualified: the law"),
    ],
)
def test_absent_from_one_item(decision: str, confidence: float) -> None:
    one = _read(decision, "Godkendt.")
    assert _away(one) == [("1", "per-dam", confidence)]
    assert _statuses(one)["Per Dam"] == "present"


def test_who_is_disqualified_and_leaves_the_room_leaves_the_item() -> None:
    one = _read("Byrådet erklærede Per Dam (A) for inhabil.\n\nPer Dam (A) forlod lokalet.")
    assert _statuses(one)["Per Dam"] == "present"
    assert {(number, who) for number, who, _ in _away(one)} == {("1", "per-dam")}


@pytest.mark.parametrize(
    "decision",
    [
        pytest.param("Godkendt.\n\nPer Dam (A) forlod mødet kl. 21.27", id="left"),
        pytest.param("Godkendt.\n\nPer Dam (A) ankom kl. 17.54", id="came"),
    ],
)
def test_there_for_part_of_the_meeting(decision: str) -> None:
    one = _read("Godkendt.", decision)
    assert _statuses(one) == {"Ida Bro": "present", "Per Dam": "partly present"}
    assert one.record.meeting.present == ["Ida Bro", "Per Dam"]


def test_items_named_in_a_sentence() -> None:
    one = _read("Per Dam (A) deltog ikke i punkt 2-3.", "Godkendt.", "Godkendt.", "Godkendt.")
    assert _away(one) == [("2", "per-dam", 1.0), ("3", "per-dam", 1.0)]


@pytest.mark.parametrize(
    ("decisions", "titles", "expected", "reason"),
    [
        (["Godkendt.\n\nAfbud: Åse Ås", "Godkendt."], (), "absent with notice", "sent apologies"),
        (["Åse Ås deltog ikke i mødet.", "Godkendt."], (), "absent", "in these words"),
        (["Fraværende: Åse Ås", "Fraværende: Åse Ås"], (), "absent", "in every decision"),
        (["Åse Ås var fraværende.", "Godkendt."], ("Fremmøde", "B"), "absent", "a roll call"),
        (["Fraværende: Åse Ås", "Godkendt."], (), None, "one item of two"),
    ],
)
def test_without_a_list_of_attendees(
    decisions: list[str], titles: tuple[str, ...], expected: str | None, reason: str
) -> None:
    one = _read(*decisions, header=_TITLE, titles=titles)
    assert _statuses(one).get("Åse Ås") == expected, reason
    assert [number for number, *_ in _away(one)] == ([] if expected else ["1"])


def test_who_is_not_among_those_present_was_absent() -> None:
    one = _read("Godkendt.\n\nFraværende: Åse Ås", "Godkendt.")
    assert _statuses(one)["Åse Ås"] == "absent"
    told = [claim for claim in one.claims if claim.predicate == SG.absentee]
    assert [(claim.confidence, bool(claim.basis)) for claim in told] == [(0.9, True)]


def test_a_list_of_members_is_a_list_of_seats() -> None:
    one = _read("Godkendt.\n\nAfbud: Per Dam (A)", "Godkendt.", header=_MEMBERS)
    assert _statuses(one) == {"Ida Bro": "present", "Per Dam": "absent with notice"}
    assert _away(one) == []


@pytest.mark.parametrize(
    "decision",
    [
        pytest.param("Fraværende: Åse Ås (V) - Bo Ek (V) mødte som stedfortræder.", id="a dash"),
        pytest.param("Bo Ek (V) deltog i mødet i stedet for Åse Ås (V).", id="a sentence"),
        pytest.param("Afbud fra Åse Ås, stedfortræder Bo Ek", id="a comma"),
    ],
)
def test_a_substitute_told_in_an_item(decision: str) -> None:
    one = _read(decision, header=_TITLE)
    status = _statuses(one)
    assert status["Bo Ek"] == "present"
    assert status["Åse Ås"].startswith("absent")
    assert {
        who.name: who.substitute_for for who in one.record.meeting.attendance if who.substitute_for
    } == {"Bo Ek": "Åse Ås"}


def test_no_substitute_for_somebody_who_was_there() -> None:
    """The header has the member present: then the words speak of another day."""
    one = _read("Bo Ek (V) deltog som stedfortræder for Ida Bro (V).")
    assert not any(who.substitute_for for who in one.record.meeting.attendance)


def test_an_agenda_tells_nobodys_absence() -> None:
    header = "DAGSORDEN Byrådet d. 12-09-2022\n\nMødedeltagere Ida Bro"
    one = _read("Afbud: Ida Bro", header=header)
    assert _statuses(one) == {"Ida Bro": "present"}
    assert _away(one) == []


def test_an_absence_quoted_from_another_meeting_is_not_of_this_one() -> None:
    text = "05-09-2022 Havneudvalget\n\nGodkendt.\n\nAfbud: Ida Bro (V)"
    one = read(item(1, "A", "Beslutning", "Godkendt.", "Sagens forløb", text), header=_PRESENT)
    assert _away(one) == []


def test_a_decision_dated_another_day_is_not_of_this_meeting() -> None:
    one = read(
        item(1, "A", "Beslutning i Havneudvalget den 05-09-2022", "Godkendt.\n\nAfbud: Ida Bro"),
        header=_PRESENT,
    )
    assert _away(one) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "Medlemmer\nIda Bro (V)\nPer Dam (A)\n\nFraværende\nPer Dam (A), sag 2",
            {"Ida Bro": "present", "Per Dam": "partly present"},
            id="absent from one item of two",
        ),
        pytest.param(
            "Medlemmer\nIda Bro (V)\nPer Dam (A)\n\nFraværende\nPer Dam (A), sag 1-2",
            {"Ida Bro": "present", "Per Dam": "absent"},
            id="absent from all items",
        ),
        pytest.param(
            "Medlemmer: Ida Bro, Per Dam\nBemærkninger: Afbud: Per Dam",
            {"Ida Bro": "present", "Per Dam": "absent with notice"},
            id="among remarks",
        ),
        pytest.param(
            "Tilstede: Ida Bro (V)\nAfbud/Fraværende: Per Dam (A)",
            {"Ida Bro": "present", "Per Dam": "absent"},
            id="a double label",
        ),
        pytest.param(
            "Deltagere:\nIda Bro, (V)\nPer Dam, (A)\nFraværende:",
            {"Ida Bro": "present", "Per Dam": "present"},
            id="a comma before the party, and nobody absent",
        ),
        pytest.param(
            "Tilstede: Ida Bro\nFraværende: Per Dam stedfortræder Bo Ek, Åse Ås",
            {"Ida Bro": "present", "Per Dam": "absent", "Bo Ek": "present", "Åse Ås": "absent"},
            id="a substitute among absentees",
        ),
    ],
)
def test_the_header(lines: str, expected: dict[str, str]) -> None:
    one = _read("Godkendt.", "Godkendt.", header=f"{_TITLE}\n\n{lines}")
    assert _statuses(one) == expected


def test_items_missed_according_to_the_header() -> None:
    header = f"{_TITLE}\n\nMedlemmer: Ida Bro, Per Dam\nFraværende: Per Dam, sag 2"
    one = _read("Godkendt.", "Godkendt.", header=header)
    assert _away(one) == [("2", "per-dam", 1.0)]


def test_each_person_has_one_status() -> None:
    one = _read(
        "Fraværende: Åse Ås - Bo Ek mødte som stedfortræder.\n\nAfbud: Åse Ås",
        "Per Dam forlod mødet kl. 20. Åse Ås deltog ikke i mødet.",
    )
    statuses: dict[Iri, set[object]] = {}
    for claim in one.claims:
        if claim.predicate == SG.attendanceStatus:
            statuses.setdefault(claim.subject, set()).add(claim.value)
    assert len(statuses) == 4
    assert all(len(values) == 1 for values in statuses.values())
