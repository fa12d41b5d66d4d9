"""The block ``entries``: everything that has a name, for the search and for lists to browse.

Each kind is a list of rows, short because there are thousands; ``search/entries.ts`` says what
the places in a row are. IRIs stand without the base.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sagsgraf.explorer.choice import Choice
from sagsgraf.queries import contents
from sagsgraf.queries.people import People
from sagsgraf.store import StoreReader

Shorten = Callable[[str], str]
_TIERS: Final = {
    People.ELECTED: frozenset({"elected"}),
    People.OFFICIALS: frozenset({"elected", "official"}),
}
_KINDS: Final = {"units": "Unit", "posts": "Post", "organisations": "Organisation", "laws": "Law"}


def entries(store: StoreReader, choice: Choice, short: Shorten) -> dict[str, list[Any]]:
    """Return the rows of each kind.

    Args:
        store: a store that names nobody who is to be hidden.
        choice: who is named: a person without a name is no entry.
        short: returns an IRI without the base.
    """
    bodies = [_row(one, short) for one in contents.named(store, "Body")]
    items = _items(store, {row[0]: place for place, row in enumerate(bodies)}, short)
    places = {row[0]: place for place, row in enumerate(items)}
    rows: dict[str, list[Any]] = {
        "bodies": bodies,
        "people": _people(store, choice, short),
        "topics": _topics(store, short),
        "items": items,
        "papers": [
            [short(row["iri"]), row["title"], places[short(row["item"])]]
            for row in contents.papers(store)
            if short(row["item"]) in places
        ],
    }
    mentions = contents.mentioned(store)
    for name, kind in _KINDS.items():
        rows[name] = [
            _row((iri, label, others, max(count, mentions.get(iri, 0))), short)
            for iri, label, others, count in contents.named(store, kind)
        ]
    return rows


def _row(one: tuple[str, str, tuple[str, ...], int], short: Shorten) -> list[Any]:
    iri, label, others, count = one
    return [short(iri), label, list(others), count]


def _items(store: StoreReader, bodies: dict[str, int], short: Shorten) -> list[list[Any]]:
    """Return IRI, title, date, place of the body, cases, 1 if closed, title on the contents page.

    An item under several case numbers is one row.
    """
    found: dict[str, list[Any]] = {}
    for row in contents.item_titles(store):
        place = bodies.get(short(row["body"]), -1)
        closed = int(row["closed"] == "true")
        fresh = [short(row["iri"]), row["title"], row["date"], place, [], closed, row["contents"]]
        item = found.setdefault(row["iri"], fresh)
        case = short(row["case"])
        if case and case not in item[4]:
            item[4].append(case)
    return list(found.values())


def _people(store: StoreReader, choice: Choice, short: Shorten) -> list[list[Any]]:
    named = _TIERS.get(People(choice.people))
    return [
        [short(row["iri"]), row["name"], row["tier"], row["party"], int(row["meetings"] or 0)]
        for row in contents.people(store)
        if named is None or row["tier"] in named
    ]


def _topics(store: StoreReader, short: Shorten) -> list[list[Any]]:
    words = contents.topic_words(store)
    found = []
    for row in contents.topics(store):
        names, others = words.get(row["iri"], ({}, ()))
        danish = names.get("da") or row["iri"].rsplit("/", 1)[-1]
        counts = (int(row["items"]), int(row["cases"] or 0))
        iri = short(row["iri"])
        found.append([iri, danish, names.get("en", danish), list(others), *counts])
    return found
