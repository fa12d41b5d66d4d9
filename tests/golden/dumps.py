"""Each stage's result as text that people can read and compare."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import DefaultGraph

from sagsgraf.model import Claim, Document, Iri, Item, Minutes, Span
from sagsgraf.pipeline.reading import ReadDocument
from sagsgraf.rdf import document_quads


def document_dump(document: Document) -> str:
    """What the reading stage gives."""
    head = [
        f"name: {document.name}",
        f"sha256: {document.sha256}",
        f"kind: {document.kind}",
        f"encoding: {document.encoding}",
        f"characters: {len(document.text)}",
        f"lines: {document.line_at(len(document.text))}",
        f"pages: {len(document.page_starts)}",
        f"maskings: {[(one.start, one.end, one.what) for one in document.maskings]}",
    ]
    return "\n".join([*head, "", *(f"|{line}" for line in document.text.split("\n"))]) + "\n"


def minutes_dump(minutes: Minutes) -> str:
    """What the layouts give."""
    return "\n".join([*_header(minutes), *_items(minutes)]) + "\n"


def _header(minutes: Minutes) -> Iterator[str]:
    municipality = minutes.municipality
    yield f"layout: {minutes.layout}"
    yield f"type: {minutes.type.value}"
    yield f"body: {minutes.body.text} {_at(minutes.body.span)}"
    yield f"date: {minutes.date} {_at(minutes.date_span)}"
    yield f"start: {minutes.start} {_at(minutes.start_span)}"
    yield f"end: {minutes.end} {_at(minutes.end_span)}"
    if minutes.place:
        yield f"place: {minutes.place.text} {_at(minutes.place.span)}"
    if municipality:
        told = _at(municipality.span) if municipality.span else municipality.basis
        yield f"municipality: {municipality.name} ({municipality.code}) {told}"
    for one in minutes.attendees:
        more = (one.presence.value, one.party, one.role, one.substitute_for)
        yield f"attendee: {one.name} {more} {_at(one.span)}"
    for entry in minutes.contents:
        closed = " closed" if entry.closed else ""
        yield f"contents: {entry.title.text} page {entry.page}{closed} {_at(entry.title.span)}"
    for unread in minutes.unread:
        yield f"unread: {minutes.words(unread.span)!r} {unread.reason} {_at(unread.span)}"
    yield from (f"warning: {warning}" for warning in minutes.warnings)
    for judgement in minutes.judgements:
        yield f"judgement: {judgement.because} ({judgement.confidence})"


def _items(minutes: Minutes) -> Iterator[str]:
    for item in minutes.items:
        yield ""
        yield from _item(minutes, item)


def _item(minutes: Minutes, item: Item) -> Iterator[str]:
    closed = " closed" if item.closed else ""
    yield f"item {item.position}: {item.number}. {item.title.text}{closed} {_at(item.title.span)}"
    yield f"  heading {_at(item.heading)}, whole {_at(item.span)}, page {item.page}"
    yield from (f"  case: {case.text} {_at(case.span)}" for case in item.cases)
    for section in item.sections:
        words = minutes.words(section.body).replace("\n", " / ")
        shown = words if len(words) < 70 else f"{words[:40]} … {words[-25:]}"
        yield f"  {section.kind.value}: {section.heading!r} {_at(section.body)} {shown!r}"


def _at(span: Span | None) -> str:
    return f"[{span.start}-{span.end}]" if span else "[-]"


def claims_dump(read: ReadDocument) -> str:
    """What extractors and resolver give: one claim a line."""
    return "\n".join(sorted(_claim(read, claim) for claim in read.claims)) + "\n"


def _claim(read: ReadDocument, claim: Claim) -> str:
    base = read.names.names.base
    subject = _short(claim.subject, base)
    value = _short(claim.value, base) if isinstance(claim.value, Iri) else repr(claim.value)
    where = f"{claim.span.start:06}-{claim.span.end:06}" if claim.span else claim.basis
    return " ".join(
        [where, claim.extractor, f"({claim.section})", subject, _short(claim.predicate, ""), value]
    )


def _short(iri: Iri, base: str) -> str:
    value = iri.value
    if base and value.startswith(base):
        return f"<{value[len(base) :]}>"
    return value.rpartition("#")[2].rpartition("/")[2]


def graph_dump(read: ReadDocument) -> str:
    """What the rdf floor gives for the default graph, as sorted N-Triples."""
    quads = document_quads(read.minutes, read.names.names, read.claims)
    asserted = {
        f"{quad.subject} {quad.predicate} {quad.object} ."
        for quad in quads
        if quad.graph_name == DefaultGraph()
    }
    return "\n".join(sorted(asserted)) + "\n"
