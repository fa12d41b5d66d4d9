"""XML parts of office documents, parsed without document types, entities or network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sagsgraf.model import BadData

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_TAGS: Final = 3_000_000


def parse(content: bytes, name: str, part: str) -> Element:
    """Return the root of an XML part.

    Raises:
        BadData: it is not well-formed, declares a document type, or is nested beyond 256 levels.
    """
    from lxml import etree

    if content.count(b"<") > MAX_TAGS:
        raise BadData(f"{name}: {part} holds more tags than any document.")
    # No office program writes a document type; with one come entities that swell or fetch files.
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise _declares(name, part)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadData(
            f"{name}: {part} is damaged ({str(error)[:160]}).", hint="Fetch or save it again."
        ) from None
    declared: str = getattr(root.getroottree().docinfo, "doctype", "")
    if declared:
        raise _declares(name, part)
    return root


def _declares(name: str, part: str) -> BadData:
    return BadData(
        f"{name}: {part} declares a document type, which no office program writes.",
        hint="Save the document again with Word or LibreOffice.",
    )
