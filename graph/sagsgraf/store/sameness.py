"""What a store tells of each name of a person or body, and which names are held to be one."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from sagsgraf.model import Iri
from sagsgraf.model.sameness import Candidate, Decided, Kind, Sameness
from sagsgraf.rdf import node
from sagsgraf.resolving.sameness import judge
from sagsgraf.store.reader import StoreReader
from sagsgraf.terms import FOAF, ORG, PROV, RDF, RDFS, SG

_DEFAULT: Final = DefaultGraph()
_SCOPE: Final = re.compile(r"/(?:person|organ)/[^/]+$")
_YEAR: Final = re.compile(r"/(?P<year>\d{4})-\d\d-\d\d[^/]*$")


DECISIONS: Final = "decisions.toml"
"""File in a store's folder with what people decided of names in it."""


def judgements(reader: StoreReader) -> list[Sameness]:
    """Return what is held of the names in a store."""
    return judge(candidates(reader.graph), _decided(reader.folder.root / DECISIONS))


def _decided(path: Path) -> Iterator[Decided]:
    if not path.is_file():
        return
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    for key in ("same", "different"):
        for entry in told.get(key, []):
            one, other = entry["names"]
            yield Decided(
                Kind(entry["kind"]),
                entry.get("municipality", ""),
                one,
                other,
                key == "same",
                entry.get("by", ""),
                entry.get("why", ""),
            )


def candidates(store: Store) -> list[Candidate]:
    """Return each name of a person or body with what the documents tell of it, by IRI."""
    meetings = _meetings_of_sources(store)
    people = [_person(store, iri, meetings) for iri in _things(store, SG.Person)]
    bodies = [_body(store, iri, meetings) for iri in _things(store, SG.Body)]
    return sorted((one for one in (*people, *bodies) if one), key=lambda one: one.iri)


def _things(store: Store, kind: Iri) -> Iterator[NamedNode]:
    for quad in store.quads_for_pattern(None, node(RDF.type), node(kind), _DEFAULT):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def _meetings_of_sources(store: Store) -> dict[str, frozenset[str]]:
    """Return the meetings that each document is of."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in store.quads_for_pattern(None, node(SG.source), None, _DEFAULT):
        if "/moede/" in str(quad.subject):
            found[_value(quad.object)].add(_value(quad.subject))
    return {source: frozenset(iris) for source, iris in found.items()}


def _named(
    store: Store, thing: NamedNode, meetings: dict[str, frozenset[str]]
) -> tuple[Counter[str], frozenset[str], int]:
    """Return a thing's printed forms with their counts, the meetings that print them, readings."""
    forms: Counter[str] = Counter()
    mentioned: set[str] = set()
    readings = set()
    for quad in store.quads_for_pattern(thing, node(FOAF.name), None, None):
        if quad.graph_name == _DEFAULT or not isinstance(quad.object, Literal):
            continue
        reading = quad.graph_name
        if not isinstance(reading, NamedNode):
            continue
        forms[quad.object.value] += 1
        readings.add(reading.value)
        for told in store.quads_for_pattern(reading, node(PROV.wasDerivedFrom), None, None):
            mentioned |= meetings.get(_value(told.object), frozenset())
    return forms, frozenset(mentioned), len(readings)


def _person(
    store: Store, thing: NamedNode, meetings: dict[str, frozenset[str]]
) -> Candidate | None:
    forms, mentioned, readings = _named(store, thing, meetings)
    if not forms:
        return None
    listed: set[str] = set()
    bodies: set[str] = set()
    parties = set(_values(store, thing, SG.party))
    posts = {
        label
        for quad in store.quads_for_pattern(thing, node(ORG.holds), None, _DEFAULT)
        for label in _values(store, quad.object, RDFS.label)
    }
    for quad in store.quads_for_pattern(None, node(SG.person), thing, _DEFAULT):
        meeting, mark, _ = _value(quad.subject).partition("/deltagelse/")
        if not mark or "/moede/" not in meeting:
            # What a person's meetings were counted from is of the same kind of IRI.
            continue
        listed.add(meeting)
        bodies |= set(_values(store, NamedNode(meeting), SG.body))
        parties |= set(_values(store, quad.subject, SG.party))
    return Candidate(
        iri=thing.value,
        kind=Kind.PERSON,
        scope=_SCOPE.sub("", thing.value),
        names=_ordered(forms),
        readings=readings,
        listed=frozenset(listed),
        mentioned=mentioned - listed,
        bodies=frozenset(bodies),
        parties=frozenset(parties),
        posts=frozenset(posts),
        years=_years(mentioned | listed),
    )


def _body(store: Store, thing: NamedNode, meetings: dict[str, frozenset[str]]) -> Candidate | None:
    forms, mentioned, readings = _named(store, thing, meetings)
    if not forms:
        return None
    own = {
        _value(quad.subject)
        for quad in store.quads_for_pattern(None, node(SG.body), thing, _DEFAULT)
    }
    read = frozenset(iri for iris in meetings.values() for iri in iris) & own
    return Candidate(
        iri=thing.value,
        kind=Kind.BODY,
        scope=_SCOPE.sub("", thing.value),
        names=_ordered(forms),
        readings=readings,
        listed=read,
        mentioned=mentioned,
        years=_years(mentioned | read),
    )


def _ordered(forms: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(forms, key=lambda form: (-forms[form], form)))


def _years(meetings: frozenset[str] | set[str]) -> frozenset[int]:
    found = (_YEAR.search(iri) for iri in meetings)
    return frozenset(int(match["year"]) for match in found if match)


def _values(store: Store, thing: object, predicate: Iri) -> Iterator[str]:
    if isinstance(thing, NamedNode):
        for quad in store.quads_for_pattern(thing, node(predicate), None, _DEFAULT):
            yield _value(quad.object)


def _value(term: object) -> str:
    return term.value if isinstance(term, (NamedNode, Literal)) else str(term)
