"""The post that the words beside a name give a person, and how the person came to or left it.

``havnechef Ida Bro``, ``Ida Bro, leder af Tandplejen,``, ``Ida Bro er startet som havnechef``.
The name's place is known already; only the words right before and behind it are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.given_names import is_given_name
from sagsgraf.danish.people import NAME_PATTERN
from sagsgraf.danish.posts import FoundPost, is_title, is_verb_too, post_at

_LEAD = 120
"""Characters before a name that can belong to its title."""
_PROVE: Final = ("medlem", "medlemmet", "suppleant", "stedfortræder", "medarbejder", "partner")
"""Words before a name that prove a person and give no post."""

_STARTED = r"(?:startet|begyndt|tiltrådt)"
_NAMED = r"(?:ansat|udnævnt|udpeget|konstitueret|indsat|forfremmet)"
_CHOSEN = r"(?:genvalgt|valgt|nyvalgt)"
_GONE = r"(?:fratrådt|stoppet|afgået|udtrådt)"
# Between verb and post: "pr. 1. maj 2023", "enstemmigt", "af Byrådet"; no other clause or name.
_STEP = (
    r"(?:\s(?!(?:som|til|ikke|at|og|eller|der|om)\b)"
    r"(?:(?:af|i)\s[\wæøå-]{1,30}|[a-zæøå]{1,20}|\d{1,4}\.?|pr\.|d\.))"
)
_CHANGE = re.compile(
    rf"""
    \s (?:
      (?: er | bliver | blev | er\sblevet | var\sblevet ) {_STEP}{{0,3}}
        \s (?: (?P<started> {_STARTED} ) | (?P<appointed> {_NAMED} )
             | (?P<elected> {_CHOSEN} ) | (?P<left> {_GONE} ) )
    | har {_STEP}{{0,3}} \s (?: (?P<has_started> {_STARTED} ) | (?P<has_left> {_GONE} ) )
    | (?P<starts> starter | startede | begynder | begyndte | tiltræder | tiltrådte )
    | (?P<leaves> fratræder | fratrådte | stopper | stoppede )
    | (?P<chosen> valgtes | vælges | genvælges )
    | (?P<named> udpegedes | udnævntes | udpeges | udnævnes | ansættes | konstitueres )
    )
    {_STEP}{{0,6}}
    \s (?: som | til | (?: i \s )? (?:sin\s|den\s)? stilling(?:en)? \s som ) \s
    """,
    re.VERBOSE,
)
_OTHER_NAMES = re.compile(
    rf"(?:(?:,\s|\sog\s|,?\ssamt\s){NAME_PATTERN}(?:\s\([^()\n]{{1,20}}\))?){{1,4}}"
)
_NOUN = re.compile(
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
_NEW = re.compile(
    r"""\b [Nn]ye? \s (?P<post>[\w-]{3,45}) (?: ,? \s (?:er|bliver|blev) )?
        (?: \s (?P<verb> ansat | udnævnt | valgt | udpeget | konstitueret ) )? ,? \s $""",
    re.VERBOSE,
)
_AS = re.compile(r"\s(?:som|til)\s")
_IF = re.compile(r"\b(?:[Hh]vis|[Ss]åfremt|om|hvorvidt)\s$")
_THAT = re.compile(r"\b(?:at|enten)\s$")
_PROPOSED = re.compile(r"\b(?:foreslå|indstil|anbefal|kan\b|skal\b|peger?\b|ønske)", re.IGNORECASE)
_KINDS: Final = {
    "started": "started",
    "has_started": "started",
    "starts": "started",
    "appointed": "appointed",
    "named": "appointed",
    "elected": "elected",
    "chosen": "elected",
    "left": "left",
    "has_left": "left",
    "leaves": "left",
}
_PASSIVE: Final = frozenset({"chosen", "named"})

_BESIDE = re.compile(r",?\s?\((?=[\wæøå])|,\s(?:der|som)\ser\s|,\s|\sder\ser\s|\s[-–]\s")
_AFTER_POST = re.compile(
    r"\s?(?:[,.;:()\n]|$)"
    r"|\s(?:i|fra|for|af|på|ved|hos|og|samt|der|som|er|har|deltager|deltog|orienterer)\s"
)
_PURPOSE: Final = frozenset({"for", "af", "på", "i"})
_NOT_BEFORE: Final = frozenset({"og", "med", "fra", "til", "samt", "eller", "for", "af"})


@dataclass(frozen=True, slots=True)
class Change:
    """A person's coming to or leaving a post."""

    kind: str
    """``started``, ``appointed``, ``elected`` or ``left``."""
    post: FoundPost
    open: bool = False
    """Told as a matter or proposal (``ansættelse af``, ``foreslår, at``), not as done."""


