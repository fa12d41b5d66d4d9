"""What one treatment did to its case: ended it, put it off, or sent it on.

Told from the outcomes of its decision, and by a few words from the decision itself.
"""

from __future__ import annotations

import re
from typing import Final

from sagsgraf.danish.outcomes import outcomes_by_statement
from sagsgraf.danish.statements import veiled
from sagsgraf.tracing.model import Treatment

ENDING: Final = frozenset({"approved", "endorsed", "rejected", "noted", "delegated"})
"""Outcomes by which a body disposes of what was put to it. Not ``recommended`` nor ``proposed``,
which leave it to another body; not ``discussed``, ``informed``, ``requested`` nor ``no remarks``,
after which nothing is decided."""

# "Sagen afsluttes", "sagen er hermed henlagt", "klagesagen lukkes". Not what is placed somewhere:
# "opgaven henlægges under staben"; not a condition or a time: "når sagen er afsluttet".
_LONGEST: Final = 20_000
"""Characters of a decision that are searched for when it is taken up again."""
_SENTENCE: Final = 400
"""Characters of a sentence that are searched for a time."""

_CASE = r"(?: \w{0,20}sagen | punktet | klagen | ansøgningen | anmodningen | henvendelsen )"
_CLOSED = re.compile(
    rf"""(?<!\bnår\s) (?<!\binden\s) (?<!\bhvis\s) (?<!\bindtil\s) (?<!\bfør\s) (?<!\bat\shave\s)
        \b (?: {_CASE}
            \s (?: (?: er | blev | bliver | hermed | dermed | således | så | herefter | derfor | kan
              | nu | betragtes | anses | som | for | at | være ) \s ){{0,4}}
            (?: afsluttes | afsluttet | lukkes | lukket | henlægges | henlagt )
          | (?: afslutter | afsluttede | henlægger | henlagde )
            \s (?: (?: hermed | dermed | således | derfor ) \s )? {_CASE} ) \b
        (?! \s (?: ikke | under | hos | i | til | når | først | inden | med ) \b )""",
    re.VERBOSE | re.IGNORECASE,
)
# Elections (§§ 24-28) are decisions that no formula tells.
_ELECTED = re.compile(r"\b(?:valgte|udpegede|genvalgte|udpeget|pegede\spå)\b", re.IGNORECASE)
_CLAUSE = r"[^.;\n]* (?: \. (?=\s?\d) [^.;\n]* | \. (?=\s[a-zæøå]) [^.;\n]* )*"
# "Sagen udsat til næste møde", "udskydes til 2. kvartal 2024"; "genoptages på mødet i marts".
_OFF = re.compile(
    rf"""\b (?: udsat | udsættes | udsætte | udsatte | udsætter | udskydes | udskudt | udskyder
          | udskyde ) \b {_CLAUSE}""",
    re.VERBOSE | re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"\b (?: genoptages | genoptaget | genbehandles | afventer | afventes ) \b {_CLAUSE}",
    re.VERBOSE | re.IGNORECASE,
)
_SEASON = r"""(?: januar | februar | marts | april | maj | juni | juli | august | september
    | oktober | november | december | kvartal | halvår | år(?:et|sskiftet)? | uge(?:n)?
    | måned(?:en|er)? | foråret | sommeren | efteråret | vinteren )"""
_MOMENT = rf"""(?: møde(?:t|r|rne)? | \w{{1,30}}møde(?:t)? | {_SEASON} | senere | foreligger
    | foreligge | afklaret | sommerferien | budgetforhandlingerne )"""
_REST = r"""(?: (?! \s (?: idet | da | fordi | hvor(?:efter)? | med | så | for | således | af | pga
    | grundet | og ) \b ) [^,] ){0,300}"""
_WORDS = r"(?: [^,] | ,\s(?=[A-ZÆØÅ]) ){0,200}?"
# Not where it was put off: "udsat i byrådets møde den 26. marts", "udsat på mødet den 3. maj".
_UNTIL_OFF = re.compile(
    rf"""\b (?: (?: indtil | til | efter | når ) \s
            (?P<moment> {_WORDS} (?: \b {_MOMENT} \b | \d{{4}} ) {_REST} )
          | i \s (?P<season> (?: \w{{1,12}}\.? \s ){{0,2}} {_SEASON} \b {_REST} ) )""",
    re.VERBOSE | re.IGNORECASE,
)
_UNTIL_AGAIN = re.compile(
    rf"""\b (?: indtil | til | efter | når | på | ved | i ) \s
        (?P<moment> {_WORDS} (?: \b {_MOMENT} \b | \d{{4}} ) {_REST} )""",
    re.VERBOSE | re.IGNORECASE,
)


def tells_nothing(one: Treatment) -> bool:
    """Tell whether a treatment prints no decision: none at all, or only who was away."""
    return not one.outcomes


def is_scheduled(one: Treatment) -> bool:
    """Tell whether a treatment is known from an agenda only: what will be decided is not known."""
    return one.document == "agenda" and not one.outcomes


def is_postponed(one: Treatment) -> bool:
    """Tell whether a treatment puts the case off, or a numbered point of it.

    "Godkendt. Sagen genoptages i 2024" decides it for now; "1. Godkendt. 2. Udsat" leaves a point.
    """
    if "postponed" not in one.outcomes:
        return False
    put_off = [point for point in one.points if "postponed" in point.outcomes]
    if put_off:
        return any(not (ENDING | {"recommended"}) & set(point.outcomes) for point in put_off)
    return not (ENDING | {"recommended", "withdrawn"}) & set(one.outcomes)


def is_withdrawn(one: Treatment) -> bool:
    """Tell whether the case was taken off the agenda, and nothing else was decided."""
    return "withdrawn" in one.outcomes and not (ENDING | {"recommended"}) & set(one.outcomes)


def ends(one: Treatment) -> bool:
    """Tell whether a body disposes of the case, so far as that is its to do.

    To elect somebody does: "Udvalget valgte Ida Bro som næstformand".
    """
    if is_postponed(one):
        return False
    elected = "other" in one.outcomes and _ELECTED.search(one.decision or "")
    return bool(ENDING & set(one.outcomes) or elected)


def is_closed(one: Treatment) -> bool:
    """Tell whether the words end the case: the decision's, or those of a point it approves.

    What members want, and what the body recommends to another, ends nothing.
    """
    text = one.decision or ""
    seen = veiled(text)
    for statement, outcomes in outcomes_by_statement(text):
        if "recommended" not in outcomes and _CLOSED.search(statement.text(seen)):
            return True
    if one.adherence != "followed" or "approved" not in one.outcomes:
        return False
    return any(_CLOSED.search(point.text) for point in one.recommendations)


def until(one: Treatment) -> str | None:
    """Return to when a treatment puts the case off, in the words of its decision.

    None where the words name no time: "udsat til yderligere belysning".
    """
    text = (one.decision or "")[:_LONGEST]
    for put_off, until_when in ((_AGAIN, _UNTIL_AGAIN), (_OFF, _UNTIL_OFF)):
        for match in put_off.finditer(text):
            when = until_when.search(match[0][:_SENTENCE])
            if when:
                words = next(group for group in when.groups() if group)
                return " ".join(words.split()).rstrip(" .")
    return None
