"""The closed lists: complete, labelled, and free of double meanings."""

from __future__ import annotations

from collections import Counter

import pytest
import rdflib
from rdflib.namespace import RDF, SKOS

from sagsgraf.vocabulary import ontology_path

BASE = "https://w3id.org/sagsgraf/ns/"
OUTCOMES = (
    "approved",
    "delegated",
    "discussed",
    "endorsed",
    "informed",
    "no remarks",
    "noted",
    "other",
    "postponed",
    "proposed",
    "recommended",
    "referred",
    "rejected",
    "requested",
    "withdrawn",
)
AMOUNT_KINDS = (
    "allocation",
    "budget",
    "cost",
    "illustration",
    "one-off cost",
    "overspend",
    "price",
    "reserve",
    "revenue",
    "saving",
    "underspend",
)


@pytest.fixture(scope="module")
def schemes() -> rdflib.Graph:
    graph = rdflib.Graph(bind_namespaces="none")
    return graph.parse(ontology_path("schemes.ttl"), format="turtle")


def concepts(schemes: rdflib.Graph, scheme: str) -> list[rdflib.term.Node]:
    return list(schemes.subjects(SKOS.inScheme, rdflib.URIRef(BASE + scheme)))


@pytest.mark.parametrize(
    ("scheme", "notations"),
    [
        ("outcome", OUTCOMES),
        ("amount-kind", AMOUNT_KINDS),
        ("adherence", ("changed", "followed", "not comparable", "not followed", "partly")),
        ("attendance-status", ("absent", "absent with notice", "partly present", "present")),
        ("document-type", ("agenda", "minutes")),
        ("owner", ("municipality", "other", "region", "state")),
        ("person-tier", ("elected", "official", "other")),
    ],
)
def test_a_scheme_has_exactly_these_concepts(
    schemes: rdflib.Graph, scheme: str, notations: tuple[str, ...]
) -> None:
    found = [str(schemes.value(concept, SKOS.notation)) for concept in concepts(schemes, scheme)]
    assert tuple(sorted(found)) == notations


def test_the_iri_of_a_concept_spells_its_notation(schemes: rdflib.Graph) -> None:
    for concept, notation in schemes.subject_objects(SKOS.notation):
        assert str(concept).rpartition("/")[2] == str(notation).replace(" ", "-")


def test_every_concept_is_labelled_and_defined_in_both_languages(schemes: rdflib.Graph) -> None:
    for concept in schemes.subjects(RDF.type, SKOS.Concept):
        for predicate in (SKOS.prefLabel, SKOS.definition):
            values = list(schemes.objects(concept, predicate))
            languages = [value.language for value in values if isinstance(value, rdflib.Literal)]
            assert sorted(map(str, languages)) == ["da", "en"], (concept, predicate)


def test_no_label_stands_twice_at_one_concept(schemes: rdflib.Graph) -> None:
    """SKOS forbids the same text as preferred and alternative label."""
    for concept in schemes.subjects(RDF.type, SKOS.Concept):
        preferred = set(schemes.objects(concept, SKOS.prefLabel))
        assert not preferred & set(schemes.objects(concept, SKOS.altLabel)), concept


@pytest.mark.parametrize("scheme", ["outcome", "amount-kind", "attendance-status"])
def test_a_formula_expresses_one_concept_of_its_scheme(schemes: rdflib.Graph, scheme: str) -> None:
    formulas = Counter(
        str(label).casefold()
        for concept in concepts(schemes, scheme)
        for predicate in (SKOS.prefLabel, SKOS.altLabel)
        for label in schemes.objects(concept, predicate)
        if isinstance(label, rdflib.Literal) and label.language == "da"
    )
    assert [formula for formula, count in formulas.items() if count > 1] == []
