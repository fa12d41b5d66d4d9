"""What a person can give to the named queries of a store: its cases, names, topics and days.

A page that answers the queries itself offers these, finds in them what is typed, and binds their
IRIs; `sagsgraf.queries.run` does the same for the command line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import QuerySolution, QuerySolutions

from sagsgraf.model import SagsgrafError
from sagsgraf.queries.cases import cases
from sagsgraf.queries.catalogue import NamedQuery, Parameter
from sagsgraf.queries.run import run_named
from sagsgraf.queries.table import Table
from sagsgraf.rdf import plain_value
from sagsgraf.store import StoreReader
from sagsgraf.terms import PERSON_TIER

_TRIES: Final = 8
"""So many values are tried for an example before a query is held to have no answer."""
_PREFIXES: Final = """
PREFIX sg: <https://w3id.org/sagsgraf/ns#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_NAMES: Final = """
SELECT ?thing ?name ?tier WHERE {
  VALUES ?kind { %s }
  ?thing a ?kind ; foaf:name ?name .
  OPTIONAL { ?thing sg:personTier ?tier }
}
ORDER BY ?thing ?name
"""
# Whom most statements lead to comes first, as what a person most likely asks for.
_LINKS: Final = """
SELECT ?thing (COUNT(*) AS ?links) WHERE {
  { SELECT DISTINCT ?thing WHERE { VALUES ?kind { %s } ?thing a ?kind } }
  ?from ?property ?thing .
}
GROUP BY ?thing
"""
_TOPICS: Final = """
SELECT ?topic ?label ?lang ?main WHERE {
  GRAPH <https://w3id.org/sagsgraf/ns> {
    VALUES (?property ?main) { (skos:prefLabel true) (skos:altLabel false) }
    ?topic a sg:Topic ; ?property ?label .
  }
  BIND(LANG(?label) AS ?lang)
}
ORDER BY ?topic ?label ?lang
"""
_BROADER: Final = """
SELECT ?topic ?broader WHERE {
  GRAPH <https://w3id.org/sagsgraf/ns> { ?topic a sg:Topic ; skos:broader ?broader }
}
ORDER BY ?topic ?broader
"""
_ITEMS: Final = "SELECT ?topic ?items WHERE { ?topic sg:itemCount ?items }"
_DAYS: Final = """
SELECT DISTINCT ?date WHERE { ?meeting a sg:Meeting ; sg:date ?date } ORDER BY DESC(?date)
"""


@dataclass(frozen=True, slots=True)
class OfferedCase:
    """A case that can be asked about."""

    iri: str
    number: str
    title: str
    municipality: str
    """Its name; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class OfferedName:
    """A person or an organisation that can be asked about."""

    iri: str
    names: tuple[str, ...]
    """As the documents print them."""
    officeholder: bool
    """Whether a document tells that it is an elected person or an official."""


@dataclass(frozen=True, slots=True)
class OfferedTopic:
    """A topic that can be asked about."""

    iri: str
    da: str
    en: str
    others: tuple[str, ...]
    """Alternative names, in either language."""
    broader: tuple[str, ...]
    """IRIs of the topics directly above it."""
    items: int
    """How many items of the store are about it."""


@dataclass(frozen=True, slots=True)
class Offered:
    """Everything that can be given to the named queries of a store; the most likely first."""

    cases: tuple[OfferedCase, ...]
    people: tuple[OfferedName, ...]
    organisations: tuple[OfferedName, ...]
    topics: tuple[OfferedTopic, ...]
    days: tuple[str, ...]
    """Days with a meeting, as ISO dates, the newest first."""

    def values(self, parameter: Parameter) -> Sequence[str]:
        """Return what can be written for a parameter; nothing for a free text."""
        match parameter.type:
            case "case":
                return [case.iri for case in self.cases]
            case "person":
                return [person.iri for person in self.people]
            case "officeholder":
                return [person.iri for person in self.people if person.officeholder]
            case "organisation":
                return [organisation.iri for organisation in self.organisations]
            case "topic":
                return [topic.iri for topic in self.topics if topic.items]
            case "date":
                return self.days
            case _:
                return []


def offered(store: StoreReader) -> Offered:
    """Return what a person can give to the named queries of a store."""
    return Offered(
        cases=tuple(
            OfferedCase(one.iri, one.case, one.title, one.municipality or "")
            for one in cases(store)
        ),
        people=_named(store, "sg:Person"),
        organisations=_named(store, "sg:Organisation sg:Unit sg:Body"),
        topics=_topics(store),
        days=tuple(_text(row, "date") for row in _rows(store, _DAYS)),
    )


def example(store: StoreReader, query: NamedQuery, values: Offered) -> Mapping[str, str] | None:
    """Return parameters of a query for which the store has an answer.

    Returns:
        None where none of the likely values has any. IRIs stand for cases, names and topics.
    """
    if not query.parameters:
        return {}
    fixed = {one.name: next(iter(values.values(one)), "") for one in query.parameters[1:]}
    first = query.parameters[0]
    for value in values.values(first)[:_TRIES]:
        given = {first.name: value, **fixed}
        if _has_answer(store, query, given):
            return given
    return None


def _has_answer(store: StoreReader, query: NamedQuery, given: Mapping[str, str]) -> bool:
    limit = {"limit": "1"} if query.limit else {}
    try:
        answer = run_named(store, query, {**given, **limit})
    except SagsgrafError:
        return False
    return isinstance(answer, Table) and bool(answer.rows)


def _named(store: StoreReader, kinds: str) -> tuple[OfferedName, ...]:
    links = {_text(row, "thing"): int(_text(row, "links")) for row in _rows(store, _LINKS % kinds)}
    names: dict[str, list[str]] = {}
    officeholders: set[str] = set()
    for row in _rows(store, _NAMES % kinds):
        thing, name = _text(row, "thing"), _text(row, "name")
        if name not in names.setdefault(thing, []):
            names[thing].append(name)
        if _text(row, "tier") in {PERSON_TIER.elected.value, PERSON_TIER.official.value}:
            officeholders.add(thing)
    return tuple(
        OfferedName(thing, tuple(names[thing]), thing in officeholders)
        for thing in sorted(names, key=lambda thing: (-links.get(thing, 0), thing))
    )


def _topics(store: StoreReader) -> tuple[OfferedTopic, ...]:
    items = {_text(row, "topic"): int(_text(row, "items")) for row in _rows(store, _ITEMS)}
    broader: dict[str, list[str]] = {}
    for row in _rows(store, _BROADER):
        broader.setdefault(_text(row, "topic"), []).append(_text(row, "broader"))
    main: dict[str, dict[str, str]] = {}
    others: dict[str, list[str]] = {}
    for row in _rows(store, _TOPICS):
        topic, label = _text(row, "topic"), _text(row, "label")
        if _text(row, "main") == "true":
            main.setdefault(topic, {})[_text(row, "lang")] = label
        else:
            others.setdefault(topic, []).append(label)
    found = [
        OfferedTopic(
            topic,
            labels.get("da", ""),
            labels.get("en", ""),
            tuple(others.get(topic, ())),
            tuple(broader.get(topic, ())),
            items.get(topic, 0),
        )
        for topic, labels in main.items()
    ]
    return tuple(sorted(found, key=lambda topic: (-topic.items, topic.da)))


def _rows(store: StoreReader, query: str) -> list[QuerySolution]:
    solutions = store.graph.query(_PREFIXES + query)
    return list(solutions) if isinstance(solutions, QuerySolutions) else []


def _text(row: QuerySolution, name: str) -> str:
    return plain_value(row[name]) or ""
