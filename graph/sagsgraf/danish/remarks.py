"""Remarks entered in the minutes with a decision: by the body, or by members and parties."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sagsgraf.danish.points import points_mentioned, scan_numbers
from sagsgraf.danish.positions import sides_told, stand_taken
from sagsgraf.danish.statements import Statement, quotations, statements, veiled
from sagsgraf.danish.voters import Voters

_INTRODUCTION = re.compile(
    r"""\b (?: med | , | men ) \s? (?: en \s | et \s | den \s | de \s | denne \s | disse \s
            | følgende \s ){0,2}
        (?: bemærkning (?:en|er)? | protokolbemærkning (?:er)? | mindretalsudtalelse
          | protokoludtalelse | særudtalelse | protokoltilførsel )
        (?: \s (?: under | til ) \s
            (?: [\wæøå]{0,20}punkt(?:et|erne)? \s
                (?P<points> \d{1,2}[a-z]? (?: \s? (?:,|og|-|–) \s? \d{1,2}[a-z]? ){0,9} )
              | [^,.:;\n]{1,60}? ) (?= , | : | \s at\b | \n | $ ) )?
        (?: \s om ) ? \s? [,:;]? (?: \s{1,2} om (?= \s? [:,] | \s at\b ) )? \s{0,4}""",
    re.VERBOSE | re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"""\b (?: protokolbemærkning(?:er)? | mindretalsudtalelse | protokoludtalelse | særudtalelse
        | protokoltilførsel | ført \s til \s (?:protokols|referat) | tilført \s protokollen )
        [^.:\n]{0,60} : \s{0,4}""",
    re.VERBOSE | re.IGNORECASE,
)
_BODY_REMARKS = re.compile(
    r"""\A \W{0,2} (?: (?:[Dd]erudover|[Dd]esuden|[Yy]derligere|[Ee]ndvidere) \s )?
        (?: [\wæøå,-]{2,40} \s (?: (?:og|Børne-|Teknik-|Unge-) \s? [\wæøå-]{2,40} \s ){0,3}?
            bemærke(?:r|de) (?: \s (?:derudover|desuden|yderligere|endvidere|dog|også) )?
          | bemærke(?:r|de) \s [\wæøå-]{2,40}
          | det \s bemærkes
          | det \s skal \s bemærkes )
        (?: \s til \s [^,.:;\n]{1,90} )? [,:]? \s{0,3} (?= at\b )""",
    re.VERBOSE | re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:da|fordi|idet|med\s(?:den\s)?begrundelse|med\set\sønske|såfremt|eftersom)\b"
)
_HINT = re.compile(r"bemærk|udtalelse|tilfør|ført til|tilført", re.IGNORECASE)
# "Tilbagesendes … med bemærkning, at byrådet … har vedtaget …" is how a decision is told (Aarhus).
_NO_REMARK = re.compile(r"\W{0,2}tilbagesendes\b", re.IGNORECASE)
_OPENS = re.compile(r'(?:at\s|,\s)?[”“„"«»]')
_LONGEST = 20_000
"""Characters in which the end of a quotation is looked for."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark and whose it is."""

    start: int
    """Index of its first character in the text of the decision."""
    end: int
    introduced: int
    """Index where the words begin that introduce it: "med bemærkning om"."""
    voters: Voters | None
    """Whose remark it is; None for the body's own."""
    of: tuple[str, ...]
    """The points of the decision that it stands under."""


@lru_cache(maxsize=32)
def remarks(text: str) -> tuple[Remark, ...]:
    """Return the remarks of a decision, in order.

    >>> text = "Godkendt. (Ø) stemte imod med bemærkning om, at prisen er for høj."
    >>> [(text[one.start : one.end], one.voters.parties) for one in remarks(text)]
    [('at prisen er for høj.', ['Ø'])]
    """
    seen = veiled(text)
    parts = statements(text)
    found: list[Remark] = []
    place = 0
    while place < len(parts):
        remark, taken = _remark(seen, parts, place)
        if remark:
            found.append(remark)
        place += taken
    return tuple(found)


def _remark(seen: str, parts: Sequence[Statement], place: int) -> tuple[Remark | None, int]:
    """Return the remark of a statement, and how many statements it takes."""
    one = parts[place]
    words = one.text(seen)
    introduction = _introduced(words)
    told = sides_told(words)
    begin = None
    if introduction:
        named = introduction.groupdict().get("points")
        numbers = scan_numbers(named.strip()) if named else None
        of = numbers.names if numbers else one.of
        of = of or points_mentioned(words[: introduction.start()])
        begin = one.words + introduction.end()
        introduced = one.words + introduction.start()
        if begin >= one.end or words.rstrip().endswith(":"):
            return _below(seen, parts, place, introduced, of)
        return Remark(begin, one.end, introduced, stand_taken(words), of), 1
    if told:
        reason = _REASON.search(words, told[-1].end)
        begin = one.words + reason.start() if reason else None
    elif stand_taken(words) is not None:
        begin = one.words
    if begin is None:
        return None, 1
    of = one.of or points_mentioned(seen[one.words : begin])
    return Remark(begin, one.end, begin, stand_taken(words), of), 1


def _introduced(words: str) -> re.Match[str] | None:
    """Return what introduces a remark in a sentence, up to its first word."""
    if _NO_REMARK.match(words):
        return None
    if not _HINT.search(words):
        return None
    return _BODY_REMARKS.match(words) or _ANNOUNCED.search(words) or _INTRODUCTION.search(words)


def _below(
    seen: str, parts: Sequence[Statement], place: int, introduced: int, of: tuple[str, ...]
) -> tuple[Remark | None, int]:
    """Return the paragraph below a sentence that ends in "bemærkning:"."""
    first = place + 1
    below = first
    while (
        below < len(parts)
        and not parts[below].points
        and (below == first or "\n" not in seen[parts[below - 1].end : parts[below].start])
    ):
        below += 1
    if below == first:
        return None, 1
    voters = stand_taken(parts[place].text(seen))
    return Remark(parts[first].start, parts[below - 1].end, introduced, voters, of), below - place


def remark_introduced(found: Sequence[Remark], start: int, end: int) -> Remark | None:
    """Return the first remark whose introduction begins between two places."""
    place = bisect_left(found, start, key=lambda one: one.introduced)
    return found[place] if place < len(found) and found[place].introduced < end else None


def remark_over(found: Sequence[Remark], start: int, end: int) -> Remark | None:
    """Return the first remark with words between two places."""
    place = bisect_left(found, start, key=lambda one: one.end - 1)
    return found[place] if place < len(found) and found[place].start < end else None


def unquoted(words: str) -> str:
    """Return a remark without the marks around the whole of it.

    >>> unquoted("”at vi siger nej.”"), unquoted("at vi siger ”nej” nu")
    ('at vi siger nej.', 'at vi siger ”nej” nu')
    """
    words = words.strip()
    opening = _OPENS.match(words)
    quoted = quotations(words[:_LONGEST])[:1]
    if not opening or not quoted or quoted[0][0] != opening.end() - 1:
        return words
    start, end = quoted[0]
    return words[start + 1 : end - 1].strip() if not words[end:].strip(" .,;") else words
