"""The sources: the list, the text with its marks, and the facts of a place."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sagsgraf.pipeline.building import build
from tests.explorer.conftest import Visit
from tests.layouts.writing import item, meeting

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CYBER = "22-009953"
DRAWN = ".sources-text[data-drawn] mark"


def open_first(visit: Visit, **options: object) -> Page:
    """Open the sample's first document from the list, with its marks."""
    page = visit("#sources", **options).page  # type: ignore[arg-type] # as `visit` names them
    page.locator("#view-sources td a").first.click()
    page.wait_for_selector(DRAWN)
    return page


def at(page: Page) -> str:
    """The place in the address."""
    found = re.search(r"at=(\d+-\d+)", str(page.evaluate("location.hash")))
    return found[1] if found else ""


def panel(page: Page) -> str:
    """What is told of the place chosen, or the empty text."""
    chosen = page.locator(".sources-chosen")
    return " ".join(chosen.inner_text().split()) if chosen.is_visible() else ""


def highlighted(page: Page) -> str:
    """The words of the place chosen."""
    return "".join(page.locator(".is-at").all_text_contents())


# --- the list ------------------------------------------------------------------------------------


def test_documents_are_listed_by_body_with_how_much_was_read(visit: Visit) -> None:
    page = visit("#sources").page
    told = page.locator("#view-sources").inner_text()
    assert page.locator("#view-sources h2").all_inner_texts() == ["Direktionen"]
    rows = page.locator("#view-sources tbody tr")
    assert rows.count() == 2
    assert "12. september 2022" in rows.first.inner_text()
    unread = rows.first.locator("[data-name='Ikke forstået']")
    assert re.fullmatch(r"[\d,]+\s%", unread.inner_text().strip())
    facts = rows.first.locator("[data-name='Grundlag for oplysninger']")
    assert re.search(r"[\d,]+\s%", facts.inner_text())
    assert "2 af 2 dokumenter" in told


def test_the_list_leads_to_the_first_passage_that_was_not_understood(visit: Visit) -> None:
    page = visit("#sources").page
    link = page.locator("#view-sources tbody tr").first.locator("[data-name='Ikke forstået'] a")
    to = link.get_attribute("href") or ""
    assert re.fullmatch(r"#sources=kilde/\w+&at=0-\d+", to)
    link.click()
    page.get_by_text("over titellinjen").first.wait_for()


def test_the_list_is_filtered_by_words(visit: Visit) -> None:
    page = visit("#sources").page
    field = page.get_by_label("Vis kun dokumenter med")
    field.fill("juni direktionen")
    assert page.locator("#view-sources tbody tr").count() == 1
    assert page.get_by_text("1 af 2 dokumenter").is_visible()
    field.fill("nowhere")
    assert page.get_by_text("Intet dokument passer").is_visible()
    field.fill("")
    assert page.locator("#view-sources tbody tr").count() == 2


def test_an_unknown_document_is_told_with_a_way_out(visit: Visit) -> None:
    page = visit("#sources=kilde/0000000000000000").page
    assert page.locator("h1").inner_text() == "Dokumentet er ikke på siden"
    page.get_by_role("link", name="Alle kilder").click()
    page.wait_for_selector("#view-sources tbody tr")


# --- the text ------------------------------------------------------------------------------------


def test_the_text_is_there_whole_and_marked(visit: Visit, sample: Path) -> None:
    page = open_first(visit)
    assert page.locator("h1").inner_text() == "Direktionen, 12. september 2022"
    text = "".join(page.locator(".sources-part").all_text_contents())
    path = sample / "kalundborg-direktionen-2022-09-12.txt"
    assert text == path.read_text(encoding="utf-8")
    assert page.locator("mark.kind-case", has_text=CYBER).count() > 0
    words = page.locator("mark.in-decision").first.get_attribute("data-word")
    assert words
    assert "Beslutning" in words


def test_the_legend_tells_words_and_counts_and_hides_a_kind(visit: Visit) -> None:
    page = open_first(visit)
    box = page.get_by_label(re.compile(r"^Sagsnummer \(\d+\)$"))
    assert box.is_checked()
    assert page.locator("mark.in-case").count() > 0
    box.uncheck()
    page.wait_for_function("!document.querySelector('mark.in-case')")
    assert page.locator("mark.in-decision").count() > 0
    page.get_by_role("button", name="Vis ingen").click()
    page.wait_for_function("!document.querySelector('mark')")
    page.get_by_role("button", name="Vis alle").click()
    page.wait_for_selector("mark.in-case")


def test_a_kind_that_is_hidden_stays_hidden_in_the_next_document(visit: Visit) -> None:
    page = open_first(visit)
    page.get_by_label(re.compile(r"^Sagsnummer \(")).uncheck()
    page.get_by_role("link", name="Næste møde").click()
    page.wait_for_selector("h1:has-text('6. juni 2023')")
    page.wait_for_selector(DRAWN)
    assert page.locator("mark.in-case").count() == 0


