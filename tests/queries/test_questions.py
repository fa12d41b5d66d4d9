"""The named queries on the two real minutes: the answers that were worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.queries import Table, find_query, run_named
from sagsgraf.store import StoreReader

Rows = list[dict[str, str | None]]


def ask(store: StoreReader, name: str, **values: str) -> Rows:
    answer = run_named(store, find_query(name), values)
    assert isinstance(answer, Table)
    assert answer.columns == find_query(name).columns
    return answer.to_dicts()


def column(rows: Rows, *names: str) -> list[tuple[str | None, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


def test_case_history_of_cyber_security(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "case-history", case="22-009953")
    assert column(rows, "date", "outcome", "kind") == [
        ("2022-09-12", "endorsed", "item"),
        ("2023-06-06", "requested", "item"),
    ]


def test_case_history_with_a_treatment_known_from_another_document(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "case-history", case="22-000258")
    assert column(rows, "date", "outcome", "kind") == [
        ("2022-09-12", "noted", "item"),
        ("2023-05-30", "postponed", "reported"),
        ("2023-06-06", "noted", "item"),
    ]


def test_recurring_cases(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "recurring-cases")
    period = ("2022-09-12", "2023-06-06")
    assert column(rows, "case", "treatments", "first", "last") == [
        ("22-000258", "3", *period),
        ("21-102762", "2", *period),
        ("22-009953", "2", *period),
    ]


def test_recommendation_history_changes_its_second_point(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "recommendation-history", case="22-009953")
    assert column(rows, "date", "position") == [
        ("2022-09-12", "1"),
        ("2022-09-12", "2"),
        ("2023-06-06", "1"),
        ("2023-06-06", "2"),
    ]
    assert {row["by"] for row in rows} == {"Digitaliserings- og IT-chefen"}
    assert "fordelingsmodel" in str(rows[1]["text"])
    assert "ekstrabevilling" in str(rows[3]["text"])


def test_postponed_cases(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "postponed-cases")
    assert column(rows, "case", "postponed", "handled") == [
        ("22-000258", "2023-05-30", "2023-06-06")
    ]


def test_closed_share(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "closed-share")
    assert column(rows, "date", "body", "closed", "items") == [
        ("2022-09-12", "Direktionen", "6", "12"),
        ("2023-06-06", "Direktionen", "5", "12"),
    ]


def test_closed_cases(kalundborg: StoreReader) -> None:
    cases = ["22-010969", "22-011266", "22-011349", "22-013175", "22-014831"]
    assert [row["case"] for row in ask(kalundborg, "closed-cases")] == cases


def test_referred_items(kalundborg: StoreReader) -> None:
    assert column(ask(kalundborg, "referred-items"), "case", "path") == [
        ("22-011403", "Direktionen > Økonomiudvalget > Kommunalbestyrelsen"),
        ("23-002113", "Direktionen > Økonomiudvalget"),
    ]


def test_unobserved_referrals(kalundborg: StoreReader) -> None:
    assert column(ask(kalundborg, "unobserved-referrals"), "case", "body") == [
        ("22-011403", "Økonomiudvalget"),
        ("22-011403", "Kommunalbestyrelsen"),
        ("23-002113", "Økonomiudvalget"),
    ]


def test_outcomes(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "outcomes")
    assert {row["outcome"]: row["decisions"] for row in rows} == {
        "noted": "4",
        "discussed": "2",
        "recommended": "2",
        "requested": "2",
        "no remarks": "2",
        "endorsed": "1",
        "delegated": "1",
        "proposed": "1",
        "postponed": "1",
    }


_PEOPLE = [
    "Jan Lysgaard Thomsen",
    "Michael Gravesen",
    "Michel van der Linden",
    "Søren Ole Sørensen",
]


@pytest.mark.parametrize("date", ["2022-09-12", "2023-06-06"])
def test_attendance_is_the_same_though_the_lists_are_ordered_differently(
    kalundborg: StoreReader, date: str
) -> None:
    rows = ask(kalundborg, "attendance", date=date)
    assert [row["person"] for row in rows] == _PEOPLE
    assert {row["status"] for row in rows} == {"present"}


def test_always_present(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "always-present")
    assert column(rows, "person", "meetings") == [(name, "2") for name in _PEOPLE]


def test_co_attendance_has_six_pairs(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "co-attendance")
    assert len(rows) == 6
    assert {row["meetings"] for row in rows} == {"2"}


def test_case_amounts(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "case-amounts", case="22-009953")
    assert column(rows, "date", "year", "value", "kind") == [
        ("2022-09-12", "2023", "1566200", "cost"),
        ("2022-09-12", "2023", "471000", "one-off cost"),
        ("2022-09-12", "2024", "1723200", "cost"),
        ("2023-06-06", None, "24000000", "illustration"),
    ]


def test_overspends_leave_out_earlier_forecasts(kalundborg: StoreReader) -> None:
    values = {row["value"] for row in ask(kalundborg, "overspends")}
    assert {"-20100000", "-4500000", "-9300000", "-4400000", "-1900000"} <= values
    assert not values & {"-8900000", "-14300000", "-12600000", "205900000"}


def test_evidence_has_the_decision_at_its_place(kalundborg: StoreReader, corpora: Path) -> None:
    rows = ask(kalundborg, "evidence", case="22-009953")
    decision = next(row for row in rows if row["start"] == "1571")
    assert (decision["end"], decision["page"], decision["date"]) == ("1642", "4", "2022-09-12")
    text = (corpora / "kalundborg" / str(decision["source"])).read_text("utf-8")
    assert decision["quote"] == text[1571:1642]


def test_every_quote_of_a_case_stands_in_its_source(kalundborg: StoreReader, corpora: Path) -> None:
    rows = ask(kalundborg, "evidence", case="22-000258")
    assert len(rows) > 10
    for row in rows:
        text = (corpora / "kalundborg" / str(row["source"])).read_text("utf-8")
        assert text[int(str(row["start"])) : int(str(row["end"]))] == row["quote"]


def test_nothing_is_unsourced(kalundborg: StoreReader) -> None:
    assert ask(kalundborg, "unsourced") == [{"missing": "0"}]


def test_contents_mismatches(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "contents-mismatches")
    assert [row["date"] for row in rows] == ["2022-09-12", "2023-06-06"]
    assert "Økonomiudvalgsrådet" in str(rows[0]["contents_title"])
    assert "Økonomiudvalgsmødet" in str(rows[0]["title"])
    assert "reetablering" in str(rows[1]["contents_title"])


def test_no_open_item_lacks_a_decision(kalundborg: StoreReader) -> None:
    assert ask(kalundborg, "undecided-items") == []


def test_reported_only(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "reported-only")
    assert column(rows, "case", "date", "body") == [("22-000258", "2023-05-30", "Direktionen")]
    assert "udsat" in str(rows[0]["text"])


def test_recommenders(kalundborg: StoreReader) -> None:
    assert column(ask(kalundborg, "recommenders"), "post", "items") == [
        ("Sekretariatschefen", "4"),
        ("Kommunaldirektøren", "3"),
        ("Digitaliserings- og IT-chefen", "2"),
        ("Direktøren", "2"),
    ]


def test_standing_items_are_told_apart_by_their_whole_title(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "standing-items")
    assert {row["meetings"] for row in rows} == {"2"}
    titles = {str(row["series"]) for row in rows}
    assert {"Eventuelt", "Orientering om sager på vej til udvalgsbehandling"} < titles
    # "Orientering om sager på vej" in 2022 and "… til Direktionen" in 2023 stand apart: neither
    # has a case number, and a shared beginning is no identity.
    assert len(rows) == 3


def test_missing_minutes(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "missing-minutes")
    assert column(rows, "body", "date") == [("Direktionen", "2023-05-30")]
    assert "22-000258" in str(rows[0]["known_from"])


def test_person_history(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "person-history", person="Michael Gravesen")
    assert column(rows, "date", "items") == [("2022-09-12", "12"), ("2023-06-06", "12")]


def pairs(rows: Rows, *names: str) -> set[tuple[str | None, ...]]:
    return set(column(rows, *names))


def test_followed_recommendations(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "followed-recommendations")
    assert ("2022-09-12", "22-009953", "partly") in pairs(rows, "date", "case", "adherence")
    noted = {("2022-09-12", "22-000258"), ("2023-06-06", "22-000258"), ("2023-06-06", "23-002117")}
    followed = pairs([row for row in rows if row["adherence"] == "followed"], "date", "case")
    assert noted <= followed


def test_appointments(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "appointments")
    assert {row["date"] for row in rows} == {"2023-06-06"}
    told = {(str(row["person"]), str(row["post"]).casefold()) for row in rows}
    assert told == {("Markus Kern", "områdeleder"), ("Eddie Elmelund Göttisch", "centerchef")}


def test_forecast_changes(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "forecast-changes")
    assert {row["date"] for row in rows} == {"2023-06-06"}
    assert pairs(rows, "now", "previous", "change") >= {
        ("-20100000", "-8900000", "-11200000"),
        ("-4500000", "-14300000", "9800000"),
        ("205900000", "213400000", "-7500000"),
        ("45800000", "43200000", "2600000"),
        ("-1900000", "-2000000", "100000"),
        ("-9300000", "-12600000", "3300000"),
        ("17600000", "19100000", "-1500000"),
    }


def test_money_owners(kalundborg: StoreReader) -> None:
    owners = {row["owner"]: row["amounts"] for row in ask(kalundborg, "money-owners")}
    assert owners["state"] == "8"
    assert owners["other"] == "1"


def test_replaced_attachments(kalundborg: StoreReader) -> None:
    (row,) = ask(kalundborg, "replaced-attachments")
    assert str(row["new"]).endswith("2024 - 2027")
    assert str(row["old"]).startswith("Notat")
    assert "2024" not in str(row["old"])
    assert "erstatter den tidligere fremsendte" in str(row["because"])


def test_cited_laws(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "cited-laws")
    (nis2,) = [row for row in rows if "NIS2" in str(row["law"])]
    assert (nis2["items"], nis2["cases"]) == ("2", "1")
    names = " ".join(str(row["law"]).casefold() for row in rows)
    assert "hovedlov" in names or "helhedsorienteret" in names
    assert "velfærdsaftale" in names


def test_laws_of_a_case(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "case-laws", case="22-009953")
    (nis2,) = [row for row in rows if "NIS2" in str(row["law"])]
    assert (nis2["items"], nis2["first"], nis2["last"]) == ("2", "2022-09-12", "2023-06-06")


def test_deadlines(kalundborg: StoreReader) -> None:
    assert pairs(ask(kalundborg, "deadlines"), "date", "case") >= {
        ("2022-09-30", "22-011403"),
        ("2023-07-01", "22-010945"),
        ("2025-07-01", "22-010945"),
    }


def test_topics(kalundborg: StoreReader) -> None:
    topics = {row["topic"]: (row["items"], row["cases"]) for row in ask(kalundborg, "topics")}
    assert topics["cybersikkerhed"] == ("2", "1")
    assert topics["budgetopfølgning"] == ("2", "2")


def test_items_of_a_topic(kalundborg: StoreReader) -> None:
    rows = ask(kalundborg, "topic-items", topic="cyber security")
    assert column(rows, "date", "case") == [
        ("2022-09-12", "22-009953"),
        ("2023-06-06", "22-009953"),
    ]


def test_no_earlier_follow_up_disagrees(kalundborg: StoreReader) -> None:
    assert ask(kalundborg, "disagreements") == []
