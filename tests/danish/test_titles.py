"""Titles of standing items, apart from the days and months they name."""

from __future__ import annotations

import pytest

from sagsgraf.danish.titles import standing_title


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("Eventuelt", "Eventuelt", id="as it is"),
        pytest.param("Orientering fra formanden, marts", "Orientering fra formanden", id="month"),
        pytest.param("Meddelelser - marts/april 2022", "Meddelelser", id="two months"),
        pytest.param("Meddelelser (maj)", "Meddelelser", id="in parentheses"),
        pytest.param("Referat fra mødet den 12.03.2022", "Referat fra mødet", id="a numeric date"),
        pytest.param("Referat af møde 2022-03-12", "Referat af møde", id="an ISO date"),
        pytest.param(
            "Godkendelse af referat fra den 12. marts 2022 (Skoleudvalget)",
            "Godkendelse af referat (Skoleudvalget)",
            id="a date inside",
        ),
        pytest.param("Dialog mandag den 5. september", "Dialog", id="a weekday"),
        pytest.param("Status 1. kvartal 2023", "Status", id="a quarter"),
        pytest.param("Lokalplan 12.40", "Lokalplan 12.40", id="a number tells matters apart"),
        pytest.param("Lokalplan 5.12-3", "Lokalplan 5.12-3", id="a number like a date"),
        pytest.param("Budget 2023", "Budget 2023", id="a year alone is the matter's"),
        pytest.param("Marts Allé 3", "Marts Allé 3", id="a month that begins a name"),
        pytest.param("Marts 2022", "Marts 2022", id="nothing else is left"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_title(title: str, name: str) -> None:
    assert standing_title(title) == name


@pytest.mark.parametrize("part", ["i ", " , ", "marts/", "1.  ", "mandag den ", "uge 1 "])
def test_a_long_title_takes_no_long_time(part: str) -> None:
    """Titles come from whatever file is given; the time must grow with the length only."""
    assert standing_title(part * 5000 + "x")
