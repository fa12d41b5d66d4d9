"""Which dates an item tells, with their meaning, their words and their evidence."""

from __future__ import annotations

import pytest

from sagsgraf.model import Claim, Iri, Label
from sagsgraf.pipeline.reading import ReadDocument
from sagsgraf.terms import DATE_MEANING, RDF, RDFS, SCHEMA, SG
from tests.layouts.writing import item, read


def dates(one: ReadDocument) -> list[dict[Iri, Claim]]:
    found: dict[Iri, dict[Iri, Claim]] = {}
    for claim in one.claims:
        if claim.extractor == "deadlines" and claim.predicate != SG.deadline:
            found.setdefault(claim.subject, {})[claim.predicate] = claim
    return list(found.values())


def _read(*parts: str, title: str = "Kajen") -> ReadDocument:
    return read(item(1, title, *parts))


def test_a_date_with_its_meaning_and_its_words() -> None:
    one = _read("Resume", "Kajen er ny. Svar gives senest den 30. september 2022. Den er grøn.")
    [told] = dates(one)
    iri = one.names.item("1") / "dato" / "1"
    assert told[RDF.type].value == SG.Deadline
    assert told[RDF.type].subject == iri
    assert str(told[SG.date].value) == "2022-09-30"
    assert told[SG.meaning].value == DATE_MEANING.deadline
    assert told[RDFS.label].value == Label("frist 30. september 2022")
    assert told[SG.text].value == "Svar gives senest den 30. september 2022."
    span = told[SG.text].span
    assert span
    assert one.minutes.words(span) == told[SG.text].value
    assert SCHEMA.endDate not in told
    assert [claim.value for claim in one.claims if claim.predicate == SG.deadline] == [iri]


def test_a_period_has_two_days() -> None:
    [told] = dates(_read("Resume", "I høring fra 1. maj 2023 til 8. juni 2023."))
    assert told[SG.meaning].value == DATE_MEANING.period
    assert [str(told[key].value) for key in (SG.date, SCHEMA.endDate)] == [
        "2023-05-01",
        "2023-06-08",
    ]
    assert told[RDFS.label].value == Label("periode 1. maj 2023 til 8. juni 2023")


def test_the_title_tells_a_date_too() -> None:
    [told] = dates(_read("Resume", "Se bilag.", title="Opfølgning pr. 31. maj 2023 - Havnen"))
    assert told[SG.text].value == "Opfølgning pr. 31. maj 2023 - Havnen"


@pytest.mark.parametrize(
    ("parts", "count"),
    [
        pytest.param(
            (
                "Resume",
                "Svar gives senest den 1. maj 2023.",
                "Fremstilling",
                "Alle svar gives senest den 1. maj 2023 til KL.",
            ),
            1,
            id="the summary says the same",
        ),
        pytest.param(
            (
                "Resume",
                "Svar gives senest den 1. maj 2023.",
                "Fremstilling",
                "Kajens nye bolværk males og afleveres senest 1. maj 2023.",
            ),
            2,
            id="another duty of that day",
        ),
        pytest.param(
            ("Resume", "Planen gælder fra 1. maj 2023. Den udløber 1. maj 2023."),
            2,
            id="another meaning of that day",
        ),
    ],
)
def test_what_is_told_twice_is_one(parts: tuple[str, ...], count: int) -> None:
    assert len(dates(_read(*parts))) == count


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(("Bilag", "Bilag 1 - Kajplan vedtaget den 1. maj 2022"), id="a paper's name"),
        pytest.param(
            ("Sagens forløb", "01-05-2022 Byrådet\n\nGodkendt den 1. maj 2022."), id="the history"
        ),
    ],
)
def test_dates_of_papers_and_of_earlier_treatments_are_not_the_items(
    parts: tuple[str, ...],
) -> None:
    assert dates(_read(*parts)) == []


def test_dates_of_one_clause_that_are_not_equally_certain_have_readings_of_their_own() -> None:
    told = dates(_read("Resume", "Der er møder den 1. oktober om kajen og møde den 3. maj 2023."))
    assert [one[SG.date].confidence < 1 for one in told] == [True, False]
    assert len({one[SG.date].span for one in told}) == 2


def test_every_reading_has_one_certainty() -> None:
    text = "Møder den 1. oktober, den 3. oktober og den 5. maj 2023, svar senest den 7. november."
    how: dict[object, set[tuple[float, str]]] = {}
    for claim in _read("Resume", text).claims:
        if claim.extractor == "deadlines":
            how.setdefault(claim.span, set()).add((claim.confidence, claim.basis))
    assert how
    assert all(len(one) == 1 for one in how.values())
