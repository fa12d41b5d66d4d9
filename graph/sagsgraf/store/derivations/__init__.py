"""Facts that no single passage states: counts, first and last dates, what came before what.

They are worked out when the graph is built, so that nobody has to group over everything to ask
for them. What is worked out about a thing, or about one aspect of it, is a graph of its own (a
``sg:Derivation``) that names the readings it rests on and says why, so that these triples too
lead to their sentences. Whatever a document changes, only the graphs that it can change are
worked out again.

There are two stages. First the items without case number are joined to cases (`joinings`), from
what readings state alone; then all the rest, which takes a joined item for one of its case's.
Within a stage no graph rests on another, so that their order does not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import NamedNode, Quad, Store

from sagsgraf.rdf import node, value_term
from sagsgraf.store.derivations.amounts import derive_restated
from sagsgraf.store.derivations.bodies import derive_minutes
from sagsgraf.store.derivations.cases import derive_case, derive_path
from sagsgraf.store.derivations.counts import (
    derive_attendance,
    derive_items,
    derive_label,
    derive_meeting,
    derive_recommending,
    derive_series,
)
from sagsgraf.store.derivations.durations import derive_durations, derive_ending
from sagsgraf.store.derivations.forecasts import derive_contradiction
from sagsgraf.store.derivations.joining import derive_joined, joinings_of
from sagsgraf.store.derivations.lineage import derive_replacement
from sagsgraf.store.derivations.people import derive_records
from sagsgraf.store.derivations.versions import derive_version
from sagsgraf.store.derivations.view import (
    DEFAULT,
    JOINED,
    Derivation,
    View,
    derivation_graph,
    evidence_graph,
    thing_of,
)
from sagsgraf.terms import DCT, ELI, FOAF, PROV, RDF, SG

__all__ = [
    "WATCHED",
    "Deriver",
    "affected",
    "affected_by_renaming",
    "derivation_graph",
    "evidence_graph",
    "joinings",
    "with_dependants",
]

_COUNTED: Final = "punkter"
_MEETINGS: Final = "moeder"
_ATTENDED: Final = "deltagelse"
_RECOMMENDED: Final = "indstillinger"
_PATH: Final = "vej"
_VERSION: Final = "udgave"
_MINUTES: Final = "referater"
_ENDING: Final = "afslutning"
_DURATIONS: Final = "varighed"
_RESTATED: Final = "beloeb"
_RECORDS: Final = "virke"
_ASPECTS: Final[dict[str, Callable[[View, NamedNode], Derivation | None]]] = {
    _COUNTED: derive_items,
    _MEETINGS: derive_series,
    _ATTENDED: derive_attendance,
    _RECOMMENDED: derive_recommending,
    _PATH: derive_path,
    _VERSION: derive_version,
    JOINED: derive_joined,
    _MINUTES: derive_minutes,
    _ENDING: derive_ending,
    _DURATIONS: derive_durations,
    _RESTATED: derive_restated,
    _RECORDS: derive_records,
}
_KINDS: Final[tuple[tuple[NamedNode, Callable[[View, NamedNode], Derivation | None]], ...]] = (
    (node(SG.Case), derive_case),
    (node(SG.Meeting), derive_meeting),
    (node(SG.Amount), derive_contradiction),
    (node(SG.Attachment), derive_replacement),
)
# What a triple of a document can change: aspects of its subject, and those of its object.
_CHANGES: Final[dict[NamedNode, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    node(SG.item): (("",), ()),
    node(FOAF.name): (("",), ()),
    node(SG.replacesText): (("",), ()),
    node(SG.previousValue): (("",), ()),
    node(SG.case): ((_PATH,), ("", _ENDING, _RESTATED)),
    node(SG.referral): ((_PATH,), ()),
    node(DCT.subject): ((), (_COUNTED,)),
    node(ELI.cites): ((), (_COUNTED,)),
    node(SG.series): ((JOINED,), (_MEETINGS,)),
    node(SG.refersBack): ((JOINED,), ()),
    node(SG.attachment): ((), (_VERSION,)),
    node(SG.recommendedBy): ((), (_RECOMMENDED,)),
}
_TYPE, _SERIES = node(RDF.type), node(SG.Series)
_BODY = node(SG.body)
# Whose body's attendance, minutes or follow-ups a document may change: a meeting, items with sums.
_OF_BODY: Final = frozenset({node(SG.documentType), node(SG.amount)})
_BODIES: Final = (_ATTENDED, _MINUTES, _DURATIONS, _RECORDS)
_KEPT: Final = frozenset({_TYPE, _BODY}) | _OF_BODY
WATCHED: Final = frozenset(_CHANGES) | _KEPT
"""The properties of the triples that `affected` looks at; others change no derivation."""


def affected(quads: Iterable[Quad]) -> set[NamedNode]:
    """Return the derivations (by their graphs) that the quads of a document may change."""
    graphs: set[NamedNode] = set()
    bodies: dict[NamedNode, NamedNode] = {}
    owned: set[NamedNode] = set()
    for quad in quads:
        predicate = quad.predicate
        if changes := _CHANGES.get(predicate):
            for term, aspects in zip((quad.subject, quad.object), changes, strict=True):
                if isinstance(term, NamedNode):
                    graphs.update(derivation_graph(term, aspect) for aspect in aspects)
        elif predicate in _KEPT:
            _keep(quad, graphs, bodies, owned)
    graphs |= {
        derivation_graph(bodies[one], aspect)
        for one in owned
        if one in bodies
        for aspect in _BODIES
    }
    return graphs


def _keep(
    quad: Quad,
    graphs: set[NamedNode],
    bodies: dict[NamedNode, NamedNode],
    owned: set[NamedNode],
) -> None:
    """Take in a triple that changes something together with others: a series, what a body has."""
    if not isinstance(quad.subject, NamedNode):
        return
    if quad.predicate in _OF_BODY:
        owned.add(quad.subject)
    elif quad.predicate == _BODY and isinstance(quad.object, NamedNode):
        bodies[quad.subject] = quad.object
    elif quad.object == _SERIES:
        graphs.add(derivation_graph(quad.subject))


def joinings(store: Store, base: str, graphs: Iterable[NamedNode]) -> set[NamedNode]:
    """Return the joinings among derivations, with those that the cases among them may change.

    They are to be worked out, and written, before the others; what they change adds to what
    `affected` gives.
    """
    view = View(store, base)
    found: set[NamedNode] = set()
    for graph in graphs:
        thing, aspect = thing_of(graph)
        if aspect == JOINED:
            found.add(graph)
        elif aspect == _PATH and not view.read(thing, SG.case):
            # The document that printed its number may be the one that went.
            found.add(derivation_graph(thing, JOINED))
        elif not aspect:
            found |= {derivation_graph(one, JOINED) for one in joinings_of(view, thing)}
    return found


def with_dependants(store: Store, base: str, graphs: Iterable[NamedNode]) -> set[NamedNode]:
    """Return derivations with those that rest on facts of other documents about the same thing.

    An item's topic may stand in one document and its case in another; the paths of a case's items,
    the papers that replace others and the versions of its papers depend on all treatments of the
    case, and so does how long the bodies take that had it; whether somebody has a record depends
    on any document that tells of an office; a follow-up is held against the others of its body.
    Joinings are left out: they are worked out before.
    """
    view = View(store, base)
    found = {graph for graph in graphs if thing_of(graph)[1] != JOINED}
    things: dict[str, set[NamedNode]] = {}
    for graph in found:
        thing, aspect = thing_of(graph)
        things.setdefault(aspect, set()).add(thing)
    items, whole = things.get(_PATH, set()), things.get("", set())
    for item in items:
        for predicate in (DCT.subject, ELI.cites):
            found |= {derivation_graph(one, _COUNTED) for one in view.nodes(item, predicate)}
    for case in whole:
        for treatment in view.subjects(SG.case, case):
            if view.node(treatment, SG.referral):
                found.add(derivation_graph(treatment, _PATH))
            papers = view.nodes(treatment, SG.attachment)
            found |= {derivation_graph(one, _VERSION) for one in papers}
            if body := view.node(treatment, SG.body):
                found.add(derivation_graph(body, _DURATIONS))
    found |= {derivation_graph(one, _RECORDS) for one in _seating(view, whole)}
    found |= {derivation_graph(one) for one in _replacing(view, whole)}
    found |= {derivation_graph(one) for one in _quoting(view, things.get(_ATTENDED, set()))}
    return found


def _seating(view: View, people: set[NamedNode]) -> set[NamedNode]:
    """Return the bodies at whose meetings these were listed: another document tells their tier."""
    return {
        body
        for person in people
        for attendance in view.subjects(SG.person, person)
        for meeting in view.subjects(SG.attendance, attendance)
        for body in view.nodes(meeting, SG.body)
    }


def _replacing(view: View, cases: set[NamedNode]) -> Iterator[NamedNode]:
    """Yield the attachments of these cases' items that say what they replace."""
    for paper in view.subjects(SG.replacesText):
        for item in view.subjects(SG.attachment, paper):
            if cases.intersection(view.nodes(item, SG.case)):
                yield paper


