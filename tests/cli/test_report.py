"""``sagsgraf report``: of files, of a store, in each form, with its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

_FILE = "kalundborg-direktionen-2022-09-12.txt"


def test_a_file_in_danish_and_in_english(run: Run, sample: Path) -> None:
    done = run("report", sample / _FILE)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{_FILE}\n  Direktionen, Kalundborg Kommune")
    assert "12. september 2022: referat" in done.out
    english = run("report", sample / _FILE, "--lang", "en")
    assert "12 September 2022: minutes" in english.out


def test_nothing_is_written(run: Run, sample: Path, tmp_path: Path) -> None:
    run("report", sample)
    assert list(tmp_path.iterdir()) == []


def test_a_store_without_naming_files(run: Run, sample: Path, sample_store: Path) -> None:
    kept = run("report", "--store", sample_store, "--format", "json")
    now = run("report", sample.resolve(), "--format", "json")
    assert (kept.code, now.code) == (0, 0)
    assert json.loads(kept.out) == json.loads(now.out)


def test_the_form_follows_the_name_of_the_file(run: Run, sample: Path, tmp_path: Path) -> None:
    for name, begin in (("a.json", "{"), ("a.md", "# Rapport"), ("a.txt", "Rapport")):
        done = run("report", sample, "-o", name)
        assert done.out == ""
        assert (tmp_path / name).read_text("utf-8").startswith(begin)


def test_some_refused(run: Run, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Kære alle", "utf-8")
    done = run("report", sample, "brev.txt", "borte.txt")
    assert done.code == 1
    assert "Afviste filer\n" in done.out
    assert "brev.txt: not recognised as minutes" in done.out
    assert done.err == "Refused 2 files; the report tells why.\n"


def test_all_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Kære alle", "utf-8")
    assert run("report", "brev.txt").code == 65
    assert run("report", "borte.txt").code == 66


def test_refusals_of_builds_are_told_by_the_store(run: Run, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Kære alle", "utf-8")
    run("build", sample, "brev.txt", "--store", "s")
    done = run("report", "--store", "s", "--format", "json")
    assert done.code == 1
    (refused,) = json.loads(done.out)["refused"]
    assert Path(refused["path"]).name == "brev.txt"
    assert refused["code"] == 65


def test_all_of_everything(run: Run, sample: Path) -> None:
    assert len(run("report", sample, "--all").out) >= len(run("report", sample).out)


def test_wrong_usage(run: Run, sample: Path) -> None:
    assert run("report", "--municipality", "Greve").code == 2
    assert run("report", sample, "--municipality", "Andeby").code == 2
    done = run("report", "--store", "nowhere")
    assert done.code == 66
    assert "no store here" in done.err
