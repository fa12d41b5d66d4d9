"""The graph page in a real browser, from a file, with the network switched off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from sagsgraf.views.network import render_network
from sagsgraf.views.pictures import Picture, Quote
from tests.views.conftest import BASE
from tests.views.test_network import HOSTILE, hostile_picture

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ITEM = f"{BASE}/moede/2021-01-14/punkt/3"
CASE = f"{BASE}/sag/21-7002"


class Visit:
    """A page that was opened offline, and what it tried and complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, address: str) -> Page:
        self.page.goto(address)
        self.page.wait_for_function("window.sagsgraf && window.sagsgraf.ready")
        return self.page


Opener = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, page_file: Callable[[str], str]) -> Iterator[Opener]:
    contexts = []

    def opened(picture: Picture, *, hash: str = "", lang: Any = "da", **options: Any) -> Visit:
        options.setdefault("viewport", {"width": 1280, "height": 800})
        context = browser.new_context(**options)
        context.set_offline(True)
        contexts.append(context)
        visited = Visit(context.new_page())
        visited.open(page_file(render_network(picture, lang=lang)) + hash)
        return visited

    yield opened
    for context in contexts:
        context.close()


def shown(page: Page) -> list[str]:
    found: list[str] = page.evaluate("sagsgraf.visible()")
    return found


def heading(page: Page) -> str:
    return page.inner_text("#panel h2")


def click_at(page: Page, node: str) -> None:
    at = page.evaluate("id => sagsgraf.position(id)", node)
    page.locator("#canvas").click(position=at)


def test_the_page_asks_for_nothing_and_complains_of_nothing(
    visit: Opener, council: Picture
) -> None:
    visited = visit(council)
    visited.page.evaluate("id => sagsgraf.select(id)", ITEM)
    visited.page.click("#as-list")
    assert [url.split("/")[-1] for url in visited.requests] == ["graf.html"]
    # A refused style or script would be a message on the console.
    assert visited.complaints == []


def test_a_click_on_a_node_shows_its_facts_and_their_sentences(
    visit: Opener, council: Picture
) -> None:
    page = visit(council).page
    click_at(page, ITEM)
    page.wait_for_selector("#panel h2")
    assert heading(page) == "3. Forebyggelse af oversvømmelser ved Ålekisten"
    panel = page.inner_text("#panel")
    assert ITEM in panel
    assert "3,2 mio. kr." in panel
    assert "Der afsættes 3,2 mio. kr. i 2022, finansieret af puljen til anlæg." in panel
    assert "referat-2021-01-14.pdf · side" in panel
    assert "Økonomiske konsekvenser" in panel
    assert page.evaluate("location.hash").startswith("#node=https%3A%2F%2F")


def test_neighbours_are_grouped_by_relation_and_direction(visit: Opener, council: Picture) -> None:
    page = visit(council, hash=f"#node={CASE}").page
    groups = [" ".join(t.split()) for t in page.locator("#panel h4").all_inner_texts()]
    assert groups == ["← behandler sag (indgående) (2)", "emne → (udgående)"]


def test_a_value_that_is_a_node_leads_to_it(visit: Opener, council: Picture) -> None:
    page = visit(council, hash=f"#node={ITEM}").page
    page.click("#panel dd a >> nth=0")
    assert heading(page) == "21-007002 Forebyggelse af oversvømmelser ved Ålekisten"
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.go_back()
    page.wait_for_function("document.querySelector('#panel h2').textContent.startsWith('3.')")


def test_a_relation_shows_its_quotes(visit: Opener, council: Picture) -> None:
    page = visit(council, hash=f"#node={ITEM}").page
    page.get_by_role("button", name="– beslutning –").click()
    assert heading(page) == "beslutning"
    assert "Tiltrådt. Afbud fra Bodil Kvistgaard." in page.inner_text("#panel figure")


def test_a_click_on_a_line_shows_the_relation(visit: Opener, council: Picture) -> None:
    page = visit(council, hash=f"#node={CASE}").page
    ends = [page.evaluate("id => sagsgraf.position(id)", node) for node in (CASE, ITEM)]
    x, y = ((ends[0][axis] + ends[1][axis]) / 2 for axis in ("x", "y"))
    page.locator("#canvas").click(position={"x": x, "y": y})
    page.wait_for_function("document.querySelector('#panel h2').textContent === 'behandler sag'")


