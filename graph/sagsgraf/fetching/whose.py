"""Whose site an address is: municipalities put their name into their hosts' names."""

from __future__ import annotations

from functools import cache
from typing import Final
from urllib.parse import urlsplit

from sagsgraf.danish.municipalities import CODES, full_name
from sagsgraf.danish.text import slug

_PLAIN: Final = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


def municipality_of(address: str) -> tuple[str, str] | None:
    """Return name and code of the municipality that a host is named after, if it is one.

    >>> municipality_of("https://dagsordener.greve.dk/vis?id=7")
    ('Greve Kommune', '0253')
    >>> municipality_of("https://dagsordener.aeroekommune.dk/")
    ('Ærø Kommune', '0492')
    >>> municipality_of("https://www.example.dk/greve/referat.pdf") is None
    True
    """
    labels = (urlsplit(address).hostname or "").lower().split(".")[:-1]
    words = {label.replace("-", "").removesuffix("kommune") for label in labels}
    found = {name for key, name in _keys().items() if key in words}
    if len(found) != 1:
        return None
    name = found.pop()
    return full_name(name), CODES[name]


@cache
def _keys() -> dict[str, str]:
    """Return each name as hosts spell it: ``koebenhavn`` and ``kobenhavn``."""
    return {
        slug(spelled).replace("-", ""): name
        for name in CODES
        for spelled in (name, name.lower().translate(_PLAIN))
    }
