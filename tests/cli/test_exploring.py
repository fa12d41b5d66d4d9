"""``explore``: one page, whole or not at all."""

from __future__ import annotations

import base64
import gzip
import re
from pathlib import Path

import sagsgraf
from sagsgraf.explorer import explore
from sagsgraf.store import open_reader
from tests.cli.conftest import Run
from tests.explorer.conftest import need_scripts


def block(page: str, name: str) -> bytes:
    """What a block of a page holds."""
    found = re.search(rf'id="block-{name}">([^<]*)<', page)
    assert found, name
    return gzip.decompress(base64.b64decode(found.group(1)))


def blocks(page: str) -> list[str]:
    """The names of the blocks."""
    return re.findall(r'id="block-([^"]+)"', page)


def test_a_page_is_written(run: Run, sample_store: Path, tmp_path: Path) -> None:
    need_scripts()
    done = run("explore", "--store", sample_store, "-o", "ud/explorer.html")
    assert (done.code, done.out) == (0, "")
    page = (tmp_path / "ud" / "explorer.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")
    assert [one.name for one in (tmp_path / "ud").iterdir()] == ["explorer.html"]
    assert "oxigraph" in blocks(page)
    size = (tmp_path / "ud" / "explorer.html").stat().st_size
    assert f"{size / 1e6:.1f} MB" in done.err


def test_progress_counts_the_parts_and_the_cases(sample_store: Path) -> None:
    need_scripts()
    told: list[tuple[int, int, str]] = []
    with open_reader(sample_store) as reader:
        explore(reader, progress=lambda *each: told.append(each))
    done = [one for one, _, _ in told]
    assert done == sorted(done)
    assert told[-1][0] == told[-1][1]
    cases = [name for _, _, name in told if name.startswith("case ")]
    assert cases == [f"case {n} of {len(cases)}" for n in range(1, len(cases) + 1)]
    assert len(cases) > 1


def test_the_same_store_gives_the_same_bytes_in_every_process(run: Run, sample_store: Path) -> None:
    need_scripts()
    first, second = (
        run("explore", "--store", sample_store, "-o", "-", PYTHONHASHSEED=seed)
        for seed in ("1", "2")
    )
    assert first.code == 0
    assert first.out == second.out
    assert first.out.startswith("<!doctype html>")


def test_a_part_is_the_same_in_every_process(run: Run, sample_store: Path) -> None:
    need_scripts()
    options = ("explore", "--store", sample_store, "--cases", "22-009953", "-o", "-")
    first, second = (run(*options, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.out == second.out
    assert b'"cases":["22-009953"]' in block(first.out, "about")
    whole = run("explore", "--store", sample_store, "-o", "-").out
    assert len(block(first.out, "graph-terms-rest")) < len(block(whole, "graph-terms-rest"))


def test_without_evidence_there_is_no_quote_and_no_text(sample_store: Path) -> None:
    need_scripts()
    whole = sagsgraf.explore(sample_store)
    bare = sagsgraf.explore(sample_store, evidence=False)
    assert len(bare) < len(whole)
    assert "source-0" in blocks(whole)
    assert not [one for one in blocks(bare) if one.startswith("source-")]
    assert b'"evidence":false' in block(bare, "about")


def test_without_a_file_it_says_where_to_name_one(run: Run, sample_store: Path) -> None:
    done = run("explore", "--store", sample_store)
    assert (done.code, done.out) == (2, "")
    assert "-o FILE.html" in done.err


def test_an_unknown_case_names_the_nearest_and_writes_nothing(
    run: Run, sample_store: Path, tmp_path: Path
) -> None:
    done = run("explore", "--store", sample_store, "--cases", "22-00995", "-o", "ud.html")
    assert done.code == 66
    assert "22-009953" in done.err
    assert list(tmp_path.iterdir()) == []


def test_no_store(run: Run, tmp_path: Path) -> None:
    done = run("explore", "--store", "intet", "-o", "ud.html")
    assert done.code == 66
    assert not (tmp_path / "ud.html").exists()


def test_a_file_that_cannot_be_written(run: Run, sample_store: Path, tmp_path: Path) -> None:
    need_scripts()
    (tmp_path / "ud.html").mkdir()
    done = run("explore", "--store", sample_store, "-o", "ud.html")
    assert done.code == 74
    assert [one.name for one in tmp_path.iterdir()] == ["ud.html"]
