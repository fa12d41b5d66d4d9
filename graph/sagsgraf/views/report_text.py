"""A report of what was read, for the terminal and as Markdown.

One document in detail; of several a line each, those with most to look at first, and the first
of them in detail. Reasons and warnings are English sentences in the report; their Danish stands
in ``assets/report.json``, and one that is not known there is shown as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from sagsgraf.model.report import (
    DocumentReport,
    MunicipalityFound,
    RefusedFile,
    Remark,
    Report,
    SumMismatch,
    TitleMismatch,
)
from sagsgraf.views.pictures import Lang, counted
from sagsgraf.views.words import checked_lang, date_in_words, kroner, quoted, shown

_DETAILED: Final = 10
"""Documents that are shown in detail where there are several, unless all are asked for."""
_LISTED: Final = 10
"""Places of one kind that are shown of a document, unless all are asked for."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A heading with the lines below it."""

    title: str
    lines: tuple[str, ...]


def report_text(report: Report, lang: Lang, *, everything: bool = False) -> str:
    """Return a report as plain text.

    Args:
        report: the report.
        lang: its language.
        everything: show every document in detail, and every place.
    """
    lines: list[str] = []
    for depth, block in _blocks(report, lang, everything=everything):
        indent = "  " if depth == 2 else ""
        lines += [] if depth == 2 or not lines else [""]
        lines += [indent + block.title, *(f"{indent}  {line}" for line in block.lines)]
    return "\n".join(lines) + "\n"


def report_markdown(report: Report, lang: Lang, *, everything: bool = False) -> str:
    """Return a report as Markdown; arguments as for `report_text`."""
    lines: list[str] = []
    for depth, block in _blocks(report, lang, everything=everything):
        lines += ([""] if lines else []) + ["#" * (depth + 1) + " " + _escaped(block.title), ""]
        lines += [f"- {_escaped(line)}" for line in block.lines]
    return "\n".join(lines).replace("\n\n\n", "\n\n").rstrip("\n") + "\n"


def _escaped(line: str) -> str:
    return re.sub(r"([\\`*_<>\[\]|#])", r"\\\1", line)


# --- what stands in a report ---------------------------------------------------------------------


def _blocks(report: Report, lang: Lang, *, everything: bool) -> Iterator[tuple[int, _Block]]:
    """Yield the parts of a report with their depth: 0 the whole, 1 a document, 2 its findings."""
    documents = report.documents
    if len(documents) != 1 or report.refused or report.notes:
        yield 0, _Block(_word("title", lang), tuple(_overview(report, lang)))
    if report.refused:
        yield 1, _Block(_word("refused", lang), tuple(map(_refusal, report.refused)))
    if report.notes:
        yield 1, _Block(_word("notes", lang), tuple(map(_line, report.notes)))
    detailed = documents if everything else documents[:_DETAILED]
    if len(documents) > 1:
        lines = [_summary(one, lang) for one in documents]
        if len(detailed) < len(documents):
            numbers = {"n": counted(len(detailed), lang), "all": counted(len(documents), lang)}
            lines.append(_word("details_of", lang).format(**numbers))
        yield 1, _Block(_word("worst", lang), tuple(lines))
    for one in detailed:
        yield 1, _Block(shown(one.name), tuple(_head(one, lang)))
        for block in _findings(one, lang):
            lines = list(block.lines)
            if len(lines) > _LISTED + 1 and not everything:
                left = _number("more_left", len(lines) - _LISTED, lang)
                lines = [*lines[:_LISTED], left]
            title = f"{block.title} ({counted(len(block.lines), lang)})"
            yield 2, _Block(title, tuple(lines))


