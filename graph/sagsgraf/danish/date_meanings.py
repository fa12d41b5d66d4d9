"""What a date in a text means: a deadline, an entry into force, a period, a meeting.

A date says nothing by itself. It is given a meaning only by words that stand right before it
(``senest den``, ``med virkning fra``) or right behind it (``træder loven i kraft``), in the same
sentence; the names of the meanings are the notations of the scheme in ``ontology/schemes.ttl``.
Dates that only tell where something was dealt with before (``den 5. maj 2022 (pkt. 7)``) or when
an act was made (``lov nr. 5 af 1. juni 2021``) are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from sagsgraf.danish.dates import Day, find_days
from sagsgraf.danish.sentences import Sentences


@dataclass(frozen=True, slots=True)
class MeantDate:
    """A date, what it means, and the clause that says so."""

    day: date
    """The day, or the first day of a period."""
    until: date | None
    """The last day of a period."""
    meaning: str
    """Notation of the meaning (``in force``)."""
    start: int
    end: int
    """The clause: the sentence, or as much of a long one as gives the meaning."""
    date_start: int
    date_end: int
    """The date itself."""
    confidence: float = 1.0
    """Below 1 where the year is not printed."""
    basis: str = ""
    """Where the year is taken from, as a sentence."""


# ------------------------------------------------------------------------------ building blocks

_BEFORE = 150
"""How far before a date the words may stand that give it a meaning, in characters."""
_AFTER = 140

_WEEKDAY = r"(?:man|tirs|ons|tors|fre|lør|søn)dag"
_CLOCK = r"kl\.?\s?\d{1,2}(?:[.:]\d\d)?"
# What may stand between a word and the date it speaks of: "senest fredag den", "kl. 12.00 den".
_LEAD = rf"(?:(?:den|d\.|dag|henholdsvis|hhv\.|{_WEEKDAY}|{_CLOCK}),?\s){{0,4}}\Z"
_NO_CLAUSE = r"(?!(?:at|som|der|hvor|og|fra|men|idet)\s)"
# Who, where and at which meeting: "på sit møde i Økonomiudvalget", "af Klima- og Miljøudvalget".
_WHERE = (
    r"(?:(?:på|af|i|ved|under|hos)\s"
    rf"(?:(?!(?:for|til|om|med)\s){_NO_CLAUSE}[\w,-]{{1,40}}\s|(?<=-\s)og\s){{1,6}})?"
)
# What a meeting is about or with whom: "borgermøde om havnen", "møde med foreningen i Hallen".
_ABOUT = (
    r"(?:(?:om|med|for|i|på|ved|hos|af|til)\s"
    rf"(?:(?:og\s(?!den\s|d\.))?{_NO_CLAUSE}[\w,-]{{1,40}}\s){{1,5}})?"
)
_FEW = rf"(?:(?!(?:om|til)\s){_NO_CLAUSE}[\w-]{{1,30}}\s){{0,3}}"
_DECIDED = (
    r"(?:godkendt|godkendte|vedtaget|vedtog|besluttet|besluttede|tiltrådt|tiltrådte|bevilget"
    r"|bevilgede|indgået|indgik|underskrevet|underskrev|undertegnet|undertegnede|tinglyst"
    r"|afgjort|afgjorde|afsagt|aftalt|aftalte|traf|truffet)"
)
# Who decided, behind the verb: "vedtog Folketinget den".
_WHO = (
    r"(?:(?:[\w-]{0,40}(?:udvalget|rådet|bestyrelsen|direktionen)|folketinget|regeringen|KL"
    r"|parterne|partierne|og)\s){0,4}"
)
_PUBLISHED = (
    r"(?:offentliggjort|offentliggjorde|offentliggøres|udsendt|udsendte|udsendes|bekendtgjort"
    r"|bekendtgøres|annonceret|annonceres|publiceret|publiceres|udgivet|udgives|udgav|udkom|sendt\sud)"
)
_DOCUMENT = (
    r"(?:\w{0,30}aftale|\w{0,30}kontrakt|\w{0,30}overenskomst|\w{0,30}tilsagn|afgørelse|dom"
    r"|kendelse|skrivelse|\w{0,20}brev|\w{0,20}forlig|erklæring|\w{0,30}tilladelse|dispensation"
    r"|udtalelse|påbud|deklaration|skøde|\w{0,20}notat|mail|\w{0,30}ansøgning|henvendelse"
    r"|\w{0,20}rapport|anmodning|\w{0,20}beslutning|vedtagelse|\w{0,20}tilbud|anmeldelse)"
    r"(?:en|et|n|er|erne|r|rne|ne|s)?"
)
# Papers that bear a date which says nothing of the matter.
_PAPER = (
    r"(?:sag|møde|referat|protokol|tal|data|opgørelse|svar|version|udgave|udkast|plan|indstilling"
    r"|dagsorden|punkt|billede|foto|luftfoto|undersøgelse|analyse|evaluering|oplæg|høringssvar"
    r"|dokument|materiale|budget|regnskab|kortlægning|tegning|situationsplan|forslag|vurdering|anbefaling|klage|indsigelse)"
    r"(?:en|et|n|er|erne|r|rne|ne|s)?"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """Words that give a date a meaning."""

    meaning: str
    hints: tuple[str, ...]
    """The pattern can only fit where one of these stands; in small letters."""
    pattern: re.Pattern[str]


def _rule(meaning: str, hints: str, pattern: str) -> _Rule:
    return _Rule(meaning, tuple(hints.split()), re.compile(pattern, re.IGNORECASE))


# The first rule that fits decides. Each ends where the date begins.
_BEFORE_RULES: Final = (
    # Fristen for at søge er den, høringsfrist:, Deadline for ansøgning var, med frist til den
    _rule(
        "deadline",
        "frist deadline",
        r"(?:frist|deadline)(?:ens|en|s|n)?(?:\sudløb)?"
        r"(?:\s[^.;:|\n]{0,70}?(?<!\w)(?:er|var|bliver|blev|udløber|udløb|til))?"
        rf"(?:\s(?:sat|fastsat|rykket|udsat|forlænget)\stil)?\s?[:,-]?\s{_LEAD}",
    ),
    _rule("deadline", "senest inden senere", rf"(?<!\w)(?:senest|inden|senere\send)\s{_LEAD}"),
    # træder i kraft den, trådte i kraft igen fra, sættes i kraft pr.
    _rule(
        "in force",
        "kraft",
        r"(?<!\w)i\skraft\s(?:(?:fra|pr\.|per|igen|allerede|først|i\sdag|og\smed"
        rf"|med\svirkning\sfra),?\s){{0,3}}{_LEAD}",
    ),
    _rule(
        "in force",
        "ikraft",
        r"(?<!\w)(?:ikrafttræden|ikrafttrædelse|ikrafttrædelsesdato|ikraftsættelse)n?"
        rf"(?:\s(?:er|fra|pr\.|per|og\smed)){{0,3}}:?\s{_LEAD}",
    ),
    _rule(
        "in force",
        "virkning effekt gæl ændre hæves sænkes nedsættes forhøjes reguleres",
        r"(?<!\w)(?:virkning|effekt|gælder|gældende|gælde|ændres|ændret|hæves|sænkes|nedsættes"
        r"|forhøjes|reguleres)\s"
        rf"(?:\w{{1,15}}\s)?(?:fra|pr\.|per|siden)\s(?:og\smed\s)?{_LEAD}",
    ),
    # Budgetopfølgning pr., opgjort pr. den
    _rule(
        "as of",
        "pr. per",
        r"(?:opgjort|udarbejdet|opgøres|opgørelse|status|opfølgning|rapport|regnskab|forbrug|saldo|beholdning"
        r"|likviditet|gæld|forpligtelse|gældspleje|balance|antal|indbyggertal|folketal|ledig"
        r"|indbygger|borger|budget|udgift|indtægt|visiterede)"
        rf"(?:e|en|et|n|let|er|erne|r|ne|s|ser)?\s{_ABOUT}(?:var\s|er\s)?(?:pr\.|per)\s{_LEAD}",
    ),
    _rule("as of", "opgjort opgøres status", rf"(?<!\w)(?:opgjort|opgøres|status)\s{_LEAD}"),
    # aftale af, brev dateret den
    _rule("agreed", "af fra dateret", rf"(?<!\w){_DOCUMENT}\s(?:af|fra|dateret)\s{_LEAD}"),
    _rule("agreed", "dateret", rf"(?<!\w)dateret\s{_LEAD}"),
    _rule(
        "published",
        "offentliggj offentliggø udsend bekendtg annonce publice udg udkom",
        rf"(?<!\w)(?:{_PUBLISHED}|offentliggørelsen?)\s{_WHERE}{_LEAD}",
    ),
    _rule(
        "agreed",
        "godkendt ved beslut tiltråd bevilg indg under ting af tr",
        rf"(?<!\w){_DECIDED}\s{_WHO}{_WHERE}{_LEAD}",
    ),
    # indgået budgetforlig den
    _rule(
        "agreed",
        "indg underskr",
        rf"(?<!\w)(?:indgået|indgik|underskrevet|underskrev)\s\w{{3,30}}\s{_LEAD}",
    ),
    # udløber den, ophører med udgangen af, frem til den
    _rule(
        "end",
        "udløb opho ophø slut lukke fratr udtr nedl opsiges bortfald stopper udfases",
        r"(?<!\w)(?:udløber|udløb|ophører|ophørte|ophøre|slutter|sluttede|afsluttes|afsluttet"
        r"|lukker|lukkede|lukkes|fratræder|fratrådte|udtræder|udtrådte|nedlægges|nedlagt"
        r"|opsiges|bortfalder|stopper|udfases)\s"
        rf"{_FEW}(?:pr\.\s|per\s|fra\s|senest\s|med\sudgangen\saf\s)?{_LEAD}",
    ),
    _rule("end", "til", rf"(?<!\w)(?:til\sog\smed|frem\stil|indtil)\s(?:og\smed\s)?{_LEAD}"),
    # begynder den, tiltræder stillingen den, ansat pr.
    _rule(
        "start",
        "start begyn sættes sat værk åbne tiltr indfør etable opret overt ansat ansæt indgås flyt",
        r"(?<!\w)(?:starter|starte|startet|startede|start|startdato|opstart|opstartes|begynder"
        r"|begynde|begyndt|begyndte|påbegynder|påbegyndes|påbegyndt|påbegyndte|igangsættes|igangsat"
        r"|iværksættes|iværksat|åbner|åbnes|åbnede|åbnet|tiltræder|tiltræde|tiltrådte|indføres"
        r"|indført|etableres|etableret|oprettes|oprettet|overtager|overtages|overtog|ansat"
        r"|ansættes|ansættelse|indgås|indflytning)\s"
        rf"{_FEW}(?:pr\.\s|per\s|fra\s)?(?:og\smed\s)?{_LEAD}",
    ),
    _rule("start", "fra", rf"(?<!\w)fra\sog\smed\s{_LEAD}"),
    # afholdes den, møde i Borgerhuset den
    _rule(
        "event",
        "hold sted sker gennemf foregår arrang mød semin worksh tema forsamling valg afst besig"
        " vandr indvi konf rundv forhand",
        r"(?:afholdes|afholdt|afholder|afholdte|(?<!\w)holdes|(?<!\w)holdt|(?<!\w)holder"
        r"|finder\ssted|fandt\ssted|(?<!\w)sker|(?<!\w)gennemført|(?<!\w)gennemføres|foregår|arrangeres|mødtes|mødes|møde|mødet|møder|møderne"
        r"|seminar|seminaret|workshop|workshoppen|workshops|temadag|temadrøftelse|temaaften"
        r"|generalforsamling|generalforsamlingen|(?<!ud)valg|(?<!ud)valget|folkeafstemning|folkeafstemningen"
        r"|besigtigelse|besigtigelsen|tryghedsvandring|indvielse|indvielsen|konference"
        r"|konferencen|rundvisning|arrangement|arrangementet|budgetforhandlinger"
        rf"|budgetforhandlingerne)\s{_ABOUT}{_LEAD}",
    ),
    # behandles i Byrådet den, blev forelagt Økonomiudvalget den
    _rule(
        "event",
        "behandl forel drøft præsent freml",
        r"(?<!\w)(?:behandles|behandlet|behandlede|behandling|forelægges|forelagt|drøftes|drøftet"
        r"|drøftede|præsenteres|præsenteret|fremlægges|fremlagt)\s"
        r"(?:(?:på|af|i|ved|for|under)\s)?"
        r"(?:(?:[\w-]{0,40}(?:udvalg|udvalget|udvalgets|råd|rådet|rådets|bestyrelsen"
        r"|bestyrelsens|direktionen|møde|mødet|-),?|og|et|det)\s){0,6}"
        rf"{_LEAD}",
    ),
    # på Plan- og Miljøudvalget den, i sag til Byrådet den
    _rule(
        "event",
        "udvalget rådet bestyrelsen",
        r"(?<!\w)(?:på|for|i|sag\stil|sagen\stil)\s(?:[\w-]{1,40}(?:-|-,|,)\s(?:og\s)?){0,3}"
        rf"(?:\w{{0,40}}udvalget|byrådet|kommunalbestyrelsen)\s{_LEAD}",
    ),
)

# Each begins where the date ends.
_AFTER_RULES: Final = (
    _rule(
        "deadline",
        "frist deadline",
        r"\s(?:er|var)\s(?:der\s)?(?:sidste\s)?\w{0,20}(?:frist|deadline)",
    ),
    # 6. oktober kl. 12: Tilbudsfrist
    _rule("deadline", "frist deadline", rf"(?:\s{_CLOCK})?\s?[:–-]\s\w{{0,20}}(?:frist|deadline)"),
    _rule(
        "in force",
        "kraft",
        r"\s(?:træder|trådte)\s[^.;|\n]{0,100}?(?<!\w)i\skraft(?!\w)(?!\s(?:\w+\.?\s){0,2}\d)",
    ),
    _rule(
        "agreed",
        "godkendt vedt beslut tiltråd bevilg indg under ting af tr enige",
        rf"\s(?:har\s|blev\sdet\s|blev\s)?{_FEW}(?:{_DECIDED}|enige)(?!\w)",
    ),
    _rule(
        "published",
        "offentligg udsend bekendtg annonce publice udg udkom",
        rf"\s(?:har\s|blev\s)?{_FEW}{_PUBLISHED}(?!\w)",
    ),
    _rule(
        "event",
        "hold orienter drøft behandl",
        rf"\s{_FEW}(?:afholdt|afholdte|afholdes|afholder|holdes|orienteret|orienterede|drøftede"
        r"|drøftet|behandlede|behandlet)(?!\w)",
    ),
    # Den 1. maj startede arbejdet
    _rule(
        "start",
        "start begynd åbne overg tiltr",
        r"\s(?:starter|startede|begynder|begyndte|påbegyndes|påbegyndtes|åbner|åbnede|overgår"
        r"|overgik|tiltræder|tiltrådte)(?!\w)",
    ),
    _rule(
        "end",
        "udløb ophø slut lukke fratr",
        r"\s(?:udløber|udløb|ophører|ophørte|slutter|sluttede|lukker|lukkede|fratræder"
        r"|fratrådte)(?!\w)",
    ),
)
_FIGURES_AFTER = re.compile(
    r"\s(?:var|er|udgør|udgjorde|havde|har)\s(?!(?:der\s)?(?:ændret|sket|indført|vedtaget)\s)"
    r"[^.;|\n]{0,60}?\d|\s(?:på\s)?\d[\d.]{0,12}\s[^\W\d]",
    re.IGNORECASE,
)
_PER = re.compile(rf"(?<!\w)pr\.\s{_LEAD}", re.IGNORECASE)
_FROM = re.compile(rf"(?:(?<!\w)(?P<what>[\w-]{{1,40}})\s)?(?<!\w)fra\s{_LEAD}", re.IGNORECASE)
_FROM_PAPER = re.compile(rf"(?:{_DOCUMENT}|\w{{0,30}}{_PAPER})\Z", re.IGNORECASE)

# A line that only says which body deals with it when: "Byrådet: 20. juni 2022."
_BODY_ALONE = re.compile(
    r"(?:\d{1,2}[.)]\s|[-•*–]\s)?(?:[A-ZÆØÅ][\w-]{0,40},?\s(?:og\s)?){0,5}"
    rf"\w{{0,40}}(?:udvalget|rådet|bestyrelsen|direktionen|udvalg|byråd)\s?[:,–-]?\s{_LEAD}",
    re.IGNORECASE,
)
_NOTHING = re.compile(rf"(?:,?\s{_CLOCK}(?:\s?[-–]\s?{_CLOCK})?)?\.?\s{{0,4}}\Z", re.IGNORECASE)

_NO_MEANING_BEFORE = re.compile(
    r"""
    (?<! \w )
    (?: \d{1,5} \s (?: af | fra )                                     # lov nr. 5 af
      | (?: \w{0,30}lov | lbk | bek | \w{0,20}bekendtgørelse | \w{0,20}direktiv
          | \w{0,20}forordning | cirkulære | vejledning ) (?: en | et | n | t | s )? \s
        (?: af | fra )
      | efter | før | forud \s for | op \s til | op \s mod | frem \s mod
      | tidligst (?: \s [\w-]{1,30} ){0,3} | allersnarest
      | omkring | ca\. | cirka | primo | ultimo | medio )
    \s (?: (?: den | d\. ) \s )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# den 5. maj 2022 (pkt. 7), den 5. maj 2022 under punkt 3
