"""What changed between two treatments, and what did not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sagsgraf.tracing import Change, Treatment, changes
from sagsgraf.tracing.model import Financing, Named, Replacement
from tests.tracing.cases import amount, points, treatment

Told = list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]


def told(before: Mapping[str, object], after: Mapping[str, object]) -> Told:
    """Return the changes between two treatments, as field, which, old and new."""
    found = changes([treatment("2022-01-01", **before), treatment("2023-01-01", **after)])
    return [(one.field, one.what, one.old, one.new) for one in found]


def test_nothing_changed_is_no_change() -> None:
    assert not told({}, {})


def test_a_change_names_its_two_treatments() -> None:
    found = list(changes([treatment("2022-01-01"), treatment("2023-01-01", title="Bro")]))
    assert found == [
        Change(
            "2022-01-01",
            "2023-01-01",
            "title",
            "",
            ("Kaj",),
            ("Bro",),
            "urn:2022-01-01",
            "urn:2023-01-01",
        )
    ]


def test_reported_treatments_are_not_compared() -> None:
    other = treatment("2022-06-01", kind="reported", title="Andet")
    assert not list(changes([treatment("2022-01-01"), other, treatment("2023-01-01")]))


A, B, C = "kajen bygges i granit", "lånet optages i en bank", "sagen sendes i høring i maj"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param((A, B), (A, B), [], id="the-same"),
        pytest.param((A, B), (B, A), [], id="moved"),
        pytest.param((A,), (f"at {A}.",), [], id="with-at-and-a-stop"),
        pytest.param((A, B), (C, A, B), [("1", (), (C,))], id="inserted-in-front"),
        pytest.param((A,), (A, B), [("2", (), (B,))], id="added"),
        pytest.param((A, B, C), (A, C), [("2", (B,), ())], id="gone"),
        pytest.param(
            (A, B),
            (C, A, "lånet optages i en anden bank"),
            [("1", (), (C,)), ("3", (B,), ("lånet optages i en anden bank",))],
            id="changed-and-moved",
        ),
        pytest.param((A, B), (A, C), [("2", (B,), (C,))], id="replaced-in-its-place"),
        pytest.param((A, B), (), [("", (A, B), ())], id="nothing-recommended-any-more"),
        pytest.param((A, A), (A,), [("2", (A,), ())], id="said-twice-then-once"),
    ],
)
def test_recommendations_are_compared_by_what_they_say(
    before: tuple[str, ...],
    after: tuple[str, ...],
    expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]],
) -> None:
    found = told({"recommendations": points(*before)}, {"recommendations": points(*after)})
    assert found == [("recommendation", *one) for one in expected]


def test_a_decision_that_changes_the_proposal_is_no_change_of_it() -> None:
    before = {"recommendations": points(A), "decision": "Godkendt", "outcomes": ("approved",)}
    after = {**before, "decision": "Godkendt, dog bygges kajen i træ."}
    assert not told(before, after)


def test_the_order_of_outcomes_is_no_change() -> None:
    assert not told({"outcomes": ("approved", "noted")}, {"outcomes": ("noted", "approved")})
    assert told({"outcomes": ("approved",)}, {}) == [("outcome", "", ("approved",), ())]


CHARGED = Financing("charged", "partnerne", "ved at opkræve partnerne")
EXTRA = Financing("extra-appropriation", None, "ved ekstrabevilling")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param((CHARGED,), (CHARGED,), None, id="the-same"),
        pytest.param((CHARGED,), (EXTRA,), ((CHARGED.text,), (EXTRA.text,)), id="another-pays"),
        pytest.param((CHARGED, EXTRA), (EXTRA,), ((CHARGED.text,), ()), id="one-is-left"),
        pytest.param((), (EXTRA,), ((), (EXTRA.text,)), id="nothing-was-stated"),
    ],
)
def test_who_pays(
    before: tuple[Financing, ...],
    after: tuple[Financing, ...],
    expected: tuple[tuple[str, ...], tuple[str, ...]] | None,
) -> None:
    found = told({"financing": before}, {"financing": after})
    assert found == ([("financing", "", *expected)] if expected else [])


def test_a_statement_without_a_sum() -> None:
    assert told({"financial": "Ingen"}, {"financial": "Ingen."}) == []
    assert told({"financial": "Ingen"}, {}) == [("financial", "", ("Ingen",), ())]


def test_amounts_are_compared_kind_for_kind() -> None:
    before = {"amounts": (amount("1 kr.", "cost"), amount("5 kr.", "overspend"))}
    after = {"amounts": (amount("2 kr.", "cost"), amount("5 kr.", "overspend"))}
    assert told(before, after) == [("amount", "cost", ("1 kr.",), ("2 kr.",))]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param(amount("2.000.000 kr.", "cost", "2000000", "2023"), True, id="other-words"),
        pytest.param(amount("2 mio. kr.", "cost", "2000000"), True, id="the-year-is-not-said"),
        pytest.param(
            amount("2 mio. kr.", "cost", "2000000", "2023", label="Kaj"), True, id="told-what-for"
        ),
        pytest.param(amount("2 mio. kr.", "cost", "2000000", "2024"), False, id="another-year"),
        pytest.param(amount("2 mio. kr.", "budget", "2000000", "2023"), False, id="another-kind"),
        pytest.param(
            amount("ca. 2 mio. kr.", "cost", "2000000", "2023", approximate=True),
            False,
            id="no-longer-exact",
        ),
    ],
)
def test_when_two_sums_say_the_same(other: object, same: bool) -> None:
    one = amount("2 mio. kr.", "cost", "2000000", "2023")
    assert (not told({"amounts": (one,)}, {"amounts": (other,)})) == same


def test_only_what_differs_is_told() -> None:
    kept, gone = amount("1 kr.", "cost", "1", "2023"), amount("2 kr.", "cost", "2", "2024")
    found = told({"amounts": (kept, gone)}, {"amounts": (kept, kept)})
    assert found == [("amount", "cost", ("2 kr. (2024)",), ())]


def test_a_replaced_paper_is_told_as_replaced() -> None:
    replaced = Replacement("Notat 2", "Notat 1", True, "erstatter notatet")
    found = told(
        {"attachments": ("Notat 1", "Kort")},
        {"attachments": ("Notat 2", "Plan"), "replacements": (replaced,)},
    )
    assert found == [
        ("attachment", "replaced", ("Notat 1",), ("Notat 2",)),
        ("attachment", "", ("Kort",), ("Plan",)),
    ]


def test_a_replacement_that_was_not_found_is_none() -> None:
    words = Replacement("Notat 2", "den tidligere fremsendte", False, "erstatter den tidligere")
    found = told(
        {"attachments": ("Notat 1",)}, {"attachments": ("Notat 2",), "replacements": (words,)}
    )
    assert found == [("attachment", "", ("Notat 1",), ("Notat 2",))]


def test_a_paper_numbered_anew_is_the_same() -> None:
    assert not told({"attachments": ("Bilag 2 - Kort",)}, {"attachments": ("Bilag 1: Kort",)})


def test_people_who_recommend_and_who_are_named() -> None:
    found = told(
        {"recommendations": points(A, by="Direktøren"), "people": (Named("Ida Bro", None),)},
        {"recommendations": points(A, by="Byrådet"), "people": (Named("Bo Å", "leder"),)},
    )
    assert found == [
        ("people", "recommending", ("Direktøren",), ("Byrådet",)),
        ("people", "", ("Ida Bro",), ("Bo Å",)),
    ]


def of_meeting(date: str, number: str, title: str) -> Treatment:
    return treatment(date, meeting=f"urn:m:{date}", item=f"urn:{date}:{number}", title=title)


def test_items_of_one_meeting_are_compared_with_their_likes() -> None:
    """Greve deals with a budget follow-up and its appropriations as two items of one case."""
    found = changes(
        [
            of_meeting("2022-05-09", "5", "Budgetopfølgning"),
            of_meeting("2022-05-09", "6", "Budgetopfølgning, bevillingssag"),
            of_meeting("2022-05-23", "12", "Budgetopfølgning"),
            of_meeting("2022-05-23", "13", "Budgetopfølgning, bevillinger"),
        ]
    )
    assert [(one.earlier, one.later, one.field) for one in found] == [
        ("urn:2022-05-09:6", "urn:2022-05-23:13", "title")
    ]
