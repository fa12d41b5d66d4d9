"""OWL 2 RL reasoning finds a good graph consistent, and finds the faults of a bad one."""

from __future__ import annotations

from pathlib import Path

import owlrl
import pytest
import rdflib
from owlrl.Namespaces import ERRNS
from rdflib.namespace import RDF, RDFS, SKOS

from sagsgraf.vocabulary import load_ontology

SG = rdflib.Namespace("https://w3id.org/sagsgraf/ns#")
EX = rdflib.Namespace("https://w3id.org/sagsgraf/eksempel/")
HERE = Path(__file__).parent
# Texts for people: the reasoner spends its time on literals and concludes nothing from these.
TEXTS = (RDFS.label, SKOS.definition, SKOS.prefLabel, SKOS.altLabel, SKOS.notation, SG.extracted)
PREFIXES = """
@prefix ex: <https://w3id.org/sagsgraf/eksempel/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix sg: <https://w3id.org/sagsgraf/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


@pytest.fixture(scope="module")
def world() -> rdflib.Graph:
    """The ontology with the good example, without texts for people and without topics."""
    graph = rdflib.Graph(bind_namespaces="none")
    graph += load_ontology()
    for topic in set(graph.subjects(RDF.type, SG.Topic)):
        graph.remove((topic, None, None))
    for text in TEXTS:
        graph.remove((None, text, None))
    graph.parse(HERE / "good.ttl", format="turtle")
    graph.parse(HERE / "good-evidence.ttl", format="turtle")
    return graph


def closure(world: rdflib.Graph, turtle: str = "") -> rdflib.Graph:
    graph = rdflib.Graph(bind_namespaces="none")
    graph += world
    graph.parse(data=PREFIXES + turtle, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def inconsistencies(graph: rdflib.Graph) -> list[str]:
    return sorted(str(message) for message in graph.objects(None, ERRNS.error))


@pytest.fixture(scope="module")
def closed(world: rdflib.Graph) -> rdflib.Graph:
    return closure(world)


def test_a_good_graph_is_consistent(closed: rdflib.Graph) -> None:
    assert inconsistencies(closed) == []


@pytest.mark.slow
def test_the_whole_ontology_with_topics_and_alignment_is_consistent() -> None:
    graph = load_ontology(alignment=True)
    for text in TEXTS:
        graph.remove((None, text, None))
    graph.parse(HERE / "good.ttl", format="turtle")
    assert inconsistencies(closure(graph)) == []


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        pytest.param(
            "ex:punkt a sg:ReportedTreatment .",
            "disjoint",
            id="an item printed in its own minutes is not known from another document only",
        ),
        pytest.param(
            "ex:moede sg:attendee ex:udvalget .",
            "disjoint",
            id="a committee read as a person: the range of attendee",
        ),
        pytest.param(
            "ex:eventuelt sg:case ex:serie .",
            "disjoint",
            id="a standing item is not a case: the range of case",
        ),
        pytest.param(
            "ex:sag sg:decision ex:beslutning .",
            "disjoint",
            id="a decision hangs on a treatment, not on the case: the domain of decision",
        ),
        pytest.param(
            "ex:punkt a prov:Entity .",
            "disjoint",
            id="a treatment is an activity, never an entity",
        ),
        pytest.param(
            "ex:punkt sg:previousTreatment ex:punkt .",
            "property",
            id="no treatment comes before itself",
        ),
        pytest.param(
            "ex:omtalt sg:previousTreatment ex:punkt .",
            "asymmetric",
            id="two treatments cannot each come before the other",
        ),
        pytest.param(
            "ex:beloeb sg:partOf ex:heraf .",
            "asymmetric",
            id="two amounts cannot each be part of the other",
        ),
        pytest.param(
            "ex:person sg:page 3 .",
            "disjoint",
            id="a page belongs to a reading, not to a thing in the minutes",
        ),
    ],
)
def test_a_wrong_statement_is_found(world: rdflib.Graph, turtle: str, message: str) -> None:
    found = inconsistencies(closure(world, turtle))
    assert found
    assert all(message in text.lower() for text in found), found


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("punkt", "http://www.w3.org/ns/prov#Activity"),
        ("sag", "http://data.europa.eu/eli/eli-draft-legislation-ontology#Process"),
        ("moede", "http://schema.org/Event"),
        ("beloeb", "http://schema.org/MonetaryAmount"),
        ("kommune", "http://www.w3.org/ns/org#FormalOrganization"),
        ("person", "http://xmlns.com/foaf/0.1/Agent"),
        ("bilag", "http://xmlns.com/foaf/0.1/Document"),
    ],
)
def test_other_vocabularies_see_our_things(closed: rdflib.Graph, subject: str, kind: str) -> None:
    assert (EX[subject], RDF.type, rdflib.URIRef(kind)) in closed


def test_an_attendee_is_a_participant_to_eli_dl(closed: rdflib.Graph) -> None:
    eli_dl = "http://data.europa.eu/eli/eli-draft-legislation-ontology#"
    participant = rdflib.URIRef(eli_dl + "had_participant_person")
    assert (EX.moede, participant, EX.person) in closed


def test_an_item_knows_its_meeting_from_either_side(world: rdflib.Graph) -> None:
    graph = closure(world, "ex:nyt-punkt sg:meeting ex:moede .")
    assert (EX.moede, SG["item"], EX["nyt-punkt"]) in graph
