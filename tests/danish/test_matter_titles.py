"""Titles without the marks of a matter's second treatment."""

from __future__ import annotations

import pytest

from sagsgraf.danish.matter_titles import matter_title, reports, returns


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Helhedsplan for Vestergade", id="as first treated"),
        pytest.param("2. behandling af Helhedsplan for Vestergade", id="a turn before it"),
        pytest.param("1. behandling af helhedsplan for Vestergade", id="the first turn, too"),
        pytest.param("Helhedsplan for Vestergade - 2. behandling", id="a turn after it"),
        pytest.param("Helhedsplan for Vestergade (anden behandling)", id="in brackets"),
        pytest.param("Helhedsplan for Vestergade (genoptaget)", id="taken up again"),
        pytest.param("Helhedsplan for Vestergade (udsat fra den 3. maj 2022)", id="with its day"),
        pytest.param("Udsat sag: Helhedsplan for Vestergade", id="postponed"),
        pytest.param("Genoptagelse af sag om Helhedsplan for Vestergade", id="in a sentence"),
        pytest.param("Fortsat: Helhedsplan for Vestergade", id="continued"),
        pytest.param("Helhedsplan for Vestergade (revideret)", id="a version"),
    ],
)
def test_marks_of_a_treatment_are_no_part_of_the_matter(title: str) -> None:
    assert matter_title(title) == "helhedsplan for vestergade"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Lokalplan 12.34", "Lokalplan 12.35", id="numbers of plans"),
        pytest.param("Planstrategi 2020", "Planstrategi 2024", id="years"),
        pytest.param("Kloak i Nørreby, etape 1", "Kloak i Nørreby, etape 2", id="stages of work"),
        pytest.param(
            "Besøg på havnen den 3. maj 2022", "Besøg på havnen den 4. maj 2022", id="days"
        ),
        pytest.param("Udsatte unge i Nørreby", "Unge i Nørreby", id="a word that only begins so"),
    ],
)
def test_other_numbers_and_words_tell_matters_apart(one: str, other: str) -> None:
    assert matter_title(one) is not None
    assert matter_title(one) != matter_title(other)


@pytest.mark.parametrize(
    "title",
    [
        "Eventuelt",
        "Orientering",
        "Orientering fra formanden",
        "Meddelelser",
        "Nye ledere",
        "Underskriftsark",
        "Godkendelse af dagsorden",
        "Budgetopfølgning",
        "Budgetopfølgning pr. 31. marts 2022",
        "Orientering om sager på vej til udvalgsbehandling",
        "Lukket punkt",
        "Trafikplan",
        "",
    ],
)
def test_a_title_that_any_meeting_may_have_names_no_matter(title: str) -> None:
    assert matter_title(title) is None


@pytest.mark.parametrize(
    ("title", "again"),
    [
        ("2. behandling af Helhedsplan", True),
        ("Helhedsplan (genoptaget)", True),
        ("1. behandling af Helhedsplan", False),
        ("Hjælp til udsatte unge", False),
        ("Helhedsplan (revideret)", False),
    ],
)
def test_a_title_may_say_that_its_matter_was_there_before(title: str, again: bool) -> None:
    assert returns(title) is again


def test_some_matters_come_anew_each_quarter() -> None:
    assert reports("Orientering om antallet af ledige")
    assert not reports("Salg af Møllevej 3")
