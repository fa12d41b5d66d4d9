"""The block ``queries``: what a page needs to ask the named questions itself."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from sagsgraf.explorer import catalogue
from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.queries import Table, find_query, named_queries, run_named
from sagsgraf.queries.offered import offered
from sagsgraf.store import StoreReader, open_reader


@pytest.fixture(scope="module")
def reader(sample_store: Path) -> Any:
    with open_reader(sample_store) as store:
        yield store


@pytest.fixture(scope="module")
def block(reader: StoreReader) -> dict[str, Any]:
    blocks = Blocks()
    catalogue.put(reader, Choice(), blocks)
    told: dict[str, Any] = json.loads(gzip.decompress(blocks._packed["queries"]))
    return told


def test_every_question_is_there_in_both_languages(block: dict[str, Any]) -> None:
    assert [query["name"] for query in block["queries"]] == [q.name for q in named_queries()]
    headings = {group["id"] for group in block["groups"]}
    for query in block["queries"]:
        danish, english = query["words"]
        assert danish.endswith("?")
        assert english
        assert query["group"] in headings
        assert set(query["columns"]) <= set(block["columns"])


def test_every_example_has_an_answer_in_this_store(
    block: dict[str, Any], reader: StoreReader
) -> None:
    for query in block["queries"]:
        if not query["parameters"]:
            continue
        answer = run_named(reader, find_query(query["name"]), query["example"])
        assert isinstance(answer, Table)
        assert answer.rows


def test_what_is_offered_stands_in_the_store(reader: StoreReader) -> None:
    values = offered(reader)
    assert "22-009953" in {case.number for case in values.cases}
    assert values.cases[0].title
    assert "Michael Gravesen" in {name for person in values.people for name in person.names}
    assert any(person.officeholder for person in values.people)
    assert any("KL" in one.names for one in values.organisations)
    cyber = next(topic for topic in values.topics if topic.da == "cybersikkerhed")
    assert (cyber.en, cyber.items > 0) == ("cyber security", True)
    assert values.days == tuple(sorted(values.days, reverse=True))


def test_terms_have_words_and_sentences(block: dict[str, Any]) -> None:
    terms = {term["iri"]: term for term in block["terms"]}
    case = terms["https://w3id.org/sagsgraf/ns#Case"]
    assert (case["kind"], case["label"]) == ("class", ["sag", "case"])
    assert all(case["definition"])
    assert terms["https://w3id.org/sagsgraf/ns/outcome/approved"]["kind"] == "concept"
    assert terms["http://purl.org/dc/terms/title"]["kind"] == "property"
    assert block["concepts"]["outcome"]["noted"] == ["taget til efterretning", "noted"]
