"""A calendar (RFC 5545) of meetings that treat cases, and of what falls due in these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from sagsgraf.danish.text import fold_space
from sagsgraf.views.change_words import TOWN, say
from sagsgraf.views.feed import place
from sagsgraf.views.pictures import Lang
from sagsgraf.views.words import capital, concept, outcome_words, shown

if TYPE_CHECKING:
    from sagsgraf.queries.followed import Followed, FollowedTreatment

_DUE: Final = frozenset({"deadline", "start", "end", "in force", "period"})
"""Meanings of dates that somebody has to mind; not when something was agreed or is counted from."""
_NAMED: Final = 3
"""Items that a meeting's title names; the description tells all."""


def calendar_text(found: Followed, lang: Lang) -> str:
    """Return the calendar, its lines ending as the standard says (CR LF)."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", f"-//Sagsgraf//Sagsgraf//{lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    names = ", ".join(found.names)
    title = say("follow_title", lang, cases=names) if names else say("follow_all", lang)
    # Not in the standard, so the library does not know that it is a text to be escaped.
    calendar.add("x-wr-calname", vText(_line(title)))
    events = [*_meetings(found, lang), *_deadlines(found, lang)]
    for event in events:
        calendar.add_component(event)
    years = [event.decoded("dtstart").year for event in events]
    if years:
        first, last = max(min(years), 2), min(max(years), 9997)
        calendar.add_missing_timezones(date(first - 1, 1, 1), date(last + 2, 1, 1))
    return bytes(calendar.to_ical()).decode("utf-8")


def _meetings(found: Followed, lang: Lang) -> Iterator[Any]:
    meetings: dict[str, list[FollowedTreatment]] = {}
    for one in found.treatments:
        meetings.setdefault(one.meeting or one.item, []).append(one)
    for iri, items in meetings.items():
        starts = _start(items[0])
        if starts is None:
            continue  # without a date there is no day to put it on
        event = _event(iri, starts, items)
        end = _end(items[0], starts)
        if end is not None:
            event.add("dtend", end)
        titles = [_about(one, lang) for one in items]
        more = f" (+{len(titles) - _NAMED})" if len(titles) > _NAMED else ""
        event.add("summary", _line(f"{items[0].body}: {'; '.join(titles[:_NAMED])}{more}"))
        event.add("description", shown("\n\n".join(_told(one, lang) for one in items)))
        if items[0].place:
            event.add("location", _line(items[0].place))
        event.add("url", next((one.link for one in items if one.link), iri))
        event.add("transp", "TRANSPARENT")
        yield event


def _deadlines(found: Followed, lang: Lang) -> Iterator[Any]:
    """Yield the dates that fall due, each once for its case, however many bodies are told it."""
    told: set[tuple[object, ...]] = set()
    for one in found.treatments:
        for due in one.dates:
            starts = _day(due.date)
            owner = one.case_iris[0] if one.case_iris else one.item
            key = (owner, due.date, due.end, due.meaning)
            if due.meaning not in _DUE or starts is None or key in told:
                continue
            told.add(key)
            name = "/".join(part for part in (due.meaning or "", due.date, due.end or "") if part)
            event = _event(f"{owner}#{name.replace(' ', '-')}", starts, [one])
            last = _day(due.end or "") or starts
            event.add("dtend", max(last, starts) + timedelta(days=1))
            meaning = capital(concept("date-meaning", due.meaning, lang))
            summary = say("deadline", lang, meaning=meaning, case=_about(one, lang))
            event.add("summary", _line(summary))
            event.add("description", shown(f"{due.text}\n\n{place(one, lang)}".strip()))
            event.add("url", one.link or one.item)
            event.add("transp", "TRANSPARENT")
            yield event


def _event(uid: str, starts: datetime | date, items: Iterable[FollowedTreatment]) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    updated = max((one.updated for one in items), default="")
    stamp = datetime.fromisoformat(updated) if updated else _as_utc(starts)
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("dtstart", starts)
    return event


def _about(one: FollowedTreatment, lang: Lang) -> str:
    about = " ".join(part for part in (", ".join(one.cases), one.title) if part)
    return about or say("no_title", lang)


def _told(one: FollowedTreatment, lang: Lang) -> str:
    lines = [_about(one, lang), place(one, lang)]
    if one.outcomes:
        lines.append(f"{say('field_outcome', lang)}: {outcome_words(one.outcomes, lang)}")
    decision = one.decision or say("no_decision", lang)
    lines.append(f"{say('field_decision', lang)}: {decision}")
    return "\n".join(lines)


def _start(one: FollowedTreatment) -> datetime | date | None:
    """Return the hour in Danish time where one is printed, else the day."""
    if one.start:
        try:
            return datetime.fromisoformat(one.start).replace(tzinfo=TOWN)
        except ValueError:
            pass
    return _day(one.date)


def _end(one: FollowedTreatment, starts: datetime | date) -> datetime | None:
    if not one.end or "T" not in one.end or not isinstance(starts, datetime):
        return None
    try:
        end = datetime.fromisoformat(one.end).replace(tzinfo=TOWN)
    except ValueError:
        return None
    return end if end > starts else None


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _as_utc(starts: datetime | date) -> datetime:
    if isinstance(starts, datetime):
        return starts
    return datetime(starts.year, starts.month, starts.day, tzinfo=TOWN)


def _line(text: str) -> str:
    return fold_space(shown(text))
