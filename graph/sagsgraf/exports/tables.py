"""Two tables, of nodes and of edges, that a Danish Excel opens by a double click.

It takes a file for UTF-8 only where it begins with a byte order mark, wants semicolons between
cells and a comma in numbers, and calculates whatever begins like a formula.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from sagsgraf.exports.plain import DECIMALS, Column, columns
from sagsgraf.exports.prefixes import short
from sagsgraf.queries.subgraph import whole_graph

if TYPE_CHECKING:
    from sagsgraf.queries.subgraph import Subgraph
    from sagsgraf.store import StoreReader

_FORMULA: Final = ("=", "+", "@", "\t", "\r")
# "-20,1 mio. kr. (merforbrug)": a number and then words, nothing to calculate with.
_NEGATIVE: Final = re.compile(r"- ?[0-9][0-9.,]*(?:[ %][\w .,%]*)?")


def tables(store: StoreReader) -> list[tuple[str, bytes]]:
    """Return the tables of nodes and edges of the default graph.

    Several values of one property stand in one cell, between bars; amounts have a decimal comma.
    """
    graph = whole_graph(store)
    return [("-nodes", _table(_nodes(graph))), ("-edges", _table(_edges(graph)))]


def _nodes(graph: Subgraph) -> Iterator[list[str]]:
    found = columns(graph)
    yield ["iri", "kind", "label", *(column.name for column in found)]
    for iri, one in graph.nodes.items():
        yield [iri, one.kind, one.label, *(_value(column, iri) for column in found)]


def _value(column: Column, iri: str) -> str:
    text = column.text(iri)
    return text.replace(".", ",") if column.iri in DECIMALS else text


def _edges(graph: Subgraph) -> Iterator[list[str]]:
    yield ["source", "source_label", "property", "target", "target_label"]
    for edge in graph.edges:
        source, target = graph.nodes[edge.source], graph.nodes[edge.target]
        yield [edge.source, source.label, short(edge.property), edge.target, target.label]


def _table(rows: Iterable[list[str]]) -> bytes:
    output = io.StringIO(newline="")
    writer = csv.writer(output, delimiter=";", lineterminator="\r\n")
    writer.writerows([[guarded(cell) for cell in row] for row in rows])
    return output.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet calculates: one that looks like a formula is quoted.

    >>> guarded("=HYPERLINK(A1)"), guarded("-20,1 mio. kr."), guarded("-"), guarded("-A1")
    ("'=HYPERLINK(A1)", '-20,1 mio. kr.', '-', "'-A1")
    """
    formula = cell.startswith(_FORMULA) or (
        cell.startswith("-") and cell != "-" and not _NEGATIVE.fullmatch(cell)
    )
    return f"'{cell}" if formula else cell
