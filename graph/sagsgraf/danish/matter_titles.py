"""The titles of items without what tells two treatments of one matter apart.

A matter comes back as ``2. behandling af …``, ``… (genoptaget)``, ``Udsat sag: …``. Dates and
numbers stay but for those of such marks: ``Lokalplan 12.34`` and ``Lokalplan 12.35`` are two
matters, and so are the budgets of two years. A title that any meeting may have (``Eventuelt``,
``Godkendelse af dagsorden``) names no matter.
"""

from __future__ import annotations

import re
from typing import Final

from sagsgraf.danish.text import plain

_DATE = r"(?:den\s|d\.\s?)?\d{1,2}[./-]\s?(?:\d{1,2}[./-]|[a-zæøå]{3,9}\s)\s?\d{2,4}"
_FROM = rf"(?:\sfra\s(?:mødet|(?:sidste|forrige|seneste)\smøde)?\s?(?:{_DATE})?)?"
_TURN = r"(?:[1-4]\s?\.|første|anden|tredje)\s?behandling(?:en)?"
_AGAIN = r"(?:genoptaget|genoptagelse|genoptages|genbehandling|fortsat|fortsættelse|udsat)"
_MARK = re.compile(
    rf"""
    # (2. behandling), (genoptaget fra mødet den 3. maj 2022), [udsat]
    [(\[] \s? (?: {_TURN} | {_AGAIN} (?: \s sag | \s punkt )? {_FROM}
        | sagen \s (?: er \s )? genoptag\w{{1,3}} {_FROM}
        | (?: revideret | opdateret | ny ) \s version | version \s \d{{1,2}} | v\. ? \d{{1,2}}
        | rev(?:ideret|\.)? ) \s? [)\]]
    # 2. behandling af …, Genoptagelse af sag om …, Udsat sag: …
  | ^ (?: {_TURN} | genoptagelse | genbehandling | fortsættelse ) \s? (?: af \s | [:–-] \s? )
        (?: (?: sagen | sag ) \s (?: om | vedrørende | vedr\. ) \s )?
  | ^ (?: {_AGAIN} ) (?: \s (?: sag | punkt ) )? {_FROM} \s? [:–-] \s?
    # … - 2. behandling, …, genoptaget
  | (?: \s [–-] | [,:] ) \s? (?: {_TURN} | {_AGAIN} (?: \s sag )? {_FROM}
        | version \s \d{{1,2}} ) \s? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TOKEN = re.compile(r"\d+(?:[.,/-]\d+)*|[^\W\d_]+")
_FUNCTION: Final = frozenset(
    """af om for til fra i på og ved med det den de en et der som samt mv vedr vedrørende nr pr
    hos eller under over mellem""".split()
)
_GENERAL: Final = frozenset(
    """eventuelt evt orientering orienteringer meddelelse meddelelser spørgetid spørgsmål nye ny
    leder ledere underskrift underskrifter underskriftsark underskriftsblad underskriftside
    godkendelse godkendelser dagsorden dagsordenen referat referater protokol budgetopfølgning
    budgetopfølgninger budget budgettet regnskab regnskabet mødeplan møde mødet møder temamøde
    temadrøftelse tema drøftelse drøftelser status sager sag sagen vej punkt punkter lukket lukkede
    åben åbent åbne fravær afbud stedfortræder stedfortrædere indkaldelse indkaldte formand
    formanden formandens borgmester borgmesteren borgmesterens direktør direktøren udvalg udvalget
    udvalgets byråd byrådet byrådets kommunalbestyrelse kommunalbestyrelsen direktion direktionen
    forvaltning forvaltningen administration administrationen diverse ekstraordinær ordinær
    efterretning aktuelle aktuelt emner emne gensidig information informationer opfølgning
    beslutning beslutninger behandling udvalgsbehandling indkomne indkommet skrivelser bilag
    valg konstituering kvartal måned halvår årlig lukning personalesag personalesager
    kommende næste sidste seneste mødedatoer årshjul årsplan lejemål anmodning henvendelse
    januar februar marts april maj juni juli august september oktober november december
    """.split()
)
_REPORTING = re.compile(
    r"""status | orientering | opfølgning | kvartal | halvår | måned | årlig | \bår s? (?:rapport
      | beretning ) | regnskab | redegørelse | rapport | evaluering | nøgletal | takst | mødeplan
      | statistik | beretning | udmelding | tilsyn | pulje | budget""",
    re.VERBOSE | re.IGNORECASE,
)


def matter_title(title: str) -> str | None:
    """Return the words of a title that name its matter; None for a title that names none.

    >>> matter_title("2. behandling af Helhedsplan for Vestergade")
    'helhedsplan for vestergade'
    >>> matter_title("Helhedsplan for Vestergade (genoptaget fra mødet den 3. maj 2022)")
    'helhedsplan for vestergade'
    >>> matter_title("Godkendelse af dagsorden") is None, matter_title("Lokalplan 12.34")
    (True, 'lokalplan 12.34')
    """
    words = plain(title)
    before = None
    while before != words:
        before, words = words, _MARK.sub(" ", words).strip(" ,:–-")
    tokens = _TOKEN.findall(words.casefold())
    telling = [one for one in tokens if one not in _FUNCTION and one not in _GENERAL]
    named = [one for one in telling if not one[0].isdigit() and len(one) > 1]
    # One word alone ("Trafikplan") may be any year's; with a number it tells which.
    return " ".join(tokens) if named and len(telling) > 1 else None


def returns(title: str) -> bool:
    """Tell whether a title says that its matter was dealt with before.

    >>> returns("2. behandling af Helhedsplan"), returns("Helhedsplan (udsat sag)")
    (True, True)
    >>> returns("1. behandling af Helhedsplan"), returns("Hjælp til udsatte unge")
    (False, False)
    """
    return any(
        not re.match(r"[(\[]?\s?(?:1|første)", mark) and bool(_COMES_BACK.search(mark))
        for mark in (found.group().strip(" ,:–-") for found in _MARK.finditer(plain(title)))
    )


_COMES_BACK = re.compile(rf"(?:[2-4]\s?\.|anden|tredje)\s?behandling|{_AGAIN}", re.IGNORECASE)


def reports(title: str) -> bool:
    """Tell whether a title is of a kind that comes anew each quarter or year.

    Such an item tells of the one before it without being the same matter.

    >>> reports("Orientering om antallet af ledige"), reports("Salg af Møllevej 3")
    (True, False)
    """
    return bool(_REPORTING.search(title))
