"""Words broken at the end of a line, and hyphens that belong where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

_LAST = re.compile(r"(?<![\w-])[\w-]{0,60}[\w]-$")
_FIRST = re.compile(r"[\w-]{1,60}")
# "børne- og ungeområdet": the hyphen stands for a word's second half.
_LINKS = frozenset({"og", "eller", "samt", "som", "til", "i", "både", "hhv", "henholdsvis", "på"})
_PREFIXES = frozenset(
    "ikke non ex e it co pro anti bi post pre multi mini semi quasi vice kvasi over under".split()
)


class Vocabulary:
    """The words of a document, in lower case, which tell how a broken one is written."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Take the lines; they are looked into when a broken word is met."""
        self._lines = lines

    @cached_property
    def words(self) -> frozenset[str]:
        """The words within lines; the last of each may be broken."""
        inner = " ".join([line.rpartition(" ")[0] for line in self._lines])
        return frozenset(inner.lower().split())

    def __contains__(self, word: str) -> bool:
        """Tell whether the document has a word, at a clause's end or not."""
        word = word.lower()
        return any(word + mark in self.words for mark in ("", ",", "."))


def mended(
    line: str, following: str, known: Vocabulary, *, broken: bool = False
) -> tuple[str, bool]:
    """Return a line as it ends, and whether the next one is joined to it without a break.

    >>> none = Vocabulary([])
    >>> mended("til an-", "lægsomkostninger", none), mended("i 2023-", "2026 er", none)
    (('til an', True), ('i 2023-', True))
    >>> mended("Sundheds-", "og Omsorgsudvalget", none)
    ('Sundheds-', False)

    Args:
        line: the line; its hyphen may be taken away already.
        following: the line below.
        known: the document's words.
        broken: whether a hyphen at its end was taken away.
    """
    text = f"{line}-" if broken and not line.endswith("-") else line
    last = _LAST.search(text, max(0, len(text) - 64)) if text.endswith("-") else None
    first = _FIRST.match(following)
    if not last or not first or first.group().lower() in _LINKS:
        return text, False
    capitals = first.group()[0].isupper() and last.group()[0].isupper()
    figures = last.group()[-2].isdigit()
    if capitals or (figures and first.group()[0].isdigit()):
        # "24-01-2022", "2023-2026", "Hans-Jørgen": the hyphen stays and nothing comes between.
        return text, True
    if figures or not first.group()[0].islower():
        # "2030-fremskrivning": as printed, the line break with it.
        return text, False
    return (text if _keeps_hyphen(last.group()[:-1], first.group(), known) else text[:-1]), True


def _keeps_hyphen(half: str, rest: str, known: Vocabulary) -> bool:
    """Tell whether a hyphen belongs to a word and not to the line's end."""
    if f"{half}-{rest}" in known:
        return True
    if f"{half}{rest}" in known:
        return False
    part = half.rpartition("-")[2]
    inner = any(letter.isupper() for letter in part[1:])
    return len(part) == 1 or inner or part.lower() in _PREFIXES
