"""Which years a sum is for, and which year's prices."""

from __future__ import annotations

import pytest

from sagsgraf.danish.money import find_amounts
from sagsgraf.danish.money_years import find_price_levels, heading_years, tell_years


def years(text: str) -> list[tuple[int, ...]]:
    places = [(one.start, one.end) for one in find_amounts(text)]
    return [one.years if one else () for one in tell_years(text, 0, len(text), places)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2 mio. kr. i 2023", [(2023,)], id="right behind"),
        pytest.param("2 mio. kr. årligt fra og med budget 2024", [(2024,)], id="from a budget on"),
        pytest.param("2 mio. kr. i 2023-26.", [(2023, 2024, 2025, 2026)], id="short period"),
        pytest.param("2 mio. kr. fra 2023 til 2025", [(2023, 2024, 2025)], id="period in words"),
        pytest.param("2 mio. kr. i 2023 og 2025", [(2023, 2025)], id="two years"),
        pytest.param("i 2022 bruges 2 mio. kr. og 3 mio. kr.", [(2022,)] * 2, id="year first"),
        pytest.param(
            "1 mio. kr. i 2022, 2 mio. kr. i 2023 og 3 mio. kr. i 2024",
            [(2022,), (2023,), (2024,)],
            id="each its own, behind",
        ),
        pytest.param(
            "i 2022 1 mio. kr., i 2023 2 mio. kr. og i 2024 med 3 mio. kr.",
            [(2022,), (2023,), (2024,)],
            id="each its own, before",
        ),
        pytest.param(
            "I 2024 en indtægt på 5 mio. kr., i 2025 en indtægt på 6 mio. kr.",
            [(2024,), (2025,)],
            id="each its own, before, with words between",
        ),
        pytest.param(
            "i 2024, hvor der bruges 5 mio. kr., hvorefter der bruges 6 mio. kr.",
            [(2024,), ()],
            id="the words count on into no year told",
        ),
        pytest.param("brugt 5 mio. kr. til målinger i 2024", [(2024,)], id="later in the clause"),
        pytest.param(
            "med budget 2021 er afsat 5 mio. kr. i 2023", [(2023,)], id="its own year wins"
        ),
        pytest.param("den 17. juni 2024 afsat 5 mio. kr.", [()], id="a date"),
        pytest.param("besluttede i 2024 at give 5 mio. kr.", [()], id="a decision's year"),
        pytest.param("Vision 2030 giver 5 mio. kr.", [()], id="a year in a name"),
        pytest.param("5 mio. kr. (2023-priser)", [()], id="a price level"),
        pytest.param("har i 2017 stillet garanti, hvoraf rest 5 mio. kr.", [()], id="an aside"),
        pytest.param(
            "der er i 2023 et behov på 5 mio. kr. i forhold til budgettet i 2022",
            [(2023,)],
            id="held against another year",
        ),
        pytest.param("i 2022-23 og 31-02-2023 5 mio. kr.", [(2022, 2023)], id="an odd date"),
    ],
)
def test_years(text: str, expected: list[tuple[int, ...]]) -> None:
    assert years(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 mio. kr. (2024 p/l)", ["2024 p/l"]),
        ("i 2025-priser", ["2025-priser"]),
        ("2015-prisniveau", ["2015-prisniveau"]),
        ("(i 2020-PL)", ["2020-PL"]),
        ("i løbende priser", ["løbende priser"]),
        ("priser fra 2024", []),
        ("PL-regulering", []),
    ],
)
def test_price_levels_are_read_as_printed(text: str, expected: list[str]) -> None:
    assert [words for words, *_ in find_price_levels(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("2024", (2024,), id="a year alone"),
        pytest.param("B2020", (2020,), id="budget in short"),
        pytest.param("Korr. budget 2022", (2022,), id="a budget's year"),
        pytest.param("Beløb i 2022", (2022,), id="with a preposition"),
        pytest.param("Budget 2022 (2023-priser)", (2022,), id="beside a price level"),
        pytest.param("Overslag i 2021-priser", (), id="only a price level"),
        pytest.param("Bang Ingeniører 2021", (), id="a report's year"),
        pytest.param("Ramme (regnskab 2021)", (), id="what it was reckoned from"),
    ],
)
def test_years_in_a_columns_heading(words: str, expected: tuple[int, ...]) -> None:
    assert heading_years(words) == expected
