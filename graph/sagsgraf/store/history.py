"""What a build changes in what readers know: remembered before it is written, compared after.

Before a document is written, the writer has what readers see of its meeting kept: every treatment
of the body's meetings of that day. When readers are to see the new state, these are compared with
what the store then has. Only such meetings are looked at, never the whole store: of a hundred new
meetings nothing was there before, so that only the IRIs of their treatments are listed.

What is kept lies in the ledger until the build is told, so that a killed build is told by whoever
finishes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, cast

from pyoxigraph import NamedNode, Store

from sagsgraf.danish.text import fold_space
from sagsgraf.model.history import Build, DocumentEvent, Settled, TreatmentEvent
from sagsgraf.store.facts import FactReader, Facts, difference
from sagsgraf.store.ledger import DocumentEntry, Ledger
from sagsgraf.version import __version__

if TYPE_CHECKING:
    from sagsgraf.store.events import Events

LATE: Final = "history begins late"
"""Note in the ledger of a store that had documents before its builds were kept."""
_DOCUMENT: Final = "document"
_MEETING: Final = "meeting"
_TREATMENT: Final = "treatment"
_DAY: Final = "day"
_CAUSES: Final = ("replaced", "added", "withdrawn", "reread")
"""What is told as the cause where several documents of a treatment changed."""


class History:
    """Tells builds apart for one writer."""

    def __init__(self, graph: Store, ledger: Ledger, base: str) -> None:
        self._ledger = ledger
        self._events: Events = ledger.events
        self._base = base
        self._facts = FactReader(graph)
        self._known = {kind: set(self._events.kept(kind)) for kind in (_DOCUMENT, _DAY)}

    def remember(self, documents: Iterable[DocumentEntry]) -> None:
        """Keep what readers see of documents that are about to be written or to go.

        What an earlier call has kept stays: it is what readers still see.
        """
        rows: list[tuple[str, str, object]] = []
        for entry in documents:
            if entry.sha256 in self._known[_DOCUMENT]:
                continue
            there = self._ledger.by_hash(entry.sha256)
            there = there if there and there.state == "done" else None
            self._known[_DOCUMENT].add(entry.sha256)
            rows.append((_DOCUMENT, entry.sha256, list(astuple(there)) if there else None))
            days = {entry.day} | ({there.day} if there else set())
            for day in sorted(days - self._known[_DAY]):
                self._known[_DAY].add(day)
                rows.append((_DAY, day, None))
                rows += self._of_day(day)
        if rows:
            self._events.keep(rows)
        self._facts.forget()

    def _of_day(self, day: str) -> Iterator[tuple[str, str, object]]:
        for entry in self._ledger.by_day(day):
            if entry.state != "done":
                continue
            for meeting in self._facts.meetings(self._source(entry.sha256)):
                yield _MEETING, entry.sha256, meeting.value
                for item in self._facts.treatments(meeting):
                    told = [sorted(self._facts.sources(item, self._base)), self._facts.facts(item)]
                    yield _TREATMENT, item.value, told

    def settle(self) -> Settled | None:
        """Compare, and write what changed since readers last saw the store; None for nothing."""
        before = {
            sha256: DocumentEntry(*cast("list[str]", told)) if told else None
            for sha256, told in self._events.kept(_DOCUMENT).items()
        }
        if not before:
            return None
        self._facts.forget()
        comparison = _Comparison(self._ledger, self._facts, self._base, before)
        number = self._events.next_number()
        documents, treatments = comparison.told(number)
        self._known = {_DOCUMENT: set(), _DAY: set()}
        if not documents and not treatments:
            self._events.forget()
            return None
        kinds = [one.kind for one in documents]
        done = [entry for entry in self._ledger.documents() if entry.state == "done"]
        touched = kinds.count("added") + kinds.count("replaced") + kinds.count("reread")
        build = Build(
            number,
            _now(),
            __version__,
            kinds.count("added"),
            kinds.count("replaced"),
            kinds.count("reread"),
            kinds.count("withdrawn"),
            len(done) - touched,
        )
        if number == 1 and (any(before.values()) or any(one.sha256 not in before for one in done)):
            self._ledger.set(LATE, "yes")
        self._events.add(build, documents, treatments)
        return Settled(build, tuple(documents), tuple(treatments))

    def _source(self, sha256: str) -> NamedNode:
        return NamedNode(f"{self._base}kilde/{sha256[:16]}")


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class _Comparison:
    """The state that readers saw, and the one that they are about to see."""

    def __init__(
        self,
        ledger: Ledger,
        facts: FactReader,
        base: str,
        before: dict[str, DocumentEntry | None],
    ) -> None:
        self.facts = facts
        self.said: dict[str, Facts] = {}
        self.base = base
        self.before = before
        self.after: dict[str, DocumentEntry] = {
            sha256: entry
            for sha256 in before
            if (entry := ledger.by_hash(sha256)) and entry.state == "done"
        }
        self.pairs = self._paired()
        """Of each new document that took another's place, that other's hash."""
        kept = cast("dict[str, tuple[list[str], Facts]]", ledger.events.kept(_TREATMENT))
        self.sources = {item: set(sources) for item, (sources, _) in kept.items()}
        self.old: dict[str, Facts] = {item: facts for item, (_, facts) in kept.items()}
        """Treatments that were there, by the IRIs that they have now."""
        self.old_iris = {item: item for item in self.old}
        days = set(ledger.events.kept(_DAY)) | {entry.day for entry in self.after.values()}
        there = {
            entry.sha256: entry
            for day in sorted(days)
            for entry in ledger.by_day(day)
            if entry.state == "done"
        }
        self._rename(cast("dict[str, str]", ledger.events.kept(_MEETING)), there)
        self.new = self._treatments(there)
        """IRIs of the treatments that are there."""

    def told(self, build: int) -> tuple[list[DocumentEvent], list[TreatmentEvent]]:
        """Return what happened, documents by their paths, treatments by their IRIs."""
        treatments = sorted(self._treatment_events(build), key=lambda one: (one.item, one.kind))
        reread = {
            sha256
            for event in treatments
            if event.cause == "reread"
            for sha256 in self._touched(event.item, event.before)
        }
        documents = sorted(self._document_events(build, reread), key=lambda one: one.path)
        return documents, treatments

    # --- documents ---------------------------------------------------------------------------

    def _paired(self) -> dict[str, str]:
        """Return which new documents took whose place: of the same path, or the same meeting."""
        gone = [entry for sha, entry in self.before.items() if entry and sha not in self.after]
        come = [entry for sha, entry in self.after.items() if self.before[sha] is None]
        pairs: dict[str, str] = {}
        for key in (_path, _day):
            left = [entry for entry in gone if entry.sha256 not in pairs.values()]
            right = [entry for entry in come if entry.sha256 not in pairs]
            for new in right:
                olds = [entry for entry in left if key(entry) == key(new)]
                news = [entry for entry in right if key(entry) == key(new)]
                if len(olds) == len(news) == 1:
                    pairs[new.sha256] = olds[0].sha256
        return pairs

    def _document_events(self, build: int, reread: set[str]) -> Iterator[DocumentEvent]:
        for sha256, before in self.before.items():
            after = self.after.get(sha256)
            if after and before is None:
                old = self.pairs.get(sha256, "")
                kind = "replaced" if old else "added"
                yield DocumentEvent(build, kind, sha256, after.path, after.meeting, old)
            elif after and before and sha256[:16] in reread:
                why = _why(before.reader, after.reader)
                yield DocumentEvent(build, "reread", sha256, after.path, after.meeting, why=why)
            elif before and not after and sha256 not in self.pairs.values():
                yield DocumentEvent(build, "withdrawn", sha256, before.path, before.meeting)

    def _kinds(self) -> dict[str, str]:
        """Return what happened to each document, by the beginning of its hash."""
        kinds = {}
        for sha256, before in self.before.items():
            if sha256 not in self.after:
                replaced = sha256 in self.pairs.values()
                kinds[sha256[:16]] = "replaced" if replaced else "withdrawn"
            elif before is None:
                kinds[sha256[:16]] = "replaced" if sha256 in self.pairs else "added"
            else:
                kinds[sha256[:16]] = "reread"
        return kinds

    # --- treatments --------------------------------------------------------------------------

    def _rename(self, meetings: dict[str, str], there: dict[str, DocumentEntry]) -> None:
        """Put what was known under the IRIs that its meetings have now.

        A meeting gets its hour into its IRI when its body turns out to have met twice that day.
        """
        names: dict[str, set[str]] = defaultdict(set)
        replaced = {old: new for new, old in self.pairs.items()}
        for sha256, before in meetings.items():
            entry = there.get(replaced.get(sha256, sha256))
            if entry:
                names[before].add(entry.meeting)
        for before, now in names.items():
            if len(now) != 1 or before in now:
                continue
            for item in [one for one in self.old if one.startswith(before + "/")]:
                self._move(item, now.copy().pop() + item[len(before) :])

    def _move(self, before: str, now: str) -> None:
        """Put a known treatment under another IRI."""
        self.old[now] = self.old.pop(before)
        self.old_iris[now] = self.old_iris.pop(before)
        self.sources[now] = self.sources.pop(before)

    def _treatments(self, there: dict[str, DocumentEntry]) -> dict[str, str]:
        """Return the IRIs of the treatments that are there now, each with its meeting's."""
        found: dict[str, str] = {}
        for sha256 in sorted(there):
            source = NamedNode(f"{self.base}kilde/{sha256[:16]}")
            for meeting in self.facts.meetings(source):
                for item in self.facts.treatments(meeting):
                    own = item.value.startswith(meeting.value + "/")
                    found[item.value] = meeting.value if own else ""
        return found

    def _treatment_events(self, build: int) -> Iterator[TreatmentEvent]:
        kinds = self._kinds()
        self._renumber()
        for item in self.new:
            told = item in self.old
            sources = self.facts.sources(NamedNode(item), self.base)
            if not told and not sources <= kinds.keys():
                continue  # told by documents that stay as they were: it was there
            self.sources[item] = self.sources.get(item, set()) | sources
            cause = self._cause(item, kinds)
            if not told:
                yield TreatmentEvent(build, "came", item, cause)
                continue
            before = self.old_iris[item] if self.old_iris[item] != item else ""
            old, new = difference(self.old[item], self._now(item))
            if old:
                yield TreatmentEvent(build, "changed", item, cause, before, old=old, new=new)
            elif before:
                yield TreatmentEvent(build, "moved", item, cause, before)
        for item, facts in self.old.items():
            if item not in self.new and not self._is_there(item):
                cause = self._cause(item, kinds)
                yield TreatmentEvent(build, "went", self.old_iris[item], cause, told=facts)

    def _now(self, item: str) -> Facts:
        """Return what a treatment says now, looked up once."""
        if item not in self.said:
            self.said[item] = self.facts.facts(NamedNode(item))
        return self.said[item]

    def _is_there(self, item: str) -> bool:
        """Tell whether other documents still tell of a treatment, or its own minutes now do."""
        return bool(self.facts.sources(NamedNode(item), self.base))

    def _cause(self, item: str, kinds: dict[str, str]) -> str:
        found = {kinds[one] for one in self.sources.get(item, ()) if one in kinds}
        return next((cause for cause in _CAUSES if cause in found), "")

    def _touched(self, item: str, before: str) -> set[str]:
        """Return the documents of this build that tell of a treatment: beginnings of hashes."""
        sources = self.sources.get(item, set()) | self.sources.get(before, set())
        return sources & {sha256[:16] for sha256 in self.before}

    def _renumber(self) -> None:
        """Follow items that got another number: a point was put in before them.

        An item stays itself under its IRI when its title or a case number is still there; of
        those left over, one with the same title and cases as one other in its meeting is that one.
        Where only a title or a first case number differs, the place tells that it is the same.
        """
        now: dict[str, list[str]] = defaultdict(list)
        for item, meeting in self.new.items():
            if meeting:
                now[meeting].append(item)
        for meeting, items in now.items():
            known = [item for item in self.old if item.startswith(meeting + "/")]
            if not known:
                continue
            facts = {item: self._now(item) for item in items}
            same = {item for item in items if item in self.old and self._alike(item, facts[item])}
            left = [item for item in known if item not in same]
            moves = _matched(
                {item: self.old[item] for item in left},
                {item: facts[item] for item in items if item not in same},
            )
            self._move_all(moves)
            for item in items:
                if item not in same and item not in moves.values():
                    self._part(item, facts[item])

    def _part(self, item: str, now: Facts) -> None:
        """Tell apart what only has the number of an item that had another case and title."""
        if self.old.get(item, {}).get("case") and now.get("case"):
            self._move(item, f"{item}#before")

    def _move_all(self, moves: dict[str, str]) -> None:
        aside = {
            before: (self.old.pop(before), self.old_iris.pop(before), self.sources.pop(before))
            for before in moves
        }
        for before, now in moves.items():
            if now in self.old:
                # Something else had this number, and is not there any more.
                self._move(now, f"{now}#before")
            self.old[now], self.old_iris[now], self.sources[now] = aside[before]

    def _alike(self, item: str, facts: Facts) -> bool:
        before = self.old[item]
        cases = set(before.get("case", ())) & set(facts.get("case", ()))
        return bool(cases) or _titles(before) == _titles(facts)


def _matched(left: dict[str, Facts], right: dict[str, Facts]) -> dict[str, str]:
    """Return which items are the same under another IRI: one candidate or none."""
    olds: dict[tuple[object, ...], list[str]] = defaultdict(list)
    news: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for items, by_key in ((left, olds), (right, news)):
        for item, facts in items.items():
            by_key[_titles(facts), *facts.get("case", ())].append(item)
    return {
        befores[0]: news[key][0]
        for key, befores in olds.items()
        if len(befores) == 1 and len(news.get(key, ())) == 1 and befores[0] != news[key][0]
    }


def _titles(facts: Facts) -> frozenset[str]:
    return frozenset(fold_space(text) for text in facts.get("title", ()))


def _path(entry: DocumentEntry) -> str:
    return entry.path


def _day(entry: DocumentEntry) -> str:
    return f"{entry.day} {entry.start}"


def _why(before: str, after: str) -> str:
    """Return why a document was read anew, from what read it: version, base and options."""
    if before.partition(" ")[0] != after.partition(" ")[0]:
        return "version"
    return "again" if before == after else "options"
