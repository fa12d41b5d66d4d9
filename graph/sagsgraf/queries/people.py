"""Finding a person by the name that somebody gives."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, Literal, NamedNode

from sagsgraf.model import NoInput, Usage
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.terms import FOAF, RDF, RDFS, SG


def find_person(store: StoreReader, name: str, municipality: str | None = None) -> NamedNode:
    """Return the person with a name, as any document prints it, or with an IRI.

    Raises:
        NoInput: nobody has it; the message names the nearest.
        Usage: several people have it, each in a municipality of their own.
    """
    graph, wanted = store.graph, name.strip()
    if wanted.startswith(("http://", "https://")):
        iri = NamedNode(wanted)
        if _is_person(store, iri):
            return iri
        raise NoInput(f"{wanted}: no person has this IRI.")
    named = graph.quads_for_pattern(None, node(FOAF.name), Literal(wanted), DefaultGraph())
    people = [quad.subject for quad in named if isinstance(quad.subject, NamedNode)]
    found = {one.value: one for one in people if _is_person(store, one)}
    if municipality and len(found) > 1:
        found = {iri: one for iri, one in found.items() if _is_of(store, iri, municipality)}
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise Usage(
            f"{wanted}: several people have this name ({', '.join(sorted(found))}).",
            hint="Name the municipality with --municipality, or give the person's IRI.",
        )
    raise NoInput(f"{wanted}: no person has this name in the store.", hint=_nearest(store, wanted))


def _is_person(store: StoreReader, iri: NamedNode) -> bool:
    kind = node(SG.Person)
    return any(store.graph.quads_for_pattern(iri, node(RDF.type), kind, DefaultGraph()))


def _is_of(store: StoreReader, person: str, municipality: str) -> bool:
    """Tell whether a person's IRI is under a municipality, given by name or code."""
    scope = NamedNode(person.partition("/person/")[0])
    key = municipality.lower().removesuffix(" kommune")
    labels = store.graph.quads_for_pattern(scope, node(RDFS.label), None, DefaultGraph())
    told = " ".join(quad.object.value for quad in labels if isinstance(quad.object, Literal))
    return key in told.lower() or scope.value.endswith(f"/{key}")


def _nearest(store: StoreReader, name: str) -> str:
    """Return a sentence with the names most like one that nobody has."""
    from rapidfuzz import fuzz, process

    kind = node(SG.Person)
    people = store.graph.quads_for_pattern(None, node(RDF.type), kind, DefaultGraph())
    names = sorted(
        {
            quad.object.value
            for person in people
            for quad in store.graph.quads_for_pattern(
                person.subject, node(FOAF.name), None, DefaultGraph()
            )
            if isinstance(quad.object, Literal)
        }
    )
    near = process.extract(name, names, scorer=fuzz.WRatio, limit=3, score_cutoff=70)
    return f"Did you mean {' or '.join(one for one, *_ in near)}?" if near else ""
