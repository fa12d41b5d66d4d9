"""People named in running text, where the words make it certain that a person is meant.

A run of capitalised words is a person only when it is a name already known, when a party stands
behind it, when a title stands directly beside it, or when its sentence gives it a post
(``Ida Bro er startet som havnechef``). Other names, above all those of citizens, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.given_names import is_given_name
from sagsgraf.danish.municipalities import CODES
from sagsgraf.danish.openers import OPENERS
from sagsgraf.danish.parties import is_party
from sagsgraf.danish.people import NAME_PATTERN
from sagsgraf.danish.posts import FoundPost, is_title, is_verb_too, post_at
from sagsgraf.danish.text import slug

_RUN = re.compile(rf"(?<![\w@/.-]){NAME_PATTERN}(?!\w)")
_WORD = re.compile(r"[^ \u00a0]+")
_PARTY = re.compile(r"[ \u00a0]?\(\s?(?P<party>[^()\n]{1,40}?)\s?\)|,\s\((?P<comma>[A-ZÆØÅ])\)")

_STOPS: Final = frozenset(
    """
    A/S Aftale Alle Allé Aps Arena Bibliotek Boulevard Budget Bygade Byråd Børnehave Cafe Café
    Center Centeret Centret Danmark Danske Distrikt Efterskole Ejerforening Erhverv Fond Fonden
    Forening Foreningen Forsyning Fællesskab Gade Gaden Grundejerforening Gymnasium Hallen
    Hallerne Havnen Hospital Hotel Huset Institut Jobcenter Klub Klubben Kommune Kommunes Kultur
    Kvarter Kvarteret Legat Lokalplan Lov Marina Marked Museum Møde Parken Parkering Pladsen
    Plan Plejecenter Plejehjem Politi Politik Pris Prisen Projekt Projektet Puljen Region
    Regionen Renovation Råd Rådet Sal Samråd Selskab Skole Skolen Sogn Sport Stadion Station
    Stationen Sti Stift Stiftelse Stræde Svømmehal Team Torv Torvet Udvalg Udvalget Universitet
    Vandværk Varmeværk Vej Vejen Vænge Vænget Værk Ældre Økonomi
    """.split()
)
"""Words of places, institutions and firms; a run with one of them names no person."""
_SURNAMES_TOO: Final = frozenset(
    """
    Bakke Bro Bugt By Dansk Eng Fort Gård Hal Have Havn Hus Kirke Kro Mose Nord Nordre Park
    Plads Skov Strand Syd Sø Søndre Vest Vestre Å Ø Øst Østre
    """.split()
)
"""Words of places that are surnames as well: behind a given name they end a person's name."""
_STOP_ENDINGS: Final = (
    "vej",
    "vejen",
    "vejens",
    "skole",
    "skolen",
    "gade",
    "gaden",
    "stræde",
    "strædet",
    "parken",
    "huset",
    "center",
    "centret",
    "centeret",
    "udvalg",
    "udvalget",
    "udvalgets",
    "forening",
    "foreningen",
    "forvaltning",
    "forvaltningen",
    "styrelsen",
    "ministeriet",
    "kommune",
    "selskab",
    "selskabet",
    "klubben",
    "rådet",
    "byråd",
    "ringen",
    "kvarteret",
    "haven",
    "hallen",
    "hallerne",
    "museet",
    "gården",
    "projektet",
    "planen",
    "politikken",
    "strategien",
    "plejen",
    "pleje",
    "tjenesten",
    "service",
    "rådgivning",
    "rådgivningen",
    "fonden",
    "puljen",
    "bladet",
    "avisen",
    "dagen",
)
_PROVE: Final = ("medlem", "medlemmet", "suppleant", "stedfortræder", "medarbejder", "partner")
"""Words before a name that prove a person and give no post."""
_PLACES: Final = frozenset(CODES)
# A noun before a name that is no part of it: "Virksomhedsservice Ida Bro", "Udvalget Ida Bro".
_NOUN = re.compile(r"(?:et|en|erne|ene|plejen|service|udvalg|råd|ning|skab)$")

