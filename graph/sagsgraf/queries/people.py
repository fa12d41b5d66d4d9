"""Finding a person by the name that somebody gives."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, QuerySolutions

from sagsgraf.model import NoInput
from sagsgraf.store import StoreReader

_PEOPLE = """
PREFIX sg: <https://w3id.org/sagsgraf/ns#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
SELECT DISTINCT ?person ?name WHERE { ?person a sg:Person ; foaf:name ?name } ORDER BY ?person
"""


def find_person(store: StoreReader, name: str) -> NamedNode:
    """Return the person with a name, as any document prints it, or with an IRI.

    Raises:
        NoInput: nobody has it; the message names the nearest.
    """
    rows = store.graph.query(_PEOPLE)
    people: dict[str, NamedNode] = {}
    if isinstance(rows, QuerySolutions):
        for row in rows:
            person, printed = row["person"], row["name"]
            if isinstance(person, NamedNode) and isinstance(printed, Literal):
                people[printed.value] = person
    by_iri = {person.value: person for person in people.values()}
    found = people.get(name) or by_iri.get(name)
    if found:
        return found
    from rapidfuzz import fuzz, process

    near = process.extract(name, people.keys(), scorer=fuzz.WRatio, limit=3, score_cutoff=70)
    hint = f"Did you mean {' or '.join(one for one, *_ in near)}?" if near else ""
    raise NoInput(f"{name}: no person has this name in the store.", hint=hint)
