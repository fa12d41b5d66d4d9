"""What a decision decides, told from its formulas.

The names are the notations of the outcome scheme in ``ontology/schemes.ttl``. The formulas are
those of minutes from some thirty municipalities; what fits none is ``other``.
"""

from __future__ import annotations

import re
from typing import Final

from sagsgraf.danish.text import plain

_ATTENDANCE_LINE = re.compile(
    r"""^\W* (?:
        (?: afbud | fraværende | fravær | ikke \s til \s stede | ej \s til \s stede
          | tilstede | til \s stede | følgende \s deltog \s ikke [^:]* )
          \b [^:.]{0,60} (?: : .* | $ )
      | afbud \s fra .*
      | mødet \s (?: hævet | slut\w* ) .*
      | .{3,60} \s (?: var \s (?: fraværende | forhindret ) | deltog \s ikke | havde \s afbud
          | forlod \s mødet | ankom ) .*
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
_VOTE_LINE = re.compile(
    r"^\W*(?:for|imod|undlod|undlader|hverken)\b[^.:]{0,100}:.*$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÆØÅ\d•-])|\n+")
# Greve prints this while the minutes are being approved: nothing is known of the outcome.
_NOT_RELEASED = re.compile(r"^\W*beslutning(?:en)? (?:er )?ikke frigivet\W*$", re.IGNORECASE)
_NOTHING = re.compile(r"^[\s.…–—-]*$")

# What stands behind these verbs is what somebody recommends, wishes or proposes, not what was
# decided: "anbefaler overfor Byrådet, at indstillingen godkendes" approves nothing.
_TO_THE_END = r".*"

_RULES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (notation, re.compile(pattern, re.VERBOSE | re.IGNORECASE))
    for notation, pattern in (
        (
            "rejected",
            r"""
            \bikke \s (?:\w+\s){0,2}? (?: godkend | tiltræd | tiltråd | vedtag | vedtog
                | imødekom | anbefal ) \w*
          | \b(?: godkend | tiltræd | tiltråd | vedtag | vedtog | imødekom | anbefal ) \w* \s ikke\b
          | \bkunne \s (?:\w+\s)? ikke \s (?: tiltræde | godkende | anbefale | støtte )
          | \b(?: forkast\w* | afvis(?:t|es|te|er) | afslag | afslås | afslog | nedstemt )\b
          | \b(?: forslaget | ændringsforslaget | indstillingen ) \s (?:\w+\s){0,3}?
                (?: faldt | faldet )\b
          | ^\W*faldet\b
            """,
        ),
        (
            "postponed",
            r"""
            (?<!socialt\s)(?<!særligt\s)
            \b(?: udsat | udsættes | udsatte\s(?:sagen|punktet|behandlingen)
                | udsætter | udskydes | udskudt | udskyder )\b
          | \bgenoptages\b | \bgenbehandles\b
          | \b(?:sagen|punktet) \s afventer\b | ^\W*afventes\b
            """,
        ),
        (
            "withdrawn",
            r"""
            \b(?: punktet | sagen | punkt\s\d+ | dagsordenspunktet ) \s (?:\w+\s){0,3}?
                (?: udgår | udgik | udgå | udgået | bortfalder | trækkes | trukket
                | blev\strukket )\b
          | ^\W*(?: udgår | udgået | bortfalder | trukket )\b
          | \b(?: taget | tages | tog\spunktet | tog\ssagen ) \s af \s dagsorden(?:en)?\b
            """,
        ),
        ("noted", r"\btil \s efterretning\b"),
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
            \b(?: ønsker | ønskede | ønskes | anmoder | anmodede | anmodes | beder | bad
                | efterspørger | efterspurgte | efterlyser | pålægger | pålagde
                | opfordrer | opfordrede ) \b {_TO_THE_END}
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
                | videresendes | videresendt | begærer | begærede | henvises\stil | henvist\stil
                | sende[sr]?\s(?:tilbage\s)?(?:til|i\s(?:\w+\s)?høring) | sendt\si\s(?:\w+\s)?høring
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
            \b(?: godkendt | godkendte | godkendes | godkender | godkende
                | vedtaget | vedtages | vedtager | vedtog | vedtagne
                | bevilges | bevilget | bevilger | bevilgede
                | imødekommes | imødekommet | imødekom
                | besluttede | beslutter | besluttet | besluttes )\b
            """,
        ),
        ("discussed", r"\b(?: drøftet | drøftede | drøftes | drøfter | drøftelse\sgennemført )\b"),
        (
            "informed",
            r"""
            \b(?: orienteret | orienterede | orienterer | orienteres | orientering\s(?:blev\s)?givet
                | til\sorientering )\b
            """,
        ),
        (
            "no remarks",
            r"""
            \b(?:ingen|ikke\s(?:\w+\s)?nogen) \s (?:\w+\s)? (?: bemærkning(?:er)? | kommentarer
                | orientering(?:er|spunkter)? | indlæg | spørgsmål | punkter | emner
                | henvendelser )\b
          | ^\W*(?: intet | ingenting | ingen )\W*$
          | \bintet \s (?: til | at ) \b
            """,
        ),
    )
)


def decides_nothing(text: str) -> bool:
    """Tell whether a decision only says who was away.

    >>> decides_nothing("Afbud: Ida Bro"), decides_nothing("Godkendt\\nAfbud: Ida Bro")
    (True, False)
    """
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and all(_ATTENDANCE_LINE.match(plain(line)) for line in lines)


def outcomes(text: str) -> list[str]:
    """Return the outcomes of a decision's text in their order, each once.

    >>> outcomes("Drøftet. Direktionen ønsker, at kommunen ansøger. Opgaven forankres i staben.")
    ['discussed', 'requested', 'delegated']
    >>> outcomes("Ikke godkendt"), outcomes("Status foreslås drøftet."), outcomes("-")
    (['rejected'], ['proposed'], ['no remarks'])
    >>> outcomes("1.-2. Anbefales godkendt.\\n3. Udsat"), outcomes("Afbud: Ida Bro")
    (['recommended', 'postponed'], [])
    """
    if _NOT_RELEASED.match(plain(text)):
        return []
    if _NOTHING.match(text):
        return ["no remarks"] if text.strip() else []
    found: list[str] = []
    lines = [line for line in text.split("\n") if line.strip()]
    telling = [
        line
        for line in lines
        if not _ATTENDANCE_LINE.match(plain(line)) and not _VOTE_LINE.match(plain(line))
    ]
    for sentence in _SENTENCE_END.split("\n".join(telling)):
        for notation in _in_sentence(plain(sentence)):
            if notation not in found:
                found.append(notation)
    if not found and telling:
        return ["other"]
    return found


def _in_sentence(sentence: str) -> list[str]:
    """Return the outcomes of one sentence, from left to right.

    What a match covers is out of reach of the others: in "anbefaler, at orienteringen tages til
    efterretning" nothing is noted. Where two begin at one place, the earlier rule wins.
    """
    found: list[str] = []
    begin = 0
    while begin < len(sentence):
        matches = [
            (match.start(), place, match.end(), notation)
            for place, (notation, rule) in enumerate(_RULES)
            if (match := rule.search(sentence, begin)) and match.group()
        ]
        if not matches:
            break
        _, _, begin, notation = min(matches)
        found.append(notation)
    return found
