"""The page of a case for everybody: by axe-core, by keyboard, on paper, on a phone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sagsgraf.tracing.model import Trace
from sagsgraf.views.trace_page import trace_page
from tests.views.cases import rich_trace
from tests.views.test_trace_page import long_case
from tests.views.test_trace_text import trace_of, treatment

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

# What a timeline's line and dots cover, axe-core cannot judge: they stand beside all text.
BESIDE = ".step::before, .course > li::before, .silence::before { content: none !important }"
# Off by default in axe-core, which counts WCAG 2.2 as new.
OPTIONS = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations", "incomplete"]}


def shortened() -> Trace:
    """The start of a long case: three times three bodies with one paper."""
    long = long_case()
    return replace(long, treatments=long.treatments[:9])


@pytest.mark.parametrize(
    ("make", "lang", "scheme", "width"),
    [
        pytest.param(rich_trace, "da", "light", 400, id="everything, on a phone"),
        pytest.param(rich_trace, "en", "dark", 400, id="everything in English, dark, on a phone"),
        pytest.param(rich_trace, "da", "dark", 1600, id="everything, dark, on a wide screen"),
        pytest.param(rich_trace, "en", "light", 1600, id="everything in English, wide"),
        pytest.param(lambda: trace_of(treatment()), "da", "light", 400, id="one treatment"),
        pytest.param(lambda: trace_of(treatment()), "en", "dark", 1600, id="one, in English"),
        pytest.param(shortened, "da", "dark", 400, id="what is repeated, dark, on a phone"),
        pytest.param(shortened, "en", "light", 1600, id="what is repeated, in English"),
    ],
)
def test_axe_finds_nothing(
    browser: Browser,
    page_file: Callable[[str], str],
    make: Callable[[], Trace],
    lang: Any,
    scheme: Any,
    width: int,
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    # axe-core is put into the page, which its policy forbids.
    context = browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    page.goto(page_file(trace_page(make(), lang)))
    page.add_style_tag(content=BESIDE)
    page.click("#all")
    found = axe.run(page, options=OPTIONS)
    context.close()
    assert found.violations_count == 0, found.generate_report()
    # Of contrast only figures in a drawing, and signs that are no text, stay open.
    unsure = [
        node["html"]
        for rule in found.response["incomplete"]
        for node in rule["nodes"]
        if not node["html"].startswith(
            ("<text", '<span class="tick"', '<span aria-hidden="true">→')
        )
    ]
    assert unsure == []


@pytest.fixture
def rich(browser: Browser, page_file: Callable[[str], str]) -> Page:
    context = browser.new_context(viewport={"width": 400, "height": 800})
    page = context.new_page()
    page.goto(page_file(trace_page(rich_trace())))
    return page


@pytest.mark.parametrize("width", [320, 400, 700, 1000, 1600])
def test_everything_fits_the_window(rich: Page, width: int) -> None:
    rich.set_viewport_size({"width": width, "height": 800})
    for _ in range(2):
        assert rich.evaluate("document.documentElement.scrollWidth") <= width
        cut = rich.evaluate(
            """[...document.querySelectorAll("main *")].filter(one => {
                const box = one.getBoundingClientRect();
                return !one.closest(".unseen") && !one.closest("thead") && box.width > 1
                    && (box.right > innerWidth + 1 || box.left < -1);
            }).map(one => one.outerHTML.slice(0, 80))"""
        )
        assert cut == []
        rich.click("#all")


def test_the_first_tab_stop_leads_to_the_course(rich: Page) -> None:
    rich.keyboard.press("Tab")
    assert rich.evaluate("document.activeElement.className") == "skip"
    rich.keyboard.press("Enter")
    assert rich.evaluate("document.activeElement.id") == "course"


def test_where_the_case_stands_is_on_the_first_screen(rich: Page) -> None:
    state, lacks = rich.locator(".state").bounding_box(), rich.locator(".lacks").bounding_box()
    assert state is not None
    assert lacks is not None
    assert state["y"] + state["height"] < lacks["y"] < 800


def test_the_figures_of_a_chart_stand_apart(rich: Page) -> None:
    overlaps = rich.evaluate(
        """[...document.querySelectorAll(".chart svg")].flatMap(svg => {
            const texts = [...svg.querySelectorAll("text")].map(one => one.getBoundingClientRect());
            return texts.flatMap((a, i) => texts.slice(i + 1).filter(b =>
                a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
        }).length"""
    )
    assert rich.locator(".chart svg").count() == 2
    assert overlaps == 0


def test_a_print_is_black_on_white_with_the_quotes_that_are_open(rich: Page) -> None:
    rich.emulate_media(media="print", color_scheme="dark")
    assert rich.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    coloured = rich.evaluate(
        """[...document.querySelectorAll("body *")].filter(one => {
            const [r, g, b] = getComputedStyle(one).color.match(/\\d+/g).map(Number);
            return one.checkVisibility() && (r !== g || g !== b);
        }).map(one => one.outerHTML.slice(0, 80))"""
    )
    assert coloured == []
    first = rich.locator(".decision blockquote").first
    assert not first.is_visible()
    rich.evaluate("document.querySelector('.decision details').open = true")
    assert first.is_visible()


def test_it_prints_on_paper(rich: Page, tmp_path: Path) -> None:
    paper = tmp_path / "sag.pdf"
    rich.pdf(path=paper, format="A4")
    assert paper.read_bytes().startswith(b"%PDF")
    assert paper.stat().st_size > 10_000
