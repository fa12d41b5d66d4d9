"""The case as a fragment of the explorer: the page's own words, and links that lead on."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from sagsgraf.queries.cases import find_case
from sagsgraf.store import open_reader
from sagsgraf.tracing import Identities, Trace, load_identified, load_trace
from sagsgraf.views.pictures import Lang
from sagsgraf.views.story import story
from sagsgraf.views.trace_links import StateLinks, state
from sagsgraf.views.trace_page import Beside, trace_fragment, trace_page
from tests.views.cases import rich_trace
from tests.views.test_trace_page import Parsed, long_case
from tests.views.test_trace_text import HOSTILE, hostile_trace, trace_of, treatment

BASE = "https://w3id.org/sagsgraf/"
NOTHING = Identities()


def fragment(
    trace: Trace, lang: Lang = "da", known: Identities = NOTHING, beside: Beside | None = None
) -> str:
    links = StateLinks(trace, known, name=trace.case, base=BASE)
    return trace_fragment(trace, story(trace), lang, links, beside)


def folded(text: str) -> str:
    return " ".join(text.split())


class Linked(HTMLParser):
    """The links of a fragment, each with its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self._to: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._to = dict(attrs)["href"] or ""
            self.links.append((self._to, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._to = None

    def handle_data(self, data: str) -> None:
        if self._to is not None:
            to, words = self.links[-1]
            self.links[-1] = to, words + data


@pytest.fixture(scope="module")
def cyber(sample_store: Path) -> tuple[Trace, Identities]:
    with open_reader(sample_store) as reader:
        return load_identified(reader, find_case(reader, "22-009953").value)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("make", [rich_trace, long_case, lambda: trace_of(treatment())])
def test_it_says_what_the_page_says(make: object, lang: Lang) -> None:
    trace = make()  # type: ignore[operator] # one of the three above
    page = trace_page(trace, lang)
    body = page[page.index("<header") : page.index("<footer")]
    body = re.sub(r"<button.*?</button>", "", body, flags=re.DOTALL)
    # A treatment's links into the explorer are all that the fragment adds.
    shown, *_ = fragment(trace, lang).rpartition('<p class="note">')
    shown = re.sub(r'<p class="cards">.*?</p>', "", shown)
    assert folded(Parsed(shown).text) == folded(Parsed(body).text)


def test_it_has_no_frame_and_ids_of_its_own() -> None:
    parsed = Parsed(fragment(rich_trace()))
    assert not {"html", "head", "body", "main", "script", "style", "button"} & {
        tag for tag, _ in parsed.tags
    }
    ids = [attrs["id"] or "" for _, attrs in parsed.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert all(one.startswith("case-") for one in ids)


@pytest.mark.parametrize("make", [rich_trace, long_case])
def test_every_part_that_is_linked_to_is_there(make: object) -> None:
    trace = make()  # type: ignore[operator] # one of the two above
    parsed = Parsed(fragment(trace))
    ids = {attrs["id"] for _, attrs in parsed.tags if "id" in attrs}
    parts = [
        dict(parse_qsl((attrs["href"] or "").removeprefix("#")))
        for attrs in parsed.all("a")
        if (attrs["href"] or "").startswith("#case=")
    ]
    assert parts
    assert {one["case"] for one in parts} == {trace.case}
    assert {f"case-{one['part']}" for one in parts} <= ids
    named = {
        one for _, attrs in parsed.tags for one in (attrs.get("aria-labelledby") or "").split()
    }
    assert named <= ids


def test_every_quote_leads_to_its_place_in_the_document(cyber: tuple[Trace, Identities]) -> None:
    trace, known = cyber
    quotes = {
        (one.origin.removeprefix(BASE), f"{one.start}-{one.end}")
        for step in trace.treatments
        for one in step.evidence
    }
    html = fragment(trace, known=known)
    captions = re.findall(r"<figcaption>(.*?)</figcaption>", html)
    assert len(captions) > 20
    for caption in captions:
        ((to, words),) = Linked(caption).links
        at = dict(parse_qsl(to.removeprefix("#")))
        assert (at["sources"], at["at"]) in quotes
        assert at["at"].replace("-", "–") in words
    assert {source for source, _ in quotes} == {
        one for one, _ in quotes if one.startswith("kilde/")
    }


def test_names_lead_to_their_cards(cyber: tuple[Trace, Identities]) -> None:
    trace, known = cyber
    links = Linked(fragment(trace, known=known)).links
    item = "#thing=kommune/0326/moede/direktionen/2022-09-12/punkt/2"
    for to, words in (
        ("#thing=kommune/0326/organ/direktionen", "Direktionen"),
        (f"{item}/beloeb/1", "1.566.200 kr."),
        ("#thing=http://data.europa.eu/eli/dir/2022/2555/oj", "om loven NIS2"),
        (item, "Alt om behandlingen – Direktionen 12. sep. 2022"),
        ("#thing=kommune/0326/moede/direktionen/2022-09-12", "Mødet – Direktionen 12. sep. 2022"),
    ):
        assert (to, words) in links
    assert any(to.startswith(f"{item}/bilag/") for to, _ in links)


def test_a_treatment_leads_to_where_it_begins_in_its_document(
    cyber: tuple[Trace, Identities],
) -> None:
    trace, known = cyber
    first = trace.treatments[0]
    title = min(one.start or 0 for one in first.evidence if one.about == "title")
    (to,) = [
        to
        for to, words in Linked(fragment(trace, known=known)).links
        if words == "Læs den i kilden – Direktionen 12. sep. 2022"
    ]
    assert to.startswith("#sources=kilde/")
    assert f"&at={title}-" in to


def test_a_name_that_means_two_things_leads_nowhere(cyber: tuple[Trace, Identities]) -> None:
    trace, _ = cyber
    assert "Direktionen" in Parsed(fragment(trace)).text
    assert not [to for to, _ in Linked(fragment(trace)).links if "organ/" in to]


def test_names_within_a_line_are_found_longest_first() -> None:
    people = {"Bo Li": f"{BASE}person/bo-li", "Bo Li Holm": f"{BASE}person/bo-li-holm"}
    links = StateLinks(trace_of(treatment()), Identities(people=people), name="1", base=BASE)
    assert list(links.pieces("people", "Bo Li Holm, direktør")) == [
        ("Bo Li Holm", "#thing=person/bo-li-holm"),
        (", direktør", ""),
    ]
    assert list(links.pieces("people", "Bo Lind")) == [("Bo Lind", "")]


def test_other_cases_and_documents_stand_after_the_course() -> None:
    beside = Beside(
        cases=(("22-1", "Ny skole", state("case", "22-1")),),
        documents=(("referat.pdf", "#sources=kilde/0a"),),
    )
    html = fragment(rich_trace(), beside=beside)
    links = Linked(html).links
    assert ("#case=22-1", "22-1") in links
    assert ("#sources=kilde/0a", "referat.pdf") in links
    assert "Andre sager, der nævnes" in [words for _, words in links]
    assert "Andre sager" not in fragment(rich_trace())


@pytest.mark.parametrize("lang", ["da", "en"])
def test_what_a_document_says_stays_text(lang: Lang) -> None:
    known = Identities(
        bodies={HOSTILE: HOSTILE}, people={HOSTILE: HOSTILE}, organisations={HOSTILE: HOSTILE}
    )
    trace = hostile_trace()
    parsed = Parsed(fragment(trace, lang, known))
    assert "<img src=x" in parsed.text
    assert not {"img", "script", "style", "iframe"} & {tag for tag, _ in parsed.tags}
    assert all(attrs["href"].startswith("#") for attrs in parsed.all("a") if attrs["href"])


def test_the_trace_itself_is_the_same_with_its_names(sample_store: Path) -> None:
    with open_reader(sample_store) as reader:
        iri = find_case(reader, "22-009953").value
        trace, _ = load_identified(reader, iri)
        assert load_trace(reader, iri) == trace
    quotes = trace.to_dict()["treatments"][0]["evidence"]
    assert set(quotes[0]) == {"about", "text", "source", "page", "start", "end", "section"}
