"""Settling which names mean one thing, each time that documents or decisions have changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from sagsgraf.model.sameness import Candidate, Decided, Kind, Sameness
from sagsgraf.rdf import node
from sagsgraf.resolving.decisions import folded, read_decisions, scope_key
from sagsgraf.resolving.sameness import canonical
from sagsgraf.store import derivations
from sagsgraf.store.derivations.view import Derivation, thing_of
from sagsgraf.store.ledger import Ledger
from sagsgraf.store.sameness.gathering import Gathered, gather, kind_of, scope_of, with_bodies
from sagsgraf.store.sameness.judging import derivations_of, judged_graphs
from sagsgraf.store.sameness.renaming import AsRead, Renaming, Update
from sagsgraf.store.sameness.rows import Rows
from sagsgraf.terms import FOAF

Judge = Callable[[Iterable[Candidate], Iterable[Decided]], list[Sameness]]
"""What judges candidates, given what a person has decided."""
_DECISIONS: Final = "decisions"
_FILE: Final = "decisions file"
_SETTLED: Final = "decisions settled"
"""The decisions by which all names were judged last."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of it."""

    affected: frozenset[NamedNode] = frozenset()
    """Derivations to work out again, by their graphs."""
    judged: dict[NamedNode, Derivation] = field(default_factory=dict)
    """What is said of each judgement, by its graph."""
    kept: frozenset[str] = frozenset()
    """IRIs that stand for other names too."""


class Settling:
    """Keeps a store's people and bodies under the names that are judged to be theirs."""

    def __init__(
        self, store: Store, base: str, ledger: Ledger, update: Update, judge: Judge
    ) -> None:
        self.rows = Rows(ledger.database)
        self.renaming = Renaming(store, self.rows, update)
        self._store = store
        self._base = base
        self._ledger = ledger
        self._judge = judge

    @property
    def decided(self) -> list[Decided]:
        """What a person decided, as last read."""
        return read_decisions(self._ledger.get(_DECISIONS), self._ledger.get(_FILE))

    def keep(self, decisions: str, name: str) -> bool:
        """Keep a text of decisions; tell whether it is another than before."""
        changed = decisions != self._ledger.get(_DECISIONS)
        self._ledger.set(_DECISIONS, decisions)
        self._ledger.set(_FILE, name)
        return changed

    @property
    def file(self) -> str:
        """The file that the decisions are from; empty without one."""
        return self._ledger.get(_FILE)

    def idle(self) -> list[tuple[Decided, str]]:
        """Return the decisions on names that nothing in the store has, with the name."""
        decided = self.decided
        if not decided:
            return []
        known: set[tuple[Kind, str]] = set()
        for quad in self._store.quads_for_pattern(None, node(FOAF.name), None, DefaultGraph()):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                iri, name = quad.subject.value, folded(quad.object.value)
                if kind := kind_of(iri):
                    scope = scope_of(iri).rpartition("/")[2]
                    known |= {(kind, f"{scope}/{name}"), (kind, f"/{name}")}
        return [
            (one, name)
            for one in decided
            for name in (one.one, one.other)
            if (one.kind, f"{scope_key(one.scope)}/{folded(name)}") not in known
        ]

    @property
    def unsettled(self) -> bool:
        """Whether the decisions are others than those by which names were judged last."""
        return self._ledger.get(_DECISIONS) != self._ledger.get(_SETTLED)

    def settle(self, affected: Iterable[NamedNode]) -> Settled:
        """Judge the names anew where something changed, and rename what the judgements say.

        Args:
            affected: the derivations that changed documents affect, by their graphs.
        """
        scopes = {scope for graph in affected if (scope := scope_of(thing_of(graph)[0].value))}
        everywhere = self.unsettled
        before = self.rows.kept()
        if not scopes and not everywhere:
            return Settled(kept=frozenset(before.values()))
        as_read = AsRead(self._store, self.rows)
        gathered = gather(self._store, self._base, as_read, None if everywhere else scopes)
        judgements = self._judgements(gathered)
        kept = canonical(judgements)
        if not everywhere:
            before = {one: name for one, name in before.items() if scope_of(one) in scopes}
        changed = {one for one in before.keys() | kept if before.get(one) != kept.get(one)}
        quads = self.renaming.undo_names(changed, changed & before.keys()) if changed else set()
        quads |= self.renaming.rename(kept)
        judged = derivations_of(judgements, gathered, kept)
        old = {
            graph
            for graph in judged_graphs(self._store)
            if everywhere
            or scope_of(thing_of(graph)[0].value.partition("/vurdering/")[0]) in scopes
        }
        graphs = derivations.affected_by_renaming(self._store, self._base, quads)
        graphs |= {
            derivations.derivation_graph(NamedNode(one))
            for one in {*changed, *before.values(), *kept.values()}
        }
        return Settled(
            frozenset(graphs | old | judged.keys()),
            judged,
            frozenset(self.rows.kept().values()),
        )

    def done(self) -> None:
        """Note that all names are judged by the decisions of now."""
        if self.unsettled:
            self._ledger.set(_SETTLED, self._ledger.get(_DECISIONS))

    def _judgements(self, gathered: list[Gathered]) -> list[Sameness]:
        """Judge bodies first: people who sit in one body under its two names sit in one body."""
        decided = self.decided
        of_bodies = self._of_kind(gathered, Kind.BODY, decided)
        kept = canonical(of_bodies)
        people = [with_bodies(one, kept) for one in gathered]
        return of_bodies + self._of_kind(people, Kind.PERSON, decided)

    def _of_kind(
        self, gathered: list[Gathered], kind: Kind, decided: list[Decided]
    ) -> list[Sameness]:
        candidates = [one.candidate for one in gathered if one.candidate.kind is kind]
        return self._judge(candidates, [one for one in decided if one.kind is kind])
