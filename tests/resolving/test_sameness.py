"""Whether two names are one person's or one body's: each rule, on names that nobody bears."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from sagsgraf.danish.given_names import GIVEN_NAMES
from sagsgraf.danish.text import slug
from sagsgraf.model.sameness import Candidate, Decided, Kind, Sameness, Verdict
from sagsgraf.resolving.sameness import canonical, judge
from sagsgraf.resolving.sameness.names import COMMON_SURNAMES, person_name

SCOPE = "https://w3id.org/sagsgraf/kommune/0326"
SAME, DOUBTFUL, DIFFERENT, NOTHING = "same", "doubtful", "different", None


def meetings(told: str, scope: str = SCOPE) -> frozenset[str]:
    """Return IRIs of meetings told as ``byraadet/2022-01-10 havneudvalget/2022-02-01``."""
    return frozenset(f"{scope}/moede/{one}" for one in told.split())


def person(
    name: str, listed: str = "", mentioned: str = "", scope: str = SCOPE, **told: Any
) -> Candidate:
    """Return a person's name with the meetings that list and mention it."""
    where = meetings(listed, scope), meetings(mentioned, scope)
    return Candidate(
        iri=f"{scope}/person/{slug(name)}",
        kind=Kind.PERSON,
        scope=scope,
        names=(name,),
        readings=told.pop("readings", 1),
        listed=where[0],
        mentioned=where[1],
        bodies=frozenset(f"{scope}/organ/{one.split('/')[-2]}" for one in where[0]),
        years=told.pop("years", frozenset(int(one[-10:-6]) for one in where[0] | where[1])),
        **{key: frozenset(value) for key, value in told.items()},
    )


def body(
    name: str, days: str = "", readings: int = 1, scope: str = SCOPE, names: Sequence[str] = ()
) -> Candidate:
    """Return a body's name with the days of its own meetings."""
    own = frozenset(f"{scope}/moede/{slug(name)}/{day}" for day in days.split())
    return Candidate(f"{scope}/organ/{slug(name)}", Kind.BODY, scope, (name, *names), readings, own)


def verdicts(*candidates: Candidate, decided: Sequence[Decided] = ()) -> dict[str, str]:
    """Return what is held of each pair, by its two names."""
    names = {one.iri: one.names[0] for one in candidates}
    return {
        f"{names[one.one]} = {names[one.other]}": one.verdict.value
        for one in judge(candidates, decided)
    }


def held(*candidates: Candidate) -> str | None:
    """Return the one verdict on two names, or None where nothing is held of them."""
    found = judge(candidates)
    assert len(found) <= 1
    return found[0].verdict.value if found else None


