"""Documents written by hand: facts for tests of what is worked out from them.

Facts are Turtle with prefixes, relative to an invented municipality, under the words they are
read from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from sagsgraf.iris import DEFAULT_BASE
from sagsgraf.rdf import literal, node
from sagsgraf.store import DocumentEntry, open_writer
from sagsgraf.terms import OA, PROV, RDF, SG

SCOPE = f"{DEFAULT_BASE}kommune/0999/"
_HEAD = f"""
@base <{SCOPE}> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix kind: <https://w3id.org/sagsgraf/ns/amount-kind/> .
@prefix owner: <https://w3id.org/sagsgraf/ns/owner/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .
@prefix sg: <https://w3id.org/sagsgraf/ns#> .
@prefix topic: <https://w3id.org/sagsgraf/emne/> .
@prefix type: <https://w3id.org/sagsgraf/ns/document-type/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

Document = tuple[DocumentEntry, set[Quad]]


def document(name: str, *passages: str | tuple[str, str], unsourced: str = "") -> Document:
    """Return a document with these passages: Turtle, or the words read and the Turtle.

    Args:
        name: of the file; its checksum is that of the name.
        passages: what is read.
        unsourced: Turtle that no passage states.
    """
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    source = NamedNode(f"{DEFAULT_BASE}kilde/{sha256[:16]}")
    quads = {
        Quad(source, node(RDF.type), node(SG.Source), source),
        Quad(source, node(SG.fileName), literal(name), source),
        Quad(source, node(SG.sha256), literal(sha256), source),
    }
    for number, passage in enumerate(passages):
        words, facts = passage if isinstance(passage, tuple) else ("Ord.", passage)
        reading = NamedNode(f"{source.value}/{10 * number}-{10 * number + 5}/planting")
        quads |= {
            Quad(reading, node(RDF.type), node(SG.Reading), source),
            Quad(reading, node(PROV.wasDerivedFrom), source, source),
            Quad(reading, node(OA.exact), Literal(words), source),
        }
        quads |= _stated(facts, reading)
    quads |= {quad for quad in _stated(unsourced, source) if quad.graph_name == DefaultGraph()}
    path = f"/nowhere/{name}"
    entry = DocumentEntry(sha256, path, name, "planting", f"{SCOPE}x", f"{SCOPE}{name} x", "")
    return entry, quads


def _stated(facts: str, graph: NamedNode) -> set[Quad]:
    return {
        Quad(quad.subject, quad.predicate, quad.object, where)
        for quad in parse(_HEAD + facts, format=RdfFormat.TURTLE)
        for where in (DefaultGraph(), graph)
    }


def plant(store: Path, documents: Iterable[Document], *, remove: Iterable[Document] = ()) -> None:
    """Write documents to a store, and take others out of it."""
    with open_writer(store) as writer:
        writer.write(documents)
        for entry, _ in remove:
            writer.remove(entry.sha256)
        writer.finish()


def item(
    name: str, date: str, facts: str = "", *, body: str = "byraadet", title: str = "Broen"
) -> str:
    """Return the Turtle of an agenda item: ``name`` is its IRI, ``facts`` say more of it."""
    return f"""
        <{name}> a sg:AgendaItem ; sg:date "{date}"^^xsd:date ; sg:body <organ/{body}> ;
            dct:title "{title}" {";" if facts else ""} {facts} .
        <organ/{body}> a sg:Body ; foaf:name "{body.capitalize()}" .
    """
