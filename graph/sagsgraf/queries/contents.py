"""What is in a store, as lists: meetings and their gaps, and everything that has a name.

Each function asks once over the whole graph; texts and IRIs come as they stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions

from sagsgraf.model import Iri
from sagsgraf.rdf import node, plain_value
from sagsgraf.store import StoreReader
from sagsgraf.terms import SKOS

STANDING_TOPIC: Final = "/faste-punkter-paa-dagsordenen"
"""How the IRI of the topic ends that items have which only keep a meeting going."""

Row = dict[str, str]
"""A row of an answer: the values by the names of the columns, "" where one is unbound."""

_VOCABULARY: Final = NamedNode("https://w3id.org/sagsgraf/ns")
_IN_SCHEME: Final = NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
_PREFIXES: Final = """
PREFIX sg: <https://w3id.org/sagsgraf/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <http://schema.org/>
"""
_MEETINGS: Final = """
SELECT ?iri ?body ?date ?type ?municipality ?source ?items ?closed WHERE {
  ?iri a sg:Meeting ; sg:body ?body ; sg:date ?date .
  OPTIONAL { ?iri sg:documentType ?type }
  OPTIONAL { ?iri sg:municipality ?municipality }
  OPTIONAL { ?iri sg:source ?source }
  OPTIONAL { ?iri sg:itemCount ?items }
  OPTIONAL { ?iri sg:closedItemCount ?closed }
} ORDER BY ?date ?iri
"""
# What `missing-minutes` asks, whole and without words: a page lists every gap.
_MISSING: Final = """
SELECT ?body ?date (COUNT(DISTINCT ?minutes) AS ?documents) (MIN(?item) AS ?told) WHERE {
  { SELECT ?treatment ?body ?date WHERE {
      { SELECT ?treatment WHERE {
          ?treatment a sg:ReportedTreatment .
          MINUS { ?treatment sg:observedAs ?seen }
      } }
      ?treatment sg:date ?date ; sg:body ?body .
      MINUS { ?meeting a sg:Meeting ; sg:body ?body ; sg:date ?date }
  } }
  ?treatment sg:reportedIn ?item .
  ?item sg:meeting ?minutes .
} GROUP BY ?body ?date ORDER BY ?date ?body
"""
_ITEMS: Final = """
SELECT ?iri ?title ?date ?body ?case ?closed ?contents WHERE {
  ?iri a sg:AgendaItem ; dct:title ?title ; sg:date ?date ; sg:body ?body .
  OPTIONAL { ?iri sg:case ?case }
  OPTIONAL { ?iri sg:closed ?closed }
  OPTIONAL { ?iri sg:contentsTitle ?contents }
  OPTIONAL { ?iri sg:meeting ?meeting }
  OPTIONAL { ?iri schema:position ?place }
} ORDER BY ?date ?meeting ?place ?iri
"""
_STANDING: Final = """
SELECT DISTINCT ?iri WHERE { ?iri a sg:AgendaItem ; dct:subject ?topic
  FILTER(STRENDS(STR(?topic), "%s")) } ORDER BY ?iri
