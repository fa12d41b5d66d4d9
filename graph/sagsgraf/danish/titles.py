"""What a standing item is called, whatever day or month its title names."""

from __future__ import annotations

import re

_MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
_DAY = r"(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)"
_LEAD = r"(?:[\s,;:(–-]|\b(?:pr\.?|den|d\.|i|for|fra|af|til)(?=\s)){0,6}"
_DATE = re.compile(
    rf"""{_LEAD} (?: {_DAY} \s (?:den\s|d\.\s?)? )?
    (?: \d{{1,2}}\.\s?{_MONTH} (?: \s (?:19|20)\d\d )?  # 12. marts 2022
      | (?<!\d) (?:19|20)\d\d-[01]\d-[0-3]\d (?!\d)  # 2022-03-12
      | (?<![\d.-]) [0-3]?\d [./-] [01]?\d [./-] (?:(?:19|20)\d\d|\d\d) (?![\d.-])  # 12-03-2022
    ) \)?""",
    re.VERBOSE | re.IGNORECASE,
)
# "Orientering fra formanden, marts": a month alone only ends a title.
_PERIOD_AT_END = re.compile(
    rf"""(?: {_LEAD} (?<![^\W\d_])
    (?: {_MONTH} (?: \s?(?:[/–-]|og)\s? {_MONTH} )? | [1-4]\.\s?kvartal | [12]\.\s?halvår
      | uge\s\d{{1,2}} )
    (?: \s (?:19|20)\d\d )? ){{1,3}} [\s).]{{0,4}} $""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{3}")


def standing_title(title: str) -> str:
    """Return a title without the days and months it names, which tell one meeting's from others'.

    >>> standing_title("Orientering fra formanden, marts")
    'Orientering fra formanden'
    >>> standing_title("Godkendelse af referat fra den 12. marts 2022 (Skoleudvalget)")
    'Godkendelse af referat (Skoleudvalget)'

    Other numbers stay: they tell one matter from another.

    >>> standing_title("Lokalplan 12.40 for Marts Allé"), standing_title("Marts 2022")
    ('Lokalplan 12.40 for Marts Allé', 'Marts 2022')
    """
    bare = " ".join(_PERIOD_AT_END.sub("", _DATE.sub(" ", title)).split()).strip(" ,;:–-")
    return bare if _LETTERS.search(bare) else title
