"""Every topic as plain data: its names, what it is part of, the words that speak for it.

Generated from ontology/topics.ttl: do not edit. To renew it, run
``python -m sagsgraf.vocabulary.generate``.

Words stand as stems (see ``danish.stems``), several to a phrase; they are parted by semicolons.
"""

from typing import Final

BASE: Final = "https://w3id.org/sagsgraf/emne/"
"""What the IRI of every topic begins with; the keys of the tables complete it."""

LABELS: Final[dict[str, tuple[str, str]]] = {
    "aabenhed-og-aktindsigt": ("åbenhed og aktindsigt", "openness and access to documents"),
    "administration-og-it": ("administration og it", "administration and IT"),
    "aeldrepleje": ("ældrepleje", "care for older people"),
    "affaldssortering": ("affaldssortering", "waste sorting"),
    "afloeb-og-aaer": ("afløb og åer", "wastewater and watercourses"),
    "almene-boliger": ("almene boliger", "social housing"),
    "anlaegsprojekter": ("anlægsprojekter", "capital projects"),
    "ansatte-og-loen": ("ansatte og løn", "staff and pay"),
    "arbejdsmiljoe-for-ansatte": ("arbejdsmiljø for ansatte", "working environment of staff"),
    "baeredygtig-udvikling": ("bæredygtig udvikling", "sustainable development"),
    "befolkningsprognose": ("befolkningsprognose", "population forecast"),
    "beredskabsplan": ("beredskabsplan", "contingency plan"),
    "besparelser": ("besparelser", "savings"),
    "bevaringsvaerdige-bygninger": ("bevaringsværdige bygninger", "buildings worth preserving"),
    "bevillinger": ("bevillinger", "appropriations"),
    "boern-med-handicap": ("børn med handicap", "children with disabilities"),
    "boligforhold": ("boligforhold", "housing"),
    "borgerens-retlige-forhold": ("borgerens retlige forhold", "civil matters of residents"),
    "borgerinddragelse": ("borgerinddragelse", "public participation"),
    "bosaetning": ("bosætning", "attracting residents"),
    "botilbud": ("botilbud", "supported housing"),
    "brand-og-redning": ("brand og redning", "fire and rescue"),
    "bredbaand-og-mobildaekning": ("bredbånd og mobildækning", "broadband and mobile coverage"),
    "budgetlaegning": ("budgetlægning", "budget process"),
    "budgetopfoelgning": ("budgetopfølgning", "budget follow-up"),
    "byfornyelse": ("byfornyelse", "urban renewal"),
    "byggesager": ("byggesager", "building permits"),
    "bygningsvedligeholdelse": ("bygningsvedligeholdelse", "maintenance of buildings"),
    "byudvikling": ("byudvikling", "urban development"),
    "cybersikkerhed": ("cybersikkerhed", "cyber security"),
    "cykelstier": ("cykelstier", "cycle paths"),
    "daginstitutionernes-struktur": ("daginstitutionernes struktur", "structure of day care"),
    "daginstitutionsbyggeri": ("daginstitutionsbyggeri", "buildings for day care"),
    "dagpleje": ("dagpleje", "family day care"),
    "databeskyttelse": ("databeskyttelse", "data protection"),
    "delegation-og-fuldmagter": ("delegation og fuldmagter", "delegation and powers of attorney"),
    "detailhandel": ("detailhandel", "retail trade"),
    "dialog-med-borgmesteren": ("dialog med borgmesteren", "dialogue with the mayor"),
    "digitalisering": ("digitalisering", "digitalisation"),
    "dispensationer": ("dispensationer", "dispensations from plans"),
    "drikkevand": ("drikkevand", "drinking water"),
    "egen-produktion": ("egen produktion", "the municipality's own production"),
    "ejendomsskat": ("ejendomsskat", "property tax"),
    "energibesparelser": ("energibesparelser", "energy saving"),
    "erhverv-og-turisme": ("erhverv og turisme", "business and tourism"),
    "erhvervsfremme": ("erhvervsfremme", "business promotion"),
    "faelleskommunale-selskaber": ("fælleskommunale selskaber", "joint municipal companies"),
    "faerger": ("færger", "ferries"),
    "faste-punkter-paa-dagsordenen": ("faste punkter på dagsordenen", "standing items of agendas"),
    "fjernvarme": ("fjernvarme", "district heating"),
    "fleksjob-og-ressourceforloeb": (
        "fleksjob og ressourceforløb",
        "flexible jobs and resource courses",
    ),
    "flygtninge": ("flygtninge", "refugees"),
    "foertidspension": ("førtidspension", "disability pension"),
    "folkebibliotek": ("folkebibliotek", "public library"),
    "foraeldrebetaling": ("forældrebetaling", "parents' payment"),
    "forebyggelse-og-sundhedsfremme": (
        "forebyggelse og sundhedsfremme",
        "prevention and health promotion",
    ),
    "foreninger-og-frivillige": ("foreninger og frivillige", "associations and volunteers"),
    "formidling-af-beslutninger": ("formidling af beslutninger", "communicating decisions"),
    "forsikring-og-risikostyring": ("forsikring og risikostyring", "insurance and risk management"),
    "forslag-fra-medlemmer": ("forslag fra medlemmer", "members' motions"),
    "frie-skoler": ("frie skoler", "independent schools"),
    "friluftsliv": ("friluftsliv", "outdoor recreation"),
    "frivilligt-socialt-arbejde": ("frivilligt socialt arbejde", "voluntary social work"),
    "garantistillelse": ("garantistillelse", "guarantees for loans"),
    "genoptraening-og-rehabilitering": ("genoptræning og rehabilitering", "rehabilitation"),
    "groenne-omraader-og-anlaeg-til-fritid": (
        "grønne områder og anlæg til fritid",
        "green spaces and leisure grounds",
    ),
    "grundskole": ("grundskole", "primary and lower secondary school"),
    "handicap-og-psykiatri": ("handicap og psykiatri", "disability and mental health"),
    "havn-og-flyveplads": ("havn og flyveplads", "ports and airfields"),
    "helhedsorienteret-indsats": ("helhedsorienteret indsats", "holistic effort"),
    "hjaelpemidler": ("hjælpemidler", "assistive devices"),
    "hjemloeshed-og-krisecentre": ("hjemløshed og krisecentre", "homelessness and shelters"),
    "hjemmepleje": ("hjemmepleje", "home care"),
    "husleje-og-beboerforhold": ("husleje og beboerforhold", "rent and tenancy"),
    "idraet": ("idræt", "sport"),
    "indkoeb-og-kontrakter": ("indkøb og kontrakter", "purchasing and contracts"),
    "integration": ("integration", "integration"),
    "international-skole": ("international skole", "international school"),
    "internationalt-samarbejde": ("internationalt samarbejde", "international cooperation"),
    "it-budgetter": ("it-budgetter", "IT budgets"),
    "it-systemer": ("it-systemer", "IT systems"),
    "job-og-beskaeftigelse": ("job og beskæftigelse", "jobs and employment"),
    "jordforurening": ("jordforurening", "soil contamination"),
    "klima": ("klima", "climate"),
    "klimatilpasning": ("klimatilpasning", "climate adaptation"),
    "koeb-og-salg-af-bygninger": ("køb og salg af bygninger", "purchase and sale of buildings"),
    "kollektiv-trafik": ("kollektiv trafik", "public transport"),
    "kommunal-ungeindsats": ("kommunal ungeindsats", "municipal effort for young people"),
    "kommunale-bygninger-og-lokaler": (
        "kommunale bygninger og lokaler",
        "municipal buildings and rooms",
    ),
    "kommuneplan": ("kommuneplan", "municipal plan"),
    "kommunikation-og-presse": ("kommunikation og presse", "communication and press"),
    "kompetenceudvikling": ("kompetenceudvikling", "skills development"),
    "konstituering-og-udpegninger": (
        "konstituering og udpegninger",
        "constitution and appointments",
    ),
    "kontanthjaelp": ("kontanthjælp", "social assistance"),
    "kultur-og-arrangementer": ("kultur og arrangementer", "culture and events"),
    "kulturarv": ("kulturarv", "cultural heritage"),
    "kunst": ("kunst", "visual arts"),
    "kunstig-intelligens": ("kunstig intelligens", "artificial intelligence"),
    "kvalitet-i-folkeskolen": ("kvalitet i folkeskolen", "quality of schools"),
    "kystbeskyttelse": ("kystbeskyttelse", "coastal protection"),
    "laan-og-likviditet": ("lån og likviditet", "loans and liquidity"),
    "ladestandere-og-elbiler": ("ladestandere og elbiler", "charging points and electric cars"),
    "laeger-og-sundhedshuse": ("læger og sundhedshuse", "doctors and health centres"),
    "landbrug-og-dyrehold": ("landbrug og dyrehold", "farming and livestock"),
    "landdistrikter": ("landdistrikter", "rural districts"),
    "landzone": ("landzone", "rural zone"),
    "ledige-og-jobparate": ("ledige og jobparate", "people looking for work"),
    "leje-og-forpagtning": ("leje og forpagtning", "leases and tenancies of municipal property"),
    "loen-og-overenskomst": ("løn og overenskomst", "pay and collective agreements"),
    "lokalplaner": ("lokalplaner", "local plans"),
    "madservice": ("madservice", "meals service"),
    "magtanvendelse": ("magtanvendelse", "use of force"),
    "materiel-og-inventar": ("materiel og inventar", "equipment and furniture"),
    "mental-sundhed": ("mental sundhed", "mental well-being"),
    "miljoe-og-forurening": ("miljø og forurening", "environment and pollution"),
    "miljoetilsyn-og-miljoegodkendelser": (
        "miljøtilsyn og miljøgodkendelser",
        "environmental inspections and permits",
    ),
    "moeder-og-dagsordener": ("møder og dagsordener", "meetings and agendas"),
    "museer": ("museer", "museums"),
    "musik-og-teater": ("musik og teater", "music and theatre"),
    "natur-og-biodiversitet": ("natur og biodiversitet", "nature and biodiversity"),
    "oekonomistyring": ("økonomistyring", "financial management"),
    "opgaver-for-andre-myndigheder": (
        "opgaver for andre myndigheder",
        "tasks for other authorities",
    ),
    "organisation-og-ledelse": ("organisation og ledelse", "organisation and management"),
    "paedagogisk-kvalitet-i-dagtilbud": ("pædagogisk kvalitet i dagtilbud", "quality of day care"),
    "parker-og-legepladser": ("parker og legepladser", "parks and playgrounds"),
    "parkering": ("parkering", "parking"),
    "pasning-af-smaa-boern": ("pasning af små børn", "child care"),
    "patientsikkerhed": ("patientsikkerhed", "patient safety"),
    "planer-for-land-og-natur": ("planer for land og natur", "land-use plans and nature"),
    "plejehjem": ("plejehjem", "nursing homes"),
    "politikker-og-strategier": ("politikker og strategier", "policies and strategies"),
    "private-dagtilbud": ("private dagtilbud", "private day care"),
    "private-faellesveje": ("private fællesveje", "private shared roads"),
    "raaden-over-vej-og-skilte": ("råden over vej og skilte", "use of road space and signs"),
    "raadgivende-raad": ("rådgivende råd", "advisory councils"),
    "raadhusets-lokaler": ("rådhusets lokaler", "rooms in the town hall"),
    "raastoffer": ("råstoffer", "raw materials"),
    "rammeaftaler-paa-socialomraadet": (
        "rammeaftaler på socialområdet",
        "framework agreements on social services",
    ),
    "regnskab": ("regnskab", "annual accounts"),
    "rekruttering-af-ledere": ("rekruttering af ledere", "recruitment of leaders"),
    "rekruttering-og-fastholdelse": ("rekruttering og fastholdelse", "recruitment and retention"),
    "renovation-og-genbrug": ("renovation og genbrug", "refuse and recycling"),
    "retssager": ("retssager", "legal proceedings"),
    "rusmiddelbehandling": ("rusmiddelbehandling", "treatment of substance abuse"),
    "salg-og-koeb-af-grunde": ("salg og køb af grunde", "sale and purchase of land"),
    "samarbejde-med-virksomheder": ("samarbejde med virksomheder", "cooperation with employers"),
    "skadedyr": ("skadedyr", "pests"),
    "skatter": ("skatter", "taxes"),
    "skolebestyrelser": ("skolebestyrelser", "school boards"),
    "skolebyggeri": ("skolebyggeri", "school buildings"),
    "skolefritidsordning": ("skolefritidsordning", "after-school care"),
    "skolestruktur": ("skolestruktur", "school structure"),
    "smitte-og-pandemi": ("smitte og pandemi", "infection and pandemics"),
    "sociale-indsatser": ("sociale indsatser", "social services"),
    "socialt-bedrageri": ("socialt bedrageri", "benefit fraud"),
    "solceller": ("solceller", "solar power"),
    "specialundervisning": ("specialundervisning", "special needs education"),
    "spildevand": ("spildevand", "wastewater"),
    "stoej": ("støj", "noise"),
    "styring-af-kommunen": ("styring af kommunen", "governing the municipality"),
    "sundhed-og-forebyggelse": ("sundhed og forebyggelse", "health and prevention"),
    "sundhedspleje": ("sundhedspleje", "health visitors"),
    "sundhedssamarbejde": ("sundhedssamarbejde", "health cooperation"),
    "sygedagpenge": ("sygedagpenge", "sickness benefit"),
    "sygefravaer": ("sygefravær", "sickness absence"),
    "sygepleje": ("sygepleje", "municipal nursing"),
    "takster": ("takster", "charges"),
    "tandpleje": ("tandpleje", "dental care"),
    "tilladelser-til-private-erhverv": (
        "tilladelser til private erhverv",
        "licences for private trades",
    ),
    "tilskud-og-puljer": ("tilskud og puljer", "grants and pools"),
    "tilsyn-med-sociale-tilbud": ("tilsyn med sociale tilbud", "inspection of social services"),
    "tilsyn-og-klager": ("tilsyn og klager", "supervision and complaints"),
    "trafiksikkerhed": ("trafiksikkerhed", "road safety"),
    "tryghed-og-kriminalitetsforebyggelse": (
        "tryghed og kriminalitetsforebyggelse",
        "safety and crime prevention",
    ),
    "turisme": ("turisme", "tourism"),
    "udbud": ("udbud", "tenders"),
    "udsatte-boern-og-unge": ("udsatte børn og unge", "children and young people at risk"),
    "udsatte-boligomraader": ("udsatte boligområder", "deprived housing areas"),
    "udvalg-og-vedtaegter": ("udvalg og vedtægter", "committees and statutes"),
    "valg-til-raad-og-folkeafstemninger": (
        "valg til råd og folkeafstemninger",
        "elections and referendums",
    ),
    "vand-varme-og-energi": ("vand, varme og energi", "water, heat and energy"),
    "vandloeb-og-soeer": ("vandløb og søer", "watercourses and lakes"),
    "vederlag-til-politikere": ("vederlag til politikere", "remuneration of councillors"),
    "vedvarende-energi": ("vedvarende energi", "renewable energy"),
    "vejnet-og-transport": ("vejnet og transport", "roads and transport"),
    "vejprojekter": ("vejprojekter", "road works"),
    "vejvedligeholdelse": ("vejvedligeholdelse", "road maintenance"),
    "velfaerdsaftaler": ("velfærdsaftaler", "welfare agreements"),
    "videre-uddannelse": ("videre uddannelse", "further education"),
    "vindmoeller": ("vindmøller", "wind turbines"),
    "voksenundervisning-i-fritiden-og-ungdomsskole": (
        "voksenundervisning i fritiden og ungdomsskole",
        "adult leisure education and youth school",
    ),
    "ydelser-til-borgere": ("ydelser til borgere", "cash benefits"),
}
"""The name of every topic: Danish, English."""

