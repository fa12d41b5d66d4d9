"""The numbers by which a decision answers the points of a recommendation."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HIGHEST = 60
"""No recommendation seen has more points; a range that ends above it is none of points."""

_NUMBER = re.compile(
    r"""(?: (?P<number> \d{1,2} ) (?![\d] | [.,]\d )          # not 1.1, not 2022, not 1,4 mio.
            (?: \.? \s? (?P<letter> [a-hj-z] | i(?=[.)]) ) (?!\w) )?   # 1a, 1.a, 2. a.; not "1. i"
          | (?P<alone> [a-hj-z] | i(?=[.)]) ) (?!\w) )""",
    re.VERBOSE,
)
_CLOSE = re.compile(r"\s?[.)](?!\d)")
_TO = re.compile(r"\s?(?:-|–|—|\btil\b)\s?(?=[\da-zæø])")
_AND = re.compile(r"\s?(?:,\s{1,2}(?:og\s)?|\bog\s|\bsamt\s|&\s?|\+\s?)(?=\d|[a-zæø]\W)")
_WORD = re.compile(
    r"""(?P<word> (?:indstillings|beslutnings)? punkt (?:erne|er|et)? | pkt\.? | ad\.? | at
        | indstillingens \s punkt (?:erne|er)? | (?:ændrings)?forslag(?:ene|et)? | nr\.? )
        \s{0,2} (?=[\da-zæø]\W|\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = re.compile(r"\s?[:,–-]?\s{0,3}")
_NO_POINT = re.compile(
    r"""(?: behandling | behandle | viceborgmester | næstformand | kvartal | halvår | etape | sal\b
          | januar | februar | marts | april | maj | juni | juli | august | september | oktober
          | november | december | kl\b | pct | procent | mio | kr\b | år\b | gang )""",
    re.VERBOSE | re.IGNORECASE,
)
# A number without any mark ("2 Godkendt") counts only before such a word, or before the body.
_DECIDES = re.compile(
    r"""(?: (?:blev|bliver|er|kan|kunne) \s )? (?: ikke \s )?
        (?: godkend | anbefal | tage[st]\b | tog\b | tiltr | vedtag | udsat | udsæt | udgår | drøft
          | orienter | indstil | forkast | afvis | afslag | oversend | imødekom | udvalget | byrådet
          | \w{2,40}udvalget | kommunalbestyrelsen | imod\sstemte | for\sstemte | undl[oa] )""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Points named one after another."""

    names: tuple[str, ...]
    """Each point's number: ``1``, ``1a``, ``b``; a range is told out."""
    end: int
    """Index after the last of them, with the mark that closes it."""
    closed: bool
    """A full stop or parenthesis closes the last number."""
    several: bool
    """They are a list or a range."""


def scan_numbers(text: str, start: int = 0) -> Numbers | None:
    """Return the numbers that stand at a place, or None.

    >>> scan_numbers("1.-3. Anbefales").names, scan_numbers("1, 2 og 4 anbefales").names
    (('1', '2', '3'), ('1', '2', '4'))
    >>> scan_numbers("1.a-c. Godkendt").names, scan_numbers("a) - c) anbefales").names
    (('1a', '1b', '1c'), ('a', 'b', 'c'))
    >>> scan_numbers("2022 blev et godt år"), scan_numbers("1,4 mio. kr.")
    (None, None)
    """
    match = _NUMBER.match(text, start)
    if not match:
        return None
    names: list[str] = []
    _extend(names, match, ranged=False)
    end, closed, several = match.end(), False, False
    while True:
        if close := _CLOSE.match(text, end):
            end, closed = close.end(), True
        else:
            closed = False
        link = (to := _TO.match(text, end)) or _AND.match(text, end)
        following = _NUMBER.match(text, link.end()) if link else None
        if not following or not _extend(names, following, ranged=bool(to)):
            return Numbers(tuple(dict.fromkeys(names)), end, closed, several)
        end, several = following.end(), True


def _extend(names: list[str], match: re.Match[str], *, ranged: bool) -> bool:
    """Add the number just read, or all from the one before it up to it; False if none fits."""
    number, letter = match["number"] or "", match["letter"] or match["alone"] or ""
    last = names[-1] if names else ""
    last_letter = last.lstrip("0123456789")
    last_number = last.removesuffix(last_letter)
    if not number and last_number:
        if not last_letter:
            return False
        number = last_number
    if not ranged:
        names.append(number + letter)
        return True
    if number != last_number and not letter and not last_letter:
        if not int(last_number or 0) < int(number or 0) <= _HIGHEST:
            return False
        names.extend(str(one) for one in range(int(last_number) + 1, int(number) + 1))
        return True
    if number == last_number and last_letter and letter and last_letter < letter:
        names.extend(number + chr(one) for one in range(ord(last_letter) + 1, ord(letter) + 1))
        return True
    return False


def numbered_opening(text: str, start: int = 0) -> Numbers | None:
    """Return the points that a line or sentence begins with: ``1.-3.``, ``Ad 2,``, ``Punkt 3a``.

    The end is where the words of the answer begin.

    >>> numbered_opening("Ad 2, imod stemte: F").names, numbered_opening("2 Godkendt").names
    (('2',), ('2',))
    >>> numbered_opening("12. september holdes møde"), numbered_opening("14 børn er i skole")
    (None, None)
    """
    word = _WORD.match(text, start)
    found = scan_numbers(text, word.end() if word else start)
    if not found or not found.names:
        return None
    after = _AFTER.match(text, found.end)
    end = after.end() if after else found.end
    if _NO_POINT.match(text, end):
        return None
    colon = text[found.end : end].strip().startswith(":")
    letters = not found.names[0][0].isdigit()
    if letters and not (word or text[start:end].find(")") > 0):
        return None
    lettered = not letters and not found.names[0].isdigit()
    told = found.closed or colon or lettered or (word and word["word"].lower().startswith("ad"))
    if not told and not _DECIDES.match(text, end):
        return None
    if word and word["word"].lower() == "at" and not (found.closed or colon):
        # "at 2 medlemmer …" is a clause; "At 2:" and "At 2)" are points (Aarhus).
        return None
    return Numbers(found.names, end, found.closed, found.several)


_MENTION = re.compile(
    r"""(?<![\w-])
        (?P<word> (?:indstillings|beslutnings)punkt (?:erne|er|et)?
          | indstilling (?:ens|ernes)? (?: \s (?:beslutnings)? punkt (?:erne|er)? )
          | indstilling (?= \s\d ) | punkt (?:erne|er)? | pkt\.? | ad (?= \s\d ) )
        \s{1,3} (?= \d{1,2}(?!\d) | [a-hj-z][\s,).] )""",
    re.VERBOSE | re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:jf\.?|henhold\stil|dagsordenens|dagsorden|sag|før|efter|under|fra|på|se|i|nyt"
    r"|supplerende|bilag|som|nr\.?)\s{1,2}$",
    re.IGNORECASE,
)


_APART = 8
"""Characters that may part two mentions of one list: "punkt 1) og punkt 2)"."""


def points_mentioned(text: str) -> tuple[str, ...]:
    """Return the points of the recommendation that a sentence speaks of.

    >>> points_mentioned("Byrådet godkendte administrationens indstillingspunkter 1-3 og 5.")
    ('1', '2', '3', '5')
    >>> points_mentioned("Udvalget godkendte punkt 1 og 2."), points_mentioned("jf. punkt 4")
    (('1', '2'), ())
    """
    names: list[str] = []
    end = -1
    for match in _MENTION.finditer(text):
        if _ELSEWHERE.search(text, max(0, match.start() - 14), match.start()):
            continue
        if names and match.start() - end > _APART:
            # "punkt 7 justeres som følge af punkt 1": the decision is on 7.
            break
        found = scan_numbers(text, match.end())
        if found and not _NO_POINT.match(text, found.end + 1):
            names.extend(found.names)
            end = found.end
    return tuple(dict.fromkeys(names))
