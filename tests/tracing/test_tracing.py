"""Traces of the bundled sample and of the real minutes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import sagsgraf
from sagsgraf.pipeline.building import build
from sagsgraf.tracing import Change, Point, Sum, Trace, Treatment, changes


@pytest.fixture(scope="module")
def cyber(sample_store: Path) -> Trace:
    return sagsgraf.trace(sample_store, "22-009953")


def test_the_case_and_its_period(cyber: Trace) -> None:
    assert cyber.case == "22-009953"
    assert cyber.municipality == "Kalundborg Kommune"
    assert (cyber.first, cyber.last) == ("2022-09-12", "2023-06-06")
    assert cyber.title == cyber.treatments[-1].title


def test_the_treatments_in_order(cyber: Trace) -> None:
    first, second = cyber.treatments
    assert (first.date, first.body, first.number, first.page) == (
        "2022-09-12",
        "Direktionen",
        "2",
        4,
    )
    assert first.kind == "item"
    assert first.closed is False
    assert first.outcomes == ("endorsed",)
    assert second.outcomes == ("requested",)
    assert len(first.recommendations) == len(second.recommendations) == 2


def test_the_amounts_keep_kind_year_and_part(cyber: Trace) -> None:
    told = [(one.value, one.kind, one.years, one.part_of) for one in cyber.treatments[0].amounts]
    assert told == [
        ("1566200", "cost", ("2023",), None),
        ("471000", "one-off cost", ("2023",), "1566200"),
        ("1723200", "cost", ("2024",), None),
    ]


def test_changes_name_each_field_and_invent_nothing(cyber: Trace) -> None:
    by_field: dict[str, list[Change]] = {}
    for change in cyber.changes:
        by_field.setdefault(change.field, []).append(change)
    assert set(by_field) == {"title", "recommendation", "outcome", "amount", "attachment"}
    cost = next(change for change in by_field["amount"] if change.what == "cost")
    assert len(cost.old) == 2
    assert cost.new == ()


def test_every_statement_has_its_words(cyber: Trace) -> None:
    for treatment in cyber.treatments:
        about = {quotation.about for quotation in treatment.evidence}
        assert {"decision", "recommendation", "attachment", "title", "case number"} <= about
        assert all(quotation.page == treatment.page for quotation in treatment.evidence)


def test_a_reported_treatment_stands_in_its_place(sample_store: Path) -> None:
    trace = sagsgraf.trace(sample_store, "22-000258")
    assert [(one.date, one.kind) for one in trace.treatments] == [
        ("2022-09-12", "item"),
        ("2023-05-30", "reported"),
        ("2023-06-06", "item"),
    ]
    reported = trace.treatments[1]
    assert reported.outcomes == ("postponed",)
    assert reported.closed is None
    assert reported.meeting is None


def test_outcomes_stand_in_the_order_of_the_words(corpora: Path, tmp_path: Path) -> None:
    build(sorted((corpora / "kalundborg").glob("*.txt")), tmp_path / "store")
    trace = sagsgraf.trace(tmp_path / "store", "22-010945")
    assert trace.treatments[0].outcomes == ("discussed", "requested", "delegated")


def test_a_treatment_told_and_seen_is_listed_once(corpora: Path, tmp_path: Path) -> None:
    """Greve's later agendas repeat the treatments of earlier ones under Sagens forløb."""
    texts = corpora / "greve-2022-text"
    build(sorted(texts.glob("2022-09-*.txt")), tmp_path / "store")
    trace = sagsgraf.trace(tmp_path / "store", "22-011409")
    occasions = [(one.date, one.body) for one in trace.treatments]
    assert len(occasions) == len(set(occasions))
    assert len([one for one in trace.treatments if one.kind == "item"]) >= 5


def treatment(date: str, **fields: object) -> Treatment:
    empty: dict[str, object] = {
        "body": "Direktionen",
        "meeting": None,
        "item": f"urn:{date}",
        "number": "1",
        "title": "Kaj",
        "kind": "item",
        "closed": False,
        "decision": None,
        "outcomes": (),
        "recommendations": (),
        "referrals": (),
        "amounts": (),
        "financial": None,
        "attachments": (),
        "page": None,
        "sources": (),
        "evidence": (),
    }
    return Treatment(date=date, **{**empty, **fields})  # type: ignore[arg-type] # rows of a table


def amount(text: str, kind: str) -> Sum:
    return Sum(text, None, kind, (), None, None, None, False)


def test_nothing_changed_is_no_change() -> None:
    assert not list(changes([treatment("2022-01-01"), treatment("2023-01-01")]))


def test_amounts_are_compared_kind_for_kind() -> None:
    before = treatment(
        "2022-01-01", amounts=(amount("1 kr.", "cost"), amount("5 kr.", "overspend"))
    )
    after = treatment("2023-01-01", amounts=(amount("2 kr.", "cost"), amount("5 kr.", "overspend")))
    found = list(changes([before, after]))
    assert [(one.what, one.old, one.new) for one in found] == [("cost", ("1 kr.",), ("2 kr.",))]


def test_a_point_that_was_added() -> None:
    one, two = Point("A", "1", "kajen bygges"), Point("A", "2", "lånet optages")
    before = treatment("2022-01-01", recommendations=(one,))
    after = treatment("2023-01-01", recommendations=(one, two))
    added = Change("2022-01-01", "2023-01-01", "recommendation", "2", (), ("lånet optages",))
    assert list(changes([before, after])) == [
        replace(added, earlier="urn:2022-01-01", later="urn:2023-01-01")
    ]


def test_reported_treatments_are_not_compared() -> None:
    told = treatment("2022-06-01", kind="reported", title="Andet")
    assert not list(changes([treatment("2022-01-01"), told, treatment("2023-01-01")]))
