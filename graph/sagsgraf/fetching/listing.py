"""The meetings that a site lists, whatever its fields are called.

Shapes met:

* ``udvalgsliste``: bodies by group (``Aktuelle politiske udvalg``, ``Udvalg 2018-2021``), each
  with its meetings::

      {"Udvalg": {"…": [{"Id", "Navn", "Moeder": [{"Id", "Dato", "ReleasedDate", …}]}]}}

* ``soeg``: meetings page by page, each naming its body::

      {"Dagsordner": [{"Id", "Moede": {"MeetingBeginUtc", …}, "Udvalg": {"Navn"}}]}

* the names of FirstAgenda's older interface: ``Uid``, ``CommitteeName``, ``Name``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from sagsgraf.danish.bodies import body_name
from sagsgraf.danish.text import fold_space, slug
from sagsgraf.fetching.addresses import ZERO
from sagsgraf.model import BadData

_ID: Final = ("id", "uid", "agendauid", "meetinguid", "meetingid")
_NAME: Final = ("navn", "name", "committeename", "caption", "titel", "title")
_BODY: Final = ("udvalg", "committee", "organ", "body")
_BODY_NAME: Final = ("udvalgnavn", "udvalgsnavn", "committeename", "bodyname")
_MEETING: Final = ("moede", "møde", "meeting")
_MEETINGS: Final = ("moeder", "møder", "meetings", "dagsordner", "dagsordener", "agendas")
_DATE: Final = ("dato", "moededato", "mødedato", "date", "meetingdate", "meetingbeginutc")
_RELEASED: Final = ("releaseddate", "publiceret", "published", "modified", "updated")
_POINTS: Final = ("dagsordenpunkter", "punkter", "items", "agendaitems")
_PAPERS: Final = ("bilag", "attachments", "documents")
_LINK: Final = ("link", "url", "href")
_DEEPEST: Final = 8

Fields = Mapping[str, Any]
"""An object of JSON with its keys in small letters."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as a site lists it."""

    id: str
    body: str
    """Its body's name, as printed."""
    day: date | None
    mark: str
    """Changes when anything does that the list tells of the meeting."""
    released: bool
    """Whether the list tells when it was published, so that an unchanged entry means that
    nothing changed."""

    @property
    def stem(self) -> str:
        """The name of its file, without suffix.

        >>> Meeting("E049B9BF-8473", "Økonomiudvalget", date(2022, 1, 10), "", True).stem
        '2022-01-10-oekonomiudvalget-e049b9bf'
        """
        day = self.day.isoformat() if self.day else "uden-dato"
        return "-".join(filter(None, (day, slug(self.body)[:80].strip("-"), short(self.id))))


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of a meeting."""

    id: str
    name: str
    link: str
    """Its own address, where the site gives one."""

    @property
    def stem(self) -> str:
        """The name of its file, without suffix."""
        return "-".join(filter(None, (slug(self.name)[:80].strip("-"), short(self.id))))


def short(identifier: str) -> str:
    """Return the first eight letters of an id, as file names have them."""
    return slug(identifier)[:8].strip("-")


def parse(content: bytes, where: str) -> Any:
    """Return what JSON says.

    Raises:
        BadData: it is none.
    """
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        start = content[:200].lstrip()[:1]
        what = "a web page" if start == b"<" else "something else"
        raise BadData(f"{where}: the answer is {what}, not JSON.") from error


def meetings(listed: object) -> list[Meeting]:
    """Return the meetings that a list names, each once, the oldest first."""
    found: dict[str, Meeting] = {}
    for one in _walk(listed, "", 0):
        found.setdefault(one.id, one)
    return sorted(found.values(), key=lambda one: (one.day or date.min, one.body, one.id))


def meeting_of(agenda: Fields, identifier: str) -> Meeting:
    """Return the meeting of an agenda that was named by itself."""
    found = _meeting({**agenda, "id": identifier}, "")
    if found:
        return Meeting(identifier, found.body, found.day, "", False)
    return Meeting(identifier, "", None, "", False)


def agenda(content: bytes, identifier: str, where: str) -> Fields:
    """Return an agenda's fields.

    Args:
        content: JSON.
        identifier: of the meeting that was asked for; empty where any will do.
        where: the address, for messages.

    Raises:
        BadData: it is none, or another meeting's.
    """
    said = parse(content, where)
    fields = _fields(said)
    if not isinstance(_first(fields, _POINTS), list):
        raise BadData(f"{where}: the answer has no agenda items (Dagsordenpunkter).")
    own = _text(fields, _ID[:3])
    if identifier and own not in {"", ZERO} and own.lower() != identifier.lower():
        raise BadData(f"{where}: the answer is another meeting's ({own[:64]}).")
    return fields


def papers(agenda: Fields) -> list[Paper]:
    """Return the papers of an agenda's items that there is a PDF of, each once."""
    found: dict[str, Paper] = {}
    for point in _first(agenda, _POINTS) or []:
        for entry in _objects(_first(_fields(point), _PAPERS)):
            identifier = _text(entry, _ID)
            has = str(entry.get("harpdfversion", True)).lower() != "false"
            if identifier and identifier != ZERO and has:
                paper = Paper(identifier, _text(entry, _NAME), _text(entry, _LINK))
                found.setdefault(identifier, paper)
    return list(found.values())


