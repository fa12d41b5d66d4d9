"""The papers attached to an item: titles as printed, numbers, and which older paper each replaces.

A sentence that says that a paper replaces another speaks of the attachment whose number it
names, of the one whose title bears its word, or of the item's only one; where several could be
meant, of none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sagsgraf.danish.file_names import file_names
from sagsgraf.danish.papers import PaperLines
from sagsgraf.danish.replacements import Replacement, find_replacements, replaced_by_title
from sagsgraf.danish.text import plain, search_key
from sagsgraf.extractors.base import Context, Extractor, in_item
from sagsgraf.model import Claim, Iri, Item, Role, Section, SectionKind, Span
from sagsgraf.terms import DCT, RDF, RDFS, SCHEMA, SG

_NAME = "attachments"
_ADDRESSES = ("http://", "https://")
# "Bilag 3 - …", also behind a document's number: "2012-200782 - Bilag 3", "22-011409-4 Bilag 3".
_NUMBER = re.compile(
    r"^(?:~\s)?(?:\d[\d/-]{5,15}\s(?:[-–]\s)?)?Bilag\s+(?:nr\.?\s*)?(?P<number>\d{1,4}[a-zA-Z]?)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"^(?:ingen(?:\s+bilag)?|-|–|\.)\.?$", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[•–*-]\s+)")
_WRAP = 72
"""A line at least this long may be broken; its next line then belongs to the same title."""
_WRAPPED = frozenset({"text", "markdown", "pdf"})
"""Kinds of files whose lines may be broken; in all others a line is a paragraph."""
_BUTTON = re.compile(r"^(?:PDF|Hent(?: som)? PDF|Vis bilag|Hent bilag)$", re.IGNORECASE)
_GLUED = re.compile(r"^PDF(?=[A-ZÆØÅ][a-zæøå])")
_UNREAD = frozenset({SectionKind.ATTACHMENTS, SectionKind.HISTORY})
_ARTICLE = re.compile(r"(?<=[a-zæøå]{4})(?:et|en|n|s)\Z")
"""``notatet`` and ``notat`` are one word."""
_ANY = frozenset({"bilag", "udgave", "version"})
"""Words that any attachment answers to."""
_ATTACHED = re.compile(r"(?<!\w)(?:vedlagt|vedhæft|bilag)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Paper:
    """One attached paper."""

    iri: Iri
    title: str
    number: str | None
    span: Span
    section: Section


def _run(context: Context) -> Iterator[Claim]:
    for item in context.minutes.items:
        iri = context.item(item)
        papers = list(_papers(context, item, iri))
        for position, paper in enumerate(papers, start=1):
            yield from _attachment(context, item, iri, paper, position)
        if papers:
            yield from _lineage(context, item, papers)


def _papers(context: Context, item: Item, iri: Iri) -> Iterator[_Paper]:
    position = 0
    for section in item.all(SectionKind.ATTACHMENTS):
        for span in _titles(context, section):
            title = _BULLET.sub("", plain(context.minutes.words(span)))
            if _NONE.match(title):
                continue
            position += 1
            number = _NUMBER.match(title)
            yield _Paper(
                context.names.part(iri, "bilag", position),
                title,
                number["number"] if number else None,
                span,
                section,
            )


def _titles(context: Context, section: Section) -> list[Span]:
    """Return the place of each title: one a line, or over lines where one is wrapped."""
    lines = context.minutes.words(section.body).split("\n")
    printed = PaperLines.of([line.strip() for line in lines])
    spans: list[Span] = []
    begin = section.body.start
    previous = ""
    folds = context.minutes.document.kind in _WRAPPED
    for raw in lines:
        stripped = raw.strip()
        start = begin + (raw.find(stripped) if stripped else 0)
        begin += len(raw) + 1
        if glued := _GLUED.match(stripped):
            start += glued.end()
            stripped = stripped[glued.end() :]
        # Text copied from a page has a button's word before each paper.
        first, last = (0, 0) if _BUTTON.match(stripped) else printed.title(stripped)
        if first == last:
            previous = ""
            continue
        if files := file_names(stripped):
            # Roskilde prints all names of an item's files on one line.
            spans += [Span(start + one[0], start + one[1]) for one in files]
            previous = ""
            continue
        begins = printed.begins(stripped)
        if begins is None:
            short = not folds or bool(glued) or len(previous) < _WRAP
            begins = short or bool(_NUMBER.match(plain(stripped)))
        if spans and previous and not begins:
            spans[-1] = Span(spans[-1].start, start + last)
        else:
            spans.append(Span(start + first, start + last))
        previous = stripped
    return spans


def _attachment(
    context: Context, item: Item, iri: Iri, paper: _Paper, position: int
) -> Iterator[Claim]:
    passage = in_item(context, _NAME, item, paper.span, paper.section)
    yield from passage.introduces(paper.iri, SG.Attachment, paper.title)
    yield passage.says(iri, SG.attachment, paper.iri)
    yield passage.says(paper.iri, SCHEMA.position, position)
    yield passage.says(paper.iri, DCT.title, paper.title)
    if paper.number:
        yield passage.says(paper.iri, SG.number, paper.number)
    if address := _address(context, paper.span):
        yield passage.says(paper.iri, SCHEMA.url, address)
    if older := replaced_by_title(paper.title):
        yield passage.says(paper.iri, SG.replacesText, older)


def _address(context: Context, span: Span) -> str:
    """Return where the source's link on a title leads, if it has one that others can follow."""
    links = context.minutes.document.marked(Role.LINK, within=span)
    return next((link.value for link in links if link.value.startswith(_ADDRESSES)), "")


