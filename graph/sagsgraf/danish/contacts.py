"""Private e-mail addresses and phone numbers in a text, told from those of offices.

An e-mail address is judged by its domain: a free-mail provider's is private, an authority's is
not; elsewhere the words before the ``@`` tell (``info``, or somebody's name). A phone number is
judged by the nearest word before it that speaks of an office or of a person; one of which
nothing tells that it is an office's is taken for somebody's own.

Sources: the domains of the municipalities and regions are those they publish; the providers are
those that Danish households use; numbers follow the Danish numbering plan (eight digits, the
first of them 2 to 9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from sagsgraf.danish.given_names import GIVEN_NAMES
from sagsgraf.danish.municipalities import CODES
from sagsgraf.danish.text import slug

_FREE_MAIL: Final = frozenset(
    """
    gmail googlemail hotmail live outlook msn yahoo ymail rocketmail icloud me mac aol gmx web
    protonmail proton pm tutanota mail email zoho yandex fastmail hey duck
    privat jubii ofir stofanet stofa tdcadsl tdc tele2adsl tele2 get2net youmail forum sol
    mail-online post tiscali cybercity webspeed image12 image2 image vip dlgtele dlgmail
    dlgpost c adslhome dbmail energimail fibermail fibermail3 fiberpost kabelmail kabelnettet
    nypost comxnet comx mailme galnet altibox altiboxmail ewii ewiimail norlysmail waoomail
    waoo nrdn bbsyd bbnpost sydfynsmail nordfiber lite pc post1 post3 post4 post5 post6 post7
    post8 post9 post10 post11 post12 nielsen larsen jensen hansen pedersen sorensen andersen
    turbopost oncable city inbox profibermail
    """.split()
)
"""What free-mail and network providers are called, without the country."""
_AUTHORITIES: Final = frozenset(
    """
    kk balk htk ltk rk egekom holb brk fmk rksk faxekommune vardekommune skivekommune
    nordfynskommune langelandkommune aeroekommune tonder
    regionh regionsjaelland rsyd regionsyddanmark rm regionmidtjylland rn kl regioner danskeregioner
    ft stm fm um im em sum sim kum uvm ufm bm trm mst nst kefm ens kfst skat sktst toldst politi
    retten domstol domstolene ast ankestyrelsen ombudsmanden rigsrevisionen dst nationalbanken
    borger sundhed kombit kommunekredit star stil sst ssi dmi geus lbst fvst naturerhverv slks
    kulturstyrelsen vd vejdirektoratet bane banedanmark trafikstyrelsen plst erst datatilsynet
    digst statsforvaltningen familieretshuset atp udk stps sbst tbst kirkenettet km au ku dtu sdu
    aau ruc cbs hofor movia moviatrafik midttrafik fynbus sydtrafik nordjyllandstrafikselskab
    """.split()
)
"""Authorities and public bodies whose domain is no municipality's name."""
_ORGANISATION: Final = re.compile(
    r"kommun|region|styrelse|minister|skole|gymnas|college|universitet|museum|bibliotek|kirke"
    r"|forening|forbund|klub|idraet|fonden|fond$|center|huset|bolig|advokat|arkitekt|ingeni"
    r"|consult|radgiv|raadgiv|revision|group|firma|selskab|vandvaerk|forsyning|spildevand|havn"
    r"|energi|byg$|entrepren|teater|avis|medier|hotel|turist|erhverv|udvalg|raad$|partiet"
    r"|venstre|socialdemokrat|konservativ|dansk"
)
"""Parts of the name of an organisation, as domains spell them."""
_ROLES: Final = frozenset(
    """
    info kontakt contact mail post postmaster admin administration kontor kontoret office
    raadhus raadhuset rådhus rådhuset radhus kommune kommunen borgerservice borgmester
    sekretariat sekretariatet formand kasserer kasser bestyrelse bestyrelsen skole skolen
    hovedpostkasse sikkerpost sikker digitalpost dpo databeskyttelse hr job jobcenter presse
    press redaktion nyhedsbrev support service kundeservice booking salg salgs faktura
    bogholderi regnskab webmaster noreply no-reply plan byg miljoe miljø teknik vej park
    kultur fritid bibliotek museum turist lokalplan hoering høring hoeringssvar høringssvar
    byraad byråd udvalg politik dagsorden tilmelding reception leder ledelse drift vagt
    byggesag byggesager ejendom udbud indkoeb indkøb sundhed social tandplejen plejecenter
    """.split()
)
"""What stands before the ``@`` where nobody in particular is meant."""

