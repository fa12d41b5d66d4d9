"""Sums of money as Danish minutes write them, with the words as read beside the value.

Money, dates and case numbers must not feed on each other: ``2023-2026`` is a period,
``08/2025`` a month, ``22-009953`` a case, and ``- 7 mio. kr. for`` at the start of a line is a
list bullet before seven million.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

NUMBER: Final = r"""
    (?: \d{1,3} (?: \.\d{3} ){1,4} (?: ,\d{1,2} )? (?!\d)   # 1.566.200 and 385.000,00
      | \d{1,4} , \d{1,3} (?!\d)                            # 20,1
      | \d{1,3} , \x20 \d (?! [\d.,] )                      # 28, 6 (a space slipped in)
      | \d{1,4} \. \d{1,2} (?!\d)                           # 1.1 mio. kr. (point as decimal mark)
      | \d{1,3} (?: [\x20\u00a0]\d{3} ){1,4} (?!\d)         # 1 566 200
      | (?: \d{1,3} \x20? )? [½¼¾]                          # 2½ mio. kr., 1 ¾ mia. kr.
      | \d{1,12} (?!\d)
    )
"""
"""A Danish number, in verbose form."""

_SCALE = r"""
    (?: (?: mia | mio | mill | mrd ) \b \.?
      | milliard(?:er)? \b | million(?:er)? \b
      | t\. \s? (?= kr | DKK ) | t (?= kr\b ) | tusind(?:e)? \b
    )
"""
_CURRENCY = r"(?: kr \b \.? | kron(?:er|e) \b | DKK \b | ,- (?! \d ) )"
_AMOUNT = re.compile(
    rf"""
    (?<![\w,/§-]) (?<! \d\. )                             # "ca.1,3 mio. kr." but no "12.09"
    (?: (?<! \d[\x20\u00a0] ) | (?<= \b20\d\d[\x20] ) )    # "i 2023 1.000.000 kr."
    (?P<before> (?: (?P<ahead> mio | mia | t )\.? \s? )? (?: kr\b\.? | DKK\b ) \s{{0,3}} )?
    (?P<sign> [-–−+] \s? )?
    (?P<number> {NUMBER} )
    (?: \s{{0,3}} [-–] \s{{0,3}} (?P<upper> {NUMBER} ) )?  # 4-5 mio. kr.
    (?: \. (?= \s (?-i: mio | mia | kr\b ) ) )?             # "25,6. mio. kr."
    \s{{0,3}} (?P<scale> {_SCALE} )?
    \s{{0,3}} (?P<currency> {_CURRENCY} )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "mellem 54.400 og 68.000 kr.", "fra 25 til 10 mio. kr.": the first takes the second's unit.
