"""The FirstAgenda layout: what it recognises, and where items, headings and fields stand."""

from __future__ import annotations

from datetime import date, time

import pytest

from sagsgraf.layouts import read_minutes
from sagsgraf.layouts.firstagenda import LAYOUT
from sagsgraf.layouts.municipality import place
from sagsgraf.model import BadData, DocumentType, Presence, SectionKind, Usage
from tests.layouts.writing import HEADER, TITLE, document, item, meeting, minutes

_LONG = "Omkostninger og økonomi for tiltag inden for cyber- og informationssikkerhed"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Kære alle", "no line 'REFERAT <body> d. DD-MM-YYYY' near the top"),
        ("Punkt 1: A\n\n22-009953", "no line 'REFERAT <body>"),
        (TITLE, "a title line, but no heading 'Punkt 1: <title>'"),
        ("REFERAT Direktionen d. 31-02-2022\n\nPunkt 1: A", "no line 'REFERAT"),
        ("REFERAT Direktionen d. 12. foober 2022\n\nPunkt 1: A", "no line 'REFERAT"),
        ("REFERAT *** d. 12-09-2022\n\nPunkt 1: A", "no line 'REFERAT"),
    ],
    ids=["a letter", "no title", "no item", "no such day", "no such month", "no body"],
)
def test_a_refusal_says_what_was_sought(text: str, message: str) -> None:
    seen = LAYOUT.recognise(document(text))
    assert (seen.confidence, message in seen.because) == (0, True)
    with pytest.raises(
        BadData, match=r"referat\.txt: not recognised as minutes or an agenda"
    ) as error:
        read_minutes(document(text))
    assert "Check that it is the minutes themselves" in error.value.hint


@pytest.mark.parametrize(
    ("title", "kind", "body", "reason"),
    [
        (TITLE, DocumentType.MINUTES, "Direktionen", "Kalundborg"),
        ("Referat Byråd 2022-2025 d. 12-09-2022", DocumentType.MINUTES, "Byråd 2022-2025", "term"),
        ("DAGSORDEN Direktionen d. 12-09-2022", DocumentType.AGENDA, "Direktionen", "an agenda"),
        ("Dagsorden for Økonomiudvalget den 12. september 2022", DocumentType.AGENDA, None, "den"),
        ("ÅBENT REFERAT Økonomiudvalget d. 12.09.2022", DocumentType.MINUTES, None, "Åbent"),
        ("Beslutningsprotokol Byrådet d. 12/09/2022", DocumentType.MINUTES, "Byrådet", "protocol"),
        ("**REFERAT Direktionen d. 12-09-2022**", DocumentType.MINUTES, "Direktionen", "bold"),
        (
            "REFERAT Udvalget for Børn, Unge,\nFamilie og Fritid d. 12-09-2022",
            DocumentType.MINUTES,
            "Udvalget for Børn, Unge, Familie og Fritid",
            "a long body wraps",
        ),
    ],
)
def test_the_title_line(title: str, kind: DocumentType, body: str | None, reason: str) -> None:
    found = minutes(item(1, "Eventuelt"), header=title)
    assert (found.type, found.date) == (kind, date(2022, 9, 12)), reason
    assert body is None or found.body.text == body
    assert " ".join(found.words(found.body.span).split()) == found.body.text
    assert "2022" in found.words(found.date_span)


def test_header_fields_and_their_places() -> None:
    header = (
        f"{TITLE}\n\nMødedato: Mandag d. 12. september 2022 kl. 12.30 - 14.00\n\n"
        "Mødested: Mødelokale 2,\nrådhuset\n\n"
        "Mødedeltagere: Ida Bro (V) - formand, Jan Lysgaard\nThomsen, Per Dam (A)\n\n"
        "Fraværende: Per Dam (A), Åse Ås (Ø) stedfortræder Bo Ek (Ø)"
    )
    found = minutes(item(1, "Eventuelt"), header=header)
    assert (found.start, found.end) == (time(12, 30), time(14))
    assert found.place
    assert found.place.text == "Mødelokale 2, rådhuset"
    there = {one.name: (one.presence, one.party, one.role) for one in found.attendees}
    assert there == {
        "Ida Bro": (Presence.PRESENT, "V", "formand"),
        "Jan Lysgaard Thomsen": (Presence.PRESENT, None, None),
        "Per Dam": (Presence.ABSENT, "A", None),
        "Åse Ås": (Presence.ABSENT, "Ø", None),
        "Bo Ek": (Presence.PRESENT, "Ø", None),
    }
    assert [one.substitute_for for one in found.attendees if one.name == "Bo Ek"] == ["Åse Ås"]
    for one in found.attendees:
        assert found.words(one.span).startswith(one.name.split()[0])
    assert not found.unread


