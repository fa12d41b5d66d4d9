"""The guide to adding a layout works as it is printed."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest

from sagsgraf.evaluation import compare, load_gold
from sagsgraf.layouts import BUNDLED, Layout, read_minutes
from sagsgraf.pipeline.reading import understand
from sagsgraf.reading import read_file

_GUIDE = Path(__file__).resolve().parents[2] / "docs" / "add-a-layout.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def blocks() -> dict[str, str]:
    return dict(_BLOCK.findall(_GUIDE.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def layout(blocks: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Layout:
    path = tmp_path_factory.mktemp("guide") / "bystyr.py"
    path.write_text(blocks["python"], encoding="utf-8")
    spec = importlib.util.spec_from_file_location("bystyr_of_the_guide", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    found: Layout = module.LAYOUT
    return found


def test_the_example_is_read_in_full(
    blocks: dict[str, str],
    layout: Layout,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "01-havneudvalget.txt"
    path.write_text(blocks["text"], encoding="utf-8")
    gold = tmp_path / "01-havneudvalget.gold.json"
    gold.write_text(blocks["json"], encoding="utf-8")
    document = read_file(path)
    layouts = (*BUNDLED[:-1], layout, BUNDLED[-1])
    assert read_minutes(document, layouts).layout == "bystyr"
    monkeypatch.setattr("sagsgraf.layouts.all_layouts", lambda: layouts)
    record = understand(document).record.to_dict()
    fields = compare(record, load_gold(gold)).fields
    assert {name: score.f1 for name, score in fields.items() if score.f1 < 1} == {}
    assert len(fields) > 8
    warned = [one for one in record["warnings"] if "municipality" not in one]
    assert (record["unread"], warned) == ([], [])


def test_the_gold_of_the_guide_is_json(blocks: dict[str, str]) -> None:
    assert len(json.loads(blocks["json"])["items"]) == 2