_BACK_REFERENCE = re.compile(
    r"\s?[,(]?\s?(?:under\s|som\s|jf\.\s|i\s)?"
    r"(?:pkt|punkt|dagsordenspunkt|dagsordenpunkt|sag\snr|sagsnr|sag\s\d)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\s(?:skal\s|blev\s|bliver\s|er\s)?(?:flyttes|flyttet|rykkes|rykket|aflyses|aflyst|udgår)(?!\w)",
    re.IGNORECASE,
)
"""What was to take place then does not."""

# ------------------------------------------------------------------------------------- periods

_TO = re.compile(
    r"(?:[ \t]?[-–][ \t]?|\s(?:(?:og\s)?frem\s)?til\s(?:og\smed\s)?)"
    rf"(?:{_WEEKDAY}\s)?(?:(?:den|d\.)\s)?\Z",
    re.IGNORECASE,
)
_AND = re.compile(r"\sog\s(?:(?:den|d\.)\s)?\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)mellem\s(?:(?:den|d\.)\s)?\Z", re.IGNORECASE)
# den 1. til den 15. august 2022, 3.-4. maj 2022
_DAY_TO = re.compile(
    r"(?<![\w.,/-])(?P<day>\d{1,2})\.?[ \t]?(?:[-–]|til(?:\sog\smed)?)[ \t]?(?:(?:den|d\.)\s)?\Z",
    re.IGNORECASE,
)
# mødet flyttes fra den 1. maj til den 3. maj
_SHIFTED = re.compile(
    r"(?<!\w)(?:flytte|flytning|ryk|udskyd|udskudt|udsæt|udsat|ændr|forlæng|fremryk)\w{0,10}\s"
    r"(?:[\w-]{1,30}\s){0,4}fra\s",
    re.IGNORECASE,
)
# den 1. og 3. maj 2022
_DAY_AND = re.compile(
    r"(?<![\w.,/-])(?P<day>\d{1,2})\.\s(?:og|samt)\s(?:(?:den|d\.)\s)?\Z", re.IGNORECASE
)
_LISTED = re.compile(
    rf"(?:\s{_CLOCK}(?:\s?[-–]\s?(?:{_CLOCK}|\d{{1,2}}[.:]\d\d))?)?"
    r"(?:,\s|,?\s(?:og|samt|eller)\s)(?:(?:igen|efterfølgende)\s)?"
    # … og i Havne- og Miljøudvalget
    r"(?:(?:(?:af|i|for)\s)?(?:(?-i:[A-ZÆØÅ])[\w-]{0,40},?\s(?:og\s)?){1,4})?"
    rf"(?:(?:den|d\.|{_WEEKDAY})\s){{0,3}}\Z",
    re.IGNORECASE,
)
_LONGEST_LINK = 60
"""How far apart the two dates of a period, or of a list, may stand."""

