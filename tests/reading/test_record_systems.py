"""The XML of SBSYS, eDoc, Fujitsu's eDoc and Acadre becomes minutes with their fields marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sagsgraf.model import BadData, Document, Role
from sagsgraf.reading import read_bytes, read_file

_CORPUS = Path(__file__).resolve().parents[1] / "corpus"
_SBSYS = _CORPUS / "sbsys-xml" / "havneudvalget-2023-05-08.xml"
_EDOC = _CORPUS / "edoc-xml" / "havneudvalget-2012-05-08.xml"
_FUJITSU = _CORPUS / "edoc-xml" / "fujitsu-havneudvalget-2017-05-08.xml"
_ACADRE = _CORPUS / "acadre-xml" / "havneudvalget-2013-05-08.xml"


def marked(one: Document, *roles: Role) -> list[tuple[str, str]]:
    return [(mark.span.of(one.text), mark.value) for mark in one.marked(*roles)]


def words(one: Document, *roles: Role) -> list[str]:
    return [text for text, _ in marked(one, *roles)]


def changed(path: Path, before: str, after: str) -> Document:
    """Return an example with some of its words replaced."""
    content = path.read_bytes()
    assert before.encode() in content
    return read_bytes(content.replace(before.encode(), after.encode()), "a.xml")


@pytest.mark.parametrize(
    ("path", "kind", "head"),
    [
        pytest.param(
            _SBSYS,
            "sbsys-xml",
            "REFERAT HAVNEUDVALGET d. 08-05-2023\n\nMødedato Mandag d. 08. maj 2023 kl. 16:30\n\n"
            "Sluttidspunkt kl. 18:00\n\nMødested Lokale 3\n\nMødedeltagere Eva Lund (A)\n\n"
            "Medlemmer Per Dam\n\nAfbud Ida Bro (V)\n\nPunkt 1: Nyt tag på havnehallen\n\n"
            "82.06.00-P20-4-22\n\nFraværende under punktet: Per Dam\n\n"
            "ADMINISTRATIONENS INDSTILLING\n\n1. at der frigives",
            id="SBSYS",
        ),
        pytest.param(
            _EDOC,
            "edoc-xml",
            "REFERAT Havneudvalget d. 08-05-2012\n\nMødedato Tirsdag d. 08. maj 2012 kl. 16:30\n\n"
            "Mødested Lokale 3 på Vesterhavn Rådhus\n\n"
            "Mødedeltagere Eva Lund (A) - formand, Per Dam (V)\n\nFraværende Ida Bro (F)\n\n"
            "Punkt 1: Meddelelser\n\n2012-1101\n\na. Nyt fra havnen\n\nBilag\n",
            id="eDoc",
        ),
        pytest.param(
            _FUJITSU,
            "edoc-xml",
            "REFERAT Havneudvalget d. 08-05-2017\n\nMødedato Mandag d. 08. maj 2017 kl. 16:30\n\n"
            "Sluttidspunkt kl. 18:00\n\nMødested Lokale 3\n\nMødedeltagere Eva Lund (A)\n\n"
            "Afbud Ida Bro\n\nPunkt 1: Nyt tag på havnehallen\n\n2013-003869\n\n"
            "Forvaltningen foreslår\n\n- At taget skiftes.\n\n"
            "Beslutning\n\nIndstillingen godkendt.",
            id="Fujitsu",
        ),
        pytest.param(
            _ACADRE,
            "acadre-xml",
            "REFERAT Havneudvalget d. 08-05-2013\n\nMødedato Onsdag d. 08. maj 2013 kl. 16:30\n\n"
            "Sluttidspunkt kl. 18:00\n\nMødested Lokale 3\nHavnevej 1\n9999 Vesterhavn\n\n"
            "Mødedeltagere Eva Lund (A), Per Dam (V)\n\nFraværende Ida Bro (F)\n\n"
            "Punkt 101: Nyt tag på havnehallen\n\n12/27845\n\nResumé\n\nTaget er utæt.\n\n"
            "Indstilling\n\nDirektøren indstiller, at taget skiftes.\n\n"
            "Beslutning i Havneudvalget den 03-04-2013\n\nPunktet blev udsat.\n\n",
            id="Acadre, its parts in their order",
        ),
    ],
)
def test_an_export_reads_as_minutes(path: Path, kind: str, head: str) -> None:
    one = read_file(path)
    assert (one.kind, one.notes) == (kind, ())
    assert one.text.startswith(head)


@pytest.mark.parametrize(
    ("path", "numbers", "cases", "closed"),
    [
        pytest.param(_SBSYS, ["1", "2"], ["82.06.00-P20-4-22"], ["Lukket: "], id="SBSYS"),
        pytest.param(_EDOC, ["1", "2", "3"], ["2012-1101", "2012-1204"], [], id="eDoc"),
        pytest.param(_FUJITSU, ["1", "2"], ["2013-003869"], ["Lukket: "], id="Fujitsu"),
        pytest.param(_ACADRE, ["101", "102"], ["12/27845"], ["Lukket: "], id="Acadre"),
    ],
)
def test_items_have_their_handles(
    path: Path, numbers: list[str], cases: list[str], closed: list[str]
) -> None:
    one = read_file(path)
    assert words(one, Role.NUMBER) == numbers
    assert words(one, Role.CASE) == cases
    assert words(one, Role.CLOSED) == closed
    assert len(words(one, Role.TITLE)) == len(words(one, Role.ITEM)) == len(numbers)


def test_of_several_bodies_decisions_one_is_the_meeting_s_own() -> None:
    one = read_file(_SBSYS)
    assert marked(one, Role.SECTION) == [
        ("ADMINISTRATIONENS INDSTILLING", ""),
        ("BORGERMESTERENS BEMÆRKNINGER", ""),
        ("HAVNEUDVALGETS BESLUTNING 3. april 2023", "history"),
        ("8. maj 2023", "decision"),
        ("BYRÅDETS BESLUTNING", "history"),
        ("Bilag", "attachments"),
        ("Beslutning", "decision"),
        ("Bilag", "attachments"),
    ]
    assert "Tomt indhold" not in one.text
    assert "Første linje.\n\nAnden linje." in one.text


def test_a_date_further_down_does_not_part_a_decision() -> None:
    one = changed(_SBSYS, "<p>Godkendt.</p>", "<p>Frister:</p><p>1. juni 2023: høring</p>")
    assert "Beslutning\n\nFrister:\n\n1. juni 2023: høring" in one.text


@pytest.mark.parametrize(
    ("value", "kind"), [("0", "agenda"), ("1", "agenda"), ("2", "minutes"), ("", "agenda")]
)
def test_sbsys_says_by_a_number_what_it_published(value: str, kind: str) -> None:
    content = _SBSYS.read_bytes().replace(b"[Minutes]", b"[x]")
    content = content.replace(
        b"<PublicationTypeAsValue><![CDATA[2]]>",
        f"<PublicationTypeAsValue><![CDATA[{value}]]>".encode(),
    )
    assert marked(read_bytes(content, "a.xml"), Role.TYPE)[0][1] == kind


def test_attachments_of_sbsys_stand_in_the_item_or_beside_it() -> None:
    one = read_file(_SBSYS)
    assert marked(one, Role.LINK) == [("Tagplan", "https://vesterhavn.dk/bilag/1.pdf")]
    assert one.text.endswith("Beslutning\n\nGodkendt.\n\nBilag\n\nSkøde\n\n")


def test_edoc_s_text_is_cut_at_its_items_and_not_at_the_contents_page() -> None:
    one = read_file(_EDOC)
    assert words(one, Role.TITLE) == ["Meddelelser", "Nyt tag på havnehallen", "Eventuelt"]
    assert "INDHOLDSFORTEGNELSE" not in one.text
    assert "Tagplanen i ord" not in one.text, "the text of an attachment is not the item's"
    assert ("Kommunalbestyrelsen den 30. januar 2012 Punkt 5", "history") in marked(
        one, Role.SECTION
    )
    assert "at\n\nA) Nyt tag på havnehallen godkendes.\n\nB) Arbejdet udbydes.\n" in one.text


def test_edoc_tells_who_took_no_part() -> None:
    one = read_file(_EDOC)
    assert words(one, Role.ABSENT) == ["Ida Bro (F)", "Per Dam (V)"]
    assert "Følgende deltog ikke" not in one.text
    # What is no list of names stays in the text.
    told = changed(_EDOC, "punktet:\rPer Dam (V)", "punktet:\rde to nye medlemmer endnu")
    assert "Følgende deltog ikke i behandlingen af punktet:\nde to nye medlemmer endnu" in told.text


def test_an_address_inside_the_house_is_none() -> None:
    one = read_file(_EDOC)
    assert marked(one, Role.LINK) == [
        ("2012-20011 - Tagplan", "https://edoc.vesterhavn.dk/vis?id=6")
    ]
    inside = changed(_EDOC, "https://edoc.vesterhavn.dk", "http://edocfarm")
    assert not marked(inside, Role.LINK)


def test_edoc_without_a_full_text_tells_what_the_fields_tell() -> None:
    content = _EDOC.read_bytes()
    begin, end = content.rindex(b"<FullText>"), content.rindex(b"</FullText>")
    one = read_bytes(content[: begin + 10] + content[end:], "a.xml")
    assert words(one, Role.TITLE) == ["Nyt tag på havnehallen", "Eventuelt"]
    assert marked(one, Role.LINK) == [("Tagplan", "https://edoc.vesterhavn.dk/vis?id=6")]
    assert not marked(one, Role.PRESENT)


def test_fujitsu_names_a_closed_item_as_the_public_may_read_it() -> None:
    one = read_file(_FUJITSU)
    assert words(one, Role.TITLE) == ["Nyt tag på havnehallen", "Salg af grund"]
    assert words(one, Role.ABSENT) == ["Eva Lund"]
    assert marked(one, Role.PRESENT) == [("Eva Lund (A)", "formand")]
    assert "Udsat." not in one.text, "another meeting's decision"
    assert "Beslutning ikke frigivet" not in one.text


def test_an_agenda_lists_members_and_nobody_who_came() -> None:
    one = changed(_ACADRE, ">Referat<", ">Dagsorden<")
    assert marked(one, Role.TYPE) == [("DAGSORDEN", "agenda")]
    assert words(one, Role.MEMBER) == ["Eva Lund (A)", "Per Dam (V)"]
    assert not marked(one, Role.PRESENT)


@pytest.mark.parametrize(
    ("path", "before", "after", "told"),
    [
        pytest.param(_SBSYS, "Agendas>", "Others>", "has no agenda", id="SBSYS without an agenda"),
        pytest.param(
            _SBSYS, "08-05-2023 16:30:00", "31-02-2023", "no date", id="SBSYS, no such day"
        ),
        pytest.param(_SBSYS, "Items>", "Things>", "no items", id="SBSYS without items"),
        pytest.param(_EDOC, "MeetingDate>", "Day>", "no date or body", id="eDoc without a date"),
        pytest.param(_FUJITSU, "AgendaElements>", "Things>", "no items", id="Fujitsu, no items"),
        pytest.param(_FUJITSU, "08-05-2017 16:30", "", "no date", id="Fujitsu without a date"),
        pytest.param(
            _ACADRE, 'name="agenda"', 'name="x"', "no table agenda", id="Acadre, no agenda"
        ),
        pytest.param(_ACADRE, "2013-05-08 16:30", "0001-01-01", "no date", id="Acadre, year 1"),
        pytest.param(_ACADRE, 'table name="agendaitem"', 'table name="x"', "no items", id="Acadre"),
    ],
)
def test_what_tells_of_no_meeting_is_refused(
    path: Path, before: str, after: str, told: str
) -> None:
    with pytest.raises(BadData, match=rf"^a\.xml: .*{told}"):
        changed(path, before, after)


@settings(max_examples=120)
@given(st.sampled_from([_SBSYS, _EDOC, _FUJITSU, _ACADRE]), st.data())
def test_damaged_bytes_become_a_document_or_bad_data(path: Path, data: st.DataObject) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 60))] = data.draw(st.binary(max_size=12))
        content = content or bytearray(b" ")
    try:
        one = read_bytes(bytes(content), "a.xml")
    except BadData:
        return
    assert all(0 <= mark.start <= mark.end <= len(one.text) for mark in one.marks)