BROADER: Final[dict[str, tuple[str, ...]]] = {
    "aabenhed-og-aktindsigt": ("styring-af-kommunen",),
    "aeldrepleje": ("sociale-indsatser",),
    "affaldssortering": ("renovation-og-genbrug",),
    "almene-boliger": ("boligforhold",),
    "anlaegsprojekter": ("oekonomistyring",),
    "baeredygtig-udvikling": ("politikker-og-strategier",),
    "befolkningsprognose": ("styring-af-kommunen",),
    "beredskabsplan": ("brand-og-redning",),
    "besparelser": ("budgetlaegning",),
    "bevaringsvaerdige-bygninger": ("byggesager", "kulturarv"),
    "bevillinger": ("oekonomistyring",),
    "boern-med-handicap": ("handicap-og-psykiatri", "udsatte-boern-og-unge"),
    "borgerinddragelse": ("styring-af-kommunen",),
    "bosaetning": ("styring-af-kommunen",),
    "botilbud": ("handicap-og-psykiatri",),
    "bredbaand-og-mobildaekning": ("vand-varme-og-energi",),
    "budgetlaegning": ("oekonomistyring",),
    "budgetopfoelgning": ("oekonomistyring",),
    "byfornyelse": ("boligforhold",),
    "bygningsvedligeholdelse": ("kommunale-bygninger-og-lokaler",),
    "byudvikling": ("planer-for-land-og-natur",),
    "cybersikkerhed": ("administration-og-it",),
    "cykelstier": ("vejnet-og-transport",),
    "daginstitutionernes-struktur": ("pasning-af-smaa-boern",),
    "daginstitutionsbyggeri": ("kommunale-bygninger-og-lokaler", "pasning-af-smaa-boern"),
    "dagpleje": ("pasning-af-smaa-boern",),
    "databeskyttelse": ("administration-og-it",),
    "delegation-og-fuldmagter": ("udvalg-og-vedtaegter",),
    "detailhandel": ("byudvikling", "erhverv-og-turisme"),
    "dialog-med-borgmesteren": ("moeder-og-dagsordener",),
    "digitalisering": ("administration-og-it",),
    "dispensationer": ("planer-for-land-og-natur",),
    "drikkevand": ("vand-varme-og-energi",),
    "ejendomsskat": ("skatter",),
    "energibesparelser": ("vand-varme-og-energi",),
    "erhvervsfremme": ("erhverv-og-turisme",),
    "faelleskommunale-selskaber": ("styring-af-kommunen",),
    "faerger": ("vejnet-og-transport",),
    "faste-punkter-paa-dagsordenen": ("moeder-og-dagsordener",),
    "fjernvarme": ("vand-varme-og-energi",),
    "fleksjob-og-ressourceforloeb": ("job-og-beskaeftigelse",),
    "flygtninge": ("integration",),
    "foertidspension": ("ydelser-til-borgere",),
    "foraeldrebetaling": ("pasning-af-smaa-boern", "takster"),
    "forebyggelse-og-sundhedsfremme": ("sundhed-og-forebyggelse",),
    "foreninger-og-frivillige": ("voksenundervisning-i-fritiden-og-ungdomsskole",),
    "formidling-af-beslutninger": ("moeder-og-dagsordener",),
    "forsikring-og-risikostyring": ("oekonomistyring",),
    "forslag-fra-medlemmer": ("moeder-og-dagsordener",),
    "frie-skoler": ("grundskole",),
    "friluftsliv": ("groenne-omraader-og-anlaeg-til-fritid",),
    "frivilligt-socialt-arbejde": ("foreninger-og-frivillige", "sociale-indsatser"),
    "garantistillelse": ("laan-og-likviditet",),
    "genoptraening-og-rehabilitering": ("sundhed-og-forebyggelse",),
    "handicap-og-psykiatri": ("sociale-indsatser",),
    "helhedsorienteret-indsats": ("sociale-indsatser",),
    "hjaelpemidler": ("sociale-indsatser",),
    "hjemloeshed-og-krisecentre": ("sociale-indsatser",),
    "hjemmepleje": ("aeldrepleje",),
    "husleje-og-beboerforhold": ("boligforhold",),
    "idraet": ("groenne-omraader-og-anlaeg-til-fritid",),
    "integration": ("job-og-beskaeftigelse",),
    "international-skole": ("grundskole",),
    "internationalt-samarbejde": ("styring-af-kommunen",),
    "it-budgetter": ("administration-og-it", "budgetlaegning"),
    "it-systemer": ("administration-og-it",),
    "jordforurening": ("miljoe-og-forurening",),
    "klima": ("miljoe-og-forurening",),
    "klimatilpasning": ("afloeb-og-aaer", "klima"),
    "koeb-og-salg-af-bygninger": ("kommunale-bygninger-og-lokaler",),
    "kollektiv-trafik": ("vejnet-og-transport",),
    "kommunal-ungeindsats": ("job-og-beskaeftigelse", "videre-uddannelse"),
    "kommuneplan": ("planer-for-land-og-natur",),
    "kommunikation-og-presse": ("styring-af-kommunen",),
    "kompetenceudvikling": ("ansatte-og-loen",),
    "konstituering-og-udpegninger": ("udvalg-og-vedtaegter",),
    "kontanthjaelp": ("ydelser-til-borgere",),
    "kunst": ("kultur-og-arrangementer",),
    "kunstig-intelligens": ("digitalisering",),
    "kvalitet-i-folkeskolen": ("grundskole",),
    "kystbeskyttelse": ("klimatilpasning", "planer-for-land-og-natur"),
    "laan-og-likviditet": ("oekonomistyring",),
    "ladestandere-og-elbiler": ("klima", "vejnet-og-transport"),
    "laeger-og-sundhedshuse": ("sundhed-og-forebyggelse",),
    "landbrug-og-dyrehold": ("miljoe-og-forurening",),
    "landdistrikter": ("styring-af-kommunen",),
    "landzone": ("planer-for-land-og-natur",),
    "ledige-og-jobparate": ("job-og-beskaeftigelse",),
    "leje-og-forpagtning": ("kommunale-bygninger-og-lokaler",),
    "loen-og-overenskomst": ("ansatte-og-loen",),
    "lokalplaner": ("planer-for-land-og-natur",),
    "madservice": ("aeldrepleje",),
    "magtanvendelse": ("sociale-indsatser",),
    "mental-sundhed": ("sundhed-og-forebyggelse",),
    "miljoetilsyn-og-miljoegodkendelser": ("miljoe-og-forurening",),
    "moeder-og-dagsordener": ("styring-af-kommunen",),
    "museer": ("kulturarv",),
    "musik-og-teater": ("kultur-og-arrangementer",),
    "natur-og-biodiversitet": ("planer-for-land-og-natur",),
    "oekonomistyring": ("styring-af-kommunen",),
    "organisation-og-ledelse": ("styring-af-kommunen",),
    "paedagogisk-kvalitet-i-dagtilbud": ("pasning-af-smaa-boern",),
    "parker-og-legepladser": ("groenne-omraader-og-anlaeg-til-fritid",),
    "parkering": ("vejnet-og-transport",),
    "patientsikkerhed": ("sundhed-og-forebyggelse",),
    "plejehjem": ("aeldrepleje", "almene-boliger"),
    "politikker-og-strategier": ("styring-af-kommunen",),
    "private-dagtilbud": ("pasning-af-smaa-boern",),
    "private-faellesveje": ("vejnet-og-transport",),
    "raaden-over-vej-og-skilte": ("vejnet-og-transport",),
    "raadgivende-raad": ("udvalg-og-vedtaegter",),
    "raadhusets-lokaler": ("kommunale-bygninger-og-lokaler",),
    "raastoffer": ("planer-for-land-og-natur",),
    "rammeaftaler-paa-socialomraadet": ("sociale-indsatser",),
    "regnskab": ("oekonomistyring",),
    "rekruttering-af-ledere": ("ansatte-og-loen", "organisation-og-ledelse"),
    "rekruttering-og-fastholdelse": ("ansatte-og-loen",),
    "retssager": ("styring-af-kommunen",),
    "rusmiddelbehandling": ("sociale-indsatser",),
    "salg-og-koeb-af-grunde": ("kommunale-bygninger-og-lokaler",),
    "samarbejde-med-virksomheder": ("job-og-beskaeftigelse",),
    "skadedyr": ("miljoe-og-forurening",),
    "skolebestyrelser": ("grundskole", "udvalg-og-vedtaegter"),
    "skolebyggeri": ("grundskole", "kommunale-bygninger-og-lokaler"),
    "skolefritidsordning": ("grundskole",),
    "skolestruktur": ("grundskole",),
    "smitte-og-pandemi": ("sundhed-og-forebyggelse",),
    "socialt-bedrageri": ("ydelser-til-borgere",),
    "solceller": ("vedvarende-energi",),
    "specialundervisning": ("grundskole",),
    "spildevand": ("afloeb-og-aaer",),
    "stoej": ("miljoe-og-forurening",),
    "sundhedspleje": ("sundhed-og-forebyggelse",),
    "sundhedssamarbejde": ("sundhed-og-forebyggelse",),
    "sygedagpenge": ("ydelser-til-borgere",),
    "sygefravaer": ("arbejdsmiljoe-for-ansatte",),
    "sygepleje": ("sundhed-og-forebyggelse",),
    "takster": ("oekonomistyring",),
    "tandpleje": ("sundhed-og-forebyggelse",),
    "tilskud-og-puljer": ("oekonomistyring",),
    "tilsyn-med-sociale-tilbud": ("sociale-indsatser", "tilsyn-og-klager"),
    "tilsyn-og-klager": ("styring-af-kommunen",),
    "trafiksikkerhed": ("vejnet-og-transport",),
    "tryghed-og-kriminalitetsforebyggelse": ("sociale-indsatser",),
    "turisme": ("erhverv-og-turisme",),
    "udbud": ("indkoeb-og-kontrakter",),
    "udsatte-boern-og-unge": ("sociale-indsatser",),
    "udsatte-boligomraader": ("boligforhold", "tryghed-og-kriminalitetsforebyggelse"),
    "udvalg-og-vedtaegter": ("styring-af-kommunen",),
    "vandloeb-og-soeer": ("afloeb-og-aaer",),
    "vederlag-til-politikere": ("udvalg-og-vedtaegter",),
    "vedvarende-energi": ("vand-varme-og-energi",),
    "vejprojekter": ("vejnet-og-transport",),
    "vejvedligeholdelse": ("vejnet-og-transport",),
    "velfaerdsaftaler": ("styring-af-kommunen",),
    "vindmoeller": ("vedvarende-energi",),
}
"""What a topic is part of."""

