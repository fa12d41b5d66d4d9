"""Minutes scanned from typescript and recognised as text.

System: typescripts of before the municipal reform, scanned (Frederikssund 2002).

A document opens with the municipality, ``UDSKRIFT``, the body and ``21. januar 2002 kl. 16.00 i
mødelokale 2``, then Mødedeltagere, Fraværende and ``Mødet slut:``, and a contents page below
``Åbne møde`` and ``Lukket møde``. Each item is headed ``Sag nr. 8``, with ``Sag fra:`` and
``Journal nr.: 08.03.00G01/549`` below its title.

Quirks, each seen in real minutes:

* letters stand apart (``F in n V e s te r``, ``0 8.0 3.0 0 G 0 1 /5 4 9``): they are closed up
  where the text is read;
* ``Sag nr.`` is misread as ``Saq nr.``;
* a page may stand on one line, its header in front (``Økonomiudvalget den 21. januar 2002 Side 2
  af 9``);
* columns are read one below the other: ``Sag fra:`` stands before the title, whom it is from behind
  it; the contents page tells where the title ends.

Expected: at least one participant, and a case number for every item.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from sagsgraf.danish.bodies import names_a_body
from sagsgraf.danish.case_numbers import looks_like_case_number
from sagsgraf.danish.dates import find_dates
from sagsgraf.danish.text import fold_space, plain, slug
from sagsgraf.layouts.assembly import Grammar, Head
from sagsgraf.layouts.base import Layout, Line, Recognition
from sagsgraf.layouts.contents import CLOSED
from sagsgraf.layouts.heads import headings, missing_people, no_such, piece, to_minutes, top_of
from sagsgraf.model import Document, Minutes, Quoted, SectionKind, Span

_ITEM = re.compile(r"(?<!\w)Sa[gq]\s{0,2}nr\s?[.,]?\s{0,2}(?P<number>\d{1,4}[a-z]?)(?!\d)")
_LABELS = re.compile(
    r"(?<!\w)(?P<label>Sag\sfra|Journal\s?nr\.?|J\.\s?nr\.?|Lovgrundlag|Bevilling)\s{0,3}:"
)
_JOURNAL = re.compile(
    r"(?<!\w)(?:Journal\s?nr\.?|J\.\s?nr\.?)\s{0,3}:\s{0,5}"
    r"(?P<value>[\d./ \t]{4,60}[A-ZÆØÅ]?[\d./ \t]{0,40})"
)
_HEADINGS = re.compile(
    r"""
    (?<![\w-]) (?:
        (?: Lovgrundlag | Bevilling | Sagsfremstilling | Indstilling | Beslutning | Beslutninger
          | Resumé | Resume | Bilag | Økonomi | Sagens\sbehandling | Administrationens\sindstilling
          | Forvaltningens\sindstilling | Udvalgets\sbeslutning | Økonomiudvalgets\sbeslutning
          | Byrådets\sbeslutning | Økonomiudvalgets\sindstilling ) \s? :
      | Beslutning \s i \s [A-ZÆØÅ][\w-]{1,40} (?: \s [\w-]{1,30} ){0,4}? \s den
            \s \d{1,2} (?: \. \s \w{3,9} \s | [./-] \d{1,2} [./-] ) \d{4} \s? :?
    )
    """,
    re.VERBOSE,
)
_HEADER = re.compile(
    r"""(?<!\w) (?: Mødedeltagere | Fraværende | Afbud | Mødet\sslut | Mødet\shævet | Mødested
        | Mødedato | Deltagere ) \s{0,3} :
      | (?<!\w) Indholdsfortegnelse (?!\w)
      | (?<!\w) U\s?DSKRIFT (?!\w) | [A-ZÆØÅ-]{3,30} \s KOMMUNE (?!\w)
        # behind the list: "Bodil Hare deltog i pkt. 8-11"
      | (?<=[a-zæøå]{2}\.) (?=\s{1,9} [A-ZÆØÅ]\w{1,20} (?: \s [A-ZÆØÅ]\w{1,20} ){1,3} \s deltog)""",
    re.VERBOSE,
)
_GROUP = re.compile(
    r"(?<!\w)(?P<state>Åb(?:ne|ent)|Lukke(?:t|de))\s{1,3}(?:møde|sager|punkter)(?!\w)"
)
_PAGE = re.compile(
    r"(?m)^[^\n]{2,80}?\sden\s\d{1,2}\.\s\w{3,9}\s\d{4}\s{1,4}Side\s\d{1,3}\saf\s\d{1,3}"
)
_LONGEST: Final = 300
_NEAR: Final = 700
"""So far behind its number an item's labels stand."""
_KIND_OF = headings(
    {
        SectionKind.LAW: "Lovgrundlag",
        SectionKind.FINANCE: "Bevilling",
        SectionKind.DECISION: """Beslutning | Økonomiudvalgets beslutning | Udvalgets beslutning
            | Byrådets beslutning""",
        SectionKind.RECOMMENDATION: "Økonomiudvalgets indstilling",
    }
)


