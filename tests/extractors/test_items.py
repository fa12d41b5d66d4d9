"""Each extractor on small minutes: what it reads, and what it leaves alone."""

from __future__ import annotations

import pytest

from sagsgraf.model import DocumentType, Iri
from sagsgraf.model.record import ItemRecord
from sagsgraf.terms import RDF, SG
from tests.layouts.writing import item, read


def _read(*parts: str, title: str = "A", header: str | None = None) -> ItemRecord:
    text = item(1, title, *parts)
    one = read(text, header=header) if header else read(text)
    return one.record.items[0]


def _by(record: ItemRecord) -> list[tuple[str | None, list[tuple[str | None, str]]]]:
    return [
        (one.by, [(point.number, point.text) for point in one.points])
        for one in record.recommendations
    ]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "Kommunaldirektøren indstiller, at Direktionen drøfter sagen.",
            [("Kommunaldirektøren", [(None, "Direktionen drøfter sagen.")])],
            "one sentence",
        ),
        (
            "Digitaliserings- og IT-chefen indstiller, at\n\n1. budget findes\n2. model bruges",
            [("Digitaliserings- og IT-chefen", [("1", "budget findes"), ("2", "model bruges")])],
            "numbered points",
        ),
        (
            "Chefen indstiller, at\n\n1. den første\nwrapper over to linjer\n2. at den anden",
            [("Chefen", [("1", "den første wrapper over to linjer"), ("2", "den anden")])],
            "a point wraps; at is no part of it",
        ),
        (
            "Administrationen indstiller:\n\nat planen godkendes\n\nat den sendes i høring",
            [("Administrationen", [(None, "planen godkendes"), (None, "den sendes i høring")])],
            "lines that begin with at",
        ),
        (
            "Det indstilles:\n\nAt 1) planen godkendes\nAt 2) den sendes i høring",
            [(None, [("1", "planen godkendes"), ("2", "den sendes i høring")])],
            "nobody named (Aarhus)",
        ),
        (
            "Chefen indstiller, at planen godkendes.\n\nDirektøren anbefaler, at den udsættes.",
            [
                ("Chefen", [(None, "planen godkendes.")]),
                ("Direktøren", [(None, "den udsættes.")]),
            ],
            "two recommenders",
        ),
        ("", [], "an empty section"),
    ],
)
def test_recommendations(
    text: str, expected: list[tuple[str | None, list[tuple[str | None, str]]]], reason: str
) -> None:
    assert _by(_read("Indstillinger", text)) == expected, reason


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("Kommunaldirektøren", SG.Post),
        ("Center for Økonomi & HR", SG.Unit),
        ("Økonomiudvalget", SG.Body),
    ],
)
def test_a_recommender_is_a_post_a_unit_or_a_body(who: str, kind: object) -> None:
    one = read(item(1, "A", "Indstillinger", f"{who} indstiller, at planen godkendes."))
    (by,) = [claim for claim in one.claims if claim.predicate == SG.recommendedBy]
    kinds = {c.value for c in one.claims if (c.subject, c.predicate) == (by.value, RDF.type)}
    assert kinds == {kind}
    assert by.span
    assert one.minutes.words(by.span) == who


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Direktionen.", ["Direktionen"], "one body"),
        (
            "Direktionen, Økonomiudvalg, Kommunalbestyrelse.",
            ["Direktionen", "Økonomiudvalget", "Kommunalbestyrelsen"],
            "in definite form",
        ),
        ("Økonomiudvalget\n\nByrådet", ["Økonomiudvalget", "Byrådet"], "one a line"),
        ("Alle fagudvalg, Byrådet", ["Alle fagudvalg", "Byrådet"], "which ones is not said"),
        ("Sagen afgøres, når svarene er kommet.", [], "a sentence"),
    ],
)
def test_referrals(text: str, expected: list[str], reason: str) -> None:
    assert _read("Behandling", text).referrals == expected, reason


