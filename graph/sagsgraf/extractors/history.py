"""Earlier treatments that an item tells of, each with date, body and words.

Either a section holds them all (``Sagens forløb``, entries ``DD-MM-YYYY <body>``), or each has a
heading of its own above what was decided (``Beslutning i <body> den <date>``, ``<body>, <date>,
pkt. 65:``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sagsgraf.danish.bodies import body_name, names_a_body
from sagsgraf.danish.dates import find_dates
from sagsgraf.danish.decision_headings import (
    DecisionHeading,
    decision_heading,
    earlier_treatment,
)
from sagsgraf.danish.outcomes import outcomes
from sagsgraf.danish.text import paragraphs, plain
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Iri, Item, Section, SectionKind, Span
from sagsgraf.terms import CONCEPTS_BY_NOTATION, DCT, FOAF, RDF, RDFS, SG

_NAME = "history"
_ENTRY = re.compile(
    r"""(?P<lead> ^ | \s )
        (?P<date> \d{1,2} (?P<mark>[-/.]) \d{1,2} (?P=mark) \d{4} )
        \s{0,8} [:,–-]? \s{1,8}
        (?P<body> [A-ZÆØÅ][^\n]{2,90}? ) \s{0,8} [:.]? \s{0,8} $""",
    re.VERBOSE | re.MULTILINE,
)

# Aarhus: "Udvalg: Magistraten", "Dato: 02-09-2025", "Punktnummer: 12", a line each.
_LABELLED = re.compile(
    r"""^ [ \t]{0,8} Udvalg: [ \t]{0,8} (?P<body> [^\s:][^\n:]{1,120} ) $
        \n{1,3} [ \t]{0,8} Dato: [ \t]{0,8} (?P<date> \d{1,2} [-/.] \d{1,2} [-/.] \d{4} )
        (?: [ \t]{0,8} \n{1,3} [ \t]{0,8} Punkt(?:nummer|nr\.?)? : [ \t]{0,8}
            (?P<number> \d{1,5} [a-z]? ) )?
        [ \t]{0,8} $""",
    re.VERBOSE | re.MULTILINE,
)
# Hedensted's Historik: "Byrådet traf den 30. april 2025 under punkt 61 denne beslutning", "på
# Byrådets møde den 24. april 2024 punkt 56". The item's number makes it one treatment for sure.
_PROSE = re.compile(
    r"""
    (?: (?<![\w-]) (?P<body> [A-ZÆØÅ] [\w-]{1,40} (?: \s [\w-]{1,40} ){0,6}? )
        \s (?: traf | behandlede | godkendte | besluttede | vedtog | tiltrådte | drøftede
              | udsatte )
        \b [^.\n]{0,80}?
      | \bpå \s (?P<genitive> [A-ZÆØÅ] [\w-]{1,40} (?: \s [\w-]{1,40} ){0,6}? ) s
        \s møde \s )
    den \s (?P<date> \d{1,2}\. \s \w{3,9} \s \d{4} ) [^.\n]{0,20}?
    \b (?: punkt | pkt\. ) \s (?P<number> \d{1,5} )
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(r"[^\n\"”“„]{0,80}[\"”“„](?P<words>[^\n\"”“„]{2,600})[\"”“„]")
# An account may print the headings of the minutes it is taken from.
_DECISION_HEADING = re.compile(
    r"^[ \t*]{0,20}beslutning(?:er)?[ \t*:]{0,20}$", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One earlier treatment as an item tells it."""

    date: date
    body: str
    """The body as printed."""
    heading: Span
    text: Span
    """The whole account."""
    decision: Span
    """What was decided: the account, or what stands below its last decision heading."""
    number: str = ""
    """The item's number in that meeting, where the account tells it."""


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        counts: dict[Iri, int] = {}
        for section, entry in _told_once(context, item):
            iri = _name(context, item, entry)
            counts[iri] = counts.get(iri, 0) + 1
            if counts[iri] > 1:
                # One body told twice on one day: two accounts, kept apart.
                iri = iri / str(counts[iri])
            yield from _treatment(context, item, section, entry, iri)


def _told_once(context: Context, item: Item) -> list[tuple[Section, Entry]]:
    """Return an item's entries; one that only names a treatment yields to an account of it."""
    found = [
        (section, entry)
        for section in item.all(SectionKind.HISTORY)
        for entry in entries(context, section)
    ]
    accounts = {
        (entry.date, body_name(entry.body))
        for _, entry in found
        if entry.text.start < entry.text.end
    }
    return [
        (section, entry)
        for section, entry in found
        if entry.text.start < entry.text.end or (entry.date, body_name(entry.body)) not in accounts
    ]


def entries(context: Context, section: Section) -> list[Entry]:
    """Return the entries, each headed by a line ``DD-MM-YYYY <body>``, or the section's own.

    Greve glues an entry's heading to the line before it (``Fraværende: Ida Bro 12-09-2022
    Byrådet``); there only a body's name ends the line. Aarhus heads them by labelled lines.
    """
    if own := decision_heading(section.heading) or earlier_treatment(section.heading):
        return [
            Entry(
                own.date,
                own.body,
                section.heading_span,
                section.body,
                _decision_in(context, section.body),
                own.number,
            )
        ]
    words = context.minutes.words(section.body)
    if told := _told_by_line(context, section, words):
        return told
    pattern = _LABELLED if _LABELLED.search(words) else _ENTRY
    heads = [
        match
        for match in pattern.finditer(words)
        if names_a_body(match["body"]) and find_dates(match["date"])
    ]
    if not heads:
        return _told_in_prose(section, words)
    stops = [*(match.start() for match in heads[1:]), len(words)][: len(heads)]
    found = []
    for match, stop in zip(heads, stops, strict=True):
        raw = words[match.end() : stop]
        begin = match.end() + len(raw) - len(raw.lstrip())
        text = _shift(section, begin, max(begin, match.end() + len(raw.rstrip())))
        found.append(
            Entry(
                find_dates(match["date"])[0].date,
                plain(match["body"]),
                _shift(
                    section,
                    min(match.start("date"), match.start("body")),
                    max(match.end("date"), match.end("body")),
                ),
                text,
                _decision_in(context, text),
                match.groupdict().get("number") or "",
            )
        )
    return found


def _told_in_prose(section: Section, words: str) -> list[Entry]:
    """Return the treatments that sentences tell with body, day and the item's number there."""
    found = []
    for match in _PROSE.finditer(words):
        name = "body" if match["body"] else "genitive"
        dates = find_dates(match["date"])
        if not dates or not names_a_body(match[name]):
            continue
        quoted = _QUOTED.match(words, match.end())
        begin, stop = quoted.span("words") if quoted else (match.end(), match.end())
        text = _shift(section, begin, stop)
        place = _shift(section, match.start(name), match.end())
        body = plain(match[name])
        found.append(Entry(dates[0].date, body, place, text, text, match["number"]))
    return found


def _told_by_line(context: Context, section: Section, words: str) -> list[Entry]:
    """Return the entries that begin with a line ``Byrådet den 30. januar 2012 Punkt 5``."""
    heads: list[tuple[int, int, DecisionHeading]] = []
    begin = 0
    for raw in words.split("\n"):
        line = raw.strip()
        if told := decision_heading(line) or earlier_treatment(line):
            heads.append((begin + raw.index(line), begin + raw.index(line) + len(line), told))
        begin += len(raw) + 1
    stops = [*(start for start, *_ in heads[1:]), len(words)][: len(heads)]
    found = []
    for (start, end, told), stop in zip(heads, stops, strict=True):
        below = words[end:stop]
        first = end + len(below) - len(below.lstrip())
        text = _shift(section, first, max(first, end + len(below.rstrip())))
        decision = _decision_in(context, text)
        heading = _shift(section, start, end)
        found.append(Entry(told.date, told.body, heading, text, decision, told.number))
    return found


def _named(section: Section, words: str) -> Iterator[Entry]:
    """Yield what a list of earlier treatments names, a line each and nothing of what was said.

    Nothing where a line says more: then it is an account.
    """
    entries = []
    begin = 0
    for line in words.split("\n"):
        told = earlier_treatment(line)
        if told is None and line.strip():
            return
        if told:
            end = begin + len(line.rstrip())
            heading = _shift(section, begin + len(line) - len(line.lstrip()), end)
            nothing = Span(heading.end, heading.end)
            entries.append(Entry(told.date, told.body, heading, nothing, nothing, told.number))
        begin += len(line) + 1
    yield from entries


def _decision_in(context: Context, text: Span) -> Span:
    """Return the part of an account that stands below its last decision heading, or all of it."""
    words = context.minutes.words(text)
    start = max((match.end() for match in _DECISION_HEADING.finditer(words)), default=0)
    below = words[start:]
    if not below.strip():
        return text
    return Span(text.start + start + len(below) - len(below.lstrip()), text.end)


def _shift(section: Section, start: int, end: int) -> Span:
    return Span(section.body.start + start, section.body.start + end)


def _name(context: Context, item: Item, entry: Entry) -> Iri:
    """Name the treatment under its case, or under the item where it has none."""
    owner = context.things.case(item.cases[0].text) if item.cases else context.item(item)
    return context.things.reported(owner, entry.date, entry.body)


def _itself(context: Context, entry: Entry) -> bool:
    """Tell whether an entry is dated the meeting itself: then it tells of the item it stands in.

    A quarter of Greve's entries of 2022 do; most of these items have a case number, but not all.
    """
    same_body = body_name(entry.body) == body_name(context.minutes.body.text)
    return same_body and entry.date == context.minutes.date


def _treatment(
    context: Context, item: Item, section: Section, entry: Entry, treatment: Iri
) -> Iterator[Claim]:
    heading = in_item(context, _NAME, item, entry.heading, section)
    body = context.things.body(entry.body)
    label = f"{body_name(entry.body)} {entry.date.isoformat()}"
    yield from heading.introduces(treatment, SG.ReportedTreatment, label)
    yield heading.says(treatment, SG.date, entry.date)
    yield from heading.names(body, SG.Body, body_name(entry.body))
    yield heading.says(treatment, SG.body, body)
    yield heading.says(treatment, SG.reportedIn, context.item(item))
    if entry.number:
        yield heading.says(treatment, SG.number, entry.number)
    if item.title.text:
        titled = in_item(context, _NAME, item, item.title.span)
        yield titled.says(treatment, DCT.title, item.title.text)
    yield heading.says(context.item(item), SG.history, treatment)
    if not item.cases and _itself(context, entry):
        # With a case, the treatment may be any of the case's items of that meeting: Greve has two
        # items of one case that both tell of it. Which it is, is worked out over all of them.
        yield heading.says(treatment, SG.observedAs, context.item(item))
    for case in item.cases:
        yield heading.says(treatment, SG.case, context.things.case(case.text))
    if entry.text.start < entry.text.end:
        words = context.minutes.words(entry.text)
        passage = in_item(context, _NAME, item, entry.text, section)
        yield passage.says(treatment, SG.text, paragraphs(words))
        for notation in outcomes(context.minutes.words(entry.decision)):
            concept = CONCEPTS_BY_NOTATION["outcome"][notation]
            yield passage.says(treatment, SG.outcome, concept)


EXTRACTOR = Extractor(
    _NAME,
    "earlier treatments that an item tells of",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            FOAF.name,
            SG.ReportedTreatment,
            SG.Body,
            SG.date,
            SG.body,
            SG.reportedIn,
            SG.number,
            DCT.title,
            SG.history,
            SG.observedAs,
            SG.case,
            SG.text,
            SG.outcome,
        }
    ),
    _run,
)
