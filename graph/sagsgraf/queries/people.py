"""Who is named in what is written for others: the elected, officials, or everybody.

A store keeps every name, as the public minutes print it; this limits what leaves it in exports,
pictures and traces. Whoever is not to be named becomes ``Person 1``, ``Person 2`` …: in labels,
in the IRIs that hold the name, and in every quote, title and decision wherever the words of the
name stand after one another. One person has one number throughout what is written at once; the
number tells nothing of the name.

People are those whom the graph knows as people, and whoever else a quote seems to name (a given
name and capitalised words behind it); they are found by their whole names. Somebody of whom no
document tells that they are elected or employed counts as neither. Where two people share a
name and one of them is named, quotes keep it.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import Any, Final, TypeVar, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from sagsgraf.danish.mentions import names_in
from sagsgraf.danish.text import slug
from sagsgraf.model.kept import Edit, KeptText
from sagsgraf.rdf import lines, node
from sagsgraf.store import DocumentEntry, StoreReader
from sagsgraf.terms import FOAF, PERSON_TIER, RDF, SG

_Value = TypeVar("_Value")
_DEFAULT: Final = DefaultGraph()
_WORD: Final = re.compile(r"[^\W_]+")
_GAP: Final = re.compile(r"[\s.'’*_-]{1,8}")
"""What may stand between the words of a name: a line end, an initial's full stop, a hyphen."""
_LAST: Final = re.compile(r"(?<=[/:#])[^/:#]{1,2000}$")
"""The last segment of an IRI."""


class People(StrEnum):
    """Whom what is written names; the others become placeholders."""

    ELECTED = "elected"
    OFFICIALS = "officials"
    """The elected, and those employed as officials."""
    ALL = "all"


_NAMED: Final = {
    People.ELECTED: frozenset({node(PERSON_TIER.elected)}),
    People.OFFICIALS: frozenset({node(PERSON_TIER.elected), node(PERSON_TIER.official)}),
}


