"""What a decision decides, told from its formulas.

The names are the notations of the outcome scheme in ``ontology/schemes.ttl``. The formulas are
those of minutes from some thirty municipalities; what fits none is ``other``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sagsgraf.danish.positions import Side, sides_told, stand_taken
from sagsgraf.danish.remarks import remark_over, remarks
from sagsgraf.danish.statements import Statement, statements, veiled
from sagsgraf.danish.text import plain
from sagsgraf.danish.voters import scan_voters

_ATTENDANCE_LINE = re.compile(
    r"""^\W{0,20} (?:
        (?: afbud | fraværende | fravær | ikke \s til \s stede | ej \s til \s stede
          | tilstede | til \s stede | følgende \s deltog \s ikke [^:]* )
          \b [^:.]{0,60} (?: : .* | $ )
      | afbud \s fra .*
      | mødet \s (?: hævet | slut\w{0,8} ) .*
      | .{3,60} \s (?: var \s (?: fraværende | forhindret ) | deltog \s ikke | havde \s afbud
          | forlod \s mødet | ankom | (?: havde | har ) \s lovligt \s forfald
          | var \s indkaldt \s som ) .*
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
# Greve prints this while the minutes are being approved: nothing is known of the outcome.
_NOT_RELEASED = re.compile(
    r"^\W{0,9}beslutning(?:en)? (?:er )?ikke frigivet\W{0,9}$", re.IGNORECASE
)
_NOTHING = re.compile(r"^[\s.…–—-]*$")

# What stands behind these verbs is what somebody recommends, wishes or proposes, not what was
# decided: "anbefaler overfor Byrådet, at indstillingen godkendes" approves nothing.
_TO_THE_END = r".*"
# "kan ikke anbefale punkt 3, men anbefaler i stedet …": the refusal ends where "men" begins.
_TO_BUT = r".*?(?= \smen\s | \n | $ )"

_RULES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (notation, re.compile(pattern, re.VERBOSE | re.IGNORECASE))
    for notation, pattern in (
        (
            # Aarhus sends a case back with the words that the council has decided it.
            "approved",
            r"\btilbagesendes\b .{0,400}? \b har \s (?: vedtaget | godkendt | tiltrådt )\b",
        ),
        (
            "rejected",
            rf"""
            \bikke \s (?:\w+\s){{0,2}}? (?: godkendt | godkendes | tiltrådt | tiltrædes | vedtag
                | vedtog | imødekom | anbefales | anbefalet | tilslutte[ts] | følges )\w*
          | \bikke \s (?:at\s)? (?: godkende | tiltræde | anbefale | støtte | følge | tilslutte
                | imødekomme ) \b {_TO_BUT}
          | \b(?: godkend | tiltræd | tiltråd | vedtag | vedtog | imødekom | anbefal ) \w{{0,9}}
                \s ikke\b
          | \bønske\w{{0,2}} \s ikke\b {_TO_BUT}
          | \banbefal\w{{0,4}} \s [^.;]{{0,160}}? \b ikke \s
                (?: godkend | tiltræd | imødekom | vedtag | følge | anbefal ) \w{{0,4}}
          | \bbeslutte\w{{0,2}} \b [^.;]{{0,60}}? \b ikke \s
                (?: at \s (?: sende | oversende | imødekomme | godkende | tiltræde | støtte | give
                      | meddele | gå | arbejde | ansøge | deltage | gennemføre | igangsætte )
                  | (?: sendes | oversendes | fremsendes | imødekommes | gennemføres | igangsættes
                      ) ) \b {_TO_THE_END}
          | \b(?: forkast\w{{0,4}} | afvis(?:t|es|te|er) | afslag | afslås | afslog | nedstemt )\b
          | \b(?: forslaget | ændringsforslaget | indstillingen ) \s (?:\w+\s){{0,3}}?
                (?: faldt | faldet )\b
          | ^\W{{0,9}}faldet\b
            """,
        ),
        (
            "postponed",
            r"""
            (?<!socialt\s)(?<!særligt\s)
            \b(?: udsat | udsættes | udsætte | udsatte\s(?:sagen|punktet|behandlingen)
                | udsætter | udskydes | udskudt | udskyder )\b
          | \bønsker \s (?:sagen|punktet) \s (?: genoptaget | genbehandlet | udsat )\b
          | \bgenoptages\b | \bgenbehandles\b
          | \b(?:sagen|punktet) \s afventer\b | ^\W{0,9}afventes\b
            """,
        ),
        (
            "withdrawn",
            r"""
            \b(?: punktet | sagen | punkt\s\d+ | dagsordenspunktet ) \s (?:\w+\s){0,3}?
                (?: udgår | udgik | udgå | udgået | bortfalder | trækkes | trukket
                | blev\strukket )\b
          | ^\W{0,9}(?: udgår | udgået | bortfalder | trukket )\b
          | \b(?: taget | tages | tog\spunktet | tog\ssagen ) \s af \s dagsorden(?:en)?\b
            """,
        ),
        (
            # Two slips that minutes print: "til efterefterretning", "taget efterretning".
            "noted",
            r"""
            \b til \s (?:efter)?efterretning\b
          | \b(?: tage[tsr]? | tog ) \s (?:\w+\s){0,3}? efterretning\b
            """,
        ),
        (
            "proposed",
            rf"\b(?: foreslås | foreslår | foreslog | foreslået ){_TO_THE_END}",
        ),
        (
            "recommended",
            rf"""
            \b(?: anbefales | anbefaler | anbefalede | anbefalet | anbefaling\sgivet
                | indstilles | indstiller | (?<!det\s)(?<!de\s)(?<!den\s) indstillede )
            \b {_TO_THE_END}
            """,
        ),
        (
            "requested",
            rf"""
            \b(?: ønsker | ønskede | ønskes | anmoder | anmodede | anmodes | beder
                | bad \s (?:\w+en\s)? om | efterspørger | efterspurgte | efterlyser | pålægger
                | pålagde | opfordrer | opfordrede ) \b {_TO_THE_END}
            """,
        ),
        (
            "delegated",
            r"""
            \b(?: forankres | forankret | bemyndiges | bemyndiger | bemyndigede | bemyndiget
                | delegeres | delegerer | delegeret | uddelegeres | overlades )\b
            """,
        ),
        (
            "referred",
            r"""
            \b(?: oversendes | oversendt | oversender | oversendte | fremsendes | fremsendt
                | videresend(?:es|t|er|te) | begærer | begærede | henvises\stil | henvist\stil
                | sende[sr]?\s(?:tilbage\s)?(?:til|i\s(?:\w+\s)?høring)
                | sendt\si\s(?:\w+\s)?høring
                | sende[sr]?\s(?:sagen|punktet)\s(?:tilbage|til)
                | send(?:t|te)\s(?:\w+\s){0,2}?tilbage
                | løftede\ssagen\stil | løftes\stil
                | tilbagesendes )\b
            """,
        ),
        (
            "endorsed",
            r"""
            \b(?: bakker \s (?:\w+\s)? op | bakkede \s (?:\w+\s)? op | bakket \s op
                | tiltrådt | tiltrådte | tiltræder | tiltrædes | tiltræde
                | tilslutter\ssig | tilsluttede\ssig | tilsluttet | støtter | støttede
                | opbakning )\b
            """,
        ),
        (
            "approved",
            r"""
            (?<!skal\s) \b(?: godkendt | godkendte | godkendes | godkender | godkende
                | vedtaget | vedtages | vedtager | vedtog
                | bevilges | bevilget | bevilger | bevilgede
                | imødekommes | imødekommet | imødekom )\b
          | (?<!ikke\s) \b(?: besluttede | beslutter | besluttet | besluttes )\b
            """,
        ),
        (
            "discussed",
            r"""
            \b(?: drøftet | drøftede | drøftes | drøfter | drøftelse\sgennemført
                | der\svar\sen\sdrøftelse )\b
            """,
        ),
        (
            # What somebody was told is not decided: "orienterede om, at nævnet har afvist …".
            "informed",
            r"""
            \b(?: orienteret | orienterede | orienterer | orienteres | informerede | redegjorde
                | oplyste | oplyser | orientering\s(?:blev\s)?givet
                | gav \s (?:\w+\s){1,4}? status ) \b (?: .{0,60}? \b (?:om|at|for)\b .* )?
          | \btil\sorientering\b
            """,
        ),
        (
            "no remarks",
            r"""
            \b(?:ingen|ikke\s(?:\w+\s)?nogen) \s (?:\w+\s)? (?: bemærkning(?:er)? | kommentarer
                | orientering(?:er|spunkter)? | indlæg | spørgsmål | punkter | emner
                | henvendelser )\b
          | ^\W{0,9}(?: intet | ingenting | ingen )\W{0,9}$
          | \bintet \s (?: til | at ) \b
            """,
        ),
    )
)


