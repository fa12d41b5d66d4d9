"""How far a case has come, state by state."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sagsgraf.tracing.ranks import Rank, rank_of
from sagsgraf.tracing.seen import Declared, Seen
from sagsgraf.tracing.status import status
from tests.tracing.cases import (
    COMMITTEE,
    COUNCIL,
    ECONOMY,
    OTHER_COMMITTEE,
    body,
    known,
    points,
    seen,
)

WAY = (COMMITTEE, ECONOMY, COUNCIL)


def told(*found: Seen) -> tuple[str, str, tuple[str, ...]]:
    one = status(found, known(*found))
    assert one is not None
    return one.state, one.body, one.awaits


def test_a_case_without_treatments_has_no_status() -> None:
    assert status((), {}) is None


@pytest.mark.parametrize(
    ("found", "state", "awaits"),
    [
        pytest.param((seen("2022-01-01", COUNCIL, "approved"),), "decided", (), id="council"),
        pytest.param((seen("2022-01-01", COUNCIL, "rejected"),), "decided", (), id="rejected"),
        pytest.param(
            (seen("2022-01-01", COMMITTEE, "noted", way=(COMMITTEE,)),),
            "decided",
            (),
            id="the-way-ends-with-the-committee",
        ),
        pytest.param(
            (seen("2022-01-01", COMMITTEE, "recommended", way=(COMMITTEE,)),),
            "treated",
            (),
            id="recommending-never-ends-a-case",
        ),
        pytest.param(
            (seen("2022-01-01", COMMITTEE, "approved", "recommended"),),
            "treated",
            (),
            id="a-part-is-left-to-another-body",
        ),
        pytest.param(
            (seen("2022-01-01", COMMITTEE, "recommended", way=WAY),),
            "awaiting",
            (ECONOMY, COUNCIL),
            id="two-bodies-ahead",
        ),
        pytest.param(
            (seen("2022-01-01", COMMITTEE, "approved", way=WAY),),
            "awaiting",
            (ECONOMY, COUNCIL),
            id="approved-on-the-way",
        ),
        pytest.param(
            (
                seen("2022-01-01", COMMITTEE, "recommended", way=WAY),
                seen("2022-01-08", ECONOMY, "recommended", way=WAY),
            ),
            "awaiting",
            (COUNCIL,),
            id="one-body-ahead",
        ),
        pytest.param(
            (
                seen("2022-01-01", COMMITTEE, "recommended", way=WAY),
                seen("2022-01-15", COUNCIL, "approved", kind="reported", document=None),
            ),
            "decided",
            (),
            id="the-council-is-known-from-another-document",
        ),
        pytest.param(
            (
                seen("2022-01-01", COMMITTEE, "recommended", way=(OTHER_COMMITTEE, *WAY)),
                seen("2022-01-15", COUNCIL, "approved", way=(OTHER_COMMITTEE, *WAY)),
            ),
            "decided",
            (),
            id="a-committee-not-seen-is-not-awaited-after-the-council",
        ),
        pytest.param(
            (
                seen("2022-01-01", OTHER_COMMITTEE, "recommended", way=(COMMITTEE, *WAY[1:])),
                seen("2022-01-03", COMMITTEE, "recommended", way=(COMMITTEE, *WAY[1:])),
            ),
            "awaiting",
            (ECONOMY, COUNCIL),
            id="a-committee-that-is-not-on-the-way-itself",
        ),
        pytest.param(
            (
                seen(
                    "2022-01-01",
                    OTHER_COMMITTEE,
                    "recommended",
                    way=(COMMITTEE, OTHER_COMMITTEE, *WAY[1:]),
                ),
                seen(
                    "2022-01-03",
                    COMMITTEE,
                    "recommended",
                    way=(COMMITTEE, OTHER_COMMITTEE, *WAY[1:]),
                ),
            ),
            "awaiting",
            (ECONOMY, COUNCIL),
            id="committees-meet-in-another-order-than-declared",
        ),
        pytest.param(
            (
                seen("2022-01-01", COMMITTEE, "recommended", way=WAY),
                seen("2022-01-08", ECONOMY, "recommended", way=WAY),
                seen("2022-01-15", COUNCIL, "approved", way=WAY),
                seen("2022-09-01", COMMITTEE, "recommended", way=WAY),
            ),
            "awaiting",
            (ECONOMY, COUNCIL),
            id="a-new-round-begins-after-the-council",
        ),
        pytest.param(
            (seen("2022-01-01", COMMITTEE, "noted", way=("Alle fagudvalg", ECONOMY)),),
            "awaiting",
            (ECONOMY,),
            id="all-committees-are-a-step-that-a-committee-takes",
        ),
        pytest.param(
            (seen("2022-01-01", "Direktionen", "noted", way=("Alle fagudvalg", ECONOMY)),),
            "awaiting",
            ("Alle fagudvalg", ECONOMY),
            id="the-administration-comes-before-all-committees",
        ),
        pytest.param(
            (
                seen(
                    "2022-01-01",
                    COMMITTEE,
                    "approved",
                    way=(COMMITTEE,),
                    decision="Godkendt. Ida Bro (V) begærer sagen indbragt for Byrådet.",
                ),
            ),
            "awaiting",
            (COUNCIL,),
            id="a-member-brings-it-before-the-council",
        ),
        pytest.param(
            (
                seen("2022-01-01", COMMITTEE, "recommended", way=WAY),
                seen(
                    "2022-01-08",
                    ECONOMY,
                    "referred",
                    way=WAY,
                    decision="Sagen sendes tilbage til fornyet behandling i Teknikudvalget.",
                ),
            ),
            "awaiting",
            (COMMITTEE, COUNCIL),
            id="sent-back",
        ),
        pytest.param(
            (
                seen(
                    "2022-01-08",
                    COMMITTEE,
                    "referred",
                    way=(COMMITTEE,),
                    decision="Sagen sendes tilbage til administrationen.",
                ),
            ),
            "treated",
            (),
            id="sent-back-to-the-administration",
        ),
        pytest.param(
            (
                seen(
                    "2022-01-08",
                    "Aarhus Byråd",
                    "referred",
                    decision="Fremsendes til Teknisk Udvalg til behandling i henhold til aftalen.",
                ),
            ),
            "awaiting",
            ("Teknisk Udvalg",),
            id="the-council-sends-it-to-a-committee",
        ),
        pytest.param(
            (
                seen(
                    "2022-01-08",
                    COUNCIL,
                    "referred",
                    decision="Fremsendes til Teknikudvalget til behandling.",
                ),
                seen("2022-02-01", COMMITTEE, "endorsed"),
            ),
            "awaiting",
            (COUNCIL,),
            id="the-council-that-sent-it-has-yet-to-decide",
        ),
        pytest.param(
            (
                seen(
                    "2022-01-08",
                    COMMITTEE,
                    "recommended",
                    decision="Udvalget anbefaler overfor Økonomiudvalget og Byrådet, at det sker.",
                ),
            ),
            "awaiting",
            (ECONOMY, COUNCIL),
            id="the-words-tell-whom-it-is-recommended-to",
        ),
        pytest.param(
            (seen("2022-01-01", COMMITTEE, "postponed", way=WAY),),
            "postponed",
            (ECONOMY, COUNCIL),
            id="postponed",
        ),
        pytest.param((seen("2022-01-01", COUNCIL, "withdrawn"),), "withdrawn", (), id="withdrawn"),
        pytest.param(
            (seen("2022-01-01", COUNCIL, "approved", "withdrawn"),),
            "decided",
            (),
            id="only-a-part-was-withdrawn",
        ),
        pytest.param((seen("2022-01-01", COUNCIL),), "undisclosed", (), id="no-decision-printed"),
        pytest.param(
            (
                seen("2022-01-01", COMMITTEE, "recommended", way=(COMMITTEE, COUNCIL)),
                seen("2022-02-01", COUNCIL, closed=True),
            ),
            "undisclosed",
            (),
            id="closed-item",
        ),
        pytest.param(
            (
                seen("2022-01-01", COMMITTEE, "recommended", way=WAY),
                seen("2022-02-01", ECONOMY, document="agenda", way=WAY),
            ),
            "scheduled",
            (COUNCIL,),
            id="on-an-agenda-only",
        ),
        pytest.param((seen("2022-01-01", COUNCIL, "discussed"),), "treated", (), id="discussed"),
        pytest.param(
            (
                seen(
                    "2022-01-01",
                    COMMITTEE,
                    "other",
                    decision="Udvalget valgte Ida Bro som næstformand.",
                ),
            ),
            "decided",
            (),
            id="an-election-is-a-decision",
        ),
    ],
)
def test_the_state(found: tuple[Seen, ...], state: str, awaits: tuple[str, ...]) -> None:
    assert told(*found) == (state, found[-1].treatment.body, awaits)


@pytest.mark.parametrize(
    ("decision", "state"),
    [
        pytest.param("Sagen afsluttes.", "closed", id="sagen-afsluttes"),
        pytest.param("Klagesagen henlægges.", "closed", id="henlægges"),
        pytest.param("Udvalget henlægger hermed sagen.", "closed", id="active"),
        pytest.param("Orienteret. Sagen betragtes som afsluttet.", "closed", id="betragtes"),
        pytest.param("Sagen afsluttes ikke.", "treated", id="negated"),
        pytest.param("Opgaven henlægges under staben.", "treated", id="placed"),
        pytest.param("Udvalget orienteres, når sagen er afsluttet.", "treated", id="a-time"),
        pytest.param(
            "Udvalget anbefaler overfor Byrådet, at sagen afsluttes.", "treated", id="recommended"
        ),
    ],
)
def test_the_words_may_close_a_case(decision: str, state: str) -> None:
    assert told(seen("2022-01-01", COMMITTEE, "informed", decision=decision))[0] == state


def test_an_approved_recommendation_may_close_a_case() -> None:
    one = seen(
        "2022-01-01",
        COMMITTEE,
        "approved",
        decision="Godkendt",
        adherence="followed",
        recommendations=points("sagen afsluttes"),
    )
    assert told(one)[0] == "closed"
    on_its_way = replace(one, steps=tuple(Declared(body(name), name) for name in WAY))
    assert told(on_its_way)[0] == "awaiting"


def test_bodies_without_minutes_are_missing() -> None:
    one = seen("2022-01-01", COMMITTEE, "recommended", way=WAY)
    told = status((one,), known(one))
    assert told is not None
    assert told.missing
    there = status((one,), {**known(one), one.steps[1].body: "2021-01-01"})
    assert there is not None
    assert not there.missing


@pytest.mark.parametrize(
    ("name", "rank"),
    [
        ("Aarhus Byråd", Rank.COUNCIL),
        ("Kommunalbestyrelsen", Rank.COUNCIL),
        ("Regionsrådet", Rank.COUNCIL),
        ("Børne- og Ungebyrådet", Rank.COMMITTEE),
        ("Forretningsudvalget", Rank.ECONOMY),
        ("Økonomi- og Erhvervsudvalget", Rank.ECONOMY),
        ("Erhvervs- og Økonomiudvalget", Rank.COMMITTEE),
        ("Teknikudvalget", Rank.COMMITTEE),
        ("Direktionen", Rank.ADMINISTRATION),
    ],
)
def test_how_far_up_a_body_stands(name: str, rank: Rank) -> None:
    assert rank_of(name) == rank
