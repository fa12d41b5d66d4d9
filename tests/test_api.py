"""The front door: the verbs of the command line, for Python callers."""

from __future__ import annotations

from pathlib import Path

import pytest

import sagsgraf
from sagsgraf.queries import Table, Truth


def test_read_gives_a_typed_record(sample: Path) -> None:
    record = sagsgraf.read(sample / "kalundborg-direktionen-2023-06-06.txt")
    assert record.municipality.code == "0326"
    assert record.items[0].outcomes == ["requested"]


def test_build_trace_and_query(sample: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    report = sagsgraf.build(sample, store)
    assert len(report.read) == 2
    assert len(sagsgraf.trace(store, "22-009953").treatments) == 2
    table = sagsgraf.query(store, "case-history", case="22-000258")
    assert isinstance(table, Table)
    assert len(table.rows) == 3
    assert sagsgraf.query(str(store), "ASK { ?s ?p ?o }") == Truth(True)


def test_errors_are_one_kind(tmp_path: Path) -> None:
    with pytest.raises(sagsgraf.SagsgrafError, match="no such file"):
        sagsgraf.read(tmp_path / "nothing.txt")
    with pytest.raises(sagsgraf.SagsgrafError, match="no store here"):
        sagsgraf.trace(tmp_path / "store", "22-009953")
