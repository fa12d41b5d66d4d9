"""A page's elements to its text: one walk over them, without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from sagsgraf.model import BadData, Role
from sagsgraf.reading.base import Rendered
from sagsgraf.reading.chrome import Attributes, is_chrome
from sagsgraf.reading.flow import Flow
from sagsgraf.reading.grid import Cell, span_of, write_table
from sagsgraf.reading.numerals import counted

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

DEEPEST: Final = 3_000
"""Elements inside one another; browsers give up at 512."""
MOST_NODES: Final = 6_000_000
"""Steps of a walk: twice the elements and texts of any page."""
_TABLES: Final = 12
"""Tables inside one another that are read as tables; those inside them are text."""
_LONGEST_ADDRESS: Final = 2_000
_LONGEST_TITLE: Final = 300
_PARAGRAPHS = frozenset({"p", "blockquote", "dl", "figure", "fieldset", "hr", "address"})
"""A blank line stands above and below them."""
_BLOCKS = frozenset(
    """
    div section article main header aside form details summary dt dd figcaption body html legend
    button caption tr td th tbody thead tfoot table center hgroup search multicol optgroup
    """.split()
)
_HEADINGS = {f"h{level}": str(level) for level in range(1, 7)}
_BOLD = re.compile(r"font-weight\s?:\s?(?:bold|[6-9]00)", re.IGNORECASE)
_AS_BLOCK = re.compile(r"display\s?:\s?(?:block|flex|grid|list-item|table)\b", re.IGNORECASE)
_PRE = re.compile(r"white-space\s?:\s?pre\b", re.IGNORECASE)
_UNMARKED = re.compile(
    r"(?<![^\s])(?:list-unstyled|list-inline|unstyled|no-bullets?|list-none)(?!\S)"
)
_NO_MARKER = re.compile(r"list-style(?:-type)?\s?:[^;]{0,40}\bnone\b", re.IGNORECASE)
_LIST_STYLES = {
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}
_LIST_STYLE = re.compile(
    rf"list-style(?:-type)?\s?:\s?(?P<style>{'|'.join(_LIST_STYLES)})\b", re.IGNORECASE
)
_BULLET: Final = "•"
_LONGEST_STYLE: Final = 2_000
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(?P<url>https?://[^\s>]{1,2000})")

Leave = Callable[[], None]


@dataclass(slots=True)
class _List:
    """A list whose points are being counted."""

    style: str
    next: int = 1


@dataclass(slots=True)
class _Table:
    """A table on its way; ``outer`` is the text it stands in."""

    outer: Flow
    rows: list[list[Cell]] = field(default_factory=list)
    open_cells: int = 0


class Page:
    """One walk over a page."""

    def __init__(self, parser: LexborHTMLParser, name: str, head: str) -> None:
        """Take a parsed page.

        Args:
            parser: the page.
            name: the file's name, for messages.
            head: the page's first characters, which may tell where it was saved from.
        """
        self.name = name
        self.flow = Flow()
        self.deleted = 0
        self._parser = parser
        self._base = _address_of(parser, head)
        self._opened = _opened(parser)
        self._lists: list[_List] = []
        self._tables: list[_Table] = []
        self._kept: list[int] = []
        self._heading = 0
        self._raised = 0

    def render(self, encoding: str = "") -> Rendered:
        """Return the page's text.

        Raises:
            BadData: the page is nested more deeply than any page is.
        """
        self._walk()
        note = f"passages marked as deleted that were left out: {self.deleted}"
        return self.flow.rendered(encoding, (note,) if self.deleted else ())

    def title(self) -> str:
        """Return what the window's title says."""
        node = self._parser.css_first("head > title")
        return " ".join(node.text(deep=True).split())[:_LONGEST_TITLE] if node else ""

    def _walk(self) -> None:
        node: LexborNode | None = self._parser.root
        open_: list[tuple[LexborNode, Leave | None]] = []
        seen = 0
        while node is not None or open_:
            seen += 1
            if seen > MOST_NODES or len(open_) > DEEPEST:
                raise BadData(
                    f"{self.name}: more elements stand in this page, or inside one another, "
                    "than in any page.",
                    hint="Save the page's text, for instance with the browser's Save as text.",
                )
            if node is None:
                above, leave = open_.pop()
                if leave:
                    leave()
                node = above.next
                continue
            if node.is_text_node:
                self._text(node.text_content or "")
            elif node.is_element_node and (entered := self._enter(node)):
                open_.append((node, entered[0]))
                node = node.first_child
                continue
            node = node.next

    def _text(self, words: str) -> None:
        if self._raised and words.strip().isdecimal() and self.flow.last().isdecimal():
            words = words.strip().translate(_SUPERSCRIPT)
        if self._kept:
            self.flow.verbatim(words)
        else:
            self.flow.words(words)

    def _enter(self, node: LexborNode) -> tuple[Leave | None] | None:
        """Begin an element; return what ends it, or None where it is left out."""
        tag = node.tag or ""
        attributes = node.attributes
        if tag == "br":
            self.flow.newline()
            return None
        if is_chrome(node, tag, attributes, self._opened) and not (
            self._heading and tag == "button"
        ):
            self.deleted += tag == "del"
            return None
        known = _ENTER.get(tag)
        if known:
            return (known(self, node, attributes),)
        if tag in _PARAGRAPHS:
            return (self._apart(2),)
        style = (attributes.get("style") or "")[:_LONGEST_STYLE] if attributes else ""
        if tag in _BLOCKS or (style and _AS_BLOCK.search(style)):
            return (self._apart(1, kept=bool(_PRE.search(style))),)
        if style and _BOLD.search(style):
            return (self._marked(Role.STRONG),)
        return (None,)

    def _apart(self, lines: int, *, kept: bool = False) -> Leave:
        self.flow.apart(lines)
        if kept:
            self._kept.append(1)

        def leave() -> None:
            self.flow.apart(lines)
            if kept:
                self._kept.pop()

        return leave

    def _marked(self, role: Role, value: str = "") -> Leave:
        flow = self.flow
        opened = flow.open(role, value)
        return lambda: flow.close(opened)

    # ------------------------------------------------------------------ elements of their own

    def enter_heading(self, node: LexborNode, _: Attributes) -> Leave:
        """Begin a heading, below a blank line."""
        flow = self.flow
        flow.apart(2)
        flow.complex = True
        opened = flow.open(Role.HEADING, _HEADINGS[node.tag or "h6"])
        self._heading += 1

        def leave() -> None:
            flow.close(opened)
            if opened.start < 0:
                flow.point(opened.role, opened.value)
            flow.apart(2)
            self._heading -= 1

        return leave

    def enter_pre(self, _: LexborNode, __: Attributes) -> Leave:
        """Begin text whose lines are set as they are."""
        return self._apart(2, kept=True)

    def enter_link(self, _: LexborNode, attributes: Attributes) -> Leave | None:
        """Begin a link; one that only moves within the page is plain words."""
        address = (attributes.get("href") or "").strip()[:_LONGEST_ADDRESS]
        if not address or address.startswith("#") or address.lower().startswith("javascript:"):
            return None
        return self._marked(Role.LINK, _joined(self._base, address))

    def enter_strong(self, _: LexborNode, __: Attributes) -> Leave:
        """Begin words in bold."""
        return self._marked(Role.STRONG)

    def enter_raised(self, _: LexborNode, __: Attributes) -> Leave:
        """Begin a raised number: a note's number must not run into the figure before it."""
        self._raised += 1

        def leave() -> None:
            self._raised -= 1

        return leave

    def enter_list(self, node: LexborNode, attributes: Attributes) -> Leave:
        """Begin a list; its points are numbered from ``start`` in the manner of ``type``."""
        style = _style_of(node.tag or "", attributes)
        lines = 1 if self._lists else 2
        flow, lists = self.flow, self._lists
        flow.apart(lines)
        flow.complex = True
        lists.append(_List(style, _integer(attributes.get("start"), 1)))

        def leave() -> None:
            flow.apart(lines)
            lists.pop()

        return leave

    def enter_point(self, _: LexborNode, attributes: Attributes) -> Leave:
        """Begin a point of a list."""
        flow = self.flow
        points = self._lists[-1] if self._lists else _List(_BULLET)
        flow.apart(1)
        if "value" in attributes:
            points.next = _integer(attributes.get("value"), points.next)
        flow.prefix(_marker(points))
        points.next += 1
        opened = flow.open(Role.LIST_ITEM)

        def leave() -> None:
            flow.forget_prefix()
            flow.close(opened)
            flow.apart(1)

        return leave

    def enter_table(self, _: LexborNode, __: Attributes) -> Leave:
        """Begin a table, unless it is nested more deeply than tables are."""
        if len(self._tables) >= _TABLES:
            return self._apart(1)
        flow = self.flow
        table = _Table(flow)
        self._tables.append(table)

        def leave() -> None:
            self._tables.pop()
            self.flow = flow
            write_table(flow, table.rows)

        return leave

    def enter_row(self, _: LexborNode, __: Attributes) -> Leave | None:
        """Begin a row."""
        if not self._readable():
            return self._apart(1)
        self._tables[-1].rows.append([])
        return None

    def enter_cell(self, _: LexborNode, attributes: Attributes) -> Leave:
        """Begin a cell, which is written aside until its table is complete."""
        if not self._readable() or not self._tables[-1].rows:
            return self._apart(1)
        table, outer, lists = self._tables[-1], self.flow, self._lists
        self.flow, self._lists = Flow(), []
        table.open_cells += 1
        columns, rows = span_of(attributes.get("colspan")), span_of(attributes.get("rowspan"))

        def leave() -> None:
            table.rows[-1].append(Cell(self.flow.piece(), columns, rows))
            table.open_cells -= 1
            self.flow, self._lists = outer, lists

        return leave

    def _readable(self) -> bool:
        """Tell whether rows and cells belong to a table that is read as one."""
        return bool(self._tables) and not self._tables[-1].open_cells


