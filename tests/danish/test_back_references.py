"""Words that tell of an earlier meeting, and dates that tell of something else."""

from __future__ import annotations

import time

import pytest

from sagsgraf.danish.back_references import find_back_references

Told = tuple[str, str | None, str, bool]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Sagen blev udsat på mødet den 30. maj 2023.",
            ("2023-05-30", None, "", True),
            id="postponed, at a meeting of no named body",
        ),
        pytest.param(
            "Sagen genoptages fra Byrådets møde den 30. maj 2023.",
            ("2023-05-30", "Byrådet", "", True),
            id="taken up again",
        ),
        pytest.param(
            "Jf. byrådets beslutning af 30. maj 2023, punkt 7, skal havnen uddybes.",
            ("2023-05-30", "byrådet", "7", False),
            id="a decision cited, with its number",
        ),
        pytest.param(
            "Punkt 12 på dagsordenen for møde den 30. maj 2023.",
            ("2023-05-30", None, "12", False),
            id="the number first",
        ),
        pytest.param(
            "Som behandlet af Økonomiudvalget den 30. maj 2023.",
            ("2023-05-30", "Økonomiudvalget", "", False),
            id="what a body did",
        ),
        pytest.param(
            "2. behandling af sag fra Klima-, Teknik- og Miljøudvalgets møde den 30. maj 2023",
            ("2023-05-30", "Klima-, Teknik- og Miljøudvalget", "", True),
            id="a name with commas, in the genitive",
        ),
        pytest.param(
            "Havneudvalget fik på sit møde d. 30. maj 2023 forelagt en plan.",
            ("2023-05-30", "Havneudvalget", "", False),
            id="its own meeting",
        ),
        pytest.param(
            "Udvalget for Havn og Kyst besluttede den 30. maj 2023 at vente.",
            ("2023-05-30", "Udvalget for Havn og Kyst", "", False),
            id="a committee for something",
        ),
        pytest.param(
            "Sagen blev behandlet på byrådsmødet den 30. maj 2023 (punkt 27).",
            ("2023-05-30", "Byrådet", "27", True),
            id="the body within the word",
        ),
        pytest.param(
            "Det fremgår af sagen Plan for havnen, som blev behandlet i Byrådet den 30. maj 2023.",
            ("2023-05-30", "Byrådet", "", False),
            id="another matter, by its name",
        ),
        pytest.param(
            "Havne, Kyst og Fiskeriudvalgets møde den 30. maj 2023 blev aflyst.",
            ("2023-05-30", None, "", False),
            id="a misprinted name is no name",
        ),
        pytest.param(
            "På udvalgets møde den 30. maj 2023 blev planen drøftet.",
            ("2023-05-30", None, "", False),
            id="the text may come from another committee",
        ),
        pytest.param(
            "Økonomiudvalget og Byrådet behandlede sagen den 30. maj 2023.",
            ("2023-05-30", "Byrådet", "", True),
            id="the nearest of two bodies",
        ),
    ],
)
def test_a_meeting_is_told(text: str, told: Told) -> None:
    (found,) = find_back_references(text)
    assert (str(found.date), found.body, found.number, found.same) == told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lov nr. 3 af 30. maj 2023 om havne gælder.", id="a law"),
        pytest.param("Budgettet for 2023 er af 30. maj 2023.", id="a budget"),
        pytest.param(
            "Selskabets bestyrelse har på mødet den 30. maj 2023 sagt ja.", id="a company"
        ),
        pytest.param("Planklagenævnets afgørelse af 30. maj 2023.", id="a national board"),
        pytest.param("Byrådet i Solby besluttede den 30. maj 2023 at vente.", id="another council"),
        pytest.param("Høringen slutter den 30. maj 2023.", id="a deadline"),
        pytest.param("Der holdes møde den 30. maj 2023 med naboerne.", id="any meeting"),
        pytest.param("Byrådet har bedt om svar. Fristen er den 30. maj 2023.", id="two sentences"),
    ],
)
def test_other_dates_are_no_meetings(text: str) -> None:
    assert find_back_references(text) == []


def test_the_meeting_before_has_no_date() -> None:
    (found,) = find_back_references("Sagen er udsat fra sidste møde.")
    assert found.date is None
    assert found.same
    assert find_back_references("Sagen genoptages på næste møde.") == []


def test_the_words_end_with_what_they_tell() -> None:
    text = "Indledning. På Byrådets møde den 30. maj 2023 (punkt 7) blev planen drøftet."
    (found,) = find_back_references(text)
    assert text[found.start : found.end] == "På Byrådets møde den 30. maj 2023 (punkt 7"


@pytest.mark.parametrize("part", ["Børne- ", "punkt 1 ", "Byrådets møde ", "behandlet af A, "])
def test_long_texts_cost_time_by_their_length(part: str) -> None:
    begun = time.process_time()
    find_back_references(part * 20_000 + "den 30. maj 2023. " * 200)
    assert time.process_time() - begun < 5
