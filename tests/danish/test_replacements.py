"""Sentences that say that one paper replaces another, and sentences that only sound so."""

from __future__ import annotations

import pytest

from sagsgraf.danish.replacements import find_replacements, replaced_by_title


@pytest.mark.parametrize(
    ("text", "paper", "number", "older"),
    [
        pytest.param(
            "Vedlagt er et bilag, som erstatter den tidligere sendte oversigt (fra 2021).",
            "bilag",
            None,
            "den tidligere sendte oversigt (fra 2021)",
            id="a relative clause",
        ),
        pytest.param("Bilag 2 erstatter bilag 1.", "bilag", "2", "bilag 1", id="numbers"),
        pytest.param(
            "Bilag 2 - Kajplan erstatter tidligere udsendt bilag, og det er grønt.",
            "bilag",
            "2",
            "tidligere udsendt bilag",
            id="its title between, and another clause behind",
        ),
        pytest.param(
            "Notatet er en revideret udgave af det notat, der blev sendt i maj.",
            "notatet",
            None,
            "det notat, der blev sendt i maj",
            id="a revised edition, described by a relative clause",
        ),
        pytest.param(
            "Det tidligere udsendte bilag 2 erstattes af vedlagte bilag 2.",
            "bilag",
            "2",
            "Det tidligere udsendte bilag 2",
            id="passive",
        ),
        pytest.param(
            "Bilag 2 er erstattet af en ny version.", "bilag", "2", "Bilag 2", id="a new version"
        ),
        pytest.param("Bilag 3 er udskiftet.", "bilag", "3", "Bilag 3 er udskiftet", id="exchanged"),
        pytest.param(
            "Bilag 1 med kajplanen er tilrettet siden drøftelsen i Havne-, Kaj- og Molerådet.",
            "bilag",
            "1",
            "tilrettet siden drøftelsen i Havne-, Kaj- og Molerådet",
            id="updated since it was treated",
        ),
        pytest.param(
            "Notatet går i dybden. Det erstatter den tidligere opgørelse.",
            "notatet",
            None,
            "den tidligere opgørelse",
            id="a pronoun, and one paper in the sentence before",
        ),
    ],
)
def test_a_replacement(text: str, paper: str, number: str | None, older: str) -> None:
    [one] = find_replacements(text)
    assert (one.paper, one.number, one.older) == (paper, number, older)
    assert text[one.start : one.end] == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Den nye ordning erstatter den gamle.", id="no paper"),
        pytest.param(
            "Den er beskrevet i bilag 2. Ordningen erstatter den gamle.", id="another thing"
        ),
        pytest.param("Bilag 2 viser, hvordan ordningen erstatter den gamle.", id="not the subject"),
        pytest.param("Notatet og rapporten er her. Det erstatter den tidligere plan.", id="which?"),
        pytest.param("Kajen udskiftes med en ny (se bilag 1).", id="a thing is exchanged"),
        pytest.param("Der gives erstatning for kajen, jf. bilag 1.", id="damages"),
        pytest.param("Bilag 2 indeholder en ny udgave af kajen.", id="an edition of no paper"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_replaces_no_paper(text: str) -> None:
    assert find_replacements(text) == []


@pytest.mark.parametrize(
    ("title", "older"),
    [
        pytest.param(
            "Bilag 3 - Kajplan (erstatter bilag af 1. maj)", "bilag af 1. maj", id="brackets"
        ),
        pytest.param(
            "Revideret udgave af notat om kajen", "notat om kajen", id="a revised edition"
        ),
        pytest.param("Revideret kajplan", None, id="of what?"),
        pytest.param("Erstatning for kajen", None, id="damages"),
        pytest.param("Bilag 3 - Kajplan (påført 27.08.2025)", None, id="added later"),
    ],
)
def test_a_title_says_what_it_replaces(title: str, older: str | None) -> None:
    assert replaced_by_title(title) == older
