"""What is new in a store, by case: for the terminal, as Markdown, as a page and for programs."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from sagsgraf.danish.text import fold_space
from sagsgraf.views.change_words import count_of, say, values_in_words, when
from sagsgraf.views.markdown import escape_markdown
from sagsgraf.views.pictures import Lang
from sagsgraf.views.tables import csv_cell
from sagsgraf.views.words import date_in_words, outcome_words, shown

if TYPE_CHECKING:
    from sagsgraf.model.history import Build
    from sagsgraf.queries.news import DocumentNews, FieldChange, News, WhatIsNew

_KINDS = ("new", "decided", "changed", "gone")
_DOCUMENTS = ("added", "replaced", "reread", "withdrawn")
_SHORT = 280
"""A new decision is told up to so many characters; a changed one in full."""
_COLUMNS = (
    "build",
    "seen",
    "kind",
    "date",
    "body",
    "municipality",
    "case",
    "title",
    "outcome",
    "decision",
    "field",
    "before",
    "now",
    "because",
    "iri",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One fact below an entry."""

    label: str
    """Empty for a remark."""
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One treatment or document that something happened to."""

    kind: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What happened in one case, or to the documents."""

    heading: str
    entries: tuple[Entry, ...]


def headline(new: WhatIsNew, lang: Lang) -> str:
    """Return what is told, since when, in one line; that nothing is new too."""
    told = counts(new, lang)
    form = "build" if new.after else "start"
    if new.since and "T" not in new.since:
        form = "day"
    values = {"number": new.after, "when": when(new.since, lang) if new.since else ""}
    if not told:
        return say(f"nothing_{form}", lang, **values)
    return f"{say(f'since_{form}', lang, **values)}: {', '.join(told)}."


def counts(new: WhatIsNew, lang: Lang) -> list[str]:
    """Return how much of each kind there is, without what there is nothing of."""
    treatments = Counter(one.kind for one in new.treatments)
    documents = Counter(one.kind for one in new.documents)
    return [
        *(count_of(kind, treatments[kind], lang) for kind in _KINDS if treatments[kind]),
        *(
            count_of(f"document_{kind}", documents[kind], lang)
            for kind in _DOCUMENTS
            if documents[kind]
        ),
    ]


def remarks(new: WhatIsNew, lang: Lang) -> list[str]:
    """Return what a reader must know of the list itself."""
    if not new.late or new.after:
        return []
    return [say("late" if new.until else "late_none", lang)]


def groups(new: WhatIsNew, lang: Lang) -> Iterator[Group]:
    """Yield what is new by case, then the documents, then what its site no longer has."""
    for key, found in groupby(new.treatments, lambda one: (one.cases, one.municipality)):
        news = list(found)
        yield Group(_case_heading(key[0], news, lang), tuple(_entry(one, lang) for one in news))
    if new.documents:
        ordered = sorted(new.documents, key=lambda one: (_DOCUMENTS.index(one.kind), one.path))
        yield Group(say("documents", lang), tuple(_document(one, lang) for one in ordered))
    if new.gone:
        entries = []
        for address in new.gone:
            since = say("gone_since", lang, when=when(address.gone, lang))
            entries.append(Entry("gone", address.address, (Line("", since),)))
        yield Group(say("on_site", lang), tuple(entries))


def _case_heading(cases: tuple[str, ...], news: list[News], lang: Lang) -> str:
    if not cases:
        return say("no_case", lang)
    latest = max(news, key=lambda one: (one.date, one.build))
    town = f" ({latest.municipality})" if latest.municipality else ""
    return _line(f"{', '.join(cases)} {latest.title or say('no_title', lang)}{town}")


def _entry(one: News, lang: Lang) -> Entry:
    place = [date_in_words(one.date, lang), one.body]
    if one.number:
        place.append(say("number", lang, number=one.number))
    if one.closed:
        place.append(say("closed", lang))
    if one.treatment == "reported":
        place.append(say("reported", lang))
    heading = _line(", ".join(part for part in place if part))
    return Entry(one.kind, f"{say(one.kind, lang)}: {heading}", tuple(_lines(one, lang)))


def _lines(one: News, lang: Lang) -> Iterator[Line]:
    if not one.cases or any(change.field == "title" for change in one.changes):
        yield Line(say("field_title", lang), _line(one.title) or say("no_title", lang))
    if one.kind in {"new", "decided", "gone"}:
        if one.outcomes:
            yield Line(say("field_outcome", lang), outcome_words(one.outcomes, lang))
        text = shown(one.decision or "")
        yield Line(
            say("field_decision", lang), _shortened(text) if text else say("no_decision", lang)
        )
    for change in one.changes:
        if one.kind != "decided" or change.field not in {"decision", "outcome"}:
            yield from _change(change, lang)
    if one.kind not in {"new"} and one.because:
        yield Line("", say(f"because_{one.because}", lang))


