"""Case numbers in the shapes of all systems, and what has their shape by chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.case_numbers import case_field, case_line, looks_like_case_number, segment


@pytest.mark.parametrize(
    ("line", "numbers", "reason"),
    [
        ("22-009953", ["22-009953"], "Kalundborg, Greve"),
        ("20-010677K", ["20-010677K"], "Greve, with a letter"),
        ("Sagnr.: 1-23-45-678-09", ["1-23-45-678-09"], "a region's"),
        ("1-23-45", [], "too short for a region's"),
        ("EMN-2025-008468", ["EMN-2025-008468"], "Aarhus"),
        ("emn-2025-008468", ["emn-2025-008468"], "small letters: not the number 2025-008468"),
        ("330-2018-3619", ["330-2018-3619"], "Slagelse: municipality first"),
        ("15/34881", ["15/34881"], "Acadre"),
        ("17/45", ["17/45"], "Acadre, short"),
        ("18/039871", ["18/039871"], "Aarhus eDoc"),
        ("2012-28504", ["2012-28504"], "Ballerup eDoc"),
        ("2013-003869", ["2013-003869"], "Middelfart"),
        ("200906126", ["200906126"], "Middelfart, old"),
        ("299835", ["299835"], "Roskilde"),
        ("85.02.02-G01-5-17", ["85.02.02-G01-5-17"], "SBSYS"),
        ("BR 366/07", ["BR 366/07"], "København 2007"),
        ("Sagsnr.: 2012-28504", ["2012-28504"], "label"),
        ("Sagsid.: 20/2955", ["20/2955"], "label"),
        ("Acadre sagsnr.: 17/10438", ["17/10438"], "label"),
        ("Sagsnummer: 19/2484", ["19/2484"], "label"),
        ("22-009953, 22-010945", ["22-009953", "22-010945"], "two numbers"),
        ("22-009953 og 22-010945.", ["22-009953", "22-010945"], "two numbers"),
    ],
)
def test_a_case_number_line(line: str, numbers: list[str], reason: str) -> None:
    found = case_line(line)
    assert [one.number for one in found] == numbers, reason
    assert [line[one.start : one.end] for one in found] == numbers


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        pytest.param("22–009953", ["22-009953"], id="a dash for the hyphen"),
        pytest.param("Sagsnr.: 22 - 009953", ["22-009953"], id="spaces around the hyphen"),
        pytest.param("15 / 34881", ["15/34881"], id="spaces around the slash"),
        pytest.param("10 / 28", [], id="a page of so many"),
        pytest.param("15/34881 / 15/34882", ["15/34881", "15/34882"], id="a slash between two"),
        pytest.param("22-009953 & 22-010945", ["22-009953", "22-010945"], id="an ampersand"),
        pytest.param("sag 22-009953 samt sag 22-010945", ["22-009953", "22-010945"], id="og sag"),
        pytest.param("2023 – 2026", [], id="a budget period with a dash"),
        pytest.param("22 – 011409 – 4", [], id="a document with dashes"),
    ],
)
def test_a_number_is_one_however_it_is_printed(line: str, numbers: list[str]) -> None:
    found = case_line(line)
    assert [one.number for one in found] == numbers
    # Its place is that of the number as printed.
    places = [line[one.start : one.end].replace(" ", "").replace("–", "-") for one in found]
    assert places == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("22-009953;22-011409", ["22-009953", "22-011409"], id="two"),
        pytest.param("22–009953", ["22-009953"], id="a dash"),
        pytest.param("SAG-A7", ["SAG-A7"], id="a shape that no known system prints"),
        pytest.param("22-011409-4", [], id="a document"),
        pytest.param("2023 - 2026", [], id="a budget period"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_field_of_case_numbers(text: str, numbers: list[str]) -> None:
    assert case_field(text) == numbers


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2023-2026", "a budget period"),
        ("22-011409-4", "a document in a case"),
        ("222359/12", "an attachment's number (Syddjurs)"),
        ("AB-24-202-030", "a grant's number (Aarhus)"),
        ("19.03.25", "a date"),
        ("12-09-2022", "a date"),
        ("Se sag 22-009953.", "a sentence"),
        ("Dok.nr.: 2012-203438", "a document's number"),
        ("projekt nr. 650260", "a project's number"),
        ("", "nothing"),
    ],
)
def test_no_case_number(line: str, reason: str) -> None:
    assert case_line(line) == [], reason
    assert not looks_like_case_number(line)


@given(st.from_regex(r"\A\d{2}[-/]\d{5,7}\Z"))
def test_a_segment_keeps_numbers_apart(number: str) -> None:
    assert segment(segment(number)) == segment(number)
    other = number.translate(str.maketrans("-/", "/-"))
    assert segment(number) != segment(other), "15/34881 and 15-34881 may be two cases"