# -------------------------------------------------------------------------------------- clauses

_MARKS = " \t\n-•*–|·"
_CLAUSE = 220
"""A longer sentence is cut to the part around the date, in characters."""

# ---------------------------------------------------------------------------------------- years

_PAST = re.compile(
    r"(?<!\w)(?:blev|var|skulle|fandt|besluttede|godkendte|vedtog|havde|afholdt|fik|udsendte|udløb|deltog"
    r"|offentliggjorde|drøftede|behandlede|modtog|forelagt|startede|ønskede|har\s\w{2,20}t)(?!\w)",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"(?<!\w)(?:vil|skal|forventes|planlagt|afholdes|behandles|træder|bliver|senest|inden"
    r"|forelægges|fremlægges|udløber|igangsættes|begynder|starter|holdes|inviteret)(?!\w)",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"(?<!\w)(?:skal|skulle|\w{0,30}frist\w{0,6}|deadline\w{0,3}|kunne|kan|måtte|må|være)(?!\w)",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"(?<!\w)(?:hvert\s(?:andet\s)?år|år(?:lig|ligt|lige)|året\sefter|efterfølgende\sår|følgende\sår|normalt|sædvanligvis|altid)(?!\w)",
    re.IGNORECASE,
)
_FORWARD: Final = frozenset({"deadline", "in force", "start", "end", "period"})
_BACKWARD: Final = frozenset({"agreed", "published", "as of"})
_FAR: Final = timedelta(days=275)
"""A day without a year is at most nine months away from the meeting."""
_NEAR: Final = timedelta(days=120)
"""One of which the sentence does not say whether it is past or to come, at most four months."""
_BY_MEETING: Final = 0.8
"""Confidence in a year that is told by the day of the meeting."""
_BY_LIST: Final = 0.9
"""Confidence in a year that stands with the next date of a list."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """One date, or the two of a period, and the sentence they stand in."""

    first: Day
    last: Day | None
    start: int
    end: int
    sentence_start: int
    sentence_end: int


def find_meant_dates(text: str, meeting: date) -> list[MeantDate]:
    """Return the dates of a text that have a meaning, in order.

    Args:
        text: a section of an item.
        meeting: the day of the meeting, which tells the year of ``senest den 1. maj``.

    >>> def told(text):
    ...     return [
    ...         (str(one.day), one.meaning) for one in find_meant_dates(text, date(2022, 9, 12))
    ...     ]
    >>> told("Svar skal gives senest den 30. september 2022.")
    [('2022-09-30', 'deadline')]
    >>> told("1. maj 2023 træder loven i kraft.")
    [('2023-05-01', 'in force')]
    >>> told("Sagen fra den 5. maj 2022 (pkt. 7)")
    []
    """
    found: list[MeantDate] = []
    previous: tuple[_Unit, str] | None = None
    for unit in _units(text):
        meaning = _meaning(text, unit, meeting)
        if not meaning and previous and _is_listed(text, previous[0], unit):
            meaning = previous[1]
        previous = (unit, meaning) if meaning else None
        if meaning and (told := _told(text, unit, meaning, meeting)):
            found.append(told)
    return found


# ------------------------------------------------------------------------------ units and sentences


def _units(text: str) -> Iterator[_Unit]:
    """Yield the dates of a text, two that make a period as one."""
    days = [both for day in find_days(text) for both in (*_listed_before(text, day), day)]
    sentences = Sentences(text)
    skip = False
    for day, following in pairwise([*days, None]):
        if skip or day is None:
            skip = False
            continue
        first, last, start = day, None, day.start
        if following and _is_period(text, day, following):
            last, skip = following, True
        elif (opened := _DAY_TO.search(text[max(0, day.start - 24) : day.start])) and (
            int(opened["day"]) < day.day
        ):
            start = day.start - len(opened.group())
            first = Day(int(opened["day"]), day.month, day.year, start, day.end)
            last = day
        end = last.end if last else day.end
        yield _Unit(first, last, start, end, *sentences.around(start, end))


def _listed_before(text: str, day: Day) -> Iterator[Day]:
    """Yield the day of ``den 1. og 3. maj`` that shares the other's month and year."""
    begin = max(0, day.start - 16)
    listed = _DAY_AND.search(text[begin : day.start])
    if listed and 0 < int(listed["day"]) < day.day:
        start = begin + listed.start()
        yield Day(int(listed["day"]), day.month, day.year, start, start + len(listed["day"]) + 1)