def test_many_bodies_are_a_step_and_no_body() -> None:
    one = read(item(1, "A", "Behandling", "Alle fagudvalg, Byrådet"))
    bodies = {
        c.value for c in one.claims if c.predicate == SG.body and "behandling" in c.subject.value
    }
    assert len(bodies) == 1


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Notat\n\nKort", [("Notat", None), ("Kort", None)], "one a line"),
        (
            "Bilag 2 Kort\n\nBilag 1 Notat",
            [("Bilag 2 Kort", "2"), ("Bilag 1 Notat", "1")],
            "numbered, out of order (Kalundborg)",
        ),
        ("• Notat\n• Kort", [("Notat", None), ("Kort", None)], "bullets"),
        ("kalender 2022_ oversigt.pdf", [("kalender 2022_ oversigt.pdf", None)], "a file name"),
        ("Ingen", [], "none"),
        ("-", [], "none"),
        (
            f"{'Et meget langt notat om en meget lang sag ' * 2}\nder fortsætter\n\nKort",
            [
                (f"{'Et meget langt notat om en meget lang sag ' * 2}der fortsætter", None),
                ("Kort", None),
            ],
            "a title wraps",
        ),
    ],
)
def test_attachments(text: str, expected: list[tuple[str, str | None]], reason: str) -> None:
    found = _read("Bilag", text).attachments
    assert [(one.title, one.number) for one in found] == expected, reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "12-09-2022 Økonomiudvalget\n\nAnbefales.\n\n26/09/2022 Byråd 2022-2025\n\nGodkendt.",
            [
                ("2022-09-12", "Økonomiudvalget", "Anbefales.", "recommended"),
                ("2022-09-26", "Byrådet", "Godkendt.", "approved"),
            ],
            "two entries, two forms of date",
        ),
        (
            "12-09-2022 Økonomiudvalget\nFraværende: Ida Bro 26-09-2022 Byrådet\nGodkendt.",
            [
                ("2022-09-12", "Økonomiudvalget", "Fraværende: Ida Bro", None),
                ("2022-09-26", "Byrådet", "Godkendt.", "approved"),
            ],
            "an entry glued to the line before (Greve)",
        ),
        (
            "12-09-2022 Økonomiudvalget\n\nIndstilling\n\nDet drøftes.\n\nBeslutning\n\nDrøftet.",
            [
                (
                    "2022-09-12",
                    "Økonomiudvalget",
                    "Indstilling\nDet drøftes.\nBeslutning\nDrøftet.",
                    "discussed",
                )
            ],
            "an account with headings of its own",
        ),
        ("12-09-2022 Økonomiudvalget", [("2022-09-12", "Økonomiudvalget", "", None)], "no words"),
        ("Den 12-09-2022 blev der holdt møde.", [], "a sentence"),
        ("31-02-2022 Økonomiudvalget\n\nAnbefales.", [], "no such day"),
    ],
)
def test_history(text: str, expected: list[tuple[str, str, str, str | None]], reason: str) -> None:
    found = _read("22-009953", "Sagens forløb", text).history
    assert [(one.date, one.body, one.text, one.outcome) for one in found] == expected, reason


def test_one_body_told_twice_on_a_day_is_two_accounts() -> None:
    text = "12-09-2022 Byrådet\n\nUdsat.\n\n12-09-2022 Byrådet\n\nGodkendt."
    found = _read("22-009953", "Sagens forløb", text).history
    assert [one.outcome for one in found] == ["postponed", "approved"]


def test_attachments_below_a_history_are_attachments() -> None:
    record = _read("Sagens forløb", "12-09-2022 Byrådet\n\nUdsat.", "Bilag", "Notat")
    assert [one.text for one in record.history] == ["Udsat."]
    assert [one.title for one in record.attachments] == ["Notat"]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Ingen.", "none", "the word alone"),
        ("Sagen har ingen økonomiske konsekvenser.", "none", "a sentence"),
        ("For Kalundborg Kommune har sagen ingen økonomiske konsekvenser.", "none", "whose"),
        ("Specifikation fremgår af bilag.", "Specifikation fremgår af bilag.", "told elsewhere"),
        ("Ingen konsekvenser ud over 2 mio. kr.", None, "a sum is named"),
        ("Udgiften er 2 mio. kr.", None, "a sum is named"),
        ("", None, "nothing said"),
    ],
)
def test_financial_statements(text: str, expected: str | None, reason: str) -> None:
    assert _read("Økonomiske konsekvenser", text).financial == expected, reason


