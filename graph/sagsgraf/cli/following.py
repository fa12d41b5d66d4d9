"""``changes`` and ``follow``: what is new since a build, and feeds for those who follow cases."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sagsgraf.cli.options import (
    DEFAULT_STORE,
    Lang,
    Language,
    Municipality,
    Named,
    Output,
    People,
    Store,
    guess,
    language,
    put,
    say,
)
from sagsgraf.model import Usage

if TYPE_CHECKING:
    from sagsgraf.queries.news import WhatIsNew


class ChangesFormat(StrEnum):
    """Forms of what is new."""

    table = "table"
    json = "json"
    csv = "csv"
    markdown = "markdown"
    html = "html"


_SUFFIXES = {
    ".json": ChangesFormat.json,
    ".csv": ChangesFormat.csv,
    ".md": ChangesFormat.markdown,
    ".html": ChangesFormat.html,
    ".htm": ChangesFormat.html,
}


def changes(
    store: Store = DEFAULT_STORE,
    since: Annotated[
        str,
        typer.Option(
            metavar="DAY|BUILD|last",
            help="What came from a day on (2026-11-01), after a build (3; 0 for everything), or "
            "with the last build.",
        ),
    ] = "last",
    until: Annotated[
        str | None,
        typer.Option(metavar="DAY|BUILD", help="Up to this day or build, itself included."),
    ] = None,
    case: Annotated[
        str | None, typer.Option(metavar="CASE", help="Only this case, by number or IRI.")
    ] = None,
    body: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this committee or council.")
    ] = None,
    municipality: Municipality = None,
    builds: Annotated[
        bool, typer.Option("--builds", help="List the builds that changed something.")
    ] = False,
    form: Annotated[
        ChangesFormat | None,
        typer.Option("--format", help="Form; guessed from the file's name, else table."),
    ] = None,
    people: People = Named.officials,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """Tell what is new: treatments, decisions, and sources that changed or went.

    Every build that changes something has a number; `sagsgraf changes --builds` lists them. What
    the same source tells otherwise because another version of the program read it is told apart
    from a changed source.
    """
    from sagsgraf.pipeline.following import new_in
    from sagsgraf.queries.people import cover_for
    from sagsgraf.store import open_reader
    from sagsgraf.views import changes_text

    chosen = form or guess(output, _SUFFIXES, ChangesFormat.table)
    words = language(lang)
    with open_reader(store) as reader:
        if builds:
            known, late = reader.builds(), reader.history_begins_late()
            if chosen is ChangesFormat.json:
                put(changes_text.builds_json(known), output)
            elif chosen is ChangesFormat.table:
                put(changes_text.builds_text(known, late, words), output)
            else:
                raise Usage("Builds are listed as a table or as JSON.")
            return
        new = new_in(reader, since, until, case=case, body=body, municipality=municipality)
        new = cover_for(reader, people).over(new)
    put(_rendered(new, chosen, words), output)


def _rendered(new: WhatIsNew, form: ChangesFormat, lang: str) -> str:
    from sagsgraf.views import changes_text
    from sagsgraf.views.words import checked_lang

    words = checked_lang(lang)
    match form:
        case ChangesFormat.json:
            return changes_text.changes_json(new)
        case ChangesFormat.csv:
            return changes_text.changes_csv(new)
        case ChangesFormat.markdown:
            return changes_text.changes_markdown(new, words)
        case ChangesFormat.html:
            return changes_text.changes_html(new, words)
        case _:
            return changes_text.changes_text(new, words)


_FEEDS = {".ics": "calendar"}


def follow(
    cases: Annotated[
        list[str] | None,
        typer.Argument(metavar="CASE", help="Case numbers or IRIs.", show_default=False),
    ] = None,
    store: Store = DEFAULT_STORE,
    body: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Follow every item of this committee or council."),
    ] = None,
    topic: Annotated[
        str | None, typer.Option(metavar="NAME", help="Follow every item on this topic.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Follow everything in the store.")
    ] = False,
    calendar: Annotated[
        Path | None,
        typer.Option("--calendar", metavar="FILE", help="Write a calendar (iCalendar) as well."),
    ] = None,
    address: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where the feed will be published, for its own link."),
    ] = None,
    municipality: Municipality = None,
    people: People = Named.officials,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """Write a feed (Atom) of the treatments of cases, and a calendar of their meetings.

    One entry for each treatment and for each decision that changed later; the same store gives
    the same bytes. A file named .ics is the calendar. Write it anew after each build, and let
    a feed reader or a calendar program watch the file or the address that you put it at.
    """
    from sagsgraf.pipeline.following import followed
    from sagsgraf.queries.people import cover_for
    from sagsgraf.store import open_reader
    from sagsgraf.views.calendar import calendar_text
    from sagsgraf.views.feed import feed_text

    with open_reader(store) as reader:
        found = followed(
            reader,
            tuple(cases or ()),
            municipality=municipality,
            body=body,
            topic=topic,
            everything=everything,
        )
        found = cover_for(reader, people).over(found)
    words = language(lang)
    if output is not None and output.suffix.lower() in _FEEDS:
        if calendar:
            raise Usage("-o is the calendar already; name the feed with -o and leave --calendar.")
        put(calendar_text(found, words), output)
    else:
        put(feed_text(found, words, address or (output.name if output else "feed.xml")), output)
    if calendar:
        put(calendar_text(found, words), calendar)
    if not found.treatments:
        say("note: there is nothing to follow yet; the feed has no entries.")
