"""A feed that any reader of Atom takes: RFC 4287's rules, whatever a document says."""

from __future__ import annotations

import re
from typing import Any, Final

import pytest
from lxml import etree

from sagsgraf.queries.followed import Followed
from sagsgraf.views.feed import feed_text
from tests.views.following import NAUGHTY, change, following, treatment

ATOM: Final = "{http://www.w3.org/2005/Atom}"
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
_IRI: Final = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
# How often an element stands in another: the least, and the most (RFC 4287, 4.1.1 and 4.1.2).
_FEED: Final = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (0, 99),
                "subtitle": (0, 1), "link": (1, 99), "entry": (0, 9999)}  # fmt: skip
_ENTRY: Final = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (0, 99),
                 "summary": (0, 1), "link": (1, 99), "category": (0, 99),
                 "published": (0, 1)}  # fmt: skip


def _parsed(found: Followed, lang: str = "da") -> etree._Element:
    """Return a feed that follows the rules."""
    text = feed_text(found, "en" if lang == "en" else "da", "feed.xml")
    root = etree.fromstring(text.encode("utf-8"))
    _check(root)
    return root


def _check(root: etree._Element) -> None:
    assert root.tag == f"{ATOM}feed"
    _holds(root, _FEED)
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        _holds(entry, _ENTRY)
        assert entry.find(f"{ATOM}author") is not None or root.find(f"{ATOM}author") is not None
        links = [link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len({(link.get("type"), link.get("hreflang")) for link in links}) == len(links) == 1
    ids = [_text(entry, "id") for entry in entries]
    assert len(set(ids)) == len(ids), "an id twice"
    assert any(link.get("rel") == "self" for link in root.findall(f"{ATOM}link"))
    for author in root.iter(f"{ATOM}author"):
        assert len(author.findall(f"{ATOM}name")) == 1
        assert _text(author, "name")
    for name in ("id", "updated"):
        for one in root.iter(f"{ATOM}{name}"):
            assert (_IRI if name == "id" else _DATE).fullmatch(one.text or ""), one.text
    newest = max((_text(entry, "updated") for entry in entries), default="")
    assert not newest or _text(root, "updated") == newest
    for link in root.iter(f"{ATOM}link"):
        assert link.get("href")
    for category in root.iter(f"{ATOM}category"):
        assert category.get("term")


def _holds(element: etree._Element, rules: dict[str, tuple[int, int]]) -> None:
    names = [child.tag.removeprefix(ATOM) for child in element]
    assert set(names) <= set(rules)
    for name, (least, most) in rules.items():
        assert least <= names.count(name) <= most, name


def _text(element: etree._Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def test_one_entry_a_treatment_newest_first() -> None:
    later = treatment("2", date="2023-06-06", decision="Udsat til <næste> møde & mere.")
    root = _parsed(following(treatment(), later))
    first, second = root.findall(f"{ATOM}entry")
    assert _text(root, "title") == "Sagsgraf: 22-009953 Cybersikkerhed"
    assert _text(first, "title") == "6. juni 2023, Økonomiudvalget: 22-009953 Cybersikkerhed"
    assert _text(second, "id").endswith("/punkt/1")
    assert _text(second, "updated") == "2026-11-02T10:00:00+00:00"
    assert "Udsat til &lt;næste&gt; møde &amp; mere." in _text(first, "summary")
    assert "<strong>Udfald:</strong> godkendt" in _text(first, "summary")


def test_in_english() -> None:
    root = _parsed(following(treatment()), "en")
    (entry,) = root.findall(f"{ATOM}entry")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert _text(entry, "title").startswith("12 September 2022, ")
    assert "<strong>Outcome:</strong> approved" in _text(entry, "summary")


def test_a_changed_decision_is_an_entry_of_its_own() -> None:
    one = treatment(changes=(change("aa"), change("bb", old=("Godkendt.",), new=("Ja.",))))
    ids = [_text(entry, "id") for entry in _parsed(following(one)).findall(f"{ATOM}entry")]
    assert [one.partition("#")[2] for one in ids] == ["bb", "aa", ""]
    entry = _parsed(following(one)).find(f"{ATOM}entry")
    assert entry is not None
    assert "<strong>Før:</strong> Godkendt." in _text(entry, "summary")
    assert "<strong>Nu:</strong> Ja." in _text(entry, "summary")


def test_a_decision_that_swings_back_has_no_id_twice() -> None:
    swings = (change("aa"), change("bb"), change("aa", seen="2026-11-09T10:00:00Z"))
    root = _parsed(following(treatment(changes=swings)))
    ids = [_text(entry, "id").partition("#")[2] for entry in root.findall(f"{ATOM}entry")]
    assert ids == ["aa", "bb", ""]
    assert _text(root, "updated") == "2026-11-09T10:00:00+00:00"


def test_a_source_read_anew_says_so() -> None:
    root = _parsed(following(treatment(changes=(change(reread=True),))))
    assert "Kilden er den samme" in _text(root[-2], "summary")


@pytest.mark.parametrize(
    ("facts", "updated"),
    [
        pytest.param({"updated": ""}, "2022-09-12T12:30:00+02:00", id="its hour, in summer time"),
        pytest.param(
            {"updated": "", "start": None, "date": "2022-12-12"},
            "2022-12-12T00:00:00+01:00",
            id="its day",
        ),
        pytest.param(
            {"updated": "", "start": None, "date": ""}, "1970-01-01T00:00:00+00:00", id="no day"
        ),
        pytest.param(
            {"updated": "", "start": "2022-09-12T25:99", "date": "i går"},
            "1970-01-01T00:00:00+00:00",
            id="no time at all",
        ),
    ],
)
def test_where_no_build_tells_the_meeting_does(facts: dict[str, Any], updated: str) -> None:
    (entry,) = _parsed(following(treatment(**facts))).findall(f"{ATOM}entry")
    assert _text(entry, "updated") == updated


def test_the_link_leads_to_the_source_where_it_was_fetched() -> None:
    fetched = treatment(link="https://dagsordener.byen.dk/møde?id=1&x=<2>")
    (entry,) = _parsed(following(fetched)).findall(f"{ATOM}entry")
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://dagsordener.byen.dk/m%C3%B8de?id=1&x=%3C2%3E"
    (entry,) = _parsed(following(treatment())).findall(f"{ATOM}entry")
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == _text(entry, "id")


def test_closed_items_say_so() -> None:
    root = _parsed(following(treatment(closed=True, decision=None, outcomes=())))
    summary = _text(root[-1], "summary")
    assert "lukket punkt" in summary
    assert "ingen beslutning læst" in summary


def test_without_entries_it_is_as_old_as_the_store() -> None:
    assert _text(_parsed(following()), "updated") == "2026-11-05T10:00:00+00:00"
    assert _text(_parsed(following(updated="")), "updated") == "1970-01-01T00:00:00+00:00"


def test_nothing_in_a_document_breaks_it() -> None:
    naughty = treatment(
        title=NAUGHTY,
        body=NAUGHTY,
        cases=(NAUGHTY,),
        decision=NAUGHTY,
        number=NAUGHTY,
        outcomes=(NAUGHTY,),
        changes=(change(old=(NAUGHTY,), new=()),),
    )
    root = _parsed(following(naughty, names=(NAUGHTY,)))
    text = etree.tostring(root, encoding="unicode")
    assert "🙂" in text
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202e\ufffe\uffff]", text)
    assert "&lt;b&gt;" in _text(root[-1], "summary"), "words, no markup"


def test_the_same_gives_the_same_bytes() -> None:
    found = following(treatment(), treatment("2", changes=(change(),)))
    assert feed_text(found, "da", "f.xml") == feed_text(found, "da", "f.xml")
    assert feed_text(following(), "da", "f.xml") == feed_text(following(), "da", "f.xml")
