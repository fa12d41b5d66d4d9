"""What is recommended: the points of an indstilling, who makes it, and to whom.

Places are indices into the text as given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sagsgraf.danish.bodies import body_name, names_a_body, split_bodies
from sagsgraf.danish.people import is_person_name
from sagsgraf.danish.posts import is_post
from sagsgraf.danish.text import fold_space, plain, slug

_OPENING = re.compile(
    r"""^
    (?: (?P<by> [A-ZÆØÅ][^.:;]{1,300}? ) \s (?: indstiller | anbefaler | foreslår ) \b
      | (?: Det \s | Der \s )? (?: indstilles | anbefales | foreslås ) \b
        (?! \s (?: gennemført | godkendt ) )
    )
    (?P<rest> .* ) $""",
    re.VERBOSE | re.IGNORECASE,
)
# What stands between "indstiller" and the first word of a point: addressee, comma, "at".
_LEAD = re.compile(
    r"""\A (?: (?P<to> \s{0,3} (?: (?: over\s?for | for | til | via | derfor | hermed | herefter
                | endvidere | yderligere | ligeledes | samtidig | desuden | vedrørende | på
                | efter | under ) \b [^:;]{0,260}? )? )
            (?: [,:;] \s{0,3} (?= at\b | $ ) | \s (?= at\b ) | [:;] )
      | (?P<only> \s{0,3} (?: over\s?for | til ) \s [^,:;]{1,160} ) (?: , | $ ) )""",
    re.VERBOSE | re.IGNORECASE,
)
_FIRST = re.compile(r"[\s,:;]{0,4}(?:at\b)?[\s,:]{0,4}", re.IGNORECASE)
_NUMBERED = re.compile(
    r"""^ (?: (?:at\s)? (?P<number> \d{1,2} [a-z]? | [a-z] ) \s? [.)] (?!\d) \s?
            | At \s (?P<at> \d{1,2} ) \s? [):.]? \s
            | At \) \s                                      # Aarhus, a number forgotten
            | [•–-] \s ) (?: at \s )? (?P<text> \S.* ) $""",
    re.VERBOSE | re.IGNORECASE,
)
# Within a line: "indstiller: 1. at planen vedtages 2. at den sendes i høring".
_INLINE = re.compile(r"(?<!\S)(?P<number>\d{1,2})[.)]\s{1,3}at\s")
_AT = re.compile(r"^at\s(?P<text>\S.*)$", re.IGNORECASE)
_NO_POST = re.compile(r"^(?:det|der|den|de|dette|denne|sagen|hvis|såfremt)\b", re.IGNORECASE)
_LEADS = re.compile(
    r"\b(?:anbefaler|indstiller|beslutter|godkender|tiltræder|at)\s?[,:]?$", re.IGNORECASE
)
_CLAUSE = re.compile(r"^\W{0,3}\w{1,3}\s?[.):]?\s?at\b|^at\s", re.IGNORECASE)
# Between two points to choose from.
_OR = re.compile(r"^(?:eller|og|enten)[.:]?$", re.IGNORECASE)
# Below a recommendation Aalborg prints what other bodies hold of it, and who was away there.
_NO_POINT = re.compile(
    r"""^ (?: [A-ZÆØÅ] [^.:;]{2,160} \s (?: anbefaler | tiltræder | tiltrådte ) \s indstillingen
            | [A-ZÆØÅ] [^.:;]{2,200} \s var \s fraværende
            | [A-ZÆØÅ] [^.:;]{2,160} \s har \s haft \s sagen \s til \s orientering ) \.? $""",
    re.VERBOSE,
)
_TO = re.compile(r"\s{0,3},?\s?(?:(?:over)?\s?for|til)\s", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:center|centeret|afdeling|afdelingen|forvaltning|forvaltningen|sekretariat|sekretariatet"
    r"|stab|staben|magistratsafdelingen|område|direktørområdet)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:,\s|\s)(?:og\s|samt\s|&\s)?(?=[A-ZÆØÅ])")
_PARTY_MARK = re.compile(r"\([A-ZÆØÅ]{1,3}(?:-?\d)?\)\s{0,3}$")


@dataclass
class RecommendedPoint:
    """One point as printed."""

    start: int
    end: int
    number: str | None
    """As printed: ``1``, ``a``; None where it has none."""
    key: str | None
    """What a decision calls it: ``1a`` for the point a below point 1."""
    lines: list[str] = field(default_factory=list)
    clause: bool = False
    """It is printed as a clause: "at planen godkendes"."""

    @property
    def text(self) -> str:
        """The words, without number and "at"."""
        return " ".join(self.lines)

    def add(self, words: str, end: int) -> None:
        """Take one more line into the point."""
        self.lines.append(words)
        self.end = end


@dataclass(frozen=True, slots=True)
class Recommender:
    """A post, unit or body that recommends, as printed."""

    name: str
    start: int
    end: int


@dataclass
class Recommended:
    """One sentence of recommending and its points."""

    by: tuple[Recommender, ...]
    """Who recommends; several centres may do so together."""
    to: tuple[str, ...]
    """Bodies it is addressed to, by their one name; empty where it names none."""
    points: list[RecommendedPoint] = field(default_factory=list)


def recommended(text: str) -> list[Recommended]:
    """Return what a text recommends.

    >>> (one,) = recommended("Chefen indstiller over for Byrådet, at\\n1. planen vedtages")
    >>> [who.name for who in one.by], one.to, [(p.number, p.text) for p in one.points]
    (['Chefen'], ('Byrådet',), [('1', 'planen vedtages')])
    """
    groups: list[Recommended] = []
    begin = 0
    for raw in text.split("\n"):
        for first, stop in _parts(raw):
            part = raw[first:stop]
            words = plain(part)
            start = begin + first + (len(part) - len(part.lstrip()))
            end = begin + first + len(part.rstrip())
            if words and not _OR.match(words) and not _NO_POINT.match(words):
                _take_line(groups, part, words, start, end)
        begin += len(raw) + 1
    return groups


def _parts(raw: str) -> list[tuple[int, int]]:
    """Return where the parts of a line stand: points that a transcript runs together are cut.

    Only a list that begins with ``1. at`` and goes on in order is one: ``indstiller: 1. at a 2. at
    b``.
    """
    cuts: list[int] = []
    if " at " in raw:
        for found in _INLINE.finditer(raw):
            if int(found["number"]) == len(cuts) + 1:
                cuts.append(found.start("number"))
    if not cuts or not raw[: cuts[0]].strip():
        cuts = cuts[1:]
    begins = [0, *cuts]
    return list(zip(begins, [*cuts, len(raw)], strict=True))


def addressed_to(groups: Sequence[Recommended], body: str) -> list[Recommended]:
    """Return the groups that a body is to decide on: those addressed to it, or all."""
    name = slug(body_name(body))
    own = [group for group in groups if name in {slug(other) for other in group.to}]
    return own or list(groups)


def point_with_number(
    groups: Sequence[Recommended], number: str, body: str
) -> RecommendedPoint | None:
    """Return the point that a decision's number means; None where several or none may be meant.

    >>> groups = recommended("Chefen indstiller, at\\n1. planen vedtages\\n2. den sendes ud")
    >>> point_with_number(groups, "2", "Byrådet").text
    'den sendes ud'
    """
    everything = [point for group in groups for point in group.points]
    if not any(point.key for point in everything):
        # No numbers are printed: the decision counts them.
        place = int(number) if number.isdigit() else 0
        return everything[place - 1] if 0 < place <= len(everything) else None
    wanted = number.lower()
    found = [point for point in everything if point.key == wanted]
    if len(found) > 1:
        own = [point for group in addressed_to(groups, body) for point in group.points]
        found = [point for point in own if point.key == wanted]
    return found[0] if len(found) == 1 else None


def _take_line(groups: list[Recommended], raw: str, words: str, start: int, end: int) -> None:
    """Let a line open a group, open a point, or go on with the point before it."""
    numbered = _NUMBERED.match(words)
    opening = None if numbered else _OPENING.match(words)
    if opening:
        groups.append(_opened(opening, raw, start, end))
        return
    if not groups:
        groups.append(Recommended((), ()))
    points = groups[-1].points
    if (numbered or _AT.match(words)) and len(points) == 1 and _LEADS.search(points[0].text):
        # "… indstiller, at udvalget over for rådet anbefaler,": the points are what follows.
        points.clear()
    if numbered:
        number = numbered["number"] or numbered["at"]
        clause = bool(_CLAUSE.search(words))
        key = _key(points, number, clause=clause)
        points.append(RecommendedPoint(start, end, number, key, [numbered["text"]], clause))
    elif at := _AT.match(words):
        points.append(RecommendedPoint(start, end, None, None, [at["text"]]))
    elif points:
        points[-1].add(words, end)
    else:
        points.append(RecommendedPoint(start, end, None, None, [words]))


def _key(points: list[RecommendedPoint], number: str | None, *, clause: bool) -> str | None:
    """Return what a decision calls a point: a letter goes with the number above it."""
    if number is None:
        return None
    number = number.lower()
    above = next((one for one in reversed(points) if one.key and one.key[0].isdigit()), None)
    if not number[0].isdigit():
        return (_head(above.key) if above and above.key else "") + number
    return (_nested(points, above, number, clause=clause) if above else None) or number


def _nested(
    points: list[RecommendedPoint], above: RecommendedPoint, number: str, *, clause: bool
) -> str | None:
    """Return the key of a point that counts inside another, or None.

    "2. at følgende indsatser godkendes: 1. lys 2. lyd": the parts 2a and 2b. Where a number may
    count in either list, the one whose points begin with "at", or do not, as this one does.
    """
    last = points[-1]
    letter = (above.key or "").removeprefix(_head(above.key or ""))
    if not letter:
        opens = number == "1" and last is above and last.text.endswith(":")
        return f"{above.key}a" if opens else None
    inside = above.number is not None and above.number.isdigit() and number.isdigit()
    if not inside or int(number) != int(above.number or 0) + 1 or letter == "z":
        return None
    outer = next((one for one in points if one.key == _head(above.key or "")), None)
    follows_outer = outer and outer.number and number == str(int(_head(outer.number)) + 1)
    if follows_outer and outer and clause == outer.clause != above.clause:
        return None
    return _head(above.key or "") + chr(ord(letter) + 1)


def _head(key: str) -> str:
    return key.rstrip("abcdefghijklmnopqrstuvwxyz")


def _opened(opening: re.Match[str], raw: str, start: int, end: int) -> Recommended:
    by = opening["by"]
    if by and _NO_POST.match(by):
        by = None
    rest = opening["rest"]
    if _TO.match(rest) and names_a_body(rest.strip(" .,:;")):
        # "… indstiller til Byrådet.": the points are what follows.
        return Recommended(_recommenders(by, raw, start) if by else (), _addressees(rest))
    lead = _LEAD.match(rest)
    first = _FIRST.match(rest, lead.end() if lead else 0)
    text = rest[first.end() if first else 0 :].strip()
    to = _addressees((lead["to"] or lead["only"] or "") if lead else "")
    group = Recommended(_recommenders(by, raw, start) if by else (), to)
    if any(letter.isalpha() for letter in text):
        group.points.append(RecommendedPoint(start, end, None, None, [text]))
    return group


def _addressees(words: str) -> tuple[str, ...]:
    """Return the bodies that "indstiller over for …" names."""
    opening = _TO.match(words)
    if not opening:
        return ()
    listed = words[opening.end() :].strip(" ,.:;").replace(" samt ", " og ")
    names = [name for name, _, _ in split_bodies(listed)]
    return tuple(dict.fromkeys(body_name(name) for name in names if names_a_body(name)))


def _recommenders(by: str, raw: str, start: int) -> tuple[Recommender, ...]:
    """Return who recommends, each with its place in the line."""
    found = []
    lead = len(raw) - len(raw.lstrip())
    search_from = 0
    for name in _parted(by):
        post = _post_of(name)
        if post is None:
            continue
        words = r"[\s*]{1,8}".join(re.escape(word) for word in post.split())
        place = re.compile(words).search(raw, search_from)
        if place:
            search_from = place.end()
            found.append(
                Recommender(post, start + place.start() - lead, start + place.end() - lead)
            )
    return tuple(found)


def _parted(by: str) -> list[str]:
    """Part "Center for A, Center for B & C og Center for D" where a further unit or post begins.

    >>> _parted("Center for A & B, Center for C og Center for D")
    ['Center for A & B', 'Center for C', 'Center for D']
    >>> _parted("Digitaliserings- og IT-chefen"), _parted("Kommunaldirektøren og Økonomichefen")
    (['Digitaliserings- og IT-chefen'], ['Kommunaldirektøren', 'Økonomichefen'])
    """
    parts = []
    begin = 0
    unit = bool(_UNIT.match(by))
    for joint in _JOINT.finditer(by):
        before, after = by[begin : joint.start()], by[joint.end() :]
        if not joint.group().strip() or before.endswith("-"):
            continue
        following = after.split(",")[0].split(" og ")[0]
        if (unit and _UNIT.match(after)) or (is_post(before) and is_post(following)):
            parts.append(before)
            begin = joint.end()
    return [*parts, by[begin:]]


def _post_of(name: str) -> str | None:
    """Return the post or unit of a name; None for a member, whom nobody's office stands for.

    >>> _post_of("Borgmester Ida Bro"), _post_of("Ida Bro (V)"), _post_of("Teknik & Miljø")
    ('Borgmester', None, 'Teknik & Miljø')
    """
    if _PARTY_MARK.search(name):
        return None
    first, _, rest = fold_space(name).partition(" ")
    if is_post(first) and is_person_name(rest):
        return first
    return name
