"""Where a text tells of an earlier meeting: ``udsat på mødet den 30. maj 2023``.

Read are a meeting's day, its body and the item's number there, as far as they are told, and
whether the words say that it was this same matter (``sagen blev udsat``, ``genoptages fra``). The
day of a law, a budget or an agreement is none of these: only one that a meeting (``Byrådets møde
den``) or what a body did there (``behandlet af Økonomiudvalget den``) leads up to counts. What
boards, companies and ministries decided is no meeting of the municipality's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from sagsgraf.danish.dates import FoundDate, find_dates
from sagsgraf.danish.sentences import Sentences

_REACH: Final = 200
"""How far before a date its meeting is looked for, in characters."""

_BODY = re.compile(
    r"""
    (?<![\w-])
    (?P<name>
        # Klima-, Teknik- og Miljøudvalget; Skole, Børne- og Ungeudvalget
        (?: (?: [A-ZÆØÅ]\w{0,30} (?: -, | ,- | - | , ) | [a-zæøå]{1,30} (?: -, | - ) ) \s ){0,5}
        (?: (?<=[-,]\s) (?: og | & ) \s )?
        (?: \w{0,40}? (?: [Uu]dvalget | [Bb]yrådet | [Kk]ommunalbestyrelsen | [Dd]irektionen
              | [Mm]agistraten | [Bb]orgerrepræsentationen ) | [A-ZÆØÅ]\w{0,30}rådet )
        # Udvalget for Havn og Kyst
        (?: (?<=[Uu]dvalget) \s for \s [A-ZÆØÅ][\w-]{0,40}
            (?: (?: ,\s | ,?\sog\s | \s ) [A-ZÆØÅ][\w-]{0,40} ){0,6} )?
      | ØU | KB | BR
    )
    (?P<genitive> [s’'] s? )? (?![\w-])
    # another municipality's: "byrådet i Solrød"
    (?! \s i \s [A-ZÆØÅ] )
    """,
    re.VERBOSE,
)
# "Integrations-, Beskæftigelses og Ungdomsudvalget": a hyphen is missing, and so is the name.
_LONGER = re.compile(r"[A-ZÆØÅ][\w-]{1,40},?\s(?:og|&)\s$")
_BARE: Final = frozenset({"udvalget", "rådet"})
"""Words for a body that name none: the text may have come from another committee."""
_FOREIGN = re.compile(
    r"""(?<!kommunal)bestyrelse | klagenævn | ankenævn | folketing | \bminist | ministeri
      | \bKKR | generalforsamling | repræsentantskab | regionsråd | borgermøde | KL’?'?s\b
      | \bKommunes?\sbyråd""",
    re.VERBOSE | re.IGNORECASE,
)
_DAY = r"(?:(?:af|fra)\s(?:den\s)?|den\s|d\.\s?)?"
_DID = r"""(?:behandle[dt]e?|drøfte[dt]e?|godkend(?:t|te)|vedtag(?:et|ne)|vedtog|udsatt?e?|udskudt|
    udskød|beslutte[dt]e?|forelagt|fremlagt|tiltrådt|tiltrådte|orientere[dt]|traf|fik|tog)"""
# "Byrådets møde den", "Økonomiudvalgets beslutning af"
_OWNED = re.compile(
    rf"""^ \s (?: (?:ekstra)?ordinære \s | seneste \s | sidste \s | endelige \s )?
        (?: møde | beslutning(?:en)? | behandling(?:en)? | vedtagelse(?:n)? | godkendelse )
        (?: \s (?: på | i ) \s mødet )? ,? \s {_DAY} $""",
    re.VERBOSE | re.IGNORECASE,
)
# "behandlet af Byrådet den", "mødet i Ejerudvalget den", "beslutning i Byrådet den"
_BEFORE_BODY = re.compile(
    rf"""(?: \b {_DID} (?: \s [\wæøå]{{1,20}} ){{0,3}}? | \bbeslutning(?:en)? | \bmøde(?:t|r)?
        | \bbehandling(?:en)? ) \s (?: (?: i | af | på | fra | for | hos ) \s )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER_BODY = re.compile(
    rf"^ (?: \s på \s (?: sit \s møde | mødet | møde ) (?: \s i )? )? ,? \s {_DAY} $",
    re.VERBOSE | re.IGNORECASE,
)
# "Byrådet besluttede den", "Udvalget fik på sit møde d."
_SUBJECT = re.compile(
    rf"^ \s (?: har \s | havde \s )? {_DID} \b [^.;:()]{{0,70}}? \s (?: den \s | d\.\s? ) $",
    re.VERBOSE | re.IGNORECASE,
)
# "på mødet den", "byrådsmødet den", "på sit møde den"
_MEETING = re.compile(
    r"""\b (?: (?P<of> byråds | kommunalbestyrelses | økonomiudvalgs | udvalgs | direktions )?
        mødet | (?P<own> sit | dets ) \s møde ) (?: \s i )? ,? \s (?: den \s | d\.\s? ) $""",
    re.VERBOSE | re.IGNORECASE,
)
# "punkt 12 på dagsordenen for møde den", "punktet blev udsat på møde den": with more told only.
_ANY_MEETING = re.compile(r"\bmøde \s? (?: den \s | d\.\s? ) $", re.VERBOSE | re.IGNORECASE)
_OF: Final = {
    "byråds": "Byrådet",
    "kommunalbestyrelses": "Kommunalbestyrelsen",
    "økonomiudvalgs": "Økonomiudvalget",
    "direktions": "Direktionen",
}
_NUMBER = r"(?:dagsordenspunkt|punkt(?:et)?|pkt\.?|sag)\s?(?:nr\.?\s?)?(?P<number>\d{1,5}[a-z]?)\b"
_NUMBER_AFTER = re.compile(rf"^[,.]?\s?\(?(?:under\s|som\s)?{_NUMBER}(?![.,]\d|/)", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(rf"\b{_NUMBER},?\s(?:på|i|fra)\s[^.;]{{0,120}}$", re.IGNORECASE)
_SAME = re.compile(
    r"""
    # not "fremgår af sagen Handleplan for x, som blev behandlet": that is another one
    (?<! \b i\s ) (?<! \b af\s ) (?<! \b fra\s ) (?<! \b til\s ) (?<! \b på\s )
    \b (?: sagen | punktet | dette \s punkt | denne \s sag ) \b
        (?! \s (?: om | vedr | (?-i: [A-ZÆØÅ\"”“„»'’] ) ) ) [^.;]{0,80}?
        \b (?: udsat | udsattes | udskudt | genoptag\w{1,6} | behandlet | behandledes | drøftet
          | forelagt | fremlagt | tilbagesendt | sendt \s tilbage )
  | \b (?: udsatte | udskød | behandlede | drøftede ) \s (?: sagen | punktet ) \b
  | \b genoptag (?: es | et | elsen? ) \b | \b fortsat \s fra \b | \b fortsættelse \s af \b
  | \b (?: [2-4]\. | anden | tredje ) \s? behandling \b | \b udsat \s (?: sag \s )? fra \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LAST = re.compile(
    r"""\b (?: (?: udsat | udskudt | genoptage(?:s|t) | fortsat | fortsættes ) \s
            (?: sag \s | punkt \s )? (?: fra | på )
          | (?: sagen | punktet ) \s blev \s (?: udsat | udskudt ) \s (?: på | i ) )
        \s (?: det \s | udvalgets \s | byrådets \s )? (?: sidste | forrige | seneste ) \s møde""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class BackReference:
    """An earlier meeting that a text tells of."""

    date: date | None
    """None for ``sidste møde``."""
    body: str | None
    """The body as printed, without genitive; None where the text names none."""
    number: str
    """The item's number in that meeting; empty where it is not told."""
    same: bool
    """The words say that it was this same matter."""
    start: int
    """Where the words that tell it begin."""
    end: int


def find_back_references(text: str) -> list[BackReference]:
    """Return the earlier meetings that a text tells of, in order.

    >>> words = "Sagen blev udsat på Byrådets møde den 30. maj 2023, punkt 7."
    >>> [(str(one.date), one.body, one.number, one.same) for one in find_back_references(words)]
    [('2023-05-30', 'Byrådet', '7', True)]
    >>> find_back_references("Budgettet er vedtaget efter lov nr. 3 af 30. maj 2023.")
    []
    """
    sentences = Sentences(text)
    found = [one for day in find_dates(text) if (one := _dated(text, sentences, day))]
    found += _undated(text, sentences)
    return sorted(found, key=lambda one: (one.start, one.end))


def _dated(text: str, sentences: Sentences, day: FoundDate) -> BackReference | None:
    first, last = sentences.around(day.start, day.end)
    # White space of a wrapped line counts as one; every pattern is as long as what it matches.
    before = _spaced(text[max(first, day.start - _REACH) : day.start])
    after = _spaced(text[day.end : last])
    number = _NUMBER_AFTER.match(after) or _NUMBER_BEFORE.search(before)
    same = bool(_SAME.search(_spaced(text[first:last])))
    told = _told(before)
    if told is None and (number or same) and _ANY_MEETING.search(before):
        told = ""
    if told is None or _FOREIGN.search(before):
        return None
    end = day.end + (number.end() if number and number.re is _NUMBER_AFTER else 0)
    digits = number["number"] if number else ""
    return BackReference(day.date, told or None, digits, same, first, end)


def _told(before: str) -> str | None:
    """Return the body whose meeting the words lead up to; empty without name, None for none."""
    bodies = list(_BODY.finditer(before))
    if bodies:
        body = bodies[-1]
        between = before[body.end() :]
        led = _AFTER_BODY.match(between) and _BEFORE_BODY.search(before[: body.start()])
        owned = body["genitive"] and _OWNED.match(between)
        if led or owned or (not body["genitive"] and _SUBJECT.match(between)):
            return _named(body, before)
    meeting = _MEETING.search(before)
    if meeting is None:
        return None
    if meeting["own"]:
        return _named(bodies[-1], before) if bodies else ""
    return _OF.get((meeting["of"] or "").lower(), "")


def _named(body: re.Match[str], before: str) -> str:
    """Return a body's name; empty for a mere word, and for the end of a name told in a new way."""
    part = _LONGER.search(before[: body.start()])
    whole = not part or _BODY.search(part.group())
    return body["name"] if whole and body["name"].lower() not in _BARE else ""


def _undated(text: str, sentences: Sentences) -> Iterator[BackReference]:
    for match in _LAST.finditer(text):
        first, last = sentences.around(match.start(), match.end())
        if not find_dates(text, first, last):
            yield BackReference(None, None, "", True, first, match.end())


def _spaced(text: str) -> str:
    """Return a text of the same length with each white space as a plain space."""
    return re.sub(r"\s", " ", text)