def test_a_decision_with_its_words_and_outcomes() -> None:
    record = _read("Beslutning", "1.  Godkendt\n\n2. Udsat\n\nAfbud:  Ida Bro")
    assert record.decision == "1. Godkendt\n2. Udsat\nAfbud: Ida Bro"
    assert record.outcomes == ["approved", "postponed"]


def test_an_agenda_and_a_list_of_absentees_decide_nothing() -> None:
    assert _read("Beslutning", "Afbud: Ida Bro").decision is None
    agenda = _read("Beslutning", "Godkendt.", header="DAGSORDEN Direktionen d. 12-09-2022")
    assert agenda.decision is None
    assert DocumentType.AGENDA.value == "agenda"


def test_sums_and_what_is_said_of_them() -> None:
    record = _read(
        "Økonomiske konsekvenser",
        "Udgiften er 1.566.200 kr. fra 2023, heraf 471.000 i engangsomkostninger.\n\n"
        "I 2023 ventes et merforbrug på -20,1 mio. kr. (uændret).\n\n"
        "Anlægget koster 4-5 mio. kr.",
    )
    assert [(one.text, one.value, one.kind, one.periods) for one in record.amounts] == [
        ("1.566.200 kr.", "1566200", "cost", ["2023"]),
        ("471.000", "471000", "one-off cost", ["2023"]),
        ("-20,1 mio. kr.", "-20100000", "overspend", ["2023"]),
        ("4-5 mio. kr.", None, "cost", []),
    ]
    assert [one.part_of for one in record.amounts] == [None, "1566200", None, None]
    assert record.amounts[2].previous_value == "-20100000"


def test_a_case_or_a_series() -> None:
    one = read(item(1, "Sag", "22-009953, 22-010945"), item(2, "Eventuelt"))
    assert [record.cases for record in one.record.items] == [["22-009953", "22-010945"], []]
    series = [claim for claim in one.claims if claim.predicate == SG.series]
    assert [claim.subject.value.rpartition("/")[2] for claim in series] == ["2"]


def _series(title: str, body: str = "Byrådet", case: str = "") -> set[str]:
    """Return what an item without case number belongs to, under its municipality or file."""
    one = read(item(1, title, case), header=f"REFERAT {body} d. 12-09-2022")
    return {
        claim.value.value.partition("/serie/")[2]
        for claim in one.claims
        if claim.predicate == SG.series and isinstance(claim.value, Iri)
    }


@pytest.mark.parametrize(
    ("title", "body", "same"),
    [
        pytest.param("Orientering fra formanden, maj 2022", "Byrådet", True, id="another month"),
        pytest.param("Orientering fra formanden", "Byrådet", True, id="no month"),
        pytest.param("Orientering fra borgmesteren, maj", "Byrådet", False, id="another item"),
        pytest.param("Orientering fra formanden, marts", "Skoleudvalget", False, id="a body"),
    ],
)
def test_a_standing_item_is_one_whatever_month_its_title_names(
    title: str, body: str, same: bool
) -> None:
    mine, other = _series("Orientering fra formanden, marts"), _series(title, body)
    assert len(mine) == len(other) == 1
    assert (mine == other) is same


def test_an_item_with_a_case_number_is_no_standing_item() -> None:
    assert _series("Orientering fra formanden, marts", case="22-009953") == set()


def test_numbers_that_stand_twice_are_two_items() -> None:
    """A supplement begins at 1 again."""
    one = read(item(1, "A", "22-000001"), item("1a", "B", "22-000002"))
    items = {claim.value for claim in one.claims if claim.predicate == SG.item}
    assert len(items) == len(one.minutes.items) == 2


def test_an_unknown_municipality_shares_nothing() -> None:
    """Two documents whose municipality is unknown must never share a case or a person."""
    first, second = read(item(1, "A", "22-009953")), read(item(1, "B", "22-009953"))
    things = [
        {claim.subject for claim in one.claims}
        | {claim.value for claim in one.claims if claim.predicate == SG.case}
        for one in (first, second)
    ]
    assert not things[0] & things[1]
