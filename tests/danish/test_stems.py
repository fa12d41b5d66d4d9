"""Words that are one word in several forms have one stem, and no others."""

from __future__ import annotations

import pytest
import snowballstemmer

from sagsgraf.danish.stems import (
    may_close_compound,
    may_open_compound,
    names_a_road,
    stem,
    words,
)


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param("cykelsti cykelstien cykelstier cykelstierne cykelstiernes", id="common"),
        pytest.param("plejehjem plejehjemmet plejehjemmets plejehjemmene", id="doubled consonant"),
        pytest.param("skole skolen skoler skolerne skolernes skolens", id="ending in e"),
        pytest.param("budgetopfølgning budgetopfølgninger budgetopfølgningerne", id="on -ning"),
        pytest.param("jobcenter jobcentret jobcentre jobcentrene jobcentrenes", id="e that goes"),
        pytest.param("teater teatret teatrene", id="e that goes, behind a"),
        pytest.param("bolig boliger boligerne", id="-ig is no ending of inflection"),
        pytest.param("besparelse besparelser besparelsen", id="nor is -els"),
        pytest.param("mulighed muligheden muligheder mulighedernes", id="nor is -hed"),
        pytest.param("takst takster taksterne", id="on two consonants"),
        pytest.param("bus bussen busser busserne", id="short"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("natur", "naturlig", id="an adjective made of a noun"),
        pytest.param("sund", "sundhed", id="a noun made of an adjective"),
        pytest.param("fravær", "fraværende", id="who is away, and being away"),
        pytest.param("åben", "åbenhed", id="an open item is no openness"),
        pytest.param("tilsyn", "tilsynsråd", id="a compound"),
        pytest.param("dem", "demens", id="a word that only looks bent"),
    ],
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["", "å", "sø", "ø", "i", "xyz", "bcdf", "nis2", "2023"])
def test_short_and_odd_words_are_left(word: str) -> None:
    assert stem(word) == word


def test_what_both_take_off_the_library_takes_off_alike() -> None:
    """The rules that we leave out, or add, are the only differences."""
    library = snowballstemmer.stemmer("danish")
    parts = ("cykel", "biograf", "affald", "kommune", "vindmøll", "regnskab", "udbud", "takst")
    endings = " e en er et es ene ens ers ets erne enes ernes s gt kt dt pp tt".split(" ")
    for part in parts:
        for ending in endings:
            assert stem(part + ending) == library.stemWord(part + ending)


def test_words_are_parted_by_hyphens() -> None:
    assert words("IT-sikkerhed og §18-midler_x") == ["IT", "sikkerhed", "og", "18", "midler", "x"]


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("tr", "two letters are no word: transport"),
        ("trn", "nor are consonants"),
        ("over", "a prefix makes another word: overdragelse"),
    ],
)
def test_what_opens_no_compound(part: str, reason: str) -> None:
    assert not may_open_compound(part), reason


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        ("lig", "naturlig"),
        ("sk", "energisk"),
        ("iske", "klimatiske"),
        ("shv", "consonants only"),
        ("", "nothing"),
    ],
)
def test_what_closes_no_compound(part: str, reason: str) -> None:
    assert not may_close_compound(part), reason


@pytest.mark.parametrize("part", ["plan", "splan", "eprojekt", "råd"])
def test_what_closes_a_compound(part: str) -> None:
    assert may_close_compound(part)


@pytest.mark.parametrize(
    ("word", "road"),
    [
        ("strandvejen", True),
        ("havnegade", True),
        ("rådhuspladsen", True),
        ("strandrensning", False),
    ],
)
def test_names_of_roads(word: str, road: bool) -> None:
    assert names_a_road(stem(word)) is road
