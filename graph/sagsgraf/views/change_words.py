"""The words in which changes, feeds and calendars tell what happened, in two languages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Final, cast
from zoneinfo import ZoneInfo

from sagsgraf.views.pictures import Lang, counted
from sagsgraf.views.words import checked_lang, date_in_words, outcome_words, shown

TOWN: Final = ZoneInfo("Europe/Copenhagen")


def say(key: str, lang: Lang, **values: object) -> str:
    """Return one of the sentences, with its gaps filled.

    >>> say("number", "da", number=3)
    'punkt 3'
    """
    return _table()[checked_lang(lang)][key].format(**values)


def count_of(what: str, count: int, lang: Lang) -> str:
    """Return a number of things.

    >>> count_of("new", 1, "da"), count_of("document_replaced", 2, "en")
    ('1 ny behandling', '2 documents changed')
    """
    return say(f"count_{what}_one" if count == 1 else f"count_{what}", lang, n=counted(count, lang))


def when(utc: str, lang: Lang) -> str:
    """Return a moment as a Dane's clock shows it; a day as that day.

    >>> when("2026-11-22T12:18:02Z", "da"), when("2026-11-01", "en")
    ('22. november 2026 kl. 13:18', '1 November 2026')
    """
    if "T" not in utc:
        return date_in_words(utc, lang)
    moment = datetime.strptime(utc, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).astimezone(TOWN)
    date = date_in_words(moment.date().isoformat(), lang)
    return say("clock", lang, date=date, clock=moment.strftime("%H:%M"))


def values_in_words(field: str, values: Sequence[str], lang: Lang) -> str:
    """Return the values of a field of a treatment as people read them.

    >>> values_in_words("outcome", ("approved",), "da"), values_in_words("closed", (), "en")
    ('godkendt', 'no')
    """
    if field == "closed":
        return say("yes" if "true" in values else "no", lang)
    if not values:
        return say("nothing", lang)
    if field == "outcome":
        return outcome_words(values, lang)
    if field == "date":
        return ", ".join(date_in_words(one, lang) for one in values)
    mark = "\n" if field == "decision" else "; "
    return mark.join(shown(one) for one in values)


@cache
def _table() -> dict[str, dict[str, str]]:
    text = (files("sagsgraf.views") / "assets" / "changes.json").read_text("utf-8")
    return cast("dict[str, dict[str, str]]", json.loads(text))
