"""Fujitsu eDoc's pages: numbers beside or above titles, headings that end in a colon."""

from __future__ import annotations

import pytest

from tests.layouts.pages import record, wrong

_HANDLES = "Sagsnr.: {case}\nSagsbehandler: Rikke Toft\nÅben\n"
_TEXT = "Præsentation:\nKajen.\nForvaltningen foreslår:\nAt kajen males.\n"


def test_the_examples_are_read_whole() -> None:
    assert wrong("edoc-pages") == {}


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("2.\nkaj\n", id="number above the title"),
        pytest.param("2. kaj\n", id="number beside it"),
        pytest.param("2.\tkaj\n", id="cells of a table"),
    ],
)
@pytest.mark.parametrize("case", ["2013-003869", "200906126", ""])
def test_an_item_s_head(head: str, case: str) -> None:
    text = (
        "Dagsorden\nHavneudvalget\n2. maj 2017 kl. 10:00\nMødested: Lokale 1\n\nDagsorden\n"
        f"2. kaj\nLukket dagsorden\nIngen sager.\nÅbne sager\n\n{head}"
        f"{_HANDLES.format(case=case)}{_TEXT}"
    )
    read = record(text)
    (item,) = read["items"]
    assert (item["number"], item["title"], item["cases"]) == ("2", "kaj", [case] if case else [])
    assert [one["by"] for one in item["recommendations"]] == ["Forvaltningen"]
    assert (read["meeting"]["start"], read["meeting"]["place"]) == ("2017-05-02T10:00", "Lokale 1")


@pytest.mark.parametrize("heading", ["Beslutning:", "Byrådets beslutning:"])
def test_a_decision_s_heading_may_name_the_body(heading: str) -> None:
    text = (
        "Referat for Byrådet møde den 7. april 2014\n\nMøde:\nByrådet\nMødetid:\n"
        "7. april 2014 kl. 17:00\n\nÅBNE SAGER\n\n24. Kaj\n"
        f"{_HANDLES.format(case='2014-001192')}{_TEXT}{heading}\nUdsat.\n"
    )
    assert [item["decision"] for item in record(text)["items"]] == ["Udsat."]


def test_closed_items_stand_in_the_list_alone() -> None:
    text = (
        "Referat for Byrådet møde den 7. april 2014\n\nMøde:\nByrådet\nMødetid:\n"
        "7. april 2014 kl. 17:00\nTilstede:\nIda Bro\nPer Dam\nFraværende:\n\nÅbne sager\n\n"
        "Lukkede sager\n\n25. Grund\n\nÅBNE SAGER\n\n24. Kaj\n"
        f"{_HANDLES.format(case='2014-001192')}{_TEXT}Beslutning:\nGodkendt.\n"
    )
    read = record(text)
    assert {(one["number"], one["title"], one["closed"]) for one in read["items"]} == {
        ("24", "Kaj", False),
        ("25", "Grund", True),
    }
    meeting = read["meeting"]
    assert (meeting["present"], meeting["absent"]) == (["Ida Bro", "Per Dam"], [])
