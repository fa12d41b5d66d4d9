"""What the layouts of one municipality's page share: their items' heads, and the way to minutes.

Such a page prints its items one below the other, each under a line of its own kind (``Sagsnr.:
16/16208``, ``Sag nr. 130``, ``1.Title``). A layout finds those lines; the rest is here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from sagsgraf.danish.case_numbers import case_line, looks_like_case_number
from sagsgraf.danish.text import find_plain, fold_space, plain
from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble
from sagsgraf.layouts.base import Line, Recognition
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.openings import find_opening
from sagsgraf.model import (
    BadData,
    Document,
    DocumentType,
    Minutes,
    Quoted,
    SectionKind,
    Span,
)

_NUMBERED = re.compile(r"^(?:[•*-]\s)?(?P<number>\d{1,4}[a-z]?)\.\s?(?P<title>[^\s.].{0,299})$")
_LONGEST: Final = 300
"""No title is longer; a numbered paragraph may be."""
_LONGEST_HEADING: Final = 110
_TOP: Final = 120_000
"""Characters in which a layout shows: dozens of pages."""
_GAP: Final = 4
"""How many numbers may be missing between two items: closed ones are left out of some pages."""
_CHROME = re.compile(
    r"""^(?:[•*-]\s)?(?:
        udskriv (?: \s hele \s dagsord(?:e)?nen )? | til \s toppen | (?: sk | g )ip \s .{0,30}
      | fold \s alle \s (?: punkter \s )? (?: ud | ind ) | skip \s navigationen
      | gå \s til \s hovedindhold | [-–•.|]
    )$""",
    re.VERBOSE | re.IGNORECASE,
)


def top_of(document: Document) -> Document:
    """Return the first part of a long document: enough to tell its layout."""
    if len(document.text) <= _TOP:
        return document
    return replace(document, text=document.text[:_TOP])


def chrome(words: str) -> bool:
    """Tell whether a line belongs to the web page and not to the minutes.

    >>> chrome("Til toppen"), chrome("Udskriv hele dagsordnen"), chrome("Godkendt.")
    (True, True, False)
    """
    return len(words) < 45 and bool(_CHROME.match(words))


def page_words(words: str) -> bool:
    """Tell whether a line is one of the page's own words that can never be a decision.

    A lone dash is chrome between items but stands for "nothing decided" below a heading.
    """
    return len(words) > 1 and chrome(words)


def following(lines: list[Line], index: int, stop: int | None = None) -> int | None:
    """Return the index of the next line with words that is not chrome; None where none is."""
    for place in range(index + 1, len(lines) if stop is None else stop):
        if lines[place].text and not page_words(lines[place].text):
            return place
    return None


def before(lines: list[Line], index: int, first: int = 0) -> int | None:
    """Return the index of the line with words above a line; None where none is."""
    for place in range(index - 1, first - 1, -1):
        if lines[place].text and not page_words(lines[place].text):
            return place
    return None


def quoted(document: Document, lines: list[Line], first: int, last: int, words: str) -> Quoted:
    """Return words of some lines with the place where they stand."""
    span = Span(lines[first].start, lines[last].end)
    found = find_plain(span.of(document.text), words)
    if found is None:
        return Quoted(words, span)
    return Quoted(words, Span(span.start + found[0], span.start + found[1]))


def piece(text: str, start: int, end: int) -> Line:
    """Return a stretch of the text as a line of its own, without the white space around it.

    For layouts whose lines hold more than one thing; every place stays that of the text.
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Line(start, end, plain(text[start:end]))


def untitled(line: Line) -> Quoted:
    """Return the title of an item that has none: no words, at the beginning of its first line."""
    return Quoted("", Span(line.start, line.start))


def cases_in(document: Document, line: Line, words: str) -> tuple[Quoted, ...]:
    """Return the case numbers of a label's value; nothing where the value is something else."""
    if not words:
        return ()
    found = case_line(words)
    numbers = [one.number for one in found] or ([words] if looks_like_case_number(words) else [])
    raw = line.span.of(document.text)
    places = [(number, find_plain(raw, number)) for number in numbers]
    return tuple(
        Quoted(number, Span(line.start + place[0], line.start + place[1]) if place else line.span)
        for number, place in places
    )


