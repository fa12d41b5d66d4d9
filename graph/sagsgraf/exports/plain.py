"""The graph as nodes with attributes and edges, for files that know no RDF."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sagsgraf.exports.prefixes import short
from sagsgraf.terms import SCHEMA, SG

if TYPE_CHECKING:
    from sagsgraf.queries.subgraph import Subgraph

DECIMALS: Final = frozenset(
    iri.value for iri in (SCHEMA.value, SCHEMA.minValue, SCHEMA.maxValue, SG.previousValue)
)
"""Properties whose values are amounts in kroner."""
COUNTS: Final = frozenset(
    iri.value
    for iri in (
        SCHEMA.position, SG.closedItemCount, SG.itemCount, SG.startPage, SG.treatmentCount,
    )
)  # fmt: skip
"""Properties whose values are whole numbers."""
_SEPARATOR: Final = " | "
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Column:
    """One property of the nodes."""

    iri: str
    """IRI of the property."""
    values: dict[str, list[str]]
    """The values of each node that has some, sorted."""

    @property
    def name(self) -> str:
        """The property with its prefix, for instance ``sg:date``."""
        return short(self.iri)

    @property
    def kind(self) -> type[str] | type[int] | type[float]:
        """What all of its values are: text wherever a node has several."""
        if self.iri not in DECIMALS | COUNTS:
            return str
        single = all(len(values) == 1 for values in self.values.values())
        if not single or not all(_NUMBER.fullmatch(one) for (one,) in self.values.values()):
            return str
        return int if self.iri in COUNTS else float

    def text(self, node: str) -> str:
        """Return a node's values as one text; empty where it has none."""
        return _SEPARATOR.join(self.values.get(node, ()))


def columns(graph: Subgraph) -> list[Column]:
    """Return the properties with plain values, by name."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for fact in sorted(graph.facts, key=lambda one: (one.subject, one.property, one.value)):
        if fact.subject in graph.nodes:
            found[fact.property][fact.subject].append(fact.value)
    made = [Column(name, dict(values)) for name, values in found.items()]
    return sorted(made, key=lambda column: column.name)
