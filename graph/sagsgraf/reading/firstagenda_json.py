"""Minutes as FirstAgenda's Publication API serves them: ``/api/agenda/dagsorden/<id>``, JSON.

System: FirstAgenda Publication, at ``dagsordener.<kommune>.dk`` and the like.

What the fields mean, seen in 100 meetings of one municipality:

* ``IsOpen`` is false for every item; only the words ``Lukket:`` before the title close one;
* a closed item's field holds its decision without any heading;
* ``MeetingBeginUtc`` and ``Dato`` are local times with their offset, whatever the name says;
* ``Moede.Navn`` is "Dagsorden" for minutes as well: decisions tell which of both it is;
* ``Absent`` is absence, ``ParticipationCancelled`` absence with notice (afbud); those missing
  from one item only are in ``ExternalAgendaItemAttendees`` (``AttendanceType`` 2), which the
  decision's text repeats or not;
* an attachment has no address of its own, but the one of the item's document, which ends in
  ``DocumentId``, is served from the same place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Any, Final
from urllib.parse import urlsplit

from sagsgraf.danish.municipalities import in_folder
from sagsgraf.danish.text import search_key
from sagsgraf.model import BadData, Role
from sagsgraf.reading.base import Reader, Rendered, Sheet
from sagsgraf.reading.encoding import decode
from sagsgraf.reading.exported import (
    PLACEHOLDERS,
    Heading,
    Once,
    Paper,
    Person,
    Point,
    attachments,
    clean,
    item,
    moment,
    section,
    whole,
    write_heading,
)
from sagsgraf.reading.fragments import Block, blocks, plain_blocks

Fields = Mapping[str, Any]

_BEGINS = re.compile(rb"^\s{0,99}(?:\{\s{0,99}[\"}]|\[\s{0,99}[\[{\"\]])")
_SHAPE: Final = (
    "JSON is read as FirstAgenda's Publication API serves one meeting (an object with Moede, "
    "Udvalg and Dagsordenpunkter)."
)
_ITEMS: Final = b'"Dagsordenpunkter"'
_MOJIBAKE = re.compile("\u00c3[\u00a6\u00b8\u00a5\u2020\u02dc\u2026\u0086\u0098\u0085]")
"""Danish letters in UTF-8 that were taken for cp1252 or Latin-1."""
_DANISH = re.compile("[æøåÆØÅ]")
_DECISION: Final = frozenset({"beslutning", "beslutninger"})
_HEADING_TAGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ABSENT: Final = 2
"""``AttendanceType`` of those who were away."""


def fits(content: bytes) -> bool:
    """Tell whether the bytes begin as JSON does."""
    head = content[:256]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\x00", b"")
    return bool(_BEGINS.match(head.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"")))


def is_other_json(content: bytes) -> bool:
    """Tell whether JSON is about something else: settings, golds, what programs left.

    Damaged or cut off, a meeting still names its items.
    """
    return fits(content) and _ITEMS not in content.replace(b"\x00", b"")


def read(content: bytes, name: str) -> Rendered:
    """Return the text of a meeting in JSON.

    Raises:
        BadData: it is no whole JSON, or tells of no meeting.
    """
    text, encoding = decode(content, name)
    _check_letters(text, name)
    meeting = _meeting(_parsed(text, name), name)
    items = [one for one in _list(meeting, "Dagsordenpunkter") if isinstance(one, Mapping)]
    if not items:
        raise BadData(f"{name}: the meeting has no items (Dagsordenpunkter).", hint=_SHAPE)
    texts = [_blocks(one) for one in items]
    minutes = any(_decided(one, lines) for one, lines in zip(items, texts, strict=True))
    sheet = Sheet()
    write_heading(sheet, _heading(meeting, items, name, minutes=minutes))
    numbers = Once()
    for one, lines in zip(items, texts, strict=True):
        _item(sheet, one, lines, numbers)
    return sheet.rendered(encoding=encoding)


def _parsed(text: str, name: str) -> object:
    try:
        return json.loads(text)
    except RecursionError:
        raise BadData(f"{name}: the JSON is nested too deeply.", hint=_SHAPE) from None
    except json.JSONDecodeError as error:
        end = error.pos >= len(text.rstrip())
        raise BadData(
            f"{name}: no whole JSON: {error.msg} (line {error.lineno}, column {error.colno})."
            + (" The file ends there." if end else ""),
            hint="Fetch it again.",
        ) from error
    except ValueError as error:
        raise BadData(
            f"{name}: the JSON holds a number of thousands of digits.", hint=_SHAPE
        ) from error


def _check_letters(text: str, name: str) -> None:
    """Refuse text whose Danish letters were taken for another code page and saved so."""
    first = _MOJIBAKE.search(text)
    if first and len(_MOJIBAKE.findall(text)) > len(_DANISH.findall(text)):
        line = text.count("\n", 0, first.start()) + 1
        raise BadData(
            f"{name}: the letters are damaged, first {first.group()!r} at character "
            f"{first.start()} (line {line}).",
            hint="Fetch it again and save it as UTF-8.",
        )


def _meeting(parsed: object, name: str) -> Fields:
    if isinstance(parsed, list) and len(parsed) == 1:
        parsed = parsed[0]
    if isinstance(parsed, list) and sum(map(_is_meeting, parsed)) > 1:
        raise BadData(
            f"{name}: {len(parsed)} meetings in one file.", hint="Save each in a file of its own."
        )
    if isinstance(parsed, Mapping) and _is_meeting(parsed):
        return parsed
    keys = ", ".join(list(map(str, parsed))[:6]) if isinstance(parsed, Mapping) else ""
    told = f"an object of {clean(keys)[:120]}" if keys else "no object with names"
    raise BadData(f"{name}: JSON of another kind ({told}).", hint=_SHAPE)


def _is_meeting(parsed: object) -> bool:
    return (
        isinstance(parsed, Mapping)
        and isinstance(parsed.get("Moede"), Mapping)
        and isinstance(parsed.get("Dagsordenpunkter"), list)
    )


def _list(fields: Fields, key: str) -> list[Any]:
    value = fields.get(key)
    return value if isinstance(value, list) else []


def _mappings(fields: Fields, key: str) -> Iterator[Fields]:
    return (one for one in _list(fields, key) if isinstance(one, Mapping))


def _string(fields: Fields, *keys: str) -> str:
    """Return the first of these fields that has words."""
    return next(filter(None, (clean(fields.get(key)) for key in keys)), "")


# --------------------------------------------------------------------------------- the meeting


def _heading(meeting: Fields, items: list[Fields], name: str, *, minutes: bool) -> Heading:
    of = meeting["Moede"]
    begin = _moment(_string(of, "Dato", "MeetingBeginUtc"))
    if begin is None:
        raise BadData(f"{name}: the meeting has no date (Moede.Dato).", hint=_SHAPE)
    body = meeting.get("Udvalg")
    body = _string(body, "Navn", "Name") if isinstance(body, Mapping) else clean(body)
    if not body:
        raise BadData(f"{name}: the meeting has no body (Udvalg.Navn).", hint=_SHAPE)
    until = _moment(_string(of, "MeetingEndUtc"))
    # The API tells the end of a meeting on another day only where somebody mistyped it.
    end = until[1] if until and until[0] == begin[0] else None
    return Heading(
        minutes=minutes,
        body=body,
        day=begin[0],
        start=begin[1],
        end=end,
        place=_string(of, "Sted"),
        people=tuple(_people(_mappings(of, "Moededeltagere"))),
        municipality=_municipality(items),
        kind=_kind(meeting, minutes=minutes),
    )


def _kind(meeting: Fields, *, minutes: bool) -> str:
    """Return the word for the document: a supplement is told by two flags."""
    extra = meeting.get("TillaegsDagsorden") is True
    extra = extra or meeting["Moede"].get("IsSupplementaryAgenda") is True
    if extra:
        return "TILLÆGSREFERAT" if minutes else "TILLÆGSDAGSORDEN"
    return ""


def _moment(words: str) -> tuple[date, time | None] | None:
    """Return day and time; only a time in UTC is another one in Denmark."""
    told = moment(words)
    if told and told[1] and words.endswith(("Z", "+00:00")):
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        try:
            zone = ZoneInfo("Europe/Copenhagen")
        except ZoneInfoNotFoundError:
            return told[0], None
        at = datetime.combine(told[0], told[1], tzinfo=UTC).astimezone(zone)
        return at.date(), at.time()
    return told


def _people(entries: Iterable[Fields]) -> Iterator[Person]:
    seen: set[str] = set()
    for one in entries:
        name = _string(one, "Name", "Navn")
        if not name or name in seen:
            continue
        seen.add(name)
        if one.get("Absent") is True:
            role = Role.ABSENT
        elif one.get("ParticipationCancelled") is True:
            role = Role.NOTICE
        else:
            role = Role.PRESENT
        yield Person(name, role)


def _municipality(items: list[Fields]) -> str:
    """Return the municipality whose host serves the items' documents, or nothing."""
    hosts = {
        urlsplit(link).hostname or ""
        for one in items
        for each in _mappings(one, "Felter")
        if (link := _link(each))
    }
    found = {known[0] for host in hosts if (known := in_folder(host.replace(".", " ")))}
    return found.pop() if len(found) == 1 else ""


