"""What dates mean, told by the words around them, and dates that mean nothing."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.date_meanings import find_meant_dates

MEETING = date(2022, 9, 12)


def told(text: str, meeting: date = MEETING) -> list[tuple[str, str]]:
    return [(one.meaning, str(one.day)) for one in find_meant_dates(text, meeting)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Svar gives senest den 30. september 2022.", ("deadline", "2022-09-30"), id="senest"
        ),
        pytest.param(
            "Planen afleveres inden fredag den 3. marts 2023",
            ("deadline", "2023-03-03"),
            id="inden",
        ),
        pytest.param(
            "senest kl. 12.00 den 3. marts 2023", ("deadline", "2023-03-03"), id="a clock between"
        ),
        pytest.param("Høringsfrist: 03-03-2023", ("deadline", "2023-03-03"), id="a field"),
        pytest.param(
            "Fristen for at søge puljen er den 3. marts 2023",
            ("deadline", "2023-03-03"),
            id="what the deadline is for stands between",
        ),
        pytest.param(
            "Den 16. marts 2023 er der frist for forslag", ("deadline", "2023-03-16"), id="behind"
        ),
        pytest.param(
            "3. marts 2023 kl. 12: Tilbudsfrist", ("deadline", "2023-03-03"), id="a timetable"
        ),
        pytest.param(
            "1. maj 2023 træder loven i kraft.", ("in force", "2023-05-01"), id="date first"
        ),
        pytest.param(
            "Pligten træder først i kraft 1. maj 2025.", ("in force", "2025-05-01"), id="først"
        ),
        pytest.param(
            "med virkning fra den 1. maj 2023", ("in force", "2023-05-01"), id="with effect"
        ),
        pytest.param("gældende pr. 1. maj 2023", ("in force", "2023-05-01"), id="gældende pr."),
        pytest.param("Taksten ændres pr. 1. maj 2023", ("in force", "2023-05-01"), id="change"),
        pytest.param("Kajen åbner den 1. maj 2023", ("start", "2023-05-01"), id="opens"),
        pytest.param("fra og med den 1. maj 2023", ("start", "2023-05-01"), id="fra og med"),
        pytest.param("Den 1. maj 2023 starter arbejdet", ("start", "2023-05-01"), id="verb behind"),
        pytest.param("Aftalen udløber den 1. maj 2023", ("end", "2023-05-01"), id="runs out"),
        pytest.param("frem til den 1. maj 2023", ("end", "2023-05-01"), id="until"),
        pytest.param("den aftale af 1. juni 2022", ("agreed", "2022-06-01"), id="aftale af"),
        pytest.param("Byrådet vedtog den 1. maj 2022, at", ("agreed", "2022-05-01"), id="decided"),
        pytest.param(
            "godkendt af Havne- og Kajudvalget den 1. maj 2022",
            ("agreed", "2022-05-01"),
            id="by a committee with two names",
        ),
        pytest.param(
            "Den 1. maj 2022 godkendte Byrådet planen", ("agreed", "2022-05-01"), id="turned round"
        ),
        pytest.param(
            "Teksten blev offentliggjort 3. juni 2022.", ("published", "2022-06-03"), id="no den"
        ),
        pytest.param(
            "Ministeriet har den 3. juni 2022 udsendt regler",
            ("published", "2022-06-03"),
            id="the participle behind",
        ),
        pytest.param("Budgetopfølgning pr. 31. maj 2023", ("as of", "2023-05-31"), id="in a title"),
        pytest.param(
            "Pr. 1. maj 2022 var der 200 både i havnen",
            ("as of", "2022-05-01"),
            id="figures behind",
        ),
        pytest.param(
            "Borgermøde om kajen den 1. oktober 2022", ("event", "2022-10-01"), id="a meeting"
        ),
        pytest.param(
            "Sagen behandles i Byrådet den 1. oktober 2022", ("event", "2022-10-01"), id="treated"
        ),
        pytest.param("- Byrådet: 1. oktober 2022.", ("event", "2022-10-01"), id="a body's line"),
    ],
)
def test_words_give_a_date_its_meaning(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Brevet ligger her 1. maj 2022", id="no word tells"),
        pytest.param("Byrådet besluttede den 1. maj 2022 (pkt. 32), at", id="a back reference"),
        pytest.param("besluttet den 1. maj 2022 under punkt 3", id="another back reference"),
        pytest.param("lov nr. 5 af 1. maj 2022", id="the date of an act"),
        pytest.param("bekendtgørelse af 1. maj 2022", id="the date of an order"),
        pytest.param("senest den 31-02-2023", id="no such day"),
        pytest.param("senest 1. kvartal 2023", id="a quarter"),
        pytest.param("senest i maj 2023", id="a month"),
        pytest.param("senest i 2023-2026", id="a budget period"),
        pytest.param("klar til loven allersnarest 1. maj 2025", id="the earliest is no start"),
        pytest.param("kan tidligst opsiges den 1. maj 2025", id="the earliest is no end"),
        pytest.param("Planen blev senest drøftet; senest den 1. maj 2022.", id="most recently"),
        pytest.param("Efter den 1. maj 2023 starter arbejdet", id="after that day"),
        pytest.param("beslutning fra mødet; se plan fra den 1. maj 2022", id="a paper's date"),
        pytest.param("Mødet den 1. oktober 2022 aflyses.", id="it does not take place"),
        pytest.param(
            "Godkendelse af dagsorden for mødet den 12. september 2022", id="this meeting"
        ),
        pytest.param("Svar ønskes senest. Den 1. maj 2023 kommer.", id="another sentence"),
        pytest.param("senest den 12 maj 20223", id="no year"),
        pytest.param("SENAST DEN 1. MAJ 2023", id="Swedish"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_date_without_a_meaning_is_left_out(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param(
            "fra den 1. januar 2023 til den 31. marts 2024", "2023-01-01", "2024-03-31", id="both"
        ),
        pytest.param("i perioden 1. maj - 8. juni 2023", "2023-05-01", "2023-06-08", id="one year"),
        pytest.param("fra den 1. til den 8. juni 2023", "2023-06-01", "2023-06-08", id="one month"),
        pytest.param(
            "i høring fra 20. december til 5. januar 2023",
            "2022-12-20",
            "2023-01-05",
            id="new year",
        ),
        pytest.param("mellem 1. maj 2023 og 8. juni 2023", "2023-05-01", "2023-06-08", id="mellem"),
        pytest.param(
            "fra 01-05-2023 til og med 08-06-2023", "2023-05-01", "2023-06-08", id="digits"
        ),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text: str, first: str, last: str) -> None:
    [one] = find_meant_dates(text, MEETING)
    assert (one.meaning, str(one.day), str(one.until)) == ("period", first, last)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("mødet flyttes fra den 1. maj 2023 til den 3. maj 2023", id="moved"),
        pytest.param("fra den 8. juni 2023 til den 1. maj 2023", id="backwards"),
        pytest.param("fra den 1. maj 2023 til den 31-02-2024", id="no such last day"),
    ],
)
def test_what_is_no_period_has_no_last_day(text: str) -> None:
    assert not [one for one in find_meant_dates(text, MEETING) if one.until]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            "møder den 1. maj 2023 og den 3. maj 2023", ["2023-05-01", "2023-05-03"], id="two dates"
        ),
        pytest.param(
            "workshops den 1. og 3. maj 2023", ["2023-05-01", "2023-05-03"], id="one month for two"
        ),
        pytest.param(
            "behandlet af Byrådet den 1. maj 2022 og af Kajudvalget den 3. maj 2022",
            ["2022-05-01", "2022-05-03"],
            id="another body",
        ),
    ],
)
def test_a_list_shares_its_meaning(text: str, days: list[str]) -> None:
    assert [day for _, day in told(text)] == days
    assert len({meaning for meaning, _ in told(text)}) == 1


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        pytest.param("Svar gives senest den 1. november.", "2022-11-01", "2022-09-12", id="ahead"),
        pytest.param("Svar gives senest den 1. marts.", "2023-03-01", "2022-09-12", id="next year"),
        pytest.param("Byrådet vedtog den 1. februar planen", "2022-02-01", "2022-09-12", id="past"),
        pytest.param(
            "møder den 1. maj og den 3. juni 2023", "2023-05-01", "3. juni 2023", id="in the list"
        ),
    ],
)
def test_a_year_that_is_not_printed_is_an_inference(text: str, day: str, why: str) -> None:
    one = find_meant_dates(text, MEETING)[0]
    assert str(one.day) == day
    assert one.confidence < 1
    assert why in one.basis


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Planen vedtages hvert år senest den 1. november.", id="every year"),
        pytest.param("Mødet den 1. marts om kajen", id="past or to come? Half a year either way"),
        pytest.param("senest den 30. april året efter regnskabsåret", id="the year after another"),
        pytest.param("Svar gives senest den 16. marts 22", id="two digits are no safe year"),
    ],
)
def test_a_year_is_not_guessed(text: str) -> None:
    assert told(text) == []


def test_a_printed_year_needs_no_inference() -> None:
    [one] = find_meant_dates("senest den 1. maj 2023", MEETING)
    assert (one.confidence, one.basis) == (1.0, "")


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        pytest.param(
            "Kajen er ny. Svar gives senest den 1. maj 2023. Den er grøn.",
            "Svar gives senest den 1. maj 2023.",
            id="the sentence",
        ),
        pytest.param(
            "• Svar gives senest den 1. maj 2023\n• Kajen males",
            "• Svar gives senest den 1. maj 2023"[2:],
            id="the line without its bullet",
        ),
        pytest.param("| Frist: 1. maj 2023 | Byrådet |", "Frist: 1. maj 2023", id="a table's cell"),
        pytest.param(
            "Planen er lang. 1. maj 2023 træder loven i kraft.",
            "1. maj 2023 træder loven i kraft.",
            id="a sentence that begins with a day",
        ),
    ],
)
def test_the_clause_that_says_it(text: str, clause: str) -> None:
    [one] = find_meant_dates(text, MEETING)
    assert text[one.start : one.end] == clause


def test_a_long_sentence_is_cut_around_the_date() -> None:
    text = (
        f"Kajen {'er meget lang og ' * 40}ny, og svar gives senest den 1. maj 2023, {'så ' * 90}ja."
    )
    [one] = find_meant_dates(text, MEETING)
    clause = text[one.start : one.end]
    assert "svar gives senest den 1. maj 2023, så" in clause
    assert len(clause) <= 220
    assert text[one.start - 1] == text[one.end] == " "


@given(st.text(alphabet="senest den 1.maj2023-til og\n", max_size=90))
def test_places_lie_in_the_text_and_in_order(text: str) -> None:
    found = find_meant_dates(text, MEETING)
    for one in found:
        assert 0 <= one.start <= one.date_start < one.date_end <= one.end <= len(text)
        assert one.until is None or one.day <= one.until
    assert all(one.date_start < other.date_start for one, other in pairwise(found))
