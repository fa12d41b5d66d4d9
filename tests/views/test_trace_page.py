"""The page of a case: what it says, that it is safe, and how it behaves in a browser."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from sagsgraf.tracing.model import Change, Point, Trace
from sagsgraf.views import trace_page as module
from sagsgraf.views.trace_page import trace_page
from tests.views.test_trace_text import (
    HOSTILE,
    amount,
    hostile_trace,
    sample_trace,
    trace_of,
    treatment,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

VOID = {"meta", "link", "img", "br", "input"}


class Parsed(HTMLParser):
    """The tags of a page, checked to be closed in order, and its visible text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


@pytest.fixture(scope="module")
def cyber(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    return sample_trace(tmp_path_factory.mktemp("cyber") / "store")


@pytest.fixture(scope="module")
def html(cyber: Trace) -> str:
    return trace_page(cyber)


def long_case() -> Trace:
    """Two dozen treatments, with the same long recommendation."""
    points = tuple(
        Point("Center for Vand", number, f"at {number} godkendes") for number in ("1", "2", "a")
    )
    sums = tuple(amount(f"{n} mio. kr.", f"{n}000000", years=(str(2020 + n),)) for n in range(4))
    return trace_of(
        *(
            treatment(
                date=f"20{10 + n // 12}-{1 + n % 12:02d}-14",
                body=("Havneudvalget", "Klima-, Teknik- og Miljøudvalget", "Byrådet")[n % 3],
                recommendations=points,
                amounts=sums,
                referrals=("Havneudvalget", "Klima-, Teknik- og Miljøudvalget", "Byrådet"),
            )
            for n in range(24)
        )
    )


# --- what it says --------------------------------------------------------------------------------


def test_the_sample_case(html: str) -> None:
    told = " ".join(Parsed(html).text.split())
    for part in (
        "Sag 22-009953 Omkostninger til nødvendige Cyber- og Informationssikkerhedstiltag",
        "2 behandlinger i 1 organ",
        "12. september 2022 Direktionen Punkt 2 · side 4",
        "Beslutning Tiltrådt Direktionen bakker op om det indstillede.",
        "Fra Digitaliserings- og IT-chefen",
        "heraf engangsudgift",
        "8 måneder uden behandling i disse dokumenter",
        "Ændret siden 12. september 2022, Direktionen",
        "Intet beløb af denne art angivet den 6. juni 2023",
        "kalundborg-direktionen-2022-09-12.txt · side 4 · tegn",
        "Beløb i hele sagen, efter år",
    ):
        assert part in told


def test_changed_words_are_marked(html: str) -> None:
    told = " ".join(Parsed(html).text.split())
    assert "[fjernet: 2023 og ]2024" in told
    assert "[tilføjet: merudgiften dækkes af en ekstrabevilling" in told
    assert {"ins", "del"} <= {tag for tag, _ in Parsed(html).tags}


def test_english(cyber: Trace) -> None:
    page = trace_page(cyber, "en")
    assert '<html lang="en">' in page
    assert "8 months without a treatment in these documents" in page
    assert "DKK 1,566,200" in page
    with pytest.raises(ValueError, match="known: da, en"):
        trace_page(cyber, "sv")  # type: ignore[arg-type] # the point of the test


def test_each_treatment_has_an_anchor_that_the_overview_links_to(html: str) -> None:
    page = Parsed(html)
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [str(attrs["href"]) for attrs in page.all("a")]
    assert "#2022-09-12-direktionen-2" in links
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_headings_do_not_skip_a_level(html: str) -> None:
    levels = [int(tag[1]) for tag, _ in Parsed(html).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_long_case_folds_what_it_repeats() -> None:
    page = trace_page(long_case())
    assert page.count('<details class="again">') == 23
    assert "Som 14. januar 2010, Havneudvalget (3 punkter, 4 beløb og vejen)" in page


def test_what_is_missing_is_told() -> None:
    one = treatment(decision=None, outcomes=(), evidence=(), number=None, page=None, title="")
    told = Parsed(trace_page(trace_of(one))).text
    assert "Ingen beslutning læst i dokumentet." in told
    assert "Uden titel" in told
    assert "Overblik" not in told
    assert "Ingen behandlinger af sagen er fundet" in Parsed(trace_page(trace_of())).text


def test_a_changed_outcome_is_told_in_one_line() -> None:
    change = Change(
        "2022-09-12", "2022-10-12", "outcome", "", ("approved",), ("approved", "requested")
    )
    page = trace_page(
        trace_of(
            treatment(),
            treatment(date="2022-10-12", outcomes=("approved", "requested")),
            changes=(change,),
        )
    )
    assert "Udfald godkendt → – Nu: godkendt, ønsket" in " ".join(Parsed(page).text.split())


# --- that it is safe and the same every time -----------------------------------------------------


def test_nothing_from_a_document_becomes_markup() -> None:
    page = Parsed(trace_page(hostile_trace()))
    assert not page.all("img")
    assert len(page.all("script")) == 1
    assert all(not name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert {attrs["href"] for attrs in page.all("link")} == {"data:,"}
    assert all(str(attrs["href"]).startswith("#") for attrs in page.all("a"))
    assert HOSTILE.replace("\x1b", "") in page.text


def test_the_policy_allows_this_style_and_this_script_only(html: str) -> None:
    policy = Parsed(html).all("meta")[1]["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not re.search(r"https?://(?!w3id\.org/sagsgraf/)", html)


def test_a_broken_character_can_be_written(tmp_path: Any) -> None:
    page = trace_page(trace_of(treatment(title="halv \ud83d emoji")))
    (tmp_path / "sag.html").write_text(page, encoding="utf-8")


def test_the_same_trace_gives_the_same_bytes(cyber: Trace, html: str) -> None:
    assert trace_page(cyber) == html
    assert trace_page(replace(cyber)) == html


def test_importing_the_view_loads_no_template_engine() -> None:
    code = (
        "import sys, sagsgraf.views.trace_page, sagsgraf.views.tables, sagsgraf.views.trace_text;"
        "print(sorted({'jinja2', 'rich', 'rdflib'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_contrast(scheme: int) -> None:
    both = re.findall(
        r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", module._asset("tokens.css")
    )
    colours = {name: sides[scheme] for name, *sides in both}
    tones = ("good", "neutral", "onward", "waiting", "bad", "other")
    pairs = [(tone, f"{tone}-wash") for tone in tones] + [(tone, "paper") for tone in tones]
    pairs += [(ink, on) for ink in ("ink", "soft", "accent") for on in ("paper", "sheet", "wash")]
    pairs += [("ins-ink", "ins"), ("del-ink", "del")]
    pairs += [(f"lane-{n}", on) for n in range(1, 9) for on in ("paper", "sheet")]
    for ink, on in pairs:
        light, dark = sorted((_luminance(colours[ink]), _luminance(colours[on])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, on)


# --- in a browser --------------------------------------------------------------------------------


class Visit:
    """A page that was opened offline, and what it tried and complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))


Opener = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser, page_file: Callable[[str], str]) -> Iterator[Opener]:
    contexts = []

    def opened(html: str, *, anchor: str = "", **options: Any) -> Visit:
        options.setdefault("viewport", {"width": 1280, "height": 800})
        context = browser.new_context(**options)
        context.set_offline(True)
        contexts.append(context)
        visited = Visit(context.new_page())
        visited.page.goto(page_file(html) + anchor)
        return visited

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.browser
def test_the_page_asks_for_nothing_and_complains_of_nothing(visit: Opener, html: str) -> None:
    for options in ({}, {"color_scheme": "dark"}):
        visited = visit(html, **options)
        visited.page.click("#all")
        assert [url.split("/")[-1] for url in visited.requests] == ["graf.html"]
        assert visited.complaints == []


@pytest.mark.browser
def test_a_quote_opens_where_its_statement_stands(visit: Opener, html: str) -> None:
    page = visit(html).page
    details = page.locator(".decision details").first
    assert not details.locator("blockquote").is_visible()
    details.locator("summary").click()
    assert details.locator("blockquote").inner_text().startswith("Direktionen bakker op om")
    assert "side 4 · tegn" in details.locator("figcaption").inner_text()


@pytest.mark.browser
def test_all_quotes_open_and_close_with_the_keyboard(visit: Opener, html: str) -> None:
    page = visit(html).page
    page.focus("#all")
    page.keyboard.press("Enter")
    quotes = page.locator("blockquote")
    assert all(quotes.nth(place).is_visible() for place in range(quotes.count()))
    assert page.inner_text("#all") == "Luk alle belæg"
    page.keyboard.press("Space")
    page.wait_for_function("!document.querySelector('details[open]')")
    assert page.inner_text("#all") == "Åbn alle belæg"


@pytest.mark.browser
def test_without_its_script_the_page_tells_the_same(visit: Opener, html: str) -> None:
    page = visit(html, java_script_enabled=False).page
    assert not page.locator("#all").is_visible()
    page.locator(".decision summary").first.click()
    assert page.locator(".decision blockquote").first.is_visible()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_is_wider_than_the_window(visit: Opener, html: str, width: int) -> None:
    for told in (html, trace_page(long_case()), trace_page(hostile_trace())):
        page = visit(told, viewport={"width": width, "height": 800}).page
        page.click("#all")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_hostile_words_do_nothing(visit: Opener) -> None:
    visited = visit(trace_page(hostile_trace()))
    visited.page.click("#all")
    assert visited.complaints == []
    assert len(visited.requests) == 1
    assert visited.page.evaluate("document.images.length") == 0


@pytest.mark.browser
def test_a_link_to_a_treatment_leads_there(visit: Opener) -> None:
    page = visit(trace_page(long_case()), anchor="#2011-06-14-byraadet-1").page
    top = page.evaluate("document.getElementById('2011-06-14-byraadet-1').offsetTop >= 0")
    box = page.locator("[id='2011-06-14-byraadet-1']").bounding_box()
    assert top
    assert box is not None
    assert 0 <= box["y"] < 400


@pytest.mark.browser
def test_print_leaves_out_what_only_a_screen_can_do(visit: Opener, html: str) -> None:
    page = visit(html).page
    page.emulate_media(media="print")
    assert not page.locator("#all").is_visible()
    assert not page.locator(".decision summary").first.is_visible()
    assert page.locator(".decision .words").first.is_visible()
