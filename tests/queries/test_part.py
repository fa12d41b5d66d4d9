"""A part of a store: some cases, whole; nothing of the others; no count of what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad

from sagsgraf.queries import cases, find_case, whole_graph
from sagsgraf.queries.part import PartStore, part_of
from sagsgraf.rdf import node
from sagsgraf.store import StoreReader, open_reader
from sagsgraf.terms import OA, RDF, SG
from sagsgraf.tracing import load_trace

CASE = "22-009953"


@pytest.fixture(scope="module")
def whole(sample_store: Path) -> Iterator[StoreReader]:
    with open_reader(sample_store) as reader:
        yield reader


@pytest.fixture(scope="module")
def part(whole: StoreReader) -> PartStore:
    return part_of(whole, [find_case(whole, CASE)])


def test_the_case_is_all_there(whole: StoreReader, part: PartStore) -> None:
    iri = find_case(whole, CASE).value
    assert load_trace(part, iri).treatments == load_trace(whole, iri).treatments


def test_no_other_case_is_there(part: PartStore) -> None:
    assert [one.case for one in cases(part)] == [CASE]
    graph = whole_graph(part)
    items = [one for one in graph.nodes.values() if one.kind == "AgendaItem"]
    assert len(items) == 2
    assert len(part.documents()) == 2


def test_what_is_counted_over_all_meetings_is_left_out(whole: StoreReader, part: PartStore) -> None:
    counted = {node(SG.meetingCount), node(SG.itemCount), node(SG.caseCount)}
    assert any(quad.predicate in counted for quad in whole.graph)
    assert not any(quad.predicate in counted for quad in part.graph)
    kinds = {one.kind for one in whole_graph(part).nodes.values()}
    assert not {"CoAttendance", "Record"} & kinds


def test_whatever_stands_in_the_part_stands_in_the_whole(
    whole: StoreReader, part: PartStore
) -> None:
    assert set(part.graph) < set(whole.graph)


def test_every_link_leads_to_something(whole: StoreReader, part: PartStore) -> None:
    things = {quad.subject for quad in part.graph}
    known = {quad.subject for quad in whole.graph}
    for quad in part.graph.quads_for_pattern(None, None, None, DefaultGraph()):
        assert quad.object not in known - things, quad


def test_every_statement_leads_to_its_words(part: PartStore) -> None:
    missing = [
        quad
        for quad in part.graph.quads_for_pattern(None, None, None, DefaultGraph())
        if not _grounded(part, quad)
    ]
    assert missing == []


def _grounded(part: PartStore, quad: Quad) -> bool:
    """Tell whether a reading with a quote, or a derivation with a reason, states a triple."""
    stating = part.graph.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    said = {node(OA.exact), node(SG.because)}
    return any(
        other.predicate in said
        for one in stating
        if isinstance(one.graph_name, NamedNode)
        for other in part.graph.quads_for_pattern(one.graph_name, None, None, None)
    )


def test_a_part_of_one_meeting_has_its_document_only(whole: StoreReader) -> None:
    single = next(one for one in cases(whole) if one.treatments == 1)
    part = part_of(whole, [find_case(whole, single.case)])
    assert len(part.documents()) == 1
    assert set(part.texts()) == set(part.reports()) == {part.documents()[0].sha256}
    meetings = part.graph.quads_for_pattern(None, node(RDF.type), node(SG.Meeting), DefaultGraph())
    assert len(list(meetings)) == 1
