"""The ontology says of itself what it must, and declares every term that is used anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from sagsgraf.vocabulary import ALIGNMENT, EVIDENCE_SHAPES, MEANING, SHAPES, ontology_path

SG = rdflib.Namespace("https://w3id.org/sagsgraf/ns#")
CLASSES = (OWL.Class,)
PROPERTIES = (
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
    OWL.OntologyProperty,
    RDF.Property,
)
FILES = (*MEANING, ALIGNMENT, SHAPES, EVIDENCE_SHAPES)
# The languages in which RDF, OWL and SHACL themselves are written; not ours to declare.
LANGUAGES = (str(OWL), str(RDF), str(RDFS), "http://www.w3.org/ns/shacl#")


def parsed(name: str) -> rdflib.Graph:
    return rdflib.Graph(bind_namespaces="none").parse(ontology_path(name), format="turtle")


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return parsed("sagsgraf.ttl")


def declared(ontology: rdflib.Graph, kinds: tuple[rdflib.URIRef, ...]) -> set[rdflib.term.Node]:
    return {node for kind in kinds for node in ontology.subjects(RDF.type, kind)}


def uris(graph: rdflib.Graph) -> Iterator[rdflib.URIRef]:
    for triple in graph:
        yield from (node for node in triple if isinstance(node, rdflib.URIRef))


@pytest.mark.parametrize("name", FILES)
def test_every_file_parses(name: str) -> None:
    assert len(parsed(name)) > 0


@pytest.mark.parametrize("name", FILES)
def test_every_sg_term_in_a_file_is_declared(name: str, ontology: rdflib.Graph) -> None:
    known = declared(ontology, CLASSES + PROPERTIES)
    used = {uri for uri in uris(parsed(name)) if uri.startswith(SG)}
    assert sorted(used - known) == []


@pytest.mark.parametrize("name", MEANING)
def test_every_predicate_and_class_in_use_is_declared(name: str, ontology: rdflib.Graph) -> None:
    known = declared(ontology, CLASSES + PROPERTIES)
    used = set(parsed(name).predicates()) | set(parsed(name).objects(None, RDF.type))
    foreign = {term for term in used if str(term).startswith(LANGUAGES)}
    assert sorted(map(str, used - known - foreign)) == []


def test_every_sg_term_in_a_query_is_declared(ontology: rdflib.Graph) -> None:
    known = {str(term) for term in declared(ontology, CLASSES + PROPERTIES)}
    unknown = {
        f"{path.name}: sg:{name}"
        for path in ontology_path("sagsgraf.ttl").parent.glob("queries/*.rq")
        for name in re.findall(r"(?<![\w-])sg:(\w+)", path.read_text(encoding="utf-8"))
        if SG + name not in known
    }
    assert sorted(unknown) == []


def test_every_term_has_one_label_and_one_definition_in_each_language(
    ontology: rdflib.Graph,
) -> None:
    wrong = [
        f"{term}: {len(values)} × {predicate} in {language}"
        for term in declared(ontology, CLASSES + PROPERTIES)
        for predicate in (RDFS.label, SKOS.definition)
        for language in ("da", "en")
        if len(
            values := [
                value
                for value in ontology.objects(term, predicate)
                if isinstance(value, rdflib.Literal) and value.language == language
            ]
        )
        != 1
    ]
    assert sorted(wrong) == []


def test_every_definition_is_one_sentence(ontology: rdflib.Graph) -> None:
    texts = [str(value) for value in ontology.objects(None, SKOS.definition)]
    # An abbreviation may hold a full stop: "(4-5 mio. kr.)".
    sentence = re.compile(r"[A-ZÆØÅÉ](?:[^.]|\.(?! [A-ZÆØÅÉ]))*\.")
    assert sorted(text for text in texts if not sentence.fullmatch(text)) == []


def test_every_property_says_whether_it_is_extracted(ontology: rdflib.Graph) -> None:
    booleans = {rdflib.Literal(True), rdflib.Literal(False)}
    wrong = [
        str(term)
        for term in declared(ontology, PROPERTIES)
        if len(flags := set(ontology.objects(term, SG.extracted))) != 1 or not flags <= booleans
    ]
    assert sorted(wrong) == []


def test_domains_and_ranges_are_named_and_declared(ontology: rdflib.Graph) -> None:
    """An unknown class in a domain would silently classify things as nothing we know."""
    known = declared(ontology, CLASSES) | {RDFS.Literal}
    wrong = [
        f"{term} {value}"
        for predicate in (RDFS.domain, RDFS.range, RDFS.subClassOf)
        for term, value in ontology.subject_objects(predicate)
        if value not in known and not str(value).startswith("http://www.w3.org/2001/XMLSchema#")
    ]
    assert sorted(wrong) == []


@pytest.mark.parametrize("name", [*MEANING, ALIGNMENT])
def test_no_blank_nodes(name: str) -> None:
    """With none, equality of graphs is equality of sorted lines."""
    graph = parsed(name)
    assert not [node for triple in graph for node in triple if isinstance(node, rdflib.BNode)]


@pytest.mark.parametrize("name", FILES)
def test_every_text_has_a_language(name: str) -> None:
    """A text for people in one language only would show up untranslated."""
    texts = {RDFS.label, SKOS.prefLabel, SKOS.definition, SKOS.scopeNote, SKOS.editorialNote}
    texts.add(rdflib.URIRef("http://www.w3.org/ns/shacl#message"))
    languages: dict[tuple[rdflib.term.Node, rdflib.term.Node], list[str | None]] = {}
    for subject, predicate, value in parsed(name):
        if predicate in texts and isinstance(value, rdflib.Literal):
            languages.setdefault((subject, predicate), []).append(value.language)
    wrong = [key for key, found in languages.items() if sorted(map(str, found)) != ["da", "en"]]
    assert wrong == []


def test_the_ontology_names_version_and_licence(ontology: rdflib.Graph) -> None:
    header = ontology.value(None, RDF.type, OWL.Ontology)
    assert header == rdflib.URIRef("https://w3id.org/sagsgraf/ns")
    version = str(ontology.value(header, OWL.versionInfo))
    assert ontology.value(header, OWL.versionIRI) == rdflib.URIRef(f"{header}/{version}")
    licence = ontology.value(header, rdflib.URIRef("http://purl.org/dc/terms/license"))
    assert licence == rdflib.URIRef("https://spdx.org/licenses/MIT")


def test_no_property_is_functional(ontology: rdflib.Graph) -> None:
    """Two sources may contradict each other; a functional property would make that illegal."""
    assert list(ontology.subjects(RDF.type, OWL.FunctionalProperty)) == []


def test_the_alignment_only_speaks_of_declared_terms(ontology: rdflib.Graph) -> None:
    known = declared(ontology, CLASSES + PROPERTIES)
    assert sorted(map(str, set(parsed(ALIGNMENT).subjects()) - known)) == []
