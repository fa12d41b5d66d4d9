"""Sums of money: value with its printed sign, words as read, kind, years, area, what it is part of.

A kind is told by the word that stands nearest (``merforbrug på -20,1 mio. kr.``). Each such
word speaks for one sum only, so that ``heraf 471.000 i engangsomkostninger`` leaves the sums
around it alone; a sum without a word of its own takes the kind of the sum before it in the
sentence, or of the sentence that introduces the list it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from sagsgraf.danish.money import FoundAmount, find_amounts
from sagsgraf.danish.text import plain
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Item, Section, SectionKind, Span, Year
from sagsgraf.terms import CONCEPTS_BY_NOTATION, RDF, RDFS, SCHEMA, SG

_NAME = "amounts"

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("overspend", r"\b(?:netto)?mer(?:forbrug|udgift)\w*|\boverskridelse\w*|\bunderskud\w*"),
        ("underspend", r"\b(?:netto)?mindre(?:forbrug|udgift)\w*|\boverskud\w*"),
        ("one-off cost", r"\bengangs(?:omkostning|udgift|beløb)\w*"),
        ("reserve", r"\breserve\w*|\b\w*pulje[nrs]*\b"),
        (
            "allocation",
            r"\b(?:anlægs|drifts|tillægs|ekstra|mer)?bevilling\w*|\bbevilge\w*|\bafsæt\w*|\bafsat(?:te)?\b|\bfrigive\w*|\btilskud\w*",
        ),
        ("saving", r"\bbesparelse\w*|\bspare[srt]?\b|\breduceres\s+med\b|\beffektivisering\w*"),
        ("revenue", r"\b(?:mer|mindre)?indtægt\w*|\bprovenu\w*|\bsalgspris\w*"),
        ("price", r"\bgebyr\w*|\btakst\w*|\bpris(?:en|er|erne)?\b|\bleje(?:n)?\b|\bhusleje\w*"),
        ("cost", r"\b\w*omkostning\w*|\b\w*udgift\w*|\bkoste[rd]?\b"),
        ("budget", r"\b(?:\w+-)?budget(?:tet|ter|terne|ramme\w*)?\b|\b\w*ramme[nr]?\b"),
    )
)
# "merforbrug på driftsudgiften: -0,1 mio. kr." is an overspend though "udgift" stands nearer.
_GENERAL = frozenset({"cost", "budget", "price"})
_TELLING = frozenset(kind for kind, _ in _KINDS) - _GENERAL
_PRICE_AFTER = re.compile(r"^\s*(?:/|pr\.?\s)\s*(?:\w+)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YEARS = re.compile(
    r"\b(?P<first>(?:19|20)\d\d)(?:\s*[-–]\s*(?P<last>(?:19|20)\d\d))?\b(?!\s*(?:kr|mio|[.,]\d))"
)
# What stands between a sum and its year: "2 mio. kr. årligt fra og med budget 2024".
_YEAR_OF = re.compile(
    r"""^ \s* ,? \s* (?: og \s+ )?
        (?: i | fra | for | pr\. | til | årligt \s+ fra | om \s+ året \s+ fra ) \s+
        (?: og \s+ med \s+ )?
        (?: år(?:et)? \s+ | budget(?:år(?:et)?)? \s+ )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_STATUS_DATE = re.compile(r"\bpr\.\s+(?:\d{1,2}\.\s*)?(?:\w+\s+)?(?P<year>20\d\d)", re.IGNORECASE)
_PREVIOUS = re.compile(r"\(\s*(?:ved|mod|i)\s+(?:den\s+)?seneste\s+\w*opfølgning\w*", re.IGNORECASE)
_SAME = re.compile(r"^[^().]{0,6}\(\s*uændret\b", re.IGNORECASE)
_BALANCE = re.compile(
    r"^\s*\(\s*(?:ved|mod|i)\s+(?:den\s+)?seneste\s+\w*opfølgning[^()]*\bi\s+balance\b",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:i\s+(?:gennem)?snit|gennemsnitlig\w*)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[a-zæøå)\d]\.)\s+(?=[A-ZÆØÅ])|(?<=kr\.\))\s+(?=[A-ZÆØÅ])")
