"""What budget area or purpose a sum stands under: a label before it, or a heading above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sagsgraf.danish.text import plain
from sagsgraf.extractors.amounts.blocks import Block, Kind
from sagsgraf.extractors.amounts.found import Sum, Told
from sagsgraf.model import Span

_LABELLED = re.compile(
    r"""^ \s* (?: (?: \d{1,3}[.)] | [a-zæøå]\) | [•·*–-] ) \s+ )?
        (?P<label> [A-ZÆØÅ] [^:.\n]{1,80}? ) (?: \s+ (?P<year> 20\d\d ) )? \s{0,3} : \s
        (?= (?: ca\.\s | i\salt\s | op\stil\s | kr\.\s | knap\s | godt\s | en\s | [-–−+(]\s? ){0,2}
            \d )""",
    re.VERBOSE,
)
# A clause before a colon is no label: "Administrationen foreslår: 5 mio. kr.".
_CLAUSE = re.compile(
    r"\b(?:er|var|at|der|har|kan|skal|vil|bliver|blev|indstiller|foreslår|bemærker|anbefaler|udgør"
    r"|således|sådan|følgende|bl\.a|herunder|nedenstående|forventes|oplyser)\b",
    re.IGNORECASE,
)
# Headings of things on the page, of the text's own steps, and of what recurs in every item.
_NO_AREA = re.compile(
    r"""^ (?: tabel | figur | skema | diagram | graf | oversigt | note | kilde | ad\b | bilag
        | scenari | økonomi(?:ske\ konsekvenser)?$ | baggrund | resumé? | konklusion
        | tidsplan | status$
        | udgifter$ | indtægter$ | finansiering$ | beslutning | indstilling | vurdering | proces
        | hovedkonklusion | formål | metode | priser$ | forslag | anbefaling | evaluering
        | uddybning | redegørelse | budgetopfølgning | ønske | spørgsmål | svar | punkt
        | om\b | ansøgning | henvendelse | orientering | status\b | risiko | dialog | øvrige?\b
        | prioritere | kolonne | alle\b | eksempel | baseret | hvad\b | hvorfor\b | hvordan\b
        | \d | \w\) ) | \b kolonne \b | =""",
    re.VERBOSE | re.IGNORECASE,
)
_UNIT = re.compile(
    r"""(?: (?P<staff> [A-ZÆØÅ] [^,]{1,40} (?: , [^,]{1,40} )? ) , \s [Ss]tab(?:en)?
          | (?P<unit> (?: Fag|Stabs )?[Cc]enter \s for \s [A-ZÆØÅ] [^,:]{1,50}
              | [A-ZÆØÅ] [\w-]{1,30} stab(?:en)? | Jobcent(?:er|ret)
              | (?: [A-ZÆØÅ] [\w-]{1,25} \s (?: og \s | & \s )? ){0,3} (?: [A-ZÆØÅa-zæøå]
                  [\w-]{0,25} )? (?: forvaltning | afdeling | sekretariat )(?:en|et)? )
            (?: \s (?: administration | drift | stab ) )? )
        \s* $""",
    re.VERBOSE,
)
_RUN: Final = 3
"""Headings in a row that make a list of areas; fewer are steps of a text."""
_SHARE: Final = 0.75
"""How many of them must be followed by sums."""


def unit_named(area: str) -> str | None:
    """Return the administrative unit that an area names outright, or None.

    ``X, Stab`` is the staff of X: the unit goes by X's name.

    >>> [unit_named(area) for area in ("Center for Vej", "Plan og By, Stab", "Jobcentret drift")]
    ['Center for Vej', 'Plan og By', 'Jobcentret']
    >>> unit_named("Serviceudgifter"), unit_named("Idrætscentret")
    (None, None)
    """
    match = _UNIT.match(area)
    return plain(match["staff"] or match["unit"]) if match else None


def tell_units(sums: Sequence[Sum]) -> None:
    """Tell the unit of sums whose area is one."""
    for one in sums:
        name = unit_named(one.area.value) if one.area else None
        if one.area and name:
            one.unit = replace(one.area, value=name)


def tell_labels(block: Block, sums: Sequence[Sum]) -> None:
    """Tell the area of sums that stand behind a label of their own: ``Drift 2023: 5 mio. kr.``."""
    match = _LABELLED.match(block.text)
    if not match or not sums or _CLAUSE.search(match["label"]):
        return
    start, end = block.start + match.start("label"), block.start + match.end("label")
    if sums[0].span.start - (block.start + match.end()) > _FAR:
        return
    area = Told(plain(match["label"]), Span(start, end))
    for one in sums:
        if one.sentence != sums[0].sentence:
            break
        one.area = area
        if match["year"] and not one.years:
            year = Span(start, block.start + match.end("year"))
            one.years = [Told(int(match["year"]), year)]


_FAR: Final = 20


def tell_headings(blocks: Sequence[Block], sums: Sequence[Sequence[Sum]]) -> None:
    """Tell the area of sums below headings, where the headings make a list of areas.

    One heading with a sum below it is a step of a text, and names no area. A list of areas is
    three headings or more in a row, most of them followed by sums.

    Args:
        blocks: the blocks of a section.
        sums: the sums of each.
    """
    heads = [index for index, block in enumerate(blocks) if block.kind is Kind.HEADING]
    ends = [*heads[1:], len(blocks)]
    parts = [
        [one for below in sums[head:end] for one in below]
        for head, end in zip(heads, ends, strict=False)
    ]
    for first, last in _runs([bool(part) for part in parts]):
        for index in range(first, last):
            block = blocks[heads[index]]
            words = plain(block.text)
            if not _NO_AREA.search(words):
                area = Told(words, Span(block.start, block.end))
                for one in parts[index]:
                    one.area = one.area or area


def _runs(filled: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the stretches of headings of which most have sums, from one to another.

    One heading without a sum may stand between two that have some.
    """
    runs: list[list[int]] = []
    for index in (index for index, one in enumerate(filled) if one):
        if runs and index - runs[-1][-1] <= 2:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [
        (run[0], run[-1] + 1)
        for run in runs
        if len(run) >= _RUN and len(run) >= _SHARE * (run[-1] - run[0] + 1)
    ]