class Cover:
    """Puts placeholders for the names of some people.

    Args:
        hidden: names that are to be replaced, as slugs.
        named: names that stay; where one is longer than a hidden name in it, it stays whole.
        iris: the things that are people to be hidden, by the slug of their name.
    """

    def __init__(
        self,
        hidden: Iterable[str],
        named: Iterable[str] = (),
        iris: dict[str, str] | None = None,
    ) -> None:
        self._iris = dict(iris or {})
        self._named = frozenset(named)
        self._hidden: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._by_first: dict[str, list[list[str]]] = {}
        self._folded = _Folded()
        self._by_word: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(self._named):
            self._expect(name)
            for word in set(name.split("-")):
                self._by_word.setdefault(word, []).append(tuple(name.split("-")))
        for name in sorted(hidden):
            self._hide(name)

    def __bool__(self) -> bool:
        """Tell whether anybody is hidden."""
        return bool(self._hidden or self._iris)

    def over(self, value: _Value) -> _Value:
        """Return a value of texts, tuples and dataclasses with placeholders in its texts.

        People are numbered as they turn up.
        """
        self._learn(_texts(value))
        return cast("_Value", self._over(value)) if self else value

    def store(self, store: StoreReader, also: Iterable[str] = ()) -> StoreReader:
        """Return a store, in memory, that names nobody who is hidden.

        Everybody has a number beforehand, in an order that tells nothing.

        Args:
            store: an open store; it stays as it is.
            also: texts that are shown beside it: whom only they name is hidden too.
        """
        told = self.statements(store, also)
        if told is None:
            return store
        covered = copy.copy(store)
        covered.graph = lines.loaded(told)
        return covered

    def statements(self, store: StoreReader, also: Iterable[str] = ()) -> list[list[bytes]] | None:
        """Return what a covered store states, as `StoreReader.statements` does.

        Two statements may have become the same one. None where nobody is hidden.
        """
        columns = lines.columns(store.graph)
        subjects, predicates, objects, graphs = columns
        terms = set().union(subjects, objects, graphs)
        literals = list(lines.literals(terms))
        self._learn(text for _, text, _ in literals)
        self._learn(also)
        if not self:
            return None
        everybody = {*self._hidden, *self._iris.values()}
        for name in sorted(everybody, key=lambda one: sha256(one.encode()).digest()):
            self._number(name)
        # Each term once: the columns of a year have three million places.
        shown = {term: term for term in terms.union(predicates)}
        kept = [shown[term] for term in predicates]
        shown |= self._changed(terms, literals)
        return [
            [shown[term] for term in subjects],
            kept,
            [shown[term] for term in objects],
            [shown[term] for term in graphs],
        ]

    def _learn(self, texts: Iterable[str]) -> None:
        """Hide whom else the texts name; one text is read once."""
        found = {name for text in set(texts) for name in names_in(text)}
        for name in sorted({slug(name) for name in found}):
            if not self._is_named(name):
                self._hide(name)

    def _is_named(self, name: str) -> bool:
        """Tell whether a name is that of somebody who is named, or a part of it."""
        if name in self._named or name in self._hidden:
            return name in self._named
        first = name.partition("-")[0]
        return any(f"-{name}-" in f"-{'-'.join(words)}-" for words in self._by_word.get(first, ()))

    def _hide(self, name: str) -> None:
        if name not in self._hidden:
            self._hidden.add(name)
            self._expect(name)

    def _expect(self, name: str) -> None:
        words = name.split("-")
        if len(words) > 1:
            names = self._by_first.setdefault(words[0], [])
            names.append(words)
            names.sort(key=len, reverse=True)

    def _changed(
        self, terms: Iterable[bytes], literals: Iterable[tuple[bytes, str, str | None]]
    ) -> Iterator[tuple[bytes, bytes]]:
        """Yield the terms that name somebody who is hidden, each with what stands for it."""
        for term, text, language in literals:
            told = self.text(text)
            if told != text:
                yield term, lines.written(Literal(told, language=language))
        for term, iri in lines.iris(terms):
            told = self.iri(iri)
            if told != iri:
                yield term, lines.written(NamedNode(told))

    def _over(self, value: Any) -> Any:
        if isinstance(value, str):
            iri = value.startswith(("http://", "https://", "urn:")) and " " not in value
            return self.iri(value) if iri else self.text(value)
        if isinstance(value, (tuple, list)):
            return type(value)(self._over(one) for one in value)
        if isinstance(value, dict):
            return {self._over(key): self._over(one) for key, one in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            changed = {one.name: self._over(getattr(value, one.name)) for one in fields(value)}
            return replace(value, **changed)
        return value

    def iri(self, iri: str) -> str:
        """Return an IRI with placeholders for the names in it."""
        if name := self._iris.get(iri):
            return f"{_LAST.sub('', iri)}person-{self._number(name)}"
        return self._replaced(iri, "person-{}", "-")

    def text(self, text: str) -> str:
        """Return a text with placeholders for the names in it."""
        return self._replaced(text, "Person {}", None)

    def kept(self, text: KeptText) -> KeptText:
        """Return a document's text with placeholders for the names in it, and where they stand.

        Whom nobody has told the cover of stays: `store` takes the texts beforehand.
        """
        if not self:
            return text
        found = list(self._found(text.text, "Person {}", None))
        edits = tuple(Edit(start, end, len(words)) for start, end, words in found)
        return replace(text, text=_edited(text.text, found), edits=edits)

    def _replaced(self, text: str, placeholder: str, gap: str | None) -> str:
        """Return a text with each hidden name replaced; the longest name at a place counts."""
        return _edited(text, self._found(text, placeholder, gap))

    def _found(
        self, text: str, placeholder: str, gap: str | None
    ) -> Iterator[tuple[int, int, str]]:
        """Yield where hidden names stand in a text, start and end, and what is to stand there."""
        fold = self._folded
        if self._by_first.keys().isdisjoint(map(fold.__getitem__, _WORD.findall(text))):
            return
        words = list(_WORD.finditer(text))
        told = [fold[match.group()] for match in words]
        done = 0
        for at, word in enumerate(told):
            if at < done or word not in self._by_first:
                continue
            name = self._name_at(text, words, told, at, gap)
            if name is None:
                continue
            done = at + len(name)
            if "-".join(name) in self._hidden:
                number = self._number("-".join(name))
                last = words[done - 1]
                tail = last.group()[-1] if told[done - 1] != name[-1] else ""
                yield words[at].start(), last.end(), placeholder.format(number) + tail

    def _name_at(
        self, text: str, words: list[re.Match[str]], told: list[str], at: int, gap: str | None
    ) -> list[str] | None:
        """Return the longest name that begins at a word; its last word may be a genitive."""
        for name in self._by_first[told[at]]:
            last = at + len(name) - 1
            if last >= len(told) or told[last] not in {name[-1], name[-1] + "s"}:
                continue
            if told[at:last] != name[:-1]:
                continue
            ends = (text[words[i].end() : words[i + 1].start()] for i in range(at, last))
            if all(one == gap if gap else _GAP.fullmatch(one) for one in ends):
                return name
        return None

    def _number(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers) + 1)