_PAST = r"(?:startet|begyndt|tiltrådt)"
_NAMED = r"(?:ansat|udnævnt|udpeget|konstitueret|indsat|forfremmet|ansættes|udnævnes|udpeges)"
_CHOSEN = r"(?:genvalgt|valgt|nyvalgt)"
_GONE = r"(?:fratrådt|stoppet|afgået|udtrådt|opsagt)"
_BE = r"(?:er|bliver|blev|er\sblevet|var\sblevet|har|er\snu|er\snyligt)"
# Between verb and post: "(pr.) 1. maj 2023", "enstemmigt", "af Byrådet"; no other clause.
_GAP = r"(?:\s(?!som\b|til\b|ikke\b|at\b|og\b|eller\b)[\wæøå.,/-]{1,20}){0,7}?"
_CHANGES: Final = re.compile(
    rf"""
    \s (?:
      {_BE} {_GAP} \s (?: (?P<started> {_PAST} ) | (?P<appointed> {_NAMED} )
                        | (?P<elected> {_CHOSEN} ) | (?P<left> {_GONE} ) )
    | (?P<starts> starter | startede | begynder | begyndte | tiltræder | tiltrådte )
    | (?P<leaves> fratræder | fratrådte | stopper | stoppede )
    | (?P<chosen> valgtes | udpegedes | udnævntes | vælges | udpeges | genvælges | konstitueres )
    )
    {_GAP} \s (?: som | til | (?: i \s )? (?:sin\s | den\s)? stilling(?:en)? \s som ) \s
    """,
    re.VERBOSE,
)
_OTHER_NAMES = re.compile(
    rf"(?:(?:,\s|\sog\s|,?\ssamt\s){NAME_PATTERN}(?:\s\([^()\n]{{1,20}}\))?){{1,4}}"
)
_NOMINAL = re.compile(
    r"""(?: (?P<appointed> [Aa]nsættelse | [Uu]dnævnelse | [Uu]dpegning | [Kk]onstituering
                | [Ii]ndsættelse )
          | (?P<elected> [Vv]alg | [Gg]envalg ) | (?P<left> [Ff]ratrædelse | [Aa]fgang ) )
        (?:en|et|n)? \s af \s (?:ny\s)? $""",
    re.VERBOSE,
)
_ACTIVE = re.compile(
    r"""\b (?: (?P<appointed> ansatte | ansætter | udnævnte | udnævner | udpegede | udpeger
                | konstituerede | konstituerer )
             | (?P<elected> valgte | vælger | genvalgte ) )
        (?: \s (?:enstemmigt|dermed|herefter|således) )? \s $""",
    re.VERBOSE,
)
_INVERTED = re.compile(
    r"""\b (?: (?P<kind_a>[Nn]ye?|[Kk]ommende|[Kk]onstitueret) \s )
        (?P<post>[\w-]{3,45}) (?: ,? \s (?:er|bliver|blev) )?
        (?: \s (?P<verb> ansat | udnævnt | valgt | udpeget | konstitueret ) )? ,? \s $""",
    re.VERBOSE,
)
_AS = re.compile(r"\s(?:som|til)\s")
_BESIDE = re.compile(r",?\s?\(|,\s|\s[-–]\s")
_AFTER_POST = re.compile(
    r"\s?(?:[,.;:)\n]|$|\s(?:i|fra|ved|hos|og|samt|der|som|er|har|deltager)\s)"
)
_IF = re.compile(r"\b(?:[Hh]vis|[Ss]åfremt|om|hvorvidt|at)\s$")


@dataclass(frozen=True, slots=True)
class Change:
    """A person's coming to or leaving a post."""

    kind: str
    """``started``, ``appointed``, ``elected`` or ``left``."""
    post: FoundPost
    noun: bool = False
    """Told as a matter (``ansættelse af``) rather than as something that happened."""


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person named in a text."""

    name: str
    start: int
    end: int
    party: str | None = None
    """Party in parentheses behind the name, as printed."""
    party_end: int = 0
    """Where the parentheses end."""
    post: FoundPost | None = None
    """A post that the words beside the name give the person."""
    change: Change | None = None


class Known:
    """Names known from elsewhere in the document, found wherever they stand in full."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names: Final = frozenset(slug(name) for name in names)
        forms = sorted({name for name in names if " " in name}, key=lambda name: (-len(name), name))
        words = "|".join(r"\s".join(re.escape(word) for word in name.split()) for name in forms)
        self.pattern: Final = (
            re.compile(rf"(?<![\w-])(?:{words})(?=(?:s|'s|’s|’|')?(?![\w-]))") if words else None
        )

    def __contains__(self, name: str) -> bool:
        return slug(name) in self.names


def find_people(text: str, known: Known) -> list[FoundPerson]:
    """Return the people that a text names for certain, in their order.

    >>> nobody = Known([])
    >>> one, two = find_people("Ida Bro er startet som havnechef og Per Dam som vagtleder.", nobody)
    >>> one.name, one.change.kind, one.change.post.text, two.change.post.text
    ('Ida Bro', 'started', 'havnechef', 'vagtleder')
    >>> [one.name for one in find_people("Ida Bro (V) bor på Per Dams Vej", nobody)]
    ['Ida Bro']
    >>> find_people("Ida Bro har klaget over Sønder Havn (bilag 1)", nobody)
    []
    """
    people: list[FoundPerson] = []
    taken = 0
    for name, start, end, sure in _candidates(text, known):
        if start < taken:
            continue
        found = _judged(text, name, start, end, sure=sure, before=people)
        if found:
            people.append(found)
            taken = found.end
    return people


