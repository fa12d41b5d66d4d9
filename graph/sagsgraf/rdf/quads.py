"""A document's claims as quads, with the readings and the source that they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from sagsgraf.iris import Names
from sagsgraf.model import Claim, Label, Minutes, Value
from sagsgraf.rdf.terms import literal, node, value_term
from sagsgraf.terms import OA, PROV, RDF, RDFS, SG

_DEFAULT = DefaultGraph()

Quads = set[Quad]
"""What a document comes to; the stages above hand it on without looking in."""


def document_quads(minutes: Minutes, names: Names, claims: Iterable[Claim]) -> Quads:
    """Return every quad of one document: assertions, readings, and the source's description."""
    quads: Quads = set(_source(minutes, names))
    described: set[NamedNode] = set()
    for claim in claims:
        reading = node(names.reading(claim.span, claim.extractor))
        subject, predicate = node(claim.subject), node(claim.predicate)
        value = value_term(claim.value)
        quads.add(Quad(subject, predicate, value, _DEFAULT))
        quads.add(Quad(subject, predicate, value, reading))
        if reading not in described:
            described.add(reading)
            quads.update(_reading(minutes, names, claim, reading))
        if claim.span and claim.basis:
            # Why the words were taken so, where they do not say it outright.
            because = Quad(reading, node(SG.because), literal(claim.basis), node(names.source))
            quads.add(because)
    return quads


def _source(minutes: Minutes, names: Names) -> Iterator[Quad]:
    document, source = minutes.document, node(names.source)
    facts: list[tuple[NamedNode, Value]] = [
        (node(RDF.type), SG.Source),
        (node(RDFS.label), Label(document.name)),
        (node(SG.sha256), document.sha256),
        (node(SG.fileName), document.name),
        (node(SG.mediaKind), document.kind),
        (node(SG.layout), minutes.layout),
    ]
    if document.page_starts:
        facts.append((node(SG.pageCount), len(document.page_starts)))
    for predicate, value in facts:
        yield Quad(source, predicate, value_term(value), source)


def _reading(minutes: Minutes, names: Names, claim: Claim, reading: NamedNode) -> Iterator[Quad]:
    source = node(names.source)
    facts: list[tuple[NamedNode, NamedNode | Literal]] = [
        (node(RDF.type), node(SG.Reading)),
        (node(PROV.wasDerivedFrom), source),
        (node(SG.extractor), literal(claim.extractor)),
    ]
    if claim.span:
        facts += [
            (node(OA.exact), literal(minutes.words(claim.span))),
            (node(OA.start), literal(claim.span.start)),
            (node(OA.end), literal(claim.span.end)),
        ]
    else:
        facts.append((node(OA.exact), literal(claim.basis)))
    if claim.page is not None:
        facts.append((node(SG.page), literal(claim.page)))
    if claim.section:
        facts.append((node(SG.section), literal(claim.section)))
    if claim.confidence < 1:
        facts.append((node(SG.confidence), literal(Decimal(str(claim.confidence)))))
    for predicate, value in facts:
        yield Quad(reading, predicate, value, source)
