"""The block ``network``: who is connected with whom, as columns."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sagsgraf.explorer import network
from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.queries import whole_graph
from sagsgraf.store import open_reader
from sagsgraf.views.drawing import drawable

BASE = "https://w3id.org/sagsgraf/"
CASE = f"{BASE}kommune/0326/sag/22-009953"


@pytest.fixture(scope="module")
def columns(sample_store: Path) -> dict[str, Any]:
    with open_reader(sample_store) as store:
        return network.columns(whole_graph(store), store.folder.base)


def names(columns: dict[str, Any]) -> list[str]:
    """Put the IRIs together again, as the page does."""
    found: list[str] = []
    for shared, rest in zip(columns["shared"], columns["rest"], strict=True):
        found.append((found[-1] if found else "")[:shared] + rest)
    return [name if ":" in name else BASE + name for name in found]


def edges(columns: dict[str, Any]) -> set[tuple[str, str, str]]:
    iris, source, found = names(columns), 0, set()
    for step, reach, relation in zip(
        columns["from"], columns["to"], columns["relation"], strict=True
    ):
        source += step
        target = iris[source + reach]
        found.add((iris[source], columns["relations"][relation]["iri"], target))
    return found


def test_it_is_the_graph_that_is_drawn(columns: dict[str, Any], sample_store: Path) -> None:
    with open_reader(sample_store) as store:
        graph = drawable(whole_graph(store))
    assert names(columns) == sorted(graph.nodes)
    assert edges(columns) == {(e.source, e.property, e.target) for e in graph.edges}
    labels = dict(zip(names(columns), columns["label"], strict=True))
    assert labels == {iri: one.label for iri, one in graph.nodes.items()}


def test_kinds_and_relations_have_names_in_both_languages(columns: dict[str, Any]) -> None:
    kinds = {kind["id"]: kind for kind in columns["kinds"]}
    assert kinds["Case"]["da"] == ["Sag", "Sager"]
    assert kinds["Case"]["en"] == ["Case", "Cases"]
    assert kinds["Case"]["hub"] is False
    assert kinds["Body"]["hub"] is True
    relations = {relation["iri"].rpartition("#")[2]: relation for relation in columns["relations"]}
    assert relations["decision"]["da"] != relations["decision"]["en"]


def test_a_case_has_the_years_and_the_body_of_its_treatments(columns: dict[str, Any]) -> None:
    iris = names(columns)
    first, last, bodies = columns["settings"][columns["setting"][iris.index(CASE)]]
    assert (first, last) == (2022, 2023)
    assert [columns["label"][body] for body in bodies] == ["Direktionen"]


def test_a_part_has_the_year_of_its_item_and_a_person_none(columns: dict[str, Any]) -> None:
    kinds = [columns["kinds"][kind]["id"] for kind in columns["kind"]]
    for iri, kind, setting in zip(names(columns), kinds, columns["setting"], strict=True):
        first, last, _ = columns["settings"][setting]
        if kind in {"Amount", "Deadline", "Decision"}:
            assert f"/{first}-" in iri
            assert first == last
        if kind == "Person":
            assert first == 0


def test_the_more_edges_the_larger(columns: dict[str, Any]) -> None:
    degree: dict[str, int] = dict.fromkeys(names(columns), 0)
    for source, _, target in edges(columns):
        degree[source] += 1
        degree[target] += 1
    sizes = dict(zip(names(columns), columns["size"], strict=True))
    order = sorted(sizes, key=lambda iri: degree[iri])
    assert [sizes[iri] for iri in order] == sorted(sizes.values())
    assert len(set(sizes.values())) > 3


def run(store: Path, seed: str) -> bytes:
    code = """
import sys
from pathlib import Path
from sagsgraf.explorer import network
from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.store import open_reader
blocks = Blocks()
with open_reader(Path(sys.argv[1])) as store:
    network.put(store, Choice(), blocks)
print(blocks.html())
"""
    path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", code, str(store)]
    return subprocess.run(command, capture_output=True, check=True, env=os.environ | path).stdout


def test_the_same_store_gives_the_same_bytes(sample_store: Path) -> None:
    first = run(sample_store, "1")
    assert b'id="block-network"' in first
    assert run(sample_store, "2") == first


def test_a_store_without_anything_has_an_empty_network() -> None:
    from sagsgraf.queries.subgraph import Subgraph

    found = network.columns(Subgraph(), BASE)
    assert found["kinds"] == found["label"] == found["from"] == []


def test_the_block_is_small(sample_store: Path) -> None:
    blocks = Blocks()
    with open_reader(sample_store) as store:
        network.put(store, Choice(), blocks)
    assert blocks.sizes()["network"] < 12_000
    assert json.loads(gzip.decompress(blocks._packed["network"]))["label"]
