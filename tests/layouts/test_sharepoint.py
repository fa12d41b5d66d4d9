"""SharePoint pages: ``183.   Title`` behind ``Til toppen``."""

from __future__ import annotations

from tests.layouts.pages import SECTIONS, record, titles, wrong

_TOP = (
    "Referat af møde i Havneudvalget\n\nDen 09.01.2020 kl. 13:00 i Salen\n\n"
    "Indholdsfortegnelse\n\nLukkede Punkter\n\nDeltagere:\n\nIda Bro, (A)\nPer Dam, (V)\n\n"
)


def test_the_examples_are_read_whole() -> None:
    assert wrong("sharepoint") == {}


def test_a_title_may_begin_with_a_number() -> None:
    text = f"{_TOP}4.   1. Redegørelse\n\n{SECTIONS}\nTil toppen\n\n5.   Kaj\n\n{SECTIONS}"
    assert titles(text) == ["4 1. Redegørelse", "5 Kaj"]


def test_points_are_no_items_even_before_a_heading() -> None:
    points = "Indstilling\n\nChefen indstiller, at\n\n5. kajen males\n\n6. broen males\n\n"
    text = f"{_TOP}4.   Maling\n\n{points}{SECTIONS}\nTil toppen\n\n5.   Kaj\n\n{SECTIONS}"
    assert titles(text) == ["4 Maling", "5 Kaj"]


def test_the_list_above_the_participants_holds_no_items() -> None:
    listed = _TOP.replace("Lukkede Punkter", "4. Maling\n5. Kaj\n\nLukkede Punkter")
    text = f"{listed}4.   Maling\n\n{SECTIONS}\nTil toppen\n\n5.   Kaj\n\n{SECTIONS}"
    assert titles(text) == ["4 Maling", "5 Kaj"]


def test_items_below_the_second_group_are_closed() -> None:
    text = (
        f"{_TOP}4.   Maling\n\n{SECTIONS}\nTil toppen\n\nLukkede Punkter\n\n"
        f"5.   Kaj\n\n{SECTIONS}\nTil toppen\n"
    )
    assert [item["closed"] for item in record(text)["items"]] == [False, True]


def test_whoever_is_named_below_the_decision_was_away() -> None:
    away = "Beslutning\n\nGodkendt.\n\nFraværende\nBo Ek (F)\n"
    text = f"{_TOP}4.   Maling\n\n{away}\nTil toppen\n"
    meeting = record(text)["meeting"]
    assert (meeting["present"], meeting["absent"]) == (["Ida Bro", "Per Dam"], ["Bo Ek"])