def _link(one: Fields) -> str:
    link = _string(one, "Link")
    try:
        return link if urlsplit(link).scheme in {"http", "https"} else ""
    except ValueError:
        return ""


# ----------------------------------------------------------------------------------- the items


def _blocks(one: Fields) -> list[Block]:
    """Return the lines of an item's fields, each under its name where it has one."""
    lines: list[Block] = []
    for each in _mappings(one, "Felter"):
        heading = _string(each, "Navn")
        if heading:
            lines.append(Block(heading, "h3"))
        lines += _text(each.get("Html"), each.get("Tekst"))
    decision = one.get("ItemDecision")
    if isinstance(decision, Mapping):
        decision = decision.get("Html") or decision.get("Tekst") or decision.get("Text")
    if isinstance(decision, str) and (told := _text(decision, None)):
        # Where it stands in a field of its own it stands first, as on the page.
        lines[:0] = [Block("Beslutning", "h3"), *told]
    return lines


def _text(html: object, text: object) -> list[Block]:
    if isinstance(html, str) and html.strip():
        return blocks(whole(html))
    return plain_blocks(whole(text)) if isinstance(text, str) else []


def _decided(one: Fields, lines: list[Block]) -> bool:
    """Tell whether an item tells a decision: then the document is minutes."""
    if _string(one, "Navn", "Caption").lower().startswith("lukket"):
        # Without a heading; in an agenda the field is empty.
        return any(line.text.lower() not in PLACEHOLDERS for line in lines)
    inside = False
    for line in lines:
        if line.kind in _HEADING_TAGS:
            inside = line.text.rstrip(":").lower() in _DECISION
        elif inside and line.text.lower() not in PLACEHOLDERS:
            return True
    return False


