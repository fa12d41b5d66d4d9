"""The forms of RDF: other programs read back exactly what the store holds."""

from __future__ import annotations

import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
import rdflib
from pyoxigraph import DefaultGraph

from sagsgraf.exports import export
from sagsgraf.exports.prefixes import PREFIXES, short
from sagsgraf.model import BadData
from sagsgraf.store import StoreReader
from sagsgraf.vocabulary import MEANING, ontology_path
from tests.exports.conftest import ReaderOf

# rdflib warns of names that its own parsers still use.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning"),
]

ODD = r"""
@prefix ex: <https://example.org/> .
@prefix sg: <https://w3id.org/sagsgraf/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:punkt a sg:AgendaItem , ex:Andet ;
    sg:text "Æ \"ø\" & <å>\\ ]]>\n\tlinje to"@da , "Ã¦ på engelsk"@en , "" , "uden sprog" ;
    sg:value "-20100000"^^xsd:decimal , "28,6"^^xsd:decimal ;
    sg:closed true ;
    <https://example.org/a:b> ex:andet ;
    <urn:en:egen> <https://example.org/sti/med/æøå> .
"""
"""Literals of every kind, two classes, and properties under no prefix."""


def written(reader: StoreReader, form: str) -> bytes:
    stream = io.BytesIO()
    export(reader, form, stream)
    return stream.getvalue()


def triples(content: bytes, form: str) -> set[object]:
    graph = rdflib.Graph(bind_namespaces="none")
    return set(graph.parse(io.BytesIO(content), format=form))


RDFLIB_NAMES = {"nt": "nt", "ttl": "turtle", "jsonld": "json-ld", "rdfxml": "xml"}


@pytest.mark.parametrize("form", ["ttl", "jsonld", "rdfxml"])
def test_rdflib_reads_the_facts_of_the_sample(reader: StoreReader, form: str) -> None:
    facts = triples(written(reader, "nt"), "nt")
    count = sum(1 for _ in reader.graph.quads_for_pattern(None, None, None, DefaultGraph()))
    assert len(facts) == count > 1000
    assert triples(written(reader, form), RDFLIB_NAMES[form]) == facts


@pytest.mark.parametrize(("form", "name"), [("trig", "trig"), ("nq", "nquads")])
def test_rdflib_reads_every_graph_of_the_sample(reader: StoreReader, form: str, name: str) -> None:
    data = rdflib.Dataset()
    data.parse(io.BytesIO(written(reader, form)), format=name)
    found = {
        (
            *(str(term) for term in (subject, predicate, value)),
            str(graph or "").removeprefix("urn:x-rdflib:default"),
        )
        for subject, predicate, value, graph in data.quads()
    }
    there = {
        (
            *(getattr(term, "value", "") for term in (quad.subject, quad.predicate, quad.object)),
            getattr(quad.graph_name, "value", ""),
        )
        for quad in reader.graph
    }
    assert found == there


def test_all_graphs_are_the_evidence_the_derivations_and_the_vocabulary(
    reader: StoreReader,
) -> None:
    content = written(reader, "nq").decode()
    graphs = {line.rsplit(" ", 2)[-2] for line in content.splitlines()}
    base = "<https://w3id.org/sagsgraf/"
    assert f"{base}ns>" in graphs
    assert f"{base}afledt>" in graphs
    assert any(graph.startswith(f"{base}kilde/") and graph.count("/") == 5 for graph in graphs)
    assert any(graph.endswith("/decisions>") for graph in graphs)
    assert f"{base}ns>" not in written(reader, "ttl").decode().replace("ns#", "")


@pytest.mark.parametrize("form", ["ttl", "jsonld", "rdfxml"])
@pytest.mark.filterwarnings("ignore::UserWarning")  # rdflib, of the value "28,6"
def test_odd_values_come_through(reader_of: ReaderOf, form: str) -> None:
    reader = reader_of(ODD)
    facts = triples(written(reader, "nt"), "nt")
    assert len(facts) == 11
    assert triples(written(reader, form), RDFLIB_NAMES[form]) == facts


