"""Pages of one municipality: where an item begins, and what its neighbours print."""

from __future__ import annotations

from datetime import date, time

import pytest

from sagsgraf.layouts import read_minutes
from sagsgraf.layouts.base import lines_of
from sagsgraf.layouts.heads import chrome, numbered_heads
from sagsgraf.model import DocumentType, Minutes, Presence
from sagsgraf.reading import read_bytes


def _minutes(text: str) -> Minutes:
    return read_minutes(read_bytes(text.encode(), "referat.txt"))


def _heads(*lines: str) -> list[tuple[str, str]]:
    found = numbered_heads(lines_of("\n".join(lines)), 0)
    return [(number, title) for _, _, number, title in found]


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        pytest.param(
            ("1. Plan", "Beslutning", "Ja.", "2. Bro", "Beslutning"),
            [("1", "Plan"), ("2", "Bro")],
            id="in order",
        ),
        pytest.param(
            (
                "1. Plan",
                "Indstilling",
                "1. at x",
                "2. Planen sendes",
                "Beslutning",
                "2. Bro",
                "Bilag",
            ),
            [("1", "Plan"), ("2", "Bro")],
            id="a point before a heading is no item",
        ),
        pytest.param(
            ("1. Plan", "2. Bro", "1. Plan", "Beslutning", "Ja.", "2. Bro", "Beslutning"),
            [("1", "Plan"), ("2", "Bro")],
            id="the contents page is no list of items",
        ),
        pytest.param(
            ("715. 1. behandling", "Beslutning", "Ja.", "717. Bro", "Beslutning"),
            [("715", "1. behandling"), ("717", "Bro")],
            id="running numbers, one left out",
        ),
        pytest.param(("1. at planen vedtages", "Beslutning"), [], id="a clause is no title"),
    ],
)
def test_numbered_heads(lines: tuple[str, ...], want: list[tuple[str, str]]) -> None:
    assert _heads(*lines) == want


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Til toppen", True),
        ("• Udskriv", True),
        ("Fold alle ud", True),
        ("Udskrivning af skatter", False),
        ("Til toppen af bakken", False),
    ],
)
def test_the_pages_own_words(words: str, told: bool) -> None:
    assert chrome(words) is told


def test_dragoers_number_stands_above_the_title() -> None:
    found = _minutes(
        "Referat\n\nTorsdag den 5. marts 2020 kl. 17:00\n\nMødested: Salen\nUdvalg: Vejudvalget\n"
        "Medlemmer: Ida Bro (A), Per Dam (T)\nAfbud fra: Per Dam (T)\n\n • 1\n"
        "   2. udgave af plan\n   Sagsid.: 20/29\n\n"
        "   BESLUTNING: Vejudvalget den 05-03-2020\n\n   Godkendt\n"
    )
    assert (found.layout, found.date, found.start) == ("dragoer", date(2020, 3, 5), time(17))
    assert [(one.number, one.title.text) for one in found.items] == [("1", "2. udgave af plan")]
    assert [one.presence for one in found.attendees] == [
        Presence.PRESENT,
        Presence.ABSENT_WITH_NOTICE,
    ]


def test_aabenraas_cells_and_glued_words() -> None:
    found = _minutes(
        "Beslutningsprotokol\nonsdag den 4. marts 2020 kl. 09:00\nMødested: | Lokale 4 |\n"
        "Udvalg: | Vejudvalget |\nMedlemmer: | Ida Bro, Per Dam |\n"
        "Bemærkninger: | Afbud fra Per Dam. |\n"
        "UdskrivSagsid.: 20/3, Sagsinitialer: ab\nSagsfremstilling\nVejen er slidt.\n"
        "Beslutning Vejudvalget den 04-03-2020\nGodkendt.\n"
    )
    assert (found.body.text, found.place and found.place.text) == ("Vejudvalget", "Lokale 4")
    assert [(one.name, one.presence) for one in found.attendees] == [
        ("Ida Bro", Presence.PRESENT),
        ("Per Dam", Presence.ABSENT_WITH_NOTICE),
    ]
    assert found.words(found.body.span) == "Vejudvalget"
    assert [case.text for case in found.items[0].cases] == ["20/3"]


@pytest.mark.parametrize(
    ("word", "kind"),
    [("referat", DocumentType.MINUTES), ("dagsorden", DocumentType.AGENDA)],
)
def test_aalborgs_title_tells_day_type_and_body(word: str, kind: DocumentType) -> None:
    found = _minutes(
        f"4. marts 2024 - {word} fra byrådet\n\nÅben\n\nIndstilling\n\nPlan.\n\nLukket\n"
    )
    assert (found.layout, found.type, found.body.text) == ("aalborg", kind, "Byrådet")
    assert [item.closed for item in found.items] == [False, True]


def test_broenderslevs_absentees_are_names_below_a_title() -> None:
    found = _minutes(
        "Byrådet - Referat\n\nDato: 4. marts 2020\nLokale: Salen\nTidspunkt: Kl. 19:00\n\n"
        "Indholdsfortegnelse1. Fraværende\n\nResume\n\nSagsforløb: BY\n\nBeslutning\n\nIngen.\n\n"
        "Til toppen\n\n2. Bro\n\nResume\n\nSagsforløb: ØK/BY\n\nBeslutning\n\nUdsat.\n"
        "\nTil toppen\n"
    )
    assert [(one.number, one.title.text) for one in found.items] == [
        ("1", "Fraværende"),
        ("2", "Bro"),
    ]
    assert not found.attendees


def test_svendborgs_items_may_have_their_decision_first() -> None:
    own = "Beslutning i Vejudvalget den 04-03-2024"
    found = _minutes(
        f"Vejudvalget\nReferat • 4. marts 2024 kl. 15.00\nIndhold\n{own}\nGodkendt.\n"
        f"Beslutningstema\nDagsorden.\n{own}\nUdsat.\nBeslutningstema\nBro.\nSagsfremstilling\nSlidt.\n"
    )
    assert [len(item.sections) for item in found.items] == [2, 3]


def test_getorganizeds_groups_and_lists_are_no_items() -> None:
    found = _minutes(
        "Styregruppen for Drift\nReferat\n\nDato: 4. marts 2024\nTid: 13:00 - 14:30\n"
        "Sted: Lokale 2\nDeltagere: Ida Bro, Per Dam\n\n1 Drift\n\n1.1 Servere\n\n"
        "Oplæg:\n1. Pris\n2. Tid\n\nReferat:\nUdsat.\n\n2 Eventuelt\n\nReferat: Intet.\n"
    )
    assert [item.number for item in found.items] == ["1.1", "2"]
    assert (found.start, found.end) == (time(13), time(14, 30))
