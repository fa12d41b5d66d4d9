"""Exports become minutes by what their fields say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sagsgraf.layouts import read_minutes
from sagsgraf.layouts.marked import missing_marked, read_marked
from sagsgraf.model import BadData, Document, Minutes, Presence, Role, SectionKind
from sagsgraf.pipeline.reading import read_path
from sagsgraf.reading import read_bytes, read_file

_CORPUS = Path(__file__).resolve().parents[1] / "corpus"
_JSON = _CORPUS / "firstagenda-json" / "havneudvalget-2023-05-08.json"
_SBSYS = _CORPUS / "sbsys-xml" / "havneudvalget-2023-05-08.xml"
_EDOC = _CORPUS / "edoc-xml" / "havneudvalget-2012-05-08.xml"
_FUJITSU = _CORPUS / "edoc-xml" / "fujitsu-havneudvalget-2017-05-08.xml"
_ACADRE = _CORPUS / "acadre-xml" / "havneudvalget-2013-05-08.xml"
_ALL = [
    pytest.param(path, id=path.parent.name + path.stem[:2])
    for path in (_JSON, _SBSYS, _EDOC, _FUJITSU, _ACADRE)
]


def minutes(path: Path) -> Minutes:
    return read_minutes(read_file(path))


def kinds(one: Minutes, item: int) -> list[str]:
    return [section.kind.value for section in one.items[item].sections]


@pytest.mark.parametrize("path", _ALL)
def test_nothing_of_an_export_stays_unread(path: Path) -> None:
    one = minutes(path)
    assert one.unread == ()
    assert missing_marked(one) == []


@pytest.mark.parametrize(
    ("path", "people"),
    [
        pytest.param(
            _JSON,
            ["Eva Lund present", "Per Dam present", "Ole Vig absent with notice", "Ida Bro absent"],
            id="JSON",
        ),
        pytest.param(
            _SBSYS,
            ["Eva Lund A formand present", "Per Dam present", "Ida Bro V absent with notice"],
            id="SBSYS",
        ),
        pytest.param(
            _EDOC,
            ["Eva Lund A formand present", "Per Dam V present", "Ida Bro F absent"],
            id="eDoc",
        ),
        pytest.param(
            _FUJITSU, ["Eva Lund A formand present", "Ida Bro absent with notice"], id="Fujitsu"
        ),
        pytest.param(
            _ACADRE,
            ["Eva Lund A formand present", "Per Dam V present", "Ida Bro F absent"],
            id="Acadre",
        ),
    ],
)
def test_people_are_there_as_their_fields_say(path: Path, people: list[str]) -> None:
    told = [
        " ".join(filter(None, [one.name, one.party, one.role, one.presence.value]))
        for one in minutes(path).attendees
    ]
    assert told == people


def test_members_of_whom_nothing_is_told_hold_a_seat_and_no_more() -> None:
    by_name = {one.name: one for one in minutes(_SBSYS).attendees}
    assert by_name["Per Dam"].member
    assert not by_name["Eva Lund"].member
    assert by_name["Ida Bro"].presence is Presence.ABSENT_WITH_NOTICE


@pytest.mark.parametrize(
    ("path", "item", "decision"),
    [
        pytest.param(_JSON, 0, "Godkendt.\nFraværende: Ida Bro", id="FirstAgenda"),
        pytest.param(_JSON, 2, "Udvalget godkendte salget.", id="closed, without a heading"),
        pytest.param(
            _SBSYS, 0, "Indstillingen blev godkendt.", id="SBSYS, below the meeting's day"
        ),
        pytest.param(_EDOC, 1, "Indstilles til godkendelse", id="eDoc, without who took no part"),
        pytest.param(_FUJITSU, 0, "Indstillingen godkendt.", id="Fujitsu, this meeting's"),
        pytest.param(_FUJITSU, 1, None, id="Fujitsu, withheld"),
        pytest.param(_ACADRE, 0, "Punktet blev godkendt.", id="Acadre, the one of the day"),
    ],
)
def test_the_decision_is_this_meeting_s(path: Path, item: int, decision: str | None) -> None:
    assert read_path(path).record.items[item].decision == decision


@pytest.mark.parametrize(
    ("path", "item", "sections"),
    [
        pytest.param(
            _JSON,
            1,
            "decision presentation recommendation finance history attachments",
            id="FirstAgenda, by its headings' words",
        ),
        pytest.param(
            _SBSYS,
            0,
            "recommendation other history decision history attachments",
            id="SBSYS, by its fields; an unknown one is a part of its own",
        ),
        pytest.param(
            _EDOC, 0, "other attachments other decision", id="eDoc, sub-items end a list above them"
        ),
        pytest.param(
            _EDOC,
            1,
            "history summary attachments referral recommendation decision",
            id="eDoc, headings within the text",
        ),
        pytest.param(_FUJITSU, 0, "recommendation decision attachments", id="Fujitsu"),
        pytest.param(
            _ACADRE, 0, "summary recommendation history decision attachments", id="Acadre"
        ),
    ],
)
def test_items_are_cut_into_their_parts(path: Path, item: int, sections: str) -> None:
    assert kinds(minutes(path), item) == sections.split()


def test_who_was_away_during_an_item_is_told_by_a_field() -> None:
    one = read_path(_JSON).record
    assert [item.absent_during_item for item in one.items] == [[], ["Per Dam"], []]
    assert "Per Dam" in one.meeting.present


def test_the_export_s_address_names_the_municipality_where_the_text_does_not() -> None:
    content = _JSON.read_bytes().replace(b"dagsordener.vesterhavn.dk", b"dagsordener.greve.dk")
    one = read_minutes(read_bytes(content, "a.json"))
    assert one.municipality is not None
    assert (one.municipality.name, one.municipality.span) == ("Greve Kommune", None)
    assert not any("municipality" in told for told in one.warnings)
    named = content.replace(b"Dagsordenen forel", "Køge Kommune og Køge Byråd. Forel".encode())
    by_text = read_minutes(read_bytes(named, "a.json"))
    assert by_text.municipality is not None
    assert by_text.municipality.name == "Køge Kommune"


def test_a_gap_in_the_numbers_is_told() -> None:
    content = _SBSYS.read_bytes().replace(b"<Number><![CDATA[2]]>", b"<Number><![CDATA[4]]>")
    told = read_minutes(read_bytes(content, "a.xml")).warnings
    assert "the items' numbers jump from 1 to 4" in told


def test_an_item_without_a_title_is_told() -> None:
    content = _SBSYS.read_bytes().replace("Nyt tag på havnehallen".encode(), b"")
    told = read_minutes(read_bytes(content, "a.xml")).warnings
    assert "1 items have no title" in told


def without(document: Document, role: Role) -> Document:
    return replace(document, marks=tuple(one for one in document.marks if one.role is not role))


@pytest.mark.parametrize("role", [Role.ITEM, Role.BODY, Role.DATE], ids=lambda role: role.value)
def test_what_minutes_must_have_must_be_marked(role: Role) -> None:
    with pytest.raises(BadData, match=r"havneudvalget"):
        read_marked(without(read_file(_SBSYS), role), "x")


def test_headings_may_be_told_by_marks_words_or_both() -> None:
    document = read_file(_EDOC)
    by_marks = read_marked(document, "x").items[0].sections
    both = read_marked(document, "x", by_words=True).items[0].sections
    assert [one.kind for one in by_marks] == [SectionKind.OTHER, SectionKind.OTHER]
    assert len(both) == 4
