"""``sagsgraf people``: who goes by several names, and what a person decides of them."""

from __future__ import annotations

import csv
import io
import json
import shutil
import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import Done, Run

MINUTES = """REFERAT {body} d. 12-09-2022

Mødedeltagere Ida Brobæk (V), Kirsten Tjørnelund (A), Per Dam (A)

Vesterhavn Kommune

Punkt 1: Brev fra havnen

22-000001

Beslutning

Godkendt. Imod stemte Ida Brobek (V). Advokat Gitte Kvistgaard og advokat Gitte Kvistgård skrev.

Sagsfremstilling

Punktet fremlægges af formand Kristen Tjørnelund.

Behandling

Havne- og Kystudvalget, Havne- Kystudvalget, Byrådet
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one meeting that prints two people and a committee in two ways each."""
    from sagsgraf.pipeline.building import build

    folder = tmp_path_factory.mktemp("people")
    (folder / "a.txt").write_text(MINUTES.format(body="Byrådet"), encoding="utf-8")
    assert build([folder / "a.txt"], folder / "s").exit_code == 0
    return folder / "s"


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    """The store, for one test to decide in."""
    return Path(shutil.copytree(built, tmp_path / "s"))


def _rows(done: Done) -> list[dict[str, str]]:
    assert done.code == 0, done.err
    rows: list[dict[str, str]] = json.loads(done.out)
    return rows


def _json(run: Run, store: Path, *options: str) -> list[dict[str, str]]:
    return _rows(run("people", "--store", store, "--format", "json", "--people", "all", *options))


def test_people_and_bodies_of_several_names_are_listed(run: Run, store: Path) -> None:
    rows = _json(run, store)
    assert [(one["kind"], one["name"], one["other_name"], one["verdict"]) for one in rows] == [
        ("person", "Ida Brobæk", "Ida Brobek", "same"),
        ("body", "Havne- og Kystudvalget", "Havne- Kystudvalget", "same"),
    ]
    assert rows[0]["because"].startswith("“Ida Brobek” og “Ida Brobæk” adskiller sig ved ét bogst")
    assert rows[0]["iri"].endswith("/person/ida-brobaek")


def test_the_doubtful_are_listed_apart(run: Run, store: Path) -> None:
    rows = _json(run, store, "--doubtful")
    assert [(one["name"], one["other_name"]) for one in rows] == [
        ("Kirsten Tjørnelund", "Kristen Tjørnelund")
    ]


@pytest.mark.parametrize(("kind", "count"), [("person", 1), ("body", 1)])
def test_one_kind_alone(run: Run, store: Path, kind: str, count: int) -> None:
    assert [one["kind"] for one in _json(run, store, "--kind", kind)] == [kind] * count


def test_every_form(run: Run, store: Path) -> None:
    call = ("people", "--store", store, "--people", "all", "--kind", "person")
    assert "Også kaldt" in run(*call).out
    english = run(*call, "--lang", "en").out
    assert "Also called" in english
    assert "0.95" in english
    (row,) = csv.DictReader(io.StringIO(run(*call, "--format", "csv").out))
    assert (row["score"], row["name"]) == ("0.95", "Ida Brobæk")
    assert "| person | Ida Brobæk | Ida Brobek |" in run(*call, "--format", "markdown").out
    assert "<table" in run(*call, "--format", "html").out
    assert run(*call, "-o", store.parent / "a.md").code == 0
    assert (store.parent / "a.md").read_text(encoding="utf-8").startswith("| Art ")


def test_whoever_is_not_to_be_named_is_not_named(run: Run, store: Path) -> None:
    call = ("people", "--store", store, "--doubtful", "--format", "json")
    assert "Kristen Tjørnelund" in run(*call).out, "who decides must know of whom"
    rows = run(*call, "--people", "officials").out
    assert "Kirsten Tjørnelund" in rows
    assert "Kristen Tjørnelund" not in rows
    assert "kristen-tjoernelund" not in rows
    assert "Person 1" in rows


def test_two_names_are_accepted_as_one(run: Run, store: Path) -> None:
    done = run(
        "people", "--store", store, "--accept", "Kirsten Tjørnelund", "Kristen Tjørnelund",
        "--decisions", "who.toml", "--why", "the roll of members", "--by", "NN",
    )  # fmt: skip
    assert (done.code, done.out) == (0, "")
    assert "Kristen Tjørnelund" in done.err
    (kept,) = tomllib.loads((store.parent / "who.toml").read_text(encoding="utf-8"))["same"]
    assert kept["names"] == ["Kirsten Tjørnelund", "Kristen Tjørnelund"]
    assert (kept["kind"], kept["why"], kept["by"]) == ("person", "the roll of members", "NN")
    assert _json(run, store, "--doubtful") == []
    found = {one["name"]: one for one in _json(run, store)}["Kirsten Tjørnelund"]
    assert (found["decided_by"], found["verdict"]) == ("NN", "same")
    assert "the roll of members" in found["because"]


def test_two_names_are_rejected(run: Run, store: Path) -> None:
    names = ("Havne- og Kystudvalget", "Havne- Kystudvalget")
    done = run("people", "--store", store, "--reject", *names, "--decisions", "who.toml")
    assert done.code == 0, done.err
    (kept,) = tomllib.loads((store.parent / "who.toml").read_text(encoding="utf-8"))["different"]
    assert (kept["kind"], tuple(kept["names"])) == ("body", names)
    assert _json(run, store, "--kind", "body") == []


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        pytest.param(
            ("--accept", "Ida Brobæk", "Ida Brobek"), 2, "--decisions", id="no file for it"
        ),
        pytest.param(
            ("--accept", "Ida Brobæk", "Ida Brobæk", "--decisions", "d.toml"), 2, "one name",
            id="one name twice",
        ),
        pytest.param(
            ("--accept", "Ida Brobæk", "Ida Brobbek", "--decisions", "d.toml"), 66, "Ida Brobek",
            id="an unknown name; the nearest is told",
        ),
        pytest.param(
            ("--accept", "Ida Brobæk", "Byrådet", "--decisions", "d.toml"), 66, "Byrådet",
            id="a person and a body",
        ),
        pytest.param(
            ("--accept", "A B", "C D", "--reject", "A B", "C D", "--decisions", "d.toml"), 2,
            "two decisions", id="both at once",
        ),
        pytest.param(("--why", "so"), 2, "go with a decision", id="a reason for nothing"),
    ],
)  # fmt: skip
def test_a_decision_that_cannot_be_taken(
    run: Run, store: Path, options: tuple[str, ...], code: int, told: str
) -> None:
    done = run("people", "--store", store, *options)
    assert done.code == code
    assert told in done.err
    assert "Traceback" not in done.err
    assert not (store.parent / "d.toml").exists()
