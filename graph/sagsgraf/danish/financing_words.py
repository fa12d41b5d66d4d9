"""The words for what a matter is paid out of, and for those who pay.

The kinds are those of the bookkeeping that the ministry prescribes for municipalities: *Budget-
og regnskabssystem for kommuner*, chapter 5 on rules of appropriation (anlægsbevilling,
rådighedsbeløb, tillægsbevilling) and chapter 2 on the chart of accounts (kasse, lån, tilskud,
takster); https://www.im.dk, "Budget- og regnskabssystem for kommuner".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_SOURCES: Final = re.compile(
    r"""
    (?P<extra_appropriation>
        \b (?: tillægs | ekstra ) bevilling\w* | \b ekstra (?:ordinær)? \s bevilling\w*
      | \b yderligere \s bevilling\w* )
  | (?P<fees>
        \b [\w-]{0,30} (?: gebyr | takst | brugerbetaling | forældrebetaling | egenbetaling
            | deltagerbetaling | kontingent | husleje | lejeindtægt ) \w*
      | \b (?: tilslutnings | vandaflednings | spildevands | forældre | bruger ) bidrag\w* )
  | (?P<reallocation>
        \b (?: budget | kasseneutral\w* \s )? (?: omplacer | omprioriter | omdispone ) \w*
      | \b \w* besparelse\w* | \b \w* mindreforbrug\w* | \b \w* mindreudgift\w*
      | \b (?: frem | ud ) (?: rykning | skydelse ) \w* | \b at \s (?: frem | ud ) skyde \b
      | \b effektivisering\w* )
  | (?P<revenue>
        \b (?: \w{0,20} provenu\w* | \w{0,20} indtægt (?: er|en|erne )
            | salgs (?: sum | pris | beløb ) \w* ) \b )
  # "Puljen til …" is the municipality's own; "puljemidler" are sought elsewhere, see _pool.
  | (?P<reserve>
        \b [\w-]{0,30} puljen?s? \b | \b [\w-]{0,30} pulje(?:r|rne|midler|midlerne) \b
      | \b (?: anlægs | budget | drifts | likviditets )? reserve(?:n|r|rne)? \b
      | \b buffer\w* | \b reservere(?:t|de) \b | \b hensat\w* | \b hensættelse\w*
      | \b henlæggelse\w* | \b uforudsete \s udgifter )
  | (?P<cash>
        \b kassen \b | \b kassebeholdning\w* | \b kassetræk\w* | \b kassemidler\w*
      | \b \w* likvid\w* )
  | (?P<loan>
        \b lån (?: s | et | ene )? \b | \b lån(?:e)? (?: optag | adgang | ramme | midler | provenu
            | dispensation | pulje | finansiering ) \w* | \b bygge (?: lån | kredit ) \w* )
  | (?P<grant>
        \b (?: stats | projekt | EU-? | fonds | blok | anlægs )? tilskud (?:det)? \b
      | \b (?: fonds? | støtte | tilskuds | EU- | statslige \s | eksterne \s | værdigheds )
        midler\w*
      | \b DUT \b | \b (?: stats )? refusion\w* | \b statslig\w* | \b satspulje\w*
      | \b donation\w* | \b sponsor\w* | \b finanslov\w*
      | \b [\w-]{0,30} (?: fonden | fondene | ministeriet | styrelsen ) \b | \b staten \b
      | \b EU \b | \b (?: den \s )? (?: statslige \s )? kompensation\w* )
  | (?P<appropriation>
        \b [\w-]{0,30} rådighedsbeløb\w* | \b anlægsbevilling\w* )
  | (?P<within_budget>
        \b [\w-]{0,30} ramme (?:n|r|rne|s|beløb\w*)? \b
      | \b [\w-]{0,30} budget (?:tet|ter|terne|område\w*|post\w*|beløb\w*|konto\w*)? \b
      | \b (?! indtægts ) [\w-]{0,30} bevilling (?:en|er|erne)? \b
        | \b [\w-]{0,30} konto (?:en|i)? \b
      | \b (?: afsat (?:te)? | bevilgede ) \s (?: [\w-]+ \s ){0,2} (?: beløb | midler ) \w* \b
      | \b (?: midler | beløb ) (?:ne|et)? \s (?:er\s)? afsat \b
      | \b (?: drifts | anlægs | vedligeholdelses | rådgiv\w* | eksisterende \s | egne \s )
        midler\w*
      | \b driften \b | \b investeringsoversigten \b
      | \b (?: eksisterende | nuværende | afsatte | økonomiske | samlede ) \s (?: [\w-]+ \s )?
        (?: økonomi\w* | ressourcer\w* | rammer? ) \b
      | \b økonomien \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_OTHERS: Final = r"""
    (?i: \b [\w-]{0,30} (?: ejere?n? | ejerne | herre[nr]? | holdere? | holderne | lejere?n?
      | lejerne
        | borgere?n? | borgerne | brugere?n? | brugerne | beboere?n? | beboerne | forældrene?
        | deltagere?n? | deltagerne | kunde(?:r|rne|n)? | forbruger(?:e|en|ne)?
        | forening (?:en|er|erne)? | klub (?:ben|ber|berne)? | selskab (?:et|er|erne)?
        | virksomhed (?:en|er|erne)? | forsyning (?:en|er|erne)? | udvikler (?:e|en|ne)?
        | arrangør (?:en|er|erne)? | ansøger (?:e|en|ne)? | køber (?:e|en|ne)?
        | sælger (?:e|en|ne)? | entreprenør (?:en|er|erne)? | operatør (?:en|er|erne)?
        | leverandør (?:en|er|erne)? | partner (?:e|en|ne)? | partnerne | parterne
        | investor (?:en|er|erne)? | forpagter (?:e|en|ne)? | regionen | regioner (?:ne)?
        | husstand (?:en|e|ene)? | organisation (?:en|er|erne)? | arbejdsgiver (?:e|en|ne)?
        | skadevolder (?:en)? | kommuner (?:ne)? | interessent (?:en|er|erne)?
        | medlemmer (?:ne)? | værk (?:et|er|erne)? | menighedsråd (?:et|ene)? | bank (?:en)?
      ) ) \b
  | \b Region \s [A-ZÆØÅ]\w+ | \b Movia \b
  | \b [A-ZÆØÅ][\w&.-]{0,30} (?: \s [A-ZÆØÅ&][\w&.-]{0,30} ){0,4} \s (?: A/S | ApS | I/S
    | P/S | a\.m\.b\.a )
  | \b [A-ZÆØÅ]{3,6} \b
"""
_STATE: Final = r"""
    \b [Ss]taten \b | \b EU \b
  | \b [\w-]{0,30} (?: ministeriet | styrelsen | [Ff]onden | [Ff]ondene ) \b
"""
_OWN: Final = r"""
    \b [Kk]ommunen \b | \b [A-ZÆØÅ][\w-]{1,30} (?: [ -] [A-ZÆØÅ][\w-]{1,30} )? \s Kommune \b
  | \b den \s enkelte \s kommune \b | \b Center \s for \b | \b [\w-]{0,30} (?: forvaltning
    | center )
    (?: en | et | ene | erne )? \b | \b [\w-]{0,30} afdeling (?:en|er|erne)? \b
  | \b (?: skolen | skolerne | institutionen | institutionerne ) \b
"""
_PARTY: Final = re.compile(
    rf"(?P<state>{_STATE}) | (?P<own>{_OWN}) | (?P<other>{_OTHERS})", re.VERBOSE
)
_LEADS: Final = re.compile(
    r"\s*(?:(?:den|det|de|en|et|hver(?:t)? enkelte?|enkelte?|hver|alle|øvrige|kommende|nye"
    r"|deltagende|berørte|respektive|private|eksterne?|pågældende|selve)\s+){0,4}",
    re.IGNORECASE,
)
# Where the words for somebody end.
_NAME_ENDS: Final = re.compile(
    r"[,;:.()|\n]|\s(?:som|der|efter|i|til|på|via|med|når|jf|ved|for(?!\s[A-ZÆØÅ])|over|under|inden"
    r"|indenfor|hvis|mod|at|fra|uden|gennem|herunder|mens|men|er|bliver|skal|kan|vil|har|svarende"
    r"|ud|ifølge|selv|årligt|direkte|hvor\w*|sammen|idet|da|så|kun|alene|fortsat|fremover|også"
    r"|mellem|af|dels|og (?![A-ZÆØÅ]|de[nt]?\s|\w+(?:erne|en|et)\b)|eller)\b"
)
# "Greve, Høje-Taastrup og Ishøj kommuner"
_MORE_NAMES: Final = re.compile(
    r"(?:,\s[A-ZÆØÅ][\w-]+)+\s(?:og|samt)\s[A-ZÆØÅ][\w-]+(?:\skommuner)?\b"
)
_OUTSIDE: Final = re.compile(
    r"\b(?:stat|ministeri|styrelse|fond|EU\b|satspulje|finanslov|ansøg|søgt|tildelt|regional)",
    re.IGNORECASE,
)
# "den i budgettet afsatte pulje": the budget only tells where the pool stands.
_SET_ASIDE: Final = re.compile(
    r"\W{0,8}(?:de[nt]? )?i \w*(?:budget\w*|investeringsoversigten)(?: \d{4}[-\d ]{0,7})?"
    r" afsatte\b",
    re.IGNORECASE,
)
_LONGEST_NAME: Final = 90


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who pays."""

    kind: str
    """``charged`` (others), ``grant`` (the state, a foundation) or ``municipality``."""
    name: str
    """As printed, white space folded."""
    end: int


@dataclass(frozen=True, slots=True)
class Fund:
    """What a matter is paid out of."""

    kind: str
    start: int
    end: int


def find_fund(text: str, start: int, end: int) -> Fund | None:
    """Return the first word of a stretch that tells what something is paid out of.

    >>> text = "finansieres af den afsatte pulje i budget 2023"
    >>> (find_fund(text, 12, len(text)) or Fund("", 0, 0)).kind
    'reserve'
    """
    match = _SOURCES.search(text, start, end)
    while match and _SET_ASIDE.match(text, max(start, match.start() - 8)):
        match = _SOURCES.search(text, match.end(), end)
    if match is None or match.lastgroup is None:
        return None
    kind = match.lastgroup.replace("_", "-")
    if kind == "reserve" and _pool_is_granted(text, match):
        kind = "grant"
    return Fund(kind, *match.span())


def _pool_is_granted(text: str, match: re.Match[str]) -> bool:
    """Tell whether a pool is somebody else's: sought, granted, or a ministry's."""
    around = text[max(0, match.start() - 40) : match.end() + 50]
    bare = match.group().lower().endswith("puljemidler")
    return bool(_OUTSIDE.search(around)) or (bare and " afsat" not in around)


def find_party(text: str, start: int, own: str) -> Party | None:
    """Return who is named at a place of a text, articles and the like before the name.

    Args:
        text: the sentence.
        start: where the name begins.
        own: name of the municipality whose minutes it is; another one is somebody else.
    """
    lead = _LEADS.match(text, start)
    begin = lead.end() if lead else start
    stop = _NAME_ENDS.search(text, begin, begin + _LONGEST_NAME)
    end = stop.start() if stop else min(len(text), begin + _LONGEST_NAME)
    others = _MORE_NAMES.match(text, end)
    end = others.end() if others else end
    name = text[start:end].strip(" *\"”“'»«-–")
    match = _PARTY.search(text, begin, end)
    if not name or match is None or len(text[begin : match.start()].split()) > _MOST_BEFORE:
        return None
    kind = {"state": "grant", "own": "municipality"}.get(match.lastgroup or "", "charged")
    if kind == "municipality" and match.group().endswith("Kommune") and own:
        kind = kind if match.group().startswith(own.split(" ")[0]) else "charged"
    return Party(kind, " ".join(name.split()), end)


_MOST_BEFORE: Final = 3
"""Words of a name before the one that tells what it is: "KLAR Forsyning"."""