_LABELLED = re.compile(r"^(?P<label>[A-ZÆØÅ][^:.]{1,60}?)(?:\s+(?P<year>20\d\d))?\s*:\s")
_LIST = re.compile(r"^(?:\d+[.)]|[a-z]\)|[•–-])\s")
_READABLE = (
    SectionKind.SUMMARY,
    SectionKind.PRESENTATION,
    SectionKind.FINANCE,
    SectionKind.RECOMMENDATION,
    SectionKind.DECISION,
    SectionKind.LAW,
    SectionKind.HEARING,
    SectionKind.TIMETABLE,
    SectionKind.COMMUNICATION,
    SectionKind.OTHER,
)


_WITH_AREAS = frozenset({SectionKind.PRESENTATION, SectionKind.FINANCE, SectionKind.OTHER})


@dataclass
class _Sum:
    """A sum on its way: what was found and what its surroundings say."""

    found: FoundAmount
    start: int
    end: int
    section: Section
    kind: str | None = None
    years: list[int] = field(default_factory=list)
    area: str | None = None
    previous: _Sum | None = None
    previous_value: Decimal | None = None
    whole: _Sum | None = None
    position: int = 0


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        sums: list[_Sum] = []
        for section in item.all(*_READABLE):
            sums += _in_section(context, item, section)
        for position, one in enumerate(sums, start=1):
            one.position = position
        for one in sums:
            yield from _claims(context, item, one)


def _in_section(context: Context, item: Item, section: Section) -> list[_Sum]:
    sums: list[_Sum] = []
    lead: str | None = None
    area: str | None = None
    begin = section.body.start
    for line in context.minutes.words(section.body).split("\n"):
        words = plain(line)
        start, begin = begin, begin + len(line) + 1
        found = find_amounts(line)
        if words and not found and not _LIST.match(words):
            area = words if _is_subheading(words) else area
        if found:
            labelled = _LABELLED.match(words)
            here = labelled["label"] if labelled else area
            here = here if section.kind in _WITH_AREAS else None
            sums += _in_line(line, start, found, section, here, lead, sums)
        if words:
            lead = _lead(words, sums, lead)
    _default_years(item, sums)
    return sums


def _is_subheading(words: str) -> bool:
    """Tell whether a line is a free heading: short, and no sentence."""
    ended = words.endswith((".", ":", ",", ";", "?", "!", '"', "”", " at", " om"))
    return len(words) <= 70 and words[:1].isupper() and not ended


def _lead(words: str, sums: list[_Sum], lead: str | None) -> str | None:
    """Return the kind that a list takes from the line that introduces it."""
    if words.endswith(":"):
        if find_amounts(words) and sums:
            return sums[-1].kind
        return _nearest_kind(words, len(words))
    return lead if _LIST.match(words) else None


def _nearest_kind(words: str, position: int) -> str | None:
    places = [
        (abs(position - match.start()), kind)
        for kind, pattern in _KINDS
        for match in pattern.finditer(words)
    ]
    return min(places)[1] if places else None


def _in_line(
    line: str,
    start: int,
    found: list[FoundAmount],
    section: Section,
    area: str | None,
    lead: str | None,
    before: list[_Sum],
) -> list[_Sum]:
    """Read the sums of one line (a paragraph, where lines do not wrap)."""
    sums = [_Sum(one, start + one.start, start + one.end, section, area=area) for one in found]
    for first, last in _sentences(line):
        inside = [one for one in sums if first <= one.found.start < last]
        if inside:
            _tell_kinds(line, first, last, inside, lead)
            _tell_years(line, first, last, inside)
    for position, one in enumerate(sums):
        earlier = [*before[-3:], *sums[:position]]
        _tell_relations(line, one, earlier)
    return sums


