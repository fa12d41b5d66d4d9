"""Lines that hold names of files and nothing else."""

from __future__ import annotations

import pytest

from sagsgraf.danish.file_names import file_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("Plan_2019.pdf", ["Plan_2019.pdf"], id="one"),
        pytest.param("Plan_2019-21.pdf Kort.docx", ["Plan_2019-21.pdf", "Kort.docx"], id="a row"),
        pytest.param(
            "application/pdf icon a_0.pdfapplication/pdf icon b.docx_0.pdf",
            ["a_0.pdf", "b.docx_0.pdf"],
            id="the icons' words, glued to the names",
        ),
        pytest.param("Se Plan.pdf", [], id="a sentence"),
        pytest.param("Plan.pdf og kort", [], id="words behind"),
        pytest.param("Mødet er kl. 9.30", [], id="a point is no file"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_file_names(line: str, names: list[str]) -> None:
    assert [line[start:end] for start, end in file_names(line)] == names
