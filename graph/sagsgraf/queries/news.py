"""What is new in a store since a build or a day: treatments, decisions, sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import PurePath
from typing import Any, Final
from zoneinfo import ZoneInfo

from pyoxigraph import DefaultGraph, Literal, NamedNode

from sagsgraf.danish.text import slug
from sagsgraf.model import Usage
from sagsgraf.model.history import Build, DocumentEvent, TreatmentEvent
from sagsgraf.queries.cases import find_case
from sagsgraf.queries.names import find_organisation
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader
from sagsgraf.store.facts import COMPARED, FactReader, Facts
from sagsgraf.terms import DCT, FOAF, RDFS, SG

TOWN: Final = ZoneInfo("Europe/Copenhagen")
"""A day that a person names is one of Danish time; builds are told in UTC."""
LAST: Final = "last"
_DEFAULT: Final = DefaultGraph()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What differs in one field of a treatment."""

    field: str
    """``decision``, ``outcome``, ``title``, ``case``, ``amount``, ``attachment``, ``closed``,
    ``date`` or ``body``."""
    old: tuple[str, ...]
    """What is no longer said; empty where nothing was."""
    new: tuple[str, ...]
    """What was not said before; empty where nothing is."""


@dataclass(frozen=True, slots=True)
class News:
    """What became of one treatment in one build."""

    kind: str
    """``new``, ``decided`` (it was known from an agenda, now its decision is), ``changed`` or
    ``gone``."""
    build: int
    seen: str
    """When readers could see it: UTC."""
    date: str
    body: str
    municipality: str | None
    cases: tuple[str, ...]
    """Case numbers."""
    title: str
    number: str | None
    item: str
    """IRI of the treatment, as it is now or last was."""
    treatment: str
    """``item`` in the body's own minutes or agenda, ``reported`` from another document."""
    closed: bool
    outcomes: tuple[str, ...]
    decision: str | None
    """Its words, as they are now or last were."""
    changes: tuple[FieldChange, ...]
    because: str
    """What happened to the documents: ``added``, ``replaced``, ``reread``, ``withdrawn``."""


@dataclass(frozen=True, slots=True)
class DocumentNews:
    """What became of one document in one build."""

    kind: str
    """``added``, ``replaced``, ``reread`` or ``withdrawn``."""
    build: int
    seen: str
    name: str
    path: str
    meeting: str
    """IRI of its meeting."""
    sha256: str
    before: str
    """Of a replaced one, the hash that it had."""
    why: str
    """Of one that was read anew: ``version``, ``options`` or ``again``."""


@dataclass(frozen=True, slots=True)
class GoneAddress:
    """An address that the site it was fetched from does not have any more."""

    address: str
    gone: str
    """When the site was first seen without it: UTC."""
    path: str
    """The file that was fetched."""


