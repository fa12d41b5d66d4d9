"""Titles of papers, apart from their place in one meeting's list."""

from __future__ import annotations

import re

from sagsgraf.danish.text import fold_space

# "Bilag 2 - Notat om …", "Bilag 3a: Skitse", "Bilag 1. Plan": the same paper is numbered anew at
# each meeting. "Bilag 2" alone is all the title there is.
_NUMBERED = re.compile(r"^bilag\s\d{1,3}[a-z]?\s?[-–:.,]?\s(?=\S)", re.IGNORECASE)


def paper_name(title: str) -> str:
    """Return a paper's title for comparing: without number, case and extra white space.

    >>> paper_name("Bilag 2 - Notat om Broen"), paper_name("Bilag 2")
    ('notat om broen', 'bilag 2')
    """
    return _NUMBERED.sub("", fold_space(title)).casefold()
