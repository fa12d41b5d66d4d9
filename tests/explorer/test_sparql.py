"""Asking the file in the page: questions in plain words, SPARQL, answers, and what goes wrong."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sagsgraf.queries import Table, find_query, run_named
from sagsgraf.store import open_reader
from tests.explorer.conftest import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CASE = "22-009953"
HISTORY = "Hvornår er sagen behandlet, og hvad blev besluttet?"
# Every pair, and every pair of them, of all things: no machine is done with it in a minute.
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c < ?f) }"


def own(sparql: str) -> str:
    """The address of a query of a person's own."""
    from urllib.parse import quote

    return f"#sparql={quote(sparql, safe='')}"


def answered(page: Page) -> None:
    page.wait_for_selector("#view-sparql .status:not(:empty)", timeout=60_000)


def rows(page: Page) -> list[list[str]]:
    found: list[list[str]] = page.evaluate(
        """[...document.querySelectorAll("#view-sparql tbody tr")].map(
            row => [...row.cells].map(cell => cell.textContent))"""
    )
    return found


def write(page: Page, sparql: str) -> None:
    """Put a query into the editor, as a person would who pastes it."""
    page.click("#view-sparql .cm-content")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(sparql)


def downloaded(page: Page, button: str) -> tuple[str, str]:
    with page.expect_download() as told:
        page.get_by_role("button", name=button, exact=True).click()
    return told.value.suggested_filename, Path(told.value.path()).read_bytes().decode()


def test_a_question_is_chosen_in_plain_words_and_answered(visit: Visit) -> None:
    page = visit("#sparql").page
    page.get_by_role("link", name=HISTORY).click()
    answered(page)
    assert page.get_by_role("heading", name=HISTORY).evaluate(
        "one => one === document.activeElement"
    )
    page.get_by_label("Sagsnummer", exact=True).fill(CASE)
    page.keyboard.press("Enter")
    page.wait_for_selector("#view-sparql td:has-text('Cyber')")
    assert [row[0] for row in rows(page)] == ["12. september 2022", "6. juni 2023"]
    assert page.title().startswith(HISTORY)


def test_the_answer_is_that_of_the_command_line(visit: Visit, sample_store: Path) -> None:
    with open_reader(sample_store) as store:
        answer = run_named(store, find_query("case-amounts"), {"case": CASE})
    assert isinstance(answer, Table)
    page = visit(f"#sparql=case-amounts&p.case={CASE}").page
    answered(page)
    name, text = downloaded(page, "JSON")
    told = json.loads(text)
    assert name == "sagsgraf-case-amounts.json"
    assert told["head"]["vars"] == list(answer.columns)
    assert [
        {key: value["value"] for key, value in row.items()} for row in told["results"]["bindings"]
    ] == [{key: value for key, value in row.items() if value} for row in answer.to_dicts()]


@pytest.mark.parametrize("name", ["topic-items", "mentions", "person-record", "attendance"])
def test_names_topics_and_days_are_bound_as_the_command_line_does(
    visit: Visit, sample_store: Path, name: str
) -> None:
    given = {
        "topic-items": {"topic": "cyber security"},
        "mentions": {"organisation": "KL"},
        "person-record": {"person": "Michael Gravesen"},
        "attendance": {"date": "2022-09-12"},
    }[name]
    with open_reader(sample_store) as store:
        answer = run_named(store, find_query(name), given)
    assert isinstance(answer, Table)
    assert answer.rows
    more = "&".join(f"p.{key}={value}" for key, value in given.items())
    page = visit(f"#sparql={name}&{more}").page
    answered(page)
    assert len(rows(page)) == len(answer.rows)


def test_a_misspelt_number_leads_to_the_nearest(visit: Visit) -> None:
    page = visit("#sparql=case-history&p.case=22-009935").page
    field = page.get_by_label("Sagsnummer", exact=True)
    assert field.get_attribute("aria-invalid") == "true"
    assert "Der er ingen »22-009935« i filen" in page.inner_text("#view-sparql .problem")
    page.click(f"#view-sparql .problem button:has-text('{CASE}')")
    answered(page)
    assert len(rows(page)) == 2
    assert page.evaluate("location.hash") == f"#sparql=case-history&p.case={CASE}"