def _quoting(view: View, bodies: set[NamedNode]) -> Iterator[NamedNode]:
    """Yield the amounts of these bodies' items that tell a previous forecast."""
    for amount in view.subjects(SG.previousValue):
        for item in view.subjects(SG.amount, amount):
            if bodies.intersection(view.nodes(item, SG.body)):
                yield amount


def affected_by_renaming(store: Store, base: str, quads: Iterable[Quad]) -> set[NamedNode]:
    """Return the derivations that depend on people and bodies with another name than before.

    Args:
        store: as it is now.
        base: the base of its IRIs.
        quads: those that changed, as they were and as they are.
    """
    quads = set(quads)
    view = View(store, base)
    graphs = affected(quads)
    for quad in quads:
        subject, value = quad.subject, quad.object
        if not (isinstance(subject, NamedNode) and isinstance(value, NamedNode)):
            continue
        if quad.predicate == _BODY:
            graphs |= {derivation_graph(value, aspect) for aspect in _BODIES}
            # A treatment's body, or that of a step on an item's declared path.
            for treatment in (subject, *view.subjects(SG.referral, subject)):
                graphs |= {
                    derivation_graph(one, aspect)
                    for one in view.nodes(treatment, SG.case)
                    for aspect in ("", _ENDING, _RESTATED)
                }
                if view.node(treatment, SG.referral):
                    graphs.add(derivation_graph(treatment, _PATH))
        elif quad.predicate == node(SG.attendee):
            graphs |= {derivation_graph(one, _ATTENDED) for one in view.nodes(subject, SG.body)}
    return graphs


