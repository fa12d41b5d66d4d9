"""Why things are held to be one, in Danish: the sentences of the program's own derivations.

The store keeps them in English, with titles, numbers and days of the documents in them. Each is
known by its pattern; what stands in it is kept as it is, but for days and for parts that are
sentences of their own.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

from sagsgraf.views.pictures import Lang
from sagsgraf.views.words import date_in_words

_OURS = ("said", "meant", "mark", "one", "other", "why")
"""Parts of a sentence that are the program's words too."""


def in_danish(reason: str) -> str | None:
    """Return a reason in Danish; None for one that no pattern knows.

    >>> in_danish("of the cases with an item of the same title only 23-1 was dealt with before")
    'af sagerne med et punkt af samme titel er kun 23-1 behandlet før'
    """
    for pattern, danish in _patterns():
        if found := pattern.fullmatch(reason):
            parts = found.groupdict()
            for name, part in parts.items():
                if name == "day":
                    parts[name] = date_in_words(part, "da")
                elif name in _OURS:
                    told = in_danish(part)
                    if told is None:
                        return None
                    parts[name] = told
            return danish.format(**parts)
    return None


def reason_in_words(reason: str, lang: Lang) -> tuple[str, Lang]:
    """Return a reason and the language that it is in: English where no Danish is known."""
    danish = in_danish(reason) if lang == "da" else None
    return (danish, "da") if danish is not None else (reason, "en")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    text = (files("sagsgraf.views") / "assets" / "reasons.json").read_text("utf-8")
    return tuple((re.compile(pattern, re.DOTALL), danish) for pattern, danish in json.loads(text))
