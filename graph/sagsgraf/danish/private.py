"""Everything in a text that is a private person's own: numbers, e-mail, phone, home.

Each kind has a name in English under which it is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.addresses import home_addresses
from sagsgraf.danish.contacts import private_emails, private_phones

_CPR_SHAPE: Final = re.compile(
    r"""
    (?= [0-3]\d ) (?<!\d) (?<! \d[.,/-] ) (?: (?<! [A-Za-z]- ) | (?<= [rR]- ) )
    (?: [0-3]\d [01]\d \d\d                         # 010190
      | [0-3]\d (?P<mark> [ .-] ) [01]\d (?P=mark) \d\d (?= [ ]?[-\u2013\u2014] )    # 01.01.90-
    )
    (?P<apart> [ ]? [-\u2010-\u2015\u2212] [ ]? | [ \t\u00a0] | [-\u2010-\u2013]? \n | [./] )?
    \d{4}
    (?! [\d/] | [.,-]\d )
    """,
    re.VERBOSE,
)
_IN_ADDRESS: Final = frozenset("=/#&")
"""What stands before an identifier in the address of a page."""
_WITH_WORD: Final = frozenset("\n./")
"""What may part the halves of a number where its check digits fit, or the word CPR stands by."""
_CPR_CUE: Final = re.compile(r"(?:cpr|person)[\w .:-]{0,14}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Private:
    """A stretch of text that is somebody's own."""

    start: int
    end: int
    what: str
    """``personal number``, ``e-mail address``, ``phone number`` or ``home address``."""


def find_private(text: str) -> list[Private]:
    """Return what is private in a text, in order and apart from one another.

    >>> [
    ...     (one.what, text[one.start : one.end])
    ...     for text in ["010190-1234, ida@gmail.com"]
    ...     for one in find_private(text)
    ... ]
    [('personal number', '010190-1234'), ('e-mail address', 'ida@gmail.com')]
    """
    found = sorted(
        (Private(start, end, what) for what, find in _KINDS.items() for start, end in find(text)),
        key=lambda one: (one.start, -one.end),
    )
    apart: list[Private] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
        elif one.end > apart[-1].end:
            apart[-1] = Private(apart[-1].start, one.end, apart[-1].what)
    return apart


def personal_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of CPR numbers: six digits of a date and four more.

    Which are real, python-stdnum decides. A number with a hyphen or space after a possible date
    is one even when its check digits fail, since numbers issued from 2007 on have none; ten
    digits in a row, or over a line end, only when they pass or the words before say so.
    """
    for match in _CPR_SHAPE.finditer(text):
        if _is_real(text, match):
            yield match.span()


def _is_real(text: str, match: re.Match[str]) -> bool:
    from stdnum.dk import cpr
    from stdnum.exceptions import ValidationError

    digits = re.sub(r"\D", "", match.group())
    try:
        cpr.get_birth_date(digits)
    except ValidationError:
        return False
    apart = match["apart"]
    if not apart and text[match.start() - 1 : match.start()] in _IN_ADDRESS:
        return False
    if (apart and apart not in _WITH_WORD) or cpr.checksum(digits) == 0:
        return True
    return bool(_CPR_CUE.search(text, max(0, match.start() - 24), match.start()))


_KINDS: Final[dict[str, Callable[[str], Iterator[tuple[int, int]]]]] = {
    "personal number": personal_numbers,
    "e-mail address": private_emails,
    "phone number": private_phones,
    "home address": home_addresses,
}
