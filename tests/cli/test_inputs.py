"""What commands read besides files, and what they say can be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.pipeline.packing import zipped

_FILE = "kalundborg-direktionen-2022-09-12.txt"


@pytest.fixture
def archive(sample: Path, tmp_path: Path) -> Path:
    path = tmp_path / "arkiv.zip"
    members = {f"2022/{one.name}": one.read_bytes() for one in sorted(sample.glob("*.txt"))}
    path.write_bytes(zipped(members))
    return path


def test_the_standard_input(run: Run, sample: Path) -> None:
    text = (sample / _FILE).read_text("utf-8")
    piped = json.loads(run("read", "-", "--json", stdin=text).out)
    named = json.loads(run("read", sample / _FILE, "--json").out)
    assert piped["source"].pop("name") == "standard input"
    assert named["source"].pop("name") == _FILE
    assert piped == named
    assert run("build", "-", "--store", "s", stdin=text).code == 0
    assert run("report", "-", stdin="").code == 65


@pytest.mark.usefixtures("archive")
def test_a_member_of_an_archive(run: Run) -> None:
    done = run("read", f"arkiv.zip!/2022/{_FILE}", "--json")
    assert (done.code, json.loads(done.out)["source"]["name"]) == (0, _FILE)
    several = run("read", "arkiv.zip")
    assert several.code == 2
    assert f"Name one of them, for instance arkiv.zip!/2022/{_FILE}" in several.err
    missing = run("read", "arkiv.zip!/borte.txt")
    assert missing.code == 66
    assert f"It begins with: 2022/{_FILE}" in missing.err


def test_an_archive_into_a_store(run: Run, archive: Path) -> None:
    done = run("build", archive, "--store", "s", "--json")
    assert (done.code, len(json.loads(done.out)["read"])) == (0, 2)
    again = run("build", archive, "--store", "s", "--jobs", "2")
    assert "Nothing to do: 2 documents" in again.err
    assert run("report", archive, "--jobs", "0").code == 2


def test_an_address_that_is_none(run: Run) -> None:
    done = run("read", "http://127.0.0.1:9/referat.pdf")
    assert done.code in {65, 69}
    assert "Traceback" not in done.err


def test_the_layouts_are_listed(run: Run) -> None:
    lines = run("layouts").out.splitlines()
    assert any(line.startswith("firstagenda ") for line in lines)
    told = json.loads(run("layouts", "--json").out)
    assert [line.split()[0] for line in lines] == [one["name"] for one in told]
    for one in told:
        assert all(one[key] for key in ("summary", "looks_for", "story", "example")), one["name"]


def test_the_kinds_are_listed(run: Run) -> None:
    done = run("read", "--kinds")
    assert done.code == 0
    kinds = {line.split()[0] for line in done.out.splitlines()}
    assert {"pdf", "html", "docx", "text", "zip"} <= kinds
    assert "xml" not in kinds, "the kind of what is not read"
    for command in ("build", "report"):
        assert "sagsgraf read --kinds" in " ".join(run(command, "--help").out.split())


def test_decisions_on_names_with_and_without_files(run: Run, sample: Path, tmp_path: Path) -> None:
    none = run("build", "--store", "s")
    assert (none.code, "Missing argument 'PATH'" in none.err) == (2, True)
    file = tmp_path / "hvem.toml"
    file.write_text('[[same]]\nkind = "person"\nnames = ["Ida Bro", "Ida Broe"]\n', "utf-8")
    alone = run("build", "--decisions", "hvem.toml", "--store", "s")
    assert (alone.code, "there is no store here" in alone.err) == (66, True)
    assert run("build", sample / _FILE, "--decisions", "hvem.toml", "--store", "s").code == 0
    again = run("build", "--decisions", "hvem.toml", "--store", "s")
    assert again.code == 0
    assert "no person in the store is called “Ida Bro”" in again.err
    assert "Names in s go by hvem.toml." in again.err
    file.write_text("[[same]]\n", "utf-8")
    wrong = run("build", sample / _FILE, "--store", "s")
    assert wrong.code == 65
    assert "entry 1 of [[same]] has no kind" in wrong.err