def _item(sheet: Sheet, one: Fields, lines: list[Block], numbers: Once) -> None:
    case = _string(one, "SagsNummer", "CaseNumber")
    point = Point(
        number=numbers.number(_string(one, "Punktnummer", "Number")),
        title=_string(one, "Navn", "Caption"),
        cases=(case,) if case else (),
        absent=tuple(_away(one, lines)),
    )
    with item(sheet, point):
        section(sheet, "", lines)
        attachments(sheet, _papers(one))


def _away(one: Fields, lines: list[Block]) -> Iterator[str]:
    """Yield those who were away during the item and whom its text does not name."""
    people = [
        name
        for each in _mappings(one, "ExternalAgendaItemAttendees")
        if each.get("AttendanceType") == _ABSENT and (name := _string(each, "Name", "Navn"))
    ]
    if people:
        # The decision stands first; the account below it may name anybody.
        words = search_key(" ".join(line.text for line in lines if line.kind != "tr"))
        yield from (name for name in dict.fromkeys(people) if search_key(name) not in words)


def _papers(one: Fields) -> list[Paper]:
    base = ""
    for each in _mappings(one, "Felter"):
        link, document = _link(each), _string(each, "DocumentId")
        if document and link.endswith(f"/{document}"):
            base = link.removesuffix(document)
    papers = []
    for each in _mappings(one, "Bilag"):
        title, identifier = _string(each, "Navn"), _string(each, "Id")
        served = base and identifier and str(each.get("HarPdfVersion")).lower() == "true"
        if title:
            papers.append(Paper(title, f"{base}{identifier}" if served else ""))
    return papers


READER = Reader(
    kind="firstagenda-json",
    summary="a meeting from FirstAgenda's Publication API (JSON)",
    suffixes=frozenset({".json"}),
    fits=fits,
    read=read,
)
