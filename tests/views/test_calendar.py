"""A calendar that any program of calendars takes: RFC 5545, checked by icalendar's own parser."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from sagsgraf.queries.followed import Followed
from sagsgraf.views.calendar import calendar_text
from tests.views.following import BASE, NAUGHTY, due, following, treatment

TOWN = ZoneInfo("Europe/Copenhagen")


def _events(found: Followed, lang: str = "da") -> list[Any]:
    """Return the events of a calendar that follows the rules."""
    text = calendar_text(found, "en" if lang == "en" else "da")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    calendar = Calendar.from_ical(text)
    assert (str(calendar["version"]), bool(calendar["prodid"])) == ("2.0", True)
    events = list(calendar.walk("VEVENT"))
    for event in events:
        assert not event.errors
        assert event["uid"]
        assert event.decoded("dtstamp").utcoffset() == timedelta(0)
        assert event.decoded("dtstart")
    assert len({str(event["uid"]) for event in events}) == len(events)
    zones = {str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")}
    used = {str(one["dtstart"].params.get("TZID")) for one in events if "T" in _start(one)}
    assert used <= zones
    return events


def _start(event: Any) -> str:
    return str(event["dtstart"].to_ical().decode())


def test_one_event_a_meeting() -> None:
    (event,) = _events(following(treatment(), treatment("2", title="Skoler", cases=())))
    assert event["uid"] == f"{BASE}/moede/oekonomiudvalget/2022-09-12"
    assert event["summary"] == "Økonomiudvalget: 22-009953 Cybersikkerhed; Skoler"
    assert event.decoded("dtstart") == datetime(2022, 9, 12, 12, 30, tzinfo=TOWN)
    assert event["dtstart"].params["TZID"] == "Europe/Copenhagen"
    assert (event["location"], event["url"]) == ("Salen", event["uid"])
    assert "Udfald: godkendt\nBeslutning: Godkendt." in event["description"]
    assert event["description"].count("Beslutning: Godkendt.") == 2
    assert event.decoded("dtstamp").isoformat() == "2026-11-02T10:00:00+00:00"


def test_a_title_names_three_items_at_most() -> None:
    items = [treatment(str(number), title=f"Sag {number}", cases=()) for number in range(1, 6)]
    (event,) = _events(following(*items))
    assert event["summary"] == "Økonomiudvalget: Sag 1; Sag 2; Sag 3 (+2)"
    assert "Sag 5" in event["description"]


def test_a_meeting_without_an_hour_takes_the_day() -> None:
    (event,) = _events(following(treatment(start=None)))
    assert event.decoded("dtstart") == date(2022, 9, 12)
    assert event["dtstart"].params["VALUE"] == "DATE"


def test_an_end_that_is_printed_is_told() -> None:
    (event,) = _events(following(treatment(end="2022-09-12T14:00:00")))
    assert event.decoded("dtend") == datetime(2022, 9, 12, 14, 0, tzinfo=TOWN)
    (event,) = _events(following(treatment(end="2022-09-12T11:00:00")))
    assert "dtend" not in event, "before the start"


def test_without_a_date_there_is_no_event() -> None:
    assert _events(following(treatment(date="", start=None, dates=(due(""),)))) == []


def test_a_reported_treatment_takes_its_day() -> None:
    reported = treatment(reported=True, meeting=None, start=None)
    (event,) = _events(following(reported))
    assert event["uid"] == reported.item
    assert "kun omtalt i et andet dokument" in event["description"]


def test_where_no_build_tells_the_stamp_is_the_meeting_s() -> None:
    (event,) = _events(following(treatment(updated="")))
    assert event.decoded("dtstamp").isoformat() == "2022-09-12T10:30:00+00:00"
    (event,) = _events(following(treatment(updated="", start=None)))
    assert event.decoded("dtstamp").isoformat() == "2022-09-11T22:00:00+00:00"


def test_a_deadline_is_told_once_for_its_case() -> None:
    first = treatment(dates=(due(text="inden 1. juli 2023"),))
    again = treatment(
        "9", meeting=f"{BASE}/moede/byraadet/2022-10-03", body="Byrådet", dates=(due(),)
    )
    *_, deadline = _events(following(first, again))
    assert len(_events(following(first, again))) == 3
    assert deadline["summary"] == "Frist: 22-009953 Cybersikkerhed"
    assert deadline["description"].startswith("inden 1. juli 2023")
    assert deadline.decoded("dtstart") == date(2023, 7, 1)
    assert deadline.decoded("dtend") == date(2023, 7, 2), "the day after the last (RFC 5545)"
    assert deadline["uid"] == f"{BASE}/sag/22-009953#deadline/2023-07-01"


def test_a_period_is_told_with_its_last_day() -> None:
    *_, period = _events(following(treatment(dates=(due(end="2023-07-31", meaning="period"),))))
    assert period.decoded("dtend") == date(2023, 8, 1)


@pytest.mark.parametrize("meaning", ["as of", "agreed", "published", "event", None])
def test_dates_that_nobody_has_to_mind_are_left_out(meaning: str | None) -> None:
    assert len(_events(following(treatment(dates=(due(meaning=meaning),))))) == 1


def test_a_closed_item_says_so() -> None:
    (event,) = _events(following(treatment(closed=True)), "en")
    assert "closed item" in event["description"]


def test_the_link_leads_to_the_source_where_it_was_fetched() -> None:
    (event,) = _events(following(treatment(link="https://byen.dk/1")))
    assert event["url"] == "https://byen.dk/1"


@pytest.mark.parametrize("year", ["0001", "1899", "2022", "9999"])
def test_years_that_no_calendar_expects(year: str) -> None:
    day = f"{year}-06-01"
    _events(following(treatment(date=day, start=f"{day}T12:00:00", updated="")))
    _events(following(treatment(date=day, start=None, updated="", dates=(due(day),))))


def test_nothing_in_a_document_breaks_it() -> None:
    naughty = treatment(
        title=NAUGHTY, body=NAUGHTY, place=NAUGHTY, decision=NAUGHTY, cases=(NAUGHTY,),
        number=NAUGHTY, dates=(due(text=NAUGHTY),),
    )  # fmt: skip
    found = following(naughty, names=(NAUGHTY,))
    meeting, deadline = _events(found)
    assert "🙂" in meeting["description"]
    assert "BEGIN:VEVENT\nEND:VEVENT;,\\n" in deadline["description"]
    assert not set("\x00\x1b\x0b\u202e") & set(calendar_text(found, "da"))


def test_an_empty_one_is_whole() -> None:
    assert _events(following(names=())) == []


def test_the_same_gives_the_same_bytes() -> None:
    found = following(treatment(dates=(due(),)), treatment("2"))
    assert calendar_text(found, "da") == calendar_text(found, "da")
