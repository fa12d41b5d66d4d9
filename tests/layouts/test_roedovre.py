"""Rødovre's pages: titles above their numbers, absence by items, other bodies' decisions."""

from __future__ import annotations

import pytest

from sagsgraf.layouts import read_minutes
from sagsgraf.model import Document, DocumentType, Minutes, Presence, SectionKind
from sagsgraf.pipeline.reading import understand
from sagsgraf.reading import read_bytes

_TOP = "Byggeudvalget\n\n03-03-2020\n\nMedlemmer\n\nFormand Ida Bro (A)\nPer Dam (C)\n\n"


def _document(text: str) -> Document:
    return read_bytes(text.encode(), "referat.txt")


def _minutes(*items: str, top: str = _TOP) -> Minutes:
    return read_minutes(_document(top + "\n\n".join(items) + "\n"))


def _item(title: str, number: int, *parts: str) -> str:
    return "\n\n".join([f"{title}\nSag nr. {number}", *parts])


@pytest.mark.parametrize(
    ("title", "number", "want"),
    [
        pytest.param("Spørgetid", "12", "Spørgetid", id="plain"),
        pytest.param("2. behandling af planen", "12", "2. behandling af planen", id="a number"),
        pytest.param("Lukket: Køb", "12", "Køb", id="closed in the title"),
    ],
)
def test_the_title_stands_above_the_number(title: str, number: str, want: str) -> None:
    (item,) = _minutes(f"{title}\nSag nr. {number} (ØU 7/20)\n\nBeslutning\n\nGodkendt.").items
    assert (item.number, item.title.text) == (number, want)
    assert item.closed is (want != title)


def test_only_the_last_decision_is_its_own() -> None:
    found = _minutes(
        _item(
            "Sti",
            7,
            "Indstilling",
            "Chefen indstiller,\n\nat stien anlægges.",
            "Vejudvalget, 10. februar 2020, pkt. 5:",
            "Anbefales.",
            "Økonomiudvalget:",
            "Indstilles godkendt.",
            "Beslutning",
            "Udsat.",
        )
    )
    kinds = [section.kind for section in found.items[0].sections]
    history = SectionKind.HISTORY
    assert kinds == [SectionKind.RECOMMENDATION, history, history, SectionKind.DECISION]
    assert found.type is DocumentType.MINUTES


def test_without_a_decision_it_is_an_agenda() -> None:
    found = _minutes(_item("Sti", 7, "Sagens kerne", "Stien mangler.", "Beslutning"))
    assert found.type is DocumentType.AGENDA


def test_a_chair_within_the_list_is_one_of_it() -> None:
    found = _minutes(_item("Sti", 7, "Beslutning", "Udsat."))
    assert [(one.name, one.role) for one in found.attendees] == [
        ("Ida Bro", "formand"),
        ("Per Dam", None),
    ]


def test_who_missed_some_items_was_partly_there() -> None:
    top = f"{_TOP}Fraværende\n\nPer Dam (C), sag 8\nUla Ek (V), sag 7-8\n\nSager 7 - 8\n\n"
    read = understand(
        _document(
            top
            + _item("Sti", 7, "Beslutning", "Udsat.")
            + "\n\n"
            + _item("Bro", 8, "Beslutning", "Udsat.")
        )
    )
    status = {one.name: one.status for one in read.record.meeting.attendance}
    assert status == {
        "Ida Bro": "present",
        "Per Dam": Presence.PARTLY_PRESENT.value,
        "Ula Ek": "absent",
    }
    assert [item.absent_during_item for item in read.record.items] == [[], ["Per Dam"]]


def test_too_few_items_are_told() -> None:
    found = _minutes(_item("Sti", 7, "Beslutning", "Udsat."), top=f"{_TOP}Sager 7 - 9\n\n")
    assert "Sager 7 - 9 announces 3, 1 were found" in found.warnings


def test_names_set_apart_by_blank_lines_are_one_list() -> None:
    top = "Byggeudvalget\n\n03-03-2020\n\nMedlemmer\n\nFormand Ida Bro (A)\n\nPer Dam (UP)\n\n"
    found = _minutes(_item("Sti", 7, "Beslutning", "Udsat."), top=top)
    assert [(one.name, one.party) for one in found.attendees] == [
        ("Ida Bro", "A"),
        ("Per Dam", "UP"),
    ]