def _is_period(text: str, day: Day, following: Day) -> bool:
    if following.start - day.end > _LONGEST_LINK or following.start < day.end:
        return False
    between = text[day.end : following.start]
    if _AND.match(between):
        return bool(_BETWEEN.search(text[max(0, day.start - 20) : day.start]))
    return bool(_TO.match(between))


# ------------------------------------------------------------------------------------- meanings


def _meaning(text: str, unit: _Unit, meeting: date) -> str:
    """Return what the words around a date say that it means; empty where they say nothing."""
    low = max(unit.sentence_start, unit.start - _BEFORE)
    before = text[low : unit.start]
    after = text[unit.end : min(unit.sentence_end, unit.end + _AFTER)]
    if _BACK_REFERENCE.match(after) or _MOVED.match(after) or _NO_MEANING_BEFORE.search(before):
        return ""
    told = _told_before(before) or _told_around(before, after)
    if unit.last:
        lasting = told in {"", "start", "end", "in force"}
        return ("" if _SHIFTED.search(before) else "period") if lasting else told
    if not told and low == unit.sentence_start and _BODY_ALONE.match(before):
        told = "event" if _NOTHING.match(after) else ""
    if told == "deadline" and _is_latest(text, unit, meeting):
        return ""
    return told


def _told_before(before: str) -> str:
    small = before.lower()
    for rule in _BEFORE_RULES:
        if any(hint in small for hint in rule.hints) and rule.pattern.search(before):
            return rule.meaning
    return ""


