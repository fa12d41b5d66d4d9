"""XML of no shape that is read: told as such, instead of being taken for text."""

from __future__ import annotations

from typing import NoReturn

from sagsgraf.model import BadData
from sagsgraf.reading.base import Reader
from sagsgraf.reading.xml_tree import SHAPES, root_name

_PAGES = frozenset({"html", "head", "body", "svg"})
_PAGE = b"<!doctype html"


def _fits(content: bytes) -> bool:
    begins = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    if begins.startswith((b"<?xml", b"\xff\xfe<\x00?\x00x\x00")):
        return root_name(content).lower() not in _PAGES and _PAGE not in content[:1024].lower()
    return False


def _read(content: bytes, name: str) -> NoReturn:
    root = root_name(content)
    told = f"root element {root}" if root else "no root element found"
    raise BadData(f"{name}: XML of another kind ({told}).", hint=SHAPES)


READER = Reader(
    kind="xml",
    summary="XML of a kind that is not read",
    suffixes=frozenset(),
    fits=_fits,
    read=_read,
)
