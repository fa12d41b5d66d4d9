"""The elements of a Word document to its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sagsgraf.model import Role
from sagsgraf.reading.flow import Flow
from sagsgraf.reading.grid import Cell, span_of, write_table
from sagsgraf.reading.word_numbering import Numbering, W, integer, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(r"^(?:heading|overskrift)\s?(?P<level>[1-9])\b", re.IGNORECASE)
_TITLES = frozenset({"title", "titel"})
_LONG: Final = 60
"""A line at least this long looks as if it were wrapped; a blank line below tells it is not."""
_STYLES_UP: Final = 20
"""Styles that are based on one another."""
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST_ADDRESS: Final = 2_000
_GONE = frozenset(
    f"{W}{tag}"
    for tag in """
    del moveFrom pPr rPr sectPr tblPr trPr tcPr tblGrid instrText delText delInstrText
    commentRangeStart commentRangeEnd commentReference annotationRef proofErr bookmarkStart
    bookmarkEnd object sdtPr sdtEndPr footnoteRef endnoteRef separator continuationSeparator
    rubyPr rt fldData pgNum softHyphen
    """.split()
)
"""Deleted words, and what says how words look or what they belong to."""


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph's style says of it."""

    heading: str = ""
    number: str = ""
    depth: int = 0