"""
_DECIDED: Final = """
SELECT ?item ?text ?outcome WHERE {
  { SELECT ?item WHERE { ?item a sg:AgendaItem ; sg:date ?date ; sg:decision ?decision }
    ORDER BY DESC(?date) LIMIT 400 }
  ?item sg:decision ?decided .
  OPTIONAL { ?decided sg:text ?text }
  OPTIONAL { ?decided sg:outcome ?outcome }
} ORDER BY ?item ?outcome
"""
_PEOPLE: Final = """
SELECT ?iri ?name ?tier ?party ?meetings WHERE {
  ?iri a sg:Person ; rdfs:label ?name .
  OPTIONAL { ?iri sg:personTier ?tier }
  OPTIONAL { ?iri sg:party ?party }
  OPTIONAL { SELECT ?iri (COUNT(DISTINCT ?meeting) AS ?meetings) WHERE
    { ?meeting a sg:Meeting ; sg:attendee ?iri } GROUP BY ?iri }
} ORDER BY ?iri ?party
"""
_NAMED: Final = """
SELECT ?iri ?label ?name ?count WHERE {
  ?iri a %s ; rdfs:label ?label .
  OPTIONAL { ?iri %s ?name }
  OPTIONAL { ?iri %s ?count }
} ORDER BY ?iri ?name
"""
_TOPICS: Final = """
SELECT ?iri ?items ?cases WHERE {
  ?iri a sg:Topic ; sg:itemCount ?items . OPTIONAL { ?iri sg:caseCount ?cases }
} ORDER BY DESC(?items) ?iri
"""
_PAPERS: Final = """
SELECT ?iri ?title ?item WHERE {
  ?item sg:attachment ?iri . ?iri dct:title ?title
} ORDER BY ?iri ?item
"""
_COUNTS: Final = """
SELECT ?kind (COUNT(DISTINCT ?thing) AS ?count) WHERE {
  VALUES ?kind { sg:Case sg:AgendaItem sg:Decision sg:Vote sg:Amount sg:Attachment
                 sg:ReportedTreatment sg:Person }
  ?thing a ?kind .
} GROUP BY ?kind
"""
_MENTIONED: Final = """
SELECT ?iri (COUNT(DISTINCT ?item) AS ?count) WHERE { ?item sg:mentions ?iri } GROUP BY ?iri
"""
_LABELS: Final = """
SELECT ?iri ?label WHERE { ?iri a %s ; rdfs:label ?label } ORDER BY ?iri ?label
"""


def meetings(store: StoreReader) -> list[Row]:
    """Return the meetings of which minutes or an agenda was read, by date.

    Columns: ``iri body date type municipality source items closed``; ``type`` is ``minutes`` or
    ``agenda``. A meeting that several documents tell of has a row for each of them.
    """
    return [{**row, "type": _last(row["type"])} for row in _rows(store, _MEETINGS)]


def missing_meetings(store: StoreReader) -> list[Row]:
    """Return the meetings that only other documents tell of, by date.

    Columns: ``body date documents told``; ``documents`` counts those that tell of it, ``told`` is
    one of their items.
    """
    return _rows(store, _MISSING)


def item_titles(store: StoreReader) -> list[Row]:
    """Return the agenda items by date: ``iri title date body case closed contents``.

    ``contents`` is the title on the contents page where that is another one. An item that stands
    under several case numbers has a row for each of them.
    """
    return _rows(store, _ITEMS)


def standing_items(store: StoreReader) -> set[str]:
    """Return the items that only keep a meeting going: approval of the agenda, signatures."""
    return {row["iri"] for row in _rows(store, _STANDING % STANDING_TOPIC)}


def newest_decisions(store: StoreReader) -> dict[str, tuple[str, list[str]]]:
    """Return the words and the outcomes of the 400 newest decisions, by their items."""
    found: dict[str, tuple[str, list[str]]] = {}
    for row in _rows(store, _DECIDED):
        outcomes = found.setdefault(row["item"], (row["text"], []))[1]
        outcome = _last(row["outcome"])
        if outcome and outcome not in outcomes:
            outcomes.append(outcome)
    return found


def people(store: StoreReader) -> list[Row]:
    """Return the people: ``iri name tier party meetings``; several parties are joined."""
    found: dict[str, Row] = {}
    for row in _rows(store, _PEOPLE):
        person = found.setdefault(row["iri"], {**row, "tier": _last(row["tier"])})
        if row["party"] and row["party"] not in person["party"].split(", "):
            person["party"] += f", {row['party']}"
    return list(found.values())


def named(store: StoreReader, kind: str) -> list[tuple[str, str, tuple[str, ...], int]]:
    """Return what has a name: IRI, label, other names, and how often it counts.

    Args:
        store: an open store.
        kind: ``Body`` (its meetings are counted), ``Unit``, ``Post`` (items that they
            recommend in), ``Organisation`` (nothing, see `mentioned`) or ``Law`` (items).
    """
    other = "dct:title" if kind == "Law" else "foaf:name"
    counted = {"Body": "sg:meetingCount", "Law": "sg:itemCount"}
    query = _NAMED % (f"sg:{kind}", other, counted.get(kind, "sg:recommendedItemCount"))
    found: dict[str, tuple[str, str, list[str], int]] = {}
    for row in _rows(store, query):
        others: list[str] = []
        count = int(row["count"] or 0)
        one = found.setdefault(row["iri"], (row["iri"], row["label"], others, count))
        if row["name"] and row["name"] != one[1] and row["name"] not in one[2]:
            one[2].append(row["name"])
    return [(iri, label, tuple(names), n) for iri, label, names, n in found.values()]


def mentioned(store: StoreReader) -> dict[str, int]:
    """Return how many items mention a person, a unit or an organisation, by IRI."""
    return {row["iri"]: int(row["count"]) for row in _rows(store, _MENTIONED)}


def topics(store: StoreReader) -> list[Row]:
    """Return the topics that items are about, those of most items first: ``iri items cases``.

    That of standing items comes last.
    """
    return sorted(_rows(store, _TOPICS), key=lambda row: row["iri"].endswith(STANDING_TOPIC))


def topic_words(store: StoreReader) -> dict[str, tuple[dict[str, str], tuple[str, ...]]]:
    """Return the name of each topic by language, and its other words.

    The first or last part of compounds (``skole-``) is no word, and left out.
    """
    found: dict[str, tuple[dict[str, str], list[str]]] = {}
    for quad in store.graph.quads_for_pattern(None, _IN_SCHEME, None, _VOCABULARY):
        if isinstance(quad.subject, NamedNode):
            found[quad.subject.value] = ({}, [])
    for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel):
        for iri, word in sorted(_words(store, kind)):
            if iri not in found:
                continue
            if kind == SKOS.prefLabel:
                found[iri][0][word[0]] = word[1]
            elif not word[1].startswith("-") and not word[1].endswith("-"):
                found[iri][1].append(word[1])
    return {iri: (names, tuple(others)) for iri, (names, others) in found.items()}


def _words(store: StoreReader, kind: Iri) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the labels of one kind in the vocabulary: IRI, and language with text."""
    for quad in store.graph.quads_for_pattern(None, node(kind), None, _VOCABULARY):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            yield quad.subject.value, (quad.object.language or "", quad.object.value)