LISTED = "byraadet/2022-01-10 byraadet/2022-02-14 byraadet/2022-03-14"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        pytest.param("Holmegård, Ib", "ib holmegaard", id="the order of a register"),
        pytest.param("Ib Holmegård, formand", "ib holmegaard", id="a post behind a comma"),
        pytest.param("Borgmester Ib Holmegård", "ib holmegaard", id="a title in front"),
        pytest.param("Ib Holmegård (V)", "ib holmegaard", id="a party behind"),
        pytest.param("Ib Holmegård (formand)", "ib holmegaard", id="a post in parentheses"),
        pytest.param("Hansen Ib", "ib hansen", id="the surname first without a comma"),
        pytest.param("Ib Hansen", "ib hansen", id="already in order"),
        pytest.param("Hans Frank", "hans frank", id="two given names keep their order"),
        pytest.param("Ane-Sofie Ørum", "ane sofie oerum", id="a hyphen"),
        pytest.param("Jörgen Ørum", "joergen oerum", id="ö for ø"),
        pytest.param("René Åkjær", "rene aakjaer", id="an accent"),
        pytest.param("Ib A. Ørum", "ib a oerum", id="an initial"),
        pytest.param("Holmegård", "holmegaard", id="a single name"),
    ],
)
def test_a_name_is_taken_apart(printed: str, words: str) -> None:
    assert " ".join(person_name(printed).words) == words


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param(person("Ib Holmegård", LISTED), person("Holmegård, Ib"), SAME, id="order"),
        pytest.param(
            person("Ib Lund Holmegård", LISTED),
            replace(person("Holmegård Ib Lund"), names=("Holmegård Ib Lund", "Holmegård, Ib Lund")),
            SAME,
            id="order, told by one printed form",
        ),
        pytest.param(
            person("Ib Holmegård", LISTED), person("Borgmester Ib Holmegård"), SAME, id="title"
        ),
        pytest.param(
            person("Ib Holmegård", LISTED), person("Ib Holmegård (V)"), SAME, id="party behind"
        ),
        pytest.param(
            person("Ib A. Rasmussen", mentioned="byraadet/2022-01-10"),
            person("Ib Ask Rasmussen", mentioned="byraadet/2022-01-10"),
            SAME,
            id="an initial, in one meeting",
        ),
        pytest.param(
            person("Ib A. Rasmussen", mentioned="byraadet/2022-01-10"),
            person("Ib Ask Rasmussen", mentioned="aeldreraadet/2022-03-10"),
            DOUBTFUL,
            id="an initial and a common surname, nothing shared",
        ),
        pytest.param(
            person("Ib A. Rasmussen", LISTED),
            person("Ib B. Rasmussen", mentioned="byraadet/2022-01-10"),
            DIFFERENT,
            id="initials that contradict",
        ),
        pytest.param(
            person("Ib Ask Rasmussen", LISTED),
            person("Ib Bro Rasmussen", mentioned="byraadet/2022-01-10"),
            DIFFERENT,
            id="middle names that contradict",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund"),
            person("Ib Tjørnelund"),
            SAME,
            id="a middle name left out of a name that is seldom",
        ),
        pytest.param(
            person("Ane Marie Tjørnelund"),
            person("Ane Tjørnelund"),
            DOUBTFUL,
            id="a given name left out: a mother and a daughter have such names",
        ),
        pytest.param(
            person("Ib Ask Hansen", mentioned="byraadet/2022-01-10"),
            person("Ib Hansen", mentioned="havneudvalget/2022-01-10"),
            DOUBTFUL,
            id="a middle name left out of a common name, nothing shared",
        ),
        pytest.param(
            person("Ib Ask Hansen", LISTED),
            person("Ib Hansen", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="a common name in a council's minutes may be a citizen's",
        ),
        pytest.param(
            person("Ib Ask Hansen", LISTED, parties="V"),
            person("Ib Hansen", mentioned="byraadet/2022-01-10", parties="V"),
            SAME,
            id="a common name with the party of the one on the list",
        ),
        pytest.param(
            person("Ib Ask Hansen", mentioned="byraadet/2022-01-10", posts=["centerchef"]),
            person("Ib Hansen", mentioned="byraadet/2022-03-14", posts=["centerchef"]),
            SAME,
            id="a common name with one chief's post in one body's minutes",
        ),
        pytest.param(
            person("Ib Ask Hansen", mentioned="byraadet/2022-01-10", posts=["lærer"]),
            person("Ib Hansen", mentioned="byraadet/2022-03-14", posts=["lærer"]),
            DOUBTFUL,
            id="a common name with a post that many hold",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10"),
            SAME,
            id="a typing error beside the list of that meeting",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="havneudvalget/2022-01-11"),
            DOUBTFUL,
            id="a typing error in the minutes of a body whose lists do not have the name",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED, parties=["Venstre"]),
            person("Ib Tjørnelunt", mentioned="havneudvalget/2022-01-11", parties="V"),
            SAME,
            id="a typing error in a name with the same party, by letter and by name",
        ),
        pytest.param(
            person("Henrik Tjørnelund", LISTED),
            person("Hnerik Tjørnelund", mentioned="byraadet/2022-01-10"),
            SAME,
            id="letters that change places",
        ),
        pytest.param(
            person("Ib Tjørnelund", "byraadet/2022-01-10 byraadet/2022-02-14"),
            person("Ib Tjørnelunt", "byraadet/2022-03-14"),
            SAME,
            id="a typing error in one of a body's lists",
        ),
        pytest.param(
            person("Kirsten Tjørnelund", LISTED),
            person("Kristen Tjørnelund", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="a woman's and a man's name",
        ),
        pytest.param(
            person("Hanne Tjørnelund", LISTED, parties="A"),
            person("Hanna Tjørnelund", mentioned="byraadet/2022-01-10", parties="A"),
            SAME,
            id="two real names, settled by list and party",
        ),
        pytest.param(
            person("Ib Petersen", LISTED),
            person("Ib Pedersen", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="two real surnames",
        ),
        pytest.param(
            person("Jens Tjørnelund", LISTED),
            person("Jan Tjørnelund", mentioned="byraadet/2022-01-10"),
            NOTHING,
            id="two letters differ",
        ),
        pytest.param(
            person("Bo Tjørnelund", LISTED),
            person("Ib Tjørnelund", mentioned="byraadet/2022-01-10"),
            NOTHING,
            id="short names are not misspelled",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunds", mentioned="byraadet/2022-01-10"),
            SAME,
            id="the s of a genitive",
        ),
        pytest.param(
            person("Ib Tjørnelund", "byraadet/2022-01-10"),
            person("Ib Tjørnelunt", "byraadet/2022-01-10 byraadet/2022-02-14 byraadet/2022-03-14"),
            DIFFERENT,
            id="both in one list",
        ),
        pytest.param(
            person("Ib Tjørnelund", " ".join(f"byraadet/2022-01-{day}" for day in range(10, 24))),
            person("Ib Tjørnelunt", "byraadet/2022-01-10"),
            DOUBTFUL,
            id="in one list only beside its right spelling: a line of absences",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund", LISTED, parties="V"),
            person("Ib Tjørnelund", mentioned="byraadet/2022-01-10", parties="A"),
            DIFFERENT,
            id="two parties in one year",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund", LISTED, parties="V"),
            person("Ib Tjørnelund", mentioned="byraadet/2019-01-10", parties="A"),
            DOUBTFUL,
            id="two parties in different years: people change them",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund", LISTED),
            person("Ib Tjørnelund", mentioned="byraadet/2008-01-10"),
            DOUBTFUL,
            id="years far apart",
        ),
        pytest.param(
            person("Ib Ask Tjørnelund", LISTED, parties="V"),
            person("Ib Tjørnelund", mentioned="byraadet/2022-01-10", posts=["centerchef"]),
            DOUBTFUL,
            id="one elected, the other employed",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Tjørnelund", mentioned="byraadet/2022-01-10"),
            SAME,
            id="a surname alone, one candidate on the list",
        ),
        pytest.param(
            person("Ib Tjørnelund", mentioned="byraadet/2022-01-10"),
            person("Tjørnelund", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="a surname alone, no list",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Tjørnelund", mentioned="havneudvalget/2022-01-11"),
            NOTHING,
            id="a surname alone in another body's minutes",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("I. Tjørnelund", mentioned="byraadet/2022-01-10"),
            SAME,
            id="an initial for the first name, beside the list",
        ),
        pytest.param(
            person("Ib Holtebæk Tjørnelund", LISTED),
            person("Ib Holtebæk", mentioned="byraadet/2022-01-10"),
            SAME,
            id="the surname left out, beside the list",
        ),
        pytest.param(
            person("Ib Bro Tjørnelund", mentioned="havneudvalget/2022-01-11"),
            person("Ib Bro", mentioned="byraadet/2022-01-10"),
            NOTHING,
            id="the surname left out, nothing shared, and a common name is left",
        ),
        pytest.param(
            person("Hans-Jørgen Tjørnelund"),
            person("Hans Tjørnelund"),
            DOUBTFUL,
            id="half of a double given name",
        ),
        pytest.param(
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10", scope=SCOPE[:-1] + "9"),
            NOTHING,
            id="another municipality",
        ),
        pytest.param(
            person("Ib Kaas Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10"),
            DOUBTFUL,
            id="a letter and a middle name",
        ),
    ],
)
def test_two_names_of_people(one: Candidate, other: Candidate, verdict: str | None) -> None:
    assert held(one, other) == verdict
    assert judge([one, other]) == judge([other, one])


def test_several_who_could_be_meant_are_all_doubtful() -> None:
    found = verdicts(
        person("Ib Tjørnelund", mentioned="byraadet/2022-01-10"),
        person("Ib Ask Tjørnelund", LISTED),
        person("Ib Bro Tjørnelund", LISTED),
    )
    assert sorted(found.values()) == [DIFFERENT, DOUBTFUL, DOUBTFUL]


def test_several_spellings_of_one_are_one_candidate() -> None:
    found = verdicts(
        person("Ib A. Tjørnelund", mentioned="byraadet/2022-01-10"),
        person("Ib Ask Tjørnelund", LISTED),
        person("Ib Tjørnelund", mentioned="byraadet/2022-02-14"),
    )
    assert found == {
        "Ib Ask Tjørnelund = Ib A. Tjørnelund": SAME,
        "Ib Ask Tjørnelund = Ib Tjørnelund": SAME,
    }


def test_a_typing_error_that_two_on_the_list_could_have_is_doubtful() -> None:
    found = verdicts(
        person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10"),
        person("Ib Tjørnelund", LISTED),
        person("Ib Tjørnelunk", LISTED),
    )
    assert set(found.values()) == {DIFFERENT, DOUBTFUL}


def test_the_sentence_tells_what_was_compared_and_what_settled_it() -> None:
    (judged,) = judge(
        [
            person("Ib Tjørnelund", LISTED),
            person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10"),
        ]
    )
    assert judged.because == (
        "“Ib Tjørnelunt” and “Ib Tjørnelund” differ by one letter, and only “Ib Tjørnelund” stands "
        "in the list of participants of the meeting that names the other."
    )
    assert judged.because_da == (
        "“Ib Tjørnelunt” og “Ib Tjørnelund” adskiller sig ved ét bogstav, og kun “Ib Tjørnelund” "
        "står på deltagerlisten for det møde, hvor den anden nævnes."
    )
    assert judged.one.endswith("/ib-tjoernelund")
    assert 0.9 < judged.score < 1
    assert not judged.decided_by


DAY, NEXT = "2022-01-10", "2022-02-14"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        pytest.param(
            body("Sundheds- og Havneudvalget", DAY),
            body("Sundhed- og Havneudvalget"),
            SAME,
            id="the genitive s",
        ),
        pytest.param(
            body("Kyst-, Havne- og Byudvalget", DAY),
            body("Kyst- Havne & Byudvalget"),
            SAME,
            id="commas, hyphens, &",
        ),
        pytest.param(body("Kystudvalget", DAY), body("Kystudvalg"), SAME, id="indefinite"),
        pytest.param(
            body("Udvalget for Kyst og Havn", DAY),
            body("Kyst- og Havneudvalget"),
            SAME,
            id="Udvalget for",
        ),
        pytest.param(
            body("Kystsikringsudvalget", DAY, 9),
            body("Kystsikingsudvalget"),
            SAME,
            id="a typing error",
        ),
        pytest.param(
            body("Kystsikringsudvalget", DAY, 9),
            body("Kystsikingsudvalget", NEXT),
            DOUBTFUL,
            id="a letter between two that both have minutes",
        ),
        pytest.param(
            body("Kystsikringsudvalget", readings=2),
            body("Kystsikingsudvalget", readings=2),
            DOUBTFUL,
            id="a letter between two spellings as common",
        ),
        pytest.param(
            body("Social- og Omsorgsudvalget", DAY),
            body("Social- og Handicapudvalget"),
            NOTHING,
            id="another field of work beside a shared one",
        ),
        pytest.param(
            body("Beskæftigelses- og Havneudvalget", DAY),
            body("Beskæftigelses- og Kystudvalget"),
            DIFFERENT,
            id="another field of work in names that are much alike",
        ),
        pytest.param(
            body("Plan- og Udviklingsudvalget", DAY),
            body("Plan- og Tryghedsudvalget"),
            NOTHING,
            id="another field of work, and hardly alike",
        ),
        pytest.param(
            body("Skole-, Børne- og Ungeudvalget", DAY),
            body("Skole- og Børneudvalget"),
            NOTHING,
            id="a field more",
        ),
        pytest.param(
            body("Børne- og Ungeudvalget", DAY),
            body("Børne- og Ungdomsudvalget"),
            DOUBTFUL,
            id="fields that begin alike",
        ),
        pytest.param(
            body("Kyst- og Havneudvalget", DAY),
            body("Havne- og Kystudvalget"),
            SAME,
            id="fields in another order",
        ),
        pytest.param(
            body("Kyst- og Havneudvalget", DAY),
            body("Kyst, Havneudvalget", DAY),
            DIFFERENT,
            id="both met on one day",
        ),
        pytest.param(body("Lokaludvalg 1", DAY), body("Lokaludvalg 2"), NOTHING, id="numbers"),
        pytest.param(
            body("Ældrerådet", DAY), body("Ældreudvalget"), NOTHING, id="a council is no committee"
        ),
        pytest.param(body("Byrådet", DAY), body("Kommunalbestyrelsen"), SAME, id="one council"),
        pytest.param(
            body("Borgerrepræsentationen", DAY), body("Byrådet"), SAME, id="Copenhagen's council"
        ),
        pytest.param(
            body("Byrådet", DAY),
            body("Kommunalbestyrelsen", DAY),
            DIFFERENT,
            id="two councils that met on one day: one is another municipality's",
        ),
        pytest.param(
            body("Byrådet", scope="https://w3id.org/sagsgraf/kilde/1"),
            body("Kommunalbestyrelsen", scope="https://w3id.org/sagsgraf/kilde/1"),
            DOUBTFUL,
            id="councils of an unknown municipality",
        ),
        pytest.param(body("Byrådet", DAY), body("Regionsrådet"), NOTHING, id="a region's council"),
        pytest.param(
            body("Politisk Havneforum", DAY, names=("Politisk Havneforum (PHF)",)),
            body("PHF"),
            SAME,
            id="an abbreviation printed behind the name",
        ),
        pytest.param(
            body("Social- og Sundhedsudvalget", DAY), body("SSU"), SAME, id="first letters"
        ),
        pytest.param(
            body("Social- og Sundhedsudvalget"),
            body("SSU"),
            DOUBTFUL,
            id="first letters of a body without minutes",
        ),
    ],
)
def test_two_names_of_bodies(one: Candidate, other: Candidate, verdict: str | None) -> None:
    assert held(one, other) == verdict
    assert judge([one, other]) == judge([other, one])


