"""FirstAgenda's web pages: as pages and as text copied from one."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from sagsgraf.evaluation import compare, load_gold
from sagsgraf.layouts.firstagenda_web import LAYOUT
from sagsgraf.model import Document, DocumentType, Minutes, Presence, SectionKind
from sagsgraf.pipeline.reading import read_path
from sagsgraf.reading import read_bytes

_TOP = """Referat 1. oktober 2025 kl. 15.45
Teknisk Udvalg - Sal 3
Udvalg:\tTeknisk Udvalg
Mødedato:\tonsdag den 1. oktober 2025 kl. 15.45
Mødested:\tSal 3
Mødedeltagere:\t{people}
Punkt\tTitel
"""
_PAGE = """<html><h1>Referat 1. oktober 2025 kl. 15.45</h1><h2>Teknisk Udvalg - Sal 3</h2>
<table><tr><td>Udvalg:<td>Teknisk Udvalg</tr><tr><td>Mødedato:<td>onsdag den 1. oktober 2025</tr>
</table><table><tr><th>Punkt<th>Titel</tr>{items}</table></html>"""


def document(text: str) -> Document:
    return read_bytes(text.encode(), "referat.txt")


def minutes(items: str, people: str = "") -> Minutes:
    return LAYOUT.read(document(_TOP.format(people=people) + items))


def page(*items: str) -> Minutes:
    rows = "".join(
        f"<tr><td>{number}<td><button><h2>{item.partition('|')[0]}</h2></button>"
        f"<div>{item.partition('|')[2]}</div><td>1</tr>"
        for number, item in enumerate(items, start=1)
    )
    return LAYOUT.read(read_bytes(_PAGE.format(items=rows).encode(), "referat.html"))


def test_which_meeting_it_is() -> None:
    found = minutes("1\t\nEventuelt\nBeslutninger\nIntet.\n", "Ida Bro (A), Bo Elm (V)")
    assert (found.type, found.body.text) == (DocumentType.MINUTES, "Teknisk Udvalg")
    assert (found.date, found.start) == (date(2025, 10, 1), time(15, 45))
    assert found.place is not None
    assert found.place.text == "Sal 3"
    assert [(one.name, one.party) for one in found.attendees] == [("Ida Bro", "A"), ("Bo Elm", "V")]
    assert not found.unread


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        pytest.param("Dagsorden 1. oktober 2025 kl. 15.45", DocumentType.AGENDA, id="agenda"),
        pytest.param("Tillægsdagsorden 1. oktober 2025", DocumentType.AGENDA, id="supplement"),
        pytest.param("Åbent referat 1. oktober 2025 kl. 8.15", DocumentType.MINUTES, id="open"),
        pytest.param(
            "Referat af ekstraordinært møde 1. oktober 2025", DocumentType.MINUTES, id="extra"
        ),
    ],
)
def test_titles(title: str, kind: DocumentType) -> None:
    text = _TOP.format(people="").replace("Referat 1. oktober 2025 kl. 15.45", title)
    text += "1\nEventuelt\nEMN-2025-000001\n"
    assert LAYOUT.recognise(document(text)).confidence > 0.8
    assert LAYOUT.read(document(text)).type is kind


@pytest.mark.parametrize(
    ("text", "because"),
    [
        pytest.param("Kære alle", "no line 'Referat 1. oktober", id="a letter"),
        pytest.param("Referat 1. oktober 2025\n1\nBudget\nBeslutning\n", "no 'Udvalg:'", id="body"),
        pytest.param(_TOP.format(people=""), "no numbered title", id="no item"),
        pytest.param(
            _TOP.format(people="") + "Sagsfremstilling\n2\nveje\nog 3\nstier\n",
            "no numbered title",
            id="numbers in a text",
        ),
    ],
)
def test_what_it_is_not(text: str, because: str) -> None:
    seen = LAYOUT.recognise(document(text))
    assert (seen.confidence, because in seen.because) == (0.0, True), seen


def test_a_page_without_its_title() -> None:
    text = _TOP.format(people="").split("\n", 1)[1] + "1\nEventuelt\nBeslutninger\nIntet.\n"
    assert LAYOUT.recognise(document(text)).confidence == 0.7


@pytest.mark.parametrize(
    "items",
    [
        pytest.param(
            "1\t\nVej\nEMN-2025-000001\n1\n2\t\nSti\nBeslutning\nJa.\n", id="a count line"
        ),
        pytest.param("1\tVej\nEMN-2025-000001\n2\tSti\nBeslutning\nJa.\n", id="on one line"),
        pytest.param("1.\nVej\nEMN-2025-000001\n2.\nSti\nBeslutning\nJa.\n", id="with a point"),
        pytest.param("Punkt 1\nVej\n22-009953\nPunkt 2\nSti\nBeslutninger:\nJa.\n", id="a word"),
        pytest.param(
            "1\nVej\nHent som PDF\nKopier link\n\n2\nSti\nBeslutning\nJa.\nHent som PDF\n×\n",
            id="menus",
        ),
        pytest.param(
            "1\nVej\nSagsfremstilling\nTo veje:\n12\nStier\n40\nVeje\n2\nSti\nBeslutning\nJa.\n",
            id="numbers in a text",
        ),
    ],
)
def test_items_in_copied_text(items: str) -> None:
    found = minutes(items)
    assert [(item.number, item.title.text) for item in found.items] == [("1", "Vej"), ("2", "Sti")]
    (decision,) = found.items[1].all(SectionKind.DECISION)
    assert found.words(decision.body) == "Ja."


def test_items_on_a_page_are_those_with_a_heading() -> None:
    found = page(
        "2. behandling af budget|<h3>Beslutninger</h3><div>3</div><div>stemte for.</div>",
        "Beslutning|<h3>Beslutninger</h3>Udsat.",
        "Lukket: Køb|<span>EMN-2025-000312</span><div>Godkendt.</div>",
        "Lukket punkt|",
    )
    assert [(item.title.text, item.closed) for item in found.items] == [
        ("2. behandling af budget", False),
        ("Beslutning", False),
        ("Køb", True),
        ("Lukket punkt", True),
    ]
    assert found.items[2].cases[0].text == "EMN-2025-000312"
    decided = [
        found.words(section.body)
        for item in found.items
        for section in item.all(SectionKind.DECISION)
    ]
    assert decided == ["3\nstemte for.", "Udsat.", "Godkendt."]


def test_a_heading_without_words_ends_the_decision() -> None:
    found = page(
        "Dige|<h3>Beslutninger</h3>Ja.<h3></h3>Diget er fra 1920.<h3>Resume</h3>Det er lavt."
    )
    sections = [(one.kind, found.words(one.body)) for one in found.items[0].sections]
    assert sections == [
        (SectionKind.DECISION, "Ja."),
        (SectionKind.SUMMARY, "Diget er fra 1920."),
        (SectionKind.SUMMARY, "Det er lavt."),
    ]


def test_headings_of_the_page_cut_and_others_do_not() -> None:
    found = page(
        "Dige|<h3>Indstillinger</h3>At 1) Ja.<h3>Havnemesterens påtegning</h3>Intet."
        "<h3>Sagsforløb</h3><div>Udvalg: Byrådet</div><div>Dato: 02-09-2025</div>"
        "<div>Beslutning</div><div>Udsat.</div><h3>Bilag</h3><ul><li>Indstilling</li>"
        "<li>Resume</li></ul>"
    )
    sections = [(one.heading, one.kind) for one in found.items[0].sections]
    assert sections == [
        ("Indstillinger", SectionKind.RECOMMENDATION),
        ("Havnemesterens påtegning", SectionKind.OTHER),
        ("Sagsforløb", SectionKind.HISTORY),
        ("Bilag", SectionKind.ATTACHMENTS),
    ]
    assert found.words(found.items[0].sections[3].body) == "• Indstilling\n• Resume"


def test_words_of_a_decision_that_look_like_its_heading() -> None:
    found = page("Dige|<h3>Beslutning</h3><div>Byrådets beslutning:</div><div>Ja.</div>")
    (section,) = found.items[0].sections
    assert section.kind is SectionKind.DECISION
    assert found.words(section.body) == "Byrådets beslutning:\nJa."


def test_only_the_last_list_of_papers_is_one() -> None:
    found = page(
        "Dige|<h3>Bilag</h3><ul><li>Kort</li></ul><h3>Sagens forløb</h3><div>Intet.</div>"
        "<p><em>Bilag</em></p><p>De vedlagte bilag viser diget.</p><h3>Bilag</h3>"
        "<ul class=list-unstyled><li>Bilag 1 - Kort</li></ul>"
    )
    sections = [(one.kind, found.words(one.body)) for one in found.items[0].sections]
    assert sections == [
        (SectionKind.OTHER, "• Kort"),
        (SectionKind.HISTORY, "Intet.\n\nBilag\n\nDe vedlagte bilag viser diget."),
        (SectionKind.ATTACHMENTS, "Bilag 1 - Kort"),
    ]


def test_absentees_and_people_one_a_line() -> None:
    people = "<tr><td>Mødedeltagere:<td><ul><li>Ida Bro (A)</li><li>Bo Elm (V)</li></ul></tr>"
    absent = "<tr><td>Fraværende:<td>Per Ry (C)</tr></table><table>"
    text = _PAGE.format(items="<tr><td>1<td><h2>Eventuelt</h2></tr>")
    text = text.replace("</table><table>", people + absent, 1)
    found = LAYOUT.read(read_bytes(text.encode(), "a.html"))
    assert [(one.name, one.presence) for one in found.attendees] == [
        ("Ida Bro", Presence.PRESENT),
        ("Bo Elm", Presence.PRESENT),
        ("Per Ry", Presence.ABSENT),
    ]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        pytest.param((1, 2), [], id="whole"),
        pytest.param((1, 3), ["item 2 was not found"], id="one"),
        pytest.param((1, 5), ["items 2 to 4 were not found"], id="three"),
    ],
)
def test_gaps_are_told(numbers: tuple[int, ...], expected: list[str]) -> None:
    items = "".join(f"{number}\nVej\nBeslutning\nJa.\n" for number in numbers)
    assert LAYOUT.missing(minutes(items)) == expected


def test_a_page_whose_items_were_not_opened_is_told() -> None:
    assert LAYOUT.missing(page("Vej|", "Sti|")) == [
        "no item has a text: open the items on the page before saving it"
    ]


@pytest.mark.parametrize("name", ["01-klimaudvalget", "02-kopieret-dagsorden"])
def test_the_examples_are_read_whole(name: str) -> None:
    folder = Path(__file__).resolve().parents[1] / "corpus" / "firstagenda-web"
    _read_whole(folder / f"{name}.gold.json")


def test_the_page_of_aarhus_is_read_whole(corpora: Path) -> None:
    _read_whole(corpora / "aarhus" / "teknisk-udvalg-2025-10-01.gold.json")


def _read_whole(path: Path) -> None:
    gold = load_gold(path)
    for source in gold.documents:
        fields = compare(read_path(source).record.to_dict(), gold).fields
        assert not {name for name, one in fields.items() if one.missed or one.wrong}, source.name
