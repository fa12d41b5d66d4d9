"""Texts that try to be more than text: in titles, names, decisions, papers and addresses."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from sagsgraf.pipeline.building import build
from tests.conftest import ROOT
from tests.explorer.conftest import Visit

pytestmark = pytest.mark.browser

LIST = ROOT / "graph" / "frontend" / "node_modules" / "big-list-of-naughty-strings" / "blns.json"
MODEL = ROOT / "tests" / "corpus" / "firstagenda-json" / "havneudvalget-2023-05-08.json"
OWN = (
    "</script><script>globalThis.sprung=true</script>",
    "<!--<script>globalThis.sprung=true</script>",
    "href <img src=x onerror=globalThis.sprung=true>",
    '"><svg onload=globalThis.sprung=true>',
    "javascript:globalThis.sprung=true",
    "linje\u2028skift\u2029her",
    "bagfra \u202egnirødnæ\u202c slut",
    "{{constructor.constructor('globalThis.sprung=true')()}}",
    "]]><b class=sprung>fed</b>",
)


def naughty() -> list[str]:
    """The strings of the list, and our own; each on one line."""
    if not LIST.exists():
        reason = "the front-end's packages are not installed (make pages)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    listed = json.loads(LIST.read_text(encoding="utf-8"))
    return [*OWN, *(" ".join(one.split()) for one in listed if one.strip())]


def agenda(strings: list[str]) -> str:
    """A system's JSON in which each string is a title, a decision, a case text and a paper."""
    whole = json.loads(MODEL.read_text(encoding="utf-8"))
    item = whole["Dagsordenpunkter"][1]
    whole["Udvalg"]["Navn"] = OWN[2]
    whole["Moede"]["Sted"] = OWN[0]
    present = whole["Moede"]["Moededeltagere"]
    whole["Moede"]["Moededeltagere"] = [present[0] | {"Name": one} for one in (*OWN, "Eva Lund")]
    whole["Dagsordenpunkter"] = [
        copy.deepcopy(item) | _said(number, words) for number, words in enumerate(strings, 1)
    ]
    return json.dumps(whole)


def _said(number: int, words: str) -> dict[str, object]:
    """What differs between the items."""
    shown = escape(words)
    html = (
        f"<div><h3>Beslutning</h3><span>Godkendt. {shown}</span>"
        f"<h3>Fremstilling</h3><span><p>Der afsættes 1,5 mio. kr. til {shown} i 2023.</p>"
        f'<p><a href="{shown}">{shown}</a></p></span></div>'
    )
    case = f"22-{number:06d}"
    return {
        "Felter": [
            {"Navn": "", "Html": html, "Tekst": None, "Link": words, "Id": "", "DocumentId": ""}
        ],
        "Navn": words,
        "Caption": words,
        "SagsNummer": case,
        "CaseNumber": case,
        "Punktnummer": str(number),
        "Number": str(number),
        "Sorting": number,
        "Bilag": [{"HarPdfVersion": "true", "Order": 0, "Navn": words, "Id": words}],
        "ExternalAgendaItemAttendees": [],
    }


@pytest.fixture(scope="module")
def hostile(write_explorer: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a meeting about all of them, in a file with a name of that kind."""
    folder = tmp_path_factory.mktemp("hostile")
    # A file name may hold all but a slash.
    file = folder / "<img src=x onerror=globalThis.sprung=true>.json"
    file.write_text(agenda(naughty()), encoding="utf-8")
    report = build([file], folder / "store", municipality="Kalundborg")
    assert len(report.read) == 1
    return write_explorer(folder / "store", people="all")


SHOWN = """async addresses => {
    const seen = [];
    for (const address of addresses) {
        location.hash = address;
        const number = address.split("=")[1];
        let told = "";
        for (let turn = 0; turn < 500 && !told.includes(number); turn++) {
            await new Promise(done => setTimeout(done, 10));
            told = document.querySelector("#main > section:not([hidden])")?.innerText ?? "";
        }
        seen.push(told);
    }
    return seen;
}"""
FOREIGN = """() => [
    globalThis.sprung === undefined ? "" : "a script of theirs ran",
    ...[...document.querySelectorAll("*")].filter(one =>
        one.matches(".sprung, iframe, object, embed, base, marquee, video, audio, frameset")
        || (one.localName === "img" && !/^(blob|data):/.test(one.src))
        || [...one.attributes].some(({ name }) => /^on/i.test(name))
        || ["href", "xlink:href", "src", "action", "formaction"].some(name =>
            /^\\s*(javascript|vbscript|data:text)/i.test(one.getAttribute(name) ?? ""))
    ).map(one => one.outerHTML.slice(0, 120)),
].filter(Boolean)"""


@pytest.mark.parametrize("lang", ["da", "en"])
def test_nothing_of_theirs_runs_in_any_view(visit: Visit, hostile: Path, lang: str) -> None:
    visited = visit(file=hostile, lang=lang)
    page = visited.page
    for address in (
        "#start",
        "#start=script",
        "#thing=kommune/0326",
        "#case=22-000003",
        "#graph=kommune/0326/sag/22-000003",
        "#sources",
    ):
        visited.go(address)
        page.wait_for_timeout(1000)
        assert page.evaluate(FOREIGN) == [], address
    query = "SELECT * { ?s <http://purl.org/dc/terms/title> ?title } LIMIT 600"
    found = page.evaluate("query => window.sagsgraf.query(query)", query)
    assert any(OWN[2] in row["title"] for row in found)


def test_every_case_is_told_as_text(visit: Visit, hostile: Path) -> None:
    page = visit(file=hostile).page
    strings = naughty()
    cases = [f"#case=22-{number:06d}" for number in range(1, len(strings) + 1)]
    told = page.evaluate(SHOWN, cases)
    assert page.evaluate(FOREIGN) == []
    for number in (0, 2, 3, 4, 8):
        words = " ".join(OWN[number].split())
        assert words in " ".join(told[number].split()), words
    assert all(case.partition("=")[2] in one for case, one in zip(cases, told, strict=True))


def test_what_an_address_says_is_text_too(visit: Visit, hostile: Path) -> None:
    visited = visit(file=hostile)
    for view in ("start", "case", "thing", "graph", "sparql", "sources"):
        for words in OWN:
            visited.page.evaluate(
                "([view, words]) => { location.hash = `${view}=${encodeURIComponent(words)}` }",
                [view, words],
            )
            visited.page.wait_for_timeout(100)
            assert visited.page.evaluate(FOREIGN) == [], (view, words)
