"""What a FirstAgenda site lists, by whichever of its lists it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from sagsgraf.fetching import listing
from sagsgraf.fetching.addresses import list_address, search_address
from sagsgraf.fetching.listing import Meeting, same_body
from sagsgraf.fetching.report import Wishes
from sagsgraf.model import BadData, SagsgrafError, Usage

if TYPE_CHECKING:
    from sagsgraf.fetching.client import Client

_PAGE: Final = 200
"""Meetings on a page of a site's search."""
_PAGES: Final = 50
"""Pages of a year at most."""
_FIRST_YEAR: Final = 2007
"""The municipalities of today began then."""
_MORE: Final = "MoreToBeSearched"
_JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Listed:
    """The meetings that a site lists."""

    meetings: tuple[Meeting, ...]
    years: range | None = None
    """The years that were asked for; all when nothing."""

    def covers(self, day: str) -> bool:
        """Tell whether a meeting of an ISO date would stand in the list."""
        return self.years is None or (day[:4].isdigit() and int(day[:4]) in self.years)

    def chosen(self, wishes: Wishes) -> tuple[Meeting, ...]:
        """Return the meetings that are wanted.

        Raises:
            Usage: no body has a name that was given.
        """
        for name in wishes.bodies:
            if not any(same_body(name, one.body) for one in self.meetings):
                known = sorted({one.body for one in self.meetings if one.body})
                shown = ", ".join(known[:40]) + (", …" if len(known) > 40 else "")
                raise Usage(
                    f"--body {name}: the site lists no meetings of a body of that name.",
                    hint=f"It lists: {shown}.",
                )
        return tuple(
            one
            for one in self.meetings
            if wishes.chooses(one.day)
            and (not wishes.bodies or any(same_body(name, one.body) for name in wishes.bodies))
        )


def list_meetings(
    client: Client,
    base: str,
    wishes: Wishes,
    today: date,
    permit: Callable[[str], None] | None,
) -> Listed:
    """Return the meetings that a site lists.

    Raises:
        BadData: it is no FirstAgenda site.
        SagsgrafError: it does not answer.
    """
    try:
        return Listed(_all(client, base, permit))
    except SagsgrafError as error:
        if not _another_way(error):
            raise
        problem = error
    first = wishes.since.year if wishes.since else _FIRST_YEAR
    last = wishes.until.year if wishes.until else today.year + 1
    years = range(first, last + 1)
    try:
        found = [one for year in years for one in _searched(client, base, year, permit)]
    except SagsgrafError as error:
        if not _another_way(error):
            raise
        raise BadData(
            f"{base}: this is no FirstAgenda Publication site; {problem}",
            hint="Name the site's own address (https://dagsordener.…), or that of one document.",
        ) from problem
    if not found:
        raise BadData(
            f"{base}: the site's search names no meetings from {first} to {last}, and of its list: "
            f"{problem}"
        )
    return Listed(tuple(found), years)


def _all(client: Client, base: str, permit: Callable[[str], None] | None) -> tuple[Meeting, ...]:
    """Return the meetings of the list of bodies."""
    try:
        return _of_bodies(client, base, permit)
    except SagsgrafError as error:
        if not _another_way(error):
            raise
    # Some sites give their data only to visitors of the front page, which hands out a cookie.
    try:
        client.get(f"{base}/", permit=permit)
    except SagsgrafError as error:
        if not _another_way(error):
            raise
    return _of_bodies(client, base, permit)


def _of_bodies(
    client: Client, base: str, permit: Callable[[str], None] | None
) -> tuple[Meeting, ...]:
    where = list_address(base)
    answer = client.get(where, accept=_JSON, permit=permit)
    found = listing.meetings(listing.parse(answer.content, where))
    if not found:
        raise BadData(f"{where}: the answer names no meetings.")
    return tuple(found)


def _searched(
    client: Client, base: str, year: int, permit: Callable[[str], None] | None
) -> tuple[Meeting, ...]:
    """Return the meetings that the search gives for a year, page by page.

    A page may be shorter than was asked for: the last is the one that says so
    (``MoreToBeSearched``), or that brings nothing new.
    """
    found: dict[str, Meeting] = {}
    for _ in range(_PAGES):
        before = len(found)
        where = search_address(base, year, before, _PAGE)
        answer = client.get(where, accept=_JSON, permit=permit)
        told = listing.parse(answer.content, where)
        for one in listing.meetings(told):
            found.setdefault(one.id, one)
        if len(found) == before or (isinstance(told, dict) and told.get(_MORE) is False):
            break
    return tuple(found.values())


def _another_way(error: SagsgrafError) -> bool:
    """Tell whether a site that answers so may answer another question."""
    from sagsgraf.fetching.client import NotThere, Refused

    if isinstance(error, Refused):
        return 400 <= error.status < 500
    return isinstance(error, (BadData, NotThere))
