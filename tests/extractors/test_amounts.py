"""Sums of an item: what is told of them, what they are part of, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.extractors import Context
from sagsgraf.extractors.amounts import EXTRACTOR
from sagsgraf.extractors.amounts.found import Sum
from sagsgraf.extractors.amounts.reading import read_item
from sagsgraf.model import Claim
from sagsgraf.pipeline.reading import ReadDocument, read_path
from sagsgraf.terms import SG
from tests.layouts.writing import item, read

_ROOT = Path(__file__).resolve().parents[2]


def document(
    *paragraphs: str, title: str = "En sag", heading: str = "Sagsfremstilling"
) -> ReadDocument:
    return read(item(1, title, heading, *paragraphs))


def sums(*paragraphs: str, title: str = "En sag", heading: str = "Sagsfremstilling") -> list[Sum]:
    minutes = document(*paragraphs, title=title, heading=heading).minutes
    return read_item(minutes, minutes.items[0])


def told(found: Iterable[Sum], name: str) -> list[Any]:
    """Return one thing told of each sum; None where nothing is."""
    values = [getattr(one, name) for one in found]
    return [value.value if value else None for value in values]


def parts(one: Sum) -> list[str]:
    return [part.words for part in one.addends.value] if one.addends else []


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


# ----------------------------------------------------------------------------------- adding up


@pytest.mark.parametrize(
    ("text", "expected", "gap"),
    [
        pytest.param(
            "5,0 mio. kr. fordelt med 2,0 mio. kr. i 2023 og 3,0 mio. kr. i 2024",
            ["2,0 mio. kr.", "3,0 mio. kr."], None, id="split",
        ),
        pytest.param(
            "5,0 mio. kr. fordelt med 2,0 mio. kr. til løn og 2,0 mio. kr. til leje",
            ["2,0 mio. kr.", "2,0 mio. kr."], "1000000", id="split, and too little",
        ),
        pytest.param(
            "5 mio. kr. fordelt på 2,3 mio. kr. til løn og 2,4 mio. kr. til leje",
            ["2,3 mio. kr.", "2,4 mio. kr."], None, id="rounded to whole millions",
        ),
        pytest.param(
            "ca. 5,0 mio. kr. fordelt på 2,0 mio. kr. til løn og 2,0 mio. kr. til leje",
            [], None, id="roughly",
        ),
        pytest.param(
            "5,0 mio. kr. fordelt primært på 2,0 mio. kr. til løn og 2,0 mio. kr. til leje",
            [], None, id="mostly",
        ),
        pytest.param(
            "5,0 mio. kr. fordelt med 1,0 mio. kr. i 2023 og 2,0 mio. kr. årligt i 2024-25",
            [], None, id="a part that counts twice",
        ),
        pytest.param(
            "10,7 mio. kr. og består af udgifter på 124,1 mio. kr. og indtægter på 113,4 mio. kr.",
            [], None, id="income is taken off",
        ),
        pytest.param(
            "5,0 mio. kr., heraf 2,0 mio. kr. til løn og 1,0 mio. kr. til leje",
            [], None, id="parts need not be all",
        ),
        pytest.param(
            "5,0 mio. kr., heraf 2,0 mio. kr. til løn og 3,0 mio. kr. til leje",
            ["2,0 mio. kr.", "3,0 mio. kr."], None, id="parts that are all",
        ),
    ],
)  # fmt: skip
def test_a_sum_that_a_sentence_splits(text: str, expected: list[str], gap: str | None) -> None:
    total, *_ = sums(f"Det koster {text}.")
    assert parts(total) == expected
    assert (str(total.difference.value) if total.difference else None) == gap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2 mio. kr. + 3 mio. kr. = i alt 5 mio. kr.", True, id="an equation"),
        pytest.param("2 mio. kr. i 2023 og 3 mio. kr. i 2024, i alt 5 mio. kr.", True, id="i alt"),
        pytest.param("2 mio. kr. og 3 mio. kr. Det giver samlet 5 mio. kr.", True, id="samlet"),
        pytest.param("2 mio. kr. og 3 mio. kr. Så koster skolen 5 mio. kr.", False, id="not said"),
        pytest.param("2 mio. kr. og 3 mio. kr., i alt 6 mio. kr.", False, id="not exactly"),
        pytest.param("20 kr. pr. ark og 30 kr. pr. bog, i alt 50 kr.", False, id="prices"),
    ],
)
def test_a_total_behind_its_parts(text: str, expected: bool) -> None:
    *others, total = sums(f"Der bruges {text}")
    assert parts(total) == ([one.words for one in others] if expected else [])
    assert total.difference is None


def test_a_wrong_equation_is_told() -> None:
    *_, total = sums("Det er 2,0 mio. kr. + 3,0 mio. kr. = 6,0 mio. kr.")
    assert total.difference
    assert str(total.difference.value) == "1000000"
    assert total.difference.confidence < 1
    assert total.difference.basis


@pytest.mark.parametrize(
    ("paragraphs", "total", "gap"),
    [
        pytest.param(
            ["Afsat:", "- Vej: 370.100 kr.\n- Park: 300.100 kr.\n- I alt 670.200 kr."], -1, None,
            id="the last item adds up",
        ),
        pytest.param(
            ["Afsat:", "- Vej: 370.100 kr.\n- Park: 300.100 kr.\n- I alt 690.200 kr."], -1, "20000",
            id="the last item does not",
        ),
        pytest.param(
            ["Der bruges 5,5 mio. kr., som fordeler sig sådan:", "- 2,5 mio. kr. til løn\n- 3,0 mio. kr. til leje"],
            0, None, id="the line above",
        ),
        pytest.param(
            ["Der bruges 5,5 mio. kr. Beløbet er sammensat af:", "- 2,5 mio. kr. til løn\n- 3,0 mio. kr. til leje"],
            0, None, id="the sentence before the line above",
        ),
        pytest.param(
            ["Der bruges 9,9 mio. kr., som fordeler sig sådan:", "- 2,5 mio. kr. til løn\n- 3,0 mio. kr. til leje"],
            0, "4400000", id="the line above, and too little",
        ),
    ],
)  # fmt: skip
def test_lists(paragraphs: list[str], total: int, gap: str | None) -> None:
    found = sums(*paragraphs)
    one = found.pop(total)
    assert parts(one) == [other.words for other in found]
    assert (str(one.difference.value) if one.difference else None) == gap


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(
            ["Der bruges 9,8 mio. kr. Der er tre dele:", "- 2,5 mio. kr. til løn\n- 3,0 mio. kr. til leje"],
            id="the line above speaks of something else",
        ),
        pytest.param(
            ["Steget med 5,1 mio. kr. af følgende årsager:", "- Løn 1 mio. kr. og 2 mio. kr.\n- Leje 1 mio. kr."],
            id="an item with two sums",
        ),
        pytest.param(
            ["Der bruges 9,9 mio. kr. årligt til:", "- Løn: 2,5 mio. kr.\n- Leje: 3,0 mio. kr."],
            id="not said that these are all",
        ),
    ],
)  # fmt: skip
def test_lists_that_add_nothing_up(paragraphs: list[str]) -> None:
    assert not any(one.addends or one.difference for one in sums(*paragraphs))


def test_the_sums_that_follow_an_announced_one_may_make_it_up() -> None:
    paragraphs = [
        "Der er afsat en reserve på 50 mio. kr. Heraf afsættes 20,0 mio. kr. til støtte.",
        "Der afsættes 9,8 mio. kr. til et kontor. Desuden:",
        "1. kurser (2,7 mio. kr.)\n2. møder (7,5 mio. kr.)",
    ]
    found = sums(*paragraphs, "Noget andet koster 3 mio. kr.")
    assert parts(found[1]) == ["9,8 mio. kr.", "2,7 mio. kr.", "7,5 mio. kr."]
    assert found[1].addends
    assert found[1].addends.confidence < 1
    assert not any(one.difference for one in found)
    almost = [paragraphs[0].replace("20,0", "20,1"), *paragraphs[1:]]
    assert not any(one.addends for one in sums(*almost))


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
