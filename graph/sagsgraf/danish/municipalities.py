"""The 98 Danish municipalities and the words by which a document names one.

Codes: Statistics Denmark's list of municipalities (kommunekoder, in force since 2007).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.text import fold_space, search_key

CODES: Final[dict[str, str]] = {
    "København": "0101",
    "Frederiksberg": "0147",
    "Ballerup": "0151",
    "Brøndby": "0153",
    "Dragør": "0155",
    "Gentofte": "0157",
    "Gladsaxe": "0159",
    "Glostrup": "0161",
    "Herlev": "0163",
    "Albertslund": "0165",
    "Hvidovre": "0167",
    "Høje-Taastrup": "0169",
    "Lyngby-Taarbæk": "0173",
    "Rødovre": "0175",
    "Ishøj": "0183",
    "Tårnby": "0185",
    "Vallensbæk": "0187",
    "Furesø": "0190",
    "Allerød": "0201",
    "Fredensborg": "0210",
    "Helsingør": "0217",
    "Hillerød": "0219",
    "Hørsholm": "0223",
    "Rudersdal": "0230",
    "Egedal": "0240",
    "Frederikssund": "0250",
    "Greve": "0253",
    "Køge": "0259",
    "Halsnæs": "0260",
    "Roskilde": "0265",
    "Solrød": "0269",
    "Gribskov": "0270",
    "Odsherred": "0306",
    "Holbæk": "0316",
    "Faxe": "0320",
    "Kalundborg": "0326",
    "Ringsted": "0329",
    "Slagelse": "0330",
    "Stevns": "0336",
    "Sorø": "0340",
    "Lejre": "0350",
    "Lolland": "0360",
    "Næstved": "0370",
    "Guldborgsund": "0376",
    "Vordingborg": "0390",
    "Bornholm": "0400",
    "Middelfart": "0410",
    "Assens": "0420",
    "Faaborg-Midtfyn": "0430",
    "Kerteminde": "0440",
    "Nyborg": "0450",
    "Odense": "0461",
    "Svendborg": "0479",
    "Nordfyns": "0480",
    "Langeland": "0482",
    "Ærø": "0492",
    "Haderslev": "0510",
    "Billund": "0530",
    "Sønderborg": "0540",
    "Tønder": "0550",
    "Esbjerg": "0561",
    "Fanø": "0563",
    "Varde": "0573",
    "Vejen": "0575",
    "Aabenraa": "0580",
    "Fredericia": "0607",
    "Horsens": "0615",
    "Kolding": "0621",
    "Vejle": "0630",
    "Herning": "0657",
    "Holstebro": "0661",
    "Lemvig": "0665",
    "Struer": "0671",
    "Syddjurs": "0706",
    "Norddjurs": "0707",
    "Favrskov": "0710",
    "Odder": "0727",
    "Randers": "0730",
    "Silkeborg": "0740",
    "Samsø": "0741",
    "Skanderborg": "0746",
    "Aarhus": "0751",
    "Ikast-Brande": "0756",
    "Ringkøbing-Skjern": "0760",
    "Hedensted": "0766",
    "Morsø": "0773",
    "Skive": "0779",
    "Thisted": "0787",
    "Viborg": "0791",
    "Brønderslev": "0810",
    "Frederikshavn": "0813",
    "Vesthimmerlands": "0820",
    "Læsø": "0825",
    "Rebild": "0840",
    "Mariagerfjord": "0846",
    "Jammerbugt": "0849",
    "Aalborg": "0851",
    "Hjørring": "0860",
}
"""Name without ``Kommune`` to four-digit code."""

_SPELLINGS: Final[dict[str, str]] = {
    "Århus": "Aarhus",
    "Åbenrå": "Aabenraa",
    "Ålborg": "Aalborg",
    "Nordfyn": "Nordfyns",
    "Vesthimmerland": "Vesthimmerlands",
    "Københavns": "København",
    "Bornholms Regionskommune": "Bornholm",
    "Brønderslev-Dronninglund": "Brønderslev",
}
_KEYS: Final[dict[str, str]] = {
    **{search_key(name): name for name in CODES},
    **{search_key(other): name for other, name in _SPELLINGS.items()},
}

_MENTION = re.compile(
    r"""
    (?P<before> \b(?:med|fra|og|samt|som|i\sforhold\stil|nabokommunen?|kommunerne) \s )?
    \b (?P<name> (?:[A-ZÆØÅ][a-zæøåé]+) (?:-[A-ZÆØÅ][a-zæøåé]+)? )
    \s (?P<what> [Kk]ommunes? | [Bb]yråds? | [Kk]ommunalbestyrelses? ) \b
    """,
    re.VERBOSE,
)
_LETTERHEAD = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÆØÅ]{2,20}(?:-[A-ZÆØÅ]{2,20})?)\s(?:KOMMUNE|BYRÅD|KOMMUNALBESTYRELSE)(?!\w)"
)
_TOP: Final = 4000
"""A letterhead stands within so many characters."""
# Words that stand before "Kommune" without being a name: "Denne kommune", "Hver kommune".
_NO_NAME: Final = frozenset(
    "alle andre anden begge de den denne det dette disse egen en enhver flere hele hver hvis "
    "ingen mange mellem nogle næste nye samme samtlige som vores øvrige".split()
)


REGIONS: Final[dict[str, str]] = {
    "Region Nordjylland": "1081",
    "Region Midtjylland": "1082",
    "Region Syddanmark": "1083",
    "Region Hovedstaden": "1084",
    "Region Sjælland": "1085",
}
"""The regions, whose councils publish their minutes in the same systems, and their codes at
Statistics Denmark."""
_REGION = re.compile(rf"(?<!\w)(?:{'|'.join(REGIONS)})(?!\w)")
_REGIONAL = re.compile(r"\b(?:regionsråd|regionsformand)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundMunicipality:
    """A municipality that a text names, and how surely."""

    name: str
    code: str | None
    start: int
    end: int
    mentions: int
    because: str
    confidence: float


_FULL_NAMES = {"Bornholm": "Bornholms Regionskommune", "København": "Københavns Kommune"}


def full_name(name: str) -> str:
    """Return the name with its word for a municipality.

    >>> full_name("Kalundborg"), full_name("Bornholm"), full_name("København")
    ('Kalundborg Kommune', 'Bornholms Regionskommune', 'Københavns Kommune')
    """
    return _FULL_NAMES.get(name) or f"{name} Kommune"


def named(text: str) -> tuple[str, str | None] | None:
    """Return name and code of the municipality that a person named; None for no such words.

    A name outside the list is taken at its word when it ends in ``Kommune``.

    >>> named("kalundborg"), named("Århus Kommune"), named("0253")
    (('Kalundborg Kommune', '0326'), ('Aarhus Kommune', '0751'), ('Greve Kommune', '0253'))
    >>> named("Vesterhavn Kommune"), named("nowhere")
    (('Vesterhavn Kommune', None), None)
    """
    words = fold_space(text)
    for name, code in REGIONS.items():
        if words == code or search_key(words) == search_key(name):
            return name, code
    for name, code in CODES.items():
        if words == code:
            return full_name(name), code
    bare = re.sub(r"\skommunes?$", "", words, flags=re.IGNORECASE)
    known = _KEYS.get(search_key(bare))
    if known:
        return full_name(known), CODES[known]
    return (f"{bare} Kommune", None) if bare != words and bare else None


def in_folder(folder: str) -> tuple[str, str] | None:
    """Return name and code of the municipality in a folder's name, if exactly one stands there.

    >>> in_folder("greve-2022-text"), in_folder("minutes")
    (('Greve Kommune', '0253'), None)
    """
    key = f" {search_key(folder)} "
    for region, code in REGIONS.items():
        if f" {search_key(region)} " in key:
            return region, code
    found = {name for spelled, name in _KEYS.items() if f" {spelled} " in key}
    if len(found) != 1:
        return None
    name = found.pop()
    return full_name(name), CODES[name]


def find_municipality(text: str) -> FoundMunicipality | None:
    """Return the municipality that a text is from, where one candidate remains.

    A name counts when it stands before ``Kommune`` or ``Byråd``. The most frequent name is
    taken when it has two thirds of all mentions; a single mention only when no preposition
    makes it somebody else (``samarbejde med Roskilde Kommune``).
    """
    counts: Counter[str] = Counter()
    first: dict[str, re.Match[str]] = {}
    others = 0
    for match in _MENTION.finditer(text):
        name = match["name"]
        known = _KEYS.get(search_key(name))
        if known is None:
            spoken = match["what"].startswith("K")  # "Vesterhavn Kommune", never "øvrige kommune"
            if not spoken or name.lower() in _NO_NAME:
                continue
            known = name
        if match["before"] and counts[known] == 0:
            others += 1
            continue
        counts[known] += 1
        first.setdefault(known, match)
    if region := _region(text, max(counts.values(), default=0)):
        return region
    if not counts:
        return _on_letterhead(text)
    (name, mentions), *rest = counts.most_common()
    if mentions < 2 * sum(count for _, count in rest) or (mentions == 1 and others):
        return None
    match = first[name]
    because = (
        f"the text names {full_name(name)} {mentions} times"
        if mentions > 1
        else f"the text names {full_name(name)} once and no other municipality"
    )
    return FoundMunicipality(
        full_name(name),
        CODES.get(name),
        match.start("name"),
        match.end("what"),
        mentions,
        because,
        1.0 if mentions > 1 else 0.8,
    )


def _region(text: str, others: int) -> FoundMunicipality | None:
    """Return the region that a text is from: one that speaks of its council, and names it more.

    >>> find_municipality("Regionsrådet i Region Sjælland. Region Sjælland godkendte.").name
    'Region Sjælland'
    """
    if not _REGIONAL.search(text):
        return None
    mentions = list(_REGION.finditer(text))
    counts = Counter(match.group() for match in mentions)
    if not counts:
        return None
    (name, count), *rest = counts.most_common()
    if count < 2 or count <= others or count < 2 * sum(other for _, other in rest):
        return None
    first = next(match for match in mentions if match.group() == name)
    because = f"the text speaks of a regional council and names {name} {count} times"
    return FoundMunicipality(name, REGIONS[name], *first.span(), count, because, 1.0)


def _on_letterhead(text: str) -> FoundMunicipality | None:
    """Return the municipality whose name stands in capitals at the top: ``REBILD KOMMUNE``.

    >>> find_municipality("REBILD KOMMUNE. REFERAT").name
    'Rebild Kommune'
    """
    found = {
        known: match
        for match in reversed(list(_LETTERHEAD.finditer(text, 0, _TOP)))
        if (known := _KEYS.get(search_key(match["name"])))
    }
    if len(found) != 1:
        return None
    ((name, match),) = found.items()
    because = f"the letterhead names {full_name(name)}"
    return FoundMunicipality(
        full_name(name), CODES[name], match.start(), match.end(), 1, because, 0.9
    )
