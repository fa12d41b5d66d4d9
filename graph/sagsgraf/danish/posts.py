"""Names of posts and units: who recommends, without guessing a person behind it."""

from __future__ import annotations

import re

_POST_WORD = (
    r"(?:chef|direktør|leder|mester|formand|inspektør|sekretær|ingeniør|jurist|rådgiver"
    r"|konsulent|forvalter|koordinator|arkitekt|rådmand)"
)
# At the end of the name, or before what the post is for: "Direktøren for Teknik og Miljø".
_PLACE = r"(?=$|\s+for\b)"
_POST = re.compile(rf"{_POST_WORD}(?:en|n)?{_PLACE}", re.IGNORECASE)
_DEFINITE = re.compile(rf"(?P<bare>{_POST_WORD})(?:en|n){_PLACE}", re.IGNORECASE)


def is_post(words: str) -> bool:
    """Tell whether the words name a post rather than a unit.

    >>> is_post("Digitaliserings- og IT-chefen"), is_post("Center for Økonomi & HR")
    (True, False)
    >>> is_post("Direktøren for Teknik og Miljø")
    True
    """
    return bool(_POST.search(words.strip()))


def bare_post(words: str) -> str:
    """Return the post without its definite ending, so that both forms are one post.

    >>> bare_post("Kommunaldirektøren"), bare_post("Direktør")
    ('Kommunaldirektør', 'Direktør')
    """
    return _DEFINITE.sub(lambda match: match["bare"], words.strip())
