"""Giving a thing with several names one name in the store, and taking it back.

Each of the two is safe against a kill: a row is there before the quad is renamed, and until it
has its own name again (see `rows`). Whatever a kill leaves, what is as read can be told, and the
next `rename` does again what was not done.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from sagsgraf.store.derivations.view import is_derivation
from sagsgraf.store.sameness.rows import Row, Rows

_DEFAULT: Final = DefaultGraph()
_SOURCE = re.compile(r".*/kilde/[0-9a-f]{16}")
Update = Callable[[set[Quad], set[Quad]], None]
"""Takes quads out and puts others in, in one step, durably; a triple that a reading still states
stays in the default graph."""


class AsRead:
    """A store as its documents have it, whatever was renamed in it."""

    def __init__(self, store: Store, rows: Rows | None = None) -> None:
        self._store = store
        self._rows = rows
        self.aliases: dict[str, set[str]] = {}
        """Other names, by the one that stands for them."""
        for alias, kept in (rows.kept() if rows else {}).items():
            self.aliases.setdefault(kept, set()).add(alias)

    def about(self, thing: NamedNode, predicate: NamedNode | None = None) -> set[Quad]:
        """Return the quads of readings whose subject a thing is, on request with one property."""
        found = self._store.quads_for_pattern(thing, predicate, None, None)
        if self._rows is None or not self.aliases:
            return set(filter(_is_read, found))
        rows = self._rows.about({thing.value, *self.aliases.get(thing.value, ())})
        return {
            quad
            for quad in self._as_read(set(found), rows)
            if quad.subject == thing and predicate in {None, quad.predicate}
        }

    def naming(self, thing: NamedNode) -> set[Quad]:
        """Return the quads of readings whose object a thing is."""
        found = self._store.quads_for_pattern(None, None, thing, None)
        if self._rows is None or not self.aliases:
            return set(filter(_is_read, found))
        rows = self._rows.naming({thing.value, *self.aliases.get(thing.value, ())})
        return {quad for quad in self._as_read(set(found), rows) if quad.object == thing}

    @staticmethod
    def _as_read(found: set[Quad], rows: list[Row]) -> set[Quad]:
        found = found - {row.renamed for row in rows if not row.there}
        found |= {row.original for row in rows}
        return set(filter(_is_read, found))


class Renaming:
    """Renames things in a store, and gives them their names back."""

    def __init__(self, store: Store, rows: Rows, update: Update) -> None:
        self._store = store
        self._rows = rows
        self._update = update

    def rename(self, kept: Mapping[str, str]) -> set[Quad]:
        """Put the kept name in the place of each other name.

        Args:
            kept: the IRI that is kept, by that of the other name.

        Returns:
            The quads that changed, as they were and as they are.
        """
        rows = []
        originals = {quad for alias in kept for quad in self._with(NamedNode(alias))}
        renamed = {quad: _renamed(quad, kept) for quad in originals}
        made = {row.renamed for row in self._rows.into(set(renamed.values())) if not row.there}
        for original, new in renamed.items():
            there = new in self._store and new not in made
            rows.append(Row(original, new, there, _source(original)))
        self._rows.put(rows, kept)
        out, into = originals, set(renamed.values())
        self._update(out | _facts(out), into | _facts(into))
        return out | into

    def undo(self, rows: list[Row], aliases: Iterable[str] = ()) -> set[Quad]:
        """Give what these rows are about its own name back, and forget the rows.

        Args:
            rows: what to undo.
            aliases: names that hold no longer.

        Returns:
            The quads that changed, as they were and as they are.
        """
        undone = {row.original for row in rows}
        into = set(undone)
        out = {row.renamed for row in rows if not row.there}
        # What another name that still holds stands for as well.
        out -= {row.renamed for row in self._rows.into(out) if row.original not in undone}
        self._update(out | _facts(out), into | _facts(into))
        self._rows.delete(rows, aliases)
        return out | into

    def undo_names(self, things: set[str], aliases: Iterable[str]) -> set[Quad]:
        """Give every quad that has one of these things, as read, its own names back."""
        rows = {row.original: row for row in self._rows.about(things)}
        rows |= {row.original: row for row in self._rows.naming(things)}
        return self.undo(list(rows.values()), aliases)

    def undo_source(self, source: str) -> None:
        """Give what a document says its own names back."""
        rows = self._rows.of_source(source)
        if rows:
            self.undo(rows)

    def _with(self, alias: NamedNode) -> Iterator[Quad]:
        """Yield what the readings state of a thing, and what is in the graph without a reading."""
        found = set(self._store.quads_for_pattern(alias, None, None, None))
        found |= set(self._store.quads_for_pattern(None, None, alias, None))
        stated = {quad.triple for quad in found if quad.graph_name != _DEFAULT}
        for quad in found:
            if _is_read(quad) or (quad.graph_name == _DEFAULT and quad.triple not in stated):
                yield quad


def _is_read(quad: Quad) -> bool:
    return isinstance(quad.graph_name, NamedNode) and not is_derivation(quad.graph_name)


def _facts(quads: Iterable[Quad]) -> set[Quad]:
    return {Quad(one.subject, one.predicate, one.object, _DEFAULT) for one in quads}


def _source(quad: Quad) -> str:
    """Return the document whose reading states a quad."""
    match = _SOURCE.match(quad.graph_name.value) if _is_read(quad) else None  # type: ignore[union-attr] # a name
    return match[0] if match else ""


def _renamed(quad: Quad, kept: Mapping[str, str]) -> Quad:
    def rename(term: object) -> object:
        if isinstance(term, NamedNode) and term.value in kept:
            return NamedNode(kept[term.value])
        return term

    return Quad(rename(quad.subject), quad.predicate, rename(quad.object), quad.graph_name)  # type: ignore[arg-type] # each term keeps its kind
