"""GraphML and GEXF: network tools read back every thing, every link and the plain facts."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import networkx
import pytest

from sagsgraf.exports import export
from sagsgraf.queries.subgraph import whole_graph
from sagsgraf.store import StoreReader
from tests.exports.conftest import ReaderOf

BASE = "https://w3id.org/sagsgraf/kommune/0326/"
CASE = f"{BASE}sag/22-009953"
ITEM = f"{BASE}moede/direktionen/2022-09-12/punkt/2"


def network(reader: StoreReader, form: str) -> networkx.DiGraph[str]:
    stream = io.BytesIO()
    export(reader, form, stream, people="all")
    stream.seek(0)
    graph = networkx.read_gexf(stream) if form == "gexf" else networkx.read_graphml(stream)
    assert isinstance(graph, networkx.DiGraph)
    return graph


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_every_thing_and_link_is_read_back(reader: StoreReader, form: str) -> None:
    ours, theirs = whole_graph(reader), network(reader, form)
    assert set(theirs.nodes) == set(ours.nodes)
    links = sorted((one, other, data["iri"]) for one, other, data in theirs.edges(data=True))
    assert links == sorted((edge.source, edge.target, edge.property) for edge in ours.edges)


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_case_has_its_label_kind_and_facts(reader: StoreReader, form: str) -> None:
    case = network(reader, form).nodes[CASE]
    assert (case["kind"], case["iri"]) == ("Case", CASE)
    assert case["label"].startswith("22-009953 ")
    assert case["dct:identifier"] == "22-009953"
    assert case["sg:treatmentCount"] == 2
    assert case["sg:lastTreated"] == "2023-06-06"


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_amounts_are_numbers_that_a_tool_can_scale_by(reader: StoreReader, form: str) -> None:
    nodes = network(reader, form).nodes(data=True)
    amounts = [data["schema:value"] for _, data in nodes if data["kind"] == "Amount"]
    assert amounts
    assert all(isinstance(value, float) for value in amounts)
    assert 1566200.0 in amounts


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_two_properties_between_two_things_are_two_edges(reader_of: ReaderOf, form: str) -> None:
    reader = reader_of(
        "@prefix sg: <https://w3id.org/sagsgraf/ns#> . "
        "<urn:x:a> a sg:Meeting ; sg:attendee <urn:x:b> ; sg:chair <urn:x:b> . "
        "<urn:x:b> a sg:Person ."
    )
    graph = network(reader, form)
    labels = {data["label"] for _, _, data in graph.edges(data=True)}
    assert (graph.number_of_edges(), labels) == (2, {"sg:attendee", "sg:chair"})


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_several_values_are_one_text(reader_of: ReaderOf, form: str) -> None:
    reader = reader_of(
        "@prefix sg: <https://w3id.org/sagsgraf/ns#> . @prefix schema: <http://schema.org/> . "
        '<urn:x:a> a sg:Amount ; schema:value 20.0 , 10.0 ; sg:area "Veje" , "Broer" . '
        "<urn:x:b> a sg:Amount ; schema:value 30.0 ."
    )
    nodes = network(reader, form).nodes
    assert nodes["urn:x:a"]["sg:area"] == "Broer | Veje"
    # Two sources disagree: the whole column is text, rather than two columns of one name.
    assert nodes["urn:x:a"]["schema:value"] == "10 | 20"
    assert nodes["urn:x:b"]["schema:value"] == "30"


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_text_that_xml_cannot_hold(reader_of: ReaderOf, form: str) -> None:
    reader = reader_of(
        "@prefix sg: <https://w3id.org/sagsgraf/ns#> . "
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
        r'<urn:x:a> a sg:Decision ; rdfs:label "<&\">\u0001"@da ; sg:text "a\fb\nc" .'
    )
    thing = network(reader, form).nodes["urn:x:a"]
    assert thing["label"] == '<&">\ufffd'
    assert thing["sg:text"] == "a\nb\nc"


def test_edges_have_names_of_their_own(reader: StoreReader) -> None:
    stream = io.BytesIO()
    export(reader, "graphml", stream)
    root = ElementTree.fromstring(stream.getvalue())
    names = [edge.get("id") for edge in root.iter("{http://graphml.graphdrawing.org/xmlns}edge")]
    assert len(names) == len(set(names)) > 100


def test_the_number_columns_are_those_of_the_ontology() -> None:
    import rdflib
    from rdflib.namespace import RDFS, XSD

    from sagsgraf.exports.plain import COUNTS, DECIMALS
    from sagsgraf.vocabulary import load_ontology

    ontology = load_ontology()
    for properties, datatype in ((DECIMALS, XSD.decimal), (COUNTS, XSD.integer)):
        for iri in properties:
            ranges = set(ontology.objects(rdflib.URIRef(iri), RDFS.range))
            assert ranges <= {datatype}, iri