def test_a_kind_can_be_hidden(visit: Opener, council: Picture) -> None:
    page = visit(council).page
    page.uncheck("input[data-kind=amount]")
    assert len(shown(page)) == len(council.nodes) - 14
    assert page.inner_text("#shown").endswith(f"{len(council.nodes) - 14} af 115 knuder vises")
    page.click("#no-kinds")
    assert shown(page) == []
    page.click("#all-kinds")
    assert len(shown(page)) == len(council.nodes)


def test_a_hidden_node_that_is_asked_for_comes_back(visit: Opener, council: Picture) -> None:
    page = visit(council).page
    page.uncheck("input[data-kind=case]")
    assert page.evaluate("id => sagsgraf.select(id)", CASE)
    assert page.is_checked("input[data-kind=case]")
    assert CASE in shown(page)


@pytest.mark.parametrize(
    "typed", ["ålekisten", "AALEKISTEN", "aalek", "OVERSVOEMM", "ålekisten 21-007002"]
)
def test_search_folds_danish_letters_and_case(visit: Opener, council: Picture, typed: str) -> None:
    page = visit(council).page
    page.fill("#search", typed)
    hits = page.locator("#hits li").all_inner_texts()
    assert any("Ålekisten" in hit for hit in hits)


def test_search_by_keyboard(visit: Opener, council: Picture) -> None:
    page = visit(council).page
    page.fill("#search", "aalekisten")
    first = page.get_attribute("#search", "aria-activedescendant")
    page.press("#search", "ArrowDown")
    assert page.get_attribute("#search", "aria-activedescendant") != first
    page.press("#search", "ArrowUp")
    page.press("#search", "Enter")
    assert heading(page).endswith("Ålekisten")
    assert page.is_hidden("#found")
    # What was chosen away from the drawing stands in its middle.
    at = page.evaluate("id => sagsgraf.position(id)", ITEM)
    size = page.evaluate("[canvas.clientWidth / 2, canvas.clientHeight / 2]")
    assert abs(at["x"] - size[0]) < 2
    assert abs(at["y"] - size[1]) < 2


def test_search_finds_facts_and_says_when_there_is_nothing(visit: Opener, council: Picture) -> None:
    page = visit(council).page
    page.fill("#search", "dato 2021-02-14")
    assert "Teknik- og Miljøudvalget 2021-02-14" in page.inner_text("#hits li >> nth=0")
    page.fill("#search", "zeppelin")
    assert page.inner_text("#hit-count") == "Ingen træffere i denne graf"


def test_escape_closes_the_search_then_clears_the_selection(
    visit: Opener, council: Picture
) -> None:
    page = visit(council, hash=f"#node={ITEM}").page
    page.fill("#search", "havn")
    page.press("#search", "Escape")
    assert page.is_hidden("#found")
    assert page.locator("#panel h2").count() == 1
    page.press("#search", "Escape")
    assert page.locator("#panel h2").count() == 0
    assert page.evaluate("location.hash") == ""


def test_only_the_neighbourhood(visit: Opener, council: Picture) -> None:
    page = visit(council, hash=f"#node={CASE}").page
    page.click("#near")
    assert len(shown(page)) == 4
    assert page.inner_text("#near") == "Vis alle"
    page.click("#near")
    assert len(shown(page)) == len(council.nodes)


def test_zoom_and_fit(visit: Opener, council: Picture) -> None:
    page = visit(council).page
    spread = """(() => {
        const [a, b] = sagsgraf.visible().map(sagsgraf.position);
        return Math.hypot(a.x - b.x, a.y - b.y);
    })()"""
    before = page.evaluate(spread)
    page.click("#zoom-in")
    assert page.evaluate(spread) == pytest.approx(before * 1.35, rel=0.01)
    page.click("#zoom-out")
    page.click("#fit")
    assert page.evaluate(spread) == pytest.approx(before, rel=0.01)


@pytest.mark.parametrize("hash", ["", "#node=", "#node=urn:ukendt", "#node=%E0%A4%A", "#andet"])
def test_an_address_that_names_no_node_selects_none(
    visit: Opener, council: Picture, hash: str
) -> None:
    visited = visit(council, hash=hash)
    assert visited.page.locator("#panel h2").count() == 0
    assert visited.complaints == []


def test_the_api_says_no_to_an_unknown_node(visit: Opener, council: Picture) -> None:
    assert visit(council).page.evaluate("sagsgraf.select('urn:ukendt')") is False


def test_the_list_is_another_way_to_every_node(visit: Opener, council: Picture) -> None:
    page = visit(council).page
    page.click("#as-list")
    assert page.locator("#list a").count() == len(council.nodes)
    assert page.inner_text("#as-list") == "Som graf"
    page.locator("#list a", has_text="Åse Mørkholm").press("Enter")
    assert heading(page) == "Åse Mørkholm"


