"""What a report tells of a document: how much was read, and each place that calls for a look."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sagsgraf.model import Claim, Document, Minutes, Span
from sagsgraf.model.report import COUNTED, DocumentReport, Remark, Report
from sagsgraf.pipeline.building import build
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.pipeline.report import coverage_of, report_of, report_paths, report_store
from sagsgraf.reading import read_bytes
from sagsgraf.store import open_reader
from sagsgraf.terms import SG
from tests.layouts.writing import HEADER, item, meeting, read

_CONTENTS = "Indholdsfortegnelse\n\nHavnens budgt ..... 3\n\nSpejderhytten ..... 4"


def told(*items: str, header: str = HEADER) -> DocumentReport:
    """Return the report of minutes of these items."""
    return report_of(read(*items, header=header), Path("referat.txt"))


def places(remarks: tuple[Remark, ...]) -> list[tuple[str | None, int, str, str]]:
    return [(one.item, one.line, one.text, one.because) for one in remarks]


def test_the_head_of_a_report() -> None:
    found = told(
        item(1, "Havnens budget", "22-000001", "Beslutning", "Godkendt."),
        item(2, "Lukket: Spejderhytten", "22-000002"),
        header=f"{HEADER}, Per Dam\n\nAfbud: Åse Ås\n\n{_CONTENTS}",
    )
    assert (found.name, found.path, found.kind, found.encoding, found.layout) == (
        "referat.txt", "referat.txt", "text", "utf-8", "firstagenda",
    )  # fmt: skip
    assert (found.body, found.date, found.document) == ("Direktionen", "2022-09-12", "minutes")
    assert (found.items, found.items_expected, found.closed) == (2, 2, 1)
    assert (found.present, found.absent) == (2, 1)
    assert found.claims == sum(one.claims for one in found.extractors)
    assert found.proposals == sum(one.proposals for one in found.extractors)
    assert {"meeting", "attendance", "items"} <= {one.extractor for one in found.extractors}


@pytest.mark.parametrize(
    ("text", "folder", "option", "expected"),
    [
        pytest.param("Vesterhavn Kommune", "x", None, ("Vesterhavn Kommune", "text"), id="text"),
        pytest.param("Kajen", "greve-2022", None, ("Greve Kommune", "folder"), id="folder"),
        pytest.param("Kajen", "x", "Greve", ("Greve Kommune", "option"), id="option"),
        pytest.param("Kajen", "x", None, (None, None), id="nowhere"),
    ],
)
def test_how_the_municipality_was_found(
    text: str, folder: str, option: str | None, expected: tuple[str | None, str | None]
) -> None:
    content = meeting(item(1, "Havnen", "Sagsfremstilling", f"{text} bygger.")).encode()
    one = understand(read_bytes(content, "referat.txt", folder), municipality=option)
    found = report_of(one, Path("referat.txt")).municipality
    assert (found.name, found.found_in) == expected
    assert found.because


def test_what_nobody_understood_is_told_with_its_line_and_reason() -> None:
    found = told(
        item(1, "Havnen", "22-000001", "En løs linje.", "Beslutning", "Godkendt."),
        header="Til husstanden\n\n" + HEADER.replace("Mødedel", "Vejret var godt\n\nMødedel"),
    )
    assert places(found.unread) == [
        (None, 1, "Til husstanden", "above the title line"),
        (None, 7, "Vejret var godt", "no known label"),
        ("1", 15, "En løs linje.", "above the first section"),
    ]


def test_titles_and_lines_of_the_contents_page_that_do_not_fit() -> None:
    found = told(
        item(1, "Havnens budget", "22-000001", "Beslutning", "Godkendt."),
        item(2, "Spejderhytten", "22-000002", "Beslutning", "Godkendt."),
        header=f"{HEADER}\n\n{_CONTENTS}\n\nKajens farve ..... 5",
    )
    (mismatch,) = found.contents_mismatches
    assert (mismatch.item, mismatch.line, mismatch.title) == ("1", 15, "Havnens budget")
    assert (mismatch.contents_title, mismatch.contents_line) == ("Havnens budgt", 9)
    assert [one.text for one in found.contents_without_item] == ["Kajens farve ..... 5"]
    assert not found.items_without_contents


def test_an_item_that_the_contents_page_does_not_announce() -> None:
    one = read(item(1, "Havnens budget", "22-000001"), header=f"{HEADER}\n\n{_CONTENTS}")
    items = tuple(replace(each, contents=None) for each in one.minutes.items)
    found = report_of(replace(one, minutes=replace(one.minutes, items=items)), Path("a"))
    assert [(each.item, each.text) for each in found.items_without_contents] == [
        ("1", "Havnens budget")
    ]


def test_items_are_not_held_against_a_contents_page_that_is_not_there() -> None:
    found = told(item(1, "Havnen", "22-000001", "Beslutning", "Godkendt."))
    assert found.items_expected is None
    assert not found.items_without_contents


def test_open_items_without_a_decision_and_why() -> None:
    found = told(
        item(1, "Uden", "22-000001", "Sagsfremstilling", "Kajen er lang."),
        item(2, "Tom", "22-000002", "Beslutning"),
        item(3, "Afbud", "22-000003", "Beslutning", "Afbud: Ida Bro"),
        item(4, "Lukket: Grund", "22-000004"),
        item(5, "Godkendt", "22-000005", "Beslutning", "Godkendt."),
    )
    assert [(one.item, one.because) for one in found.without_decision] == [
        ("1", "no decision heading"),
        ("2", "nothing below the decision heading"),
        ("3", "what stands below the decision heading decides nothing"),
    ]


def test_an_agenda_owes_no_decision() -> None:
    header = HEADER.replace("REFERAT", "DAGSORDEN")
    found = told(item(1, "Havnen", "22-000001", "Sagsfremstilling", "Kajen."), header=header)
    assert found.document == "agenda"
    assert not found.without_decision


def _with(one: ReadDocument, *claims: Claim) -> ReadDocument:
    return replace(one, claims=(*one.claims, *claims))


def test_a_decision_without_an_outcome() -> None:
    one = read(item(1, "Havnen", "22-000001", "Beslutning", "Godkendt."))
    bare = replace(one, claims=tuple(c for c in one.claims if c.predicate != SG.outcome))
    assert not report_of(one, Path("a")).without_outcome
    assert [place[:3] for place in places(report_of(bare, Path("a")).without_outcome)] == [
        ("1", 13, "Godkendt.")
    ]


def test_amounts_without_unit_and_without_kind() -> None:
    text = "Der er omtalt 5.000.000 kr., heraf 471.000 i engangsomkostninger.\n\nUdgiften er 2 mio."
    found = told(item(1, "Havnen", "22-000001", "Sagsfremstilling", text))
    assert [(one.item, one.text) for one in found.amounts_without_unit] == [("1", "471.000")]
    kinds = {one.text for one in found.amounts_without_kind}
    assert "2 mio." not in kinds
    one = read(item(1, "Havnen", "22-000001", "Sagsfremstilling", text))
    bare = replace(one, claims=tuple(c for c in one.claims if c.predicate != SG.amountKind))
    assert len(report_of(bare, Path("a")).amounts_without_kind) == 3


def test_a_cell_of_a_table_has_its_unit_in_the_header() -> None:
    table = "Område\tBudget i 1.000 kr.\nKajen\t4.250\nBroen\t6.100"
    one = read(item(1, "Havnen", "22-000001", "Økonomiske konsekvenser", table))
    assert len([claim for claim in one.claims if claim.predicate == SG.amount]) == 2
    assert not report_of(one, Path("a")).amounts_without_unit


def test_a_sum_that_does_not_add_up() -> None:
    one = read(item(1, "Havnen", "22-000001", "Sagsfremstilling", "I alt 4 mio. kr. til kajen."))
    (owner,) = [claim for claim in one.claims if claim.predicate == SG.amount]
    amount = owner.value
    assert not isinstance(amount, str | int | Decimal)
    off = replace(owner, subject=amount, predicate=SG.sumDifference, value=Decimal(1000000))  # type: ignore[arg-type] # an amount is a thing
    (found,) = report_of(_with(one, off), Path("a")).sums
    assert (found.item, found.line, found.text) == ("1", 13, "4 mio. kr.")
    assert (found.value, found.difference) == ("4000000", "1000000")


def test_masked_numbers_and_warnings() -> None:
    found = told(item(1, "Havnen", "Beslutning", "CPR 010190-1234 godkendt.\n\nDen 31-02-2023."))
    assert [(one.line, one.what) for one in found.masked] == [(11, "personal number")]
    assert any("31-02-2023" in warning for warning in found.warnings)
    assert "1234" not in found.to_json()
    assert found.masked_kinds == {"personal number": 1}
    told_of = Report((found, found)).to_dict()
    assert told_of["totals"]["masked_kinds"] == {"personal number": 2}
    assert told_of["documents"][0]["masked_kinds"] == {"personal number": 1}


def test_proposals_are_counted_by_extractor() -> None:
    one = read(item(1, "Havnen", "22-000001", "Beslutning", "Godkendt."))
    before = report_of(one, Path("a"))
    guess = replace(one.claims[-1], extractor="guesses", confidence=0.5)
    after = report_of(_with(one, guess), Path("a"))
    assert after.proposals == before.proposals + 1
    assert (after.extractors[-1].extractor, after.extractors[-1].proposals) == ("guesses", 1)


# --- how much became of the text -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "unread", "expected"),
    [
        pytest.param([], [], (8, 0, 8, 0), id="all recognised"),
        pytest.param([(0, 4)], [], (8, 3, 5, 0), id="white space does not count"),
        pytest.param([(0, 3), (2, 6)], [], (8, 4, 4, 0), id="facts that overlap count once"),
        pytest.param([(0, 3)], [(5, 11)], (8, 3, 0, 5), id="unread"),
        pytest.param([(6, 8)], [(5, 11)], (8, 2, 3, 3), id="a fact within the unread is a fact"),
        pytest.param([(0, 6), (8, 11)], [(2, 9)], (8, 6, 0, 2), id="unread between two facts"),
        pytest.param([(0, 11)], [(0, 3), (5, 6)], (8, 8, 0, 0), id="nothing left unread"),
    ],
)
def test_coverage(
    facts: list[tuple[int, int]],
    unread: list[tuple[int, int]],
    expected: tuple[int, int, int, int],
) -> None:
    from sagsgraf.model import Unread

    one = read(item(1, "Havnen", "Beslutning", "Godkendt."))
    document = Document("a", "0" * 64, "text", "abc  def gh")
    minutes: Minutes = replace(
        one.minutes,
        document=document,
        unread=tuple(Unread(Span(*place), "x") for place in unread),
    )
    claims = [replace(one.claims[0], span=Span(*place)) for place in facts]
    found = coverage_of(minutes, [*claims, replace(one.claims[0], span=None)])
    assert (found.characters, found.facts, found.recognised, found.unread) == expected


def test_what_is_neither_fact_nor_unread_stands_in_a_recognised_part(sample: Path) -> None:
    for path in sample.glob("*.txt"):
        document = read_bytes(path.read_bytes(), path.name)
        one = understand(document)
        found = report_of(one, path).coverage
        assert found.facts + found.recognised + found.unread == found.characters
        assert found.characters == len("".join(document.text.split()))
        taken = set[int]()
        for span in [claim.span for claim in one.claims] + [u.span for u in one.minutes.unread]:
            taken |= set(range(span.start, span.end)) if span else set()
        for each in one.minutes.items:
            parts = [each.heading, *(case.span for case in each.cases)]
            parts += [section.heading_span for section in each.sections]
            parts += [section.body for section in each.sections]
            for offset in range(each.span.start, each.span.end):
                inside = any(part.start <= offset < part.end for part in parts)
                assert inside or offset in taken or document.text[offset].isspace(), offset


# --- several documents, and their JSON -----------------------------------------------------------


def test_the_worst_first_and_what_was_refused(tmp_path: Path) -> None:
    good = meeting(item(1, "A", "22-000001", "Beslutning", "Greve Kommune har godkendt."))
    (tmp_path / "a.txt").write_text(good, "utf-8")
    (tmp_path / "b.txt").write_text(good.replace("Beslutning", "Sagsfremstilling"), "utf-8")
    (tmp_path / "c.txt").write_text("Kære alle", "utf-8")
    (tmp_path / "d.txt").write_text(good, "utf-8")
    found = report_paths([tmp_path, tmp_path / "e.txt"])
    assert [one.name for one in found.documents] == ["b.txt", "a.txt"]
    assert [Path(one.path).name for one in found.refused] == ["e.txt", "c.txt"]
    assert [one.code for one in found.refused] == [66, 65]
    assert found.refused[1].hint.startswith("Check that it is the minutes")
    assert found.notes == (
        f"{tmp_path}/d.txt: the same bytes as {tmp_path}/a.txt, so it is read once",
    )
    assert found.exit_code == 1


@pytest.mark.parametrize(
    ("names", "code"),
    [(["a.txt"], 0), (["c.txt"], 65), (["e.txt"], 66), (["c.txt", "e.txt"], 1)],
    ids=["nothing refused", "all refused alike", "missing", "refused for several reasons"],
)
def test_the_exit_code(tmp_path: Path, names: list[str], code: int) -> None:
    (tmp_path / "a.txt").write_text(meeting(item(1, "A")), "utf-8")
    (tmp_path / "c.txt").write_text("Kære alle", "utf-8")
    assert report_paths([tmp_path / name for name in names]).exit_code == code


def test_the_json_has_the_published_fields_and_is_the_same_every_time(sample: Path) -> None:
    one, again = (json.dumps(report_paths([sample]).to_dict()) for _ in range(2))
    assert one == again
    plain = json.loads(one)
    assert list(plain) == ["totals", "documents", "refused", "notes"]
    assert set(COUNTED) <= set(plain["totals"])
    for document in plain["documents"]:
        assert list(document) == [
            *DocumentReport.__dataclass_fields__,
            "masked_kinds",
            "remarks",
        ]
        shares = [
            document["coverage"][f"{part}_share"] for part in ("facts", "recognised", "unread")
        ]
        assert abs(sum(shares) - 1) < 0.001
    for name in COUNTED:
        assert plain["totals"][name] == sum(len(one[name]) for one in plain["documents"])


def test_a_report_survives_its_json(sample: Path) -> None:
    for one in report_paths([sample]).documents:
        assert DocumentReport.from_json(one.to_json()) == one


@pytest.mark.parametrize("text", ["", "[]", '{"name": "a"}', "null"])
def test_what_is_no_report_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        DocumentReport.from_json(text)


def test_nothing_at_all() -> None:
    assert Report(()).coverage.share(1) == 0
    assert Report(()).exit_code == 0


# --- of a store ----------------------------------------------------------------------------------


def test_a_store_tells_the_same_as_its_files(sample: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    build([sample], store)
    with open_reader(store) as reader:
        kept = report_store(reader)
    read_now = report_paths([sample.resolve()])
    assert kept == read_now


def test_a_store_remembers_refusals_until_the_file_is_read_or_gone(tmp_path: Path) -> None:
    minutes, store = tmp_path / "minutes", tmp_path / "store"
    minutes.mkdir()
    (minutes / "a.txt").write_text(meeting(item(1, "A")), "utf-8")
    (minutes / "b.txt").write_text("Kære alle", "utf-8")
    (minutes / "c.txt").write_text("Kære andre", "utf-8")

    def refused() -> list[str]:
        with open_reader(store) as reader:
            return [Path(one.path).name for one in report_store(reader).refused]

    build([minutes], store)
    assert refused() == ["b.txt", "c.txt"]
    build([minutes / "a.txt"], store)
    assert refused() == ["b.txt", "c.txt"]
    (minutes / "b.txt").write_text(meeting(item(2, "B")), "utf-8")
    (minutes / "c.txt").unlink()
    build([minutes], store)
    assert refused() == []


def test_a_store_follows_a_file_that_changed(tmp_path: Path) -> None:
    path, store = tmp_path / "a.txt", tmp_path / "store"
    path.write_text(meeting(item(1, "A")), "utf-8")
    build([path], store)
    path.write_text(meeting(item(1, "A"), item(2, "B")), "utf-8")
    build([path], store)
    with open_reader(store) as reader:
        (found,) = report_store(reader).documents
        assert len(reader.reports()) == 1
    assert (found.items, found.name, found.path) == (2, "a.txt", str(path))


def test_a_document_without_a_kept_report_is_told(sample: Path, tmp_path: Path) -> None:
    import sqlite3

    store = tmp_path / "store"
    build([sample], store)
    with open_reader(store) as reader:
        ledger = reader.folder.snapshot_ledger(reader.snapshot.name)
    with sqlite3.connect(ledger) as database:
        database.execute("DELETE FROM reports")
    with open_reader(store) as reader:
        found = report_store(reader)
    assert not found.documents
    assert len(found.notes) == 2
    assert all("--reread" in note for note in found.notes)
