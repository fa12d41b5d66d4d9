"""XML without its dangers: no entities, no network, no limits lifted for nested things.

Exports of records systems are often not well-formed: a page break of Word (``&#xC;``) is no
character of XML. Such are mended before parsing; what is broken otherwise is read as far as it
goes, with a note, because half of a meeting with a warning is worth more than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from sagsgraf.model import BadData
from sagsgraf.reading.exported import clean

_DECLARATION: Final = 65536
"""How far down the root element may begin: below comments and a document type."""
_REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_MISC = re.compile(r"\s*+(?:<\?[^>]*+>\s*+|<!--(?:[^-]++|-(?!->))*+-->\s*+)*+")
_ROOT = re.compile(r"<(?:[\w.-]{1,60}:)?(?P<name>[A-Za-z][\w.-]{0,60})[\s/>]")
_OWN_RULES = re.compile(
    r"<!DOCTYPE [^<>\[]{0,500} (?: \b(?:SYSTEM|PUBLIC)\b | \[ )", re.IGNORECASE | re.VERBOSE
)
_ENCODING = re.compile(rb"""\bencoding=["'][^"'<>]{0,40}["']""")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
SHAPES: Final = (
    "XML is read as the exports of SBSYS (root Publication), eDoc (Meeting), Fujitsu eDoc (Root) "
    "and Acadre (root with table agenda)."
)


def root_name(content: bytes) -> str:
    """Return the name of the root element without its prefix; empty where the bytes are no XML.

    >>> root_name(b'<?xml version="1.0"?>\\n<!-- a --><edoc:Root a="b">')
    'Root'
    """
    text = _head(content)
    begin = _prolog(text)
    if text[begin : begin + 9].upper() == "<!DOCTYPE":
        # Only far enough to name the file's kind; whether it may be read is told on parsing.
        close = text.find("]", begin)
        begin = text.find(">", max(begin, close)) + 1
        begin = _end_of_misc(text, begin)
    match = _ROOT.match(text, begin)
    return match["name"] if match else ""


def _head(content: bytes) -> str:
    head = content[:_DECLARATION]
    if head.startswith(_UTF16):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    return head.decode("utf-8", "replace").removeprefix("\ufeff")


def _prolog(text: str) -> int:
    """Return where the declaration and the comments at the top end."""
    return _end_of_misc(text, 0)


def _end_of_misc(text: str, begin: int) -> int:
    misc = _MISC.match(text, begin)
    return begin if misc is None else misc.end()


def holds(content: bytes, *words: bytes) -> bool:
    """Tell whether the bytes hold all of these ASCII words, in UTF-8 or UTF-16."""
    if content.startswith(_UTF16):
        content = content.replace(b"\x00", b"")
    return all(word in content for word in words)


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed file."""

    root: Node
    notes: tuple[str, ...] = ()


class Node:
    """An element, asked for its children by their names without prefix."""

    __slots__ = ("_element",)

    def __init__(self, element: etree._Element) -> None:
        self._element = element

    @property
    def name(self) -> str:
        """Its name without prefix; empty for comments and such."""
        tag = self._element.tag
        # Comments and such have a function for a tag, which the stubs do not tell.
        return str(tag).rpartition("}")[2] if isinstance(tag, str) else ""  # type: ignore[redundant-expr]

    def attribute(self, name: str) -> str:
        """Return an attribute, or nothing."""
        return clean(self._element.get(name))

    def children(self, name: str = "") -> Iterator[Node]:
        """Yield the children, all or those of a name."""
        for child in self._element:
            node = Node(child)
            if node.name and (not name or node.name == name):
                yield node

    def child(self, *path: str) -> Node | None:
        """Return the first element along a path of names, or None."""
        node: Node | None = self
        for name in path:
            node = None if node is None else next(node.children(name), None)
        return node

    def raw(self, *path: str) -> str:
        """Return the text of the element at a path as it stands."""
        node = self.child(*path)
        return (node._element.text or "") if node else ""

    def text(self, *path: str) -> str:
        """Return the text of the element at a path with its white space folded."""
        return clean(self.raw(*path))


def parse(content: bytes, name: str) -> Tree:
    """Return the tree of an XML file.

    Raises:
        BadData: it declares entities or another file's rules, or is no XML at all.
    """
    if content.startswith(_UTF16):
        content = content.decode("utf-16", "replace").encode()
        content = _ENCODING.sub(b"", content, count=1)
    content = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    head = _head(content)
    if _OWN_RULES.match(head, _prolog(head)):
        raise BadData(
            f"{name}: the XML declares entities or a document type of its own, which are not read.",
            hint="Save it without its DOCTYPE.",
        )
    mended = _REFERENCE.sub(_character, content)
    mended = _CONTROL.sub(b"\n", mended)
    notes: tuple[str, ...] = ()
    try:
        root = etree.fromstring(mended, _parser(recover=False))
    except etree.XMLSyntaxError as error:
        line, column = error.position
        root = _recovered(mended, name, f"{error.msg} (line {line}, column {column})")
        where = f"line {line}, column {column}"
        notes = (f"the XML is broken ({error.msg}, {where}); what stands behind may be missing",)
    except (ValueError, LookupError) as error:
        raise BadData(f"{name}: no XML: {error}.", hint=SHAPES) from error
    return Tree(Node(root), notes)


def _recovered(content: bytes, name: str, why: str) -> etree._Element:
    try:
        root = etree.fromstring(content, _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError, LookupError):
        root = None
    if root is None:
        raise BadData(f"{name}: no whole XML: {why}.", hint="Export or fetch it again.")
    return root


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
    )


def _character(match: re.Match[bytes]) -> bytes:
    """Keep a reference to a character of XML 1.0; others (a page break) become a line end."""
    number = int(match[1], 16) if match[1] else int(match[2])
    allowed = (
        number in {9, 10, 13}
        or 0x20 <= number <= 0xD7FF
        or 0xE000 <= number <= 0xFFFD
        or 0x10000 <= number <= 0x10FFFF
    )
    return match.group() if allowed else b"\n"