def test_everything_is_reached_by_tab(visit: Opener, council: Picture) -> None:
    page = visit(council, hash=f"#node={CASE}").page
    reached = set()
    page.evaluate("document.activeElement.blur()")
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "(e => e.id || e.dataset.kind || e.className || e.tagName)(document.activeElement)"
            )
        )
    wanted = {"search", "case", "all-kinds", "fit", "zoom-in", "near", "as-list", "vis-network"}
    assert wanted | {"A", "BUTTON"} <= reached


def test_hostile_titles_do_nothing(visit: Opener) -> None:
    visited = visit(hostile_picture())
    page = visited.page
    for text in HOSTILE:
        assert page.evaluate("id => sagsgraf.select(id)", text)
        assert page.text_content("#panel h2") == text
        page.hover("#canvas", position=page.evaluate("id => sagsgraf.position(id)", text))
        page.wait_for_timeout(450)  # the tooltip comes after 350 ms
    page.fill("#search", "script")
    page.click("#as-list")
    assert page.evaluate("window.pwned") is None
    assert page.locator("img, b, iframe").count() == 0
    assert page.locator("script").count() == 2
    assert visited.complaints == []
    assert len(visited.requests) == 1


def test_a_tooltip_is_text(visit: Opener, council: Picture) -> None:
    page = visit(council).page
    page.hover("#canvas", position=page.evaluate("id => sagsgraf.position(id)", ITEM))
    page.wait_for_selector(".vis-tooltip", state="visible")
    assert "Ålekisten" in page.inner_text(".vis-tooltip")


def test_a_long_quote_can_be_unfolded(visit: Opener, council: Picture) -> None:
    quotes = tuple(
        Quote(q.text + " Forvaltningen redegør for sagen." * 30, q.source) for q in council.evidence
    )
    long = Picture("T", "", "", council.kinds, council.nodes, council.edges, quotes)
    page = visit(long, hash=f"#node={ITEM}").page
    button = page.locator("figure button").first
    height = "document.querySelector('blockquote').clientHeight"
    before = page.evaluate(height)
    button.click()
    assert page.evaluate(height) > before
    assert button.inner_text() == "Vis mindre"


def test_a_thousand_nodes_become_ready(visit: Opener, term: Picture) -> None:
    visited = visit(term)
    assert len(shown(visited.page)) == 1000
    assert visited.page.inner_text(".notice").startswith("Viser 1.000 af 1.018 knuder")
    assert visited.complaints == []


@pytest.mark.parametrize("hash", ["", f"#node={ITEM}"])
def test_a_phone_needs_no_sideways_scrolling(visit: Opener, council: Picture, hash: str) -> None:
    page = visit(council, hash=hash, viewport={"width": 360, "height": 740}).page
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) <= 360
    page.click("#as-list")
    page.fill("#search", "havn")
    assert page.evaluate(wide) <= 360


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(part) / 255 for part in colour[4:-1].split(",")[:3]]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_shapes_can_be_told_from_the_paper(
    visit: Opener, council: Picture, scheme: str
) -> None:
    page = visit(council, hash=f"#node={ITEM}", color_scheme=scheme).page
    colour = "([s, p]) => getComputedStyle(document.querySelector(s))[p]"
    body, sheet = (page.evaluate(colour, [s, "backgroundColor"]) for s in ("body", ".panel"))
    for selector in ("h1", ".counts", ".foot", ".what"):
        assert contrast(page.evaluate(colour, [selector, "color"]), body) >= 4.5, selector
    for selector in ("#panel dt", "#panel dd a", "figcaption", ".iri", "blockquote"):
        assert contrast(page.evaluate(colour, [selector, "color"]), sheet) >= 4.5, selector
    for index in range(len(council.kinds)):
        fill = page.evaluate(colour, [f".legend .kind-{index} .sign", "fill"])
        assert contrast(fill, body) >= 3, council.kinds[index].label


def test_the_theme_may_change_while_the_page_is_open(visit: Opener, council: Picture) -> None:
    visited = visit(council, color_scheme="light")
    visited.page.emulate_media(color_scheme="dark")
    visited.page.emulate_media(media="print")
    assert visited.complaints == []
    assert len(shown(visited.page)) == len(council.nodes)


def test_in_english(visit: Opener, council: Picture) -> None:
    page = visit(council, lang="en", hash=f"#node={CASE}").page
    assert page.inner_text("#near") == "Neighbours only"
    assert "Facts" in page.inner_text("#panel")
