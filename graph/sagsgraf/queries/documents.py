"""The documents of a store, with the meeting that each is of and what was read in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from sagsgraf.store import StoreReader
from sagsgraf.terms import PROV, RDF, RDFS, SG

_SOURCES = f"""
    SELECT ?source ?sha256 ?name ?kind ?layout ?pages
    WHERE {{
      GRAPH ?source {{
        ?source <{RDF.type}> <{SG.Source}> ; <{SG.sha256}> ?sha256 ; <{SG.fileName}> ?name .
        OPTIONAL {{ ?source <{SG.mediaKind}> ?kind }}
        OPTIONAL {{ ?source <{SG.layout}> ?layout }}
        OPTIONAL {{ ?source <{SG.pageCount}> ?pages }}
      }}
    }}
"""
_MEETINGS = f"""
    SELECT ?source ?meeting ?date ?body ?label
    WHERE {{
      ?meeting <{SG.source}> ?source ; <{RDF.type}> <{SG.Meeting}> .
      OPTIONAL {{ ?meeting <{SG.date}> ?date }}
      OPTIONAL {{ ?meeting <{SG.body}> ?body . OPTIONAL {{ ?body <{RDFS.label}> ?label }} }}
    }}
"""
_READINGS = f"""
    SELECT ?source ?extractor (COUNT(?reading) AS ?count)
    WHERE {{
      GRAPH ?source {{ ?reading <{PROV.wasDerivedFrom}> ?source ; <{SG.extractor}> ?extractor }}
    }}
    GROUP BY ?source ?extractor
"""


@dataclass(slots=True)
class SourceOf:
    """A document, as the graph tells of it. What it does not tell is empty."""

    iri: str
    sha256: str
    name: str
    kind: str
    layout: str
    pages: int
    """0 for a kind without pages."""
    meeting: str = ""
    """IRI of the meeting."""
    date: str = ""
    """ISO 8601."""
    body: str = ""
    """IRI of the body that met."""
    body_label: str = ""
    readings: dict[str, int] = field(default_factory=dict)
    """How many passages each extractor read."""


def sources(store: StoreReader) -> list[SourceOf]:
    """Return the documents, by body, date and name."""
    found: dict[str, SourceOf] = {}
    for row in _rows(store, _SOURCES):
        found[row["source"]] = SourceOf(
            row["source"],
            row["sha256"],
            row["name"],
            row["kind"],
            row["layout"],
            int(row["pages"] or 0),
        )
    for row in sorted(_rows(store, _MEETINGS), key=lambda one: sorted(one.items())):
        if (one := found.get(row["source"])) and not one.meeting:
            one.meeting, one.date = row["meeting"], row["date"]
            one.body, one.body_label = row["body"], row["label"]
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for row in _rows(store, _READINGS):
        counts[row["source"]][row["extractor"]] = int(row["count"])
    for iri, one in found.items():
        one.readings = dict(sorted(counts[iri].items()))
    return sorted(found.values(), key=lambda one: (one.body_label, one.date, one.name, one.sha256))


def _rows(store: StoreReader, query: str) -> list[dict[str, str]]:
    """Return the rows of an answer; what is unbound is empty."""
    answer = store.graph.query(query)
    names = [one.value for one in answer.variables]  # type: ignore[union-attr] # a SELECT
    return [
        {name: row[name].value if row[name] is not None else "" for name in names}
        for row in answer  # type: ignore[union-attr] # as above
    ]
