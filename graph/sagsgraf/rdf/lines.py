"""The statements of a database as columns of terms, each term as N-Quads writes it.

A municipality's year is 770,000 statements of 200,000 terms. As text they are read and written
again several times as fast as one by one as objects, and each term is looked at once.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from itertools import repeat
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Store, parse

DEFAULT_GRAPH: Final = b""
"""Stands for the default graph, which has no name."""

_ESCAPE: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SHORT: Final = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


def columns(graph: Store) -> list[list[bytes]]:
    """Return the subjects, predicates, objects and graphs of all statements.

    Lists of bytes, since the rows of a municipality's years are millions of tuples.
    """
    output = io.BytesIO()
    graph.dump(output, RdfFormat.N_QUADS)
    subjects: list[bytes] = []
    predicates: list[bytes] = []
    objects: list[bytes] = []
    graphs: list[bytes] = []
    for line in output.getvalue().split(b"\n"):
        if not line:
            continue
        # A blank apart, a blank and a full stop at the end.
        subject, predicate, rest = line[:-2].split(b" ", 2)
        # Behind the last quotation mark of a literal, and the last bracket of a triple, no blank
        # stands but the one before the graph: neither can be in the name of one.
        blank = rest.find(b" ", max(rest.rfind(b'"'), rest.rfind(b")>>"), 0))
        subjects.append(subject)
        predicates.append(predicate)
        objects.append(rest if blank < 0 else rest[:blank])
        graphs.append(DEFAULT_GRAPH if blank < 0 else rest[blank + 1 :])
    return [subjects, predicates, objects, graphs]


def loaded(columns: Iterable[Iterable[bytes]]) -> Store:
    """Return a database in memory of the statements whose columns `columns` returned."""
    graph = Store()
    lines = map(b" ".join, zip(*columns, repeat(b".")))
    graph.bulk_extend(parse(b"\n".join(lines), RdfFormat.N_QUADS))
    return graph


def iris(terms: Iterable[bytes]) -> Iterator[tuple[bytes, str]]:
    """Yield each term that is an IRI, with the IRI."""
    for term in terms:
        if term[:1] == b"<" and term[:2] != b"<<":
            yield term, term[1:-1].decode()


def literals(terms: Iterable[bytes]) -> Iterator[tuple[bytes, str, str | None]]:
    """Yield each term that is a literal, with its text and the language that it names."""
    for term in terms:
        if term[:1] != b'"':
            continue
        end = term.rindex(b'"')
        text, tag = term[1:end].decode(), term[end + 1 :].decode().partition("--")[0]
        yield term, _ESCAPE.sub(_sign, text), tag[1:] if tag[:1] == "@" else None


def written(term: NamedNode | Literal) -> bytes:
    """Return a term as N-Quads writes it."""
    return str(term).encode()


def _sign(escape: re.Match[str]) -> str:
    """Return the character that an escape stands for."""
    short, long, letter = escape.groups()
    if letter is None:
        return chr(int(short or long, 16))
    return _SHORT.get(letter, letter)
