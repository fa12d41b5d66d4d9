"""Laws, directives and agreements that a Danish text cites, each under one name.

A text cites an act in four ways, and one sentence may use several: by a short name
(``serviceloven``), by its title (``lov om social service``), by its number in Lovtidende or
the Official Journal (``LBK nr. 265 af 25. februar 2022``, ``direktiv 2009/147/EF``) and, for
agreements, by what and when they are about (``Økonomiaftalen for 2023``). A number determines
one text of the act, the European or the Danish Legislation Identifier (ELI); a name means the
act through all its texts. Where both are printed, both are found.

Well-known acts come from ``acts.py``. Any other definite compound (``havneparkeringsloven``) and
any title that ends where a sentence goes on is found too, unless it only says what sort of act
is meant (``hovedloven``, ``særloven``) or that there is none yet (``en ny lov om …``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.acts import EUROPEAN, LAWS, ORDERS, OTHERS, Act
from sagsgraf.danish.dates import find_dates
from sagsgraf.danish.text import fold_space, plain, search_key


@dataclass(frozen=True, slots=True)
class FoundLaw:
    """One place where a text cites a law or an agreement."""

    name: str
    """Its name, the same wherever and however it is cited."""
    printed: str
    """Its name as printed here, in the base form (``planlovens`` gives ``planloven``)."""
    start: int
    end: int
    """The words that cite it; paragraph numbers are not among them."""
    eli: str | None = None
    """Its identifier (ELI), where the words determine one."""
    confidence: float = 1.0
    """Below 1 where the words leave open which act is meant."""
    basis: str = ""
    """Why the words were taken so, where they do not say it outright."""


_ELI_DANISH: Final = "https://www.retsinformation.dk/eli/lta/"
_GAZETTE: Final = "Lovtidende A"
_ELI_EUROPEAN: Final = "http://data.europa.eu/eli/"
_NICKNAME: Final = 0.9
"""Confidence in an act that is only called by a name which does not say what sort of act it is."""

# ------------------------------------------------------------------------------- names of acts

_ENDING = re.compile(
    r"(?P<ending>lov|direktiv|forordning|bekendtgørelse|cirkulære|konvention|aftale)"
    r"(?P<definite>en|et|n|t)?(?P<genitive>s)?(?![\w-])",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"[\w-]{0,60}\Z")
_LONGEST = 60
_HYPHEN_BEFORE = re.compile(r"(?<![\w-])(?P<first>\w{2,30})-\s(?:og|eller|samt)\s\Z", re.IGNORECASE)
"""``plan-`` in ``plan- og byggeloven``."""
_INDEFINITE_BEFORE = re.compile(
    r"(?<!\w)(?:en|ny|nye|kommende|forslag\stil|udkast\stil)\s\Z", re.IGNORECASE
)
_ANNOUNCED_BEFORE = re.compile(
    r"(?<!\w)(?:(?:en|ny|kommende)|(?:lov)?forslag(?:et)?\s(?:til|om)|udkast\stil|ændring\saf)\s\Z",
    re.IGNORECASE,
)

# Words that end in -loven, -direktivet … and name no act, or only a sort of act.
_NO_NAME: Final = frozenset(
    """
    hoved sær ramme anlægs ændrings følge special sektor moder hjemmels natur jante særlig
    flertals under over tillægs gennemførelses paraply finans bevillings nød
    eu ef fn datter råds kommissions
    lov udbuds valg stævnings genudbuds prækvalifikations annoncerings stillings
    """.split()
)
_NO_STEM = re.compile(r"(?:orlov|sneplov|(?:^|-)plov)\Z", re.IGNORECASE)

_ACRONYM = 5
"""The longest first part before a hyphen that is taken for an abbreviation: ``HOI-loven``."""


def _by_name(acts: Iterable[Act]) -> dict[str, Act]:
    return {search_key(name): act for act in acts for name in (act.name, *act.others)}


_NAMED: Final = _by_name((*LAWS, *ORDERS, *OTHERS, *EUROPEAN))

# ---------------------------------------------------------------------------- titles of acts

_TITLED = re.compile(
    r"(?<![\w-])(?P<kind>lov(?:en)?|bekendtgørelsen?|cirkulæret?)\som\s(?P<title>(?=\w))",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_ARTICLES: Final = frozenset("en et den det de".split())
"""Not compared: ``lov om aktiv`` and ``lov om en aktiv beskæftigelsesindsats`` are one law."""
_UNMEANT: Final = frozenset("m.v mv m.m mm m.fl".split())

_Trie = dict[str, "_Node"]


@dataclass(slots=True)
class _Node:
    next: _Trie
    act: Act | None = None


def _words(title: str) -> Iterator[tuple[str, int]]:
    """Yield the words of a title that tell it from others, with the place each one ends."""
    for match in _TOKEN.finditer(title):
        word = match.group().lower()
        if word not in _ARTICLES and word not in _UNMEANT:
            yield word, match.end()


def _trie(acts: Iterable[Act]) -> _Node:
    root = _Node({})
    for act in acts:
        for title in act.titles:
            node = root
            for word, _ in _words(title):
                node = node.next.setdefault(word, _Node({}))
            node.act = act
    return root


_TITLES: Final = {"lov": _trie(LAWS), "bekendtgørelse": _trie(ORDERS), "cirkulære": _Node({})}

# Where a title that nobody listed ends: at a word that begins another part of the sentence.
_STOP: Final = frozenset(
    """
    er var bliver blev skal skulle kan kunne må måtte vil ville har havde får fik giver gav
    gælder gjaldt træder trådte indeholder fastsætter fastslår bestemmer foreskriver betyder
    medfører stiller fremgår følger kræver pålægger forpligter omfatter åbner regulerer siger
    at som der hvor hvorefter hvorved hvis når da så fordi idet samt eller jf jævnfør paragraf
    stk nr kapitel ikke også efter ifølge dog endvidere herunder men inden senest pr krav lov
    blandt både omfattet omfattes bl.a dette denne disse vedtaget ophæves udløber svarer
    sikrer tilbyder udarbejdes
    """.split()
)
_TITLE_TOKEN = re.compile(r"(?:[ \t]|\n(?=[a-zæøå]))?(?P<word>[^\W\d_]+(?:[-/][^\W\d_]*)*)")
_TITLE_WORDS = 14
_WINDOW = 200
"""How far a title is followed, in characters."""
_LOOSE_END: Final = frozenset(
    "og i til for af om på ved med mod fra under mellem en et den det de m mv vedr".split()
)
_AMENDS = re.compile(r"ændring(?:er)?\saf\s", re.IGNORECASE)
"""A law that amends others is no act to cite by name: there are several to each."""
_CUT_OFF = re.compile(r"(?:ske|lige|tive|ende|ale)\Z", re.IGNORECASE)
"""The end of an adjective: a title does not end in one, a line may."""
_NICKNAME_AFTER = re.compile(
    r"\s?\((?:herefter\s|i\sdet\sfølgende\s|kaldet\s)?[”\"’'»*]?"
    r"(?P<name>[\w-]{2,40}?(?:loven|bekendtgørelsen|cirkulæret))[”\"’'«*]?\)",
    re.IGNORECASE,
)
# Proper names keep their capital in a name that is otherwise written small.
_PROPER: Final = {
    name.lower(): name
    for name in """
    Danmark Danmarks Ukraine Grønland Færøerne EU EU's København Københavns Folketinget
    Folketingets Sjælland Fyn Jylland Bornholm Amager Øresund Storebælt Lynetteholm Femern
    KL IT SKAT CO2 COVID-19 Covid-19 A B
    """.split()
}

_OFFICES: Final = ("ministeriet", "ministeriets", "styrelsen", "styrelsens")

# ---------------------------------------------------------------------------- numbers of acts

_DANISH_NUMBER = re.compile(
    r"""
    (?<![\w-])
    (?P<kind>
        (?i:lovbekendtgørelsen?s?|bekendtgørelsen?s?|lovbek\.?|bekg\.?|lbkg\.?|bkg\.?|lbk|bek|lov)
      | (?i:cirkulæret?s?|cirkulæreskrivelse|vejledningen?s?) | CIR | VEJ | CIS
    )
    \s{1,2}
    (?: (?P<marked> (?i:nr) \.? ) \s{0,2} )?
    (?P<number> \d{1,5} ) (?! [.,]? \d ) (?! / \d{1,3} (?!\d) )
    (?:
        # af 7. maj 2019, af den 5. maj 2020, 01/05/2021, af 1/5-2021
        (?: ,? \s{1,2} (?P<of> (?i:af|fra) ) )? \s{1,2} (?: (?i:den|d\.) \s{1,2} )? (?=\d)
    )?
    """,
    re.VERBOSE,
)
_SLASHED_YEAR = re.compile(r"/(?P<year>\d{4})(?!\d)")
_BARE_YEAR = re.compile(r"(?P<year>(?:18|19|20)\d\d)(?![/.-]?\d)")
_DATE_LENGTH = 24
_CENTRAL = 9000
"""From here on a circular's number is Retsinformation's; ministries number their own below."""
_OF = re.compile(r",?\s(?:af|fra)\s(?:(?:den|d\.)\s)?(?=\d)", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(
    r"(?:\sm\.?v\.?)?,?\s\(?(?P<nr>nr)\.?\s?(?P<number>\d{1,5})(?=,?\s(?:af|fra)\s)"
)
_ABOUT = re.compile(r"\s{1,2}(?P<about>om)\s(?=\w)")

_EUROPEAN_NUMBER = re.compile(
    r"""
    (?<!\w)
    (?P<made> (?: delegerede?t? | gennemførelses ) \s? )?
    (?P<kind> direktiv | forordning | afgørelse ) (?:et|en)? \s{1,2}
    (?: \( (?P<union> EU | EF | EØF | Euratom ) \) \s{0,2} )?
    (?: (?P<marked> nr \.? ) \s{0,2} )?
    (?P<first> \d{1,4} ) / (?P<second> \d{1,4} )
    (?: / (?P<suffix> EU | EF | EØF | Euratom ) )?
    (?! [\w/] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EUROPEAN_KINDS: Final = {"direktiv": "dir", "forordning": "reg", "afgørelse": "dec"}
_BY_EUROPEAN_NUMBER: Final = {act.european: act for act in EUROPEAN}

# --------------------------------------------------------- names that end in no kind of an act

_NICKNAMES = re.compile(
    r"""
    (?<! [\w-] )
    (?:
        (?P<nis> NIS [ -]? (?: 2 | II ) ) (?P<rest> -? direktiv(?:et)?s? )? (?! -?\w )
      | (?P<gdpr> GDPR ) (?! [\w] | -(?! forordning | regler | krav | lovgivning ) )
    )
    """,
    re.VERBOSE,
)
# Listed names that no single word with a telling ending is: "Mark- og vejfredsloven", "BR18".
_PHRASES = re.compile(
    r"(?<![\w-])(?P<name>"
    + "|".join(
        re.escape(name).replace(r"\ ", r"\s")
        for act in (*LAWS, *ORDERS, *OTHERS, *EUROPEAN)
        for name in (act.name, *act.others)
        if act.name != "NIS2" and name != "GDPR" and " om " not in name
        if " " in name or not _ENDING.search(name)
    )
    + r")s?(?!-?\w)",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(r"(?<!\w)(?P<said>(?:EU-)?\w{3,20})\s\Z", re.IGNORECASE)

# --------------------------------------------------------------------------------- agreements

_YEAR_ALONE = r"(?:19|20)\d\d (?! [-–/]? \d )"
_AGREEMENTS = re.compile(
    rf"""
    (?<! [\w-] )
    (?:
        # Økonomiaftalen for 2023, økonomiaftale 2023
        økonomiaftalen? \s (?: (?:for|om) \s (?: budget \s )? )? (?P<economy> {_YEAR_ALONE} )
        # aftale om kommunernes økonomi for 2023
      | aftalen? \s om \s kommunernes \s økonomi \s (?: (?:for|i) \s )?
          (?P<about> {_YEAR_ALONE} )
        # finanslovsaftalen for 2018, finansloven for 2023
      | (?P<finance> finanslovs?aftalen? | finanslov(?:en)? ) \s (?: for \s )?
          (?P<act> {_YEAR_ALONE} )
        # satspuljeaftalen for 2016-2019
      | satspuljeaftalen? \s (?: for \s )?
          (?P<pool> (?:19|20)\d\d (?: [-–] (?:19|20)?\d\d )? ) (?! \d )
      | (?P<welfare> velfærdsaftale (?: n | r | rne )? s? ) (?! [\w-] )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Aftale om fælles rammer for kajer" between marks, or marks around the rest only.
_QUOTED_AGREEMENT = re.compile(
    r"""
    (?:
        [”“"*»„’‘'] (?P<whole> (?: \w{3,20} )? aftalen? \s om \s [^”“"*«»„\n]{10,160} ) [”“"*«]
      | (?<!\w) (?P<lead> aftalen? \s om ) \s
          [”“"*»„’‘] (?P<rest> [^”“"*«»„’‘\n]{10,160} ) [”“"*«’‘]
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DATED = re.compile(
    r"(?<!\sfor)(?<!\si)(?:\s(?:19|20)\d\d)?(?:\s(?:af|fra)\s(?:den\s)?\d[^,]{6,20})?\Z"
)
# Sorts of agreement that the parties of parliament or the social partners make, and which are
# called by what they are about.
_SORTED_AGREEMENT = re.compile(
    r"(?<![\w-])(?P<sort>klima|energi|trepart|treparts|bolig|infrastruktur|landbrugs|medie)"
    r"aftalen?\som\s(?=\w)",
    re.IGNORECASE,
)
_AGREEMENT_WORDS = 4
"""A shorter title (``Aftale om samarbejde``) is borne by too many agreements to name one."""


def find_laws(text: str) -> list[FoundLaw]:
    """Return the laws and agreements that a text cites, in order; of two that overlap, the longer.

    >>> [found.name for found in find_laws("Efter servicelovens § 85 og lov om planlægning")]
    ['Serviceloven', 'Planloven']
    >>> find_laws("jf. LBK nr. 265 af 25. februar 2022")[0].eli
    'https://www.retsinformation.dk/eli/lta/2022/265'
    >>> find_laws("krav i den nye EU-standard NIS2")[0].eli
    'http://data.europa.eu/eli/dir/2022/2555/oj'
    >>> find_laws("en ny lov om havne, se hovedloven og lovforslaget")
    []
    """
    found = [law for rule in _RULES for law in rule(text)]
    found.sort(key=lambda law: (law.start, -law.end))
    kept: list[FoundLaw] = []
    end = numbered_end = 0
    for law in found:
        # "BEK nr. 5 om havne fra 1. maj 2020" holds the title of the act it numbers.
        if law.start >= end or law.end <= numbered_end:
            kept.append(law)
            end = max(end, law.end)
            if law.name.startswith(_GAZETTE):
                numbered_end = law.end
    return kept


def _found(text: str, start: int, end: int, name: str, **more: object) -> FoundLaw:
    return FoundLaw(name, plain(text[start:end]), start, end, **more)  # type: ignore[arg-type]


def _of(act: Act, printed: str, start: int, end: int) -> FoundLaw:
    eli = f"{_ELI_EUROPEAN}{act.european}/oj" if act.european else None
    return FoundLaw(act.name, printed, start, end, eli)


# ------------------------------------------------------------------------------- names of acts


def _compounds(text: str) -> Iterator[FoundLaw]:
    """Yield acts cited by a word that ends in what they are."""
    for match in _ENDING.finditer(text):
        begin = max(0, match.start() - _LONGEST)
        before = _WORD_BEFORE.search(text[begin : match.start()])
        stem = before.group() if before else ""
        if len(stem) < 2 or len(stem) >= _LONGEST:
            continue
        start = match.start() - len(stem)
        yield from _compound(text, start, stem, match)


def _compound(text: str, start: int, stem: str, match: re.Match[str]) -> Iterator[FoundLaw]:
    genitive = match["genitive"] or ""
    end = match.end() - len(genitive)
    printed = text[start:end]
    context = text[max(0, start - 40) : start]
    act = _NAMED.get(search_key(printed)) or _NAMED.get(search_key(_definite(stem, match)))
    if act and (match["definite"] or not _INDEFINITE_BEFORE.search(context)):
        yield from _coordinated(start, context, match)
        yield _of(act, printed, start, match.end())
    elif match["definite"] and _names_an_act(stem, match["ending"].lower()):
        yield FoundLaw(_cased(stem, match), printed, start, match.end())


def _definite(stem: str, match: re.Match[str]) -> str:
    return f"{stem}{match['ending']}{_article(match['ending'].lower())}"


def _article(ending: str) -> str:
    return {"direktiv": "et", "cirkulære": "t", "bekendtgørelse": "n", "aftale": "n"}.get(
        ending, "en"
    )


def _names_an_act(stem: str, ending: str) -> bool:
    """Tell whether a compound is a name: not "hovedloven", not "sneploven", no agreement."""
    if ending in {"aftale", "konvention"} or len(stem) < 3 or stem.lower().rstrip("-") in _NO_NAME:
        # Every lease is a "lejeaftale".
        return stem.endswith("-") and 2 < len(stem) <= _ACRONYM + 1 and ending == "lov"
    return not (ending == "lov" and _NO_STEM.search(stem + "lov")) and not stem.startswith("-")


def _cased(stem: str, match: re.Match[str]) -> str:
    """Return the one spelling of a name: a capital first, an abbreviation in capitals."""
    ending = f"{match['ending'].lower()}{_article(match['ending'].lower())}"
    first, hyphen, rest = stem.partition("-")
    if hyphen and len(first) <= _ACRONYM:
        return f"{first.upper()}-{rest.lower()}{ending}"
    return f"{stem[0].upper()}{stem[1:].lower()}{ending}"


def _coordinated(start: int, context: str, match: re.Match[str]) -> Iterator[FoundLaw]:
    """Yield the first law of ``plan- og byggeloven``, where that is one."""
    first = _HYPHEN_BEFORE.search(context)
    if not first:
        return
    name = f"{first['first']}{match['ending']}{_article(match['ending'].lower())}"
    if act := _NAMED.get(search_key(name)):
        begin = start - len(context) + first.start()
        yield _of(act, name, begin, begin + len(first["first"]) + 1)


# ------------------------------------------------------------------------------ titles of acts


def _titles(text: str) -> Iterator[FoundLaw]:
    """Yield acts cited by their title."""
    for match in _TITLED.finditer(text):
        kind = next(kind for kind in _TITLES if match["kind"].lower().startswith(kind))
        start, begin = match.start(), match.start("title")
        window = text[begin : begin + _WINDOW]
        context = text[max(0, start - 40) : start]
        announced = bool(_ANNOUNCED_BEFORE.search(context))
        if not announced and (titled := _titled(window, kind)):
            act, length = titled
            yield _of(act, plain(text[start : begin + length]), start, begin + length)
            yield from _number_behind(text, begin + length, kind)


def _number_behind(text: str, place: int, kind: str) -> Iterator[FoundLaw]:
    """Yield the act by its number too, where that follows its title: ``…, nr. 5 af 1. maj``."""
    behind = _NUMBER_BEHIND.match(text, place)
    told = _date_after(text, behind.end()) if behind else None
    if behind and told and kind != "cirkulære":
        number = int(behind["number"])
        yield _gazetted(text, behind.start("nr"), told[1], told[0], number)


def _titled(window: str, kind: str) -> tuple[Act, int] | None:
    """Return the act whose title begins a stretch of text, and where the title ends there."""
    return _listed(_TITLES[kind], window) or _unlisted(window, kind)


def _listed(root: _Node, window: str) -> tuple[Act, int] | None:
    """Return the act whose title begins the window, and where the title ends there."""
    node, best = root, None
    for count, (word, end) in enumerate(_words(window)):
        following = node.next.get(word)
        if following is None:
            break
        node = following
        # "lov om leje af maskiner" is not the law on leases, whose title is one word.
        if node.act and (count or window[end : end + 4] != " af "):
            best = (node.act, end)
    return best


def _unlisted(window: str, kind: str) -> tuple[Act, int] | None:
    """Return an act that nobody listed, named by the words that must belong to its title."""
    if _AMENDS.match(window):
        return None
    length = len(title := _title(window))
    if not title or (_CUT_OFF.search(title) and window[length : length + 1] in {"", "\n"}):
        return None
    if nickname := _NICKNAME_AFTER.match(window, length):
        known = _NAMED.get(search_key(nickname["name"]))
        return known or Act(_respelt(nickname["name"])), length
    return Act(f"{kind.capitalize()} om {_sentence_case(fold_space(title))}"), length


def _title(window: str) -> str:
    """Return the words at the beginning of a text that belong to the title of an act."""
    words: list[tuple[str, int]] = []
    position = 0
    while len(words) < _TITLE_WORDS:
        match = _TITLE_TOKEN.match(window, position)
        if not match or match["word"].lower().rstrip("-/") in _STOP:
            break
        words.append((match["word"], match.end()))
        position = match.end()
    while words and (words[-1][0].lower() in _LOOSE_END or words[-1][0].endswith(("-", "/"))):
        words.pop()
    telling = any(len(word) >= 4 and word.lower() not in _LOOSE_END for word, _ in words)
    return window[: words[-1][1]] if telling else ""


def _respelt(name: str) -> str:
    match = _ENDING.search(name)
    return _cased(name[: match.start()], match) if match and match.start() else name


def _sentence_case(title: str) -> str:
    """Return a title in small letters: the capitals of titles are a matter of taste."""
    words = (word.lower() for word in title.split(" "))
    return " ".join(
        word.capitalize() if word.endswith(_OFFICES) else _PROPER.get(word, word) for word in words
    )


# ----------------------------------------------------------------------------- numbers of acts


def _danish_numbers(text: str) -> Iterator[FoundLaw]:
    """Yield acts cited by their number and the year of their date."""
    for match in _DANISH_NUMBER.finditer(text):
        told = _year(text, match)
        end = told[1] if told else match.end("number")
        if titled := _title_after(text, match, end):
            yield titled
            # "BEK nr. 5 om havne fra 1. maj 2020": the date stands behind the title.
            told = told or _date_after(text, titled.end)
        if told:
            yield from _numbered(text, match, *told)


def _numbered(
    text: str, match: re.Match[str], year: int, end: int, exact: bool
) -> Iterator[FoundLaw]:
    number = int(match["number"])
    kind = match["kind"].lower()
    if not match["marked"] and not (match["of"] and exact):
        # "lov 5 af 10" says nothing; "Lov 12 af 08.06.2018" does.
        return
    if not kind.startswith(("cir", "cis", "vej")):
        yield _gazetted(text, match.start(), end, year, number)
    elif exact or number >= _CENTRAL:
        sort = "Vejledning" if kind.startswith("vej") else "Cirkulære"
        yield _found(text, match.start(), end, f"{sort} nr. {number} af {year}")


def _gazetted(text: str, start: int, end: int, year: int, number: int) -> FoundLaw:
    name = f"{_GAZETTE} {year} nr. {number}"
    return _found(text, start, end, name, eli=f"{_ELI_DANISH}{year}/{number}")


def _date_after(text: str, place: int) -> tuple[int, int, bool] | None:
    """Return year, end and True for a date right behind a title (``fra 1. maj 2020``)."""
    of = _OF.match(text, place)
    if not of:
        return None
    window = text[of.end() : of.end() + _DATE_LENGTH]
    dates = find_dates(window)
    if not dates or dates[0].start:
        return None
    return dates[0].date.year, of.end() + dates[0].end, True


def _title_after(text: str, match: re.Match[str], end: int) -> FoundLaw | None:
    """Return the act by its name too, where the title follows its number and date."""
    about = _ABOUT.match(text, end)
    kind = match["kind"].lower()
    if not about or not kind.startswith(("lov", "lbk", "bek", "bkg")):
        return None
    sort = "bekendtgørelse" if kind.startswith(("bek", "bkg")) else "lov"
    titled = _titled(text[about.end() : about.end() + _WINDOW], sort)
    if not titled:
        return None
    act, length = titled
    title = plain(text[about.end() : about.end() + length])
    return _of(act, f"{sort} om {title}", about.start("about"), about.end() + length)


def _year(text: str, match: re.Match[str]) -> tuple[int, int, bool] | None:
    """Return the year after a number, the place it ends, and whether a full date tells it."""
    if slashed := _SLASHED_YEAR.match(text, match.end("number")):
        return int(slashed["year"]), slashed.end(), False
    window = text[match.end() : match.end() + _DATE_LENGTH]
    dates = find_dates(window)
    if dates and dates[0].start == 0 and match.end() > match.end("number"):
        return dates[0].date.year, match.end() + dates[0].end, True
    bare = _BARE_YEAR.match(window) if match["of"] else None
    return (int(bare["year"]), match.end() + bare.end(), False) if bare else None


def _european_numbers(text: str) -> Iterator[FoundLaw]:
    """Yield acts of the European Union cited by their number."""
    if "/" not in text:
        return
    for match in _EUROPEAN_NUMBER.finditer(text):
        told = _european_year(match)
        if told is None:
            continue
        year, number = told
        kind = _EUROPEAN_KINDS[match["kind"].lower()]
        if match["made"]:
            kind += "_del" if match["made"].lower().startswith("del") else "_impl"
        key = f"{kind}/{year}/{number}"
        act = _BY_EUROPEAN_NUMBER.get(key)
        name = act.name if act else f"{match['kind'].capitalize()} {year}/{number}"
        eli = f"{_ELI_EUROPEAN}{key}/oj"
        yield _found(text, match.start(), match.end(), name, eli=eli)


def _european_year(match: re.Match[str]) -> tuple[int, int] | None:
    """Return year and number: ``2009/147/EF`` begins with the year, ``nr. 1370/2007`` ends so.

    Two digits of a year are of the twentieth century (``92/43/EØF``). Where nothing tells which
    of the two is the year, None.
    """
    first, second = match["first"], match["second"]
    regulation = match["kind"].lower() == "forordning"
    if regulation and (match["marked"] or not _is_year(first)):
        first, second = second, first
    elif not (match["union"] or match["suffix"] or len(first) == 4):
        return None
    if len(first) == 2 and int(first) >= 50:
        first = f"19{first}"
    return (int(first), int(second)) if _is_year(first) and int(second) else None


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and 1950 <= int(digits) <= 2099


# ---------------------------------------------------------- names that end in no kind of an act


def _nicknames(text: str) -> Iterator[FoundLaw]:
    """Yield acts cited by a name that does not end in what they are."""
    for match in _NICKNAMES.finditer(text):
        words = match.group()
        if match["nis"] and not match["rest"] and not _called_directive(text, match):
            yield _inferred(text, match, _NAMED["nis2"])
        else:
            act = _NAMED["gdpr"] if match["gdpr"] else _NAMED["nis2"]
            yield _of(act, words.removesuffix("s"), match.start(), match.end())


def _phrases(text: str) -> Iterator[FoundLaw]:
    """Yield acts cited by a listed name of several words."""
    for match in _PHRASES.finditer(text):
        act = _NAMED[search_key(match["name"])]
        yield _of(act, plain(match["name"]), match.start(), match.end())


def _said_before(text: str, match: re.Match[str]) -> str:
    said = _SAID_BEFORE.search(text[max(0, match.start() - 30) : match.start()])
    return said["said"] if said else ""


def _called_directive(text: str, match: re.Match[str]) -> bool:
    """Tell whether the word before says what NIS2 is: ``direktivet NIS2``."""
    return "direktiv" in _said_before(text, match).lower()


def _inferred(text: str, match: re.Match[str], act: Act) -> FoundLaw:
    said = _said_before(text, match)
    is_european = said.lower().startswith("eu-")
    called = f'calls {match.group()} "{said}"' if is_european else f"only says {match.group()}"
    kind, year, number = (act.european or "").split("/")
    sort = {"dir": "Directive", "reg": "Regulation"}[kind]
    return FoundLaw(
        act.name,
        match.group(),
        match.start(),
        match.end(),
        f"{_ELI_EUROPEAN}{act.european}/oj",
        _NICKNAME,
        f"the text {called}; the act of that name is {sort} (EU) {year}/{number}",
    )


# ---------------------------------------------------------------------------------- agreements


def _agreements(text: str) -> Iterator[FoundLaw]:
    """Yield political agreements that bear a name of their own."""
    for match in _AGREEMENTS.finditer(text):
        if year := match["economy"] or match["about"]:
            name = f"Økonomiaftalen for {year}"
        elif match["finance"]:
            agreed = "aftale" in match["finance"].lower()
            name = f"{'Finanslovsaftalen' if agreed else 'Finansloven'} for {match['act']}"
        elif match["pool"]:
            name = f"Satspuljeaftalen for {match['pool'].replace('–', '-')}"
        else:
            name = "Velfærdsaftaler"
        printed = plain(match.group())
        if match["welfare"]:
            printed = printed.removesuffix("s")
        yield FoundLaw(name, printed, match.start(), match.end())


def _quoted_agreements(text: str) -> Iterator[FoundLaw]:
    """Yield agreements whose title the text sets off by marks.

    Without the year and the date behind it, which other texts leave out.
    """
    for match in _QUOTED_AGREEMENT.finditer(text):
        whole = match["whole"] or f"{match['lead']} {match['rest']}"
        sort, _, title = _DATED.sub("", fold_space(whole).rstrip(" .,;:")).partition(" om ")
        if len(title.split()) >= _AGREEMENT_WORDS:
            group = "whole" if match["whole"] else "lead"
            end = match.end("whole") if match["whole"] else match.end("rest")
            name = f"{sort.capitalize().removesuffix('n')} om {_sentence_case(title)}"
            yield FoundLaw(name, plain(whole).rstrip(" .,;:"), match.start(group), end)


def _sorted_agreements(text: str) -> Iterator[FoundLaw]:
    """Yield agreements called by their sort and title: ``Trepartsaftale om flere pladser``."""
    for match in _SORTED_AGREEMENT.finditer(text):
        window = text[match.end() : match.end() + _WINDOW]
        title = _title(window)
        if len(title.split()) >= _AGREEMENT_WORDS - 1:
            end = match.end() + len(title)
            sort = f"{match['sort'].lower()}aftale".capitalize()
            name = f"{sort} om {_sentence_case(fold_space(title))}"
            yield _found(text, match.start(), end, name)


_RULES: Final[tuple[Callable[[str], Iterator[FoundLaw]], ...]] = (
    _danish_numbers,
    _european_numbers,
    _titles,
    _compounds,
    _nicknames,
    _phrases,
    _agreements,
    _quoted_agreements,
    _sorted_agreements,
)
