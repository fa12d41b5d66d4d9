"""Whether a text is Danish at all, told by its smallest words.

Each neighbouring language is weighed against Danish by words of its own that are frequent in any
text and by their Danish counterparts, so that names, headings and quotations hardly matter.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_SAMPLE: Final = 200_000
"""Characters that are looked at; the language of minutes does not change on the way."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_PAIRS: Final[dict[str, tuple[frozenset[str], frozenset[str]]]] = {
    language: (frozenset(theirs.split()), frozenset(ours.split()))
    for language, theirs, ours in (
        ("Swedish", "och att av är inte till för från", "og at af er ikke til for fra"),
        ("Norwegian", "av ble etter saken møtet", "af blev efter sagen mødet"),
        ("German", "und von ist nicht zu für aus nach", "og af er ikke til for fra efter"),
        ("English", "and of is not from the was that", "og af er ikke fra det var at"),
    )
}
_DANISH: Final = frozenset("og at af er ikke til for fra det den der som på med".split())
_FEW: Final = 5
"""Words of another language that a Danish text may hold by chance or in a quotation."""
_ENOUGH: Final = 100
"""Words from which on a text without Danish ones can be called foreign."""
_SHARE: Final = 0.03
"""Share of the commonest Danish words; lists of titles have 8 in 100, running text 20 and more."""


def other_language(text: str) -> str | None:
    """Return the language that a text seems to be written in, None where it seems Danish.

    ``another language`` where it is none of the neighbours'.

    >>> other_language("Kommunen har talt med naboerne, og de er glade for det.")
    >>> other_language("Nämnden beslutade att ärendet är klart och att inte gå vidare. Och att.")
    'Swedish'
    """
    counts = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    found = {language: _count(counts, theirs) for language, (theirs, _) in _PAIRS.items()}
    language = max(found, key=lambda one: found[one])
    if found[language] >= _FEW and found[language] > _count(counts, _PAIRS[language][1]):
        return language
    words = counts.total()
    foreign = words >= _ENOUGH and _count(counts, _DANISH) < _SHARE * words
    return "another language" if foreign else None


def _count(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(counts[word] for word in words)
