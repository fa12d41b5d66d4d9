"""Which sum of a case states anew what an earlier treatment stated, changed or not.

Two sums speak of one thing where they have the same kind, area and years. Where a day states
several values for them, only an equal value of the other day is the same statement; and where no
area is named, the kind and the year alone say too little for a changed value.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from pyoxigraph import NamedNode

from sagsgraf.store.derivations.cases import treatments_of
from sagsgraf.store.derivations.forecasts import area_of
from sagsgraf.store.derivations.view import Derivation, Fact, View
from sagsgraf.terms import SCHEMA, SG

_Key = tuple[tuple[str, ...], str, tuple[str, ...]]
"""Kinds, area and years."""


@dataclass(frozen=True, slots=True)
class _Stated:
    iri: NamedNode
    value: Decimal


def derive_restated(view: View, case: NamedNode) -> Derivation | None:
    """Link each sum of a case to the one it states anew, at the latest earlier day that has it."""
    by_key: dict[_Key, dict[str, list[_Stated]]] = defaultdict(lambda: defaultdict(list))
    for treatment in treatments_of(view, case):
        for amount in view.nodes(treatment.iri, SG.amount):
            values = view.numbers(amount, SCHEMA.value)
            key = _key(view, amount)
            if len(values) == 1 and (key[0] or key[1]):
                by_key[key][treatment.date].append(_Stated(amount, values[0]))
    links = [
        (one, earlier)
        for key, days in by_key.items()
        for one, earlier in _links(days, labelled=bool(key[1]))
    ]
    if not links:
        return None
    facts: tuple[Fact, ...] = tuple(
        sorted(
            ((one.iri, SG.restates, earlier.iri) for one, earlier in links),
            key=lambda fact: fact[0].value,
        )
    )
    readings = {
        reading
        for pair in links
        for one in pair
        for reading in view.readings(one.iri, SCHEMA.value)
    }
    because = "sums of the case with the same kind, area and year"
    return Derivation(facts, frozenset(readings), because)


def _links(days: dict[str, list[_Stated]], *, labelled: bool) -> list[tuple[_Stated, _Stated]]:
    """Return the sums of one key with the one each states anew."""
    found = []
    for before, after in pairwise(sorted(days)):
        earlier = {one.value: one for one in reversed(days[before])}
        single = len(earlier) == 1 and len({one.value for one in days[after]}) == 1
        for one in days[after]:
            if same := earlier.get(one.value):
                found.append((one, same))
            elif single and labelled:
                found.append((one, days[before][0]))
    return found


def _key(view: View, amount: NamedNode) -> _Key:
    kinds = tuple(one.value for one in view.nodes(amount, SG.amountKind))
    return kinds, area_of(view, amount), tuple(view.texts(amount, SG.fiscalYear))
