"""Decisions in the graph: points, votes, remarks, conditions and adherence, with their words."""

from __future__ import annotations

import pytest

from sagsgraf.model import Claim, Iri
from sagsgraf.pipeline.reading import ReadDocument
from sagsgraf.terms import NOTATIONS, SG
from tests.layouts.writing import HEADER, item, read

_ASKED = "Chefen indstiller, at\n\n1. kajen males\n2. molen rives ned"


def _one(decision: str, *parts: str, header: str = HEADER) -> ReadDocument:
    return read(item(1, "Havnen", "Beslutning", decision, *parts), header=header)


def _claims(one: ReadDocument, *predicates: Iri) -> list[Claim]:
    return [claim for claim in one.claims if claim.predicate in predicates]


def _values(one: ReadDocument, predicate: Iri, end: str = "") -> list[str]:
    return [
        NOTATIONS.get(claim.value, claim.value.value.partition("/punkt/1")[2])
        if isinstance(claim.value, Iri)
        else str(claim.value)
        for claim in _claims(one, predicate)
        if claim.subject.value.endswith(end)
    ]


def _quotes(one: ReadDocument, *predicates: Iri) -> list[str]:
    return [one.minutes.words(claim.span) for claim in _claims(one, *predicates) if claim.span]


def test_each_number_is_a_point_that_answers_its_recommendation() -> None:
    one = _one("1.-2. Anbefales.\n\n3. Udsat.", "Indstillinger", _ASKED)
    assert _values(one, SG.point) == [f"/beslutning/punkt/{number}" for number in "123"]
    assert _values(one, SG.answers) == ["/indstilling/1", "/indstilling/2"]
    assert _values(one, SG.outcome, "/punkt/3") == ["postponed"]
    assert _values(one, SG.text, "/beslutning/punkt/2") == ["Anbefales."]
    assert _quotes(one, SG.point) == ["1.-2. Anbefales.", "1.-2. Anbefales.", "3. Udsat."]
    assert _values(one, SG.outcome, "/beslutning") == ["recommended", "postponed"]


def test_a_point_named_twice_is_one_point_with_one_label() -> None:
    one = _one("Byrådet godkendte indstillingspunkt 1-2.\n\n2. Udsat.", "Indstilling", _ASKED)
    assert _values(one, SG.outcome, "/beslutning/punkt/2") == ["approved", "postponed"]
    labels = [c for c in one.claims if c.predicate.value.endswith("label")]
    labelled = [c.subject for c in labels if c.subject.value.endswith("/beslutning/punkt/2")]
    assert len(labelled) == 1


def test_what_is_decided_instead_answers_no_recommendation() -> None:
    one = _one(
        "Kan ikke anbefales. Udvalget anbefaler i stedet:\n\n1. at kajen fejes",
        "Indstillinger",
        _ASKED,
    )
    assert _values(one, SG.point) == ["/beslutning/punkt/1"]
    assert _values(one, SG.answers) == []


def test_a_vote_with_numbers_parties_and_members() -> None:
    one = _one(
        "Med stemmerne 5 for og 2 imod godkendt.\n\nImod stemte: A og Bo Ek (Ø).\n\n"
        "Undlod at stemme:"
    )
    vote = "/beslutning/afstemning/1"
    assert _values(one, SG.vote) == [vote]
    counts = (SG.votesFor, SG.votesAgainst, SG.votesAbstained)
    assert [_values(one, count, vote) for count in counts] == [["5"], ["2"], ["0"]]
    assert _values(one, SG.partyAgainst, vote) == ["A", "Ø"]
    assert _values(one, SG.partyFor, vote) == []
    (against,) = _claims(one, SG.personAgainst)
    assert isinstance(against.value, Iri)
    assert against.value.value.endswith("/person/bo-ek")
    assert _values(one, SG.outcome, vote) == ["approved"]


def test_a_vote_on_points_and_one_on_the_whole() -> None:
    one = _one("1.-2. Anbefales.\n\n(Ø) stemte imod punkt 1 og 2.\n\n(F) undlod at stemme.")
    assert _values(one, SG.number, "/afstemning/1") == ["1", "2"]
    assert _values(one, SG.number, "/afstemning/2") == []


