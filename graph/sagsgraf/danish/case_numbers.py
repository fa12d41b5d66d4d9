"""Case numbers (sagsnumre) in every shape that Danish records systems print.

Only ever applied to the line where a layout expects a case number: in running text the same
shapes are budget periods (2023-2026), dates (19.03.25) and telephone numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sagsgraf.danish.text import fold_space

_NUMBER = r"""
    (?:
        [A-ZÆØÅ]{2,4}-(?:19|20)\d\d-\d{3,7}          # EMN-2025-008468 (Aarhus)
        # SBSYS: KLE number, facet, serial number, year: 85.02.02-G01-5-17, 18.15.00-Ø40-2-19
      | \d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{1,2}-\d{1,6}-\d{2}
      | \d{2}\.\d{2}\.\d{2}[A-Z]\d{2}/\d{1,6}        # 08.03.00G01/549 (typescripts before 2007)
      | \d{3}-(?:19|20)\d\d-\d{1,7}                  # 330-2018-3619 (municipality code first)
      | (?:19|20)\d\d-\d{3,7}                        # 2012-28504 (eDoc)
      | \d-\d{2}-\d{2}-\d{1,5}-\d{2}                # 1-51-71-3321-08 (regions)
      | \d{2}-\d{5,7}[A-Z]?                          # 22-009953, 20-010677K (FirstAgenda, Acadre)
      | \d{2}/\d{1,7}                                # 15/34881, 17/45 (Acadre)
      | (?:19|20)\d{7}                               # 200906126 (Middelfart, old)
      | BR\s\d{1,4}/\d{2}                            # BR 366/07 (København 2007)
      | \d{6}                                        # 299835 (Roskilde)
    )
"""
_LABEL = r"""
    (?:
        (?: Acadre\s | Kommunens\s )?
        (?: Sagsnummer | Sagsnr | Sagnr | Sags-?id | Sag\snr | Sagsnumre | Sag )
        \.? \s? :? \s?
    )
"""
# "22-009953 / 22-011409" are two numbers, "15/34881" is one.
_BETWEEN = r"(?: \s? [,;&] \s? | \s / \s | \s (?: og | samt ) \s (?: sag (?:en)? \s )? )"
_LINE = re.compile(
    rf"""
    ^ (?: {_LABEL} )?
    (?P<numbers> {_NUMBER} (?: {_BETWEEN} {_NUMBER} )* )
    \s? \.? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Word processors and PDFs print the hyphen of 22-009953 as another dash, or with spaces.
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"))
_SPREAD_DASH = re.compile(r"(?<=\w)\s?-\s?(?=\w)")
# Two digits behind a slash with spaces are a page of so many: 10 / 28.
_SPREAD_SLASH = re.compile(r"(?<=\w)\s?/\s?(?=\d{3})")
_LABELLED = re.compile(
    rf"""
    (?<!\w) (?: Acadre\s | Kommunens\s )?
    (?: Sagsnummer | Sagsnr | Sagnr | Sags-?id | Sag\snr | Sagsnumre | Sag ) \.? \s? :? \s?
    (?P<number> {_NUMBER} ) (?! [\w/] | -\w )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ONE = re.compile(_NUMBER, re.VERBOSE | re.IGNORECASE)
# A budget period looks like an eDoc number: 2023-2026.
_PERIOD = re.compile(r"(?:19|20)\d\d-(?:19|20)\d\d")
_NO_CASE = re.compile(
    rf"{_PERIOD.pattern} | \d{{2}}-\d{{5,7}}[A-Z]?-\d{{1,4}}", re.VERBOSE | re.IGNORECASE
)
"""A budget period, and ``22-011409-4``: the fourth document of case 22-011409."""


@dataclass(frozen=True, slots=True)
class FoundCase:
    """A case number in a line."""

    number: str
    start: int
    end: int


def case_line(line: str) -> list[FoundCase]:
    """Return the case numbers of a line that holds nothing else; otherwise an empty list.

    Their places are those in the line with its white space folded. Numbers are given with the
    plain hyphen and without spaces, so that a case is one however its number is printed.

    >>> [found.number for found in case_line("22-009953")]
    ['22-009953']
    >>> [found.number for found in case_line("Sagsnr.: 2012-28504, 2012-28505")]
    ['2012-28504', '2012-28505']
    >>> [found.number for found in case_line("22 – 009953 / 22-011409")]
    ['22-009953', '22-011409']
    >>> case_line("2023-2026"), case_line("Se sag 22-009953.")
    ([], [])
    """
    line = fold_space(line).translate(_DASHES)
    match = next(filter(None, map(_LINE.match, _spellings(line))), None)
    if match is None:
        return []
    found = []
    begin = 0
    for one in _ONE.finditer(match["numbers"]):
        if _PERIOD.fullmatch(one.group()):
            return []
        start, begin = _place(line, one.group(), begin)
        found.append(FoundCase(one.group(), start, begin))
    return found


def _spellings(line: str) -> tuple[str, str, str]:
    """Return a line as it is, without spaces around its dashes, and also around its slashes."""
    dashed = _SPREAD_DASH.sub("-", line)
    return line, dashed, _SPREAD_SLASH.sub("/", dashed)


def _place(line: str, number: str, begin: int) -> tuple[int, int]:
    """Return where a number stands in its line, there perhaps with spaces around its dashes."""
    spread = re.sub(r"(\\-|/)", r"\\s?\1\\s?", re.escape(number))
    found = re.compile(spread).search(line, begin)
    return found.span() if found else (begin, begin)


def case_field(text: str) -> list[str]:
    """Return the case numbers of a field that an export reserves for them.

    A shape that no known system prints is one number; a budget period and a document's number
    (that of its case with one more part) are none.

    >>> case_field("22-009953, 22-011409"), case_field("SAG-A7"), case_field("22-011409-4")
    (['22-009953', '22-011409'], ['SAG-A7'], [])
    """
    words = fold_space(text)
    if found := case_line(words):
        return [one.number for one in found]
    other = any(_NO_CASE.fullmatch(one) for one in _spellings(words.translate(_DASHES)))
    return [] if other or not words else [words]


def find_labelled_cases(line: str) -> list[FoundCase]:
    """Return the case numbers that stand behind a label in a line that may hold more.

    >>> [one.number for one in find_labelled_cases("Sagsnr. 299835 Byrådet Åbent punkt")]
    ['299835']
    >>> find_labelled_cases("Dok.nr.: 330-2018-500301"), find_labelled_cases("Sagsnr.:")
    ([], [])
    """
    return [
        FoundCase(match["number"], *match.span("number"))
        for match in _LABELLED.finditer(fold_space(line).translate(_DASHES))
        if not _PERIOD.fullmatch(match["number"])
    ]


def looks_like_case_number(text: str) -> bool:
    """Tell whether the whole text has the shape of a case number."""
    return bool(case_line(text))


def segment(number: str) -> str:
    """Return a case number as one segment of an IRI: without spaces, slashes as hyphens.

    ``/`` becomes ``_`` and not ``-``, since 15/34881 and 15-34881 may be two systems' cases.

    >>> segment("15/34881"), segment("22-009953"), segment("BR 366/07")
    ('15_34881', '22-009953', 'BR_366_07')
    """
    return re.sub(r"[\s/]+", "_", number.strip())
