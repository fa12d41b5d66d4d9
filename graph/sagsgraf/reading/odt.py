"""OpenDocument texts (ODT): ``content.xml`` to its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sagsgraf.model import BadData, Role
from sagsgraf.reading.archive import Archive
from sagsgraf.reading.base import Rendered
from sagsgraf.reading.flow import Flow
from sagsgraf.reading.grid import Cell, write_table
from sagsgraf.reading.numerals import counted
from sagsgraf.reading.xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMES: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT: Final = f"{{{_NAMES}text:1.0}}"
_TABLE: Final = f"{{{_NAMES}table:1.0}}"
_STYLE: Final = f"{{{_NAMES}style:1.0}}"
_DRAW: Final = f"{{{_NAMES}drawing:1.0}}"
_OFFICE: Final = f"{{{_NAMES}office:1.0}}"
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_LONG: Final = 60
_MOST_SPACES: Final = 40
_MOST_REPEATED: Final = 64
_GONE = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_TEXT}sequence-decls",
        f"{_TEXT}note-citation",
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
        f"{_TEXT}change",
        f"{_TEXT}change-start",
        f"{_TEXT}change-end",
    }
)


@dataclass(slots=True)
class _Level:
    """How one level of a list is marked: ``format`` is empty for a bullet."""

    format: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    bullet: str = "•"


@dataclass(slots=True)
class _List:
    style: str
    depth: int
    next: int | None = None


@dataclass
class _Text:
    """One document on its way."""

    styles: dict[str, dict[int, _Level]]
    noted: list[Element] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    left: dict[str, int] = field(default_factory=dict)
    """The number that follows the last point of each list style, for lists that go on."""

    def blocks(self, flow: Flow, parent: Element) -> None:
        """Write paragraphs, lists and tables."""
        for element in parent:
            tag = element.tag
            if tag in _GONE:
                continue
            if tag in {f"{_TEXT}p", f"{_TEXT}h"}:
                self.paragraph(flow, element)
            elif tag == f"{_TEXT}list":
                self.list(flow, element)
            elif tag == f"{_TABLE}table":
                self.table(flow, element)
            else:
                self.blocks(flow, element)

    def paragraph(self, flow: Flow, element: Element) -> None:
        """Write a paragraph or a heading."""
        heading = ""
        if element.tag == f"{_TEXT}h":
            heading = str(min(max(_number(element.get(f"{_TEXT}outline-level"), 1), 1), 6))
        flow.apart(2 if heading else 1)
        before = flow.length
        opened = flow.open(Role.HEADING, heading) if heading else None
        self.inline(flow, element)
        if opened:
            flow.close(opened)
        written = flow.length - before
        flow.apart(2 if heading or not written or written >= _LONG else 1)

    def list(self, flow: Flow, element: Element) -> None:
        """Write a list with its numbers."""
        outer = self.lists[-1] if self.lists else None
        style = element.get(f"{_TEXT}style-name") or (outer.style if outer else "")
        here = _List(style, outer.depth + 1 if outer else 1)
        if element.get(f"{_TEXT}continue-numbering") == "true" or element.get(
            f"{_TEXT}continue-list"
        ):
            here.next = self.left.get(style)
        flow.complex = True
        self.lists.append(here)
        for point in element:
            if point.tag == f"{_TEXT}list-item":
                flow.apart(1)
                flow.prefix(self.marker(here, point))
                opened = flow.open(Role.LIST_ITEM)
                self.blocks(flow, point)
                flow.forget_prefix()
                flow.close(opened)
            elif point.tag == f"{_TEXT}list-header":
                self.blocks(flow, point)
        self.lists.pop()
        if here.next is not None:
            self.left[style] = here.next
        flow.apart(1)

    def marker(self, points: _List, point: Element) -> str:
        """Count a point and return what stands before it."""
        level = self.styles.get(points.style, {}).get(points.depth, _Level())
        if not level.format:
            return f"{level.bullet} " if level.bullet else ""
        number = level.start if points.next is None else points.next
        number = _number(point.get(f"{_TEXT}start-value"), number)
        points.next = number + 1
        return f"{level.prefix}{counted(number, level.format)}{level.suffix} "

    def table(self, flow: Flow, element: Element) -> None:
        """Write a table."""
        rows: list[list[Cell]] = []
        for row in _rows(element):
            cells: list[Cell] = []
            for cell in row:
                if cell.tag not in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
                    continue
                aside = Flow()
                lists, self.lists = self.lists, []
                self.blocks(aside, cell)
                self.lists = lists
                times = _number(cell.get(f"{_TABLE}number-columns-repeated"), 1)
                # Cells that another one covers are written out: the span is not needed.
                cells += [Cell(aside.piece())] * min(max(times, 1), _MOST_REPEATED)
            rows.append(cells)
        write_table(flow, rows)

    def inline(self, flow: Flow, element: Element) -> None:
        """Write the words of a paragraph."""
        flow.words(element.text or "")
        for child in element:
            self.piece(flow, child)
            flow.words(child.tail or "")

    def piece(self, flow: Flow, child: Element) -> None:
        """Write one element among a paragraph's words."""
        tag = child.tag
        if tag == f"{_TEXT}s":
            spaces = min(max(_number(child.get(f"{_TEXT}c"), 1), 1), _MOST_SPACES)
            flow.verbatim(" " * spaces)
        elif tag == f"{_TEXT}tab":
            flow.verbatim("\t")
        elif tag == f"{_TEXT}line-break":
            flow.newline()
        elif tag == f"{_TEXT}a":
            opened = flow.open(Role.LINK, (child.get(_HREF) or "")[:2000])
            self.inline(flow, child)
            flow.close(opened)
        elif tag == f"{_TEXT}note":
            self.noted.append(child)
            flow.verbatim(_raised(len(self.noted)))
        elif tag.startswith(_DRAW):
            self.drawn(flow, child)
        elif tag not in _GONE:
            self.inline(flow, child)

    def drawn(self, flow: Flow, child: Element) -> None:
        """Write the text in a frame on lines of its own."""
        if next(child.iter(f"{_TEXT}p"), None) is not None:
            flow.apart(1)
            self.blocks(flow, child)
            flow.apart(1)


