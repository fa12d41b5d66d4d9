"""Two tables that a Danish Excel opens as they are meant."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sagsgraf.exports import export
from sagsgraf.exports.tables import guarded
from sagsgraf.queries.subgraph import whole_graph
from sagsgraf.store import StoreReader
from tests.exports.conftest import ReaderOf


def tables(reader: StoreReader, folder: Path) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    read = []
    for path in export(reader, "csv", folder / "graf.csv"):
        with path.open(encoding="utf-8-sig", newline="") as lines:
            read.append(list(csv.DictReader(lines, delimiter=";")))
    return read[0], read[1]


def test_two_files_beside_each_other(reader: StoreReader, tmp_path: Path) -> None:
    written = export(reader, "csv", tmp_path / "ud.CSV")
    assert [path.name for path in written] == ["ud-nodes.csv", "ud-edges.csv"]


def test_the_marks_that_excel_looks_for(reader: StoreReader, tmp_path: Path) -> None:
    for path in export(reader, "csv", tmp_path / "graf.csv"):
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\r\n")
        assert ";" in content.decode("utf-8-sig").splitlines()[0]
    assert "Økonomi" in (tmp_path / "graf-nodes.csv").read_text("utf-8-sig")


def test_every_thing_and_link_is_a_row(reader: StoreReader, tmp_path: Path) -> None:
    graph = whole_graph(reader)
    nodes, edges = tables(reader, tmp_path)
    assert [row["iri"] for row in nodes] == sorted(graph.nodes)
    assert len(edges) == len(graph.edges)
    labels = {row["iri"]: row["label"] for row in nodes}
    assert all(row["target_label"] == labels[row["target"]] for row in edges)


def test_a_case_is_a_row_with_its_facts(reader: StoreReader, tmp_path: Path) -> None:
    nodes, edges = tables(reader, tmp_path)
    (case,) = [row for row in nodes if row["dct:identifier"] == "22-009953"]
    assert (case["kind"], case["sg:treatmentCount"]) == ("Case", "2")
    assert case["sg:firstTreated"] == "2022-09-12"
    leading = [row for row in edges if row["target"] == case["iri"]]
    assert {row["property"] for row in leading} == {"sg:case"}


def test_amounts_have_a_danish_comma_and_words_keep_their_points(
    reader_of: ReaderOf, tmp_path: Path
) -> None:
    reader = reader_of(
        "@prefix sg: <https://w3id.org/sagsgraf/ns#> . @prefix schema: <http://schema.org/> . "
        '<urn:x:a> a sg:Amount ; schema:value -1234.5 ; sg:rawText "-1.234,50 kr." ; '
        'sg:number "1.2" .'
    )
    ((row,), edges) = tables(reader, tmp_path)
    assert row["schema:value"] == "-1234,5"
    assert (row["sg:rawText"], row["sg:number"]) == ("-1.234,50 kr.", "1.2")
    assert edges == []


def test_a_text_of_lines_stays_one_cell(reader_of: ReaderOf, tmp_path: Path) -> None:
    reader = reader_of(
        "@prefix sg: <https://w3id.org/sagsgraf/ns#> . "
        r'<urn:x:a> a sg:Decision ; sg:text "1. Godkendt; 2. \"Udsat\"\n=SUM(A1)" .'
    )
    ((row,), _) = tables(reader, tmp_path)
    assert row["sg:text"] == '1. Godkendt; 2. "Udsat"\n=SUM(A1)'


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("=1+1", "a formula"),
        ("=HYPERLINK(A1)", "a link that sends what stands in a cell"),
        ("+45 59 53 44 00", "a telephone number is calculated too"),
        ("@SUM(A1)", "Lotus's way to write a formula"),
        ("\t=1+1", "white space that a spreadsheet drops"),
        ("\r=1+1", "the same with a carriage return"),
        ("-A1", "a minus before a cell"),
        ("-2+3+cmd|' /C calc'!A0", "a number at first, then a call"),
        ("-1-1", "two numbers are a sum"),
        ("- at indstillingen godkendes", "a bullet of a list, which would be an error"),
        ("--", "two hyphens"),
    ],
)
def test_what_looks_like_a_formula_is_quoted(cell: str, reason: str) -> None:
    assert guarded(cell) == f"'{cell}", reason


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("", "an empty cell"),
        ("-", "the decision that says nothing: no remarks"),
        ("-20100000", "an overspend"),
        ("-4,5", "the same with a comma"),
        ("-20,1 mio. kr. i forventet merforbrug", "the words of an overspend"),
        ("- 7 mio. kr.", "a minus that stands apart, as some print it"),
        ("-5 % af budgettet", "a share"),
        ("22-009953", "a case number has its hyphen inside"),
        ("2022-09-12", "a date"),
        ("a=b", "an equals sign inside"),
        ("https://example.org/?a=1", "an IRI"),
    ],
)
def test_what_is_harmless_stays_as_it_is(cell: str, reason: str) -> None:
    assert guarded(cell) == cell, reason