def find_change(text: str, start: int, after: int, last: Change | None) -> Change | None:
    """Return how the sentence around a name changes the person's post, if it does.

    Args:
        text: the text.
        start: where the name begins.
        after: where the name, and a party behind it, ends.
        last: the change told of the person named before.
    """
    lead = text[max(0, start - _LEAD) : start].rsplit("\n", 1)[-1]
    if _IF.search(lead):
        return None
    return (
        _told_by_verb(text, lead, after)
        or _told_around(text, lead, start, after, last)
        or _told_before(text, lead, start)
    )


def _told_by_verb(text: str, lead: str, after: int) -> Change | None:
    """Read ``er startet som havnechef`` behind a name, or behind names joined to it."""
    others = _OTHER_NAMES.match(text, after)
    for place in (after, others.end() if others else after):
        match = _CHANGE.match(text, place)
        post = post_at(text, match.end()) if match else None
        if match and post:
            proposed = _name_of(match) in _PASSIVE and bool(_THAT.search(lead))
            return Change(_kind(match), post, proposed and not _was_decided(lead))
    return None


def _was_decided(lead: str) -> bool:
    return bool(re.search(r"\b(?:godkendte|besluttede|vedtog|godkendt|besluttet)\b", lead))


def _told_around(
    text: str, lead: str, start: int, after: int, last: Change | None
) -> Change | None:
    """Read ``valgte … som formand``, ``ansættelse af … som chef``, and a verb said once."""
    behind = _AS.match(text, after)
    post = post_at(text, behind.end()) if behind else None
    if post is None:
        return None
    if noun := _NOUN.search(lead):
        return Change(_kind(noun), post, open=True)
    if verb := _ACTIVE.search(lead):
        return Change(_kind(verb), post, open=bool(_PROPOSED.search(lead)))
    if last and 0 <= start - last.post.end < 12:
        between = text[last.post.end : start].strip(" ,")
        if between in {"", "og", "samt"}:
            # "A er startet som chef og B som leder": the verb is said once.
            return Change(last.kind, post, last.open)
    return None


def _told_before(text: str, lead: str, start: int) -> Change | None:
    """Read ``ny havnechef er`` before a name."""
    match = _NEW.search(lead)
    if not match or not is_title(match["post"]):
        return None
    post = post_at(text, start - len(lead) + match.start("post"))
    kinds = {"valgt": "elected", None: "started"}
    return Change(kinds.get(match["verb"], "appointed"), post) if post else None


def _name_of(match: re.Match[str]) -> str:
    return next(name for name, words in match.groupdict().items() if words)


def _kind(match: re.Match[str]) -> str:
    return _KINDS[_name_of(match)]


