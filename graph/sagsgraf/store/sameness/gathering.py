"""What the documents tell of each name of a person or body, by which it is judged whom it means.

All of it is as read: whatever was renamed before, the same documents give the same candidates.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from sagsgraf.model.sameness import Candidate, Kind
from sagsgraf.rdf import node
from sagsgraf.store.sameness.renaming import AsRead
from sagsgraf.terms import FOAF, ORG, RDF, SG

_DEFAULT: Final = DefaultGraph()
_THING = re.compile(r"(?P<scope>.+)/(?P<kind>person|organ)/[^/]+")
_SOURCE = re.compile(r".*/kilde/[0-9a-f]{16}")
_CLASSES: Final = {Kind.PERSON: node(SG.Person), Kind.BODY: node(SG.Body)}
_SEGMENTS: Final = {"person": Kind.PERSON, "organ": Kind.BODY}
_NAME, _BODY, _DATE = node(FOAF.name), node(SG.body), node(SG.date)
_LISTS: Final = frozenset({node(SG.attendee), node(SG.absentee), node(SG.chair)})
_OF_MEETING: Final = node(SG.source)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A candidate, and where its names are read."""

    candidate: Candidate
    passages: tuple[NamedNode, ...]
    """For each form of its name the first reading, by IRI, that prints it."""


def scope_of(iri: str) -> str:
    """Return what a person's or body's name belongs to; empty for any other thing.

    >>> scope_of("https://w3id.org/sagsgraf/kommune/0253/person/ida-bro")
    'https://w3id.org/sagsgraf/kommune/0253'
    """
    match = _THING.fullmatch(iri)
    return match["scope"] if match else ""


def kind_of(iri: str) -> Kind | None:
    """Return whether an IRI is a person's or a body's; None for any other thing."""
    match = _THING.fullmatch(iri)
    return _SEGMENTS[match["kind"]] if match else None


def gather(
    store: Store, base: str, as_read: AsRead, scopes: Collection[str] | None = None
) -> list[Gathered]:
    """Return the candidates of these scopes, or of all; sorted by IRI.

    Args:
        store: with the facts.
        base: the base of its IRIs.
        as_read: the same store as its documents have it.
        scopes: municipalities, and sources of unknown municipality.
    """
    search = _Search(store, as_read)
    things: dict[str, Kind] = {}
    for kind, sort in _CLASSES.items():
        for quad in store.quads_for_pattern(None, node(RDF.type), sort, _DEFAULT):
            if isinstance(quad.subject, NamedNode):
                things[quad.subject.value] = kind
    for aliases in as_read.aliases.values():
        for alias in aliases:
            if match := _THING.fullmatch(alias):
                things[alias] = _SEGMENTS[match["kind"]]
    found = []
    for iri, kind in sorted(things.items()):
        scope = scope_of(iri)
        if scope.startswith(base) and (scopes is None or scope in scopes):
            gathered = search.candidate(NamedNode(iri), kind, scope)
            found += [gathered] if gathered else []
    return found


def with_bodies(gathered: Gathered, kept: dict[str, str]) -> Gathered:
    """Return a person with the bodies that are meant, in the place of the names they go by."""
    bodies = frozenset(kept.get(one, one) for one in gathered.candidate.bodies)
    return replace(gathered, candidate=replace(gathered.candidate, bodies=bodies))


@dataclass
class _Places:
    """Where a name stands."""

    listed: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)


