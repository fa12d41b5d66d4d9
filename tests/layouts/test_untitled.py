"""Items that print neither number nor title, and what is told of them all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.extractors import Context
from sagsgraf.model import SectionKind
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.reading import read_bytes
from sagsgraf.terms import DCT, RDFS, SG

_HEADER = "Udvalg: Havneudvalget\nMødedato: 4. marts 2024 16:00\nMødested: Pakhuset\n"


def _read(*items: str) -> ReadDocument:
    text = _HEADER + "\n".join(items) + "\n"
    return understand(read_bytes(text.encode(), "referat.txt"))


def _item(case: str, *parts: str) -> str:
    return "\n".join([f"Sagsnr.: {case}", *parts])


def test_an_item_goes_by_its_place_and_is_shown_by_its_case() -> None:
    read = _read(
        _item("24/118", "Beslutning", "Godkendt."), _item("24/119", "Beslutning", "Udsat.")
    )
    context = Context(read.minutes, read.names)
    iris = [context.item(item).value.rpartition("/")[2] for item in read.minutes.items]
    assert iris == ["1", "2"]
    labels = [str(claim.value) for claim in read.claims if claim.predicate == RDFS.label]
    assert any("Sag 24/118" in label for label in labels)


@pytest.mark.parametrize("predicate", [DCT.title, SG.number, SG.series], ids=lambda one: one.value)
def test_nothing_is_said_of_a_title_or_number_that_is_not_printed(predicate: object) -> None:
    read = _read(_item("24/118", "Beslutning", "Godkendt."), _item("", "Beslutning", "Udsat."))
    items = {Context(read.minutes, read.names).item(item) for item in read.minutes.items}
    told = [c for c in read.claims if c.predicate == predicate and c.subject in items]
    assert not told


def test_the_record_says_null() -> None:
    (item,) = _read(_item("24/118", "Beslutning", "Godkendt.")).record.items
    assert (item.number, item.title, item.cases) == (None, None, ["24/118"])


def test_no_claim_is_read_at_a_place_without_words() -> None:
    folder = Path(__file__).resolve().parents[1] / "corpus"
    for path in (*folder.glob("svendborg/*.txt"), *folder.glob("aalborg/*.txt")):
        read = understand(read_bytes(path.read_bytes(), path.name))
        assert all(c.span is None or c.span.start < c.span.end for c in read.claims), path.name


def test_an_item_that_notes_who_came_tells_of_the_whole_meeting() -> None:
    read = _read(
        _item(
            "24/118",
            "Beslutningstema",
            "Her noteres fremmøde og fravær.",
            "Beslutning",
            "Ida Bro (A) var fraværende. Som stedfortræder deltog Per Dam (A)",
            "Fraværende:",
        ),
        _item("24/119", "Beslutning", "Godkendt.", "Fraværende:"),
    )
    meeting = read.record.meeting
    assert (meeting.present, meeting.absent) == (["Per Dam"], ["Ida Bro"])
    decided = [item.first(SectionKind.DECISION) for item in read.minutes.items]
    assert decided[1] is not None
    assert read.minutes.words(decided[1].body) == "Godkendt."


@pytest.mark.parametrize(
    ("words", "want"),
    [
        pytest.param(
            'Byrådet traf den 30. april 2023 under punkt 61 denne beslutning: "Planen sendes ud".',
            [("2023-04-30", "Byrådet", "Planen sendes ud")],
            id="with the words of the decision",
        ),
        pytest.param(
            "Planen blev behandlet på Havneudvalgets møde den 4. maj 2023 som punkt 7.",
            [("2023-05-04", "Havneudvalget", "")],
            id="a meeting of a body",
        ),
        pytest.param("Byrådet godkendte planen den 30. april 2023.", [], id="no item is named"),
        pytest.param("Kranen godkendte den 4. maj 2023 punkt 7.", [], id="no body"),
    ],
)
def test_an_account_in_prose(words: str, want: list[tuple[str, str, str]]) -> None:
    read = _read(_item("24/118", "Historik", words, "Beslutning", "Godkendt."))
    (item,) = read.record.items
    assert [(one.date, one.body, one.text) for one in item.history] == want


def test_substitutes_are_listed_without_their_members() -> None:
    read = _read(
        _item(
            "24/118",
            "Beslutning",
            "Godkendt.",
            "Fraværende med afbud: Ida Bro (A)",
            "Stedfortrædere: Per Dam (A) og Ula Ek (V)",
        )
    )
    meeting = read.record.meeting
    assert (meeting.present, meeting.absent) == (["Per Dam", "Ula Ek"], ["Ida Bro"])
    assert {one.role for one in meeting.attendance} == {None, "stedfortræder"}
