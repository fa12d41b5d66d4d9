"""What a decision says of each point of the recommendation, and the conditions it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sagsgraf.danish.outcomes import outcomes_by_statement
from sagsgraf.danish.points import points_mentioned
from sagsgraf.danish.remarks import remark_introduced, remark_over, remarks
from sagsgraf.danish.statements import Statement, statements, veiled

_DECIDES_POINTS = frozenset(
    {"approved", "endorsed", "recommended", "noted", "discussed", "rejected", "postponed"}
)
"""Outcomes of a sentence that names points in passing: "Udvalget godkendte punkt 1 og 2"."""


@dataclass(frozen=True, slots=True)
class PointDecided:
    """One sentence, or more, on one or several points."""

    numbers: tuple[str, ...]
    start: int
    """Index of the number before the words, or of the words."""
    words: int
    end: int
    outcomes: tuple[str, ...]
    own: bool
    """A number of its own opens it: "2. Godkendt"."""
    instead: bool = False
    """It stands in a list of what is decided in place of the recommendation."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A reservation that the decision names."""

    start: int
    end: int
    about: str
    """What is left open: ``financing`` or ``condition``."""
    of: tuple[str, ...]
    """The points it stands under."""


def points_decided(text: str) -> list[PointDecided]:
    """Return what is decided point by point; nothing where the decision is not numbered.

    >>> [(one.numbers, one.outcomes) for one in points_decided("1.-2. Anbefales.\\n3. Udsat.")]
    [(('1', '2'), ('recommended',)), (('3',), ('postponed',))]
    >>> [one.numbers for one in points_decided("Udvalget godkendte indstillingspunkt 1 og 3.")]
    [('1', '3')]
    """
    seen = veiled(text)
    found_remarks = remarks(text)
    found: list[PointDecided] = []
    for one, outcomes in outcomes_by_statement(text):
        last = found[-1] if found else None
        if one.points:
            found.append(
                PointDecided(
                    one.points,
                    one.start,
                    one.words,
                    one.end,
                    outcomes,
                    own=True,
                    instead=_instead(seen, one),
                )
            )
        elif last and last.own and one.of == last.numbers:
            joined = tuple(dict.fromkeys((*last.outcomes, *outcomes)))
            found[-1] = replace(last, end=one.end, outcomes=joined)
        elif not one.of and _DECIDES_POINTS.intersection(outcomes):
            remark = remark_introduced(found_remarks, one.words, one.end)
            head = seen[one.words : remark.introduced if remark else one.end]
            if numbers := points_mentioned(head):
                found.append(
                    PointDecided(numbers, one.start, one.words, one.end, outcomes, own=False)
                )
    return found


def _instead(seen: str, one: Statement) -> bool:
    """Tell whether a list of points is led in by "anbefaler i stedet"."""
    if one.lead is None:
        return False
    return bool(_IN_PLACE.search(statements(seen)[one.lead].text(seen)))


_IN_PLACE = re.compile(r"\bi\sstedet\b|\bnye?\spunkt", re.IGNORECASE)


_FINANCING = re.compile(
    r"""\b (?: finansiering (?:en)? | finansieres | betales | økonomien | pengene | midlerne ) \b
        [^.;:\n]{0,60}? \s
        (?: uafklar(?:et|ede) | udestår | mangler | afventer
          | ikke \s (?:\w{1,12}\s)? (?: afklaret | fundet | på\splads | anvist )
          | skal \s (?:\w{1,12}\s){0,2}? (?: findes | anvises | afklares ) )\b
      | \b finansiering (?:en)? \s er \s p\.t\. \s uafklaret \b""",
    re.VERBOSE | re.IGNORECASE,
)
_CONDITION = re.compile(
    r"""\b (?: under \s (?:den\s)? (?:klare\s)? forudsætning (?:en)? \s? (?: af | om | at | , )
          | (?: med | under ) \s (?: det \s | et \s | følgende \s | de \s )? forbehold \b
          | (?: på | med | under ) \s (?: den \s | en \s | de \s | følgende \s )?
                betingelse (?:r|n)? \b
          | som \s (?:en\s)? betingelse \b
          | betinget \s af \b
          | forudsat \b | forudsættes \b
          | (?<= godkendt\s ) (?:kun\s)? (?: såfremt | hvis ) \b
          | (?<= godkendt,\s ) (?: såfremt | hvis ) \b
          | (?<= godkendes\s ) (?:kun\s)? (?: såfremt | hvis ) \b
          | (?<= godkendes,\s ) (?: såfremt | hvis ) \b
          | (?<= anbefales\s ) (?:kun\s)? (?: såfremt | hvis ) \b
          | (?<= anbefales,\s ) (?: såfremt | hvis ) \b
          | (?<= tiltrådt\s ) (?:kun\s)? (?: såfremt | hvis ) \b
          | (?<= tiltrådt,\s ) (?: såfremt | hvis ) \b
          | (?<= vedtaget\s ) (?:kun\s)? (?: såfremt | hvis ) \b
          | (?<= vedtaget,\s ) (?: såfremt | hvis ) \b
          | dog \s (?: \w{1,15} \s ){0,2}? (?: først | afvente?r? ) \b
          | afventer \b ,? (?: \s \w{1,15} ){0,3}? \s (?:ind)?til \s (?:at\s)?
                (?: der | det | den )\b
        )""",
    re.VERBOSE | re.IGNORECASE,
)
_HINT = re.compile(
    r"finansier|betales|økonomien|pengene|midlerne|forudsæt|forudsat|forbehold|beting|såfremt|hvis"
    r"|dog|afvent",
    re.IGNORECASE,
)


def conditions(text: str) -> list[Condition]:
    """Return the reservations that the body itself makes, members' views left out.

    >>> text = "Godkendt under forudsætning af, at fonden siger ja."
    >>> [text[one.start : one.end] for one in conditions(text)]
    ['under forudsætning af, at fonden siger ja.']
    >>> [one.about for one in conditions("Vi bakker op. Finansiering er p.t. uafklaret.")]
    ['financing']
    """
    if not _HINT.search(text):
        return []
    seen = veiled(text)
    members = [one for one in remarks(text) if one.voters is not None]
    found: list[Condition] = []
    refused = {
        one.start for one, outcomes in outcomes_by_statement(text) if outcomes == ("rejected",)
    }
    for one in statements(text):
        if remark_over(members, one.start, one.end):
            continue
        if one.start in refused:
            # Why something is refused is no condition of it.
            continue
        of = one.of or points_mentioned(one.text(seen))
        if match := _FINANCING.search(seen, one.words, one.end):
            found.append(Condition(one.words, one.end, "financing", of))
        elif match := _CONDITION.search(seen, one.words, one.end):
            found.append(Condition(*_extent(seen, one, match), "condition", of))
    return found


def _extent(seen: str, one: Statement, match: re.Match[str]) -> tuple[int, int]:
    """Return where a condition stands: from its word on, or the line whose verb it is."""
    line = seen.rfind("\n", one.words, match.start()) + 1 or one.words
    stop = seen.find("\n", match.end(), one.end)
    end = one.end if stop < 0 else stop
    whole = match.group().lower().startswith(("dog", "afvent", "forudsættes", "som"))
    start = line + len(seen[line:end]) - len(seen[line:end].lstrip(" -–•·"))
    return (start if whole else match.start()), end
