"""What a person decides of names, and which name is kept."""

from __future__ import annotations

from typing import Any

import pytest

from sagsgraf.model.sameness import Decided, Kind, Sameness, Verdict
from sagsgraf.resolving.sameness import canonical, judge
from tests.resolving.names import (
    DIFFERENT,
    DOUBTFUL,
    LISTED,
    SAME,
    person,
    verdicts,
)

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


def test_kalundborg_s_directors_and_officials_are_all_different(sample_store: Any) -> None:
    from tests.resolving.test_greve_pairs import gathered

    found = gathered(sample_store)
    assert len([one for one in found if one.kind is Kind.PERSON]) > 4
    assert [one.because for one in judge(found) if one.verdict is Verdict.SAME] == []
