"""Headings that say who decided, and when: ``Beslutning i Byrådet den 3. maj 2019``.

Records systems print the decisions of all bodies that dealt with a case, each below such a line;
which of them is the meeting's own, and which are accounts of earlier ones, is told by its date
and body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from sagsgraf.danish.bodies import names_a_body
from sagsgraf.danish.dates import find_dates

_LONGEST: Final = 200
"""No heading is longer; a sentence that ends in a date may be."""
_BEFORE = re.compile(
    r"""
    ^ (?:
        # Beslutning i X den, Beslutning fra X, (Stevns), Beslutning X den (Vejen, Aabenraa)
        (?P<word> beslutning (?:en)? ) \s? :? \s (?P<from> (?: i | fra | af ) \s )?
        (?: mødet \s i \s )? (?P<body> \S .{1,120}? ) ,? \s (?: (?: den | d\. ) \s )?
        # Xs beslutning den, Xs beslutning i mødet den (kk.dk)
      | (?P<owner> \S .{1,120}? ) (?<=s|’|') \s beslutning \s
        # Region Hovedstaden prints neither: "ØKONOMIUDVALGETS BESLUTNING 3. maj 2012"
        (?: (?: i | fra | på ) \s mødet \s )? (?: (?: den | d\. ) \s )?
        # X, (Roskilde, Rødovre)
      | (?P<bare> \S .{1,120}? ) , \s (?: (?: den | d\. ) \s )?
    ) $""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = re.compile(
    r"""^ [.,]? \s? (?: (?: pkt\.? | punkt | sag (?: \s nr\.? )? ) \s? (?P<number> \d{1,5}[a-z]? )
        )? \s? [.:]? $""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?:(?:[A-ZÆØÅ][\w/&-]{0,40},?|og|for|i|af|samt|&)(?:\s|$)){1,14}$")
"""A committee's name that has no word for one: ``Plan, Miljø og Teknik``."""
_NO_NAME = re.compile(r"[:;!?\"”]|\d|(?<!\bst)\.\s|[•·]")
"""What stands in no body's name."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class DecisionHeading:
    """Who decided on which day, as a heading tells it."""

    body: str
    """As printed."""
    date: date
    number: str
    """The item's number in that meeting; empty where none is printed."""


def decision_heading(line: str) -> DecisionHeading | None:
    """Return what a line tells that heads the decision of a body on a day; else None.

    >>> decision_heading("Teknik- og Miljøudvalget, 10. september 2019, pkt. 65:")
    DecisionHeading(body='Teknik- og Miljøudvalget', date=datetime.date(2019, 9, 10), number='65')
    >>> decision_heading("Byrådets beslutning den 04.12.2012 Punkt 2").body
    'Byrådet'
    >>> decision_heading("Høringen slutter fredag, 10. september 2019") is None
    True
    """
    words = line.strip(" *")
    if not 10 < len(words) <= _LONGEST or not _DIGIT.search(words):
        return None
    if "," not in words and "eslutning" not in words and "ESLUTNING" not in words:
        return None
    dates = find_dates(words)
    if not dates:
        return None
    day = dates[-1]
    after = _AFTER.match(words[day.end :])
    before = _BEFORE.match(words[: day.start]) if after else None
    if not before or not after:
        return None
    number = after["number"] or ""
    body = before["body"] or (before["owner"] or "").rstrip("sS’'") or before["bare"] or ""
    if not _is_body(body, before, number):
        return None
    return DecisionHeading(body, day.date, number)


_EARLIER = re.compile(
    r"""^ (?P<body> \S .{1,120}? ) ,? \s (?: den \s | d\. \s )?
        (?P<date> \d [^,]{5,24} ) ,? \s
        (?: punkt | pkt\.? | sag (?: \s nr\.? )? ) \s? (?P<number> \d{1,5} [a-z]? ) \.? $""",
    re.VERBOSE | re.IGNORECASE,
)


def earlier_treatment(line: str) -> DecisionHeading | None:
    """Return what a line tells that names an earlier treatment and nothing else; else None.

    >>> earlier_treatment("Kommunalbestyrelsen den 30. januar 2012 Punkt 5").number
    '5'
    >>> earlier_treatment("Udvalget drøftede det den 30. januar 2012 Punkt 5") is None
    True
    """
    words = line.strip(" *")
    match = _EARLIER.match(words) if 10 < len(words) <= _LONGEST else None
    dates = find_dates(match["date"]) if match else []
    if not match or not dates or not names_a_body(match["body"]):
        return None
    if not match["body"][:1].isupper() or _NO_NAME.search(match["body"]):
        return None
    return DecisionHeading(match["body"], dates[0].date, match["number"])


def _is_body(words: str, match: re.Match[str], number: str) -> bool:
    """Tell whether words stand for a body: by their own form or by the form of the heading.

    Stevns' committees bear names without a word for one (``Social og Sundhed``); the number of
    the item, or ``Beslutning fra``, tells what they are.
    """
    if not words[:1].isupper() or _NO_NAME.search(words):
        return False
    from_ = (match["from"] or "").strip().lower()
    if from_ == "fra" and not number:
        # "Beslutning fra Økonomiudvalget den 24. maj 2022" is a paper in a list of papers.
        return False
    if from_ or names_a_body(words):
        return True
    return bool(number and not match["owner"] and _CAPITALS.match(words))
