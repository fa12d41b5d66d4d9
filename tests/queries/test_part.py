"""Some cases of a store, as a store of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode

from sagsgraf.model import NoInput
from sagsgraf.queries.cases import cases, find_case
from sagsgraf.queries.part import PartStore, part_of
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader, open_reader
from sagsgraf.terms import RDF, SG
from sagsgraf.tracing import load_trace

CYBER = "22-009953"


@pytest.fixture
def whole(sample_store: Path) -> Iterator[StoreReader]:
    with open_reader(sample_store) as reader:
        yield reader


@pytest.fixture
def part(whole: StoreReader) -> PartStore:
    return part_of(whole, [CYBER])


def of_kind(store: StoreReader, kind: str) -> set[str]:
    found = store.graph.quads_for_pattern(
        None, node(RDF.type), NamedNode(f"https://w3id.org/sagsgraf/ns#{kind}"), DefaultGraph()
    )
    return {quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)}


def test_the_case_is_told_as_in_the_whole_store(whole: StoreReader, part: PartStore) -> None:
    iri = find_case(whole, CYBER).value
    assert load_trace(part, iri) == load_trace(whole, iri)


def test_no_other_case_is_in_it(whole: StoreReader, part: PartStore) -> None:
    assert [one.case for one in cases(part)] == [CYBER]
    assert len(cases(whole)) > 1


def test_the_items_are_those_of_the_case(part: PartStore) -> None:
    of_case = {
        quad.subject.value
        for quad in part.graph.quads_for_pattern(
            None, node(SG.case), find_case(part, CYBER), DefaultGraph()
        )
        if isinstance(quad.subject, NamedNode)
    }
    assert of_kind(part, "AgendaItem") | of_kind(part, "ReportedTreatment") == of_case


def test_what_was_worked_out_over_all_meetings_is_left_out(
    whole: StoreReader, part: PartStore
) -> None:
    for kind in ("CoAttendance", "Record"):
        assert of_kind(whole, kind)
        assert not of_kind(part, kind)
    assert of_kind(part, "Body")
    always = part.graph.quads_for_pattern(None, node(SG.alwaysPresent), None, DefaultGraph())
    assert not list(always)


def test_the_documents_are_those_of_its_meetings(whole: StoreReader) -> None:
    part = part_of(whole, [next(one.case for one in cases(whole) if one.treatments == 1)])
    meetings = of_kind(part, "Meeting")
    told = [one for one in whole.documents() if one.meeting in meetings]
    assert part.documents() == told
    assert len(told) < len(whole.documents())
    assert set(part.reports()) == set(part.texts()) == {one.sha256 for one in told}


def test_every_fact_of_a_reading_is_in_the_part(part: PartStore) -> None:
    facts = {
        (quad.subject, quad.predicate, quad.object)
        for quad in part.graph.quads_for_pattern(None, None, None, DefaultGraph())
    }
    readings = [
        graph
        for graph in part.graph.named_graphs()
        if "/kilde/" in graph.value and graph.value.count("/", graph.value.index("/kilde/")) > 2
    ]
    assert readings
    for graph in readings:
        for quad in part.graph.quads_for_pattern(None, None, None, graph):
            assert (quad.subject, quad.predicate, quad.object) in facts


def test_a_thing_that_is_named_tells_its_kind(part: PartStore) -> None:
    base = part.folder.base
    typed = {
        quad.subject
        for quad in part.graph.quads_for_pattern(None, node(RDF.type), None, DefaultGraph())
    }
    for quad in part.graph.quads_for_pattern(None, None, None, DefaultGraph()):
        value = quad.object
        if isinstance(value, NamedNode) and value.value.startswith(f"{base}kommune/"):
            assert value in typed, quad


def test_a_number_that_no_case_has(whole: StoreReader) -> None:
    with pytest.raises(NoInput, match="22-009953"):
        part_of(whole, ["22-009954"])
