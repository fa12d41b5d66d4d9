"""Bad input: one or two lines that say what, where and what to try, and the documented code."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Done, Run


def told(done: Done, code: int, *words: str) -> None:
    assert done.code == code, done
    assert "Traceback" not in done.err
    assert len(done.err.strip().splitlines()) <= 4, done.err
    for word in words:
        assert word in done.err, done.err


@pytest.fixture
def good(sample: Path) -> Path:
    return sample / "kalundborg-direktionen-2022-09-12.txt"


ROWS = [
    ("empty.txt", b"", "the file is empty"),
    ("blank.txt", b" \n\n", "the file is empty"),
    ("binary.txt", bytes(range(256)) * 40, "binary file"),
    ("minutes.pdf", b"%PDF-1.7\n...", "the PDF is cut off"),
    ("page.txt", b"<!doctype html><html><body>x</body></html>", "not recognised as minutes"),
    ("story.txt", b"Der var engang en by.\n", "not recognised as minutes"),
    ("broken.txt", "REFERAT Rådet d. 01-02-2022\n".encode() + b"\xff\n", "byte 29 (line 2"),
]


@pytest.mark.parametrize(("name", "content", "words"), ROWS, ids=[row[0] for row in ROWS])
def test_a_bad_file_is_told_and_the_others_are_read(
    run: Run, good: Path, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    told(run("build", name, good, "--store", "s"), 1, words, name, "Read 1 document")


@pytest.mark.parametrize(("name", "content", "words"), ROWS, ids=[row[0] for row in ROWS])
def test_a_bad_file_alone_ends_with_its_own_code(
    run: Run, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    told(run("build", name, "--store", "s"), 65, words)
    told(run("read", name, "--json"), 65, words)


def test_a_missing_file(run: Run, good: Path, tmp_path: Path) -> None:
    (tmp_path / "referat.txt").write_bytes(good.read_bytes())
    told(run("build", "refera.txt", "--store", "s"), 66, "no such file", "Did you mean referat.txt")
    told(run("read", "refera.txt"), 66, "no such file")
    told(run("build", "refera.txt", good, "--store", "s"), 1, "no such file", "Read 1 document")


def test_a_pattern_that_fits_nothing(run: Run) -> None:
    told(run("build", "*.txt", "--store", "s"), 66, "no file fits this pattern")


def test_two_files_of_one_meeting(run: Run, good: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kladde.txt"
    copy.write_text(good.read_text("utf-8") + "\n\n", "utf-8")
    done = run("build", good, copy, "--store", "s")
    told(done, 0, "the same meeting as", "Read 2 documents")


def test_the_same_bytes_twice(run: Run, good: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_bytes(good.read_bytes())
    told(run("build", good, "copy.txt", "--store", "s"), 0, "the same bytes as", "Read 1 document")


def test_a_store_that_is_something_else(run: Run, good: Path, tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "letters.txt").write_text("x")
    told(run("build", good, "--store", "s"), 65, "holds something else", "Name a new")
    told(run("cases", "--store", "s"), 65, "not a Sagsgraf store")
    assert (tmp_path / "s" / "letters.txt").read_text() == "x"


def test_a_store_that_is_a_file(run: Run, good: Path, tmp_path: Path) -> None:
    (tmp_path / "s").write_text("x")
    told(run("build", good, "--store", "s"), 65, "a file, not a folder")


def test_no_store(run: Run) -> None:
    told(run("trace", "22-009953", "--store", "nowhere"), 66, "no store here", "sagsgraf build")


def test_a_store_of_another_format(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "sagsgraf-store.json").write_text('{"format": 99, "base": "x:/"}')
    told(run("cases", "--store", "s"), 65, "format 99")


def test_a_misspelt_case_number(run: Run, sample_store: Path) -> None:
    done = run("trace", "22-009935", "--store", sample_store)
    told(done, 66, "no case has this number", "Did you mean 22-009953")


def test_a_sparql_error_with_line_and_column(run: Run, sample_store: Path) -> None:
    done = run("query", "-", "--store", sample_store, stdin="SELECT * WHERE {\n  ?s ?p\n}")
    told(done, 65, "Not valid SPARQL", "3:2")


def test_an_unknown_query(run: Run, sample_store: Path) -> None:
    done = run("query", "case-histroy", "--store", sample_store)
    told(done, 2, "no named query", "Did you mean case-history")


def test_a_missing_query_file(run: Run, sample_store: Path) -> None:
    told(run("query", "mine.rq", "--store", sample_store), 66, "no such file")


def test_a_missing_parameter(run: Run, sample_store: Path) -> None:
    told(run("query", "case-history", "--store", sample_store), 2, "needs case", "-p case")


def test_an_unwritable_result(run: Run, sample_store: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    done = run("draw", "--all", "--store", sample_store, "-o", "taken/page.html")
    told(done, 74, "cannot be written")


def test_draw_wants_one_thing(run: Run, sample_store: Path) -> None:
    told(run("draw", "--store", sample_store, "-o", "x.html"), 2, "Say what to draw")
    told(run("draw", "--all", "--store", sample_store), 2, "Say where to")


def test_an_unknown_municipality(run: Run, good: Path) -> None:
    told(run("build", good, "--store", "s", "--municipality", "Andeby"), 2, "names no municipality")


def test_an_unknown_export_format(run: Run, sample_store: Path) -> None:
    told(run("export", "xls", "-o", "x.xls", "--store", sample_store), 2, "csv")


def test_another_base_for_a_store(run: Run, good: Path) -> None:
    run("build", good, "--store", "s")
    done = run("build", good, "--store", "s", "--base", "https://example.org/")
    told(done, 65, "https://w3id.org/sagsgraf/")
