"""From bytes to a document: which kind of file it is, its text, and what the source says of it.

One file per kind; the tuple below lists them in the order in which they are tried, the most
particular first. What a file is called decides nothing but which files of a folder are taken.
"""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path
from typing import Final

from sagsgraf.model import BadData, Document, NoInput, SagsgrafError
from sagsgraf.reading import (
    acadre_xml,
    docx,
    edoc_xml,
    firstagenda_json,
    html,
    other_xml,
    pdf,
    sbsys_xml,
    text,
)
from sagsgraf.reading.base import Reader, Rendered, Sheet
from sagsgraf.reading.isolation import is_limited
from sagsgraf.reading.letters import close_up
from sagsgraf.reading.masking import mask, mask_marks, mask_words

MAX_BYTES: Final = 64 * 1024 * 1024
"""Largest file that is read; the longest minutes known are 5 MB."""

READERS: Final[tuple[Reader, ...]] = (
    pdf.READER,
    firstagenda_json.READER,
    sbsys_xml.READER,
    edoc_xml.READER,
    acadre_xml.READER,
    other_xml.READER,
    docx.READER,
    html.READER,
    text.READER,
)
"""Every kind of file that is read; the last takes any text."""

SUFFIXES: Final = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
"""Files that are taken from a folder; a file that is named is read whatever it is called."""


def load(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        NoInput: there is no such file, or it may not be opened.
        BadData: it is empty, a folder, or larger than any minutes are.
    """
    try:
        found = path.stat()
        size = found.st_size
        if path.is_dir():
            raise BadData(f"{path}: this is a folder.", hint="Name a file in it.")
        if not stat.S_ISREG(found.st_mode):
            # Opening a pipe waits for somebody to write.
            raise BadData(
                f"{path}: this is a pipe, a socket or a device, not a file.",
                hint="Pipe its content in and name - instead.",
            )
        if size > MAX_BYTES:
            raise BadData(
                f"{path}: {size:,} bytes is more than any minutes hold.",
                hint="Split it, or check that it is the right file.",
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise NoInput(f"{path}: there is no such file.") from None
    except SagsgrafError:
        raise
    except OSError as error:
        raise NoInput(f"{path}: cannot be opened ({error.strerror or error}).") from error
    if not content.strip():
        raise BadData(f"{path}: the file is empty.", hint="Fetch or save it again.")
    return content


def reader_of(content: bytes) -> Reader:
    """Return the reader of the kind of file that the bytes are."""
    return next(reader for reader in READERS if reader.fits(content))


def read_bytes(content: bytes, name: str, folder: str = "") -> Document:
    """Return the document that the bytes hold.

    Args:
        content: the file.
        name: what it is called, for messages; no more than a hint of what it holds.
        folder: name of the folder it lay in, which may tell the municipality.

    Raises:
        BadData: the bytes are of no kind that is read, or damaged; the message says which.
    """
    reader = reader_of(content)
    rendered = _rendered(reader, content, name)
    if not rendered.text.strip():
        raise BadData(f"{name}: the file is empty.", hint="Fetch or save it again.")
    kind = reader.kind
    # Only these hold what a scanner read; an export's words are as somebody wrote them.
    words = close_up(rendered.text) if kind in {"text", "pdf"} else rendered.text
    masked, maskings = mask(words)
    if kind == "text" and text.is_markdown(rendered.text, name):
        kind = "markdown"
    return Document(
        name=mask_words(name),
        sha256=hashlib.sha256(content).hexdigest(),
        kind=kind,
        text=masked,
        folder=mask_words(folder),
        encoding=rendered.encoding,
        page_starts=rendered.page_starts,
        maskings=maskings,
        marks=mask_marks(rendered.marks, maskings),
        notes=tuple(map(mask_words, rendered.notes)),
    )


def _rendered(reader: Reader, content: bytes, name: str) -> Rendered:
    if reader.isolated and not is_limited():
        from sagsgraf.reading.child import read_apart  # it also runs as a program of its own

        return read_apart(reader, content, name)
    return reader.read(content, name)


def read_file(path: Path) -> Document:
    """Return the document in a file; raises as `load` and `read_bytes` do."""
    return read_bytes(load(path), path.name, path.resolve().parent.name)


__all__ = [
    "MAX_BYTES",
    "READERS",
    "SUFFIXES",
    "Reader",
    "Rendered",
    "Sheet",
    "load",
    "read_bytes",
    "read_file",
    "reader_of",
]
