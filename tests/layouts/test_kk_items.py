"""København's pages: one item each, and a meeting that other lines tell."""

from __future__ import annotations

import pytest

from sagsgraf.layouts import read_minutes
from sagsgraf.layouts.kk_items import recognise
from sagsgraf.reading import read_bytes
from tests.layouts.pages import record, wrong

_TOP = "Mødedato: 03.10.2024, kl. 17:30\nMødested: {place}\n\nTorv ved vandet\n\nSe alle bilag\n\n"


def test_the_examples_are_read_whole() -> None:
    assert wrong("kk-item") == {}


@pytest.mark.parametrize(
    ("place", "rest", "body"),
    [
        pytest.param(
            "Rådhuset",
            "Beslutning\n\nKulturudvalgets beslutning i mødet den 3. oktober 2024\n\nGodkendt.\n",
            "Kulturudvalget",
            id="the decision's heading",
        ),
        pytest.param(
            "Borgerrepræsentationens mødesal",
            "Indstilling\n\nForvaltningen indstiller, at torvet males.\n",
            "Borgerrepræsentationen",
            id="the room",
        ),
        pytest.param(
            "Hotel Nord",
            "Indstilling\n\nForvaltningen indstiller, at Økonomiudvalget over for "
            "Borgerrepræsentationen anbefaler,\n\n1. at torvet males.\n",
            "Økonomiudvalget",
            id="whom the recommendation asks first",
        ),
    ],
)
def test_whose_meeting_it_was(place: str, rest: str, body: str) -> None:
    read = record(_TOP.format(place=place) + rest)
    assert (read["meeting"]["body"], read["items"][0]["title"]) == (body, "Torv ved vandet")


def test_the_committees_decisions_came_before() -> None:
    text = _TOP.format(place="Rådhuset") + (
        "Beslutning\n\nKulturudvalgets beslutning i mødet den 26. september 2024\n\nAnbefalet.\n\n"
        "Borgerrepræsentationens beslutning i mødet den 3. oktober 2024\n\nUdsat.\n"
    )
    (item,) = record(text)["items"]
    assert item["decision"] == "Udsat."
    assert [(one["body"], one["outcome"]) for one in item["history"]] == [
        ("Kulturudvalget", "recommended")
    ]


def test_the_old_protocol_s_decision_has_no_heading() -> None:
    text = (
        "Mødedato: 31.05.2007, kl. 17:30\n\nVand på torvet\n\nVand på torvet\n\n"
        "Borgerrepræsentationen\n\nBESLUTNINGSPROTOKOL\n\n"
        "fra Ordinært møde torsdag den 31. maj 2007\n\nNr. 24  BR 242/07. Vand på torvet\n\n"
        "Indstilling om,\n\n1. at der kommer vand.\n\n(Økonomiudvalget)\n\n"
        "Indstillingen blev godkendt uden afstemning.\n\nTil top\n"
    )
    (item,) = record(text)["items"]
    assert (item["number"], item["cases"]) == ("24", ["BR 242/07"])
    assert item["decision"] == "Indstillingen blev godkendt uden afstemning."
    assert [point["text"] for one in item["recommendations"] for point in one["points"]] == [
        "der kommer vand."
    ]


def test_a_page_that_tells_no_body_is_not_taken() -> None:
    document = read_bytes(_TOP.format(place="Hotel Nord").encode(), "a.txt")
    assert recognise(document).confidence == 0


def test_a_title_line_of_another_layout_is_not_taken() -> None:
    text = "Byrådet\n\nReferat\n\nMødedato: 03.10.2024, kl. 17:30\n\n1. Kaj\n\nBeslutning\n\nJa.\n"
    assert read_minutes(read_bytes(text.encode(), "a.txt")).layout != "kk-item"


def test_a_page_of_the_archive_has_its_day_in_the_decision() -> None:
    text = (
        "3. Kajen\n\nSagsfremstilling\n\nKajen er slidt.\n\nBeslutning\n\n"
        "Havneudvalgets beslutning i mødet den 31. marts 2020\n\n"
        "Mødet startede kl. 15.30 og sluttede kl. 16.45.\n\nGodkendt.\n"
    )
    read = record(text)
    meeting = read["meeting"]
    assert [meeting[key] for key in ("body", "start", "end")] == [
        "Havneudvalget",
        "2020-03-31T15:30",
        "2020-03-31T16:45",
    ]
    assert [(one["number"], one["title"]) for one in read["items"]] == [("3", "Kajen")]
