"""Measures how fast PDFs are read, beside bare PDFium text extraction in the same run.

    python -m tools.bench_pdf FILE...

Prints a table; nothing is asserted. Machines differ and are noisy: quote the ratio, which should
be 0.7 or more. The two take turns, and of each the fastest run counts, by the time that this
process works.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2

from sagsgraf.reading import pdf

RUNS = 25


def main(arguments: list[str]) -> None:
    """Measure and print."""
    if not arguments:
        sys.exit("Name one PDF or more.")
    print(f"{'pages':>6} {'bare /s':>9} {'read /s':>9} {'ratio':>6}  file")
    for path in map(Path, arguments):
        content = path.read_bytes()
        bare, read = [], []
        for _ in range(RUNS):
            bare.append(_seconds(partial(_bare, content)))
            read.append(_seconds(partial(pdf.read, content, "")))
        pages = _bare(content)
        speeds = pages / min(bare), pages / min(read)
        print(
            f"{pages:6} {speeds[0]:9.0f} {speeds[1]:9.0f} {speeds[1] / speeds[0]:6.2f}  {path.name}"
        )


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _bare(content: bytes) -> int:
    """Take the text of each page and drop it; return the number of pages."""
    document = pypdfium2.PdfDocument(content)
    for page in document:
        page.get_textpage().get_text_range()
    pages = len(document)
    document.close()
    return pages


if __name__ == "__main__":
    main(sys.argv[1:])
