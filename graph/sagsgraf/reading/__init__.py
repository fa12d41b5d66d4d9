"""From bytes to a document: which kind of file it is, its encoding, its text.

One file per kind; the tuple below lists them in the order in which they are tried.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from sagsgraf.model import BadData, Document, NoInput, SagsgrafError
from sagsgraf.reading import kinds
from sagsgraf.reading.encoding import decode
from sagsgraf.reading.masking import mask

MAX_BYTES: Final = 64 * 1024 * 1024
"""Largest file that is read; the longest minutes known are 5 MB."""


def load(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        NoInput: there is no such file, or it may not be opened.
        BadData: it is empty, a folder, or larger than any minutes are.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise BadData(f"{path}: this is a folder.", hint="Name a file in it.")
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


def read_bytes(content: bytes, name: str, folder: str = "") -> Document:
    """Return the document that the bytes hold.

    Raises:
        BadData: the bytes are not text that can be decoded; the message names the kind of file.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    kinds.refuse_binary(content, name)
    text, encoding = decode(content, name)
    if not text.strip():
        raise BadData(f"{name}: the file is empty.", hint="Fetch or save it again.")
    kind = kinds.of_text(text, name)
    masked, maskings = mask(text)
    return Document(
        name=name,
        sha256=sha256,
        kind=kind,
        text=masked,
        folder=folder,
        encoding=encoding,
        maskings=maskings,
    )


def read_file(path: Path) -> Document:
    """Return the document in a file; raises as `load` and `read_bytes` do."""
    return read_bytes(load(path), path.name, path.resolve().parent.name)


__all__ = ["MAX_BYTES", "load", "read_bytes", "read_file"]
