"""What the start shows: what is in the file, its gaps, how much of it was read, what is new.

Only what no other block tells. The names to search and browse are in ``entries``, the list of
cases is in ``cases``.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any, Final

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.explorer.entries import Shorten, entries
from sagsgraf.model.report import Coverage, DocumentReport, RefusedFile
from sagsgraf.pipeline.report import report_store
from sagsgraf.queries import contents
from sagsgraf.queries.people import Cover, People
from sagsgraf.store import StoreReader
from sagsgraf.views.report_text import reason

_NEWEST: Final = 12
"""Decisions that the start tells as what happened lately."""
_WORDS: Final = 240
"""Characters of a decision's words that the start quotes."""


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:
    """Put in the blocks ``start`` and ``entries``."""
    base = store.folder.base

    def short(iri: str) -> str:
        return iri.removeprefix(base)

    rows = entries(store, choice, short)
    blocks.put_json("start", _start(store, choice, rows["items"], short))
    blocks.put_json("entries", rows)


def _start(
    store: StoreReader, choice: Choice, items: list[list[Any]], short: Shorten
) -> dict[str, Any]:
    meetings = contents.meetings(store)
    standing = {short(iri) for iri in contents.standing_items(store)}
    owners = contents.labels(store, "Municipality")
    known = {row["municipality"] for row in meetings if row["municipality"]}
    return {
        "built": _built(store) if choice.dated else "",
        "municipalities": [[short(iri), owners.get(iri, iri)] for iri in sorted(known)],
        "meetings": [
            [
                short(row["iri"]),
                short(row["body"]),
                row["date"],
                row["type"],
                int(row["items"] or 0),
                int(row["closed"] or 0),
            ]
            for row in {row["iri"]: row for row in meetings}.values()
        ],
        "missing": [
            [short(row["body"]), row["date"], int(row["documents"]), short(row["told"])]
            for row in contents.missing_meetings(store)
        ],
        "counts": contents.counts(store),
        "routine": _routine(items, standing),
        "outcomes": contents.concept_labels(store, "outcome"),
        "newest": _newest(store, items, standing, short),
        **_reading(store, choice, meetings, short),
    }


def _built(store: StoreReader) -> str:
    """Return when the store last changed, in UTC; "" where no build is kept.

    A page that must come out the same wherever it is made has SOURCE_DATE_EPOCH set
    (https://reproducible-builds.org/specs/source-date-epoch/): seconds since 1970.
    """
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    if fixed.isdecimal():
        return datetime.fromtimestamp(int(fixed), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    builds = store.builds()
    return builds[-1].finished if builds else ""


def _routine(items: Iterable[list[Any]], standing: set[str]) -> list[str]:
    """Return the cases that only keep meetings going: every item of theirs is a standing one."""
    kinds: dict[str, set[bool]] = defaultdict(set)
    for iri, _, _, _, cases, *_ in items:
        for case in cases:
            kinds[case].add(iri in standing)
    return sorted(case for case, found in kinds.items() if found == {True})


def _newest(
    store: StoreReader, items: list[list[Any]], standing: set[str], short: Shorten
) -> list[tuple[int, str, list[str]]]:
    """Return the newest decisions on cases, with the item's place, the words and the outcomes.

    Left out are standing items, and what tells no outcome.
    """
    places = {row[0]: place for place, row in enumerate(items)}
    found: list[tuple[int, str, list[str]]] = []
    for iri, (words, outcomes) in contents.newest_decisions(store).items():
        place = places.get(short(iri), -1)
        if place >= 0 and items[place][4] and short(iri) not in standing and outcomes:
            found.append((place, _cut(words), outcomes))
    # Items stand by date: of one day, those first on the agenda first.
    found.sort(key=lambda one: items[one[0]][2], reverse=True)
    return found[:_NEWEST]


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _WORDS else words[: _WORDS - 1].rsplit(" ", 1)[0] + " …"


def _reading(
    store: StoreReader, choice: Choice, meetings: list[contents.Row], short: Shorten
) -> dict[str, Any]:
    """Return how much was read, and the documents that call for a look or were refused.

    A page of some cases tells of their documents only. What names somebody who is not to be
    named (a file's name, a warning that quotes) is covered.
    """
    report = report_store(store)
    sources = {row["source"].rsplit("/", 1)[-1]: row["iri"] for row in meetings}
    here = [one for one in report.documents if one.sha256[:16] in sources]
    parts = [one.coverage for one in here]
    whole = Coverage(
        sum(one.characters for one in parts),
        sum(one.facts for one in parts),
        sum(one.recognised for one in parts),
        sum(one.unread for one in parts),
    )
    doubtful = [
        _document(one, short(sources[one.sha256[:16]]), choice)
        for one in here
        if one.warnings or one.coverage.unread
    ]
    return {
        "reading": [whole.characters, whole.facts, whole.recognised, whole.unread],
        "documents": len(here),
        "unreported": len(sources) - len(here),
        "doubtful": doubtful,
        "refused": [_refused(one, choice) for one in report.refused],
    }


def _document(one: DocumentReport, meeting: str, choice: Choice) -> list[Any]:
    """Return a document's source, meeting, characters, unread ones; warnings in two languages."""
    coverage = one.coverage
    warnings = [
        [_covered(reason(words, "da"), choice), _covered(reason(words, "en"), choice)]
        for words in one.warnings
    ]
    return [one.sha256[:16], meeting, coverage.characters, coverage.unread, warnings]


def _refused(one: RefusedFile, choice: Choice) -> list[str]:
    """Return the name of a file and why it was refused, without the folders it lies in."""
    name = PurePath(one.path).name
    told = one.reason.replace(one.path, name).removeprefix(f"{name}: ")
    return [_covered(text, choice) for text in (name, told, one.hint.replace(one.path, name))]


def _covered(text: str, choice: Choice) -> str:
    """Return a text that stands in no graph without the names in it."""
    return text if choice.people == People.ALL else Cover(()).over(text)