@dataclass(frozen=True, slots=True)
class _Found:
    """An item's beginning, in the text or on the contents page."""

    start: int
    end: int
    number: str


def recognise(document: Document) -> Recognition:
    """Tell how sure it is that a document is set out in this way."""
    document = top_of(document)
    sought = "items 'Sag nr. 8' with 'Sag fra:' or 'Journal nr.:' below"
    if not _ITEM.search(document.text) or not _LABELS.search(document.text):
        return no_such(sought)
    items = _items(document.text)
    if not items:
        return no_such(sought)
    return Recognition(0.88, f"{len(items)} items 'Sag nr. 8' with 'Sag fra:' or 'Journal nr.:'")


def read(document: Document) -> Minutes:
    """Return the minutes of a document of this layout.

    Raises:
        BadData: there is no item, or the header tells no body or no day.
    """
    lines, heads = _cut(document.text)
    grammar = Grammar(kind_of=_KIND_OF, noise=_is_noise, bare_text=SectionKind.PRESENTATION)
    return to_minutes(document, LAYOUT.name, lines, heads, grammar)


def _items(text: str) -> list[_Found]:
    """Return where the items begin: where labels follow the number before the next number."""
    numbers = [_Found(*found.span(), found["number"]) for found in _ITEM.finditer(text)]
    items: dict[str, _Found] = {}
    for at, one in enumerate(numbers):
        stop = numbers[at + 1].start if at + 1 < len(numbers) else len(text)
        if _LABELS.search(text, one.end, min(stop, one.end + _NEAR)):
            items.setdefault(one.number, one)
    first = min((one.start for one in items.values()), default=len(text))
    for one in numbers:
        # A closed item may print its title and nothing else.
        alone = text[max(0, one.start - 1) : one.start] in {"", "\n"}
        if one.start > first and alone:
            items.setdefault(one.number, one)
    return sorted(items.values(), key=lambda one: one.start)


def _announced(text: str, stop: int) -> dict[str, tuple[str, bool]]:
    """Return title and closedness of each number on the contents page."""
    told: dict[str, tuple[str, bool]] = {}
    found = list(_ITEM.finditer(text, 0, stop))
    groups = list(_GROUP.finditer(text, 0, stop))
    starts = [group.start() for group in groups]
    for at, one in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else stop
        page = _PAGE.search(text, one.end(), end)
        place = bisect_left(starts, one.end())
        group = groups[place] if place < len(groups) and starts[place] < end else None
        end = min(end, *(other.start() for other in (page, group) if other), one.end() + _LONGEST)
        above = bisect_left(starts, one.start())
        closed = above > 0 and groups[above - 1]["state"].startswith("Lukke")
        told.setdefault(one["number"], (fold_space(text[one.end() : end]), closed))
    return told


def _cut(text: str) -> tuple[list[Line], list[Head]]:
    """Return the text in pieces that hold one thing each, and the items' heads."""
    items = _items(text)
    first = items[0].start if items else len(text)
    announced = _announced(text, first)
    # A page's header has the day, but not the time behind it: the title has both.
    top = _pieces(text, 0, first, _HEADER)
    if any(find_dates(one.text) for one in top if not _PAGE.match(one.text)):
        top = [Line(one.start, one.end, "") if _PAGE.match(one.text) else one for one in top]
    lines = top
    heads: list[Head] = []
    groups = list(_GROUP.finditer(text, first))
    starts = [group.start() for group in groups]
    for at, item in enumerate(items):
        above = bisect_left(starts, item.start)
        secret = above > 0 and groups[above - 1]["state"].startswith("Lukke")
        stop = items[at + 1].start if at + 1 < len(items) else len(text)
        title, below, cases = _head(text, item, stop, announced)
        known = announced.get(item.number, ("", False))
        words = plain(text[slice(*title)])
        bare = CLOSED.sub("", words)
        heads.append(
            Head(
                len(lines),
                len(lines) + 1,
                item.number,
                Quoted(bare, Span(*title)),
                closed=known[1] or secret or bare != words,
                cases=cases,
            )
        )
        lines.append(piece(text, item.start, below))
        lines += _pieces(text, below, stop, _HEADINGS)
    return lines, heads