def test_in_a_region_s_minutes_two_councils_are_left_apart() -> None:
    found = verdicts(body("Regionsrådet", DAY), body("Byrådet"), body("Kommunalbestyrelsen"))
    assert found == {"Kommunalbestyrelsen = Byrådet": DOUBTFUL}


def test_an_abbreviation_of_two_bodies_is_doubtful() -> None:
    found = verdicts(
        body("Social- og Sundhedsudvalget", DAY), body("Skole- og Sportsudvalget", DAY), body("SSU")
    )
    assert set(found.values()) == {DOUBTFUL}


def test_the_name_with_meetings_is_kept_though_the_other_is_commoner() -> None:
    (judged,) = judge([body("Byrådet", readings=900), body("Kommunalbestyrelsen", DAY)])
    assert judged.one.endswith("/kommunalbestyrelsen")


ONE = person("Kirsten Tjørnelund", LISTED)
OTHER = person("Kristen Tjørnelund", mentioned="byraadet/2022-01-10")


def decision(one: str, other: str, *, same: bool, scope: str = "", by: str = "NN") -> Decided:
    return Decided(Kind.PERSON, scope, one, other, same, by, "the municipality's own page")


@pytest.mark.parametrize("scope", ["", "0326", "Kalundborg", "Kalundborg Kommune"])
def test_a_person_s_decision_stands_above_the_rules(scope: str) -> None:
    decided = decision("Kristen Tjørnelund", "Kirsten Tjørnelund", same=True, scope=scope)
    (judged,) = judge([ONE, OTHER], [decided])
    assert (judged.verdict, judged.one, judged.decided_by) == (Verdict.SAME, OTHER.iri, "NN")
    assert "the municipality's own page" in judged.because


