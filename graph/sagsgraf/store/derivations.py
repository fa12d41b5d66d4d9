"""Facts that no single passage states: counts, first and last dates, what came before what.

They are worked out from the treatments of each case when the graph is built, so that nobody has
to group over everything to ask for them. Each set is a graph of its own (a ``sg:Derivation``)
that names the readings it rests on, so that these triples too lead to their sentences.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from sagsgraf.model import Iri, Label, Value
from sagsgraf.rdf import node, value_term
from sagsgraf.terms import DCT, FOAF, PROV, RDF, RDFS, SCHEMA, SG

_DEFAULT: Final = DefaultGraph()
_FINISHED: Final = "afledt"


@dataclass(frozen=True, slots=True)
class _Treatment:
    """A treatment of a case, as far as its order and count need it."""

    iri: NamedNode
    date: str
    body: str
    start: str
    title: str
    reported: bool

    @property
    def occasion(self) -> tuple[str, str]:
        """Body and date: two documents that tell of one occasion tell of one treatment."""
        return self.body, self.date


def derivation_graph(thing: NamedNode) -> NamedNode:
    """Return the name of the graph with what is derived about a thing."""
    return NamedNode(f"{thing.value}/{_FINISHED}")


def evidence_graph(base: str) -> NamedNode:
    """Return the name of the graph that describes all derivations."""
    return NamedNode(f"{base}{_FINISHED}")


def affected(quads: Iterable[Quad]) -> set[NamedNode]:
    """Return the things whose derived facts the quads may change.

    Cases, meetings, and what documents name in several ways: bodies, posts, people, series.
    """
    things: set[NamedNode] = set()
    case, item, name = node(SG.case), node(SG.item), node(FOAF.name)
    kind, series = node(RDF.type), node(SG.Series)
    for quad in quads:
        if quad.predicate == case and isinstance(quad.object, NamedNode):
            things.add(quad.object)
        elif isinstance(quad.subject, NamedNode) and (
            quad.predicate in {item, name} or (quad.predicate == kind and quad.object == series)
        ):
            things.add(quad.subject)
    return things


def derive(store: Store, base: str, thing: NamedNode) -> set[Quad]:
    """Return every quad that is derived about a thing, descriptions included."""
    types = {quad.object for quad in store.quads_for_pattern(thing, node(RDF.type), None, _DEFAULT)}
    if node(SG.Case) in types:
        return _derive_case(store, base, thing)
    if node(SG.Meeting) in types:
        return _derive_meeting(store, base, thing)
    return _derive_label(store, base, thing, DCT.title if node(SG.Series) in types else FOAF.name)


def _derive_label(store: Store, base: str, thing: NamedNode, printed: Iri) -> set[Quad]:
    """Choose the label among the printed names: the one most readings print, then the first."""
    names: Counter[str] = Counter()
    readings: dict[str, NamedNode] = {}
    for quad in store.quads_for_pattern(thing, node(printed), None, None):
        if isinstance(quad.graph_name, NamedNode) and isinstance(quad.object, Literal):
            name, graph = quad.object.value, quad.graph_name
            names[name] += 1
            readings[name] = min(readings.get(name, graph), graph, key=lambda one: one.value)
    if not names:
        return set()
    label, count = min(names.items(), key=lambda pair: (-pair[1], pair[0]))
    because = f"printed so in {count} of the {names.total()} readings that name it"
    facts: list[tuple[NamedNode, Iri, Value | NamedNode]] = [(thing, RDFS.label, Label(label))]
    return set(_quads(base, thing, facts, {readings[label]}, because))


def _derive_case(store: Store, base: str, case: NamedNode) -> set[Quad]:
    treatments = sorted(
        _treatments(store, case), key=lambda one: (one.date, one.start, one.iri.value)
    )
    if not treatments:
        return set()
    own = {one.occasion: one for one in treatments if not one.reported}
    facts: list[tuple[NamedNode, Iri, Value | NamedNode]] = []
    counted: list[_Treatment] = []
    for one in treatments:
        if one.reported and one.occasion in own:
            facts.append((one.iri, SG.observedAs, own[one.occasion].iri))
        else:
            counted.append(one)
    dates = [one.date for one in counted]
    latest = max((one for one in counted), key=lambda one: (not one.reported, one.date, one.start))
    number = _text(store, case, DCT.identifier)
    facts += [
        (case, SG.treatmentCount, len({one.occasion for one in counted})),
        (case, SG.firstTreated, date.fromisoformat(dates[0])),
        (case, SG.lastTreated, date.fromisoformat(dates[-1])),
        (case, DCT.title, latest.title),
        (case, RDFS.label, Label(f"{number} {latest.title}".strip())),
    ]
    facts += _sequence(counted)
    facts += _observed_referrals(store, counted)
    readings = {
        reading
        for one in treatments
        for predicate, value in ((SG.case, case), (SG.date, None))
        for reading in _readings(store, one.iri, predicate, value)
    }
    because = f"worked out from the {len(counted)} treatments of the case"
    return set(_quads(base, case, facts, readings, because))


def _treatments(store: Store, case: NamedNode) -> Iterator[_Treatment]:
    for quad in store.quads_for_pattern(None, node(SG.case), case, _DEFAULT):
        iri = quad.subject
        if not isinstance(iri, NamedNode):
            continue
        day = _text(store, iri, SG.date)
        body = _object(store, iri, SG.body)
        if not day or body is None:
            continue
        meeting = _object(store, iri, SG.meeting)
        start = _text(store, meeting, SCHEMA.startDate) if meeting else ""
        reported = _object(store, iri, RDF.type) == node(SG.ReportedTreatment)
        yield _Treatment(iri, day, body.value, start, _text(store, iri, DCT.title), reported)


def _sequence(counted: list[_Treatment]) -> Iterator[tuple[NamedNode, Iri, NamedNode]]:
    """Yield what came before what: the treatments of the latest earlier date."""
    by_date: dict[str, list[_Treatment]] = defaultdict(list)
    for one in counted:
        by_date[one.date].append(one)
    dates = sorted(by_date)
    for before, after in pairwise(dates):
        for later in by_date[after]:
            for earlier in by_date[before]:
                yield later.iri, SG.previousTreatment, earlier.iri


def _observed_referrals(
    store: Store, counted: list[_Treatment]
) -> Iterator[tuple[NamedNode, Iri, NamedNode]]:
    """Yield where a step of a declared path was seen: that body's first treatment from then on."""
    for one in counted:
        if one.reported:
            continue
        for quad in store.quads_for_pattern(one.iri, node(SG.referral), None, _DEFAULT):
            if not isinstance(quad.object, NamedNode):
                continue
            body = _object(store, quad.object, SG.body)
            seen = next(
                (
                    other
                    for other in counted
                    if body is not None and other.body == body.value and other.date >= one.date
                ),
                None,
            )
            if seen:
                yield quad.object, SG.observedAs, seen.iri


