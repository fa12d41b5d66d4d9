"""Traces of the bundled sample and of the real minutes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from pyoxigraph import Quad, Store

import sagsgraf
from sagsgraf.pipeline.building import build
from sagsgraf.store import open_reader
from sagsgraf.tracing import Change, Trace, load_trace
from tests.store.planting import SCOPE, Document, document, plant


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
    assert set(by_field) == {
        "title",
        "recommendation",
        "financing",
        "outcome",
        "amount",
        "attachment",
    }
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


# --- the two real minutes of Kalundborg ---------------------------------------------------------


@pytest.fixture(scope="module")
def real(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Trace:
    store = tmp_path_factory.mktemp("kalundborg") / "store"
    build(sorted((corpora / "kalundborg").glob("*.txt")), store)
    return sagsgraf.trace(store, "22-009953")


def test_cyber_security_ends_with_a_wish(real: Trace) -> None:
    assert real.status is not None
    assert (real.status.state, real.status.date) == ("treated", "2023-06-06")
    assert [(one.body, one.observed_on) for one in real.path] == [
        ("Direktionen", ("2022-09-12", "2023-06-06"))
    ]
    assert [(one.after, one.before, one.days) for one in real.gaps] == [
        ("2022-09-12", "2023-06-06", 267)
    ]
    assert [one.document for one in real.treatments] == ["minutes", "minutes"]


def test_cyber_security_costs(real: Trace) -> None:
    (one,) = real.comparisons
    assert (one.kind, one.by) == ("cost", "year")
    assert [(each.label, each.value, each.approximate) for each in one.figures] == [
        ("2023", "1566200", False),
        ("2024", "1723200", False),
    ]


def test_cyber_security_changed_who_pays_and_states_no_cost(real: Trace) -> None:
    found = {(one.field, one.what): (one.old, one.new) for one in real.changes}
    (old,), (new,) = found["recommendation", "2"]
    assert "opkræve partnerskabsholderne" in old
    assert "ekstrabevilling" in new
    assert found["amount", "cost"] == (("1.566.200 kr. (2023)", "1.723.200 kr. (2024)"), ())
    assert {(one.earlier, one.later) for one in real.changes} == {
        (real.treatments[0].item, real.treatments[1].item)
    }


def test_cyber_security_has_one_paper_in_two_versions(real: Trace) -> None:
    titles = [one.attachments[0] for one in real.treatments]
    (paper,) = real.papers
    assert [one.title for one in paper.versions] == titles
    assert paper.title == titles[1]
    assert "erstatter den tidligere fremsendte" in (paper.because or "")
    change = next(one for one in real.changes if one.field == "attachment")
    assert (change.what, change.old, change.new) == ("replaced", (titles[0],), (titles[1],))


def test_nis2_is_one_law_of_two_treatments(real: Trace) -> None:
    assert [(one.name, len(one.items)) for one in real.laws] == [("NIS2", 2)]


def test_what_was_put_off_in_kalundborg(corpora: Path, tmp_path: Path) -> None:
    build(sorted((corpora / "kalundborg").glob("*.txt")), tmp_path / "store")
    (one,) = sagsgraf.trace(tmp_path / "store", "22-000258").postponements
    assert (one.date, one.until, one.handled_on, one.days) == (
        "2023-05-30",
        "næste møde",
        "2023-06-06",
        7,
    )
    path = sagsgraf.trace(tmp_path / "store", "22-011403")
    assert path.status is not None
    assert (path.status.state, path.status.awaits, path.status.missing) == (
        "awaiting",
        ("Økonomiudvalget", "Kommunalbestyrelsen"),
        True,
    )
    assert [(one.body, bool(one.observed_as), one.minutes_known) for one in path.path] == [
        ("Direktionen", True, True),
        ("Økonomiudvalget", False, False),
        ("Kommunalbestyrelsen", False, False),
    ]


# --- planted documents --------------------------------------------------------------------------

_OUTCOME: Final = "https://w3id.org/sagsgraf/ns/outcome"


def meeting(
    organ: str,
    name: str,
    date: str,
    *items: str,
    at: str = "",
    kind: str = "minutes",
    case: str = "sg:case <sag/1>",
) -> Document:
    """Return the minutes of a body: Turtle of what its items say, each with its place."""
    place = f"moede/{organ}/{date}"
    start = f'; schema:startDate "{date}T{at}"^^xsd:dateTime' if at else ""
    passages = [
        f"""<{place}> a sg:Meeting ; sg:body <organ/{organ}> ; sg:documentType type:{kind} ;
            sg:date "{date}"^^xsd:date {start} .
            <organ/{organ}> a sg:Body ; foaf:name "{name}" .
            {'<sag/1> a sg:Case ; dct:identifier "22-000001" .' if "case" in case else ""}"""
    ]
    for number, facts in enumerate(items, start=9):
        item = f"{place}/punkt/{number}"
        passages.append(
            f"""<{item}> a sg:AgendaItem ; sg:date "{date}"^^xsd:date ; sg:body <organ/{organ}> ;
                sg:meeting <{place}> ; sg:number "{number}" ; schema:position {number} ;
                dct:title "Broen" ; {case} . """
            + facts.replace("<>", f"<{item}>").replace("<./", f"<{item}/")
        )
    return document(f"{organ}-{date}.txt", *passages)


def decided(outcome: str, text: str) -> str:
    return f"""<> sg:decision <./beslutning> .
        <./beslutning> a sg:Decision ; sg:text "{text}" ; sg:outcome <{_OUTCOME}/{outcome}> . """


@pytest.fixture
def planted(tmp_path: Path) -> Planted:
    return Planted(tmp_path / "store")


class Planted:
    """A store of planted documents."""

    def __init__(self, store: Path) -> None:
        self.store = store

    def trace(self, *documents: Document) -> Trace:
        plant(self.store, documents)
        with open_reader(self.store) as reader:
            return load_trace(reader, f"{SCOPE}sag/1")


def test_on_one_day_the_council_comes_last(planted: Planted) -> None:
    """Whatever the hours say: a committee that meets in the evening has recommended before."""
    recommended = decided("recommended", "Anbefales.")
    approved = decided("approved", "Godkendt.")
    day = "2022-05-02"
    trace = planted.trace(
        meeting("byraadet", "Byrådet", day, approved, at="08:00:00"),
        meeting("oekonomi", "Økonomiudvalget", day, recommended, at="17:00:00"),
        meeting("teknik", "Teknikudvalget", day, recommended, at="19:00:00"),
    )
    assert [one.body for one in trace.treatments] == [
        "Teknikudvalget",
        "Økonomiudvalget",
        "Byrådet",
    ]
    assert trace.status is not None
    assert trace.status.state == "decided"


def test_items_of_one_meeting_stand_in_their_order(planted: Planted) -> None:
    # The first declares a way on which its body comes later than on the second's.
    way = """<> sg:referral <./behandling/1>, <./behandling/2> .
        <./behandling/1> a sg:Referral ; schema:position 1 ; sg:body <organ/teknik> .
        <./behandling/2> a sg:Referral ; schema:position 2 ; sg:body <organ/byraadet> . """
    both = (
        decided("noted", "Taget til efterretning.") + way,
        decided("approved", "Godkendt."),
    )
    trace = planted.trace(meeting("byraadet", "Byrådet", "2022-05-02", *both))
    assert [one.number for one in trace.treatments] == ["9", "10"]
    assert trace.changes == ()


def test_an_agenda_only_schedules_it(planted: Planted) -> None:
    trace = planted.trace(meeting("byraadet", "Byrådet", "2022-05-02", "", kind="agenda"))
    assert trace.treatments[0].document == "agenda"
    assert trace.status is not None
    assert trace.status.state == "scheduled"


def test_who_pays_is_read_from_its_statements(planted: Planted) -> None:
    facts = """<> sg:financing <./finansiering/1> . <./finansiering/1> a sg:Financing ;
        schema:position 1 ; sg:financingKind <https://w3id.org/sagsgraf/ns/financing-kind/loan> ;
        sg:payer "Havnen" ; sg:text "Havnen optager et lån" ."""
    (one,) = planted.trace(meeting("byraadet", "Byrådet", "2022-05-02", facts)).treatments
    assert [(each.kind, each.payer, each.text) for each in one.financing] == [
        ("loan", "Havnen", "Havnen optager et lån")
    ]
    assert "financing" in {quotation.about for quotation in one.evidence}


def test_a_joined_item_tells_why(planted: Planted) -> None:
    """An item without number is of its case by a derivation, which has no quote."""
    matter = '<> sg:matterTitle "broen" . '
    first = meeting("byraadet", "Byrådet", "2022-05-02", matter)
    told = """<> sg:refersBack <./henvisning/1> . <./henvisning/1> a sg:BackReference ;
        sg:sameMatter true ; sg:text "Sagen blev udsat den dag" ; sg:body <organ/byraadet> ;
        sg:date "2022-05-02"^^xsd:date . """
    later = meeting(
        "byraadet", "Byrådet", "2022-06-02", matter + told, case="sg:series <serie/broen>"
    )
    numbered, joined = planted.trace(first, later).treatments
    assert numbered.joined_because is None
    assert "has no case number and says “Sagen blev udsat den dag”" in (joined.joined_because or "")


def test_money_that_is_not_kroner_has_no_value(planted: Planted) -> None:
    facts = """<> sg:amount <./beloeb/1> . <./beloeb/1> a sg:Amount ; sg:rawText "5 euro" ;
        schema:value 5.0 ; schema:currency "EUR" ."""
    (one,) = planted.trace(meeting("byraadet", "Byrådet", "2022-05-02", facts)).treatments
    assert [(each.text, each.value) for each in one.amounts] == [("5 euro", None)]


def test_a_trace_looks_up_what_is_around_its_case_only(planted: Planted) -> None:
    """Other cases of the same bodies cost no look-up."""
    mine = meeting("byraadet", "Byrådet", "2022-05-02", decided("approved", "Ja."))
    plant(planted.store, [mine])
    alone = _lookups(planted.store)
    others = [meeting("byraadet", "Byrådet", f"2022-06-{day:02}", "") for day in range(1, 20)]
    plant(
        planted.store,
        [(entry, {quad for quad in quads if "/sag/" not in str(quad)}) for entry, quads in others],
    )
    assert _lookups(planted.store) == alone


def _lookups(store: Path) -> int:
    with open_reader(store) as reader:
        counting = _Counting(reader.graph)
        reader.graph = counting  # type: ignore[assignment] # stands in for the database
        load_trace(reader, f"{SCOPE}sag/1")
        return counting.lookups


class _Counting:
    """A database that counts what it is asked."""

    def __init__(self, graph: Store) -> None:
        self.graph = graph
        self.lookups = 0

    def quads_for_pattern(self, *pattern: Any) -> Iterator[Quad]:
        self.lookups += 1
        return self.graph.quads_for_pattern(*pattern)

    def query(self, query: str) -> Any:
        self.lookups += 1
        return self.graph.query(query)
