"""Every case of a municipality's year has the treatments that the files' own fields tell.

The fields are read here without the package: what the store says must be theirs, no treatment
missing and none too many.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

from sagsgraf.pipeline.building import build
from sagsgraf.queries import Table, find_query, run_named
from sagsgraf.rdf import plain_value
from sagsgraf.store import StoreReader, open_reader
from sagsgraf.tracing import Trace, load_trace
from tests.layouts.writing import item, meeting

_CASES = """
PREFIX sg: <https://w3id.org/sagsgraf/ns#> PREFIX dct: <http://purl.org/dc/terms/>
SELECT ?node ?number ?count WHERE {
  ?node a sg:Case ; dct:identifier ?number ; sg:treatmentCount ?count
}
"""
_ITEMS = """
PREFIX sg: <https://w3id.org/sagsgraf/ns#> PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?case ?date ?body ?number ?class WHERE {
  ?item a ?class ; sg:case/dct:identifier ?case ; sg:date ?date ; sg:body/rdfs:label ?body .
  VALUES ?class { sg:AgendaItem sg:ReportedTreatment }
  OPTIONAL { ?item sg:number ?number }
  FILTER NOT EXISTS { ?item sg:observedAs ?seen }
}
"""

Listed = dict[str, list[tuple[str, str, str]]]
"""Per case, date, body and number of each item, sorted."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a store says of its cases."""

    items: Listed
    reported: Listed
    counts: dict[str, int]
    traces: dict[str, Trace]
    recurring: dict[str, int]


def ask(store: StoreReader) -> Asked:
    """Return what a store says of each of its cases."""
    rows, cases = rows_of(store, _ITEMS), rows_of(store, _CASES)
    recurring = run_named(store, find_query("recurring-cases"), {"limit": "0"})
    assert isinstance(recurring, Table)
    return Asked(
        items=_listed(rows, "AgendaItem"),
        reported=_listed(rows, "ReportedTreatment"),
        counts={row["number"]: int(row["count"]) for row in cases},
        traces={row["number"]: load_trace(store, row["node"]) for row in cases},
        recurring={str(row["case"]): int(str(row["treatments"])) for row in recurring.to_dicts()},
    )


def rows_of(store: StoreReader, query: str) -> list[dict[str, str]]:
    """Return the rows of a query, empty where nothing is bound."""
    found = store.graph.query(query)
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [
        {name: plain_value(row[name]) or "" if row[name] is not None else "" for name in names}
        for row in found
    ]


def _listed(rows: list[dict[str, str]], kind: str) -> Listed:
    found: Listed = defaultdict(list)
    for row in rows:
        if row["class"].endswith(f"#{kind}"):
            found[row["case"]].append((row["date"], row["body"], row["number"]))
    return {case: sorted(treatments) for case, treatments in found.items()}


@pytest.fixture(scope="module")
def files(corpora: Path) -> list[Path]:
    found = sorted((corpora / "greve-2022").glob("*.json"))
    assert len(found) == 100
    return found


@pytest.fixture(scope="module")
def fields(files: list[Path]) -> tuple[Listed, set[tuple[str, str]]]:
    """The cases as the files' fields tell them, and the meetings."""
    listed: Listed = defaultdict(list)
    meetings = set()
    for path in files:
        told = json.loads(path.read_text(encoding="utf-8"))
        day = told["Moede"]["Dato"][:10]
        # A council's name bears its term in this municipality: "Byråd 2022-2025".
        body = {"Byråd 2022-2025": "Byrådet"}.get(told["Udvalg"]["Navn"], told["Udvalg"]["Navn"])
        meetings.add((day, body))
        for one in told["Dagsordenpunkter"]:
            assert one["SagsNummer"] == one["CaseNumber"]
            if one["SagsNummer"]:
                listed[one["SagsNummer"]].append((day, body, one["Punktnummer"]))
    return {case: sorted(treatments) for case, treatments in listed.items()}, meetings


