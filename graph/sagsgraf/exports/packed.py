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

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import RdfFormat

from sagsgraf.terms import RDF, SG

if TYPE_CHECKING:
    from pyoxigraph import Store

Numbers = NDArray[np.int64]
Row = tuple[bytes, bytes, bytes, bytes]
"""Subject, predicate, object and graph, as N-Quads write them; no graph is the default one."""

COLUMNS: Final = {
    "facts": ("subject", "predicate", "object"),
    "stated": ("graph", "fact"),
    "named": ("graph", "predicate", "subject", "object"),
    "described": ("predicate", "graph", "subject", "object"),
}
"""The tables, and their columns in the order by which they are sorted."""

_TYPE: Final = f"<{RDF.type}>".encode()
_READING: Final = f"<{SG.Reading}>".encode()


def packed(graph: Store, *, evidence: bool = True) -> dict[str, bytes]:
    """Return the statements of a store as named columns, not yet compressed.

    Args:
        graph: the database.
        evidence: whether readings are in it. Without them the default graph, the vocabulary, the
            derivations with their reasons and the sources with their file names stay; out go the
            graphs of readings, what describes them, and that a derivation rests on them.
    """
    rows = _rows(graph)
    readings = {row[0] for row in rows if row[1] == _TYPE and row[2] == _READING and row[3]}
    if not evidence:
        rows = [
            row
            for row in rows
            if not row[3] or not (row[3] in readings or row[0] in readings or row[2] in readings)
        ]
    terms = sorted({term for row in rows for term in row if term})
    number = {term: place for place, term in enumerate(terms)}
    number[b""] = -1
    of_reading = np.zeros(len(terms) + 1, dtype=bool)
    of_reading[[number[term] for term in readings if term in number]] = True
    flat = [number[term] for row in rows for term in row]
    columns = {"terms-shared": b"", "terms-rest": b""}
    columns["terms-shared"], columns["terms-rest"] = _front_coded(terms)
    for name, table in _tables(np.array(flat, np.int64).reshape(-1, 4), of_reading).items():
        for place, column in enumerate(COLUMNS[name]):
            columns[f"{name}-{column}"] = varints(np.diff(table[:, place], prepend=0))
    return columns


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


def _rows(graph: Store) -> list[Row]:
    output = io.BytesIO()
    graph.dump(output, RdfFormat.N_QUADS)
    return [_row(line) for line in output.getvalue().split(b"\n") if line]


def _row(line: bytes) -> Row:
    """Split a line that Oxigraph wrote: a blank apart, a blank and a full stop at the end."""
    subject, predicate, rest = line[:-2].split(b" ", 2)
    # Behind the last quotation mark of a literal, and the last bracket of a triple, no blank
    # stands but the one before the graph: neither can be in the name of one.
    blank = rest.find(b" ", max(rest.rfind(b'"'), rest.rfind(b")>>"), 0))
    if blank < 0:
        return subject, predicate, rest, b""
    return subject, predicate, rest[:blank], rest[blank + 1 :]


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
    fact = {(s, p, o): place for place, (s, p, o) in enumerate(facts.tolist())}
    repeated = np.array(
        [fact.get((s, p, o), -1) for s, p, o in others[:, :3].tolist()], np.int64
    ).reshape(-1)
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


def _sorted(rows: Numbers) -> Numbers:
    order = np.lexsort(rows.T[::-1])
    return rows[order]
