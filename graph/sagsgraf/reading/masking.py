"""What is private is made unreadable before anything else sees a document.

Personal numbers, private people's e-mail addresses, phone numbers and homes: each letter and
digit becomes a block, so that every position stays where it was. What counts as private,
`sagsgraf.danish.private` tells.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sagsgraf.danish.private import find_private
from sagsgraf.model import Mark, Masking

_SHOWN: Final = re.compile(r"[^\W_]")
_NUMBER_LINKS: Final = ("tel:", "sms:", "callto:", "fax:")


def mask(text: str) -> tuple[str, tuple[Masking, ...]]:
    """Return the text with what is private masked, and where it stood.

    >>> mask("CPR 010190-1234 og sag 22-009953")[0]
    'CPR ██████-████ og sag 22-009953'
    """
    parts: list[str] = []
    maskings: list[Masking] = []
    done = 0
    for one in find_private(text):
        parts += (text[done : one.start], _SHOWN.sub("█", text[one.start : one.end]))
        maskings.append(Masking(one.start, one.end, one.what))
        done = one.end
    return "".join((*parts, text[done:])), tuple(maskings)


def mask_words(words: str) -> str:
    """Return words outside the text, such as a file's name, with what is private masked."""
    return mask(words)[0]


def mask_marks(marks: tuple[Mark, ...], maskings: tuple[Masking, ...]) -> tuple[Mark, ...]:
    """Return marks whose values tell nothing that is masked.

    A link to a phone number tells what its words do: it stays where they stay.
    """
    if not any(mark.value for mark in marks):
        return marks
    masked: list[Mark] = []
    at = 0
    for mark in marks:
        while at < len(maskings) and maskings[at].end <= mark.start:
            at += 1
        touched = at < len(maskings) and maskings[at].start < mark.end
        masked.append(_masked(mark, touched=touched) if mark.value else mark)
    return tuple(masked)


def _masked(mark: Mark, *, touched: bool) -> Mark:
    scheme, colon, rest = mark.value.partition(":")
    if f"{scheme}:".lower() in _NUMBER_LINKS:
        return replace(mark, value=scheme + colon + _SHOWN.sub("█", rest)) if touched else mark
    value = mask_words(mark.value)
    return mark if value == mark.value else replace(mark, value=value)
