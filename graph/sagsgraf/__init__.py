"""Danish municipal minutes as a knowledge graph, with the sentence behind every statement.

The verbs::

    import sagsgraf

    record = sagsgraf.read("referat.txt")  # what one document says
    sagsgraf.build(["minutes/"], "my-store")  # documents into a store
    trace = sagsgraf.trace("my-store", "22-009953")
    table = sagsgraf.query("my-store", "case-history", case="22-009953")
    page = sagsgraf.explore("my-store")  # all of it, as one HTML page

Each raises a `sagsgraf.SagsgrafError` whose text says what, where and what to try.
"""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING

from sagsgraf.model import SagsgrafError
from sagsgraf.version import __version__

if TYPE_CHECKING:
    from sagsgraf.model.record import Record
    from sagsgraf.pipeline.building import BuildReport
    from sagsgraf.queries import Answer
    from sagsgraf.tracing import Trace

AnyPath = str | PathLike[str]


def read(path: AnyPath, *, municipality: str | None = None) -> Record:
    """Return what one document says.

    Args:
        path: minutes or an agenda, of any kind that `sagsgraf read --kinds` lists; also an
            address, or a member of an archive (``arkiv.zip!/referat.txt``).
        municipality: whose meeting it is, where the document does not tell.

    Raises:
        SagsgrafError: the file is not there, or is no minutes.
    """
    from sagsgraf.pipeline.inputs import one_source
    from sagsgraf.pipeline.reading import read_source

    return read_source(one_source(path), municipality=municipality).record


def build(
    paths: AnyPath | Iterable[AnyPath],
    store: AnyPath,
    *,
    municipality: str | None = None,
    jobs: int = 1,
    decisions: AnyPath | None = None,
) -> BuildReport:
    """Read documents into a store and return what was done.

    A document that cannot be read is in the report's ``refused``, and the others are read.

    Args:
        paths: files, folders, patterns, zip archives, addresses; one or several.
        store: folder of the store; made if it is not there.
        municipality: whose meetings they are, where the documents do not tell.
        jobs: how many documents are read at once, from 2 on in processes of their own, which
            keeps a document that crashes its reader from ending this program.
        decisions: a person's file (TOML) on which names mean one person or body and which do
            not; the store remembers it.

    Raises:
        SagsgrafError: the folder holds something else, or somebody else is writing to it.
    """
    from pathlib import Path

    from sagsgraf.pipeline import building

    several = [paths] if isinstance(paths, (str, PathLike)) else list(paths)
    return building.build(
        several,
        Path(store),
        municipality=municipality,
        jobs=jobs,
        decisions=Path(decisions) if decisions else None,
    )


def trace(
    store: AnyPath, case: str, *, municipality: str | None = None, people: str = "officials"
) -> Trace:
    """Return a case's treatments in date order, what changed, and the evidence.

    Args:
        store: folder of a store.
        case: case number or IRI.
        municipality: whose case it is, where several have the number.
        people: whom it names, ``elected``, ``officials`` (and the elected) or ``all``; the
            others become ``Person 1`` … The store keeps every name.

    Raises:
        SagsgrafError: there is no such store or case.
    """
    from pathlib import Path

    from sagsgraf.queries import find_case
    from sagsgraf.queries.people import cover_for
    from sagsgraf.store import open_reader
    from sagsgraf.tracing import load_trace

    with open_reader(Path(store)) as reader:
        found = load_trace(reader, find_case(reader, case, municipality).value)
        return cover_for(reader, people).over(found)


def query(store: AnyPath, query: str, **parameters: str) -> Answer:
    """Return the answer to a named query, or to SPARQL 1.1.

    Args:
        store: folder of a store.
        query: the name of a named query (``case-history``), or SPARQL itself.
        parameters: a named query's parameters.

    Raises:
        SagsgrafError: there is no such query, a parameter is missing, the SPARQL is not valid,
            or it took too long.
    """
    from pathlib import Path

    from sagsgraf.queries import find_query, run_named, run_sparql
    from sagsgraf.store import open_reader

    with open_reader(Path(store)) as reader:
        if not parameters and any(mark in query for mark in "{ \n"):
            return run_sparql(reader, query)
        return run_named(reader, find_query(query), parameters)


def explore(
    store: AnyPath,
    *,
    cases: Iterable[str] = (),
    municipality: str | None = None,
    people: str = "officials",
    evidence: bool = True,
    lang: str = "da",
) -> str:
    """Return a store as one HTML page to search, trace, draw and query without a network.

    Args:
        store: folder of a store.
        cases: case numbers or IRIs that the page is limited to; everything by default.
        municipality: whose cases are meant, where several have a number.
        people: whom it names, ``elected``, ``officials`` (and the elected) or ``all``.
        evidence: whether the quotes and the texts of the documents are in it.
        lang: language in which it opens, ``da`` or ``en``.

    Raises:
        SagsgrafError: there is no such store or case.
    """
    from pathlib import Path

    from sagsgraf.explorer import Choice
    from sagsgraf.explorer import explore as page_of
    from sagsgraf.store import open_reader

    with open_reader(Path(store)) as reader:
        return page_of(reader, Choice(tuple(cases), people, evidence, lang, municipality))


__all__ = ["SagsgrafError", "__version__", "build", "explore", "query", "read", "trace"]
