"""The graph's plain values in a person's words: concepts, dates, kroner, columns, in two languages.

The words of concepts are those of the ontology (`terms.LABELS`); what the views add stands in
``assets/words.json``. Something unknown is shown as it is: never a guess, never a failure.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast, get_args

from sagsgraf.terms import CONCEPTS_BY_NOTATION, LABELS
from sagsgraf.views.pictures import Lang, counted

# What a terminal would obey, what turns the direction of writing around, and the lone half of a
# pair from a broken PDF, which cannot be written as UTF-8.
_UNSHOWABLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)

_LANGS: Final = get_args(Lang)


def checked_lang(lang: str) -> Lang:
    """Return the language if it is one that the views speak.

    Raises:
        ValueError: it is another; the message names those that are known.
    """
    if lang not in _LANGS:
        raise ValueError(f"unknown language {lang!r}; known: {', '.join(_LANGS)}")
    return cast("Lang", lang)


def words(lang: Lang) -> dict[str, str]:
    """Return the views' own words and sentences in one language."""
    return cast("dict[str, str]", _table()[checked_lang(lang)])


@cache
def _table() -> dict[str, Any]:
    text = (files("sagsgraf.views") / "assets" / "words.json").read_text("utf-8")
    return cast("dict[str, Any]", json.loads(text))


def shown(text: str) -> str:
    r"""Return the text without characters that could do something instead of being read.

    >>> shown("Godkendt\x1b[31m\u202e\r\nAfbud")
    'Godkendt[31m\nAfbud'
    """
    return _UNSHOWABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def capital(text: str) -> str:
    """Return the text with its first letter as a capital, the rest as it is.

    >>> capital("økonomi i EU")
    'Økonomi i EU'
    """
    return text[:1].upper() + text[1:]


def quoted(text: str, lang: Lang) -> str:
    """Return words in quotation marks.

    >>> quoted("der findes budget", "da")
    '»der findes budget«'
    """
    return words(lang)["quoted"].format(text=text)


def number_of(what: str, count: int, lang: Lang) -> str:
    """Return a number of things in words.

    >>> number_of("treatments", 1, "da"), number_of("treatments", 22, "da")
    ('1 behandling', '22 behandlinger')
    """
    key = f"{what}_one" if count == 1 else what
    return words(lang)[key].format(n=counted(count, lang))


def joined(texts: Iterable[str], lang: Lang) -> str:
    """Return several names as one enumeration.

    >>> joined(("Direktionen", "Økonomiudvalget", "Byrådet"), "da"), joined(("KL",), "en")
    ('Direktionen, Økonomiudvalget og Byrådet', 'KL')
    """
    *first, last = tuple(texts) or ("",)
    return f"{', '.join(first)}{words(lang)['and']}{last}" if first else last


# --- concepts ------------------------------------------------------------------------------------


def concept(scheme: str, notation: str, lang: Lang) -> str:
    """Return a concept in words, from its plain English name; an unknown one as it is.

    >>> concept("outcome", "noted", "da"), concept("owner", "other", "da")
    ('taget til efterretning', 'andre')
    """
    found = CONCEPTS_BY_NOTATION.get(scheme, {}).get(notation)
    if found is None or found not in LABELS:
        return notation
    return LABELS[found][_LANGS.index(lang)]


def outcome_word(outcome: str, lang: Lang) -> str:
    """Return an outcome in words.

    >>> outcome_word("endorsed", "da")
    'tiltrådt'
    """
    return concept("outcome", outcome, lang)


def outcome_words(outcomes: Iterable[str], lang: Lang) -> str:
    """Return several outcomes in words, in their order."""
    return ", ".join(outcome_word(one, lang) for one in outcomes)


def amount_kind_word(kind: str | None, lang: Lang) -> str:
    """Return a kind of amount in words; also that none is stated.

    >>> amount_kind_word("one-off cost", "da"), amount_kind_word(None, "da")
    ('engangsudgift', 'art ikke angivet')
    """
    return concept("amount-kind", kind, lang) if kind else words(lang)["kind_unknown"]


def status_word(status: str, lang: Lang) -> str:
    """Return the status of an attendance in words.

    >>> status_word("absent with notice", "da")
    'afbud'
    """
    return concept("attendance-status", status, lang)


def treatment_kind_word(kind: str, lang: Lang) -> str:
    """Return a kind of treatment in words: in its own document, told by another, or sent back.

    >>> treatment_kind_word("reported", "da")
    'kun omtalt i et andet dokument'
    """
    return words(lang).get(f"kind_{kind}", kind)


def field_word(field: str, lang: Lang) -> str:
    """Return the name of a field that changed between two treatments.

    >>> field_word("recommendation", "da")
    'Indstilling'
    """
    return words(lang).get(field, field)


def about_word(about: str, lang: Lang) -> str:
    """Return what a quote is evidence for, in words.

    >>> about_word("financial statement", "da")
    'økonomi'
    """
    return words(lang).get(f"about_{about}", about)


def column_word(column: str, lang: Lang) -> str:
    """Return the heading of a column of a query; one of a person's own as it is.

    >>> column_word("date", "da"), column_word("known_from", "en"), column_word("x", "da")
    ('Dato', 'Known from', 'x')
    """
    found: dict[str, list[str]] = _table()["columns"]
    return found[column][get_args(Lang).index(lang)] if column in found else column


