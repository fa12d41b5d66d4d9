"""Acts that Danish municipalities cite: one name for each, and what else they are called.

The names are public facts, taken from the titles of the acts on retsinformation.dk (Danish acts)
and eur-lex.europa.eu (acts of the European Union). An act that was replaced by one of the same
name (``Serviceloven`` of 1997 and of 2005) is one entry: minutes that only name it do not say more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_DANISH: Final = """
# name | other names | titles, as they follow "lov om"

# Social matters, health, work
Serviceloven | | social service; service
Retssikkerhedsloven | | retssikkerhed og administration på det sociale område; retssikkerhed
Aktivloven | LAS-loven | aktiv socialpolitik
Beskæftigelsesindsatsloven | LAB-loven | aktiv beskæftigelsesindsats
Lov om styring af den aktive beskæftigelsesindsats | |
    styring af den aktive beskæftigelsesindsats; styring af aktiv beskæftigelsesindsats
Lov om organisering og understøttelse af beskæftigelsesindsatsen | |
    organisering og understøttelse af beskæftigelsesindsatsen
Arbejdsløshedsforsikringsloven | | arbejdsløshedsforsikring
Sygedagpengeloven | | sygedagpenge
Barselsloven | Barselloven | ret til orlov og dagpenge ved barsel
Pensionsloven | | social pension
Boligstøtteloven | | individuel boligstøtte
Børnetilskudsloven | | børnetilskud og forskudsvis udbetaling af børnebidrag
Børne- og ungeydelsesloven | | en børne- og ungeydelse
Integrationsloven | | integration af udlændinge i Danmark; integration
Udlændingeloven | |
Danskuddannelsesloven | | danskuddannelse til voksne udlændinge
Repatrieringsloven | |
Lov om midlertidig opholdstilladelse til personer, der er fordrevet fra Ukraine | |
    midlertidig opholdstilladelse til personer, der er fordrevet fra Ukraine
Sundhedsloven | | sundhed
Psykiatriloven | | anvendelse af tvang i psykiatrien
Autorisationsloven | | autorisation af sundhedspersoner og om sundhedsfaglig virksomhed
Socialtilsynsloven | | socialtilsyn
Friplejeboligloven | | friplejeboliger
Voksenansvarsloven | | voksenansvar over for anbragte børn og unge;
    voksenansvar for anbragte børn og unge
Forældreansvarsloven | |
Barnets lov | |
Ældreloven | |
Lov om kommunal indsats for unge under 25 år | | kommunal indsats for unge under 25 år;
    kommunale indsats for unge under 25 år
Epidemiloven | | foranstaltninger mod smitsomme og andre overførbare sygdomme
Rygeloven | | røgfri miljøer
Begravelsesloven | | begravelse og ligbrænding
Ligestillingsloven | | ligestilling af kvinder og mænd
Ligebehandlingsloven | | ligebehandling af mænd og kvinder med hensyn til beskæftigelse
Forskelsbehandlingsloven | | forbud mod forskelsbehandling på arbejdsmarkedet
Lov om forbud mod forskelsbehandling på grund af handicap | |
    forbud mod forskelsbehandling på grund af handicap
Arbejdsmiljøloven | | arbejdsmiljø
Ferieloven | | ferie
Funktionærloven | | retsforholdet mellem arbejdsgivere og funktionærer
Arbejdsskadesikringsloven | | arbejdsskadesikring
Udbetaling Danmark-loven | | Udbetaling Danmark

# Schools, culture
Folkeskoleloven | | folkeskolen
Dagtilbudsloven | | dag-, fritids- og klubtilbud; dagtilbud
Friskoleloven | | friskoler og private grundskoler; friskoler
Ungdomsskoleloven | | ungdomsskoler
Efterskoleloven | | efterskoler og frie fagskoler
STU-loven | | ungdomsuddannelse for unge med særlige behov
FGU-loven | | forberedende grunduddannelse
Vejledningsloven | | vejledning om uddannelse og erhverv
Lov om specialundervisning for voksne | | specialundervisning for voksne
Erhvervsuddannelsesloven | | erhvervsuddannelser
Folkeoplysningsloven | | støtte til folkeoplysende voksenundervisning; folkeoplysning
Biblioteksloven | | biblioteksvirksomhed
Museumsloven | | museer
Musikloven | | musik
Scenekunstloven | | scenekunst
Teaterloven | | teatervirksomhed
Arkivloven | | offentlige arkiver
Driftstilskudsloven | |
    økonomiske og administrative forhold for modtagere af driftstilskud fra Kulturministeriet
