"""Dates and times in the forms that minutes print, and what only looks like one."""

from __future__ import annotations

from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.dates import find_dates, find_days, find_times, printed


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("den 30. januar 2023", date(2023, 1, 30), "the most frequent form in running text"),
        ("Tirsdag d. 06. juni 2023", date(2023, 6, 6), "zero padded (Kalundborg's header)"),
        ("12-09-2022", date(2022, 9, 12), "title line"),
        ("09.01.2020", date(2020, 1, 9), "SharePoint"),
        ("19/03/2025", date(2025, 3, 19), "history entries"),
        ("2022-09-12", date(2022, 9, 12), "ISO"),
        ("26/8/22", date(2022, 8, 26), "short year after slashes"),
        ("15-maj-2002", date(2002, 5, 15), "scanned minutes"),
        ("7/9-2021", date(2021, 9, 7), "a hyphen before the year"),
        ("12/9 2022", date(2022, 9, 12), "a space before the year"),
        ("April 3, 2019", date(2019, 4, 3), "OS2Web prints English months"),
        ("Mandag, 3 oktober, 2022", date(2022, 10, 3), "commas"),
        ("12. SEPTEMBER 2022", date(2022, 9, 12), "capitals"),
        ("30. sept. 2022", date(2022, 9, 30), "short month with a point"),
        ("(12-09-2022)", date(2022, 9, 12), "brackets"),
        ("den 30. september 2022.", date(2022, 9, 30), "end of a sentence"),
        ("29-02-2024", date(2024, 2, 29), "leap day"),
        ("12.\nseptember 2022", date(2022, 9, 12), "a line breaks within"),
    ],
)
def test_a_date_is_read(text: str, expected: date, reason: str) -> None:
    assert [found.date for found in find_dates(text)] == [expected], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31-02-2022", "no such day"),
        ("29-02-2023", "no leap year"),
        ("2023-2026", "a budget period"),
        ("08/2025", "a month"),
        ("19.03.25", "may be a KLE number"),
        ("22-009953", "a case number"),
        ("85.02.02-G01-5-17", "an SBSYS case number"),
        ("12. september", "no year"),
        ("version 1.12.09.2022", "part of a longer number"),
        ("12-09/2022", "two separators"),
        ("00-00-0000", "placeholder of an empty field"),
        ("99. maj 2022", "no such day"),
        ("", "nothing"),
    ],
)
def test_what_is_no_date_is_left_alone(text: str, reason: str) -> None:
    assert find_dates(text) == [], reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("kl. 12:30", [time(12, 30)], "Kalundborg"),
        ("kl. 15.45", [time(15, 45)], "Aarhus"),
        ("13:00 - 15:00", [time(13), time(15)], "start and end"),
        ("09:00:00", [time(9)], "seconds (static FirstAgenda pages)"),
        ("kl. 7.05", [time(7, 5)], "one digit"),
        ("kl. 24:30", [], "no such time"),
        ("12.75", [], "no such minute"),
        ("04.12.2012", [], "a date"),
        ("1.566.200", [], "a sum"),
    ],
)
def test_times_of_day(text: str, expected: list[time], reason: str) -> None:
    assert [found for found, *_ in find_times(text)] == expected, reason


@given(st.text(alphabet="0123456789-./: abcdejlmnorstu\n", max_size=60))
def test_places_lie_in_the_text_and_in_order(text: str) -> None:
    found = find_dates(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= start < end <= len(text) for _, start, end in find_times(text))


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from("-/."))
def test_every_calendar_day_is_read_back(day: date, mark: str) -> None:
    text = f"den {day.day:02}{mark}{day.month:02}{mark}{day.year:04} kl. 12"
    assert [found.date for found in find_dates(text)] == [day]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("senest den 1. maj", [(1, 5, None)], "no year"),
        ("1.maj og 2. JUNI 2023.", [(1, 5, None), (2, 6, 2023)], "glued, capitals, a full date"),
        ("den 1. maj 22", [], "two digits may be a year"),
        ("31. februar, 0. maj", [], "no such days"),
        ("en 1. maj-tale", [], "part of a word"),
        ("29. februar", [(29, 2, None)], "some years have it"),
    ],
)
def test_days_with_or_without_a_year(
    text: str, expected: list[tuple[int, int, int | None]], reason: str
) -> None:
    assert [(one.day, one.month, one.year) for one in find_days(text)] == expected, reason


def test_a_day_that_a_year_does_not_have() -> None:
    [day] = find_days("29. februar")
    assert (day.of(2023), day.of(2024)) == (None, date(2024, 2, 29))


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_printed_date_is_read_back(day: date) -> None:
    assert [found.date for found in find_dates(printed(day))] == [day]