def test_a_decision_on_another_municipality_changes_nothing() -> None:
    decided = decision("Kristen Tjørnelund", "Kirsten Tjørnelund", same=True, scope="0253")
    assert judge([ONE, OTHER], [decided]) == judge([ONE, OTHER])


def test_the_later_of_two_decisions_counts() -> None:
    names = ("Kristen Tjørnelund", "Kirsten Tjørnelund")
    decided = [decision(*names, same=True), decision(*names, same=False)]
    assert verdicts(ONE, OTHER, decided=decided) == {
        "Kirsten Tjørnelund = Kristen Tjørnelund": DIFFERENT
    }


def test_a_difference_between_two_of_a_cluster_splits_it_at_the_weaker_link() -> None:
    names = [
        person("Ib Ask Tjørnelund", LISTED),
        person("Ib Tjørnelund", mentioned="havneudvalget/2022-01-11"),
        person("Ib A. Tjørnelund", mentioned="byraadet/2022-01-10"),
    ]
    assert set(verdicts(*names).values()) == {SAME}
    found = verdicts(*names, decided=[decision("Ib Ask Tjørnelund", "Ib Tjørnelund", same=False)])
    assert found["Ib Ask Tjørnelund = Ib Tjørnelund"] == DIFFERENT
    assert found["Ib Ask Tjørnelund = Ib A. Tjørnelund"] == SAME
    assert found["Ib A. Tjørnelund = Ib Tjørnelund"] == DOUBTFUL


