"""Names of files in a line: pages print those of an item's papers side by side."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 20_000
"""No line of file names is longer."""
_KINDS = "pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|html?|txt|rtf|od[st]|msg|tiff?"
_ONE = re.compile(
    rf"""
    (?: (?: application | image | text ) / [\w.+-]{{2,80}}? (?: \s icon )? \s )?
    (?P<name> [^\s/]{{1,250}}? \. (?: {_KINDS} ) )
    (?= (?: application | image | text ) / | \s | $ ) \s{{0,9}}
    """,
    re.VERBOSE | re.IGNORECASE,
)


def file_names(line: str) -> list[tuple[int, int]]:
    """Return the places of the names in a line that holds nothing but names of files.

    >>> line = "application/pdf icon a.pdfapplication/pdf icon b_c.docx"
    >>> [line[start:end] for start, end in file_names(line)]
    ['a.pdf', 'b_c.docx']
    >>> file_names("Plan.pdf Vision.docx"), file_names("Se Plan.pdf")
    ([(0, 8), (9, 20)], [])
    """
    if "." not in line or len(line) > _LONGEST:
        return []
    found = []
    at = len(line) - len(line.lstrip())
    while at < len(line):
        match = _ONE.match(line, at)
        if match is None:
            return []
        found.append(match.span("name"))
        at = match.end()
    return found
