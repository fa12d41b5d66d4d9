"""The words in which decisions take, change, put off or refuse what was recommended."""

from __future__ import annotations

import re

from sagsgraf.danish.adherence.points import Found, Status

BARE = re.compile(
    r"""\A \W{0,3}
    (?: (?: punktet | punkterne | sagen | indstillingen | indstillingerne | forslaget | forslagene
          | det\sindstillede | ovenstående | dette | det ) \s
        (?: blev\s | er\s | bliver\s | kan\s )?
      | kan\s | blev\s | er\s )?
    (?: enstemmigt \s | ikke \s | samlet \s )?
    (?: godkendt | godkendes | vedtaget | vedtages | tiltrådt | tiltrædes | anbefales?
      | anbefalet | anbefaler | indstilles | indstillet | imødekommet | imødekommes | bevilget
      | bevilges | godkender | afslag | afvist | forkastet | faldet )\b""",
    re.VERBOSE | re.IGNORECASE,
)
CONTENT_AFTER = re.compile(
    r"""\A \W{0,3} (?: [\wæøå,]{1,40} \s ){0,3}?
        (?: anbefaler | anbefales? | anbefalet | indstilles | godkendt | godkendes ) ,? \s
        (?: (?:over\s?for|til) \s [\wæøå]{2,40} (?: \s og \s [\wæøå]{2,40} )? ,? \s )?
        at \b (?P<content> .{3,} )""",
    re.VERBOSE | re.IGNORECASE,
)
# "Byrådet godkendte forslaget med den ændring, at …": the words before the change.
THE_PROPOSAL = re.compile(
    r"""\W{0,3} (?: [\wæøåÆØÅ,-]{1,40} \s ){1,6}?
        (?: godkend(?:te|er) | vedt(?:og|ager) | tilt(?:rådte|ræder) | anbefale(?:r|de) ) ,? \s
        (?: enstemmigt \s )?
        (?: forslaget | forslagene | sagen | punktet | oplægget | det \s (?:forelagte|fremlagte) )
        [ ,]{0,2} (?: dog )? [ ,]{0,2}""",
    re.VERBOSE | re.IGNORECASE,
)
AMENDMENT = re.compile(r"ændringsforslag|modforslag", re.IGNORECASE)
AS_PROPOSED = re.compile(
    r"\bsom\s(?:foreslået|indstillet)\b|\b(?:den|det|de)\sforeslåede\b"
    r"|\b(?:administrationens|forvaltningens|direktionens|borgmesterens)\sforslag\b",
    re.IGNORECASE,
)
INDSTILLING = re.compile(
    r"""\b (?: indstilling (?:en|er|erne|ens|ernes)? (?:spunkt\w{0,4})? | indstillede
              | anbefaling(?:en|er)? ) \b
        (?: \s fra \s (?P<from> [A-ZÆØÅ][^.;:]{2,90}? )
            (?= \s (?: godkend | anbefal | tages | følges | tiltræd | vedtag | idet | med\s )
              | [.,;] | $ ) )?""",
    re.VERBOSE,
)
BEFORE = 160
"""Characters before "indstilling" that may name whose it is."""
OWNER_BODY = re.compile(
    r"""(?P<body> (?: [A-ZÆØÅ][\wæøå]{0,30} (?:-,?|,) \s (?:og\s)? ){0,4}
        [\wæøåÆØÅ-]{0,30} (?: udvalg | råd | bestyrelse | direktion | magistrat ) \w{0,5} )
        \s (?: [\wæøå]{4,14}e \s | ny \s | nye \s ){0,2} $""",
    re.VERBOSE,
)
ADDRESSED = re.compile(r"(?:over\s?for|til|i)\s$", re.IGNORECASE)
OWN = re.compile(
    r"(?:administration|forvaltning|direktør|center|chef)\w{0,20}\s(?:[\wæøå]{4,14}e\s){0,2}$",
    re.IGNORECASE,
)
EVERY_COMMITTEE = re.compile(r"\bfagudvalg(?:enes|ets)\b", re.IGNORECASE)
NEW_POINT = re.compile(
    r"\b(?:nyt|nye|to\snye)\s(?:\w+\s)?indstillingspunkt|\banbefaler\ssom\spunkt\b", re.IGNORECASE
)
CHANGED = re.compile(
    r"""\b (?: med \s (?: den | de | det | følgende | denne | disse | en | et | mindre | nogle )
                \s (?: \w{1,30} \s )?
                (?: ændring | tilføjelse | præcisering | justering | tilretning | nedjustering
                  | opjustering | rettelse | korrektion | forskel ) \w{0,4}
          | med \s (?: ændring | tilføjelse | præcisering | justering ) \w{0,4}
          | som \s ændret
          | i \s (?:den\s)? (?: reviderede? | ændrede? | justerede? ) \s (?:form|udgave)
          | justeres | ændres | ændret \s til )\b""",
    re.VERBOSE | re.IGNORECASE,
)
CHANGED_TO = re.compile(r"\W{0,3}(?:ændres|ændret|justeres|rettes)\b", re.IGNORECASE)
HEARD = re.compile(r"høringssvar|\w{3,40}(?:råds|rådets|rådenes)\sbemærkning", re.IGNORECASE)
EXCEPT = re.compile(
    r"\b(?:undtagen|med\sundtagelse\saf|bortset\sfra|undtaget"
    r"|inden\s?for\s\w{2,40}(?:-\sog\s\w{2,40})?området)\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"\b(?:idet|dog|men)\b\s?(?P<rest>.{0,200})", re.IGNORECASE)
WISH = re.compile(
    r"""\A (?: \W{0,3} (?: dog \s )? (?: [\wæøå-]{1,40} \s ){1,7}?
        (?: ønsker | takker | finder | bemærker | noterer | ser\sfrem | opfordrer | besluttede
          | beslutter | vurderer | gerne\sser | tager | har | konstaterer )\b
      | \W{0,3} der \s ønskes \b )""",
    re.VERBOSE | re.IGNORECASE,
)
CHANGING = re.compile(
    r"""\b (?: ændre[srt] | ændres | ændringer | flyttes? | flyttet | rykkes | tilføjes | tilføjet
          | justeres | opjusteres | nedjusteres | nedsættes | forhøjes | fastsættes | tilrettes
          | tilpasses | omformuleres | erstattes | udgår | fjernes | slettes | udvides | begrænses
          | sænkes | hæves | reduceres | præciseres | kun \s gælder | i \s stedet | indarbejdes
          | konsekvensrettes | afvist | afvises | tages \s af | optages \s på | bærer \s navnet
          | skal \s alene | alene \s skal | slukkes | fastholdes | undtages | tildeles
          | placeres )\b""",
    re.VERBOSE | re.IGNORECASE,
)
NO_POSITION = re.compile(
    r"\bundl(?:od|ader)\b.{0,40}\b(?:tage\sstilling|stillingtagen)|\bundlader\sog\b", re.IGNORECASE
)
APPOINTS = re.compile(
    r"\b(?:udpegede|udpeget|udpeger|valgte|valgt|vælger|pegede\spå"
    r"|som\s(?:hhv\.?\s)?(?:formand|næstformand|medlem|suppleant|repræsentant))\b",
    re.IGNORECASE,
)
SENDS = re.compile(r"\b(?:oversend|fremsend|videresend|send)\w{0,3}\b|\bforelæg", re.IGNORECASE)
BACK = re.compile(r"\btilbage\b", re.IGNORECASE)
_CONTENT_WORD = re.compile(r"[\wæøå]{5,}")
_EMPTY_WORDS = frozenset(
    "godke vedta anbef indst udval byråd beslu øko overf admin tages blev enste samle kommu orien"
    " følge tiltr efter denne dette skal heref".split()
)

_OWN_WORDS = "decided in other words"
OTHERWISE = Found(Status.UNKNOWN, _OWN_WORDS)
ANSWERED = "a question left open, and answered"
DEALT_WITH = re.compile(r"behandle[ds]?\w?\b|behandlet\b", re.IGNORECASE)
NOTHING_ASKED = "taken to note, where nothing was to be approved"
SENT_ON = "sent on without a decision"
APPOINTED = "answered by an appointment"
THE_MATTER = re.compile(
    r"\s{0,3}(?:sagen|orienteringen|punktet|punkterne|forslaget)\b", re.IGNORECASE
)

YES = frozenset({"approved", "endorsed", "recommended"})
SAID = {
    "approved": "approved",
    "endorsed": "endorsed",
    "recommended": "recommended in turn",
    "noted": "taken to note",
    "discussed": "discussed",
    "postponed": "postponed",
    "withdrawn": "withdrawn",
    "referred": "sent on",
    "delegated": "left to somebody else",
    "requested": "met with a wish",
    "proposed": "met with a proposal",
    "informed": "told of",
    "no remarks": "left without remarks",
}
COMMITTEES = "*"
ECONOMY = re.compile(r"økonomi|forretningsudvalg", re.IGNORECASE)
NEGATION = re.compile(r"\b(?:ikke|ingen|afvises|undlade)\b", re.IGNORECASE)


def plain_body(name: str) -> str:
    """Return a body's name without the genitive."""
    return re.sub(r"(?<=t)s$", "", name.strip())


def shared(words: str, other: str, most: float = 0.5) -> bool:
    """Tell whether most of the telling words of one text stand in the other."""
    stems = {one for one in _stems(words) if one not in _EMPTY_WORDS}
    return bool(stems) and len(stems & _stems(other)) > most * len(stems)


def _stems(words: str) -> set[str]:
    return {word[:5] for word in _CONTENT_WORD.findall(words.lower())}
