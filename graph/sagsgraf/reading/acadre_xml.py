"""Minutes and agendas as Acadre exports them: ``XML_<n>.xml``.

System: Acadre MM (Syddjurs and others).

The export is tables within tables, each with a list of ``field`` elements:

* ``agenda`` (its ``name`` is Referat or Dagsorden) holds ``committee`` and ``meeting``;
* ``meetmember`` lists who was called, ``absent`` is 1 for those who did not come;
* ``agendaitemparents`` holds one ``agendaitem`` each, its number in ``sort``;
* ``bullet`` are the item's parts in the order of ``bulletsortorder``: the decisions of all the
  bodies and days that dealt with it, each with body and date in its heading, are among them;
* ``enclosure`` are attachments; no address that leads anywhere is exported.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sagsgraf.model import BadData, Role
from sagsgraf.reading.base import Reader, Rendered, Sheet
from sagsgraf.reading.exported import (
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
from sagsgraf.reading.fragments import blocks
from sagsgraf.reading.xml_tree import SHAPES, Node, holds, parse, root_name

_OPEN: Final = frozenset({"", "åben", "åbent"})
_NO_ROLE: Final = frozenset({"", "medlem"})
_NOBODY: Final = frozenset({"", "0", "-"})


def fits(content: bytes) -> bool:
    """Tell whether the bytes are such an export."""
    return root_name(content) == "root" and holds(content, b"<table", b"agendaitem")


def read(content: bytes, name: str) -> Rendered:
    """Return the text of an export.

    Raises:
        BadData: it cannot be parsed, or tells of no meeting.
    """
    tree = parse(content, name)
    agenda = _table(tree.root, "agenda")
    if agenda is None:
        raise BadData(f"{name}: the export has no table agenda.", hint=SHAPES)
    sheet = Sheet()
    write_heading(sheet, _heading(agenda, name))
    numbers = Once()
    for parent in _tables(agenda, "agendaitemparents"):
        for one in _tables(parent, "agendaitem"):
            _item(sheet, one, numbers.number(_field(parent, "sort")))
    if not numbers.count:
        raise BadData(f"{name}: the agenda has no items (agendaitem).", hint=SHAPES)
    return sheet.rendered(notes=tree.notes)


def _tables(node: Node, name: str) -> Iterator[Node]:
    return (one for one in node.children("table") if one.attribute("name") == name)


def _table(node: Node | None, *path: str) -> Node | None:
    for name in path:
        node = next(_tables(node, name), None) if node else None
    return node


def _raw(node: Node | None, name: str) -> str:
    fields = node.child("fields") if node else None
    for one in fields.children("field") if fields else ():
        if one.attribute("name") == name:
            return whole(one.raw())
    return ""


def _field(node: Node | None, name: str) -> str:
    return clean(_raw(node, name))


def _heading(agenda: Node, name: str) -> Heading:
    committee = _table(agenda, "committee")
    meeting = _table(agenda, "meeting") or _table(committee, "meeting")
    begin = moment(_field(meeting, "date"))
    body = _field(committee, "name")
    if begin is None or not body:
        raise BadData(f"{name}: the meeting has no date or body.", hint=SHAPES)
    until = moment(_field(meeting, "finish"))
    minutes = "dagsorden" not in _field(agenda, "name").lower()
    place = [_field(meeting, "location"), *(one.text for one in blocks(_raw(meeting, "address")))]
    return Heading(
        minutes=minutes,
        body=body,
        day=begin[0],
        start=begin[1],
        end=until[1] if until and until[0] == begin[0] else None,
        # One line each, as in the printed minutes.
        place="\n".join(filter(None, place)),
        people=tuple(_people(_table(meeting, "meetmember"), minutes=minutes)),
    )


def _people(members: Node | None, *, minutes: bool) -> Iterator[Person]:
    for one in _tables(members, "member") if members else ():
        name = _field(one, "name")
        if not name:
            continue
        role = Role.PRESENT if minutes else Role.MEMBER
        if _field(one, "absent") not in _NOBODY:
            role = Role.ABSENT
        told = _field(one, "role").lower()
        party = _field(one, "party")
        words = f"{name} ({party})" if party and "(" not in name else name
        yield Person(words, role, "" if told in _NO_ROLE else told)


def _item(sheet: Sheet, one: Node, number: str) -> None:
    case = _field(one, "caseno")
    absent = _field(one, "absent")
    people = [] if absent in _NOBODY or absent.isdigit() else absent.replace(";", ",").split(",")
    point = Point(
        number=number,
        title=_field(one, "name"),
        closed=_field(one, "accessname").lower() not in _OPEN,
        cases=(case,) if case else (),
        absent=tuple(filter(None, map(clean, people))),
    )
    with item(sheet, point):
        for bullet in sorted(_tables(one, "bullet"), key=_order):
            lines = blocks(_raw(bullet, "bulletcontent"))
            if lines:
                section(sheet, _field(bullet, "bulletname"), lines)
        papers = (Paper(_field(each, "name")) for each in _tables(one, "enclosure"))
        attachments(sheet, [paper for paper in papers if paper.title])


def _order(bullet: Node) -> int:
    order = _field(bullet, "bulletsortorder")
    return int(order) if order.isdecimal() and len(order) < 9 else 0


READER = Reader(
    kind="acadre-xml",
    summary="an export of Acadre (XML)",
    suffixes=frozenset({".xml"}),
    fits=fits,
    read=read,
)
