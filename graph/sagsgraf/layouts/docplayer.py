"""Transcripts of PDFs whose pages lost their line ends.

System: docplayer.dk's transcripts of what Acadre, SBSYS and others print (Lejre, Svendborg,
Hørsholm, Kolding, Thisted, Egebjerg, Rebild, Lyngby-Taarbæk, Ballerup), and texts taken from a PDF
in the same way.

Everything of a page stands on one line, the page's number in front. Above the transcript stand the
site's own lines (``Størrelse: px``, ``Download "…"``, ``Transkript``).

Quirks, each seen in real transcripts:

* most digits are dropped, and with them dates: ``Beslutning den :``, ``Referat … mandag den Kl.``;
  the day is then in the site's own lines, or nowhere;
* an item begins within a line: ``2. ØU - Orientering Sagsnr.: 17/45 Resumé: …``, ``73. Strukturplan
  J.nr.: A09 Sagsid: …``, ``2. Budget 09/11998 Beslutningstema: …``, or with a line of labels before
  its title (Hørsholm: ``Punkt: 1 Acadre sagsnr.: … Sagsforløb: ØU - Åben sag … Sagsbehandler: …``);
* headings stand within lines too, mostly with a colon, often with nothing below them;
* the contents page runs the titles together, their page numbers dropped;
* closed items may be announced there and left out of the text;
* footers repeat body and page (``Økonomiudvalget Torsdag den Side 2``).

Lines are therefore cut at page numbers, labels and headings; every place is that of the text.
Expected: items numbered in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from sagsgraf.danish.bodies import body_name, names_a_body
from sagsgraf.danish.case_numbers import looks_like_case_number
from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.danish.people import NAME_PATTERN
from sagsgraf.danish.text import fold_space, plain
from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble
from sagsgraf.layouts.base import Layout, Line, Recognition
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.headers import HeaderFields
from sagsgraf.layouts.heads import headings, no_such, piece, top_of
from sagsgraf.layouts.openings import TYPE, find_opening
from sagsgraf.model import (
    BadData,
    Document,
    DocumentType,
    Minutes,
    Quoted,
    SectionKind,
    Span,
)

_SITE = re.compile(
    r"^[ \t]{0,20}(?:Transkript|Størrelse: px|Save this PDF as:|Starte visningen fra side:)"
    r"[ \t]{0,20}$",
    re.MULTILINE,
)
_SITE_LINE = re.compile(
    r"""^(?: transkript | størrelse: \s px | starte \s visningen \s fra \s side: | wo?rd \s png .*
        | save \s this \s pdf \s as: | word .{0,20} txt .{0,8} | download \s ["“”] .*
        | relaterede .* )$""",
    re.VERBOSE | re.IGNORECASE,
)
_PAGE = re.compile(
    r"\s{0,9}(?P<page>\d{1,4})(?=\s)(?:\s{1,4}(?:Side|s\.)\s?(?:\d{1,4}|[ivxl]{1,7})(?=\s|$))?"
)
_FOOTER = re.compile(
    r"""(?<=\s) (?: (?: [A-ZÆØÅ]\w{1,40}-,? \s | og \s ){0,5}
            [A-ZÆØÅ]\w{0,40} (?: udvalget | rådet | bestyrelsen | byråd ) \s
            (?: [Mm]an | [Tt]irs | [Oo]ns | [Tt]ors | [Ff]re )dag \s den \s
            (?: [\d.-]{6,10} \s )? )?
        (?: Side | SIDE ) \s \d{1,4} \s*+ $""",
    re.VERBOSE,
)
_NUMBER_OF_CASE = r"""
    (?: \d{2}/\d{1,6} | \d{4}[/-]\d{3,7} | \d{2}-\d{5,7} | \d{6}
      | \d{2}\.\d{2}\.\d{2}-[A-Z]\d{2}-\d{1,6}-\d{2} )
"""
_SUBJECT = r"(?: [A-ZÆØÅ]\d{2} | \d{2}\.\d{2}\.\d{2} (?: [A-ZÆØÅ]\d{2} )? ) (?![\w/])"
"""A number of the plan of subjects (KLE), which is no case's: ``A09``, ``00.01.00A00``."""
_HANDLE = re.compile(
    rf"""
    (?<![\w.]) (?:
        (?P<label> Sagsnr\.? | Sags-?id\.? | Sagsnummer | J\.?\s?nr\.? | Journal\s?nr\.?
          | Journalnummer ) \s? : \s? \.? \s?
        (?: (?P<case> {_NUMBER_OF_CASE} (?![\w/]) )
          | {_SUBJECT} )?
      | Sagsnr \s Dok\.nr \s Sagsbeh\.
      | (?P<initials> [A-ZÆØÅ]{{4,8}} ) \s / \s (?P<haderslev> \d{{2}}/\d{{2,6}} ) (?!\w)
      | (?P<bare> \d{{2}}/\d{{2,6}} ) (?= \s (?: Beslutningstema | Sagsfremstilling | Indstilling
          | Resum[eé] | Beslutning ) \b )
    )
    """,
    re.VERBOSE,
)
"""The first handle behind an item's title: its case number, labelled or not."""
_MORE_HANDLES = re.compile(
    rf"""
    \s*+ \.? \s*+ (?: (?: Sagsnr\.? | Sags-?id\.? | J\.?\s?nr\.? | Journal\s?nr\.? | Dok\.?\s?nr\.?
              | Initialer | Sagsinitialer | Acadre\s sagsnr\.? ) \s? : \s? \.? \s?
             (?: (?P<value> {_NUMBER_OF_CASE} (?![\w/]) ) | {_SUBJECT}
               | (?: [A-ZÆØÅ]{{2,5}} | [a-zæøå]{{2,5}} ) (?=\s) )?
           | (?:Sagsbehandler) \s? : \s? (?: [A-ZÆØÅ]{{2,5}} (?=\s) | [a-zæøå]{{2,5}} (?=\s) )?
           | (?P<worker> [A-ZÆØÅ]\w{{1,20}} (?: [ ][A-ZÆØÅ]\w{{1,20}} ){{1,3}}
                 (?= \s (?:ÅBENT|LUKKET)\b ) )
           | (?P<state> Åben\ssag | Lukket\ssag | Åbent\spunkt | Lukket\spunkt | ÅBENT | LUKKET )
             (?!\w) )
    """,
    re.VERBOSE,
)
_ALONE = re.compile(r"(?<!\w)[A-ZÆØÅ]{4,8}\s/\s\d{2}/\d{2,6}(?!\w)")
"""Haderslev's handle: the case worker's initials and the case number, and no item's number."""
_NUMBER = re.compile(r"(?<!\S)(?P<number>\d{1,4}[a-z]?)\.\s{1,4}(?=[^\s\d]|\d)")
_ACADRE = re.compile(
    r"""
    Punkt: \s{0,3} (?P<number> \d{1,4} ) \s{1,3}
    Acadre \s sagsnr\.?: \s{0,3} (?P<case> \S{1,20} (?=\s) )?? \s{0,3}
    Journalnr\.?: \s{0,3} (?P<kle> [\w.-]{1,20} )?? \s{0,3}
    Sagsforløb: \s{0,3} (?P<path> [A-ZÆØÅ/, -]{0,60}? ) \s? (?: - \s )?
    (?P<state> Åben | Lukket ) \s sag
    (?P<rest> \s{1,3} Mødedato: [^\n]{0,24}? \s Sagsansvarlig \s enhed:
        [^\n:]{0,90}? \s Sagsbehandler: )?
    """,
    re.VERBOSE,
)
_PUBLIC = re.compile(
    r"(?P<state>Åbent|Lukket)\spunkt\s[^\n]{3,80}?\sden\s?(?:[\d.-]{6,10})?\s?,\ss\.\s?\d{1,4}\s"
    r"(?P<title>[A-ZÆØÅ][^\n]{3,220}?)\s(?P<number>\d{1,3})\.?\s(?=Sagsfremstilling\b)"
)
_CASE_NUMBERED = re.compile(
    r"""
    (?<!\S) (?:Sag|Punkt|Pkt\.) (?: \s nr\.? )? \s (?P<number> \d{1,4} ) :? \s{1,3}
    (?P<closed> (?: Lukket | LUKKET ) (?: \s (?:sag|punkt) )? \s? [:–-] \s )?
    (?P<title> [A-ZÆØÅ\d] (?: (?! \s Sag \s nr\. ) [^\n:] ){2,220}? ) \s
    (?= (?: Journal \s? nr\. | J\.? \s? nr\. | Sagsnr\. | Sag \s fra | Sagsfremstilling
          | Resum[eé] | Indstilling | Beslutning ) \s? : )
    """,
    re.VERBOSE,
)
"""Frederikssund's items: ``Sag nr. 74 Title Journal nr.: 00.01.00 Sag fra: …``."""
_FIRST_OF_PAGE = re.compile(
    r"møde\sden\s(?:[\d.-]{6,10}\s)?(?P<title>[A-ZÆØÅ][^\n:]{3,120}?)\s(?=Beslutning\si\s)"
)
"""Svendborg's first item, whose number is dropped."""
_GAP: Final = 40
"""How many numbers may be missing between two items: closed ones are left out of some texts."""
_LOOK_BACK: Final = 300
"""No title is longer."""
_NAMES = (
    # In the order in which they are tried: the longer first.
    "Sagen afgøres i",
    "Sagen behandles i",
    "Forvaltningens bemærkninger",
    "Forvaltningens vurdering",
    "Administrationens vurdering",
    "Administrationens indstilling",
    "Administrativ indstilling",
    "Borgmesterens indstilling",
    "Direktionens indstilling",
    "Forvaltningen indstiller",
    "Økonomiske og personalemæssige konsekvenser",
    "Økonomiske konsekvenser",
    "Økonomi og finansiering",
    "Økonomi/personale",
    "Økonomi",
    "Sagens tidligere behandling",
    "Tidligere behandling",
    "Supplerende sagsfremstilling",
    "Sagsfremstilling",
    "Sagsbeskrivelse",
    "Sagens kerne",
    "Beslutningskompetence",
    "Beslutningstema",
    "Beslutningsgrundlag",
    "Handicappolitik",
    "Lovgrundlag",
    "Retsgrundlag",
    "Kommunikation",
    "Høring",
    "Historik",
    "Baggrund",
    "Indstilling",
    "Resumé",
    "Resume",
    "Forslag",
    "Vurdering",
    "Bilag",
    "Sag fra",
    "Bevilling",
)
_HEADINGS = "|".join(f"{name}|{name.upper()}" for name in _NAMES).replace(" ", r"\s")
_HEADING = re.compile(
    rf"""
    (?<![\w(„"”-]) (?:
        (?: {_HEADINGS} ) \s? :
        # Beslutning den : (the date dropped), Beslutning i Byrådet den 03-12-2013:
      | (?: Beslutning | BESLUTNING ) (?: \s (?: i | fra | I ) )?
            (?: \s [A-ZÆØÅ][\w,&-]{{1,40}} (?: \s [\w,&-]{{1,30}} ){{0,8}}? )?
            \s (?: den | DEN ) \s? (?: [\d./-]{{6,10}} | \d{{1,2}}\.\s\w{{3,9}}\s\d{{4}} )? \s? :
      | (?: Beslutning | BESLUTNING | Beslutninger ) \s? :
        # Skive's, in capitals and without a colon
      | (?: FORVENTET \s SAGSGANG | INDSTILLING | SAGSFREMSTILLING | BESLUTNING | LOVGRUNDLAG
          | ØKONOMI | BILAG | RESUM[EÉ] ) (?= \s [A-ZÆØÅ][\wæøå.-] )
    )
    """,
    re.VERBOSE,
)
_BARE = r"""(?P<heading>
        Baggrund | Resum[eé] | Forslag | Sagsfremstilling | Indstilling | Bilag | Høring
      | Administrationens \s indstilling | Administrationens \s vurdering
      | Sagens \s tidligere \s behandling | Økonomi/personale | Økonomi | Kommunikation
      | Retsgrundlag
      | Beslutning (?: \s (?:i \s)? [A-ZÆØÅ][\w,-]{1,40} (?: \s [\w,-]{1,30} ){0,5}? \s den
          (?: \s [\d.-]{6,10} )? )?
    ) (?= \s{1,3} (?: [A-ZÆØÅ"”„•\d] | $ ) | $ )"""
_BARE_HEADING = re.compile(rf"(?: (?<= [.!?)] ) | (?<= [.!?)]\s ) ) \s{{0,3}} {_BARE}", re.VERBOSE)
"""A heading without a colon, where Hørsholm's pages have one: behind the end of a sentence."""
_BARE_BEGIN = re.compile(rf"\s{{0,3}} {_BARE}", re.VERBOSE)
"""The same directly behind a title."""
_FIRST_HEADING = re.compile(
    r"\s(?=(?:Baggrund|Resum[eé]|Forslag|Sagsfremstilling|Indstilling"
    r"|Beslutning(?:\s(?:i\s)?[A-ZÆØÅ][\w,-]{1,40}(?:\s[\w,-]{1,30}){0,5}?\sden)?)\s[A-ZÆØÅ\d])"
)
_LABELLED = re.compile(
    r"""
    (?<![\w.-]) (?= (?:
        Mødedato | Dato | Mødetidspunkt | Starttidspunkt | Sluttidspunkt | Tidspunkt | Mødested
      | Mødelokale | Sted | Lokale | Medlemmer | Deltagere | Mødedeltagere | Afbud | Afbud\sfra
      | Fraværende | Fravær\smed\safbud | Fravær | Møde\sslut | Mødet\sslut | Tilstede
      | Bemærkninger | Udsendelsesdato | Særlige\sforhold | Formand | Møde\s?nr\.
      ) \s? : | Mødet\shævet\b | Møde\sslut\b | (?:åben|lukket)\s*+$ | Protokol\s
      | [A-ZÆØÅ-]{3,30}\sKOMMUNE\b | Indholdsfortegnelse | INDHOLDSFORTEGNELSE
      | Følgende\ssager | GODKENDELSE\sAF | Endvidere\sdeltog | Medlemmerne\svar
    )
    | (?<= \sKOMMUNE ) (?= \s )
      # behind a list: "Mette Busk. Anny Holm deltog ikke i behandlingen"
    | (?<= [a-zæøå]{2}\. )
      (?= \s [A-ZÆØÅ]\w{1,20} (?: \s [A-ZÆØÅ]\w{1,20} ){1,3} \s (?: deltog | forlod | medvirkede ) )
    """,
    re.VERBOSE,
)
"""Where a line of the first page is cut, before a label of the header."""
_STRAY = re.compile(r"(?<=: )REFERAT(?= [A-ZÆØÅ])|(?<=[a-zæøå] )REFERAT(?=\s*+$)", re.MULTILINE)
_ALIASES: Final = (
    ("Mødelokale:", "Lokale:"),
    ("Fravær med afbud:", "Afbud:"),
    ("Møde slut", "Mødet slut"),
    ("Medlemmerne var til stede", "Bemærkninger: Medlemmerne var til stede"),
    ("Udsendelsesdato:", "Information:"),
    ("Særlige forhold:", "Bemærkninger:"),
)
"""Labels as these transcripts print them, and as they are known."""
_ROOM = re.compile(r"^(?:\w{2,30}(?:salen|sal|lokalet|lokaler)|Kantinen)$")
_PERSON_BEHIND = re.compile(rf"\s(?:{NAME_PATTERN})\s\([A-ZÆØÅ]{{1,3}}\)$")
_ROOM_BEFORE = re.compile(
    r"møde\s(?P<place>[A-ZÆØÅ][\w.,/ -]{0,40}?)\s(?=(?:[Mm]an|[Tt]irs|[Oo]ns|[Tt]ors|[Ff]re)dag)"
)
_ROOM_BEHIND = re.compile(r"\s{0,3}(?:i\s)?(?P<place>[A-ZÆØÅ][^.:;]{1,70})$")
_NOISE = re.compile(
    r"""^ (?: (?: [ÅA]BNE | LUKKEDE | Åbne | Lukkede ) \s \w{3,30}     # a group of items
          | (?: LUKKET | ÅBENT | Lukket | Åbent ) \s (?: MØDE | møde )
          | Sidenr\.?
          | .{2,80} \s s \s møde \s den (?: \s [\d.-]{6,10} )?       # Byrådet s møde den
          | \d{1,4} (?: \s (?: Side | s\. ) \s? (?: \d{1,4} | [ivxl]{1,7} ) )?
        ) $""",
    re.VERBOSE,
)
_SIDE = re.compile(r"^(?:.{0,90}\s)?(?:Side|SIDE)\s\d{1,4}$")
_KIND_OF_HEADINGS = headings(
    {
        SectionKind.PRESENTATION: """Forvaltningens bemærkninger | Forvaltningens vurdering
            | Beslutningsgrundlag | Vurdering | Baggrund | Sag fra""",
        SectionKind.RECOMMENDATION: """Forslag | Forvaltningen indstiller
            | Borgmesterens indstilling""",
        SectionKind.FINANCE: "Økonomi/personale | Bevilling",
        SectionKind.HISTORY: "Sagens tidligere behandling",
        SectionKind.REFERRAL: "Sagen afgøres i | Sagen behandles i | Forventet sagsgang",
        SectionKind.DECISION: "Beslutning | Beslutninger",
    }
)
_DECISION = re.compile(
    r"^beslutning(?:\s(?:i|fra))?(?P<body>\s.{2,120}?)?\sden\b.{0,24}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Start:
    """Where an item begins within a line of the text."""

    start: int
    end: int
    """Where its text begins, behind title and handles."""
    number: str
    title: tuple[int, int]
    closed: bool
    cases: tuple[tuple[int, int], ...]


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    text = document.text
    site = bool(_SITE.search(text))
    acadre = bool(_ACADRE.search(text))
    if not site and not acadre:
        return no_such("line 'Transkript', and no 'Punkt: 1 Acadre sagsnr.:'")
    count = len(_starts(document))
    if not count:
        return no_such("item such as '2. Title Sagsnr.: …' within a line")
    told = "a transcript's own lines" if site else "'Punkt: 1 Acadre sagsnr.:'"
    return Recognition(0.95, f"{told} and {count} items")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: there is no item, or neither body nor day is told: their digits were dropped.
    """
    starts = _starts(document)
    if not starts:
        raise BadData(f"{document.name}: no item was found.")
    lines, heads = _cut(document, starts)
    opening = _opening(document, lines, heads[0].first)
    if opening is None:
        raise BadData(
            f"{document.name}: the transcript tells no body or no day.",
            hint="Transcripts drop digits: read the PDF itself.",
        )
    own = body_name(opening.body.text)
    if _PUBLIC.search(document.text):
        # Lyngby-Taarbæk heads a decision with the body and the day alone.
        told = re.compile(
            rf"(?<![\w-]){re.escape(opening.body.text)}\sden(?:\s[\d.-]{{6,10}})?(?=\s[A-ZÆØÅ\d])"
        )
        lines, heads = _cut(document, starts, told)
    grammar = Grammar(
        kind_of=lambda words: _kind(words, own),
        noise=_is_noise,
        bare_text=SectionKind.PRESENTATION,
    )
    return assemble(document, LAYOUT.name, lines, opening, heads, grammar=grammar)


def _kind(words: str, own: str) -> SectionKind | None:
    """Return what a piece heads; another body's decision is the account of an earlier one."""
    if len(words) > 160:
        return None
    told = words.strip(" :")
    if own and told.endswith(" den") and body_name(told.removesuffix(" den")) == own:
        return SectionKind.DECISION
    if match := _DECISION.match(told):
        body = (match["body"] or "").strip(" ,")
        if body and names_a_body(body) and body_name(body) != own:
            return SectionKind.HISTORY
        return SectionKind.DECISION
    return _KIND_OF_HEADINGS(words)


def _is_noise(words: str) -> bool:
    if len(words) > 120:
        return False
    return bool(_NOISE.match(words) or _SITE_LINE.match(words) or _SIDE.match(words))


# --- where items begin -----------------------------------------------------------------------


def _starts(document: Document) -> list[_Start]:
    """Return where the items begin, in order."""
    text = document.text
    found: list[_Start] = []
    contents = _contents(text)
    for begin, end in _lines(text):
        acadre = [_acadre(text, one, end, contents) for one in _ACADRE.finditer(text, begin, end)]
        if acadre:
            found += acadre
            continue
        numbered = [_case_numbered(one) for one in _CASE_NUMBERED.finditer(text, begin, end)]
        if numbered:
            found += numbered
            continue
        public = _PUBLIC.search(text, begin, min(end, begin + 500))
        if public:
            closed = public["state"] == "Lukket"
            found.append(
                _Start(
                    public.start(), public.end(), public["number"], public.span("title"), closed, ()
                )
            )
            continue
        found += _in_line(text, begin, end, found, contents)
    # A title on a line of its own may be taken for the next item's beginning.
    apart: list[_Start] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _case_numbered(match: re.Match[str]) -> _Start:
    title, closed = match.span("title"), match["closed"] is not None
    return _Start(match.start(), title[1], match["number"], title, closed, ())


def _lines(text: str) -> list[tuple[int, int]]:
    lines = []
    begin = 0
    while begin <= len(text):
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        if end > begin:
            lines.append((begin, end))
        begin = end + 1
    return lines


def _contents(text: str) -> str:
    """Return the contents page's words, against which a title is held that nothing ends."""
    found = re.search(r"Følgende\ssager\s", text[:20_000])
    if not found and _ALONE.search(text):
        found = re.search(r"Indholdsfortegnelse\sSag\snr\.\sSide\s", text[:20_000])
        stop = text.find("\n", found.end()) if found else -1
        return fold_space(text[found.end() : stop]) if found and stop >= 0 else ""
    if not found:
        return ""
    stop = text.find("Acadre sagsnr", found.end())
    return fold_space(text[found.end() : stop if stop >= 0 else found.end() + 8000])


def _acadre(text: str, match: re.Match[str], stop: int, contents: str) -> _Start:
    """Read Hørsholm's line of labels and the title that follows the case worker's name."""
    case = match.span("case")
    number = text[slice(*case)] if case[0] >= 0 else ""
    cases = (case,) if number and looks_like_case_number(number) else ()
    begin = match.end()
    if footer := _FOOTER.search(text, max(begin, stop - 160), stop):
        stop = footer.start()
    heading = _FIRST_HEADING.search(text, begin, min(stop, begin + _LOOK_BACK))
    limit = heading.start() if heading else stop
    title = _behind_name(text, begin, limit, contents) if limit > begin else None
    if title is None or title[0] >= title[1]:
        # The title stands on a line of its own below.
        following = next(
            (line for line in _lines_from(text, stop) if text[slice(*line)].strip()), None
        )
        named = text[begin:limit].strip()
        if title is not None and not heading and len(named) <= 60 and following:
            begin_, end_ = _stripped(text, *following)
            if end_ - begin_ <= _LOOK_BACK and not _kind(plain(text[begin_:end_]), ""):
                title, limit = (begin_, end_), end_
    if title is None:
        title = (begin, begin)
    closed = match["state"] == "Lukket"
    return _Start(match.start(), limit, match["number"], title, closed, cases)


def _lines_from(text: str, begin: int) -> list[tuple[int, int]]:
    """Return the next lines behind a place; a title is within a few of them."""
    lines: list[tuple[int, int]] = []
    while begin < len(text) and len(lines) < 4:
        end = text.find("\n", begin + 1)
        end = len(text) if end < 0 else end
        lines.append((begin, end))
        begin = end
    return lines


def _stripped(text: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end


def _behind_name(text: str, begin: int, end: int, contents: str) -> tuple[int, int] | None:
    """Return where the title stands behind the case worker's name.

    Nothing parts the two, so the longest rest that the contents page announces is taken. An empty
    stretch says that there is a name and nothing else; None that it cannot be told.
    """
    words = [found.span() for found in re.finditer(r"\S{1,80}", text[begin:end])]
    if len(words) <= 4 and all(text[begin + at].isupper() for at, _ in words):
        whole = fold_space(text[begin:end])
        if not any(_announced(whole.split()[n:], contents) for n in range(1, len(words))):
            return (end, end)
    for number in range(1, min(len(words), 8)):
        if _announced([text[begin + a : begin + b] for a, b in words[number:]], contents):
            return _stripped(text, begin + words[number][0], end)
    return None


def _announced(words: list[str], contents: str) -> bool:
    """Tell whether a contents page has a title of these words, or of the first of many."""
    return bool(words) and " ".join(words[:8]) in contents


def _announced_title(text: str, begin: int, handle: re.Match[str], contents: str) -> _Start | None:
    """Read an item whose number is dropped: the longest words that the contents page has too."""
    words = [found.span() for found in re.finditer(r"\S{1,80}", text[begin : handle.start()])]
    for first, _ in words:
        start = begin + first
        title = fold_space(text[start : handle.start()])
        if text[start].isupper() and f" {title} " in f" {contents} ":
            return _with_handles(text, start, "", start, handle)
    return None


def _in_line(text: str, begin: int, end: int, before: list[_Start], contents: str) -> list[_Start]:
    """Return the items that begin within a line: number, title, and a case number behind it."""
    found: list[_Start] = []
    free = begin
    for handle in _HANDLE.finditer(text, begin, end):
        if handle.start() < free:
            continue
        known = found or before
        previous = known[-1] if known else None
        begin_ = max(free, handle.start() - _LOOK_BACK)
        if handle["initials"]:
            start = _announced_title(text, begin_, handle, contents)
        else:
            start = _titled(text, begin_, handle, previous)
        if start is None and not found:
            start = _unnumbered(text, begin, handle, end)
        if start is not None:
            found.append(start)
            free = start.end
    if not found and not before:
        first = _FIRST_OF_PAGE.search(text, begin, min(end, begin + 400))
        if first:
            title = first.span("title")
            found.append(_Start(title[0], first.end(), "", title, False, ()))
    elif not before and found:
        first = _FIRST_OF_PAGE.search(text, begin, min(found[0].start, begin + 400))
        if first:
            title = first.span("title")
            found.insert(0, _Start(title[0], first.end(), "", title, False, ()))
    return found


def _titled(text: str, begin: int, handle: re.Match[str], previous: _Start | None) -> _Start | None:
    """Read an item whose numbered title ends at a handle; None where no title does."""
    last = begin
    for heading in _HEADING.finditer(text, begin, handle.start()):
        last = heading.end()
    numbers = [
        one
        for one in _NUMBER.finditer(text, last, handle.start())
        if text[one.end()].isdigit() or text[one.end()].isupper()
    ]
    digits = previous.number.rstrip("abcdefghijklmnopqrstuvwxyz") if previous else ""
    wanted = int(digits) + 1 if digits else None
    chosen = _choice(numbers, wanted)
    if chosen is None:
        return None
    return _with_handles(text, chosen.start(), chosen["number"], chosen.end(), handle)


def _choice(numbers: list[re.Match[str]], wanted: int | None) -> re.Match[str] | None:
    """Choose the number that goes on from the item before, else the first that may.

    ``2. Budget 1. behandling`` holds another number, and so may the text before the title.
    """
    if not numbers:
        return None
    if wanted is None:
        return numbers[0]
    values = [int(one["number"].rstrip("abcdefghijklmnopqrstuvwxyz")) for one in numbers]
    for one, value in zip(numbers, values, strict=True):
        if value == wanted:
            return one
    later = [
        one for one, value in zip(numbers, values, strict=True) if wanted < value <= wanted + _GAP
    ]
    return later[-1] if later else None


def _unnumbered(text: str, begin: int, handle: re.Match[str], end: int) -> _Start | None:
    """Read a page that begins with a title whose number is dropped: ``Sidenr Title J.nr.: …``."""
    if handle.start() - begin > _LOOK_BACK or not handle["label"]:
        return None
    page = _PAGE.match(text, begin, end)
    if page is None:
        return None
    start, stop = _stripped(text, page.end(), handle.start())
    if text.startswith("Sidenr", start):
        start, stop = _stripped(text, start + len("Sidenr"), stop)
    words = text[start:stop]
    if not words[:1].isupper() or ":" in words or len(words) < 5 or ". " in words:
        return None
    return _with_handles(text, start, "", start, handle)


def _with_handles(text: str, start: int, number: str, title: int, handle: re.Match[str]) -> _Start:
    """Return an item with the handles behind its title."""
    groups = ("case", "bare", "haderslev")
    cases = [handle.span(group) for group in groups if handle[group]]
    closed = False
    end = handle.end()
    while match := _MORE_HANDLES.match(text, end):
        if match["value"] and looks_like_case_number(match["value"]):
            cases.append(match.span("value"))
        closed = closed or (match["state"] or "").lower().startswith("lukket")
        end = match.end()
    begin, stop = _stripped(text, title, handle.start())
    return _Start(start, end, number, (begin, stop), closed, tuple(dict.fromkeys(cases)))


# --- the lines cut to pieces -----------------------------------------------------------------


def _cut(
    document: Document, starts: list[_Start], own: re.Pattern[str] | None = None
) -> tuple[list[Line], list[Head]]:
    """Return the text cut into pieces that hold one thing each, and the items' heads.

    Args:
        document: the document.
        starts: where its items begin.
        own: what heads this body's decision without the word for it, where known.
    """
    text = document.text
    pieces: list[Line] = []
    heads: list[Head] = []
    pending = list(reversed(starts))
    bare = bool(_ACADRE.search(text) or _PUBLIC.search(text) or _ALONE.search(text))
    open_from = 0
    for begin, end in _lines(text):
        begin = max(begin, open_from)
        if begin >= end:
            continue
        if not pending or pending[-1].start >= end:
            pieces += _pieces(text, begin, end, inside=bool(heads), bare=bare, own=own)
            continue
        place = begin
        while pending and pending[-1].start < end:
            start = pending.pop()
            page = _page_header(text, place, start.start)
            pieces += page or _pieces(
                text, place, start.start, inside=bool(heads), bare=bare, own=own
            )
            first = len(pieces)
            pieces.append(piece(text, start.start, start.end))
            heads.append(_head(text, start, first))
            place = open_from = start.end
        if place < end:
            pieces += _pieces(text, place, end, inside=True, bare=bare, own=own)
    return pieces, heads


def _page_header(text: str, begin: int, end: int) -> list[Line]:
    """Return a page's number and the body's name as one piece, if nothing else stands there.

    ``4 Økonomiudvalget`` above an item belongs to neither it nor the one before.
    """
    page = _PAGE.match(text, begin, end) if begin == 0 or text[begin - 1] == "\n" else None
    if page is None or end - page.end() > 90 or not names_a_body(plain(text[page.end() : end])):
        return []
    line = piece(text, begin, end)
    return [replace(line, text=page["page"])]


def _head(text: str, start: _Start, first: int) -> Head:
    words = plain(text[slice(*start.title)])
    title = CLOSED.sub("", words)
    span = Span(*start.title)
    if title != words:
        # Behind "Lukket - " the title itself begins.
        span = Span(span.start + max(0, text[slice(*start.title)].find(title[:12])), span.end)
    return Head(
        first,
        first + 1,
        start.number,
        Quoted(title, span),
        closed=start.closed or title != words,
        cases=tuple(Quoted(text[a:b], Span(a, b)) for a, b in start.cases),
    )


def _pieces(
    text: str,
    begin: int,
    end: int,
    *,
    inside: bool,
    bare: bool = False,
    own: re.Pattern[str] | None = None,
) -> list[Line]:
    """Cut a stretch of one line at its page number, its headings, and its footer."""
    cuts: list[tuple[int, int]] = []
    line_start = begin == 0 or text[begin - 1] == "\n"
    page = _PAGE.match(text, begin, end) if line_start else None
    if page and page.end() < end:
        cuts.append((page.start(), page.end()))
    footer = _FOOTER.search(text, max(begin, end - 160), end)
    if not inside:
        cuts += [(found.start(), found.start()) for found in _LABELLED.finditer(text, begin, end)]
    else:
        for found in _HEADING.finditer(text, begin, end):
            cuts.append(found.span())
        if bare:
            behind = _BARE_BEGIN.match(text, begin, end)
            found_bare = [*([behind] if behind else ()), *_BARE_HEADING.finditer(text, begin, end)]
            cuts += [found.span("heading") for found in found_bare]
        if own is not None:
            cuts += [found.span() for found in own.finditer(text, begin, end)]
    if footer:
        cuts.append(footer.span())
    lines: list[Line] = []
    place = begin
    for start, stop in sorted(cuts):
        if start < place:
            continue
        lines += _filled(text, place, start)
        lines += _filled(text, start, stop)
        place = stop
    return lines + _filled(text, place, end)


def _filled(text: str, begin: int, end: int) -> list[Line]:
    """Return a piece with a blank line behind it: a label's value does not go on below."""
    line = piece(text, begin, end)
    return [line, Line(line.end, line.end, "")] if line.text else []


# --- the opening ----------------------------------------------------------------------------


def _opening(document: Document, lines: list[Line], stop: int) -> Opening | None:
    """Return which meeting it is; the pieces above the first item are its header."""
    # "Fraværende: REFERAT Ida Bro": the columns' order puts the title among the people.
    document = replace(document, text=_STRAY.sub("       ", document.text))
    top = [_unquoted(line) for line in lines[:stop]]
    opening = find_opening(document, [*top, *lines[stop:]], stop)
    if opening is None:
        opening = _patched(document, lines, stop)
    if opening is None:
        return None
    fields = opening.fields
    half = len(opening.body.text) // 2
    if opening.body.text[:half] == opening.body.text[half + 1 :]:
        # The site joins a page's header and its title: THISTED BYRÅD THISTED BYRÅD.
        begin = opening.body.span.start
        body = Quoted(opening.body.text[:half], Span(begin, begin + half))
        opening = replace(opening, body=body)
    fields = _without_room(fields)
    if fields.place and fields.place.text.endswith("."):
        fields = replace(fields, place=Quoted(fields.place.text.rstrip("."), fields.place.span))
    if fields.place is None or fields.start is None:
        for line in lines[:stop]:
            if len(line.text) > 250:
                continue
            fields = _times_and_room(document, line, fields)
    if fields.place and (person := _PERSON_BEHIND.search(fields.place.text)):
        words = fields.place.text[: person.start()]
        span = Span(fields.place.span.start, fields.place.span.start + len(words))
        fields = replace(fields, place=Quoted(words, span))
    known = {at for at in range(stop) if _is_known(lines[at].text)}
    return replace(opening, fields=fields, lines=opening.lines | known)


def _unquoted(line: Line) -> Line:
    """Return a header's line in the words that its reader knows.

    Without the site's words for its download, in which the title stands; with the usual labels.
    """
    words = line.text
    for printed, usual in _ALIASES:
        if words.startswith(printed):
            return replace(line, text=usual + words[len(printed) :])
    words = words.removeprefix("Indholdsfortegnelse ")
    words = (
        words.replace("'s møde", " møde").replace("’s møde", " møde").replace(" s møde", " møde")
    )
    for mark in ('Download "', "Download “", "Download ”"):
        words = words.removeprefix(mark)
    return replace(line, text=words.rstrip('"”“')) if words != line.text else line


def _without_room(fields: HeaderFields) -> HeaderFields:
    """Take the room out of a list of people: ``Mødelokale: Fraværende: Byrådssalen Ida Bro``.

    The labels of a column come before its values here, and both lines become one.
    """
    attendees = list(fields.attendees)
    for place, person in enumerate(attendees):
        room, _, name = person.name.partition(" ")
        if name.count(" ") and _ROOM.match(room):
            begin = person.span.start
            span = Span(begin + len(room) + 1, person.span.end)
            attendees[place] = replace(person, name=name, span=span)
            if fields.place is None:
                where = Quoted(room, Span(begin, begin + len(room)))
                fields = replace(fields, place=where)
    return replace(fields, attendees=tuple(attendees))


def _is_known(words: str) -> bool:
    contents = words.startswith(("Indholdsfortegnelse", "INDHOLDSFORTEGNELSE", "Følgende sager"))
    return contents or bool(re.match(r"\d{1,4}\sIndholdsfortegnelse", words))


def _patched(document: Document, lines: list[Line], stop: int) -> Opening | None:
    """Return the opening of a first page whose values stand in another order than its labels."""
    text = document.text
    end = lines[stop].start if stop < len(lines) else len(text)
    lines = [*map(_unquoted, lines[:stop]), *lines[stop:]]
    for line in lines[:stop]:
        dates = find_dates(text, line.start, min(line.end, end))
        if not dates:
            continue
        day = Line(dates[0].start, dates[0].end, plain(text[dates[0].start : dates[0].end]))
        return find_opening(document, [day, *lines], stop + 1)
    return None


def _times_and_room(document: Document, line: Line, fields: HeaderFields) -> HeaderFields:
    """Take time and room from a title: ``møde D2 Torsdag 15. juni 2017 kl. 8:00``."""
    raw = line.span.of(document.text)
    if not TYPE.search(raw) and not find_dates(raw):
        return fields
    times = find_times(raw)
    if times and fields.start is None:
        value, begin, end = times[0]
        span = Span(line.start + begin, line.start + end)
        fields = replace(fields, start=value, start_span=span)
    room = _ROOM_BEFORE.search(raw)
    if room is None and times:
        room = _ROOM_BEHIND.match(raw, times[-1][2])
    if room and fields.place is None:
        at = Span(line.start + room.start("place"), line.start + room.end("place"))
        fields = replace(fields, place=Quoted(plain(room["place"]), at))
    return fields


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    numbers = [int(item.number) for item in minutes.items if item.number.isdecimal()]
    gaps = sum(after != before + 1 for before, after in pairwise(numbers))
    told = [f"{gaps} numbers of items are missing: closed ones may be left out"] if gaps else []
    if minutes.type is DocumentType.MINUTES and not minutes.attendees:
        told.append("no list of members was found")
    return told


LAYOUT = Layout(
    name="docplayer",
    summary="transcripts of PDFs, a page on one line: docplayer.dk, Hørsholm's Acadre",
    recognise=recognise,
    read=read,
    missing=missing,
    example="docplayer",
)
