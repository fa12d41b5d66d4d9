"""Answers of queries in every form."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from sagsgraf.queries.cases import CaseSummary
from sagsgraf.queries.table import Cell, Graph, Table, Truth
from sagsgraf.terms import XSD
from sagsgraf.views.tables import (
    answer_srj,
    cases_table,
    table_csv,
    table_html,
    table_json,
    table_markdown,
    table_srj,
    table_text,
    table_tsv,
    truth_json,
    truth_text,
)

MONEY = Table(
    ("date", "value", "kind", "text", "area"),
    (
        (
            Cell("2022-09-12", datatype=XSD.date.value),
            Cell("1566200", datatype=XSD.decimal.value),
            Cell("cost"),
            Cell("1.566.200 kr.", language="da"),
            None,
        ),
        (
            Cell("2023-06-06", datatype=XSD.date.value),
            Cell("-20100000.5", datatype=XSD.decimal.value),
            Cell("overspend"),
            Cell('"- 20,1 mio. kr."; heraf\tnoget\nog mere'),
            Cell("Drift"),
        ),
    ),
)
EMPTY = Table(("date",), ())


def one(text: str, **given: Any) -> Table:
    return Table(("text",), ((Cell(text, **given),),))


def test_json_is_a_list_of_objects_with_texts_or_null() -> None:
    told = json.loads(table_json(MONEY))
    assert told[0]["area"] is None
    assert told[1]["value"] == "-20100000.5"
    assert [*told[0]] == list(MONEY.columns)
    assert table_json(one("Åse")) == '[\n {\n  "text": "Åse"\n }\n]\n'
    assert table_json(EMPTY) == "[]\n"


def test_sparql_json_keeps_the_types() -> None:
    told = json.loads(table_srj(MONEY))
    assert told["head"] == {"vars": list(MONEY.columns)}
    first = told["results"]["bindings"][0]
    assert "area" not in first
    assert first["text"] == {"type": "literal", "value": "1.566.200 kr.", "xml:lang": "da"}
    assert first["value"]["datatype"] == XSD.decimal.value
    iri = json.loads(table_srj(one("https://example.org/", kind="iri")))
    assert iri["results"]["bindings"][0]["text"]["type"] == "uri"
    blank = json.loads(table_srj(one("b0", kind="blank")))
    assert blank["results"]["bindings"][0]["text"]["type"] == "bnode"


def test_yes_and_no() -> None:
    assert json.loads(truth_json(Truth(value=True))) == {"head": {}, "boolean": True}
    assert truth_text(Truth(value=False), "da") == "Nej"


def test_every_answer_has_its_protocol_form() -> None:
    assert answer_srj(Truth(value=False)) == truth_json(Truth(value=False))
    assert answer_srj(MONEY) == table_srj(MONEY)
    assert answer_srj(Graph(("<a> <b> <c> .", "<a> <b> <d> ."))) == (
        "<a> <b> <c> .\n<a> <b> <d> .\n"
    )


def test_csv_comes_back_as_it_was() -> None:
    text = table_csv(MONEY)
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[0] == list(MONEY.columns)
    assert rows[1] == ["2022-09-12", "1566200", "cost", "1.566.200 kr.", ""]
    assert rows[2][3] == '"- 20,1 mio. kr."; heraf\tnoget\nog mere'
    assert text.count("\r\n") == 3


def test_csv_for_a_danish_excel() -> None:
    text = table_csv(MONEY, excel=True)
    assert text.startswith("\ufeffdate;value;kind;text;area\r\n")
    assert "2022-09-12;1566200;cost;1.566.200 kr.;\r\n" in text
    assert "2023-06-06;-20100000,5;" in text


@pytest.mark.parametrize(
    ("text", "guarded"),
    [
        ("=1+1", True),
        ("+45 59 53 44 00", True),
        ("@SUM(A1)", True),
        ("\t=1", True),
        ("\r=1", True),
        ("-1+cmd|' /C calc'!A0", True),
        ("- 2+3", True),
        ("-", False),  # the decision "no remarks"
        ("---", False),
        ("-20,1", False),
        ("-20.100.000", False),
        ("22-009953", False),
        ("Godkendt = vedtaget", False),
        ("", False),
    ],
)
def test_no_cell_is_run_as_a_formula(text: str, guarded: bool) -> None:
    for excel in (False, True):
        rows = list(
            csv.reader(
                io.StringIO(table_csv(one(text), excel=excel), newline=""),
                delimiter=";" if excel else ",",
            )
        )
        assert (rows[1] if len(rows) > 1 else [""])[0] == (f"'{text}" if guarded else text)


def test_a_number_that_is_none_is_guarded_too() -> None:
    assert "'=1" in table_csv(one("=1", datatype=XSD.decimal.value))


def test_a_column_name_is_guarded_as_well() -> None:
    assert table_csv(Table(("=x",), ())) == "'=x\r\n"


def test_tsv_has_one_line_for_each_row() -> None:
    lines = table_tsv(MONEY).splitlines()
    assert len(lines) == 3
    assert lines[2].split("\t")[3] == '"- 20,1 mio. kr."; heraf\\tnoget\\nog mere'
    assert table_tsv(one("a\\n")) == "text\na\\\\n\n"


def test_text_is_in_words() -> None:
    lines = table_text(MONEY, width=100).splitlines()
    assert lines[0].split() == ["Dato", "Kroner", "Art", "Tekst", "Område"]
    assert lines[1].split()[:3] == ["2022-09-12", "1.566.200", "udgift"]
    assert lines[-1] == "2 rækker"
    # Numbers stand to the right.
    assert lines[1].index("1.566.200") + len("1.566.200") == lines[2].index("-20") + len(
        "-20.100.000,5"
    )


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_nothing_is_cut(width: int) -> None:
    long = " ".join(["Informationssikkerhedstiltag"] * 6)
    wide = Table(
        ("date", "title", "decision", "case", "first", "last"),
        tuple(
            tuple(map(Cell, ("2022-09-12", long, f"{long} {n}", f"22-00{n}", "2022", f"20{n}")))
            for n in range(10, 13)
        ),
    )
    text = table_text(wide, width=width)
    assert max(map(len, text.splitlines())) <= width
    assert "".join(text.split()).count("2022-09-12") in {1, 3}
    assert text.count("22-0010") == 1


def test_what_is_alike_is_told_once_where_room_is_short() -> None:
    rows = tuple((Cell("Kalundborg Kommune"), Cell(f"Sag {n} " * 12)) for n in range(3))
    text = table_text(Table(("municipality", "title"), rows), width=33)
    assert text.startswith("Kommune: Kalundborg Kommune\nTitel\n")
    assert text.count("Kalundborg") == 1


def test_an_empty_answer_says_so() -> None:
    assert table_text(EMPTY) == "Ingen rækker fundet i disse dokumenter.\n"
    assert "No rows found in these documents." in table_markdown(EMPTY, "en")
    assert "Ingen rækker fundet" in table_html(EMPTY)
    assert table_text(Table((), ())) == "Ingen rækker fundet i disse dokumenter.\n"
    assert table_text(Table(("x",), ((None,),)))


@pytest.mark.parametrize(
    ("column", "text", "danish"),
    [
        ("outcome", "approved, noted", "godkendt, taget til efterretning"),
        ("outcome", "approved, i øvrigt", "approved, i øvrigt"),
        ("kind", "item", "eget referat eller egen dagsorden"),
        ("kind", "one-off cost", "engangsudgift"),
        ("status", "absent with notice", "afbud"),
        ("role", "Kommunaldirektør", "Kommunaldirektør"),
        ("role", "present", "til stede"),
        ("title", "other", "other"),
    ],
)
def test_concepts_are_in_words_only_where_they_are_concepts(
    column: str, text: str, danish: str
) -> None:
    told = table_markdown(Table((column,), ((Cell(text),),)))
    assert told.splitlines()[-1] == f"| {danish} |"


def test_markdown_is_escaped_and_aligned() -> None:
    lines = table_markdown(MONEY).splitlines()
    assert lines[0] == "| Dato | Kroner | Art | Tekst | Område |"
    assert lines[1] == "| --- | ---: | --- | --- | --- |"
    assert "| a\\|b \\<x\\> |" in table_markdown(one("a|b\n<x>"))


def test_a_terminal_gets_no_escape_codes_from_a_cell() -> None:
    assert "\x1b" not in table_text(one("a\x1b[31mb"))
    assert "[red]x[/red]" in table_text(one("[red]x[/red]"))


def test_html_escapes_and_links_only_the_web() -> None:
    page = table_html(one("</script><img src=x onerror=alert(1)>"), title="<b>Hvad?</b>")
    assert "<img" not in page
    assert "<h1>&lt;b&gt;Hvad?&lt;/b&gt;</h1>" in page
    assert "default-src &#39;none&#39;" in page
    assert "<script" not in page
    assert '<a href="https://x.dk/?a&amp;b"' in table_html(one("https://x.dk/?a&b", kind="iri"))
    assert "<a href" not in table_html(one("javascript:alert(1)", kind="iri"))
    assert "<a href" not in table_html(one("https://x.dk/"))


def test_html_speaks_its_language() -> None:
    page = table_html(MONEY, "en", title="Costs", subtitle="Case 22-009953")
    assert '<html lang="en">' in page
    assert '<td data-th="Kroner" class="num">1,566,200</td>' in page
    assert "2 rows" in page


def test_a_list_of_cases() -> None:
    every = [
        CaseSummary("22-009953", "Cyber", "Kalundborg Kommune", 2, "2022-09-12", "2023-06-06", "u"),
        CaseSummary("22-1", "Uden kommune", None, 1, "2022-09-12", "2022-09-12", "v"),
    ]
    table = cases_table(every)
    assert [*table.to_dicts()[0].values()] == [
        "22-009953", "Cyber", "Kalundborg Kommune", "2", "2022-09-12", "2023-06-06",
    ]  # fmt: skip
    assert table.rows[1][2] is None
    assert cases_table(every, iris=True).to_dicts()[1]["iri"] == "v"
    assert table_text(table, width=100).splitlines()[0].split("  ")[0] == "Sagsnummer"
