"""Sums of an item: what is told of them, what they are part of, and what they add up to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.extractors import Context
from sagsgraf.extractors.amounts import EXTRACTOR
from sagsgraf.extractors.amounts.reading import read_item
from sagsgraf.model import Claim
from sagsgraf.pipeline.reading import read_path
from sagsgraf.terms import SG
from tests.extractors.amounts import document, parts, sums, told

_ROOT = Path(__file__).resolve().parents[2]


# ------------------------------------------------------------------------------------------ areas


def test_headings_in_a_row_are_areas() -> None:
    found = sums(
        "Skoler", "Der ventes 2 mio. kr.", "Veje", "Der ventes 3 mio. kr.",
        "Parker", "Ingen afvigelse.", "Havne", "Der ventes 4 mio. kr.",
    )  # fmt: skip
    assert told(found, "area") == ["Skoler", "Veje", "Havne"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(
            ["Skoler", "Der ventes 2 mio. kr.", "Veje", "Der ventes 3 mio. kr."],
            id="two headings are steps of a text",
        ),
        pytest.param(
            [
                "Mål",
                "Ro.",
                "Midler",
                "Der ventes 2 mio. kr.",
                "Proces",
                "Høring.",
                "Rest",
                "Intet.",
            ],
            id="one heading of many has a sum",
        ),
        pytest.param(
            ["Tabel 1", "2 mio. kr. a.", "Tabel 2", "3 mio. kr. b.", "Tabel 3", "4 mio. kr. c."],
            id="captions",
        ),
    ],
)
def test_headings_that_are_no_areas(paragraphs: list[str]) -> None:
    assert set(told(sums(*paragraphs), "area")) == {None}


@pytest.mark.parametrize(
    ("line", "area", "years"),
    [
        pytest.param("Drift 2023: -2 mio. kr. i merforbrug", "Drift", [2023], id="with its year"),
        pytest.param("- Lokaler (leje): ca. 2 mio. kr.", "Lokaler (leje)", [], id="in a list"),
        pytest.param("Direktøren foreslår: 2 mio. kr.", None, [], id="a clause is no label"),
        pytest.param("Drift: Det går, som det skal, med 2 mio. kr.", None, [], id="sum too far"),
        pytest.param("drift: 2 mio. kr.", None, [], id="a label begins with a capital"),
    ],
)
def test_labels(line: str, area: str | None, years: list[int]) -> None:
    (one,) = sums(line, heading="Økonomiske konsekvenser")
    assert told([one], "area") == [area]
    assert [year.value for year in one.years] == years


def test_a_recommendation_has_no_areas() -> None:
    (one,) = sums("Drift: 2 mio. kr.", heading="Indstillinger")
    assert one.area is None


def test_an_area_that_names_a_unit_has_the_unit() -> None:
    found = sums(
        "Center for Havn", "Der ventes 2 mio. kr.", "Plan og By, Stab", "Der ventes 3 mio. kr.",
        "Serviceudgifter", "Der ventes 4 mio. kr.",
    )  # fmt: skip
    assert told(found, "unit") == ["Center for Havn", "Plan og By", None]


# -------------------------------------------------------------------------- parts and forecasts


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        pytest.param("9 mio. kr., heraf 2 mio. kr. til løn", [None, "9 mio. kr."], id="heraf"),
        pytest.param("9 mio. kr., hvoraf 2 mio. kr. er løn", [None, "9 mio. kr."], id="hvoraf"),
        pytest.param(
            "9 mio. kr. til drift. Heraf er allerede 2 mio. kr. brugt",
            [None, "9 mio. kr."],
            id="in the next sentence",
        ),
        pytest.param(
            "9 mio. kr., heraf 2 mio. kr. i 2023 og 7 mio. kr. i 2024",
            [None, "9 mio. kr.", "9 mio. kr."],
            id="two parts",
        ),
        pytest.param(
            "9 mio. kr., heraf 2 mio. kr. til løn, samt stigende til 10 mio. kr.",
            [None, "9 mio. kr.", None],
            id="the list ended",
        ),
        pytest.param(
            "1 mio. kr. til løn og 3 mio. kr. til leje. Heraf er 2 mio. kr. brugt",
            [None, None, None],
            id="of which of the two is not said",
        ),
        pytest.param("2 mio. kr., heraf 9 mio. kr. til løn", [None, None], id="more than all"),
        pytest.param("4-5 mio. kr., heraf 2 mio. kr.", [None, None], id="part of a range"),
        pytest.param("heraf 2 mio. kr. til løn", [None], id="of nothing"),
    ],
)
def test_parts(text: str, wholes: list[str | None]) -> None:
    found = sums(f"Der bruges {text}.")
    assert [one.whole.value.words if one.whole else None for one in found] == wholes


def test_a_part_has_the_years_and_the_kind_of_its_whole() -> None:
    found = sums("Der afsættes 9 mio. kr. i 2025, heraf 2 mio. kr. til løn.")
    assert told(found, "kind") == ["allocation", "allocation"]
    assert [[year.value for year in one.years] for one in found] == [[2025], [2025]]


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        pytest.param(
            "et merforbrug på -2 mio. kr. (ved seneste budgetopfølgning -3 mio. kr.)",
            ["-3000000", None],
            id="quoted",
        ),
        pytest.param("-2 mio. kr. (uændret siden seneste opfølgning)", ["-2000000"], id="same"),
        pytest.param(
            "-2 mio. kr. Det er uændret i forhold til seneste opfølgning", ["-2000000"],
            id="same, in a sentence of its own",
        ),
        pytest.param(
            "3 mio. kr. (ved seneste opfølgning forventet i balance)", ["0"], id="in balance"
        ),
        pytest.param(
            "14 mio. kr. (i forslaget til 1. behandling 12 mio. kr.)", ["12000000", None],
            id="a first reading",
        ),
        pytest.param("2 mio. kr. (tidligere 3 mio. kr.)", ["3000000", None], id="before"),
        pytest.param("2 mio. kr. (inkl. moms 3 mio. kr.)", [None, None], id="not before"),
        pytest.param(
            "2 mio. kr. (ved seneste opfølgning) og 3 mio. kr.", [None, None], id="brackets closed"
        ),
    ],
)  # fmt: skip
def test_previous_forecasts(text: str, previous: list[str | None]) -> None:
    values = told(sums(f"Der ventes {text}."), "previous_value")
    assert [None if value is None else str(value) for value in values] == previous


# --------------------------------------------------------------------------------------- owners


def test_what_an_agreement_of_the_government_sets_aside_is_the_states() -> None:
    found = sums(
        "Regeringen og partierne indgik en aftale.",
        "I aftalen er der afsat en pulje på 50 mio. kr. Heraf afsættes 20 mio. kr. til støtte.",
        "Der afsættes 9 mio. kr. til kurser, nemlig:",
        "- bøger (2 mio. kr.)\n- møder (7 mio. kr.)",
        "Kommunens plan",
        "Der afsættes 1 mio. kr. til et møde.",
    )
    assert told(found, "owner") == ["state"] * 5 + [None]
    assert [one.owner.confidence for one in found if one.owner] == [0.9, 0.8, 0.8, 0.8, 0.8]
    assert all(one.owner.basis for one in found if one.owner)


def test_an_agreement_of_somebody_else_tells_no_owner() -> None:
    text = "I aftalen med leverandøren er der afsat en pulje på 50 mio. kr."
    assert told(sums("Vi har en aftale.", text), "owner") == [None]


def test_forecasts_of_a_follow_up_are_the_municipalitys() -> None:
    text = "Der ventes et merforbrug på -2 mio. kr."
    title = "Budgetopfølgning pr. 30. april 2023"
    (one,) = sums(text, title=title)
    assert one.owner
    assert (one.owner.value, one.owner.confidence) == ("municipality", 0.9)
    assert [year.value for year in one.years] == [2023]
    assert told(sums(text), "owner") == [None]


def test_somebody_elses_average_is_an_illustration() -> None:
    text = "Analyser er vedlagt. De viser, at et indbrud i gennemsnit koster 2 mio. kr."
    found = sums(text)
    assert (told(found, "kind"), told(found, "owner")) == (["illustration"], ["other"])


def test_a_sum_that_stands_alone_is_the_one_told_before() -> None:
    first, second, third = sums("Vejen koster 148 mio. kr.", "148 mio. kr. i alt.", "149 mio. kr.")
    assert (first.kind and first.kind.confidence, third.kind) == (1.0, None)
    assert second.kind
    assert (second.kind.value, second.kind.confidence) == ("cost", 0.8)


# --------------------------------------------------------------------------------------- tables

TABLE = """| Udgifter i 1.000 kr. (2025-priser) | 2026 | 2027 |
| Skolen | 900 | 0 |
| - løn | 500 | 250 |
| I alt | 1.400 | 250 |"""


def test_a_table_of_money() -> None:
    found = sums("Se her:", TABLE)
    assert [str(one.value) for one in found] == ["900000", "500000", "250000", "1400000", "250000"]
    assert told(found, "area") == ["Skolen", "Skolen, løn", "Skolen, løn", "I alt", "I alt"]
    assert [[year.value for year in one.years] for one in found] == [
        [2026], [2026], [2027], [2026], [2027],
    ]  # fmt: skip
    assert set(told(found, "kind")) == {"cost"}
    assert set(told(found, "prices")) == {"2025-priser"}
    assert parts(found[3]) == ["900", "500"]


def test_the_columns_of_a_table_are_part_of_its_areas() -> None:
    text = "| Beløb i kr. | Ansøgt | Merforbrug |\n| Klub | 5 | 7 |"
    found = sums(text)
    assert told(found, "area") == ["Klub, Ansøgt", "Klub, Merforbrug"]
    assert told(found, "kind") == [None, "overspend"]


def test_a_unit_that_heads_a_column_is_no_sum() -> None:
    assert sums("| 1.000 kr. | Antal |\n| Klub | 5 |") == []


def test_a_cell_of_prose_is_read_as_prose() -> None:
    text = "| Drift | Der ventes et merforbrug på 5 mio. kr., som dækkes. |\n| Anlæg | Intet. |"
    assert told(sums(text), "kind") == ["overspend"]


def test_a_table_printed_one_cell_a_line() -> None:
    found = sums("Fordelt sådan:", "Mio. kr.\nNord Hospital\nSyd Hospital\nI alt\n1,8\n2,2\n4,0")
    assert [str(one.value) for one in found] == ["1800000", "2200000", "4000000"]
    assert parts(found[2]) == ["1,8", "2,2"]


# ------------------------------------------------------------------------- the text and its places


def test_a_line_may_break_between_number_and_unit() -> None:
    text = "Der afsættes til den nye vej langs hele kysten og ned til havnen 12\nmio. kr. i 2026"
    (one,) = sums(text)
    assert (one.words, str(one.value)) == ("12\nmio. kr.", "12000000")
    assert [year.value for year in one.years] == [2026]


def test_lines_that_stand_for_themselves_are_not_joined() -> None:
    found = sums("Vej 12\nKloak 5 mio. kr.")
    assert [one.words for one in found] == ["5 mio. kr."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kommunen anslår 5 miljoner kronor till skolan.", id="Swedish"),
        pytest.param("Die Gemeinde zahlt 5 Mio. Euro im Jahr 2023.", id="German"),
        pytest.param("DEN 31-02-2023 MØDTES 5 MEDLEMMER I SAG 22-009953.", id="odd date, capitals"),
        pytest.param("Budget 2023-2026 (08/2025), § 5, kl. 12.00, 50 pct.", id="other numbers"),
    ],
)
def test_what_is_no_danish_money_gives_none(text: str) -> None:
    assert sums(text) == []


_PIECES = st.sampled_from(
    ["5 mio. kr.", "heraf 2 mio. kr.", "-1,5 mio. kr.", "4-5 mio. kr.", "i 2023", "i alt",
     "fordelt på", "(uændret)", "(ved seneste opfølgning", ")", "merforbrug på", "Vej", "Skole: ",
     "\n", "\n\n", "| a | 5 |\n", "| Mio. kr. | 2023 |\n", "| I alt | 5 |\n", "- ", "1. ", "\t",
     "Regeringen", "aftalen", "afsat", ". ", ":", " og ", " + ", " = ", "Mio. kr.\n", "2\n",
     "(2023-priser)", "Kommunen betaler"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=25).map(" ".join))
def test_any_text_is_read_and_every_passage_has_one_certainty(text: str) -> None:
    one = document(text)
    claims: list[Claim] = list(EXTRACTOR.run(Context(one.minutes, one.names)))
    certainty: dict[object, tuple[float, str]] = {}
    for claim in claims:
        assert claim.span
        assert one.minutes.words(claim.span).strip()
        assert (claim.confidence == 1) == (not claim.basis)
        known = certainty.setdefault(claim.span, (claim.confidence, claim.basis))
        assert known == (claim.confidence, claim.basis)
    raw = [claim for claim in claims if claim.predicate == SG.rawText]
    assert all(
        " ".join(one.minutes.words(claim.span).split()) == claim.value
        for claim in raw
        if claim.span
    )


def test_evidence_is_short_and_holds_the_words_that_tell() -> None:
    one = document(
        "Der ventes meget i det nye år, siger alle. Der ventes et merforbrug på 5 mio. kr. i 2026."
    )
    quotes = {
        claim.predicate: one.minutes.words(claim.span)
        for claim in EXTRACTOR.run(Context(one.minutes, one.names))
        if claim.span
    }
    assert quotes[SG.rawText] == "5 mio. kr."
    assert quotes[SG.amountKind] == "merforbrug på 5 mio. kr."
    assert quotes[SG.fiscalYear] == "5 mio. kr. i 2026"


def test_the_states_money_in_the_sample() -> None:
    path = next((_ROOT / "sample").glob("*2022*.txt"))
    minutes = read_path(path).minutes
    owners = [told(read_item(minutes, one), "owner") for one in minutes.items]
    assert [found for found in owners if "state" in found] == [["state"] * 3]
