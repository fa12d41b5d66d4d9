"""How a matter is to be paid: each kind, who pays, and sentences that only look like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.danish.financing import find_financing
from sagsgraf.danish.financing_doubts import Standing

_POINT, _STATED, _TOLD, _DECIDED = (
    Standing.PROPOSED,
    Standing.STATED,
    Standing.TOLD,
    Standing.DECIDED,
)
_OWN = "Vesterhavn Kommune"


def told(text: str, standing: Standing = _STATED) -> list[tuple[str, str]]:
    return [(one.kind, one.payer) for one in find_financing(text, standing, _OWN)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "Merudgiften dækkes af en ekstrabevilling.", "extra-appropriation", id="ekstra"
        ),
        pytest.param(
            "Der søges om tillægsbevilling på 0,4 mio. kr. til driften.",
            "extra-appropriation",
            id="asked for, an abbreviation behind",
        ),
        pytest.param(
            "Der meddeles en anlægsbevilling på 2 mio. kr.", "appropriation", id="anlægsbevilling"
        ),
        pytest.param("Beløbet frigives med 200.000 kr.", "appropriation", id="frigives"),
        pytest.param(
            "Udgiften afholdes inden for den eksisterende ramme.", "within-budget", id="inden for"
        ),
        pytest.param("Udgiften kan rummes i budgettet.", "within-budget", id="may, and is so"),
        pytest.param("Der er afsat 0,3 mio. kr. i budget 2023.", "within-budget", id="afsat"),
        pytest.param(
            "Der er budgetteret 300.000 kr. til kajen.", "within-budget", id="budgetteret"
        ),
        pytest.param("Der er afsat 3 mio. kr. i havnepuljen.", "reserve", id="afsat i en pulje"),
        pytest.param("Finansieringen findes i en rammebesparelse.", "reallocation", id="findes i"),
        pytest.param("Udgiften er indeholdt i budgettet.", "within-budget", id="indeholdt"),
        pytest.param("Beløbet anvises af kassebeholdningen.", "cash", id="kassebeholdning"),
        pytest.param("Kajen finansieres over de likvide aktiver.", "cash", id="likvide aktiver"),
        pytest.param("Kajen kassefinansieres.", "cash", id="one word"),
        pytest.param("Kajen finansieres via lånoptag.", "loan", id="lånoptag"),
        pytest.param("Der optages lån i KommuneKredit.", "loan", id="optages lån"),
        pytest.param("Udgiften dækkes af brugerbetaling.", "fees", id="brugerbetaling"),
        pytest.param("Ordningen er gebyrfinansieret.", "fees", id="gebyrfinansieret"),
        pytest.param("Kajen finansieres af den afsatte pulje.", "reserve", id="pulje"),
        pytest.param(
            "Kajen finansieres af den i budgettet afsatte pulje til havne.",
            "reserve",
            id="the budget only tells where the pool stands",
        ),
        pytest.param("Udgiften dækkes af bufferpuljen.", "reserve", id="bufferpulje"),
        pytest.param(
            "Udgiften finansieres af et mindreforbrug på vejene.",
            "reallocation",
            id="mindreforbrug",
        ),
        pytest.param(
            "2 mio. kr. omplaceres fra politikområde 5 til politikområde 7.",
            "reallocation",
            id="omplaceres",
        ),
        pytest.param("Kajen finansieres af salgsindtægter.", "revenue", id="salg"),
        pytest.param("Kommunen kompenseres via DUT.", "grant", id="DUT"),
        pytest.param("Kajen er skattefinansieret.", "municipality", id="skattefinansieret"),
    ],
)
def test_each_kind(text: str, kind: str) -> None:
    assert told(text) == [(kind, "")]


@pytest.mark.parametrize(
    ("text", "kind", "payer"),
    [
        pytest.param(
            "Pengene skaffes ved at opkræve partnerskabsholderne efter en fast nøgle.",
            "charged",
            "partnerskabsholderne",
            id="opkræve somebody",
        ),
        pytest.param(
            "Der opkræves 200 kr. hos grundejerne.", "charged", "grundejerne", id="opkræves hos"
        ),
        pytest.param(
            "Partnerne opkræves efter forbrug.", "charged", "Partnerne", id="who is charged first"
        ),
        pytest.param("Alle udgifter afholdes af bygherre.", "charged", "bygherre", id="bygherre"),
        pytest.param("Udgiften påhviler ejeren.", "charged", "ejeren", id="påhviler"),
        pytest.param(
            "Arbejdet udføres for lodsejernes regning.", "charged", "lodsejerne", id="regning"
        ),
        pytest.param(
            "Østerhavn Kommune betaler 200.000 kr.",
            "charged",
            "Østerhavn Kommune",
            id="another municipality",
        ),
        pytest.param(
            "Vesterhavn Kommune betaler 200.000 kr.",
            "municipality",
            "Vesterhavn Kommune",
            id="the municipality itself",
        ),
        pytest.param(
            "Ruten finansieres af Region Nord samt Ærø, Fanø og Samsø kommuner.",
            "charged",
            "Region Nord samt Ærø, Fanø og Samsø kommuner",
            id="several",
        ),
        pytest.param("Staten betaler halvdelen af udgiften.", "grant", "Staten", id="staten"),
        pytest.param(
            "Projektet finansieres af puljemidler fra Trafikstyrelsen.",
            "grant",
            "Trafikstyrelsen",
            id="a pool of the state",
        ),
        pytest.param(
            "Vi har fået tilsagn om tilskud på 2 mio. kr. fra Havnefonden.",
            "grant",
            "Havnefonden",
            id="a foundation",
        ),
        pytest.param(
            "Udgiften afholdes af Center for Børn inden for det eksisterende budget.",
            "within-budget",
            "Center for Børn",
            id="a department, out of its budget",
        ),
    ],
)
def test_who_pays_in_the_words_of_the_text(text: str, kind: str, payer: str) -> None:
    assert told(text) == [(kind, payer)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Udgiften kan ikke finansieres inden for rammen.", id="denied"),
        pytest.param("Der søges ikke om tillægsbevilling.", id="not asked for"),
        pytest.param(
            "Omkostningerne kan ikke dækkes af eksisterende bevillinger.", id="not covered"
        ),
        pytest.param("Der er ingen tillægsbevilling.", id="none"),
        pytest.param("Udgifter kan finansieres af puljen.", id="of any cost"),
        pytest.param("Kajen kan finansieres af puljen eller af kassen.", id="one of two ways"),
        pytest.param("Hvis udgiften stiger, finansieres den af kassen.", id="a condition"),
        pytest.param("Kajen finansieres af kassen, såfremt budgettet vedtages.", id="behind it"),
        pytest.param("Et eventuelt merforbrug finansieres af puljen.", id="a possible overspend"),
        pytest.param("Skal udgiften finansieres af kassen?", id="a question"),
        pytest.param("Kajen blev finansieret af kassen.", id="past"),
        pytest.param("Byrådet besluttede, at kajen finansieres af kassen.", id="decided earlier"),
        pytest.param("Ifølge loven betales udgiften af ejeren.", id="the law"),
        pytest.param("Venstre foreslog, at kajen finansieres af kassen.", id="a party's proposal"),
        pytest.param("Finansieringsoversigt 2023 1.200 1.300", id="a line of a budget"),
        pytest.param("Lov om kommunal medfinansiering af kollektiv trafik", id="a law's name"),
        pytest.param("Byggeriet holdes inden for rammerne af lokalplanen.", id="another frame"),
        pytest.param("Merudgifter inden for servicerammen er 2 mio. kr.", id="the service frame"),
        pytest.param("Mødet afholdes i rådhuset.", id="a meeting is held"),
        pytest.param("Beløbet overføres fra 2022 til 2023.", id="carried over to the next year"),
        pytest.param(
            "Der meddeles tillægsbevilling på 3,5 mio. kr. til merindtægter.", id="income"
        ),
        pytest.param("Kajen tænkes finansieret gennem en bevilling fra en fond.", id="an idea"),
        pytest.param(
            "Administrationen kan pege på puljen, hvor der er afsat 3 mio. kr. til havne.",
            id="a proposal, and what is there",
        ),
        pytest.param("Kommunen yder tilskud til foreningerne.", id="gives, not gets"),
        pytest.param("”Kajen finansieres af kassen.”", id="somebody else's words"),
    ],
)
def test_what_does_not_say_so(text: str) -> None:
    assert told(text) == []


def test_a_decision_says_so_in_the_past() -> None:
    text = "Byrådet besluttede, at kajen finansieres af kassen."
    assert told(text, _DECIDED) == [("cash", "")]


def test_only_the_plainest_words_are_taken_from_a_report() -> None:
    assert told("Der opkræves et gebyr.", _TOLD) == []
    assert told("Udgiften finansieres af kassen.", _TOLD) == [("cash", "")]


def test_a_sentence_may_tell_two_things() -> None:
    text = "3) at der gives tillægsbevilling på 2 mio. kr., som finansieres af kassen"
    assert told(text, _POINT) == [("extra-appropriation", ""), ("cash", "")]
    found = find_financing(text, _POINT)
    assert {text[one.start : one.end] for one in found} == {text.removeprefix("3) at ")}


@given(st.text(alphabet="finansieres af kassen ikke hvis .,;\n”abe123æøå", max_size=120))
def test_any_text_has_its_places(text: str) -> None:
    for one in find_financing(text, _STATED):
        assert 0 <= one.start < one.end <= len(text)
