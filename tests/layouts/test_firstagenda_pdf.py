"""FirstAgenda's minutes as PDF: a gap on the page is where the next field begins."""

from __future__ import annotations

import pytest

from sagsgraf.layouts import read_minutes
from sagsgraf.model import Document, Minutes, SectionKind

HEADER = "REFERAT Byrådet d. 03-05-2022\n\nMødedato\tTirsdag d. 3. maj 2022 kl. 16:00\n\n"


def minutes(item: str, kind: str = "pdf") -> Minutes:
    text = f"{HEADER}Punkt 1: Sti langs kysten\n\nEMN-2022-000123\n\n{item}"
    return read_minutes(Document("a.pdf", "0" * 64, kind, text))


def decision(found: Minutes) -> str:
    section = found.items[0].first(SectionKind.DECISION)
    assert section is not None
    return found.words(section.body)


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param("Godkendt.", "Godkendt.", id="nothing else"),
        pytest.param(
            "Godkendt.\nSagen er slut.\n\nForslag om en sti.", "Godkendt.\nSagen er slut.", id="gap"
        ),
        pytest.param("Godkendt.\n\n.", "Godkendt.", id="a dot that the system prints"),
        pytest.param(
            "Godkendt.\n\nVenstre stemte imod.\n\nForslag om en sti.",
            "Godkendt.\n\nVenstre stemte imod.",
            id="who voted belongs to it",
        ),
        pytest.param(
            "Godkendt.\nBESLUTNINGSFORSLAG FRA SF\nVi vil have en sti.",
            "Godkendt.",
            id="a proposal in capitals",
        ),
        pytest.param(
            "Godkendt.\nINDSTILLING FRA MAGISTRATSAFDELINGEN FOR TEKNIK OG MILJØ\nEn sti.",
            "Godkendt.",
            id="a department's recommendation in capitals",
        ),
    ],
)
def test_a_decision_ends_where_the_proposal_begins(below: str, expected: str) -> None:
    found = minutes(f"Beslutninger\n\n{below}\n\nResume\n\nEn sti på 2 km.")
    assert decision(found) == expected


def test_in_text_a_blank_line_is_a_persons() -> None:
    found = minutes("Beslutninger\n\nGodkendt.\n\nForslag om en sti.\n\nResume\n\nEn sti.", "text")
    assert decision(found) == "Godkendt.\n\nForslag om en sti."


def test_the_first_paper_may_be_called_as_a_heading() -> None:
    found = minutes(
        "Beslutninger\nGodkendt.\nBeslutningspunkter\nDet indstilles:\nAt 1) stien anlægges.\n\n"
        "Borgmesterens Afdelings påtegning\nIngen bemærkninger.\n\n"
        "Bilag\n\nIndstilling\n\nBilag 1: Kort"
    )
    (papers,) = found.items[0].all(SectionKind.ATTACHMENTS)
    assert found.words(papers.body) == "Indstilling\n\nBilag 1: Kort"
    (told,) = found.items[0].all(SectionKind.RECOMMENDATION)
    assert found.words(told.body) == "Det indstilles:\nAt 1) stien anlægges."


def test_a_recommendation_below_an_empty_list_of_papers_is_one() -> None:
    found = minutes("Beslutning\nGodkendt.\n\nBilag\n\nIndstilling\nChefen indstiller, at x sker.")
    (told,) = found.items[0].all(SectionKind.RECOMMENDATION)
    assert found.words(told.body) == "Chefen indstiller, at x sker."
