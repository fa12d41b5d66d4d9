"""OS2Web's pages in their three shapes."""

from __future__ import annotations

import pytest

from tests.layouts.pages import SECTIONS, record, titles, wrong

_POINTS = "You are here\n\nReferat\n\nDato: Onsdag, {day} - 18:00\nSted: Sal 2\n"


@pytest.mark.parametrize("folder", ["os2web-points", "os2web-numbered", "os2web-sections"])
def test_the_examples_are_read_whole(folder: str) -> None:
    assert wrong(folder) == {}


def _point(number: int, title: str, case: str, rest: str, files: str = "") -> str:
    return (
        f" • Pkt. {number} {title}\n\n{files}\n\n  Pkt. {number}\n\n  {title}\n\n  {case}\n\n{rest}"
    )


@pytest.mark.parametrize(
    ("day", "date"),
    [
        pytest.param("April 3, 2019", "2019-04-03T18:00", id="English, the month first"),
        pytest.param("Maj 22, 2019", "2019-05-22T18:00", id="Danish, the month first"),
        pytest.param("3 oktober, 2022", "2022-10-03T18:00", id="the day first"),
    ],
)
def test_the_days_of_points(day: str, date: str) -> None:
    point = _point(4, "Kaj", "Sagsnr. 301446 Byrådet Åbent punkt", SECTIONS)
    assert record(_POINTS.format(day=day) + point)["meeting"]["start"] == date


def test_points_tell_case_body_closed_and_files() -> None:
    text = _POINTS.format(day="April 3, 2019") + _point(
        4, "Kaj", "Sagsnr. 301446 Havneudvalget Åbent punkt", SECTIONS, "Plan_1.pdf Kort-2.docx"
    )
    text += "\n" + _point(5, "Grund", "Sagsnr. 301447 Havneudvalget Lukket punkt", "")
    read = record(text)
    first, second = read["items"]
    assert read["meeting"]["body"] == "Havneudvalget"
    assert (first["cases"], second["cases"]) == (["301446"], ["301447"])
    assert (first["closed"], second["closed"]) == (False, True)
    assert [one["title"] for one in first["attachments"]] == ["Plan_1.pdf", "Kort-2.docx"]


def test_points_keep_another_body_s_decision_as_history() -> None:
    rest = (
        "Økonomiudvalget, 03-04-2019, pkt. 9\n\nAnbefales.\n\n"
        "Byrådet, 03-04-2019, pkt. 4\n\nGodkendt.\n"
    )
    text = _POINTS.format(day="April 3, 2019") + _point(
        4, "Kaj", "Sagsnr. 301446 Byrådet Åbent punkt", rest
    )
    (item,) = record(text)["items"]
    assert item["decision"] == "Godkendt."
    assert [(one["body"], one["date"]) for one in item["history"]] == [
        ("Økonomiudvalget", "2019-04-03")
    ]


_SILENT = (
    "Referat\n\n  • 301. Åben dagsorden - godkendelse\n\n    Resume\n\n    {abstract}\n\n"
    "    Beslutning\n\n    Godkendt.\n\n"
)


@pytest.mark.parametrize(
    ("abstract", "told"),
    [
        pytest.param(
            "Godkendelse af åben dagsorden for KB den 22. januar 2020.",
            ("KB", "2020-01-22"),
            id="an abbreviation",
        ),
        pytest.param(
            "Godkendelse af dagsorden for Natur, Vand og Veje den 7. december 2021.",
            ("Natur, Vand og Veje", "2021-12-07"),
            id="a name without a word for a body",
        ),
    ],
)
def test_a_silent_top_is_told_by_the_first_abstract(abstract: str, told: tuple[str, str]) -> None:
    meeting = record(_SILENT.format(abstract=abstract))["meeting"]
    assert (meeting["body"], meeting["start"]) == told


def test_lists_in_the_text_of_numbered_pages_are_no_items() -> None:
    text = (
        "Byrådet - 14-11-2019\n\nReferat\nDato:\nTorsdag, 14 november, 2019 - 18:30\n"
        f"172. Valg\n\n{SECTIONS}\nIndstilling\n\n 1. Ida Bro (C)\n 173. Per Dam (A)\n\n"
        "Økonomi\n\nIngen.\n\n"
        f"173. Kaj\n\n{SECTIONS}\n174. Lukket: Grund\n"
    )
    assert titles(text) == ["172 Valg", "173 Kaj", "174 Grund"]


def test_the_label_for_publishing_is_no_time_of_the_meeting() -> None:
    text = (
        "Idrætsudvalget - 20-08-2019\n\nReferat\nDato:\nTirsdag, 20 august, 2019 - 13:30\n"
        "Hent som fil:\nDagsorden publiceret:\nFredag, 16 august, 2019 - 13:00\n\n"
        f"Punkt 43 Kaj\n\n{SECTIONS}"
    )
    read = record(text)
    assert (read["meeting"]["start"], read["meeting"]["end"]) == ("2019-08-20T13:30", None)
    assert read["items"][0]["title"] == "Kaj"


_SECTIONS = "Referat\nVesterø Byråd tirsdag den 7. september 2021 kl. 16.30\n\nRådhuset\n\n"


@pytest.mark.parametrize(
    ("rest", "count"),
    [
        pytest.param(SECTIONS * 3, 3, id="the sections begin anew"),
        pytest.param("Resume\n\nKort.\n\n" + SECTIONS * 2, 2, id="the abstract opens an item"),
        pytest.param("Beslutning\n\nJa.\n\n" + SECTIONS, 2, id="a decision and nothing else"),
        pytest.param(
            "Sagsfremstilling\n\nKaj.\n\nØkonomi\n\n1 kr.\n\nBeslutning\n\nJa.\n\n"
            "Beslutningskompetence\n\nByrådet\n\nBilag\n",
            1,
            id="sections behind the decision belong to it",
        ),
    ],
)
def test_items_without_titles(rest: str, count: int) -> None:
    items = record(_SECTIONS + rest)["items"]
    assert len(items) == count
    assert {item["title"] for item in items} <= {None, ""}