def read_odt(archive: Archive, name: str) -> Rendered:
    """Return the text of an OpenDocument text.

    Raises:
        BadData: it is encrypted, damaged, or larger than any minutes.
    """
    content = archive.read("content.xml")
    if not content:
        raise BadData(f"{name}: there is no text in this document.", hint="Save it again.")
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise BadData(f"{name}: this document is encrypted.", hint="Save it without a password.")
    root = parse(content, name, "content.xml")
    styles = dict(_list_styles(root))
    if more := archive.read("styles.xml"):
        styles = {**dict(_list_styles(parse(more, name, "styles.xml"))), **styles}
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise BadData(f"{name}: this OpenDocument file is no text.", hint="Save it as text.")
    text = _Text(styles)
    flow = Flow()
    text.blocks(flow, body)
    noted, text.noted = text.noted, []
    for number, note in enumerate(noted, start=1):
        flow.apart(1)
        flow.prefix(f"{_raised(number)} ")
        text.blocks(flow, note)
        flow.forget_prefix()
    return flow.rendered("")


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if element.tag == f"{_TABLE}table-row":
            yield element
        elif element.tag in {
            f"{_TABLE}table-header-rows",
            f"{_TABLE}table-rows",
            f"{_TABLE}table-row-group",
        }:
            yield from _rows(element)


def _list_styles(root: Element) -> Iterator[tuple[str, dict[int, _Level]]]:
    for style in root.iter(f"{_TEXT}list-style"):
        levels: dict[int, _Level] = {}
        for one in style:
            depth = _number(one.get(f"{_TEXT}level"), 1)
            if one.tag == f"{_TEXT}list-level-style-number":
                levels[depth] = _Level(
                    one.get(f"{_STYLE}num-format") or "",
                    (one.get(f"{_STYLE}num-prefix") or "")[:10],
                    (one.get(f"{_STYLE}num-suffix") or "")[:10],
                    _number(one.get(f"{_TEXT}start-value"), 1),
                    "",
                )
            else:
                character = one.get(f"{_TEXT}bullet-char") or ""
                levels[depth] = _Level(bullet=character if character in {"-", "–", "—"} else "•")
        yield style.get(f"{_STYLE}name") or "", levels


def _number(words: str | None, default: int) -> int:
    digits = words or ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default


def _raised(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