def _candidates(text: str, known: Known) -> list[tuple[str, int, int, bool]]:
    """Return names that may be people's: those known, and runs of capitalised words."""
    sure = [
        (" ".join(match[0].split()), match.start(), match.end(), True)
        for match in (known.pattern.finditer(text) if known.pattern else ())
        if _whole(text, match.start(), match.end(), match[0])
    ]
    begins = {start for _, start, _, _ in sure}
    runs: list[tuple[str, int, int, bool]] = []
    for match in _RUN.finditer(text):
        if any(match.start() + word.start() in begins for word in _WORD.finditer(match[0])):
            continue
        runs += _trimmed(match)
    return sorted([*sure, *runs], key=lambda one: (one[1], -one[2]))


def _whole(text: str, start: int, end: int, name: str) -> bool:
    """Tell whether a known name stands alone: not within a longer name, street or fund."""
    after = text[end : end + 30].removeprefix("s").lstrip("'’s")
    if re.match(r"[ \u00a0][A-ZÆØÅ][a-zæøå]", after) and not re.match(r"[ \u00a0]\(", after):
        following = after.split()[0]
        if _is_stop(following) or text[end : end + 1] == "s" or following.endswith("sen"):
            return False
    before = text[max(0, start - 30) : start]
    lead = re.search(r"([A-ZÆØÅ][\w-]*|[A-ZÆØÅ]\.)[ \u00a0]$", before)
    return (
        lead is None
        or len(name.split()) > 2
        or not (is_given_name(lead[1]) or lead[1].endswith("."))
    )


def _trimmed(run: re.Match[str]) -> Iterator[tuple[str, int, int, bool]]:
    """Yield the name within a run of capitalised words, or nothing."""
    words = [(word[0], run.start() + word.start()) for word in _WORD.finditer(run[0])]
    while words and (words[0][0] in OPENERS or words[0][0].endswith(("udvalget", "udvalgets"))):
        words = words[1:]
    if words and is_title(words[0][0]) and not is_given_name(words[0][0]):
        words = words[1:]
    known = [index for index, (word, _) in enumerate(words) if is_given_name(word)]
    if known and known[0] and all(_NOUN.search(word) for word, _ in words[: known[0]]):
        words = words[known[0] :]
    if not 2 <= len(words) <= 6 or words[0][0][0].islower():
        return
    if words[0][0] in _PLACES or any(_is_stop(word) for word, _ in words):
        return
    if not is_given_name(words[0][0]) and any(word in _SURNAMES_TOO for word, _ in words):
        return
    start = words[0][1]
    last, place = words[-1]
    name = " ".join(word for word, _ in words)
    end = place + len(last)
    if last.endswith("sens"):
        name, end = name[:-1], end - 1
    yield name, start, end, False
    if known and 0 < known[0] <= len(words) - 2:
        # "chef for Havn & Miljø Ida Bro": the purpose of the title runs into the name.
        yield " ".join(word for word, _ in words[known[0] :]), words[known[0]][1], end, False


def _is_stop(word: str) -> bool:
    return word in _STOPS or word.lower().endswith(_STOP_ENDINGS)


def _judged(
    text: str, name: str, start: int, end: int, *, sure: bool, before: list[FoundPerson]
) -> FoundPerson | None:
    """Return the person if something makes it certain that a person is meant."""
    party, party_end = _party(text, end)
    after = party_end or end
    change = _change(text, start, after, before)
    post = None
    if not change:
        post = _post_before(text, start)
        if not (post and post.text):
            post = _post_behind(text, after, name, sure=sure) or post
    likely = sure or is_given_name(name.split()[0])
    if change and not likely and change.kind in {"elected", "appointed"}:
        # "Rambøll Nord er valgt som rådgiver": firms are chosen too.
        change = change if _is_leader(change.post) else None
    if not (sure or change or post or (party and not _no_person(name))):
        return None
    return FoundPerson(name, start, end, party, party_end, post, change)


def _no_person(name: str) -> bool:
    """Tell whether a run before a party is something else: ``Socialistisk Folkeparti (SF)``."""
    words = name.split()
    other = words[-1].endswith(("et", "erne", "ing", "ion"))
    return is_party(name) or (other and not any(is_given_name(word) for word in words))


def _is_leader(post: FoundPost) -> bool:
    return post.text.lower().split(" for ")[0].endswith(("chef", "leder", "direktør", "formand"))


def _party(text: str, end: int) -> tuple[str | None, int]:
    match = _PARTY.match(text, end)
    if not match:
        return None, 0
    words = match["party"] or match["comma"]
    return (words, match.end()) if is_party(words) else (None, 0)


