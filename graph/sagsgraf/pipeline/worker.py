"""What is done with one document, in this process or in a worker's; run as a program, the worker.

A task and its outcome are plain values and bytes, so that they can go through a pipe.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final

from sagsgraf.iris import Names, meeting_day
from sagsgraf.pipeline.keeping import kept_text
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.pipeline.report import report_of
from sagsgraf.reading import read_bytes
from sagsgraf.reading.isolation import Message, serve


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read, beside its bytes."""

    name: str
    folder: str
    place: str
    """Where it lies, as the report is to tell it."""
    municipality: str | None
    base: str
    store: bool
    """Whether it goes into a store, or is only reported on."""
    text: bool = False
    """Whether only its text is wanted."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was read of a document, as far as somebody waits for it."""

    report: str
    """Its `DocumentReport` as JSON; empty where only the text is wanted."""
    items: int
    warnings: tuple[str, ...]
    meeting: str = ""
    """IRI of its meeting."""
    day: str = ""
    """Scope, body and date, under which a body's meetings of one day are counted."""
    start: str = ""
    """Time of day, or empty."""
    affected: tuple[str, ...] = ()
    """Derivations that its quads may change."""
    nquads: bytes = b""
    """Its quads; empty where it goes into no store."""
    text: bytes = b""
    """Its text, as a store keeps it; empty where it is only reported on."""


def work(task: Task, content: bytes) -> Outcome:
    """Read a document.

    Raises:
        SagsgrafError: it cannot be read, or the municipality told is none.
    """
    document = read_bytes(content, task.name, task.folder)
    read = understand(document, municipality=task.municipality, base=task.base)
    if task.text:
        return Outcome("", 0, (), text=kept_text(read).to_bytes())
    report = report_of(read, task.place).to_json()
    items, warnings = len(read.minutes.items), tuple(read.warnings)
    if not task.store:
        return Outcome(report, items, warnings)
    from sagsgraf.store import pack

    minutes = read.minutes
    names = Names.of(document.sha256, minutes.municipality, task.base)
    packed = pack(minutes, names, read.claims)
    return Outcome(
        report,
        items,
        warnings,
        meeting=read.names.meeting.value,
        day=_day(read, names),
        start=minutes.start.strftime("%H%M") if minutes.start else "",
        affected=packed.affected,
        nquads=packed.nquads,
        text=kept_text(read).to_bytes(),
    )


def _day(read: ReadDocument, names: Names) -> str:
    return f"{names.scope.value} {meeting_day(read.minutes.body.text, read.minutes.date)}"


def packed(outcome: Outcome) -> Message:
    """Return an outcome as it goes through a pipe."""
    header = {name: getattr(outcome, name) for name in _PLAIN}
    return header | {"text": len(outcome.text)}, outcome.text + outcome.nquads


_PLAIN: Final = ("report", "items", "warnings", "meeting", "day", "start", "affected")


def unpacked(header: dict[str, Any], body: bytes) -> Outcome:
    """Return what `packed` was given."""
    lists = {name: tuple(header[name]) for name in ("warnings", "affected")}
    cut = int(header["text"])
    plain = {name: header[name] for name in _PLAIN}
    return Outcome(**plain | lists, text=body[:cut], nquads=body[cut:])


def asked(task: Task) -> dict[str, Any]:
    """Return a task as it goes through a pipe."""
    return asdict(task)


def _handle(header: dict[str, Any], body: bytes) -> Message:
    return packed(work(Task(**header), body))


if __name__ == "__main__":
    serve(_handle)
