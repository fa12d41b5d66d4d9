"""The cases in the graph, and finding one by the number that a person gives."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QuerySolution,
    QuerySolutions,
    Triple,
    Variable,
)

from sagsgraf.model import NoInput, Usage
from sagsgraf.rdf import plain_value
from sagsgraf.store import StoreReader

_CASES = """
PREFIX sg: <https://w3id.org/sagsgraf/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?node ?number ?title ?municipality ?treatments ?first ?last WHERE {
  ?node a sg:Case ; dct:identifier ?number ; sg:treatmentCount ?treatments ;
        dct:title ?title ; sg:firstTreated ?first ; sg:lastTreated ?last .
  OPTIONAL { ?node sg:municipality/rdfs:label ?municipality }
}
ORDER BY DESC(?treatments) ?number ?node
"""
_NUMBER = """
PREFIX sg: <https://w3id.org/sagsgraf/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?node ?municipality ?number WHERE {
  ?node dct:identifier ?number ; a sg:Case .
  OPTIONAL { ?node sg:municipality/rdfs:label ?municipality }
}
ORDER BY ?node
"""
_NUMBERS = """
PREFIX sg: <https://w3id.org/sagsgraf/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
SELECT DISTINCT ?number WHERE { ?node a sg:Case ; dct:identifier ?number }
"""


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One case, as a list shows it."""

    case: str
    """Case number."""
    title: str
    municipality: str | None
    treatments: int
    first: str
    """ISO date of its first known treatment."""
    last: str
    iri: str


def cases(store: StoreReader, *, recurring: bool = False) -> list[CaseSummary]:
    """Return the cases, those treated most often first.

    Args:
        store: an open store.
        recurring: only those treated more than once.
    """
    found = []
    for row in _select(store, _CASES, {}):
        count = int(plain_value(row["treatments"]) or 0)
        if recurring and count < 2:
            continue
        found.append(
            CaseSummary(
                case=plain_value(row["number"]) or "",
                title=plain_value(row["title"]) or "",
                municipality=plain_value(row["municipality"]),
                treatments=count,
                first=plain_value(row["first"]) or "",
                last=plain_value(row["last"]) or "",
                iri=plain_value(row["node"]) or "",
            )
        )
    return found


def find_case(store: StoreReader, number: str, municipality: str | None = None) -> NamedNode:
    """Return the case with a number, or with an IRI.

    Raises:
        NoInput: no case has it; the message names the nearest.
        Usage: several municipalities have a case of that number.
    """
    wanted = number.strip()
    if wanted.startswith(("http://", "https://")):
        node = NamedNode(wanted)
        if any(True for _ in store.graph.quads_for_pattern(node, None, None)):
            return node
        raise NoInput(f"{wanted}: no case has this IRI.")
    rows = _select(store, _NUMBER, {Variable("number"): Literal(wanted)})
    if municipality:
        key = municipality.lower().removesuffix(" kommune")
        rows = [row for row in rows if key in (plain_value(row["municipality"]) or "").lower()]
    if len(rows) == 1 and isinstance(rows[0]["node"], NamedNode):
        return rows[0]["node"]
    if not rows:
        raise NoInput(
            f"{wanted}: no case has this number in {store.folder.root}.",
            hint=_nearest(store, wanted),
        )
    owners = ", ".join(
        plain_value(row["municipality"]) or plain_value(row["node"]) or "" for row in rows
    )
    raise Usage(
        f"{wanted}: several cases have this number ({owners}).",
        hint="Name the municipality with --municipality, or give the case's IRI.",
    )


def _nearest(store: StoreReader, number: str) -> str:
    from rapidfuzz import fuzz, process

    numbers = [plain_value(row["number"]) or "" for row in _select(store, _NUMBERS, {})]
    found = process.extract(number, numbers, scorer=fuzz.ratio, limit=3, score_cutoff=65)
    if not found:
        return "`sagsgraf cases` lists them."
    return f"Did you mean {' or '.join(name for name, *_ in found)}?"


def _select(store: StoreReader, query: str, values: dict[Variable, Literal]) -> list[QuerySolution]:
    bound: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {**values}
    solutions = store.graph.query(query, substitutions=bound)
    return list(solutions) if isinstance(solutions, QuerySolutions) else []
