"""Minutes and agendas as SBSYS eDagsorden exports them: ``Publication<n>.xml``.

System: SBSYS eDagsorden (regions, Ballerup and others).

What the elements mean:

* ``PublicationTypeAsValue`` is 0 for a draft, 1 for an agenda, 2 for minutes;
* ``ParticipationStatusAsValue`` is 0 for nothing told, 1 and 4 for who came, others for who
  did not;
* an item's fields with ``IsFeedback`` are decisions, one for each body that deals with it
  (``BYRÅDETS BESLUTNING``); one field may tell of several days, each led by its date;
* ``Tomt indhold`` and ``HasContent`` False stand for nothing;
* attachments stand in the item, or in the agenda with the item's number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from sagsgraf.danish.dates import find_dates
from sagsgraf.danish.text import search_key
from sagsgraf.model import BadData, Role
from sagsgraf.reading.base import Reader, Rendered, Sheet
from sagsgraf.reading.exported import (
    PLACEHOLDERS,
    Heading,
    Once,
    Paper,
    Person,
    Point,
    attachments,
    item,
    moment,
    section,
    whole,
    write_heading,
)
from sagsgraf.reading.fragments import Block, blocks, plain_blocks
from sagsgraf.reading.xml_tree import SHAPES, Node, holds, parse, root_name

_NOT_DECIDED: Final = "0"
_CAME: Final = frozenset({"1", "4"})
_MINUTES: Final = "2"
_LED_BY_DATE: Final = 60
"""Characters in which a date that leads a paragraph ends in a colon."""
_NO_CASE = re.compile(r"^[\s-]*$")


def fits(content: bytes) -> bool:
    """Tell whether the bytes are such an export."""
    return root_name(content) == "Publication" and holds(content, b"<Agenda")


def read(content: bytes, name: str) -> Rendered:
    """Return the text of an export.

    Raises:
        BadData: it cannot be parsed, or tells of no meeting.
    """
    tree = parse(content, name)
    agendas = tree.root.child("Agendas")
    agenda = agendas.child("Agenda") if agendas else None
    if agenda is None:
        raise BadData(f"{name}: the publication has no agenda (Agendas/Agenda).", hint=SHAPES)
    told = _heading(tree.root, agenda, name)
    papers = list(_listed(agenda))
    sheet = Sheet()
    write_heading(sheet, told)
    numbers = Once()
    for one in _items(agendas):
        _item(sheet, one, told, numbers, papers)
    if not numbers.count:
        raise BadData(f"{name}: the agenda has no items (Items/Item).", hint=SHAPES)
    return sheet.rendered(notes=tree.notes)


def _items(agendas: Node | None) -> Iterator[Node]:
    """Yield the items of all agendas of the publication: open and closed ones may be apart."""
    for agenda in agendas.children("Agenda") if agendas else ():
        items = agenda.child("Items")
        if items is not None:
            yield from items.children("Item")


def _heading(root: Node, agenda: Node, name: str) -> Heading:
    meeting = agenda.child("Meeting")
    begin = moment(meeting.text("When")) if meeting else None
    body = agenda.text("Committee", "Name") or agenda.text("Name")
    if meeting is None or begin is None or not body:
        raise BadData(f"{name}: the meeting has no date or body (Meeting/When).", hint=SHAPES)
    until = moment(meeting.text("Until"))
    minutes = root.text("PublicationTypeAsValue") == _MINUTES or (
        root.text("PublicationTypeAsEnum").lower() == "minutes"
    )
    return Heading(
        minutes=minutes,
        body=body,
        day=begin[0],
        start=begin[1],
        end=until[1] if until and until[0] == begin[0] else None,
        place=meeting.text("Where"),
        people=tuple(_people(meeting)),
    )


def _people(meeting: Node) -> Iterator[Person]:
    members = meeting.child("Members")
    for one in members.children("MeetingMember") if members else ():
        name = one.text("Name") or one.text("Member", "Name")
        if not name:
            continue
        status = one.text("ParticipationStatusAsValue")
        if status == _NOT_DECIDED or not status:
            role = Role.MEMBER
        elif status in _CAME:
            role = Role.PRESENT
        else:
            role = Role.NOTICE
        roles = one.text("MeetingMemberRolesList").lower()
        yield Person(name, role, roles)


def _item(
    sheet: Sheet, one: Node, told: Heading, numbers: Once, papers: list[tuple[str, Paper]]
) -> None:
    number = numbers.number(one.text("Number"))
    case = one.text("Case", "Number") or one.text("Case", "NumberAndTitle").partition(" - ")[0]
    point = Point(
        number=number,
        title=one.text("Caption"),
        closed=one.text("IsPublic").lower() == "false",
        cases=() if _NO_CASE.match(case) else (case,),
        absent=tuple(_away(one)),
    )
    with item(sheet, point):
        fields = one.child("Fields")
        for each in fields.children("ItemField") if fields else ():
            _field(sheet, each, told)
        own = [paper for at, paper in papers if at == number]
        attachments(sheet, list(_enclosures(one)) or own)


def _away(one: Node) -> Iterator[str]:
    members = one.child("Members")
    for each in members.children("ItemMember") if members else ():
        status = each.text("ParticipationStatusAsValue")
        if status and status != _NOT_DECIDED and status not in _CAME:
            yield each.text("Name")


def _field(sheet: Sheet, one: Node, told: Heading) -> None:
    content = whole(one.raw("Content"))
    html = one.text("FieldTypeAsEnum").lower() != "multiline" or "</" in content
    lines = blocks(content) if html else plain_blocks(content)
    if not lines or " ".join(line.text for line in lines).lower() in PLACEHOLDERS:
        lines = []
    caption = one.text("Caption")
    feedback = one.text("IsFeedback").lower() == "true"
    if not lines and not feedback:
        return
    if not feedback:
        # The body's own words for its history and who decides are known to the layouts.
        section(sheet, caption, lines)
        return
    for heading, part, day in _by_day(caption or "Beslutning", lines):
        own = _is_own(caption, told.body) and day in {None, told.day}
        section(sheet, heading, part, "decision" if own else "history")


def _is_own(caption: str, body: str) -> bool:
    """Tell whether a decision's heading is this body's: it names it, or nobody."""
    words = search_key(caption)
    if words in {"", "beslutning", "beslutninger", "referat", "udvalgets beslutning"}:
        return True
    if not words.endswith(("s beslutning", "s beslutninger")):
        return "beslutning" in words and search_key(body) in words
    owner = words.rpartition("s beslutning")[0]
    return owner == search_key(body) or search_key(body).startswith(owner)


def _by_day(caption: str, lines: list[Block]) -> Iterator[tuple[str, list[Block], date | None]]:
    """Part a decision at paragraphs led by a date; yield heading, text and day of each part."""
    heading, part, day = caption, list[Block](), None
    if not lines or _leading_date(lines[0]) is None:
        # A date further down is a deadline, not another day's decision.
        yield caption, lines, None
        return
    for line in lines:
        led = _leading_date(line)
        if led is None:
            part.append(line)
            continue
        if part or day is not None:
            yield heading, part, day
            heading = ""
        end, day = led
        heading = f"{heading} {line.text[:end]}".strip()
        rest = line.text[end:].lstrip(" :")
        part = [Block(rest, line.kind)] if rest else []
    yield heading, part, day


def _leading_date(line: Block) -> tuple[int, date] | None:
    """Return where the date ends that leads a paragraph (``18. maj 2012: Udsat.``), and the day."""
    colon = line.text.find(":", 0, _LED_BY_DATE)
    dates = find_dates(line.text[:colon]) if colon > 0 else []
    if len(dates) != 1 or dates[0].end != colon or dates[0].start > len("den "):
        return None
    return colon, dates[0].date


def _enclosures(one: Node) -> Iterator[Paper]:
    own = one.child("Enclosures")
    for each in own.children("Enclosure") if own else ():
        if title := each.text("Name"):
            yield Paper(title, _url(each))


def _listed(agenda: Node) -> Iterator[tuple[str, Paper]]:
    """Yield the attachments that the agenda lists beside its items, with the item's number."""
    own = agenda.child("Enclosures")
    for each in own.children("Enclosure") if own else ():
        if title := each.text("Name"):
            yield each.text("ItemNumber"), Paper(title, _url(each))


def _url(each: Node) -> str:
    url = each.text("DownloadUrl")
    return url if url.startswith(("http://", "https://")) else ""


READER = Reader(
    kind="sbsys-xml",
    summary="an export of SBSYS eDagsorden (XML)",
    suffixes=frozenset({".xml"}),
    fits=fits,
    read=read,
)
