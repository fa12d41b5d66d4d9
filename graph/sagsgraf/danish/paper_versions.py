"""Titles of papers without what tells their versions apart: ``Notat om broen (rev. 2)``.

Two titles are of one paper where they are the same but for marks of version (``udkast``,
``revideret``, ``v2``, a day), the ending of a file, a copy's number and the paper's place in the
list (``Bilag 1 - ``). Every other number belongs to the title: ``Lokalplan 12.34``, ``Regnskab
2022``, ``etape 2``. A title that any paper may have (``Notat``, ``Kort``) is no paper's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from sagsgraf.danish.dates import MONTHS, find_dates
from sagsgraf.danish.text import plain

_MONTHS: Final = (
    "januar februar marts april maj juni juli august september oktober november december".split()
)
_SUFFIX = re.compile(
    r"\s?\.(?:pdf|docx?|docm|xlsx?|xlsm|pptx?|odt|ods|rtf|txt|msg|eml|jpe?g|png|tiff?|zip)$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"""^ (?: ~\s | \d[\d/-]{5,15} (?= \s?[-–] \s | \s Bilag ) \s? (?: [-–] \s )?
        | (?: Bilag | Underbilag ) \s? (?: nr\.? \s? )? \d{1,4}(?:\.\d{1,2})?[a-zA-Z]?
            (?: \s? [-–.:_,)] \s? | \s )
        | \d{1,2} [.)] \s (?! (?: udkast | udgave | version | behandling ) ) )""",
    re.VERBOSE | re.IGNORECASE,
)
_COPY = re.compile(
    r"\s?[-–]?\s?(?:\((?:\d{1,3}|kopi|copy)\)|[-–]\s?kopi)$|^kopi\saf\s", re.IGNORECASE
)
_VERSION = re.compile(
    r"""\b (?: (?: version | vers\.? | ver\. | udgave | revision | rev\.? ) \s? (?: nr\.? \s? )?
            (?P<number> \d{1,2} (?: \.\d{1,2} ){0,2} ) (?! \d | [./-]\d )
          | v\.? (?P<short> \d{1,2} (?: \.\d{1,2} ){0,2} )
          | (?P<ordinal> \d{1,2} ) \. \s? (?: version | udgave | udkast ) ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_REVISED = re.compile(
    r"""\b (?: revideret | reviderede | opdateret | opdaterede | korrigeret | korrigerede | rettet
        | rettede | justeret | justerede | tilrettet | tilrettede | rev\b\.? | ny \s (?: version
        | udgave ) | ændret \s (?: version | udgave ) | med \s rettelser ) (?! \w )""",
    re.VERBOSE | re.IGNORECASE,
)
_DRAFT = re.compile(r"\b(?:foreløbigt?e?\s)?udkast(?:\stil)?\b", re.IGNORECASE)
_FINAL = re.compile(r"\b(?:endelig(?:t|e)?|final)\b(?:\s(?:version|udgave)\b)?", re.IGNORECASE)
_DIGITS = re.compile(r"(?<![\d-])(?P<whole>\d{8})(?![\d-])")
_BEFORE_DATE = re.compile(
    r"[(,]?\s?(?:(?:dateret|version|opdateret|rev\.?|af|fra|den|d\.)\s?){0,6}$"
)
# A day belongs to what these tell of, and another day is another of them.
_DATED = re.compile(
    r"""referat | dagsorden | \bmøde | høring | brev\b | mail | status | rapport | opfølgning
      | opgørelse | tilsyn | information | henvendelse | \bsvar | svar\b | oversigt | \bpr\b
      | afgørelse | tilladelse | kontrakt | \blov | bekendtgørelse | ansøgning | beretning
      | aktindsigt | statistik | foto | måling | protokol | borgerforslag | spørgsmål""",
    re.VERBOSE | re.IGNORECASE,
)
# "opdateret marts 2022"; of a plan for a year also "- marts 2022"
_MONTH = re.compile(
    rf"""[-–,(]? \s? \b (?P<led> (?: opdateret | revideret | rev\. ) \s (?: den \s | pr\.? \s )? )?
        (?P<month> {"|".join(_MONTHS)} ) \s (?P<year> 20\d\d ) \)? $""",
    re.VERBOSE | re.IGNORECASE,
)
_KEPT = re.compile(r"kalender|årshjul|(?:tids|møde|aktivitets|arbejds|proces)plan", re.IGNORECASE)
"""What is kept up to date through a year."""
_TOKEN = re.compile(r"\d+(?:[.,/-]\d+)*|[^\W\d_]+")
_GENERAL: Final = frozenset(
    """bilag underbilag notat notatet notater kort kortbilag kortet oversigt oversigtskort skema
    høringssvar høringssvaret høringsnotat svar tegning tegninger tegningsbilag foto fotos billede
    billeder brev breve mail mails dokument dokumenter præsentation præsentationer oplæg rapport
    rapporten plan planer planen referat referater dagsorden tabel tabeller liste materiale
    kommentarer bemærkninger ansøgning ansøgninger budget budgettet regnskab status følgebrev
    henvendelse henvendelser uddrag samlet samlede supplerende ekstra diverse slides powerpoint
    aftale sagsfremstilling indstilling beslutning orientering information vedrørende vedr
    januar februar marts april maj juni juli august september oktober november december
    version udgave kommune kommunen kommunes til fra med for som den det der""".split()
)


@dataclass(frozen=True, slots=True)
class PaperTitle:
    """A paper's title, parted into what names the paper and what marks its version."""

    words: str
    """What names the paper; empty where any paper may be named so."""
    version: tuple[int, ...] = ()
    """``(2, 1)`` for ``v2.1``; empty where none is printed."""
    stage: int = 0
    """-1 for a draft, 1 for a final version."""
    revised: bool = False
    day: tuple[int, ...] = ()
    """Year, month and day, or year and month, that the title bears as a mark; else empty."""

    @classmethod
    def of(cls, title: str) -> PaperTitle:
        """Part a title as printed.

        >>> one = PaperTitle.of("Bilag 1 - Notat om broen, rev. 2.pdf")
        >>> one.words, one.version, one == PaperTitle.of("Bilag 3. Notat om broen (rev. 2)")
        ('notat om broen', (2,), True)
        >>> PaperTitle.of("Regnskab 2022 for havnen (udkast)").words
        'regnskab 2022 for havnen'
        >>> PaperTitle.of("Bilag 4 - Notat").words
        ''
        """
        words = _SUFFIX.sub("", plain(title)).replace("_", " ")
        before = None
        while before != words:
            before, words = words, _COPY.sub("", _PLACE.sub("", words)).strip(" -–.,")
        # Before a date's own words go: "opdateret marts 2022".
        revised = bool(_REVISED.search(_VERSION.sub(" ", words)))
        words, day = _without_days(words)
        versions = [
            match["number"] or match["short"] or match["ordinal"]
            for match in _VERSION.finditer(words)
        ]
        version = tuple(int(one) for one in versions[-1].split(".")) if versions else ()
        bare = _VERSION.sub(" ", words)
        stage = -1 if _DRAFT.search(words) else int(bool(_FINAL.search(bare)))
        for mark in (_DRAFT, _FINAL, _REVISED):
            bare = mark.sub(" ", bare)
        tokens = _TOKEN.findall(bare.casefold())
        own = any(len(one) > 2 and one[0].isalpha() and one not in _GENERAL for one in tokens)
        return cls(" ".join(tokens) if own else "", version, stage, revised, day)

    def later_than(self, older: PaperTitle) -> str:
        """Return by what this is marked as a later version of the same paper; empty if it is not.

        A mark that says the opposite (a draft after the final one) settles that it is none.

        >>> PaperTitle.of("Notat om broen v3").later_than(PaperTitle.of("Notat om broen v2"))
        'its number of version'
        >>> PaperTitle.of("Udkast til plan for broen").later_than(PaperTitle.of("Plan for broen"))
        ''
        """
        if not self.words or self.words != older.words:
            return ""
        signs = {
            "its number of version": _sign(self.version, older.version),
            "the word for a draft or a final version": _sign((self.stage,), (older.stage,)),
            "its date": _sign(self.day, older.day) if self.day and older.day else 0,
        }
        if self.revised != older.revised and not (older.revised and 1 in signs.values()):
            signs["the word that it is revised"] = 1 if self.revised else -1
        if -1 in signs.values():
            return ""
        return " and ".join(name for name, sign in signs.items() if sign == 1)


def _sign(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """Return 1 for the greater, -1 for the smaller, 0 for equal values."""
    return (one > other) - (one < other)


def _without_days(words: str) -> tuple[str, tuple[int, ...]]:
    """Return a title without the date that marks its version, and that date.

    Two dates are a period ("1. maj 2021 - 30. april 2022"), which belongs to the title.
    """
    if _DATED.search(words):
        return words, ()
    places = [(one.date, one.start, one.end) for one in find_dates(words)]
    places += [
        (day, *match.span()) for match in _DIGITS.finditer(words) if (day := _day(match["whole"]))
    ]
    if len(places) > 1:
        return words, ()
    for day, start, end in places:
        led = _BEFORE_DATE.search(words[:start])
        first = led.start() if led else start
        if _is_mark(words, first, start, end):
            return f"{words[:first]} {words[end:]}", (day.year, day.month, day.day)
    month = _MONTH.search(words)
    if month and (
        month["led"] or (_KEPT.search(words) and month["year"] in words[: month.start()])
    ):
        told = (int(month["year"]), MONTHS[month["month"].lower()])
        return words[: month.start()], told
    return words, ()


def _is_mark(words: str, first: int, start: int, end: int) -> bool:
    """Tell whether a date stands where marks do: first, last, in brackets, after such a word."""
    lead = words[first:start].strip(" (,")
    return not (words[:first].strip() and words[end:].strip(" )].-")) or len(lead) > 3


def _day(digits: str) -> date | None:
    """Return the day that eight digits are, the year first or last.

    >>> _day("20220912"), _day("12092022") == _day("20220912"), _day("12345678")
    (datetime.date(2022, 9, 12), True, None)
    """
    for year, month, day in (
        (digits[:4], digits[4:6], digits[6:]),
        (digits[4:], digits[2:4], digits[:2]),
    ):
        if year[:2] in ("19", "20"):
            try:
                return date(int(year), int(month), int(day))
            except ValueError:
                continue
    return None