_PAIR = re.compile(
    rf"""\b (?P<word> mellem | fra | henholdsvis | hhv\. ) \s{{1,3}} (?: ca\. \s )?
        (?P<number> {NUMBER} ) (?: \s{{1,3}} (?: årligt | om\ året ) )?
        \s{{1,3}} (?: og | til ) \s{{1,3}} (?: ca\. \s )? $""",
    re.VERBOSE | re.IGNORECASE,
)
# "heraf 471.000 i engangsomkostninger": a part takes the unit of its whole.
_SHORT = re.compile(
    rf"""\b (?: heraf | hvoraf | deraf | heri ) \s{{1,3}}
        (?: (?: ca | cirka | knap | godt )\.? \s )?
        (?P<number> \d{{1,3}} (?: \.\d{{3}} ){{1,4}} (?!\d) )
        (?! \s{{0,3}} (?: {_CURRENCY} | {_SCALE} ) | \s{{0,3}} [-–] \s{{0,3}} \d
          | \s (?: tons? | m[23²³]? | km | kWh | stk | borgere | personer | elever | timer
                 | kvadratmeter | indbyggere | boliger | pladser ) \b )""",
    re.VERBOSE | re.IGNORECASE,
)
# "511.731 kr. i 2022 og 520.479 i 2023", "fra 900 kr. til 1.200 ekskl. moms": the second of two.
_SECOND = re.compile(
    r"""\d [\x20\u00a0]? (?: kr\b\.? | kroner ) (?: \s i \s 20\d\d )? [^.;:()\d]{0,40}
        \b (?: og | samt | til ) \s (?: ca\. \s )?
        (?P<number> \d{1,3} (?: \.\d{3} ){1,4} (?!\d) )
        (?= \s (?: i\s20\d\d | fra\s20\d\d | ekskl | eksklusiv | inkl | årligt | om\såret ) )""",
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
    r"""\b (?: ca\.? | cirka | circa | omkring | omtrent | omtrentligt | knap | godt | små | næsten
          | op\s+(?:mod|til|imod) | mindst | minimum | min\. | maksimalt | maks\. | max\. | højst
          | lidt\s+(?:over|under|mere\s+end|mindre\s+end) | mere\s+end | rundt\s+regnet
          | cirkabeløb | størrelsesorden(?:en)?
          | (?:på|for|med|til|er|var|udgør|koster)\s+(?:over|under)
          | skønsmæssigt | anslået(?:\s+til)? ) \s{0,3} $""",
    re.VERBOSE | re.IGNORECASE,
)
# "i 1.000 kr." and "Hele 1.000 kr." are units of a table, not sums.
_UNIT_BEFORE = re.compile(
    r"(?:\b(?:i|hele|beløb\s{1,3}i|pr\.)\s{0,3}|\(|^\s{0,20}\|?\s{0,20})$", re.IGNORECASE
)
_UNIT_AFTER = re.compile(r"^\s{0,3}(?:$|[)|(]|(?:i\s+)?(?:20\d\d|løbende|faste|årets)[-\s]pris)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ZEROS = re.compile(r"0\d")
_ORDINAL = re.compile(r"^\.\s{1,3}[a-zæøå]")
# A spaced dash is a minus only where a number was bound to come: "på – 0,8 mio. kr.".
_MINUS_AFTER = re.compile(
    r"(?:\b(?:på|med|til|er|var|udgør|udgjorde|bliver|af|fra|mod|ca\.)|[:=(|/])\s{0,3}$",
    re.IGNORECASE,
)
# "270 mio. til formålet" is money, "2 mio. borgere" is not: without "kr." a word must follow
# that no counted thing begins with.
_NO_THING = re.compile(
    r"""^ \s{0,3} (?! (?: [Ee]uro | EUR | USD | [Dd]ollar | [Pp]und )\b )
    (?: $ | [^\w\s] | \d | [A-ZÆØÅ] | kr
      | (?: i | til | fra | af | på | og | eller | samt | for | om | ved | som | der | er | var
          | kan | skal | vil | inkl | inklusiv | inklusive | ekskl | eksklusiv | eksklusive | pr
          | årligt | årlig | mere | mindre | mod | over | under | i\ alt | hvor\w* | her\w*
          | end | udgør | blev | bliver | har | hvert | inden\ for | inden | indenfor | uden
          | vedr | vedrørende | svarende | således | totalt | samlet | alene | netto | brutto
          | afsat | ved | efter | før | når | men | så | dvs | jf | så | per | går | gives
          | tilføres | anvendes | overføres ) \b )""",
    re.VERBOSE,
)
_ROUNDED: Final = 10_000
_BEFORE: Final = 80
"""How far back the words stand that tell of a sum what it is (``ca.``, ``mellem 5 og``)."""
_AFTER: Final = 30


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
    """True for a number that is money only because ``heraf`` ties it to the sum before it."""
    step: Decimal = Decimal(1)
    """What one unit of the last printed digit is worth: 100,000 kroner in ``20,1 mio. kr.``."""


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
    found = [amount for match in _AMOUNT.finditer(text) for amount in _amounts(text, match)]
    if found:
        taken = {place for amount in found for place in range(amount.start, amount.end)}
        found += [
            _bare(match, part=part)
            for pattern, part in ((_SHORT, True), (_SECOND, False))
            for match in pattern.finditer(text)
            if match.start("number") not in taken
        ]
    return sorted(found, key=lambda amount: amount.start)


def read_number(number: str) -> Decimal:
    """Return a Danish number's value.

    >>> [str(read_number(number)) for number in ("1.566.200", "28, 6", "1.1", "2½", "385.000,00")]
    ['1566200', '28.6', '1.1', '2.5', '385000.00']
    """
    digits = re.sub(r"\s", "", number)
    fraction = _FRACTIONS.get(digits[-1:], Decimal(0))
    digits = digits.rstrip("½¼¾") or "0"
    if "," in digits:
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        digits = digits.replace(".", "")
    return Decimal(digits) + fraction


_FRACTIONS: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


def last_digit(number: str, power: int) -> Decimal:
    """Return what one unit of a number's last printed digit is worth.

    Tens of thousands that end in three zeros may be rounded to thousands.

    >>> [str(last_digit(*one)) for one in (("20,1", 6), ("50.000", 0), ("1.930", 3), ("120", 0))]
    ['100000', '1000', '1000', '1']
    """
    digits = re.sub(r"\s", "", number)
    if digits[-1:] in _FRACTIONS:
        return whole(Decimal("0.25").scaleb(power))
    value = read_number(number)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return whole(Decimal(1).scaleb(power + exponent))
    rounded = not power and value >= _ROUNDED and not value % 1000
    return Decimal(1000) if rounded else Decimal(10) ** power


def whole(value: Decimal) -> Decimal:
    """Return the value without trailing zeros or exponent, as RDF writes decimals."""
    normal = value.normalize()
    return normal.quantize(Decimal(1)) if normal == normal.to_integral() else normal


def _amounts(text: str, match: re.Match[str]) -> Iterator[FoundAmount]:
    """Yield what a match comes to: nothing where it is a mere number or a unit."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if not _is_money(text, match, before):
        return
    number = match["number"]
    scale = (match["scale"] or match["ahead"] or "").lower()
    power = next((power for word, power in _SCALES if scale.startswith(word)), 0)
    pair = _PAIR.search(before) if not match["before"] and not match["upper"] else None
    value = read_number(number).scaleb(power)
    if pair and pair["word"].lower() != "mellem":
        # Two sums with one unit: "nedsættes fra 25 til 10 mio. kr.".
        start = match.start() - len(before) + pair.start("number")
        first = whole(read_number(pair["number"]).scaleb(power))
        step = last_digit(pair["number"], power)
        if not _YEAR.fullmatch(pair["number"]):
            yield FoundAmount(pair["number"], first, start, start + len(pair["number"]), step=step)
    negative = _negative(match, before)
    start = match.start("before") if match["before"] else match.start("number")
    start = match.start("sign") if negative and not match["before"] else start
    end = max(match.end(name) for name in ("number", "upper", "scale", "currency"))
    upper = read_number(match["upper"]).scaleb(power) if match["upper"] else None
    if upper is not None and re.fullmatch(r"\d{1,3}", number) and _short_lower(number, match):
        value = value.scaleb(3)
    if pair and pair["word"].lower() == "mellem" and not negative:
        lower = read_number(pair["number"]).scaleb(power)
        if lower < value:
            start = match.start() - len(before) + pair.start("number")
            upper, value = value, lower
    if upper is not None and upper <= value:
        upper = None
    yield FoundAmount(
        text[start:end],
        whole(-value if negative else value),
        start,
        end,
        approximate=bool(_APPROXIMATE.search(before)),
        upper=whole(upper) if upper is not None else None,
        step=last_digit(number, power),
    )


def _is_money(text: str, match: re.Match[str], before: str) -> bool:
    """Tell whether a number has a unit of money, and is not itself part of a unit."""
    scale, number = (match["scale"] or "").strip().lower(), match["number"]
    after = text[match.end() : match.end() + _AFTER]
    upper = match["upper"] or ""
    if any(_ZEROS.match(part) for part in (number, upper)) or (
        _YEAR.fullmatch(number) and _YEAR.fullmatch(upper)
    ):
        # "1..000 kr.", "22-009953 kr.", "2023-2026 kr.": a slip, a case number, a period.
        return False
    if match["currency"]:
        # "1.000 kr." heads a table's column.
        return not (
            number == "1.000"
            and not scale
            and _UNIT_BEFORE.search(before.rpartition("\n")[2])
            and (before.rstrip().lower().endswith(("i", "hele", "pr.")) or _UNIT_AFTER.match(after))
        )
    if match["before"]:
        # "kr. 2023": a price level's year behind the unit before it. "kr. 1. halvår": an ordinal.
        return bool(scale) or not (_YEAR.fullmatch(number) or _ORDINAL.match(after))
    return scale.startswith(("mi", "mrd")) and bool(_NO_THING.match(after))


def _short_lower(number: str, match: re.Match[str]) -> bool:
    """Tell whether a range's lower end leaves out its thousands: ``20-25.000 kr.``."""
    upper = match["upper"]
    thousands = re.fullmatch(r"(\d{1,3})\.000", upper) or re.fullmatch(r"(\d{1,3})\.\d{3}", upper)
    return bool(thousands) and int(number) < int(thousands[1]) if thousands else False


def _negative(match: re.Match[str], before: str) -> bool:
    """Tell whether a dash before a number is a minus: no bullet, no dash between words."""
    sign = match["sign"] or ""
    if sign.strip() in {"", "+"}:
        return False
    if sign == sign.rstrip():
        # "-20,1 mio. kr.": nothing between; but "8 kr. -10 kr." is a range.
        return not before.rstrip().endswith(("kr.", "kr", "mio."))
    line = before.rpartition("\n")[2]
    if not line.strip():
        return False
    return bool(_MINUS_AFTER.search(line))


def _bare(match: re.Match[str], *, part: bool) -> FoundAmount:
    """Return a sum that takes its unit from the one before it."""
    number = match["number"]
    return FoundAmount(
        number,
        whole(read_number(number)),
        match.start("number"),
        match.end("number"),
        part_of_previous=part,
        step=last_digit(number, 0),
    )
