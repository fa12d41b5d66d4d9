"""The case in the explorer: opened by link, part by part, with its quotes and where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.explorer.conftest import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CASE = "#case=22-009953"
FIRST = "2022-09-12-direktionen-2"
LAST = "2023-06-06-direktionen-1"


def told(page: Page) -> str:
    """What the view says."""
    return " ".join(page.locator("#view-case").inner_text().split())


def test_a_link_opens_the_case(visit: Visit) -> None:
    page = visit(CASE).page
    assert (
        page.locator("#view-case h1").inner_text().startswith("Omkostninger til nødvendige Cyber")
    )
    assert page.locator("h1:visible").count() == 1
    assert page.title().startswith("22-009953 Omkostninger til nødvendige Cyber")
    for part in (
        "Kalundborg Kommune · 12. september 2022 – 6. juni 2023 · 2 behandlinger i 1 organ",
        "8 måneder uden behandling i disse dokumenter",
        "Ændret siden 12. september 2022, Direktionen",
        "Beløb i hele sagen, efter år",
        "Dokumenter, sagen er læst i",
    ):
        assert part in told(page)


@pytest.mark.parametrize("name", ["kommune/0326/sag/22-009953", "22-9953", "22/009953"])
def test_it_is_found_by_iri_and_however_its_number_is_written(visit: Visit, name: str) -> None:
    page = visit(f"#case={name}").page
    assert "Sag 22-009953" in told(page)


def test_a_quote_leads_to_its_place_in_the_document(visit: Visit) -> None:
    page = visit(CASE).page
    decision = page.locator(f"article:has(#case-{FIRST}) .decision").first
    decision.locator("summary").first.click()
    caption = decision.locator("figcaption a").first
    words = caption.inner_text()
    to = caption.get_attribute("href") or ""
    found = re.search(r"side 4 · tegn (\d+)–(\d+) · Beslutning", words)
    assert found
    assert to.startswith("#sources=kilde/")
    assert to.endswith(f"&at={found[1]}-{found[2]}")
    caption.click()
    page.wait_for_selector("#view-sources:not([hidden])")


def test_every_link_leads_to_a_state_of_the_page(visit: Visit) -> None:
    page = visit(CASE).page
    links = page.evaluate(
        "[...document.querySelectorAll('#view-case a')].map(one => one.getAttribute('href'))"
    )
    assert {one.partition("=")[0] for one in links} == {
        "#case",
        "#thing",
        "#sources",
        "#graph",
        "#sparql",
    }
    assert "#sparql=case-history&p.case=22-009953" in links
    assert "#sparql=case-amounts&p.case=22-009953" in links
    assert "#graph=kommune/0326/sag/22-009953" in links


def test_the_language_switch_shows_the_english_fragment(visit: Visit) -> None:
    page = visit(CASE).page
    page.click("#frame-lang")
    page.wait_for_selector("#view-case h2:has-text('Course of the case')")
    assert "2 treatments in 1 body" in told(page)
    assert "Forløb" not in told(page)
    assert page.locator("#view-case h1").get_attribute("lang") == "da"


def test_a_part_is_brought_into_sight_marked_and_focused(visit: Visit) -> None:
    page = visit(f"{CASE}&part={LAST}").page
    page.wait_for_selector(f"#case-{LAST}:focus")
    page.wait_for_function(
        "Math.abs(document.activeElement.getBoundingClientRect().top) < innerHeight / 2"
    )
    assert page.locator(".case-here").count() == 1
    assert "6. juni 2023" in page.locator(".case-here h3").inner_text()


def test_a_link_within_the_case_leads_to_its_part_each_time(visit: Visit) -> None:
    page = visit(CASE).page
    link = page.get_by_role("link", name="Se behandlingen")
    link.click()
    page.wait_for_function("scrollY > 300")
    assert page.evaluate("decodeURIComponent(location.hash)") == f"{CASE}&part={LAST}"
    page.evaluate("scrollTo(0, 0)")
    link.click()
    page.wait_for_function("scrollY > 300")
    page.go_back()
    page.wait_for_function("!document.querySelector('.case-here')")


def test_a_part_in_a_fold_opens_the_fold(visit: Visit) -> None:
    page = visit(CASE).page
    # A budget's later charts stand in a fold; the bundled cases have none so long.
    page.evaluate(
        "document.querySelector('#view-case .more').append("
        "Object.assign(document.createElement('h3'), {id: 'case-folded'}))"
    )
    assert page.locator("#view-case details[open]").count() == 0
    page.evaluate(f"location.hash = '{CASE}&part=folded'")
    page.wait_for_selector("#case-folded:focus", state="attached")
    assert page.locator("#view-case .more[open]").count() == 1


def test_all_quotes_are_opened_and_closed(visit: Visit) -> None:
    page = visit(CASE).page
    page.get_by_role("button", name="Åbn alle belæg").click()
    assert page.locator("#view-case details:not([open])").count() == 0
    page.get_by_role("button", name="Luk alle belæg").click()
    assert page.locator("#view-case details[open]").count() == 0
    page.get_by_role("button", name="Åbn alle belæg").wait_for()


def test_the_address_is_copied_or_shown(visit: Visit) -> None:
    page = visit(CASE).page
    page.get_by_role("button", name="Kopiér link").click()
    page.wait_for_function(
        "document.querySelector('#view-case .case-tools input')?.value === location.href"
        " || document.querySelector('#view-case .case-tools').innerText.includes('er kopieret')"
    )


def test_an_unknown_number_names_the_nearest_and_leads_to_the_search(visit: Visit) -> None:
    page = visit("#case=22-009935").page
    assert "Ingen sag i filen har nummeret 22-009935" in told(page)
    assert page.locator("#view-case li a").first.get_attribute("href") == CASE
    assert page.get_by_role("link", name="Søg efter »22-009935«").get_attribute("href") == (
        "#start=22-009935"
    )
    page.locator("#view-case li a").first.click()
    page.wait_for_selector("#view-case h1:has-text('Cyber')")


def test_without_a_number_there_is_a_list_to_choose_from(visit: Visit) -> None:
    page = visit("#case").page
    assert "Vælg en sag" in told(page)
    page.get_by_role("link", name="22-009953").click()
    page.wait_for_selector("#view-case h1:has-text('Cyber')")
    page.wait_for_function("document.activeElement.tagName === 'H1'")


def test_what_was_left_is_not_brought_back_by_what_comes_late(visit: Visit) -> None:
    page = visit(CASE).page
    page.evaluate("location.hash = '#case=22-000258'; location.hash = '#case=21-102762'; undefined")
    page.wait_for_selector("#view-case .case:has-text('21-102762')")
    page.wait_for_timeout(200)
    assert "Sag 21-102762" in told(page)


def step_by_step(page: Page) -> None:
    """Let each step draw one piece, and no step follow the first before `go_on` is called."""
    page.evaluate(
        """() => {
            const [now, soon, held] = [performance.now(), setTimeout, []];
            let count = 0;
            performance.now = () => now + 1000 * ++count;
            window.setTimeout = (call, wait, ...more) =>
                wait ? soon(call, wait, ...more) : held.push(call);
            window.goOn = () => {
                window.setTimeout = soon;
                for (const call of held.splice(0)) soon(call);
            };
        }"""
    )


def test_a_long_case_is_there_before_all_of_it_is_drawn(visit: Visit) -> None:
    page = visit("#start").page
    step_by_step(page)
    page.evaluate(f"location.hash = '{CASE}&part={LAST}'")
    page.wait_for_selector("#view-case h1:has-text('Cyber')")
    assert page.locator("#view-case article").count() == 0
    page.evaluate("goOn()")
    page.wait_for_selector(f"#case-{LAST}:focus")
    assert "Dokumenter, sagen er læst i" in told(page)
    assert page.locator("#view-case article").count() == 2
    whole = visit(CASE).page.locator("#view-case h2")
    whole.last.wait_for()
    headings = page.locator("#view-case h2").all_text_contents()
    assert headings == whole.all_text_contents()


@pytest.mark.parametrize(
    "ask",
    [
        "dispatchEvent(new Event('beforeprint'))",
        "document.querySelector('#view-case .case-tools button').click()",
    ],
)
def test_paper_and_the_button_for_all_quotes_have_the_whole_case(visit: Visit, ask: str) -> None:
    page = visit("#start").page
    step_by_step(page)
    page.evaluate(f"location.hash = '{CASE}'")
    page.wait_for_selector("#view-case h1:has-text('Cyber')")
    assert page.locator("#view-case article").count() == 0
    page.evaluate(ask)
    assert page.locator("#view-case article").count() == 2
    assert "Dokumenter, sagen er læst i" in told(page)
    opened = page.locator("#view-case details[open]").count()
    assert opened == (page.locator("#view-case details").count() if "click" in ask else 0)


def test_a_case_that_is_left_half_drawn_is_drawn_again_as_a_whole(visit: Visit) -> None:
    page = visit("#start").page
    step_by_step(page)
    page.evaluate(f"location.hash = '{CASE}'")
    page.wait_for_selector("#view-case h1:has-text('Cyber')")
    page.evaluate("location.hash = '#start'")
    page.wait_for_selector("#view-start:not([hidden]) h1")
    page.evaluate("goOn()")
    page.wait_for_timeout(100)
    assert page.locator("#view-case article").count() == 0
    page.evaluate(f"location.hash = '{CASE}'")
    page.wait_for_selector("#view-case h2:has-text('Dokumenter, sagen er læst i')")
    assert page.locator("#view-case h1").count() == 1
    assert page.locator("#view-case article").count() == 2


def test_without_evidence_the_case_is_told_without_quotes(
    visit: Visit, write_explorer: Callable[..., Path], sample_store: Path
) -> None:
    page = visit(CASE, file=write_explorer(sample_store, evidence=False)).page
    assert "Direktionen bakker op om" in told(page)
    assert page.locator("#view-case blockquote").count() == 0
    assert page.locator("#view-case a[href^='#sources']").count() == 0


def test_the_page_of_a_trace_leaks_no_style(visit: Visit) -> None:
    page = visit("#start").page
    before = page.evaluate("getComputedStyle(document.querySelector('#view-start h1')).fontSize")
    margin = page.evaluate("getComputedStyle(document.body).margin")
    page.evaluate(f"location.hash = '{CASE}'")
    page.wait_for_selector("#view-case .trace")
    page.evaluate("location.hash = '#start'")
    page.wait_for_selector("#view-start:not([hidden]) h1")
    after = page.evaluate("getComputedStyle(document.querySelector('#view-start h1')).fontSize")
    assert (before, margin) == (after, "0px")
    assert page.evaluate(
        "![...document.styleSheets[0].cssRules].some(rule => /^\\.(step|lane|front)/.test("
        "rule.selectorText ?? ''))"
    )


def test_on_paper_only_the_case_is_printed(visit: Visit) -> None:
    page = visit(CASE, media="print").page
    assert page.locator("#view-case .case-tools").is_hidden()
    assert page.locator("#view-case .cards").first.is_hidden()
    assert page.locator("nav.frame-views").is_hidden()
    assert page.locator("#view-case h1").is_visible()


@pytest.mark.parametrize(
    ("address", "width", "scheme", "lang"),
    [
        (CASE, 400, "light", "da"),
        (CASE, 1600, "dark", "en"),
        (CASE, 1000, "light", "en"),
        ("#case=nej", 400, "dark", "da"),
        ("#case", 1000, "light", "da"),
    ],
)
@pytest.mark.parametrize("opened", [False, True])
def test_axe_finds_nothing(
    visit: Visit,
    axe: Callable[[Page], str],
    address: str,
    width: int,
    scheme: Any,
    lang: str,
    opened: bool,
) -> None:
    page = visit(address, width=width, scheme=scheme, lang=lang, axe=True).page
    if opened:
        page.evaluate(
            "for (const one of document.querySelectorAll('#view-case details')) one.open = true"
        )
    assert axe(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