_LOCAL: Final = re.compile(r"[\w.+%'-]{1,64}$")
_DOMAIN: Final = re.compile(r"[^\W_][\w-]{0,62}(?:\.[^\W_][\w-]{0,62}){1,5}")
_AT: Final = re.compile(r"@|%40|\s?[(\[](?:at|snabel-?a)[)\]]\s?")
_AT_SIGNS: Final = ("@", "%40", "(at)", "[at]", "snabel")


def private_emails(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of e-mail addresses that are somebody's own.

    >>> list(private_emails("Skriv til raadhus@kalundborg.dk eller ida@gmail.com"))
    [(38, 51)]
    """
    for start, end, local, domain in _emails(text):
        if _is_private(local, domain):
            yield start, end


def _emails(text: str) -> Iterator[tuple[int, int, str, str]]:
    if not any(sign in text for sign in _AT_SIGNS):
        return
    for sign in _AT.finditer(text):
        local = _LOCAL.search(text, max(0, sign.start() - 64), sign.start())
        domain = _DOMAIN.match(text, sign.end())
        if local and domain:
            yield local.start(), domain.end(), local.group().lower(), domain.group().lower()


def _is_private(local: str, domain: str) -> bool:
    labels = domain.rstrip(".").split(".")
    if any(label in _FREE_MAIL for label in labels[-2:-1]):
        return True
    names = [label for label in labels[:-1] if label != "www"]
    if any(is_authority(label) for label in names) or labels[-1] == "gov":
        return False
    parts = re.split(r"[._+%'-]+", local)
    if parts[0] in _ROLES or local in _ROLES:
        return False
    return not any(_ORGANISATION.search(slug(name)) for name in names) and (
        any(_is_name(part) for part in parts) or any(_is_name(name) for name in names)
    )


def is_authority(label: str) -> bool:
    """Tell whether a part of a domain is an authority's name.

    >>> is_authority("hoje-taastrup"), is_authority("balk"), is_authority("holm")
    (True, True, False)
    """
    return label in _AUTHORITIES or label in _municipal() or label.endswith("kommune")


@cache
def _municipal() -> frozenset[str]:
    """Return the names of the municipalities as domains spell them, with and without æ, ø, å."""
    names: set[str] = set()
    spellings: tuple[dict[str, str | int | None], ...] = (
        {"ø": "oe", "å": "aa", "æ": "ae"},
        {"ø": "o", "å": "aa", "æ": "ae"},
        {},
    )
    for name in CODES:
        spelt = name.lower()
        for letters in spellings:
            names.add(spelt.translate(str.maketrans(letters)).replace(" ", "-"))
    return frozenset(names)


@cache
def _given() -> frozenset[str]:
    return frozenset(name.lower() for name in GIVEN_NAMES) | frozenset(map(slug, GIVEN_NAMES))


def _is_name(word: str) -> bool:
    """Tell whether a word is a given name, or a surname in -sen."""
    word = word.rstrip("0123456789")
    return len(word) > 1 and (word in _given() or (len(word) > 5 and word.endswith("sen")))


# --- phone numbers -------------------------------------------------------------------------------

_NUMBER: Final = re.compile(
    r"""
    (?= [+(] | 00 | [2-9]\d )                      # nothing else begins one: quick to pass over
    (?<! [\d+] ) (?<! \d[.,:-] ) (?<! [A-Za-z]- ) (?<! (?<!\d{7}) \d/ )   # but "20304050/3040..."
    (?P<country> \(? (?: \+ | 00 ) 45 \)? [ -]? )?
    (?P<digits>
        (?P<pairs> [2-9]\d (?P<mark> [ .-] ) \d\d (?P=mark) \d\d (?P=mark) \d\d )   # 20 30 40 50
      | [2-9]\d{3} [ -] \d{4}                                     # 2030 4050
      | [2-9]\d [ ] \d{3} [ ] \d{3}                               # 20 304 050
      | [2-9]\d{2} [ ] \d{2} [ ] \d{3}                            # 203 04 050
      | [2-9]\d{7}                                                # 20304050
    )
    (?! \d | [.,:-]\d | /\d{1,6}(?!\d) | [ ]?% | ,- )
    """,
    re.VERBOSE,
)
_CUE: Final = re.compile(
    r"""
    (?: \b (?: tlf | tel | mob | telf | sms ) \b | \b telefon \w{0,12} | \b mobil \w{0,12}
      | \b phone | \b ring (?:e|es|er|et)? \b | \b direkte \b
      | \b kontakt \w{0,6} (?: [ ]\w{2,4} )? [ ] på
      | \b (?-i: [TM] ) [:. ] (?= .{0,2} $ ) | ☎ | ✆ | 📞 )
    (?: [^\d\n]{0,12} \d [\d ]{7,10} )?                 # "tlf. 20304050 eller"
    [^\d\n]{0,24} $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LEADS_ON: Final = re.compile(r"[ ]?[,:;(|\t\u2013-][ (]?")
_STEP: Final = 5
_BARE: Final = re.compile(r"(?:[,:(–-]|\b(?:på|nummer|nummeret|nr\.?|kontakt|eller|og))\s?$", re.I)
_OTHER: Final = re.compile(
    r"(?:\b(?:cvr|ean|konto|kontonr|reg|se|p|sags?|journal|j|dok|dokument|acadre|id|faktura|ordre"
    r"|matr|matrikel\w{0,4}|lov|bek|gln|brugernr|kr|kroner|dkk|lokalplan\w{0,10}|løbe|bbr|esr)"
    r"[\w-]{0,8}\.?[ ]{0,2}(?:nr\.?|nummer|nummeret|id)?[ ]?[:.]?[ ]?\w{0,2}[ ]?$)"
    r"|\d[.,]?[ \t|;]{1,4}$",
    re.IGNORECASE,
)
_UNIT_AFTER: Final = re.compile(
    r"[ ]?(?:kr\b|kroner|dkk|mio|mia|m2|m²|m3|kwh|mwh|tons?\b|stk|[ \t|]{1,3}\d)", re.IGNORECASE
)
_OFFICE: Final = re.compile(
    r"hovednummer|omstilling|borgerservice|(?<!til\s)\bkommune[ns]?\b|rådhus|raadhus|forvaltning"
    r"|sekretariat|jobcenter|borgercenter|afdeling|vagttelefon|døgnvagt|hotline|politi"
    r"|sygehus|hospital|lægevagt|alarmcentral|region(?:en)?\b|skole|institution|plejecenter"
    r"|aktivitetscenter|bibliotek|museum|dir\.|direkte|administration|kontortid|ekspedition"
    r"|telefontid|selvbetjening|udbetaling|servicecenter|callcenter|receptionen|fax"
    r"|nævn|styrelse|ministeri|forsyning|kundeservice|center\b|centret\b"
    r"|\b(?-i:Teknik|Miljø|Natur|Kultur|Fritid|Byggeri|Økonomi|Social|Sundhed|Børn|Unge|Ældre"
    r"|Beskæftigelse|Erhverv|Plan|Park|Drift|Ejendomme)\b",
    re.IGNORECASE,
)
_PERSONAL: Final = re.compile(
    r"\bprivat|\bmobil|\bmob\b|\b(?:borger|ansøger|klager|nabo|ejer|lejer|beboer)(?:e?n|s|ens)?\b"
    r"|\b(?:hans|hendes|min|mit|sit|sin)\b|\bhjemme",
    re.IGNORECASE,
)
_PRIVATE_PHONE: Final = re.compile(
    r"\bprivat|\bhjemme|\b(?:borger|ansøger|klager)(?:en|ens)?\b", re.IGNORECASE
)
_NAME: Final = re.compile(r"\b[A-ZÆØÅ][a-zæøåé]{1,20}(?:[ -][A-ZÆØÅ][\w.’'é]{0,24}){1,4}")
_AT_WORK: Final = re.compile(
    r"(?:direktør|chef|leder|advokat|arkitekt|behandler|konsulent|inspektør|sekretær|læge"
    r"|ingeniør|revisor|borgmester|rådmand|kontaktperson|planlægger)(?:en)?[ :,]{1,2}$",
    re.IGNORECASE,
)
_BLANK_LINE: Final = re.compile(r"\n[ \t]{0,20}\n")
_BEFORE: Final = 90
"""Characters before a number in which words tell whose it is."""
_CLOSE: Final = 45
"""Of these, those in which a word makes a number private although an office's mail is beside it."""
_NEAR: Final = 120
"""Characters around a number in which an authority's e-mail address makes it an office's."""


def private_phones(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of phone numbers that are not told to be an office's.

    >>> list(private_phones("Ring til Ida Bro på tlf. 20 30 40 50 inden 1. maj 2023."))
    [(25, 36)]
    >>> list(private_phones("Borgerservice, tlf. 59 53 44 00. CVR 29189595. 2022 2023"))
    []
    """
    found = [match for match in _NUMBER.finditer(text) if _is_phone(text, match)]
    if not found:
        return
    offices = [
        (start, end)
        for start, end, _, domain in _emails(text)
        if any(map(is_authority, domain.split(".")[:-1]))
    ]
    at = 0
    for match in found:
        while at < len(offices) and offices[at][1] < match.start() - _NEAR:
            at += 1
        beside = at < len(offices) and offices[at][0] <= match.end() + _NEAR
        if not _is_office(text, match, beside=beside):
            yield match.start(), match.end()


def _is_phone(text: str, match: re.Match[str]) -> bool:
    """Tell whether digits are a phone number: a word says so, or their form and place."""
    lead = text[max(0, match.start() - 40) : match.start()]
    if _CUE.search(lead) or match["country"]:
        return True
    if _OTHER.search(lead) or _UNIT_AFTER.match(text, match.end()):
        return False
    if match["pairs"]:
        # "20 21 22 23" and "25 30 35 40" count upwards, a phone number seldom does.
        pairs = [int(match["digits"][place : place + 2]) for place in (0, 3, 6, 9)]
        steps = {after - before for before, after in pairwise(pairs)}
        announced = _BARE.search(lead) or _behind_name(lead)
        counts = len(steps) == 1 and abs(steps.pop()) <= _STEP
        return not counts and match["mark"] == " " and bool(announced)
    # Other groups are sums, years and document numbers too: only right behind a name.
    return _behind_name(lead)


def _behind_name(lead: str) -> bool:
    """Tell whether a text ends in a person's name and a mark that leads on from it."""
    return any(_LEADS_ON.fullmatch(lead[end:]) for end in _people(lead))


def _people(lead: str) -> Iterator[int]:
    """Yield where the names of people end, but for those who are told to be at work."""
    for named in _NAME.finditer(lead):
        if has_given_name(named.group()) and not at_work(lead, named.start()):
            yield named.end()


def has_given_name(words: str) -> bool:
    """Tell whether a run of capitalised words is a person's name.

    It holds a given name before its last word, or ends in a surname in -sen.

    >>> has_given_name("Ansøger Ida Bro"), has_given_name("Ny Hal")
    (True, False)
    """
    parts = [word.strip(" ,:(") for word in words.split()]
    parts = [word for word in parts if word[:1].isupper()]
    surname = len(parts) > 1 and len(parts[-1]) > 5 and parts[-1].endswith("sen")
    return surname or any(word in GIVEN_NAMES for word in parts[:-1])


def at_work(text: str, start: int) -> bool:
    """Tell whether a title before a name says that the person is spoken of at work."""
    return bool(_AT_WORK.search(text, max(0, start - 40), start)) or bool(
        _AT_WORK.search(text[start : start + 30].partition(" ")[0] + " ")
    )


def _is_office(text: str, match: re.Match[str], *, beside: bool) -> bool:
    """Tell whether the nearest words before a number, or those behind it, are of an office."""
    begin = max(0, match.start() - _BEFORE)
    lead = _BLANK_LINE.split(text[begin : match.start()])[-1]
    office = max((one.end() for one in _OFFICE.finditer(lead)), default=-1)
    person = max((one.end() for one in _PERSONAL.finditer(lead)), default=-1)
    person = max((person, *_people(lead)))
    if beside:
        return not _PRIVATE_PHONE.search(lead[-_CLOSE:])
    if office != person:
        return office > person
    after = text[match.end() : match.end() + 30].partition("\n")[0]
    return bool(re.match(r"[ ]?[(,-]", after) and _OFFICE.search(after))
