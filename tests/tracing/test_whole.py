"""People, laws and papers over the whole case."""

from __future__ import annotations

from sagsgraf.tracing.seen import NamedPerson, SeenPaper
from sagsgraf.tracing.whole import laws, papers, people
from tests.tracing.cases import seen


def paper(iri: str, title: str, *replaces: tuple[str, str | None]) -> SeenPaper:
    return SeenPaper(iri, title, None, replaces)


def test_a_person_is_one_over_treatments_with_all_posts() -> None:
    first = seen("2022-01-01", people=(NamedPerson("urn:ida", "Ida Bro", "leder"),))
    second = seen(
        "2022-02-01",
        people=(NamedPerson("urn:ida", "Ida Bro", "chef"), NamedPerson("urn:bo", "Bo Å", None)),
    )
    assert [(one.name, one.posts, one.items) for one in people((first, second))] == [
        ("Ida Bro", ("leder", "chef"), (first.item, second.item)),
        ("Bo Å", (), (second.item,)),
    ]


def test_people_of_one_name_stay_two() -> None:
    found = people(
        (
            seen("2022-01-01", people=(NamedPerson("urn:ida", "Ida Bro", None),)),
            seen("2022-02-01", people=(NamedPerson("urn:ida-2", "Ida Bro", None),)),
        )
    )
    assert [(one.name, len(one.items)) for one in found] == [("Ida Bro", 1), ("Ida Bro", 1)]


def test_a_law_is_one_over_treatments() -> None:
    first = seen("2022-01-01", laws=(("urn:nis2", "NIS2"),))
    second = seen("2022-02-01", laws=(("urn:hoi", "HOI-loven"), ("urn:nis2", "NIS2")))
    assert [(one.name, one.items) for one in laws((first, second))] == [
        ("NIS2", (first.item, second.item)),
        ("HOI-loven", (second.item,)),
    ]


def test_a_replaced_paper_is_an_earlier_version() -> None:
    found = list(
        papers(
            (
                seen("2022-01-01", papers=(paper("urn:1", "Notat"), paper("urn:2", "Kort"))),
                seen("2022-02-01", papers=(paper("urn:3", "Nyt notat", ("urn:1", "det siges")),)),
                seen("2022-03-01", papers=(paper("urn:4", "Sidste notat", ("urn:3", None)),)),
            )
        )
    )
    assert [(one.title, [each.title for each in one.versions], one.because) for one in found] == [
        ("Sidste notat", ["Notat", "Nyt notat", "Sidste notat"], "det siges"),
        ("Kort", ["Kort"], None),
    ]


def test_papers_of_one_title_are_one() -> None:
    found = papers(
        (
            seen("2022-01-01", papers=(paper("urn:1", "Bilag 1 - Kort"),)),
            seen("2022-02-01", papers=(paper("urn:2", "Bilag 2: kort"), paper("urn:3", "Plan"))),
        )
    )
    assert [[each.date for each in one.versions] for one in found] == [
        ["2022-01-01", "2022-02-01"],
        ["2022-02-01"],
    ]


def test_a_title_that_stands_twice_tells_nothing() -> None:
    found = papers(
        (
            seen("2022-01-01", papers=(paper("urn:1", "Bilag"), paper("urn:2", "Bilag"))),
            seen("2022-02-01", papers=(paper("urn:3", "Bilag"),)),
        )
    )
    assert [len(one.versions) for one in found] == [1, 1, 1]


def test_a_paper_of_another_case_is_no_version() -> None:
    (one,) = papers((seen("2022-02-01", papers=(paper("urn:3", "Kort", ("urn:other", "x")),)),))
    assert (len(one.versions), one.because) == (1, None)
