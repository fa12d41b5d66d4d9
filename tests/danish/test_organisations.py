"""Organisations and units in running text, and words that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish import organisations, units
from sagsgraf.danish.gazetteer import ORDINARY, ORGANISATIONS
from sagsgraf.danish.organisations import (
    begins_sentence,
    find_municipalities,
    find_organisations,
    settled,
)
from sagsgraf.danish.units import find_units


def _names(text: str) -> list[str]:
    found = find_organisations(text)
    sure = frozenset(one.name for one in found if not one.needs)
    return [one.name for one in settled(found, sure)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Aftalen med KL og STAR",
            ["KL", "Styrelsen for Arbejdsmarked og Rekruttering"],
            id="short",
        ),
        pytest.param(
            "Kommunernes Landsforening (KL)", ["KL", "KL"], id="one organisation, two names"
        ),
        pytest.param("KL's tal og KLs tal", ["KL", "KL"], id="genitives"),
        pytest.param("Datatilsynets afgørelse", ["Datatilsynet"], id="genitive of one word"),
        pytest.param("hos Udbetaling Danmark", ["Udbetaling Danmark"], id="two words"),
        pytest.param("hos Udbetaling\nDanmark", ["Udbetaling Danmark"], id="over a line"),
        pytest.param("Energistyrelsen skriver", ["Energistyrelsen"], id="an ending of agencies"),
        pytest.param("Slots- og Kulturstyrelsens", ["Slots- og Kulturstyrelsen"], id="coordinated"),
        pytest.param(
            "Klima-, Energi- og Forsyningsministeriet",
            ["Klima-, Energi- og Forsyningsministeriet"],
            id="three parts",
        ),
        pytest.param("fra Venstre og Enhedslisten", ["Venstre", "Enhedslisten"], id="parties"),
        pytest.param("Venstre stemte imod", ["Venstre"], id="a party that votes"),
        pytest.param(
            "Venstre, SF og KL", ["Venstre", "Socialistisk Folkeparti", "KL"], id="a list"
        ),
        pytest.param("Leverandøren Havnens Maskiner A/S", ["Havnens Maskiner A/S"], id="a company"),
        pytest.param("Køge og Havnens Drift A/S", ["Havnens Drift A/S"], id="joined by og"),
        pytest.param("hos Holm og Sønner A/S", ["Holm og Sønner A/S"], id="og within the name"),
        pytest.param("KL og Nordens A/S", ["KL", "Nordens A/S"], id="behind a listed name"),
        pytest.param("hos Søndre Vand a.m.b.a.", ["Søndre Vand"], id="a local company"),
        pytest.param("af Søndre Idrætsforening", ["Søndre Idrætsforening"], id="an association"),
        pytest.param("Både Søndre Boldklub kom", ["Søndre Boldklub"], id="a word that opens"),
        pytest.param(
            "fra Grundejerforeningen Solbakken. Den",
            ["Grundejerforeningen Solbakken"],
            id="the name behind",
        ),
        pytest.param(
            "Dansk Industri (DI)", ["Dansk Industri", "Dansk Industri"], id="DI explained"
        ),
    ],
)
def test_an_organisation(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kl. 12 og KL. 13 og KL 19", id="the hour"),
        pytest.param("KL-dagen og STAR-puljen", id="compounds"),
        pytest.param("SAGEN SENDES TIL KL SNAREST MULIGT I DAG", id="a line in capitals"),
        pytest.param("DI er en forkortelse", id="a short name that nothing explains"),
        pytest.param("Alternativet er at vente", id="an alternative"),
        pytest.param("Venstre side af vejen", id="left"),
        pytest.param("Bestyrelsen og Skolebestyrelsen", id="boards"),
        pytest.param("Handicaprådet og Huslejenævnet", id="the municipality's own bodies"),
        pytest.param("V, A og Ø stemte for", id="letters"),
        pytest.param("I I/S-samarbejdet og en A/S", id="kinds of companies without a name"),
        pytest.param("star og kl og venstre", id="small letters"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_organisation(text: str) -> None:
    assert _names(text) == []


def test_a_local_name_is_local_and_a_company_is_not() -> None:
    found = find_organisations("hos Søndre Vand a.m.b.a., Nordens Maskiner ApS og NIRAS A/S")
    assert [(one.name, one.printed, one.local) for one in found] == [
        ("Søndre Vand", "Søndre Vand a.m.b.a.", True),
        ("Nordens Maskiner ApS", "Nordens Maskiner ApS", False),
        ("NIRAS", "NIRAS A/S", False),
    ]


def test_a_genitive_is_read_with_the_document() -> None:
    found = find_organisations("af Foreningen Kysten. Grundejerforeningen Kystens svar") + (
        find_organisations("Grundejerforeningen Kysten")
    )
    sure = frozenset(one.name for one in found)
    assert {one.name for one in settled(found, sure)} >= {"Grundejerforeningen Kysten"}
    assert "Grundejerforeningen Kystens" not in {one.name for one in settled(found, sure)}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("Roskilde Kommunes svar", ["0265"], id="genitive"),
        pytest.param("Høje-Taastrup Kommune", ["0169"], id="hyphen"),
        pytest.param("Århus Kommune", ["0751"], id="old spelling"),
        pytest.param("Solrød, Køge og Greve Kommuner", ["0269", "0259", "0253"], id="several"),
        pytest.param("Vesterhavn Kommune", [], id="none of today's"),
        pytest.param("roskilde kommune", [], id="small letters"),
    ],
)
def test_a_municipality(text: str, codes: list[str]) -> None:
    assert [one.code for one in find_municipalities(text)] == codes


def _units(text: str) -> list[str]:
    found = find_units(text)
    return [
        one.name for one in units.settled(found, frozenset(one.name for one in found if one.sure))
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("sendt til Havnestaben", ["Havnestaben"], id="a staff"),
        pytest.param("Havnestabens notat", ["Havnestaben"], id="opens a sentence, genitive"),
        pytest.param(
            "Havne- og Kystforvaltningen", ["Havne- og Kystforvaltningen"], id="coordinated"
        ),
        pytest.param("hos Byggeafdelingen", ["Byggeafdelingen"], id="a department"),
        pytest.param(
            "Byggeafdelingen svarede. Notat fra Byggeafdelingen",
            ["Byggeafdelingen", "Byggeafdelingen"],
            id="opens a sentence, and stands within another",
        ),
        pytest.param(
            "Center for Havn & Kyst indstiller", ["Center for Havn & Kyst"], id="a centre"
        ),
        pytest.param(
            "Center for Havn, Kyst og Klima", ["Center for Havn, Kyst og Klima"], id="three"
        ),
        pytest.param(
            "Center for Havn og Center for Kyst", ["Center for Havn", "Center for Kyst"], id="two"
        ),
        pytest.param("Center for Havn og Direktionen", ["Center for Havn"], id="a body behind og"),
        pytest.param("Center for Kysts notat", ["Center for Kyst"], id="genitive of a centre"),
        pytest.param("Jobcentret forventer", ["Jobcentret"], id="the job centre"),
        pytest.param("i Jobcenter Søndre", ["Jobcenter Søndre"], id="with its place"),
        pytest.param("fra Team Kyst og Havn", ["Team Kyst og Havn"], id="a team"),
        pytest.param(
            "Magistratsafdelingen for Teknik og Miljøs svar",
            ["Magistratsafdelingen for Teknik og Miljø"],
            id="with what it is for",
        ),
    ],
)
def test_a_unit(text: str, names: list[str]) -> None:
    assert _units(text) == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Forvaltningen og Sekretariatet svarede", id="generic words"),
        pytest.param("i forvaltningen og havnestaben", id="small letters"),
        pytest.param("Naturforvaltningen og Medarbejderstaben", id="other things of that ending"),
        pytest.param("i Storcentret, Plejecentret og Idrætscentret", id="other centres"),
        pytest.param("Byggeafdelingen svarede", id="only at the beginning of a sentence"),
        pytest.param("Center for cykling", id="small letters behind"),
        pytest.param("Center for Havne og kyster", id="where it ends is not certain"),
        pytest.param("fra Team Danmark", id="an organisation"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_unit(text: str) -> None:
    assert _units(text) == []


@given(
    st.lists(
        st.sampled_from(
            ["KL", "STAR", " og ", "Center for ", "Havn", " & ", "A/S", " ", "\n", ". ", "Venstre"]
        )
    ).map("".join)
)
def test_everything_stands_where_it_says(text: str) -> None:
    ends = 0
    for one in find_organisations(text):
        assert " ".join(text[one.start : one.end].split()) == one.printed
        assert one.start >= ends, "none inside another"
        ends = one.end
    for unit in find_units(text):
        assert " ".join(text[unit.start : unit.end].split()) == unit.name


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    find_organisations(text)
    find_units(text)
    find_municipalities(text)


def test_the_gazetteer_is_sound() -> None:
    forms = [
        form.removesuffix(" ?") for name, more in ORGANISATIONS.items() for form in (name, *more)
    ]
    assert len(forms) == len(set(forms)), "a form names two organisations"
    assert set(forms) >= ORDINARY
    for name in ORGANISATIONS:
        assert not name.endswith("?"), "the first name of a line is sure"
    for form in forms:
        found = organisations.find_organisations(f"hos {form} i byen")
        assert [one.printed for one in found] == [form], form


@pytest.mark.parametrize(
    ("before", "begins"),
    [("", True), ("Sagen. ", True), ("Sagen\n", True), ("| ", True), ("af ", False), ("(", True)],
)
def test_the_beginning_of_a_sentence(before: str, begins: bool) -> None:
    assert begins_sentence(f"{before}Havnen", len(before)) is begins