def _change(change: FieldChange, lang: Lang) -> Iterator[Line]:
    field = say(f"field_{change.field}", lang)
    yield Line(f"{field}, {say('before', lang)}", values_in_words(change.field, change.old, lang))
    yield Line(f"{field}, {say('now', lang)}", values_in_words(change.field, change.new, lang))


def _document(one: DocumentNews, lang: Lang) -> Entry:
    lines = []
    if one.before:
        lines.append(Line("SHA-256", f"{one.before[:16]}… → {one.sha256[:16]}…"))
    if one.why:
        lines.append(Line("", say(f"why_{one.why}", lang)))
    heading = f"{say(f'document_{one.kind}', lang)}: {_line(one.path)}"
    return Entry(f"document-{one.kind}", heading, tuple(lines))


def _line(text: str) -> str:
    return fold_space(shown(text))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + " …"


# --- forms ---------------------------------------------------------------------------------------


def changes_text(new: WhatIsNew, lang: Lang) -> str:
    """Return what is new as plain text."""
    lines = [headline(new, lang), *remarks(new, lang)]
    for group in groups(new, lang):
        lines += ["", group.heading]
        for entry in group.entries:
            lines.append(f"  {entry.heading}")
            for line in entry.lines:
                label = f"{line.label}: " if line.label else ""
                text = line.text.replace("\n", "\n      ")
                lines.append(f"    {label}{text}")
    return "\n".join(lines) + "\n"


def changes_markdown(new: WhatIsNew, lang: Lang) -> str:
    """Return what is new as a Markdown document."""
    lines = [f"# {say('title', lang)}", "", escape_markdown(headline(new, lang))]
    for remark in remarks(new, lang):
        lines += ["", escape_markdown(remark)]
    for group in groups(new, lang):
        lines += ["", f"## {escape_markdown(group.heading, inline=True)}", ""]
        for entry in group.entries:
            lines.append(f"- {escape_markdown(entry.heading, inline=True)}")
            for line in entry.lines:
                label = f"*{escape_markdown(line.label, inline=True)}:* " if line.label else ""
                lines.append(f"  - {label}{escape_markdown(line.text, inline=bool(label))}")
    return "\n".join(lines) + "\n"


def changes_html(new: WhatIsNew, lang: Lang) -> str:
    """Return what is new as one page that works from a file, without any network."""
    from sagsgraf.views.trace_page import offline_page

    return offline_page(
        "changes.html.j2",
        lang,
        title=say("title", lang),
        headline=headline(new, lang),
        remarks=remarks(new, lang),
        groups=list(groups(new, lang)),
    )


def changes_json(new: WhatIsNew) -> str:
    """Return what is new as JSON, everything as the store has it."""
    return json.dumps(new.to_dict(), ensure_ascii=False, indent=1) + "\n"


def changes_csv(new: WhatIsNew) -> str:
    """Return the treatments as CSV, a row for each field that changed, else one."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for row in _rows(new):
        writer.writerow([csv_cell(cell) for cell in row])
    return lines.getvalue()


def _rows(new: WhatIsNew) -> Iterator[tuple[str, ...]]:
    for one in new.treatments:
        head = (str(one.build), one.seen, one.kind, one.date, one.body, one.municipality or "")
        said = (", ".join(one.cases), one.title, ", ".join(one.outcomes), one.decision or "")
        fields = [(change.field, change.old, change.new) for change in one.changes]
        for field, old, now in fields or [("", (), ())]:
            changed = (field, "; ".join(old), "; ".join(now))
            yield (*head, *said, *changed, one.because, one.item)
    for document in new.documents:
        head = (str(document.build), document.seen, f"document {document.kind}", "", "", "")
        changed = ("document", document.before, document.sha256)
        yield (*head, "", document.path, "", "", *changed, document.why, document.meeting)


def builds_text(builds: Iterable[Build], late: bool, lang: Lang) -> str:
    """Return a list of builds as plain text."""
    lines = []
    for one in builds:
        moment = when(one.finished, lang)
        lines.append(say("build", lang, number=one.number, when=moment, version=one.version))
        lines.append(f"  {say('build_documents', lang, **_numbers(one))}")
    if late:
        lines.append(say("late" if lines else "late_none", lang))
    return "\n".join(lines) + "\n"


def builds_json(builds: Iterable[Build]) -> str:
    """Return a list of builds as JSON."""
    return json.dumps([asdict(one) for one in builds], indent=1) + "\n"


def _numbers(build: Build) -> dict[str, object]:
    return {
        name: getattr(build, name)
        for name in ("added", "replaced", "reread", "withdrawn", "unchanged")
    }
