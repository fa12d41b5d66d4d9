"""What somebody follows: the treatments of some cases, of a body, on a topic, or all of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from sagsgraf.model import Iri, Usage
from sagsgraf.model.history import TreatmentEvent
from sagsgraf.queries.cases import find_case
from sagsgraf.queries.names import find_organisation, find_topic
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.store.facts import FactReader
from sagsgraf.terms import DCT, NOTATIONS, RDF, SCHEMA, SG

_DEFAULT: Final = DefaultGraph()
_NOTATIONS: Final = {concept.value: notation for concept, notation in NOTATIONS.items()}


@dataclass(frozen=True, slots=True)
class Date:
    """A date of an item, and what it means."""

    iri: str
    date: str
    """ISO 8601."""
    end: str | None
    """Last day of a period that begins on ``date``."""
    meaning: str | None
    """``deadline``, ``in force``, ``start`` …"""
    text: str
    """The words that tell it."""


@dataclass(frozen=True, slots=True)
class ChangedDecision:
    """A decision that said something else before."""

    build: int
    seen: str
    """When readers could see the change: UTC."""
    mark: str
    """A hash of the old and the new words, the same in every store."""
    old: tuple[str, ...]
    new: tuple[str, ...]
    reread: bool
    """Whether the source is the same and was only read anew."""


@dataclass(frozen=True, slots=True)
class FollowedTreatment:
    """One treatment that somebody follows."""

    item: str
    """IRI."""
    reported: bool
    """Whether it is known from another document only."""
    meeting: str | None
    date: str
    start: str | None
    """Local date and time, where a time is printed."""
    end: str | None
    place: str | None
    body: str
    municipality: str | None
    number: str | None
    title: str
    cases: tuple[str, ...]
    """Case numbers."""
    case_iris: tuple[str, ...]
    closed: bool
    outcomes: tuple[str, ...]
    decision: str | None
    dates: tuple[Date, ...]
    places: tuple[str, ...]
    """Where the documents that tell of it were read."""
    updated: str
    """When it came into the store or last changed there: UTC; empty where no build tells."""
    changes: tuple[ChangedDecision, ...]
    link: str | None = None
    """Address of its source, where the documents were fetched."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What somebody follows, in the order of the dates."""

    iri: str
    """Names the feed: the same for the same wish."""
    names: tuple[str, ...]
    """Case numbers with titles, names of bodies and topics; empty for everything."""
    treatments: tuple[FollowedTreatment, ...]
    updated: str
    """When the store last changed: UTC; empty where no build tells."""


def followed(
    store: StoreReader,
    cases: Sequence[str] = (),
    *,
    municipality: str | None = None,
    body: str | None = None,
    topic: str | None = None,
    everything: bool = False,
) -> Followed:
    """Return the treatments of cases, of a body and on a topic together.

    Raises:
        Usage: nothing is named; several municipalities have a case of that number.
        NoInput: there is no such case, body or topic.
    """
    view = _View(store)
    wishes: list[NamedNode] = []
    names: list[str] = []
    items: set[NamedNode] = set()
    for case in cases:
        iri = find_case(store, case, municipality)
        wishes.append(iri)
        number, title = view.text(iri, DCT.identifier), view.text(iri, DCT.title)
        names.append(" ".join(part for part in (number, title) if part) or case)
        items |= view.subjects(SG.case, iri)
    if body:
        organisations = find_organisation(store, body, municipality)
        wishes += organisations
        names.append(body.strip())
        items |= {one for it in organisations for one in view.subjects(SG.body, it)}
    if topic:
        topics = find_topic(store, topic)
        wishes += topics
        names.append(topic.strip())
        items |= {one for it in topics for one in view.subjects(DCT.subject, it)}
    if everything:
        items |= {one for kind in _KINDS for one in view.subjects(RDF.type, node(kind))}
    elif not wishes:
        raise Usage("Nothing to follow.", hint="Name case numbers, --body, --topic or --all.")
    found = [view.treatment(one) for one in items if view.is_treatment(one)]
    builds = store.builds()
    return Followed(
        iri=_name(store.folder.base, [] if everything else wishes),
        names=() if everything else tuple(names),
        treatments=tuple(sorted(found, key=_order)),
        updated=builds[-1].finished if builds else "",
    )


_KINDS: Final = (SG.AgendaItem, SG.ReportedTreatment)


def _order(one: FollowedTreatment) -> tuple[str, ...]:
    return one.date, one.start or "", one.body, one.item


def _name(base: str, wishes: Iterable[NamedNode]) -> str:
    iris = sorted(one.value for one in wishes)
    if len(iris) == 1:
        return iris[0]
    return f"{base}foelg/{hashlib.sha256(chr(10).join(iris).encode()).hexdigest()[:16]}"


