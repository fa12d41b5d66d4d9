"""A closed item yields its handles and its printed decision, whatever else it holds."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from sagsgraf.exports import FORMATS, export
from sagsgraf.extractors import Context, extract
from sagsgraf.extractors.closed import only_public, public
from sagsgraf.layouts import read_minutes
from sagsgraf.model import Claim, SectionKind, Span, Unread
from sagsgraf.pipeline.building import build
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.pipeline.report import report_of
from sagsgraf.reading import read_bytes
from sagsgraf.store import open_reader
from sagsgraf.terms import SG

_SECRETS = (
    "Indstilling",
    "Direktøren indstiller, at Kvartsby Kran A/S får 4,2 mio. kr. i 2023.",
    "Beslutningsvej",
    "Økonomiudvalget 1. marts 2023, Byrådet",
    "Sagsfremstilling",
    (
        "Advokat Runa Holm, fungerende direktør i Kvartsby Kran A/S, søger efter lov om "
        "planlægning om frist til 1. maj 2024. Byrådet besluttede den 1. februar 2023 at "
        "udsætte sagen."
    ),
    "Økonomi",
    "Der gives en anlægsbevilling på 4,2 mio. kr. i 2023.",
)
_PAPERS = (
    "Historik",
    "Økonomiudvalget den 1. marts 2023: Kvartsby udsat.",
    "Bilag",
    "Bilag 1 - Tilbud fra Kvartsby",
)
_LEAKS = (
    "Kvartsby", "Runa", "4,2", "4200000", "planlægning", "2024-05", "2023-02", "Tilbud",
    "Sagsfremstilling", "Beslutningsvej", "direktør", "7,5", "7500000", "Venstre", "lov om",
)  # fmt: skip
_DECISION = "Godkendt. 7,5 mio. kr. til Venstre."
"""The printed words stay, but no sum, party or person is read out of them."""


def _text(*below: str, mark: str = "Lukket: ") -> str:
    return "\n\n".join(
        (
            "REFERAT Byrådet d. 12-09-2023",
            "Mødedato: 12-09-2023",
            "Mødedeltagere: Ida Bro (V), Per Dam (A)",
            f"Punkt 1: {mark}Salg af byggegrund",
            "23-001234",
            *below,
            "Punkt 2: Havnens budget",
            "23-001235",
            "Sagsfremstilling",
            "Havnen søger om 3 mio. kr.",
            "Beslutning",
            "Godkendt.",
            "",
        )
    )


def _read(text: str) -> ReadDocument:
    return understand(read_bytes(text.encode(), "a.txt", "greve-2023"))


FULL = _text(*_SECRETS, "Beslutning", _DECISION, "Afbud: Per Dam (A)", *_PAPERS)


def test_an_open_item_of_the_same_words_yields_them() -> None:
    """Their absence elsewhere tells something only if the extractors read such words."""
    plain = json.dumps(_read(FULL.replace("Lukket: ", "")).record.to_dict(), ensure_ascii=False)
    assert [leak for leak in _LEAKS if leak not in plain] == []


def test_the_record_of_a_closed_item() -> None:
    record = _read(FULL).record.to_dict()
    closed, following = record["items"]
    told = {key for key, value in closed.items() if value}
    assert told == {
        "number", "title", "closed", "cases", "decision", "outcomes", "topics", "sections",
        "absent_during_item",
    }  # fmt: skip
    assert (closed["title"], closed["cases"], closed["closed"]) == (
        "Salg af byggegrund", ["23-001234"], True,
    )  # fmt: skip
    assert closed["decision"].startswith(_DECISION)
    assert closed["outcomes"] == ["approved"]
    assert [one["kind"] for one in closed["sections"]] == ["decision"]
    assert all("(title)" in one["because"] for one in closed["topics"])
    assert [one["value"] for one in following["amounts"]] == ["3000000"]


def test_who_was_away_is_told_of_the_meeting() -> None:
    statuses = {one.name: one.status for one in _read(FULL).record.meeting.attendance}
    assert set(statuses) == {"Ida Bro", "Per Dam"}
    assert any(
        claim.extractor == "attendance" and claim.span and "Per Dam" in claim.span.of(FULL)
        and claim.span.start > FULL.index("Godkendt. 7,5")
        for claim in _read(FULL).claims
    )  # fmt: skip


def test_no_claim_and_no_quote_tells_of_the_rest() -> None:
    found = _read(FULL)
    start, stop = FULL.index("Indstilling\n"), FULL.index("Beslutning\n\nGodkendt. 7,5")
    assert [one for one in found.claims if one.span and start < one.span.end <= stop] == []
    values = [str(one.value) for one in found.claims if str(one.value) != _DECISION]
    decision = [value for value in values if _DECISION in value]
    told = "\n".join(value for value in values if value not in decision)
    assert [leak for leak in _LEAKS if leak in told] == []


def test_the_report_quotes_nothing() -> None:
    report = report_of(_read(FULL), Path("a.txt")).to_json()
    assert [leak for leak in _LEAKS if leak in report] == []


def test_no_export_holds_it(tmp_path: Path) -> None:
    text = FULL.replace(_DECISION, "Godkendt.")
    (tmp_path / "greve-2023").mkdir()
    (tmp_path / "greve-2023" / "a.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "greve-2023" / "a.txt"], tmp_path / "store")
    with open_reader(tmp_path / "store") as reader:
        for form in ("nq", "jsonld", "graphml"):
            assert form in FORMATS
            output = BytesIO()
            export(reader, form, output)
            written = output.getvalue().decode()
            secret = [leak for leak in _LEAKS if leak != "Venstre" and leak in _data(written)]
            assert secret == []


def _data(written: str) -> str:
    """Return an export without the vocabulary, whose words are everybody's."""
    return "\n".join(
        line for line in written.splitlines() if "/ns" not in line or "kommune/" in line
    )


