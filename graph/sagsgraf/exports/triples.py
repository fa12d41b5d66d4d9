"""The forms of RDF, written by Oxigraph.

What its serializer (0.5.12) leaves to chance or gets wrong is put right here: prefixes come in a
new order in every process; RDF/XML has control characters as they are, and an element without
a name where the end of an IRI cannot be one; JSON-LD does not use the prefixes.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from pyoxigraph import DefaultGraph, Literal, Quad, RdfFormat, Triple, serialize

from sagsgraf.exports.prefixes import PREFIXES, short
from sagsgraf.exports.xml_text import xml_text
from sagsgraf.model import BadData
from sagsgraf.rdf import node
from sagsgraf.terms import RDF

if TYPE_CHECKING:
    from sagsgraf.store import StoreReader

_DEFAULT: Final = DefaultGraph()
_TYPE: Final = node(RDF.type)
_XML_NAME: Final = re.compile(r"[^\W\d][\w.-]*$")


def triples(store: StoreReader, form: str) -> bytes:
    """Return the store in one of the forms of RDF.

    Raises:
        BadData: a property or class that RDF/XML cannot name.
    """
    match form:
        case "nt":
            return _lines(_facts(store), RdfFormat.N_TRIPLES)
        case "nq":
            return _lines(store.graph, RdfFormat.N_QUADS)
        case "ttl":
            return _turtle(_sorted(_facts(store)), RdfFormat.TURTLE)
        case "trig":
            return _turtle(_sorted(store.graph), RdfFormat.TRIG)
        case "jsonld":
            return _json_ld(_sorted(_facts(store)))
        case _:
            return _rdf_xml(_sorted(_facts(store)))


def _facts(store: StoreReader) -> Iterable[Quad]:
    return store.graph.quads_for_pattern(None, None, None, _DEFAULT)


def _sorted(quads: Iterable[Quad]) -> list[Quad]:
    """Return quads in order: the default graph first, then by subject, its class first."""
    return sorted(quads, key=_place)


def _place(quad: Quad) -> tuple[str, str, bool, str, str]:
    graph = "" if quad.graph_name == _DEFAULT else str(quad.graph_name)
    predicate = quad.predicate
    return graph, str(quad.subject)[1:-1], predicate != _TYPE, predicate.value, str(quad.object)


def _triples(quads: Iterable[Quad]) -> list[Triple]:
    return [quad.triple for quad in quads]


def _written(
    statements: Iterable[Triple] | Iterable[Quad],
    form: RdfFormat,
    prefixes: Mapping[str, str] | None = None,
) -> bytes:
    output = io.BytesIO()
    serialize(statements, output, form, prefixes=dict(prefixes or {}))
    return output.getvalue()


def _lines(quads: Iterable[Quad], form: RdfFormat) -> bytes:
    """Return a line for each statement, in the order of its bytes, as ``LC_ALL=C sort`` has it."""
    one_by_one = _triples(quads) if form == RdfFormat.N_TRIPLES else quads
    lines = _written(one_by_one, form).split(b"\n")
    return b"".join(line + b"\n" for line in sorted(lines) if line)


def _turtle(quads: list[Quad], form: RdfFormat) -> bytes:
    statements = _triples(quads) if form == RdfFormat.TURTLE else quads
    content = _written(statements, form, PREFIXES)
    header = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items()).encode()
    # The same lines in another order, or nothing at all where there is no statement.
    return header + content[len(header) :]


def _rdf_xml(quads: list[Quad]) -> bytes:
    names = {quad.predicate.value for quad in quads}
    names |= {str(quad.object)[1:-1] for quad in quads if quad.predicate == _TYPE}
    for name in sorted(names):
        if not _XML_NAME.search(name):
            raise BadData(
                f"{name}: RDF/XML cannot hold this name, since it ends in no XML name.",
                hint="Export as ttl or nt instead.",
            )
    statements = [Triple(*quad.triple) for quad in map(_for_xml, quads)]
    content = _written(statements, RdfFormat.RDF_XML, PREFIXES)
    declaration, root, body = content.split(b"\n", 2)
    namespaces = sorted(re.findall(rb' xmlns:[\w-]+="[^"]*"', root))
    # An XML reader takes a carriage return for a line feed unless it is written as a number.
    body = body.replace(b"\r", b"&#13;")
    return b"\n".join((declaration, b"<rdf:RDF" + b"".join(namespaces) + b">", body, b""))


def _for_xml(quad: Quad) -> Quad:
    value = quad.object
    if not isinstance(value, Literal) or xml_text(value.value) == value.value:
        return quad
    text = xml_text(value.value)
    if value.language:
        cleaned = Literal(text, language=value.language)
    else:
        cleaned = Literal(text, datatype=value.datatype)
    return Quad(quad.subject, quad.predicate, cleaned, quad.graph_name)


def _json_ld(quads: list[Quad]) -> bytes:
    """Return JSON-LD with our prefixes as its context, a line for each thing."""
    things = json.loads(_written(_triples(quads), RdfFormat.JSON_LD))
    context = json.dumps(dict(PREFIXES), indent=1)
    lines = ",\n".join(json.dumps(_compact(one), ensure_ascii=False) for one in things)
    return f'{{"@context": {context},\n"@graph": [\n{lines}\n]}}\n'.encode()


def _compact(value: object) -> object:
    """Shorten expanded JSON-LD: prefixes, plain strings, no lists of one."""
    if isinstance(value, list):
        return _compact(value[0]) if len(value) == 1 else [_compact(one) for one in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"@value"}:
        return value["@value"]
    shortened: dict[str, object] = {}
    for key, inner in value.items():
        if key == "@type":  # of a literal; Oxigraph gives the class of a thing as rdf:type
            shortened[key] = short(inner)
        elif key == RDF.type.value:
            shortened["@type"] = _compact([short(one["@id"]) for one in inner])
        else:
            shortened[short(key)] = _compact(inner)
    return shortened