class _Nobody(Cover):
    """Hides nobody."""

    def statements(self, store: StoreReader, also: Iterable[str] = ()) -> None:
        """Return None: a store stays as it is."""

    def _learn(self, texts: Iterable[str]) -> None:
        """Learn nothing."""


def _edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with other words at some places, which come in order."""
    parts: list[str] = []
    done = 0
    for start, end, words in edits:
        parts += (text[done:start], words)
        done = end
    return "".join((*parts, text[done:])) if parts else text


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        yield from _texts([*value, *value.values()])
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _texts([getattr(value, one.name) for one in fields(value)])


class _Folded(dict[str, str]):
    """Words as IRIs spell them, each looked at once."""

    def __missing__(self, word: str) -> str:
        """Fold a word that is new."""
        folded = self[word] = slug(word)
        return folded


class CoveredStore(StoreReader):
    """A store as it is shown to others: it names nobody who is to be hidden.

    Its graph is in memory. What it tells of documents beside the graph is covered as well.
    """

    def __init__(self, store: StoreReader, cover: Cover, texts: Mapping[str, KeptText]) -> None:
        # Not the initialiser of the base, which would open the snapshot a second time.
        self.folder = store.folder
        self.snapshot = store.snapshot
        self._statements = cover.statements(store, (one.text for one in texts.values()))
        told = self._statements
        self.graph = store.graph if told is None else lines.loaded(told)
        self.cover = cover
        self._store = store
        self._texts = texts

    def statements(self) -> list[list[bytes]]:
        """Return what the store states; where somebody is hidden, as it was covered."""
        return super().statements() if self._statements is None else self._statements

    def documents(self) -> list[DocumentEntry]:
        """Return the documents in the store, in the order of their paths."""
        return [
            replace(
                one,
                path=self.cover.text(one.path),
                name=self.cover.text(one.name),
                meeting=self.cover.iri(one.meeting),
                day=self.cover.iri(one.day),
                warnings=self.cover.text(one.warnings),
            )
            for one in self._store.documents()
        ]

    def reports(self) -> dict[str, str]:
        """Return what was kept of the reading of each document, by its hash."""
        return {
            sha256: json.dumps(self.cover.over(json.loads(report)), ensure_ascii=False)
            for sha256, report in self._store.reports().items()
        }

    def texts(self) -> dict[str, KeptText]:
        """Return the texts of the documents, by their hashes."""
        return {sha256: self.cover.kept(text) for sha256, text in self._texts.items()}


def covered(
    store: StoreReader,
    people: str = People.OFFICIALS,
    texts: Mapping[str, KeptText] | None = None,
) -> tuple[CoveredStore, Cover]:
    """Return a store that names only some people, and what hides the others.

    Args:
        store: an open store; it stays as it is.
        people: ``elected``, ``officials`` (and the elected), or ``all``.
        texts: the documents' texts by their hashes; those that the store keeps by default, an
            empty mapping for none.
    """
    cover = cover_for(store, people)
    shown = CoveredStore(store, cover, store.texts() if texts is None else texts)
    return shown, cover


def cover_for(store: StoreReader, people: str = People.OFFICIALS) -> Cover:
    """Return what hides the people of a store that are not to be named.

    Args:
        store: an open store; it stays as it is.
        people: ``elected``, ``officials`` (and the elected), or ``all``.
    """
    chosen = People(people)
    if chosen is People.ALL:
        return _Nobody(())
    hidden: set[str] = set()
    named: set[str] = set()
    iris: dict[str, str] = {}
    for quad in store.graph.quads_for_pattern(None, node(RDF.type), node(SG.Person), _DEFAULT):
        person = quad.subject
        if not isinstance(person, NamedNode):
            continue
        tiers = store.graph.quads_for_pattern(person, node(SG.personTier), None, _DEFAULT)
        names = set(_names(store.graph, person))
        if any(one.object in _NAMED[chosen] for one in tiers):
            named |= names
        else:
            hidden |= names
            iris[person.value] = _own(person)
    return Cover(hidden - named, named, iris)


def _own(person: NamedNode) -> str:
    last = _LAST.search(person.value)
    return slug(last.group()) if last else ""


def _names(graph: Store, person: NamedNode) -> Iterator[str]:
    """Yield a person's names as slugs: that of the IRI, and those printed."""
    yield _own(person)
    for quad in graph.quads_for_pattern(person, node(FOAF.name), None, None):
        if isinstance(quad.object, Literal):
            yield slug(quad.object.value)
