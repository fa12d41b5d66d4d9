"""The short lines between an item's title and its text: case number, document number, openness.

Every records system prints them, each in its own way: ``Sagsnr.: 2012-28504`` on a line, ``Sag
306-2009-600`` over ``Dok. 306-2019-263412`` over ``Initialer: ABC`` over ``Åbent``, or all in one
line. What they hold is taken by its label, whatever stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.case_numbers import case_line
from sagsgraf.danish.text import find_plain
from sagsgraf.layouts.base import Line
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.model import Document, Quoted, Span

_LONGEST: Final = 250
"""No line of handles is longer."""
_MOST: Final = 12
"""No item has more of them."""
_OPENNESS = r"(?P<closed> lukket | fortroligt? ) | (?: åben | åbent | offentligt? )"
_OPEN_LINE = re.compile(
    rf"""^ (?: {_OPENNESS} )
        (?: \s (?: sag | punkt | referat | dagsorden | møde | dagsordenspunkt ) )? [.:]? $""",
    re.VERBOSE | re.IGNORECASE,
)
_LABEL: Final = r"""
    (?P<label>
        (?: Acadre \s | Kommunens \s )? Sags? (?: nummer | nr\.? | -?id\.? | numre )
      | Sag (?: \s nr\.? )? (?= \s? [:\d] )
      | Journal (?: nummer | \s?nr\.? ) | J\.? \s? nr\.?
      | Dok (?: ument )? \.? (?: nummer | \s?nr\.? )? (?= \s? [:.\d] ) \.?
      | (?: Sags )? initialer | Sagsbehandler | Sagsansvarlig (?: \s enhed )? | Sagsforløb
      | Sagstype | Afdeling | Forvaltning | Mødedato | Forfatter | Oprettet \s af
    )
    \s? : \s? | (?P<bare> Sag | Dok\.? | Sagsnr\.? ) \s (?= [\d] )
"""
_LABELLED = re.compile(_LABEL, re.VERBOSE | re.IGNORECASE)
_CASE_LABEL = re.compile(r"(?:acadre\s|kommunens\s)?sag", re.IGNORECASE)
_NOT_CASE = re.compile(r"initialer|behandler|ansvarlig|forløb|type", re.IGNORECASE)
_STATE = re.compile(
    r"(?<!\w)(?:(?P<closed>lukket)|åbent?)(?:\s(?:sag|punkt|referat|dagsorden))?[.]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Handles:
    """What the lines below a title tell."""

    cases: tuple[Quoted, ...]
    closed: bool | None
    """None where no line says so."""
    below: int
    """Index of the first line that is no handle."""


def read_handles(document: Document, lines: list[Line], first: int, stop: int) -> Handles:
    """Read the handles from a line on; it ends at the first line of another kind."""
    cases: list[Quoted] = []
    closed: bool | None = None
    below = first
    seen = 0
    for index in range(first, stop):
        line = lines[index]
        if line.blank:
            continue
        seen += 1
        if seen > _MOST or len(line.text) > _LONGEST or heading_kind(line.text):
            break
        if found := case_line(line.text):
            cases += [_quoted(document, line, one.number) for one in found]
        elif match := _OPEN_LINE.match(line.text):
            closed = bool(match["closed"])
        elif _LABELLED.match(line.text):
            cases += _labelled_cases(document, line)
            if state := _STATE.search(line.text):
                closed = bool(state["closed"])
        else:
            break
        below = index + 1
    return Handles(tuple(cases), closed, below)


def _labelled_cases(document: Document, line: Line) -> list[Quoted]:
    """Return the case numbers of a line of labels; numbers of documents are none."""
    labels = list(_LABELLED.finditer(line.text))
    ends = [*(label.start() for label in labels[1:]), len(line.text)]
    cases = []
    for label, end in zip(labels, ends, strict=True):
        name = label["label"] or label["bare"]
        if not _CASE_LABEL.match(name) or _NOT_CASE.search(name):
            continue
        value = line.text[label.end() : end].strip(" ,;.")
        # "299835 Kulturudvalget Åbent punkt": the number is the value's first word, or first two.
        for words in (value, value.split(",")[0], value.split(" ")[0]):
            if found := case_line(words):
                cases += [_quoted(document, line, one.number) for one in found]
                break
    return cases


def _quoted(document: Document, line: Line, number: str) -> Quoted:
    found = find_plain(line.span.of(document.text), number)
    if found is None:
        return Quoted(number, line.span)
    return Quoted(number, Span(line.start + found[0], line.start + found[1]))
