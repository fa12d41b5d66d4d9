"""What is new, and what somebody follows, with what the fetched folders tell of its sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sagsgraf.fetching import ledger
from sagsgraf.pipeline.archives import INSIDE
from sagsgraf.queries.followed import Followed, with_links
from sagsgraf.queries.followed import followed as followed_in
from sagsgraf.queries.news import GoneAddress, WhatIsNew, what_is_new

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sagsgraf.store import StoreReader


def new_in(
    store: StoreReader,
    since: str = "last",
    until: str | None = None,
    *,
    case: str | None = None,
    body: str | None = None,
    municipality: str | None = None,
) -> WhatIsNew:
    """Return what is new, see `what_is_new`; also addresses that their site has no more.

    These are told of folders that `sagsgraf fetch` filled, where nothing narrows the question.
    """
    new = what_is_new(store, since, until, case=case, body=body, municipality=municipality)
    if case or body or municipality or until:
        return new
    gone = [
        GoneAddress(one.address, _utc(one.gone), str(root / one.path) if one.path else "")
        for root, sources in _fetched(store).items()
        for one in sources
        if one.gone and _utc(one.gone) >= new.since
    ]
    return replace(new, gone=tuple(sorted(gone, key=lambda one: (one.gone, one.address))))


def followed(
    store: StoreReader,
    cases: Sequence[str] = (),
    *,
    municipality: str | None = None,
    body: str | None = None,
    topic: str | None = None,
    everything: bool = False,
) -> Followed:
    """Return what somebody follows, see `queries.followed`, with the addresses of its sources."""
    found = followed_in(
        store, cases, municipality=municipality, body=body, topic=topic, everything=everything
    )
    links = {
        str(root / one.path): one.address
        for root, sources in _fetched(store).items()
        for one in sources
        if one.path
    }
    for entry in store.documents():
        if entry.path.startswith(("https://", "http://")):
            links[entry.path] = entry.path
    return with_links(found, links)


def _fetched(store: StoreReader) -> dict[Path, list[ledger.Source]]:
    """Return the folders that documents were fetched into, with their lists."""
    places = {Path(entry.path.partition(INSIDE)[0]).parent for entry in store.documents()}
    folders = {folder for place in places for folder in _above(place)}
    lists = {root: ledger.look(root / ledger.NAME) for root in sorted(folders)}
    return {root: sources for root, sources in lists.items() if sources}


def _above(place: Path) -> Iterable[Path]:
    """Return a document's folder and the two above it: a fetch puts files that deep at most."""
    return (place, *place.parents)[:3] if place.is_absolute() else ()


def _utc(told: str) -> str:
    """Return a moment as builds tell it."""
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return told
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