_ENTER: Final[dict[str, Callable[[Page, LexborNode, Attributes], Leave | None]]] = {
    **dict.fromkeys(_HEADINGS, Page.enter_heading),
    "pre": Page.enter_pre,
    "listing": Page.enter_pre,
    "a": Page.enter_link,
    "b": Page.enter_strong,
    "strong": Page.enter_strong,
    "sup": Page.enter_raised,
    "ol": Page.enter_list,
    "ul": Page.enter_list,
    "menu": Page.enter_list,
    "dir": Page.enter_list,
    "li": Page.enter_point,
    "table": Page.enter_table,
    "tr": Page.enter_row,
    "td": Page.enter_cell,
    "th": Page.enter_cell,
}


def _style_of(tag: str, attributes: Attributes) -> str:
    """Return how a list's points are marked; empty where nothing stands before them."""
    declared = (attributes.get("style") or "")[:_LONGEST_STYLE]
    if _UNMARKED.search(attributes.get("class") or "") or _NO_MARKER.search(declared):
        return ""
    if tag != "ol":
        return _BULLET
    named = _LIST_STYLE.search(declared)
    style = _LIST_STYLES[named["style"].lower()] if named else attributes.get("type")
    return style if style in {"a", "A", "i", "I"} else "1"


def _marker(points: _List) -> str:
    if points.style in {"", _BULLET}:
        return f"{points.style} " if points.style else ""
    return f"{counted(points.next, points.style)}. "


