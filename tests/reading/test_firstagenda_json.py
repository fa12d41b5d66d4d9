"""A meeting of FirstAgenda's Publication API becomes the text that FirstAgenda prints."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sagsgraf.model import BadData, Document, Role
from sagsgraf.reading import read_bytes, read_file

_EXAMPLE = (
    Path(__file__).resolve().parents[1]
    / "corpus"
    / "firstagenda-json"
    / "havneudvalget-2023-05-08.json"
)


def meeting(**changes: Any) -> dict[str, Any]:
    """Return the example with some fields of its own changed; ``Moede_x`` is one of Moede."""
    data: dict[str, Any] = json.loads(_EXAMPLE.read_text(encoding="utf-8"))
    for key, value in changes.items():
        inside = key.startswith("Moede_")
        (data["Moede"] if inside else data)[key.removeprefix("Moede_")] = value
    return data


def point(html: str, **fields: Any) -> dict[str, Any]:
    """Return an item with this text."""
    return {"Navn": "Kajen", "Punktnummer": "1", "Felter": [{"Html": html}], **fields}


def document(data: object) -> Document:
    return read_bytes(json.dumps(data).encode(), "a.json")


def marked(one: Document, *roles: Role) -> list[tuple[str, str]]:
    return [(mark.span.of(one.text), mark.value) for mark in one.marked(*roles)]


def test_the_example_reads_as_printed_minutes() -> None:
    one = read_file(_EXAMPLE)
    assert (one.kind, one.encoding, one.notes) == ("firstagenda-json", "utf-8", ())
    assert one.text.startswith(
        "REFERAT Havneudvalget d. 08-05-2023\n\n"
        "Mødedato Mandag d. 08. maj 2023 kl. 16:30\n\n"
        "Mødested Lokale 3\n\n"
        "Mødedeltagere Eva Lund, Per Dam\n\n"
        "Afbud Ole Vig\n\n"
        "Fraværende Ida Bro\n\n"
        "Punkt 1: Godkendelse af dagsorden\n\n"
        "23-000101\n\n"
        "Beslutning\n\n"
        "Godkendt.\n\n"
        "Fraværende: Ida Bro\n\n"
    )
    assert one.text.endswith(
        "Punkt 3: Lukket: Salg af grund\n\n23-000777\n\nUdvalget godkendte salget.\n\n"
    )


def test_every_field_is_marked_where_it_stands() -> None:
    one = read_file(_EXAMPLE)
    assert marked(one, Role.TYPE, Role.BODY) == [("REFERAT", "minutes"), ("Havneudvalget", "")]
    assert marked(one, Role.DATE) == [("Mandag d. 08. maj 2023", "2023-05-08")]
    assert marked(one, Role.START, Role.PLACE) == [("16:30", "16:30"), ("Lokale 3", "")]
    assert marked(one, Role.PRESENT) == [("Eva Lund", ""), ("Per Dam", "")]
    assert marked(one, Role.NOTICE) == [("Ole Vig", "")]
    # The second is away during item 2 only, and its text does not tell.
    assert marked(one, Role.ABSENT) == [("Ida Bro", ""), ("Per Dam", "")]
    assert marked(one, Role.NUMBER) == [("1", ""), ("2", ""), ("3", "")]
    assert marked(one, Role.TITLE)[1:] == [("Nyt tag på havnehallen", ""), ("Salg af grund", "")]
    assert marked(one, Role.CASE) == [("23-000101", ""), ("22-004321", ""), ("23-000777", "")]
    assert marked(one, Role.CLOSED) == [("Lukket: ", "")]
    items = [mark.span.of(one.text) for mark in one.marked(Role.ITEM)]
    assert [words.split(":")[0] for words in items] == ["Punkt 1", "Punkt 2", "Punkt 3"]
    assert items[0].endswith("Dagsordenen forelægges.")


def test_attachments_are_served_where_the_item_s_document_is() -> None:
    one = read_file(_EXAMPLE)
    base = "https://dagsordener.vesterhavn.dk/Vis/Pdf/bilag/"
    assert marked(one, Role.LINK) == [
        ("lagt ud", "https://vesterhavn.dk/notat"),
        # Only what the API says it has as a PDF can be fetched so.
        ("Bilag 1 - Tagplan", f"{base}00001020-0000-4000-8000-000000000000"),
    ]


@pytest.mark.parametrize(
    ("items", "kind"),
    [
        pytest.param([point("<h3>Beslutning</h3><p>Godkendt.</p>")], "minutes", id="a decision"),
        pytest.param([point("<h3>Beslutninger:</h3><p>Udsat.</p>")], "minutes", id="decisions"),
        pytest.param([point("<h3>Beslutning</h3><h3>Resume</h3>A")], "agenda", id="an empty one"),
        pytest.param(
            [point("<h3>Beslutning</h3>Beslutning ikke frigivet")], "agenda", id="withheld"
        ),
        pytest.param([point("<h3>Resume</h3><p>Godkendt.</p>")], "agenda", id="no heading"),
        pytest.param(
            [point("<p>Solgt.</p>", Navn="Lukket: Salg")], "minutes", id="closed, decided"
        ),
        pytest.param([point("", Navn="Lukket: Salg")], "agenda", id="closed, without a text"),
        pytest.param(
            [point("<p>A.</p>", ItemDecision={"Html": "<p>Ja.</p>"})], "minutes", id="own"
        ),
    ],
)
def test_decisions_tell_minutes_from_an_agenda(items: list[dict[str, Any]], kind: str) -> None:
    """Both are called "Dagsorden" in the field that should tell."""
    one = document(meeting(Dagsordenpunkter=items))
    word = {"minutes": "REFERAT", "agenda": "DAGSORDEN"}[kind]
    assert marked(one, Role.TYPE) == [(word, kind)]


@pytest.mark.parametrize(
    ("told", "start"),
    [
        pytest.param(
            "2023-05-08T16:30:00+02:00", [("16:30", "16:30")], id="local, with its offset"
        ),
        pytest.param("2023-05-08T16:30:00", [("16:30", "16:30")], id="local"),
        pytest.param("2023-05-08T14:30:00Z", [("16:30", "16:30")], id="summer, in UTC"),
        pytest.param("2023-05-08T00:00:00+02:00", [], id="midnight is no time"),
        pytest.param("2023-05-08", [], id="a day alone"),
    ],
)
def test_a_time_is_the_local_one(told: str, start: list[tuple[str, str]]) -> None:
    one = document(meeting(Moede_Dato=told))
    assert marked(one, Role.DATE)[0][1] == "2023-05-08"
    assert marked(one, Role.START) == start


def test_the_end_is_told_where_it_is_known() -> None:
    one = document(meeting(Moede_MeetingEndUtc="2023-05-08T18:05:00+02:00"))
    assert marked(one, Role.END) == [("18:05", "18:05")]
    # Another day is a slip of the form.
    assert not marked(document(meeting(Moede_MeetingEndUtc="2023-05-09T18:05:00+02:00")), Role.END)


def test_a_supplement_is_called_so() -> None:
    assert document(meeting(TillaegsDagsorden=True)).text.startswith("TILLÆGSREFERAT Havneudvalget")


def test_fields_with_names_are_headed_by_them() -> None:
    fields = [{"Navn": "Indstilling", "Html": None, "Tekst": "at taget skiftes"}]
    one = document(meeting(Dagsordenpunkter=[point("", Felter=fields)]))
    assert one.text.endswith("Punkt 1: Kajen\n\nIndstilling\n\nat taget skiftes\n\n")


def test_the_host_tells_the_municipality() -> None:
    fields = [{"Html": "<p>A</p>", "Link": "https://dagsordener.kalundborg.dk/Vis/Pdf/bilag/1"}]
    one = document(meeting(Dagsordenpunkter=[point("", Felter=fields)]))
    assert marked(one, Role.MUNICIPALITY) == [("", "Kalundborg Kommune")]


@pytest.mark.parametrize(
    "encoding", [pytest.param(name, id=name) for name in ("utf-8", "utf-8-sig", "utf-16", "cp1252")]
)
def test_the_encoding_does_not_matter(encoding: str) -> None:
    content = json.dumps(meeting(), ensure_ascii=False).encode(encoding)
    assert read_bytes(content, "a").text == read_file(_EXAMPLE).text


def test_half_a_character_is_replaced() -> None:
    one = document(meeting(Moede_Sted="Lokale \ud83d"))
    assert marked(one, Role.PLACE) == [("Lokale \ufffd", "")]
    assert one.text.encode()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b'{"Moede": {', r"no whole JSON: .*line 1, column 12.* ends there", id="cut"),
        pytest.param(
            b'{"Moede": \n}', r"no whole JSON: Expecting value \(line 2, column 1\)", id="gap"
        ),
        pytest.param(b"[" * 100_000, "nested too deeply", id="deep"),
        pytest.param(b'{"a":' * 100_000, "nested too deeply", id="deep objects"),
        pytest.param(b'{"a": ' + b"9" * 5000 + b"}", "thousands of digits", id="a huge number"),
        pytest.param(
            b'{"items": [], "b": 1}', r"another kind \(an object of items, b\)", id="other"
        ),
        pytest.param(b"{}", r"another kind \(no object with names\)", id="nothing in it"),
        pytest.param(b'["a"]', r"another kind \(no object with names\)", id="a list"),
        pytest.param(b'{"Moede": {}, "Dagsordenpunkter": []}', "has no items", id="no items"),
        pytest.param(b'{"Moede": {}, "Dagsordenpunkter": [{}]}', "has no date", id="no date"),
        pytest.param(
            b'{"Moede": {"Dato": "2023-05-08"}, "Dagsordenpunkter": [{}]}', "no body", id="no body"
        ),
        pytest.param(
            json.dumps([meeting(), meeting()]).encode(),
            "2 meetings in one file",
            id="a list of them",
        ),
        pytest.param(
            '{"Moede": {"Sted": "Håbets Plads på Ø"}}'.encode().decode("latin-1").encode(),
            r"letters are damaged, first .* at character 21 \(line 1\)",
            id="letters saved wrongly",
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(content: bytes, told: str) -> None:
    with pytest.raises(BadData, match=rf"^a\.json: .*{told}"):
        read_bytes(content, "a.json")


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=20)
    | st.sampled_from(["2023-05-08"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["Navn", "Felter", "Html", "Bilag", "Id", "Link", "Name", "Dato", "Punktnummer"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=60)
@given(st.data())
def test_fields_of_any_kind_become_a_document_or_bad_data(data: st.DataObject) -> None:
    changed = meeting()
    for _ in range(data.draw(st.integers(1, 3))):
        holder: Any = data.draw(
            st.sampled_from([changed, changed["Moede"], *changed["Dagsordenpunkter"][:1]])
        )
        if isinstance(holder, dict):
            holder[data.draw(st.sampled_from(sorted(holder)))] = data.draw(_VALUES)
        if not isinstance(changed["Moede"], dict) or not isinstance(
            changed["Dagsordenpunkter"], list
        ):
            break
    try:
        one = document(changed)
    except BadData:
        return
    assert one.text.encode()