def test_a_value_never_becomes_code(visit: Visit) -> None:
    hostile = '22-009953" } DROP ALL # <img src=x onerror=alert(1)>'
    page = visit("#sparql=case-history").page
    page.get_by_label("Sagsnummer", exact=True).fill(hostile)
    page.keyboard.press("Enter")
    page.wait_for_selector("#view-sparql .problem p")
    assert hostile in page.inner_text("#view-sparql .problem")
    page.click("#view-sparql .code > summary")
    assert "DROP" not in page.inner_text("#view-sparql .cm-content")


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit("#sparql").page
    page.get_by_label("Find et spørgsmål").focus()
    page.keyboard.type("besluttet")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    answered(page)
    # On from the heading: the field, its button, the code, the editor, and out of it again.
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.labels[0].textContent") == "Sagsnummer"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "SPARQL-koden"
    page.keyboard.press("Enter")
    page.wait_for_selector("#view-sparql .cm-content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "sparql-editor"
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("ASK { ?s ?p ?o }")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#view-sparql .verdict")
    assert page.inner_text("#view-sparql .verdict") == "Ja"
    assert page.evaluate("document.activeElement.className") == "sparql-editor"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Kør"


def test_an_error_leads_to_its_place(visit: Visit) -> None:
    page = visit(own("SELECT *\nWHERE {\n  ?s ?p ; }\n")).page
    place = page.get_by_role("button", name="Gå til linje 3, kolonne")
    place.wait_for(timeout=60_000)
    assert "ikke gyldig SPARQL" in page.inner_text("#view-sparql .fault")
    assert page.locator("#view-sparql .cm-faulty").inner_text().strip() == "?s ?p ; }"
    assert page.locator("#view-sparql .cm-fault").count() == 1
    place.click()
    assert page.evaluate("document.activeElement.className") == "sparql-editor"
    page.keyboard.insert_text("?o ")
    assert page.locator("#view-sparql .cm-fault").count() == 0


def test_what_is_refused_is_told_in_words(visit: Visit) -> None:
    page = visit(own("SELECT * WHERE { SERVICE <https://example.org/> { ?s ?p ?o } }")).page
    page.wait_for_selector("#view-sparql .fault.refused", timeout=60_000)
    assert "læser kun" in page.inner_text("#view-sparql .fault")


def test_a_slow_question_is_stopped_and_the_next_one_is_answered(visit: Visit) -> None:
    page = visit(own(ENDLESS)).page
    page.get_by_role("button", name="Stop").click(timeout=60_000)
    page.wait_for_selector("#view-sparql .fault.stopped")
    assert "Du stoppede spørgsmålet" in page.inner_text("#view-sparql .fault")
    write(page, "ASK { ?s ?p ?o }")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#view-sparql .verdict", timeout=60_000)


def test_a_question_that_takes_too_long_is_given_up(visit: Visit) -> None:
    page = visit("#sparql").page
    page.get_by_label("Giv op efter").select_option("5")
    write(page, ENDLESS)
    page.get_by_role("button", name="Kør").click()
    page.wait_for_selector("#view-sparql .fault.time", timeout=60_000)
    assert "mere end 5 sekunder" in page.inner_text("#view-sparql .fault")


def test_another_question_gives_up_the_one_before(visit: Visit) -> None:
    visited = visit(own(ENDLESS))
    visited.page.wait_for_selector("#view-sparql .stop", timeout=60_000)
    visited.go("#sparql=outcomes")
    answered(visited.page)
    assert visited.page.inner_text("#view-sparql .answering h2") == "Hvor ofte besluttes hvad?"
    assert visited.page.locator("#view-sparql .fault").count() == 0


def test_the_csv_is_rfc_4180_and_runs_no_formula(visit: Visit) -> None:
    query = """SELECT ?a ?b WHERE { VALUES (?a ?b) {
        ("=1+1" 1566200.5) ("a \\"b\\", c" 2) ("to\\nlinjer" UNDEF) ("Å" -3) } }"""
    page = visit(own(query)).page
    answered(page)
    name, text = downloaded(page, "CSV")
    assert name == "sagsgraf-sparql.csv"
    assert text.count("\r\n") == 5
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["a", "b"],
        ["'=1+1", "1566200.5"],
        ['a "b", c', "2"],
        ["to\nlinjer", ""],
        ["Å", "-3"],
    ]
    _, excel = downloaded(page, "CSV til dansk Excel")
    assert excel.startswith("\ufeffa;b\r\n'=1+1;1566200,5\r\n")