def papers(store: StoreReader) -> list[Row]:
    """Return the papers of items: ``iri title item``."""
    return _rows(store, _PAPERS)


def counts(store: StoreReader) -> dict[str, int]:
    """Return how many cases, items, decisions, votes, amounts and papers there are, by class."""
    return {_last(row["kind"]): int(row["count"]) for row in _rows(store, _COUNTS)}


def labels(store: StoreReader, kind: str) -> dict[str, str]:
    """Return the label of everything of a class of ours, by IRI."""
    return {row["iri"]: row["label"] for row in _rows(store, _LABELS % f"sg:{kind}")}


def concept_labels(store: StoreReader, scheme: str) -> dict[str, dict[str, str]]:
    """Return the labels by language of a scheme's concepts, for instance ``outcome``.

    The concepts are those of the vocabulary, by the last part of their IRI.
    """
    found: dict[str, dict[str, str]] = {}
    for iri, (lang, word) in sorted(_words(store, SKOS.prefLabel)):
        if iri.startswith(f"{_VOCABULARY.value}/{scheme}/"):
            found.setdefault(_last(iri), {})[lang] = word
    return found


def _rows(store: StoreReader, query: str) -> list[Row]:
    answer = store.graph.query(_PREFIXES + query)
    if not isinstance(answer, QuerySolutions):
        raise TypeError("only SELECT gives rows")
    names = [one.value for one in answer.variables]
    return [dict(_values(solution, names)) for solution in answer]


def _values(solution: QuerySolution, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        yield name, plain_value(solution[name]) or ""


def _last(iri: str) -> str:
    """Return the last part of an IRI: ``minutes`` of ``…/ns/document-type/minutes``."""
    return re.split(r"[/#]", iri)[-1]
