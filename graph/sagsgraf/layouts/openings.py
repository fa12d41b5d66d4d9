"""Which meeting it is, told by the lines above the first item, whatever a system prints there.

The header's labelled lines come first (``Udvalg:``, ``Mødedato:``); then a title line in any of
the forms seen (``Referat af møde i X``, ``X - Dagsorden - 2. maj 2017 kl. 10:00``, ``23. oktober
2023 - referat fra byrådet``); then a line that is a body's name; and where the top is silent, the
items' own words (``Beslutning i X den 03-04-2019``, ``X, 03-04-2019, pkt. 42``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Final

from sagsgraf.danish.bodies import body_name, names_a_body
from sagsgraf.danish.dates import find_dates, find_times
from sagsgraf.danish.text import find_plain, plain, slug
from sagsgraf.layouts.assembly import Opening
from sagsgraf.layouts.base import Line
from sagsgraf.layouts.headers import HeaderFields, label_match, read_header
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.model import Document, DocumentType, Quoted, SectionKind, Span

_TOP: Final = 60
"""Filled lines from the top in which a title may stand, below menus and letterheads."""
_LONGEST: Final = 250
"""No title line is longer; a transcript's page without line ends is cut to this."""

TYPE = re.compile(
    r"""
    (?<![\w-])
    (?P<type>
        (?: beslutnings | tillægs | ekstra )? (?: referat | protokol | dagsorden ) (?: et | en )?
      | mødeindkaldelse | udskrift
    )
    (?![\w-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A word that says what a document is."""
# "Godkendelse af dagsorden" is an item's title and says nothing of the document.
_SPOKEN_OF = re.compile(
    r"\b(?:godkend\w{0,6}|bemærkning\w{0,3}|ændring\w{0,3})\s(?:af|til)\s$", re.I
)
_AGENDA = re.compile(r"dagsorden|indkaldelse", re.IGNORECASE)
_QUALITY = re.compile(
    r"""(?<![\w-]) (?: åben[t]? | lukket? | foreløbigt? | endeligt? | (?:ekstra)?ordinært? | udkast
        | (?:af|til|fra|for|i)? \s? møde[tr]? | (?:ekstra)ordinære? )
        (?![\w-])""",
    re.VERBOSE | re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?<!\w)(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?(?!\w)", re.IGNORECASE)
_CUT = re.compile(
    r"""
    \s [-–•|·] \s | ^[-–•|·]\s | \s[-–•|·]$     # parts of a title
  | (?<!\w) (?: kl\.? | d\. | den ) (?= \s?\d | \s (?:man|tirs|ons|tors|fre|lør|søn)dag )
  | (?<!\w) (?: i\smøde(?=lokale) | i\s(?:mødelokale|lokale|byrådssalen|rådhussalen|kantinen) )
  | [,;:]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PREPOSITION = re.compile(r"^(?:af|til|fra|for|i|på|møde[tr]?|d\.|den)\s", re.IGNORECASE)
_DATED_DECISION = re.compile(
    r"""
    ^ (?: beslutning: \s )? (?:
        beslutning \s (?: i \s | fra \s )? (?P<body> .{2,120}? ) \s den \s
      | (?P<body2> .{2,120}? ) s \s beslutning \s (?: i \s mødet \s )? den \s
      | (?P<body3> [^,:]{2,120} (?: , [^,:]{2,60} )?? ) , \s (?= \d{1,2}[-./\s] )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RUNNING = re.compile(
    r"""(?<![\w-]) (?: for | i | af | til | fra ) \s
        (?P<body> [A-ZÆØÅ] [\w-]{1,40} (?: \s [\w-]{1,30} ){0,6}? )
        \s (?: den | d\. ) \s (?= \d )""",
    re.VERBOSE,
)
_CLOSED_AT = re.compile(
    r"^mødet\s(?:blev\s)?(?:hævet|slut\w{0,4}|afsluttet)\b.{0,40}?\d", re.IGNORECASE
)
# Behind the time: i Mødelokale 1, or i Storegade 1, 9000 Nyby - Salen.
_ROOM = re.compile(r"[\s,.-]{0,4}i\s(?P<place>\S.{0,150})")


@dataclass(frozen=True, slots=True)
class _Dated:
    date: date
    span: Span
    line: int | None


def find_opening(
    document: Document, lines: list[Line], stop: int, known: Quoted | None = None
) -> Opening | None:
    """Return which meeting a document is of; None where its body or its day is not told.

    Args:
        document: the document.
        lines: its lines.
        stop: index of the first item's first line; what stands above is the header.
        known: the body, where a layout finds it elsewhere; it wins.
    """
    fields = read_header(document.text, lines, 0, stop)
    top = [
        index
        for index in range(stop)
        if lines[index].text and index not in fields.lines and not label_match(lines[index].text)
    ][:_TOP]
    if fields.body is None or known:
        fields = replace(fields, body=known or _title_body(document, lines, top))
    dated = _day(document, lines, fields, top)
    if dated is None:
        dated = _day_of_decisions(document, lines)
    body = fields.body or _body_of_decisions(document, lines, dated) or _running_body(document)
    if dated is None or body is None:
        return None
    fields = _with_times(document, lines, fields, dated)
    if fields.end is None:
        ended, ended_span = closing_time(lines)
        fields = replace(fields, end=ended, end_span=ended_span)
    used = {index for index in top if _understood(lines[index], body, dated)}
    return Opening(
        type=_type(lines, fields, top),
        body=body,
        date=dated.date,
        date_span=dated.span,
        fields=fields,
        lines=frozenset(used),
    )


def _understood(line: Line, body: Quoted, dated: _Dated) -> bool:
    """Tell whether a line of the top gave the meeting's body, day or kind."""
    words = line.text
    holds_body = line.start <= body.span.start and body.span.end <= line.end
    holds_day = line.start <= dated.span.start and dated.span.end <= line.end
    only_type = bool(TYPE.search(words)) and len(words) <= 60
    return holds_body or holds_day or only_type or words.lower() == body.text.lower()


def _type(lines: list[Line], fields: HeaderFields, top: list[int]) -> DocumentType:
    """Return whether it is minutes or an agenda: by its title, else by its having decisions."""
    if TYPE.search(fields.type):
        return _kind(fields.type)
    for index in top:
        words = lines[index].text[:_LONGEST]
        if (match := TYPE.search(words)) and not _SPOKEN_OF.search(words, 0, match.start()):
            return _kind(match["type"])
    decided = any(
        heading_kind(line.text) is SectionKind.DECISION for line in lines if len(line.text) < 120
    )
    return DocumentType.MINUTES if decided else DocumentType.AGENDA


def _kind(words: str) -> DocumentType:
    return DocumentType.AGENDA if _AGENDA.search(words) else DocumentType.MINUTES


def _title_body(document: Document, lines: list[Line], top: list[int]) -> Quoted | None:
    """Return the body from a title line, else from a line that is a body's name."""
    named = None
    for index in top:
        line = lines[index]
        words = line.text[:_LONGEST]
        typed = bool(TYPE.search(words))
        parts = list(_parts(words))
        for part in parts:
            if names_a_body(part) and (typed or len(parts) == 1 or find_dates(words)):
                found = _quoted(document, line, part)
                if typed:
                    return found
                named = named or found
        if typed and find_dates(words) and len(parts) == 1 and slug(parts[0]):
            # A body whose name has no word for one: "REFERAT Kystforum Nord d. 12-09-2022".
            named = named or _quoted(document, line, parts[0])
    return named


def _parts(words: str) -> Iterator[str]:
    """Yield a title's parts that may be a body: without the type, dates, times and places."""
    blank = list(words)
    spans = [found.span() for found in TYPE.finditer(words)]
    spans += [(found.start, found.end) for found in find_dates(words)]
    spans += [(begin, end) for _, begin, end in find_times(words)]
    spans += [found.span() for found in _WEEKDAY.finditer(words)]
    spans += [found.span() for found in _CUT.finditer(words)]
    for begin, end in spans:
        blank[begin:end] = "\n" * (end - begin)
    for part in "".join(blank).split("\n"):
        part = _QUALITY.sub("", part).strip(" .-–•|")
        while match := _PREPOSITION.match(part):
            part = part[match.end() :].strip()
        if len(part) > 1 and slug(part):
            yield part


def _quoted(document: Document, line: Line, words: str) -> Quoted:
    found = find_plain(line.span.of(document.text), words)
    span = Span(line.start + found[0], line.start + found[1]) if found else line.span
    return Quoted(words, span)


def _day(
    document: Document, lines: list[Line], fields: HeaderFields, top: list[int]
) -> _Dated | None:
    """Return the meeting's day: the label's, else the first date among the top's lines.

    A line that holds the title or little but the date comes before a paragraph.
    """
    if fields.date and fields.date_span:
        return _Dated(fields.date, fields.date_span, None)
    rest = None
    for index in top:
        line = lines[index]
        raw = line.span.of(document.text)[:_LONGEST]
        dates = find_dates(raw)
        if not dates:
            continue
        found = dates[0]
        place = Span(line.start + found.start, line.start + found.end)
        dated = _Dated(found.date, place, index)
        if TYPE.search(line.text[:_LONGEST]) or len(line.text) <= 100:
            return dated
        rest = rest or dated
    return rest


def _with_times(
    document: Document, lines: list[Line], fields: HeaderFields, dated: _Dated
) -> HeaderFields:
    """Take the times that stand behind the day: ``Den 09.01.2020 kl. 13:00 - 15:00 i Salen``."""
    if fields.start or dated.line is None:
        return fields
    line = lines[dated.line]
    behind = Span(dated.span.end, max(dated.span.end, min(line.end, dated.span.end + 80)))
    times = find_times(behind.of(document.text))
    for number, (value, begin, end) in enumerate(times[:2]):
        place = Span(behind.start + begin, behind.start + end)
        if number == 0:
            fields = replace(fields, start=value, start_span=place)
        elif fields.end is None:
            fields = replace(fields, end=value, end_span=place)
    behind = Span(fields.start_span.end if fields.start_span else behind.start, line.end)
    room = _ROOM.match(behind.of(document.text)[:_LONGEST])
    if room and fields.place is None:
        at = Span(behind.start + room.start("place"), behind.start + room.end("place"))
        fields = replace(fields, place=Quoted(plain(room["place"]), at))
    return fields


def closing_time(lines: list[Line]) -> tuple[time | None, Span | None]:
    """Return when the meeting ended, where a line says so (``Mødet sluttede kl. 21:15``).

    kk.dk prints it in the decision of an item, others below the last one; the last such line
    counts.
    """
    for line in reversed(lines):
        if len(line.text) <= 80 and _CLOSED_AT.match(line.text):
            times = find_times(line.text)
            if times:
                return times[-1][0], line.span
    return None, None


def _decisions(
    document: Document, lines: list[Line]
) -> Iterator[tuple[Line, re.Match[str], _Dated]]:
    """Yield the dated headings of decisions: ``Beslutning i X den 03-04-2019``."""
    for index, line in enumerate(lines):
        if not line.text or len(line.text) > 160 or not any(map(str.isdigit, line.text)):
            continue
        raw = line.span.of(document.text)
        dates = find_dates(raw)
        match = _DATED_DECISION.match(line.text) if dates else None
        if match:
            found = dates[0]
            place = Span(line.start + found.start, line.start + found.end)
            yield line, match, _Dated(found.date, place, index)


def _day_of_decisions(document: Document, lines: list[Line]) -> _Dated | None:
    """Return the latest day that the items' decisions bear: earlier ones are other bodies'."""
    return max(
        (dated for *_, dated in _decisions(document, lines)),
        key=lambda dated: (dated.date, -dated.span.start),
        default=None,
    )


def _body_of_decisions(
    document: Document, lines: list[Line], dated: _Dated | None
) -> Quoted | None:
    """Return the body that the decisions of the meeting's day name most often."""
    if dated is None:
        return None
    found: Counter[str] = Counter()
    first: dict[str, Quoted] = {}
    for line, match, one in _decisions(document, lines):
        words = match["body"] or match["body2"] or match["body3"]
        if one.date == dated.date and names_a_body(words):
            key = body_name(words)
            found[key] += 1
            first.setdefault(key, _quoted(document, line, words))
    return first[found.most_common(1)[0][0]] if found else None


def _running_body(document: Document) -> Quoted | None:
    """Return a body that running text dates: ``dagsorden for KB den 22. januar 2020``."""
    for match in _RUNNING.finditer(document.text):
        if names_a_body(match["body"]):
            return Quoted(" ".join(match["body"].split()), Span(*match.span("body")))
    return None
