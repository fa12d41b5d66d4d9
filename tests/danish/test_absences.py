"""Attendance as decisions tell it: who was missing, left, came, stood in for whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.absences import Told, find_absences

_A, _N, _M, _I = Told.ABSENT, Told.NOTICE, Told.MEETING, Told.ITEM
_D, _P, _S = Told.DISQUALIFIED, Told.PARTLY, Told.SUBSTITUTE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Godkendt.\n\nAfbud: Ida Bro", [(_N, "Ida Bro")], id="a line of its own"),
        pytest.param("Godkendt. Fraværende: Ida Bro", [(_A, "Ida Bro")], id="behind a sentence"),
        pytest.param(
            "Afbud: Ida Bro (V), Per Dam (A) og Åse Ås",
            [(_N, "Ida Bro"), (_N, "Per Dam"), (_N, "Åse Ås")],
            id="several, with parties",
        ),
        pytest.param(
            "Godkendt.\n\nPer Dam (C) stedfortræder for Ida Bro (C)\n",
            [(_S, "Per Dam"), (_A, "Ida Bro")],
            id="a substitute on a line without a verb",
        ),
        pytest.param(
            "Byrådet valgte Per Dam (C), stedfortræder for Ida Bro (C), til næstformand.",
            [],
            id="the same words inside a sentence",
        ),
        pytest.param("Afbud fra Ida Bro.", [(_N, "Ida Bro")], id="without a colon"),
        pytest.param("Fraværende Ida Bro (V)", [(_A, "Ida Bro")], id="no colon, only a name"),
        pytest.param(
            "Ikke til stede:\n\nIda Bro (V)\n\nPer Dam (A)\n\nUdvalget drøftede sagen.",
            [(_A, "Ida Bro"), (_A, "Per Dam")],
            id="names on the lines below",
        ),
        pytest.param(
            "Fraværende med afbud:\n\nBorgmester Ida Bro (V), ferie.\n\nFraværende uden afbud:"
            "\n\nIngen.",
            [(_N, "Ida Bro")],
            id="a title, a reason, and nobody",
        ),
        pytest.param("Inhabile: Ida Bro, Per Dam", [(_D, "Ida Bro"), (_D, "Per Dam")], id="label"),
        pytest.param("Fraværende: Ida Bro (inhabil)", [(_D, "Ida Bro")], id="a reason"),
        pytest.param(
            "Fraværende: Ida Bro på grund af inhabilitet", [(_D, "Ida Bro")], id="a longer reason"
        ),
        pytest.param(
            "Ida Bro og Per Dam var fraværende.", [(_A, "Ida Bro"), (_A, "Per Dam")], id="sentence"
        ),
        pytest.param(
            "Desuden var sagen ny. Ida Bro var ikke til stede",
            [(_A, "Ida Bro")],
            id="after another",
        ),
        pytest.param("Der er afbud fra Ida Bro.", [(_N, "Ida Bro")], id="der er afbud"),
        pytest.param("Ida Bro (V) havde meldt afbud.", [(_N, "Ida Bro")], id="havde meldt"),
        pytest.param("Ida Bro deltog ikke i mødet.", [(_M, "Ida Bro")], id="not in the meeting"),
        pytest.param("Ida Bro var forhindret i at deltage.", [(_M, "Ida Bro")], id="prevented"),
        pytest.param("Ida Bro deltog ikke i sagens behandling.", [(_I, "Ida Bro")], id="this item"),
        pytest.param(
            "Ida Bro var fraværende under punktets behandling",
            [(_I, "Ida Bro")],
            id="this item too",
        ),
        pytest.param(
            "Byrådet erklærede Ida Bro (V) for inhabil.", [(_D, "Ida Bro")], id="declared"
        ),
        pytest.param("Ida Bro (V) erklærede sig inhabil", [(_D, "Ida Bro")], id="by herself"),
        pytest.param("Ida Bro forlod mødet kl. 21.27", [(_P, "Ida Bro")], id="left"),
        pytest.param("Ida Bro (V) ankom kl. 17.54", [(_P, "Ida Bro")], id="came"),
    ],
)
def test_what_a_decision_tells(text: str, expected: list[tuple[Told, str]]) -> None:
    assert [(one.told, one.name) for one in find_absences(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fraværende: Per Dam (V) - Ida Bro (V) mødte som stedfortræder.", id="dash"),
        pytest.param("Afbud fra Per Dam, stedfortræder Ida Bro", id="comma"),
        pytest.param("Afbud: Per Dam (stedfortræder: Ida Bro)", id="parentheses"),
        pytest.param(
            "Per Dam (A) var fraværende. Som stedfortræder deltog Ida Bro (A)", id="sentence"
        ),
        pytest.param("Ida Bro (V) deltog i mødet i stedet for Per Dam (I).", id="i stedet for"),
        pytest.param("Ida Bro deltog som suppleant for Per Dam.", id="som suppleant for"),
    ],
)
def test_a_substitute(text: str) -> None:
    found = find_absences(text)
    assert [(one.name, one.substitute_for) for one in found if one.told is _S] == [
        ("Ida Bro", "Per Dam")
    ]
    assert {one.name for one in found if one.told is not _S} == {"Per Dam"}


@pytest.mark.parametrize(
    ("text", "came"),
    [
        pytest.param("Ida Bro forlod mødet kl. 20.", False, id="left"),
        pytest.param("Ida Bro gik kl. 20.", False, id="went"),
        pytest.param("Ida Bro deltog til og med punkt 4.", False, id="until an item"),
        pytest.param("Ida Bro ankom kl. 17.", True, id="came"),
        pytest.param("Ida Bro deltog fra punkt 4.", True, id="from an item on"),
        pytest.param("Ida Bro deltog ikke i mødet.", None, id="neither"),
    ],
)
def test_coming_is_told_apart_from_leaving(text: str, came: bool | None) -> None:
    assert [one.came for one in find_absences(text)] == [came]


def test_items_may_be_named() -> None:
    one = find_absences("Ida Bro deltog ikke i punkt 5-8.")[0]
    assert (one.told, one.items) == (_I, (5, 8))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Godkendt.", id="no word of attendance"),
        pytest.param("Fraværende: Ingen", id="nobody"),
        pytest.param("Fraværende:\n\nBeslutningen sendes videre.", id="empty"),
        pytest.param("Fraværende elever følges op", id="other absence"),
        pytest.param("Ida Bro spurgte, om Per Dam (V) er inhabil.", id="a question"),
        pytest.param("Udvalget erklærede Ida Bro (D) for ikke inhabil.", id="denied"),
        pytest.param("Ida Bro melder afbud til mødet den 10. oktober", id="another meeting"),
        pytest.param("Ida Bro deltog ikke i afstemningen", id="there, and did not vote"),
        pytest.param("Bro var fraværende", id="a surname alone"),
        pytest.param("Kenneth og Ida er stedfortrædere", id="given names alone"),
        pytest.param("FRAVÆRENDE: ALLE", id="capitals"),
        pytest.param("", id="nothing"),
    ],
)
def test_nobody_was_missing(text: str) -> None:
    assert find_absences(text) == []


@given(
    st.lists(
        st.sampled_from(
            ["Ida Bro", "Per Dam", " (V)", "Afbud: ", ", ", " og ", "\n", " var fraværende", ". "]
        )
    ).map("".join)
)
def test_every_telling_stands_where_it_says(text: str) -> None:
    for one in find_absences(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.name in " ".join(text[one.start : one.end].split())
