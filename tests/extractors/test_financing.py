"""Statements of how an item's matter is to be paid, with their words and their evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.model import Claim, Iri, Label
from sagsgraf.pipeline.reading import ReadDocument, read_path
from sagsgraf.terms import FINANCING_KIND, RDF, RDFS, SCHEMA, SG
from tests.layouts.writing import item, read


def financing(one: ReadDocument) -> list[dict[Iri, Claim]]:
    found: dict[Iri, dict[Iri, Claim]] = {}
    for claim in one.claims:
        if claim.extractor == "financing" and claim.predicate != SG.financing:
            found.setdefault(claim.subject, {})[claim.predicate] = claim
    return list(found.values())


def _kinds(*parts: str, title: str = "Kajen") -> list[str]:
    return [
        str(one[SG.financingKind].value).rpartition("/")[2]
        for one in financing(read(item(1, title, *parts)))
    ]


def test_a_statement_with_its_words_and_who_pays() -> None:
    one = read(item(1, "Kajen", "Indstilling", "1. at kajen bygges", "2. at lodsejerne opkræves."))
    [told] = financing(one)
    iri = one.names.item("1") / "finansiering" / "1"
    assert told[RDF.type].value == SG.Financing
    assert told[RDF.type].subject == iri
    assert told[SG.financingKind].value == FINANCING_KIND.charged
    assert told[SG.payer].value == "lodsejerne"
    assert told[RDFS.label].value == Label("opkræves hos andre (lodsejerne)")
    assert told[SCHEMA.position].value == 1
    assert told[SG.text].value == "lodsejerne opkræves."
    span = told[SG.text].span
    assert span
    assert one.minutes.words(span) == told[SG.text].value
    assert [claim.value for claim in one.claims if claim.predicate == SG.financing] == [iri]


@pytest.mark.parametrize(
    ("parts", "kinds"),
    [
        pytest.param(
            (
                "Resume\n\nUdgiften på 2 mio. kr. til kajen finansieres af kassen.",
                "Økonomi\n\nUdgiften til kajen (2 mio. kr.) finansieres af kassen.",
            ),
            ["cash"],
            id="told twice",
        ),
        pytest.param(
            (
                "Indstilling\n\n1. at der meddeles anlægsbevilling på 2 mio. kr. til kajen",
                "2. at der meddeles anlægsbevilling på 3 mio. kr. til kajen",
            ),
            ["appropriation", "appropriation"],
            id="two sums are two",
        ),
        pytest.param(
            ("Resume\n\nKajen er ny.", "Høring\n\nUdgiften afholdes af kommunens kasse."),
            [],
            id="a hearing speaks for others",
        ),
        pytest.param(
            ("Sagens forløb\n\n05-09-2022 Byrådet\n\nUdgiften finansieres af kassen.",),
            [],
            id="an earlier treatment",
        ),
        pytest.param(
            ("Økonomi\n\nIngen.",), [], id="no consequences are no financing: see test_items"
        ),
    ],
)
def test_what_is_told_in_an_item(parts: tuple[str, ...], kinds: list[str]) -> None:
    assert _kinds(*parts) == kinds


def test_a_title_tells_no_financing() -> None:
    assert _kinds("Resume", "Se bilag.", title="Tillægsbevilling til kajen af kassen") == []


def test_a_closed_item_keeps_it_to_itself() -> None:
    one = read(item(1, "Lukket: Kajen", "Økonomi", "Udgiften finansieres af kassen."))
    assert financing(one) == []


def test_the_cyber_case_goes_from_the_partners_to_an_extra_appropriation(corpora: Path) -> None:
    told = []
    for path in sorted((corpora / "kalundborg").glob("*.txt")):
        items = read_path(path).record.items
        told += [
            (one.kind, one.payer)
            for each in items
            if each.cases == ["22-009953"]
            for one in each.financing
        ]
    assert told == [("charged", "partnerskabsholderne"), ("extra-appropriation", None)]