# --- dates ---------------------------------------------------------------------------------------


def date_in_words(iso: str, lang: Lang) -> str:
    """Return a date as a person writes it; anything else as it is.

    >>> date_in_words("2022-09-12", "da"), date_in_words("2022-09-12", "en")
    ('12. september 2022', '12 September 2022')
    >>> date_in_words("2022-09", "da"), date_in_words("", "da")
    ('2022-09', 'uden dato')
    """
    if not iso:
        return words(lang)["no_date"]
    day = _day(iso)
    if day is None:
        return iso
    month = words(lang)["months"].split()[day.month - 1]
    return words(lang)["date"].format(day=day.day, month=month, year=day.year)


def short_date(iso: str, lang: Lang) -> str:
    """Return a date in words with the month cut to three letters, for narrow places.

    >>> (
    ...     short_date("2022-09-12", "da"),
    ...     short_date("2022-05-02", "da"),
    ...     short_date("2022-09-12", "en"),
    ... )
    ('12. sep. 2022', '2. maj 2022', '12 Sep 2022')
    """
    day = _day(iso)
    if day is None:
        return date_in_words(iso, lang)
    name = words(lang)["months"].split()[day.month - 1]
    point = "." if lang == "da" and len(name) > 3 else ""
    return words(lang)["date"].format(day=day.day, month=name[:3] + point, year=day.year)


def period(first: str, last: str, lang: Lang) -> str:
    """Return a period in words, one day as that day.

    >>> period("2022-09-12", "2023-06-06", "da")
    '12. september 2022 – 6. juni 2023'
    """
    if first == last:
        return date_in_words(first, lang)
    return words(lang)["period"].format(
        first=date_in_words(first, lang), last=date_in_words(last, lang)
    )


def gap(before: str, after: str, lang: Lang) -> str:
    """Return the time between two days in whole units; empty where it cannot be told.

    >>> gap("2022-09-12", "2023-06-06", "da"), gap("2022-09-12", "2022-09-12", "da")
    ('8 måneder senere', 'Samme dag')
    >>> gap("2022-09-12", "2022-09-13", "da"), gap("2022-09-12", "2022-10-03", "da")
    ('1 dag senere', '3 uger senere')
    >>> gap("2021-01-31", "2022-04-30", "da"), gap("2022-01-01", "2024-01-01", "en")
    ('1 år og 2 måneder senere', '2 years later')
    """
    start, end = _day(before), _day(after)
    if start is None or end is None or end < start:
        return ""
    days = (end - start).days
    months = 12 * (end.year - start.year) + end.month - start.month - (end.day < start.day)
    if days == 0:
        return words(lang)["same_day"]
    if days < 14:
        return number_of("week_later" if days == 7 else "day_later", 1 if days == 7 else days, lang)
    if months < 2:
        return number_of("week_later", days // 7, lang)
    years, rest = divmod(months, 12)
    if years == 0:
        return number_of("month_later", months, lang)
    if rest == 0:
        return number_of("year_later", years, lang)
    told = number_of("year_later", years, lang).rsplit(" ", 1)[0]
    spare = words(lang)["months_one" if rest == 1 else "months_many"].format(n=rest)
    return words(lang)["year_months_later"].format(years=told, months=spare)


def duration(before: str, after: str, lang: Lang) -> str:
    """Return the time between two days as a length; empty within one day.

    >>> duration("2022-09-12", "2023-06-12", "da"), duration("2022-09-12", "2022-09-13", "en")
    ('9 måneder', '1 day')
    """
    # "1 år" is the start of "1 år senere", in either language.
    return gap(before, after, lang).rsplit(" ", 1)[0] if before != after else ""


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def years_in_words(years: tuple[str, ...], lang: Lang) -> str:
    """Return the years of an amount: one, a run, or a list; also that none is stated.

    >>> years_in_words(("2024", "2025", "2026"), "da"), years_in_words(("2023", "2025"), "da")
    ('2024–2026', '2023, 2025')
    >>> years_in_words((), "da")
    'uden år'
    """
    if not years:
        return words(lang)["no_year"]
    if len(years) > 2 and all(year.isdecimal() for year in years):
        numbers = [int(year) for year in years]
        if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
            return f"{years[0]}–{years[-1]}"
    return ", ".join(years)


# --- kroner --------------------------------------------------------------------------------------


def grouped(value: str, lang: Lang) -> str:
    """Return a decimal number with its thousands apart; anything else as it is.

    >>> grouped("1566200", "da"), grouped("1566200", "en"), grouped("-20100000", "da")
    ('1.566.200', '1,566,200', '-20.100.000')
    >>> grouped("1234.5", "da"), grouped("0.25", "en"), grouped("ca. 5", "da")
    ('1.234,5', '0.25', 'ca. 5')
    """
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite():
        return value
    text = f"{number:,f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "da" else text


def kroner(value: str, lang: Lang) -> str:
    """Return a number of kroner as people write it, with the sign that it was printed with.

    >>> kroner("1566200", "da"), kroner("1566200", "en"), kroner("-20100000", "da")
    ('1.566.200 kr.', 'DKK 1,566,200', '-20.100.000 kr.')
    >>> kroner("99.5", "da")
    '99,50 kr.'
    """
    if re.fullmatch(r"[-+]?\d+\.\d", value):
        value += "0"
    return words(lang)["kroner"].format(value=grouped(value, lang))
