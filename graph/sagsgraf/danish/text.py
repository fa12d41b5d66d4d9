"""Folding white space and spelling, and making IRI segments of Danish names."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

_SPACE = re.compile(r"\s+")
# Only asterisks: underscores stand in real file names (``kalender 2022_ oversigt``).
_EMPHASIS = re.compile(r"\*{1,3}")
_NOT_SEGMENT = re.compile(r"[^a-z0-9]+")
_WORD = re.compile(r"[^\s*]+|\s+|\*+")
_WRAP = re.compile(r"\n(?<=[^\n]{60}\n)(?=[^\s•*|-])")
_LETTERS = str.maketrans(
    {
        "æ": "ae",
        "ø": "oe",
        "å": "aa",
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "ð": "d",
        "þ": "th",
    }
)


def fold_space(text: str) -> str:
    """Return the text with every run of white space as one space, and none around it.

    >>> fold_space(" Jan Lysgaard\\n Thomsen ")
    'Jan Lysgaard Thomsen'
    """
    return " ".join(text.split())


def plain(text: str) -> str:
    """Return the text without Markdown emphasis, white space folded, letters composed.

    >>> plain("**Punkt 4: Lukket: Opfølgning\\nden 26/8/22**")
    'Punkt 4: Lukket: Opfølgning den 26/8/22'
    """
    if "*" in text:
        text = _EMPHASIS.sub("", text)
    return unicodedata.normalize("NFC", fold_space(text))


def find_plain(text: str, words: str) -> tuple[int, int] | None:
    """Return where words that were made plain stand in a text; None where they do not.

    >>> text = "**Punkt 4: Opfølgning\\nden 26/8/22**"
    >>> start, end = find_plain(text, "Opfølgning den 26/8/22") or (0, 0)
    >>> text[start:end]
    'Opfølgning\\nden 26/8/22'
    """
    if not words:
        return None
    found = text.find(words)
    if found >= 0:
        return found, found + len(words)
    folded: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for match in _WORD.finditer(text):
        part = match.group()
        if part[0] == "*":
            continue
        part = " " if part[0].isspace() else part
        places.append((length, match.start()))
        folded.append(part)
        length += len(part)
    found = "".join(folded).find(words)
    if found < 0:
        return None

    def place(index: int) -> int:
        at, start = places[bisect_right(places, (index, len(text))) - 1]
        return start + index - at

    return place(found), place(found + len(words) - 1) + 1


def paragraphs(text: str) -> str:
    """Return the text line by line, each folded, without marks and blank lines.

    >>> paragraphs("1.  Godkendt\\n\\n**Afbud:**  Ida Bro")
    '1. Godkendt\\nAfbud: Ida Bro'
    """
    return "\n".join(line for line in (plain(raw) for raw in text.split("\n")) if line)


def unwrapped(text: str) -> str:
    """Return a text of the same length with the line breaks inside long paragraphs as spaces.

    A line of 60 characters or more is taken to go on below, unless a list entry follows.

    >>> unwrapped("a" * 60 + " Ida\\nBro er ny.\\n\\nIda\\nBro")[60:]
    ' Ida Bro er ny.\\n\\nIda\\nBro'
    """
    return _WRAP.sub(" ", text)


def slug(text: str) -> str:
    """Return the text as a segment of an IRI: ASCII letters, digits and hyphens.

    >>> slug("Økonomi- og Børneudvalget")
    'oekonomi-og-boerneudvalget'
    >>> slug("Eddie Elmelund Göttisch")
    'eddie-elmelund-goettisch'
    """
    lowered = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return _NOT_SEGMENT.sub("-", ascii_only).strip("-")


def search_key(text: str) -> str:
    """Return the text folded for comparison: lower case, æ/ae, ø/oe and å/aa alike.

    >>> search_key("Ærø  Aa") == search_key("aeroe Å")
    True
    """
    return slug(text).replace("-", " ")
