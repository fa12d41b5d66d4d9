"""PDF with a text layer, as people read its pages.

PDFium lays the words out in lines and leaves out what ``/ActualText`` repeats (FirstAgenda's
PDFs repeat each paragraph once a line there). Where it fails, pypdf tries. What stands at the
edge of page after page is told once, words broken at line ends are mended, cells of a table's
row stand on one line with tabs between, and a gap between lines becomes a blank line.
"""

from __future__ import annotations

import re
from typing import Final

from sagsgraf.model import BadData
from sagsgraf.reading.base import Reader, Rendered
from sagsgraf.reading.pdf.pages import MAX_CHARACTERS, MAX_PAGES, Page, read_pages
from sagsgraf.reading.pdf.running import without_running
from sagsgraf.reading.pdf.writing import written

_END: Final = b"%%EOF"
_OBJECT: Final = re.compile(rb"(?<!\d)\d{1,9} \d{1,5} obj\b")
_MANY: Final = 8
"""Of more pages than these without text only the number is told."""


def fits(content: bytes) -> bool:
    """Tell whether the bytes are a PDF; a mail gateway may put a few before its mark."""
    if content.startswith(b"%PDF-"):
        return True
    return b"%PDF-" in content[:1024] and b" obj" in content[:8192]


def read(content: bytes, name: str) -> Rendered:
    """Return the text of a PDF.

    Raises:
        BadData: it needs a password, is cut off or damaged, has no page or too many, or has no
            text on any of them, as a scan.
    """
    _refuse_cut(content, name)
    pages, damaged = read_pages(content, name)
    if not any(page.rows for page in pages):
        if damaged:
            raise BadData(
                f"{name}: none of its {len(pages)} pages can be read; the PDF is damaged.",
                hint="Fetch it again, or open it in a viewer and print it to a new PDF.",
            )
        raise BadData(
            f"{name}: no text on any of its {len(pages)} pages; it seems to be a scan.",
            hint="Give it a text layer first (OCR), for instance with ocrmypdf -l dan.",
        )
    rendered = written(without_running(pages))
    return Rendered(
        rendered.text,
        rendered.marks,
        rendered.page_starts,
        notes=tuple(_notes(pages, damaged)),
    )


def _refuse_cut(content: bytes, name: str) -> None:
    """Raise `BadData` for a PDF that stops before its end: half of the minutes are no minutes.

    An end mark alone does not tell: a file made for the web carries one near its start.
    """
    end = content.rfind(_END)
    if end >= 0 and not _OBJECT.search(content, end):
        return
    raise BadData(
        f"{name}: the PDF is cut off: it stops after {len(content):,} bytes without its end mark.",
        hint="Fetch it again, or open it in a viewer and print it to a new PDF.",
    )


def _notes(pages: list[Page], damaged: list[int]) -> list[str]:
    notes = [f"page {number} is damaged and was not read" for number in damaged[:_MANY]]
    if len(damaged) > _MANY:
        notes = [f"{len(damaged)} pages are damaged and were not read"]
    garbled = [page.number for page in pages if page.garbled]
    notes += [f"the letters of page {number} cannot be told" for number in garbled[:_MANY]]
    bare = [
        page.number
        for page in pages
        if not page.rows and page.number not in damaged and not page.garbled
    ]
    if len(bare) > _MANY:
        return [*notes, f"{len(bare)} pages have no text (the first is page {bare[0]})"]
    return notes + [f"page {number} has no text; it may be a scan" for number in bare]


READER = Reader(
    kind="pdf",
    summary="PDF with a text layer",
    suffixes=frozenset({".pdf"}),
    fits=fits,
    read=read,
    isolated=True,
)

__all__ = ["MAX_CHARACTERS", "MAX_PAGES", "READER", "fits", "read"]
