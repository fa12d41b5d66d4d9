"""The whole graph in a few small columns of numbers: what a page carries and unpacks.

Every term stands once, in the form that N-Quads give it, sorted by its bytes; what it shares
with the term before it is told as a number. Statements are numbers of terms, in four tables,
each kept column by column as differences, which are mostly nought or one:

==============  ==================================================================================
``facts``       subject, predicate, object of the default graph, sorted: a fact's place is its
                number
``stated``      graph, number of a fact: what a named graph repeats of the default graph, so what
                a reading says and what a derivation worked out
``named``       graph, predicate, subject, object: what else a named graph says, the vocabulary
                for instance, or what derivations rest on
``described``   predicate, graph, subject, object: the same, of readings and in their graphs
==============  ==================================================================================

A number is a zigzag varint: ``0, -1, 1, -2`` are 0, 1, 2, 3; seven bits a byte, lowest first,
the highest bit tells that more follow. ``graph/frontend/src/data/columns.ts`` reads this.
The same statements give the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from sagsgraf.rdf.lines import DEFAULT_GRAPH, columns
from sagsgraf.terms import RDF, SG

if TYPE_CHECKING:
    from pyoxigraph import Store

Numbers = NDArray[np.int64]
COLUMNS: Final = {
    "facts": ("subject", "predicate", "object"),
    "stated": ("graph", "fact"),
    "named": ("graph", "predicate", "subject", "object"),
    "described": ("predicate", "graph", "subject", "object"),
}
"""The tables, and their columns in the order by which they are sorted."""

_TYPE: Final = f"<{RDF.type}>".encode()
_READING: Final = f"<{SG.Reading}>".encode()


def packed(graph: Store | Sequence[Sequence[bytes]], *, evidence: bool = True) -> dict[str, bytes]:
    """Return the statements of a store as named columns, not yet compressed.

    Args:
        graph: the database, or its statements as `StoreReader.statements` returns them.
        evidence: whether readings are in it. Without them the default graph, the vocabulary, the
            derivations with their reasons and the sources with their file names stay; out go the
            graphs of readings, what describes them, and that a derivation rests on them.
    """
    found = graph if isinstance(graph, Sequence) else columns(graph)
    readings = _readings(found)
    if not evidence:
        kept = [
            not graph or not (graph in readings or subject in readings or object_ in readings)
            for subject, _, object_, graph in zip(*found, strict=True)
        ]
        found = [list(compress(column, kept)) for column in found]
    terms = sorted(set().union(*found) - {DEFAULT_GRAPH})
    number = {term: place for place, term in enumerate(terms)}
    number[DEFAULT_GRAPH] = -1
    of_reading = np.array([term in readings for term in terms] + [False])
    quads = np.array([[number[term] for term in column] for column in found], np.int64)
    packed = dict(zip(("terms-shared", "terms-rest"), _front_coded(terms), strict=True))
    for name, table in _tables(quads.T, of_reading).items():
        for place, column in enumerate(COLUMNS[name]):
            packed[f"{name}-{column}"] = varints(np.diff(table[:, place], prepend=0))
    return packed


def varints(numbers: Numbers) -> bytes:
    """Return whole numbers as zigzag varints.

    >>> varints(np.array([0, -1, 1, 64, -8193])).hex(" ")
    '00 01 02 80 01 81 80 01'
    """
    rest = ((numbers << 1) ^ (numbers >> 63)).astype(np.uint64)
    sizes = np.ones(len(rest), np.int64)
    for bits in range(7, 64, 7):
        sizes += rest >= np.uint64(1 << bits)
    places = np.cumsum(sizes) - sizes
    written = np.zeros(int(sizes.sum()), np.uint8)
    for step in range(int(sizes.max(initial=0))):
        there = sizes > step
        more = (sizes[there] > step + 1).astype(np.uint8) << 7
        written[places[there] + step] = (rest[there] & np.uint64(127)).astype(np.uint8) | more
        rest >>= np.uint64(7)
    return written.tobytes()


def _readings(columns: Sequence[Sequence[bytes]]) -> set[bytes]:
    """Return what a named graph calls a reading."""
    return {
        subject
        for subject, predicate, object_, graph in zip(*columns, strict=True)
        if predicate == _TYPE and object_ == _READING and graph
    }


def _front_coded(terms: Sequence[bytes]) -> tuple[bytes, bytes]:
    """Return how many bytes each term shares with the one before it, and the others, in lines."""
    shared, rest = [], []
    before = b""
    for term in terms:
        length = min(len(before), len(term))
        differs = int.from_bytes(before[:length]) ^ int.from_bytes(term[:length])
        same = length - (differs.bit_length() + 7) // 8
        shared.append(same)
        rest.append(term[same:])
        before = term
    return varints(np.array(shared, np.int64)), b"".join(one + b"\n" for one in rest)


def _tables(quads: Numbers, of_reading: NDArray[np.bool_]) -> dict[str, Numbers]:
    """Return the rows of each table, sorted.

    Args:
        quads: subject, predicate, object, graph; -1 is the default graph.
        of_reading: whether a term is a reading; its last place answers for -1.
    """
    default = quads[:, 3] < 0
    facts = _sorted(quads[default][:, :3])
    others = quads[~default]
    repeated = _places(facts, others[:, :3], len(of_reading))
    known = repeated >= 0
    stated = np.column_stack((others[known][:, 3], repeated[known]))
    own = others[~known]
    read = of_reading[own[:, 0]] | of_reading[own[:, 3]]
    return {
        "facts": facts,
        "stated": _sorted(stated),
        "named": _sorted(own[~read][:, [3, 1, 0, 2]]),
        "described": _sorted(own[read][:, [1, 3, 0, 2]]),
    }


def _places(facts: Numbers, triples: Numbers, terms: int) -> Numbers:
    """Return which fact each triple is, or -1."""
    # Predicates are few: with their places among themselves a triple is one number of 64 bits
    # for up to a hundred million terms.
    predicates = np.unique(np.concatenate((facts[:, 1], triples[:, 1])))

    def keys(rows: Numbers) -> Numbers:
        places = np.searchsorted(predicates, rows[:, 1])
        return (rows[:, 0] * len(predicates) + places) * terms + rows[:, 2]

    known, wanted = keys(facts), keys(triples)
    places = np.searchsorted(known, wanted)
    places[places == len(known)] = 0
    if not len(known):
        return np.full(len(wanted), -1, np.int64)
    return np.where(known[places] == wanted, places, -1)


def _sorted(rows: Numbers) -> Numbers:
    """Return rows in order, each once."""
    rows = rows[np.lexsort(rows.T[::-1])]
    same = (rows[1:] == rows[:-1]).all(axis=1)
    return rows[np.concatenate(([True], ~same))] if same.any() else rows
