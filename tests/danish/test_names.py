"""People, bodies, posts: names as read, and one name for each thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.bodies import body_name, is_council, names_a_body, split_bodies
from sagsgraf.danish.people import is_person_name, only_people, split_people
from sagsgraf.danish.posts import Tier, bare_post, is_post, is_title, post_at, tier_of


@pytest.mark.parametrize(
    ("text", "names", "reason"),
    [
        ("Ida Bro, Per Dam", ["Ida Bro", "Per Dam"], "a comma list"),
        ("Ida Bro og Per Dam", ["Ida Bro", "Per Dam"], "og"),
        ("Ida\nBro, Per Dam", ["Ida Bro", "Per Dam"], "a name wraps over a line"),
        ("Ida Bro (V), Per Dam (UP-1)", ["Ida Bro", "Per Dam"], "parties"),
        ("Ida Bro, formand, Per Dam", ["Ida Bro", "Per Dam"], "a role behind a comma"),
        ("Borgmester Ida Bro (A)", ["Ida Bro"], "a role in front"),
        ("• Ida Bro\n• Per Dam", ["Ida Bro", "Per Dam"], "bullets"),
        ("Ida Bro;Per Dam.", ["Ida Bro", "Per Dam"], "semicolons and a full stop"),
        ("Michel van der Linden", ["Michel van der Linden"], "particles"),
        ("Karim El-Masri", ["Karim El-Masri"], "hyphen"),
        ("Ida Bro, (V)\nPer Dam, (A)", ["Ida Bro", "Per Dam"], "a comma before the party"),
        ("Ida Bro samt Per Dam", ["Ida Bro", "Per Dam"], "samt"),
        ("Ida Bro (V), tjenesterejse, Per Dam", ["Ida Bro", "Per Dam"], "a reason is nobody"),
        ("Bo Ek, havnechef, Per Dam", ["Bo Ek", "Per Dam"], "a title behind a comma"),
        ("Havnechef Bo Ek", ["Bo Ek"], "a title in front"),
        (
            "Ida Bro (V)\nPer Dam (Ø), suppleant for Åse Ås (Ø)",
            ["Ida Bro", "Per Dam"],
            "one a line, with a comma inside an entry",
        ),
        ("Ida Bro (V), sag 4-6\nPer Dam", ["Ida Bro", "Per Dam"], "items missed"),
        ("Ingen", [], "nobody"),
        ("Ingen afbud", [], "nobody"),
        ("-", [], "nobody"),
        ("Alle til stede", [], "no names"),
        ("", [], "empty"),
        ("5 medlemmer", [], "a count"),
    ],
)
def test_a_list_of_people(text: str, names: list[str], reason: str) -> None:
    assert [person.name for person in split_people(text)] == names, reason


def test_party_role_and_substitute_of_a_person() -> None:
    chair, other = split_people("Ida Bro (V) - formand, Per Dam (Ø) stedfortræder for Åse Ås (Ø)")
    assert (chair.party, chair.role) == ("V", "formand")
    assert (other.name, other.party, other.substitute_for) == ("Per Dam", "Ø", "Åse Ås")


def test_an_entry_may_be_limited_to_items() -> None:
    one, two = split_people("Ida Bro (V), sag 4-6\nPer Dam (A), punkt 7")
    assert (one.party, one.items) == ("V", (4, 6))
    assert (two.party, two.items) == ("A", (7, 7))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Ida Bro (V) og Per Dam", ["Ida Bro", "Per Dam"], id="a list of names"),
        pytest.param("Ida Bro spurgte til havnen", [], id="a sentence"),
        pytest.param("Ida", [], id="a given name alone"),
    ],
)
def test_a_list_of_names_and_nothing_else(text: str, names: list[str]) -> None:
    assert [person.name for person in only_people(text)] == names


@given(
    st.text(st.characters(exclude_characters="*"), max_size=80)
    | st.lists(st.sampled_from(["Ida Bro", ", ", "\n", "(V)", " og ", "• "])).map("".join)
)
def test_every_person_stands_where_it_says(text: str) -> None:
    for person in split_people(text):
        assert 0 <= person.start < person.end <= len(text)
        assert person.name.split()[0].strip("()") in text[person.start : person.end]


@pytest.mark.parametrize("name", ["Ida Bro", "Søren Ole Sørensen", "Michel van der Linden"])
def test_the_shape_of_a_name(name: str) -> None:
    assert is_person_name(name)


@pytest.mark.parametrize(
    "words", ["Ida", "ida bro", "Sagen er udsat", "Center for Økonomi & HR", ""]
)
def test_no_name(words: str) -> None:
    assert not is_person_name(words)


@pytest.mark.parametrize(
    ("printed", "name", "reason"),
    [
        ("Økonomiudvalg", "Økonomiudvalget", "indefinite"),
        ("ØKONOMIUDVALGET", "Økonomiudvalget", "capitals"),
        ("Byråd 2022-2025", "Byrådet", "term of office"),
        ("Byråd", "Byrådet", "the same body across terms"),
        ("Kommunalbestyrelse", "Kommunalbestyrelsen", "-n"),
        ("Direktion", "Direktionen", "-en"),
        ("Politisk Udvalg (PUK)", "Politisk Udvalg", "abbreviation behind"),
        ("ØU", "Økonomiudvalget", "abbreviation alone"),
        ("Økonomiudvalget (slettet 10-01-2022)", "Økonomiudvalget", "abolished (Greve)"),
        ("Udvalget for Havn og Kyst", "Udvalget for Havn og Kyst", "already definite"),
        ("direktionen.", "Direktionen", "lower case and full stop"),
        ("Hennys testudvalg", "Hennys testudvalget", "a lower-case committee"),
    ],
)
def test_one_name_for_each_body(printed: str, name: str, reason: str) -> None:
    assert body_name(printed) == name, reason
    assert body_name(name) == name, "naming again changes nothing"


@pytest.mark.parametrize(
    ("text", "bodies", "reason"),
    [
        ("Direktionen.", ["Direktionen"], "one"),
        (
            "Direktionen, Økonomiudvalg, Kommunalbestyrelse.",
            ["Direktionen", "Økonomiudvalg", "Kommunalbestyrelse"],
            "a comma list (Kalundborg)",
        ),
        (
            "Klima-, Teknik- og Miljøudvalget og Byrådet",
            ["Klima-, Teknik- og Miljøudvalget", "Byrådet"],
            "commas and og inside a name",
        ),
        ("Økonomiudvalget\nByrådet", ["Økonomiudvalget", "Byrådet"], "one a line"),
        ("Økonomiudvalget > Byrådet", ["Økonomiudvalget", "Byrådet"], "arrows"),
        (
            "Udvalget for Børn, Unge og Familie, Økonomiudvalget",
            ["Udvalget for Børn, Unge og Familie", "Økonomiudvalget"],
            "a name that goes on over commas",
        ),
        (
            "Havne- og Kystudvalget Økonomiudvalget og Byrådet",
            ["Havne- og Kystudvalget", "Økonomiudvalget", "Byrådet"],
            "a comma forgotten between two bodies (Greve)",
        ),
        (
            "Havneudvalget Kyst-, Natur- og Miljøudvalget",
            ["Havneudvalget", "Kyst-, Natur- og Miljøudvalget"],
            "a comma forgotten before a name with commas of its own",
        ),
        (
            "Havneudvalget Mødelokale 2",
            ["Havneudvalget Mødelokale 2"],
            "what follows is no body",
        ),
        ("Udvalget Havnerådet", ["Udvalget Havnerådet"], "no name stands before the gap"),
        ("", [], "empty"),
    ],
)
def test_a_list_of_bodies(text: str, bodies: list[str], reason: str) -> None:
    assert [name for name, *_ in split_bodies(text)] == bodies, reason


@given(
    st.lists(st.sampled_from(["Byrådet", "Økonomiudvalg", ", ", " og ", "\n", ".", "Miljø-"])).map(
        "".join
    )
)
def test_every_body_stands_where_it_says(text: str) -> None:
    for name, start, end in split_bodies(text):
        assert " ".join(text[start:end].split()) == name


@pytest.mark.parametrize("words", ["Det fremgår af sagen", "Center for Økonomi", "", "x" * 5000])
def test_no_body(words: str) -> None:
    assert not names_a_body(words)


@pytest.mark.parametrize(
    ("words", "post", "bare"),
    [
        ("Digitaliserings- og IT-chefen", True, "Digitaliserings- og IT-chef"),
        ("Kommunaldirektøren", True, "Kommunaldirektør"),
        ("Direktør", True, "Direktør"),
        ("Borgmesteren", True, "Borgmester"),
        ("Center for Økonomi & HR", False, "Center for Økonomi & HR"),
        ("Teknik- og Miljøforvaltningen", False, "Teknik- og Miljøforvaltningen"),
    ],
)
def test_posts_and_units(words: str, post: bool, bare: str) -> None:
    assert (is_post(words), bare_post(words)) == (post, bare)
    assert bare_post(bare) == bare


@pytest.mark.parametrize(
    ("word", "title"),
    [
        pytest.param("havnechef", True, id="an ending of titles"),
        pytest.param("Viceborgmester", True, id="elected, at the beginning of a sentence"),
        pytest.param("rektoren", True, id="definite"),
        pytest.param("chefer", False, id="several"),
        pytest.param("indleder", False, id="a verb"),
        pytest.param("x" * 60 + "chef", False, id="no word is so long"),
    ],
)
def test_a_title(word: str, title: bool) -> None:
    assert is_title(word) is title


@pytest.mark.parametrize(
    ("post", "tier"),
    [
        pytest.param("borgmester", Tier.ELECTED, id="elected by its name"),
        pytest.param("byrådsmedlem", Tier.ELECTED, id="a member of the council"),
        pytest.param("formand for Havne- og Kystudvalget", Tier.ELECTED, id="chairs a committee"),
        pytest.param("formand for MED-udvalget", None, id="a committee of staff"),
        pytest.param("formand for Sejlklubben", None, id="chairs a club"),
        pytest.param("Centerchef for Børn og Unge", Tier.OFFICIAL, id="a municipal post"),
        pytest.param("sagsbehandleren", Tier.OFFICIAL, id="definite"),
        pytest.param("direktør", None, id="firms have directors too"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_elected_or_employed(post: str, tier: Tier | None) -> None:
    assert tier_of(post) is tier


@pytest.mark.parametrize(
    ("text", "post"),
    [
        pytest.param("ny konstitueret havnechef pr. 1. maj", "havnechef", id="adjectives stay out"),
        pytest.param("daglig leder", "daglig leder", id="a title of two words"),
        pytest.param(
            "chef for Center for Havn & Kyst i byen", "chef for Center for Havn & Kyst", id="unit"
        ),
        pytest.param("Plan- og byggechef", "Plan- og byggechef", id="coordinated"),
        pytest.param("formand for Havnerådet og Ida Bro", "formand for Havnerådet", id="a person"),
        pytest.param("leder, Ida", "leder", id="a comma ends it"),
        pytest.param("noget andet", None, id="no post"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_post_at_a_place(text: str, post: str | None) -> None:
    found = post_at(text, 0)
    assert (found.text if found else None) == post
    if found:
        assert " ".join(text[found.start : found.end].split()) == found.text


@pytest.mark.parametrize(
    ("name", "council"),
    [
        pytest.param("Byråd 2022-2025", True, id="with its term"),
        pytest.param("Greve Byråd", True, id="with its municipality"),
        pytest.param("Kommunalbestyrelsen", True, id="under its other name"),
        pytest.param("Regionsrådet", True, id="of a region"),
        pytest.param("Byraadet", True, id="without Danish letters"),
        pytest.param("Kommunalbestyrelsens Ældreudvalg", False, id="a body named after it"),
        pytest.param("Byrådssekretariatet", False, id="its office"),
        pytest.param("Ungebyrådet", False, id="the youth's"),
    ],
)
def test_which_body_is_the_council(name: str, council: bool) -> None:
    assert is_council(name) is council
