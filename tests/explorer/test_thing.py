"""The card of a thing: its facts in words, the words behind them, and what points at it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.explorer.conftest import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

HERE = "kommune/0326"
MEETING = f"{HERE}/moede/direktionen/2022-09-12"
PERSON = f"{HERE}/person/michel-van-der-linden"
CARDS = {
    "Organ": f"{HERE}/organ/direktionen",
    "Møde": MEETING,
    "Dagsordenspunkt": f"{MEETING}/punkt/2",
    "Beslutning": f"{MEETING}/punkt/2/beslutning",
    "Beløb": f"{MEETING}/punkt/2/beloeb/1",
    "Bilag": f"{MEETING}/punkt/2/bilag/1",
    "Person": PERSON,
    "Emne": "emne/cybersikkerhed",
    "Retskilde": "http://data.europa.eu/eli/dir/2022/2555/oj",
    "Organisation": "organisation/kl",
    "Kommune": HERE,
    "Sag": f"{HERE}/sag/22-009953",
}


def card(visit: Visit, iri: str, **how: object) -> Page:
    """Open the card of a thing, drawn to its end."""
    page = visit(f"#thing={iri}", **how).page  # type: ignore[arg-type] # told by name
    page.wait_for_selector("#view-thing .thing-ways")
    page.wait_for_selector("#view-thing section")
    return page


def fact(page: Page, name: str) -> Locator:
    """The row of a fact."""
    return page.locator(".thing-facts > div").filter(has=page.get_by_text(name, exact=True))


@pytest.mark.parametrize(("kind", "iri"), CARDS.items())
def test_every_kind_has_a_card(kind: str, iri: str, visit: Visit) -> None:
    page = card(visit, iri)
    expect(page.locator(".thing-kind")).to_contain_text(kind)
    assert page.locator("h1:visible").count() == 1
    expect(page.get_by_role("link", name="Vis i netværket")).to_be_visible()


def test_an_item_tells_what_was_recommended_and_decided(visit: Visit) -> None:
    page = card(visit, CARDS["Dagsordenspunkt"])
    expect(page.locator(".thing-kind")).to_contain_text("Direktionen · 12. september 2022")
    expect(page.get_by_role("region", name="Indstilling")).to_be_visible()
    expect(page.locator("#view-thing")).to_contain_text("Direktionen bakker op om")
    expect(page.locator("#view-thing .chip")).to_have_text(["tiltrådt"])
    link = page.get_by_role("link", name="Sagens forløb: 22-009953")
    expect(link).to_have_attribute("href", "#case=22-009953")


def test_a_fact_leads_to_its_words_and_their_place(visit: Visit) -> None:
    page = card(visit, CARDS["Dagsordenspunkt"])
    row = fact(page, "Sag")
    row.locator("summary").click()
    expect(row.locator("blockquote")).to_contain_text("22-009953")
    href = row.locator(".thing-quote a").get_attribute("href") or ""
    assert href.startswith("#sources=kilde/")
    start, end = map(int, href.rsplit("at=", 1)[1].split("-"))
    assert 0 < start < end


def test_what_was_worked_out_says_so(visit: Visit) -> None:
    page = card(visit, CARDS["Organ"])
    row = fact(page, "Antal møder")
    row.locator("summary").click()
    expect(row).to_contain_text("er regnet ud")
    assert row.locator("blockquote").count() > 0


def test_a_meeting_has_its_agenda_in_order_and_those_present(visit: Visit) -> None:
    page = card(visit, MEETING)
    items = page.locator(".thing-agenda > li").all_inner_texts()
    assert [one.partition(".")[0] for one in items] == [str(n) for n in range(1, 13)]
    assert "lukket" in items[3]
    expect(page.locator(".thing-names").first).to_contain_text("Michel van der Linden")


def test_a_body_counts_what_points_at_it(visit: Visit) -> None:
    page = card(visit, CARDS["Organ"])
    meetings = page.locator(".thing-group").filter(has_text="Møder").first
    expect(meetings.locator(".thing-count")).to_have_text("2")
    # The newest comes first.
    expect(meetings.locator("li").first).to_contain_text("6. juni 2023")
    items = page.locator(".thing-group").filter(has_text="Punkter på organets møder")
    expect(items.locator(".thing-count")).to_have_text("24")
    assert items.locator("li").count() == 20
    items.get_by_role("button", name="Vis flere (4 tilbage)").click()
    assert items.locator("li").count() == 24
    assert page.evaluate("document.activeElement.tagName") == "A"


def test_a_sum_is_told_as_understood_and_as_written(visit: Visit) -> None:
    page = card(visit, CARDS["Beløb"])
    expect(fact(page, "Som skrevet").locator("dd")).not_to_be_empty()
    expect(fact(page, "Beløb").locator("dd")).to_contain_text("kr.")
    expect(page.locator(".thing-kind a")).to_have_attribute("href", f"#thing={MEETING}/punkt/2")


def test_a_topic_counts_its_items_by_year(visit: Visit) -> None:
    page = card(visit, CARDS["Emne"])
    rows = page.locator(".thing-numbers tbody tr").all_inner_texts()
    assert [row.split() for row in rows] == [["2022", "1"], ["2023", "1"]]


def test_a_question_about_it_is_one_press_away(visit: Visit) -> None:
    page = card(visit, CARDS["Emne"])
    link = page.get_by_role("link", name="Spørgsmål om det")
    expect(link).to_have_attribute("href", "#sparql=topic-items&p.topic=cybersikkerhed")


def test_what_is_not_there_is_said_and_the_search_offered(visit: Visit) -> None:
    page = visit(f"#thing={HERE}/person/ingen-her").page
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Det findes ikke i denne fil")
    page.get_by_role("combobox", name="Søg efter en sag").fill("michel")
    page.get_by_role("option").filter(has_text="Michel van der Linden").click()
    expect(heading).to_have_text("Michel van der Linden")


def test_cards_are_reached_with_the_keys(visit: Visit) -> None:
    page = card(visit, CARDS["Organ"])
    link = page.locator(".thing-group a").first
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".thing-kind")).to_contain_text("Møde")
    page.wait_for_function("() => document.activeElement.tagName === 'H1'")


def test_a_card_speaks_english(visit: Visit) -> None:
    page = card(visit, CARDS["Dagsordenspunkt"], lang="en")
    expect(page.locator(".thing-kind")).to_contain_text("12 September 2022")
    expect(page.locator("#view-thing .chip")).to_have_text(["endorsed"])
    expect(page.get_by_role("heading", name="Recommendation")).to_be_visible()


def test_without_evidence_none_is_offered(
    visit: Visit, sample_store: Path, write_explorer: Callable[..., Path]
) -> None:
    file = write_explorer(sample_store, evidence=False, people="all")
    page = card(visit, CARDS["Dagsordenspunkt"], file=file)
    assert fact(page, "Dato").count() == 1
    assert page.locator(".thing-evidence").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["Organ", "Møde", "Dagsordenspunkt", "Person", "Emne", "Bilag"])
def test_cards_are_accessible(
    kind: str, scheme: str, visit: Visit, axe: Callable[[Page], str]
) -> None:
    page = card(visit, CARDS[kind], scheme=scheme, axe=True)
    page.wait_for_selector("#thing-relations, #thing-facts")
    for details in page.locator(".thing-evidence > summary").all()[:2]:
        details.click()
    assert axe(page) == ""
