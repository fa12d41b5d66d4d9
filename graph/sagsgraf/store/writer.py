"""Writing to a store: whole documents, one at a time, each there or not there."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, parse

from sagsgraf.iris import DEFAULT_BASE
from sagsgraf.model import BadData
from sagsgraf.model.history import Settled
from sagsgraf.model.sameness import Decided
from sagsgraf.rdf import node, value_term
from sagsgraf.resolving.sameness import judge
from sagsgraf.store import derivations
from sagsgraf.store.folder import StoreFolder, make_folder, write_whole
from sagsgraf.store.history import History
from sagsgraf.store.ledger import DocumentEntry, Ledger
from sagsgraf.store.lock import unheld, writing
from sagsgraf.store.packing import PackedQuads
from sagsgraf.store.sameness.settling import Judge, Settling
from sagsgraf.terms import OA, PROV, SG
from sagsgraf.vocabulary import ontology_files

GraphName = NamedNode | BlankNode | DefaultGraph
_DEFAULT: Final = DefaultGraph()
_BULK: Final = 4
"""From so many new documents on they go through bulk loading, three times as fast."""
_MANY: Final = 5_000
"""From so many quads on, those that only come in go through bulk loading too."""
VOCABULARY_GRAPH: Final = NamedNode("https://w3id.org/sagsgraf/ns")
"""The graph that holds the ontology and its schemes, apart from what minutes say."""


@contextmanager
def open_writer(
    root: Path, *, base: str = DEFAULT_BASE, what: str = "build", judge: Judge = judge
) -> Iterator[StoreWriter]:
    """Open a store for writing; made if it is not there.

    Args:
        root: the store's folder.
        base: base of its names; ends in ``/``.
        what: what the writer does, for whoever meets the lock.
        judge: what judges which names mean one thing.

    Raises:
        BadData: the folder holds something else, or a store under another base.
        Locked: somebody else is writing.
    """
    folder = make_folder(root, base)
    if folder.base != base:
        raise BadData(
            f"{root}: this store's names are under {folder.base}, not {base}.",
            hint="Use the same base, or build in a new folder.",
        )
    with writing(folder, what):
        writer = StoreWriter(folder, judge)
        try:
            yield writer
        finally:
            writer.close()


class StoreWriter:
    """The one writer of a store."""

    def __init__(self, folder: StoreFolder, judge: Judge = judge) -> None:
        self.folder = folder
        self.ledger = Ledger(folder.ledger)
        try:
            self._store = Store(folder.graph)
        except (OSError, RuntimeError) as error:
            self.ledger.close()
            raise BadData(
                f"{folder.graph}: the database cannot be opened ({error}).",
                hint="Build the store again in a new folder.",
            ) from error
        self._names = Settling(self._store, folder.base, self.ledger, self._update_durably, judge)
        self._affected: set[NamedNode] = set()
        """Derivations that what was written may change, by their graphs."""
        self._days: set[str] = set()
        self._history = History(self._store, self.ledger, folder.base)
        self.settled: Settled | None = None
        """What the last `finish` changed in what readers see; None for nothing."""
        self._load_vocabulary()
        self._recover()

    def close(self) -> None:
        """Close database and ledger."""
        self.ledger.close()
        del self._store, self._names, self._history

    @property
    def unfinished(self) -> bool:
        """True while readers do not yet see what was written."""
        return self.ledger.get("finished") != "yes" or self._names.unsettled

    @property
    def decisions_file(self) -> str:
        """Path of the file of decisions that the store goes by; empty without one."""
        return self._names.file

    def idle_decisions(self) -> list[tuple[Decided, str]]:
        """Return the decisions on names that nothing in the store has, with the name."""
        return self._names.idle()

    def decide(self, decisions: str, name: str) -> None:
        """Keep what a person decided of names; `finish` applies it.

        Args:
            decisions: the text of a file of decisions, which `read_decisions` can read.
            name: path of the file.
        """
        if self._names.keep(decisions, name):
            self.ledger.set("finished", "no")

    def write(
        self,
        documents: Iterable[tuple[DocumentEntry, set[Quad] | PackedQuads]],
        outdated: Iterable[str] = (),
    ) -> None:
        """Write documents, each whole or not at all; one that is there is replaced.

        Args:
            documents: what to write.
            outdated: hashes of documents whose place these take, and which go.
        """
        batch = [(entry, self._counted(entry, quads)) for entry, quads in documents]
        old = [entry for sha256 in outdated if (entry := self.ledger.by_hash(sha256))]
        if not batch and not old:
            return
        self.ledger.set("finished", "no")
        known = [self.ledger.by_hash(entry.sha256) for entry, _ in batch]
        touched = [entry for entry, _ in batch] + old + [entry for entry in known if entry]
        self._days |= {entry.day for entry in touched}
        self._history.remember([entry for entry, _ in batch] + old)
        self.ledger.put(replace(entry, state="pending") for entry, _ in batch)
        fresh = [quads for entry, quads in batch if not self._is_there(entry.sha256)]
        if len(fresh) >= _BULK and len(fresh) == len(batch):
            self._load(fresh)
        else:
            for entry, quads in batch:
                self._replace(
                    entry.sha256, quads.quads() if isinstance(quads, PackedQuads) else quads
                )
        self._store.flush()
        # In one step: the new ones are there, and the old ones are to go even after a kill.
        self.ledger.put(
            [replace(entry, state="done") for entry, _ in batch]
            + [replace(entry, state="pending") for entry in old]
        )
        for entry in old:
            self._take_out(entry.sha256)

    def _load(self, fresh: Iterable[set[Quad] | PackedQuads]) -> None:
        """Load new documents in bulk; nothing of them is there before all are."""
        packed: list[bytes] = []
        plain: set[Quad] = set()
        for quads in fresh:
            if isinstance(quads, PackedQuads):
                packed.append(quads.nquads)
                self._affected |= {NamedNode(graph) for graph in quads.affected}
            else:
                plain |= quads
        self._affected |= derivations.affected(plain)
        if plain:
            self._store.bulk_extend(plain)
        if packed:
            # Lenient: the terms were checked when they were made.
            content = b"".join(packed)
            self._store.bulk_load(content, format=RdfFormat.N_QUADS, lenient=True)

    def remove(self, sha256: str) -> None:
        """Take a document out: its readings, and the triples that no other reading states."""
        self.write((), [sha256])

    def _take_out(self, sha256: str) -> None:
        self._replace(sha256, set())
        self._store.flush()
        self.ledger.remove(sha256)

    def _settle_days(self) -> None:
        """Name meetings by their time too where a body met twice that day, and only there."""
        for day in sorted(self._days):
            entries = [entry for entry in self.ledger.by_day(day) if entry.state == "done"]
            crowded = len({entry.start for entry in entries if entry.start}) > 1
            for entry in entries:
                scope, _, key = day.partition(" ")
                clock = f"T{entry.start}" if crowded and entry.start else ""
                self._name_meeting(entry, f"{scope}/moede/{key}{clock}")
        self._days = set()

    def _name_meeting(self, entry: DocumentEntry, meeting: str) -> None:
        """Give a document's meeting an IRI, in all of its quads, in one update.

        The name it has is asked of the graph: a kill may have left the ledger behind.
        """
        source = self._source(entry.sha256)
        named = self._store.quads_for_pattern(None, node(SG.source), source, _DEFAULT)
        others = {one.subject.value for one in named if isinstance(one.subject, NamedNode)}
        others.discard(meeting)
        if others:
            self._names.renaming.undo_source(source.value)
            quads = self._document_quads(entry.sha256)
            for before in others:
                quads = {_renamed(quad, before, meeting) for quad in quads}
            self._replace(entry.sha256, quads)
            self._store.flush()
        if entry.meeting != meeting:
            self.ledger.put([replace(entry, meeting=meeting)])

    def finish(self) -> None:
        """Name meetings and people, work out what is derived, and let readers see the new state."""
        self.ledger.set("finished", "no")
        self._settle_days()
        settled = self._names.settle(self._affected)
        self._affected |= settled.affected
        base = self.folder.base
        evidence = derivations.evidence_graph(base)
        # Nothing is derived yet in a store that was just begun.
        anything = any(True for _ in self._store.quads_for_pattern(None, None, None, evidence))

        def derive(graphs: Iterable[NamedNode]) -> set[Quad]:
            # Another deriver each time: it remembers what it has seen.
            deriver = derivations.Deriver(self._store, base, settled.judged, settled.kept)
            return self._derive(deriver, graphs, anything)

        joined = derivations.joinings(self._store, base, self._affected)
        self._affected |= derivations.affected(derive(joined))
        derive(derivations.with_dependants(self._store, base, self._affected))
        self._store.flush()
        self._affected = set()
        self.settled = self._history.settle()
        self._snapshot()
        self._names.done()
        self.ledger.set("finished", "yes")

    def _derive(
        self, deriver: derivations.Deriver, graphs: Iterable[NamedNode], anything: bool
    ) -> set[Quad]:
        """Work derivations out again, write what differs, and return those that do, whole."""
        changed: set[Quad] = set()
        changes_out: set[Quad] = set()
        changes_in: set[Quad] = set()
        for graph in sorted(graphs, key=lambda one: one.value):
            before = self._derived(graph) if anything else set()
            after = deriver.derive(graph)
            changes_out |= before - after
            changes_in |= after - before
            if before != after:
                changed |= before | after
        self._update(changes_out, changes_in)
        return changed

    def show_places(self) -> None:
        """Let readers see where the documents lie now, when nothing else has changed."""
        if not self.unfinished and self.folder.current.exists():
            name = self.folder.current.read_text(encoding="utf-8").strip()
            self.ledger.copy_to(self.folder.snapshot_ledger(name))

    def _is_there(self, sha256: str) -> bool:
        source = self._source(sha256)
        return any(True for _ in self._store.quads_for_pattern(source, None, None, source))

    def _counted(
        self, entry: DocumentEntry, quads: set[Quad] | PackedQuads
    ) -> set[Quad] | PackedQuads:
        """Return a document's quads with the number of its triples that no quote states.

        Counted before they are written, so that nobody has to look at every triple to know;
        ``verify`` does look.
        """
        if isinstance(quads, PackedQuads):
            return quads  # counted when they were packed
        source = self._source(entry.sha256)
        exact = node(OA.exact)
        quoted = {quad.subject for quad in quads if quad.predicate == exact}
        stated = {quad.triple for quad in quads if quad.graph_name in quoted}
        missing = sum(quad.graph_name == _DEFAULT and quad.triple not in stated for quad in quads)
        return quads | {Quad(source, node(SG.unsourcedCount), value_term(missing), source)}

    def _source(self, sha256: str) -> NamedNode:
        return NamedNode(f"{self.folder.base}kilde/{sha256[:16]}")

    def _document_quads(self, sha256: str) -> set[Quad]:
        """Return every quad that belongs to a document, its default graph triples included."""
        source = self._source(sha256)
        quads = set(self._store.quads_for_pattern(None, None, None, source))
        readings = {quad.subject for quad in quads if quad.predicate == node(PROV.wasDerivedFrom)}
        for reading in readings:
            if isinstance(reading, NamedNode):
                quads.update(self._store.quads_for_pattern(None, None, None, reading))
        triples = {quad.triple for quad in quads if quad.graph_name != source}
        return quads | {
            Quad(triple.subject, triple.predicate, triple.object, _DEFAULT) for triple in triples
        }

    def _replace(self, sha256: str, quads: set[Quad]) -> None:
        """Put quads, as read, in the place of a document's.

        The document is pending, or nothing of it is renamed: what was read under another name
        is forgotten first.
        """
        before = self._document_quads(sha256)
        self._names.rows.forget(self._source(sha256).value)
        self._affected |= derivations.affected(before) | derivations.affected(quads)
        self._update(before - quads, quads - before)

    def _derived(self, graph: NamedNode) -> set[Quad]:
        """Return every quad of a derivation that the store has."""
        evidence = derivations.evidence_graph(self.folder.base)
        quads = set(self._store.quads_for_pattern(None, None, None, graph))
        triples = {quad.triple for quad in quads}
        quads |= set(self._store.quads_for_pattern(graph, None, None, evidence))
        return quads | {
            Quad(triple.subject, triple.predicate, triple.object, _DEFAULT) for triple in triples
        }

    def _update_durably(self, out: set[Quad], into: set[Quad]) -> None:
        self._update(out, into)
        self._store.flush()

    def _update(self, out: set[Quad], into: set[Quad]) -> None:
        """Take quads out and put quads in, as one update.

        A triple stays in the default graph while any named graph outside ``out`` states it.
        """
        gone = {quad for quad in out if quad.graph_name == _DEFAULT}
        leaving = {(quad.triple, quad.graph_name) for quad in out}
        kept = {quad for quad in gone if self._stated_elsewhere(quad.triple, leaving)}
        out = out - kept
        if not out and not into:
            return
        if not out and len(into) >= _MANY:
            self._store.bulk_extend(into)
            return
        if not out:
            self._store.extend(into)
            return
        self._store.update(
            f"DELETE DATA {{ {_data(out)} }} ; INSERT DATA {{ {_data(into)} }}"
            if into
            else f"DELETE DATA {{ {_data(out)} }}"
        )

    def _stated_elsewhere(self, triple: Triple, leaving: set[tuple[Triple, GraphName]]) -> bool:
        # The vocabulary says what a topic is, not that minutes are about it.
        return any(
            quad.graph_name not in {_DEFAULT, VOCABULARY_GRAPH}
            and (triple, quad.graph_name) not in leaving
            for quad in self._store.quads_for_pattern(
                triple.subject, triple.predicate, triple.object, None
            )
        )

    def _load_vocabulary(self) -> None:
        """Load the ontology into its own graph, unless this edition of it is there."""
        contents = [path.read_bytes() for path in ontology_files()]
        edition = hashlib.sha256(b"\0".join(contents)).hexdigest()
        if self.ledger.get("vocabulary") == edition:
            return
        quads = [
            Quad(quad.subject, quad.predicate, quad.object, VOCABULARY_GRAPH)
            for content in contents
            for quad in parse(content, format=RdfFormat.TURTLE)
        ]
        self._update(set(self._store.quads_for_pattern(None, None, None, VOCABULARY_GRAPH)), set())
        self._store.extend(quads)
        self._store.flush()
        self.ledger.set("vocabulary", edition)

    def _recover(self) -> None:
        """Finish what an interrupted writer left: forget half-acknowledged documents."""
        self.ledger.drop_strays()
        for entry in self.ledger.pending():
            # Its quads may be there or not; taking them out makes both the same.
            self._take_out(entry.sha256)
        if self.ledger.get("finished") == "no":
            everything = self._store.quads_for_pattern(None, None, None, _DEFAULT)
            self._affected |= derivations.affected(everything)
            self._affected |= set(self._derivations())
            self._days |= {entry.day for entry in self.ledger.documents()}

    def _derivations(self) -> Iterator[NamedNode]:
        """Yield the derivations in the store, among them some of things that may be gone."""
        evidence = derivations.evidence_graph(self.folder.base)
        for quad in self._store.quads_for_pattern(None, node(SG.because), None, evidence):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject

    def _snapshot(self) -> None:
        """Copy the database (by hard links) for readers, and point them to the copy."""
        self.folder.snapshots.mkdir(exist_ok=True)
        numbers = [
            int(path.name) for path in self.folder.snapshots.iterdir() if path.name.isdigit()
        ]
        name = str(max(numbers, default=0) + 1)
        self._store.backup(str(self.folder.snapshots / name))
        self.ledger.copy_to(self.folder.snapshot_ledger(name))
        self.folder.snapshot_lock(name).touch()
        write_whole(self.folder.current, name + "\n")
        for number in numbers:
            self._drop_snapshot(str(number))

    def _drop_snapshot(self, name: str) -> None:
        """Delete a snapshot, unless somebody reads it: a database opens its files as it goes."""
        lock = self.folder.snapshot_lock(name)
        with unheld(lock) as free:
            if free:
                lock.unlink(missing_ok=True)
                self.folder.snapshot_ledger(name).unlink(missing_ok=True)
                shutil.rmtree(self.folder.snapshots / name, ignore_errors=True)


def _renamed(quad: Quad, before: str, after: str) -> Quad:
    def rename(term: object) -> object:
        if isinstance(term, NamedNode) and (
            term.value == before or term.value.startswith(before + "/")
        ):
            return NamedNode(after + term.value[len(before) :])
        return term

    return Quad(rename(quad.subject), quad.predicate, rename(quad.object), quad.graph_name)  # type: ignore[arg-type] # each term keeps its kind


def _data(quads: Iterable[Quad]) -> str:
    """Return quads as the body of INSERT DATA or DELETE DATA."""
    graphs: dict[str, list[str]] = {}
    for quad in quads:
        name = "" if quad.graph_name == _DEFAULT else str(quad.graph_name)
        graphs.setdefault(name, []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
    return " ".join(
        " ".join(triples) if not name else f"GRAPH {name} {{ {' '.join(triples)} }}"
        for name, triples in graphs.items()
    )
