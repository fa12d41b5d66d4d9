from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import Any, cast

import pytest

from sagsgraf.views.network import as_script_json, render_network, wrapped
from sagsgraf.views.pictures import (
    Fact,
    NodeKind,
    Picture,
    PictureEdge,
    PictureNode,
    Quote,
)

# Titles that somebody's minutes, or somebody's joke, may bring.
HOSTILE = (
    "</script><script>window.pwned=1</script>",
    "href <img src=x onerror=window.pwned=1>",
    "<!-- <script>",
    "]]></style><style>*{display:none}",
    "linje\u2028skift\u2029her",
    "\"'`${window.pwned=1}{{ 7*7 }}",
    "<b>fed</b> *fed* _kursiv_",
    "__proto__",
)


def hostile_picture() -> Picture:
    kind = NodeKind("__proto__", HOSTILE[0], HOSTILE[1], "#22577a", "dot")
    nodes = tuple(
        PictureNode(text, text, "__proto__", (Fact(text, text, HOSTILE[0], (index,)),), text)
        for index, text in enumerate(HOSTILE)
    )
    edges = tuple(
        PictureEdge(HOSTILE[0], text, text, (index,)) for index, text in enumerate(HOSTILE)
    )
    quotes = tuple(Quote(text, text, 1, 0, len(text), text) for text in HOSTILE)
    return Picture(HOSTILE[0], HOSTILE[1], HOSTILE[2], (kind,), nodes, edges, quotes)


