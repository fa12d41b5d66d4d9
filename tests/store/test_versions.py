"""Later versions of a case's papers: one candidate, marked as earlier, or nothing."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from sagsgraf.terms import DCT, SG
from sagsgraf.views.reasons import in_danish
from tests.store.folders import quads
from tests.store.planting import Document, document, item, plant
from tests.store.test_derivations import because, resting_on, values


def papers(
    day: str, *titles: str, body: str = "byraadet", case: str = "23-1", url: str = ""
) -> Document:
    """Return the minutes of a case's treatment with these attachments."""
    place = f"{body}/{day}"
    address = f'; schema:url "{url}"' if url else ""
    listed: list[str | tuple[str, str]] = [item(place, day, f"sg:case <sag/{case}>", body=body)]
    for number, title in enumerate(titles, start=1):
        paper = f"<{place}/bilag/{number}>"
        facts = f'{paper} a sg:Attachment ; dct:title "{title}" {address} .'
        listed.append((title, f"<{place}> sg:attachment {paper} . {facts}"))
    return document(place, *listed)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def older(store: Path, paper: str) -> list[str]:
    """Return the papers that it is a later version of; why is told in Danish too."""
    for why in because(store, f"{paper}/afledt/udgave"):
        assert in_danish(why), why
    return values(store, paper, SG.laterVersionOf)


def test_a_later_version_is_linked_and_says_why(store: Path) -> None:
    plant(
        store,
        [
            papers("2023-05-01", "Bilag 1 - Notat om broen", "Bilag 2 - Kort over havnen"),
            papers("2023-06-01", "Bilag 1 - Notat om broen (revideret)"),
        ],
    )
    paper = "byraadet/2023-06-01/bilag/1"
    assert older(store, paper) == ["byraadet/2023-05-01/bilag/1"]
    assert values(store, paper, DCT.replaces) == []
    (why,) = because(store, f"{paper}/afledt/udgave")
    assert why == (
        "“Bilag 1 - Notat om broen (revideret)” and “Bilag 1 - Notat om broen” are the same title "
        "apart from marks of version; the word that it is revised tells that it is later, and no "
        "other attachment of the case's treatments on 2023-05-01 has that title"
    )
    assert resting_on(store, f"{paper}/afledt/udgave") == {
        "Bilag 1 - Notat om broen (revideret)",
        "Bilag 1 - Notat om broen",
        "Ord.",
    }


def test_a_paper_seen_again_by_the_next_body_is_no_version(store: Path) -> None:
    """The council gets what the committee had; only the committee's is a version."""
    plant(
        store,
        [
            papers("2023-05-01", "Notat om broen"),
            papers("2023-06-01", "Notat om broen v2", body="havneudvalget"),
            papers("2023-06-08", "Bilag 3 - Notat om broen v2.pdf"),
        ],
    )
    assert older(store, "havneudvalget/2023-06-01/bilag/1") == ["byraadet/2023-05-01/bilag/1"]
    assert older(store, "byraadet/2023-06-08/bilag/1") == []


def test_versions_follow_one_another(store: Path) -> None:
    days = ("2023-05-01", "2023-06-01", "2023-07-01")
    plant(store, [papers(day, f"Notat om broen v{n}") for n, day in enumerate(days, start=1)])
    assert older(store, "byraadet/2023-07-01/bilag/1") == ["byraadet/2023-06-01/bilag/1"]


def test_one_paper_at_two_bodies_of_a_day_is_one_candidate(store: Path) -> None:
    plant(
        store,
        [
            papers("2023-05-01", "Notat om broen"),
            papers("2023-05-01", "Notat om broen", body="havneudvalget"),
            papers("2023-06-01", "Notat om broen v2"),
        ],
    )
    assert older(store, "byraadet/2023-06-01/bilag/1") == ["byraadet/2023-05-01/bilag/1"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(("Notat om broen", "Notat om broen"), ("Notat om broen v2",), id="two alike"),
        pytest.param(
            ("Notat om broen v1", "Notat om broen v2"), ("Notat om broen v3",), id="two versions"
        ),
        pytest.param(("Notat om broen v2",), ("Notat om broen v1",), id="the wrong way round"),
        pytest.param(
            ("Notat om broen",), ("Notat om broen v2", "Notat om broen v2"), id="two newer ones"
        ),
        pytest.param(("Bilag 1",), ("Bilag 1 (revideret)",), id="no title of its own"),
        pytest.param(("Notat om broen",), ("Notat om broen",), id="word for word"),
    ],
)
def test_not_linked(before: tuple[str, ...], after: tuple[str, ...], store: Path) -> None:
    plant(store, [papers("2023-05-01", *before), papers("2023-06-01", *after)])
    assert older(store, "byraadet/2023-06-01/bilag/1") == []


def test_papers_of_two_cases_are_never_versions(store: Path) -> None:
    plant(
        store,
        [
            papers("2023-05-01", "Notat om broen", case="23-2"),
            papers("2023-06-01", "Notat om broen v2"),
        ],
    )
    assert older(store, "byraadet/2023-06-01/bilag/1") == []


def test_one_address_is_one_paper(store: Path) -> None:
    url = "https://example.org/notat.pdf"
    plant(
        store,
        [
            papers("2023-05-01", "Notat om broen", url=url),
            papers("2023-06-01", "Notat om broen (revideret)", url=url),
        ],
    )
    assert older(store, "byraadet/2023-06-01/bilag/1") == []


_DOCUMENTS = (
    papers("2023-05-01", "Notat om broen"),
    papers("2023-06-01", "Notat om broen (revideret)", "Tidsplan v1"),
    papers("2023-07-01", "Notat om broen v3", "Tidsplan v2", body="havneudvalget"),
)


def test_the_order_of_documents_changes_nothing(tmp_path: Path) -> None:
    plant(tmp_path / "together", _DOCUMENTS)
    wanted = quads(tmp_path / "together")
    for number, order in enumerate(permutations(_DOCUMENTS)):
        for one in order:
            plant(tmp_path / str(number), [one])
        assert quads(tmp_path / str(number)) == wanted, [entry.name for entry, _ in order]


@pytest.mark.parametrize("gone", range(len(_DOCUMENTS)))
def test_a_document_that_goes_takes_its_links_along(gone: int, tmp_path: Path) -> None:
    plant(tmp_path / "with", _DOCUMENTS)
    plant(tmp_path / "with", [], remove=[_DOCUMENTS[gone]])
    plant(tmp_path / "without", [one for one in _DOCUMENTS if one is not _DOCUMENTS[gone]])
    assert quads(tmp_path / "with") == quads(tmp_path / "without")
