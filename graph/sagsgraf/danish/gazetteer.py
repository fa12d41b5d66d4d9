"""National and regional organisations that municipal minutes name, under their common names.

Source: written from general knowledge of public facts: authorities by the names they bear or bore
since 2007, the associations, unions, funds and public companies that municipalities deal with.
One line each: the name it is known by here, then other printed forms after bars (a name with many
forms has two lines). A form that ends
in ``?`` has other meanings too and counts only in a document that also prints one of the others.
"""

from __future__ import annotations

from typing import Final

from sagsgraf.danish.parties import PARTIES

_LINES: Final = """
# the municipalities' own associations and companies
KL | Kommunernes Landsforening | Kommunernes landsforening
KL | Kommunes Landsforening | KL - Kommunernes Landsforening | KL – Kommunernes Landsforening
Danske Regioner
KKR Sjælland
KKR Hovedstaden
KKR Syddanmark
KKR Midtjylland
KKR Nordjylland
KOMBIT
KommuneKredit | Kommunekredit
Komponent | COK
SKI | Staten og Kommunernes Indkøbsservice | Staten og Kommunernes Indkøbs Service
Sampension
Udbetaling Danmark
ATP | Arbejdsmarkedets Tillægspension
Greater Copenhagen
Business Region Aarhus
Wonderful Copenhagen
Copenhagen Capacity
Fonden Copenhagen Capacity
Visit Denmark | VisitDenmark
Danmarks Erhvervsfremmebestyrelse
Erhvervshus Sjælland
Erhvervshus Hovedstaden
Erhvervshus Fyn
Erhvervshus Sydjylland
Erhvervshus Midtjylland
Erhvervshus Nordjylland

# regions
Region Hovedstaden
Region Sjælland
Region Syddanmark
Region Midtjylland | Region Midt ?
Region Nordjylland | Region Nord ?
Region Østdanmark

# parliament, ombudsman, courts, audit
Folketinget
Folketingets Ombudsmand | Ombudsmanden
Rigsrevisionen
Statsrevisorerne
Højesteret
Østre Landsret
Vestre Landsret
EU-Domstolen
Europa-Kommissionen | EU-Kommissionen | EU-kommissionen
Europa-Parlamentet | EU-Parlamentet | Europaparlamentet
Det Europæiske Råd
Europarådet
Kammeradvokaten

# authorities that the endings of their names do not show
Ankestyrelsen
Arbejdsmarkedets Erhvervssikring
Banedanmark
Center for Cybersikkerhed
Danmarks Statistik
Datatilsynet
Digitaliseringsstyrelsen
DMI | Danmarks Meteorologiske Institut
Energinet
Energiklagenævnet
Familieretshuset
Finanstilsynet
Forsyningstilsynet
Forsyningssekretariatet
Fredningsnævnet
GEUS
Arbejdstilsynet
Klagenævnet for Udbud
Konkurrence- og Forbrugerstyrelsen
Kriminalforsorgen
Lægemiddelstyrelsen
Miljø- og Fødevareklagenævnet
Moderniseringsstyrelsen
Natur- og Miljøklagenævnet
Det Nationale Integrationsråd
Det Kriminalpræventive Råd
Etisk Råd
Det Etiske Råd
Planklagenævnet
Rigsarkivet
Rigspolitiet
Rådet for Socialt Udsatte
Rådet for Sikker Trafik
Sikkerhedsstyrelsen
SKAT
Slots- og Kulturstyrelsen
Statens Kunstfond
Statens Serum Institut
Statsforvaltningen
Styrelsen for Arbejdsmarked og Rekruttering | STAR
Styrelsen for Dataforsyning og Infrastruktur | SDFI
Styrelsen for Dataforsyning og Effektivisering
Styrelsen for Forskning og Uddannelse
Styrelsen for Uddannelse og Forskning
Styrelsen for Undervisning og Kvalitet | STUK
Styrelsen for It og Læring | STIL ?
Styrelsen for International Rekruttering og Integration | SIRI ?
Styrelsen for Patientsikkerhed
Styrelsen for Patientklager
Styrelsen for Forsyningssikkerhed
Styrelsen for Samfundssikkerhed
Styrelsen for Grøn Arealomlægning og Vandmiljø
Styrelsen for Institutioner og Uddannelsesstøtte
Styrelsen for Vand- og Naturforvaltning
Styrelsen for Bibliotek og Medier
Sundhedsvæsenets Disciplinærnævn
Taksationskommissionen
Overtaksationskommissionen
Overfredningsnævnet
Trafikstyrelsen
Vejdirektoratet
Kystdirektoratet
VISO
Socialtilsyn Hovedstaden
Socialtilsyn Øst
Socialtilsyn Syd
Socialtilsyn Midt
Socialtilsyn Nord
Taxinævnet
Flygtningenævnet
Udlændingenævnet
Psykiatrifonden
Nationalbanken | Danmarks Nationalbank
Hjemmeværnet
Politiets Efterretningstjeneste
Københavns Politi
Københavns Vestegns Politi
Nordsjællands Politi
Midt- og Vestsjællands Politi
Sydsjællands og Lolland-Falsters Politi
Fyns Politi
Syd- og Sønderjyllands Politi
Sydøstjyllands Politi
Østjyllands Politi
Midt- og Vestjyllands Politi
Nordjyllands Politi
Bornholms Politi

# research, education, health
VIVE | Det Nationale Forsknings- og Analysecenter for Velfærd
KORA
Danmarks Evalueringsinstitut | EVA ?
CFBU | Center for Boligsocial Udvikling
CONCITO
Københavns Universitet
Aarhus Universitet
Aalborg Universitet
Roskilde Universitet
Syddansk Universitet
Danmarks Tekniske Universitet | DTU
Copenhagen Business School | CBS ?
IT-Universitetet
Professionshøjskolen Absalon
Københavns Professionshøjskole
VIA University College
UC SYD
Det Nationale Forskningscenter for Arbejdsmiljø
Rigshospitalet
Sjællands Universitetshospital
Nordsjællands Hospital
Aarhus Universitetshospital
Odense Universitetshospital
Aalborg Universitetshospital
Amager og Hvidovre Hospital
Bispebjerg og Frederiksberg Hospital
Herlev og Gentofte Hospital
Holbæk Sygehus
Slagelse Sygehus

# employers, unions, professions
Dansk Industri | DI ?
Dansk Erhverv
Dansk Byggeri
Dansk Metal
Dansk Arbejdsgiverforening
Fagbevægelsens Hovedorganisation
SMVdanmark | Håndværksrådet
Landbrug & Fødevarer | Landbrug og Fødevarer
Finans Danmark
Forsikring & Pension
Dansk Fjernvarme
DANVA | Dansk Vand- og Spildevandsforening
Dansk Affaldsforening
Green Power Denmark | Dansk Energi
3F | Fagligt Fælles Forbund
FOA | Fag og Arbejde
HK Kommunal | HK/Kommunal
BUPL
Danmarks Lærerforening | DLF
Skolelederforeningen
Dansk Socialrådgiverforening
Dansk Sygeplejeråd
Socialpædagogernes Landsforbund
Djøf | DJØF
Dansk Magisterforening
Ingeniørforeningen IDA
Akademikerne
Forhandlingsfællesskabet
KTO
Lægeforeningen
Praktiserende Lægers Organisation | PLO
Kommunaldirektørforeningen
Kommunalteknisk Chefforening
Børne- og Kulturchefforeningen
Kulturchefforeningen
Danmarks Biblioteksforening
Horesta | HORESTA

# housing
BL - Danmarks Almene Boliger | Danmarks Almene Boliger | BL – Danmarks Almene Boliger
Lejernes LO | Lejernes Landsorganisation
Landsbyggefonden
Byggeskadefonden
Grundejernes Investeringsfond
Boligselskabernes Landsforening
DAB
KAB
Boligkontoret Danmark
Domea | Domea.dk

# citizens, patients, nature, sport
Ældre Sagen | Ældresagen
Danske Ældreråd
Danske Handicaporganisationer | DH ?
Danske Patienter
Dansk Handicap Forbund
Hjerteforeningen
Kræftens Bekæmpelse
Diabetesforeningen
Gigtforeningen
Alzheimerforeningen
Epilepsiforeningen
Osteoporoseforeningen
Parkinsonforeningen
Scleroseforeningen
Lungeforeningen
Autismeforeningen | Landsforeningen Autisme
ADHD-foreningen
Muskelsvindfonden
Dansk Blindesamfund
Høreforeningen
Danske Døves Landsforbund
Landsforeningen SIND
Landsforeningen Bedre Psykiatri
Bedre Psykiatri
Landsforeningen LEV
Hjernesagen
Røde Kors | Dansk Røde Kors
Red Barnet
Børns Vilkår
Mødrehjælpen
Blå Kors
Kirkens Korshær
Frelsens Hær
Dansk Folkehjælp
Dansk Flygtningehjælp
Natteravnene
Danmarks Naturfredningsforening | DN ?
Friluftsrådet
Dansk Ornitologisk Forening | DOF ?
Danmarks Sportsfiskerforbund
Dyrenes Beskyttelse
Cyklistforbundet | Dansk Cyklist Forbund
Bygningskultur Danmark
Landsforeningen for Bygnings- og Landskabskultur
Danmarks Idrætsforbund | Dansk Idrætsforbund | Danmarks Idræts-Forbund | DIF ?
Dansk Boldspil-Union | DBU
DGI
Dansk Ungdoms Fællesråd | DUF ?
Forbrugerrådet Tænk | Forbrugerrådet
Skole og Forældre
FOLA | Forældrenes Landsorganisation
Danske Skoleelever
Folkeligt Oplysningsforbund
Parasport Danmark
Team Danmark
Anlægsfonden | Lokale og Anlægsfonden | Lokale- og Anlægsfonden
Dansk Skoleidræt
FDF
KFUM-Spejderne
Det Danske Spejderkorps
DUI-Leg og Virke | DUI
FDM
Dansk Svømmeunion
Folkekirkens Nødhjælp
Arbejdernes Oplysningsforbund

# funds
Realdania
TrygFonden | Trygfonden
Nordea-fonden | Nordeafonden | Nordea Fonden
A.P. Møller Fonden | A.P. Møllerfonden | AP Møllerfonden | AP Møller Fonden
A.P. Møller Fonden | A. P. Møller Fonden | AP Møller-fonden | A.P. Møller-fonden
Novo Nordisk Fonden
Augustinus Fonden
Bikubenfonden
VELUX FONDEN | Velux Fonden
Villum Fonden
Egmont Fonden
Ole Kirks Fond
Friluftsrådets Tips- og Lottomidler
Lønmodtagernes Garantifond
Arbejdsgivernes Uddannelsesbidrag | AUB ?

# transport, supply, consultants, banks that serve many municipalities
Movia | Trafikselskabet Movia
DSB
Sydtrafik
Midttrafik
FynBus
Nordjyllands Trafikselskab
Metroselskabet
Hovedstadens Letbane
Sund & Bælt | Sund og Bælt
HOFOR
VEKS | Vestegnens Kraftvarmeselskab
ARGO
Vestforbrænding
Cerius
Radius Elnet
SEAS-NVE
Ørsted A/S
Vattenfall
TDC | TDC Net
PwC | PricewaterhouseCoopers
BDO
Deloitte
KPMG
Ernst & Young
COWI | Cowi
Rambøll
NIRAS
Sweco
Orbicon
Artelia
Horten | Horten Advokatselskab | Horten Advokatpartnerselskab
Bech-Bruun | Bech Bruun
Kromann Reumert
Poul Schmith
Gorrissen Federspiel
DLA Piper
Falck
Danske Bank
Jyske Bank
Sydbank
Nykredit
Nordea
Netcompany
Microsoft
Google
GlobalConnect | Global Connect
MT Højgaard
Per Aarsleff
Evida
Norlys
HMN GasNet | HMN

# the world
WHO | Verdenssundhedsorganisationen
FN | De Forenede Nationer
UNESCO
UNICEF
OECD
NATO
"""


def _entries() -> dict[str, tuple[str, ...]]:
    entries: dict[str, tuple[str, ...]] = {}
    for line in _LINES.splitlines():
        if line and not line.startswith("#"):
            name, *others = (part.strip() for part in line.split("|"))
            entries[name] = (*entries.get(name, ()), *others)
    return entries


ORGANISATIONS: Final[dict[str, tuple[str, ...]]] = {
    **_entries(),
    **{party.name: party.others for party in PARTIES},
}
"""The name an organisation is known by to its other printed forms."""
ORDINARY: Final[frozenset[str]] = frozenset(party.name for party in PARTIES if party.word) | {
    "Komponent",
    "Ombudsmanden",
    "Akademikerne",
}
"""Forms that are ordinary words too: at the beginning of a sentence they name nobody."""