def test_decisions_join_names_that_a_list_has_both_of() -> None:
    names = [person("Ib Tjørnelund", LISTED), person("Ib Tjørnelunt", LISTED)]
    assert verdicts(*names) == {"Ib Tjørnelund = Ib Tjørnelunt": DIFFERENT}
    decided = [decision("Ib Tjørnelund", "Ib Tjørnelunt", same=True)]
    assert verdicts(*names, decided=decided) == {"Ib Tjørnelund = Ib Tjørnelunt": SAME}


def test_what_a_chain_of_names_is_told_by_both_its_links() -> None:
    names = [
        person("Ib Tjørnelund", LISTED),
        person("Ib Tjørnelunt", mentioned="byraadet/2022-01-10"),
        person("Ib Tjørnelunts", mentioned="byraadet/2022-01-10"),
    ]
    judged = judge(names)
    assert {one.one for one in judged} == {names[0].iri}
    chain = next(one for one in judged if one.other == names[2].iri)
    assert "final s" in chain.because
    assert "one letter" in chain.because


def _pair(one: str, other: str, verdict: Verdict = Verdict.SAME) -> Sameness:
    return Sameness(Kind.PERSON, one, other, verdict, 1.0, "", "")


@pytest.mark.parametrize(
    ("judged", "kept"),
    [
        pytest.param([_pair("b", "c"), _pair("a", "b")], {"b": "a", "c": "a"}, id="a chain"),
        pytest.param([_pair("a", "b"), _pair("c", "b")], {"b": "a", "c": "a"}, id="two kept"),
        pytest.param([_pair("a", "b"), _pair("b", "a")], {"b": "a"}, id="a circle"),
        pytest.param([_pair("a", "b", Verdict.DOUBTFUL)], {}, id="only what is the same"),
    ],
)
def test_one_name_is_kept_for_all(judged: list[Sameness], kept: dict[str, str]) -> None:
    assert canonical(judged) == canonical(reversed(judged)) == kept


