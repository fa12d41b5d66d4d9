"""What can be read: the kinds of files, and the ways in which minutes are set out."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from sagsgraf.layouts import Layout, all_layouts
from sagsgraf.model import Document
from sagsgraf.reading import READERS


@dataclass(frozen=True, slots=True)
class KindListed:
    """A kind of file that is read."""

    kind: str
    summary: str
    suffixes: tuple[str, ...]
    """Endings of the files that are taken from folders and archives."""


@dataclass(frozen=True, slots=True)
class LayoutListed:
    """A way in which minutes are set out, as `sagsgraf layouts` tells it."""

    name: str
    summary: str
    looks_for: str
    """What it misses first in a document that is none of its own, a few words."""
    story: str
    """The system behind it, who uses it and its quirks: the docstring of its file."""
    example: str
    """An example document, below ``tests/corpus``."""


def kinds() -> tuple[KindListed, ...]:
    """Return the kinds of files that are read, and the archives of them."""
    listed = [
        KindListed(one.kind, one.summary, tuple(sorted(one.suffixes)))
        for one in READERS
        if one.suffixes
    ]
    archive = KindListed("zip", "an archive of documents, each read as one of its own", (".zip",))
    return (*listed, archive)


def layouts() -> tuple[LayoutListed, ...]:
    """Return the layouts, in the order in which they are tried."""
    empty = Document(name="", sha256="0" * 64, kind="text", text="")
    return tuple(
        LayoutListed(one.name, one.summary, one.recognise(empty).because, _story(one), one.example)
        for one in all_layouts()
    )


def _story(layout: Layout) -> str:
    """Return the docstring of the file that declares a layout; empty where none is found."""
    for module in list(sys.modules.values()):
        if getattr(module, "LAYOUT", None) is layout:
            return (module.__doc__ or "").strip()
    return ""
