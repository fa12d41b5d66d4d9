"""What was understood of one document, as a short text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from sagsgraf.model.record import ItemRecord, Record


def record_text(record: Record) -> str:
    """Return a summary: the meeting, its items a line each, and what was not understood."""
    return "\n".join(_lines(record)) + "\n"


def _lines(record: Record) -> Iterator[str]:
    meeting = record.meeting
    yield f"{record.source.name}: {meeting.document} read by layout {record.source.layout}"
    owner = record.municipality.name or "municipality unknown"
    when = meeting.start.replace("T", " ")
    place = f", {meeting.place}" if meeting.place else ""
    yield f"{meeting.body}, {owner}, {when}{place}"
    yield f"Present: {', '.join(meeting.present) or 'not told'}"
    if meeting.absent:
        yield f"Absent: {', '.join(meeting.absent)}"
    yield ""
    for item in record.items:
        yield from _item(item)
    for warning in record.warnings:
        yield f"warning: {warning}"
    for unread in record.unread:
        yield f"not understood at {unread.start}-{unread.end}: {unread.text[:70]!r}"


def _item(item: ItemRecord) -> Iterator[str]:
    case = f" [{', '.join(item.cases)}]" if item.cases else ""
    closed = " (closed)" if item.closed else ""
    number = f"{item.number:>3}." if item.number else "   –"
    yield f"{number} {item.title or 'untitled'}{case}{closed}"
    if item.outcomes:
        adherence = f" (recommendation: {item.adherence})" if item.adherence else ""
        yield f"     decided: {', '.join(item.outcomes)}{adherence}"
    told = [
        f"{len(values)} {name}"
        for name, values in (
            ("recommendations", item.recommendations),
            ("amounts", item.amounts),
            ("attachments", item.attachments),
            ("earlier treatments", item.history),
            ("votes", item.votes),
            ("dates", item.dates),
        )
        if values
    ]
    if told:
        yield f"     {', '.join(told)}"
    for name, texts in (
        ("people", [one.name for one in item.people]),
        ("organisations", item.organisations),
        ("laws", item.laws),
        ("topics", [one.topic for one in item.topics]),
    ):
        if texts:
            yield f"     {name}: {', '.join(texts)}"
