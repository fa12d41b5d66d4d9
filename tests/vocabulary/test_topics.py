"""The list of topics: a tree without cycles in which every name means one thing."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import rdflib
from rdflib.namespace import RDF, SKOS

from sagsgraf.vocabulary import ontology_path

SG = rdflib.Namespace("https://w3id.org/sagsgraf/ns#")
BASE = "https://w3id.org/sagsgraf/emne/"
KLE_MAIN_GROUPS = (
    "00 01 02 03 04 05 06 07 08 09 13 14 15 17 18 19 20 21 22 23 24 25 27 28 29 30 32 54 "
    "81 82 83 84 85 86 87 88"
).split()


@pytest.fixture(scope="module")
def topics() -> rdflib.Graph:
    graph = rdflib.Graph(bind_namespaces="none")
    return graph.parse(ontology_path("topics.ttl"), format="turtle")


def slug(label: str) -> str:
    plain = label.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def test_every_topic_is_a_topic_of_our_scheme(topics: rdflib.Graph) -> None:
    found = set(topics.subjects(RDF.type, SG.Topic))
    assert found == set(topics.subjects(RDF.type, SKOS.Concept))
    assert found == set(topics.subjects(SKOS.inScheme, rdflib.URIRef(BASE)))


def test_every_topic_is_labelled_in_both_languages(topics: rdflib.Graph) -> None:
    for topic in topics.subjects(RDF.type, SG.Topic):
        labels = [v for v in topics.objects(topic, SKOS.prefLabel) if isinstance(v, rdflib.Literal)]
        assert sorted(str(label.language) for label in labels) == ["da", "en"], topic


def test_the_iri_spells_the_danish_label(topics: rdflib.Graph) -> None:
    for topic, label in topics.subject_objects(SKOS.prefLabel):
        if isinstance(label, rdflib.Literal) and label.language == "da" and str(topic) != BASE:
            assert str(topic) == BASE + slug(str(label))


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_name_belongs_to_two_topics(topics: rdflib.Graph, language: str) -> None:
    """A word that spoke for two topics could propose neither."""
    names = Counter(
        str(label).casefold()
        for predicate in (SKOS.prefLabel, SKOS.altLabel)
        for label in topics.objects(None, predicate)
        if isinstance(label, rdflib.Literal) and label.language == language
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_broader_has_no_cycle_and_ends_at_a_main_topic(topics: rdflib.Graph) -> None:
    tops = set(topics.subjects(SKOS.topConceptOf, rdflib.URIRef(BASE)))
    for topic in topics.subjects(RDF.type, SG.Topic):
        ancestors = set(topics.transitive_objects(topic, SKOS.broader)) - {topic}
        above = {
            step
            for parent in topics.objects(topic, SKOS.broader)
            for step in topics.transitive_objects(parent, SKOS.broader)
        }
        assert topic not in above, f"{topic} is broader than itself"
        assert topic in tops or ancestors & tops, f"{topic} hangs in the air"


def test_broader_leads_to_topics_that_exist(topics: rdflib.Graph) -> None:
    known = set(topics.subjects(RDF.type, SG.Topic))
    assert sorted(map(str, set(topics.objects(None, SKOS.broader)) - known)) == []


def test_the_main_topics_cover_the_main_groups_of_kle(topics: rdflib.Graph) -> None:
    tops = set(topics.subjects(SKOS.topConceptOf, rdflib.URIRef(BASE)))
    assert sorted(str(n) for n in topics.objects(None, SG.kleMainGroup)) == KLE_MAIN_GROUPS
    assert set(topics.subjects(SG.kleMainGroup, None)) == tops


def test_every_main_account_has_a_topic(topics: rdflib.Graph) -> None:
    accounts = {str(number) for number in topics.objects(None, SG.mainAccount)}
    assert accounts == set("0123456789")


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("informationssikkerhed", "cybersikkerhed"),
        ("budgetopfølgning", "budgetopfoelgning"),
        ("velfærdsaftale", "velfaerdsaftaler"),
        ("hovedlov", "helhedsorienteret-indsats"),
        ("råderumskatalog", "besparelser"),
        ("nye ledere", "rekruttering-af-ledere"),
        ("samtalerum", "raadhusets-lokaler"),
        ("budgetprocessen", "budgetlaegning"),
        ("international folkeskole", "international-skole"),
    ],
)
def test_the_words_of_minutes_lead_to_a_topic(topics: rdflib.Graph, words: str, topic: str) -> None:
    label = rdflib.Literal(words, lang="da")
    found = {*topics.subjects(SKOS.prefLabel, label), *topics.subjects(SKOS.altLabel, label)}
    assert found == {rdflib.URIRef(BASE + topic)}
