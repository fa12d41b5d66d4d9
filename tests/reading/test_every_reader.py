"""Every reader, on damaged documents of its own kind and on those of all others."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sagsgraf.layouts import read_minutes
from sagsgraf.model import BadData, Document
from sagsgraf.reading import READERS, Reader, read_bytes

_ROOT = Path(__file__).resolve().parents[2]
_FOLDERS = (_ROOT / "tests" / "corpus", _ROOT / "sample", _ROOT.parent / "shared" / "corpora")
_LONGEST = 300_000


@cache
def _examples() -> dict[str, tuple[bytes, ...]]:
    """Return a few small documents of each kind, by the kind's name."""
    found: dict[str, list[bytes]] = {reader.kind: [] for reader in READERS}
    endings = {ending for reader in READERS for ending in reader.suffixes}
    files = [path for root in _FOLDERS for path in root.rglob("*") if path.suffix in endings]
    for path in sorted(files, key=lambda path: (path.stat().st_size, path.name)):
        if path.stat().st_size > _LONGEST or path.name.endswith(".gold.json"):
            continue
        content = path.read_bytes()
        kind = next(reader.kind for reader in READERS if reader.fits(content))
        if len(found[kind]) < 4:
            found[kind].append(content)
    return {kind: tuple(examples) for kind, examples in found.items()}


@st.composite
def _damaged(draw: st.DrawFn, kind: str) -> bytes:
    """Cut, repeat, swap or overwrite parts of a document."""
    content = bytearray(draw(st.sampled_from(_examples()[kind] or (b"Referat",))))
    for _ in range(draw(st.integers(1, 4))):
        begin = draw(st.integers(0, max(0, len(content) - 1)))
        length = draw(st.integers(0, 400))
        part = bytes(content[begin : begin + length])
        change = draw(st.sampled_from(["cut", "repeat", "write", "end"]))
        if change == "cut":
            del content[begin : begin + length]
        elif change == "repeat":
            content[begin:begin] = part * draw(st.integers(1, 20))
        elif change == "write":
            content[begin : begin + length] = draw(st.binary(max_size=40))
        else:
            del content[begin:]
    return bytes(content)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.kind)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damaged_documents_are_read_or_refused(reader: Reader, data: st.DataObject) -> None:
    content = data.draw(_damaged(reader.kind))
    try:
        document = read_bytes(content, "a.txt")
    except BadData as error:
        assert str(error).startswith("a.txt: ")  # noqa: PT017 - either outcome is right
        return
    _sound(document)
    try:
        minutes = read_minutes(document)
    except BadData as error:
        assert str(error).startswith("a.txt: ")  # noqa: PT017 - either outcome is right
        return
    assert all(item.span.end <= len(document.text) for item in minutes.items)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.kind)
def test_a_reader_refuses_other_kinds_in_good_order(reader: Reader) -> None:
    """Nobody sends it such bytes, but a sniff may err: then it says so."""
    for kind, examples in _examples().items():
        for content in examples[:1] if kind != reader.kind else ():
            try:
                rendered = reader.read(content, "a.txt")
            except BadData as error:
                assert "a.txt" in str(error)  # noqa: PT017 - either outcome is right
            else:
                assert isinstance(rendered.text, str)


@pytest.mark.parametrize("kind", [reader.kind for reader in READERS])
def test_whole_documents_are_sound(kind: str) -> None:
    for content in _examples()[kind]:
        try:
            _sound(read_bytes(content, "a"))
        except BadData as error:
            # Some examples are there to be refused.
            assert str(error).startswith("a: ")  # noqa: PT017 - either outcome is right


def _sound(document: Document) -> None:
    """Positions are inside the text, marks in order, pages too."""
    size = len(document.text)
    assert "\r" not in document.text
    assert all(0 <= mark.start <= mark.end <= size for mark in document.marks)
    assert [(m.start, -m.end) for m in document.marks] == sorted(
        (m.start, -m.end) for m in document.marks
    )
    assert list(document.page_starts) == sorted(document.page_starts)
    assert all(0 <= start <= size for start in document.page_starts)
    assert all(0 <= masking.start < masking.end <= size for masking in document.maskings)