def _overview(report: Report, lang: Lang) -> Iterator[str]:
    documents = report.documents
    if not documents:
        yield _word("no_documents", lang)
    else:
        yield _word("overview", lang).format(
            documents=_number("documents", len(documents), lang),
            items=_number("items", sum(one.items for one in documents), lang),
            claims=_number("claims", sum(one.claims for one in documents), lang),
            remarks=_remarks(sum(one.remarks for one in documents), lang),
        )
        yield _coverage(report, lang)
        yield from _masked(report, lang)
    if len(report.refused) == 1:
        yield _word("refused_one", lang)
    elif report.refused:
        yield _word("refused_many", lang).format(n=counted(len(report.refused), lang))


def _summary(document: DocumentReport, lang: Lang) -> str:
    """Return a document in a line."""
    name = shown(document.name)
    share = 1 - document.coverage.share(document.coverage.unread)
    read = _word("read", lang).format(share=_percent(share, lang))
    items = _number("items", document.items, lang)
    return f"{name}: {_remarks(document.remarks, lang)}; {items}, {read}"


def _head(document: DocumentReport, lang: Lang) -> Iterator[str]:
    yield _word("meeting", lang).format(
        body=shown(document.body),
        owner=_owner(document.municipality, lang),
        date=date_in_words(document.date, lang),
        kind=_word(document.document, lang),
        layout=document.layout,
    )
    yield _kind(document, lang)
    expected = _word("expected_none", lang)
    if document.items_expected is not None:
        key = "expected_source" if document.expected_by == "source" else "expected"
        expected = _word(key, lang).format(n=counted(document.items_expected, lang))
    yield _word("count_items", lang).format(
        n=counted(document.items, lang),
        expected=expected,
        closed=_number("closed", document.closed, lang) if document.closed else "",
    )
    yield _word("attendance", lang).format(
        present=counted(document.present, lang), absent=counted(document.absent, lang)
    )
    yield _word("statements", lang).format(
        n=counted(document.claims, lang), parts=", ".join(_extractors(document, lang))
    )
    yield _coverage(document, lang)
    yield from _masked(document, lang)


def _masked(one: Report | DocumentReport, lang: Lang) -> Iterator[str]:
    """Yield how much was masked of each kind; nothing where nothing was."""
    kinds = one.masked_kinds
    if kinds:
        parts = ", ".join(
            _number(what, n, lang) if what in _table()[lang] else f"{counted(n, lang)} {what}"
            for what, n in kinds.items()
        )
        yield _word("masked_kinds", lang).format(parts=parts)


def _kind(document: DocumentReport, lang: Lang) -> str:
    """Return what was read, and by what its layout was recognised (in English as it is)."""
    pages = f", {_number('pages', document.pages, lang)}" if document.pages else ""
    because = _line(document.layout_because) or "-"
    return _word("kind", lang).format(kind=document.kind, pages=pages, because=because)


def _owner(found: MunicipalityFound, lang: Lang) -> str:
    if found.name is None:
        return _word("no_owner", lang)
    return _word(f"owner_{found.found_in}", lang).format(name=shown(found.name))


def _extractors(document: DocumentReport, lang: Lang) -> Iterator[str]:
    names: dict[str, str] = _table()["extractors"] if lang == "da" else {}
    for one in document.extractors:
        yield f"{names.get(one.extractor, one.extractor)} {counted(one.claims, lang)}"
    if document.proposals:
        yield _word("proposals", lang).format(n=counted(document.proposals, lang))


def _coverage(one: Report | DocumentReport, lang: Lang) -> str:
    found = one.coverage
    return _word("coverage", lang).format(
        n=counted(found.characters, lang),
        facts=_percent(found.share(found.facts), lang),
        recognised=_percent(found.share(found.recognised), lang),
        unread=_percent(found.share(found.unread), lang),
    )


