"""The terms that queries are written with: classes, properties and concepts, told in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import QuerySolutions

from sagsgraf.rdf import plain_value
from sagsgraf.store import StoreReader

_TERMS: Final = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?term ?kind ?said ?text ?lang WHERE {
  GRAPH <https://w3id.org/sagsgraf/ns> {
    VALUES (?class ?kind) {
      (owl:Class "class") (owl:ObjectProperty "property") (owl:DatatypeProperty "property")
      (owl:AnnotationProperty "property") (skos:Concept "concept")
    }
    ?term a ?class .
    VALUES (?property ?said) {
      (rdfs:label "label") (skos:prefLabel "label") (skos:definition "definition")
    }
    ?term ?property ?text .
  }
  BIND(LANG(?text) AS ?lang)
}
ORDER BY ?term ?said ?lang ?text
"""


@dataclass(frozen=True, slots=True)
class TermInWords:
    """One class, property or concept."""

    iri: str
    kind: str
    """``class``, ``property`` or ``concept``."""
    label: dict[str, str]
    """By language, ``da`` and ``en``."""
    definition: dict[str, str]
    """One sentence, by language."""


def terms_in_words(store: StoreReader) -> list[TermInWords]:
    """Return the terms of the vocabulary that a store holds, by IRI."""
    found: dict[str, TermInWords] = {}
    solutions = store.graph.query(_TERMS)
    for row in solutions if isinstance(solutions, QuerySolutions) else ():
        iri, kind, said, text, lang = (
            plain_value(row[name]) or "" for name in ("term", "kind", "said", "text", "lang")
        )
        term = found.setdefault(iri, TermInWords(iri, kind, {}, {}))
        (term.label if said == "label" else term.definition).setdefault(lang, text)
    return list(found.values())
