"""The texts of the documents, with what was read in them and what was not.

The block ``sources`` lists the documents, and one block for each, ``source-N`` by its place in the
list, has its text. What was read in it stands in the graph, which the page has anyhow: the page
takes the marks from there. Positions are those of the readings, in characters of the document as
it was read; where names are covered, ``edits`` tells how they moved.
"""

from __future__ import annotations

from typing import Any, Final

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.model.kept import KeptText
from sagsgraf.model.report import DocumentReport
from sagsgraf.queries.documents import SourceOf, sources
from sagsgraf.store import StoreReader
from sagsgraf.views.report_text import reason

_LANGUAGES: Final = ("da", "en")


def put(store: StoreReader, choice: Choice, blocks: Blocks) -> None:
    """Put in the block ``sources``, and a block for each document whose text is known.

    A page without evidence has the list, and no text.
    """
    texts = store.texts() if choice.evidence else {}
    reports = _reports(store)
    known = {one.sha256 for one in store.documents()}
    listed = []
    for number, source in enumerate(sources(store)):
        text, report = texts.get(source.sha256), reports.get(source.sha256)
        entry = _entry(store.folder.base, source, report, has_text=text is not None)
        if source.sha256 not in known:
            # Of a page of some cases: another meeting's document, which names one of its bodies.
            entry["outside"] = True
        listed.append(entry)
        if text is not None:
            blocks.put_json(f"source-{number}", _text(text, report))
    blocks.put_json("sources", listed)


def _reports(store: StoreReader) -> dict[str, DocumentReport]:
    """Return what was kept of the reading of documents, as far as this version understands it."""
    reports = {}
    for sha256, text in store.reports().items():
        try:
            reports[sha256] = DocumentReport.from_json(text)
        except ValueError:
            continue
    return reports


def _entry(
    base: str, source: SourceOf, report: DocumentReport | None, *, has_text: bool
) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": source.iri.removeprefix(base),
        "name": source.name,
        "kind": source.kind,
        "layout": source.layout,
        "pages": source.pages,
        "meeting": source.meeting.removeprefix(base),
        "date": source.date,
        "body": source.body.removeprefix(base),
        "bodyLabel": source.body_label,
        "readings": source.readings,
        "text": has_text,
    }
    if report:
        coverage = report.coverage
        entry["coverage"] = [
            coverage.characters,
            coverage.facts,
            coverage.recognised,
            coverage.unread,
        ]
        if report.unread and has_text:
            first = min(report.unread, key=lambda one: one.start)
            entry["unread"] = f"{first.start}-{first.end}"
        entry["document"] = report.document
        entry["warnings"] = {
            lang: [reason(one, lang) for one in report.warnings] for lang in _LANGUAGES
        }
        entry["masked"] = len(report.masked)
    return entry


def _text(text: KeptText, report: DocumentReport | None) -> dict[str, Any]:
    unread = report.unread if report else ()
    return {
        "text": text.text,
        "pages": text.page_starts,
        "closed": text.closed,
        "edits": text.edits,
        "unread": [
            [one.start, one.end, *(reason(one.because, lang) for lang in _LANGUAGES)]
            for one in unread
        ],
    }
