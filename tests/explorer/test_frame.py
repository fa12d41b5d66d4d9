"""The frame around the views: navigation, language, colours, dialogs, keys, paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.explorer.conftest import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

VIEWS = ("start", "case", "graph", "sparql", "sources")


def current(page: Page) -> list[str]:
    """The names in the navigation that are marked as current."""
    return page.locator("nav [aria-current=page]").all_inner_texts()


def focused(page: Page) -> str:
    """The tag of what has focus."""
    return str(page.evaluate("document.activeElement.tagName"))


def test_each_view_is_reached_and_marked(visit: Visit) -> None:
    page = visit().page
    for name in VIEWS:
        link = page.locator(f"nav a[href='#{name}']")
        words = link.inner_text()
        link.click()
        page.wait_for_selector(f"#view-{name}:not([hidden]) h1")
        assert current(page) == [words]
        assert page.locator("#main > section:visible").count() == 1
        assert page.locator("h1:visible").count() == 1
        assert page.title().endswith(" – Sagsgraf")


def test_a_navigation_leads_to_the_heading_but_opening_does_not(visit: Visit) -> None:
    page = visit().page
    assert focused(page) == "BODY"
    page.click("nav a[href='#sources']")
    page.wait_for_function("document.activeElement.tagName === 'H1'")


def test_back_returns_to_what_was_shown(visit: Visit) -> None:
    page = visit("#sources").page
    page.evaluate("document.body.style.minHeight = '3000px'")
    page.evaluate("scrollTo(0, 700)")
    page.evaluate("location.hash = '#graph'")
    page.wait_for_selector("#view-graph:not([hidden])")
    page.wait_for_function("scrollY === 0")
    page.go_back()
    page.wait_for_selector("#view-sources:not([hidden])")
    page.wait_for_function("scrollY === 700")
    assert current(page) == ["Kilder"]
    page.go_forward()
    page.wait_for_selector("#view-graph:not([hidden])")


def test_a_name_in_the_navigation_leads_back_to_what_its_view_showed(visit: Visit) -> None:
    page = visit("#case=22-009953").page
    page.click("nav a[href='#sources']")
    assert page.get_by_role("navigation").get_by_role("link", name="Sag", exact=True).get_attribute(
        "href"
    ) == ("#case=22-009953")


def test_the_language_is_switched_and_kept(visit: Visit) -> None:
    page = visit("#sources").page
    assert page.evaluate("document.documentElement.lang") == "da"
    page.click("#frame-lang")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert current(page) == ["Sources"]
    assert page.evaluate("location.hash") == "#sources"
    assert page.evaluate("document.activeElement.id") == "frame-lang"
    page.reload()
    page.wait_for_selector("#main h1")
    assert current(page) == ["Sources"]


def test_an_address_may_ask_for_a_language(visit: Visit) -> None:
    page = visit("#sources", lang="en").page
    assert current(page) == ["Sources"]
    assert page.evaluate("location.hash") == "#sources"


@pytest.mark.parametrize(("theme", "paper"), [("light", "251, 250, 248"), ("dark", "20, 25, 31")])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_are_switched_and_kept(
    visit: Visit, scheme: str, theme: str, paper: str
) -> None:
    page = visit(scheme=scheme).page
    page.get_by_label("Farver").select_option(theme)
    colour = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(colour) == f"rgb({paper})"
    page.reload()
    page.wait_for_selector("#main h1")
    assert page.evaluate(colour) == f"rgb({paper})"


def test_the_search_in_the_head_leads_to_the_start(visit: Visit) -> None:
    page = visit("#sources").page
    page.keyboard.press("/")
    page.keyboard.type("cyber & sikkerhed?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#view-start:not([hidden])")
    assert page.evaluate("location.hash") == "#start=cyber%20%26%20sikkerhed%3F"


def test_keys_can_be_switched_off(visit: Visit) -> None:
    page = visit().page
    page.keyboard.press("?")
    page.get_by_role("dialog").get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0
    page.keyboard.press("?")
    assert page.get_by_role("dialog").count() == 0
    page.get_by_role("button", name="Taster og hjælp").click()
    assert page.get_by_role("dialog").count() == 1


def test_the_page_tells_what_it_is(visit: Visit) -> None:
    page = visit().page
    button = page.get_by_role("button", name="Om", exact=True)
    button.click()
    told = page.get_by_role("dialog").inner_text()
    for words in (
        "2 dokumenter",
        "12. september 2022 til 6. juni 2023",
        "Intet sendes",
        "oxigraph",
    ):
        assert words in told
    page.get_by_role("button", name="Luk").click()
    assert button.evaluate("one => one === document.activeElement")


def test_the_first_tab_stop_leads_to_the_content(visit: Visit) -> None:
    page = visit("#sources").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "frame-skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    assert page.evaluate("location.hash") == "#sources"


def test_without_scripts_the_page_says_so(browser: Browser, sample_explorer: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(sample_explorer.as_uri())
    assert "Slå JavaScript til" in page.locator("body").inner_text()
    assert "Switch JavaScript on" in page.locator("body").inner_text()
    context.close()


def test_an_old_browser_is_told_what_it_lacks(browser: Browser, sample_explorer: Path) -> None:
    context = browser.new_context()
    context.add_init_script("delete globalThis.DecompressionStream")
    page = context.new_page()
    page.goto(sample_explorer.as_uri())
    told = page.locator("#page").inner_text()
    assert "for gammel" in told
    assert "too old" in told
    assert "DecompressionStream" in told
    context.close()


def test_a_print_is_light_and_without_navigation(visit: Visit) -> None:
    page = visit("#sources", scheme="dark", media="print").page
    assert not page.locator("nav").is_visible()
    assert not page.locator("[role=search]").is_visible()
    assert page.locator("#main h1").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