def numbered_heads(
    lines: list[Line],
    first: int,
    kind_of: Callable[[str], SectionKind | None] = heading_kind,
    label: Callable[[str], bool] = lambda _: False,
) -> list[tuple[int, int, str, str]]:
    """Return first line, last line, number and title of the items headed ``3. Title``.

    A numbered line is an item's heading where a section's heading (or a label of the layout)
    stands below it, its number goes on from the item before, and it is no point of a list:
    ``2. at planen sendes i høring`` is one, also where a heading happens to follow.
    """
    heads: list[tuple[int, int, str, str]] = []
    plain_run = True
    section: SectionKind | None = None
    points = 0
    for index in range(first, len(lines)):
        words = lines[index].text
        if not words:
            continue
        match = _NUMBERED.match(words) if len(words) <= _LONGEST else None
        if match is None:
            if (kind := kind_of(words)) is not None:
                section, points, plain_run = kind, 0, False
            continue
        number = int(match["number"].rstrip("abcdefghijklmnopqrstuvwxyz"))
        last = _title_end(lines, index, kind_of, label)
        if heads and plain_run is False and section is SectionKind.RECOMMENDATION:
            listed = number == points + 1
            points = number if listed else points
            if listed and number > 1:
                continue
        if last is None or (not match["title"][0].isupper() and not match["title"][0].isdigit()):
            continue
        previous = int(heads[-1][2].rstrip("abcdefghijklmnopqrstuvwxyz")) if heads else None
        if previous is None or previous < number <= previous + 1 + _GAP:
            pass
        elif plain_run and number == int(heads[0][2].rstrip("abcdefghijklmnopqrstuvwxyz")):
            # What looked like items was the contents page.
            heads = []
        else:
            continue
        title = " ".join(line.text for line in lines[index : last + 1] if line.text)
        heads.append((index, last, match["number"], title[match.start("title") :]))
        section, points = None, 0
    return heads


def _title_end(
    lines: list[Line],
    index: int,
    kind_of: Callable[[str], SectionKind | None],
    label: Callable[[str], bool],
) -> int | None:
    """Return the last line of a title below which an item begins; None where none does."""
    below = following(lines, index)
    if below is None or _begins(lines[below].text, kind_of, label):
        return index
    if below == index + 1 and len(lines[index].text) > 50:
        after = following(lines, below)
        if after is not None and _begins(lines[after].text, kind_of, label):
            return below
    return None


def _begins(
    words: str, kind_of: Callable[[str], SectionKind | None], label: Callable[[str], bool]
) -> bool:
    return kind_of(words) is not None or label(words) or bool(_NUMBERED.match(words))


def to_minutes(
    document: Document,
    layout: str,
    lines: list[Line],
    heads: list[Head],
    grammar: Grammar | None = None,
    adjust: Callable[[Opening], Opening] = lambda opening: opening,
) -> Minutes:
    """Return the minutes of a page whose items' heads were found.

    Raises:
        BadData: there is no item, or the header tells no body or no day.
    """
    if not heads:
        raise BadData(f"{document.name}: no item was found.")
    opening = find_opening(document, lines, heads[0].first)
    if opening is None:
        raise BadData(f"{document.name}: the header tells no body or no day.")
    if grammar is None:
        grammar = Grammar(noise=page_words)
    opening = adjust(opening)
    return assemble(document, layout, lines, opening, heads, grammar=grammar)


def by_decisions(
    lines: list[Line], heads: list[Head], kind_of: Callable[[str], SectionKind | None]
) -> DocumentType:
    """Return whether a page without a word for what it is holds minutes: whether it decides.

    An agenda may print the headings of decisions, with nothing below them.
    """
    for index in range(heads[0].below if heads else 0, len(lines)):
        words = lines[index].text
        if words and kind_of(words) is SectionKind.DECISION:
            below = following(lines, index)
            if below is not None and kind_of(lines[below].text) is None:
                return DocumentType.MINUTES
    return DocumentType.AGENDA


def typed(kind: DocumentType) -> Callable[[Opening], Opening]:
    """Return what gives an opening its type where no title does."""
    return lambda opening: replace(opening, type=kind)


def headings(
    own: dict[SectionKind, str],
    also: Callable[[str], SectionKind | None] = lambda _: None,
) -> Callable[[str], SectionKind | None]:
    """Return what tells the kind of a layout's headings: its own ones, then the common ones.

    Args:
        own: the headings of each kind, parted by ``|``.
        also: a rule for headings that hold a body or a date; asked before the common ones.
    """
    kinds = {
        fold_space(heading).lower(): kind
        for kind, names in own.items()
        for heading in names.split("|")
    }

    def kind_of(words: str) -> SectionKind | None:
        if len(words) > _LONGEST_HEADING:
            return None
        return kinds.get(words.strip(" :*").lower()) or also(words) or heading_kind(words)

    return kind_of


def no_such(what: str) -> Recognition:
    """Return that a document is none of a layout's, for want of something."""
    return Recognition(0.0, f"no {what}")


def missing_people(minutes: Minutes) -> list[str]:
    """Return that nobody is named as present, where a layout's header should name them."""
    return [] if minutes.attendees else ["no list of members was found"]
