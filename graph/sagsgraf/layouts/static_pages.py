"""Minutes on the static pages that FirstAgenda made for municipalities' own hosts.

System: FirstAgenda's older export to HTML (``committee_78340/agenda_246830.html``); Holbæk and
Egedal published so until about 2020.

A page opens with labels in capitals, each with its value below: UDVALG, MØDE, STED,
STARTTIDSPUNKT and SLUTTIDSPUNKT with date and time, PUNKTER with the list of items. Each item
is headed ``31. Title``, and the title stands once more on the next line; there are no case
numbers; the decision comes last, headed ``Beslutning i <body> den DD-MM-YYYY``.

Quirks, each seen on such pages:

* the list's last line is glued to the first item's heading (``8. Evt.1. Godkendelse``): there
  the item begins with the repeated title, and its number is the one glued;
* the body may carry its period in front (``14-17 Byrådet``);
* numbered points of a recommendation look like headings, but nobody repeats them.

Expected: one item for each line of the list, and an end of the meeting.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sagsgraf.layouts.assembly import Grammar, Head, Opening, assemble, split_number
from sagsgraf.layouts.base import Layout, Line, Recognition, lines_of
from sagsgraf.layouts.contents import Contents
from sagsgraf.layouts.openings import find_opening
from sagsgraf.layouts.pages import missing_items, next_filled, open_title, quoted, title_of
from sagsgraf.model import BadData, ContentsEntry, Document, Minutes, Quoted, Span

_LABELS = ("UDVALG", "MØDE", "STARTTIDSPUNKT")
_LIST = re.compile(r"^punkter:?$", re.IGNORECASE)
_GLUED = re.compile(
    r"^(?P<last>\d{1,4}\.\s.{1,400}?\D)(?P<number>\d{1,4})\.\s(?P<title>\D.{0,400})$"
)
_PERIOD = re.compile(r"^\d\d-\d\d\s(?=\w)")
_TOP = 40
_SORTS = frozenset({"beslutningssag", "orienteringssag", "drøftelsessag", "temasag", "høringssag"})
"""What sort of item it is, below the bodies of ``Sagsgang og sagstype``."""
_GRAMMAR = Grammar(noise=lambda words: words.lower().rstrip(".") in _SORTS)


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    lines = lines_of(document.text)
    top = {line.text.rstrip(":").upper() for line in lines[: _TOP * 2]}
    lacking = [label for label in _LABELS if label not in top]
    if lacking or "PUNKTER" not in top:
        return Recognition(0.0, f"no lines {', '.join(lacking or ['PUNKTER'])} of their own")
    heads = _heads(document, lines)
    if not heads or _opening(document, lines) is None:
        return Recognition(0.0, "labels in capitals, but no heading '1. Title' that is repeated")
    return Recognition(0.96, f"labels in capitals and {len(heads)} headings, each repeated")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: the document has no body, no day or no item.
    """
    lines = lines_of(document.text)
    heads = _heads(document, lines)
    opening = _opening(document, lines)
    if opening is None or not heads:
        raise BadData(f"{document.name}: no body, no day or no item on the page.")
    contents = _contents(document, lines, heads)
    return assemble(
        document, LAYOUT.name, lines, opening, heads, contents=contents, grammar=_GRAMMAR
    )


def _list_start(lines: list[Line]) -> int:
    return next((at for at, line in enumerate(lines) if _LIST.match(line.text)), len(lines))


def _opening(document: Document, lines: list[Line]) -> Opening | None:
    stop = _list_start(lines)
    opening = find_opening(document, lines, stop)
    if opening is None:
        return None
    period = _PERIOD.match(opening.body.text)
    if period:
        span = Span(opening.body.span.start + period.end(), opening.body.span.end)
        opening = replace(opening, body=Quoted(opening.body.text[period.end() :], span))
    return replace(opening, lines=opening.lines | {stop})


def _heads(document: Document, lines: list[Line]) -> list[Head]:
    """Return the items: numbered lines whose title the next line repeats."""
    heads = []
    index: int | None = _list_start(lines)
    while index is not None and index < len(lines):
        following = next_filled(lines, index)
        if following is None:
            break
        head = _head(document, lines, index, following)
        if head:
            heads.append(head)
        index = head.below if head else following
    return heads


def _head(document: Document, lines: list[Line], index: int, following: int) -> Head | None:
    words, repeated = lines[index].text, lines[following].text
    if not words[:1].isdigit() or len(words) > 1000:
        return None
    number, title = split_number(words)
    if number and _alike(title, repeated):
        named, closed = title_of(document, lines[index], title)
        return Head(index, following + 1, number, named, closed)
    glued = _GLUED.match(words)
    if glued and _alike(glued["title"], repeated):
        named, closed = title_of(document, lines[following], repeated)
        return Head(following, following + 1, glued["number"], named, closed)
    return None


def _alike(title: str, repeated: str) -> bool:
    return title == repeated or open_title(title)[0] == open_title(repeated)[0]


def _contents(document: Document, lines: list[Line], heads: list[Head]) -> Contents:
    """Read the list of items above the first one."""
    start = _list_start(lines)
    entries = []
    for line in lines[start + 1 : heads[0].first]:
        glued = _GLUED.match(line.text[:1000])
        number, title = split_number(glued["last"] if glued else line.text)
        if number:
            bare, closed = open_title(title)
            entries.append(ContentsEntry(quoted(document, line, bare), None, closed))
    return Contents(tuple(entries), start, heads[0].first)


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    told = missing_items(minutes)
    announced, found = len(minutes.contents), len(minutes.items)
    if announced and announced != found:
        told.append(f"the list of items announces {announced}, {found} were found")
    if minutes.end is None:
        told.append("no end of the meeting was found")
    return told


LAYOUT = Layout(
    name="firstagenda-static",
    summary="static pages of FirstAgenda (Holbæk, Egedal)",
    recognise=recognise,
    read=read,
    missing=missing,
    example="firstagenda-static",
)