def test_a_click_on_a_mark_tells_its_facts_and_the_address(visit: Visit) -> None:
    page = open_first(visit)
    page.locator("mark.kind-case", has_text=CYBER).first.click()
    assert highlighted(page) == CYBER
    told = panel(page)
    assert "Sagsnummer" in told
    assert "Læst af cases" in told
    assert at(page)
    link = page.locator(".sources-chosen a[href^='#case=']").first
    assert CYBER in str(link.get_attribute("href"))
    page.locator(".sources-chosen").get_by_role("button", name="Luk").click()
    assert (panel(page), highlighted(page), at(page)) == ("", "", "")


def test_a_place_inside_several_marks_tells_of_all_of_them(visit: Visit) -> None:
    page = open_first(visit)
    inner = page.evaluate(
        """() => [...document.querySelectorAll('mark')].findIndex(
            one => one.dataset.m.split(' ').length > 1)"""
    )
    mark = page.locator("mark").nth(inner)
    count = len(str(mark.get_attribute("data-m")).split())
    mark.click()
    assert page.locator(".sources-card").count() >= count > 1


def test_an_address_leads_to_its_place(visit: Visit, sample: Path) -> None:
    page = open_first(visit)
    source = str(page.evaluate("location.hash")).partition("&")[0]
    text = (sample / "kalundborg-direktionen-2022-09-12.txt").read_text(encoding="utf-8")
    start = text.rindex("Beslutning")
    other = visit(f"{source}&at={start}-{start + 10}").page
    other.wait_for_selector(DRAWN)
    assert highlighted(other) == "Beslutning"
    other.wait_for_function(
        """() => { const box = document.querySelector('.is-at').getBoundingClientRect();
                   return box.top > 0 && box.bottom < innerHeight }"""
    )


def test_the_place_that_a_fact_names_is_reached_and_left_again(visit: Visit) -> None:
    page = open_first(visit)
    page.locator(".sources-contents summary", has_text="Beløb").click()
    page.locator(".sources-contents details[open] a", has_text="1.566.200").first.click()
    page.wait_for_selector(".is-at")
    assert "1.566.200" in highlighted(page)
    assert "Beløb" in panel(page)
    page.go_back()
    page.wait_for_function("!document.querySelector('.is-at')")
    assert panel(page) == ""


def test_what_was_not_read_is_shown_and_reached(visit: Visit) -> None:
    page = open_first(visit)
    unread = page.locator(".sources-text .is-unread")
    assert unread.first.get_attribute("data-word") == "ikke læst"
    page.get_by_role("button", name="Næste ulæste (1)").click()
    assert "Ikke læst: over titellinjen" in panel(page)
    assert highlighted(page).startswith("(Forkortet gengivelse")


def test_marks_are_gone_through_with_the_keyboard(visit: Visit) -> None:
    page = open_first(visit)
    current = page.locator("mark[tabindex='0']")
    assert current.count() == 1
    current.focus()
    first = current.get_attribute("aria-label")
    page.keyboard.press("ArrowRight")
    second = current.get_attribute("aria-label")
    assert second != first
    assert page.evaluate("document.activeElement.matches('mark[tabindex]')")
    page.keyboard.press("ArrowLeft")
    assert current.get_attribute("aria-label") == first
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.textContent == 'Hvad der er læst her'")
    assert panel(page)
    page.keyboard.press("Escape")
    page.wait_for_selector(".sources-chosen", state="hidden")
    assert page.evaluate("document.activeElement.matches('mark[tabindex]')")


def test_buttons_go_from_mark_to_mark(visit: Visit) -> None:
    page = open_first(visit)
    after = page.get_by_role("button", name="Næste mærke")
    seen = []
    for _ in range(3):
        after.click()
        seen.append((highlighted(page), at(page)))
    assert len(set(seen)) == 3
    page.get_by_role("button", name="Forrige mærke").click()
    assert (highlighted(page), at(page)) == seen[1]


def test_words_are_found_in_the_text(visit: Visit) -> None:
    page = open_first(visit)
    field = page.get_by_role("searchbox", name="Søg i teksten")
    field.fill("ØKONOMISKE konsekvenser")
    told = page.locator(".sources-find [role=status]")
    count = int(told.inner_text().split()[-1])
    assert count > 1
    assert page.locator(".is-hit").first.inner_text().lower() == "økonomiske konsekvenser"
    field.press("Enter")
    assert told.inner_text() == f"2 af {count}"
    field.press("Shift+Enter")
    assert told.inner_text() == f"1 af {count}"
    field.fill("findes ikke")
    assert told.inner_text() == "Ikke fundet"
    assert page.locator(".is-hit").count() == 0