Eliteidrætsloven | | eliteidrættens fremme

# Planning, environment, supply, roads
Planloven | | planlægning
Byggeloven | |
Naturbeskyttelsesloven | | naturbeskyttelse
Miljøbeskyttelsesloven | | miljøbeskyttelse
Miljøvurderingsloven | | miljøvurdering af planer og programmer; miljøvurdering
Vandløbsloven | | vandløb
Vandforsyningsloven | | vandforsyning
Vandsektorloven | | vandsektorens organisering og økonomiske forhold
Vandplanlægningsloven | | vandplanlægning
Miljømålsloven | | miljømål
Spildevandsbetalingsloven | | betalingsregler for spildevandsforsyningsselskaber;
    betalingsregler for spildevandsanlæg
Varmeforsyningsloven | | varmeforsyning
Elforsyningsloven | | elforsyning
Gasforsyningsloven | Naturgasforsyningsloven | gasforsyning; naturgasforsyning
VE-loven | | fremme af vedvarende energi
Klimaloven | | klima
Jordforureningsloven | | forurenet jord
Råstofloven | | råstoffer
Kystbeskyttelsesloven | | kystbeskyttelse
Havmiljøloven | | beskyttelse af havmiljøet
Havplanloven | | maritim fysisk planlægning
Skovloven | | skove
Jagtloven | | jagt og vildtforvaltning
Husdyrbrugloven | Husdyrbrugsloven; Husdyrloven | husdyrbrug og anvendelse af gødning;
    miljøgodkendelse af husdyrbrug
Landbrugsloven | | landbrugsejendomme
Udstykningsloven | | udstykning og anden registrering i matriklen
Tinglysningsloven | | tinglysning
BBR-loven | | bygnings- og boligregistrering
Vejloven | | offentlige veje; offentlig vej
Privatvejsloven | Privatvejloven | private fællesveje
Færdselsloven | |
Trafikselskabsloven | | trafikselskaber
Taxiloven | | taxikørsel
Havneloven | | havne
Jernbaneloven | |
Vejbidragsloven | | grundejerbidrag til offentlige veje
Ekspropriationsprocesloven | | fremgangsmåden ved ekspropriation vedrørende fast ejendom
Beredskabsloven | |
Bygningsfredningsloven | | bygningsfredning og bevaring af bygninger og bymiljøer
Byfornyelsesloven | | byfornyelse og udvikling af byer; byfornyelse
Hegnsloven | | hegn
Mark- og vejfredsloven | | mark- og vejfred
Hundeloven | | hunde
Sommerhusloven | | sommerhuse og campering
Kolonihaveloven | | kolonihaver
Oversvømmelsesloven | | vurdering og styring af oversvømmelsesrisikoen fra vandløb og søer
Ledningsejerloven | | registrering af ledningsejere
Masteloven | | etablering og fælles udnyttelse af master til radiokommunikationsformål
Dyrevelfærdsloven | | dyrevelfærd
Miljø- og Fødevareklagenævnsloven | | Miljø- og Fødevareklagenævnet
Planklagenævnsloven | | Planklagenævnet

# Housing, property, taxes
Almenboligloven | | almene boliger
Almenlejeloven | | leje af almene boliger
Erhvervslejeloven | | leje af erhvervslokaler
Lejeloven | | leje
Boligreguleringsloven | | midlertidig regulering af boligforholdene
Boligforholdsloven | | boligforhold
Andelsboligloven | | andelsboligforeninger og andre boligfællesskaber
Ejerlejlighedsloven | | ejerlejligheder
Ejendomsvurderingsloven | | ejendomsvurderinger
Ejendomsskatteloven | |
Ejendomsavancebeskatningsloven | | beskatning af fortjeneste ved afståelse af fast ejendom
Lov om kommunal ejendomsskat | | kommunal ejendomsskat
Kommuneskatteloven | | kommunal indkomstskat
Momsloven | | merværdiafgift
Kildeskatteloven | |
Ligningsloven | |