def _sentences(line: str) -> list[tuple[int, int]]:
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(line)), len(line)]
    return list(pairwise(cuts))


def _tell_kinds(line: str, first: int, last: int, sums: list[_Sum], lead: str | None) -> None:
    """Let each word that tells a kind speak for the sum nearest to it."""
    bound = _bind(line, first, last, sums, _TELLING)
    bound = _bind(line, first, last, sums, _GENERAL) | bound
    previous: str | None = None
    for index, one in enumerate(sums):
        one.kind = bound[index][1] if index in bound else previous or lead
        if one.kind == "allocation" and _names_a_reserve(line, one.found, last):
            one.kind = "reserve"
        if _PRICE_AFTER.match(line[one.found.end : last]):
            one.kind = "price"
        if _AVERAGE.search(line, first, one.found.start) and one.kind in {"cost", None}:
            # "et indbrud koster i gennemsnit 2 mio. kr.": an example's figure.
            one.kind = "illustration"
        if not one.found.part_of_previous:
            previous = one.kind
    if lead and sums and 0 not in bound:
        for one in sums:
            one.kind = one.kind or lead


def _bind(
    line: str, first: int, last: int, sums: list[_Sum], kinds: frozenset[str]
) -> dict[int, tuple[int, str]]:
    """Return, for each sum that a word speaks for, the word's distance and kind."""
    bound: dict[int, tuple[int, str]] = {}
    for kind, pattern in _KINDS:
        for match in pattern.finditer(line, first, last) if kind in kinds else ():
            distance, index = min(
                (_distance(one.found, match.start(), match.end()), index)
                for index, one in enumerate(sums)
            )
            if index not in bound or distance < bound[index][0]:
                bound[index] = (distance, kind)
    return bound


def _distance(found: FoundAmount, start: int, end: int) -> int:
    """Return how far a word stands from a sum; one behind it counts as a little farther."""
    return found.start - end if end <= found.start else start - found.end + 2


def _names_a_reserve(line: str, found: FoundAmount, last: int) -> bool:
    """Tell whether what is set aside goes into a pool: ``afsat 5,0 mio. kr. i en pulje``."""
    after = line[found.end : min(last, found.end + 60)]
    return bool(re.search(r"\bi\s+en\s+\w*(?:pulje|reserve)\b", after, re.IGNORECASE))


def _tell_years(line: str, first: int, last: int, sums: list[_Sum]) -> None:
    """Give each sum the year nearest to it: behind it (``fra år 2023``) or before it."""
    for match in _YEARS.finditer(line, first, last):
        inside = [one for one in sums if one.found.start <= match.start() < one.found.end]
        if inside:
            continue
        ahead = [one for one in sums if one.found.end <= match.start()]
        behind = [one for one in sums if one.found.start >= match.end()]
        target = None
        if ahead and _YEAR_OF.match(line[ahead[-1].found.end : match.start()]):
            target = ahead[-1]
        elif behind:
            target = behind[0]
        if target and not target.years:
            begin = int(match["first"])
            end = int(match["last"] or match["first"])
            target.years = list(range(begin, min(end, begin + 12) + 1))


def _tell_relations(line: str, one: _Sum, earlier: list[_Sum]) -> None:
    """Tell of what a sum is part, and what the forecast before it was."""
    found = one.found
    if found.part_of_previous and earlier:
        wholes = [other for other in earlier if not other.found.part_of_previous]
        one.whole = wholes[-1] if wholes else None
        if one.whole and not one.years:
            one.years = list(one.whole.years)
    after = line[found.end :]
    if _SAME.match(after):
        one.previous_value = found.value
    elif _BALANCE.match(after):
        one.previous_value = Decimal(0)
    before = line[: found.start]
    opened = before.rfind("(")
    if opened >= 0 and ")" not in before[opened:] and _PREVIOUS.match(before[opened:]):
        current = [other for other in earlier if other.end <= one.start][-1:]
        for other in current:
            other.previous = one
            other.previous_value = found.value
            one.years = one.years or list(other.years)
            one.area, one.kind = other.area, one.kind or other.kind


