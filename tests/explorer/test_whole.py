"""The whole page, view by view: for everybody (axe-core), at every width, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.explorer.conftest import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ADDRESSES = (
    "#start",
    "#start=cyber",
    "#case=22-009953",
    "#thing=kommune/0326/organ/direktionen",
    "#graph=kommune/0326/sag/22-009953",
    "#sparql=case-history",
    "#sources",
)
SETTLED = 800
"""Milliseconds until what a view draws after its heading stands."""


@pytest.mark.parametrize(
    ("lang", "scheme", "width"),
    [
        ("da", "light", 400),
        ("en", "dark", 400),
        ("da", "dark", 1600),
        ("en", "light", 1600),
    ],
)
def test_axe_finds_nothing_in_any_view(
    visit: Visit, axe: Callable[[Page], str], lang: str, scheme: Any, width: int
) -> None:
    visited = visit(lang=lang, scheme=scheme, width=width, axe=True)
    found = {}
    for address in ADDRESSES:
        visited.go(address)
        visited.page.wait_for_timeout(SETTLED)
        if told := axe(visited.page):
            found[address] = told
    assert found == {}


def test_axe_finds_nothing_in_the_dialogs(visit: Visit, axe: Callable[[Page], str]) -> None:
    page = visit(axe=True).page
    for name in ("Om", "Taster og hjælp"):
        page.get_by_role("button", name=name, exact=True).click()
        page.wait_for_timeout(SETTLED)
        assert axe(page) == ""
        page.keyboard.press("Escape")


def test_no_view_is_wider_than_the_window(visit: Visit) -> None:
    visited = visit()
    wide = []
    for address in ADDRESSES:
        visited.go(address)
        visited.page.wait_for_timeout(SETTLED)
        for width in (320, 400, 1000, 1600):
            visited.page.set_viewport_size({"width": width, "height": 800})
            if visited.page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((address, width))
    assert wide == []


def test_every_view_has_one_heading_and_a_title_of_its_own(visit: Visit) -> None:
    visited = visit()
    titles = set()
    for address in ADDRESSES:
        visited.go(address)
        visited.page.wait_for_timeout(SETTLED)
        assert visited.page.locator("#main h1:visible").count() == 1, address
        titles.add(visited.page.title())
    assert len(titles) == len(ADDRESSES)


def test_the_keyboard_goes_through_every_view_and_out_again(visit: Visit) -> None:
    """No view keeps the focus: from its heading, Tab leads to its controls and then beyond."""
    visited = visit()
    page = visited.page
    for address in ("#case=22-009953", "#sparql", "#graph", "#sources", "#start"):
        visited.go(address)
        page.wait_for_timeout(SETTLED)
        page.evaluate("document.getElementById('main').focus()")
        for _ in range(400):
            page.keyboard.press("Tab")
            if not page.evaluate("document.activeElement.closest('#main')"):
                break
            # An editor takes Tab for itself, and gives it back after Escape.
            page.keyboard.press("Escape")
        else:
            pytest.fail(f"{address}: Tab does not lead out")


def test_less_motion_is_obeyed(visit: Visit) -> None:
    visited = visit(reduced_motion=True)
    for address in ADDRESSES:
        visited.go(address)
        moving = visited.page.evaluate(
            """document.getAnimations().filter(one =>
                one.effect.getComputedTiming().duration > 1).length"""
        )
        assert moving == 0, address


def test_every_view_prints(visit: Visit) -> None:
    visited = visit(media="print", scheme="dark")
    for address in ADDRESSES:
        visited.go(address)
        assert not visited.page.locator("nav.frame-views").is_visible()
        assert visited.page.evaluate("getComputedStyle(document.documentElement).colorScheme") == (
            "light"
        )
