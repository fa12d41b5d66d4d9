"""The way of a case, declared and seen."""

from __future__ import annotations

from sagsgraf.tracing.model import PathStep
from sagsgraf.tracing.path import path
from sagsgraf.tracing.seen import Seen
from tests.tracing.cases import COMMITTEE, COUNCIL, ECONOMY, OTHER_COMMITTEE, body, known, seen

WAY = (COMMITTEE, ECONOMY, COUNCIL)


def steps(*found: Seen, latest: dict[str, str] | None = None) -> list[PathStep]:
    return list(path(found, known(*found) if latest is None else latest))


def test_the_same_way_printed_by_each_body_is_one() -> None:
    found = [seen(f"2022-01-0{day}", name, way=WAY) for day, name in enumerate(WAY, start=1)]
    assert [(one.body, one.declared_by, one.observed_on) for one in steps(*found)] == [
        (COMMITTEE, found[0].item, ("2022-01-01",)),
        (ECONOMY, found[0].item, ("2022-01-02",)),
        (COUNCIL, found[0].item, ("2022-01-03",)),
    ]


def test_a_step_declared_later_stands_where_it_is_declared() -> None:
    found = (
        seen("2022-01-01", COMMITTEE, way=WAY),
        seen("2022-01-02", OTHER_COMMITTEE, way=(COMMITTEE, OTHER_COMMITTEE, ECONOMY, COUNCIL)),
    )
    assert [one.body for one in steps(*found)] == [COMMITTEE, OTHER_COMMITTEE, ECONOMY, COUNCIL]


def test_a_step_declared_first_stands_first() -> None:
    found = (
        seen("2022-01-02", ECONOMY, way=(ECONOMY, COUNCIL)),
        seen("2022-01-03", COUNCIL, way=WAY),
    )
    assert [one.body for one in steps(*found)] == [COMMITTEE, ECONOMY, COUNCIL]


def test_a_body_not_seen_and_whether_its_minutes_are_there() -> None:
    one = seen("2022-01-05", COMMITTEE, way=WAY)
    found = steps(one, latest={body(ECONOMY): "2022-01-10", body(COUNCIL): "2022-01-04"})
    assert [(step.observed_as, step.minutes_known) for step in found[1:]] == [
        ((), True),
        # Its minutes end before the case could come to it.
        ((), False),
    ]


def test_a_treatment_told_elsewhere_is_seen_without_minutes() -> None:
    one = seen("2022-01-01", COMMITTEE, way=WAY)
    reported = seen("2022-01-08", ECONOMY, kind="reported", document=None)
    step = steps(one, reported)[1]
    assert (step.observed_on, step.minutes_known) == (("2022-01-08",), False)


def test_what_came_before_the_declaration_is_no_answer_to_it() -> None:
    early = seen("2020-01-01", COUNCIL)
    found = steps(early, seen("2022-01-01", COMMITTEE, way=(COMMITTEE, COUNCIL)))
    assert [(one.body, one.declared_on, one.observed_on) for one in found] == [
        (COUNCIL, None, ("2020-01-01",)),
        (COMMITTEE, "2022-01-01", ("2022-01-01",)),
        (COUNCIL, "2022-01-01", ()),
    ]


def test_a_body_that_is_seen_is_told_once() -> None:
    found = steps(
        seen("2020-01-01", COUNCIL),
        seen("2022-01-01", COMMITTEE, way=(COMMITTEE, COUNCIL)),
        seen("2022-02-01", COUNCIL),
    )
    assert [(one.body, one.observed_on) for one in found] == [
        (COMMITTEE, ("2022-01-01",)),
        (COUNCIL, ("2020-01-01", "2022-02-01")),
    ]


def test_a_step_ahead_of_the_declaring_body_is_seen_before_it() -> None:
    found = steps(
        seen("2022-01-01", OTHER_COMMITTEE),
        seen("2022-01-03", ECONOMY, way=(OTHER_COMMITTEE, ECONOMY)),
    )
    assert [(one.body, one.observed_on) for one in found] == [
        (OTHER_COMMITTEE, ("2022-01-01",)),
        (ECONOMY, ("2022-01-03",)),
    ]


def test_all_committees_are_one_step() -> None:
    way = ("Alle fagudvalg", ECONOMY)
    found = steps(
        seen("2022-01-01", COMMITTEE, way=way),
        seen("2022-01-02", OTHER_COMMITTEE, way=way),
        seen("2022-01-03", ECONOMY, way=way),
    )
    assert [(one.body, one.observed_on, one.minutes_known) for one in found] == [
        ("Alle fagudvalg", ("2022-01-01", "2022-01-02"), True),
        (ECONOMY, ("2022-01-03",), True),
    ]


def test_a_committee_among_all_and_named_later_has_its_two_parts() -> None:
    found = steps(
        seen("2022-01-01", COMMITTEE, way=("Alle fagudvalg", COUNCIL)),
        seen("2022-06-01", COMMITTEE, way=(COMMITTEE, COUNCIL)),
    )
    assert [(one.body, one.observed_on) for one in found] == [
        ("Alle fagudvalg", ("2022-01-01",)),
        (COMMITTEE, ("2022-06-01",)),
        (COUNCIL, ()),
    ]


def test_bodies_that_nobody_declares_stand_where_they_were_seen() -> None:
    found = steps(
        seen("2022-01-01", COMMITTEE),
        seen("2022-01-02", OTHER_COMMITTEE, way=(OTHER_COMMITTEE, COUNCIL)),
        seen("2022-01-03", ECONOMY),
        seen("2022-01-04", COUNCIL),
    )
    assert [(one.body, one.declared_by is None) for one in found] == [
        (COMMITTEE, True),
        (OTHER_COMMITTEE, False),
        (ECONOMY, True),
        (COUNCIL, False),
    ]