class Deriver:
    """Works out derivations over a store whose asserted facts stay as they are meanwhile.

    Args:
        store: with the facts.
        base: the base of its IRIs.
        judged: what is derived about judgements, by its graph.
        kept: things that go by other names too.
    """

    def __init__(
        self,
        store: Store,
        base: str,
        judged: Mapping[NamedNode, Derivation] | None = None,
        kept: Collection[str] = (),
    ) -> None:
        self._view = View(store, base, frozenset(kept))
        self._judged = judged or {}

    def derive(self, graph: NamedNode) -> set[Quad]:
        """Return every quad of a derivation, its description included."""
        thing, aspect = thing_of(graph)
        derivation = self._judged.get(graph) or self._worker(thing, aspect)(self._view, thing)
        return set(_quads(derivation, graph, self._view.base)) if derivation else set()

    def _worker(
        self, thing: NamedNode, aspect: str
    ) -> Callable[[View, NamedNode], Derivation | None]:
        if aspect:
            return _ASPECTS[aspect]
        types = set(self._view.nodes(thing, RDF.type))
        return next((work for kind, work in _KINDS if kind in types), derive_label)


def _quads(derivation: Derivation, graph: NamedNode, base: str) -> Iterator[Quad]:
    evidence = evidence_graph(base)
    for subject, predicate, value in derivation.facts:
        term = value if isinstance(value, NamedNode) else value_term(value)
        yield Quad(subject, node(predicate), term, DEFAULT)
        yield Quad(subject, node(predicate), term, graph)
    yield Quad(graph, _TYPE, node(SG.Derivation), evidence)
    yield Quad(graph, node(SG.because), value_term(derivation.because), evidence)
    for reading in derivation.readings:
        yield Quad(graph, node(PROV.wasDerivedFrom), reading, evidence)
    if not derivation.readings:
        unsourced = value_term(len(derivation.facts))
        yield Quad(graph, node(SG.unsourcedCount), unsourced, evidence)
