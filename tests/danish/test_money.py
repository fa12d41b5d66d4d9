"""Sums of money, and the numbers that are none."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.money import find_amounts


@pytest.mark.parametrize(
    ("text", "words", "value", "reason"),
    [
        ("0,5 mio. kr.", "0,5 mio. kr.", "500000", "decimals: most frequent form in Greve"),
        ("på 1.316.000 kr. i alt", "1.316.000 kr.", "1316000", "points between thousands"),
        ("2 mio. kr.", "2 mio. kr.", "2000000", "no decimals"),
        ("771 kr.", "771 kr.", "771", "small"),
        ("28, 6 mio. kr.", "28, 6 mio. kr.", "28600000", "a space slipped in (Kalundborg)"),
        ("22,5 mio.kr.", "22,5 mio.kr.", "22500000", "no space"),
        ("på -20,1 mio. kr.", "-20,1 mio. kr.", "-20100000", "minus as printed"),
        ("på – 0,8 mio. kr.", "– 0,8 mio. kr.", "-800000", "long dash with a space"),
        ("på −3 mio. kr.", "−3 mio. kr.", "-3000000", "true minus sign"),
        ("kr. 250.000,-", "kr. 250.000,-", "250000", "unit in front, dash behind"),
        ("385.000,00 kr.", "385.000,00 kr.", "385000", "øre"),
        ("1.1 mio. kr.", "1.1 mio. kr.", "1100000", "point as decimal mark"),
        ("2½ mio. kr.", "2½ mio. kr.", "2500000", "a half"),
        ("22,50 kr. /m2", "22,50 kr.", "22.5", "price by the square metre"),
        ("1,73 million kroner", "1,73 million kroner", "1730000", "words"),
        ("3 milliarder kr.", "3 milliarder kr.", "3000000000", "words"),
        ("1,2 mia. kr.", "1,2 mia. kr.", "1200000000", "mia."),
        ("500 t. kr.", "500 t. kr.", "500000", "thousands"),
        ("500 tkr.", "500 tkr.", "500000", "thousands, glued"),
        ("DKK 13.500", "DKK 13.500", "13500", "currency code"),
        ("270 mio. til formålet", "270 mio.", "270000000", "mio. without kr."),
        ("12\nmio. kr.", "12\nmio. kr.", "12000000", "a line breaks before the unit"),
        ("- 7 mio. kr. for vejen", "7 mio. kr.", "7000000", "a list bullet, no minus"),
        ("1 566 200 kr.", "1 566 200 kr.", "1566200", "spaces between thousands"),
        ("i 2023 1.000.000 kr.", "1.000.000 kr.", "1000000", "behind a year"),
        ("i 2022, 750 mio. kr.", "750 mio. kr.", "750000000", "a year and a comma before it"),
        ("kr.730.500 til vej", "kr.730.500", "730500", "no space behind the unit"),
        ("i mio. kr. 3,5 mere", "mio. kr. 3,5", "3500000", "scale and unit in front"),
        ("ca.1,3 mio. kr.", "1,3 mio. kr.", "1300000", "glued to ca."),
        ("på 25,6. mio. kr.", "25,6. mio. kr.", "25600000", "a stray point before the unit"),
        ("½ mio. kr.", "½ mio. kr.", "500000", "half alone"),
        ("1 ¾ mia. kr.", "1 ¾ mia. kr.", "1750000000", "three quarters behind a space"),
        ("- -1,8 mio. kr. i lån", "-1,8 mio. kr.", "-1800000", "a bullet and then a minus"),
        ("til kloakker – 1,5 mio. kr.", "1,5 mio. kr.", "1500000", "a dash between words"),
        ("(-0,3 mio. kr.)", "-0,3 mio. kr.", "-300000", "minus in brackets"),
        ("2 tusind kr.", "2 tusind kr.", "2000", "thousands in words"),
        ("16 mio. i 2022", "16 mio.", "16000000", "without kr. before a preposition"),
        ("et beløb på 2,5 mio.", "2,5 mio.", "2500000", "without kr. at the end"),
    ],
)
def test_a_sum_is_read(text: str, words: str, value: str, reason: str) -> None:
    (found,) = find_amounts(text)
    assert (found.text, str(found.value)) == (words, value), reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("budget 2023-2026", "a period"),
        ("sag 22-009953", "a case number"),
        ("dokument 22-011409-4", "a document number"),
        ("EMN-2025-008468", "Aarhus's case number"),
        ("85.02.02-G01-5-17", "an SBSYS case number"),
        ("08/2025", "a month"),
        ("19.03.25", "a date or a KLE number"),
        ("den 12.09.2022", "a date"),
        ("50 pct. og 2,5 %", "percentages"),
        ("331.000 tons", "another unit"),
        ("hele 1.000 kr.", "the unit of a table"),
        ("i 1.000 kr.", "the unit of a table"),
        ("kr. 2023", "a price level's year"),
        ("projekt nr. 650260", "a project's number"),
        ("tlf. 59 53 44 00", "a telephone number"),
        ("§ 16, stk. 2", "a paragraph"),
        ("kl. 12.00", "a time of day"),
        ("7 partnerskabskommuner", "a count"),
        ("5 minutter", "begins like million"),
        ("12 ture", "begins like tusind"),
        ("3 mio. elbiler", "millions of things"),
        ("2 mio. m3 vand", "millions of cubic metres"),
        ("ca. 3 mio. borgere", "millions of people"),
        ("(1.000 kr. i løbende priser)", "the unit of a table with its price level"),
        ("| 1.000 kr. |", "the unit heads a column"),
        ("i kr. 1. halvår", "an ordinal behind the unit"),
        ("pr. 1.000 kr.", "a rate's base"),
        ("5 mio. euro", "another currency"),
    ],
)
def test_what_is_no_sum_is_left_alone(text: str, reason: str) -> None:
    assert find_amounts(text) == [], reason


@pytest.mark.parametrize(
    ("text", "words", "lower", "upper", "reason"),
    [
        ("4-5 mio. kr.", "4-5 mio. kr.", "4000000", "5000000", "one unit for both"),
        ("4 – 5 mio. kr.", "4 – 5 mio. kr.", "4000000", "5000000", "a long dash with spaces"),
        ("20-25.000 kr.", "20-25.000 kr.", "20000", "25000", "thousands left out below"),
        ("7.724 - 9.755 kr.", "7.724 - 9.755 kr.", "7724", "9755", "thousands on both sides"),
        ("mellem 5 og 8 mio. kr.", "5 og 8 mio. kr.", "5000000", "8000000", "in words"),
    ],
)
def test_a_range_has_two_ends_and_no_single_value(
    text: str, words: str, lower: str, upper: str, reason: str
) -> None:
    (found,) = find_amounts(text)
    assert (found.text, str(found.value), str(found.upper)) == (words, lower, upper), reason


@pytest.mark.parametrize(
    ("text", "values", "reason"),
    [
        ("nedsættes fra 25 til 10 mio. kr.", ["25000000", "10000000"], "from … to"),
        ("henholdsvis 2,7 og 2,2 mio. kr.", ["2700000", "2200000"], "respectively"),
        ("fra 90.000 årligt til 55.000 kr.", ["90000", "55000"], "a word between"),
        ("10.500 kr. i 2022 og 12.479 i 2023", ["10500", "12479"], "the second has its year"),
        ("stiger fra 900 kr. til 1.200 ekskl. moms", ["900", "1200"], "the second has its tax"),
        ("8 mio. kr. – 9 mio. kr.", ["8000000", "9000000"], "no minus behind a unit"),
        ("fra 2023 til 5 mio. kr.", ["5000000"], "a year is no sum"),
        ("10 kr. og 1.200 tons", ["10"], "what has a unit of its own is no sum"),
    ],
)
def test_two_sums_may_share_one_unit(text: str, values: list[str], reason: str) -> None:
    assert [str(one.value) for one in find_amounts(text)] == values, reason


@pytest.mark.parametrize(
    ("text", "step"),
    [
        pytest.param("20,1 mio. kr.", "100000", id="one decimal of a million"),
        pytest.param("5 mio. kr.", "1000000", id="whole millions"),
        pytest.param("1.566.200 kr.", "1", id="to the krone, though it ends in zeros"),
        pytest.param("50.000.000 kr.", "1000", id="three zeros may be rounding, no more"),
        pytest.param("5.000 kr.", "1", id="but not of small sums"),
        pytest.param("74.925 kr.", "1", id="to the krone"),
        pytest.param("385.000,50 kr.", "0.01", id="to the øre; a zero behind the comma is read"),
    ],
)
def test_a_sum_tells_how_far_it_is_rounded(text: str, step: str) -> None:
    assert str(find_amounts(text)[0].step) == step


def test_a_sum_behind_heraf_is_a_part_even_without_a_unit() -> None:
    whole, part = find_amounts("1.566.200 kr., heraf 471.000 i engangsomkostninger")
    assert (whole.part_of_previous, part.part_of_previous) == (False, True)
    assert (part.text, str(part.value)) == ("471.000", "471000")


@pytest.mark.parametrize("word", ["ca.", "knap", "godt", "op til", "mindst", "omkring", "min."])
def test_a_rough_sum_is_marked(word: str) -> None:
    assert find_amounts(f"det koster {word} 3 mio. kr.")[0].approximate
    assert not find_amounts("det koster 3 mio. kr.")[0].approximate


_PIECES = st.sampled_from(
    [
        "1.566.200 kr.", "-20,1 mio. kr.", "heraf 471.000", "4-5 mio. kr.", "kr. 250.000,-",
        "22-009953", "2023-2026", "12-09-2022", " ", "\n", "og", "i", "2023", "(", ")", "- ", ",",
        "½", "t. kr.", "mia", "ca. ",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12).map("".join) | st.text(max_size=60))
def test_the_words_are_those_at_the_place(text: str) -> None:
    found = find_amounts(text)
    assert all(text[one.start : one.end] == one.text and one.text for one in found)
    assert all(re.search(r"[\d½¼¾]", one.text) for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(one.value == one.value.to_integral() or "." in str(one.value) for one in found)


_NUMBERS = (
    st.from_regex(r"\A2[0-5]-0\d{5}\Z")
    | st.from_regex(r"\A20[12]\d-20[34]\d\Z")
    | st.from_regex(r"\A[012]\d-(0\d|1[012])-20[12]\d\Z")
    | st.from_regex(r"\AEMN-20[12]\d-\d{6}\Z")
)


@given(_NUMBERS, st.sampled_from(["sag {}", "se {}.", "({})", "{}", "mio. {}", "pr. {} i alt"]))
def test_no_money_inside_case_numbers_periods_and_dates(number: str, around: str) -> None:
    assert find_amounts(around.format(number)) == []


def test_a_long_paragraph_of_sums_is_read_at_once() -> None:
    """A quadratic search backwards took 19 seconds for this text."""
    assert len(find_amounts("12,5 mio. kr. og " * 5000)) == 5000
