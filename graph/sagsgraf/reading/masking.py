"""Personal numbers are made unreadable before anything else sees the text.

A CPR number is six digits of a date and four more; whether one is real, python-stdnum decides.
The mask has the length of what it hides, so that every position stays where it was.
"""

from __future__ import annotations

import re

from sagsgraf.model import Masking

_CPR_SHAPE = re.compile(r"(?<![\d.,/-])(?:[0-3]\d)(?:[01]\d)\d{2}[-– ]?\d{4}(?![\d/]|[.,-]\d)")


def mask(text: str) -> tuple[str, tuple[Masking, ...]]:
    """Return the text with personal numbers masked, and where they stood.

    A number with a hyphen or space after a possible date is masked even when its check digits
    fail, since numbers issued from 2007 on have none; ten digits in a row only when they pass.

    >>> mask("CPR 010190-1234 og sag 22-009953")[0]
    'CPR ██████-████ og sag 22-009953'
    """
    maskings: list[Masking] = []

    def hide(match: re.Match[str]) -> str:
        words = match.group()
        if not _personal(words):
            return words
        maskings.append(Masking(match.start(), match.end(), "personal number"))
        return re.sub(r"\d", "█", words)

    return _CPR_SHAPE.sub(hide, text), tuple(maskings)


def _personal(words: str) -> bool:
    from stdnum.dk import cpr
    from stdnum.exceptions import ValidationError

    try:
        cpr.get_birth_date(words)
    except ValidationError:
        return False
    separated = not words.isdigit()
    return separated or cpr.checksum(words) == 0