@pytest.mark.parametrize(
    "decision",
    [
        pytest.param("Enstemmigt godkendt.", id="unanimous"),
        pytest.param("Godkendt uden afstemning.", id="no vote was held"),
        pytest.param("Afbud: Ida Bro (V)", id="who was away"),
    ],
)
def test_no_vote(decision: str) -> None:
    assert not _claims(_one(decision), SG.vote)


def test_votes_told_in_the_presentation_are_another_bodys() -> None:
    one = _one("Godkendt.", "Sagsfremstilling", "For stemte: A\n\nImod stemte: V (Bo Ek)")
    assert not _claims(one, SG.vote, SG.remark)


def test_remarks_of_the_body_of_a_party_and_of_a_listed_member() -> None:
    one = _one(
        "1. Godkendt med bemærkning om, at det haster.\n\n(Ø) og Ida Bro (V) stemte imod med "
        "bemærkning om, ”at prisen er høj.”\n\nPer Dam (C) bemærkede, at regnen faldt."
    )
    assert _values(one, SG.text, "/bemaerkning/1") == ["at det haster."]
    assert _values(one, SG.number, "/bemaerkning/1") == ["1"]
    assert _values(one, SG.text, "/bemaerkning/2") == ["at prisen er høj."]
    assert _values(one, SG.party, "/bemaerkning/2") == ["Ø", "V"]
    people = _claims(one, SG.person)
    told = [claim for claim in people if "/bemaerkning/" in claim.subject.value]
    assert [str(claim.value).rpartition("/")[2].rstrip("')") for claim in told] == ["ida-bro"], (
        "only a person whom the meeting lists"
    )


def test_a_condition_stands_on_the_decision_and_on_its_point() -> None:
    one = _one("1. Udsat.\n\n2. Godkendt under forudsætning af, at fonden siger ja.")
    conditions = _claims(one, SG.condition)
    assert [claim.subject.value.rpartition("/1/")[2] for claim in conditions] == [
        "beslutning",
        "beslutning/punkt/2",
    ]
    assert _quotes(one, SG.condition) == ["under forudsætning af, at fonden siger ja."] * 2


@pytest.mark.parametrize(
    ("decision", "parts", "value", "confidence"),
    [
        pytest.param("Godkendt.", ("Indstilling", _ASKED), ["followed"], 1.0, id="followed"),
        pytest.param("Godkendt.", (), [], 1.0, id="nothing is recommended"),
        pytest.param(
            "Rådet godkendte Havneudvalgets indstilling.",
            ("Indstilling", _ASKED),
            ["followed"],
            0.7,
            id="the other body's words are not told",
        ),
        pytest.param(
            "Rådet godkendte Havneudvalgets indstilling.",
            (
                "Indstilling",
                _ASKED,
                "Sagens forløb",
                (
                    "05-09-2022 Havneudvalget\n\nIndstilling\n\nGodkendes.\n\nBeslutning\n\n"
                    "Kan ikke anbefales."
                ),
            ),
            ["not followed"],
            1.0,
            id="the other body's words are told, below a heading",
        ),
    ],
)
def test_adherence(
    decision: str, parts: tuple[str, ...], value: list[str], confidence: float
) -> None:
    one = _one(decision, *parts)
    claims = _claims(one, SG.adherence)
    assert _values(one, SG.adherence) == value
    assert all(claim.confidence == confidence and claim.basis for claim in claims)


def test_an_agenda_gives_nothing() -> None:
    one = _one("1. Godkendt.", "Indstilling", _ASKED, header="DAGSORDEN Direktionen d. 12-09-2022")
    assert not _claims(one, SG.decision, SG.point, SG.vote, SG.adherence)


def test_several_units_recommend_together() -> None:
    one = _one("Godkendt.", "Indstilling", "Center for Kyst og Center for Hav indstiller, at x.")
    by = [str(claim.value) for claim in _claims(one, SG.recommendedBy)]
    assert len(set(by)) == 2


def test_a_member_of_the_meeting_is_no_unit() -> None:
    one = _one("Godkendt.", "Indstilling", "Ida Bro indstiller, at kajen males.")
    assert not _claims(one, SG.recommendedBy)


def test_an_account_with_headings_gives_the_outcome_of_its_decision() -> None:
    text = "05-09-2022 Byrådet\n\nIndstilling\n\nPlanen godkendes.\n\nBeslutning\n\nUdsat."
    one = read(item(1, "Havnen", "Sagens forløb", text))
    assert [entry.outcome for entry in one.record.items[0].history] == ["postponed"]