# How municipalities are run, and what binds every authority
Styrelsesloven | Kommunestyrelsesloven; Kommunalstyrelsesloven | kommunernes styrelse;
    kommuners styrelse
Regionsloven | | regioner og om nedlæggelse af Hovedstadens Udviklingsråd
Budgetloven | |
Udligningsloven | | kommunal udligning og generelle tilskud til kommuner
Kommunalvalgloven | Kommunalvalgsloven | kommunale og regionale valg;
    valg til kommunale og regionale råd
Folketingsvalgloven | | valg til Folketinget
Europaparlamentsvalgloven | Europa-Parlamentsvalgloven |
    valg af danske medlemmer til Europa-Parlamentet
Grundloven | | Danmarks Riges Grundlov
Forvaltningsloven | |
Offentlighedsloven | | offentlighed i forvaltningen
Ombudsmandsloven | | Folketingets Ombudsmand
Tvangsindgrebsloven | |
    retssikkerhed ved forvaltningens anvendelse af tvangsindgreb og oplysningspligter
Databeskyttelsesloven | |
Persondataloven | | behandling af personoplysninger
CPR-loven | | Det Centrale Personregister
Whistleblowerloven | | beskyttelse af whistleblowere
Webtilgængelighedsloven | |
    tilgængelighed af offentlige organers websteder og mobilapplikationer; webtilgængelighed
Lov om Digital Post fra offentlige afsendere | | Digital Post fra offentlige afsendere;
    Digital Post
NIS 2-loven | NIS2-loven | foranstaltninger til sikring af et højt cybersikkerhedsniveau
TV-overvågningsloven | | tv-overvågning
Udbudsloven | |
Tilbudsloven | | indhentning af tilbud på visse offentlige og offentligt støttede kontrakter
Konkurrenceloven | |
Erhvervsfremmeloven | | erhvervsfremme
Lov om kommuners udførelse af opgaver for andre offentlige myndigheder | |
    kommuners udførelse af opgaver for andre offentlige myndigheder
Restaurationsloven | | restaurationsvirksomhed og alkoholbevilling
Lukkeloven | | detailsalg fra butikker
Inddrivelsesloven | | inddrivelse af gæld til det offentlige
Forældelsesloven | | forældelse af fordringer
Aftaleloven | |
Købeloven | |
Selskabsloven | |
Årsregnskabsloven | |
Bogføringsloven | |
Fondsloven | | fonde og visse foreninger
Erhvervsfondsloven | | erhvervsdrivende fonde
Straffeloven | |
Retsplejeloven | |
Politiloven | | politiets virksomhed
Våbenloven | | våben og eksplosivstoffer
Lov om euforiserende stoffer | | euforiserende stoffer
Værgemålsloven | |
Erstatningsansvarsloven | | erstatningsansvar
"""

_ORDERS: Final = """
# name | other names | titles, as they follow "bekendtgørelse om"
Affaldsbekendtgørelsen | | affald
Brandsynsbekendtgørelsen | | brandsyn
Driftsbekendtgørelsen | | drift af almene boliger
Lånebekendtgørelsen | | kommunernes låntagning og meddelelse af garantier;
    kommuners låntagning og meddelelse af garantier
Vederlagsbekendtgørelsen | | vederlag, diæter, pension m.v. for varetagelsen af kommunale hverv;
    vederlag, diæter, pension for varetagelsen af kommunale hverv
Bekendtgørelse om kommunernes budget- og regnskabsvæsen | |
    kommunernes budget- og regnskabsvæsen; kommuners budget- og regnskabsvæsen;
    kommunens budget- og regnskabsvæsen
