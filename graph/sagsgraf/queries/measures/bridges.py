"""What binds bodies together: cases that go between them, and people who sit in several."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from sagsgraf.queries.measures.network import Network

if TYPE_CHECKING:
    import networkx

_ASSEMBLY: Final = 0.7
"""A body where more than this share of everybody sits is the council: a seat in it bridges
nothing. Of the nine in the smallest councils, five sit in a committee."""
_TWICE: Final = 2
"""Meetings of a body that make a seat; a substitute comes once."""

Pair = tuple[str, str]
"""Names of two bodies, sorted."""


@dataclass(frozen=True, slots=True)
class CaseBridge:
    """A case that went through several bodies."""

    case: str
    """Case number."""
    title: str
    bodies: tuple[str, ...]
    """Names of the bodies that dealt with it, sorted."""
    strength: float
    """Over all pairs of these bodies, the sum of one divided by the number of cases that went
    through both (after Newman, 2001): high where few other cases go the same way."""
    alone: tuple[Pair, ...]
    """Pairs of bodies that no other case here went through."""
    iri: str


@dataclass(frozen=True, slots=True)
class PersonBridge:
    """A person who sits in several bodies, the council left out."""

    person: str
    bodies: tuple[str, ...]
    betweenness: float
    """Share of the shortest ways between other people and bodies that lead through the person
    (Freeman, 1977), from 0 to 1."""
    alone: tuple[Pair, ...]
    """Pairs of bodies in which nobody else sits in both."""
    iri: str


@dataclass(frozen=True, slots=True)
class BodyLink:
    """Two bodies, and the cases that went through both."""

    body: str
    other: str
    cases: int
    share: float
    """Of the cases that went through the one with fewer of them, from 0 to 1."""
    people: int
    """People who sit in both."""


def case_bridges(network: Network) -> list[CaseBridge]:
    """Return the cases that went through two bodies or more, those that bind most first."""
    through = _cases_of_pairs(network)
    found = []
    for case, bodies in network.bodies_of.items():
        pairs = list(combinations(sorted(bodies), 2))
        if not pairs:
            continue
        found.append(
            CaseBridge(
                case=network.numbers.get(case, ""),
                title=network.titles.get(case, ""),
                bodies=_names(network, bodies),
                strength=round(sum(1 / len(through[pair]) for pair in pairs), 3),
                alone=tuple(
                    sorted(_pair(network, pair) for pair in pairs if len(through[pair]) == 1)
                ),
                iri=case,
            )
        )
    return sorted(found, key=lambda one: (-one.strength, one.case, one.iri))


def people_bridges(network: Network) -> list[PersonBridge]:
    """Return the people who sit in two bodies or more, those that bridge most first."""
    import networkx

    seats = _seats(network)
    together: dict[Pair, set[str]] = defaultdict(set)
    for person, bodies in seats.items():
        for pair in combinations(sorted(bodies), 2):
            together[pair].add(person)
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(sorted(seats))
    graph.add_edges_from((person, body) for person in sorted(seats) for body in seats[person])
    between = networkx.betweenness_centrality(graph) if len(graph) > 2 else {}
    found = [
        PersonBridge(
            person=network.labels.get(person, ""),
            bodies=_names(network, bodies),
            betweenness=round(between.get(person, 0.0), 3),
            alone=tuple(
                sorted(_pair(network, pair) for pair, who in together.items() if who == {person})
            ),
            iri=person,
        )
        for person, bodies in seats.items()
        if len(bodies) > 1
    ]
    return sorted(found, key=lambda one: (-len(one.alone), -one.betweenness, one.person, one.iri))


def body_links(network: Network) -> list[BodyLink]:
    """Return the pairs of bodies that cases went between, those with most of them first."""
    through = _cases_of_pairs(network)
    cases: dict[str, int] = defaultdict(int)
    for bodies in network.bodies_of.values():
        for body in bodies:
            cases[body] += 1
    seats = network.seats.values()
    found = [
        BodyLink(
            *_pair(network, pair),
            cases=len(having),
            share=round(len(having) / min(cases[one] for one in pair), 3),
            people=sum(all(where.get(one, 0) >= _TWICE for one in pair) for where in seats),
        )
        for pair, having in through.items()
    ]
    return sorted(found, key=lambda one: (-one.cases, one.body, one.other))


def _cases_of_pairs(network: Network) -> dict[Pair, list[str]]:
    through: dict[Pair, list[str]] = defaultdict(list)
    for case, bodies in network.bodies_of.items():
        for pair in combinations(sorted(bodies), 2):
            through[pair].append(case)
    return through


def _seats(network: Network) -> dict[str, tuple[str, ...]]:
    """Return who sits where, without the council and those who came once."""
    seated: dict[str, set[str]] = defaultdict(set)
    for person, where in network.seats.items():
        for body, times in where.items():
            if times >= min(_TWICE, network.meetings[body]):
                seated[body].add(person)
    everybody = set().union(*seated.values()) if seated else set()
    councils = {
        body
        for body, people in seated.items()
        if len(seated) > 1 and len(people) > _ASSEMBLY * len(everybody)
    }
    seats: dict[str, list[str]] = defaultdict(list)
    for body in sorted(set(seated) - councils):
        for person in seated[body]:
            seats[person].append(body)
    return {person: tuple(bodies) for person, bodies in sorted(seats.items())}


def _names(network: Network, bodies: dict[str, int] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(network.labels.get(body, body) for body in bodies))


def _pair(network: Network, pair: Pair) -> Pair:
    one, other = sorted(network.labels.get(body, body) for body in pair)
    return one, other