def _integer(words: str | None, default: int) -> int:
    digits = (words or "").strip()
    number = digits.removeprefix("-")
    if not (number.isascii() and number.isdigit()) or len(number) > 9:
        return default
    return int(digits)


def _joined(base: str, address: str) -> str:
    if not base or ":" in address.split("/", 1)[0]:
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _address_of(parser: LexborHTMLParser, head: str) -> str:
    """Return the address that the page's links start from; empty where it does not tell."""
    for selector, attribute in (
        ("head > base", "href"),
        ("head > link[rel=canonical]", "href"),
        ('head > meta[property="og:url"]', "content"),
    ):
        node = parser.css_first(selector)
        address = (node.attributes.get(attribute) or "").strip() if node else ""
        if address.startswith(("http://", "https://")) and len(address) <= _LONGEST_ADDRESS:
            return address
    saved = _SAVED_FROM.search(head)
    return saved["url"] if saved else ""


def _opened(parser: LexborHTMLParser) -> frozenset[str]:
    """Return the ids of what is opened by a click: the panels of accordions."""
    ids: set[str] = set()
    for attribute in ("aria-controls", "data-target", "data-bs-target"):
        for node in parser.css(f"[{attribute}]"):
            ids.update((node.attributes.get(attribute) or "")[:1000].replace("#", " ").split())
    return frozenset(ids)
