"""What is odd about a text, whatever its layout: another language, dates that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sagsgraf.danish.language import other_language
from sagsgraf.model import Document, Item

_DATE = re.compile(
    r"(?<![\w./-])(?P<day>\d{1,2})([-./])(?P<month>\d{1,2})\2(?P<year>\d{4})(?![\w/-])"
)
_CASE_IN_TITLE = re.compile(r"(?<![\w./-])\d{2}-\d{6}(?![\w/-])")


def odd_text(document: Document) -> Iterator[str]:
    """Yield what a reader would want to know of the text itself, a sentence each."""
    language = other_language(document.text)
    if language:
        yield f"the text seems to be {language}, not Danish"
    impossible = [match for match in _DATE.finditer(document.text) if _no_day(match)]
    if impossible:
        first = impossible[0]
        line = document.line_at(first.start())
        count = len(impossible)
        yield f"the text has dates that do not exist ({count}): {first.group()} in line {line}"


def _no_day(match: re.Match[str]) -> bool:
    """Tell whether a day is missing from the calendar (``31-02-2023``).

    A number that is no day of any month, or no month, was hardly meant as a date.
    """
    day, month, year = (int(match[part]) for part in ("day", "month", "year"))
    if not (1 <= day <= 31 and 1 <= month <= 12 and year):
        return False
    try:
        date(year, month, day)
    except ValueError:
        return True
    return False


def case_in_title(item: Item) -> str | None:
    """Return a case number that stands in the title of an item that has none of its own."""
    match = None if item.cases else _CASE_IN_TITLE.search(item.title.text)
    return match.group() if match else None
