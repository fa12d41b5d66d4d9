"""Web pages: a page, a part of one, or one that a browser saved with its pictures (MHTML).

The text is what a person reads on the page, laid out as a browser's "Save as text" does: blocks on
lines of their own, lists with their numbers, the rows of tables on one line. Menus, dialogs and
controls are left out. Only UTF-8, UTF-16 and the western code pages are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from sagsgraf.model import BadData, Mark, Role
from sagsgraf.reading.base import Reader, Rendered
from sagsgraf.reading.encoding import decode
from sagsgraf.reading.flow import Flow
from sagsgraf.reading.kinds import looks_like_html

MAX_TAGS: Final = 1_000_000
"""More than any page has: the longest minutes known have 60,000."""
_MAX_WORK: Final = 150_000_000
"""Sum, over all tags, of how deep each stands: what the parser's work grows with."""
_MAX_MADE: Final = 2_000_000
"""Elements that the parser may add: it opens every ``<font>`` left open again in each block."""
_MAX_OPEN: Final = 3_000
_MAX_OPTIONS: Final = 20_000
_MAX_ATTRIBUTES: Final = 2_000
_LONG_TAG: Final = 20_000
_HEAD: Final = 8_192
_SHORT: Final = 25
"""Words of a page that says no more than that its text comes from elsewhere."""
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]{0,30})(?P<rest>[^>]*)")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# Elements that hold nothing, and those whose end tag may be left out: neither nests.
_FLAT = frozenset(
    """
    area base br col embed hr img input link meta param source track wbr
    p li dt dd tr td th thead tbody tfoot option optgroup colgroup html head body
    """.split()
)
_STYLES = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_FRAGMENT = re.compile(
    r"""\s{0,100} <(?: div | p | h[1-6] | table | section | article | main | ul | ol | dl | span
        | header | form | title | meta | style | script | center | font | b | strong )
        (?: \s[^<>]{0,4000} )? /?>""",
    re.VERBOSE | re.IGNORECASE,
)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s?=\s?[\"']?([\w-]{2,30})",
    re.IGNORECASE,
)
_ISO_15 = frozenset({"iso-8859-15", "iso8859-15", "iso_8859-15", "latin-9", "latin9"})
# Nothing but the frame's own attributes: `<frame ` over and over would be searched again from each.
_FRAME = re.compile(r"<i?frame\b[^<>]{0,2000}?\bsrc\s?=\s?[\"']?([^\"'\s>]{1,500})", re.IGNORECASE)
_SCRIPTED = re.compile(
    r"enable javascript|javascript (?:is|must be) (?:required|enabled|disabled)"
    r"|(?:aktiver|aktivér|slå|tænd|kræver)\b[^<>]{0,40}\bjavascript|javascript[^<>]{0,40}\bslået",
    re.IGNORECASE,
)


def fits(content: bytes) -> bool:
    """Tell whether the bytes are a web page, a part of one, or a saved one."""
    head = content[:_HEAD]
    if is_mhtml(head):
        return True
    text = _head_text(head).lstrip("\ufeff \t\r\n")
    return looks_like_html(text) or bool(_FRAGMENT.match(text))


def is_mhtml(head: bytes) -> bool:
    """Tell whether a file begins as a page saved with its pictures does."""
    begins = head[:200].lstrip().lower()
    if not begins.startswith((b"from:", b"mime-version:", b"subject:", b"date:", b"content-")):
        return False
    return b"multipart/related" in head.lower()


