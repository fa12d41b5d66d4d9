"""Which title is that of a later version, and which is of another paper."""

from __future__ import annotations

import pytest

from sagsgraf.danish.paper_versions import PaperTitle


def later(newer: str, older: str) -> str:
    return PaperTitle.of(newer).later_than(PaperTitle.of(older))


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("Notat om broen (revideret)", "Notat om broen"),
        ("Bilag 3 - Notat om broen, rev. 2.pdf", "Bilag 1: Notat om broen.docx"),
        ("Notat om broen v3", "Notat om broen v2"),
        ("Notat om broen, version 1.2", "Notat om broen, version 1.1"),
        ("Endelig plan for broen", "Udkast til plan for broen"),
        ("Plan for broen", "Plan for broen - udkast"),
        ("Tidsplan opdateret marts 2022", "Tidsplan"),
        ("Notat om broen (korrigeret) (2)", "Notat om broen"),
        ("Tegning af broen 2022-09-12", "Tegning af broen 2022-05-01"),
        ("20220912 Tegning af broen", "20220501 Tegning af broen"),
        ("Havneudvalgets kalender 2022 - maj 2022", "Havneudvalgets kalender 2022 - april 2022"),
        ("Plan for broen, 2. udgave", "Plan for broen, 1. udgave"),
        ("Notat om broen, revideret 12.09.2022", "Notat om broen, revideret 01.05.2022"),
    ],
)
def test_marks_tell_which_version_is_later(newer: str, older: str) -> None:
    assert later(newer, older)
    assert not later(older, newer)


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        pytest.param("Bilag 1 (revideret)", "Bilag 1", id="a title that any paper has"),
        pytest.param("Notat rev. 2", "Notat", id="a word that any paper has"),
        pytest.param("Kort v2", "Kort v1", id="a map of anything"),
        pytest.param("Høringssvar (opdateret)", "Høringssvar", id="somebody's answer"),
        pytest.param("Lokalplan 12.35 (revideret)", "Lokalplan 12.34", id="numbers of plans"),
        pytest.param("Regnskab 2023 for havnen", "Regnskab 2022 for havnen", id="years"),
        pytest.param("Tegning, etape 2 rev.", "Tegning, etape 1", id="stages of work"),
        pytest.param("Skøde for matrikel 7b (endelig)", "Skøde for matrikel 7a", id="plots"),
        pytest.param("Nyhedsbrev - maj 2022", "Nyhedsbrev - april 2022", id="two months' letters"),
        pytest.param(
            "Referat af møde den 3. maj 2022", "Referat af møde den 3. april 2022", id="two days"
        ),
        pytest.param(
            "Sagsbehandling 1. maj 2021 - 30. april 2022",
            "Sagsbehandling 1. april 2021 - 31. marts 2022",
            id="two periods",
        ),
        pytest.param("Notat om broen", "Notat om broen", id="word for word"),
        pytest.param("Bilag 4 - Notat om broen", "Bilag 2 - Notat om broen.pdf", id="its place"),
        pytest.param(
            "Notat om broen v2, udkast", "Notat om broen v1, endelig", id="marks disagree"
        ),
        pytest.param("Notat om broen", "Notat om broen (revideret)", id="the older is revised"),
        pytest.param("Lejekontrakt Vej 4 rev.", "Lejekontrakt Vej 5", id="addresses"),
    ],
)
def test_what_differs_otherwise_is_no_version(newer: str, older: str) -> None:
    assert not later(newer, older)


def test_the_same_paper_in_another_place_is_the_same() -> None:
    assert PaperTitle.of("Bilag 1 - Notat om broen.pdf") == PaperTitle.of("Notat om broen (2)")
