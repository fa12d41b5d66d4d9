"""Minutes and agendas as eDoc exports them: ``eDocAgendaPublishing.xml``, and Fujitsu's eDoc.

Systems: eDoc (Ballerup): root ``Meeting``; Fujitsu's eDoc (Middelfart): root ``Root`` in the
namespace ``http://www.fujitsu.dk/agenda/…``.

eDoc exports the agenda's items as fields without their text; the text is in ``FullText`` of the
agenda, as Word has it: one paragraph a line, a page break as ``&#xC;``, which is no character of
XML. There the header and each item's case number are read, as printed:

* ``2.<tab>Title``, then ``Sagsnr.:`` and ``Dok.nr.:``, then headed sections; lines of the
  contents page end in a tab and a page number;
* points have their letter on a line of its own (``A)``), sub-items too (``a.``);
* ``Følgende deltog ikke i behandlingen af punktet:`` ends each item, mostly with nobody;
* the addresses of attachments are those of a host inside the house, without a dot.

Fujitsu's export has fields for everything. ``Title`` is printed, ``NeutralTitle`` is what the
public may read of a closed item; ``Placement`` This marks the decision of this meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final
from urllib.parse import urlsplit

from sagsgraf.danish.case_numbers import case_line
from sagsgraf.danish.dates import find_dates
from sagsgraf.danish.people import is_person_name
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
    clean,
    item,
    moment,
    section,
    whole,
    write_heading,
)
from sagsgraf.reading.fragments import blocks
from sagsgraf.reading.xml_tree import SHAPES, Node, holds, parse, root_name

_FUJITSU: Final = b"fujitsu.dk/agenda"
_ITEM = re.compile(r"^(?P<number>\d{1,5})\.\t+[ ]{0,3}(?P<title>\S[^\t]{0,500})$")
_CONTENTS = re.compile(r"\t\s?\d{1,4}$")
_LETTER = re.compile(r"^(?:[A-Za-zÆØÅæøå]|\d{1,2})[.)]$")
_CASE = re.compile(r"^sagsnr\.?\s?:\s?(?P<number>\S.{0,60})$", re.IGNORECASE)
_DOCUMENT = re.compile(r"^dok\.?\s?nr\.?\s?:", re.IGNORECASE)
_EARLIER = re.compile(r"^(?P<body>\D{3,90}?) den (?P<date>.{8,20}?) punkt \d{1,4}$", re.IGNORECASE)
_AWAY = re.compile(r"^følgende deltog ikke i behandlingen af punktet\s?:\s?", re.IGNORECASE)
_LABELS: Final = {
    "tilstede": Role.PRESENT,
    "til stede": Role.PRESENT,
    "medlemmer": Role.MEMBER,
    "afbud": Role.NOTICE,
    "afbud/fraværende": Role.ABSENT,
    "fraværende": Role.ABSENT,
}
_NO_PEOPLE: Final = frozenset(
    {"sekretær", "indholdsfortegnelse", "åbent referat", "lukket referat"}
)
_NUMBERED: Final = re.compile(r"^\d{4}[-–]\d{3,7}\s?[-–]\s?")
_NEAR: Final = 6
"""Lines below a heading in which its case number stands."""
_NO_ROLE: Final = frozenset({"", "medlem"})
_PARTY = re.compile(r"^(?:[A-ZÆØÅ]{1,2}|løsgænger)$", re.IGNORECASE)


def fits(content: bytes) -> bool:
    """Tell whether the bytes are an export of either system."""
    name = root_name(content)
    if name == "Root":
        return holds(content[:4096], _FUJITSU) or holds(content, b"AgendaElement>", b"HandlingItem")
    return name == "Meeting" and holds(content, b"<MeetingAgendaType")


def read(content: bytes, name: str) -> Rendered:
    """Return the text of an export.

    Raises:
        BadData: it cannot be parsed, or tells of no meeting.
    """
    tree = parse(content, name)
    sheet = Sheet()
    if tree.root.name == "Root":
        count = _fujitsu(sheet, tree.root, name)
    else:
        count = _edoc(sheet, tree.root, name)
    if not count:
        raise BadData(f"{name}: the agenda has no items.", hint=SHAPES)
    return sheet.rendered(notes=tree.notes)


# ---------------------------------------------------------------------------------------- eDoc


@dataclass
class _Item:
    """An item of the full text."""

    number: str
    title: str
    closed: bool
    lines: list[str] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)


def _edoc(sheet: Sheet, root: Node, name: str) -> int:
    """Write the minutes; return how many items there are."""
    types = root.child("MeetingAgendaTypes")
    agendas = list(types.children("MeetingAgendaType")) if types else []
    items: list[_Item] = []
    top: list[str] = []
    for agenda in agendas:
        closed = agenda.text("AgendaType").lower().startswith("lukk")
        head, found = _printed(agenda, closed=closed)
        top = top or head
        items += found
    write_heading(sheet, _edoc_heading(root, top, name))
    for one in items:
        _edoc_item(sheet, one)
    return len(items)


def _edoc_heading(root: Node, top: list[str], name: str) -> Heading:
    begin = moment(root.text("MeetingDate"))
    body = root.text("Committee")
    if begin is None or not body:
        raise BadData(f"{name}: the meeting has no date or body (MeetingDate).", hint=SHAPES)
    state = root.text("MeetingState").lower()
    return Heading(
        minutes="referat" in state or "referat" in {line.lower() for line in top[:20]},
        body=body,
        day=begin[0],
        start=begin[1],
        place=_place(top),
        people=tuple(_people(top)),
    )


def _place(top: list[str]) -> str:
    """Return the place, which stands below the date: ``i Lokale 3 på Rådhuset``."""
    for above, line in pairwise(top):
        if line.startswith("i ") and find_dates(above):
            return line[2:].strip()
    return ""


def _people(top: list[str]) -> Iterator[Person]:
    """Yield the people below ``Tilstede`` and the like, one a line."""
    role: Role | None = None
    for line in top:
        words = line.rstrip(":").lower()
        if words in _LABELS:
            role = _LABELS[words]
        elif words in _NO_PEOPLE:
            role = None
        elif role and line:
            yield Person(line, role)


def _printed(agenda: Node, *, closed: bool) -> tuple[list[str], list[_Item]]:
    """Return the lines above the first item, and the items of an agenda."""
    listed = agenda.child("MeetingAgendaItems")
    fields = list(listed.children("MeetingAgendaItem")) if listed else []
    titles = {_number(one): _title(one) for one in fields}
    head, items = _cut(_lines(agenda.raw("FullText")), titles, closed=closed)
    known = {one.number for one in items}
    for one in fields:
        number = _number(one)
        if number in known:
            continue
        # Not in the full text, or there is none: from its own.
        _, own = _cut(_lines(one.raw("FullText")), titles, closed=closed)
        items += own[:1] or [_Item(number, _title(one), closed)]
    for one in fields:
        for each in items:
            if each.number == _number(one):
                each.papers = list(_papers(one))
    return head, sorted(items, key=lambda one: int(one.number) if one.number.isdecimal() else 0)


def _number(one: Node) -> str:
    return one.text("AgendaItemNumber")


def _title(one: Node) -> str:
    return one.text("Document", "Title") or one.text("Document", "NeutralTitle")


def _papers(one: Node) -> Iterator[Paper]:
    listed = one.child("Document", "Attachments")
    for each in listed.children("Attachment") if listed else ():
        if title := each.text("Title"):
            yield Paper(title, _public(each.text("UrlShowAttachment")))


def _public(url: str) -> str:
    """Return an address; none for a host inside the house (``http://edocfarm/…``)."""
    try:
        parts = urlsplit(url)
        return url if parts.scheme in {"http", "https"} and "." in (parts.hostname or "") else ""
    except ValueError:
        return ""


def _lines(text: str) -> list[str]:
    """Return the paragraphs; tabs are kept, since they tell a heading from the contents page."""
    text = whole(text).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return ["\t".join(map(clean, line.split("\t"))).strip() for line in text.split("\n")]


def _cut(
    lines: list[str], titles: dict[str, str], *, closed: bool
) -> tuple[list[str], list[_Item]]:
    """Cut the full text at the headings of its items."""
    head: list[str] = []
    items: list[_Item] = []
    for index, line in enumerate(lines):
        match = _ITEM.match(line)
        if match and _heads(lines, index, match, titles, items):
            items.append(_Item(match["number"], match["title"], closed))
        elif items:
            items[-1].lines.append(line)
        elif line and not _CONTENTS.search(line):
            head.append(line)
    return head, items


def _heads(
    lines: list[str],
    index: int,
    match: re.Match[str],
    titles: dict[str, str],
    items: Sequence[_Item],
) -> bool:
    """Tell whether a numbered line heads an item: the fields know it, or a case number follows."""
    if items and int(match["number"]) <= int(items[-1].number):
        return False
    if search_key(titles.get(match["number"], "")) == search_key(match["title"]):
        return True
    below = [line for line in lines[index + 1 : index + 1 + _NEAR] if line]
    return any(_CASE.match(line) or _DOCUMENT.match(line) for line in below[:2])


def _edoc_item(sheet: Sheet, one: _Item) -> None:
    lines, away = _without_away(_joined(one.lines))
    cases, earlier, text = _handles(lines)
    point = Point(one.number, one.title, one.closed, tuple(cases), tuple(away))
    with item(sheet, point):
        for line in earlier:
            section(sheet, line, [], "history")
        blank = True
        addresses = {search_key(paper.title): paper.url for paper in one.papers if paper.url}
        for line in text:
            if line or not blank:
                _edoc_line(sheet, line, addresses)
            blank = not line
        sheet.write("\n")
        if not any(line.rstrip(":").lower() == "bilag" for line in text):
            attachments(sheet, one.papers)


def _edoc_line(sheet: Sheet, line: str, addresses: dict[str, str]) -> None:
    """Write a line; a sub-item heads a section, or it would seem to go on a list above it."""
    number = _NUMBERED.match(line)
    if number and (url := addresses.get(search_key(line[number.end() :]))):
        sheet.line(line, Role.LINK, url)
    elif re.match(r"[a-zæøå]\. \S", line):
        sheet.line(line, Role.SECTION, "other")
    else:
        sheet.line(line)


def _joined(lines: list[str]) -> list[str]:
    """Join each letter that stands on a line of its own with the line below it."""
    joined: list[str] = []
    letter = ""
    for line in lines:
        words = line.replace("\t", " ").strip()
        if letter and words:
            joined.append(f"{letter} {words}")
            letter = ""
        elif _LETTER.match(words):
            if letter:
                joined.append(letter)
            letter = words
        elif not letter:
            joined.append(words)
    return [*joined, letter] if letter else joined


def _without_away(lines: list[str]) -> tuple[list[str], list[str]]:
    """Take the closing line on who took no part from an item, and the names below it."""
    for index in range(len(lines) - 1, -1, -1):
        match = _AWAY.match(lines[index])
        if not match:
            continue
        below = [lines[index][match.end() :], *lines[index + 1 :]]
        people = [clean(one) for line in below for one in line.split(",") if clean(one)]
        names = [re.sub(r"\s?\(.{1,20}\)$", "", one) for one in people]
        if all(map(is_person_name, names)):
            return lines[:index], people
        return lines, []
    return lines, []


def _handles(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Part an item into its case numbers, the earlier treatments named below them, and the rest."""
    cases: list[str] = []
    earlier: list[str] = []
    for index, line in enumerate(lines):
        match = _CASE.match(line)
        if match and case_line(match["number"]):
            cases.append(match["number"])
        elif _EARLIER.match(line):
            earlier.append(line)
        elif line and not _DOCUMENT.match(line):
            return cases, earlier, lines[index:]
    return cases, earlier, []


# ------------------------------------------------------------------------------------- Fujitsu


def _fujitsu(sheet: Sheet, root: Node, name: str) -> int:
    """Write the minutes; return how many items there are."""
    committee = root.child("Committee")
    meeting = committee.child("Meeting") if committee else None
    begin = moment(meeting.text("MeetingDateTime")) if meeting else None
    if committee is None or meeting is None or begin is None or not committee.text("Name"):
        raise BadData(f"{name}: the meeting has no date or body (MeetingDateTime).", hint=SHAPES)
    minutes = root.text("OutputTypeEnumName").lower() == "minutes" or (
        "referat" in meeting.text("Agenda", "Type").lower()
    )
    until = moment(meeting.text("EndDateTime"))
    told = Heading(
        minutes=minutes,
        body=committee.text("Name"),
        day=begin[0],
        start=begin[1],
        end=until[1] if until and until[0] == begin[0] else None,
        place=meeting.text("MeetingLocation"),
        people=tuple(_participants(meeting, minutes=minutes)),
    )
    write_heading(sheet, told)
    numbers = Once()
    elements = meeting.child("Agenda", "AgendaElements")
    for one in elements.children("AgendaElement") if elements else ():
        handled = one.child("HandlingItem")
        if handled is not None:
            number = numbers.number(handled.text("SerialNo"))
            _fujitsu_item(sheet, one, handled, number)
    return numbers.count


def _participants(meeting: Node, *, minutes: bool) -> Iterator[Person]:
    listed = meeting.child("MeetingParticipants")
    for one in listed.children("MeetingParticipant") if listed else ():
        name = one.text("Name")
        if not name:
            continue
        role = Role.PRESENT if minutes else Role.MEMBER
        if one.text("Participate").lower() == "false":
            role = Role.NOTICE
        party = one.text("PoliticalPartyList")
        words = f"{name} ({party})" if _PARTY.match(party) else name
        told = one.text("RoleInMeeting").lower()
        yield Person(words, role, "" if told in _NO_ROLE else told)


def _fujitsu_item(sheet: Sheet, one: Node, handled: Node, number: str) -> None:
    closed = one.text("AccessIsPublic").lower() == "false"
    titles = [handled.text("Title"), handled.text("NeutralTitle")]
    absences = one.child("Absences")
    away = [each.text("Name") or each.text() for each in absences.children()] if absences else []
    point = Point(
        number=number,
        title=next(filter(None, reversed(titles) if closed else titles), ""),
        closed=closed,
        cases=tuple(filter(None, [handled.text("CaseNumber")])),
        absent=tuple(name for name in away if name),
    )
    with item(sheet, point):
        _parts(sheet, handled)
        attachments(sheet, list(_fujitsu_papers(handled)))


def _parts(sheet: Sheet, handled: Node) -> None:
    decided = False
    listed = handled.child("CasePresentations")
    for each in listed.children("CasePresentation") if listed else ():
        lines = blocks(whole(each.raw("Content")))
        if not lines:
            continue
        heading = each.text("Title")
        kind = ""
        if each.text("IsDecision").lower() == "true":
            kind, decided = "decision", True
        elif search_key(heading).endswith("foreslår") or "foreslaar" in search_key(heading):
            kind = "recommendation"
        section(sheet, heading or "Fremstilling", lines, kind)
    lines = [] if decided else blocks(whole(_decision(handled)))
    if lines and " ".join(line.text for line in lines).lower() not in PLACEHOLDERS:
        section(sheet, "Beslutning", lines, "decision")


def _decision(handled: Node) -> str:
    plan = handled.child("HandlingPlan")
    for each in plan.children("Handling") if plan else ():
        if each.text("Placement") == "This":
            return each.raw("Decision")
    return ""


def _fujitsu_papers(handled: Node) -> Iterator[Paper]:
    listed = handled.child("Attachments")
    for each in listed.children("Attachment") if listed else ():
        if title := each.text("Title"):
            yield Paper(title, _public(each.text("Link")))


READER = Reader(
    kind="edoc-xml",
    summary="an export of eDoc, also Fujitsu's (XML)",
    suffixes=frozenset({".xml"}),
    fits=fits,
    read=read,
)