def _head_text(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    if head[1:2] == b"\0":
        return head.decode("utf-16-le", "replace")
    if head[:1] == b"\0":
        return head.decode("utf-16-be", "replace")
    return head.decode("utf-8", "replace")


def read(content: bytes, name: str) -> Rendered:
    """Return the text of a web page.

    Raises:
        BadData: it is damaged, holds more than any page does, or its text comes from elsewhere.
    """
    if is_mhtml(content[:_HEAD]):
        from sagsgraf.reading.mhtml import page_in

        content = page_in(content, name)
    text, encoding = decode_page(content, name)
    return render(text, name, encoding)


def decode_page(content: bytes, name: str) -> tuple[str, str]:
    """Return a page's characters and its encoding.

    What the bytes are counts for more than what the page says of itself; only ISO 8859-15, whose
    euro sign no byte betrays, is taken at its word.

    Raises:
        BadData: they are in none of the encodings that are read.
    """
    text, encoding = decode(content, name)
    declared = _CHARSET.search(content, 0, _HEAD)
    if encoding == "cp1252" and declared and declared[1].decode("ascii").lower() in _ISO_15:
        encoding = "iso8859-15"
        text = content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    return text, encoding


def render(text: str, name: str, encoding: str = "") -> Rendered:
    """Return the text that a page's or a fragment's markup shows.

    Args:
        text: the markup.
        name: the file's name, for messages.
        encoding: what it was decoded from.

    Raises:
        BadData: it holds more than any page does, or nothing.
    """
    _check(text, name)
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    from sagsgraf.reading.page import Page

    try:
        # The parser takes no lone surrogates, which only broken UTF-16 leaves behind.
        parser = LexborHTMLParser(text.encode("utf-8", "replace"))
    except SelectolaxError:
        raise _too_much(name, "more than there is memory for") from None
    page = Page(parser, name, text[:_HEAD])
    rendered = page.render(encoding)
    if len(rendered.text) < 1000 and len(rendered.text.split()) < _SHORT:
        _refuse_shell(rendered, text, name)
    return _titled(rendered, page.title())


@dataclass(slots=True)
class _Load:
    """What a page's tags will cost to parse, as far as they were counted."""

    open: dict[str, int] = field(default_factory=dict)
    depth: int = 0
    work: int = 0
    styled: int = 0
    """Elements for looks (``<font>``) that are open."""
    made: int = 0
    options: int = 0

    def count(self, name: str, *, closes: bool) -> None:
        """Count a tag."""
        self.work += self.depth
        self.made += self.styled
        self.options += name == "option"
        if name in _FLAT:
            return
        if not closes:
            self.open[name] = self.open.get(name, 0) + 1
            self.depth += 1
            self.styled += name in _STYLES
        elif self.open.get(name):
            self.open[name] -= 1
            self.depth -= 1
            self.styled -= name in _STYLES

    def too_much(self) -> bool:
        """Tell whether no page holds so much."""
        return (
            self.depth > _MAX_OPEN
            or self.work > _MAX_WORK
            or self.made > _MAX_MADE
            or self.options > _MAX_OPTIONS
        )


def _check(text: str, name: str) -> None:
    """Refuse what would keep the parser busy for minutes or fill the memory."""
    if text.count("<") > MAX_TAGS:
        raise _too_much(name, f"more than {MAX_TAGS:,} tags")
    load = _Load()
    for match in _TAG.finditer(text):
        if match.end() - match.start() > _LONG_TAG and _attributes(match["rest"]) > _MAX_ATTRIBUTES:
            raise _too_much(name, f"a tag with more than {_MAX_ATTRIBUTES:,} attributes")
        load.count(match["name"].lower(), closes=bool(match["close"]))
        if load.too_much():
            raise _too_much(name, "elements inside one another as no page does, without an end")


def _attributes(rest: str) -> int:
    bare = _QUOTED.sub("", rest)
    return bare.count("=") + bare.count(" ")


def _too_much(name: str, what: str) -> BadData:
    return BadData(
        f"{name}: this page holds {what}.",
        hint="Save the page's text, for instance with the browser's Save as text.",
    )


def _refuse_shell(rendered: Rendered, text: str, name: str) -> None:
    """Refuse a page that holds nothing but the program or the frame that fetches its text."""
    frame = next((one for one in _FRAME.finditer(text) if "googletagmanager" not in one[1]), None)
    if frame:
        raise BadData(
            f"{name}: the page only frames another one ({frame[1]}).",
            hint="Open that address and save the page in it, or use sagsgraf fetch.",
        )
    if _SCRIPTED.search(text) or (not rendered.text.strip() and "<script" in text.lower()):
        raise BadData(
            f"{name}: the page holds no text of its own; a program in it (JavaScript) fetches it.",
            hint="Use sagsgraf fetch, or save the page once the browser shows the text.",
        )
    if not rendered.text.strip():
        raise BadData(f"{name}: the page holds no text.", hint="Fetch or save it again.")


def _titled(rendered: Rendered, title: str) -> Rendered:
    """Put the window's title on top where the page itself has none.

    Roskilde's and Stevns' pages name the body nowhere else.
    """
    has_title = any(mark.role is Role.HEADING and mark.value == "1" for mark in rendered.marks)
    if not title or has_title or title in rendered.text:
        return rendered
    flow = Flow()
    opened = flow.open(Role.HEADING, "1")
    flow.words(title)
    flow.close(opened)
    flow.apart(2)
    top = flow.piece()
    if not top.text:
        return rendered
    shift = len(top.text) + 2
    moved = (
        Mark(mark.start + shift, mark.end + shift, mark.role, mark.value) for mark in rendered.marks
    )
    return replace(rendered, text=f"{top.text}\n\n{rendered.text}", marks=(*top.marks, *moved))


READER = Reader(
    kind="html",
    summary="web page (HTML, XHTML, MHTML)",
    suffixes=frozenset({".html", ".htm", ".xhtml", ".mht", ".mhtml"}),
    fits=fits,
    read=read,
    isolated=True,
)
