"""Patterns for the verbs that tell how something is to be paid, and what stands around them.

They are matched against one sentence each, so that a full stop in one is that of an abbreviation.
"""

from __future__ import annotations

import re
from typing import Final

PREPOSITION: Final = re.compile(
    r"\b(?P<word>af|via|ved|gennem|igennem|fra|inden\s?for|over|under|med|i)\s+",
    re.IGNORECASE,
)
COST: Final = re.compile(
    r"""\b (?: \w*udgift | \w*omkostning | beløb | \w*honorar | \w*løn | medfinansiering
          | \w*betaling | \w*bidrag | \w*underskud | \w*merforbrug | regning | \w*anskaffelse
          | \w*indkøb | \w*leje | projekt | anlæg | \w*tilskud | \w*kontingent | drift ) \w* \b
      | \bkr\b | \bmio\b | \bmidler""",
    re.VERBOSE | re.IGNORECASE,
)
# What is paid out of something: the verb, and how far on its source may stand.
FINANCED: Final = re.compile(
    r"""\b (?: med | rest | sam | sel[vf] )? finansier (?: es | et | e ) \b
      | (?<! til \s ) \b (?: med | rest | egen | an | sam )? finansiering (?:en)? \b
        (?: \s (?: hertil | heraf | herfor | af \s [^,.;:]{1,60}? ) )? \s
        (?: \w+ \s ){0,3}?
        (?: sker | findes | hentes | tilvejebringes | gennemføres? | gennemført | foretages
          | fremskaffes | anvises | kommer | dækkes | håndteres | foreslås | anbefales ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
DEFRAYED: Final = re.compile(
    r"""\b (?: afholde[st]? | dække[st]? | betale[st]? | bekostes | udredes | indeholdt | anvises
          | rummes | rummet | indeholdes | trækkes | afholdt | dækket ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
KEPT: Final = re.compile(
    r"""\b (?: holde[sr]? | udbetales | håndteres | løses | løftes | varetages | udføres
          | gennemføres | afvikles | iværksættes | prioriteres | rummes | finde[sr] | sker | klares
          | etableres | drives | indarbejdes | omprioriteres
          | (?: ligger | er ) (?= (?: \s \w+ )? \s inden) ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
WITHIN: Final = re.compile(r"\binden\s?for\s+", re.IGNORECASE)
BUDGETED: Final = re.compile(
    r"""\b (?: er | bliver | blev | var | har ) \b [^,;:]{0,80}?
          \b (?: indeholdt | indarbejdet | indregnet | indlagt | afsat ) \s
          [^,;:]{0,80}? \b i \s (?: det \s )? (?: [\w-]+ \s )?
          (?: budget \w* | ramme \w* | investeringsoversigt\w* | investeringsplan\w* ) \b
      | \b indgår \s (?: allerede \s )? i \s (?: det \s )? (?: [\w-]+ \s )? budget (?:tet)? \b
      | \b i \s (?: \w+ \s ){0,4} budget \w* \s [^,;:]{0,60}? \b (?: er | blev ) \s (?: der \s )?
        [^,;:]{0,30}? \b afsat \b
      | (?<! hvor \s ) (?<! hvor \s der \s ) \b (?: er | blev ) \s (?: der \s )? [^,;:]{0,40}?
          \b (?: afsat | budgetteret ) \s [^;:]{0,30}? (?: kr\. | midler )""",
    re.VERBOSE | re.IGNORECASE,
)
COMPOUND: Final = re.compile(
    r"""\b (?P<word> låne? | kasse | bruger | gebyr | takst | skatte | fonds | tilskuds )
        -? finansier (?: es \b | et \b (?! \s \w+ område) | e \b )""",
    re.VERBOSE | re.IGNORECASE,
)
COMPOUNDS: Final = {
    "lån": "loan",
    "låne": "loan",
    "kasse": "cash",
    "bruger": "fees",
    "gebyr": "fees",
    "takst": "fees",
    "skatte": "municipality",
    "fonds": "grant",
    "tilskuds": "grant",
}
GIVEN: Final = r"""
    (?: gives | giver | meddeles | meddeler | søges | søger | ansøges | ansøger | bevilges
      | bevilger | godkendes | godkender | ydes | indstilles | anmodes | anmoder | beder | afsættes
      | afsætter | frigives | frigiver | bevilling | forudsætter | kræver | behov | optages
      | nødvendig | frigivelse | afsættelse | godkendelse | anbefales | foreslås
      | meddelelse | udløser | fremrykkes | tildeles )"""
APPROPRIATED: Final = re.compile(
    rf"""\b {GIVEN} \b [^.;:]{{0,70}}? (?P<what>
          \b (?: tillægs | ekstra ) bevilling (?:en|er|erne)? \b
        | \b ekstra (?:ordinær)? \s bevilling
        | \b (?: anlægs | udgifts | drifts ) bevilling (?:en|er|erne)? \b
        | \b [\w-]{{0,30}} rådighedsbeløb (?:et)? \b | \b (?: anlægs ) midler (?:ne)? \b
        | \b bevilling (?:en)? \s på \s (?= [^.;:]{{0,15}} \d ) )
      | \b (?P<extra> tillægsbevilge[rs] ) \b
      | \b (?P<freed> frigive[sr] | (?: søges | ønskes ) \s frigivet | frigivelse \s af )
        \s [^.;:]{{0,40}}? (?: \d | midler | beløb | bevilling | anlægs )
      | (?P<request> \b tillægsbevilling \s (?: på | til ) \b )""",
    re.VERBOSE | re.IGNORECASE,
)
# An appropriation of income pays nothing.
INCOME: Final = re.compile(
    r"""^ (?: (?! \.\s (?-i:[A-ZÆØÅ]) ) . ){0,110}? \b (?: netto )? (?: mer | mindre )?
        (?: indtægt\w* | mindreudgift\w* | til \s kassen \b | udgiftsreduktion\w*
          | mindreforbrug\w* | rammebesparelse\w* | besparelse\w* )""",
    re.VERBOSE | re.IGNORECASE,
)
EXPENSE: Final = re.compile(r"\b(?:mer)?udgift|\bfinansiere", re.IGNORECASE)
CHARGED: Final = re.compile(
    r"""\b opkræve (?P<how> [sr]? ) \b
      | \b (?: pålægges | påhviler | pålignes | viderefaktureres | afregnes \s med ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
CHARGE_FROM: Final = re.compile(
    r"(?:[^.;:]|(?<=kr|io|\d\d)\.){0,60}?\b(?:hos|fra|af)\s+", re.IGNORECASE
)
FEE: Final = re.compile(
    r"[^.;:]{0,50}?\b\w*(?:gebyr|brugerbetaling|takst|kontingent|forældrebetaling|egenbetaling"
    r"|deltagerbetaling|entré|bidrag)\w*",
    re.IGNORECASE,
)
BILL: Final = re.compile(r"\bfor\s+(?P<payer>[\w\s-]{3,40}?)s\s(?:egen\s)?regning\b")
PAYS: Final = re.compile(
    r"""\b (?: finansierer | betaler | afholder | dækker | bekoster | står \s for ) \b
        (?= \s (?: selv | alle | hele | resten
            | de[tn]? \s (?: \w+ \s )? \w* (?: udgift | omkostning | \d )
            | [\d%] | \w*udgift | \w*omkostning
            | halvdelen | en \s | samtlige | fuldt | op \s til | ca\. | udvidelsen | projekt
            | etablering | anlæg ) )""",
    re.VERBOSE | re.IGNORECASE,
)
GRANTED: Final = re.compile(
    r"""\b (?: modtager | modtaget | fået | opnået | bevilget | tildelt | tilsagn \s om | tilført
          | kompenseres | kompenseret | støttes | støttet | ydes | modtages | tilkendt ) \b
        (?: [^.;:] | (?<=kr|io|\d\d) \. ){0,80}?
        (?: \b (?: fra | af | via | gennem ) \s+ (?P<dut> DUT \b )?
          | \b (?P<dut_funds> DUT \b ) )""",
    re.VERBOSE | re.IGNORECASE,
)
MONEY_GIVEN: Final = re.compile(
    r"tilskud|støtte|midler|\bkr\b|mio\b|bevilling|kompens|\d", re.IGNORECASE
)
BORROWED: Final = re.compile(
    r"\boptages\s(?:et\s)?(?:\w+\s){0,2}lån\b|\blåne?optages?\b"
    r"|\b(?:har|er|giver|automatisk)\s(?:\w+\s){0,2}låneadgang\b",
    re.IGNORECASE,
)
MOVED: Final = re.compile(
    r"""\b (?: omplacere[st] | omprioritere[st] | overføres | flyttes ) \b
        (?= [^.;]{0,120} \b (?: fra ) \s (?! \d{4} ) [^.;]{2,90} \b til \b )""",
    re.VERBOSE | re.IGNORECASE,
)
OTHER_FRAME: Final = re.compile(
    r"\s\d|\s(?:af|for)\s(?:det|den|de|et|en|eget)?\s?(?!\w*(?:budget|bevilling|afsat|eksist|økonom"
    r"|midler|samlede))",
    re.IGNORECASE,
)
OTHER_FRAMES: Final = re.compile(
    r"\b(?:administrative|lovgivning\w*|juridiske|gældende|faglige|fysiske|lovens)\s$",
    re.IGNORECASE,
)
SUM: Final = re.compile(r"\bkr\b|\bmio\b|budget|midler|beløb|bevilling|kassen", re.IGNORECASE)
