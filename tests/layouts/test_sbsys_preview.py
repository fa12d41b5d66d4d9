"""SBSYS' preview: the meeting in a sentence, case numbers above the headings."""

from __future__ import annotations

import pytest

from tests.layouts.pages import SECTIONS, record, titles, wrong

_TOP = (
    "Sbsys dagsorden preview\n\n{kind} til mødet i Udvalget for Havn og By den 22. juni 2020 "
    "kl. 17:30 i Rådhuset, Gade 2 - Salen\n\nÅbne dagsordenspunkter\n\n"
)


def test_the_examples_are_read_whole() -> None:
    assert wrong("sbsys-preview") == {}


@pytest.mark.parametrize(
    ("kind", "expected"), [("Referat", "minutes"), ("Tillægsdagsorden", "agenda")]
)
def test_the_sentence_tells_the_meeting(kind: str, expected: str) -> None:
    text = _TOP.format(kind=kind) + f"85.02.02-G01-5-17\n\n131. Kaj\n\n{SECTIONS}"
    meeting = record(text)["meeting"]
    told = [meeting[key] for key in ("document", "body", "start", "place")]
    assert told == [
        expected,
        "Udvalget for Havn og By",
        "2020-06-22T17:30",
        "Rådhuset, Gade 2 - Salen",
    ]


def test_the_case_number_stands_above_its_heading() -> None:
    text = _TOP.format(kind="Referat") + (
        f"85.02.02-G01-5-17\n\n131. Kaj\n\n{SECTIONS}\n18.15.00-Ø40-2-19\n\n132. Bro\n\n{SECTIONS}"
    )
    assert [item["cases"] for item in record(text)["items"]] == [
        ["85.02.02-G01-5-17"],
        ["18.15.00-Ø40-2-19"],
    ]


def test_points_are_no_items() -> None:
    text = _TOP.format(kind="Referat") + (
        "85.02.02-G01-5-17\n\n131. Kaj\n\nIndstilling\n\n1. At A\n\n132. At B\n\n"
        f"{SECTIONS}\n85.02.02-G01-6-17\n\n132. Bro\n\n{SECTIONS}"
    )
    assert titles(text) == ["131 Kaj", "132 Bro"]


def test_the_second_group_is_closed_and_the_list_s_group_is_not_it() -> None:
    listed = "Pkt.Tekst\nÅbne dagsordenspunkter\n131Kaj\nLukkede dagsordenspunkter\n132Bro\n\n"
    text = _TOP.format(kind="Referat").replace("Åbne dagsordenspunkter\n\n", listed) + (
        f"Åbne dagsordenspunkter\n\n85.02.02-G01-5-17\n\n131. Kaj\n\n{SECTIONS}\n"
        f"Lukkede dagsordenspunkter\n\n85.02.02-G01-6-17\n\n132. Bro\n\n{SECTIONS}"
    )
    assert [item["closed"] for item in record(text)["items"]] == [False, True]