def _derive_meeting(store: Store, base: str, meeting: NamedNode) -> set[Quad]:
    items = [
        quad.object
        for quad in store.quads_for_pattern(meeting, node(SG.item), None, _DEFAULT)
        if isinstance(quad.object, NamedNode)
    ]
    closed = [
        item
        for item in items
        if any(store.quads_for_pattern(item, node(SG.closed), value_term(True), _DEFAULT))
    ]
    facts: list[tuple[NamedNode, Iri, Value | NamedNode]] = [
        (meeting, SG.itemCount, len(items)),
        (meeting, SG.closedItemCount, len(closed)),
    ]
    readings = {reading for item in items for reading in _readings(store, item, SG.closed, None)}
    because = f"counted over the {len(items)} items of the meeting"
    return set(_quads(base, meeting, facts, readings, because)) if items else set()


def _quads(
    base: str,
    thing: NamedNode,
    facts: Iterable[tuple[NamedNode, Iri, Value | NamedNode]],
    readings: set[NamedNode],
    because: str,
) -> Iterator[Quad]:
    graph, evidence = derivation_graph(thing), evidence_graph(base)
    for subject, predicate, value in facts:
        term = value if isinstance(value, NamedNode) else value_term(value)
        yield Quad(subject, node(predicate), term, _DEFAULT)
        yield Quad(subject, node(predicate), term, graph)
    yield Quad(graph, node(RDF.type), node(SG.Derivation), evidence)
    yield Quad(graph, node(SG.because), value_term(because), evidence)
    for reading in readings:
        yield Quad(graph, node(PROV.wasDerivedFrom), reading, evidence)


def _readings(
    store: Store, subject: NamedNode, predicate: Iri, value: NamedNode | Literal | None
) -> Iterator[NamedNode]:
    """Yield the readings (not derivations) that state a triple."""
    for quad in store.quads_for_pattern(subject, node(predicate), value, None):
        graph = quad.graph_name
        if isinstance(graph, NamedNode) and not graph.value.endswith("/" + _FINISHED):
            yield graph


def _object(store: Store, subject: NamedNode, predicate: Iri) -> NamedNode | None:
    for quad in store.quads_for_pattern(subject, node(predicate), None, _DEFAULT):
        if isinstance(quad.object, NamedNode):
            return quad.object
    return None


def _text(store: Store, subject: NamedNode, predicate: Iri) -> str:
    values = [
        quad.object.value
        for quad in store.quads_for_pattern(subject, node(predicate), None, _DEFAULT)
        if isinstance(quad.object, Literal)
    ]
    return min(values, default="")