def test_a_printed_decision_without_heading_is_the_decision() -> None:
    item = _read(_text("Byrådet godkendte købet.")).record.items[0]
    assert item.decision == "Byrådet godkendte købet."
    assert item.outcomes == ["approved"]


def test_extractors_of_other_packages_are_held_to_it_too() -> None:
    found = _read(FULL)
    context = Context(found.minutes, found.names)
    closed, following = found.minutes.items
    iri = context.item(closed)

    def claim(span: Span | None, extractor: str = "guesses") -> Claim:
        return Claim(iri, SG.text, "x", span, extractor)

    inside = Span(closed.span.start + 3, closed.span.start + 5)
    across = Span(closed.span.start - 3, following.span.start + 2)
    outside = Span(following.span.start, following.span.end)
    kept = list(only_public(context, map(claim, (inside, across, outside, None))))
    assert [one.span for one in kept] == [outside, None]


def test_what_was_not_understood_of_a_closed_item_is_not_told() -> None:
    minutes = read_minutes(read_bytes(FULL.encode(), "a.txt"))
    closed, following = minutes.items
    inside, outside = Unread(closed.span, "no known label"), Unread(following.span, "x")
    told = public(replace(minutes, unread=(inside, outside)))
    assert told.unread == (outside,)
    assert [one.kind for one in told.items[0].sections] == [SectionKind.DECISION]
    assert told.items[1] == following


@pytest.mark.parametrize("whole", [True, False], ids=["as read", "without the first step"])
def test_the_claims_alone_hold_to_it(whole: bool) -> None:
    minutes = read_minutes(read_bytes(FULL.encode(), "a.txt", "greve-2023"))
    context = Context(public(minutes) if whole else minutes, _read(FULL).names)
    inside = {
        one.extractor
        for one in extract(context)
        if one.span and minutes.items[0].span.covers(one.span)
    }
    assert inside == {"items", "cases", "decisions", "attendance", "topics"}


def test_words_above_other_headings_are_no_decision() -> None:
    text = _text("Kvartsby Kran A/S har givet et tilbud.", *_SECRETS)
    item = _read(text).record.items[0]
    assert (item.decision, item.outcomes, item.sections) == (None, [], [])
    minutes = read_minutes(read_bytes(text.encode(), "a.txt", "greve-2023"))
    told = {
        one.extractor
        for one in extract(Context(minutes, _read(text).names))
        if one.span and minutes.items[0].span.covers(one.span)
    }
    assert told == {"items", "cases", "topics"}