def same_body(one: str, other: str) -> bool:
    """Tell whether two names are of one body.

    >>> same_body("Byrådet", "Byråd 2022-2025"), same_body("ØU", "økonomiudvalg")
    (True, True)
    """
    return _key(one) == _key(other)


def _key(body: str) -> str:
    return slug(body_name(fold_space(body)))


def _walk(node: object, body: str, depth: int) -> Iterator[Meeting]:
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        for entry in node:
            yield from _walk(entry, body, depth + 1)
    elif isinstance(node, dict):
        fields = _fields(node)
        has_meetings = isinstance(_first(fields, _MEETINGS), (list, dict))
        found = None if has_meetings else _meeting(fields, body)
        if found:
            yield found
            return
        named = _text(fields, _NAME) if has_meetings else ""
        for value in node.values():
            if isinstance(value, (list, dict)):
                yield from _walk(value, named or body, depth + 1)


def _meeting(fields: Fields, body: str) -> Meeting | None:
    """Return the meeting that an object is, if it is one: it has an id and a date."""
    identifier = _text(fields, _ID)
    inner = _fields(_first(fields, _MEETING))
    if not identifier or identifier == ZERO:
        return None
    told = _text(fields, _DATE) or _text(inner, _DATE)
    if not told:
        return None
    named = _text(_fields(_first(fields, _BODY)), _NAME) or _text(fields, _BODY_NAME)
    mark = json.dumps([fields, inner], sort_keys=True, ensure_ascii=False, default=str)
    return Meeting(
        id=identifier,
        body=fold_space(named or body),
        day=_day(told),
        mark=hashlib.sha256(mark.encode("utf-8", "replace")).hexdigest()[:32],
        released=bool(_text(fields, _RELEASED) or _text(inner, _RELEASED)),
    )


def _day(told: str) -> date | None:
    """Return the day in Denmark of a moment that a site tells.

    >>> _day("2022-01-10T07:45:00+01:00"), _day("2022-01-09T23:30:00Z")
    (datetime.date(2022, 1, 10), datetime.date(2022, 1, 10))
    """
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        try:
            return date.fromisoformat(told[:10])
        except ValueError:
            return None
    if moment.tzinfo is not None and moment.utcoffset() == UTC.utcoffset(None):
        moment = _in_denmark(moment)
    return moment.date()


def _in_denmark(moment: datetime) -> datetime:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return moment.astimezone(ZoneInfo("Europe/Copenhagen"))
    except (ZoneInfoNotFoundError, OverflowError):
        return moment  # Windows has no list of zones of its own.


def _fields(node: object) -> Fields:
    return (
        {str(key).lower(): value for key, value in node.items()} if isinstance(node, dict) else {}
    )


def _objects(node: object) -> Iterable[Fields]:
    if not isinstance(node, list):
        return []
    return [_fields(entry) for entry in node if isinstance(entry, dict)]


def _first(fields: Fields, names: Iterable[str]) -> Any:
    """Return the first of several fields that says something."""
    return next((fields[name] for name in names if fields.get(name) is not None), None)


def _text(fields: Fields, names: Iterable[str]) -> str:
    """Return the first of several fields that is a text or a number."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return ""
