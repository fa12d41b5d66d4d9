"""The views' words: complete in both languages, and never a guess for what they do not know."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sagsgraf.queries import named_queries
from sagsgraf.queries.table import Table
from sagsgraf.terms import CONCEPTS_BY_NOTATION
from sagsgraf.views import words as module
from sagsgraf.views.people_text import names_table
from sagsgraf.views.tables import cases_table
from sagsgraf.views.words import (
    amount_kind_word,
    column_word,
    concept,
    date_in_words,
    gap,
    grouped,
    kroner,
    outcome_word,
    period,
    shown,
    words,
    years_in_words,
)


def test_both_languages_have_the_same_sentences_with_the_same_gaps() -> None:
    danish, english = words("da"), words("en")
    assert danish.keys() == english.keys()
    for key, text in danish.items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", english[key])), key


def test_every_concept_that_a_view_shows_has_a_danish_word() -> None:
    shown_schemes = ("outcome", "amount-kind", "attendance-status")
    for scheme in shown_schemes:
        for notation in CONCEPTS_BY_NOTATION[scheme]:
            assert concept(scheme, notation, "en")
            assert concept(scheme, notation, "da")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_column_of_a_named_query_has_a_heading(lang: Any) -> None:
    tables = [Table(query.columns, ()) for query in named_queries()]
    for table in [*tables, cases_table([], iris=True), names_table([], lang, programs=True)]:
        for column in table.columns:
            assert column in module._table()["columns"], f"add {column!r} to assets/words.json"
            assert column_word(column, lang)


def test_columns_that_no_query_has_are_not_kept() -> None:
    used = {column for query in named_queries() for column in query.columns}
    used |= set(cases_table([], iris=True).columns)
    used |= set(names_table([], "da", programs=True).columns)
    assert set(module._table()["columns"]) <= used


def test_what_is_unknown_is_shown_as_it_is() -> None:
    assert outcome_word("teleported", "da") == "teleported"
    assert concept("no-such-scheme", "x", "da") == "x"
    assert column_word("min_egen", "da") == "min_egen"
    assert amount_kind_word("", "da") == "art ikke angivet"


def test_an_unknown_language_is_refused_with_the_known_ones() -> None:
    unknown: Any = "sv"
    with pytest.raises(ValueError, match="'sv'; known: da, en"):
        words(unknown)


@pytest.mark.parametrize(
    ("before", "after", "danish"),
    [
        ("2022-09-12", "2023-06-06", "8 måneder senere"),
        ("2022-09-12", "2022-09-19", "1 uge senere"),
        ("2022-09-12", "2022-09-25", "13 dage senere"),
        ("2022-01-31", "2022-03-30", "8 uger senere"),
        ("2022-01-31", "2022-03-31", "2 måneder senere"),
        ("2020-02-29", "2021-02-28", "11 måneder senere"),  # a day short of the year
        ("2021-01-01", "2022-01-01", "1 år senere"),
        ("2020-01-01", "2022-02-01", "2 år og 1 måned senere"),
        ("2022-09-13", "2022-09-12", ""),  # an order that the dates do not have
        ("", "2022-09-12", ""),
        ("2022", "2022-09-12", ""),
    ],
)
def test_a_gap_is_never_longer_than_it_was(before: str, after: str, danish: str) -> None:
    assert gap(before, after, "da") == danish


def test_dates_that_are_none_stay_as_they_are() -> None:
    assert date_in_words("engang i 2022", "da") == "engang i 2022"
    assert period("2022-09-12", "2022-09-12", "en") == "12 September 2022"


@pytest.mark.parametrize(
    ("value", "danish", "english"),
    [
        ("1566200", "1.566.200 kr.", "DKK 1,566,200"),
        ("-20100000", "-20.100.000 kr.", "DKK -20,100,000"),
        ("0", "0 kr.", "DKK 0"),
        ("12.5", "12,50 kr.", "DKK 12.50"),
        ("12.345", "12,345 kr.", "DKK 12.345"),  # not rounded: never less than the source
        ("1000000000000", "1.000.000.000.000 kr.", "DKK 1,000,000,000,000"),
        ("NaN", "NaN kr.", "DKK NaN"),
        ("fem", "fem kr.", "DKK fem"),
    ],
)
def test_kroner(value: str, danish: str, english: str) -> None:
    assert kroner(value, "da") == danish
    assert kroner(value, "en") == english


def test_numbers_keep_what_they_say() -> None:
    assert grouped("1E+3", "da") == "1.000"
    assert grouped("Infinity", "da") == "Infinity"


def test_years() -> None:
    assert years_in_words(("2023", "2024"), "da") == "2023, 2024"
    assert years_in_words(("2023", "2024", "2026"), "da") == "2023, 2024, 2026"
    assert years_in_words(("2023", "x", "2025"), "da") == "2023, x, 2025"


def test_nothing_that_a_terminal_or_a_file_would_choke_on_is_shown() -> None:
    assert shown("a\x00b\x1b]0;x\x07c\x9bd\ud800e\u202ef\tg\nh") == "ab]0;xcdef\tg\nh"