NAMES: Final[dict[str, str]] = {
    "aabenhed-og-aktindsigt": (
        "aktindsig; habilitetsregl; livestreaming; lukked dagsorden; lukked punk; lydoptagels; "
        "offentlighed; postlist; streaming; tavshedsplig; transmission af mød; tv transmission; "
        "videotransmission; webtransmission; åbenhed; åbenhed og aktindsig; åbn dagsorden"
    ),
    "administration-og-it": (
        "administration af kommun; administration og it; administrationsområd; administrativ "
        "servic; afbureaukratisering; arkiv og journal; borgerhenvendels; print; regelforenkling; "
        "sagsbehandlingsfrist; sagsbehandlingstid; telefonbetjening"
    ),
    "aeldrepleje": (
        "aktivitetscent; bedr bemanding; borg over 65 år; dagcent; daghjem; demens; dement; "
        "ensomhedsstrategi; forebyggend hjemmebesøg; helhedsplej; i sikr hænd; klippekort; liv for "
        "ældr; livshistori; midl til ældr; omsorgsområd; omsorgssystem; plej og omsorg; plej og "
        "omsorgsforløb; plej og sundhed; plejeområd; pårørend; senior; social og sundhedsområd; "
        "værdig alderdom; værdighed; ældr medborg; ældrecent; ældrelov; ældremilliard; ældreområd; "
        "ældreomsorg; ældrepak; ældreplej; ældrepolitik; ældrepulj; ældrereform; ældrestrategi; "
        "ældretilsyn"
    ),
    "affaldssortering": (
        "affaldsbehold; affaldsfraktion; affaldsgebyr; affaldshåndteringsplan; "
        "affaldsindsamlingsordning; affaldsløsning; affaldsordning; affaldsplan; affaldsregulativ; "
        "affaldssortering; affaldssystem; affaldstakst; affaldsø; bioaffald; emballag; "
        "emballageaffald; gebyr for affald; glasindsamling; indsamlingsordning; kildesortering; "
        "madaffald; nedgraved løsning; papaffald; plastaffald; producentansvar; regulativ for "
        "erhvervsaffald; regulativ for husholdningsaffald; renovationsgebyr; renovationsordning; "
        "renovationstakst; sortering af affald; sorteringsanlæg"
    ),
    "afloeb-og-aaer": "afløb og åer; vandmiljø; vandområdeplan; vandråd",
    "almene-boliger": (
        "aftal om anvisning; alm bolig; alm plejebolig; almenbolig; anvisningsaftal; billig bolig; "
        "bolig til flygtning og ung; boligafdeling; boliganvisning; boligforening; "
        "boligorganisation; boligselskab; dispositionsfond; driftsstøttelån; familiebolig; "
        "fleksibel udlejning; frasalg af alm bolig; grundkapital; helhedsplan for boligafdeling; "
        "huslejetilskud; kommunal anvisning; kommunal anvisningsr; landsbyggefond; nedrivning af "
        "alm bolig; renoveringsstøttesag; råderetsbeløb; skema a; skema b; skema c; startbolig; "
        "studiebolig; styringsdialog; udlejningsaftal; ungdomsbolig"
    ),
    "anlaegsprojekter": (
        "anlægsarbejd; anlægsbudgetforslag; anlægsinvestering; anlægsområd; anlægsopgav; "
        "anlægsoversig; anlægsplan; anlægsprogram; anlægsprojek; anlægspulj; anlægsstrategi; "
        "anlægsstyring; anlægsønsk; byggestyring; investeringsoversig; investeringsplan; "
        "investeringsstrategi"
    ),
    "ansatte-og-loen": (
        "afskedigels; ansat og løn; ansættels af direktør; ansættelsesforhold; ligestilling; "
        "opsigels af medarbejd; personaleforhold; personalegod; personaleområd; personalepolitik; "
        "personalepolitisk redegørels; personaleredegørels; personalereglement; seniorordning"
    ),
    "arbejdsmiljoe-for-ansatte": (
        "arbejdsmiljø; arbejdsmiljø for ansat; arbejdsmiljøpolitik; arbejdsmiljøredegørels; "
        "arbejdspladsvurdering; arbejdsskad; arbejdstilsyn; hovedudvalg; med aftal; med system; "
        "med udvalg; trivselsmåling; vold og trusl mod ansat"
    ),
    "baeredygtig-udvikling": (
        "agenda 21; bæredygtig byggeri; bæredygtig udvikling; bæredygtighed; grøn omstilling; grøn "
        "trepart; verdensmål"
    ),
    "befolkningsprognose": (
        "befolkningsfremskrivning; befolkningsprognos; befolkningstal; befolkningsudvikling; "
        "demografi; demografisk udvikling; indbyggertal"
    ),
    "beredskabsplan": (
        "beredskabsarbejd; beredskabsplan; beredskabspolitik; beredskabsøvels; beskyttelsesrum; "
        "civilt beredskab; forsyningskris; fortsat drift; kriseberedskab; kriseledels; kriseplan; "
        "krisesituation; krisestab; krisestyring; nødberedskab; nødforsyning; nødstrøm; "
        "planlægning af beredskab; risikobas dimensionering; robusthed og beredskab; "
        "samfundssikkerhed; sikringsrum; strømafbrydels; strømsvig; sundhedsberedskab; "
        "totalberedskab; tryghedspunk"
    ),
    "besparelser": (
        "besparels; budgetreduktion; effektivisering; moderniseringsprogram; omstillingskatalog; "
        "prioriteringskatalog; reduktionsforslag; råderum; råderumskatalog; spareforslag; "
        "sparekatalog; sparekrav; spareplan"
    ),
    "bevaringsvaerdige-bygninger": (
        "bevarend lokalplan; bevaringsplan; bevaringsudvalg; bevaringsværdi; bevaringsværdig; "
        "bevaringsværdig bygning; bygningsarv; bygningsbevaring; bygningsforbedring; "
        "bygningsforbedringsudvalg; bygningsfredning; bygningskultur; fred bygning; freded "
        "bygning; sav registrering"
    ),
    "bevillinger": (
        "anlægsbevilling; anlægsmidl; anlægsoverførsl; bevilling; budgetoverførsel; "
        "budgetoverførsl; driftsbevilling; driftsoverførsl; engangsbevilling; frigivels af midl; "
        "genbevilling; indtægtsbevilling; kassetræk; merbevilling; overførsel af midl; overførsel "
        "af uforbrug midl; overførsel mellem budgetår; overførselsadgang; overførselssag; "
        "overførsl; rådighedsbeløb; tillægsbevilling; udgiftsbevilling"
    ),
    "boern-med-handicap": (
        "aflastningsinstitution; aflastningsplads; børn med handicap; børn med særlig behov; børn "
        "og ung med funktionsnedsættels; børn og ung med handicap; børn og ungehandicap; "
        "børnehandicap; børnehandicapområd; funktionsnedsættels hos børn; handicapped børn; "
        "hjemmetræning af børn; merudgiftsydels; special og handicapområd for børn; "
        "specialdaginstitution; specialdagtilbud; tabt arbejdsfortjenest til forældr"
    ),
    "boligforhold": (
        "beboels; boligbehov; boligbyggeri; boligforhold; boligforsyning; boligmangel; "
        "boligpolitik; boligprogram; boligstrategi; boligtilsyn; boligudbygning; bopælsplig; "
        "helårsbolig"
    ),
    "borgerens-retlige-forhold": (
        "borg retlig forhold; borgerlig ombud; borgerservic; domsmænd; folkeregist; "
        "grundlovsceremoni; grundlovslov; indfødsr; lægdom; navneforandring; nævning; pas og "
        "kørekort; statsborgerskab; viels; vielsesmyndighed"
    ),
    "borgerinddragelse": (
        "borgerbudg; borgerdialog; borgerforslag; borgerinddragels; borgerinddragend; borgermød; "
        "borgerpanel; borgersamling; borgertilfredshed; borgerundersøgels; brugerinddragels; "
        "brugertilfredshed; demokratiprojek; frivillig borgerforslag; høringssvar fra borg; "
        "inddragels af borg; inddragelsesproc; interessentinddragels; lokaldemokrati; lokalråd; "
        "lokaludvalg; medborgerskab; nærdemokrati; rundbordssamtal; samskabels; "
        "tilfredshedsundersøgels; ungeborgersamling; ungeinddragels; velfærdsborgersamling"
    ),
    "bosaetning": (
        "bosætning; bosætningsudvalg; nye borg; tilflytning; tilflytterservic; tilflytterstrategi"
    ),
    "botilbud": (
        "107; 108; aflastningsbolig; alm handicapbolig; bo og aktivitetstilbud; boform; "
        "bofællesskab; boligfællesskab; boligplan for handicapped; bosted; botilbud; "
        "botilbudsplads; handicapbolig; køb og salg af plads; opgangsfællesskab; socialpsykiatrisk "
        "bosted; socialpædagogisk opholdssted"
    ),
    "brand-og-redning": (
        "beredskabskommission; beredskabsområd; beredskabsselskab; brand og redning; "
        "brandsikkerhed; brandslukning; brandstation; brandsyn; brandvæs; redningsberedskab"
    ),
    "bredbaand-og-mobildaekning": (
        "5G; antennemast; antenneposition; bredbånd; bredbånd og mobildækning; fiberbredbånd; "
        "fibern; gittermast; mobilanten; mobildækning; mobilmast; mobiln; sendemast; "
        "teleinfrastruktur; telemast; teleselskab"
    ),
    "budgetlaegning": (
        "anlægsbudg; basisbudg; budgetaftal; budgetanalys; budgetarbejd; budgetforhandling; "
        "budgetforlig; budgetforslag; budgetforudsætning; budgetlægning; budgetmål; budgetnotat; "
        "budgetproc; budgetproces; budgetram; budgetseminar; budgetstrategi; budgettidsplan; "
        "budgetvedtagels; budgetvejledning; budgetønsk; driftsbudg; teknisk budg; tid og "
        "procesplan"
    ),
    "budgetopfoelgning": (
        "aktivitetsopfølgning; budgetkontrol; budgetomplacering; budgetopfølgning; budgetrevision; "
        "budgetrevurdering; forbrugsopfølgning; forvent regnskab; forvent årsregnskab; "
        "halvårsrapport; halvårsregnskab; kvartalsopfølgning; kvartalsrapport; månedsrapport; "
        "økonomiopfølgning; økonomisk opfølgning"
    ),
    "byfornyelse": (
        "byfornyels; bygningsfornyels; forfaldn ejendom; friarealforbedring; kondemnabl bolig; "
        "landsbyfornyelsespulj; landsbypulj; nedrivningsstøt; områdefornyels; pulj til "
        "landsbyfornyels"
    ),
    "byggesager": (
        "BBR; byggeansøgning; byggelov; byggesag; byggetilladels; bygningsreglement; nedrivning"
    ),
    "bygningsvedligeholdelse": (
        "PCB; asbest; bygningsanalys; bygningsdrift; bygningsgennemgang; bygningsmæssig; "
        "bygningsoptimering; bygningssyn; bygningsvedligehold; bygningsvedligeholdels; "
        "genopretning af bygning; genopretningsplan for bygning; helhedsrenovering; indeklima; "
        "istandsættels; miljøsanering; planlag vedligeholdels; radon; renovering; skimmel; "
        "tagrenovering; tagudskiftning; tilstandsrapport; udskiftning af tag; udvendig "
        "vedligeholdels; vedligehold af bygning; vedligeholdels af bygning; vedligeholdels af "
        "kommunal bygning; vedligeholdelsesefterslæb; vedligeholdelsesopgav; vedligeholdelsesplan; "
        "vedligeholdelsespulj; ventilation; vinduesudskiftning"
    ),
    "byudvikling": (
        "arkitektur; bydel; byen udvikling; byggemodning; bykvart; byliv; bylivsstrategi; bymid; "
        "bymidteplan; bymidtestrategi; bymidteudvalg; bymidteudvikling; bymiljø; byomdannels; "
        "byområd; byplan; byrum; byrumsinventar; byrumsplan; byudvikling; byvision; centerområd; "
        "fortætning; helhedsplan; kvarterplan; masterplan; midtby; områdeplan; perspektivplan; "
        "stationsnærhed; udviklingsplan"
    ),
    "cybersikkerhed": (
        "CFCS; NIS2; angreb på it system; cyberangreb; cyberberedskab; cyberforsvar; "
        "cybersikkerhed; cybertrusl; cybertrussel; datasikkerhed; digital sikkerhed; hackerangreb; "
        "hacking; informationssikkerhed; informationssikkerhedsudvalg; iso 27001; it angreb; it "
        "beredskab; it sikkerhed; it sikkerhedshændels; it sikkerhedspolitik; it "
        "sikkerhedsstrategi; nis 2; phishing; ransomwar; sikkerhedsbrud i it; sikkerhedshændels; "
        "sikkerhedskopiering"
    ),
    "cykelstier": (
        "2 1 vej; 2 minus 1 vej; cykel og gangsti; cykelbro; cykelby; cykelfacilitet; "
        "cykelforbindels; cykelfrem; cykelgad; cykelhandlingsplan; cykelinfrastruktur; "
        "cykelkampagn; cykelparkering; cykelplan; cykelpolitik; cykelprojek; cykelpulj; "
        "cykelregnskab; cykelrut; cykelslus; cykelsti; cykelstin; cykelstrategi; cykelsupersti; "
        "cykeltrafik; cykelturism; cykelvej; cykling; cyklist; delebilsordning; elcykel; "
        "fællessti; stiplan; supercykelsti"
    ),
    "daginstitutionernes-struktur": (
        "anvisningsregl; børnehavestruktur; børnetal; daginstitution struktur; "
        "daginstitutionskapacit; dagtilbudsstruktur; institutionsstruktur; kapacit i dagtilbud; "
        "kapacit på dagtilbudsområd; kapacitetsplan; kapacitetstilpasning; kapacitetsudfordring på "
        "dagtilbudsområd; kapacitetsudvidels; lukning af daginstitution; nedlæggels af børnehav; "
        "nedlæggels af daginstitution; nye dagtilbudsplads; optagelsesregl; pasningskapacit; "
        "pladsanvisning; pladsbehov; pladsgaranti; pladskapacit; pladssituation; prognos for "
        "dagtilbud; sammenlægning af daginstitution; strukturændring på dagtilbudsområd; ventelist "
        "til dagtilbud; ventelisteregl; åbningstid i daginstitution"
    ),
    "daginstitutionsbyggeri": (
        "byggeri af børnehav; byggeri af børnehus; byggeri af daginstitution; "
        "daginstitutionsbyggeri; daginstitutionskøkken; genhusning af daginstitution; "
        "institutionsbyggeri; legeplad i dagtilbud; ny børnehav; ny daginstitution; nye "
        "daginstitution; nyt børnehus; nyt dagtilbud; nyt dagtilbudsbyggeri; ombygning af "
        "daginstitution; opførels af børnehus; opførels af daginstitution; placering af "
        "daginstitution; renovering af daginstitution; tilbygning til børnehav; udbud af "
        "daginstitution; udbygning af dagtilbud; udvidels af børnehus; udvidels af daginstitution"
    ),
    "dagpleje": "dagplej; dagplejeområd; dagplejeplads; gæstedagplej; gæsteplej; legestu i dagplej",
    "databeskyttelse": (
        "DPO; GDPR; dataansvarlig; databehandl; databehandlersekretariat; databeskyttels; "
        "databrud; dataetik; dataetisk; datatilsyn; persondata; persondatasikkerhed; "
        "personoplysning; privatlivspolitik; sikkerhedsbrud"
    ),
    "delegation-og-fuldmagter": (
        "bemyndigels; beslutningskompetenc; delegation; delegation og fuldmag; fuldmag; "
        "kompetencedelegation; kompetencefordeling; kompetenceplan; tegningsberettig; "
        "tegningsberettiged; tegningsr; underskriftsberettig"
    ),
    "detailhandel": (
        "aflastningsområd; butik; butiksareal; butikscent; butiksliv; butikslokal; butiksområd; "
        "butiksstørrels; bydelscent; byggemarked; centerforening; citychef; cityforening; "
        "dagligvarebutik; detailhandel; discountbutik; handelsby; handelsgad; handelsliv; "
        "handelsstandsforening; købmand; lokalcent; shoppingcent; storcent; supermarked; særlig "
        "pladskrævend var; særlig pladskrævend varegrup; udvalgsvar"
    ),
    "dialog-med-borgmesteren": (
        "dialog med borgmest; drøftels med borgmest; emn med borgmest; emn til borgmest; mød med "
        "borgmest"
    ),
    "digitalisering": (
        "RPA; automatisering; datastrategi; digital borg; digital dannels; digital inklusion; "
        "digital kompetenc; digital løsning; digital platform; digital post til borg; digital "
        "selvbetjening; digital strategi; digital transformation; digitalisering; digitalisering i "
        "skol; digitalt udfordred; digitalt udsat; dronehavn; intelligent sensor; iot; "
        "robotteknologi; selvbetjeningsløsning; skærmbesøg; smart city; åbn data"
    ),
    "dispensationer": (
        "14 forbud; dispensation; dispensation fra byplanvedtæg; dispensation fra lokalplan; "
        "forbud eft planlov 14; lovliggørels"
    ),
    "drikkevand": (
        "BNBO; OSD; blødgøring; blødt vand; boringsnær beskyttelsesområd; drikkevand; "
        "drikkevandsforurening; grundvand; indsatsplan; indvindingstilladels; kildeplad; rentvand; "
        "vandbesparels; vandboring; vandforbrug; vandforsyning; vandforsyningsområd; "
        "vandindvinding; vandsamarbejd; vandselskab; vandværk"
    ),
    "egen-produktion": (
        "centralkøk; driftsenhed; egen produktion; intern produktion; kommun grusgrav; "
        "produktionskøk; selvforsyning; social produktionsvirksomhed"
    ),
    "ejendomsskat": (
        "dækningsbidrag; ejendomsbeskatning; ejendomsbidragsbil; ejendomsskat; ejendomsvurdering; "
        "ejendomsværdi; fritagels for dækningsafgift; grundskat; grundskyld; indefrysning"
    ),
    "energibesparelser": (
        "ESCO; bygningsautomatik; energibesparels; energibesparend; energieffektiv; "
        "energiforbedring; energiforbrug; energihandleplan; energikris; energiledels; energimærk; "
        "energimærkning; energioptimering; energireduktion; energirenovering; energirigtig; "
        "energiscreening; energispareforslag; energispareprojek; energistyring; energitiltag; "
        "strømbesparels; varmebesparels; varmegenvinding"
    ),
    "erhverv-og-turisme": (
        "dansk erhverv; erhverv og turism; erhvervsklima; erhvervskultur; erhvervsliv; "
        "erhvervspolitik; erhvervsråd; erhvervsservic; erhvervsstrategi; erhvervsudvikling; "
        "vækstforum; vækstpolitik; vækststrategi"
    ),
    "erhvervsfremme": (
        "busines park; erhvervsanalys; erhvervscent; erhvervsdrivend vilkår; erhvervsforening; "
        "erhvervsfrem; erhvervsgrund; erhvervshus; erhvervskonferenc; erhvervskontor; "
        "erhvervspark; erhvervspartn; erhvervspris; erhvervspulj; erhvervsselskab; "
        "erhvervstilfredshed; erhvervsudviklingsplan; erhvervsudviklingsråd; erhvervsvækst; "
        "forretningsudvikling; forskerpark; fødevareklyng; investeringsfrem; iværksæt; "
        "klyngesamarbejd; lif scienc; lokal erhvervspræstation; lokal erhvervsservic; scienc park; "
        "startup; videnspark; virksomhedsbesøg; virksomhedsetablering; virksomhedsvækst; vækst og "
        "udvikling; vækstfabrik; væksthus; vækstkommun; vækstpartnerskab; vækstplan; vækstregnskab"
    ),
    "faelleskommunale-selskaber": (
        "60 fællesskab; 60 selskab; aktieselskab; aktionæroverenskomst; ejerforhold; ejerkommun; "
        "ejerpolitik; ejerskabspolitik; ejerstrategi; ejerudbyt; fælleskommunal selskab; "
        "fælleskommunalt samarbejd; fælleskommunalt selskab; generalforsamling; interessentskab; "
        "interessentskabskontrak; kommunalt fællesskab; kommunesamarbejd; likvidation; "
        "repræsentantskab; selskabsdannels; selskabsgørels; selskabsledels; tværkommunalt "
        "samarbejd; vedtæg for i s"
    ),
    "faerger": (
        "elfærg; færg; færgebestyrels; færgedrift; færgefart; færgeforbindels; færgeoverfart; "
        "færgeri; færgerut; færgesejlplan; færgeselskab; færgetakst; landevejsprincip; overfart; "
        "sejlplan"
    ),
    "faste-punkter-paa-dagsordenen": (
        "administration orient; beslutning om dagsorden; bordrund; borgmest orient; digital "
        "underskrift; fast punk på dagsorden; formand orient; forvaltning orient; gennemgang af "
        "referat; gensidig orientering; godkendels af dagsord; godkendels af dagsorden; godkendels "
        "af dagsordn; godkendels af protokol; godkendels af referat; henvendels til formand; "
        "huskelist; indkomn sag; kort orientering; luk orientering; meddelels; mød program; "
        "orientering fra administration; orientering fra borgmest; orientering fra direktion; "
        "orientering fra formand; orientering fra forvaltning; orientering fra medlem; orientering "
        "fra udvalgsformand; orientering til udvalg; orienteringspunk; orienteringssag; referat "
        "til orientering; sag til efterretning; sid sidst; spørgetid; underskrift af referat; "
        "underskriftsark; underskriftsblad; underskriftssid; underskrivels af referat; åben "
        "dagsord; åben orientering"
    ),
    "fjernvarme": (
        "fjernkøling; fjernvarm; fjernvarmen; flisværk; forblivelsesplig; konvertering fra "
        "naturga; konverteringsprojek; kraftvarm; naturga til fjernvarm; oli og gasfyr; "
        "overskudsvarm; spid og reservelast; spidslastcentral; termon; varmecentral; "
        "varmeforsyning; varmehandlingsplan; varmekild; varmelag; varmeplan; varmepris; "
        "varmeprojek; varmepump; varmeselskab; varmetakst; varmetransmission; varmeværk"
    ),
    "fleksjob-og-ressourceforloeb": (
        "beskyt beskæftigels; beskyt værksted; borg på kant; fastholdels på arbejdsmarked; "
        "fastholdelsesteam; fleksjob; fleksjob og ressourceforløb; fler skal med; handicap og job; "
        "hjælpemidl i arbejd; ips indsat; jobafklaring; klap job; kompensationsordning; "
        "ledighedsydels; løntilskudsjob; mennesk med handicap i job; mentorordning; "
        "rehabiliteringsteam; ressourceforløb; revalidering; skånejob; sygefraværsindsat; "
        "sygemeld; tværfaglig afklaring; udsat ledig"
    ),
    "flygtninge": (
        "asyl; asylansøg; asylcent; boligplacering; flygtning; fordrevn; indkvartering; "
        "kvoteflygtning; særlov; ukrain; ukrainsk; uledsaged; værtsfamili"
    ),
    "foertidspension": (
        "førtidspension; førtidspensionist; invalidepension; mellemkommunal refusion; "
        "pensionsområd; seniorførtidspension; tidlig pension"
    ),
    "folkebibliotek": "bibliotek; bogbus; folkebibliotek; hovedbibliotek",
    "foraeldrebetaling": (
        "betaling for sfo; egenbetaling i dagtilbud; forældrearrang frokost; forældrebetaling; "
        "forældrebetalt frokost; forældretakst; friplad; frokost i daginstitution; frokosttakst; "
        "kontingent i klub; mad og frokostordning; madordning; socialpædagogisk friplad; "
        "søskenderabat; søskendetilskud; takst for dagtilbud; takst for pasning; takst på "
        "dagtilbudsområd; tilskudsprocent"
    ),
    "forebyggelse-og-sundhedsfremme": (
        "alkoholforebyggels; bevæg dig for liv; faldforebyggels; forebyggels; forebyggels og "
        "sundhedsfrem; forebyggend forløb; forebyggend indsats på sundhedsområd; fysisk aktivit; "
        "hjertesund; kost og motion; kronisk smert; lighed i sundhed; livsstil; motionstilbud; "
        "nikotin; overvæg; rygelov; rygepolitik; rygestop; rygning; røgfri; røgfri skoletid; "
        "røgfrihed; røgfrit miljø; seksuel sundhed; selvmordsforebyggels; sund by; sund mad; sund "
        "van; sundhed for all; sundhed på tvær; sundhedsfrem; sundhedskampagn; sundhedspulj; "
        "tobak; tobaksforebyggels; ulighed i sundhed"
    ),
    "foreninger-og-frivillige": (
        "civilsamfund; folkeoplysend forening; forening; forening og frivillig; foreningsfitnes; "
        "fritidspa; frivillig; frivillighed; idræt og foreningsliv; mentorkorp; "
        "paraplyorganisation; tilskud til forening; året led"
    ),
    "formidling-af-beslutninger": (
        "formidling af beslutning; formidling til organisation; intern kommunikation; nyt fra "
        "direktion"
    ),
    "forsikring-og-risikostyring": (
        "forsikring; forsikring og risikostyring; risikoledels; risikostyring; selvforsikring"
    ),
    "forslag-fra-medlemmer": (
        "beslutningsforslag; byrådsforespørgsel; forespørgsel; forslag fra byrådsmedlem; forslag "
        "fra medlem; forslag til beslutning fra medlem; initiativr; medlemsforslag; sag optag på "
        "dagsorden eft anmodning; sag rejst af medlem; spørgsmål fra medlem; svar på forslag"
    ),
    "frie-skoler": (
        "dagskol; efterskol; folkehøjskol; fri fagskol; fri grundskol; frie fagskol; frie "
        "grundskol; frie skol; friskol; husholdningsskol; højskol; idrætshøjskol; int skol; "
        "kommunalt tilskud til friskol; lilleskol; opholdssted og intern skol; privat grundskol; "
        "privat skol; privatskol; produktionshøjskol; tilskud til privatskol"
    ),
    "friluftsliv": (
        "badebro; badestrand; blå flag; campingplad; fiskesø; friluftscent; friluftsfacilitet; "
        "friluftsliv; friluftsområd; friluftsplan; friluftspolitik; friluftsråd; friluftsstrategi; "
        "kløversti; lejrplad; mountainbik; naturcent; naturformidling; naturoplevels; naturrum; "
        "naturskol; natursti; naturvejled; outdoor; rekreation; rekreativ; ridesti; sauna; shelt; "
        "spejd; spejderhyt; stibro; stirut; stisystem; strandpolitik; søsport; trampesti; udendør "
        "aktivitet; vandrerut; vandsport; vinterbad; vinterbadning"
    ),
    "frivilligt-socialt-arbejde": (
        "18 ansøgning; 18 i servicelov; 18 midl; 18 pulj; 18 tilskud; besøgsv; besøgsven; eft 18; "
        "fordeling af 18; frivillig social; frivillig social forening; frivillig socialt; "
        "frivillig socialt arbejd; rådgivning for udsat; selvhjælp; social organisation; tilskud "
        "eft servicelov; værested"
    ),
    "garantistillelse": (
        "garantiforpligtels; garantiprovision; garantisag; garantistillels; kommunal garanti; "
        "kommunegaranti; lånegaranti; låneoptagels med kommunegaranti; regaranti; "
        "sikkerhedsstillels"
    ),
    "genoptraening-og-rehabilitering": (
        "døgnrehabilitering; ergoterapi; fysioterapeut; fysioterapi; genoptræning; genoptræning og "
        "rehabilitering; hjerneskaderehabilitering; hjerterehabilitering; hverdagsrehabilitering; "
        "kræftrehabilitering; neurorehabilitering; rehabilitering; rehabiliteringsplads; "
        "ridefysioterapi; træningscent; vedligeholdend træning"
    ),
    "groenne-omraader-og-anlaeg-til-fritid": (
        "fritidsanlæg; fritidspolitik; grøn områd og anlæg til fritid; kirkegård; kolonihav; "
        "kolonihaveforening"
    ),
    "grundskole": (
        "10 klas; folkeskol; grundskol; indskoling; skolebørn; skoleledels; skoleområd; "
        "skolepolitik; skoleudvikling; skolevæs; udskoling"
    ),
    "handicap-og-psykiatri": (
        "BPA; aktivit og samværstilbud; autism hos voksn; beskyt beskæftigels og aktivitetstilbud; "
        "borgerstyr personlig assistanc; bostøt; dagtilbud for voksn; domsanbrag; "
        "funktionsnedsættels; handicap; handicap idræt; handicap og psykiatri; hjerneskad; "
        "ledsageordning; psykiatri; psykiatrisk; psykisk lidels; psykisk sygdom; psykisk sårbar; "
        "pædagogisk psykiatrisk; recovery; samvær og aktivitetstilbud; senhjerneskad; "
        "senhjerneskaded; sindslidend; socialområd for voksn; socialpsykiatri; socialpædagogisk "
        "støt; socialt udsat voksn; specialis områd; specialis social indsat; specialis social og "
        "undervisningsområd; specialis social områd; specialis socialområd; udadreagerend; "
        "udviklingshæmmed; udviklingshæmning; voksenhandicap; voksenområd; voksenpsykiatri; "
        "voksensocialområd; voksenspecialområd"
    ),
    "havn-og-flyveplads": (
        "erhvervshavn; fiskerihavn; flyveplad; færgehavn; havn; havn og flyveplad; havneanlæg; "
        "havnebestyrels; havnedrift; havneområd; havnetakst; havneudvidels; lufthavn; "
        "lystbådehavn; marina; trafikhavn"
    ),
    "helhedsorienteret-indsats": (
        "borg med kompleks problemstilling; en plan for borg; helhedsorient; helhedsorient indsat; "
        "helhedsorient støt; helhedsplan for borg; hoi lov; hovedlov; kompleks problem; koordin "
        "indsat; koordinerend sagsbehandl; sammenhængend borgerforløb; sammenhængend indsat; "
        "tværfaglig indsat; tværfaglig udredning; tværgåend indsat; udredning af borg; én plan"
    ),
    "hjaelpemidler": (
        "boligindretning; forbrugsgod; fællesdepot; genbrugshjælpemidl; handicapbil; hjælpemiddel; "
        "hjælpemidl; høreapparat; hørecent; høreområd; kommunikationscent; kørestol; ortopædisk "
        "fodtøj; syn og hørels; synscent; tilskud til bil; velfærdsteknologi; velfærdsteknologisk"
    ),
    "hjemloeshed-og-krisecentre": (
        "akutbolig; alternativ plejehjem; boform for hjemløs; bofællesskab for ung hjemløs; "
        "boligløs; forsorgshjem; gadeplan; herberg; hjemløs; hjemløshed; hjemløshed og krisecent; "
        "housing first; krisecent; krisecenterområd; kvindekrisecent; mandecent; partnervold; "
        "prostitution; psykisk vold; skæv bolig; skæv eksistens; udsat borg og bolig; udsat kvind; "
        "vold i nær relation; vold mod kvind; vold og kontrol; voldsramt; voldsudsat"
    ),
    "hjemmepleje": (
        "afregningspris; fast team; fritvalg; godkendelsesmodel; hjemmehjælp; hjemmeplej; "
        "hjemmeplejeområd; indkøbsordning; nødkald; personlig plej; plejegrup; plejeteam; praktisk "
        "hjælp; privat leverandør af hjemmeplej; rengøring hos borg; rengøringshjælp; selvstyrend "
        "team; selvvalg hjælp; timepris; tryghed og nødkald; tøjvask; udegrup; udekørend; "
        "udelivering"
    ),
    "husleje-og-beboerforhold": (
        "beboerklagenævn; benyttelseslov; boligregulering; huslej; huslej og beboerforhold; "
        "huslejenævn; lejeforhøjels; lejelov; lejeretlig; lejerforhold"
    ),
    "idraet": (
        "DGI; atletikstadion; badeanlæg; badeland; bassintræning; boldban; boldklub; breddeidræt; "
        "cykelløb; e sport; eliteidræt; eliteklub; elitesport; fitnes; fodboldban; foreningsidræt; "
        "friluftsbad; golfban; golfklub; gymnastik; hal; halkapacit; halområd; haltid; "
        "haltildeling; haludvidels; havsvømmebad; hestesport; håndboldklub; idræt; "
        "idrætsaktivitet; idrætsanlæg; idrætscent; idrætsfacilitet; idrætsforening; idrætshal; "
        "idrætsklub; idrætsområd; idrætspark; idrætspolitik; idrætsprojek; idrætspulj; idrætsråd "
        "og hal; ishal; klubfacilitet; klubhus; kunstgræs; motorsport; multiban; multihal; "
        "opvisningsban; opvisningsstadion; padel; padelban; ridecent; ridehal; rideklub; "
        "skatepark; skaterban; skydeban; skøjtehal; speedway; sportscent; sportshal; sportsklub; "
        "stadion; svøm; svømmebad; svømmecent; svømmefacilitet; svømmehal; svømmeklub; svømmesal; "
        "svømmesport; svømmestadion; svømmeundervisning; svømning; talentcent; talentstrategi; "
        "tennisban; vandkulturhus; vandland; vandtid; varmtvandsbassin"
    ),
    "indkoeb-og-kontrakter": (
        "arbejdsklausul; driftskontrak; entrepris; indkøb; indkøb og kontrak; kontrak; "
        "leverandøraftal; rammekontrak; ski aftal; social klausul"
    ),
    "integration": (
        "danskprøv; etnisk minoritet; familiesammenført; hjemrejs; hjemsendels; ikk vestlig; "
        "indvandr; integration; integrationsråd arbejd; introduktionsprogram; medborgerskab og "
        "integration; ny i danmark; nydansk; nytilkomn; repatriering; tolkebistand; tolkning; "
        "udlænding"
    ),
    "international-skole": (
        "engelsksprog undervisning; europaskol; international folkeskol; international grundskol; "
        "international grundskoleundervisning; international klas; international linj; "
        "international school; international skol; international skoletilbud; internationalt "
        "skoletilbud"
    ),
    "internationalt-samarbejde": (
        "delegationsrejs; eu ansøgning; eu kontor; eu projek; eu strategi; europaforum; "
        "grænseoverskridend samarbejd; international borg; international politik; international "
        "strategi; internationalisering; internationalt samarbejd; interreg; nordisk samarbejd; "
        "venskabsby"
    ),
    "it-budgetter": (
        "budg til it; finansiering af it; it besparels; it bevilling; it budg; it budget; it "
        "investering; it kontrak; it licens; it omkostning; it pris; it udgift; it økonomi; "
        "licensudgift; microsoft licens; omkostning til it; udgift til it"
    ),
    "it-systemer": (
        "KMD; KOMBIT; aula; chromebook; comput til elev; erp system; esdh; fagsystem; googl "
        "workspac; implementering af system; ipad; it anskaffels; it arkitektur; it drift; it "
        "driftsudbud; it fællesskab; it handleplan; it hardwar; it hardwar på skol; it "
        "infrastruktur; it landskab; it løsning; it netværk; it områd; it platform; it projek; it "
        "samarbejd; it servic; it strategi; it system; it udbud; it udstyr; it udstyr til skol; "
        "lønsystem; microsoft; monopolbrud; netværksudstyr; nexus; omsorgsjournal; opgradering af "
        "it; serverdrift; systemskift; tabl; trådløst netværk; udbud af it drift; udbud af it "
        "system; udskiftning af it; økonomisystem"
    ),
    "job-og-beskaeftigelse": (
        "aktivering; arbejdsmarkedspolitik; beskæftigels; job og beskæftigels; jobcent"
    ),
    "jordforurening": (
        "deponering af jord; foruren jord; forurened grund; forureningssag; generationsforurening; "
        "jorddeponering; jorddepot; jordflytning; jordforurening; jordhåndtering; "
        "jordmodtageanlæg; jordpolitik; jordregulativ; jordstrategi; kortlag areal; losseplad; "
        "losseplads; olieforurening; områdeklassificering; oprensning af forurening; oprensning af "
        "jord; oprydning af forurening; overskudsjord; ren jord; v1 kortlag; v2 kortlag"
    ),
    "klima": (
        "CCS; DK2020; borgmesterpag; co2 fangst; co2 neutral; co2 reduktion; co2 regnskab; co2 "
        "udledning; drivhusga; energi på tvær; gat 21; klima; klimaaftal; klimaaftryk; "
        "klimaallianc; klimabevidst; klimaborgersamling; klimabudg; klimaforandring; "
        "klimafremskrivning; klimahandledag; klimahandleplan; klimahandling; klimahensyn; "
        "klimaindsat; klimakommun; klimalov; klimamål; klimaneutral; klimaneutralit; klimapartn; "
        "klimaplan; klimapolitik; klimaprojek; klimapulj; klimaregnskab; klimarobust; klimarådgiv; "
        "klimasekretariat; klimastrategi; klimatiltag; klimavenlig"
    ),
    "klimatilpasning": (
        "LAR; højt grundvand; højtståend grundvand; højvandsplan; klimabassin; klimasikring; "
        "klimatilpas; klimatilpasning; klimavej; lokal afledning af regnvand; oversvømmels; "
        "regnvandsprojek; risikostyringsplan; skybrud; skybrudstunnel; terrænnært grundvand"
    ),
    "koeb-og-salg-af-bygninger": (
        "afhændels; ejendomshandel; ejendomskøb; ejendomssalg; frasalg; køb af bygning; køb af "
        "ejendom; køb og salg af bygning; købsaftal; mæglervurdering; overtagels af bygning; salg; "
        "salg af børnehav; salg af kommunal ejendom; salg af plejehjem; salg af skol; salgsplan; "
        "salgsstrategi"
    ),
    "kollektiv-trafik": (
        "BRT; borgerret kørsel; bus; busbetjening; busdrift; busforbindels; buskørsel; buslini; "
        "buslinj; busn; busordning; busrut; busstop; busterminal; bustrafik; bustransport; "
        "busudbud; bybus; bybusn; delebil; elbus; flexrut; flextrafik; flextur; fynbus; "
        "handicapkørsel; handybat; jernban og bus; kollektiv mobilit; kollektiv trafik; kollektiv "
        "transport; køreplan; letban; lokalban; lokaltog; metro; midttrafik; movia; nattebus; "
        "nærban; nærbus; offentlig transport; pendlernævn; plusbus; plustur; s tog; samkørsel; "
        "skolebus; specialkørsel; stoppested; sydtrafik; telebus; togstation; trafikbestilling; "
        "trafikkøb; trafikplan for kollektiv trafik; trafikselskab; visit kørsel; øresundsmetro"
    ),
    "kommunal-ungeindsats": (
        "KUI; aktivitetsparat ung; kommunal ungeindsat; overgang til ungdomsuddannels; "
        "uddannelseshjælp; uddannelsesparat; uddannelsesparathed; uddannelsesplan; ung i uddannels "
        "ell job; ung på kant; ung uddannels; ung uden job og uddannels; ung uden uddannels; ung "
        "und 30; ung vej til uddannels; ungdom uddannelsesvejledning; ungdomsvejledning; ungecent; "
        "ungeenhed; ungegaranti; ungegrup; ungeguid; ungehandlingsplan; ungeindsat; ungekontak; "
        "ungeløft; ungemålgrup; ungeplan; ungepolitik; ungereform; ungestrategi; ungevejled; "
        "ungevejledning; vejledning af ung"
    ),
    "kommunale-bygninger-og-lokaler": (
        "arealoptimering; bygningsmas; egned lokal; ejendomscent; ejendomsdrift; ejendomsområd; "
        "ejendomsportefølj; ejendomsstrategi; facility management; kommunal bygning; kommunal "
        "bygning og lokal; kommunal ejendom; kommunal lokal; lokal til; lokaleforhold; lokaleplan; "
        "lokaleudnyttels"
    ),
    "kommuneplan": (
        "foroffentlighed; helhedsplan for kommun; kommuneplan; planstrategi; temarevision"
    ),
    "kommunikation-og-presse": (
        "annoncering; borgerkommunikation; branding; byvåb; designmanual; facebooksid; flagning; "
        "flagregulativ; hjemmesid; kommunikation og pres; kommunikationsindsat; "
        "kommunikationsplan; kommunikationspolitik; kommunikationsstrategi; markedsføring; "
        "nyhedsbrev; presseberedskab; pressestrategi; social medi"
    ),
    "kompetenceudvikling": (
        "SOSU; dimensioneringsaftal; eft og videreuddannels; efteruddannels; elev i kommun; "
        "elevansættels; elevdimensionering; elevplads; erhvervsuddannelseselev; kompetenceløft; "
        "kompetencemidl; kompetencestrategi; kompetenceudvikling; kompetenceudviklingsplan; kurs "
        "for medarbejd; lederuddannels; lederudviklingsforløb; læreplad; læreplads; meritpædagog; "
        "opkvalificering af medarbejd; praktiklæreplads; praktikplads; social og "
        "sundhedsassistent; social og sundhedsassistentelev; social og sundhedselev; social og "
        "sundhedsuddannels; sosu elev; uddannels af medarbejd; uddannelsesforpligtels; voksenelev"
    ),
    "konstituering-og-udpegninger": (
        "anmodning om orlov; ansøgning om orlov; forlængels af orlov; indkaldels af suppleant; "
        "indtræd; konstituerend mød; konstituering; konstituering og udpegning; medlem til "
        "bevillingsnævn; nyvalg; omkonstituering; orlov fra byråd; orlov fra kommunalbestyrels; "
        "stedfortræd; suppleringsvalg; udpegels af medlem; udpegning; udtræd; udtrædels; valg af 2 "
        "medlem; valg af borgmest; valg af formand; valg af medlem; valg af ny formand; valg af "
        "næstformand; valg af repræsentant; valg af suppleant; valg af viceborgmest; valgbarhed"
    ),
    "kontanthjaelp": (
        "225 timersregl; arbejdsplig; fritidstillæg; gensidig forsørgelsesplig; hjælp i særlig "
        "tilfæld; hjælp til forsørgels; integrationsydels; kontanthjælp; overgangsydels; "
        "selvforsørgelsesydels"
    ),
    "kultur-og-arrangementer": (
        "arrangement; festival; forsamlingshus; kultur og arrangement; kulturaftal; kulturby; "
        "kulturcent; kulturforening; kulturhus; kulturkommun; kulturliv; kulturområd; "
        "kulturpolitik; kulturregion; kultursamarbejd; kulturstrategi; kulturtilbud; medborgerhus"
    ),
    "kulturarv": (
        "arkæologi; byarkiv; egnsarkiv; fortidsmind; kulturarv; kulturhistori; kulturmiljø; "
        "lokalarkiv; lokalhistori; lokalhistorisk; mindesmærk; slægtshistori; stadsarkiv; "
        "verdensarv"
    ),
    "kunst": (
        "billedkunst; billedkunstudvalg; børnekultur; designskol; gavlmaleri; huskunstn; kunst; "
        "kunst i byrum; kunstfond; kunstforening; kunstgav; kunsthåndværk; kunsthøjskol; "
        "kunstindkøb; kunstn; kunstpolitik; kunstpulj; kunstråd; kunstsamling; kunststrategi; "
        "kunstudvalg; kunstværk; litteratur; monument; skulptur; statu; udsmykning; vægmaleri"
    ),
    "kunstig-intelligens": (
        "AI; ai politik; ai strategi; algoritm; chatbot; chatgpt; copilot; kunstig intellig; "
        "machin learning; maskinlæring; signaturprojek; sprogmodel"
    ),
    "kvalitet-i-folkeskolen": (
        "afgangsprøv; elev trivselsmåling; elevtrivsel; faglig løft; feriekalend; ferieplan; "
        "folkeskol kvalitetsprogram; folkeskolereform; karaktergennemsnit; "
        "konfirmationsforberedels; kvalit i folkeskol; kvalitetsaftal; kvalitetsanalys; "
        "kvalitetsopfølgning; kvalitetsprogram; kvalitetsrapport; lektiehjælp; læreplan; "
        "læseindsat; minimumstimetal; mobilfri; mobilfri skol; mobilpolitik; "
        "modersmålsundervisning; modtageklas; national test; national trivselsmåling; naturfag; "
        "praksisfaglig; praksisfaglighed; skol resultat; skolebibliotek; skoledag; skoleferi; "
        "skoleudviklingssamtal; skoleår; skærmpolitik; sprogvurdering; test og evalueringssystem; "
        "timetal; to voksn i klas; tolærerordning; tosproged; tosproged elev; trivselsmåling i "
        "skol; undervisningskvalit; undervisningstim; åben skol"
    ),
    "kystbeskyttelse": (
        "bølgebryd; dig; digelag; digelaug; havvandsstigning; høfd; højvandsbeskyttels; "
        "højvandsmur; højvandssikring; kystbeskyttels; kystdirektorat; kystfodring; kystlandskab; "
        "kystsikring; kyststrategi; skråningsbeskyttels; stormflod; strandfodring; strandrensning"
    ),
    "laan-og-likviditet": (
        "depon midl; finansiel strategi; finanspolitik; gældsafvikling; kapitalforvaltning; "
        "kassebeholdning; kassekredit; langfrist gæld; leasing; likvidit; lån og likvidit; "
        "lånedispensation; låneomlægning; låneoptagels; lånepulj; låneram; lånoptag; lånoptagels; "
        "omlægning af lån"
    ),
    "ladestandere-og-elbiler": (
        "brint til transport; drivmiddelstand; elbil; elektrificering af køretøj; elkøretøj; "
        "fossilfri bilflåd; grøn køretøj; ladeinfrastruktur; ladenetværk; ladeoperatør; ladepark; "
        "ladeplads; ladepunk; ladestand; ladestand og elbil; lynlad; strategi for ladestand"
    ),
    "laeger-og-sundhedshuse": (
        "akuthus; akutklinik; alm praksis; fastlæg; fasttilknytted læg; kommunalt lægelig udvalg; "
        "læg og sundhedshus; lægedækning; lægehus; lægeklinik; lægekonsulent; lægemangel; "
        "lægepraksis; lægevag; manglend læg; nærklinik; plejehjemslæg; praksisplan; praktiserend "
        "læg; regionsklinik; speciallæg; sundhedscent; sundhedshus"
    ),
    "landbrug-og-dyrehold": (
        "bortforpagtning af landbrugsjord; dyrehold; dyrevelfærd; forpagtning af landbrugsjord; "
        "gyl; gylletank; gødning; hestehold; husdyr; hønsehold; jordbrug; jordfordeling; kvægbrug; "
        "kyllingeproduktion; landbrug; landbrug og dyrehold; landmænd; minkavl; minkfarm; "
        "sprøjtefri; svinefarm; svineproduktion; turbokylling; udvidels af svinebrug"
    ),
    "landdistrikter": (
        "LAG; landdistrik; landdistriktsudvalg arbejd; landsbyfornyels; landsbyordning; "
        "landsbyplan; landsbypolitik; landsbyråd og lokalråd; landsbyudvikling; lokal aktionsgrup; "
        "småøer; yderområd; øsamfund"
    ),
    "landzone": "landzon; landzonelovliggørels; nedlag landbrug; åbn land",
    "ledige-og-jobparate": (
        "a kas; aktivitetsparat; arbejdskraftreserv; arbejdsløs; arbejdsløshed; "
        "arbejdsmarkedsindsat; beskæftigelsesplan; dagpengemodtag; dimittend; forsikred ledig; "
        "jobformidling; jobklar; jobparat; jobrotation; jobsøgning; kontaktforløb; langtidsledig; "
        "langtidsledighed; ledig borg; ledig i kommun; ledig og jobparat; ledig rettighed; "
        "ledighed; nytteaktivering; nytteindsat; opkvalificering; rangering af "
        "beskæftigelsesindsat; rådighedssanktion; rådighedsvurdering; seniorjob; uddannelsesløft; "
        "ung ledig; voksenlærling"
    ),
    "leje-og-forpagtning": (
        "areallej af kommun jord; areallejekontrak; bortforpagtning; brugsaftal; brugsr; "
        "erhvervslejemål; forpag; forpagtningskontrak; fremlejeaftal; indlejning; jagtlej; jagtr; "
        "lej af areal; lej af lokal; lej og forpagtning; lejeaftal; lejeforlængels; lejekontrak; "
        "lejemål i kommunal ejendom; lån af lokal; opsigels af lejemål; udlej; udlejning; "
        "udlejning af kommunal lokal; udlån af lokal"
    ),
    "loen-og-overenskomst": (
        "KTO; aflønning; arbejdstidsaftal; bruttolønsordning; chefløn; elevløn; feriepeng; "
        "forhåndsaftal; lockout; lokalløn; lær arbejdstid; løn og overenskomst; lønaftal; "
        "lønforhandling; lønkompensation; lønløft; lønmidl; lønpolitik; lønpulj; lønstigning; "
        "lønstruktur; lønsum; løntillæg; lønudvikling; ok forhandling; overenskomst; "
        "pensionsforpligtels; strejk; tjenestemand; tjenestemænd; trepartsaftal om løn; "
        "trepartsmidl; voksenelevløn"
    ),
    "lokalplaner": "byplanvedtæg; lokalplan; planlægning for bolig; startredegørels",
    "madservice": (
        "caf på plejecent; det dansk madhus; ernæring; hovedkøk; kostforplejning; kostpolitik; "
        "køkkendrift; køkkenstruktur; leverandør af mad; mad og måltid; mad på plejehjem; mad til "
        "hjemmeboend; mad til ældr; madlevering; madpolitik; madproduktion; madservic; madspild; "
        "madudbringning; måltidspolitik; måltidsstrategi; storkøk; udbud af madservic; økologi i "
        "køkken; økologisk måltid"
    ),
    "magtanvendelse": (
        "alarm og pejlesystem; magtanvendels; magtanvendels og anbrag; magtanvendels på "
        "voksenområd; magtindgreb; selvbestemmelsesr; tvangsbehandling; voksenansvar; årsrapport "
        "om magtanvendels"
    ),
    "materiel-og-inventar": (
        "bilpark; driftsmateriel; inventar; kørselsordning; maskinpark; materiel og inventar; "
        "materielanskaffels; materielgård; vognpark"
    ),
    "mental-sundhed": (
        "STIME; børn trivsel; ensomhed bland ung; gratis psykologhjælp; headspac; lettilgængelig "
        "behandling; lettilgængelig behandlingstilbud; lettilgængelig kommunalt behandlingstilbud; "
        "liv med sorg; mental robusthed; mental sundhed; mental trivsel; mistrivsel; psykisk "
        "trivsel; psykologordning; selvskad; sorggrup; spiseforstyrrels; trivsel hos børn og ung; "
        "trivselsfremmend; trivselsindsat; trivselskommission; trivselsplan; trivselspolitik; "
        "trivselspulj; trivselsundersøgels; ung trivsel"
    ),
    "miljoe-og-forurening": (
        "forurening; luftforurening; miljø og forurening; miljøbeskyttels; miljøindsat; "
        "miljøområd; miljøplan; miljøpolitik"
    ),
    "miljoetilsyn-og-miljoegodkendelser": (
        "VVM; datacent; miljøgodkendels; miljøklag; miljøkonsekvensrapport; "
        "miljøkonsekvensvurdering; miljøkrav; miljørapport; miljøredegørels; miljøtilsyn; "
        "miljøtilsyn og miljøgodkendels; miljøvurdering; risikovirksomhed; tilsynsindsat på "
        "miljøområd; tilsynsplan; virksomhedsgodkendels; virksomhedstilsyn"
    ),
    "moeder-og-dagsordener": (
        "ekstraordinært mød; flytning af mød; fællesmød; koordinering af sag; mød og dagsorden; "
        "mødedato; mødeforberedels; mødekalend; mødeplan; mødested; mødestruktur; mødetidspunk; "
        "mødevirksomhed; politisk kalend; politisk årsplan; referat fra sidst mød; sag på vej; "
        "studietur; udvalg årsplan; årshjul"
    ),
    "museer": (
        "bymuse; bymuseum; formidlingscent; fæstningsanlæg; industrimuseum; kunstmuseum; "
        "kystmuseum; muse; museum; museumsforening; naturhistorisk museum; oplevelsescent; "
        "vikingemuseum"
    ),
    "musik-og-teater": (
        "MGK; amatørteat; biograf; børneteat; dansekompagni; drengekor; egnsteat; harmoniorkest; "
        "koncert; kulturskol; landsdelsorkest; musik og teat; musikalsk grundkursus; "
        "musikfestival; musikhus; musikmiljø; musikpolitik; musikskol; musiktilbud; nytårskoncert; "
        "opera; orkest; rytmisk musik; scenekunst; spillested; symfoniorkest; talentskol; teat; "
        "teaterforening; teaterforestilling; teaterpolitik; teatersal"
    ),
    "natur-og-biodiversitet": (
        "biodiversit; bioscor; biotop; fredning; fredningsnævn; invasiv art; kæmpebjørneklo; "
        "lavbundsjord; lavbundsprojek; nationalpark; natur og biodiversit; natura 2000; "
        "naturbeskyttels; naturfond; naturforvaltning; naturgenopretning; naturkvalitetsplan; "
        "naturområd; naturpark; naturplan; naturplej; naturpolitik; naturprojek; naturpulj; "
        "naturstrategi; rig natur; skovbyggelinj; skovrejsning; stenrev; strandbeskyttels; vild "
        "natur; vildtforvaltning; vådområd"
    ),
    "oekonomistyring": (
        "finansiel styring; kas og regnskabsregulativ; kommun økonomi; økonomirapport; "
        "økonomiregulativ; økonomisk handleplan; økonomisk politik; økonomisk redegørels; "
        "økonomisk status; økonomisk strategi; økonomistatus; økonomistyring"
    ),
    "opgaver-for-andre-myndigheder": (
        "kredsråd; lokalt politisamarbejd; opgav for andr myndighed; opgav for stat; seniorjob for "
        "stat; statslig opgav"
    ),
    "organisation-og-ledelse": (
        "administrativ organisation; chefforum; chefstruktur; direktion sammensætning; "
        "ledelsesgrundlag; ledelseskompleksit; ledelsesstruktur; ledelsesudvikling; "
        "omorganisering; organisation og ledels; organisationsplan; organisationsstruktur; "
        "organisationstilpasning; organisationsudvikling; organisationsændring; reorganisering; "
        "strategisk ledels; virksomhedsplan"
    ),
    "paedagogisk-kvalitet-i-dagtilbud": (
        "1000 dag program; børnemiljø; børnesyn; evalueringskultur; kompetenceløft i dagtilbud; "
        "kvalit i dagtilbud; kvalitetsrapport for dagtilbud; leg betydning; læringsmiljø i "
        "dagtilbud; minimumsnormering; motorik; normering; pædagogandel; pædagogik; pædagogisk; "
        "pædagogisk kvalit i dagtilbud; pædagogisk læreplan; pædagogisk tilsyn; sprogindsat; "
        "sprogstimulering; tidlig opsporing i dagtilbud; tilsyn i dagtilbud; tilsyn med dagtilbud; "
        "tilsyn på dagtilbudsområd; tilsynsram; tilsynsrapport for dagtilbud"
    ),
    "parker-og-legepladser": (
        "beplantningsplan; byhav; bynatur; bypark; bytræ; friareal; gadetræ; grøn areal; grøn "
        "områd; grøn strategi; grønt områd; klimapark; legeområd; legeplad; legeplads; lommepark; "
        "naturlegeplad; park og legeplads; parkanlæg; parkplej; skovlegeplad; skulptur i park; "
        "træbeplantning; træfældning; trækronedæk; træplantning; træpolitik; træstrategi; vejtræ; "
        "vild og blomsterstrib"
    ),
    "parkering": (
        "beboerparkering; betalingsparkering; handicapparkering; invalideparkering; "
        "lastbilparkering; p afgift; p bil; p hus; p licens; p plad; p plads; p vagt; p zon; "
        "parkering; parkeringsplads; pendlerparkering"
    ),
    "pasning-af-smaa-boern": (
        "børnehav; børnehus; børneinstitution; børnepasning; daginstitution; dagtilbud; integr "
        "institution; pasning af små børn; pasningstilbud; småbørn; vuggestu"
    ),
    "patientsikkerhed": (
        "UTH; antipsykotisk medicin; dokumentation i plej; hygiejn; hygiejnesygeplejersk; "
        "infektionshygiejn; medicinering; medicinfejl; medicinhåndteringsfejl; patientklag; "
        "patientsikkerhed; rapport hændels; risikosituationslægemidl; sundhedsfaglig "
        "dokumentation; tryksår; utilsig hændels; utilsigted; årsrapport om utilsigted hændels"
    ),
    "planer-for-land-og-natur": (
        "arealanvendels; arealudlæg; fysisk plan; fysisk planlægning; plan for land og natur; "
        "planlov; sektorplan"
    ),
    "plejehjem": (
        "aflastningsplad; boligplan for ældr; demensbolig; demenslandsby; demensplejehjem; "
        "friplejebolig; friplejehjem; hospic; lokalplejehjem; midlertidig plads; omsorgscent; "
        "plejebolig; plejeboligplads; plejeboligstrategi; plejecent; plejehjem; plejehjemsplads; "
        "seniorbolig; tilsyn på plejehjem; ventelist til plej og ældrebolig; ventelist til "
        "plejebolig; ældrebolig; ældreegned bolig"
    ),
    "politikker-og-strategier": (
        "arbejdsprogram; kommunestrategi; mål og strategi; politik og strategi; politik og "
        "strategiarbejd; politikpapir; politikproc; politikudvikling; politisk fokusområd; "
        "politisk handleplan; politisk mål; politisk målsætning; strategi for kommun; "
        "strategiplan; udviklingsstrategi; vision"
    ),
    "private-dagtilbud": (
        "fri børnehav; frie børnehav; naturbørnehav; pasning af egn børn; pasningsordning; privat "
        "børnehav; privat børnepas; privat daginstitution; privat dagtilbud; privat institution; "
        "privat pasning; privat vuggestu; privatinstitution; puljeinstitution; puljeordning; "
        "selvejend børnehav; selvejend daginstitution; skovbørnehav; tilskud til pasning af egn "
        "børn; tilskud til privat institution; tilskud til privat pasning; udlicitering af "
        "daginstitution; waldorfbørnehav"
    ),
    "private-faellesveje": (
        "nedklassificering af vej; nedlæggels af vej; opklassificering; privat fællesvej; privat "
        "vej; privatvej; vejbidrag; vejfond; vejlaug; vejsyn"
    ),
    "raaden-over-vej-og-skilte": (
        "arealudlejning; brug af offentlig areal; byinventar; elløbehjul; facadeskilt; foodtruck; "
        "gadehandel; gadeinventar; gaderegulativ; lej af kommunal areal; løbehjul; mobil "
        "salgsvogn; pylon; reklameskilt; råd over vej; råd over vej og skilt; skiltemanual; "
        "skiltepolitik; skilteregulativ; stadeplad; stadeplads; torvedag; torvehandel; "
        "torveregulativ; udendør servering; udeservering; udlejningscykl; vareudstilling; vejskilt"
    ),
    "raadgivende-raad": (
        "advisory board; bebo pårørenderåd; borgerråd; brug og pårørenderåd; brug pårørenderåd; "
        "børneråd; dialogforum; folkeoplysningsudvalg; fritidsråd; fælleselevråd; grønt råd; "
        "handicapråd; idrætsråd; integrationsråd; klimaråd; kulturråd; landdistriktsråd; "
        "landsbyråd; naturråd; rådgivend råd; seniorråd; skoleråd; støjråd; trafiksikkerhedsråd; "
        "udsatteråd; ungdomsråd; ungebyråd; ungeråd; ældreråd"
    ),
    "raadhusets-lokaler": (
        "administrationsbygning; administrativ lokal; arbejdspladsindretning; byrådssal; "
        "hjemmearbejdsplads; kontorarbejdsplads; kontorfacilitet; kontorlokal; kontorplads; "
        "mødefacilitet; rådhus; rådhus lokal; samtalerum"
    ),
    "raastoffer": "graveområd; grusgrav; kalkgrav; råstof",
    "rammeaftaler-paa-socialomraadet": (
        "centraludmelding; det specialis social og undervisningsområd; fælleskommunal princip; "
        "fælleskommunal tilbud; fælleskommunalt tilbud; højt specialis; kkr om socialområd; land "
        "og landsdelsdækkend; national koordination; rammeaftal for det specialis; rammeaftal for "
        "det specialis socialområd; rammeaftal på det specialis; rammeaftal på socialområd; "
        "styringsaftal; taksttilskud; udviklingsstrategi på socialområd"
    ),
    "regnskab": (
        "afslutning af anlægsbevilling; afslutning af anlægssag; anlægsregnskab; byggeregnskab; "
        "delregnskab; regnskab; revisionsbemærkning; revisionsberetning; revisionspåtegning; "
        "revisor; sektorregnskab; udbud af revision; årsrapport; årsregnskab"
    ),
    "rekruttering-af-ledere": (
        "ansættels af borgerrådgiv; ansættels af centerchef; ansættels af chef; ansættels af "
        "kommunaldirektør; ansættels af led; ansættels af skoleled; ansættelsesproc for direktør; "
        "ansættelsesudvalg; chefansættels; direktøransættels; direktørstilling; "
        "kommunaldirektørstilling; konstitu led; lederansættels; lederrekruttering; ny centerchef; "
        "ny chef; ny direktør; ny kommunaldirektør; ny led; ny skoleled; nye chef; nye led; "
        "rekruttering af direktør; rekruttering af led; stillingsprofil"
    ),
    "rekruttering-og-fastholdelse": (
        "ansættelsesstop; arbejdskraftmangel; arbejdspladskultur; attraktiv arbejdsplad; "
        "fastholdels af medarbejd; fastholdelsesindsat; fir dag arbejdsug; firedag arbejdsug; "
        "fleksibel arbejdstid; fleksibelt arbejdsliv; fler på fuld tid; fremtid arbejdskraft; "
        "fuldtidsansættels; fuldtidspolitik; introstilling; kvalific medarbejd; mangel på "
        "arbejdskraft; mangel på medarbejd; personaleomsætning; rekruttering; rekruttering af "
        "sygeplejersk; rekruttering og fastholdels; stillingsopslag; vikar; vikarbureau; "
        "vikardækning; vikarforbrug"
    ),
    "renovation-og-genbrug": (
        "affald; byttecentral; byttestation; cirkulær økonomi; containerplad; dagrenovation; "
        "erhvervsaffald; genbrug; genbrugsplads; husholdningsaffald; nærgenbrugsplad; renovation; "
        "renovation og genbrug; ressourceplad; storskrald"
    ),
    "retssager": (
        "advokatundersøgels; ank af dom; byret dom; domstolsprøvels; forligsaftal; landsret; "
        "politianmeldels; procesrisiko; retssag; stævning; syn og skøn; søgsmål; voldgift"
    ),
    "rusmiddelbehandling": (
        "alkoholbehandling; alkoholmisbrug; alkoholområd; døgnbehandling; latterga; misbrug; "
        "narkotika; rusmiddel; rusmiddelbehandling; rusmidl; rusområd; ruspolitik; "
        "stofindtagelsesrum; stofmisbrug; substitutionsbehandling"
    ),
    "salg-og-koeb-af-grunde": (
        "arealerhvervels; arealkøb; arealoverdragels; arealsalg; boliggrund; boligparcel; "
        "byggegrund; erhvervels af areal; frikøb; grundkøb; grundkøbsaftal; grundpris; grundsalg; "
        "hjemfaldsplig; jordforsyning; jordkøb; jordpolitik ved salg; køb af areal; køb af grund; "
        "køb af jord; køb af jordstyk; køb af landbrugsejendom; køb af matrikel; magelæg; "
        "mageskift; overdragels af areal; parcelhusgrund; prisfastsættels af grund; salg af areal; "
        "salg af boliggrund; salg af byggegrund; salg af erhvervsgrund; salg af erhvervsjord; salg "
        "af grund; salg af jord; salg af kommunal grund; salg af kommunalt areal; salg af mat; "
        "salg af matrikel; salg af parcelhusgrund; salg af storparcel; salg og køb af grund; "
        "storparcel; tilbagekøb; tilbagekøbsr; udbud af areal; udbud af grund; udbud af kommunal "
        "areal"
    ),
    "samarbejde-med-virksomheder": (
        "CSR; arbejdskraftudfordring; cod of car; fritidsjob; international arbejdskraft; "
        "international rekruttering; jobmes; kvalific arbejdskraft; lommepengejob; mangel på "
        "arbejdskraft i virksomhed; partnerskab med virksomhed; rekrutteringsbehov; "
        "rekrutteringsservic; samarbejd med virksomhed; socialt ansvar; socialøkonomisk "
        "virksomhed; udenlandsk arbejdskraft; virksomhed mangel på arbejdskraft; virksomhed "
        "rekruttering; virksomhedscent; virksomhedsforlag; virksomhedsindsat; "
        "virksomhedskonsulent; virksomhedskontak; virksomhedsret; virksomhedssamarbejd; "
        "virksomhedsservic"
    ),
    "skadedyr": (
        "kanin; mosegris; muldvarp; myggebekæmpels; måg; mågeregulering; mårhund; rot; "
        "rottebekæmpels; rottegebyr; rottehandleplan; rottehandlingsplan; råg; rågekoloni; "
        "rågeregulering; ræv; ræveskab; skadedyr"
    ),
    "skatter": (
        "dækningsafgift; indkomstskat; kirkeskat; kommunal udligning; kommuneskat; personskat; "
        "selskabsskat; selvbudgettering; skat; skatteindtæg; skattelettels; skatteloft; "
        "skatteprocent; skattesat; skattestigning; statsgaranti; udligningsreform; "
        "udskrivningsgrundlag; udskrivningsprocent"
    ),
    "skolebestyrelser": (
        "dialogmød med skolebestyrels; forældrebestyrels; forældrevalg; fællesbestyrels; "
        "skolebestyrels; skolestyrelsesvedtæg; styrelsesvedtæg for daginstitution; styrelsesvedtæg "
        "for dagtilbud; styrelsesvedtæg for folkeskol; styrelsesvedtæg for skol; styrelsesvedtæg "
        "for skolevæsen; valg af forældrerepræsentant"
    ),
    "skolebyggeri": (
        "bygningsoptimering af skol; faglokal; helhedsrenovering af skol; idrætshal ved skol; "
        "indskolingsbygning; modernisering af skol; nybygning af skol; om og tilbygning af skol; "
        "ombygning af skol; renovering af skol; renovering af skolegård; skol bygning; skoleanlæg; "
        "skolebyggeprojek; skolebyggeri; skolebygning; skoleombygning; skoleprojek; "
        "skolerenovering; skoletoil; skoletoilet; skoleudbygning; tilbygning til skol; udbygning "
        "af skol; udvidels af skol"
    ),
    "skolefritidsordning": (
        "SFO1; SFO2; fritidshjem; fritidsklub; fritidsordning; fritidspædagogik; fritidstilbud; "
        "klubområd; klubpædagogik; klubtilbud; mål og indholdsbeskrivels; sfo; sfo takst; "
        "skolefritidsordning; skovfritidshjem"
    ),
    "skolestruktur": (
        "befordring af elev; distriktsgræns; distriktsændring; elev pr klas; elevprognos; elevtal; "
        "indskrivning til 0 klas; indskrivning til skol; indskrivningsregl; kapacit på skoleområd; "
        "kapacitetsanalys af skol; klassedannels; klassekvotient; klassestørrels; landsbyskol; "
        "nedlæggels af afdeling; nedlæggels af skol; ny skol; optagelseskriteri; overflytning af "
        "elev; ressourcetildelingsmodel; sammenlægning af skol; skolebefordring; skoledistrik; "
        "skolegræns; skoleindskrivning; skolekapacit; skoleklas antal; skolekørsel; skolelukning; "
        "skoleplacering; skoleprognos; skolesammenlægning; skoleskift; skolestruktur; skolevalg; "
        "tildelingsmodel; tildelingsmodel for skol"
    ),
    "smitte-og-pandemi": (
        "corona; covid; covid19; epidemi; influenza; pandemi; smit og pandemi; smitteopsporing; "
        "smittespredning; smitteudbrud; vaccin; værnemidl"
    ),
    "sociale-indsatser": (
        "det social områd; servicelov; social indsat; social indsats; social servic; socialområd; "
        "socialpolitik; socialr; socialstrategi"
    ),
    "socialt-bedrageri": (
        "fejludbetaling; helhedsorient kontrol; kontrol af social ydels; kontrol af udbetaling; "
        "kontrol med social ydels; kontrolenhed; kontrolgrup; kontrolindsat; kontrolindsats; "
        "kontrolteam; socialbedrageri; socialsnyd; socialt bedrageri; socialt snyd; "
        "tilbagebetaling af social ydels; udbetalingskontrol"
    ),
    "solceller": "solcel; solenergi; solenergianlæg; solfang; solpark; solvarm",
    "specialundervisning": (
        "PPR; autism; behandlingsskol; børnefællesskab; dagbehandling; deltagelsesmulighed; elev "
        "med særlig behov; heldagsskol; inkluderend læringsmiljø; inklusion; læringsfællesskab; "
        "mellemform; nest klas; ordblind; ordblindhed; psykologhjælp; pædagogisk psykologisk "
        "rådgivning; segregering; skolefravær; skolevægring; specialcent; specialklas; "
        "specialområd; specialpædagogik; specialpædagogisk; specialskol; specialtilbud; "
        "specialundervisning; støtteressourc; støttetim; talehørelær; talepædagog"
    ),
    "spildevand": (
        "bassinledning; bundfældningstank; faskin; kloak; kloakering; kloakfornyels; "
        "kloakforsyning; kloakopland; kloakseparering; kloaksystem; nedsivning; overfladevand; "
        "regnvand; renseanlæg; rensningsanlæg; separatkloakering; septiktank; spildevand; tagvand; "
        "tilslutningsbidrag; tilslutningsplig; tømningsordning; udbringning af slam; udtræd af "
        "kloakforsyning; vandafledningsbidrag; vejafvandingsbidrag"
    ),
    "stoej": (
        "flystøj; lydniveau; støj; støjafskærmning; støjbekæmpels; støjbelastning; støjbeskyttels; "
        "støjdæmpning; støjforhold; støjforurening; støjgen; støjgræns; støjhandlingsplan; "
        "støjkort; støjkrav; støjpartnerskab; støjreduktion; støjskærm; støjvold; støjværn; "
        "trafikstøj; vejstøj; vibration"
    ),
    "styring-af-kommunen": (
        "kommunalbestyrels arbejd; kommunallov; kommunalstyr; politisk ledels; styring af kommun"
    ),
    "sundhed-og-forebyggelse": (
        "folkesundhed; sundhed og forebyggels; sundhedsdata; sundhedsindsat; sundhedslov; "
        "sundhedsområd; sundhedspolitik; sundhedsprofil; sundhedsstrategi; sundhedstilbud"
    ),
    "sundhedspleje": (
        "amning; barselsbesøg; børn sundhed; børnemåling; børnesundhed; efterfødselsreaktion; "
        "familieforberedels; fødselsforberedels; fødsl; gravid; nybag forældr; nyfød; skolebørn "
        "sundhed; skolesundhedsplej; småbørnsfamili; spædbørn; sundhedsplej; sundhedsplejeområd; "
        "sundhedsplejersk"
    ),
    "sundhedssamarbejde": (
        "K17; aktivitetsbestemt medfinansiering; akutberedskab; akuthelikopt; akutlægebil; "
        "ambulanc; behandlingsansvar; borg med kronisk sygdom i region; forebyggelig indlæggels; "
        "forløbsprogram; færdigbehandled; genindlæggels; hospital; kommunal medfinansiering; nær "
        "sundhedsvæs; nærhospital; opgaveflytning; patientforløb; psykiatri i region; regionsråd; "
        "samarbejd med region; samarbejd mellem region og kommun; sundhed og omsorgsplad; "
        "sundhedsaftal; sundhedsklyng; sundhedskoordinationsudvalg; sundhedsplan; sundhedsreform; "
        "sundhedsråd; sundhedssamarbejd; sundhedsstruktur; supersygehus; sygehus; tværsektoriel; "
        "tværsektorielt samarbejd; udskrivels; udskrivning"
    ),
    "sygedagpenge": "længerevarend sygemeld; sygedagpeng; sygedagpengemodtag",
    "sygefravaer": (
        "fraværsdag; fraværspolitik; fraværsstatistik; langtidssygemeld; nærvær og fravær; "
        "sygefravær; sygefraværsindsats"
    ),
    "sygepleje": (
        "akutfunktion; akutplad; akutplads; akutsygeplej; akutteam; døgnplad; hjemmesygeplej; "
        "intravenøs; iv behandling; medicingivning; palliativ indsat; sygeplej; sygeplejeområd; "
        "sygeplejersk; sårplej; væskebehandling"
    ),
    "takster": (
        "brugerbetaling; egenbetaling; gebyr; gebyrblad; prisloft; takst; takstblad; "
        "takstfastsættels; takstkatalog; takstoversig; takstreduktion; takstændring; vandtakst"
    ),
    "tandpleje": (
        "børnetandplej; omsorgstandplej; socialtandplej; specialtandplej; tandklinik; tandlæg; "
        "tandlægeklinik; tandplej; tandregulering; tandretning; tandsundhed; vederlagsfri tandplej"
    ),
    "tilladelser-til-private-erhverv": (
        "alkoholbevilling; bevillingsnævn; beværtertilladels; hegnssyn; hegnsyn; nattilladels; "
        "næringsbrev; restaurationsbevilling; restaurationslov; restaurationsplan; "
        "spiritusbevilling; taxikørsel; taxinævn; tilladels til privat erhverv"
    ),
    "tilskud-og-puljer": (
        "anlægstilskud; ansøgning om støt; driftstilskud; fondsansøgning; fondsmidl; fundraising; "
        "legat; pulj; puljeansøgning; puljemidl; støtteordning; tilskud; tilskud og pulj; "
        "udviklingspulj; underskudsgaranti"
    ),
    "tilsyn-med-sociale-tilbud": (
        "anmeld tilsyn; driftsorient tilsyn; kommunal tilsyn; plejehjemstilsyn; påbud fra styrels; "
        "rapport om tilsyn; risikobas tilsyn; socialtilsyn; styrels for patientsikkerhed; tilsyn i "
        "hjemmeplej; tilsyn med botilbud; tilsyn med plejefamili; tilsyn med social tilbud; tilsyn "
        "på plejecent; tilsynsbesøg; tilsynspolitik; tilsynsrapport; tilsynsrapport for plejehjem; "
        "tilsynstakst; uanmeld tilsyn; udført tilsyn"
    ),
    "tilsyn-og-klager": (
        "ankeafgørels; ankestatistik; ankestyrels; borgerrådgiv; danmarkskort over omgørels; det "
        "kommunal tilsyn; habilit; inhabilit; klageadgang; klagesag; ombudsmand; omgjort; "
        "omgørelsesprocent; retssikkerhed; statsforvaltning; tilsyn og klag; tilsynsmyndighed; "
        "tilsynsråd; tilsynssag; tilsynsudtalels; whistleblow"
    ),
    "trafiksikkerhed": (
        "blå mobilit; busfremkommelighed; ensretning; fart ned; fartdæmpning; fartgræns; "
        "fartkontrol; fodgængerfelt; fodgængerovergang; fodgængerstrategi; fremkommelighed; "
        "færdselssikkerhed; færdselstavl; gennemkørselsforbud; hastighed på vej; "
        "hastighedsbegrænsning; hastighedsdæmpning; hastighedsgræns; hastighedsnedsættels; "
        "hastighedsplan; hastighedszon; krydsningspunk; miljøzon; nulemissionszon; selvkørend bil; "
        "signalanlæg; skolevej; trafik; trafik og mobilitetsplan; trafikal forhold; "
        "trafiksikkerhed; trafikø; uheldsbekæmpels; vanvidskørsel; vejafmærkning; vejbump; "
        "vejchikan"
    ),
    "tryghed-og-kriminalitetsforebyggelse": (
        "SSP; bandekriminalit; ekstremism; hærværk; indbrud; kriminalitetsforebyggels; "
        "kriminalpræventiv; kriminalpræventivt; nattelivspolitik; natteravn; negativ social "
        "kontrol; radikalisering; tryghed; tryghed og kriminalitetsforebyggels; tryghedsskabend; "
        "tv overvågning; ungdomskriminalit; utryghed; videoovervågning; æresrelat konflik"
    ),
    "turisme": (
        "autocamp; camping og turism; destinationsselskab; destinationsudvikling; erhvervsturism; "
        "ferieby; feriecent; feriehotel; feriehus; hotelprojek; krydstog; kystturism; mødeturism; "
        "naturturism; turism; turist; turistforening; turistår; visitdenmark"
    ),
    "udbud": (
        "OPP; arkitektudbud; genudbud; hjemtagels; hjemtagning; indkøb og udbud; "
        "konkurrenceudsættels; kontraktbud; leverandørvalg; licitation; miniudbud; offentlig "
        "privat partnerskab; offentlig privat samarbejd; prækvalifikation; rammeudbud; "
        "rådgiverudbud; tilbudsindhentning; tildeling af kontrak; tildelingskriteri; "
        "tildelingskriterium; totalentrepris; udbud; udbudsbetingels; udbudsform; "
        "udbudsforretning; udbudsgrundlag; udbudslov; udbudsmaterial; udbudsområd; udbudsplan; "
        "udbudspolitik; udbudsproc; udbudsr; udbudssag; udbudsstrategi; udbudsvilkår; "
        "udlicitering; valg af leverandør"
    ),
    "udsatte-boern-og-unge": (
        "adoption; aflastning; anbrag; anbringels; barn lov; beredskab mod overgreb; bortadoption; "
        "børn i mistrivsel; børn i udsat position; børn lov; børn og ung udvalg; børn og "
        "ungeområd; børn og ungepolitik; børn og ungestrategi; børnebeskyttels; børnefaglig "
        "undersøgels; børnehus for overgreb; børnelineal; børnesag; børnesamtal; børnesocial; "
        "børnestrategi; døgninstitution; efterværn; familieafdeling; familiebehandling; "
        "familiecent; familiehus; familieområd; familieplej; familiepolitik; familierådgivning; "
        "forebyggend foranstaltning; forældrekompetenc; handlekommun; netværksanbringels; "
        "netværksplej; omsorgssvig; opholdssted; plejebørn; plejefamili; plejeforældr; "
        "sammenhængend børnepolitik; seksuel overgreb; skilsmis; standard for sagsbehandling; "
        "sårbar børn; sårbar famili; sårbar ung; tidlig forebyggels; tidlig indsat; tidlig "
        "indsats; tidlig opsporing; udsat børn; udsat børn og ung; udsat famili; udsat ung; "
        "underretning; ungdomskriminalitetsnævn; ungdomssanktion; ungestøt"
    ),
    "udsatte-boligomraader": (
        "beboersammensætning; boligsocial; boligsocial helhedsplan; boligsocialt; ghetto; "
        "omdannelsesområd; parallelsamfund; udsat boligområd; udviklingsplan for omdannelsesområd"
    ),
    "udvalg-og-vedtaegter": (
        "17 stk 4 udvalg; forretningsord; kommissori; kommissorium; nedsættels af udvalg; "
        "opgaveudvalg; styreform; styrelsesvedtæg; udvalg og vedtæg; udvalgsstruktur; vedtæg"
    ),
    "valg-til-raad-og-folkeafstemninger": (
        "afstemningssted; brevstem; europaparlamentsvalg; fintælling; folkeafstemning; "
        "folketingsvalg; kommunal valg; kommunalvalg; regionsrådsvalg; stemmesedl; stemmested; "
        "tilforordned vælg; valg til europa parlament; valg til råd og folkeafstemning; "
        "valgbestyrels; valgforbund; valgmaterial; valgplakat; valgr; valgsted; valgstyr; "
        "valgtilforordned"
    ),
    "vand-varme-og-energi": (
        "elforsyning; energiforsyning; energiplan; energipolitik; energisektor; energistrategi; "
        "forsyningsområd; forsyningsselskab; forsyningsvirksomhed; gasforsyning; naturga; vand "
        "varm og energi"
    ),
    "vandloeb-og-soeer": (
        "blågrøn; faunapassag; fjord tilstand; genslyngning; grødeskæring; iltsvind; kvælstof; "
        "kystvandråd; landvinding; marin vådområd; okk; pumpelag; regulativrevision; søen; søer; "
        "sørestaurering; vandhul; vandindsat; vandkvalit; vandløb; vandløb og søer; vandopland; "
        "vandstand; åen; åmænd"
    ),
    "vederlag-til-politikere": (
        "borgmesterpension; diæt; diætregulativ; eftervederlag; erhverv fravær; erstatning for "
        "tabt arbejdsfortjenest til politik; formandsvederlag; honorar; honorering; pension til "
        "borgmest; udvalgsvederlag; vederlag; vederlag til politik; vederlæggels"
    ),
    "vedvarende-energi": (
        "atomkraft; batterianlæg; batteripark; bioga; biogasanlæg; biogasfællesanlæg; biogasplan; "
        "biogasproduktion; biogasprojek; biogasstrategi; biogasudvidels; biomas; bioraffinaderi; "
        "brint; brintanlæg; brintproduktion; brintrør; elektrolys; energianlæg; energifællesskab; "
        "energilag; energipark; energipolitisk handleplan; energiø; gasn; geotermi; grøn energi; "
        "grøn pulj; grøn strøm; pow to x; ptx; pyrolys; ve anlæg; ve ansøgning; ve bonus; ve plan; "
        "ve projek; ve strategi; ve udbygning; vedvarend energi"
    ),
    "vejnet-og-transport": (
        "infrastruktur; kommunevej; mobilitetsplan; mobilitetsstrategi; statsvej; "
        "transportinfrastruktur; vej og trafik; vejn; vejn og transport; vejnavn"
    ),
    "vejprojekter": (
        "adgangsvej; broer; broprojek; ekspropriation; forbindelsesvej; fordelingsvej; gennembrud "
        "af vej; jernbanebro; krydsombygning; krydsprojek; motorvejstilslutning; ny vej; "
        "omfartsvej; omlægning af vej; rundkørsel; stamvej; stibroprojek; stitunnel; tunnel; "
        "vejafvanding; vejanlæg; vejarbejd; vejbetjening; vejbro; vejbyggeri; vejforlægning; "
        "vejføring; vejlukning; vejløsning; vejombygning; vejplan; vejprojek; vejregulering; "
        "vejstrækning; vejtilslutning; vejudbygning; vejudlæg; vejudvidels; vejudvikling; viaduk; "
        "vvm for vej; åstedsforretning"
    ),
    "vejvedligeholdelse": (
        "asfalt; asfaltkontrak; belysning; belægning på vej; belægningsarbejd; drift af vej; drift "
        "af vej og grøn områd; drift af vejnet; driftsstrategi for vej; fortov; fortovsrenovering; "
        "funktionskontrak; gadebelysning; gadefejning; gadelamp; gadely; gaderenhold; "
        "glatførebekæmpels; julebelysning; køreban; led armatur; led pulj; lysmast; lysstrategi; "
        "renhold af vej; renholdels; renovering af vej; saltning; slidlag; snerydning; "
        "stibelysning; udbud af vej og grøn områd; udendørsbelysning; udskiftning af armatur; "
        "vedligehold af vej; vedligeholdels af vej; vej og grøn områd; vej og landskab; vej og "
        "park; vej tilstand; vejbelysning; vejbelægning; vejdrift; vejhjælp; vejkapital; vejly; "
        "vejrabat; vejrenovering; vejservic; vejslid; vejvedligehold; vejvedligeholdels; "
        "vinterbekæmpels; vinterberedskab; vinterregulativ; vintertjenest; vintervedligeholdels"
    ),
    "velfaerdsaftaler": (
        "frikommun; frisættels; nærhedsreform; udfordringsr; velfærd fundament; velfærdsaftal"
    ),
    "videre-uddannelse": (
        "FGU; STU; danskuddannels; danskundervisning; erhvervsskol; erhvervsuddannels; forberedend "
        "grunduddannels; gymnasi; gymnasium; produktionsskol; professionshøjskol; sprogcent; "
        "sprogskol; uddannelsesby; uddannelsesinstitution; uddannelsespolitik; "
        "uddannelsesstrategi; uddannelsesvejledning; ungdomsuddannels; universit; vid uddannels"
    ),
    "vindmoeller": (
        "havmøl; havvind; husstandsvindmøl; kystnær havmøllepark; kystnær havvindmøl; kystnær "
        "vindmøl; møllepark; testmøl; vindenergi; vindkraft; vindmøl"
    ),
    "voksenundervisning-i-fritiden-og-ungdomsskole": (
        "aftenskol; folkeoplysend; folkeoplysning; fritidsundervisning; juniorklub; ungdomsklub; "
        "ungdomsskol; voksenundervisning i fritid og ungdomsskol"
    ),
    "ydelser-til-borgere": (
        "boligsikring; boligstøt; boligydels; børnetilskud; enkeltydels; folkepension; "
        "forsørgelsesydels; helbredstillæg; kontant ydels; merudgift; overførselsindkomst; tabt "
        "arbejdsfortjenest; udbetaling danmark; ydels til borg; ydelseskontor; ydelsesområd"
    ),
}
"""Other names of a topic, and its own."""

