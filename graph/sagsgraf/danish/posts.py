"""Names of posts: who recommends, who holds what, and which posts are elected or employed.

The endings are those of Danish titles in general; no list of one municipality's posts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sagsgraf.danish.given_names import is_given_name

_POST_WORD = (
    r"(?:chef|direktør|leder|mester|formand|inspektør|sekretær|ingeniør|jurist|rådgiver"
    r"|konsulent|forvalter|koordinator|arkitekt|rådmand)"
)
# At the end of the name, or before what the post is for: "Direktøren for Teknik og Miljø".
_PLACE = r"(?=$|\s+for\b)"
_POST = re.compile(rf"{_POST_WORD}(?:en|n)?{_PLACE}", re.IGNORECASE)
_DEFINITE = re.compile(rf"(?P<bare>{_POST_WORD})(?:en|n){_PLACE}", re.IGNORECASE)

_ELECTED: Final = frozenset(
    """
    borgmester viceborgmester rådmand byrådsmedlem kommunalbestyrelsesmedlem udvalgsformand
    udvalgsnæstformand regionsrådsmedlem regionsrådsformand overborgmester magistratsmedlem
    gruppeformand
    """.split()
)
"""Posts that only members of an elected council hold."""

_ENDINGS: Final = (
    "chef",
    "direktør",
    "leder",
    "formand",
    "konsulent",
    "koordinator",
    "sekretær",
    "rådgiver",
    "inspektør",
    "fuldmægtig",
    "ingeniør",
    "arkitekt",
    "jurist",
    "advokat",
    "rektor",
    "forvalter",
    "planlægger",
    "sagsbehandler",
    "controller",
    "rådmand",
    "borgmester",
    "foged",
    "havnemester",
    "politimester",
    "minister",
    "ordfører",
    "byrådsmedlem",
    "kommunalbestyrelsesmedlem",
    "udvalgsmedlem",
    "regionsrådsmedlem",
    "bestyrelsesmedlem",
    "professor",
    "provst",
    "sognepræst",
    "overlæge",
    "landinspektør",
    "kontaktperson",
    "forperson",
    "næstforperson",
    "revisor",
    "referent",
    "ordstyrer",
    "forstander",
    "kommitteret",
    "sygeplejerske",
    "psykolog",
    "terapeut",
    "tovholder",
    "arkæolog",
    "jordemoder",
)
"""Endings of titles that stand before or behind a name."""
# Words that end as titles do and are verbs or things.
_NO_POST: Final = frozenset(
    """
    indleder udleder afleder forleder anleder opleder halvleder superleder varmeleder lynafleder
    """.split()
)
_VERBS: Final = frozenset({"leder", "forvalter"})
"""Titles that are verbs as often: ``Borgmesteren leder mødet``."""
_LONGEST = 45

_LEADERS = (
    "chef",
    "leder",
    "direktør",
    "inspektør",
    "koordinator",
    "konsulent",
    "jurist",
    "arkitekt",
    "ingeniør",
    "sekretær",
    "sagsbehandler",
)
_MUNICIPAL = (
    "center",
    "afdelings",
    "område",
    "enheds",
    "sekretariats",
    "forvaltnings",
    "stabs",
    "fagcenter",
    "jobcenter",
    "kommunal",
    "vicekommunal",
    "distrikts",
    "plejecenter",
    "plejehjems",
    "dagtilbuds",
    "daginstitutions",
    "skole",
    "bibliotek",
    "borgerservice",
    "sundhedspleje",
    "hjemmepleje",
    "myndigheds",
    "beskæftigelses",
    "integrations",
    "stads",
    "byråds",
    "velfærds",
    "socialchef",
    "ældrechef",
    "kulturchef",
    "sagsbehandler",
)
"""How titles begin that by themselves belong to a municipality's administration.

