"""Static pages of FirstAgenda: labels in capitals, each heading repeated."""

from __future__ import annotations

import pytest

from tests.layouts.pages import record, titles, wrong

_TOP = (
    "UDVALG\n\n{body}\n\nMØDE\n\n{kind}\n\nSTED\n\nSal 1\n\nSTARTTIDSPUNKT\n\n"
    "14-05-2020 09:00:00\n\nSLUTTIDSPUNKT\n\n14-05-2020 11:30:00\n\nPUNKTER\n\n"
)


def _page(rest: str, body: str = "Havneudvalget", kind: str = "Referat") -> str:
    return _TOP.format(body=body, kind=kind) + rest


def _item(heading: str, title: str) -> str:
    return f"{heading}\n\n{title}\n\nBeslutning i Havneudvalget den 14-05-2020\n\nGodkendt\n\n"


def test_the_examples_are_read_whole() -> None:
    assert wrong("firstagenda-static") == {}


def test_a_heading_glued_to_the_list_is_the_first_item_s() -> None:
    text = _page(
        "7. Kaj\n8. Eventuelt" + _item("7. Kaj", "Kaj") + _item("8. Eventuelt", "Eventuelt")
    )
    assert titles(text) == ["7 Kaj", "8 Eventuelt"]


def test_numbered_points_are_no_items_since_nobody_repeats_them() -> None:
    text = _page(_item("7. Kaj", "Kaj") + "8. at kajen males\n9. at den fejes\n")
    assert titles(text) == ["7 Kaj"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Referat fra ekstraordinært møde", "minutes"),
        ("Dagsorden til møde", "agenda"),
        ("Tillægsdagsorden", "agenda"),
    ],
)
def test_minutes_or_agenda(kind: str, expected: str) -> None:
    assert record(_page(_item("7. Kaj", "Kaj"), kind=kind))["meeting"]["document"] == expected


def test_a_body_s_period_in_front_is_no_part_of_its_name() -> None:
    read = record(_page(_item("7. Kaj", "Kaj"), body="14-17 Byrådet"))
    assert read["meeting"]["body"] == "Byrådet"


def test_a_closed_item_is_its_title() -> None:
    text = _page(_item("7. Kaj", "Kaj") + "8. Lukket punkt: Grund\n\nLukket punkt: Grund\n")
    assert [(one["title"], one["closed"]) for one in record(text)["items"]] == [
        ("Kaj", False),
        ("Grund", True),
    ]
