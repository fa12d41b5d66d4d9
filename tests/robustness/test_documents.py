"""Odd and oversized documents: no crash, no hang, no invented fact, and a warning where due."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sagsgraf.model import BadData
from sagsgraf.pipeline.reading import ReadDocument, understand
from sagsgraf.pipeline.report import report_of
from sagsgraf.terms import SG
from tests.layouts.writing import HEADER, document, item, meeting, read
from tests.robustness.big import TEXTS

_ROOT = Path(__file__).resolve().parents[2]


def facts(one: ReadDocument) -> dict[str, Any]:
    """Return the first item of the record, which with the report must not fail either."""
    assert report_of(one, Path("referat.txt")).to_json()
    record: dict[str, Any] = json.loads(one.record.to_json())
    found: dict[str, Any] = record["items"][0]
    return found


def presented(text: str) -> ReadDocument:
    return read(item(1, "Havnen", "22-000001", "Sagsfremstilling", text))


# --- numbers that are none -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "1.2.3,4,5 kr.",
        "12,34,56 mio. kr.",
        ",5 kr.",
        "1..000 kr.",
        "1.00.000 kr.",
        "kr. kr. kr.",
        "-- kr.",
        "½½ mio. kr.",
        "2023-2026 kr.",
        "22-009953 kr.",
    ],
)
def test_no_amount_is_read_where_the_number_is_none(words: str) -> None:
    assert facts(presented(f"Udgiften er {words} i alt."))["amounts"] == []


def test_a_number_of_a_thousand_digits_is_read_exactly_or_not_at_all() -> None:
    digits = "9" * 1000
    for amount in facts(presented(f"Udgiften er {digits} kr. i alt."))["amounts"]:
        assert amount["value"] == digits


@pytest.mark.parametrize(
    "words",
    ["31-02-2023", "30. februar 2024", "32/13/22", "00-00-0000", "31.04.2022", "2023-02-30"],
)
def test_no_date_is_read_where_the_day_does_not_exist(words: str) -> None:
    one = presented(f"Fristen er den {words}, og planen træder i kraft den {words}.")
    assert facts(one)["dates"] == []
    assert not {claim.value for claim in one.claims if claim.predicate == SG.deadline}


@pytest.mark.parametrize("words", ["31-02-2023", "31.04.2022"])
def test_a_day_that_does_not_exist_is_told(words: str) -> None:
    warnings = presented(f"Den {words} og den {words}.").minutes.warnings
    assert f"the text has dates that do not exist (2): {words} in line 13" in warnings


@pytest.mark.parametrize("words", ["99-99-2023", "1.2.3.2023", "22-009953", "12-09-2022"])
def test_what_is_no_date_at_all_is_not_told(words: str) -> None:
    told = presented(f"Nr. {words} er et nummer.").minutes.warnings
    assert not any("do not exist" in warning for warning in told)


def test_a_title_with_a_day_that_does_not_exist_leaves_the_day_to_the_header() -> None:
    header = HEADER.replace("12-09-2022", "31-02-2023")
    one = read(item(1, "Havnen", "Beslutning", "Godkendt."), header=header)
    assert str(one.minutes.date) == "2022-09-12"
    assert "31-02-2023, which is no date" in one.minutes.warnings[0]
    with pytest.raises(BadData, match="not recognised"):
        read(item(1, "Havnen", "Beslutning", "Godkendt."), header="REFERAT Rådet d. 31-02-2023")


# --- titles, capitals, lists, languages ----------------------------------------------------------


def test_a_case_number_in_a_title_makes_no_case_and_is_told() -> None:
    one = read(item(1, "Opfølgning på 22-009953", "Beslutning", "Godkendt."))
    assert facts(one)["cases"] == []
    told = "item 1 has no case number, but 22-009953 in its title"
    assert told in one.minutes.warnings
    below = read(item(1, "Opfølgning på 22-009953", "22-000001", "Beslutning", "Godkendt."))
    assert facts(below)["cases"] == ["22-000001"]
    assert not any("in its title" in warning for warning in below.minutes.warnings)


def test_capitals_say_the_same_as_small_letters() -> None:
    text = meeting(
        item(
            1,
            "Havnebad",
            "22-000001",
            "Beslutning\n\nGodkendt.",
            "Indstillinger\n\nDirektøren indstiller,\n\n1. at der afsættes 1,5 mio. kr. i 2024",
            "Sagsfremstilling\n\nHavnen er gammel, og kajen er slidt.",
        ),
        item(2, "Lukket: Køb af grund", "22-000002"),
    )
    small, large = (understand(document(words)) for words in (text, text.upper()))
    assert large.minutes.date == small.minutes.date
    assert [one.closed for one in large.minutes.items] == [False, True]
    for key in ("cases", "outcomes"):
        assert facts(large)[key] == facts(small)[key]
    assert [one["value"] for one in facts(large)["amounts"]] == ["1500000"]
    assert facts(large)["people"] == []
    assert len(facts(large)["recommendations"][0]["points"]) == 1
    assert {claim.subject for claim in large.claims} == {
        claim.subject for claim in large.claims if claim.subject.value.isascii()
    }


def test_lists_in_lists() -> None:
    points = (
        "1. at planen godkendes\n   a) at den sendes i høring\n      - i otte uger\n"
        "         - og så tilbage\n   b) at den trykkes\n2. at der afsættes 1 mio. kr."
    )
    found = facts(
        read(item(1, "Plan", "22-000001", "Indstillinger", f"Det indstilles,\n\n{points}"))
    )
    told = [point["text"] for one in found["recommendations"] for point in one["points"]]
    assert told[0] == "planen godkendes"
    assert told[-1] == "der afsættes 1 mio. kr."
    assert len(found["amounts"]) == 1


_SWEDISH = (
    "Nämnden beslutade att godkänna förslaget och att inte gå vidare med ärendet. Förvaltningen "
    "har träffat grannarna och bedömer att kostnaden är hög. Stöd från staten är inte klart."
)
_GERMAN = (
    "Der Ausschuss nimmt den Bericht zur Kenntnis und ist nicht dagegen. Die Verwaltung hat mit "
    "den Anwohnern gesprochen und prüft die Kosten für den Hafen. Das Geld ist nicht da, und der "
    "Bürgermeister von der Insel wartet auf Hilfe aus dem Land."
)
_NORWEGIAN = (
    "Saken ble behandlet etter møtet, og planen ble vedtatt av utvalget. Rådmannen la fram saken "
    "etter en gjennomgang av budsjettet, som ble lest av alle."
)
_ENGLISH = (
    "The committee noted the report and that the quay is not safe. It was agreed that the cost of "
    "the works is not known, and that the harbour master was to report from the site."
)
_FINNISH = "Lautakunta hyväksyi ehdotuksen yksimielisesti ja merkitsi asian tiedoksi. " * 20


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (_SWEDISH, "Swedish"),
        (_GERMAN, "German"),
        (_NORWEGIAN, "Norwegian"),
        (_ENGLISH, "English"),
        (_FINNISH, "another language"),
    ],
    ids=["Swedish", "German", "Norwegian", "English", "Finnish"],
)
def test_another_language_is_told_and_nothing_is_made_of_it(text: str, language: str) -> None:
    one = read(
        item(1, "Hamnen", "22-000001", f"Beslutning\n\n{text}\n\nSagsfremstilling\n\n{text}")
    )
    assert f"the text seems to be {language}, not Danish" in one.minutes.warnings
    found = facts(one)
    assert found["outcomes"] in ([], ["other"])
    for invented in ("amounts", "people", "laws", "dates", "organisations", "votes", "referrals"):
        assert found[invented] == [], invented
    with pytest.raises(BadData, match=f"the text seems to be {language}"):
        understand(document(text))


def test_danish_is_not_taken_for_another_language(sample: Path) -> None:
    quoted = "Forvaltningen citerer: »och att inte gå vidare är klart och bra«. "
    text = (
        quoted
        + "Det er ikke til at se, at kajen er slidt, og der er råd til en ny af slagsen. " * 3
    )
    assert not any("seems to be" in warning for warning in presented(text).minutes.warnings)
    for path in sample.glob("*.txt"):
        found = understand(document(path.read_text("utf-8"))).minutes.warnings
        assert not any("seems to be" in warning for warning in found)


def test_sentences_in_a_list_of_participants_name_nobody_and_stay_unread() -> None:
    header = HEADER.replace("Ida Bro", "Ida Bro, Vejret var godt og Per Dam kunne ikke komme")
    one = read(item(1, "Havnen", "Beslutning", "Godkendt."), header=header)
    assert [person.name for person in one.minutes.attendees] == ["Ida Bro"]
    assert [unread.reason for unread in one.minutes.unread] == ["no known label"]


@pytest.mark.parametrize(
    "text",
    ["\x01", "\u202e\u2066", "🐟" * 50, "\u0301" * 500, "(" * 500, "a\u200bb" * 200],
    ids=["control", "direction", "pictures", "accents", "brackets", "no width"],
)
def test_strange_characters(text: str) -> None:
    one = read(item(1, f"Havnen {text[:20]}", "22-000001", "Beslutning", f"Godkendt {text}."))
    assert facts(one)["outcomes"] == ["approved"]


# --- too much of it ------------------------------------------------------------------------------

_NOTHING = {
    "decided": 0, "laws": 0, "unread": 0, "points": 0, "cases": 1, "recommendations": 0,
    "referrals": 0, "history": 0, "amounts": 0, "attachments": 0,
}  # fmt: skip
_FOUND: dict[str, dict[str, int]] = {
    "a line of 10 MB": {"people": 2},
    "a line of 1 MB full of facts": {"people": 2},
    "a decision of 1 MB in one line": {"people": 2, "decided": 1},
    "10 MB of blanks": {"people": 2, "decided": 1},
    "10,000 items": {"people": 2, "items": 10_000, "decided": 10_000, "cases": 10_000},
    "10,000 items on a contents page": {
        "people": 2, "items": 10_000, "decided": 10_000, "cases": 10_000,
    },
    # General rules take the item by its case number, without a title.
    "a heading of 5 MB": {"people": 2, "decided": 1},
    "a document of 5 MB": {"people": 2, "items": 1_000, "decided": 1_000, "cases": 1_000},
    "100,000 headings that go down": {"people": 2, "cases": 0},
    "20,000 participants": {"people": 20_001, "decided": 1},
    "20,000 substitutes": {"people": 4, "decided": 1},
    "20,000 labelled lines": {"people": 3, "decided": 1},
    "a participant list of 5 MB of prose": {"people": 1, "decided": 1},
    "5,000 points": {"people": 2},
    "20,000 attachments": {"people": 2, "attachments": 20_000},
    "20,000 bodies": {"people": 2, "referrals": 20_000},
    "5,000 earlier treatments": {"people": 2, "history": 5_000},
    "20,000 list headings": {"people": 2, "attachments": 1},
    "lists in lists in lists": {"people": 2},
}  # fmt: skip
_REFUSED = ("a title line of 5 MB",)
_OPEN = {
    "a heading of 5 MB": {"unread"},
    "a line of 1 MB full of facts": {"amounts"},
    "100,000 headings that go down": {"unread"},
    "a participant list of 5 MB of prose": {"unread"},
    "5,000 points": {"points", "recommendations"},
    "lists in lists in lists": {"points", "recommendations"},
}
"""Numbers that are the extractors' to decide; only that something was read is checked."""
_SECONDS = 150
"""Of the processor's time, more than ten times what the slowest of these takes."""


def _read_apart(name: str) -> dict[str, Any]:
    """Read a text in a process of its own, which a hang ends."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.robustness.big", name, str(_SECONDS)],
        cwd=_ROOT,
        env=None,
        capture_output=True,
        encoding="utf-8",
        timeout=20 * _SECONDS,
        check=False,
    )
    assert done.returncode == 0, f"{name}: code {done.returncode}\n{done.stderr[-2000:]}"
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_oversized_text_is_tried() -> None:
    assert set(TEXTS) == {*_FOUND, *_REFUSED}


@pytest.mark.slow
@pytest.mark.parametrize("name", _FOUND)
def test_too_much_is_read_to_the_end_and_nothing_is_made_up(name: str) -> None:
    found = _read_apart(name)
    assert found.pop("longest_title") < 100
    for key in _OPEN.get(name, ()):
        assert found.pop(key) > 0
    expected = {"items": 1} | _NOTHING | _FOUND[name]
    assert found == {key: expected[key] for key in found}


@pytest.mark.slow
@pytest.mark.parametrize("name", _REFUSED)
def test_what_cannot_be_a_title_is_none(name: str) -> None:
    assert "not recognised as minutes" in _read_apart(name)["refused"]
