"""People in running text: certain ones, and everything that only looks like a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.given_names import is_given_name
from sagsgraf.danish.mentions import FoundPerson, Known, find_people
from sagsgraf.danish.parties import is_party

_NOBODY = Known([])


def _names(text: str, *known: str) -> list[str]:
    return [one.name for one in find_people(text, Known(known))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Ida Bro (V) stemte imod.", ["Ida Bro"], id="a party"),
        pytest.param("Når Ida Bro (UP-1) taler", ["Ida Bro"], id="a word that opens the sentence"),
        pytest.param("Rygge Nørvang (Løsgænger)", ["Rygge Nørvang"], id="a rare given name"),
        pytest.param("ved havnechef Ida Bro deltog", ["Ida Bro"], id="a title in front"),
        pytest.param("Borgmester Ida Bro åbnede", ["Ida Bro"], id="a title opens the sentence"),
        pytest.param("Kontaktperson: Ida Bro", ["Ida Bro"], id="a title with a colon"),
        pytest.param("byrådsmedlem Ida Bro Holm", ["Ida Bro Holm"], id="three words"),
        pytest.param("suppleant Per M. Dam", ["Per M. Dam"], id="an initial, and no post"),
        pytest.param("Per Dam, leder af Havnen, deltog", ["Per Dam"], id="a title behind"),
        pytest.param("Per Dam (havnechef)", ["Per Dam"], id="a title in parentheses"),
        pytest.param("Per Dam, der er havnechef, deltog", ["Per Dam"], id="der er"),
        pytest.param("chef for Havn & Kyst Ida Bro", ["Ida Bro"], id="the purpose runs into it"),
        pytest.param(
            "Ida Bro, havnechef Per Dam", ["Per Dam"], id="the title is the next person's"
        ),
        pytest.param("Enhedschef for Kyst, Havn og Klima, Ida Bro deltog", ["Ida Bro"], id="comma"),
        pytest.param("Karen Holm er tiltrådt som rektor", ["Karen Holm"], id="a change of post"),
        pytest.param("forslag fra borgmester Ida Jensens", ["Ida Jensen"], id="genitive of -sen"),
        pytest.param("Michel van der Holm (A)", ["Michel van der Holm"], id="particles"),
    ],
)
def test_a_person(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ida Bro har klaget over støj.", id="a citizen"),
        pytest.param("Bo Trygt fortsætter på Anker Jensens Vej", id="a project and a street"),
        pytest.param("formand Sejlklubben Neptun", id="a club behind a title"),
        pytest.param("skoleleder Havnens Skole", id="a school behind a title"),
        pytest.param("Socialistisk Folkeparti (SF) foreslår", id="a party"),
        pytest.param("Dansk Industri (DI) og Søndre Havn (bilag 2)", id="other parentheses"),
        pytest.param("Borgmesteren leder Ida Bro", id="a verb"),
        pytest.param("Greve Kommune er udpeget som projektleder", id="a municipality"),
        pytest.param("Nordens Maskiner er valgt som rådgiver", id="a firm is chosen too"),
        pytest.param("PER DAM (V)", id="capitals"),
        pytest.param("Ida Bro Fonden uddeler midler", id="a fund"),
        pytest.param("centerchef for Greve Nord", id="a place"),
        pytest.param("Medlem af Medlem af Havnerådet (A)", id="columns of a table"),
        pytest.param(
            "Herr Karl Meier ist Bürgermeister. Anna Svensson är ordförande.", id="foreign"
        ),
        pytest.param("", id="nothing"),
    ],
)
def test_nobody(text: str) -> None:
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Ida Bro ønsker det", ["Ida Bro"], id="known from the list of attendees"),
        pytest.param("Ida\nBro ønsker det", ["Ida Bro"], id="over the end of a line"),
        pytest.param("Ida Bros forslag", ["Ida Bro"], id="genitive"),
        pytest.param("Ida Bros Vej", [], id="a street named after her"),
        pytest.param("Ida Bro-prisen", [], id="a prize named after her"),
        pytest.param("Ida Bro Fonden", [], id="a fund named after her"),
        pytest.param("Anna Ida Bro ønsker det", [], id="another person"),
        pytest.param("Bro ønsker det", [], id="a surname alone"),
    ],
)
def test_a_known_name(text: str, names: list[str]) -> None:
    assert _names(text, "Ida Bro") == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ved havnechef Ida Bro", "havnechef", id="in front"),
        pytest.param("Plan- og havnechef Ida Bro", "Plan- og havnechef", id="coordinated"),
        pytest.param("Ida Bro, leder af Kyst og Havn, og", "leder af Kyst og Havn", id="behind"),
        pytest.param("medlem Ida Bro", "", id="a word that proves a person and no post"),
        pytest.param("Ida Bro (V) stemte", None, id="no post"),
    ],
)
def test_the_post_beside_a_name(text: str, expected: str | None) -> None:
    one = find_people(text, _NOBODY)[0]
    assert (one.post.text if one.post else None) == expected


def _change(one: FoundPerson) -> tuple[str, str, str, bool] | None:
    return (
        (one.name, one.change.kind, one.change.post.text, one.change.open) if one.change else None
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ida Bro er startet som havnechef og Per Dam er startet som vagtleder.",
            [
                ("Ida Bro", "started", "havnechef", False),
                ("Per Dam", "started", "vagtleder", False),
            ],
            id="two sentences joined",
        ),
        pytest.param(
            "Ida Bro er startet som havnechef og Per Dam som vagtleder.",
            [
                ("Ida Bro", "started", "havnechef", False),
                ("Per Dam", "started", "vagtleder", False),
            ],
            id="the verb is said once",
        ),
        pytest.param(
            "Ida Bro og Per Dam er ansat som konsulent",
            [
                ("Ida Bro", "appointed", "konsulent", False),
                ("Per Dam", "appointed", "konsulent", False),
            ],
            id="one verb for two",
        ),
        pytest.param(
            "Ida Bro tiltrådte den 1. maj 2023 som ny havnechef.",
            [("Ida Bro", "started", "havnechef", False)],
            id="a date between",
        ),
        pytest.param(
            "Ida Bro fratræder stillingen som havnechef",
            [("Ida Bro", "left", "havnechef", False)],
            id="leaves",
        ),
        pytest.param(
            "Ida Bro (V) blev enstemmigt valgt til formand for Havnerådet.",
            [("Ida Bro", "elected", "formand for Havnerådet", False)],
            id="elected",
        ),
        pytest.param(
            "Udvalget valgte Ida Bro (V) som formand.",
            [("Ida Bro", "elected", "formand", False)],
            id="the verb in front",
        ),
        pytest.param(
            "Ansættelse af Ida Bro som havnechef",
            [("Ida Bro", "appointed", "havnechef", True)],
            id="the matter of an item",
        ),
        pytest.param(
            "Det foreslås, at Byrådet udpeger Ida Bro som formand",
            [("Ida Bro", "appointed", "formand", True)],
            id="proposed",
        ),
        pytest.param(
            "indstiller, at Ida Bro udpeges som formand",
            [("Ida Bro", "appointed", "formand", True)],
            id="recommended",
        ),
        pytest.param(
            "Ny havnechef er Ida Bro, som kommer fra Norge",
            [("Ida Bro", "started", "havnechef", False)],
            id="the post in front",
        ),
    ],
)
def test_a_change_of_post(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    assert [_change(one) for one in find_people(text, _NOBODY)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ida Bro (V) er ikke valgt som formand", id="denied"),
        pytest.param("Hvis Ida Bro (V) er valgt som formand", id="a condition"),
        pytest.param("Ida Bro (V) har valgt Nordens Maskiner som rådgiver", id="she chose"),
        pytest.param("Ida Bro (V) er startet. Per er valgt som formand", id="another sentence"),
        pytest.param("Ida Bro (V) ser planen som et stort fremskridt", id="som without a post"),
    ],
)
def test_no_change_of_post(text: str) -> None:
    assert [one.change for one in find_people(text, _NOBODY)] == [None]


@given(
    st.lists(
        st.sampled_from(
            ["Ida Bro", " (V)", ", ", " og ", "havnechef ", " er startet som ", "leder", "\n", ". "]
        )
    ).map("".join)
)
def test_every_person_stands_where_it_says(text: str) -> None:
    for one in find_people(text, Known(["Ida Bro"])):
        assert " ".join(text[one.start : one.end].split()) == one.name
        assert one.party is None or one.end < one.party_end <= len(text)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for one in find_people(text, Known([text[:20], "Ida Bro"])):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("V", True),
        ("Ø", True),
        ("UP2", True),
        ("løsg.", True),
        ("Socialdemokratiet", True),
        ("KL", False),
        ("bilag 1", False),
        ("", False),
    ],
)
def test_a_party_in_parentheses(words: str, party: bool) -> None:
    assert is_party(words) is party


def test_given_names_joined_by_a_hyphen() -> None:
    assert is_given_name("Ida-Marie")
    assert is_given_name("Ida-Solveig")
    assert not is_given_name("Ida-marie")
    assert not is_given_name("Havn-Ida")