def _findings(document: DocumentReport, lang: Lang) -> Iterator[_Block]:
    """Yield what there is to look at, kind by kind."""
    kinds: dict[str, Iterable[str]] = {
        "warnings": (reason(one, lang) for one in document.warnings),
        "contents_mismatches": (_mismatch(one, lang) for one in document.contents_mismatches),
        "contents_without_item": _places(document.contents_without_item, lang),
        "items_without_contents": _places(document.items_without_contents, lang),
        "without_decision": _places(document.without_decision, lang),
        "without_outcome": _places(document.without_outcome, lang),
        "sums": (_sum(one, lang) for one in document.sums),
        "amounts_without_unit": _places(document.amounts_without_unit, lang),
        "amounts_without_kind": _places(document.amounts_without_kind, lang),
        "unread": _places(document.unread, lang),
        "masked": (
            _because(_place(None, one.line, lang), one.what, lang) for one in document.masked
        ),
    }
    for kind, lines in kinds.items():
        if told := tuple(lines):
            yield _Block(_word(kind, lang), told)


def _places(remarks: Sequence[Remark], lang: Lang) -> Iterator[str]:
    for one in remarks:
        words = f"{_place(one.item, one.line, lang)}: {_quote(one.text, lang)}"
        yield _because(words, one.because, lang) if one.because else words


def _mismatch(one: TitleMismatch, lang: Lang) -> str:
    words = _word("mismatch", lang).format(
        title=_quote(one.title, lang),
        contents=_quote(one.contents_title, lang),
        n=one.contents_line,
    )
    return f"{_place(one.item, one.line, lang)}: {words}"


def _sum(one: SumMismatch, lang: Lang) -> str:
    """Return a sum in words: what is missing from the parts, or what they have too much."""
    less = not one.difference.startswith("-")
    words = _word("sum" if one.value else "sum_unknown", lang).format(
        text=_quote(one.text, lang),
        value=kroner(one.value or "", lang),
        difference=kroner(one.difference.lstrip("-"), lang),
        way=_word("less" if less else "more", lang),
    )
    return f"{_place(one.item, one.line, lang)}: {words}"


def _refusal(one: RefusedFile) -> str:
    return _line(f"{one.reason} {one.hint}".strip())


# --- words ---------------------------------------------------------------------------------------


def _place(item: str | None, line: int, lang: Lang) -> str:
    key = "item_line" if item else "line"
    return _word(key, lang).format(item=item, n=line)


def _quote(text: str, lang: Lang) -> str:
    return quoted(_line(text), lang)


def _line(text: str) -> str:
    """Return a text fit for one line of a terminal."""
    return " ".join(shown(text).split())


def _because(words: str, why: str, lang: Lang) -> str:
    return _word("because", lang).format(words=words, because=reason(why, lang))


def reason(english: str, lang: Lang) -> str:
    """Return a reason or warning in a language; one that is not known as it is."""
    if lang != "da":
        return _line(english)
    known: dict[str, str] = _table()["danish"]
    if english in known:
        return known[english]
    for pattern, danish in _table()["patterns"]:
        if match := re.fullmatch(pattern, english):
            words = [known.get(one, one) for one in match.groups()]
            return _line(str(danish).format(*words))
    return _line(english)


def _remarks(count: int, lang: Lang) -> str:
    return _number("remarks", count, lang) if count else _word("no_remarks", lang)


def _number(what: str, count: int, lang: Lang) -> str:
    key = f"{what}_one" if count == 1 else what
    return _word(key, lang).format(n=counted(count, lang))


def _percent(share: float, lang: Lang) -> str:
    """Return a share in per cent, with one digit behind the point.

    >>> _percent(0.6286, "da"), _percent(0.6286, "en")
    ('62,9 %', '62.9%')
    """
    words = f"{100 * share:.1f}"
    return words.replace(".", ",") + " %" if lang == "da" else words + "%"


def _word(key: str, lang: Lang) -> str:
    return cast("str", _table()[checked_lang(lang)][key])


@cache
def _table() -> dict[str, Any]:
    text = (files("sagsgraf.views") / "assets" / "report.json").read_text("utf-8")
    return cast("dict[str, Any]", json.loads(text))