def test_a_closing_time_among_the_last_lines() -> None:
    found = minutes(item(1, "Eventuelt", "Beslutning", "-", "Mødet sluttede kl. 15.45."))
    assert found.end == time(15, 45)
    assert found.end_span
    assert "15.45" in found.words(found.end_span)


def test_two_dates_that_differ_are_told() -> None:
    header = f"{TITLE}\n\nMødedato Tirsdag d. 13. september 2022"
    found = minutes(item(1, "Eventuelt"), header=header)
    assert found.date == date(2022, 9, 13)
    assert "the title line says 2022-09-12, Mødedato says 2022-09-13" in found.warnings[0]


@pytest.mark.parametrize(
    ("heading", "title", "closed", "reason"),
    [
        (f"Punkt 1: {_LONG}\ni 2023 og 2024", f"{_LONG} i 2023 og 2024", False, "wraps"),
        (f"**Punkt 1: {_LONG}\ni 2023 og 2024**", f"{_LONG} i 2023 og 2024", False, "bold, wraps"),
        ("Punkt 1:\nEventuelt", "Eventuelt", False, "the title on the next line"),
        ("Punkt 1: Lukket: Salg af jord", "Salg af jord", True, "closed"),
        ("Punkt 1: LUKKET: Salg af jord", "Salg af jord", True, "closed, capitals"),
        ("Punkt 1: Lukket - Salg af jord", "Salg af jord", True, "closed, a dash"),
        ("Punkt 1: Lukket punkt: Salg af jord", "Salg af jord", True, "closed, a word more"),
        ("Punkt 1: Lukkede skoler: en status", "Lukkede skoler: en status", False, "not closed"),
        ("Pkt. 1: Eventuelt", "Eventuelt", False, "short word"),
        ("Punkt 1: 2. behandling af budget (B)", "2. behandling af budget (B)", False, "number"),
    ],
)
def test_headings(heading: str, title: str, closed: bool, reason: str) -> None:
    found = minutes(f"{heading}\n\n22-009953\n\nBeslutning\n\nGodkendt.")
    (one,) = found.items
    assert (one.title.text, one.closed) == (title, closed), reason
    assert [case.text for case in one.cases] == ["22-009953"]
    assert " ".join(found.words(one.title.span).split()) == title


def test_a_sentence_may_begin_like_a_heading() -> None:
    text = "Punkt 3: der mangler en høringsfrist, skrev rådet i sit svar."
    found = minutes(
        item(1, "Høring", "22-009953", "Beslutning", "Godkendt.", "Sagsfremstilling", text),
        item(2, "Budget", "22-009954", "Beslutning", "Godkendt."),
        item(3, "Eventuelt", "Beslutning", "-"),
    )
    assert [one.title.text for one in found.items] == ["Høring", "Budget", "Eventuelt"]
    assert text in found.words(found.items[0].span)


def test_the_contents_page_announces_and_the_body_is_right() -> None:
    contents = (
        "Indholdsfortegnelse\n\nOrientering fra Økonomiudvalgsrådet.......3\n"
        "Lukket: Salg af en grund, som ligger\nved havnen.....4\nEventuelt\t5"
    )
    found = minutes(
        contents,
        item(1, "Orientering fra Økonomiudvalgsmødet"),
        item(2, "Lukket: Salg af en grund, som ligger ved havnen"),
        item(3, "Eventuelt"),
    )
    assert [one.page for one in found.items] == [3, 4, 5]
    assert [entry.closed for entry in found.contents] == [False, True, False]
    first = found.items[0]
    assert first.contents
    assert first.contents.title.text == "Orientering fra Økonomiudvalgsrådet"
    assert first.title.text == "Orientering fra Økonomiudvalgsmødet"


def test_a_contents_page_that_numbers_its_lines() -> None:
    contents = "Indholdsfortegnelse\n\n1. Kajen.....3\n2. Lukket: Grunden.....4"
    found = minutes(contents, item(1, "Kajen"), item(2, "Lukket: Grunden"))
    assert [entry.title.text for entry in found.contents] == ["Kajen", "Grunden"]
    assert [entry.closed for entry in found.contents] == [False, True]


