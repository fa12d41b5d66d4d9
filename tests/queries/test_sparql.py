"""SPARQL of a person's own: answered in a process of its own, within limits."""

from __future__ import annotations

import pytest

from sagsgraf.model import BadData, Unavailable, Usage
from sagsgraf.queries import Graph, Table, Truth, run_sparql
from sagsgraf.queries.guard import check
from sagsgraf.store import StoreReader


def test_select_gives_a_table(sample_reader: StoreReader) -> None:
    answer = run_sparql(
        sample_reader,
        "PREFIX dct: <http://purl.org/dc/terms/> "
        'SELECT ?case ?nothing WHERE { ?case dct:identifier "22-009953" }',
    )
    assert isinstance(answer, Table)
    assert answer.to_dicts() == [
        {"case": "https://w3id.org/sagsgraf/kommune/0326/sag/22-009953", "nothing": None}
    ]


def test_ask_gives_a_truth(sample_reader: StoreReader) -> None:
    assert run_sparql(sample_reader, "ASK { ?s ?p ?o }") == Truth(True)


def test_construct_gives_sorted_triples(sample_reader: StoreReader) -> None:
    answer = run_sparql(sample_reader, "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 50")
    assert isinstance(answer, Graph)
    assert list(answer.lines) == sorted(answer.lines)
    assert len(answer.lines) == 50


def test_evidence_is_asked_by_graph(sample_reader: StoreReader) -> None:
    answer = run_sparql(
        sample_reader,
        """PREFIX sg: <https://w3id.org/sagsgraf/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?quote WHERE {
          GRAPH ?reading { ?decision sg:outcome
            <https://w3id.org/sagsgraf/ns/outcome/endorsed> }
          GRAPH ?file { ?reading oa:exact ?quote }
        }""",
    )
    assert isinstance(answer, Table)
    assert [row["quote"] is not None for row in answer.to_dicts()] == [True]


def test_an_error_says_where(sample_reader: StoreReader) -> None:
    with pytest.raises(BadData, match=r"2:\d+"):
        run_sparql(sample_reader, "SELECT * WHERE {\n ?s ?p }")


def test_a_slow_query_is_stopped(sample_reader: StoreReader) -> None:
    slow = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    with pytest.raises(Unavailable, match="longer than 1 seconds"):
        run_sparql(sample_reader, slow, time_limit=1)


def test_a_deep_query_is_refused_before_it_overflows_the_stack() -> None:
    with pytest.raises(BadData, match="nests more than"):
        check("SELECT * WHERE " + "{" * 3000 + "}" * 3000)


def test_a_query_that_kills_its_process_is_told(sample_reader: StoreReader) -> None:
    deep = "SELECT * WHERE { ?s " + "!" * 1 + "<p:a>" + "/<p:a>" * 12000 + " ?o }"
    with pytest.raises((Unavailable, BadData)):
        run_sparql(sample_reader, deep, time_limit=20, memory_limit=64 * 1024**2)


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT"),
        ("LOAD <http://example.org/>", "LOAD"),
        ("PREFIX a: <a:> DELETE WHERE { ?s ?p ?o }", "DELETE"),
    ],
)
def test_writing_and_the_network_are_refused(query: str, word: str) -> None:
    with pytest.raises(Usage, match=word):
        check(query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE" }',
        "SELECT * { ?s ?p ?o } # SERVICE <x>",
        "SELECT * { <http://example.org/SERVICE> ?p ?service }",
        "PREFIX service: <http://example.org/> SELECT * { ?s service:insert ?o }",
        "SELECT * { ?s ?p '''LOAD { { {''' }",
    ],
)
def test_words_in_strings_comments_and_names_are_no_keywords(query: str) -> None:
    check(query)


def test_an_empty_query_is_told() -> None:
    with pytest.raises(BadData, match="empty"):
        check("  \n")
