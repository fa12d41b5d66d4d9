"""GraphML and GEXF: the things of the graph as a network, with their plain facts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import networkx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.graphml import GraphMLWriter

from sagsgraf.exports.plain import columns
from sagsgraf.exports.prefixes import short
from sagsgraf.exports.xml_text import xml_text
from sagsgraf.queries.subgraph import whole_graph

if TYPE_CHECKING:
    from sagsgraf.queries.subgraph import Subgraph
    from sagsgraf.store import StoreReader


def network(store: StoreReader, form: str) -> bytes:
    """Return the default graph as ``graphml`` or ``gexf``.

    A node is named by its IRI and carries ``label``, ``kind`` and its plain facts; an edge its
    property. Several values of one property are one text, between bars. Characters that XML
    cannot hold are replaced.
    """
    graph = _network(whole_graph(store))
    return _gexf(graph) if form == "gexf" else _graphml(graph)


def _network(subgraph: Subgraph) -> networkx.MultiDiGraph[str]:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for iri, one in subgraph.nodes.items():
        graph.add_node(iri, label=xml_text(one.label), kind=one.kind, iri=iri)
    for column in columns(subgraph):
        kind, name = column.kind, column.name
        for iri in column.values:
            graph.nodes[iri][name] = kind(xml_text(column.text(iri)))
    for number, edge in enumerate(subgraph.edges):
        name = short(edge.property)
        graph.add_edge(
            edge.source, edge.target, key=name, id=f"e{number}", label=name, iri=edge.property
        )
    return graph


def _graphml(graph: networkx.MultiDiGraph[str]) -> bytes:
    # Our own choice of writer: networkx takes lxml's where that is installed, with other bytes.
    writer = GraphMLWriter(encoding="utf-8", edge_id_from_attribute="id")
    writer.add_graph_element(graph)
    output = io.BytesIO()
    writer.dump(output)
    return output.getvalue() + b"\n"


def _gexf(graph: networkx.MultiDiGraph[str]) -> bytes:
    writer = GEXFWriter(encoding="utf-8", version="1.2draft")
    writer.add_graph(graph)
    # It writes the day and its own version, which would make each export another.
    meta = writer.xml.find("meta")
    meta.attrib.pop("lastmodifieddate")
    meta.find("creator").text = "Sagsgraf"
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue() + b"\n"
