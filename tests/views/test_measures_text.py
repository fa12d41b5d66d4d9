"""Measures in words."""

from __future__ import annotations

import json

import pytest

from sagsgraf.queries.measures import BodyLink, CaseBridge, Cluster, PersonBridge, Shared
from sagsgraf.views.measures_text import (
    Row,
    measure_table,
    measures_json,
    measures_text,
    sections,
    sentences,
)
from sagsgraf.views.pictures import Lang

PAIR = ("Byrådet", "Vejudvalget")
CASE = CaseBridge("22-000001", "Broen", PAIR, 1.5, (PAIR,), "https://example.org/sag/1")
PERSON = PersonBridge("Ida Bro", PAIR, 0.164, (("A", "B"),) * 5, "https://example.org/person/ida")
LINK = BodyLink("Byrådet", "ØU", cases=1, share=0.5, people=2)
CLUSTER = Cluster(
    (("22-1", "Broen"), ("22-2", "Vejen"), ("22-3", ""), ("22-4", "Havnen")),
    (Shared("law", "Vejloven", 4),),
    ("Byrådet",),
    ("a", "b", "c", "d"),
)


@pytest.mark.parametrize(
    ("row", "lang", "told"),
    [
        pytest.param(
            CASE,
            "da",
            [
                "22-000001 Broen: Byrådet og Vejudvalget (styrke 1,50)",
                "den eneste sag her, der har været i både Byrådet og Vejudvalget",
            ],
            id="a case that alone binds two",
        ),
        pytest.param(
            PERSON,
            "en",
            [
                "Ida Bro: Byrådet and Vejudvalget (between on 16% of the ways)",
                "the only one who sits in both A and B; A and B; A and B; and 2 more",
            ],
            id="many pairs are counted",
        ),
        pytest.param(
            LINK,
            "da",
            ["Byrådet og ØU: 1 sag (50 % af sagerne i det ene), 2 personer sidder i begge"],
            id="one case is a case",
        ),
        pytest.param(
            CLUSTER,
            "en",
            ["4 cases: 22-1 Broen; 22-2 Vejen; 22-3; and 1 more", "shared: Vejloven (4)"],
            id="a cluster",
        ),
    ],
)
def test_rows_in_words(row: Row, lang: Lang, told: list[str]) -> None:
    assert sentences(row, lang) == told


def test_what_is_left_out_is_told() -> None:
    told = sections({"cases": [CASE] * 3, "people": []}, 2)
    text = measures_text(told, "en")
    assert "1 more; --limit 0 shows them all." in text
    assert "None in these documents." in text
    assert sections({"cases": [CASE] * 3}, 0)[0].left_out == 0


def test_names_are_no_markup() -> None:
    bad = CaseBridge("22-1", "*Broen* <b>\x1b[31m", PAIR, 1.0, (), "iri")
    text = measures_text(sections({"cases": [bad]}, 0), "da", markdown=True)
    assert "\\*Broen\\*" in text
    assert "<b>" not in text
    assert "\x1b" not in measures_text(sections({"cases": [bad]}, 0), "da")


def test_programs_get_values_and_reasons() -> None:
    told = sections({"bodies": [LINK], "clusters": [CLUSTER]}, 0)
    found = json.loads(measures_json(told, "en"))
    assert found["bodies"]["rows"][0]["cases"] == 1
    assert found["clusters"]["rows"][0]["because"].endswith("shared: Vejloven (4)")
    table = measure_table(told[1], "en")
    assert table.columns == ("cases", "shared", "bodies", "iris", "because")
    assert table.to_dicts()[0]["cases"] == "22-1 + Broen | 22-2 + Vejen | 22-3 | 22-4 + Havnen"
