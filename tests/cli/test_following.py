"""`changes` and `follow` as a person calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from icalendar import Calendar
from lxml import etree

from tests.cli.conftest import Run
from tests.store.folders import built, written


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two builds: the second changed a decision."""
    folder = tmp_path_factory.mktemp("following")
    built(folder / "store", written(folder / "a.txt", "Godkendt."))
    built(folder / "store", written(folder / "a.txt", "Karen Holm fik ordet. Udsat."))
    return folder / "store"


def test_changes_of_the_last_build(run: Run, store: Path) -> None:
    done = run("changes", "--store", store)
    assert done.code == 0
    assert "Nyt siden kørsel 1" in done.out
    assert "Beslutning, før: Godkendt." in done.out
    assert run("changes", "--store", store, "--lang", "en").out.startswith("New since build 1")


def test_nothing_new_is_no_failure(run: Run, store: Path) -> None:
    done = run("changes", "--since", "2", "--store", store)
    assert done.code == 0
    assert done.out.startswith("Intet nyt siden kørsel 2 (")


def test_an_unknown_build_lists_the_known(run: Run, store: Path) -> None:
    done = run("changes", "--since", "9", "--store", store)
    assert done.code == 2
    assert "no build 9" in done.err
    assert "Known are 1 (" in done.err


@pytest.mark.parametrize(
    ("name", "start"),
    [("new.json", '{\n "after": 1'), ("new.csv", "build,seen"), ("new.md", "# Nyt"),
     ("new.html", "<!doctype html>"), ("new.txt", "Nyt siden")],
)  # fmt: skip
def test_forms_are_guessed_from_the_name(
    name: str, start: str, run: Run, store: Path, tmp_path: Path
) -> None:
    assert run("changes", "--store", store, "-o", name).code == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_builds_are_listed(run: Run, store: Path) -> None:
    assert "Kørsel 2, " in run("changes", "--builds", "--store", store).out
    listed = json.loads(run("changes", "--builds", "--format", "json", "--store", store).out)
    assert [(one["number"], one["added"], one["replaced"]) for one in listed] == [
        (1, 1, 0),
        (2, 0, 1),
    ]
    refused = run("changes", "--builds", "--format", "html", "--store", store)
    assert refused.code == 2


def test_nobody_is_named_who_is_not_to_be(run: Run, store: Path, tmp_path: Path) -> None:
    hidden = run("changes", "--store", store, "--people", "elected", "--format", "json")
    assert "Karen Holm" not in hidden.out
    assert "Person 1" in hidden.out
    assert "Karen Holm" in run("changes", "--store", store, "--people", "all").out
    run("follow", "22-009953", "--store", store, "--people", "elected", "-o", "f.xml",
        "--calendar", "f.ics")  # fmt: skip
    for name in ("f.xml", "f.ics"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "Karen Holm" not in text
        assert "Person 1" in text


def test_a_case_is_followed(run: Run, store: Path, tmp_path: Path) -> None:
    done = run("follow", "22-009953", "--store", store, "-o", "f.xml", "--calendar", "f.ics")
    assert done.code == 0
    assert "Wrote f.xml" in done.err
    root = etree.parse(str(tmp_path / "f.xml")).getroot()
    assert len(root.findall("{http://www.w3.org/2005/Atom}entry")) == 2, "and the change"
    calendar = Calendar.from_ical((tmp_path / "f.ics").read_bytes())
    assert len(calendar.walk("VEVENT")) == 1
    first = (tmp_path / "f.xml").read_bytes(), (tmp_path / "f.ics").read_bytes()
    run("follow", "22-009953", "--store", store, "-o", "f.xml", "--calendar", "f.ics")
    assert ((tmp_path / "f.xml").read_bytes(), (tmp_path / "f.ics").read_bytes()) == first


def test_a_file_s_name_makes_it_a_calendar(run: Run, store: Path, tmp_path: Path) -> None:
    assert run("follow", "--all", "--store", store, "-o", "alt.ics").code == 0
    assert (tmp_path / "alt.ics").read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")
    twice = run("follow", "--all", "--store", store, "-o", "a.ics", "--calendar", "b.ics")
    assert twice.code == 2


def test_the_feed_goes_to_the_standard_output(run: Run, store: Path) -> None:
    done = run("follow", "22-009953", "--store", store, "--address", "https://a.dk/f.xml")
    root = etree.fromstring(done.out.encode())
    links = {link.get("rel"): link.get("href") for link in root if link.tag.endswith("link")}
    assert links["self"] == "https://a.dk/f.xml"


def test_what_cannot_be_followed(run: Run, store: Path) -> None:
    assert run("follow", "--store", store).code == 2
    missing = run("follow", "22-009954", "--store", store)
    assert missing.code == 66
    assert "Did you mean 22-009953?" in missing.err


def test_a_build_tells_what_it_changed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "greve"
    folder.mkdir()
    written(folder / "a.txt", "Godkendt.")
    written(folder / "b.txt", "Godkendt.", day="13-10-2022")
    first = run("build", folder, "--store", "s", "--municipality", "Greve")
    assert "Changed" not in first.err
    written(folder / "a.txt", "Udsat.")
    (folder / "b.txt").unlink()
    second = run("build", folder, "--store", "s", "--municipality", "Greve")
    assert "Changed: 1 document changed, 1 decision changed; see sagsgraf changes --since 1." in (
        second.err
    )
    assert "b.txt is gone since an earlier build; still in the store, and --prune" in second.err
    third = run("build", folder, "--store", "s", "--municipality", "Greve", "--prune", "--json")
    assert "Took out 1 document whose file is gone." in third.err
    assert json.loads(third.out)["changed"] == {"documents_taken_out": 1, "treatments_gone": 1}