POINTERS: Final[dict[str, str]] = {
    "aabenhed-og-aktindsigt": (
        "dørlukning; gennemsigtighed; luk behandling; lyd og billedoptagels; offentliggørels"
    ),
    "administration-og-it": (
        "administrationsbidrag; afdelingsarkiv; arbejdsgang; arkivering; digital post; juridisk "
        "bistand; postgang; sagsbehandlingsfejl"
    ),
    "aeldrepleje": (
        "ensomhed; personlig hjælp; plejebehov; plejekrævend; plejepersonal; ældr; "
        "ældreboligpolitik"
    ),
    "affaldssortering": "behold; fraktion; skraldebil; sortering; sorteringskrav; tømning",
    "afloeb-og-aaer": "badevand; badevandskvalit",
    "almene-boliger": (
        "afdelingsbestyrels; afdelingsmød; alm; beboerdemokrati; boligkontor; maksimumsbeløb; "
        "nybyggeri af bolig; realkreditlån; udlejningsregl"
    ),
    "anlaegsprojekter": "anlægsloft; anlægsudgift; byggeprogram; byggeprojek",
    "ansatte-og-loen": (
        "ansættelsesvilkår; jubilæumsgratial; medarbejdertilfredshed; tjenestebil; tjenestefri"
    ),
    "arbejdsmiljoe-for-ansatte": (
        "APV; krænkend adfærd; sikkerhedsorganisation; sundhed og trivsel for ansat; trivsel bland "
        "medarbejd"
    ),
    "baeredygtig-udvikling": "grøn investering; lokal trepart",
    "befolkningsprognose": "aldersgrup; fødselstal",
    "beredskabsplan": (
        "forsyningssvig; hybridangreb; kommun beredskab; nødgenerator; svigtend forsyning; "
        "varslingssystem"
    ),
    "besparelser": (
        "handlemulighed; omprioritering; omprioriteringspulj; reduktion; serviceforringels"
    ),
    "bevaringsvaerdige-bygninger": (
        "bevaring; bindingsværk; freded; opførelsesår; restaurering af bygning; sav værdi"
    ),
    "bevillinger": "anlægsram; bevillingsmæssig; frigivels af pulj; omdisponering; uforbrug midl",
    "boern-med-handicap": "aflastningsophold; aflastningstilbud; merudgiftsdækning",
    "boligforhold": (
        "boligbebyggels; boligmarked; enfamiliehus; kondemn; kondemnering; rækkehus; "
        "seniorbofællesskab; skimmelsvamp; tom bolig"
    ),
    "borgerens-retlige-forhold": (
        "begravelsesvæs; bopælsregistrering; cpr registrering; domsmand; giftefoged; "
        "grundlisteudvalg; konstateringsprøv"
    ),
    "borgerinddragelse": "dialogproc; høringsproc; inddragels",
    "bosaetning": "fraflytning; tiltrækning af borg",
    "botilbud": "døgntilbud; udslusning",
    "brand-og-redning": (
        "beredskab; beredskabsforbund; brandforebyggels; brandtilsyn; hjertestart; kystlivredning; "
        "livredning; overdragels til beredskab; redningskorp; slukningsaftal"
    ),
    "bredbaand-og-mobildaekning": (
        "dækningskort; internetforbindels; mobilselskab; signalstyrk; telesektor"
    ),
    "budgetlaegning": "budg; demografiregulering; effektiviseringskrav; finansieringsbehov",
    "budgetopfoelgning": (
        "forbrugsprocent; halvårsopfølgning; korrig budg; opfølgning på budg; opfølgning på "
        "budget; periodeopfølgning; økonomivurdering"
    ),
    "byfornyelse": "forfaldn; istandsættels af bolig; saneringsmidl; skrotning",
    "byggesager": "byggeandragend; byggelinj; ejendomsdata",
    "byudvikling": (
        "arealudvikling; arkitektkonkurrenc; byforskønnels; facaderenovering; gågad; havnebad; "
        "parallelopdrag; projektudvikl; strukturplan; torv; udviklingsområd"
    ),
    "cybersikkerhed": (
        "antivirus; firewal; hack; it kriminalit; malwar; penetrationstest; sikkerhedsløsning; "
        "sikkerhedsniveau; sikkerhedstiltag"
    ),
    "cykelstier": "cykel; cykl; stianlæg; stiforbindels",
    "daginstitutionernes-struktur": (
        "basisplads; børnehaveplads; daginstitutionsplads; dagtilbudsplads; søskendegaranti; "
        "ventelist; vuggestueplads"
    ),
    "daginstitutionsbyggeri": (
        "genhusning; køk; midlertidig bygning; midlertidig pavillon; produktionskøk i "
        "daginstitution"
    ),
    "dagpleje": "dagplejebørn; dagplejehjem; gæstehus",
    "databeskyttelse": (
        "dpo årsrapport; følsom oplysning; oplysningsplig; overførsel af data til tredjeland; "
        "personfølsom"
    ),
    "delegation-og-fuldmagter": (
        "delegering; overdragels af kompetenc; uddelegering; underskriftsregl"
    ),
    "detailhandel": "butiksej; varehus",
    "digitalisering": "digital; sensor",
    "dispensationer": (
        "bygningshøjd; carport; deklaration; facadehøjd; kvist; naboorientering; naboskel; "
        "parthøring; servitut; tagmaterial; tilbygning; udestu"
    ),
    "drikkevand": "kalk i vand; sprøjteforbud; vandbehandling; vandkvalitetskrav; vandprøv",
    "egen-produktion": "centralvaskeri; kantinedrift; kantineordning; planteskol; vaskeri",
    "ejendomsskat": "grundværdi; promil; vurderingsstyrels",
    "energibesparelser": (
        "elforbrug; isolering; klimaskærm; kwh; lav temperatur; stigend energipris; strømforbrug; "
        "varmeforbrug"
    ),
    "erhverv-og-turisme": (
        "dansk industri; erhvervskontak; erhvervsmentor; erhvervsområd; erhvervsorganisation; "
        "erhvervsvenlighed; fødevareerhverv; landdistriktsvækst; virksomhed"
    ),
    "erhvervsfremme": "etablering af virksomhed; virksomhedsej",
    "faelleskommunale-selskaber": "bestyrelsespost; samej; selskab; selskabsstruktur",
    "faerger": "færgepersonal; sejlad; skibsfør",
    "faste-punkter-paa-dagsordenen": "eventuelt; orientering; underskrift",
    "fjernvarme": "gasfyr; individuel varmeløsning; oliefyr; samfundsøkonomi for varm",
    "fleksjob-og-ressourceforloeb": (
        "arbejdsevn; funktionsevn; helhedsorient beskæftigelsesindsat; mentor; virksomhedsnær"
    ),
    "flygtninge": "indkvart; kommunekvot; landetal; opholdstilladels; udlændingestyrels",
    "foertidspension": "pensionssag",
    "folkebibliotek": "bibliotekar; læselyst; selvbetjent åbningstid; udlånstal",
    "foraeldrebetaling": "forældreandel; frokost",
    "forebyggelse-og-sundhedsfremme": "bevægels; forebyggend; inaktivit; motion",
    "foreninger-og-frivillige": (
        "79 midl; 79 pulj; aktivitetspulj; bestyrelsesarbejd; civil fællesskab; fritidsaktivitet; "
        "fritidsliv; ildsjæl"
    ),
    "formidling-af-beslutninger": "formidling",
    "forsikring-og-risikostyring": "skadesforebyggels",
    "forslag-fra-medlemmer": "forslag fra; initiativsag",
    "frie-skoler": "hjemmeundervisning; skolepeng",
    "friluftsliv": (
        "badning; bådebro; camping; havkajak; klit; lystfiskeri; ophold i natur; udsigtstårn"
    ),
    "frivilligt-socialt-arbejde": (
        "besøgstjenest; frivillig organisation; natcaf; social forening; varmestu"
    ),
    "garantistillelse": "garanti; kaution; legalitetsgodkendels",
    "genoptraening-og-rehabilitering": (
        "ergoterapeut; selvtræning; træningsforløb; vedligeholdelsestræning"
    ),
    "groenne-omraader-og-anlaeg-til-fritid": (
        "fritidsfacilitet; fritløbsområd; hundeskov; kapel; krematorium"
    ),
    "grundskole": (
        "0 klas; børnehaveklas; elev; elevråd; juniormesterlær; mellemtrin; overbygning; skol; "
        "undervisningsmiljø; valgfag"
    ),
    "handicap-og-psykiatri": (
        "ADHD; aktivitetstilbud; hjælperordning; lov om social servic 85; støttebehov hos voksn; "
        "tilgængelighed; udviklingshæm"
    ),
    "havn-og-flyveplads": "bådplads; havneareal; havnebassin; havnefront; kajanlæg; mol; sejlrend",
    "helhedsorienteret-indsats": "borg plan; kompleks sag; sammenhængend forløb",
    "hjaelpemidler": "befordringsordning; elscoot; inkontin; rollator; støttebil",
    "hjemloeshed-og-krisecentre": "bostøtteteam; kvindehus; udsættelsestrued",
    "hjemmepleje": "buurtzorg; hjemmeboend; lev tim; omsorgsplan; støt i hjem; visit tim",
    "husleje-og-beboerforhold": "lejlighed; råderetskatalog; udsættels",
    "idraet": (
        "atlet; bassin; boldfælled; fodbold; halgulv; håndbold; håndboldhal; idrætsgr; omklædning; "
        "omklædningsrum; saunagus; sportsaktivitet; springhal; talentudvikling; tennis; "
        "træningstid"
    ),
    "indkoeb-og-kontrakter": (
        "aftaleforlængels; momsplig; outsourcing; privat leverandør; tilbudsgiv"
    ),
    "integration": "herkomstland; minoritetsbaggrund; sprogtilbud; tolk",
    "international-skole": "cambridg; engelsksprog; international baccalaureat",
    "internationalt-samarbejde": (
        "bruxel; eu midl; grænseregion; horizon europ; internationalt; udenlandsk delegation"
    ),
    "it-budgetter": "fordelingsmodel for it; it forbrug; licens",
    "it-systemer": "databas; driftsleverandør; it; it afdeling; netværk",
    "job-og-beskaeftigelse": (
        "IPS; arbejdsmarked; arbejdsmarkedsparathed; arbejdsmarkedsråd; arbejdsmarkedsstyrels; "
        "jobindsat; løntilskud"
    ),
    "jordforurening": "kortlægning af forurening; let foruren; poreluft",
    "klima": "carbon captur; co2; fossilfri; grønt regnskab; udledning",
    "klimatilpasning": "ekstremregn; forsinkelsesbassin; hverdagsregn; vandmas",
    "koeb-og-salg-af-bygninger": (
        "ejendomsmægl; handelspris; købesum; købstilbud; mægl; overdragels; udbudspris"
    ),
    "kollektiv-trafik": (
        "afgang; bestilling af kørsel; knudepunk; passag; passagergrundlag; passagertal; "
        "rejsekort; station; togbetjening; togforbindels; togtrafik"
    ),
    "kommunal-ungeindsats": "praktikplad; uddannelsespålæg; uddannelsesvalg; ung mellem 15 og 25",
    "kommunale-bygninger-og-lokaler": (
        "kommun bygning; kommun ejendom; kvadratmet; lokalebooking; lokaleudlån; offentlig toilet; "
        "pedel; rengøring; teknisk servic; udeareal; vinduespolering"
    ),
    "kommuneplan": (
        "forhøring; forudgåend høring; idefas; indkaldels af ide og forslag; ram for "
        "lokalplanlægning; rammeområd"
    ),
    "kommunikation-og-presse": "informationskampagn; kampagn; lokalavis; omdøm; pressemeddelels",
    "kompetenceudvikling": "diplomuddannels; merituddannels; uddannelsesstilling",
    "konstituering-og-udpegninger": (
        "bestyrelsesmedlem; fritagels for medlemskab; indstilling af medlem; løsgæng; nyt medlem; "
        "repræsentant; suppleant"
    ),
    "kontanthjaelp": "aktivlov; lov om aktiv socialpolitik",
    "kultur-og-arrangementer": (
        "borgerhus; byfest; cirkus; dannebrog; jubilæum; kultur; kulturel; kulturminist; "
        "loppemarked; nytårskur; sank han; sankthan; sommerferieaktivitet; åbningsfest"
    ),
    "kulturarv": "arkæologisk; gravhøj",
    "kunst": "ateli; maleri",
    "kunstig-intelligens": "intelligent; tal til tekst; talegenkendels",
    "kvalitet-i-folkeskolen": (
        "bevægels i skol; dansk og matematik; elev trivsel; lærerdækning; læsetest"
    ),
    "kystbeskyttelse": "oversvømmels fra hav; strandengsareal; strandpark",
    "laan-og-likviditet": (
        "ansvarlig investering; byggekredit; deponering; ind og udlån; kapitalforvalt; likviditet; "
        "lån; porteføljeforvaltning; renteudvikling"
    ),
    "ladestandere-og-elbiler": "afi lov; drivmidl",
    "laeger-og-sundhedshuse": "konsultation; ydernum",
    "landbrug-og-dyrehold": "bioenergiafgrød; harmonikrav; sprøjtemidl; økologi",
    "landdistrikter": "landsby; landsbyklyng; lokalområd; lokalsamfund; småsamfund",
    "landzone": (
        "landbrugsejendom; landejendom; overflødiggjort bygning; rideban; udstykning i landzon"
    ),
    "ledige-og-jobparate": (
        "aktiveringsgrad; benchmarking; jobmatch; jobåbning; ledig; nøgletal for beskæftigels; "
        "refusion; sanktion; virksomhedspraktik"
    ),
    "leje-og-forpagtning": "lejeafgift; lejeindtæg",
    "loen-og-overenskomst": "arbejdstid; faglig organisation; indefrosn feriemidl; lønudgift",
    "lokalplaner": (
        "bebyggelsesplan; bebyggelsesprocent; byggefelt; delområd; høringsperiod; "
        "principgodkendels af projek"
    ),
    "madservice": "diætmad; hovedr; køkkenpersonal; kølemad; smagspanel",
    "magtanvendelse": "fastholdels af borg; fysisk guidning",
    "materiel-og-inventar": "entreprenørgård; robotklip; varebil",
    "mental-sundhed": "trivsel",
    "miljoe-og-forurening": (
        "PFAS; brændeovn; lugtgen; marin naturnationalpark; miljøstrategi; pesticid; røggen"
    ),
    "miljoetilsyn-og-miljoegodkendelser": (
        "biogasanlæg miljøgodkendels; indretningsmæssig vilkår; listevirksomhed; miljø og "
        "fødevareklagenævn; miljøfarlig"
    ),
    "moeder-og-dagsordener": (
        "besøg; byrådsseminar; dialogmød; gensidig introduktion; inspirationstur; kalend; kommend "
        "mød; kommend sag; mød og aktivitetskalend; onboarding; rundvisning; seminar; studiebesøg; "
        "temadrøftels; temamød; topmød; udvalgsmød; årsplan"
    ),
    "museer": "akvarium; galleri; kunsthal; statsanerkend; udstilling",
    "musik-og-teater": "forestilling; korsang; musik",
    "natur-og-biodiversitet": (
        "3 områd; afgræsning; engareal; fuglebeskyttels; habitatområd; havmiljø; insek; natur; "
        "skov; skovdrift; vild med vilj"
    ),
    "oekonomistyring": (
        "bogføring; gældsplej; ledelsestilsyn; merforbrug; mindreforbrug; restanc; "
        "restanceopgørels; økonomiaftal; økonomisk overblik; økonomisk princip; økonomisk "
        "styringsprincip"
    ),
    "opgaver-for-andre-myndigheder": (
        "domstol; hjemmeværn; kred og lokalråd; militærnæg; politikred; statslig arbejdsplads"
    ),
    "organisation-og-ledelse": (
        "centerstruktur; direktion arbejd; ledelseskommission; lederudvikling; selvforvaltning; "
        "selvforvaltningsaftal; topledels; tværgåend samarbejd"
    ),
    "paedagogisk-kvalitet-i-dagtilbud": "leg; pædagog; pædagogmedhjælp; udviklend læringsmiljø",
    "parker-og-legepladser": (
        "beplantning; bænk; græsslåning; grøn byrum; park; plejeplan; springvand; ukrudtsbekæmpels"
    ),
    "parkering": "p restriktion",
    "pasning-af-smaa-boern": (
        "0 6 års; ferielukning; feriepasning; friplads; frokostordning; institutionskøk; legestu; "
        "lukkedag; pasningsgaranti; pædagogisk personal"
    ),
    "patientsikkerhed": "infektion; læringsrapport; medicinering af ældr",
    "planer-for-land-og-natur": (
        "boligområd; byzon; fingerplan; miljøscreening; planklagenævn; planlægningsopgav; "
        "planområd; sommerhusområd; udbygningsaftal"
    ),
    "plejehjem": "bebo; serviceareal",
    "politikker-og-strategier": "kerneopgav; midtvejsstatus; pejlemærk; politik; strategi",
    "private-dagtilbud": (
        "administrationstilskud; bygningstilskud; driftsoverenskomst; institutionstilskud; privat "
        "leverandør af dagtilbud; selvejend institution"
    ),
    "private-faellesveje": "grundejerforening; istandsættels af vej",
    "raaden-over-vej-og-skilte": (
        "areallej; arrangement på kommunal areal; contain på vej; midlertidig opstilling; råd over "
        "kommunal areal"
    ),
    "raadgivende-raad": "brugerråd; råd arbejd; råd årsberetning",
    "raadhusets-lokaler": (
        "administrativ bygning; borgerservicelokal; fysisk ram for administration; mødelokal; "
        "samling af administration; storrumskontor"
    ),
    "raastoffer": "efterbehandlingsplan; indvinding af grus",
    "rammeaftaler-paa-socialomraadet": "VISO; rammeaftal; specialundervisningstilbud; taksttal",
    "regnskab": "forvaltningsrevision; revision; revisionsrapport",
    "rekruttering-af-ledere": "områdeled; rekruttering af chef; stillingsopslag for led",
    "rekruttering-og-fastholdelse": "mentorordning for nye medarbejd; ubesat stilling; vakant",
    "renovation-og-genbrug": (
        "deponi; forbrændingsanlæg; genanvendels; genbrugstorv; nummerpladescanning; pantstation; "
        "skraldespand"
    ),
    "retssager": "advokatbistand; byret; erstatningskrav; hævd; kammeradvokat",
    "rusmiddelbehandling": "behandlingsgaranti; fristed; snus",
    "salg-og-koeb-af-grunde": "areal; jordstyk; matrikel; salg af del af matrikel; udstykning",
    "samarbejde-med-virksomheder": "virksomhed behov",
    "skadedyr": "autoris bekæmp; duer; dueslag",
    "skatter": (
        "bloktilskud; generel tilskud; skattefritagels; skattely; udligning; udligningsordning"
    ),
    "skolebestyrelser": (
        "bestyrels medlem; forældrenævn; forældrerepræsentant; forældrerepræsentation"
    ),
    "skolebyggeri": (
        "foranalys af skol; klasselokal; madkundskabslokal; naturfagslokal; skolekøk; "
        "undervisningslokal"
    ),
    "skolefritidsordning": (
        "eftermiddagsåbning; fritidscent; fritidsinstitution; klubmedlem; pædagogik i fritid"
    ),
    "skolestruktur": (
        "fødeskol; kapacitetsanalys; kapacitetsudfordring; kapacitetsvurdering; klassetrin"
    ),
    "smitte-og-pandemi": "karantæn; mundbind; nedlukning; smit",
    "sociale-indsatser": (
        "det social danmarkskort; serviceniveau; social og boligstyrels; social støt; social "
        "tilbud; socialfaglig; socialstyrels; socialøkonomisk; udsat borg; udsathed; visitation"
    ),
    "socialt-bedrageri": "besparels ved kontrol; kontrolsag; tilbagebetalingskrav",
    "solceller": "panel; solcel på kommunal bygning; solpanel",
    "specialundervisning": "behandlingstilbud; hjemmetræning; inkluderend; sårbar elev",
    "spildevand": "afledning; oplandsgræns; overløb; udledningstilladels",
    "stoej": "decibel; støjend; støjramt",
    "styring-af-kommunen": "KKR; kommun landsforening; kommunalreform; kommunaludvalg",
    "sundhed-og-forebyggelse": (
        "KOL; diabet; kronik; kronisk syg; kronisk sygdom; kræft; palliation; palliativ; "
        "patientret; sundhed; vederlagsfri fysioterapi"
    ),
    "sundhedspleje": "barsel; barselsplej; hjemmebesøg; indskolingsundersøgels",
    "sundhedssamarbejde": "indlag; indlæggels; udskrevn",
    "sygedagpenge": (
        "længerevarend sygdom; raskmelding; revurdering; sygemelding; varighedsbegrænsning"
    ),
    "sygefravaer": "fraværsprocent; sygedag",
    "sygepleje": "deleg ydels; medicinhåndtering; sundhedslovsydels",
    "takster": "betalingsregl; prisfastsættels; prisregulering",
    "tandpleje": "bideskin; cari; kari; mundhygiejn; ortodonti; tænd",
    "tilladelser-til-private-erhverv": (
        "alkoholpolitik; hyrevogn; hyrevognsbevilling; lotteri; lukketid; restauration; taxi; "
        "udskænkning"
    ),
    "tilskud-og-puljer": (
        "ansøgning om midl; ansøgningsfrist; donation; driftsaftal; egenfinansiering; fordeling af "
        "midl; medfinansiering; projektmidl; sponsorat; støt; tildeling af midl; udmøntning af "
        "midl"
    ),
    "tilsyn-med-sociale-tilbud": "tilsyn; tilsynsførend; tilsynskonsulent",
    "tilsyn-og-klager": (
        "ankesag; hjemvist; klag; klagenævn; klagevejledning; påtal; underretning til tilsyn"
    ),
    "trafiksikkerhed": "fart; hastighed; km t; kørselsmønst; lastbil; skolepatrulj; vigeplig",
    "tryghed-og-kriminalitetsforebyggelse": (
        "lokal betjent; nabohjælp; natteliv; rock og bandemiljø"
    ),
    "turisme": "besøgscent; feriegæst; oplevelsesøkonomi; overnatning; seværdighed; sommerhusgæst",
    "udbud": "indhentning af tilbud; kontrolbud; option; udbyd",
    "udsatte-boern-og-unge": (
        "foranstaltning; forebyggend indsats; forældrepålæg; kontaktperson; tvangsfjernels"
    ),
    "udsatte-boligomraader": "strategisk udlejning",
    "udvalg-og-vedtaegter": (
        "17 stk 4; administrationsgrundlag; kodek; midlertidig udvalg; nedsættels; omdannels af "
        "udvalg; retningslinj for udvalg; ståend udvalg; særlig udvalg; udvalg ansvarsområd; "
        "udvalg opgav"
    ),
    "valg-til-raad-og-folkeafstemninger": (
        "afstemningsområd; menighedsrådsvalg; valgafholdels; valgdag; valgdeltagels; valglov; "
        "valgperiod"
    ),
    "vand-varme-og-energi": (
        "eln; elpris; forsyningssikkerhed; højspænding; højspændingsledning; transformerstation"
    ),
    "vandloeb-og-soeer": (
        "afvanding; bæk; fosfor; stryg; sø; udlevering af regulativ; vandføring; ørred"
    ),
    "vederlag-til-politikere": (
        "befordringsgodtgørels; it udstyr til byråd; kørselsgodtgørels; telefongodtgørels; udstyr "
        "til byråd; udstyr til kommunalbestyrels"
    ),
    "vedvarende-energi": (
        "biobrændsel; energilandskab; energiprojek; husdyrgødning; metanlækag; opgraderingsanlæg; "
        "vedvarend"
    ),
    "vejnet-og-transport": (
        "jernban; jernbanestation; kommunal vej; mobilit; motortrafikvej; motorvej; "
        "nedklassificering; offentlig vej; stationsområd; togdrift; vej og stier; vejadgang; "
        "vejareal; vejforbindels; vejlov; vejmyndighed; vejstatus"
    ),
    "vejprojekter": (
        "bro; frakørsel; gravearbejd; lyskryd; ringvej; tilkørsel; underføring; vejkryd"
    ),
    "vejvedligeholdelse": "glatfør; grusvej; græsrabat; hul i vej; lampeudskiftning; vejnet",
    "velfaerdsaftaler": "forsøgsordning",
    "videre-uddannelse": (
        "EUC; VUC; elev på ungdomsuddannels; lærling; professionsuddannels; studieby; uu "
        "vejledning; vejledningsaktivitet; voksenuddannels"
    ),
    "vindmoeller": "møllehøjd; rotor; vindressourc; vingefang",
    "voksenundervisning-i-fritiden-og-ungdomsskole": (
        "aktivitetstilskud; daghøjskol; lokaletilskud; medlemstilskud; oplysningsforbund; "
        "sæsonbooking; ungehus; ungekultur; ungemiljø; voksenundervisning"
    ),
    "ydelser-til-borgere": (
        "a dagpeng; beboerindskudslån; efterlevelseshjælp; indskudslån; personlig tillæg; "
        "seniorpension; ydelsesmodtag"
    ),
}
"""Words that point to a topic without naming it."""