class Elements(HTMLParser):
    """Collects the elements of a page, and the text of scripts, styles and headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = tag
        if tag in ("script", "style", "h1", "title"):
            self.texts.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser gives it
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self.texts and self._open == self.texts[-1][0]:
            self.texts[-1] = (self._open, self.texts[-1][1] + data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def texts_of(self, tag: str) -> list[str]:
        return [text for name, text in self.texts if name == tag]


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return cast("dict[str, Any]", json.loads(found[1]))


@pytest.fixture(scope="module")
def html(council: Picture) -> str:
    return render_network(council)


@pytest.mark.parametrize(("lang", "search"), [("da", "Søg"), ("en", "Search")])
def test_the_page_speaks_its_language(council: Picture, lang: Any, search: str) -> None:
    page = render_network(council, lang=lang)
    assert f'<html lang="{lang}">' in page
    assert f'<label for="search">{search}</label>' in page


def test_an_unknown_language_is_refused(council: Picture) -> None:
    with pytest.raises(ValueError, match="known: da, en"):
        render_network(council, lang=cast("Any", "sv"))


def test_the_page_has_title_legend_and_counts(html: str, council: Picture) -> None:
    page = Elements(html)
    assert page.texts_of("title") == page.texts_of("h1") == [council.title]
    boxes = [box["data-kind"] for box in page.all("input") if box.get("type") == "checkbox"]
    assert boxes == [kind.id for kind in council.kinds]
    assert '<span class="what">Møder</span>' in html
    assert '<span class="count">24</span>' in html


def test_a_kind_without_nodes_is_not_in_the_legend() -> None:
    kinds = (
        NodeKind("a", "A", "A'er", "#22577a", "dot"),
        NodeKind("b", "B", "B'er", "#22577a", "star"),
    )
    page = Elements(render_network(Picture("T", kinds=kinds, nodes=(PictureNode("x", "X", "a"),))))
    assert [box["data-kind"] for box in page.all("input") if "data-kind" in box] == ["a"]


def test_the_page_refers_to_nothing_outside_itself(html: str) -> None:
    for tag, attributes in Elements(html).tags:
        for name in ("src", "href", "srcset", "action", "data"):
            value = attributes.get(name)
            assert value is None or value == "data:,", (tag, name, value)
    styles = "".join(Elements(html).texts_of("style"))
    assert "url(" not in styles
    assert "@import" not in styles


def test_only_scripts_with_a_known_hash_may_run(html: str) -> None:
    page = Elements(html)
    policy = next(
        meta["content"] or ""
        for meta in page.all("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    _, *scripts = page.texts_of("script")
    assert len(scripts) == 1
    for text in (*scripts, *page.texts_of("style")):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not [1 for _, attributes in page.tags if "style" in attributes]
    assert not [name for _, attributes in page.tags for name in attributes if name[:2] == "on"]


def test_the_licences_of_what_is_in_the_script_stay_with_it(html: str) -> None:
    assert re.search(r"<h2>vis-network 10\.\d+\.\d+</h2>", html)
    assert re.search(r"Tegnet med vis-network 10\.\d+\.\d+", html)
    assert "The MIT License" in html
    assert "Almende B.V" in html


def test_the_model_is_positioned_and_complete(html: str, council: Picture) -> None:
    data = data_of(html)
    assert [node["iri"] for node in data["details"]] == [node.id for node in council.nodes]
    assert len(data["nodes"]) == len(council.nodes)
    assert all(isinstance(node[axis], int) for node in data["nodes"] for axis in "xy")
    first = data["edges"][0]
    assert data["details"][first["from"]]["iri"] == council.edges[0].source
    assert data["details"][first["to"]]["iri"] == council.edges[0].target


def test_important_nodes_are_larger(html: str) -> None:
    sizes: dict[str, list[int]] = {}
    for node in data_of(html)["nodes"]:
        sizes.setdefault(node["group"], []).append(node["size"])
    assert min(sizes["meeting"]) > max(sizes["item"]) > max(sizes["decision"])


def test_two_relations_of_one_pair_do_not_hide_each_other() -> None:
    kind = NodeKind("a", "A", "A", "#22577a", "dot")
    picture = Picture(
        "T",
        kinds=(kind,),
        nodes=(PictureNode("x", "X", "a"), PictureNode("y", "Y", "a")),
        edges=(
            PictureEdge("x", "y", "formand for"),
            PictureEdge("x", "y", "medlem af"),
            PictureEdge("y", "x", "ledes af"),
        ),
    )
    bends = [
        (edge["smooth"]["type"] == "curvedCW") == (edge["from"] == 0)
        and edge["smooth"]["roundness"]
        for edge in data_of(render_network(picture))["edges"]
    ]
    assert len(set(bends)) == 3


def test_the_same_picture_gives_the_same_bytes(html: str, council: Picture) -> None:
    assert render_network(council) == html


def test_beyond_the_cap_the_page_says_what_is_left_out(council: Picture) -> None:
    page = render_network(council, cap=40)
    assert "Viser 40 af 115 knuder" in page
    assert len(data_of(page)["nodes"]) == 40


def test_an_empty_picture_is_a_page_too() -> None:
    assert "<h1>Intet fundet</h1>" in render_network(Picture("Intet fundet"))


def test_nothing_from_a_document_becomes_markup() -> None:
    harmless = Elements(render_network(hostile_picture()))
    assert len(harmless.all("script")) == 2
    assert len(harmless.all("style")) == 1
    assert not harmless.all("img")
    assert not harmless.all("b")
    assert harmless.texts_of("h1") == [HOSTILE[0]]


def test_hostile_words_come_through_unchanged() -> None:
    details = data_of(render_network(hostile_picture()))["details"]
    assert [detail["label"] for detail in details] == list(HOSTILE)


@pytest.mark.parametrize("text", [*HOSTILE, "&lt;", "halv \ud83d emoji"])
def test_json_cannot_end_its_script_element(text: str) -> None:
    written = as_script_json({text: [text]})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {text: [text]}
    written.encode("utf-8")


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Eventuelt", ["Eventuelt"]),
        ("  Eventuelt \n nyt ", ["Eventuelt nyt"]),
        ("", ["–"]),
        ("Godkendelse af dagsorden for mødet", ["Godkendelse af dagsorden", "for mødet"]),
        # One word longer than a line has to break somewhere.
        ("Arbejdsmarkedsforvaltningens", ["Arbejdsmarkedsforvaltnin", "gens"]),
    ],
)
def test_labels_wrap(label: str, lines: list[str]) -> None:
    assert wrapped(label).split("\n") == lines


def test_a_very_long_label_ends_with_an_ellipsis() -> None:
    lines = wrapped("Orientering om " + "tilsyn med byggeri " * 9).split("\n")
    assert len(lines) == 3
    assert lines[-1].endswith(" …")
    assert max(map(len, lines)) <= 24


def run(code: str, **environment: str) -> str:
    path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", code]
    ran = subprocess.run(
        command, capture_output=True, text=True, check=True, env=os.environ | path | environment
    )
    return ran.stdout.strip()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_order_of_sets_does_not_show(council: Picture, seed: str) -> None:
    code = """
import hashlib
from sagsgraf.views.network import render_network
from tests.views.conftest import minutes_picture
print(hashlib.sha256(render_network(minutes_picture(2), cap=90).encode()).hexdigest())
"""
    here = hashlib.sha256(render_network(council, cap=90).encode()).hexdigest()
    assert run(code, PYTHONHASHSEED=seed) == here


def test_importing_the_view_loads_no_drawing_library() -> None:
    code = """
import sys
import sagsgraf.views.network
heavy = ("pyvis", "networkx", "numpy", "IPython", "jinja2")
print([name for name in heavy if name in sys.modules])
"""
    assert run(code) == "[]"