def test_in_english(visit: Visit) -> None:
    page = open_first(visit, lang="en")
    assert page.locator("h1").inner_text() == "Direktionen, 12 September 2022"
    page.locator("mark.kind-case", has_text=CYBER).first.click()
    assert "Case number" in panel(page)


def test_on_a_phone_the_facts_stand_below_the_place(visit: Visit) -> None:
    page = open_first(visit, width=400, touch=True)
    page.locator("mark.kind-case", has_text=CYBER).first.click()
    side = page.locator(".sources-side").bounding_box()
    place = page.locator(".is-at").first.bounding_box()
    assert side
    assert place
    assert round(side["y"] + side["height"]) == 800
    assert place["y"] + place["height"] <= side["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_on_paper_the_text_stands_alone(visit: Visit) -> None:
    page = open_first(visit)
    page.emulate_media(media="print")
    assert page.locator(".sources-text").is_visible()
    assert not page.locator(".sources-tools").is_visible()
    assert not page.locator(".sources-side").is_visible()


# --- other pages ---------------------------------------------------------------------------------


def test_without_evidence_the_view_says_so(
    visit: Visit, write_explorer: Callable[..., Path], sample_store: Path
) -> None:
    file = write_explorer(sample_store, people="all", evidence=False)
    page = visit("#sources", file=file).page
    assert page.get_by_text("uden citater og tekster").is_visible()
    page.locator("#view-sources td a").first.click()
    page.wait_for_selector("h1:has-text('12. september 2022')")
    assert page.get_by_text("uden citater og tekster").is_visible()
    assert page.locator(".sources-text").count() == 0


def test_a_text_that_is_not_there_is_replaced_by_its_quotes(
    visit: Visit, write_explorer: Callable[..., Path], tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(meeting(item(1, "Havnen", "Beslutning", "Godkendt.")), encoding="utf-8")
    store = tmp_path / "store"
    build([file], store)
    for ledger in store.rglob("*.sqlite"):
        database = sqlite3.connect(ledger)
        with database:
            database.execute("DROP TABLE IF EXISTS texts")
        database.close()
    file.unlink()
    page = visit("#sources", file=write_explorer(store, people="all")).page
    page.locator("#view-sources td a").first.click()
    page.wait_for_selector(".sources-quotes li")
    assert page.get_by_text("tekst er ikke i lageret").is_visible()
    assert "Beslutning Godkendt." in page.locator(".sources-quotes").inner_text().split("\n")
    page.locator(".sources-quotes a", has_text="Godkendt.").first.click()
    page.wait_for_selector(".sources-card")
    assert "Beslutning" in panel(page)


def test_marks_lie_on_the_same_words_where_names_are_covered(
    visit: Visit, write_explorer: Callable[..., Path], tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    words = "🏛 Borgeren Gitte Kvist klager. Gitte Kvist får 1.250.000 kr. i 2023."
    text = meeting(item(1, "Havnen", "22-000001", "Sagsfremstilling", words, "Beslutning", "Ja."))
    file.write_text(text, encoding="utf-8")
    build([file], tmp_path / "store")
    page = visit("#sources", file=write_explorer(tmp_path / "store", people="elected")).page
    page.locator("#view-sources td a").first.click()
    page.wait_for_selector(DRAWN)
    shown = page.locator(".sources-text").inner_text()
    assert "Gitte" not in shown
    assert re.search(r"🏛 Borgeren Person (\d+) klager\. Person \1 får", shown)
    page.locator("mark.kind-amount", has_text="1.250.000").first.click()
    assert highlighted(page) == "1.250.000 kr."
    place = [int(one) for one in at(page).split("-")]
    assert text[place[0] : place[1]] == "1.250.000 kr."


def test_a_document_is_text_and_never_markup(
    visit: Visit, write_explorer: Callable[..., Path], tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    evil = "</script><img src=x onerror=alert(1)> & <b>fed</b> \u2028 slut"
    file.write_text(meeting(item(1, evil, "Beslutning", f"Godkendt {evil}.")), encoding="utf-8")
    build([file], tmp_path / "store")
    page = visit("#sources", file=write_explorer(tmp_path / "store", people="all")).page
    page.locator("#view-sources td a").first.click()
    page.wait_for_selector(DRAWN)
    assert page.locator("#view-sources :is(img, b, script)").count() == 0
    page.locator("mark.in-decision").first.click()
    assert "<b>fed</b>" in panel(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1000])
def test_nothing_stands_in_anybody_s_way(
    visit: Visit, axe: Callable[[Page], str], scheme: str, width: int
) -> None:
    page = visit("#sources", scheme=scheme, width=width, axe=True).page
    assert axe(page) == ""
    page.locator("#view-sources td a").first.click()
    page.wait_for_selector(DRAWN)
    page.locator("#view-sources").get_by_label("Skriv artens ord ved hvert mærke").evaluate(
        "box => box.click()"
    )
    assert axe(page) == ""
    page.locator("mark.in-decision").first.click()
    assert axe(page) == ""
