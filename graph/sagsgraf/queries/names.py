"""Finding a person, an organisation or a topic by the name that somebody gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from sagsgraf.model import Iri, NoInput, Usage
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.terms import FOAF, PERSON_TIER, RDF, RDFS, SG, SKOS

_DEFAULT: Final = DefaultGraph()
_VOCABULARY: Final = NamedNode("https://w3id.org/sagsgraf/ns")
_PEOPLE: Final = (SG.Person,)
_OFFICEHOLDERS: Final = frozenset({node(PERSON_TIER.elected), node(PERSON_TIER.official)})
_ORGANISATIONS: Final = (SG.Organisation, SG.Unit, SG.Body)


def find_person(store: StoreReader, name: str, municipality: str | None = None) -> NamedNode:
    """Return the person with a name, as any document prints it, or with an IRI.

    Raises:
        NoInput: nobody has it; the message names the nearest.
        Usage: several people have it, each in a municipality of their own.
    """
    found = _named(store, name, _PEOPLE, municipality)
    if not found:
        raise _nobody(store, name, _PEOPLE, "person")
    if len(found) > 1:
        raise Usage(
            f"{name}: several people have this name ({', '.join(one.value for one in found)}).",
            hint="Name the municipality with --municipality, or give the person's IRI.",
        )
    return found[0]


def find_officeholder(store: StoreReader, name: str, municipality: str | None = None) -> NamedNode:
    """Return the elected person or official with a name or an IRI.

    Raises:
        NoInput: nobody has the name, or nothing tells that they are elected or employed: a
            private citizen has no record.
        Usage: several people have it.
    """
    person = find_person(store, name, municipality)
    tiers = store.graph.quads_for_pattern(person, node(SG.personTier), None, _DEFAULT)
    if any(quad.object in _OFFICEHOLDERS for quad in tiers):
        return person
    raise NoInput(
        f"{name}: no document tells that this person is elected or an official.",
        hint="Records are kept of these only, not of citizens whom minutes name.",
    )


def find_organisation(
    store: StoreReader, name: str, municipality: str | None = None
) -> list[NamedNode]:
    """Return the organisations, units and bodies with a name, one for each municipality.

    Raises:
        NoInput: none has it; the message names the nearest.
    """
    found = _named(store, name, _ORGANISATIONS, municipality)
    if not found:
        raise _nobody(store, name, _ORGANISATIONS, "organisation")
    return found


def find_topic(store: StoreReader, name: str) -> list[NamedNode]:
    """Return the topic with a name in Danish or English, and those narrower than it.

    Raises:
        NoInput: there is no such topic; the message names the nearest.
    """
    wanted = name.strip()
    if wanted.startswith(("http://", "https://")):
        topic = NamedNode(wanted)
        if _is_a(store, topic, (SG.Topic,), _VOCABULARY):
            return _with_narrower(store, [topic])
        raise NoInput(f"{wanted}: no topic has this IRI.")
    labels: dict[str, set[NamedNode]] = {}
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for topic, label in _topic_labels(store, predicate):
            labels.setdefault(label.casefold(), set()).add(topic)
        # A topic's own name comes before another's alternative name.
        if found := labels.get(wanted.casefold()):
            return _with_narrower(store, found)
    raise NoInput(f"{wanted}: there is no such topic.", hint=_did_you_mean(wanted, labels))


def _topic_labels(store: StoreReader, predicate: Iri) -> Iterator[tuple[NamedNode, str]]:
    for quad in store.graph.quads_for_pattern(None, node(predicate), None, _VOCABULARY):
        topic, label = quad.subject, quad.object
        named = isinstance(topic, NamedNode) and _is_a(store, topic, (SG.Topic,), _VOCABULARY)
        if isinstance(topic, NamedNode) and named and isinstance(label, Literal):
            yield topic, label.value


def _with_narrower(store: StoreReader, topics: Iterable[NamedNode]) -> list[NamedNode]:
    found: set[NamedNode] = set()
    fresh = set(topics)
    while fresh:
        found |= fresh
        fresh = {
            quad.subject
            for one in fresh
            for quad in store.graph.quads_for_pattern(None, node(SKOS.broader), one, _VOCABULARY)
            if isinstance(quad.subject, NamedNode)
        } - found
    return sorted(found, key=lambda one: one.value)


def _named(
    store: StoreReader, name: str, kinds: Sequence[Iri], municipality: str | None
) -> list[NamedNode]:
    """Return the things of these kinds that have a name or an IRI, sorted."""
    wanted = name.strip()
    if wanted.startswith(("http://", "https://")):
        things = {NamedNode(wanted)}
    else:
        named = store.graph.quads_for_pattern(None, node(FOAF.name), Literal(wanted), _DEFAULT)
        things = {quad.subject for quad in named if isinstance(quad.subject, NamedNode)}
    found = [one for one in things if _is_a(store, one, kinds, _DEFAULT)]
    if municipality and len(found) > 1:
        found = [one for one in found if _is_of(store, one, municipality)]
    return sorted(found, key=lambda one: one.value)


def _is_a(
    store: StoreReader, thing: NamedNode, kinds: Iterable[Iri], graph: NamedNode | DefaultGraph
) -> bool:
    return any(
        any(store.graph.quads_for_pattern(thing, node(RDF.type), node(kind), graph))
        for kind in kinds
    )


def _is_of(store: StoreReader, thing: NamedNode, municipality: str) -> bool:
    """Tell whether a thing's IRI is under a municipality, given by name or code."""
    scope = NamedNode(thing.value.rsplit("/", 2)[0])
    key = municipality.lower().removesuffix(" kommune")
    labels = store.graph.quads_for_pattern(scope, node(RDFS.label), None, _DEFAULT)
    told = " ".join(quad.object.value for quad in labels if isinstance(quad.object, Literal))
    return key in told.lower() or scope.value.endswith(f"/{key}")


def _nobody(store: StoreReader, name: str, kinds: Iterable[Iri], what: str) -> NoInput:
    names = {
        quad.object.value
        for kind in kinds
        for thing in store.graph.quads_for_pattern(None, node(RDF.type), node(kind), _DEFAULT)
        for quad in store.graph.quads_for_pattern(thing.subject, node(FOAF.name), None, _DEFAULT)
        if isinstance(quad.object, Literal)
    }
    return NoInput(
        f"{name}: no {what} has this name in the store.", hint=_did_you_mean(name, names)
    )


def _did_you_mean(name: str, names: Iterable[str]) -> str:
    from rapidfuzz import fuzz, process

    near = process.extract(name, sorted(names), scorer=fuzz.WRatio, limit=3, score_cutoff=70)
    return f"Did you mean {' or '.join(one for one, *_ in near)}?" if near else ""