def test_a_head_sorts_its_column(visit: Visit) -> None:
    query = "SELECT ?n WHERE { VALUES ?n { 10 9 UNDEF 100 } }"
    page = visit(own(query)).page
    answered(page)
    head = page.get_by_role("columnheader", name="n")
    orders = []
    for _ in range(3):
        page.get_by_role("button", name="n", exact=True).click()
        orders.append((head.get_attribute("aria-sort"), [row[0] for row in rows(page)]))
    assert orders == [
        ("ascending", ["9", "10", "100", ""]),
        ("descending", ["100", "10", "9", ""]),
        (None, ["10", "9", "", "100"]),
    ]


def test_a_long_answer_is_shown_a_part_at_a_time(visit: Visit) -> None:
    page = visit(own("SELECT ?s ?p WHERE { ?s ?p ?o } LIMIT 1500")).page
    answered(page)
    assert "1.500 rækker" in page.inner_text("#view-sparql .status")
    assert len(rows(page)) == 100
    page.click("#view-sparql .more")
    assert len(rows(page)) == 300
    assert page.evaluate("document.activeElement.rowIndex") == 101
    while page.locator("#view-sparql .more").is_visible():
        page.click("#view-sparql .more")
    assert len(rows(page)) == 1000
    assert "resten er i filen" in page.inner_text("#view-sparql .sparql-table")


def test_things_are_called_by_their_names_and_lead_to_their_pages(visit: Visit) -> None:
    query = """PREFIX sg: <https://w3id.org/sagsgraf/ns#>
        PREFIX dct: <http://purl.org/dc/terms/>
        SELECT ?thing ?body WHERE { ?thing a sg:Case ; dct:identifier "22-009953" .
          ?t sg:case ?thing ; sg:body ?body }"""
    page = visit(own(query)).page
    answered(page)
    page.wait_for_selector("#view-sparql tbody a[href^='#case=']")
    link = page.locator("#view-sparql tbody a[href^='#thing=']").first
    assert link.inner_text() == "Direktionen"


def test_numbers_by_name_are_drawn(visit: Visit) -> None:
    page = visit("#sparql=outcomes").page
    answered(page)
    assert page.locator("#view-sparql .chart .bar").count() == len(rows(page))
    assert page.get_by_role("img", name="Beslutninger efter Udfald").is_visible()


def test_a_graph_is_drawn_and_listed(visit: Visit) -> None:
    query = """PREFIX sg: <https://w3id.org/sagsgraf/ns#>
        CONSTRUCT { ?t sg:case ?c ; sg:body ?b } WHERE { ?t sg:case ?c ; sg:body ?b }"""
    page = visit(own(query)).page
    answered(page)
    # Drawn anew once the names are known.
    page.wait_for_selector("#view-sparql .links a[href^='#case=']")
    assert page.locator("#view-sparql .links .edge").count() == len(rows(page))
    assert page.locator("#view-sparql .links a[href^='#case=']").count() > 1
    name, text = downloaded(page, "N-Triples")
    assert name.endswith(".nt")
    assert text.count(" .\n") == len(rows(page))


def test_nothing_found_says_what_to_try(visit: Visit) -> None:
    page = visit(own("SELECT * WHERE { ?s <https://example.org/none> ?o }")).page
    answered(page)
    assert "Filen har intet svar" in page.inner_text("#view-sparql .empty")
    assert "OPTIONAL" in page.inner_text("#view-sparql .empty")


