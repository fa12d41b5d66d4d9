"""The named queries about courses over many meetings, on facts written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sagsgraf.model import NoInput
from sagsgraf.queries import find_query, run_named
from sagsgraf.store import StoreReader, open_reader
from tests.queries.test_planted import Rows, ask, rows
from tests.store.planting import Document, document, plant
from tests.store.planting import item as facts_of
from tests.store.test_durations import _ELECTED, _ITEMS, _LIST, amounts, meeting, treated

_SAYS = "https://w3id.org/sagsgraf/ns"


def decided(
    name: str, date: str, outcome: str, words: str, *, case: int, body: str = "byraadet"
) -> Document:
    """Return a treatment of a case with this outcome in these words."""
    facts = f"""sg:case <sag/{case}> ; sg:decision <b{name}>"""
    return document(
        name,
        facts_of(name, date, facts, body=body, title=f"Sag {case}"),
        f"""<b{name}> a sg:Decision ; sg:outcome <{_SAYS}/outcome/{outcome}> ; sg:text "{words}" .
        <sag/{case}> a sg:Case ; dct:identifier "22-00000{case}" .""",
    )


_PUT_OFF = [
    # Put off and never seen again.
    decided("p1", "2022-01-10", "postponed", "Udsat til næste møde.", case=1),
    # Put off and dealt with.
    decided("p2", "2022-01-10", "postponed", "Udsat.", case=2),
    decided("p3", "2022-02-10", "approved", "Godkendt.", case=2),
    # Taken off, and another body has it.
    decided("p4", "2022-01-10", "withdrawn", "Punktet udgår.", case=3),
    decided("p5", "2022-01-12", "noted", "Til efterretning.", case=3, body="udvalget"),
    # Sent back, and dealt with by the body it was sent back to.
    decided("p6", "2022-01-10", "referred", "Sendes tilbage til udvalget.", case=4),
    decided("p7", "2022-03-10", "recommended", "Anbefales.", case=4, body="udvalget"),
    # Sent on is no postponement.
    decided("p8", "2022-01-10", "referred", "Sendes til udvalget.", case=5),
    # Sent back, and not seen since.
    decided("p9", "2022-02-10", "referred", "Sendes tilbage.", case=6),
    meeting("2022-01-10"),
    meeting("2022-05-10"),
    meeting("2022-06-10", "agenda"),
]
_FOLLOWED = document(
    "adherence",
    *(
        facts_of(f"q{place}", "2022-01-10", f"sg:decision <c{place}>", title=name)
        + f'<c{place}> sg:text "Ord." ; sg:adherence <{_SAYS}/adherence/{name}> .'
        for place, name in enumerate(
            ("followed", "partly", "changed", "not-followed", "not-comparable")
        )
    ),
)


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreReader]:
    yield from _planted(tmp_path_factory, [*_PUT_OFF, _FOLLOWED])


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreReader]:
    yield from _planted(tmp_path_factory, [document("a", _LIST, _ELECTED, _ITEMS, _CITIZEN)])


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreReader]:
    yield from _planted(
        tmp_path_factory,
        [
            treated("p1", "2022-01-10", "recommended", body="udvalget", case=2),
            treated("p2", "2022-01-20", "approved", case=2),
            treated("p3", "2022-01-10", "discussed", case=3),
            amounts("a1", "2022-01-10", _BRIDGE.format(5), "7 ; sg:amountKind kind:cost"),
            amounts("a2", "2022-02-10", _BRIDGE.format(6), "8 ; sg:amountKind kind:cost"),
            meeting("2022-01-20"),
        ],
    )


_BRIDGE = '{} ; sg:amountKind kind:cost ; sg:area "Broen"'
# Somebody without an office who is called disqualified (a citizen in a board that meets in public).
_CITIZEN = (
    f"<p2> sg:recused <person/per> . {facts_of('p1', '2022-01-10')} {facts_of('p2', '2022-01-10')}"
)


def _planted(folders: pytest.TempPathFactory, documents: list[Document]) -> Iterator[StoreReader]:
    store: Path = folders.mktemp("planted") / "store"
    plant(store, documents)
    with open_reader(store) as reader:
        yield reader


def test_what_was_put_off_and_did_not_come_back(courses: StoreReader) -> None:
    assert [
        (row["case"], row["kind"], row["elsewhere"], row["minutes_until"])
        for row in ask(courses, "never-handled").to_dicts()
    ] == [
        ("22-000001", "postponed", None, "2022-05-10"),
        ("22-000003", "withdrawn", "2022-01-12", "2022-05-10"),
        ("22-000006", "returned", None, "2022-05-10"),
    ]


def test_what_was_put_off_and_when_it_was_dealt_with(courses: StoreReader) -> None:
    assert [
        (row["case"], row["kind"], row["handled"])
        for row in ask(courses, "postponed-cases").to_dicts()
    ] == [
        ("22-000001", "postponed", None),
        ("22-000002", "postponed", "2022-02-10"),
        ("22-000003", "withdrawn", "2022-01-12"),
        ("22-000004", "returned", "2022-03-10"),
        ("22-000006", "returned", None),
    ]


def test_the_words_may_name_the_next_meeting(courses: StoreReader) -> None:
    assert ask(courses, "never-handled").to_dicts()[0]["text"] == "Udsat til næste møde."


def test_a_meeting_of_which_only_the_agenda_was_read(courses: StoreReader) -> None:
    assert rows(courses, "agenda-only") == [("Byraadet", "2022-06-10", None, "2022-05-10")]


def test_recommendations_that_were_not_followed(courses: StoreReader) -> None:
    answer = ask(courses, "not-followed").to_dicts()
    assert {(row["title"], row["adherence"], row["decision"]) for row in answer} == {
        ("partly", "partly", "Ord."),
        ("changed", "changed", "Ord."),
        ("not-followed", "not followed", "Ord."),
    }


def test_outcomes_by_year(courses: StoreReader) -> None:
    assert ("2022", "referred", "3") in rows(courses, "outcomes-by-year")


def test_a_record(people: StoreReader) -> None:
    wanted: Rows = [("Byraadet", "1", "0", "1", "1", "0", "1", "1")]
    assert rows(people, "person-record", person="Ida Bro") == wanted


def test_a_private_citizen_has_no_record(people: StoreReader) -> None:
    with pytest.raises(NoInput, match="no document tells that this person is elected"):
        run_named(people, find_query("person-record"), {"person": "Per Dam"})


def test_recusals_of_those_with_an_office(people: StoreReader) -> None:
    assert [row["person"] for row in ask(people, "recusals").to_dicts()] == ["Ida Bro"]


def test_durations(ended: StoreReader) -> None:
    answer = ask(ended, "case-durations").to_dicts()
    columns = ("case", "days", "treatments", "bodies", "outcome", "decided_by")
    assert [tuple(row[name] for name in columns) for row in answer] == [
        ("22-000001", "31", "2", "1", None, None),
        ("22-000002", "10", "2", "2", "approved", "Byraadet"),
        ("22-000003", "0", "1", "1", "discussed", None),
    ]


def test_only_what_is_over_counts_for_a_body(ended: StoreReader) -> None:
    assert rows(ended, "durations-by-body") == [("Byraadet", "10", "1")]


def test_amounts_over_time(ended: StoreReader) -> None:
    answer = ask(ended, "case-amounts-over-time", case="22-000001").to_dicts()
    assert [
        (row["date"], row["area"], row["value"], row["previous"], row["changed"]) for row in answer
    ] == [
        ("2022-01-10", "Broen", "5", None, None),
        ("2022-01-10", None, "7", None, None),
        ("2022-02-10", "Broen", "6", "5", "yes"),
        ("2022-02-10", None, "8", None, None),
    ]