class _View:
    """Look-ups for feeds and calendars."""

    def __init__(self, store: StoreReader) -> None:
        self.graph = store.graph
        self.facts = FactReader(store.graph)
        self.base = store.folder.base
        self.paths = {entry.sha256[:16]: entry.path for entry in store.documents()}
        self.seen = {one.number: one.finished for one in store.builds()}
        self.events: dict[str, list[TreatmentEvent]] = {}
        for event in store.treatment_events():
            if event.before:
                # What happened under the IRI that it had happened to this treatment.
                self.events[event.item] = self.events.pop(event.before, [])
            self.events.setdefault(event.item, []).append(event)

    def is_treatment(self, item: NamedNode) -> bool:
        """Tell whether something is a treatment of its own, not one known from its minutes too."""
        kinds = {quad.object for quad in self._quads(item, RDF.type)}
        ours = bool(kinds & {node(kind) for kind in _KINDS})
        return ours and not any(True for _ in self._quads(item, SG.observedAs))

    def treatment(self, item: NamedNode) -> FollowedTreatment:
        """Return one treatment."""
        facts = {field: tuple(texts) for field, texts in self.facts.facts(item).items()}
        first = {field: texts[0] for field, texts in facts.items()}
        meeting = self._node(item, SG.meeting)
        own = self._node(item, RDF.type) == node(SG.AgendaItem)
        start = self.text(meeting, SCHEMA.startDate) if meeting else None
        sources = self.facts.sources(item, self.base)
        events = [one for one in self.events.get(item.value, ()) if one.kind != "moved"]
        return FollowedTreatment(
            item=item.value,
            reported=not own,
            meeting=meeting.value if meeting else None,
            date=first.get("date", ""),
            start=start if start and "T" in start else None,
            end=self.text(meeting, SCHEMA.endDate) if meeting else None,
            place=self.text(meeting, SCHEMA.location) if meeting else None,
            body=first.get("body", ""),
            municipality=first.get("municipality"),
            number=first.get("number"),
            title=first.get("title", ""),
            cases=facts.get("case", ()),
            case_iris=tuple(sorted(one.value for one in self._nodes(item, SG.case))),
            closed="closed" in first,
            outcomes=facts.get("outcome", ()),
            decision="\n".join(facts.get("decision", ())) or None,
            dates=tuple(
                sorted(
                    (self._date(one) for one in self._nodes(item, SG.deadline)),
                    key=lambda one: (one.date, one.iri),
                )
            ),
            places=tuple(sorted(self.paths[one] for one in sources if one in self.paths)),
            updated=max((self.seen.get(one.build, "") for one in events), default=""),
            changes=tuple(
                self._changed(one)
                for one in events
                if one.kind == "changed" and one.old.get("decision")
            ),
        )

    def _changed(self, event: TreatmentEvent) -> ChangedDecision:
        old, new = event.old.get("decision", []), event.new.get("decision", [])
        words = "\0".join([*old, "", *new])
        return ChangedDecision(
            build=event.build,
            seen=self.seen.get(event.build, ""),
            mark=hashlib.sha256(words.encode()).hexdigest()[:16],
            old=tuple(old),
            new=tuple(new),
            reread=event.cause == "reread",
        )

    def _date(self, iri: NamedNode) -> Date:
        meaning = self._node(iri, SG.meaning)
        return Date(
            iri=iri.value,
            date=self.text(iri, SG.date) or "",
            end=self.text(iri, SCHEMA.endDate),
            meaning=_NOTATIONS.get(meaning.value, meaning.value) if meaning else None,
            text=self.text(iri, SG.text) or "",
        )

    def subjects(self, predicate: Iri, value: NamedNode) -> set[NamedNode]:
        """Return what has a property with this value."""
        quads = self.graph.quads_for_pattern(None, node(predicate), value, _DEFAULT)
        return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}

    def text(self, subject: NamedNode, predicate: Iri) -> str | None:
        """Return the first value of a property."""
        found = self._quads(subject, predicate)
        return min((one.object.value for one in found if isinstance(one.object, Literal)),
                   default=None)  # fmt: skip

    def _node(self, subject: NamedNode, predicate: Iri) -> NamedNode | None:
        return min(self._nodes(subject, predicate), key=lambda one: one.value, default=None)

    def _nodes(self, subject: NamedNode, predicate: Iri) -> list[NamedNode]:
        found = self._quads(subject, predicate)
        return [one.object for one in found if isinstance(one.object, NamedNode)]

    def _quads(self, subject: NamedNode, predicate: Iri) -> list[Quad]:
        return list(self.graph.quads_for_pattern(subject, node(predicate), None, _DEFAULT))


def with_links(found: Followed, links: dict[str, str]) -> Followed:
    """Return what is followed with the addresses of its sources, by where they were read."""
    treatments = (
        replace(one, link=next((links[place] for place in one.places if place in links), None))
        for one in found.treatments
    )
    return replace(found, treatments=tuple(treatments))
