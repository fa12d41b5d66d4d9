"""Decisions taken apart into sentences, each with the points it belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.statements import quotations, statements


def _parts(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(one.of, one.text(text)) for one in statements(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Godkendt. Udvalget takker.",
            [((), "Godkendt."), ((), "Udvalget takker.")],
            id="two sentences",
        ),
        pytest.param(
            "Mødet er kl. 16.30 og varer ca. 2 timer jf. bilag 1.",
            [((), "Mødet er kl. 16.30 og varer ca. 2 timer jf. bilag 1.")],
            id="abbreviations end nothing",
        ),
        pytest.param(
            "Per T. Dam (V) stemte imod.",
            [((), "Per T. Dam (V) stemte imod.")],
            id="an initial ends nothing",
        ),
        pytest.param(
            "For: A, V, C. Imod: O.", [((), "For: A, V, C."), ((), "Imod: O.")], id="a letter does"
        ),
        pytest.param(
            "1a. Anbefales.\n(V) undlod.\n2. Anbefales.\nUdvalget takker.",
            [
                (("1a",), "Anbefales."),
                (("1a",), "(V) undlod."),
                (("2",), "Anbefales."),
                ((), "Udvalget takker."),
            ],
            id="between points, and after the last",
        ),
        pytest.param(
            "1. Godkendt. 2. Udsat.", [(("1",), "Godkendt."), (("2",), "Udsat.")], id="on one line"
        ),
        pytest.param(
            "1. Anbefales idet dog:\n1. kajen bliver\n2. molen går\n2. Udsat",
            [(("1",), "Anbefales idet dog:\n1. kajen bliver\n2. molen går"), (("2",), "Udsat")],
            id="a list inside a point counts from 1",
        ),
        pytest.param(
            "Godkendt med bemærkning om:\n- at kajen bliver\n- at molen går.\nSagen sluttede.",
            [
                ((), "Godkendt med bemærkning om:\n- at kajen bliver\n- at molen går."),
                ((), "Sagen sluttede."),
            ],
            id="bullets go with what leads them in",
        ),
        pytest.param(
            "(Ø) sagde ”nej. Aldrig. Nu.” Godkendt.",
            [((), "(Ø) sagde ”nej. Aldrig. Nu.”"), ((), "Godkendt.")],
            id="a quotation is one sentence",
        ),
        pytest.param(
            "Udvalget anbefaler, at planen\nudsendes i høring.",
            [((), "Udvalget anbefaler, at planen\nudsendes i høring.")],
            id="a wrapped line",
        ),
        pytest.param(
            "Godkendt\nAfbud: Ida Bro", [((), "Godkendt"), ((), "Afbud: Ida Bro")], id="two lines"
        ),
        pytest.param("**Godkendt**", [((), "Godkendt")], id="emphasis"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_statements(text: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    assert _parts(text) == expected


def test_a_list_knows_what_leads_it_in() -> None:
    parts = statements("Udvalget anbefaler\n1. at kajen bygges\n2. at molen rives ned")
    assert [one.lead for one in parts] == [None, None, None]
    parts = statements("Udvalget anbefaler,\n1. at kajen bygges\n2. at molen rives ned")
    assert [one.lead for one in parts] == [None, 0, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a ”b” c ”d” e", ["”b”", "”d”"], id="two"),
        pytest.param("a ”b “c” d” e", ["”b “c” d”"], id="one inside another"),
        pytest.param("a «b» c", ["«b»"], id="guillemets"),
        pytest.param("a ”b", [], id="never closed"),
        pytest.param('5" rør', [], id="inches"),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == expected


_PIECES = st.sampled_from(
    ["Godkendt", "1.", "2.-3.", "- ", ":", "\n", "\n\n", " ", "”", "Ad 2", ". ", "at", "**", "(V)"]
)


@given(st.lists(_PIECES).map("".join) | st.text(max_size=80))
def test_statements_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for one in statements(text):
        assert end <= one.start <= one.words <= one.end <= len(text)
        end = one.end
