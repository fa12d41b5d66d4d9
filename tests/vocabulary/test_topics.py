"""The list of topics: a tree without cycles in which every word speaks for one thing."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import RDF, SKOS

from sagsgraf import topics as data
from sagsgraf.vocabulary import generate, ontology_path
from sagsgraf.vocabulary.topics import TopicsError, read_topics, render_topics, stems

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
        for predicate in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
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


def test_every_topic_leads_to_a_main_group_of_kle(topics: rdflib.Graph) -> None:
    for topic in topics.subjects(RDF.type, SG.Topic):
        above = topics.transitive_objects(topic, SKOS.broader)
        assert any((one, SG.kleMainGroup, None) in topics for one in above), topic


def test_every_topic_has_words_that_speak_for_it(topics: rdflib.Graph) -> None:
    for topic in read_topics(topics):
        assert len(topic.names) + len(topic.pointers) > 2, topic.key


def test_the_list_is_long_enough_to_say_something(topics: rdflib.Graph) -> None:
    """An agenda's items are told apart by about a hundred and fifty topics and more."""
    assert len(list(topics.subjects(SKOS.broader, None))) > 150


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


def scheme(turtle: str) -> rdflib.Graph:
    prefixes = (
        f"@prefix emne: <{BASE}> . @prefix sg: <{SG}> . @prefix skos: <{SKOS}> . "
        'emne:a a sg:Topic ; skos:prefLabel "vindmølle"@da , "wind turbine"@en . '
        'emne:b a sg:Topic ; skos:prefLabel "grus og sand"@da , "gravel"@en . '
    )
    return rdflib.Graph(bind_namespaces="none").parse(data=prefixes + turtle, format="turtle")


def test_the_data_are_current() -> None:
    assert generate.TOPICS_TARGET.read_text(encoding="utf-8") == generate.generate_topics(), (
        f"topics.py does not match the list of topics; run: {generate.COMMAND}"
    )


def test_check_names_the_command_for_stale_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "topics.py"
    monkeypatch.setattr(generate, "TOPICS_TARGET", stale)
    assert generate.main(["--check"]) == 1
    assert generate.COMMAND in capsys.readouterr().err
    assert not stale.exists()
    assert generate.main([]) == 0
    assert stale.read_text(encoding="utf-8") == generate.generate_topics()


def test_the_data_say_what_the_list_says(topics: rdflib.Graph) -> None:
    for topic in topics.subjects(RDF.type, SG.Topic):
        key = str(topic).removeprefix(data.BASE)
        labels = {str(label) for label in topics.objects(topic, SKOS.prefLabel)}
        assert set(data.LABELS[key]) == labels
        above = {str(one).removeprefix(BASE) for one in topics.objects(topic, SKOS.broader)}
        assert set(data.BROADER.get(key, ())) == above


def test_words_are_stemmed_and_parts_of_compounds_kept_apart() -> None:
    graph = scheme(
        'emne:a skos:altLabel "havvindmølleparker"@da , "offshore"@en , "VE"@da ; '
        'skos:hiddenLabel "vingefang"@da , "mølle-"@da , "-mølle"@da . emne:a skos:broader emne:b .'
    )
    topic, _ = read_topics(graph)
    assert topic.names == ("VE", "havvindmøllepark", "vindmøl")
    assert topic.pointers == ("vingefang",)
    assert (topic.firsts, topic.lasts, topic.broader) == (("møl",), ("møl",), ("b",))


@pytest.mark.parametrize(
    ("turtle", "complaint"),
    [
        pytest.param(
            'emne:b skos:altLabel "vindmøllernes"@da .',
            "whole words: 'vindmøl' speaks for a and for b",
            id="the same word in another form",
        ),
        pytest.param(
            'emne:a skos:hiddenLabel "mølle-"@da . emne:b skos:hiddenLabel "møller-"@da .',
            "first parts: 'møl'",
            id="the same opening",
        ),
        pytest.param(
            'emne:a skos:hiddenLabel "-mølle"@da . emne:b skos:hiddenLabel "-møllen"@da .',
            "last parts: 'møl'",
            id="the same ending",
        ),
    ],
)
def test_a_word_that_speaks_for_two_topics_is_refused(turtle: str, complaint: str) -> None:
    with pytest.raises(TopicsError, match=complaint):
        read_topics(scheme(turtle))


def test_a_label_that_would_end_the_python_text_is_refused() -> None:
    graph = scheme('emne:c a sg:Topic ; skos:prefLabel "x \\"y\\""@da , "z"@en .')
    with pytest.raises(TopicsError, match="cannot be written"):
        render_topics(read_topics(graph), generate.COMMAND)


def test_an_abbreviation_keeps_its_capitals() -> None:
    assert (stems("LAG"), stems("tykke lag"), stems("IT-sikkerhed")) == (
        "LAG",
        "tyk lag",
        "it sikkerhed",
    )