@pytest.mark.parametrize("form", ["nt", "nq"])
def test_lines_stand_in_the_order_of_their_bytes(reader: StoreReader, form: str) -> None:
    lines = written(reader, form).split(b"\n")
    assert lines.pop() == b""
    assert lines == sorted(set(lines))


def test_a_thing_begins_with_its_class_and_comes_before_its_parts(reader: StoreReader) -> None:
    lines = [line for line in written(reader, "ttl").decode().splitlines() if line[0] == "<"]
    assert all(" a sg:" in line for line in lines)
    names = [line.split(">")[0] for line in lines]
    assert names == sorted(names)


@pytest.mark.parametrize("form", ["ttl", "trig"])
def test_prefixes_stand_in_order_once(reader: StoreReader, form: str) -> None:
    lines = written(reader, form).decode().splitlines()
    head = [f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in sorted(PREFIXES)]
    assert lines[: len(head)] == head
    assert not [line for line in lines[len(head) :] if line.startswith("@prefix")]


def test_the_prefixes_are_those_of_the_ontology() -> None:
    graph = rdflib.Graph(bind_namespaces="none")
    graph.parse(ontology_path(MEANING[0]), format="turtle")
    ours = {prefix: str(iri) for prefix, iri in graph.namespaces() if prefix}
    assert ours.items() <= dict(PREFIXES).items()


@pytest.mark.parametrize("form", ["ttl", "nt", "trig", "nq", "jsonld", "rdfxml"])
def test_an_empty_graph_is_a_valid_file(reader_of: ReaderOf, form: str) -> None:
    content = written(reader_of(""), form)
    if form in RDFLIB_NAMES:
        assert triples(content, RDFLIB_NAMES[form]) == set()


def test_json_ld_is_short_and_keeps_types(reader_of: ReaderOf) -> None:
    told = json.loads(written(reader_of(ODD), "jsonld"))
    assert told["@context"] == dict(PREFIXES)
    (thing,) = told["@graph"]
    assert thing["@type"] == ["https://example.org/Andet", "sg:AgendaItem"]
    assert thing["sg:closed"] == {"@type": "xsd:boolean", "@value": "true"}
    assert "uden sprog" in thing["sg:text"]
    assert thing["https://example.org/a:b"] == {"@id": "https://example.org/andet"}


@pytest.mark.parametrize(
    "trig",
    [
        pytest.param("<urn:x:a> <https://example.org/1> 1 .", id="digits begin no XML name"),
        pytest.param("<urn:x:a> <https://example.org/p/> 1 .", id="nothing after the slash"),
        pytest.param("<urn:x:a> <https://example.org/p%20> 1 .", id="an escape ends it"),
        pytest.param("<urn:x:a> a <https://example.org/1> .", id="a class names an element too"),
    ],
)
def test_rdf_xml_refuses_a_name_that_no_element_can_have(
    reader_of: ReaderOf, trig: str, tmp_path: Path
) -> None:
    with pytest.raises(BadData, match="ends in no XML name"):
        export(reader_of(trig), "rdfxml", tmp_path / "graf.rdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "there"),
    [
        pytest.param(r"side 1\fside 2", "side 1\nside 2", id="pdftotext's form feed"),
        pytest.param(r"a\u0001b", "a\ufffdb", id="a control character is shown as lost"),
        pytest.param(r"a\uFFFEb", "a\ufffdb", id="no character at all"),
        pytest.param(r"a\r\nb", "a\r\nb", id="a carriage return survives as a number"),
        pytest.param("😀 \U00020000", "😀 \U00020000", id="beyond sixteen bits"),
    ],
)
def test_rdf_xml_is_xml_whatever_the_text(reader_of: ReaderOf, text: str, there: str) -> None:
    content = written(reader_of(f'<urn:x:a> <urn:x:p> "{text}"@da .'), "rdfxml")
    (thing,) = ElementTree.fromstring(content)
    assert thing[0].text == there


def test_a_name_is_shortened_only_where_it_can_be_read_back() -> None:
    assert short("http://schema.org/value") == "schema:value"
    assert short("http://schema.org/") == "http://schema.org/"
    assert short("http://schema.org/a/b") == "http://schema.org/a/b"
    assert short("https://w3id.org/sagsgraf/ns/outcome/approved").startswith("https://")