class Word:
    """One document: its lists, styles, links and notes."""

    def __init__(
        self,
        numbering: Element | None,
        styles: Element | None,
        links: dict[str, str],
        footnotes: Element | None = None,
        endnotes: Element | None = None,
    ) -> None:
        """Take the document's parts; None for those it lacks."""
        self._numbering = Numbering(numbering)
        self._styles = _styles(styles)
        self._links = links
        self._foot = _notes(footnotes, "footnote")
        self._end = _notes(endnotes, "endnote")
        self._noted: list[tuple[int, Element]] = []
        self._boxes: list[Element] = []
        self._unread = 0

    def notes(self) -> tuple[str, ...]:
        """Return what a person should know of the reading."""
        if not self._unread:
            return ()
        return (f"embedded documents that were not read: {self._unread}",)

    def write(self, flow: Flow, root: Element) -> None:
        """Write a part's text: its paragraphs, tables and text boxes, then its notes."""
        self._blocks(flow, root)
        noted, self._noted = self._noted, []
        for number, note in noted:
            flow.apart(1)
            flow.prefix(f"{number}".translate(_SUPERSCRIPT) + " ")
            self._blocks(flow, note)
            flow.forget_prefix()

    # ------------------------------------------------------------------------------- blocks

    def _blocks(self, flow: Flow, parent: Element) -> None:
        for element in parent:
            tag = element.tag
            if tag == f"{W}p":
                self._paragraph(flow, element)
            elif tag == f"{W}tbl":
                self._table(flow, element)
            elif tag == f"{W}altChunk":
                self._unread += 1
            elif tag == f"{_MC}AlternateContent":
                if (chosen := _chosen(element)) is not None:
                    self._blocks(flow, chosen)
            elif tag not in _GONE:
                self._blocks(flow, element)

    def _paragraph(self, flow: Flow, paragraph: Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        style = self._style_of(properties)
        flow.apart(2 if style.heading else 1)
        before = flow.length
        label = self._label(properties, style)
        if label:
            flow.prefix(label)
            flow.complex = True
        opened = flow.open(Role.HEADING, style.heading) if style.heading else None
        point = flow.open(Role.LIST_ITEM) if label and not opened else None
        self._inline(flow, paragraph)
        flow.forget_prefix()
        for one in (opened, point):
            if one:
                flow.close(one)
        written = flow.length - before
        if not written and not label:
            # Authors part paragraphs by empty ones.
            flow.apart(2)
        flow.apart(2 if style.heading or written >= _LONG else 1)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(flow, box)

    def _label(self, properties: Element | None, style: _Style) -> str:
        numbered = properties.find(f"{W}numPr") if properties is not None else None
        number, depth = style.number, style.depth
        if numbered is not None:
            number = value(numbered, f"{W}numId", number)
            depth = integer(value(numbered, f"{W}ilvl", str(depth)))
        return self._numbering.label(number, depth) if number and number != "0" else ""

    def _style_of(self, properties: Element | None) -> _Style:
        style = self._styles.get(value(properties, f"{W}pStyle"), _Style())
        outline = value(properties, f"{W}outlineLvl")
        if outline.isascii() and outline.isdigit() and int(outline[:3]) < 9 and not style.heading:
            return _Style(_level(int(outline[:3]) + 1), style.number, style.depth)
        return style

    def _table(self, flow: Flow, table: Element) -> None:
        rows: list[list[Cell]] = []
        for row in _within(table, "tr"):
            cells: list[Cell] = []
            for cell in _within(row, "tc"):
                properties = cell.find(f"{W}tcPr")
                columns = span_of(value(properties, f"{W}gridSpan", "1"))
                aside = Flow()
                merged = properties.find(f"{W}vMerge") if properties is not None else None
                if merged is None or merged.get(f"{W}val") == "restart":
                    self._blocks(aside, cell)
                cells.append(Cell(aside.piece(), columns))
            rows.append(cells)
        write_table(flow, rows)

    # -------------------------------------------------------------------------------- words

    def _inline(self, flow: Flow, parent: Element) -> None:
        for element in parent:
            tag = element.tag
            if tag in _GONE:
                continue
            if tag == f"{W}r":
                self._run(flow, element)
            elif tag == f"{W}hyperlink":
                self._hyperlink(flow, element)
            elif tag == f"{_MC}AlternateContent":
                if (chosen := _chosen(element)) is not None:
                    self._inline(flow, chosen)
            elif tag == f"{W}txbxContent":
                self._boxes.append(element)
            elif tag == f"{_M}t":
                flow.verbatim(element.text or "")
            else:
                self._inline(flow, element)

    def _hyperlink(self, flow: Flow, element: Element) -> None:
        address = self._links.get(element.get(f"{_R}id", ""), "").strip()[:_LONGEST_ADDRESS]
        if not address or address.lower().startswith("javascript:"):
            self._inline(flow, element)
            return
        opened = flow.open(Role.LINK, address)
        self._inline(flow, element)
        flow.close(opened)

    def _run(self, flow: Flow, run: Element) -> None:
        properties = run.find(f"{W}rPr")
        if _on(properties, "vanish") or _on(properties, "webHidden"):
            return
        opened = flow.open(Role.STRONG) if _on(properties, "b") else None
        raised = value(properties, f"{W}vertAlign") == "superscript"
        capitals = _on(properties, "caps")
        for element in run:
            if element.tag == f"{W}t":
                words = element.text or ""
                if raised and words.isdecimal() and flow.last().isdecimal():
                    words = words.translate(_SUPERSCRIPT)
                flow.verbatim(words.upper() if capitals else words)
            elif known := _IN_RUN.get(str(element.tag)):
                known(self, flow, element)
            elif element.tag not in _GONE:
                self._drawn(flow, element)
        if opened:
            flow.close(opened)

    def _drawn(self, flow: Flow, element: Element) -> None:
        """Read what stands in a run besides words: pictures with text boxes, alternatives."""
        if element.tag == f"{_MC}AlternateContent":
            chosen = _chosen(element)
            if chosen is not None:
                self._inline(flow, chosen)
            return
        self._boxes += element.iter(f"{W}txbxContent")

    def put_tab(self, flow: Flow, _: Element) -> None:
        """Write a tab."""
        flow.verbatim("\t")

    def put_break(self, flow: Flow, _: Element) -> None:
        """End the line."""
        flow.newline()

    def put_hyphen(self, flow: Flow, _: Element) -> None:
        """Write a hyphen at which no line is broken."""
        flow.verbatim("-")

    def put_note(self, flow: Flow, element: Element) -> None:
        """Write a note's number, raised, and keep the note for the end of the text."""
        notes = self._foot if element.tag == f"{W}footnoteReference" else self._end
        note = notes.get(element.get(f"{W}id", ""))
        if note is None:
            return
        number = len(self._noted) + 1
        self._noted.append((number, note))
        flow.verbatim(str(number).translate(_SUPERSCRIPT))


_IN_RUN: Final[dict[str, Callable[[Word, Flow, Element], None]]] = {
    f"{W}tab": Word.put_tab,
    f"{W}ptab": Word.put_tab,
    f"{W}br": Word.put_break,
    f"{W}cr": Word.put_break,
    f"{W}noBreakHyphen": Word.put_hyphen,
    f"{W}footnoteReference": Word.put_note,
    f"{W}endnoteReference": Word.put_note,
}


def _within(parent: Element, tag: str) -> list[Element]:
    """Return the rows of a table or the cells of a row, also those in content controls."""
    found: list[Element] = []
    for element in parent:
        if element.tag == f"{W}{tag}":
            if not _is_deleted(element):
                found.append(element)
        elif element.tag not in _GONE and element.tag != f"{W}tbl":
            found += _within(element, tag)
    return found


def _is_deleted(row: Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _chosen(element: Element) -> Element | None:
    """Return one of the forms in which a document holds the same thing twice."""
    choice = element.find(f"{_MC}Choice")
    return choice if choice is not None else element.find(f"{_MC}Fallback")


def _on(properties: Element | None, tag: str) -> bool:
    found = properties.find(f"{W}{tag}") if properties is not None else None
    return found is not None and found.get(f"{W}val", "1").lower() not in _OFF


def _notes(root: Element | None, tag: str) -> dict[str, Element]:
    if root is None:
        return {}
    return {
        note.get(f"{W}id", ""): note
        for note in root.iterfind(f"{W}{tag}")
        if note.get(f"{W}type", "normal") == "normal"
    }


def _level(level: int) -> str:
    return str(min(level, 6))


def _styles(root: Element | None) -> dict[str, _Style]:
    """Return what each style says, with what it takes over from those it is based on."""
    if root is None:
        return {}
    own = {style.get(f"{W}styleId", ""): _own_style(style) for style in root.iterfind(f"{W}style")}
    return {name: _style(own, name) for name in own}


@dataclass(frozen=True, slots=True)
class _Own:
    """What a style says itself."""

    heading: str
    number: str
    depth: int | None
    above: str
    """The style it is based on."""


def _own_style(style: Element) -> _Own:
    numbered = style.find(f"{W}pPr/{W}numPr")
    number, depth = "", None
    if numbered is not None:
        number = value(numbered, f"{W}numId")
        if numbered.find(f"{W}ilvl") is not None:
            depth = integer(value(numbered, f"{W}ilvl"))
    return _Own(_heading_of(style), number, depth, value(style, f"{W}basedOn"))


def _style(styles: dict[str, _Own], name: str) -> _Style:
    heading = number = ""
    depth: int | None = None
    for _ in range(_STYLES_UP):
        own = styles.get(name)
        if own is None:
            break
        heading = heading or own.heading
        number = number or own.number
        depth = own.depth if depth is None else depth
        name = own.above
    return _Style(heading, number, depth or 0)


def _heading_of(style: Element) -> str:
    """Return the level of heading that a style is; empty for a style of running text."""
    called = value(style, f"{W}name").strip()
    if match := _HEADING.match(called):
        return _level(int(match["level"]))
    if called.lower() in _TITLES:
        return "1"
    outline = value(style, f"{W}pPr/{W}outlineLvl")
    if outline.isascii() and outline.isdigit() and int(outline[:3]) < 9:
        return _level(int(outline[:3]) + 1)
    return ""
