"""A folder of a hundred files of which seven are bad: 93 are read, and seven are explained."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from sagsgraf.pipeline.building import build
from sagsgraf.pipeline.report import report_paths
from sagsgraf.store import open_reader
from tests.layouts.writing import item, meeting
from tests.pipeline.packing import docx, html, zipped
from tests.store.folders import quads

_GREETING = "Greve Kommune anlægger en kaj ved Mosede."
_BAD = {
    "tom.txt": (b"", "the file is empty"),
    "billede.txt": (b"\x89PNG\r\n\x1a\n" + bytes(100), "this is a picture"),
    "afbrudt.docx": (docx("Referat")[:200], "damaged"),
    "afbrudt.pdf": (b"%PDF-1.7\n1 0 obj\n<< /Type", "PDF"),
    "knaekket.txt": ("Rådet drøftede kajen på ny. ".encode() + b"\xff\n", "is not utf-8"),
    "dyb.json": (b'{"Dagsordenpunkter": ' + b"[" * 200_000, "nested"),
    "bombe.zip": (zipped({"referat.txt": bytes(5_000_000)}), "zip bomb"),
}


def _texts() -> Iterator[str]:
    """Yield minutes of fictional meetings, each on a day of its own."""
    for number in range(93):
        day = date(2020, 1, 6) + timedelta(weeks=number)
        header = (
            f"REFERAT Direktionen d. {day:%d-%m-%Y}\n\nMødedato {day:%d-%m-%Y} kl. 12:30\n\n"
            "Mødedeltagere Ida Bro, Per Dam"
        )
        case = f"20-{number:06}"
        decided = item(1, f"Kaj {number}", case, "Beslutning", "Godkendt.", _GREETING)
        yield meeting(decided, item(2, "Eventuelt", "Beslutning", "Intet."), header=header)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hundrede") / "greve"
    folder.mkdir()
    packed: dict[str, bytes] = {}
    for number, text in enumerate(_texts()):
        name = f"{number:02}"
        match number % 10:
            case 0 | 1:
                (folder / f"{name}.html").write_bytes(html(text))
            case 2:
                (folder / f"{name}.docx").write_bytes(docx(text))
            case 3:
                (folder / f"{name}.txt").write_bytes(text.encode("cp1252"))
            case 4:
                (folder / f"{name}.txt").write_bytes(text.encode("utf-16"))
            case 5:
                (folder / f"{name}.md").write_text(text.replace("Punkt", "## Punkt"), "utf-8")
            case 6:
                packed[f"2021/{name}.txt"] = text.encode()
            case _:
                (folder / f"{name}.txt").write_text(text, "utf-8")
    (folder / "referater.zip").write_bytes(zipped(packed))
    for name, (content, _) in _BAD.items():
        (folder / name).write_bytes(content)
    return folder


def test_a_report_tells_of_every_one(folder: Path) -> None:
    report = report_paths([folder], jobs=2)
    assert (report.exit_code, len(report.documents)) == (1, 93)
    assert {len(report.documents), sum(one.items == 2 for one in report.documents)} == {93}
    assert {one.present for one in report.documents} == {2}
    assert {one.kind for one in report.documents} == {"text", "markdown", "html", "docx"}
    assert all(one.layout_because for one in report.documents)
    told = {_short(one.path): one.reason for one in report.refused}
    assert told.keys() == _BAD.keys()
    for name, (_, why) in _BAD.items():
        assert why in told[name], name
        assert name in told[name]


def _short(path: str) -> str:
    return Path(path.partition("!/")[0]).name


def test_a_build_does_not_depend_on_the_number_of_workers(folder: Path, tmp_path: Path) -> None:
    one = build([folder], tmp_path / "one", jobs=1)
    two = build([folder], tmp_path / "two", jobs=2)
    assert one.to_dict() == two.to_dict()
    assert (two.exit_code, len(two.read), len(two.refused)) == (1, 93, 7)
    assert quads(tmp_path / "one") == quads(tmp_path / "two")
    with open_reader(tmp_path / "one") as first, open_reader(tmp_path / "two") as second:
        assert first.documents() == second.documents()
        assert first.reports() == second.reports()
        assert first.refused() == second.refused()
        assert len(first.refused()) == 7
    again = build([folder], tmp_path / "two", jobs=2)
    assert (again.read, len(again.unchanged), len(again.refused)) == ([], 93, 7)
