"""Minutes that Acadre and eDoc print: their lists, heads, decisions and papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.layouts import Layout, acadre, edoc, read_minutes
from sagsgraf.layouts.base import lines_of
from sagsgraf.layouts.records import read_list
from sagsgraf.model import Document, Item, Minutes, SectionKind
from sagsgraf.reading import read_file

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
ACADRE = (CORPUS / "acadre" / "01-udvalget-for-havn-og-kyst.txt").read_text(encoding="utf-8")
EDOC = (CORPUS / "edoc" / "01-udvalget-for-sti-og-park.txt").read_text(encoding="utf-8")


def document(text: str) -> Document:
    return Document("a.pdf", "0" * 64, "pdf", text)


def sections(minutes: Minutes, item: Item) -> list[tuple[str, str]]:
    return [
        (section.kind.value, minutes.words(section.body).partition("\n")[0])
        for section in item.sections
    ]


# -------------------------------------------------------------------------------- which layout


@pytest.mark.parametrize(
    ("text", "recognised"),
    [
        pytest.param(ACADRE, "acadre", id="Acadre's"),
        pytest.param(EDOC, "edoc", id="eDoc's"),
        pytest.param(ACADRE.replace("Sagsnr.", "Sag"), None, id="no case label"),
        pytest.param(EDOC.replace("Dok.nr.", "Fil"), None, id="no document number"),
    ],
)
def test_each_knows_its_own(text: str, recognised: str | None) -> None:
    sure = {
        layout.name
        for layout in (acadre.LAYOUT, edoc.LAYOUT)
        if layout.recognise(document(text)).confidence > 0
    }
    assert sure == ({recognised} if recognised else set())


@pytest.mark.parametrize("layout", [acadre.LAYOUT, edoc.LAYOUT], ids=lambda one: one.name)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Sagsnr.: 12/345\n" * 50, id="nothing but case numbers"),
        pytest.param("1. Titel\n" * 200 + "Sagsnr.: 2012-345\nDok.nr.: 2012-1\n", id="lists"),
        pytest.param("Indholdsfortegnelse\n" + "1. Titel 3\n" * 50, id="a list of itself"),
    ],
)
def test_no_text_makes_them_fail(layout: Layout, text: str) -> None:
    assert layout.recognise(document(text)).confidence == 0


# ------------------------------------------------------------------------------------ contents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Indholdsfortegnelse\n\nPunkt nr.\tSide\n\n715. Plan for havnen......2\n\n715. Plan",
            [("Plan for havnen", 2, False)],
            id="dots, and columns' names above",
        ),
        pytest.param(
            "INDHOLDSFORTEGNELSE\n1. Meddelelser 3\n2. En lang titel, som går\nover to linjer\t4\n",
            [("Meddelelser", 3, False), ("En lang titel, som går over to linjer", 4, False)],
            id="a title over two lines",
        ),
        pytest.param(
            "Indhold\nÅbent referat\n1. Meddelelser 3\nLukket referat\n2. Køb 4\n3. Salg 5\n",
            [("Meddelelser", 3, False), ("Køb", 4, True), ("Salg", 5, True)],
            id="groups",
        ),
        pytest.param("1. Meddelelser 3\n", [], id="no heading"),
        pytest.param("Indhold\n\nEn indledning.\n\n1. Meddelelser 3\n", [], id="no list"),
    ],
)
def test_the_list_of_items_is_read(text: str, expected: list[tuple[str, int, bool]]) -> None:
    entries = read_list(lines_of(text)).contents.entries
    assert [(one.title.text, one.page, one.closed) for one in entries] == expected


# --------------------------------------------------------------------------------------- Acadre


@pytest.fixture(scope="module")
def harbour() -> Minutes:
    return read_minutes(read_file(CORPUS / "acadre" / "01-udvalget-for-havn-og-kyst.txt"))


def test_an_earlier_decision_of_acadres_is_history(harbour: Minutes) -> None:
    assert sections(harbour, harbour.items[0])[-4:] == [
        ("history", "Punktet blev udsat."),
        ("presentation", "Lodsen har nu målt renden."),
        ("decision", "Indstillingen anbefales godkendt."),
        ("attachments", "1\tÅben\tMåling af sejlrenden\t30112/14"),
    ]


def test_who_decides_is_told_in_one_line_or_two(harbour: Minutes) -> None:
    told = [sections(harbour, item)[0] for item in harbour.items[:2]]
    assert told == [
        ("referral", "Byrådet"),
        ("referral", "Udvalget for havn og kyst (UHK)"),
    ]


def test_a_numbered_list_within_an_item_is_no_item(harbour: Minutes) -> None:
    assert [item.number for item in harbour.items] == ["204", "205", "206"]


def test_the_page_of_signatures_belongs_to_no_item(harbour: Minutes) -> None:
    assert "Underskriftsside" not in harbour.words(harbour.items[-1].span)
    assert not harbour.unread


def test_an_empty_list_of_absentees_is_nobody() -> None:
    text = ACADRE.replace("Fraværende\n\nOluf Dam (V)\n", "Fraværende\n")
    minutes = acadre.read(document(text))
    assert [(one.name, one.presence.value) for one in minutes.attendees] == [
        ("Karen Birk", "present"),
        ("Oluf Dam", "present"),
        ("Inger Tang", "present"),
    ]


# ----------------------------------------------------------------------------------------- eDoc


@pytest.fixture(scope="module")
def park() -> Minutes:
    return read_minutes(read_file(CORPUS / "edoc" / "01-udvalget-for-sti-og-park.txt"))


def test_each_point_of_the_messages_has_its_own_papers(park: Minutes) -> None:
    assert sections(park, park.items[0]) == [
        ("presentation", "a. Møde med grundejerne"),
        ("attachments", "2013-30553 - Brev fra cykelklubben om lys på stien ved"),
        ("presentation", "c. Sommerens ture"),
        ("decision", "Taget til efterretning"),
        ("other", ""),
    ]


def test_an_earlier_treatment_below_the_handles_is_history(park: Minutes) -> None:
    (earlier,) = park.items[1].all(SectionKind.HISTORY)
    assert earlier.heading == "Kommunalbestyrelsen den 29. oktober 2012 Punkt 12"


def test_items_below_the_line_of_closed_ones_are_closed(park: Minutes) -> None:
    assert [item.closed for item in park.items] == [False, False, False, True]


def test_what_edoc_prints_is_understood(park: Minutes) -> None:
    assert not park.unread


def test_a_number_alone_has_its_title_below() -> None:
    text = EDOC.replace("3. Orientering om legepladser\n\n", "3.\n\nOrientering om legepladser\n\n")
    minutes = edoc.read(document(text))
    assert [item.title.text for item in minutes.items][2] == "Orientering om legepladser"
    assert [item.number for item in minutes.items] == ["1", "2", "3", "4"]
