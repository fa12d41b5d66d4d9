"""Votes: who, how many, on which point, and what makes two votes of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.positions import Side, sides_told, stand_taken, votes_counted
from sagsgraf.danish.voters import scan_voters
from sagsgraf.danish.votes import Vote, votes

FOR, AGAINST, ABSTAINED = Side


@pytest.mark.parametrize(
    ("text", "count", "parties", "people"),
    [
        pytest.param("(V), (A) og (Ø).", None, ["V", "A", "Ø"], [], id="in parentheses"),
        pytest.param("F og Ø", None, ["F", "Ø"], [], id="bare letters"),
        pytest.param("5 (A+T+V)", 5, ["A", "T", "V"], [], id="a number and its parties"),
        pytest.param("3 medlemmer (C, O) imod", 3, ["C", "O"], [], id="members"),
        pytest.param("to medlemmer (C)", 2, ["C"], [], id="a number in words"),
        pytest.param("Ø (Anna Ås, Bo Ek), A", None, ["Ø", "A"], ["Anna Ås", "Bo Ek"], id="split"),
        pytest.param(
            "Ida Bro (V) og Bo Ek (UP-1)", None, ["V", "UP-1"], ["Ida Bro", "Bo Ek"], id="named"
        ),
        pytest.param("Ida Jul (Løsgænger)", None, [], ["Ida Jul"], id="outside the parties"),
        pytest.param("X (UP)", None, ["UP"], [], id="a name made a letter"),
        pytest.param("Per T. Dam (V)", None, ["V"], ["Per T. Dam"], id="an initial"),
        pytest.param("Borgmester Lis Nord (V)", None, ["V"], ["Lis Nord"], id="a title"),
        pytest.param("Liberal Alliance (I) stemte", None, ["I"], [], id="the letter stands for it"),
        pytest.param(
            "Venstres og Enhedslistens byrådsgrupper",
            None,
            ["Venstre", "Enhedslisten"],
            [],
            id="groups",
        ),
        pytest.param("Byrådet godkendte", None, [], [], id="the body"),
        pytest.param("Center for Kyst stemte", None, [], [], id="a unit"),
        pytest.param("Teknisk Udvalg undlod", None, [], [], id="shaped like a name"),
        pytest.param("12 boliger (A)", None, [], [], id="a number of something else"),
    ],
)
def test_voters(text: str, count: int | None, parties: list[str], people: list[str]) -> None:
    found = scan_voters(text)
    assert (found.count, found.parties, found.people) == (count, parties, people)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("For stemte: A og V", [(FOR, ["A", "V"])], id="labelled"),
        pytest.param("Imod stemte (Ø) med bemærkning", [(AGAINST, ["Ø"])], id="no colon"),
        pytest.param("Imod: Ø", [(AGAINST, ["Ø"])], id="short label"),
        pytest.param("Stemte imod: F", [(AGAINST, ["F"])], id="the other way round"),
        pytest.param("Undlod at stemme: C", [(ABSTAINED, ["C"])], id="abstained"),
        pytest.param("For indstillingen stemte: A", [(FOR, ["A"])], id="what for"),
        pytest.param("(Ø) stemmer imod", [(AGAINST, ["Ø"])], id="spoken"),
        pytest.param(
            "(F) og (Ø) undlod at tage stilling.", [(ABSTAINED, ["F", "Ø"])], id="no view"
        ),
        pytest.param("A og C undlader.", [(ABSTAINED, ["A", "C"])], id="present tense"),
        pytest.param("(Ø) kunne ikke tiltræde indstillingen", [(AGAINST, ["Ø"])], id="Aarhus"),
        pytest.param(
            "For stemte: A, imod stemte: O", [(FOR, ["A"]), (AGAINST, ["O"])], id="both on a line"
        ),
        pytest.param("4 medlemmer (A+V) anbefaler", [(FOR, ["A", "V"])], id="a number recommends"),
        pytest.param("(A) anbefaler model 2", [], id="a view is no vote"),
        pytest.param("Udvalget undlod at tage stilling.", [], id="the body"),
        pytest.param("For 2023 stemte tallene", [], id="a year"),
        pytest.param("Imod forventning blev det godt", [], id="no vote"),
    ],
)
def test_sides(text: str, expected: list[tuple[Side, list[str]]]) -> None:
    assert [(one.side, one.voters.parties) for one in sides_told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Med stemmerne 19 for og 2 imod godkendt", {FOR: 19, AGAINST: 2}, id="plain"),
        pytest.param("Med stemmerne 18 for godkendt", {FOR: 18}, id="one side"),
        pytest.param("godkendt med 42 stemmer mod 4", {FOR: 42, AGAINST: 4}, id="mod"),
        pytest.param("med 34 stemmer imod 15", {FOR: 34, AGAINST: 15}, id="imod"),
        pytest.param("med 16 stemmer for (A) og 2 imod (N)", {FOR: 16, AGAINST: 2}, id="lists"),
        pytest.param("8 medlemmer undlod at stemme", {ABSTAINED: 8}, id="abstained"),
        pytest.param(
            "9 stemte for, 2 stemte imod og 1 undlod", {FOR: 9, AGAINST: 2, ABSTAINED: 1}, id="all"
        ),
        pytest.param("Vedtaget uden afstemning", {}, id="none"),
        pytest.param("Enstemmigt vedtaget", {}, id="unanimous gives no number"),
        pytest.param("Der afsættes 19 for 2023", {}, id="no vote"),
    ],
)
def test_counts(text: str, expected: dict[Side, int]) -> None:
    assert {side: number for side, (number, _) in votes_counted(text).items()} == expected


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        pytest.param("(Ø) følger administrationens indstilling.", True, id="follows"),
        pytest.param("Ida Bro (V) bemærkede, at det var sent.", True, id="remarks"),
        pytest.param("Ida Bro tog forbehold.", True, id="a reservation needs no party"),
        pytest.param("Ida Bro (V) forlod lokalet.", False, id="leaves"),
        pytest.param("Ida Bro anbefaler kagen.", False, id="a name alone"),
        pytest.param("Udvalget ønsker et notat.", False, id="the body"),
    ],
)
def test_views(text: str, taken: bool) -> None:
    assert (stand_taken(text) is not None) is taken


def _told(vote: Vote) -> tuple[tuple[str, ...], list[int | None], list[list[str]]]:
    return (
        vote.points,
        [vote.counts.get(side) for side in Side],
        [vote.parties.get(side, []) for side in Side],
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Med stemmerne 5 for og 2 imod godkendt.\nFor stemte: (A) og (V).\nImod stemte: (Ø).",
            [((), [5, 2, None], [["A", "V"], ["Ø"], []])],
            id="numbers, then the parties",
        ),
        pytest.param(
            "Godkendt med 42 stemmer mod 4. 8 medlemmer undlod at stemme.",
            [((), [42, 4, 8], [[], [], []])],
            id="abstentions in a sentence of their own",
        ),
        pytest.param(
            "For stemte: 5 (A+V)\nImod stemte: 2 (C)\nUndlod at stemme:\nAnbefales.",
            [((), [5, 2, 0], [["A", "V"], ["C"], []])],
            id="a list left empty counts nobody",
        ),
        pytest.param(
            "Imod stemte:\n(F) med bemærkning om, at det er dyrt.",
            [((), [None, None, None], [[], ["F"], []])],
            id="a list on the line below",
        ),
        pytest.param(
            "Ad 2, imod stemte: F og Ø.",
            [(("2",), [None, None, None], [[], ["F", "Ø"], []])],
            id="on one point",
        ),
        pytest.param(
            "Godkendt.\n(Ø) stemte imod punkt 2.\n(F) undlod.",
            [
                (("2",), [None, None, None], [[], ["Ø"], []]),
                ((), [None, None, None], [[], [], ["F"]]),
            ],
            id="one on a point, one on the whole",
        ),
        pytest.param(
            "1. Anbefales.\n(A) undlod.\n2. Anbefales.\n(A) undlod.",
            [
                (("1",), [None, None, None], [[], [], ["A"]]),
                (("2",), [None, None, None], [[], [], ["A"]]),
            ],
            id="under each point, the last too",
        ),
        pytest.param(
            "1.-2. Anbefales.\n(A) undlod.",
            [((), [None, None, None], [[], [], ["A"]])],
            id="after all points",
        ),
        pytest.param(
            "Ændringsforslag fra C til ad 3: Halv pris.\nFor stemte: C\nImod stemte: A og V\n"
            "Ændringsforslaget er faldet.\nMed stemmerne 6 for og 1 imod godkendt.",
            [
                (("3",), [None, None, None], [["C"], ["A", "V"], []]),
                ((), [6, 1, None], [[], [], []]),
            ],
            id="an amendment has a vote of its own",
        ),
        pytest.param(
            "Med stemmerne 1 for og 9 imod afviste Byrådet punkt 1.\nFor stemte: Ø\n"
            "Med stemmerne 8 for og 2 imod godkendte Byrådet punkt 2.\nImod stemte: Ø",
            [(("1",), [1, 9, None], [["Ø"], [], []]), (("2",), [8, 2, None], [[], ["Ø"], []])],
            id="two counts are two votes",
        ),
        pytest.param("Et flertal kunne tiltræde indstillingen.", [], id="nothing is told of it"),
        pytest.param("Udvalget undlod at tage stilling.", [], id="the body takes no view"),
        pytest.param("Fraværende: Ida Bro (V)", [], id="who was away"),
        pytest.param("Enstemmigt godkendt.", [], id="unanimous"),
    ],
)
def test_votes(
    text: str, expected: list[tuple[tuple[str, ...], list[int | None], list[list[str]]]]
) -> None:
    assert [_told(vote) for vote in votes(text)] == expected


def test_a_split_party_stands_on_both_sides_with_its_members() -> None:
    (vote,) = votes("For stemte: C og V (Bo Ek)\nImod stemte: A og V (Ida Bro)")
    assert vote.parties == {FOR: ["C", "V"], AGAINST: ["A", "V"]}
    assert vote.people == {FOR: ["Bo Ek"], AGAINST: ["Ida Bro"]}


def test_what_a_vote_led_to_is_told_with_its_numbers() -> None:
    first, second = votes(
        "Ændringsforslag fra C: Halv pris.\nFor stemte: C\nÆndringsforslaget er faldet.\n"
        "Med stemmerne 6 for og 1 imod oversendes sagen til Byrådet."
    )
    assert (first.outcomes, second.outcomes) == (["rejected"], ["referred"])


_PIECES = st.sampled_from(
    ["For stemte:", "Imod stemte:", "(Ø)", "A, V", "Ida Bro (V)", "stemte imod", "5 for", "\n", " ",
     "1.", "Med stemmerne 5 for og 2 imod", "undlod", "med bemærkning om,", "”", "."]
)  # fmt: skip


@given(st.lists(_PIECES).map(" ".join) | st.text(max_size=80))
def test_any_text_gives_votes_that_tell_something(text: str) -> None:
    for vote in votes(text):
        assert vote.tells()
        assert 0 <= vote.start < vote.end <= len(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Imod stemte: A og V. For stemte: Ø.", 1, id="both sides on one line"),
        pytest.param("For stemte: A\nImod stemte: Ø\nFor stemte: V\nImod stemte: C", 2, id="lines"),
    ],
)
def test_the_sides_of_one_vote_stand_together(text: str, count: int) -> None:
    assert len(votes(text)) == count