def _default_years(item: Item, sums: list[_Sum]) -> None:
    """Give a follow-up's forecasts its own year: ``Budgetopfølgning pr. 30. april 2023``.

    Not where the sentence counted on into another year.
    """
    status = _STATUS_DATE.search(item.title.text)
    if not status:
        return
    counted_on = False
    line_end = -1
    for one in sums:
        if one.start > line_end + 200:
            counted_on = False
        line_end = one.end
        if one.years and one.years != [int(status["year"])]:
            counted_on = True
        elif (
            not one.years and not counted_on and one.kind in {"overspend", "underspend", "reserve"}
        ):
            one.years = [int(status["year"])]


def _claims(context: Context, item: Item, one: _Sum) -> Iterator[Claim]:
    iri = context.item(item)
    amount = context.names.part(iri, "beloeb", one.position)
    found = one.found
    passage = in_item(context, _NAME, item, Span(one.start, one.end), one.section)
    yield from passage.introduces(amount, SG.Amount, plain(found.text))
    yield passage.says(iri, SG.amount, amount)
    yield passage.says(amount, SCHEMA.position, one.position)
    yield passage.says(amount, SG.rawText, plain(found.text))
    yield passage.says(amount, SCHEMA.currency, "DKK")
    if found.upper is None:
        yield passage.says(amount, SCHEMA.value, found.value)
    else:
        # Of a range no single value is known: "4-5 mio. kr." is neither four nor five.
        yield passage.says(amount, SCHEMA.minValue, found.value)
        yield passage.says(amount, SCHEMA.maxValue, found.upper)
    if found.approximate:
        yield passage.says(amount, SG.approximate, True)
    yield from _told_around(context, item, one)


def _told_around(context: Context, item: Item, one: _Sum) -> Iterator[Claim]:
    """Yield what the sentence around a sum says of it; its evidence is the whole line."""
    iri = context.item(item)
    amount = context.names.part(iri, "beloeb", one.position)
    passage = in_item(context, _NAME, item, _line_span(context, one), one.section)
    if one.kind:
        yield passage.says(amount, SG.amountKind, CONCEPTS_BY_NOTATION["amount-kind"][one.kind])
    for year in one.years:
        yield passage.says(amount, SG.fiscalYear, Year(year))
    if one.area:
        yield passage.says(amount, SG.area, one.area)
    if one.whole and one.whole.position:
        whole = context.names.part(iri, "beloeb", one.whole.position)
        yield passage.says(amount, SG.partOf, whole)
    if one.previous_value is not None:
        yield passage.says(amount, SG.previousValue, one.previous_value)
    if one.previous:
        forecast = context.names.part(iri, "beloeb", one.previous.position)
        yield passage.says(amount, SG.previousForecast, forecast)


def _line_span(context: Context, one: _Sum) -> Span:
    """Return the sum's whole line, which holds the words that tell its kind and year."""
    text = context.minutes.document.text
    start = text.rfind("\n", 0, one.start) + 1
    end = text.find("\n", one.end)
    raw = text[start : end if end >= 0 else len(text)]
    return Span(start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip()))


EXTRACTOR = Extractor(
    _NAME,
    "sums of money",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            SG.Amount,
            SG.amount,
            SCHEMA.position,
            SG.rawText,
            SCHEMA.currency,
            SCHEMA.value,
            SCHEMA.minValue,
            SCHEMA.maxValue,
            SG.approximate,
            SG.amountKind,
            SG.fiscalYear,
            SG.area,
            SG.partOf,
            SG.previousValue,
            SG.previousForecast,
        }
    ),
    _run,
)
