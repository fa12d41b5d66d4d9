"""Attached papers: titles as printed, numbers, and which older paper each replaces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sagsgraf.model import Claim, Mark, Role
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.terms import DCT, SCHEMA, SG
from tests.layouts.writing import document, item, meeting, read


def _read(text: str, *titles: str) -> ReadDocument:
    return read(item(1, "Kajen", "Resume", text, "Bilag", *titles))


def told(one: ReadDocument, predicate: object) -> list[tuple[str, object]]:
    return [
        (str(claim.subject).rpartition("/bilag/")[2], claim.value)
        for claim in one.claims
        if claim.predicate == predicate and claim.extractor == "attachments"
    ]


def lineage(one: ReadDocument) -> list[Claim]:
    return [claim for claim in one.claims if claim.predicate == SG.replacesText]


@pytest.mark.parametrize(
    ("title", "number"),
    [
        pytest.param("Bilag 3 - Kajplan (påført 27.08.2025)", "3", id="added later"),
        pytest.param("Bilag nr. 3: Kajplan.pdf", "3", id="nr., and a file's name"),
        pytest.param("2012-200782 - Bilag 3 Kajplan", "3", id="behind a document's number"),
        pytest.param("22-011409-4 Bilag 3a Kajplan", "3a", id="behind another, with a letter"),
        pytest.param("2012-200782 - Kajplan", None, id="a document's number is no attachment's"),
        pytest.param("Kajplan, se bilag 3", None, id="another paper's number"),
    ],
)
def test_the_title_stays_as_printed_and_gives_the_number(title: str, number: str | None) -> None:
    one = _read("Kajen er ny.", title)
    assert told(one, DCT.title) == [("1", title)]
    assert told(one, SG.number) == ([("1", number)] if number else [])


@pytest.mark.parametrize(
    ("text", "titles", "expected"),
    [
        pytest.param(
            "Vedlagt er et bilag, som erstatter det tidligere sendte notat.",
            ("Kajplan",),
            [("1", "det tidligere sendte notat")],
            id="the item's only one",
        ),
        pytest.param(
            "Vedlagt er et bilag, som erstatter det tidligere sendte notat.",
            ("Kajplan", "Molekort"),
            [],
            id="two could be meant",
        ),
        pytest.param(
            "Bilag 2 erstatter det tidligere udsendte bilag.",
            ("Bilag 1 - Kajplan", "Bilag 2 - Molekort"),
            [("2", "det tidligere udsendte bilag")],
            id="by its number",
        ),
        pytest.param(
            "Bilag 7 erstatter det tidligere udsendte bilag.",
            ("Bilag 1 - Kajplan",),
            [],
            id="no attachment has the number",
        ),
        pytest.param(
            "Det vedlagte notat erstatter den tidligere oversigt.",
            ("Kajplan", "Notat om kajen"),
            [("2", "den tidligere oversigt")],
            id="by a word of one title",
        ),
        pytest.param(
            "Notatet erstatter den tidligere oversigt.",
            ("Notat om kajen", "Notat om molen"),
            [],
            id="two titles have the word",
        ),
        pytest.param(
            "Rapporten erstatter den tidligere rapport.",
            ("Kajplan",),
            [],
            id="nothing says that the report is the attached paper",
        ),
    ],
)
def test_the_attachment_that_a_sentence_speaks_of(
    text: str, titles: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert told(_read(text, *titles), SG.replacesText) == expected


def test_the_sentence_is_the_evidence() -> None:
    text = "Et bilag er vedlagt, som erstatter intet. Bilag 2 erstatter den tidligere oversigt."
    one = _read(text, "Bilag 2 - Kajplan")
    [claim] = lineage(one)
    assert claim.span
    assert one.minutes.words(claim.span) == "Bilag 2 erstatter den tidligere oversigt."


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        pytest.param("Bilag 2 erstatter den tidligere oversigt.", "", id="the number tells"),
        pytest.param(
            "Vedlagte bilag erstatter den tidligere oversigt.", "only this attachment", id="alone"
        ),
        pytest.param(
            "Vedlagte notat erstatter den tidligere oversigt.", "has the word notat", id="a word"
        ),
    ],
)
def test_what_is_inferred_says_why(text: str, basis: str) -> None:
    [claim] = lineage(_read(text, "Bilag 2 - Notat om kajen"))
    assert basis in claim.basis
    assert bool(basis) == bool(claim.basis)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Bilag 2 erstatter bilag 1.", "1", id="another attachment of the item"),
        pytest.param("Bilag 2 erstatter Bilag 1 - Kajplan.", "1", id="by its whole title"),
        pytest.param("Bilag 2 erstatter det tidligere bilag 2.", None, id="its own older version"),
        pytest.param("Bilag 2 erstatter bilag 9.", None, id="not among the item's"),
    ],
)
def test_an_older_attachment_of_the_same_item_is_linked(text: str, expected: str | None) -> None:
    one = _read(text, "Bilag 1 - Kajplan", "Bilag 2 - Notat om kajen")
    linked = [str(value).rpartition("/")[2] for _, value in told(one, DCT.replaces)]
    assert linked == ([expected] if expected else [])


def test_a_title_may_say_it_too() -> None:
    one = _read("Kajen er ny.", "Kajplan (erstatter bilag af 1. maj)", "Molekort")
    assert told(one, SG.replacesText) == [("1", "bilag af 1. maj")]


@pytest.mark.parametrize(
    ("address", "told_as"),
    [
        pytest.param("https://havn.dk/bilag/1.pdf", ["https://havn.dk/bilag/1.pdf"], id="a link"),
        pytest.param("/bilag/1.pdf", [], id="an address that leads nowhere without its page"),
        pytest.param("mailto:ida@havn.dk", [], id="no document"),
    ],
)
def test_a_title_that_links_somewhere_has_an_address(address: str, told_as: list[str]) -> None:
    text = meeting(item(1, "Kajen", "Resume", "Kajen er gammel.", "Bilag", "Kajplan", "Notat"))
    start = text.index("Kajplan")
    link = Mark(start, start + len("Kajplan"), Role.LINK, address)
    one = understand(replace(document(text), marks=(link,)))
    assert [value for _, value in told(one, SCHEMA.url)] == told_as
    assert [paper.url for paper in one.record.items[0].attachments] == [*told_as, None, None][:2]


_WIDE = "Redegørelse for driften af havnens kajer og moler gennem de seneste ti år"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("PDF", "Kajplan", "PDF", "Molekort"), ["Kajplan", "Molekort"], id="buttons"),
        pytest.param(("PDFKajplan", "PDFMolekort"), ["Kajplan", "Molekort"], id="glued to titles"),
        pytest.param((f"PDF{_WIDE}", "PDFKort"), [_WIDE, "Kort"], id="a long title ends its line"),
        pytest.param(("PDF-udgave af kortet",), ["PDF-udgave af kortet"], id="a word of its own"),
    ],
)
def test_a_page_s_buttons_are_no_papers(lines: tuple[str, ...], expected: list[str]) -> None:
    one = read(item(1, "Kajen", "Beslutning", "Ja.", "Bilag", "\n".join(lines)))
    assert [title for _, title in told(one, DCT.title)] == expected


def test_a_line_of_a_page_is_a_whole_title() -> None:
    """Only in text and PDF are lines broken."""
    lines = f"{_WIDE}\nUdtalelse fra lauget"
    text = meeting(item(1, "Kajen", "Beslutning", "Ja.", "Bilag", lines))
    kinds = {kind: understand(replace(document(text), kind=kind)) for kind in ("html", "text")}
    titles = {kind: [title for _, title in told(one, DCT.title)] for kind, one in kinds.items()}
    assert titles == {
        "html": [_WIDE, "Udtalelse fra lauget"],
        "text": [f"{_WIDE} Udtalelse fra lauget"],
    }