Støttebekendtgørelsen | | støtte til almene boliger
"""

_OTHERS: Final = """
# name | other names: treaties, and rules with a name of their own
Bygningsreglementet | Bygningsreglement; BR18; BR15
Børnekonventionen | Børnekonvention
Handicapkonventionen | Handicapkonvention
Menneskerettighedskonventionen | Menneskerettighedskonvention
Istanbulkonventionen |
Aarhuskonventionen | Århuskonventionen; Aarhus-konventionen; Århus-konventionen
Parisaftalen | Paris-aftalen
"""

_EUROPEAN: Final = """
# name | kind/year/number | other names. Only acts whose name has meant this one act throughout:
# "drikkevandsdirektivet" has meant two since 2020, and stays a name.
Affaldsrammedirektivet | dir/2008/98 |
AI-forordningen | reg/2024/1689 | AI Act; AI-act
Badevandsdirektivet | dir/2006/7 |
CER-direktivet | dir/2022/2557 |
CSRD-direktivet | dir/2022/2464 | CSRD
Databeskyttelsesforordningen | reg/2016/679 | GDPR; GDPR-forordningen; Persondataforordningen;
    Databeskyttelsesforordning; Persondataforordning
eIDAS-forordningen | reg/2014/910 |
Engangsplastdirektivet | dir/2019/904 |
Fuglebeskyttelsesdirektivet | dir/2009/147 | Fugledirektivet; EF-fuglebeskyttelsesdirektivet
Grundvandsdirektivet | dir/2006/118 |
Habitatdirektivet | dir/1992/43 | EF-habitatdirektivet
Havstrategidirektivet | dir/2008/56 |
INSPIRE-direktivet | dir/2007/2 |
Miljøvurderingsdirektivet | dir/2001/42 | SMV-direktivet
Naturgenopretningsforordningen | reg/2024/1991 |
NIS-direktivet | dir/2016/1148 |
NIS2 | dir/2022/2555 | NIS 2; NIS-2; NIS2-direktivet; NIS 2-direktivet; NIS-2-direktivet;
    NIS II; NIS2-direktiv; NIS 2-direktiv
Nitratdirektivet | dir/1991/676 |
Opholdsdirektivet | dir/2004/38 |
Oversvømmelsesdirektivet | dir/2007/60 |
Støjdirektivet | dir/2002/49 |
Taksonomiforordningen | reg/2020/852 |
Tilgængelighedsdirektivet | dir/2019/882 |
Vandrammedirektivet | dir/2000/60 |
Webtilgængelighedsdirektivet | dir/2016/2102 |
Whistleblowerdirektivet | dir/2019/1937 |
"""


@dataclass(frozen=True, slots=True)
class Act:
    """One act, whatever a text calls it."""

    name: str
    """The name it goes by here, and its label."""
    others: tuple[str, ...] = ()
    """Other names."""
    titles: tuple[str, ...] = ()
    """Its title, or the beginning of it that no other act's title shares, without ``lov om``."""
    european: str | None = None
    """Kind, year and number of an act of the European Union (``dir/2022/2555``)."""


def _rows(table: str) -> list[list[str]]:
    """Return the cells of each row; a line that begins with a space continues the row before."""
    lines = table.replace("\n    ", " ").splitlines()
    rows = (line for line in lines if line and not line.startswith("#"))
    return [[cell.strip() for cell in row.split("|")] for row in rows]


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


LAWS: Final = tuple(Act(a, _several(b), _several(c)) for a, b, c in _rows(_DANISH))
"""Acts of the Danish parliament."""

ORDERS: Final = tuple(Act(a, _several(b), _several(c)) for a, b, c in _rows(_ORDERS))
"""Ministerial orders (bekendtgørelser)."""

OTHERS: Final = tuple(Act(a, _several(b)) for a, b in _rows(_OTHERS))
"""Treaties, and rules with a name of their own."""

EUROPEAN: Final = tuple(
    Act(a, _several(others), european=number) for a, number, others in _rows(_EUROPEAN)
)
"""Directives and regulations of the European Union."""
