"""A document's claims as quads, with the readings and the source that they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from sagsgraf.iris import Names
from sagsgraf.model import Claim, Label, Minutes, Span, Value
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


def document_nquads(minutes: Minutes, names: Names, claims: Iterable[Claim]) -> str:
    """Return the quads of `document_quads` as N-Quads, a line each and each once.

    Written as text at once, which takes a third of the time: a document has 7,000 quads, and a
    database reads lines as fast as it takes terms.
    """
    # Keys of a dictionary: each line once, in the order in which they were read.
    lines: dict[str, None] = {}
    readings: dict[tuple[Span | None, str], str] = {}
    source = str(node(names.source))
    for quad in _source(minutes, names):
        lines[f"{quad.subject} {quad.predicate} {quad.object} {source} .\n"] = None
    because = str(node(SG.because))
    for claim in claims:
        passage = (claim.span, claim.extractor)
        reading = readings.get(passage) or str(node(names.reading(*passage)))
        triple = f"{node(claim.subject)} {node(claim.predicate)} {value_term(claim.value)}"
        lines[f"{triple} .\n"] = None
        lines[f"{triple} {reading} .\n"] = None
        if passage not in readings:
            readings[passage] = reading
            facts = _facts(minutes, names, claim)
            lines["".join(f"{reading} {one} {value} {source} .\n" for one, value in facts)] = None
        if claim.span and claim.basis:
            lines[f"{reading} {because} {literal(claim.basis)} {source} .\n"] = None
    return "".join(lines)


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
    for predicate, value in _facts(minutes, names, claim):
        yield Quad(reading, predicate, value, source)


def _facts(
    minutes: Minutes, names: Names, claim: Claim
) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    """Yield what is said of a reading in the graph of its source."""
    yield node(RDF.type), node(SG.Reading)
    yield node(PROV.wasDerivedFrom), node(names.source)
    yield node(SG.extractor), literal(claim.extractor)
    if claim.span:
        yield node(OA.exact), literal(minutes.words(claim.span))
        yield node(OA.start), literal(claim.span.start)
        yield node(OA.end), literal(claim.span.end)
    else:
        yield node(OA.exact), literal(claim.basis)
    if claim.page is not None:
        yield node(SG.page), literal(claim.page)
    if claim.section:
        yield node(SG.section), literal(claim.section)
    if claim.confidence < 1:
        yield node(SG.confidence), literal(Decimal(str(claim.confidence)))
