"""The network in a browser: a picture, and the same in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import networkx as nx
import pytest

from tests.explorer.conftest import Visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

CASE = "kommune/0326/sag/22-009953"
ITEM = "kommune/0326/moede/direktionen/2022-09-12/punkt/2"
BODY = "kommune/0326/organ/direktionen"
AROUND = f"#graph={CASE}"


def nodes(page: Page) -> list[str]:
    """The IRIs of the nodes in the table, which are those in the picture."""
    page.wait_for_selector("#view-graph table")
    rows = page.locator("#view-graph .same th[scope=row]").locator("xpath=..")
    return [row.get_attribute("data-row") or "" for row in rows.all()]


def settled(page: Page) -> None:
    """Wait until nothing moves any more."""
    page.wait_for_function(
        """id => {
          const { x, y } = document.querySelector('#view-graph .picture').positionOf(id) ?? {};
          const now = `${x} ${y}`;
          const same = window.before === now;
          window.before = now;
          return same;
        }""",
        arg=nodes(page)[-1],
        polling=300,
    )


def click_at(page: Page, iri: str, clicks: int = 1) -> None:
    settled(page)
    at = page.evaluate("id => document.querySelector('#view-graph .picture').positionOf(id)", iri)
    page.locator("#view-graph .picture").click(position=at, click_count=clicks)


def selected(page: Page) -> str:
    return page.inner_text("#view-graph .details .label")


def test_around_a_case_are_its_treatments_and_what_was_decided(visit: Visit) -> None:
    page = visit(AROUND).page
    assert {CASE, ITEM, f"{ITEM}/beslutning", BODY} <= set(nodes(page))
    assert "Omkostninger" in page.inner_text("#view-graph h1")
    assert "22-009953" in page.title()
    assert re.search(r"\d+ af netværkets \d+ knuder vises", page.inner_text("#view-graph .note"))


def test_a_case_is_also_found_by_its_number(visit: Visit) -> None:
    assert CASE in nodes(visit("#graph=22-009953").page)


def test_without_a_selection_the_busiest_cases_are_shown(visit: Visit) -> None:
    page = visit("#graph").page
    assert CASE in nodes(page)
    assert page.inner_text("#view-graph h1") == "De sager, der oftest er behandlet"


def test_what_is_not_there_is_said(visit: Visit) -> None:
    page = visit("#graph=kommune/0000/sag/99").page
    page.wait_for_selector("#view-graph table")
    assert "“kommune/0000/sag/99” er ikke i netværket" in page.inner_text("#view-graph .note")


def test_a_click_selects_and_back_returns(visit: Visit) -> None:
    page = visit(AROUND).page
    nodes(page)
    first = selected(page)
    click_at(page, ITEM)
    page.wait_for_function(
        "label => document.querySelector('#view-graph .details .label').textContent !== label",
        arg=first,
    )
    assert f"at={ITEM}" in page.evaluate("location.hash")
    page.go_back()
    page.wait_for_function(
        "label => document.querySelector('#view-graph .details .label').textContent === label",
        arg=first,
    )


def test_a_node_is_unfolded_folded_and_taken_away(visit: Visit) -> None:
    page = visit(f"{AROUND}&at={BODY}").page
    before = nodes(page)
    page.locator("#view-graph .details").get_by_role("button", name="Fold ud").click()
    page.wait_for_function("location.hash.includes('open=')")
    more = nodes(page)
    assert len(more) > len(before)
    page.locator("#view-graph .details").get_by_role("button", name="Fold sammen").click()
    page.wait_for_function("!location.hash.includes('open=')")
    assert nodes(page) == before
    page.locator("#view-graph .details").get_by_role("button", name="Tag væk").click()
    page.wait_for_function("location.hash.includes('away=')")
    assert BODY not in nodes(page)


def test_a_double_click_unfolds(visit: Visit) -> None:
    page = visit(AROUND).page
    before = len(nodes(page))
    click_at(page, BODY, clicks=2)
    page.wait_for_function("location.hash.includes('open=')")
    assert len(nodes(page)) > before


def test_a_kind_is_switched_off_in_the_legend(visit: Visit) -> None:
    page = visit(AROUND).page
    nodes(page)
    box = page.locator("#view-graph .kinds").get_by_label(re.compile("^Beslutninger"))
    box.uncheck()
    page.wait_for_function("location.hash.includes('off=Decision')")
    assert f"{ITEM}/beslutning" not in nodes(page)
    page.get_by_role("button", name="Vis alle typer").click()
    page.wait_for_function("!location.hash.includes('off=')")
    assert f"{ITEM}/beslutning" in nodes(page)


def test_a_year_leaves_out_the_others(visit: Visit) -> None:
    page = visit(AROUND).page
    assert ITEM in nodes(page)
    page.get_by_label("Fra år").select_option("2023")
    page.wait_for_function("location.hash.includes('years=2023-2023')")
    assert ITEM not in nodes(page)
    assert CASE in nodes(page)


@pytest.mark.parametrize("typed", ["CYBERSIKKERHED", "cybersikk"])
def test_what_is_searched_for_is_put_into_the_picture(visit: Visit, typed: str) -> None:
    page = visit(f"{AROUND}&off=Topic").page
    nodes(page)
    page.get_by_role("combobox", name="Søg i hele netværket").fill(typed)
    page.locator("#graph-hits li", has_text="cybersikkerhed").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash.includes('at=')")
    assert typed.lower()[:9] in selected(page).lower()
    assert "off=" not in page.evaluate("location.hash")


def test_search_folds_danish_letters_and_says_when_there_is_nothing(visit: Visit) -> None:
    page = visit(AROUND).page
    nodes(page)
    box = page.get_by_role("combobox", name="Søg i hele netværket")
    box.fill("NOEDVENDIGE")
    page.locator("#graph-hits li", has_text="nødvendige").first.wait_for()
    box.fill("zeppelin")
    assert page.inner_text("#view-graph .found p") == "Ingen træffere i netværket"


def test_a_way_is_told_in_words(visit: Visit) -> None:
    page = visit(f"{AROUND}&at={BODY}").page
    nodes(page)
    page.get_by_role("button", name="Vis vejen fra 22-009953").click()
    page.wait_for_selector("#view-graph .way li")
    steps = page.locator("#view-graph .way li").all_inner_texts()
    assert len(steps) == 4
    assert "22-009953" in steps[0]
    assert "Direktionen" in steps[-1]
    assert "3 led" in page.inner_text("#view-graph .way")
    page.get_by_role("button", name="Glem vejen").click()
    page.wait_for_selector("#view-graph .way", state="hidden")


def test_keys_move_enlarge_and_unfold(visit: Visit) -> None:
    page = visit(f"{AROUND}&at={BODY}", reduced_motion=True).page
    settled(page)
    where = "id => document.querySelector('#view-graph .picture').positionOf(id)"
    before = page.evaluate(where, CASE)
    page.locator("#view-graph [role=application]").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"x => Math.abs(({where})('{CASE}').x - x + 60) < 2", arg=before["x"])
    apart = abs(page.evaluate(where, BODY)["x"] - page.evaluate(where, CASE)["x"])
    page.keyboard.press("+")
    page.wait_for_function(
        f"a => Math.abs(({where})('{BODY}').x - ({where})('{CASE}').x) > a * 1.2", arg=apart
    )
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash.includes('open=')")


def test_the_table_says_the_same_as_the_picture(visit: Visit) -> None:
    page = visit(AROUND).page
    shown = nodes(page)
    at = "id => document.querySelector('#view-graph .picture').positionOf(id) !== null"
    assert all(page.evaluate(at, iri) for iri in shown)
    groups = page.locator("#view-graph .same details summary").all_inner_texts()
    assert groups[0] == f"Knuder ({len(shown)})"
    assert any(group.startswith("beslutning (") for group in groups)
    counts = [int(group.rpartition("(")[2].rstrip(")")) for group in groups[1:]]
    assert f"Forbindelser ({sum(counts)})" in page.inner_text("#view-graph .same")


def test_the_keyboard_stays_where_it_was_in_the_table(visit: Visit) -> None:
    page = visit(AROUND).page
    nodes(page)
    button = page.locator(f"#view-graph [data-row='{BODY}'] button").first
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash.includes('at=')")
    assert page.evaluate("document.activeElement.closest('[data-row]')?.dataset.row") == BODY


def test_links_lead_to_the_case_and_the_card(visit: Visit) -> None:
    page = visit(AROUND).page
    nodes(page)
    details = page.locator("#view-graph .details")
    assert details.get_by_role("link", name="Se sagens forløb").get_attribute("href") == (
        f"#case={CASE}"
    )
    assert details.get_by_role("link", name="Se kortet").get_attribute("href") == f"#thing={CASE}"


def test_facts_lead_to_where_they_stand(visit: Visit) -> None:
    page = visit(f"{AROUND}&at={ITEM}/beslutning").page
    source = page.locator("#view-graph .details dd a.source").first
    source.wait_for()
    facts = page.inner_text("#view-graph .details dl")
    assert "Direktionen bakker op om" in facts
    assert "Efterlevelse" in facts
    assert re.fullmatch(
        r"#sources=kilde/[0-9a-f]{16}&at=\d+-\d+", source.get_attribute("href") or ""
    )


def test_a_meeting_is_called_by_its_day_in_words(visit: Visit) -> None:
    page = visit(AROUND).page
    nodes(page)
    assert page.get_by_role("button", name="Direktionen – 12. september 2022").count() > 0


def saved(page: Page, name: str, folder: Path) -> Path:
    settled(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name=f"Gem som {name}").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_graphml_is_read_by_networkx(visit: Visit, tmp_path: Path) -> None:
    page = visit(AROUND).page
    shown = nodes(page)
    path = saved(page, "GraphML", tmp_path)
    assert path.name.startswith("netvaerk-omkring-22-009953-")
    graph = nx.read_graphml(path)
    iris = {data["iri"] for _, data in graph.nodes(data=True)}
    base = "https://w3id.org/sagsgraf/"
    assert iris == {iri if ":" in iri else base + iri for iri in shown}
    kinds = {data["kind"] for _, data in graph.nodes(data=True)}
    assert {"Sag", "Punkt", "Beslutning"} <= kinds
    assert "sag" in {data["relation"] for *_, data in graph.edges(data=True)}
    assert {data.get("year") for _, data in graph.nodes(data=True)} >= {"2022", "2023"}


def test_svg_has_the_title_the_legend_and_every_node(visit: Visit, tmp_path: Path) -> None:
    page = visit(AROUND).page
    shown = nodes(page)
    path = saved(page, "SVG", tmp_path)
    root = ElementTree.parse(path).getroot()
    texts = [text.strip() for element in root.iter() if (text := element.text or "").strip()]
    assert any("22-009953" in text for text in texts)
    assert "Sag (1)" in texts
    space = "{http://www.w3.org/2000/svg}"
    assert len(root.findall(f"{space}g/{space}path/{space}title")) == len(shown)


def test_png_is_twice_the_size_of_the_svg(visit: Visit, tmp_path: Path) -> None:
    page = visit(AROUND).page
    svg = ElementTree.parse(saved(page, "SVG", tmp_path)).getroot()
    content = saved(page, "PNG", tmp_path).read_bytes()
    assert content.startswith(b"\x89PNG")
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (2 * int(svg.attrib["width"]), 2 * int(svg.attrib["height"]))


def darkness(page: Page) -> str:
    """What the canvas is painted with for names, as the browser resolves the token."""
    script = "getComputedStyle(document.querySelector('#view-graph .picture')).backgroundColor"
    return str(page.evaluate(script))


def test_another_theme_is_drawn_in_its_colours(visit: Visit) -> None:
    page = visit(AROUND).page
    settled(page)
    picture = page.locator("#view-graph .picture canvas")
    light = picture.screenshot()
    page.locator("header select").select_option("dark")
    page.wait_for_timeout(200)
    assert darkness(page) != "rgb(251, 250, 248)"
    assert picture.screenshot() != light


def test_it_speaks_english(visit: Visit) -> None:
    page = visit(AROUND, lang="en").page
    nodes(page)
    assert page.inner_text("#view-graph h1").startswith("Network around 22-009953")
    assert page.locator("#view-graph .kinds").get_by_label(re.compile("^Decisions")).is_checked()
    assert page.get_by_role("heading", name="The same as a table").is_visible()


def test_on_a_phone_the_picture_stands_over_the_table(visit: Visit) -> None:
    page = visit(AROUND, width=400).page
    nodes(page)
    picture = page.locator("#view-graph .picture").bounding_box()
    table = page.locator("#view-graph .same").bounding_box()
    assert picture
    assert table
    assert picture["y"] + picture["height"] <= table["y"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1600])
def test_axe_finds_nothing(
    visit: Visit, axe: Callable[[Page], str], scheme: str, width: int
) -> None:
    page = visit(f"{AROUND}&to={BODY}&at={BODY}", axe=True, scheme=scheme, width=width).page
    nodes(page)
    page.get_by_role("combobox", name="Søg i hele netværket").fill("direktion")
    page.wait_for_selector("#graph-hits li")
    assert axe(page) == ""