def post_before(text: str, start: int) -> FoundPost | None:
    """Return the title before a name, with what it is for; empty where it gives no post.

    >>> post_before("Velkomst ved havnechef Ida Bro", 23).text
    'havnechef'
    >>> post_before("Leder af Havn & Kyst Ida Bro deltager", 21).text
    'Leder af Havn & Kyst'
    >>> post_before("Borgmesteren leder Ida Bro", 19) is None
    True
    """
    begin = max(0, start - _LEAD)
    lead = text[begin:start]
    stop = max(lead.rfind(mark) for mark in (". ", "\n", "; ", "? "))
    words = list(re.finditer(r"[\w&-]+[,:.]?|[()]", lead[stop + 1 :]))
    if not words:
        return None
    offset = begin + stop + 1
    last = words[-1][0]
    if last.endswith(".") or last in {"(", ")"}:
        return None
    if last.endswith(","):
        return _purpose_and_comma(text, offset, words, start)
    title = last.rstrip(":")
    if is_title(title) and not (is_verb_too(title) and len(words) > 1):
        place = offset + words[_with_coordination(words)].start()
        return _post(text, place, offset + words[-1].start() + len(title))
    if title.lower().endswith(_PROVE):
        return FoundPost("", start, start)
    return _post_with_purpose(text, offset, words, start)


def _post(text: str, start: int, end: int) -> FoundPost:
    return FoundPost(" ".join(text[start:end].split()), start, end)


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
    if not is_given_name(text[start : start + 40].split()[0]) or words[-1][0] in _NOT_BEFORE:
        return None
    index = _title_with_purpose(words)
    if index is None or not _is_noun(words, index):
        return None
    return _post(text, offset + words[index].start(), offset + words[-1].end())


def _title_with_purpose(words: list[re.Match[str]]) -> int | None:
    """Return the place of the last title that ``for``, ``af``, ``på`` or ``i`` follows."""
    for index in range(len(words) - 1, max(-1, len(words) - 10), -1):
        word = words[index][0]
        listed = word.endswith(",") and word[0].isupper() and _joins(words[index + 1 :])
        if (word.endswith((",", ":", ".")) and not listed) or word in {"(", ")"}:
            return None
        follows = words[index + 1][0] if index + 1 < len(words) else ""
        if follows in _PURPOSE and is_title(word):
            return index
    return None


def _joins(words: list[re.Match[str]]) -> bool:
    """Tell whether a list goes on to its last part: ``Havn, Kyst og Klima``."""
    return any(word[0] in {"og", "&"} for word in words)


def _is_noun(words: list[re.Match[str]], index: int) -> bool:
    """Tell whether a word like ``leder`` is a title here and no verb."""
    if not is_verb_too(words[index][0]) or index == 0:
        return True
    return words[index - 1][0] in {"og", "samt", "med", "ved", "af", "fra", "v"}


def _purpose_and_comma(
    text: str, offset: int, words: list[re.Match[str]], start: int
) -> FoundPost | None:
    """Return ``Havnechef for Kyst og Strand,`` before a name, where no other name precedes it.

    The title must open the sentence or follow ``og``, ``samt`` or ``deltager``; otherwise it
    belongs to somebody named before it.
    """
    if not is_given_name(text[start : start + 40].split()[0]):
        return None
    bare = [*words[:-1]]
    end = offset + words[-1].end() - 1
    last = words[-1][0].rstrip(",")
    if not last[:1].isupper() or len(bare) < 2:
        return None
    for index in range(len(bare) - 1, max(-1, len(bare) - 9), -1):
        word = bare[index][0]
        if word.endswith((":", ".")) or word in {"(", ")"}:
            return None
        follows = bare[index + 1][0] if index + 1 < len(bare) else ""
        if is_title(word) and follows in _PURPOSE:
            opens = index == 0 or bare[index - 1][0] in {"samt", "deltager", "deltog", "ved", "af"}
            return _post(text, offset + bare[index].start(), end) if opens else None
    return None


def post_behind(text: str, after: int) -> FoundPost | None:
    """Return the title behind a name: ``Ida Bro, havnechef,`` or ``Ida Bro (havnechef)``.

    >>> post_behind("Ida Bro, leder af Havn og Kyst, deltager", 7).text
    'leder af Havn og Kyst'
    >>> post_behind("Ida Bro, havnechef Per Dam", 7) is None
    True
    """
    match = _BESIDE.match(text, after)
    if match is None:
        return None
    post = post_at(text, match.end())
    return post if post and _AFTER_POST.match(text, post.end) else None