class _Search:
    """Looks up what the readings tell, each meeting once."""

    def __init__(self, store: Store, as_read: AsRead) -> None:
        self._store = store
        self._as_read = as_read
        self._meetings: dict[str, frozenset[str]] = {}
        self._bodies: dict[str, frozenset[str]] = {}
        self._years: dict[str, frozenset[int]] = {}

    def candidate(self, thing: NamedNode, kind: Kind, scope: str) -> Gathered | None:
        """Return the candidate of a thing; None where no reading names it any more."""
        about = self._as_read.about(thing)
        passages: dict[str, set[str]] = {}
        for quad in about:
            if quad.predicate == _NAME and isinstance(quad.object, Literal):
                passages.setdefault(quad.object.value, set()).add(_graph(quad))
        if not passages:
            return None
        names = sorted(passages, key=lambda name: (-len(passages[name]), name))
        places = _Places()
        for quad in self._as_read.naming(thing):
            if kind is Kind.BODY:
                self._place_body(quad, places)
            else:
                self._place_person(quad, places)
        mentioned = places.mentioned - (places.listed if kind is Kind.BODY else set())
        meetings = places.listed | mentioned
        person = kind is Kind.PERSON
        candidate = Candidate(
            iri=thing.value,
            kind=kind,
            scope=scope,
            names=tuple(names),
            readings=len(set().union(*passages.values())),
            listed=frozenset(places.listed),
            mentioned=frozenset(mentioned),
            bodies=_joined(self._bodies_of(one) for one in places.listed) if person else _NONE,
            parties=frozenset(_texts(about, node(SG.party))) if person else _NONE,
            posts=frozenset(places.roles | set(self._posts(about))) if person else _NONE,
            years=frozenset(year for one in meetings for year in self._years_of(one)),
        )
        first = tuple(NamedNode(min(passages[name])) for name in names)
        return Gathered(candidate, first)

    def _place_body(self, quad: Quad, places: _Places) -> None:
        meetings = self._meetings_of(quad)
        subject = _value(quad.subject)
        if quad.predicate == _BODY and subject in meetings:
            places.listed.add(subject)
        else:
            places.mentioned |= meetings

    def _place_person(self, quad: Quad, places: _Places) -> None:
        if quad.predicate in _LISTS:
            places.listed.add(_value(quad.subject))
        elif quad.predicate == node(SG.person) and (meetings := self._attended(quad)):
            places.listed |= meetings
            roles = self._store.quads_for_pattern(quad.subject, node(SG.role), None, _DEFAULT)
            places.roles |= {_value(role.object) for role in roles}
        else:
            places.mentioned |= self._meetings_of(quad)

    def _attended(self, quad: Quad) -> set[str]:
        """Return the meetings that an attendance is of; none where the subject is none."""
        if not isinstance(quad.subject, NamedNode):
            return set()
        found = self._store.quads_for_pattern(None, node(SG.attendance), quad.subject, _DEFAULT)
        return {_value(one.subject) for one in found}

    def _posts(self, about: set[Quad]) -> Iterator[str]:
        """Yield the posts that a person is said to hold, as the same passages print them."""
        for quad in about:
            if quad.predicate == node(ORG.holds) and isinstance(quad.object, NamedNode):
                printed = self._store.quads_for_pattern(quad.object, _NAME, None, quad.graph_name)
                yield from (_value(one.object) for one in printed)

    def _meetings_of(self, quad: Quad) -> frozenset[str]:
        """Return the meetings of the document whose reading states a quad."""
        match = _SOURCE.match(_graph(quad))
        if not match:
            return frozenset()
        source = match[0]
        if source not in self._meetings:
            of = self._store.quads_for_pattern(None, _OF_MEETING, NamedNode(source), _DEFAULT)
            self._meetings[source] = frozenset(_value(one.subject) for one in of)
        return self._meetings[source]

    def _bodies_of(self, meeting: str) -> frozenset[str]:
        if meeting not in self._bodies:
            of = self._as_read.about(NamedNode(meeting), _BODY)
            self._bodies[meeting] = frozenset(_value(one.object) for one in of)
        return self._bodies[meeting]

    def _years_of(self, meeting: str) -> frozenset[int]:
        if meeting not in self._years:
            of = self._store.quads_for_pattern(NamedNode(meeting), _DATE, None, _DEFAULT)
            self._years[meeting] = frozenset(int(_value(one.object)[:4]) for one in of)
        return self._years[meeting]


_NONE: Final[frozenset[str]] = frozenset()


def _joined(sets: Iterator[frozenset[str]]) -> frozenset[str]:
    return _NONE.union(*sets)


def _texts(quads: set[Quad], predicate: NamedNode) -> Iterator[str]:
    return (_value(quad.object) for quad in quads if quad.predicate == predicate)


def _graph(quad: Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""


def _value(term: object) -> str:
    return term.value if isinstance(term, (NamedNode, Literal)) else ""
