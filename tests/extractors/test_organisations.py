"""Organisations, municipalities and units as items mention them, and under which names."""

from __future__ import annotations

import pytest

from sagsgraf.model import Iri
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.terms import FOAF, RDF, SG
from tests.layouts.writing import HEADER, document, item, meeting, read

_BASE = "https://w3id.org/sagsgraf/"


def _mentioned(one: ReadDocument) -> list[str]:
    return [
        claim.value.value.removeprefix(_BASE)
        for claim in one.claims
        if claim.predicate == SG.mentions and isinstance(claim.value, Iri)
    ]


def _read(*texts: str, municipality: str = "Kalundborg") -> ReadDocument:
    items = [item(number, "A", "Sagsfremstilling", text) for number, text in enumerate(texts, 1)]
    return understand(document(meeting(*items, header=HEADER)), municipality=municipality)


def test_what_is_national_lives_under_the_base_and_what_is_local_under_the_municipality() -> None:
    one = _read("Brev fra Datatilsynet og Søndre Idrætsforening til Havnestaben og Køge Kommune.")
    assert _mentioned(one) == [
        "organisation/datatilsynet",
        "kommune/0326/organisation/soendre-idraetsforening",
        "kommune/0326/enhed/havnestaben",
        "kommune/0259",
    ]


def test_two_names_of_one_organisation_are_one_thing() -> None:
    one = _read("Aftalen med Kommunernes Landsforening (KL), som KL har tiltrådt.")
    assert set(_mentioned(one)) == {"organisation/kl"}
    names = [claim.value for claim in one.claims if claim.predicate == FOAF.name]
    assert names.count("KL") == 1, "once an item"
    assert "Kommunernes Landsforening" in names


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("hos Center for Havn & Kyst", "center-for-havn-og-kyst", id="the sign for og"),
        pytest.param("hos Center for Havn og Kyst", "center-for-havn-og-kyst", id="the word og"),
        pytest.param("hos Jobcenteret", "jobcentret", id="two spellings"),
    ],
)
def test_one_unit_has_one_name(text: str, unit: str) -> None:
    assert _mentioned(_read(text)) == [f"kommune/0326/enhed/{unit}"]


def test_a_short_name_counts_where_the_document_explains_it() -> None:
    explained = _mentioned(_read("Svar fra DI.", "Dansk Industri (DI) har svaret."))
    assert explained == ["organisation/dansk-industri"] * 3, "three readings, one organisation"
    assert _mentioned(_read("Svar fra DI.")) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kalundborg Kommune har svaret", id="its own name"),
        pytest.param("Havneforvaltningen i Køge Kommunes svar", id="another municipality's unit"),
    ],
)
def test_what_is_not_mentioned(text: str) -> None:
    assert "enhed" not in " ".join(_mentioned(_read(text)))
    assert "kommune/0326" not in _mentioned(_read(text))


def test_in_an_unknown_municipality_local_names_stay_inside_the_document() -> None:
    one = read(item(1, "A", "Sagsfremstilling", "Brev fra KL til Søndre Idrætsforening."))
    national, local = _mentioned(one)
    assert national == "organisation/kl"
    assert local.startswith("kilde/")


def test_every_thing_mentioned_has_a_class_and_is_read_at_its_name() -> None:
    one = _read("Brev fra KL, Køge Kommune, Havnestaben og Nordens Maskiner A/S.")
    kinds = {claim.subject for claim in one.claims if claim.predicate == RDF.type}
    for claim in one.claims:
        if claim.predicate == SG.mentions:
            assert claim.value in kinds
            assert claim.span is not None
            assert one.minutes.words(claim.span) in {
                "KL",
                "Køge Kommune",
                "Havnestaben",
                "Nordens Maskiner A/S",
            }
