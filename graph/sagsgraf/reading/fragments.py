"""The HTML inside the fields of an export, as lines that people read.

Only fragments: paragraphs, lists, tables, headings and links, with whatever Word left around
them. A tokenizer of our own walks the tags with two short stacks and builds no tree, because
tree builders look up their stack of open elements at every tag: 40,000 nested ``<div>`` take
lexbor seconds, and a field of 20 MB holds millions.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from sagsgraf.model import Role
from sagsgraf.reading.base import Sheet
from sagsgraf.reading.numerals import counted

_TAG = re.compile(
    r"""<(?: (?P<end>/)? (?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})
             # Up to the tag's end; a '<' always begins another one, so nothing is read twice.
             (?P<rest>(?: [^<>"']++ | "[^"<]*+" | '[^'<]*+' )*+ | [^<>]*+ ) >
         | [!?/] [^<>]*+ > )""",
    re.VERBOSE,
)
_HREF = re.compile(r"""\bhref\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_SPAN = re.compile(r"""\bcolspan\s{0,5}=\s{0,5}["']?(\d{1,2})""", re.IGNORECASE)
_START = re.compile(r"""\bstart\s{0,5}=\s{0,5}["']?(\d{1,4})""", re.IGNORECASE)
_STYLE = re.compile(
    r"""\b(?P<case>lower|upper)-(?P<kind>alpha|latin|roman)\b
      | \btype\s{0,5}=\s{0,5}["']?(?P<type>[aAiI])(?!\w)""",
    re.VERBOSE,
)
_SPACE = re.compile("[\\s\u00a0\u200b\ufeff\x00-\x1f\x7f]+")
_BLOCKS: Final = frozenset(
    """address article aside blockquote body br caption center dd div dl dt fieldset figure footer
    form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section table tbody td tfoot
    th thead tr ul""".split()
)
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN: Final = frozenset("script style head title template noscript object del".split())
_KNOWN: Final = _BLOCKS | _HIDDEN | {"a"}
"""Others are within a line and say nothing of it."""
_CELLS: Final = frozenset({"td", "th"})
_DEEPEST: Final = 6
"""Lists nested deeper are indented no further."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an entry of a list, or a row of a table: one line."""

    text: str
    kind: str
    """``p``, ``h1`` to ``h6``, ``li`` or ``tr``."""
    links: tuple[tuple[int, int, str], ...] = ()
    """Where links stand in the text, and their addresses."""


@dataclass
class _List:
    """A list that is open."""

    style: str
    """How its entries are counted (``1``, ``a``, ``A``, ``i``, ``I``); empty for bullets."""
    next: int


@dataclass
class _Table:
    cells: list[str] = field(default_factory=list)
    """Those of the row being read."""
    width: int = 1
    """Columns that the open cell takes up."""
    open: bool = False
    """Whether a cell is open."""


@dataclass
class _Writer:
    """What was read so far; a line is closed where a block begins or ends."""

    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """Of the line, or of the cell, that is being read."""
    links: list[tuple[int, str]] = field(default_factory=list)
    """Index in ``words`` from which a link runs, and its address; one at a time."""
    kind: str = "p"
    prefix: str = ""
    """The mark of an entry that has no words yet."""
    lists: list[_List] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    href: tuple[int, str] | None = None
    found: list[tuple[int, int, str]] = field(default_factory=list)
    """Links of the line, as ranges of ``words``."""

    def text(self, raw: str) -> None:
        if raw:
            self.words.append(html.unescape(raw) if "&" in raw else raw)

    def close(self) -> None:
        """End the line; inside a cell, where it goes on, it becomes a space."""
        if self.tables and self.tables[-1].open:
            self.words.append(" ")
        elif self.words or self.href:
            self._emit()

    def _emit(self) -> None:
        if self.href:
            self.found.append((self.href[0], len(self.words), self.href[1]))
            self.href = (0, self.href[1])
        if not self.words:
            self.found = []
            return
        line, links = _folded(self.words, self.found)
        self.words, self.found = [], []
        if not line:
            return
        kind, lead = self.kind, self.prefix
        if kind == "p" and (lead or self.lists):
            kind = "li"
            # What goes on in an entry stands below its words.
            lead = lead or "  " * min(len(self.lists), _DEEPEST)
        if lead:
            links = [(a + len(lead), b + len(lead), to) for a, b, to in links]
            line, self.prefix = lead + line, ""
        self.blocks.append(Block(line, kind, tuple(links)))

    def row(self) -> None:
        """End a table's row."""
        table = self.tables[-1]
        self.cell()
        cells, table.cells = table.cells, []
        if any(cells):
            self.blocks.append(Block("| " + " | ".join(cells) + " |", "tr"))

    def cell(self) -> None:
        """End a cell, if one is open."""
        table = self.tables[-1]
        if table.open:
            words, _ = _folded(self.words, ())
            # A bar in a cell would part it in two.
            table.cells.append(words.replace("|", "/"))
            table.cells += [""] * (table.width - 1)
            table.open = False
        self.words, self.found = [], []
        self.href = None

    def item(self) -> None:
        """Begin an entry of a list."""
        if not self.lists:
            self.prefix = "- "
            return
        entry = self.lists[-1]
        indent = "  " * min(len(self.lists) - 1, _DEEPEST)
        mark = "-"
        if entry.style:
            # "a." would read as an abbreviation in the middle of a sentence.
            close = "." if entry.style == "1" else ")"
            mark = counted(entry.next, entry.style) + close
        entry.next += 1
        self.prefix = f"{indent}{mark} "


def _folded(
    words: list[str], links: Iterable[tuple[int, int, str]]
) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the words of a line with white space folded, and where its links stand in it."""
    links = list(links)
    if not links:
        return _SPACE.sub(" ", "".join(words).replace("\xad", "")).strip(), []
    parts: list[str] = []
    places = [0]
    length = 0
    for word in words:
        piece = _SPACE.sub(" ", word.replace("\xad", ""))
        if piece.startswith(" ") and (not length or parts[-1].endswith(" ")):
            piece = piece[1:]
        if piece:
            parts.append(piece)
            length += len(piece)
        places.append(length)
    line = "".join(parts)
    ended = line.rstrip()
    placed = []
    for first, last, address in links:
        start, end = places[min(first, len(words))], min(places[min(last, len(words))], len(ended))
        start += len(line[start:end]) - len(line[start:end].lstrip())
        end = start + len(line[start:end].rstrip())
        if start < end:
            placed.append((start, end, address))
    return ended, placed


def blocks(fragment: str) -> list[Block]:
    """Return the lines of a fragment of HTML; time and memory in proportion to its length.

    >>> [one.text for one in blocks("<p>Godkendt.<br>Enigt.</p><ol><li>at a</li></ol>")]
    ['Godkendt.', 'Enigt.', '1. at a']
    """
    writer = _Writer()
    position = 0
    hidden = ""
    while True:
        begin = fragment.find("<", position)
        if begin < 0:
            break
        if not hidden:
            writer.text(fragment[position:begin])
        if fragment.startswith("<!--", begin):
            end = fragment.find("-->", begin + 4)
            position = end + 3 if end >= 0 else len(fragment)
            continue
        match = _TAG.match(fragment, begin)
        if match is None:
            # "under <60 år" is no tag.
            if not hidden:
                writer.words.append("<")
            position = begin + 1
            continue
        position = match.end()
        name = match["name"]
        if name and (hidden or (name := name.lower()) in _KNOWN):
            hidden = _tag(writer, name.lower(), match, hidden)
    if not hidden:
        writer.text(fragment[position:])
    while writer.tables:
        writer.row()
        writer.tables.pop()
    writer.close()
    return writer.blocks


def _tag(writer: _Writer, name: str, match: re.Match[str], hidden: str) -> str:
    """Take a tag; return the name of the element whose words are not shown, if inside one."""
    ends = match["end"] is not None
    if hidden == "del" and name in _BLOCKS:
        # Word's tracked changes hold words; one that nobody closed must not hide the rest.
        hidden = ""
    if hidden:
        return "" if ends and name == hidden else hidden
    if name in _HIDDEN:
        return "" if ends or match["rest"].endswith("/") else name
    if name == "a":
        _link(writer, match["rest"], ends=ends)
    elif name in _BLOCKS:
        _BLOCK_TAGS.get(name, _paragraph)(writer, _Tag(name, match["rest"], ends))
    return ""


@dataclass(frozen=True, slots=True)
class _Tag:
    """The tag of a block."""

    name: str
    rest: str
    """Its attributes."""
    ends: bool


def _link(writer: _Writer, rest: str, *, ends: bool) -> None:
    if writer.href:
        writer.found.append((writer.href[0], len(writer.words), writer.href[1]))
        writer.href = None
    if not ends and (match := _HREF.search(rest)):
        address = html.unescape(next(filter(None, match.groups()), "")).strip()
        if address.startswith(("http://", "https://")):
            writer.href = (len(writer.words), address)


def _paragraph(writer: _Writer, tag: _Tag) -> None:  # noqa: ARG001 - as all of the table
    writer.close()


def _heading(writer: _Writer, tag: _Tag) -> None:
    writer.close()
    writer.kind = "p" if tag.ends else tag.name


def _list(writer: _Writer, tag: _Tag) -> None:
    writer.close()
    if not tag.ends:
        first = _START.search(tag.rest)
        style = _style(tag.rest) if tag.name == "ol" else ""
        writer.lists.append(_List(style, int(first[1]) if first else 1))
    elif writer.lists:
        writer.lists.pop()
    if not writer.lists:
        writer.prefix = ""


def _style(rest: str) -> str:
    match = _STYLE.search(rest)
    if match is None:
        return "1"
    if match["type"]:
        return match["type"]
    style = "i" if match["kind"] == "roman" else "a"
    return style.upper() if match["case"] == "upper" else style


def _item(writer: _Writer, tag: _Tag) -> None:
    writer.close()
    writer.prefix = ""
    if not tag.ends:
        writer.item()


def _table(writer: _Writer, tag: _Tag) -> None:
    if not tag.ends:
        # A table in a cell: the outer one only lays things out, its row ends here.
        if writer.tables:
            writer.row()
        else:
            writer.close()
        writer.prefix = ""
        writer.tables.append(_Table())
    elif writer.tables:
        writer.row()
        writer.tables.pop()


def _row(writer: _Writer, tag: _Tag) -> None:  # noqa: ARG001 - as all of the table
    if writer.tables:
        writer.row()
    else:
        writer.close()


def _cell(writer: _Writer, tag: _Tag) -> None:
    if not writer.tables:
        writer.close()
        return
    writer.cell()
    if not tag.ends:
        table = writer.tables[-1]
        width = _SPAN.search(tag.rest)
        table.width = max(1, int(width[1])) if width else 1
        table.open = True


_BLOCK_TAGS: Final[dict[str, Callable[[_Writer, _Tag], None]]] = {
    **dict.fromkeys(_HEADINGS, _heading),
    **dict.fromkeys(_CELLS, _cell),
    "ol": _list,
    "ul": _list,
    "li": _item,
    "table": _table,
    "tr": _row,
}


def plain_blocks(text: str) -> list[Block]:
    """Return the lines of a field without markup."""
    lines = (_SPACE.sub(" ", line).strip() for line in text.replace("\r", "\n").split("\n"))
    return [Block(line, "p") for line in lines if line]


def write_blocks(sheet: Sheet, lines: Iterable[Block]) -> None:
    """Write lines on a sheet: blank ones around paragraphs, none within lists and tables."""
    before = ""
    for block in lines:
        if before:
            sheet.write("\n" if before == block.kind and before in {"li", "tr"} else "\n\n")
        write_block(sheet, block)
        before = block.kind
    if before:
        sheet.write("\n\n")


def write_block(sheet: Sheet, block: Block) -> None:
    """Write one line without its end."""
    role = Role.HEADING if block.kind in _HEADINGS else None
    value = block.kind[1:] if role else ""
    if not block.links:
        sheet.write(block.text, role, value)
        return
    at = 0
    for start, end, address in block.links:
        if start < at:
            continue
        sheet.write(block.text[at:start])
        sheet.write(block.text[start:end], Role.LINK, address)
        at = end
    sheet.write(block.text[at:])
