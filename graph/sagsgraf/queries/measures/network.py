"""What the measures are worked out of: who dealt with what, who sat where, what cases share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from sagsgraf.danish.parties import is_party
from sagsgraf.danish.text import fold_space
from sagsgraf.model import Iri
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.terms import DCT, ELI, RDF, RDFS, SG

_DEFAULT: Final = DefaultGraph()
# "Bilag 3b - Afvigelser på anlæg", "Bilag 2: Kort": the number tells where it lies, not what.
_NUMBERED: Final = re.compile(r"^\s*bilag\s?\d{0,3}\s?[a-z]?\s?[-–:.,_]*\s*", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_TELLING: Final = 2
"""A paper is told by its title where that has so many words: "Situationsplan" names thousands."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that cases may share."""

    kind: str
    """``paper``, ``law``, ``person``, ``organisation``."""
    key: str
    """IRI, or a paper's title in small letters."""
    name: str


@dataclass(frozen=True)
class Network:
    """The links that the measures need, by IRI."""

    labels: dict[str, str]
    """Names of bodies and people."""
    numbers: dict[str, str]
    """Case numbers by case."""
    titles: dict[str, str]
    """Titles by case."""
    bodies_of: dict[str, dict[str, int]]
    """By case: the bodies that dealt with it, and at how many meetings."""
    seats: dict[str, dict[str, int]]
    """By person: the bodies at whose meetings the person was present, and at how many."""
    meetings: dict[str, int]
    """By body: its meetings with a list of who was there."""
    having: dict[Thing, frozenset[str]]
    """By thing: the cases whose items have it."""


def load_network(store: StoreReader) -> Network:
    """Read the links out of a store, in one pass over each property."""
    links = _Links(store)
    body = links.one(SG.body)
    cases = links.all(SG.case)
    days = links.texts(SG.date)
    occasions: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for item, its_cases in cases.items():
        for case in its_cases:
            if item in body:
                occasions[case].add((body[item], days.get(item, "")))
    seats, meetings = _seats(links, body)
    listed = {one for predicate in (SG.attendee, SG.absentee) for one in links.objects(predicate)}
    return Network(
        labels=links.texts(RDFS.label),
        numbers=links.texts(DCT.identifier),
        titles={one: title for one, title in links.texts(DCT.title).items() if one in occasions},
        bodies_of={
            case: dict(sorted(Counter(body for body, _ in found).items()))
            for case, found in sorted(occasions.items())
        },
        seats=seats,
        meetings=meetings,
        having=_having(links, cases, listed),
    )


def _seats(links: _Links, body: dict[str, str]) -> tuple[dict[str, dict[str, int]], dict[str, int]]:
    seats: dict[str, Counter[str]] = defaultdict(Counter)
    meetings: Counter[str] = Counter()
    for meeting, people in links.all(SG.attendee).items():
        if meeting not in body:
            continue
        meetings[body[meeting]] += 1
        for person in people:
            seats[person][body[meeting]] += 1
    return {one: dict(sorted(where.items())) for one, where in sorted(seats.items())}, meetings


def _having(
    links: _Links, cases: dict[str, list[str]], listed: set[str]
) -> dict[Thing, frozenset[str]]:
    """Return which cases have what.

    People who sit in the bodies are named in all sorts of cases (they vote, they are absent), and
    so are parties: their names tell nothing of what a case is about. Units of the administration
    neither.
    """
    labels = links.texts(RDFS.label)
    titles = links.texts(DCT.title)
    kinds = {
        **dict.fromkeys(links.of_type(SG.Person) - listed, "person"),
        **dict.fromkeys(links.of_type(SG.Organisation), "organisation"),
    }
    found: dict[Thing, set[str]] = defaultdict(set)
    for predicate in (SG.mentions, ELI.cites, SG.attachment):
        for item, things in links.all(predicate).items():
            its_cases = cases.get(item, ())
            for thing in things if its_cases else ():
                one = _thing(predicate, thing, kinds, labels, titles)
                if one:
                    found[one].update(its_cases)
    return {one: frozenset(having) for one, having in found.items()}


def _thing(
    predicate: Iri,
    thing: str,
    kinds: dict[str, str],
    labels: dict[str, str],
    titles: dict[str, str],
) -> Thing | None:
    if predicate == SG.attachment:
        title = paper_title(titles.get(thing, ""))
        return Thing("paper", title.casefold(), title) if title else None
    kind, name = "law" if predicate == ELI.cites else kinds.get(thing), labels.get(thing)
    return Thing(kind, thing, name) if kind and name and not is_party(name) else None


def paper_title(title: str) -> str:
    """Return a paper's title without its number in the list, or nothing where that tells little.

    >>> paper_title("Bilag 3b - Afvigelser på anlæg"), paper_title("Bilag 1 - Situationsplan")
    ('Afvigelser på anlæg', '')
    """
    bare = fold_space(_NUMBERED.sub("", title))
    return bare if len(_WORD.findall(bare)) >= _TELLING else ""


class _Links:
    """Properties of the default graph, each read once."""

    def __init__(self, store: StoreReader) -> None:
        self._graph = store.graph
        self._texts: dict[Iri, dict[str, str]] = {}

    def all(self, predicate: Iri) -> dict[str, list[str]]:
        """Return what a property leads to, by subject, sorted."""
        found: dict[str, set[str]] = defaultdict(set)
        for quad in self._graph.quads_for_pattern(None, node(predicate), None, _DEFAULT):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                found[quad.subject.value].add(quad.object.value)
        return {one: sorted(values) for one, values in sorted(found.items())}

    def one(self, predicate: Iri) -> dict[str, str]:
        """Return the first thing that a property leads to, by subject."""
        return {one: values[0] for one, values in self.all(predicate).items()}

    def texts(self, predicate: Iri) -> dict[str, str]:
        """Return the first value of a property, by subject."""
        if predicate not in self._texts:
            found: dict[str, str] = {}
            for quad in self._graph.quads_for_pattern(None, node(predicate), None, _DEFAULT):
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                    one, value = quad.subject.value, quad.object.value
                    found[one] = min(found.get(one, value), value)
            self._texts[predicate] = found
        return self._texts[predicate]

    def objects(self, predicate: Iri) -> set[str]:
        """Return what a property leads to."""
        return {one for values in self.all(predicate).values() for one in values}

    def of_type(self, kind: Iri) -> set[str]:
        """Return the things of a class."""
        found = self._graph.quads_for_pattern(None, node(RDF.type), node(kind), _DEFAULT)
        return {quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)}
