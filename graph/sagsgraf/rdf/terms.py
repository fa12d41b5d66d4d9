"""Between plain values and RDF terms. Typed literals are made here and nowhere else."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from sagsgraf.model import Iri, Label, Value, Year
from sagsgraf.model import Literal as PlainLiteral
from sagsgraf.terms import XSD


@lru_cache(maxsize=65536)
def node(iri: Iri) -> NamedNode:
    """Return the RDF term for a name."""
    return NamedNode(iri.value)


def literal(value: PlainLiteral) -> Literal:
    """Return the RDF literal for a plain value.

    >>> literal(Decimal("-20100000")).value, literal(Year(2023)).datatype.value[-5:]
    ('-20100000', 'gYear')
    """
    match value:
        case Label(text, language):
            return Literal(text, language=language)
        case bool():
            return Literal("true" if value else "false", datatype=node(XSD.boolean))
        case int():
            return Literal(str(value), datatype=node(XSD.integer))
        case Decimal():
            return Literal(f"{value:f}", datatype=node(XSD.decimal))
        case datetime():
            return Literal(value.isoformat(), datatype=node(XSD.dateTime))
        case date():
            return Literal(value.isoformat(), datatype=node(XSD.date))
        case Year(number):
            return Literal(f"{number:04d}", datatype=node(XSD.gYear))
        case _:
            return Literal(value)


def value_term(value: Value) -> NamedNode | Literal:
    """Return the RDF term for what a claim says."""
    return node(value) if isinstance(value, Iri) else literal(value)


def plain_value(term: NamedNode | BlankNode | Literal | Triple | None) -> str | None:
    """Return a term as text: an IRI or the lexical form; None for an unbound variable."""
    if term is None:
        return None
    if isinstance(term, (NamedNode, BlankNode, Literal)):
        return term.value
    return str(term)