def test_a_title_that_begins_with_its_own_place() -> None:
    contents = "Indholdsfortegnelse\n\nKajen.....3\n2. behandling af budget.....4"
    found = minutes(contents, item(1, "Kajen"), item(2, "2. behandling af budget"))
    assert found.contents[1].title.text == "2. behandling af budget"


def test_participants_one_a_line() -> None:
    header = HEADER.replace("Mødedeltagere Ida Bro", "Mødedeltagere\nIda Bro (V)\nPer Dam (A)")
    found = minutes(item(1, "Kajen"), header=header)
    assert [(one.name, one.party) for one in found.attendees] == [
        ("Ida Bro", "V"),
        ("Per Dam", "A"),
    ]


def test_a_missing_item_is_told() -> None:
    found = minutes("Indholdsfortegnelse\n\nA.....3\nB.....4", item(1, "A"))
    assert "the contents page announces 2 items, 1 were found" in found.warnings


def test_a_closed_item_decides_without_a_heading() -> None:
    closed = item(1, "Lukket: Salg", "22-009953", "Salget blev godkendt.")
    (one,) = minutes(closed).items
    section = one.first(SectionKind.DECISION)
    assert section
    assert section.heading == ""
    assert section.body.of(meeting(closed)) == "Salget blev godkendt."


def test_an_agenda_decides_nothing_on_a_closed_item() -> None:
    found = minutes(
        item(1, "Lukket: Salg", "22-009953", "Behandles lukket."),
        header="DAGSORDEN Direktionen d. 12-09-2022",
    )
    assert found.items[0].sections == ()
    assert found.unread == (), "what stands in a closed item is quoted nowhere"


def test_sections_of_an_item() -> None:
    text = item(
        1, "A", "22-009953", "Beslutning", "Godkendt.", "Sagsfremstilling", "Resume", "Kort.",
        "Sagsfremstilling", "Langt.", "Beslutning", "Et andet udvalg godkendte.", "Bilag", "Notat",
    )  # fmt: skip
    found = minutes(text)
    kinds = [(one.kind.value, found.words(one.body)) for one in found.items[0].sections]
    assert kinds == [
        ("decision", "Godkendt."),
        ("presentation", ""),
        ("summary", "Kort."),
        ("presentation", "Langt."),
        ("other", "Et andet udvalg godkendte."),
        ("attachments", "Notat"),
    ]


def test_nothing_is_dropped_silently() -> None:
    header = f"Et brevhoved\n\n{HEADER}\n\nSekretær Bo Ek\n\nEn fodnote"
    found = minutes(item(1, "A", "Løs tekst", "Beslutning", "-"), header=header)
    assert [(found.words(one.span), one.reason) for one in found.unread] == [
        ("Et brevhoved", "above the title line"),
        ("En fodnote", "no known label"),
        ("Løs tekst", "above the first section"),
    ]


class TestMunicipality:
    def test_from_the_text(self) -> None:
        found = minutes(item(1, "A", "Beslutning", "Greve Kommune køber."), folder="aarhus")
        assert found.municipality
        assert (found.municipality.name, found.municipality.code) == ("Greve Kommune", "0253")
        assert found.municipality.span
        assert found.words(found.municipality.span) == "Greve Kommune"

    def test_from_the_folder(self) -> None:
        found = minutes(item(1, "A"), folder="greve-2022")
        assert found.municipality
        assert (found.municipality.name, found.municipality.span) == ("Greve Kommune", None)
        assert found.municipality.basis == "folder greve-2022"

    def test_told_by_a_person(self) -> None:
        found = place(minutes(item(1, "A", "Beslutning", "Greve Kommune køber.")), "0326")
        assert found.municipality
        assert found.municipality.name == "Kalundborg Kommune"
        assert found.municipality.basis == "--municipality 0326"

    def test_unknown(self) -> None:
        found = minutes(item(1, "A"))
        assert found.municipality is None
        assert any("the municipality is unknown" in warning for warning in found.warnings)
        told = place(found, "Greve")
        assert not any("municipality" in warning for warning in told.warnings)

    def test_a_name_that_is_none(self) -> None:
        with pytest.raises(Usage, match="'Atlantis' names no municipality"):
            place(minutes(item(1, "A")), "Atlantis")


def test_long_lines_are_read_at_once() -> None:
    """Each of these took between four and forty seconds."""
    found = minutes(
        "Fraværende " + "Ab  cd " * 3000,
        item(1, "A", "Behandling", "A og " * 5000),
        item(2, "B", "Sagens forløb", "12-09-2022" + " " * 20000 + "x"),
    )
    assert len(found.items) == 2
