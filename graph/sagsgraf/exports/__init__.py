"""The graph as files for other programs: RDF in six forms, two for network tools, tables.

The same store content gives the same bytes, in whatever order it was built. A file is there
whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO, Final

from sagsgraf.exports.formats import FORMATS, Format
from sagsgraf.exports.writing import beside, write_files, write_stream
from sagsgraf.model import Usage

if TYPE_CHECKING:
    from sagsgraf.store import StoreReader

__all__ = ["FORMATS", "Format", "export", "format_for"]

STDOUT: Final = Path("-")
"""Stands for the standard output."""

Parts = Sequence[tuple[str, bytes]]
"""The files of an export: what is added to the stem of the name, and the content."""


def format_for(path: PurePath) -> str:
    """Return the name of the format that a file name stands for.

    >>> format_for(PurePath("graf.TTL")), format_for(PurePath("graf.csv"))
    ('ttl', 'csv')

    Raises:
        Usage: the name ends in nothing known; the message lists what is.
    """
    name = path.name.lower()
    for form in FORMATS.values():
        if name.endswith(form.suffixes):
            return form.name
    known = ", ".join(suffix for form in FORMATS.values() for suffix in form.suffixes)
    raise Usage(
        f"{path}: this name does not tell the format.",
        hint=f"Name the format, or let the name end in one of {known}.",
    )


def export(
    store: StoreReader, form: str, output: Path | BinaryIO, *, people: str = "officials"
) -> list[Path]:
    """Write the graph in a format, and return the files written.

    The forms of RDF differ in what they hold: ``ttl``, ``nt``, ``jsonld`` and ``rdfxml`` have
    the default graph, every fact once; ``trig`` and ``nq`` have all graphs, so the readings with
    their quotes, the derivations and the vocabulary too.

    Args:
        store: an open store.
        form: name of a format, one of ``FORMATS``.
        output: the file; ``-`` or an open binary stream for the formats of one file. For tables
            ``graf.csv`` stands for ``graf-nodes.csv`` and ``graf-edges.csv``.
        people: whom it names, ``elected``, ``officials`` (and the elected) or ``all``; the
            others become ``Person 1`` … The store keeps every name.

    Raises:
        Usage: there is no such format, or it makes two files and is to go into one stream.
        BadData: a property or class that the format cannot name.
        OutputFailed: the file cannot be written.
    """
    chosen = _chosen(form)
    stream = None if isinstance(output, Path) and output != STDOUT else output
    if stream is not None and chosen.files > 1:
        raise Usage(
            f"{chosen.name} makes {chosen.files} files, so it cannot go to the standard output.",
            hint=f"Name a file: -o graf{chosen.suffixes[0]}",
        )
    from sagsgraf.queries.people import cover_for

    parts = _producer(chosen.name)(cover_for(store, people).store(store))
    if isinstance(output, Path) and output != STDOUT:
        return write_files([(beside(output, suffix), content) for suffix, content in parts])
    write_stream(None if isinstance(output, Path) else output, parts[0][1])
    return []


def _chosen(form: str) -> Format:
    chosen = FORMATS.get(form.lower())
    if chosen is None:
        raise Usage(
            f"{form}: there is no such export format.", hint=f"The formats: {', '.join(FORMATS)}."
        )
    return chosen


def _producer(form: str) -> Callable[[StoreReader], Parts]:
    """Return the function that makes a format; networkx takes 0.2 s to import."""
    if form == "csv":
        from sagsgraf.exports.tables import tables

        return tables
    if form in {"graphml", "gexf"}:
        from sagsgraf.exports.networks import network

        return lambda store: [("", network(store, form))]
    from sagsgraf.exports.triples import triples

    return lambda store: [("", triples(store, form))]