# ------------------------------------------------------------------------- what replaces what


def _lineage(context: Context, item: Item, papers: list[_Paper]) -> Iterator[Claim]:
    """Yield what the item's sentences say of papers that replace older ones."""
    known: dict[Span, str] = {}
    for section in item.sections:
        if section.kind in _UNREAD:
            continue
        words = context.minutes.words(section.body)
        for told in find_replacements(words):
            meant = _meant(papers, told, words[told.start : told.end])
            if meant is None:
                continue
            paper, basis = meant
            span = Span(section.body.start + told.start, section.body.start + told.end)
            if known.setdefault(span, basis) != basis:
                # One sentence, two papers, found in two ways: the first has the reading.
                continue
            passage = replace(in_item(context, _NAME, item, span, section), basis=basis)
            yield passage.says(paper.iri, SG.replacesText, plain(told.older))
            if older := _older(papers, paper, told):
                yield passage.says(paper.iri, DCT.replaces, older.iri)


def _meant(papers: list[_Paper], told: Replacement, sentence: str) -> tuple[_Paper, str] | None:
    """Return the one attachment that a sentence speaks of, and why where no number tells."""
    if told.number:
        numbered = [paper for paper in papers if _is_number(paper, told.number)]
        return (numbered[0], "") if len(numbered) == 1 else None
    word = _ARTICLE.sub("", told.paper)
    named = [paper for paper in papers if word in paper.title.lower()]
    if word not in _ANY and len(named) == 1:
        return named[0], f"the title of only one of the item's attachments has the word {word}"
    attached = word in _ANY or _ATTACHED.search(sentence)
    return (
        (papers[0], "the item has only this attachment") if attached and len(papers) == 1 else None
    )


def _older(papers: list[_Paper], newer: _Paper, told: Replacement) -> _Paper | None:
    """Return the older paper, where it is one of the same item's attachments."""
    words = search_key(told.older)
    candidates = [
        paper
        for paper in papers
        if paper is not newer
        and (_is_number(paper, told.older_number) or search_key(paper.title) == words)
    ]
    return candidates[0] if len(candidates) == 1 else None


def _is_number(paper: _Paper, number: str | None) -> bool:
    return bool(number and paper.number and paper.number.lower() == number.lower())


EXTRACTOR = Extractor(
    _NAME,
    "the attached papers",
    frozenset(
        {
            RDF.type,
            RDFS.label,
            SG.Attachment,
            SG.attachment,
            SCHEMA.position,
            SCHEMA.url,
            DCT.title,
            SG.number,
            SG.replacesText,
            DCT.replaces,
        }
    ),
    _run,
)
