"""Which laws an item cites, at which words, and under which IRI."""

from __future__ import annotations

import pytest

from sagsgraf.model import Claim
from sagsgraf.pipeline.reading import ReadDocument
from sagsgraf.terms import DCT, ELI, RDF, RDFS, SG
from tests.layouts.writing import item, read

BASE = "https://w3id.org/sagsgraf/"


def cites(one: ReadDocument) -> list[Claim]:
    return [claim for claim in one.claims if claim.predicate == ELI.cites]


def said(one: ReadDocument, claim: Claim) -> str:
    assert claim.span
    return one.minutes.words(claim.span)


@pytest.mark.parametrize(
    ("text", "iri"),
    [
        pytest.param("Lovgrundlag\n\nPlanloven.", f"{BASE}retskilde/planloven", id="by its name"),
        pytest.param(
            "Lovgrundlag\n\nLov om planlægning.", f"{BASE}retskilde/planloven", id="by its title"
        ),
        pytest.param(
            "Resume\n\nJf. LBK nr. 5 af 1. maj 2020.",
            "https://www.retsinformation.dk/eli/lta/2020/5",
            id="by its number",
        ),
        pytest.param(
            "Beslutning\n\nGodkendt efter direktiv 2009/147/EF.",
            "http://data.europa.eu/eli/dir/2009/147/oj",
            id="European, in the decision",
        ),
    ],
)
def test_an_item_cites_a_law(text: str, iri: str) -> None:
    one = read(item(1, "Kajen", *text.split("\n\n")))
    [claim] = cites(one)
    assert claim.value == next(claim.subject for claim in one.claims if claim.value == SG.Law)
    assert str(claim.value) == iri
    assert claim.subject == one.names.item("1")


def test_two_names_of_an_act_are_one_law_with_one_label_and_two_titles() -> None:
    one = read(
        item(1, "Kajen", "Resume", "Efter Planlovens § 5."),
        item(2, "Molen", "Resume", "Efter lov om planlægning."),
    )
    [law] = {claim.value for claim in cites(one)}
    told = [claim for claim in one.claims if claim.subject == law]
    assert {claim.value for claim in told if claim.predicate == RDF.type} == {SG.Law}
    assert {claim.value.text for claim in told if claim.predicate == RDFS.label} == {"Planloven"}  # type: ignore[union-attr] # a label
    assert {claim.value for claim in told if claim.predicate == DCT.title} == {
        "Planloven",
        "lov om planlægning",
    }


def test_an_item_cites_a_law_once_at_its_first_place() -> None:
    one = read(item(1, "Kajen", "Resume", "Byggeloven.", "Fremstilling", "Efter byggeloven."))
    [claim] = cites(one)
    assert (said(one, claim), claim.section) == ("Byggeloven", "Resume")


def test_a_place_that_leaves_nothing_to_infer_goes_before_one_that_does() -> None:
    one = read(
        item(1, "Kajen", "Resume", "EU-standarden NIS2.", "Fremstilling", "NIS2-direktivet.")
    )
    [claim] = cites(one)
    assert (said(one, claim), claim.confidence, claim.basis) == ("NIS2-direktivet", 1.0, "")


def test_an_inferred_law_says_why() -> None:
    [claim] = cites(read(item(1, "Kajen", "Resume", "Krav i EU-standarden NIS2.")))
    assert claim.confidence < 1
    assert claim.basis.endswith("is Directive (EU) 2022/2555")


def test_a_title_cites_and_the_name_of_a_paper_does_not() -> None:
    one = read(item(1, "Ændringer efter serviceloven", "Bilag", "Bilag 1 - Byggeloven"))
    assert [said(one, claim) for claim in cites(one)] == ["serviceloven"]


def test_a_law_is_the_same_in_every_municipality() -> None:
    first, second = (
        read(item(1, "Kajen", "Resume", f"{town} Kommune følger planloven."))
        for town in ("Greve", "Kalundborg")
    )
    assert cites(first)[0].value == cites(second)[0].value