def _change(text: str, start: int, after: int, before: list[FoundPerson]) -> Change | None:
    """Return how the sentence changes the person's post, if it does."""
    lead = text[max(0, start - 90) : start]
    others = _OTHER_NAMES.match(text, after)
    for place in (after, others.end() if others else after):
        match = _CHANGES.match(text, place)
        post = post_at(text, match.end()) if match else None
        if match and post and not _IF.search(lead):
            return Change(_kind(match), post)
    behind = _AS.match(text, after)
    post = post_at(text, behind.end()) if behind else None
    if post:
        if noun := _NOMINAL.search(lead):
            return Change(_kind(noun), post, noun=True)
        if verb := _ACTIVE.search(lead):
            return Change(_kind(verb), post)
        if before and before[-1].change and _joined(text, before[-1].change.post.end, start):
            # "A er startet som chef og B som leder": the verb is said once.
            return Change(before[-1].change.kind, post, before[-1].change.noun)
    return _inverted(text, lead, start)


def _joined(text: str, end: int, start: int) -> bool:
    return 0 <= start - end < 12 and text[end:start].strip(" ,") in {"", "og", "samt"}


def _inverted(text: str, lead: str, start: int) -> Change | None:
    """Read ``som ny havnechef er ansat`` before a name."""
    match = _INVERTED.search(lead)
    if not match or not is_title(match["post"]):
        return None
    offset = start - len(lead)
    post = post_at(text, offset + match.start("post"))
    kinds = {"valgt": "elected", None: "started"}
    return Change(kinds.get(match["verb"], "appointed"), post) if post else None


_KINDS: Final = {
    "started": "started",
    "starts": "started",
    "appointed": "appointed",
    "elected": "elected",
    "chosen": "elected",
    "left": "left",
    "leaves": "left",
}


def _kind(match: re.Match[str]) -> str:
    return next(_KINDS[name] for name, words in match.groupdict().items() if words)


def _post_before(text: str, start: int) -> FoundPost | None:
    """Return the title directly before a name, or before it with what it is for."""
    begin = max(0, start - 120)
    lead = text[begin:start]
    stop = max(lead.rfind(mark) for mark in (". ", "\n", "; ", "? "))
    line = lead[stop + 1 :]
    words = list(re.finditer(r"[\w&-]+[,:.]?|[()]", line))
    if not words:
        return None
    offset = begin + stop + 1
    last = words[-1][0]
    if last.endswith((",", ".")) or last in {"(", ")"}:
        return None
    title = last.rstrip(":")
    if is_title(title) and not (is_verb_too(title) and len(words) > 1):
        first = _with_coordination(words)
        place = offset + words[first].start()
        end = offset + words[-1].start() + len(title)
        return FoundPost(" ".join(text[place:end].split()), place, end)
    if title.lower().endswith(_PROVE):
        return FoundPost("", start, start)
    return _post_with_purpose(text, offset, words, start)


def _with_coordination(words: list[re.Match[str]]) -> int:
    """Return where a title begins: ``Plan- og miljøchef`` has a part before ``og``."""
    first = len(words) - 1
    if first >= 2 and words[first - 1][0] == "og" and words[first - 2][0].endswith("-"):
        first -= 2
        while first and words[first - 1][0].endswith("-,"):
            first -= 1
    return first


def _post_with_purpose(
    text: str, offset: int, words: list[re.Match[str]], start: int
) -> FoundPost | None:
    """Return ``leder af Tandplejen`` before a name that begins with a given name."""
    name = text[start : start + 40].split()[0]
    if not is_given_name(name) or words[-1][0] in {
        "og",
        "med",
        "fra",
        "til",
        "samt",
        "eller",
        "for",
    }:
        return None
    for index in range(len(words) - 1, max(-1, len(words) - 9), -1):
        word = words[index][0]
        if word.endswith((",", ":", ".")) or word in {"(", ")"}:
            return None
        if (
            index + 1 < len(words)
            and words[index + 1][0] in {"for", "af", "på", "i"}
            and is_title(word)
        ):
            if is_verb_too(word) and index:
                before = words[index - 1][0]
                if before not in {"og", "samt", "med", "ved", "af", "fra", "v"}:
                    return None
            place, end = offset + words[index].start(), offset + words[-1].end()
            return FoundPost(" ".join(text[place:end].split()), place, end)
    return None


def _post_behind(text: str, after: int, name: str, *, sure: bool) -> FoundPost | None:
    """Return the title behind a name: ``Ida Bro, havnechef,`` or ``Ida Bro (havnechef)``."""
    match = _BESIDE.match(text, after)
    if not match or not (sure or is_given_name(name.split()[0])):
        return None
    post = post_at(text, match.end())
    if post is None:
        return None
    following = text[post.end : post.end + 3]
    if following[:1] == " " and following[1:2].isupper():
        # "Ida Bro, havnechef Per Dam": the title is the next person's.
        return None
    return post if _AFTER_POST.match(text, post.end) else None
