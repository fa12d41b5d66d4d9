"""The start: ways in for those who know what they seek, and for those who do not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CASE = "22-009953"


def options(page: Page) -> list[str]:
    """The suggestions, each as its first line."""
    page.wait_for_selector("#start-list [role=option]")
    shown = page.locator("#start-list [role=option]").all_inner_texts()
    return [one.splitlines()[0] for one in shown]


def results(page: Page) -> dict[str, list[str]]:
    """The titles on the page of results, by their headings without the counts."""
    page.wait_for_selector("#view-start .start-found:not([hidden]) > *")
    found = {}
    for group in page.locator(".start-found section").all():
        name = group.locator("h2").inner_text().rsplit(" ", 1)[0]
        found[name] = group.locator("li > a").all_inner_texts()
    return found


def test_the_start_tells_what_the_file_is(visit: Visit) -> None:
    page = visit().page
    expect(page.get_by_role("heading", level=1)).to_have_text("Møder i Kalundborg Kommune")
    facts = page.locator(".start-facts")
    expect(facts).to_contain_text("12. september 2022 – 6. juni 2023")
    expect(facts).to_contain_text("24, heraf 11 lukkede")
    first = page.locator("#start-cases li").first
    expect(first).to_contain_text("på 3 møder")
    expect(first.get_by_role("link")).to_have_attribute("href", "#case=22-000258")
    expect(page.locator("#start-cases")).to_contain_text(CASE)


def test_the_gaps_are_told(visit: Visit) -> None:
    page = visit().page
    table = page.get_by_role("table", name="Antal møder")
    row = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Direktionen"))
    expect(row.get_by_role("link", name="1: 12. september 2022")).to_be_visible()
    expect(row).to_contain_text("1 mangler")
    gaps = page.get_by_text("Direktionen, 30. maj 2023")
    expect(gaps).to_be_visible()
    gaps.get_by_role("link").click()
    heading = "Orientering fra Økonomiudvalgsmødet og koordinering af sager"
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)


def test_a_case_is_found_with_the_keys_alone(visit: Visit) -> None:
    page = visit().page
    page.wait_for_selector("#start-cases")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Søg efter en sag")).to_be_focused()
    page.keyboard.type("cybersik")
    assert any("Cyber- og" in one or "cybersikkerhed" in one for one in options(page))
    field = page.get_by_role("combobox", name="Søg efter en sag")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(0)
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("cybersik")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    page.keyboard.type("sag 22 9953")
    assert options(page)[0].startswith(CASE)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("#view-case:not([hidden]) h1")
    assert page.evaluate("location.hash") == f"#case={CASE}"


def test_enter_leads_to_the_page_of_results(visit: Visit) -> None:
    page = visit().page
    page.get_by_role("combobox", name="Søg efter en sag").fill("direktoer")
    page.keyboard.press("Enter")
    found = results(page)
    assert found["Stillinger"] == ["Direktøren"]
    assert page.evaluate("location.hash") == "#start=direktoer"
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.locator("mark").all_inner_texts()


@pytest.mark.parametrize("words", ["22/9953", "22009953", "sag 22 009953", "22–009953"])
def test_a_number_is_found_however_it_is_written(words: str, visit: Visit) -> None:
    page = visit(f"#start={words}").page
    assert [title[:9] for title in results(page)["Sager"]] == [CASE]


def test_another_word_for_it_tells_why_it_was_found(visit: Visit) -> None:
    page = visit("#start=ransomware").page
    assert results(page) == {"Emner": ["cybersikkerhed"]}
    expect(page.locator(".start-found")).to_contain_text("fundet ved “ransomware”")


def test_a_slip_is_put_right(visit: Visit) -> None:
    page = visit("#start=cybersikerhed").page
    results(page)
    expect(page.locator(".start-found")).to_contain_text("Intet i filen har præcis")
    page.get_by_role("link", name="cybersikkerhed").first.click()
    assert page.evaluate("decodeURIComponent(location.hash)") == "#start=cybersikkerhed"


def test_nothing_found_says_what_there_is_and_what_to_try(visit: Visit) -> None:
    page = visit("#start=qxqxqxqx").page
    page.wait_for_selector(".start-found:not([hidden]) > *")
    found = page.locator(".start-found")
    expect(found).to_contain_text("Der er ikke fundet noget for “qxqxqxqx”")
    expect(found).to_contain_text("2 møder og 13 sager")
    found.get_by_role("link", name="listerne").click()
    expect(page.locator("#start-cases")).to_be_visible()


def test_markup_in_a_search_stays_text(visit: Visit) -> None:
    page = visit("#start=<img src=x onerror=alert(1)>").page
    page.wait_for_selector(".start-found:not([hidden]) > *")
    assert page.locator("#view-start img").count() == 0


def test_three_clicks_for_each_reader(visit: Visit) -> None:
    """The journalist's case, the secretary's gap, the researcher's question, a citizen's topic."""
    visited = visit()
    page = visited.page
    page.locator("#start-cases a", has_text=CASE).click()
    page.wait_for_selector("#view-case:not([hidden]) h1")
    visited.go("#start")
    page.get_by_text("2 dokumenter at se efter").click()
    page.locator("details[open] a[href^='#sources=kilde/']").first.click()
    page.wait_for_selector("#view-sources:not([hidden]) h1")
    visited.go("#start")
    page.get_by_role("link", name="Hvor længe tog sagerne?").click()
    page.wait_for_selector("#view-sparql:not([hidden]) h1")
    assert page.evaluate("location.hash") == "#sparql=case-durations"
    visited.go("#start")
    page.locator(".start-browse a", has_text="international skole").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("international skole")
    page.locator("#view-thing a", has_text="Etablering af International").first.click()
    page.wait_for_selector("#view-case:not([hidden]) h1")


def test_it_speaks_english(visit: Visit) -> None:
    page = visit(lang="en").page
    expect(page.get_by_role("heading", level=1)).to_have_text("Meetings of Kalundborg Kommune")
    expect(page.locator(".start-browse")).to_contain_text("cyber security")
    page.get_by_role("combobox", name="Search for a case").fill("cyber security")
    assert "cyber security" in options(page)


def test_a_part_says_that_it_is_a_part(
    visit: Visit, sample_store: Path, write_explorer: Callable[..., Path]
) -> None:
    file = write_explorer(sample_store, cases=(CASE,), evidence=False, people="all")
    page = visit(file=file).page
    page.wait_for_selector("#start-cases")
    expect(page.locator("#view-start")).to_contain_text(f"kun sagerne {CASE}")
    expect(page.locator("#view-start")).to_contain_text("Filen er uden citater")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["#start", "#start=direkt", "#start=qxqxqxqx"])
def test_it_is_accessible(
    address: str, scheme: str, visit: Visit, axe: Callable[[Page], str]
) -> None:
    page = visit(address, scheme=scheme, axe=True).page
    page.wait_for_selector("#start-cases, .start-found > *", state="attached")
    assert axe(page) == ""


def test_the_suggestions_are_accessible(visit: Visit, axe: Callable[[Page], str]) -> None:
    page = visit(axe=True).page
    page.get_by_role("combobox", name="Søg efter en sag").fill("direkt")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowDown")
    assert axe(page) == ""


def test_a_narrow_page_has_no_scroll_of_its_own(visit: Visit) -> None:
    page = visit(width=400).page
    page.wait_for_selector(".start-browse")
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
