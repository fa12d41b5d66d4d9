"""What is new, told by case in every form."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any, Final

import pytest

from sagsgraf.model.history import Build
from sagsgraf.queries.news import DocumentNews, FieldChange, GoneAddress, News, WhatIsNew
from sagsgraf.views import change_words
from sagsgraf.views.changes_text import (
    builds_json,
    builds_text,
    changes_csv,
    changes_html,
    changes_json,
    changes_markdown,
    changes_text,
    headline,
)
from tests.views.following import NAUGHTY

_SEEN: Final = "2026-11-22T12:18:02Z"


def _news(kind: str = "new", **facts: Any) -> News:
    told: dict[str, Any] = {
        "kind": kind,
        "build": 4,
        "seen": _SEEN,
        "date": "2022-09-12",
        "body": "Økonomiudvalget",
        "municipality": "Byens Kommune",
        "cases": ("22-009953",),
        "title": "Cybersikkerhed",
        "number": "3",
        "item": "https://w3id.org/sagsgraf/x",
        "treatment": "item",
        "closed": False,
        "outcomes": ("approved",),
        "decision": "Godkendt.",
        "changes": (),
        "because": "added",
    }
    return News(**told | facts)


def _document(kind: str, **facts: Any) -> DocumentNews:
    told: dict[str, Any] = {
        "kind": kind, "build": 4, "seen": _SEEN, "name": "a.pdf", "path": "/x/a.pdf",
        "meeting": "https://w3id.org/sagsgraf/m", "sha256": "b" * 64, "before": "", "why": "",
    }  # fmt: skip
    return DocumentNews(**told | facts)


def _new(*news: News, **facts: Any) -> WhatIsNew:
    told: dict[str, Any] = {
        "after": 3, "until": 4, "since": _SEEN, "builds": (), "treatments": news, "documents": (),
    }  # fmt: skip
    return WhatIsNew(**told | facts)


_CHANGED = _news(
    "changed",
    changes=(
        FieldChange("decision", ("Udsat.",), ("Godkendt.",)),
        FieldChange("outcome", ("postponed",), ("approved",)),
        FieldChange("closed", (), ("true",)),
    ),
    because="replaced",
)


def test_grouped_by_case() -> None:
    new = _new(
        _CHANGED,
        _news(date="2023-06-06", closed=True, decision=None, outcomes=()),
        _news(cases=(), title="Eventuelt"),
        documents=(_document("replaced", before="a" * 64),),
    )
    assert changes_text(new, "da") == (
        "Nyt siden kørsel 3 (22. november 2026 kl. 13:18): 2 nye behandlinger, "
        "1 ændret behandling, 1 ændret dokument.\n"
        "\n"
        "22-009953 Cybersikkerhed (Byens Kommune)\n"
        "  Ændret: 12. september 2022, Økonomiudvalget, punkt 3\n"
        "    Beslutning, før: Udsat.\n"
        "    Beslutning, nu: Godkendt.\n"
        "    Udfald, før: udsat\n"
        "    Udfald, nu: godkendt\n"
        "    Lukket punkt, før: nej\n"
        "    Lukket punkt, nu: ja\n"
        "    Kilden er ændret.\n"
        "  Ny behandling: 6. juni 2023, Økonomiudvalget, punkt 3, lukket punkt\n"
        "    Beslutning: ingen beslutning læst\n"
        "\n"
        "Uden sagsnummer\n"
        "  Ny behandling: 12. september 2022, Økonomiudvalget, punkt 3\n"
        "    Titel: Eventuelt\n"
        "    Udfald: godkendt\n"
        "    Beslutning: Godkendt.\n"
        "\n"
        "Dokumenter\n"
        "  Ændret: /x/a.pdf\n"
        f"    SHA-256: {'a' * 16}… → {'b' * 16}…\n"
    )


@pytest.mark.parametrize(
    ("facts", "danish", "english"),
    [
        pytest.param(
            {},
            "Intet nyt siden kørsel 3 (22. november 2026 kl. 13:18).",
            "Nothing new since build 3 (22 November 2026 13:18).",
            id="since a build",
        ),
        pytest.param(
            {"since": "2026-11-01"},
            "Intet nyt fra og med 1. november 2026.",
            "Nothing new since 1 November 2026.",
            id="since a day",
        ),
        pytest.param(
            {"after": 0, "since": ""}, "Intet nyt.", "Nothing new.", id="since the beginning"
        ),
    ],
)
def test_that_nothing_is_new_is_told(facts: dict[str, Any], danish: str, english: str) -> None:
    new = _new(**facts)
    assert (headline(new, "da"), headline(new, "en")) == (danish, english)
    for form in (changes_text, changes_markdown, changes_html):
        assert danish in form(new, "da")


def test_a_store_older_than_its_list_says_so_where_it_matters() -> None:
    assert "before build 1 is not known" in changes_text(_new(after=0, since="", late=True), "en")
    none = _new(after=0, until=0, since="", late=True)
    assert "no list of builds yet" in changes_text(none, "en")
    assert "not known" not in changes_text(_new(late=True), "en")


def test_a_new_decision_on_a_known_item_is_told_once() -> None:
    decided = _news(
        "decided",
        changes=(
            FieldChange("decision", (), ("Godkendt.",)),
            FieldChange("outcome", (), ("approved",)),
            FieldChange("attachment", (), ("Notat",)),
        ),
    )
    text = changes_text(_new(decided), "da")
    assert "1 ny beslutning på et kendt punkt" in text
    assert text.count("Godkendt.") == 1
    assert "Bilag, nu: Notat" in text


def test_read_anew_is_told_apart_from_a_changed_source() -> None:
    reread = _news("changed", changes=_CHANGED.changes, because="reread")
    new = _new(reread, documents=(_document("reread", why="version"),))
    text = changes_text(new, "en")
    assert "The source is the same; it was read anew." in text
    assert "Read anew: /x/a.pdf" in text
    assert "by another version of the program" in text
    assert "has changed" not in text


def test_an_address_that_its_site_has_no_more() -> None:
    gone = GoneAddress("https://byen.dk/1", "2026-11-21T00:00:00Z", "/x/a.json")
    text = changes_text(_new(gone=(gone,)), "da")
    assert "Ikke længere på webstedet\n  https://byen.dk/1\n    væk siden 21. november 2026" in text


def test_long_decisions_are_cut_only_where_they_are_new() -> None:
    long = "Udvalget anbefaler, " * 40
    assert "…" in changes_text(_new(_news(decision=long)), "da")
    changed = _news("changed", changes=(FieldChange("decision", (long,), ("Nej.",)),))
    assert long in changes_text(_new(changed), "da")


def test_rows_for_programs() -> None:
    new = _new(_CHANGED, _news(title="=1+1"), documents=(_document("added"),))
    rows = list(csv.DictReader(io.StringIO(changes_csv(new))))
    assert [(row["kind"], row["field"], row["before"], row["now"]) for row in rows] == [
        ("changed", "decision", "Udsat.", "Godkendt."),
        ("changed", "outcome", "postponed", "approved"),
        ("changed", "closed", "", "true"),
        ("new", "", "", ""),
        ("document added", "document", "", "b" * 64),
    ]
    assert rows[3]["title"] == "'=1+1", "no spreadsheet runs it"
    told = json.loads(changes_json(new))
    assert told["treatments"][1]["title"] == "=1+1"
    assert told["treatments"][0]["changes"][0] == {
        "field": "decision", "old": ["Udsat."], "new": ["Godkendt."],
    }  # fmt: skip


def test_nothing_in_a_document_breaks_a_form() -> None:
    naughty = _news(
        "changed",
        title=NAUGHTY + "| # <script>alert(1)</script>",
        body=NAUGHTY,
        cases=(NAUGHTY,),
        changes=(FieldChange("title", (NAUGHTY,), (NAUGHTY,)),),
    )
    new = _new(naughty, documents=(_document("added", path=NAUGHTY),))
    for text in (changes_text(new, "da"), changes_markdown(new, "da"), changes_html(new, "da")):
        assert not re.search("[\x00\x1b\x0b\u202e\ud800]", text)
    assert changes_text(new, "da").count("\n\n") == 2, "a title breaks no line"
    assert "<script>" not in changes_html(new, "da")
    assert "\\<script\\>" in changes_markdown(new, "da")
    headings = [line for line in changes_markdown(new, "da").splitlines() if line.startswith("#")]
    assert len(headings) == 3, "a title makes no heading and no line of its own"


def test_builds() -> None:
    one = Build(3, _SEEN, "0.1.0", 10, 1, 0, 2, 90)
    assert builds_text([one], late=False, lang="en") == (
        "Build 3, 22 November 2026 13:18 (version 0.1.0)\n"
        "  Documents: 10 new, 1 changed, 0 read anew, 2 taken out, 90 as before\n"
    )
    assert "what came before build 1 is not known" in builds_text([one], late=True, lang="en")
    assert json.loads(builds_json([one]))[0]["finished"] == _SEEN


def test_both_languages_have_the_same_sentences_with_the_same_gaps() -> None:
    danish, english = change_words._table()["da"], change_words._table()["en"]
    assert danish.keys() == english.keys()
    for key, text in danish.items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", english[key])), key