def _head(
    text: str, item: _Found, stop: int, announced: dict[str, tuple[str, bool]]
) -> tuple[tuple[int, int], int, tuple[Quoted, ...]]:
    """Return an item's title, where its text begins, and its case numbers."""
    near = min(stop, item.end + _NEAR)
    labels = list(_LABELS.finditer(text, item.end, near))
    if not labels:
        begin, end = _strip(text, item.end, stop)
        end = _line_end(text, begin, end)
        return (begin, end), end, ()
    first = labels[0]
    cases, below = _journal(text, item.end, near)
    begin, end = _strip(text, item.end, first.start())
    if begin < end:
        title = (begin, end)
    else:
        # The columns' order: "Sag fra:" and then the title, with the sender behind it.
        follows = labels[1].start() if len(labels) > 1 else near
        begin, end = _strip(text, first.end(), follows)
        title = _without_sender(text, begin, end, announced.get(item.number, ("", False))[0])
    if not cases:
        below = max(title[1], first.end() if begin >= first.end() else title[1])
        from_line = first["label"].startswith("Sag") and title[1] <= first.start()
        below = _line_end(text, first.end(), stop) if from_line else below
    return title, max(below, title[1]), cases


def _journal(text: str, begin: int, stop: int) -> tuple[tuple[Quoted, ...], int]:
    """Return the case number behind ``Journal nr.:`` and where it ends."""
    found = _JOURNAL.search(text, begin, stop)
    if found is None:
        label = re.compile(r"Journal\s?nr\.?\s{0,3}:").search(text, begin, stop)
        return (), label.end() if label else begin
    first, last = _strip(text, *found.span("value"))
    number = re.sub(r"\s", "", text[first:last])
    if not looks_like_case_number(number):
        return (), found.start("value")
    return (Quoted(number, Span(first, last)),), last


def _without_sender(text: str, begin: int, end: int, announced: str) -> tuple[int, int]:
    """Return where a title stands that its sender's name follows with nothing between."""
    words = fold_space(text[begin:end])
    if announced and slug(words).startswith(slug(announced)):
        wanted = len(slug(announced))
        stop = begin
        while stop < end and len(slug(text[begin:stop])) < wanted:
            space = re.compile(r"\s|$").search(text, stop + 1, end)
            stop = space.start() if space else end
        return _strip(text, begin, stop)
    if not announced and names_a_body(words):
        return begin, begin
    line = text.find("\n", begin, end)
    if line >= 0 and names_a_body(plain(text[line:end])):
        return _strip(text, begin, line)
    return begin, end


def _line_end(text: str, begin: int, stop: int) -> int:
    end = text.find("\n", begin, stop)
    return stop if end < 0 else end


def _strip(text: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end


def _pieces(text: str, begin: int, end: int, marks: re.Pattern[str]) -> list[Line]:
    """Cut a stretch at line ends, page headers, groups, and the labels or headings in it."""
    cuts: list[tuple[int, int]] = [found.span() for found in _PAGE.finditer(text, begin, end)]
    cuts += [found.span() for found in _GROUP.finditer(text, begin, end)]
    heading = marks is _HEADINGS
    for found in marks.finditer(text, begin, end):
        whole = heading or found.group()[-1:].isalpha()
        cuts.append(found.span() if whole else (found.start(), found.start()))
    place = begin
    lines: list[Line] = []
    for start, stop in sorted(cuts):
        if start < place:
            continue
        lines += _split(text, place, start)
        lines += _split(text, start, stop)
        place = stop
    return lines + _split(text, place, end)


def _split(text: str, begin: int, end: int) -> list[Line]:
    """Return the lines of a stretch, a blank one behind its last."""
    lines: list[Line] = []
    while begin < end:
        stop = text.find("\n", begin, end)
        stop = end if stop < 0 else stop
        lines.append(piece(text, begin, stop))
        begin = stop + 1
    if lines and lines[-1].text:
        lines.append(Line(lines[-1].end, lines[-1].end, ""))
    return lines


def _is_noise(words: str) -> bool:
    """Tell whether a piece is a page's header, a group's name, or a line of the contents page."""
    if len(words) > 200:
        return False
    page = bool(_PAGE.match(words) or re.fullmatch(r"(?:side\s)?\d{1,3}", words.lower()))
    contents = words == "Indholdsfortegnelse" or bool(_ITEM.match(words))
    letterhead = words.endswith(" KOMMUNE") or words.replace(" ", "") == "UDSKRIFT"
    return page or contents or letterhead or bool(_GROUP.fullmatch(words))


def missing(minutes: Minutes) -> list[str]:
    """Return what is not there though the layout expects it, a sentence each."""
    without = sum(not item.cases for item in minutes.items)
    told = [f"{without} items have no case number"] if without else []
    return [*missing_people(minutes), *told]


LAYOUT = Layout(
    name="scanned",
    summary="typescripts scanned and recognised: 'Sag nr. 8', 'Sag fra:', 'Journal nr.:'",
    recognise=recognise,
    read=read,
    missing=missing,
    example="scanned",
)
