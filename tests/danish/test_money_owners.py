"""Whose money a sum is, where the text says so."""

from __future__ import annotations

import pytest

from sagsgraf.danish.money import find_amounts
from sagsgraf.danish.money_owners import (
    is_follow_up,
    is_illustration,
    names_the_parties,
    tell_owners,
    told_by_agreement,
)
from sagsgraf.terms import CONCEPTS_BY_NOTATION


def owners(text: str) -> list[str | None]:
    places = [(one.start, one.end) for one in find_amounts(text)]
    return [one.owner if one else None for one in tell_owners(text, 0, len(text), places)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Staten betaler 4-5 mio. kr.", ["state"], id="who pays"),
        pytest.param("Regeringen har afsat 5 mio. kr.", ["state"], id="who sets aside"),
        pytest.param("Der er på finansloven afsat 74 mio. kr.", ["state"], id="finance act"),
        pytest.param("201 mio. kr. i statslig medfinansiering", ["state"], id="words behind"),
        pytest.param("tilskud fra Miljøstyrelsen på 5 mio. kr.", ["state"], id="from an agency"),
        pytest.param("satspuljen på 5 mio. kr.", ["state"], id="a pool of the state's"),
        pytest.param("Region Midtjylland bidrager med 2 mio. kr.", ["region"], id="region"),
        pytest.param("Hallen betaler selv 450.000 kr.", ["other"], id="pays itself"),
        pytest.param("Havfonden yder 3 mio. kr.", ["other"], id="a fund"),
        pytest.param("Kommunen betaler selv 2 mio. kr.", ["municipality"], id="itself, named"),
        pytest.param("en anlægsbevilling på 2 mio. kr.", ["municipality"], id="its own word"),
        pytest.param("Anlægsudgiften er 2 mio. kr.", ["municipality"], id="a word of its accounts"),
        pytest.param("Lundby Kommunes udgift er 2 mio. kr.", ["municipality"], id="possessive"),
        pytest.param(
            "afsat 25 mio. kr. til formålet, som Byrådet afsatte",
            ["municipality"],
            id="told behind a comma",
        ),
        pytest.param(
            "Lundby Kommune bidrager med 2 mio. kr., hvis foreningen finansierer 1 mio. kr.",
            ["municipality", "other"],
            id="two owners in one sentence",
        ),
        pytest.param(
            "Kommunen betaler 2 mio. kr. og staten 3 mio. kr.",
            ["municipality", "state"],
            id="the verb left out",
        ),
        pytest.param("Grunden koster 5 mio. kr.", [None], id="nobody is told"),
        pytest.param("I staten Ohio koster det 5 mio. kr.", [None], id="a state that pays nothing"),
    ],
)
def test_owners(text: str, expected: list[str | None]) -> None:
    assert owners(text) == expected
    assert set(expected) - {None} <= CONCEPTS_BY_NOTATION["owner"].keys()


def test_an_agreement_sets_aside() -> None:
    text = "I forlængelse af rammeaftalen blev der afsat en reserve på 5 mio. kr."
    assert told_by_agreement(text, 0, text.index("5"))
    assert not told_by_agreement("Aftalen løber til maj og koster 5 mio. kr.", 0, 32)
    assert names_the_parties("Venstre, Radikale og Dansk Folkeparti indgik aftalen.")
    assert not names_the_parties("Udvalget indgik en rammeaftale med en leverandør.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Analyser er vedlagt. De viser, at et indbrud i gennemsnit koster 2 mio. kr.",
            True,
            id="a study's average, told the sentence before",
        ),
        pytest.param(
            "Se vores sag. Et indbrud koster i gennemsnit 2 mio. kr.", False, id="no study"
        ),
        pytest.param(
            "Rapporten er her. Kommunen bruger i gennemsnit 2 mio. kr.", False, id="own average"
        ),
    ],
)
def test_illustrations(text: str, expected: bool) -> None:
    first = text.index(". ") + 2
    assert is_illustration(text, 0, first, text.index("2 mio.")) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Budgetopfølgning 2, 2023", True),
        ("Månedsrapport pr. 31. maj", True),
        ("Regnskab 2022", True),
        ("Anlægsregnskab for stien", False),
        ("Opfølgning på trivsel", False),
    ],
)
def test_titles_that_follow_up_on_the_budget(title: str, expected: bool) -> None:
    assert is_follow_up(title) is expected