A ``direktør`` or ``økonomichef`` may be a company's, so those prove nothing.
"""


class Tier(StrEnum):
    """How a person is related to the municipality; notations of the person-tier scheme."""

    ELECTED = "elected"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class FoundPost:
    """A post as it stands in a text."""

    text: str
    """The post without article and ``ny``: ``centerchef for Børn og Unge``."""
    start: int
    end: int


def is_post(words: str) -> bool:
    """Tell whether the words name a post rather than a unit.

    >>> is_post("Digitaliserings- og IT-chefen"), is_post("Center for Økonomi & HR")
    (True, False)
    >>> is_post("Direktøren for Teknik og Miljø")
    True
    """
    return bool(_POST.search(words.strip()))


def bare_post(words: str) -> str:
    """Return the post without its definite ending, so that both forms are one post.

    >>> bare_post("Kommunaldirektøren"), bare_post("Direktør")
    ('Kommunaldirektør', 'Direktør')
    """
    return _DEFINITE.sub(lambda match: match["bare"], words.strip())


def is_title(word: str) -> bool:
    """Tell whether one word is a title that can stand beside a name.

    >>> is_title("Havnechef"), is_title("borgmesteren"), is_title("indleder"), is_title("chefer")
    (True, True, False, False)
    """
    if len(word) > _LONGEST:
        return False
    bare = word.lower()
    if bare in _NO_POST:
        return False
    return bare.endswith(_ENDINGS) or bare.removesuffix("en").endswith(_ENDINGS)


def is_verb_too(word: str) -> bool:
    """Tell whether a title is a verb as often, so that alone before a name it proves no post."""
    return word in _VERBS


def tier_of(post: str) -> Tier | None:
    """Return whether a post is elected or employed, where its name alone tells.

    >>> tier_of("viceborgmester"), tier_of("centerchef for Havnen"), tier_of("direktør")
    (<Tier.ELECTED: 'elected'>, <Tier.OFFICIAL: 'official'>, None)
    >>> tier_of("formand for Havneudvalget"), tier_of("formand for Sejlklubben")
    (<Tier.ELECTED: 'elected'>, None)
    """
    head, _, rest = post.partition(" for ")
    words = head.lower().split()
    if not words:
        return None
    word = words[-1] if words[-1].endswith(_ENDINGS) else words[-1].removesuffix("en")
    if word in _ELECTED:
        return Tier.ELECTED
    if word.startswith(_MUNICIPAL) and word.endswith(_LEADERS):
        return Tier.OFFICIAL
    if word in {"formand", "næstformand"} and _COMMITTEE.search(rest):
        return Tier.ELECTED
    return None


_COMMITTEE = re.compile(
    r"^(?:udvalget for|byrådet|kommunalbestyrelsen)\b|\w(?<!MED-)udvalget\b", re.I
)

_ADJECTIVE = (
    r"(?:(?:ny|nye|vores|kommende|konstitueret|midlertidig|fungerende|vikarierende|den|kommunens"
    r"|en|et|sin|stillingen\ som|ny\ daglig|tidligere)\s)"
)
_CAP = r"[A-ZÆØÅ][\w-]{0,40}"
POST_PHRASE: Final = re.compile(
    rf"""
    {_ADJECTIVE}{{0,3}}
    (?P<post> (?: (?:daglig|ledende|politisk|pædagogisk|administrerende|teknisk) \s )?
              (?: [\w]{{1,30}}-,?\s(?:og\s)? ){{0,3}}   # Digitaliserings- og IT-chef
              (?P<head> [\w-]{{3,45}} ) )
    (?P<of> \s(?:for|af|på|i|ved|hos|under)\s
            (?:(?:Center|Centret|Afdelingen|Udvalget|Team)\sfor\s)?
            {_CAP} (?:\s{_CAP}){{0,3}}
            (?: (?:,\s(?:{_CAP})){{0,3}},?\s(?:og|&)\s(?P<last>{_CAP})(?:\s{_CAP})? )? )?
    """,
    re.VERBOSE,
)
"""A post with what it is for; `post_at` checks the head and cuts what goes too far."""


def post_at(text: str, position: int) -> FoundPost | None:
    """Return the post that begins at a place in a text, without article or ``ny``.

    >>> post_at("som ny centerchef for Børn og Unge pr. 1. maj", 4).text
    'centerchef for Børn og Unge'
    >>> post_at("som formand for Havnerådet og Ida Bro", 4).text
    'formand for Havnerådet'
    >>> post_at("som noget nyt", 4) is None
    True
    """
    match = POST_PHRASE.match(text, position)
    if not match or not is_title(match["head"]):
        return None
    end = match.end()
    last = match["last"]
    if last and is_given_name(last):
        # "formand for Havnerådet og Ida Bro": the name behind "og" is another person.
        end = match.start("last")
        end = text.rindex(" ", 0, end - 1) if text[end - 1] == " " else end
        end -= text[end - 1] == ","
    start = match.start("post")
    return FoundPost(" ".join(text[start:end].split()), start, end)
