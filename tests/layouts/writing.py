"""Writes minutes for tests: a header, items, and what stands in them."""

from __future__ import annotations

from sagsgraf.model import Document, Minutes
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.reading import read_bytes

TITLE = "REFERAT Direktionen d. 12-09-2022"
HEADER = f"{TITLE}\n\nMødedato Mandag d. 12. september 2022 kl. 12:30\n\nMødedeltagere Ida Bro"


def document(text: str, *, folder: str = "") -> Document:
    """Return a document with this text."""
    return read_bytes(text.encode(), "referat.txt", folder)


def item(number: int | str, title: str, *parts: str) -> str:
    """Return an item: its heading and the parts below it, blank lines between."""
    return "\n\n".join([f"Punkt {number}: {title}", *parts])


def meeting(*items: str, header: str = HEADER) -> str:
    """Return the text of minutes."""
    return "\n\n".join([header, *items]) + "\n"


def read(*items: str, header: str = HEADER, folder: str = "") -> ReadDocument:
    """Return what minutes of these items say."""
    return understand(document(meeting(*items, header=header), folder=folder))


def minutes(*items: str, header: str = HEADER, folder: str = "") -> Minutes:
    """Return minutes of these items."""
    return read(*items, header=header, folder=folder).minutes