def _told_around(before: str, after: str) -> str:
    small = after.lower()
    for rule in _AFTER_RULES:
        if any(hint in small for hint in rule.hints) and rule.pattern.match(after):
            return rule.meaning
    if _PER.search(before) and _FIGURES_AFTER.match(after):
        return "as of"
    since = _FROM.search(before)
    # "beslutning fra den 1. maj" tells the date of a paper, and begins nothing.
    return "start" if since and not _FROM_PAPER.search(since["what"] or "") else ""


def _is_latest(text: str, unit: _Unit, meeting: date) -> bool:
    """Tell whether ``senest`` says "most recently": the day is past, and nobody had to do it."""
    day = unit.first.of(unit.first.year) if unit.first.year else None
    sentence = text[unit.sentence_start : unit.sentence_end]
    return bool(day and day < meeting and not _DUTY.search(sentence))


def _is_listed(text: str, previous: _Unit, unit: _Unit) -> bool:
    """Tell whether a date goes on a list: ``møder den 1. maj kl. 10 og den 2. juni 2022``."""
    if not 0 <= unit.start - previous.end <= _LONGEST_LINK:
        return False
    return bool(_LISTED.match(text[previous.end : unit.start]))


# ---------------------------------------------------------------------------------------- years


def _told(text: str, unit: _Unit, meaning: str, meeting: date) -> MeantDate | None:
    """Return the date with its meaning; None where no year, or no such day, is told."""
    first, last = unit.first, unit.last
    year, confidence, basis = _year(text, unit, meaning, meeting)
    if year is None:
        return None
    until = last.of(year) if last else None
    begin = first.of(first.year or year)
    if begin and until and begin > until and first.year is None:
        # "fra 20. december til 5. januar 2023"
        begin = first.of(year - 1)
    if begin is None or (last and (until is None or begin > until)):
        return None
    if meaning == "event" and begin == meeting and not last:
        # The meeting itself: "Godkendelse af dagsorden for mødet den …".
        return None
    start, end = _clause(text, unit)
    return MeantDate(begin, until, meaning, start, end, unit.start, unit.end, confidence, basis)