FIRST_PARTS: Final[dict[str, str]] = {
    "aeldrepleje": "ældr",
    "ansatte-og-loen": "personal",
    "budgetlaegning": "budg",
    "cykelstier": "cykel",
    "digitalisering": "digital",
    "erhvervsfremme": "erhverv",
    "foreninger-og-frivillige": "forening",
    "genoptraening-og-rehabilitering": "rehabilitering",
    "grundskole": "skol",
    "handicap-og-psykiatri": "handicap",
    "idraet": "idræt",
    "integration": "integration",
    "klima": "klima",
    "kultur-og-arrangementer": "kultur",
    "kunst": "kunst",
    "kvalitet-i-folkeskolen": "læring",
    "kystbeskyttelse": "kyst",
    "laeger-og-sundhedshuse": "læg",
    "landbrug-og-dyrehold": "landbrug",
    "ledige-og-jobparate": "aktivering",
    "mental-sundhed": "trivsel",
    "musik-og-teater": "musik",
    "natur-og-biodiversitet": "natur",
    "rekruttering-og-fastholdelse": "rekruttering",
    "smitte-og-pandemi": "corona",
    "sundhed-og-forebyggelse": "sundhed",
    "sundhedssamarbejde": "hospital",
    "trafiksikkerhed": "trafik",
}
"""Openings of compounds that point to a topic."""

LAST_PARTS: Final[dict[str, str]] = {
    "grundskole": "skol",
    "idraet": "idræt",
    "museer": "muse",
}
"""Endings of compounds that point to a topic."""
