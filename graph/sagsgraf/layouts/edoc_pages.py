"""Minutes as Fujitsu's eDoc writes them as web pages.

System: eDoc by Fujitsu with its module for agendas; Middelfart publishes its pages.

A page is headed ``Dagsorden``, the body, ``2. maj 2017 kl. 10:00`` and ``Mødested: …``, or on
the municipality's own site ``Referat for <body> møde den 22. maj 2017`` with the labels
``Møde:``, ``Mødetid:``, ``Tilstede:`` and ``Fraværende:``, values below. A list of items
follows, in two groups: the closed ones have no text elsewhere. Each item is headed by its number
(``2.``) with the title beside or below it, then ``Sagsnr.: 2013-003869``, ``Sagsbehandler: …``
and ``Åben``. Headings end in a colon: ``Præsentation:``, ``Forvaltningen foreslår:``,
``Sagsbeskrivelse:``, ``Økonomi:``, ``Høring:``.

Quirks:

* many sections are empty, and ``Sagsnr.:`` may be;
* a title may be one word in lower case, and two items may bear the same title;
* ``Møde:`` holds the body, not the kind of meeting;
* old cases have a number of nine digits without a hyphen (``200906126``).

Expected: the day, and an official (``Sagsbehandler``) for each item.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.danish.bodies import names_a_body
from sagsgraf.danish.text import plain
from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble, split_number
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import Contents
from sagsgraf.layouts.handles import read_handles
from sagsgraf.layouts.headings import heading_kind
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import (
    Numbered,
    handled,
    missing_items,
    next_filled,
    rising,
    title_of,
)
from sagsgraf.model import BadData, Document, Minutes, Quoted, SectionKind, Span

_ALONE = re.compile(r"^(?P<number>\d{1,4}[a-z]?)\.$")
_GROUP = re.compile(r"^(?P<kind>åbne?|lukkede?|lukket)\s(?:sager|dagsorden|punkter):?$", re.I)
_NO_ITEMS = re.compile(r"^ingen\ssager\.?$", re.IGNORECASE)
_OFFICIAL = re.compile(r"\bsagsbehandler:", re.IGNORECASE)
_HEADINGS = ("præsentation:", "forvaltningen foreslår:")


def _kind_of(words: str) -> SectionKind | None:
    """Tell what a line heads; the body's name may stand in its decision's heading."""
    body = words.rstrip(" :").removesuffix("s beslutning")
    if words.endswith(":") and body != words.rstrip(" :") and names_a_body(body):
        return SectionKind.DECISION
    return heading_kind(words)


_GRAMMAR = Grammar(
    kind_of=_kind_of,
    noise=lambda words: bool(_GROUP.match(words) or _NO_ITEMS.match(words)),
)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    if not _OFFICIAL.search(document.text):
        return Recognition(0.0, "no 'Sagsbehandler:' below the items' headings")
    lines = lines_of(document.text)
    groups = any(_GROUP.match(line.text) for line in lines)
    own = {line.text.lower() for line in lines if line.text.endswith(":")}
    if not groups or not own & set(_HEADINGS):
        return Recognition(0.0, "no groups 'Åbne sager', or no headings 'Præsentation:'")
    heads = _heads(document, lines)
    if not heads or find_opening(document, lines, _top(lines, heads)) is None:
        return Recognition(0.0, "no body or no day, or no heading with 'Sagsnr.:' below it")
    return Recognition(0.94, f"groups, and {len(heads)} headings with 'Sagsnr.:' below")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no body, no day or no item.
    """
    lines = lines_of(document.text)
    heads = _heads(document, lines)
    opening = _opening(document, lines, heads) if heads else None
    if opening is None:
        raise BadData(f"{document.name}: no body, no day or no item on the page.")
    start = _top(lines, heads)
    contents = Contents((), start, heads[0].first) if start < heads[0].first else Contents((), 0, 0)
    return assemble(
        document, LAYOUT.name, lines, opening, heads, contents=contents, grammar=_GRAMMAR
    )


def _top(lines: list[Line], heads: list[Head]) -> int:
    """Return the index of the line that ends the header: the first group or item.

    An empty ``Fraværende:`` would else take the group's name for a person's.
    """
    stop = heads[0].first
    first = next((at for at in range(stop) if _GROUP.match(lines[at].text)), stop)
    listed = next(
        (
            at
            for at in range(first)
            if _number(lines, at)[0] and not any(map(str.isdigit, lines[at].text[4:]))
        ),
        first,
    )
    return min(first, listed)


def _opening(document: Document, lines: list[Line], heads: list[Head]) -> Opening | None:
    """Return which meeting it is; its place is one line, above the list's heading."""
    opening = find_opening(document, lines, _top(lines, heads))
    found = opening.fields.place if opening else None
    if opening is None or found is None:
        return opening
    first = found.span.of(document.text).split("\n", 1)[0].rstrip()
    span = Span(found.span.start, found.span.start + len(first))
    return replace(opening, fields=replace(opening.fields, place=Quoted(plain(first), span)))


def _number(lines: list[Line], index: int) -> tuple[str, int]:
    """Return the number that a line begins an item with, and the index of the title's line."""
    words = lines[index].text
    if not words[:1].isdigit() or len(words) > 600:
        return "", index
    if alone := _ALONE.match(words):
        following = next_filled(lines, index)
        return (alone["number"], following) if following is not None else ("", index)
    return split_number(words)[0], index


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    candidates = []
    titles: dict[int, int] = {}
    for index in range(len(lines)):
        number, title = _number(lines, index)
        if not number:
            continue
        titles[index] = title
        following = next_filled(lines, title)
        listed = following is not None and _GROUP.match(lines[following].text)
        if not listed and handled(document, lines, title):
            candidates.append(Numbered(index, number, lines[title].text, 2.0))
    chosen = rising(candidates)
    heads = [
        _head(document, lines, one, titles[one.index], chosen[place + 1 : place + 2])
        for place, one in enumerate(chosen)
    ]
    return [*_closed(document, lines, heads), *heads] if heads else []


def _head(
    document: Document, lines: list[Line], one: Numbered, at: int, following: list[Numbered]
) -> Head:
    stop = following[0].index if following else len(lines)
    words = lines[at].text if at != one.index else split_number(lines[at].text)[1]
    named, closed = title_of(document, lines[at], words)
    handles = read_handles(document, lines, at + 1, stop)
    return Head(
        one.index, handles.below, one.number, named, closed or bool(handles.closed), handles.cases
    )


def _closed(document: Document, lines: list[Line], heads: list[Head]) -> list[Head]:
    """Return the closed items, of which the list of items alone tells."""
    known = {head.number for head in heads}
    found: list[Head] = []
    closed = False
    after = 0
    for index in range(heads[0].first):
        group = _GROUP.match(lines[index].text)
        if group:
            closed = group["kind"].lower().startswith("lukke")
            continue
        number, at = _number(lines, index) if closed and index >= after else ("", index)
        if not number or number in known:
            continue
        words = lines[at].text if at != index else split_number(lines[at].text)[1]
        if not any(map(str.isalpha, words)):
            continue
        named, _ = title_of(document, lines[at], words)
        found.append(Head(index, at + 1, number, named, True, stop=at + 1))
        known.add(number)
        after = at + 1
    return found


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    return missing_items(minutes)


LAYOUT = Layout(
    name="edoc-pages",
    summary="Fujitsu eDoc's web pages (Middelfart)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="edoc-pages",
)
