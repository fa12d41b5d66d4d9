"""The meetings of a list, whatever its fields are called."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.fetching import listing
from sagsgraf.model import BadData

BEGIN = "2024-05-06T17:00:00+02:00"
SHAPES = [
    pytest.param(
        {
            "Udvalg": {
                "Aktuelle": [{"Id": "b", "Navn": "Rådet", "Moeder": [{"Id": "m1", "Dato": BEGIN}]}]
            }
        },
        id="bodies by group, with their meetings",
    ),
    pytest.param(
        {"Udvalg": [{"Id": "b", "Navn": "Rådet", "Moeder": [{"Id": "m1", "Dato": BEGIN}]}]},
        id="bodies without groups",
    ),
    pytest.param(
        [{"id": "b", "navn": "Rådet", "møder": [{"uid": "m1", "meetingBeginUtc": BEGIN}]}],
        id="small letters",
    ),
    pytest.param(
        {
            "Dagsordner": [
                {"Id": "m1", "Moede": {"MeetingBeginUtc": BEGIN}, "Udvalg": {"Navn": "Rådet"}}
            ]
        },
        id="the search",
    ),
    pytest.param(
        {
            "Items": [
                {"Uid": "m1", "CommitteeName": "Rådet", "Name": "Referat", "MeetingBeginUtc": BEGIN}
            ]
        },
        id="the older interface",
    ),
    pytest.param(
        {"Committees": [{"Name": "Rådet", "Meetings": [{"MeetingUid": "m1", "Date": BEGIN[:10]}]}]},
        id="English, and a day only",
    ),
    pytest.param(
        {
            "Udvalg": {"A": [{"Navn": "Rådet", "Moeder": [{"Id": "m1", "Dato": BEGIN}]}]},
            "Dagsordener": [],
        },
        id="an empty list beside the full one",
    ),
]


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes(shape: Any) -> None:
    (meeting,) = listing.meetings(shape)
    assert (meeting.id, meeting.body, meeting.day) == ("m1", "Rådet", date(2024, 5, 6))


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param({}, id="nothing"),
        pytest.param([], id="an empty list"),
        pytest.param("x", id="a text"),
        pytest.param({"Udvalg": [{"Id": "b", "Navn": "Rådet", "Moeder": None}]}, id="no meetings"),
        pytest.param({"Moeder": [{"Id": "m1"}, {"Dato": BEGIN}, 7, None, "x"]}, id="half meetings"),
        pytest.param(
            {"Moeder": [{"Id": "00000000-0000-0000-0000-000000000000", "Dato": BEGIN}]}, id="no id"
        ),
        pytest.param({"Message": "An error has occurred."}, id="an error"),
    ],
)
def test_no_meetings(shape: Any) -> None:
    assert listing.meetings(shape) == []


_KEYS = st.sampled_from(["Id", "Uid", "Navn", "Dato", "Moeder", "Udvalg", "Moede", "Bilag", "x"])
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.just(BEGIN),
    lambda inner: st.lists(inner) | st.dictionaries(_KEYS, inner),
)


@given(_JSON)
def test_whatever_json_is_listed(shape: Any) -> None:
    for meeting in listing.meetings(shape):
        assert meeting.id
        assert "/" not in meeting.stem


@given(_JSON)
def test_whatever_items_an_agenda_has(shape: Any) -> None:
    content = json.dumps({"Id": "m", "Dato": shape, "Dagsordenpunkter": [shape]}).encode()
    fields = listing.agenda(content, "m", "here")
    assert listing.meeting_of(fields, "m").id == "m"
    assert all(paper.id for paper in listing.papers(fields))


def test_the_oldest_first_and_each_once() -> None:
    held = [{"Id": f"m{day}", "Dato": f"2024-05-0{day}"} for day in (3, 1, 2, 3)]
    found = listing.meetings({"Navn": "Rådet", "Moeder": held})
    assert [one.id for one in found] == ["m1", "m2", "m3"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        pytest.param("2024-05-06T17:00:00+02:00", date(2024, 5, 6), id="with its zone"),
        pytest.param("2024-05-06T00:30:00+02:00", date(2024, 5, 6), id="just after midnight"),
        pytest.param("2024-05-05T22:30:00Z", date(2024, 5, 6), id="world time, past midnight here"),
        pytest.param("2024-05-06T17:00:00", date(2024, 5, 6), id="without zone"),
        pytest.param(
            "2024-05-06T17:00:00.1234567", date(2024, 5, 6), id="seven digits of a second"
        ),
        pytest.param("2024-05-06", date(2024, 5, 6), id="a day"),
        pytest.param("2024-02-31", None, id="no such day"),
        pytest.param("mandag", None, id="words"),
    ],
)
def test_days(told: str, day: date | None) -> None:
    (meeting,) = listing.meetings({"Moeder": [{"Id": "m", "Dato": told}]})
    assert meeting.day == day


def test_the_mark_changes_with_anything_listed() -> None:
    def mark(**fields: object) -> str:
        entry = {"Id": "m", "Dato": BEGIN, "Navn": "Dagsorden"} | fields
        (meeting,) = listing.meetings({"Moeder": [entry]})
        return meeting.mark

    assert mark() == mark()
    assert len({mark(), mark(Navn="Referat"), mark(Afsluttet=True), mark(Sted="Salen")}) == 4


@pytest.mark.parametrize(
    ("meeting", "stem"),
    [
        (("E049B9BF-8473-4034", "Økonomiudvalget"), "2024-05-06-oekonomiudvalget-e049b9bf"),
        (("8b2f1d8b-a", "Byråd 2022-2025"), "2024-05-06-byraad-2022-2025-8b2f1d8b"),
        (("../../etc", "../../x"), "2024-05-06-x-etc"),
        (("m", ""), "2024-05-06-m"),
        (("m", "x" * 300), f"2024-05-06-{'x' * 80}-m"),
    ],
)
def test_names_of_files(meeting: tuple[str, str], stem: str) -> None:
    identifier, body = meeting
    assert listing.Meeting(identifier, body, date(2024, 5, 6), "", False).stem == stem


def test_papers() -> None:
    fields = listing.agenda(
        json.dumps(
            {
                "Id": "m",
                "Dagsordenpunkter": [
                    {
                        "Bilag": [
                            {"Id": "p1", "Navn": "Tegning/1"},
                            {"Id": "p2", "HarPdfVersion": False},
                        ]
                    },
                    {"Bilag": None},
                    {"Bilag": [{"Id": "p1"}, {"Navn": "uden id"}, 7]},
                    {"Bilag": [{"Id": "p3", "HarPdfVersion": "true", "Navn": "Kort"}]},
                ],
            }
        ).encode(),
        "M",
        "here",
    )
    assert [paper.stem for paper in listing.papers(fields)] == ["tegning-1-p1", "kort-p3"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"<!doctype html><title>Login</title>", "a web page, not JSON", id="a page"),
        pytest.param(b"", "not JSON", id="nothing"),
        pytest.param(b"\xff\xfe\x00", "not JSON", id="bytes"),
        pytest.param(b"[" * 100_000, "not JSON", id="deeper than the parser goes"),
        pytest.param(b"[1" + b"0" * 5000 + b"]", "not JSON", id="a number longer than it reads"),
        pytest.param(b'{"Message": "Fejl"}', "no agenda items", id="an error"),
        pytest.param(b"[]", "no agenda items", id="a list"),
        pytest.param(b'{"Id": "z", "Dagsordenpunkter": []}', "another meeting's", id="another"),
    ],
)
def test_no_agenda(content: bytes, words: str) -> None:
    with pytest.raises(BadData, match=f"here: .*{words}"):
        listing.agenda(content, "m", "here")


def test_files_of_the_corpus_are_named_as_they_are(corpora: Path) -> None:
    files = sorted((corpora / "greve-2022").glob("*.json"))
    assert len(files) == 100
    for path in files:
        content = path.read_bytes()
        identifier = json.loads(content)["Id"]
        fields = listing.agenda(content, identifier, path.name)
        assert f"{listing.meeting_of(fields, identifier).stem}.json" == path.name