# "besluttede at udsætte sagen" postpones it; the verb alone approves what follows it.
_WEAK = re.compile(r"\bbeslutte\w{0,2}", re.IGNORECASE)
_STRONGER = frozenset({"rejected", "postponed", "withdrawn", "referred", "delegated", "noted"})
"""What a body may be said to have decided to do."""


def decides_nothing(text: str) -> bool:
    """Tell whether a decision only says who was away.

    >>> decides_nothing("Afbud: Ida Bro"), decides_nothing("Godkendt\\nAfbud: Ida Bro")
    (True, False)
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or not all(of_attendance(line) for line in lines):
        return False
    # A transcript's line goes on: "Ida Bro var fraværende. Dagsorden godkendt."
    return not any(". " in line for line in lines) or not any(
        found for _, found in outcomes_by_statement(text)
    )


def _without_attendance(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not of_attendance(line))


def of_attendance(words: str) -> bool:
    """Tell whether words only say who was there or away.

    >>> of_attendance("Fraværende: Ida Bro"), of_attendance("Ida Bro (V) stemte imod")
    (True, False)
    """
    return bool(_ATTENDANCE_LINE.match(plain(words[:_LONG])))


def outcomes(text: str) -> list[str]:
    """Return the outcomes of a decision's text in their order, each once.

    Remarks, votes and what single members hold decide nothing.

    >>> outcomes("Drøftet. Direktionen ønsker, at kommunen ansøger. Opgaven forankres i staben.")
    ['discussed', 'requested', 'delegated']
    >>> outcomes("Ikke godkendt"), outcomes("Status foreslås drøftet."), outcomes("-")
    (['rejected'], ['proposed'], ['no remarks'])
    >>> outcomes("1.-2. Anbefales godkendt.\\n3. Udsat"), outcomes("Afbud: Ida Bro")
    (['recommended', 'postponed'], [])
    >>> outcomes("Godkendt med bemærkning om, at punkt 4 udgår. (V) ønskede sagen udsat.")
    ['approved']
    """
    if _NOT_RELEASED.match(plain(text[:_LONG])):
        return []
    if _NOTHING.match(text):
        return ["no remarks"] if text.strip() else []
    if text.lstrip()[:1] in "-–—…." and _NOTHING.match(_without_attendance(text)):
        # "-" with "Afbud: Ida Bro" below it, as Aabenraa prints it.
        return ["no remarks"]
    told = [found for _, found in outcomes_by_statement(text)]
    result = list(dict.fromkeys(outcome for found in told for outcome in found))
    return result or (["other"] if told else [])


@lru_cache(maxsize=32)  # points, conditions and adherence all begin here
def outcomes_by_statement(text: str) -> tuple[tuple[Statement, tuple[str, ...]], ...]:
    """Return the sentences in which the body itself speaks, each with its outcomes."""
    seen = veiled(text)
    found_remarks = remarks(text)
    found: list[tuple[Statement, tuple[str, ...]]] = []
    led: dict[int, tuple[str, ...]] = {}
    parts = statements(text)
    after_list = False
    for place, one in enumerate(parts):
        words = one.text(seen)
        if of_attendance(words) or (after_list and (_only_names(words) or _NOBODY.match(words))):
            after_list = words.rstrip().endswith(":") or after_list
            continue
        after_list = False
        remark = remark_over(found_remarks, one.start, one.end)
        cut = max(remark.start, one.start) if remark else one.end
        if cut <= one.words or _of_members(words):
            after_list = bool(sides_told(words))
            continue
        if one.lead is not None and _CLAUSE.match(words):
            # "anbefaler overfor Byrådet,\n1. at planen godkendes": recommended, not approved.
            own = led.get(one.lead, ())
        else:
            own = tuple(outcomes_in_sentence(plain(seen[one.words : cut])))
        led[place] = own
        found.append((one, own))
    return tuple(found)


_LONG = 2000
"""No line about attendance is longer."""
_CLAUSE = re.compile(r"(?:at|der|den|det)\b", re.IGNORECASE)


def _of_members(words: str) -> bool:
    """Tell whether a sentence gives the votes or views of members, not of the body.

    What a number of members or a majority recommends is the body's: "5 medlemmer (A+V) anbefaler".
    """
    told = sides_told(words)
    if not told:
        return stand_taken(words) is not None
    first = told[0]
    if first.labelled or first.side is not Side.FOR:
        return True
    return first.voters.count is None and not _MAJORITY.match(words)


_MAJORITY = re.compile(r"\W{0,2}(?:et\s)?flertal", re.IGNORECASE)


_NOBODY = re.compile(r"\W{0,3}ingen\W{0,3}$", re.IGNORECASE)


def _only_names(words: str) -> bool:
    voters = scan_voters(words)
    return bool(voters) and not words[voters.end :].strip(" .,;")


def outcomes_in_sentence(sentence: str) -> list[str]:
    """Return the outcomes of one sentence (white space folded), from left to right.

    What a match covers is out of reach of the others: in "anbefaler, at orienteringen tages til
    efterretning" nothing is noted. Where two begin at one place, the earlier rule wins.
    """
    found: list[tuple[str, bool]] = []
    following: list[re.Match[str] | None] = [rule.search(sentence) for _, rule in _RULES]
    begin = 0
    while True:
        for place, match in enumerate(following):
            if match and match.start() < begin:
                following[place] = _RULES[place][1].search(sentence, begin)
        ahead = [
            (match.start(), place, match)
            for place, match in enumerate(following)
            if match and match[0]
        ]
        if not ahead:
            break
        _, place, match = min(ahead, key=lambda one: one[:2])
        notation = _RULES[place][0]
        found.append((notation, notation == "approved" and bool(_WEAK.match(match[0]))))
        begin = match.end()
    told: list[str] = []
    stronger = False
    for notation, weak in reversed(found):
        stronger = stronger or notation in _STRONGER
        if not (weak and stronger):
            told.append(notation)
    return list(dict.fromkeys(reversed(told)))
