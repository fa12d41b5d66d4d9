"""The headings of an item's sections, whatever a system calls them."""

from __future__ import annotations

import re

from sagsgraf.danish.bodies import names_a_body
from sagsgraf.danish.decision_headings import decision_heading
from sagsgraf.danish.text import fold_space
from sagsgraf.model import SectionKind

_HEADINGS: dict[SectionKind, str] = {
    SectionKind.DECISION: """
        Beslutning | Beslutninger | Beslutningsreferat | Udvalgets beslutning
      | Byrådets beslutning | Kommunalbestyrelsens beslutning | Direktionens beslutning
      | Offentlig beslutning der skal udfyldes, hvis punktet er lukket
    """,
    SectionKind.RECOMMENDATION: """
        Indstilling | Indstillinger | Beslutningspunkter | Administrativ indstilling
      | Administrationens indstilling | Forvaltningens indstilling | Supplerende indstilling
      | Direktionens indstilling | Ny indstilling | Forvaltningen foreslår
    """,
    SectionKind.REFERRAL: """
        Behandling | Sagsprocedure | Sagsgang | Sagsgang og sagstype | Forventet sagsgang
      | Beslutningskompetence | Kompetence | Beslutningen træffes af | Sagen afgøres af
      | Sagen afgøres i | Sagen behandles i | Politisk behandling | Sagens gang
    """,
    SectionKind.SUMMARY: """
        Resume | Resumé | Resume og sagens baggrund | Resumé og sagens baggrund | Sammendrag
      | Sagsresume | Sagsresumé
    """,
    SectionKind.PRESENTATION: """
        Fremstilling | Sagsfremstilling | Sagsbeskrivelse | Supplerende sagsfremstilling
      | Supplerende sagsbeskrivelse | Baggrund | Baggrund og vurdering | Beskrivelse af sagen
      | Sagens baggrund | Sagens kerne | Sagens indhold | Beslutningstema | Anledning
      | Præsentation | Oplæg | Administrationens vurdering | Sagens opståen
      | Forvaltningens bemærkninger
    """,
    SectionKind.FINANCE: """
        Økonomiske konsekvenser | Økonomiske konsekvenser og finansiering | Økonomi
      | Økonomi og finansiering | Økonomi og afledt drift | Anlægsomkostninger
      | Økonomi og organisatoriske konsekvenser | Økonomiske og personalemæssige konsekvenser
      | Økonomiske forhold
    """,
    SectionKind.HISTORY: """
        Sagens forløb | Tidligere behandling | Punktet behandlet tidligere | Historik
      | Sagsforløb | Sagshistorik
    """,
    SectionKind.ATTACHMENTS: "Bilag | Bilagsoversigt | Bilagsliste | Vedlagte bilag",
    SectionKind.LAW: """
        Lovgrundlag | Retsregler og andre forskrifter | Retsgrundlag | Juridiske forhold
      | Retligt grundlag
    """,
    SectionKind.HEARING: """
        Høring | Høringer | Høring og borgerinddragelse | Høring af Handicaprådet
      | Høring af Ældrerådet
    """,
    SectionKind.TIMETABLE: "Tidsplan | Tidsplan for sagen | Videre proces",
    SectionKind.COMMUNICATION: "Kommunikation | Kommunikation og inddragelse",
    SectionKind.OTHER: """
        Øvrige forhold | Øvrige konsekvenser | Personale | Personalemæssige konsekvenser
      | Handicappolitik | Handicapaspekter | Miljømæssige konsekvenser
      | Sundhedsmæssige konsekvenser | Borgmesterens Afdelings påtegning | Afdelingens påtegning
    """,
}
KINDS: dict[str, SectionKind] = {
    fold_space(heading).lower(): kind
    for kind, headings in _HEADINGS.items()
    for heading in headings.split("|")
}
"""Heading in lower case to what the section is for."""

_DATED_DECISION = re.compile(
    r"""^(?: beslutning \s i \s .{3,80} \s den \s [\d. a-zæøå-]{6,22}
          | .{3,80}s \s beslutning \s den \s [\d.-]{8,10} (?: \s punkt \s \d{1,4} )? ) :? $""",
    re.VERBOSE | re.IGNORECASE,
)

# Aarhus prints a whole proposal below the decision on it: "BESLUTNINGSFORSLAG FRA DD".
_PROPOSAL = re.compile(r"^(?:BESLUTNINGSFORSLAG|INDSTILLING|FORESPØRGSEL) FRA [A-ZÆØÅ][^a-zæøå]*$")


# Without "i", as Acadre's pages print it: "Beslutning Byrådet den 09-02-2021", and in capitals
# "BESLUTNING: Økonomiudvalget den 19-11-2015". "Beslutning om planen den 1. maj 2020" is a title.
_UNPREPOSED_DECISION = re.compile(
    r"""^ beslutning :? \s (?! om\b | vedr | vedtaget\b | af\b | for\b | til\b | fra\b )
          [^,.:]{3,80} \s den \s (?: \d{1,2} [./-] \d{1,2} [./-] \d{4}
          | \d{1,2} \. \s? [a-zæøå]{3,9} \s \d{4} ) :? $""",
    re.VERBOSE | re.IGNORECASE,
)


# A paper among Greve's: an extract of another body's minutes. Stevns' heading that begins so has
# the item's number behind the day.
_PAPER = re.compile(r"^beslutning\sfra\s(?!.{0,150}\bp(?:kt|unkt)\b)[^:]{1,160}$", re.IGNORECASE)


def heading_kind(line: str) -> SectionKind | None:
    """Return what a line heads, or None where it is no heading.

    >>> heading_kind("Indstillinger").value, heading_kind("BESLUTNING:").value
    ('recommendation', 'decision')
    >>> heading_kind("Beslutning om ny plan") is None
    True
    """
    if len(line) > 200:
        return None
    words = line.strip(" :*").lower()
    if kind := KINDS.get(words):
        return kind
    if _PROPOSAL.match(line):
        return SectionKind.PRESENTATION
    if words.endswith("s beslutning") and names_a_body(words.removesuffix("s beslutning")):
        return SectionKind.DECISION
    told = line.strip()
    if _PAPER.match(told):
        return None
    dated = (
        _DATED_DECISION.match(told) or _UNPREPOSED_DECISION.match(told) or decision_heading(line)
    )
    return SectionKind.DECISION if dated else None
