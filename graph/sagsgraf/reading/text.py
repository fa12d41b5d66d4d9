"""Plain text and Markdown: what a person saved from a page or a PDF."""

from __future__ import annotations

import re
from pathlib import PurePath

from sagsgraf.model import BadData
from sagsgraf.reading.base import Reader, Rendered
from sagsgraf.reading.encoding import decode
from sagsgraf.reading.kinds import looks_like_html, refuse_binary

_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\*\*[^*\n]+\*\*\s*$|[-*_]{3,}\s*$)", re.MULTILINE)


def read(content: bytes, name: str) -> Rendered:
    """Return the text of a text file.

    Raises:
        BadData: the bytes are no text, or in an encoding that is not read.
    """
    refuse_binary(content, name)
    text, encoding = decode(content, name)
    if looks_like_html(text):
        raise BadData(
            f"{name}: this is a web page (HTML).",
            hint="Save the page's text, for instance with the browser's Save as text.",
        )
    return Rendered(text, encoding=encoding)


def is_markdown(text: str, name: str) -> bool:
    """Tell whether a text is written in Markdown."""
    # Kalundborg's text files carry ** around one wrapped heading and are still plain text.
    named = PurePath(name).suffix.lower() in {".md", ".markdown"}
    return named or len(_MARKDOWN.findall(text)) >= 5


READER = Reader(
    kind="text",
    summary="plain text or Markdown",
    suffixes=frozenset({".txt", ".text", ".md", ".markdown"}),
    fits=lambda _: True,
    read=read,
)