def test_a_link_restores_the_question(visit: Visit) -> None:
    page = visit("#sparql=case-history").page
    answered(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopiér link").click()
    page.get_by_role("button", name="Linket er kopieret").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert "#sparql=case-history&p.case=" in link
    again = visit("#" + link.partition("#")[2]).page
    answered(again)
    assert rows(again) == rows(page)


def test_what_is_written_is_in_the_address(visit: Visit) -> None:
    page = visit("#sparql").page
    write(page, "ASK { ?s ?p 'å&=#+%' }")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#view-sparql .verdict", timeout=60_000)
    again = visit(page.evaluate("location.hash")).page
    again.wait_for_selector("#view-sparql .verdict", timeout=60_000)
    assert again.inner_text("#view-sparql .cm-content").strip() == "ASK { ?s ?p 'å&=#+%' }"


def test_completion_offers_terms_and_declares_their_prefix(visit: Visit) -> None:
    page = visit("#sparql").page
    write(page, "SELECT * WHERE { ?x a ")
    page.keyboard.type("sag")
    page.wait_for_selector("#view-sparql .cm-tooltip-autocomplete")
    option = page.locator("#view-sparql .cm-tooltip-autocomplete li").first
    assert option.locator("> *").all_inner_texts() == ["sg:Case", "sag"]
    page.wait_for_timeout(
        100
    )  # CodeMirror takes no key in the first 75 ms: it may be meant for the text
    page.keyboard.press("Enter")
    text = page.inner_text("#view-sparql .cm-content")
    assert text.startswith("PREFIX sg: <https://w3id.org/sagsgraf/ns#>")
    assert "?x a sg:Case" in text


def test_the_language_changes_the_words_and_keeps_the_question(visit: Visit) -> None:
    page = visit(f"#sparql=case-history&p.case={CASE}", lang="en").page
    answered(page)
    assert page.inner_text("#view-sparql .answering h2").startswith("When a case was dealt with")
    assert [row[0] for row in rows(page)] == ["12 September 2022", "6 June 2023"]
    page.click("#frame-lang")
    page.get_by_role("heading", name=HISTORY).wait_for()
    answered(page)
    assert rows(page)[0][0] == "12. september 2022"


def test_what_is_half_written_survives_a_change_of_language(visit: Visit) -> None:
    page = visit("#sparql").page
    write(page, "ASK { ?s ?p ?o ")
    page.click("#frame-lang")
    page.get_by_role("heading", name="Ask the file").wait_for()
    assert page.inner_text("#view-sparql .cm-content").strip() == "ASK { ?s ?p ?o"


@pytest.mark.parametrize(
    ("address", "width", "scheme", "lang"),
    [
        pytest.param("#sparql", 400, "light", "da", id="choosing, on a phone"),
        pytest.param("#sparql", 1600, "dark", "en", id="choosing, dark, wide"),
        pytest.param("#sparql=outcomes", 400, "dark", "da", id="a chart, dark, on a phone"),
        pytest.param(f"#sparql=case-amounts&p.case={CASE}", 1000, "light", "en", id="a table"),
        pytest.param("#sparql=case-history&p.case=1", 400, "light", "da", id="no such case"),
        pytest.param(own("SELECT * { ?s ?p"), 1000, "dark", "da", id="an error, dark"),
        pytest.param(own("SELECT * { ?s ?p"), 400, "light", "en", id="an error, on a phone"),
        pytest.param(
            own("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 60"),
            1600,
            "light",
            "da",
            id="graph",
        ),
    ],
)
def test_axe_finds_nothing_and_all_fits(
    visit: Visit, axe: Callable[[Page], str], address: str, width: int, scheme: Any, lang: str
) -> None:
    page = visit(address, width=width, scheme=scheme, lang=lang, axe=True).page
    page.wait_for_selector("#view-sparql .code > summary")
    if page.locator("#view-sparql .code:not([open])").count():
        page.click("#view-sparql .code > summary")
    page.wait_for_selector("#view-sparql .cm-content")
    if address != "#sparql" and "p.case=1" not in address:
        page.wait_for_selector("#view-sparql :is(.sparql-table, .fault)", timeout=60_000)
    assert axe(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