@pytest.fixture(scope="module")
def greve(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Asked:
    store = tmp_path_factory.mktemp("greve") / "store"
    assert build(files, store).exit_code == 0
    with open_reader(store) as reader:
        return ask(reader)


def test_every_case_has_the_items_of_the_fields(
    greve: Asked, fields: tuple[Listed, set[tuple[str, str]]]
) -> None:
    listed, _ = fields
    assert (len(listed), sum(map(len, listed.values()))) == (450, 1381)
    assert greve.items == listed


def test_every_trace_has_them_in_order(
    greve: Asked, fields: tuple[Listed, set[tuple[str, str]]]
) -> None:
    listed, _ = fields
    assert greve.traces.keys() == listed.keys()
    for case, trace in greve.traces.items():
        own = [one for one in trace.treatments if one.kind == "item"]
        told = [(one.date, one.body, one.number or "") for one in own]
        assert sorted(told) == listed[case], case
        dates = [one.date for one in trace.treatments]
        assert dates == sorted(dates), case
        assert (trace.first, trace.last) == (dates[0], dates[-1]), case
        assert_agenda_order(trace)


def assert_agenda_order(trace: Trace) -> None:
    """Items of one meeting stand side by side, in the order of its agenda."""
    meetings: dict[str, list[int]] = {}
    last = None
    for one in trace.treatments:
        if one.meeting is None:
            continue
        assert one.meeting == last or one.meeting not in meetings, trace.case
        meetings.setdefault(one.meeting, []).append(int(one.number or 0))
        last = one.meeting
    for numbers in meetings.values():
        assert numbers == sorted(numbers), trace.case


def test_every_case_is_counted_by_its_occasions(
    greve: Asked, fields: tuple[Listed, set[tuple[str, str]]]
) -> None:
    """Two items of one meeting are two treatments on one occasion."""
    listed, _ = fields
    occasions = {
        case: {(day, body) for day, body, _ in [*treatments, *greve.reported.get(case, [])]}
        for case, treatments in listed.items()
    }
    assert any(len(occasions[case]) < len(listed[case]) for case in listed)
    counts = {case: len(days) for case, days in occasions.items()}
    assert greve.counts == counts
    assert greve.recurring == {case: count for case, count in counts.items() if count > 1}


def test_what_is_only_reported_stands_in_no_agenda_and_has_its_words(
    greve: Asked, fields: tuple[Listed, set[tuple[str, str]]]
) -> None:
    listed, meetings = fields
    reported = [(case, *one) for case, told in greve.reported.items() for one in told]
    shown = 0
    for case, trace in greve.traces.items():
        for one in trace.treatments:
            if one.kind != "reported":
                continue
            shown += 1
            own = {(day, body) for day, body, _ in listed[case]}
            assert (one.date, one.body) not in own, case
            quoted = any(quotation.text.strip() for quotation in one.evidence)
            assert (one.date, one.body) not in meetings or quoted, case
    assert shown == len(reported) == 18


# ------------------------------------------------------------------------------- Kalundborg


def test_the_two_minutes_of_kalundborg_have_the_cases_of_their_golds(
    corpora: Path, tmp_path: Path
) -> None:
    folder = corpora / "kalundborg"
    listed: Listed = defaultdict(list)
    history: Listed = defaultdict(list)
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        day, body = gold["meeting"]["start"][:10], gold["meeting"]["body"]
        for one in gold["items"]:
            for case in one["cases"]:
                listed[case].append((day, body, one["number"]))
                for told in one.get("history") or ():
                    history[case].append((told["date"], told["body"], ""))
    build(sorted(folder.glob("*.txt")), tmp_path / "store")
    with open_reader(tmp_path / "store") as store:
        asked = ask(store)
    assert asked.items == {case: sorted(treatments) for case, treatments in listed.items()}
    assert asked.reported == history
    for case, trace in asked.traces.items():
        told = [(one.date, one.body, one.number or "") for one in trace.treatments]
        assert told == sorted([*listed[case], *history.get(case, [])]), case
        assert asked.counts[case] == len(told)


# ---------------------------------------------------------------------------------- identity


def _header(day: int) -> str:
    return (
        f"REFERAT Direktionen d. {day:02}-09-2022\n\n"
        f"Mødedato {day:02}-09-2022 kl. 12:30\n\nMødedeltagere Ida Bro"
    )


def _exported(*cases: str) -> bytes:
    """Return a FirstAgenda export whose items have these case numbers."""
    items = [
        {
            "Navn": "Kajen",
            "Punktnummer": str(number),
            "SagsNummer": case,
            "Felter": [{"Navn": "", "Html": "<h3>Beslutning</h3><p>Godkendt.</p>"}],
            "Bilag": [],
        }
        for number, case in enumerate(cases, start=1)
    ]
    moede = {"Dato": "2022-09-20T12:00:00+02:00", "Moededeltagere": []}
    told = {"Moede": moede, "Udvalg": {"Navn": "Direktionen"}, "Dagsordenpunkter": items}
    return json.dumps(told).encode()


def _asked(folder: Path, files: dict[str, bytes | str]) -> Asked:
    for name, content in files.items():
        path = folder / "minutes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert build([folder / "minutes"], folder / "store").exit_code == 0
    with open_reader(folder / "store") as store:
        return ask(store)


_DECIDED = ("Beslutning", "Godkendt. Se dokument 22-011409-4 og budget 2023-2026.")


def _places(trace: Trace) -> Iterator[tuple[str, str | None]]:
    for one in trace.treatments:
        yield one.date, one.number


@pytest.mark.parametrize(
    ("printed", "cases"),
    [
        pytest.param("22-009953", {"22-009953"}, id="as it is"),
        pytest.param("22–009953", {"22-009953"}, id="a dash for the hyphen"),
        pytest.param("22 - 009953", {"22-009953"}, id="spaces around the hyphen"),
        pytest.param("22\u2011009953", {"22-009953"}, id="a hyphen that does not break"),
        pytest.param("22-009953, 22-011409", {"22-009953", "22-011409"}, id="two numbers"),
        pytest.param("22-009953 / 22-011409", {"22-009953", "22-011409"}, id="two, with a slash"),
        pytest.param("22-011409-4", set(), id="a document in a case"),
        pytest.param("22 – 011409 – 4", set(), id="a document in a case, with dashes"),
        pytest.param("2023-2026", set(), id="a budget period"),
        pytest.param("2023 – 2026", set(), id="a budget period, with a dash"),
    ],
)
def test_a_number_is_one_case_however_it_is_printed(
    printed: str, cases: set[str], tmp_path: Path
) -> None:
    """In text and in the field of an export alike."""
    files: dict[str, bytes | str] = {
        "greve/a.txt": meeting(item(1, "Kajen", printed, *_DECIDED), header=_header(12)),
        "greve/b.json": _exported(printed),
    }
    asked = _asked(tmp_path, files)
    assert set(asked.traces) == cases
    for case in cases:
        told = list(_places(asked.traces[case]))
        assert told == [("2022-09-12", "1"), ("2022-09-20", "1")]
        assert asked.counts[case] == 2


def test_one_number_in_two_municipalities_is_two_cases(tmp_path: Path) -> None:
    text = meeting(item(1, "Kajen", "22-009953", *_DECIDED), header=_header(12))
    files: dict[str, bytes | str] = {"greve/a.txt": text, "koege/b.txt": text + "\nSlut.\n"}
    folder = tmp_path / "store"
    _asked(tmp_path, files)
    with open_reader(folder) as store:
        nodes = {row["node"] for row in rows_of(store, _CASES)}
        traces = [load_trace(store, one) for one in sorted(nodes)]
    assert [one.municipality for one in traces] == ["Greve Kommune", "Køge Kommune"]
    assert [len(one.treatments) for one in traces] == [1, 1]


def test_two_items_of_one_case_in_one_meeting_are_one_occasion(tmp_path: Path) -> None:
    """The tenth item comes after the ninth, though its IRI sorts before."""
    items = [
        item(
            number, f"Kaj {number}", "22-009953" if number >= 9 else f"22-00000{number}", *_DECIDED
        )
        for number in range(1, 11)
    ]
    asked = _asked(tmp_path, {"greve/a.txt": meeting(*items, header=_header(12))})
    trace = asked.traces["22-009953"]
    assert list(_places(trace)) == [("2022-09-12", "9"), ("2022-09-12", "10")]
    assert asked.counts["22-009953"] == 1
    assert asked.recurring == {}


def test_an_item_of_two_cases_is_a_treatment_of_both(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "greve/a.txt": meeting(
            item(1, "Kajen", "22-009953 og 22-011409", *_DECIDED), header=_header(12)
        ),
        "greve/b.txt": meeting(item(1, "Kajen", "22-011409", *_DECIDED), header=_header(19)),
    }
    asked = _asked(tmp_path, files)
    assert asked.counts == {"22-009953": 1, "22-011409": 2}
    shared = asked.traces["22-009953"].treatments[0].item
    assert shared == asked.traces["22-011409"].treatments[0].item