def _year(text: str, unit: _Unit, meaning: str, meeting: date) -> tuple[int | None, float, str]:
    """Return the year of a unit's last date, how certain it is, and where it is taken from."""
    day = unit.last or unit.first
    if day.year is not None:
        return day.year, 1.0, ""
    ahead = text[unit.end : min(unit.sentence_end, unit.end + _LONGEST_LINK)]
    following = next((one for one in find_days(ahead) if one.year), None)
    if following and following.year and _LISTED.match(ahead[: following.start]):
        basis = f"the year is printed with the next date, {ahead[following.start : following.end]}"
        return following.year, _BY_LIST, basis
    sentence = text[unit.sentence_start : unit.sentence_end]
    if _YEARLY.search(sentence):
        return None, 1.0, ""
    near = _nearest(day, meaning, sentence, meeting)
    basis = f"no year is printed; the meeting was held on {meeting.isoformat()}"
    return (near.year, _BY_MEETING, basis) if near else (None, 1.0, "")


def _nearest(day: Day, meaning: str, sentence: str, meeting: date) -> date | None:
    """Return the one day around the meeting that is meant; None where two could be."""
    past, coming = bool(_PAST.search(sentence)), bool(_COMING.search(sentence))
    if meaning in _BACKWARD:
        past, coming = True, False
    elif meaning in _FORWARD and not past:
        coming = True
    reach = _FAR if past != coming else _NEAR
    candidates = []
    for year in (meeting.year - 1, meeting.year, meeting.year + 1):
        one = day.of(year)
        if one is None or abs(one - meeting) > reach:
            continue
        if past == coming or (one <= meeting if past else one >= meeting):
            candidates.append(one)
    return candidates[0] if len(candidates) == 1 else None


# -------------------------------------------------------------------------------------- clauses


def _clause(text: str, unit: _Unit) -> tuple[int, int]:
    """Return the sentence, or of a long one the part around the date, cut between words."""
    start, end = unit.sentence_start, unit.sentence_end
    if end - start > _CLAUSE:
        room = (_CLAUSE - (unit.end - unit.start)) // 2
        if unit.start - start > room:
            start = _cut(text, unit.start - room, unit.start, first=True)
        if end - unit.end > room:
            end = _cut(text, unit.end, unit.end + room, first=False)
    words = text[start:end]
    start += len(words) - len(words.lstrip(_MARKS))
    return start, end - (len(words) - len(words.rstrip(" \t\n|*")))


def _cut(text: str, low: int, high: int, *, first: bool) -> int:
    """Return a place between two words, or better behind a comma, in a stretch of text."""
    if first:
        comma = text.find(", ", low, high - 60)
        return comma + 2 if comma >= 0 else text.find(" ", low, high) + 1 or low
    # What was decided or is due stands behind a comma: keep as much of it as there is room for.
    comma = text.rfind(", ", low + 40, high)
    return comma if comma >= 0 else max(text.rfind(" ", low, high), low)
