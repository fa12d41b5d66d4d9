"""Running queries: ours in this process, a person's own in another one with limits."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
)

from sagsgraf.model import BadData, Unavailable, Usage
from sagsgraf.queries.cases import find_case
from sagsgraf.queries.catalogue import NamedQuery, Parameter
from sagsgraf.queries.guard import check
from sagsgraf.queries.names import (
    find_officeholder,
    find_organisation,
    find_person,
    find_topic,
)
from sagsgraf.queries.table import Answer, Cell, Graph, Table, Truth
from sagsgraf.rdf import literal
from sagsgraf.store import StoreReader
from sagsgraf.terms import XSD

_PATTERN: Final = re.compile(r"\bWHERE\s*\{")
# The outermost one; subqueries are indented.
_DISTINCT: Final = re.compile(r"^SELECT DISTINCT\b", re.MULTILINE)
_LIMIT: Final = re.compile(r"\bLIMIT\s+\d+")
TIME_LIMIT: Final = 60.0
"""Seconds that a person's query may take."""
MEMORY_LIMIT: Final = 2 * 1024**3
"""Bytes that its process may use beyond the mapped database."""


def run_named(
    store: StoreReader,
    query: NamedQuery,
    values: Mapping[str, str] | None = None,
    municipality: str | None = None,
) -> Answer:
    """Return the answer to a named query.

    Args:
        store: an open store.
        query: the query.
        values: a value for each of its parameters; ``limit`` for another number of rows than
            its own, 0 for all.
        municipality: which municipality's case is meant, where a number has several.

    Raises:
        Usage: a parameter is missing, unknown or not of its type.
        NoInput: no case, person, organisation or topic is what a parameter says.
    """
    given = dict(values or {})
    rows = _rows(query, given)
    known = {parameter.name for parameter in query.parameters}
    unknown = sorted(given.keys() - known)
    if unknown:
        has = ", ".join(sorted(known | ({"limit"} if query.limit else set()))) or "none"
        raise Usage(f"{query.name} has no parameter {unknown[0]!r} (it has: {has}).")
    missing = [parameter for parameter in query.parameters if parameter.name not in given]
    if missing:
        raise Usage(
            f"{query.name} needs {missing[0].name}: {missing[0].description}.",
            hint=f"For instance: sagsgraf query {query.example}",
        )
    bound = {
        parameter.name: _value(store, parameter, given[parameter.name], municipality)
        for parameter in query.parameters
    }
    text = _with_values(query.text, bound)
    if query.limit is None:
        return _answer(store.graph.query(text))
    return _cut(_answer(store.graph.query(_with_limit(text, rows))), query, rows)


def _rows(query: NamedQuery, given: dict[str, str]) -> int:
    """Take the limit out of the parameters: how many rows at most, 0 for all."""
    if query.limit is None:
        return 0
    told = given.pop("limit", str(query.limit.rows))
    if not told.isdecimal():
        raise Usage(f"limit: {told!r} is no number of rows.", hint="Write 1000, or 0 for all.")
    return int(told)


def _with_limit(text: str, rows: int) -> str:
    """Return a query with another limit: one row more, which tells whether there are any."""
    # Rows that are alike become one only when they are counted.
    text = _DISTINCT.sub("SELECT", text, count=1)
    return _LIMIT.sub(f"LIMIT {rows + 1}" if rows else "", text, count=1)


def _cut(answer: Answer, query: NamedQuery, rows: int) -> Answer:
    """Return an answer with no more rows than that."""
    if not isinstance(answer, Table):
        return answer
    kept = answer.rows
    if rows and len(kept) > rows:
        keeps_newest = query.limit is not None and query.limit.keeps == "newest"
        kept = kept[-rows:] if keeps_newest else kept[:rows]
    more = len(kept) < len(answer.rows)
    if _DISTINCT.search(query.text):
        kept = tuple(dict.fromkeys(kept))
    return Table(answer.columns, kept, more)


def _with_values(text: str, bound: Mapping[str, Sequence[NamedNode | Literal]]) -> str:
    """Return a query with its parameters bound at the head of the pattern that first has them.

    By a VALUES block, since the store's own substitutions (SEP-0007) take only variables that
    the query projects; inside the innermost subquery, since these are evaluated on their own.
    """
    for name, terms in bound.items():
        head = _head_of(text, name)
        told = " ".join(map(str, terms))
        text = f"{text[:head]} VALUES ?{name} {{ {told} }}{text[head:]}"
    return text