@dataclass(frozen=True, slots=True)
class WhatIsNew:
    """What happened in the builds between two."""

    after: int
    """Number of the build after which it is; 0 for everything that is known."""
    until: int
    """Number of the last build looked at."""
    since: str
    """When the build of ``after`` was done, or the day that was asked for; empty for all."""
    builds: tuple[Build, ...]
    """Those between, in order; one that changed nothing is not kept."""
    treatments: tuple[News, ...]
    documents: tuple[DocumentNews, ...]
    late: bool = False
    """Whether the store is older than its list of builds: what came before is unknown."""
    gone: tuple[GoneAddress, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain lists and dictionaries, ready for JSON."""
        return asdict(self)


def what_is_new(
    store: StoreReader,
    since: str = LAST,
    until: str | None = None,
    *,
    case: str | None = None,
    body: str | None = None,
    municipality: str | None = None,
) -> WhatIsNew:
    """Return what happened after a build or from a day on.

    Args:
        store: an open store.
        since: number of a build (what came after it), a day (what came from it on), or ``last``
            (what the last build brought).
        until: number of the last build, or the last day; None for all.
        case: only this case, by number or IRI.
        body: only this body, by name.
        municipality: only this one, by name.

    Raises:
        Usage: there is no such build, or it is neither a number nor a day.
        NoInput: no case or body has this name.
    """
    builds = store.builds()
    after, day = _after(since, builds)
    last = _until(until, builds)
    if last < after:
        raise Usage(f"--until {until} is before --since {since}.")
    told = _Told(store, builds)
    news = [told.treatment(event) for event in store.treatment_events(after, last)]
    found = [one for one in news if one is not None]
    if case:
        found = _of_case(store, case, municipality, found)
    if body:
        found = _of_body(store, body, found)
    if municipality:
        key = municipality.lower().removesuffix(" kommune")
        found = [one for one in found if key in (one.municipality or "").lower()]
    documents = [told.document(event) for event in store.document_events(after, last)]
    if case or body or municipality:
        meetings = {one.item.partition("/punkt/")[0] for one in found}
        documents = [one for one in documents if one.meeting in meetings]
    return WhatIsNew(
        after=after,
        until=last,
        since=day or next((one.finished for one in builds if one.number == after), ""),
        builds=tuple(one for one in builds if after < one.number <= last),
        treatments=tuple(sorted(found, key=_order)),
        documents=tuple(documents),
        late=store.history_begins_late(),
    )


def _order(one: News) -> tuple[object, ...]:
    return (not one.cases, one.municipality or "", one.cases, one.date, one.body, one.item,
            one.build)  # fmt: skip


# --- since when ----------------------------------------------------------------------------------


def _after(since: str, builds: list[Build]) -> tuple[int, str]:
    """Return the build after which is looked, and the day where one was named."""
    if since == LAST:
        return (builds[-2].number if len(builds) > 1 else 0), ""
    if since.isdecimal():
        return _known(int(since), builds, least=0), ""
    start = _midnight(since, "--since")
    earlier = [one.number for one in builds if _time(one) < start]
    return max(earlier, default=0), since


def _until(until: str | None, builds: list[Build]) -> int:
    newest = builds[-1].number if builds else 0
    if until is None or until == LAST:
        return newest
    if until.isdecimal():
        return _known(int(until), builds, least=1)
    end = _midnight(until, "--until") + timedelta(days=1)
    return max((one.number for one in builds if _time(one) < end), default=0)


def _known(number: int, builds: list[Build], least: int) -> int:
    known = [one.number for one in builds]
    if number in known or number == least == 0:
        return number
    numbers = ", ".join(f"{one.number} ({one.finished[:10]})" for one in builds[-8:])
    more = "the latest are" if len(builds) > 8 else "known are"
    hint = f"{more} {numbers}; `sagsgraf changes --builds` tells what each brought."
    raise Usage(
        f"There is no build {number}.",
        hint=hint[0].upper() + hint[1:] if builds else "The store has none yet.",
    )


def _midnight(text: str, option: str) -> datetime:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise Usage(
            f"{option} {text}: neither the number of a build nor a day.",
            hint=f"Write {option} 3, {option} 2026-11-01 or {option} last.",
        ) from error
    return datetime.combine(day, time(), TOWN)


def _time(build: Build) -> datetime:
    return datetime.strptime(build.finished, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


# --- events in words -----------------------------------------------------------------------------


class _Told:
    """Events with what is known of their treatments."""

    def __init__(self, store: StoreReader, builds: list[Build]) -> None:
        self.reader = FactReader(store.graph)
        self.seen = {one.number: one.finished for one in builds}
        self.moved: dict[str, list[tuple[int, str]]] = {}
        self.gone: dict[str, list[tuple[int, Facts]]] = {}
        self.changed: dict[str, list[TreatmentEvent]] = {}
        for event in store.treatment_events():
            if event.before:
                self.moved.setdefault(event.before, []).append((event.build, event.item))
            if event.kind == "went":
                self.gone.setdefault(event.item, []).append((event.build, event.told))
            elif event.kind == "changed":
                self.changed.setdefault(event.item, []).append(event)

    def treatment(self, event: TreatmentEvent) -> News | None:
        """Return a treatment's news; None where only its IRI is another one."""
        if event.kind == "moved":
            return None
        item, facts = (event.item, event.told) if event.told else self._now(event)
        changes = tuple(
            FieldChange(field, tuple(event.old[field]), tuple(event.new[field]))
            for field in COMPARED
            if field in event.old
        )
        return News(
            kind=_kind(event),
            build=event.build,
            seen=self.seen.get(event.build, ""),
            date=_first(facts, "date") or "",
            body=_first(facts, "body") or "",
            municipality=_first(facts, "municipality"),
            cases=tuple(facts.get("case", ())),
            title=_first(facts, "title") or "",
            number=_first(facts, "number"),
            item=item,
            treatment=_first(facts, "kind") or "item",
            closed=facts.get("closed") == ["true"],
            outcomes=tuple(facts.get("outcome", ())),
            decision="\n".join(facts.get("decision", ())) or None,
            changes=changes,
            because=event.cause,
        )

    def _now(self, event: TreatmentEvent) -> tuple[str, Facts]:
        """Return where a treatment is now, and what it said when the event had happened."""
        item, build = event.item, event.build
        later: list[TreatmentEvent] = []
        while True:
            moves = [(at, to) for at, to in self.moved.get(item, ()) if at > build]
            ends = [(at, facts) for at, facts in self.gone.get(item, ()) if at > build]
            last = min((at for at, _ in (*moves, *ends)), default=None)
            later += [
                one
                for one in self.changed.get(item, ())
                if one.build > build and (last is None or one.build < last)
            ]
            if not moves or (ends and last == ends[0][0] and ends[0][0] < min(moves)[0]):
                facts = ends[0][1] if ends else self.reader.facts(NamedNode(item))
                return item, _undone(facts, later)
            build, item = min(moves)
            later += [one for one in self.changed.get(item, ()) if one.build == build]

    def document(self, event: DocumentEvent) -> DocumentNews:
        """Return a document's news."""
        return DocumentNews(
            kind=event.kind,
            build=event.build,
            seen=self.seen.get(event.build, ""),
            name=PurePath(event.path).name,
            path=event.path,
            meeting=event.meeting,
            sha256=event.sha256,
            before=event.before,
            why=event.why,
        )


def _undone(facts: Facts, changes: list[TreatmentEvent]) -> Facts:
    """Return what a treatment said before these changes."""
    before = dict(facts)
    for event in reversed(changes):
        for field, old in event.old.items():
            now = event.new[field]
            before[field] = sorted([*(t for t in before.get(field, ()) if t not in now), *old])
    return before


def _kind(event: TreatmentEvent) -> str:
    if event.kind == "came":
        return "new"
    if event.kind == "went":
        return "gone"
    before, now = event.old.get("decision"), event.new.get("decision")
    return "decided" if before == [] and now else "changed"


def _first(facts: Facts, field: str) -> str | None:
    return next(iter(facts.get(field, ())), None)


# --- filters -------------------------------------------------------------------------------------


def _of_case(
    store: StoreReader, case: str, municipality: str | None, news: Iterable[News]
) -> list[News]:
    number = case.strip()
    if number.startswith(("http://", "https://")):
        iri = find_case(store, number, municipality)
        number = _texts(store, iri, node(DCT.identifier))[0]
    found = [one for one in news if number in one.cases or _had(one, number)]
    if not found:
        find_case(store, number, municipality)  # raises where nothing has this number
    return found


def _had(one: News, number: str) -> bool:
    return any(number in change.old for change in one.changes if change.field == "case")


def _of_body(store: StoreReader, body: str, news: Iterable[News]) -> list[News]:
    found = [one for one in news if slug(one.body) == slug(body)]
    if not found and not _has_body(store, body):
        find_organisation(store, body)  # raises where nothing has this name
    return found


def _has_body(store: StoreReader, body: str) -> bool:
    quads = store.graph.quads_for_pattern(None, node(SG.body), None, _DEFAULT)
    bodies = {quad.object for quad in quads if isinstance(quad.object, NamedNode)}
    names = (
        name
        for one in bodies
        for predicate in (RDFS.label, FOAF.name)
        for name in _texts(store, one, node(predicate))
    )
    return any(slug(name) == slug(body) for name in names)


def _texts(store: StoreReader, thing: NamedNode, predicate: NamedNode) -> list[str]:
    quads = store.graph.quads_for_pattern(thing, predicate, None, _DEFAULT)
    return sorted(quad.object.value for quad in quads if isinstance(quad.object, Literal))
