"""Sums of money as Danish minutes write them, with the words as read beside the value.

Money, dates and case numbers must not feed on each other: ``2023-2026`` is a period,
``08/2025`` a month, ``22-009953`` a case, and ``- 7 mio. kr. for`` at the start of a line is a
list bullet before seven million.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_NUMBER = r"""
    (?: \d{1,3} (?: \.\d{3} )+ (?: ,\d{1,2} )? (?!\d)    # 1.566.200 and 385.000,00
      | \d{1,4} , \x20? \d{1,3} (?!\d)                   # 20,1 and 28, 6 (a space slipped in)
      | \d{1,4} \. \d{1,2} (?!\d)                        # 1.1 mio. kr. (point as decimal mark)
      | \d{1,3} (?: \x20\d{3} )+ (?!\d)                  # 1 566 200
      | \d{1,3} \x20? ½                                  # 2½ mio. kr.
      | \d+
    )
"""
_SCALE = r"""
    (?: (?: mia | mio | mill | mrd ) \b \.?
      | milliard(?:er)? \b | million(?:er)? \b
      | t\. \s? (?= kr | DKK ) | t (?= kr\b ) | tusind \b
    )
"""
_CURRENCY = r"(?: kr \b \.? | kroner \b | DKK \b | ,- )"
_AMOUNT = re.compile(
    rf"""
    (?<![\w.,/§-])
    (?: (?<!\d[ ]) | (?<=\b20\d\d[ ]) )                    # "i 2023 1.000.000 kr."
    (?P<before> (?: kr\.? | DKK ) \s* )?
    (?P<sign> (?<![\d\w]) [-–−+] \s? )?
    (?P<number> {_NUMBER} )
    (?: \s* [-–] \s* (?P<upper> {_NUMBER} ) )?             # 4-5 mio. kr.
    \s* (?P<scale> {_SCALE} )?
    \s* (?P<currency> {_CURRENCY} )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SHORT = re.compile(
    rf"""\b (?P<word> heraf | deraf | heri ) \s+
        (?P<number> \d{{1,3}} (?: \.\d{{3}} )+ ) (?! \s*{_CURRENCY} )""",
    re.VERBOSE | re.IGNORECASE,
)
_SCALES: Final[tuple[tuple[str, int], ...]] = (
    ("mia", 9),
    ("mrd", 9),
    ("milliard", 9),
    ("mio", 6),
    ("mill", 6),
    ("t", 3),
)
_APPROXIMATE = re.compile(
    r"\b(?:ca\.?|cirka|omkring|omtrent|knap|godt|små|næsten|op\s+mod|op\s+til|mindst|cirkabeløb)\s*$",
    re.IGNORECASE,
)
# "i 1.000 kr." and "Hele 1.000 kr." are units of a table, not sums.
_UNIT_BEFORE = re.compile(r"\b(?:i|hele|beløb\s+i|pr\.)\s*$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART = re.compile(r"\b(?:heraf|deraf|heri)(?:\s+\w+){0,2}\s*$", re.IGNORECASE)
_BEFORE: Final = 80
"""How far back the words stand that tell of a sum what it is (``ca.``, ``heraf``)."""


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """A sum of money in a text."""

    text: str
    """The words as read, for instance ``28, 6 mio. kr.``."""
    value: Decimal
    """Kroner, with the sign as printed; of a range the lower end."""
    start: int
    end: int
    approximate: bool = False
    upper: Decimal | None = None
    """The upper end of a range (``4-5 mio. kr.``)."""
    part_of_previous: bool = False
    """True after ``heraf``: a part of the sum before it."""


def find_amounts(text: str) -> list[FoundAmount]:
    """Return the sums of money in the text, in order.

    >>> [(found.text, str(found.value)) for found in find_amounts("på -20,1 mio. kr. i 2023")]
    [('-20,1 mio. kr.', '-20100000')]
    >>> [
    ...     str(found.value)
    ...     for found in find_amounts("28, 6 mio. kr., kr. 250.000,- og 22,5 mio.kr.")
    ... ]
    ['28600000', '250000', '22500000']
    >>> [found.text for found in find_amounts("1.566.200 kr., heraf 471.000 i engangsudgift")]
    ['1.566.200 kr.', '471.000']
    >>> find_amounts("budget 2023-2026, sag 22-009953, 50 pct., hele 1.000 kr., kr. 2023")
    []
    """
    found = [
        amount for match in _AMOUNT.finditer(text) if (amount := _amount(text, match)) is not None
    ]
    found += [
        FoundAmount(
            match["number"],
            _decimal(match["number"]),
            match.start("number"),
            match.end("number"),
            part_of_previous=True,
        )
        for match in _SHORT.finditer(text)
        if not any(amount.start <= match.start("number") < amount.end for amount in found)
    ]
    return sorted(found, key=lambda amount: amount.start)


def _amount(text: str, match: re.Match[str]) -> FoundAmount | None:
    """Turn a match into an amount; None where it is a mere number or a unit."""
    scale, number = match["scale"] or "", match["number"]
    has_unit = bool(match["currency"] or scale.strip().lower().startswith(("mi", "mrd")))
    if not has_unit and not match["before"]:
        return None
    if match["before"] and not match["currency"] and not scale and _YEAR.fullmatch(number):
        # "kr. 2023": a price level's year behind the unit before it.
        return None
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if number == "1.000" and not scale and _UNIT_BEFORE.search(before):
        return None
    start = match.start("before") if match["before"] else match.start("number")
    sign = match["sign"] or ""
    negative = bool(sign.strip()) and sign.strip() != "+" and not _bullet(before, sign, match)
    if negative:
        start = match.start("sign") if not match["before"] else start
    end = _end(match)
    power = next((power for word, power in _SCALES if scale.lower().startswith(word)), 0)
    value = _decimal(number).scaleb(power)
    upper = _decimal(match["upper"]).scaleb(power) if match["upper"] else None
    if upper is not None and upper <= value:
        upper = None
    return FoundAmount(
        text[start:end],
        _whole(-value if negative else value),
        start,
        end,
        approximate=bool(_APPROXIMATE.search(before)),
        upper=_whole(upper) if upper is not None else None,
        part_of_previous=bool(_PART.search(before)),
    )


def _end(match: re.Match[str]) -> int:
    """Return where the words end: behind the last part that was there."""
    return max(match.end(name) for name in ("number", "upper", "scale", "currency"))


def _bullet(before: str, sign: str, match: re.Match[str]) -> bool:
    """Tell whether a dash at a line's start is a list bullet: it has a space behind it."""
    at_line_start = not before.rpartition("\n")[2].strip()
    spaced = sign != sign.rstrip() or match["number"][:1].isspace()
    return at_line_start and spaced


def _decimal(number: str) -> Decimal:
    """Return a Danish number's value.

    >>> [str(_decimal(number)) for number in ("1.566.200", "28, 6", "1.1", "2½", "385.000,00")]
    ['1566200', '28.6', '1.1', '2.5', '385000.00']
    """
    digits = re.sub(r"\s", "", number)
    half = digits.endswith("½")
    digits = digits.rstrip("½")
    if "," in digits:
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        digits = digits.replace(".", "")
    return Decimal(digits) + (Decimal("0.5") if half else 0)


def _whole(value: Decimal) -> Decimal:
    """Return the value without trailing zeros or exponent, as RDF writes decimals."""
    normal = value.normalize()
    return normal.quantize(Decimal(1)) if normal == normal.to_integral() else normal