def _head_of(text: str, name: str) -> int:
    """Return where the innermost ``WHERE {`` begins that encloses the first use of a variable."""
    first = _PATTERN.search(text)
    begin = first.end() if first else 0
    use = re.compile(rf"\?{name}\b").search(text, begin)
    heads = [match.end() for match in _PATTERN.finditer(text, 0, use.start() if use else begin)]
    open_ones = [head for head in heads if use and _depth(text[head : use.start()]) >= 0]
    return open_ones[-1] if open_ones else begin


def _depth(text: str) -> int:
    """Return the lowest level of brackets in a text, 0 where it never closes what it is in."""
    level = lowest = 0
    for letter in text:
        level += (letter == "{") - (letter == "}")
        lowest = min(lowest, level)
    return lowest


def _value(
    store: StoreReader, parameter: Parameter, given: str, municipality: str | None
) -> Sequence[NamedNode | Literal]:
    """Return the RDF terms that a parameter's value stands for."""
    match parameter.type:
        case "case":
            return [find_case(store, given, municipality)]
        case "person":
            return [find_person(store, given, municipality)]
        case "officeholder":
            return [find_officeholder(store, given, municipality)]
        case "organisation":
            return find_organisation(store, given, municipality)
        case "topic":
            return find_topic(store, given)
        case "date":
            try:
                return [literal(date.fromisoformat(given))]
            except ValueError:
                raise Usage(
                    f"{parameter.name}: {given!r} is no date.", hint="Write it as 2022-09-12."
                ) from None
        case _:
            return [Literal(given)]


def run_sparql(
    store: StoreReader,
    query: str,
    *,
    time_limit: float = TIME_LIMIT,
    memory_limit: int = MEMORY_LIMIT,
) -> Answer:
    """Return the answer to a person's own SPARQL query.

    It runs in a process of its own, on a snapshot opened read-only, with limits of time and
    memory: a query can exhaust either, or the stack, and takes only that process with it.

    Args:
        store: an open store.
        query: SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE.
        time_limit: seconds.
        memory_limit: bytes.

    Raises:
        BadData: the query is not valid SPARQL; the message says where.
        Usage: it would write, or reach the network.
        Unavailable: it ran out of time or memory.
    """
    check(query)
    call = json.dumps(
        {"snapshot": str(store.snapshot), "query": query, "memory_limit": memory_limit}
    )
    try:
        done = subprocess.run(
            [sys.executable, "-m", "sagsgraf.queries.worker"],
            input=call,
            capture_output=True,
            timeout=time_limit,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Unavailable(
            f"The query took longer than {time_limit:g} seconds and was stopped.",
            hint="Narrow it down, or add a LIMIT.",
        ) from None
    if done.returncode != 0 or not done.stdout:
        raise Unavailable(
            "The query used up its memory or nests too deeply, and was stopped.",
            hint="Narrow it down, or add a LIMIT.",
        )
    return _told(json.loads(done.stdout))


def _told(told: dict) -> Answer:  # type: ignore[type-arg] # checked key by key below
    """Turn the worker's message into an answer or an error."""
    if "error" in told:
        raise BadData(f"Not valid SPARQL: {told['error']}")
    if "boolean" in told:
        return Truth(bool(told["boolean"]))
    if "lines" in told:
        return Graph(tuple(told["lines"]))
    return Table(
        tuple(told["columns"]),
        tuple(tuple(None if cell is None else Cell(*cell) for cell in row) for row in told["rows"]),
    )


def _answer(result: QuerySolutions | QueryBoolean | QueryTriples) -> Answer:
    if isinstance(result, QueryBoolean):
        return Truth(bool(result))
    if isinstance(result, QueryTriples):
        return Graph(tuple(sorted(f"{triple} ." for triple in result)))
    columns = tuple(variable.value for variable in result.variables)
    return Table(columns, tuple(tuple(_cell(row[name]) for name in columns) for row in result))


def _cell(term: object) -> Cell | None:
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return Cell(term.value, "iri")
    if isinstance(term, BlankNode):
        return Cell(term.value, "blank")
    if isinstance(term, Literal):
        plain = term.language is not None or term.datatype.value == XSD.string.value
        return Cell(term.value, "literal", None if plain else term.datatype.value, term.language)
    return Cell(str(term))
