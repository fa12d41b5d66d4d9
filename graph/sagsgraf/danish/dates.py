"""Dates and times of day as Danish minutes write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan january",
            "februar feb february",
            "marts mar march",
            "april apr",
            "maj may",
            "juni jun june",
            "juli jul july",
            "august aug",
            "september sep sept",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Danish month names and their short forms; English ones too, which OS2Web pages print."""

_MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))

_DATE = re.compile(
    rf"""
    (?<![\w./-])
    (?:
        # 12. september 2022, 06. juni 2023, 1 oktober 2018, 3 oktober, 2022, 15-maj-2002
        (?P<day>\d{{1,2}})[.\s-]\s?(?P<month>{_MONTH_NAMES})\.?[,\s-]\s?(?P<year>\d{{4}})
        # April 3, 2019
      | (?P<month2>{_MONTH_NAMES})\s(?P<day2>\d{{1,2}}),\s(?P<year2>\d{{4}})
        # 2022-09-12
      | (?P<year3>\d{{4}})-(?P<month3>\d{{2}})-(?P<day3>\d{{2}})
        # 12-09-2022, 09.01.2020, 19/03/2025
      | (?P<day4>\d{{1,2}})(?P<separator>[-./])(?P<month4>\d{{1,2}})(?P=separator)(?P<year4>\d{{4}})
        # 12/9-2022, 12/9 2022
      | (?P<day6>\d{{1,2}})/(?P<month6>\d{{1,2}})(?:-|\s)(?P<year6>\d{{4}})
        # 26/8/22: two digits of a year only after slashes; 19.03.25 may be a KLE number
      | (?P<day5>\d{{1,2}})/(?P<month5>\d{{1,2}})/(?P<year5>\d{{2}})
    )
    (?![\w/-]|\.\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_DAYS, _MONTHS, _YEARS = (
    [f"{part}{form}" for form in ("", 2, 3, 4, 5, 6)] for part in ("day", "month", "year")
)

_DANISH_MONTHS = (
    "januar februar marts april maj juni juli august september oktober november december".split()
)
_DAY_OF_MONTH = re.compile(
    rf"(?<![\w./-])(?P<day>\d{{1,2}})\.[ \t]?(?P<month>{'|'.join(_DANISH_MONTHS)})"
    r"(?![\w-])(?!\.?,?[ \t]?(?:\d{4}(?!\d)|\d\d(?![\d.:])))",
    re.IGNORECASE,
)

_TIME = re.compile(
    r"""
    (?<![\d.:])
    (?P<hour>[01]?\d|2[0-3])
    [:.]
    (?P<minute>[0-5]\d)
    (?::[0-5]\d)?            # 09:00:00 in static FirstAgenda pages
    (?![\d]|[.:]\d)
  | (?<![\w.]) (?<=kl\.\s) (?P<hour2>[01]?\d|2[0-3]) (?![\d.:]*\d)   # kl. 9
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A calendar date in a text."""

    date: date
    start: int
    end: int


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[FoundDate]:
    """Return every full date in the text, in order; impossible ones (31-02-2022) are left out.

    >>> [str(found.date) for found in find_dates("Mandag d. 12. september 2022 kl. 12:30")]
    ['2022-09-12']
    >>> [str(found.date) for found in find_dates("behandlet den 26/8/22, se 2023-2026")]
    ['2022-08-26']
    """
    found = []
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        parts = match.groupdict()
        day, month, year = (
            next(parts[key] for key in keys if parts[key]) for keys in (_DAYS, _MONTHS, _YEARS)
        )
        month_number = MONTHS.get(month.lower()) or int(month)
        century = 2000 if len(year) == 2 else 0
        try:
            value = date(century + int(year), month_number, int(day))
        except ValueError:
            continue
        found.append(FoundDate(value, match.start(), match.end()))
    return found


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a text, with or without its year."""

    day: int
    month: int
    year: int | None
    start: int
    end: int

    def of(self, year: int) -> date | None:
        """Return the day in a year; None where that year has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def find_days(text: str) -> list[Day]:
    """Return every full date in the text, and every day of a month without its year, in order.

    >>> [(day.day, day.month, day.year) for day in find_days("fra den 1. maj til 15. juni 2022")]
    [(1, 5, None), (15, 6, 2022)]
    """
    days = [
        Day(found.date.day, found.date.month, found.date.year, found.start, found.end)
        for found in find_dates(text)
    ]
    full = {day.start for day in days}
    for match in _DAY_OF_MONTH.finditer(text):
        day = Day(int(match["day"]), MONTHS[match["month"].lower()], None, *match.span())
        # A leap year has every day that any year has.
        if day.start not in full and day.of(2000):
            days.append(day)
    days.sort(key=lambda day: day.start)
    return days


def printed(day: date) -> str:
    """Return a date as Danish prints it.

    >>> printed(date(2022, 9, 30))
    '30. september 2022'
    """
    return f"{day.day}. {_DANISH_MONTHS[day.month - 1]} {day.year}"


def find_times(text: str) -> list[tuple[time, int, int]]:
    """Return the times of day in the text with their places.

    >>> find_times("kl. 15.45 - 16:30")
    [(datetime.time(15, 45), 4, 9), (datetime.time(16, 30), 12, 17)]
    """
    return [
        (
            time(int(match["hour"] or match["hour2"]), int(match["minute"] or 0)),
            match.start(),
            match.end(),
        )
        for match in _TIME.finditer(text)
    ]
