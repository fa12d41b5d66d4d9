"""Transcripts: items, headings and labels within lines, dropped digits, places of the text."""

from __future__ import annotations

import pytest

from sagsgraf.layouts import read_minutes
from sagsgraf.model import BadData, Document, Minutes, SectionKind
from sagsgraf.reading import read_bytes

_TOP = "Referat Byrådet tirsdag den 6. juni 2017 Kl. 16:30 i Salen\n\nTranskript\n\n"


def _document(text: str) -> Document:
    return read_bytes(text.encode(), "referat.txt")


def _minutes(*pages: str, top: str = _TOP) -> Minutes:
    return read_minutes(_document(top + "\n\n".join(pages) + "\n"))


@pytest.mark.parametrize(
    ("line", "number", "title", "cases", "closed"),
    [
        pytest.param(
            "3 Side 1 1. BY - Plan Sagsnr.: 17/45 Beslutning den : Godkendt.",
            "1",
            "BY - Plan",
            ["17/45"],
            False,
            id="a labelled case number",
        ),
        pytest.param(
            "3 7. Plan for åen J.nr.: A09 Sagsid: 511290 Sagsbehandler: HY Lukket sag "
            "Beslutning: Godkendt.",
            "7",
            "Plan for åen",
            ["511290"],
            True,
            id="a journal number is no case number",
        ),
        pytest.param(
            "3 4. 2. behandling af plan 09/11998 Beslutningstema: Plan Beslutning: Godkendt.",
            "4",
            "2. behandling af plan",
            ["09/11998"],
            False,
            id="a case number without a label, a title that begins with a number",
        ),
        pytest.param(
            "3 Side 1 1. Plan Sagsnr.: Resumé: Beslutning: Godkendt.",
            "1",
            "Plan",
            [],
            False,
            id="a label without a number",
        ),
    ],
)
def test_an_item_begins_within_a_line(
    line: str, number: str, title: str, cases: list[str], closed: bool
) -> None:
    found = _minutes(line)
    (item,) = found.items
    assert (item.number, item.title.text, item.closed) == (number, title, closed)
    assert [case.text for case in item.cases] == cases
    assert found.words(item.title.span) == title
    decision = item.first(SectionKind.DECISION)
    assert decision is not None
    assert found.words(decision.body) == "Godkendt."


def test_a_point_of_a_list_begins_no_item() -> None:
    page = (
        "3 1. Plan Sagsnr.: 17/45 Indstilling: Chefen indstiller: 1. at planen vedtages 2. at den "
        "sendes ud Beslutning: Godkendt. 2. Bro Sagsnr.: 17/46 Beslutning: Udsat."
    )
    assert [item.number for item in _minutes(page).items] == ["1", "2"]


def test_another_bodys_decision_is_an_account_of_an_earlier_one() -> None:
    page = (
        "3 1. Plan Sagsnr.: 17/45 Beslutning Økonomiudvalget den : Anbefales. "
        "Beslutning Byrådet den : Godkendt."
    )
    sections = _minutes(page).items[0].sections
    assert [one.kind for one in sections] == [SectionKind.HISTORY, SectionKind.DECISION]


def test_footers_and_page_numbers_are_no_part_of_a_decision() -> None:
    found = _minutes(
        "3 Byrådet 1. Plan Sagsnr.: 17/45 Beslutning: Godkendt. Byrådet Onsdag den Side 2",
        "4 Byrådet 2. Bro Sagsnr.: 17/46 Beslutning: Udsat.",
    )
    decision = found.items[0].first(SectionKind.DECISION)
    assert decision is not None
    assert found.words(decision.body) == "Godkendt."


def test_the_case_workers_name_is_no_part_of_the_title() -> None:
    top = "Vejudvalget Referat fra ordinært møde D2 Onsdag 6. juni 2018 kl. 8:00 "
    page = (
        "2 Vejudvalget Punkt: 1 Acadre sagsnr.: 18/12 Journalnr.: A00 Sagsforløb: VU - Åben sag "
        "Mødedato: Sagsansvarlig enhed: Vej Sagsbehandler: Bo Ib Ek Ny bro Baggrund Broen er slidt."
    )
    found = _minutes(page, top=f"{top}Følgende sager behandles på mødet Side Ny bro 2\n\n")
    assert (found.items[0].title.text, found.place and found.place.text) == ("Ny bro", "D2")


def test_a_transcript_without_its_day_is_refused() -> None:
    with pytest.raises(BadData, match="no body or no day"):
        _minutes(
            "3 1. Plan Sagsnr.: 17/45 Beslutning: Godkendt.", top="Referat Byrådet\nTranskript\n"
        )


def test_items_that_are_numbered_as_cases() -> None:
    """Frederikssund heads an item ``Sag nr. 74``; its contents page has such lines as well."""
    found = _minutes(
        "2 Indhold Åben dagsorden Sag nr. 74 Vej til havnen Sag nr. 75 Nyt tag",
        "3 Sag nr. 74 Vej til havnen Journal nr.: 05.01.02 Indstilling: At vejen anlægges. "
        "Beslutning: Godkendt.",
        "4 Sag nr. 75 Lukket: Nyt tag Sag fra: Teknik Beslutning: Udsat.",
    )
    told = [(item.number, item.title.text, item.closed) for item in found.items]
    assert told == [("74", "Vej til havnen", False), ("75", "Nyt tag", True)]
    decisions = [item.first(SectionKind.DECISION) for item in found.items]
    assert [found.words(one.body) for one in decisions if one] == ["Godkendt.", "Udsat."]