def _crowd(count: int) -> list[Candidate]:
    chance = random.Random(1)
    given = sorted(GIVEN_NAMES)
    last = [name.capitalize() for name in sorted(COMMON_SURNAMES)]
    found: dict[str, Candidate] = {}
    while len(found) < count:
        middle = f" {chance.choice(last)}" if chance.random() < 0.5 else ""
        name = f"{chance.choice(given[:150])}{middle} {chance.choice(last[:60])}"
        day = f"byraadet/2022-01-{chance.randint(10, 28)}"
        found[name] = person(name, mentioned=day, readings=chance.randint(1, 9))
    return list(found.values())


def test_thousands_of_names_are_not_all_compared_with_one_another() -> None:
    crowd = _crowd(5_000)
    began = time.process_time()
    judged = judge(crowd)
    # 0.3 s where it was written; all pairs took minutes.
    assert time.process_time() - began < 8
    random.Random(2).shuffle(crowd)
    assert judge(crowd) == judged


def test_kalundborg_s_directors_and_officials_are_all_different(sample_store: Any) -> None:
    from tests.resolving.test_greve_pairs import gathered

    found = gathered(sample_store)
    assert len([one for one in found if one.kind is Kind.PERSON]) > 4
    assert [one.because for one in judge(found) if one.verdict is Verdict.SAME] == []
