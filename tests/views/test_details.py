"""The labelled lines of what a treatment tells beside decision, recommendation and money."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sagsgraf.tracing.model import (
    Deadline,
    DecisionPoint,
    Named,
    Remark,
    Replacement,
    Topic,
    Treatment,
    VoteCount,
)
from sagsgraf.views.details import details
from sagsgraf.views.trace_text import trace_markdown, trace_text
from tests.views.test_trace_text import trace_of, treatment

BARE: Treatment = treatment()


def _lines(one: Treatment, lang: str = "da") -> dict[str, tuple[str, ...]]:
    return {detail.label: detail.lines for detail in details(one, "en" if lang == "en" else "da")}


def test_a_treatment_that_tells_nothing_more_has_no_lines() -> None:
    assert details(BARE, "da") == []


@pytest.mark.parametrize(
    ("vote", "told"),
    [
        pytest.param(
            VoteCount("2", "19", "2", None, ("A", "V"), ("F",), ()),
            "punkt 2: 19 (A, V) for, 2 (F) imod",
            id="numbers with their parties, and the point that was voted on",
        ),
        pytest.param(
            VoteCount(None, None, None, None, (), ("Ø", "F"), ("B",)),
            "Ø, F imod, B undlod",
            id="parties alone: no number is made up",
        ),
        pytest.param(
            VoteCount(None, "5", "0", "0", (), (), ()),
            "5 for, 0 imod, 0 undlod",
            id="a printed nought is a number",
        ),
    ],
)
def test_a_vote_in_words(vote: VoteCount, told: str) -> None:
    assert _lines(replace(BARE, votes=(vote,)))["Afstemning"][0].lower() == told.lower()


def test_every_kind_of_detail_has_its_line() -> None:
    one = replace(
        BARE,
        points=(DecisionPoint("1", ("approved",), "Godkendt"), DecisionPoint("2", (), "-")),
        adherence="partly",
        conditions=("Forudsat at havnen består.",),
        remarks=(Remark(("Ø",), "Kajen er for kort."), Remark((), "Uden navn.")),
        absent=("Åse Ås",),
        people=(Named("Bo Ek", "havnefoged"), Named("Ib Øst", None)),
        organisations=("KL", "Havnestaben"),
        laws=("Havneloven",),
        deadlines=(
            Deadline("2024-06-01", None, "deadline", "senest den 1. juni 2024"),
            Deadline("2024-07-01", "2024-07-31", None, ""),
        ),
        topics=(Topic("havne", "harbours", "word"),),
        replacements=(
            Replacement("Nyt kort", "Kort", True, "Kortet erstatter det ældre."),
            Replacement("Notat", "det tidligere notat", False, "Erstatter det tidligere notat."),
        ),
    )
    assert _lines(one) == {
        "Punkt for punkt": ("1: godkendt",),
        "Indstillingen": ("Delvis fulgt",),
        "Forbehold": ("Forudsat at havnen består.",),
        "Bemærkning": ("Ø: Kajen er for kort.", "Uden navn."),
        "Ikke til stede": ("Åse Ås",),
        "Personer": ("Bo Ek, havnefoged", "Ib Øst"),
        "Nævner": ("KL, Havnestaben",),
        "Regler og aftaler": ("Havneloven",),
        "Datoer": (
            "1. juni 2024 (frist): senest den 1. juni 2024",
            "1. juli 2024 – 31. juli 2024",
        ),
        "Erstatter": (
            "»Nyt kort« erstatter »Kort«",
            "»Notat« erstatter ifølge teksten: det tidligere notat",
        ),
        "Emner": ("havne",),
    }
    english = _lines(one, "en")
    assert english["Topics"] == ("harbours",)
    assert len(english) == 11


def test_terminal_and_markdown_tell_the_same_details() -> None:
    trace = trace_of(replace(BARE, laws=("Havneloven", "Vandloven"), absent=("Åse Ås",)))
    text, markdown = trace_text(trace), trace_markdown(trace)
    for told in ("Havneloven", "Vandloven", "Åse Ås"):
        assert told in text
        assert told in markdown
