"""SPARQL in the page: the same answers as in Python, and a page that stays alive."""

from __future__ import annotations

import json
import shlex
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from pyoxigraph import DefaultGraph, QuerySolutions, Store

from sagsgraf.queries import NamedQuery, named_queries, run_named
from sagsgraf.store import StoreReader, open_reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.explorer.conftest import Visit

pytestmark = pytest.mark.browser

Rows = list[dict[str, str]]
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
COUNT_NAMED = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
# Millions of millions of rows: whatever the machine, it is still counting.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture
def reader(sample_store: Path) -> Iterator[StoreReader]:
    with open_reader(sample_store) as opened:
        yield opened


def ask(page: Page, sparql: str, **options: float) -> Rows:
    """Ask as a person does in the console."""
    # As one text: Playwright takes a minute to hand over ten thousand objects.
    told = page.evaluate(
        "([sparql, how]) => sagsgraf.query(sparql, how).then(JSON.stringify)", [sparql, options]
    )
    return cast(Rows, json.loads(told))


def complaint(page: Page, sparql: str, **options: float) -> dict[str, Any]:
    """Ask what goes wrong, and return what is told of it."""
    told = page.evaluate(
        """([sparql, how]) => sagsgraf.query(sparql, how).then(
            () => null,
            ({message, reason, line, column}) => ({message, reason, line, column}))""",
        [sparql, options],
    )
    assert told is not None, "it was answered"
    return cast(dict[str, Any], told)


class Overheard:
    """A store that remembers what it was asked."""

    def __init__(self, graph: Store) -> None:
        self._graph = graph
        self.asked: list[str] = []

    def query(self, sparql: str, **how: Any) -> object:
        self.asked.append(sparql)
        return self._graph.query(sparql, **how)

    def __getattr__(self, name: str) -> object:
        return getattr(self._graph, name)


def as_asked(reader: StoreReader, query: NamedQuery) -> str:
    """The SPARQL of a named query, with the values of its example."""
    words = shlex.split(query.example)[1:]
    graph = reader.graph
    overheard = Overheard(graph)
    reader.graph = cast(Store, overheard)
    try:
        run_named(reader, query, dict(zip(words[1::3], words[2::3], strict=True)))
    finally:
        reader.graph = graph
    return overheard.asked[-1]


def in_python(reader: StoreReader, sparql: str) -> Rows:
    answer = reader.graph.query(sparql)
    assert isinstance(answer, QuerySolutions)
    names = [variable.value for variable in answer.variables]
    return [
        {name: term.value for name in names if (term := row[name]) is not None} for row in answer
    ]


def counted(rows: Rows) -> Counter[tuple[tuple[str, str], ...]]:
    """The rows in no order, and without one inside the lists that GROUP_CONCAT makes."""
    return Counter(
        tuple(sorted((name, ", ".join(sorted(value.split(", ")))) for name, value in row.items()))
        for row in rows
    )


def test_named_queries_answer_in_the_page_as_in_python(visit: Visit, reader: StoreReader) -> None:
    page = visit().page
    differing, empty = [], []
    for query in named_queries():
        sparql = as_asked(reader, query)
        here, there = in_python(reader, sparql), ask(page, sparql)
        if counted(here) != counted(there):
            differing.append(query.name)
        if not here:
            empty.append(query.name)
    assert differing == []
    assert len(empty) < len(named_queries()) / 2, "answers were compared"


def test_every_statement_of_the_store_is_in_the_page(visit: Visit, reader: StoreReader) -> None:
    page = visit().page
    facts = ask(page, "SELECT ?s ?p ?o { ?s ?p ?o }")
    assert counted(facts) == counted(in_python(reader, "SELECT ?s ?p ?o { ?s ?p ?o }"))
    every = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }"
    assert counted(ask(page, every)) == counted(in_python(reader, every))


def test_the_console_offers_what_is_documented(visit: Visit, reader: StoreReader) -> None:
    page = visit().page
    facts = sum(1 for _ in reader.graph.quads_for_pattern(None, None, None, DefaultGraph()))
    assert ask(page, COUNT) == [{"n": str(facts)}]
    assert page.evaluate("sagsgraf.ready") is True
    assert page.evaluate("typeof sagsgraf.version") == "string"
    assert ask(page, "ASK { ?s ?p ?o }") == [{"answer": "true"}]
    assert ask(page, "ASK { <http://e.org/> ?p ?o }") == [{"answer": "false"}]
    made = "CONSTRUCT { <http://e.org/a> <http://e.org/b> ?x } { BIND('é\\n' AS ?x) }"
    triple = {"subject": "http://e.org/a", "predicate": "http://e.org/b", "object": "é\n"}
    assert ask(page, made) == [triple]
    assert ask(page, "SELECT ?a ?b { BIND(1 AS ?a) }") == [{"a": "1"}]


def test_long_answers_are_cut_and_the_console_says_so(visit: Visit) -> None:
    visited = visit()
    assert len(ask(visited.page, "SELECT * { ?s ?p ?o }", rows=7)) == 7
    assert len(ask(visited.page, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", rows=7)) == 7
    # Hundreds of solutions with one triple under them: there might have been another.
    same = "CONSTRUCT { <http://e.org/a> <http://e.org/b> 'c' } { ?s ?p ?o }"
    assert len(ask(visited.page, same, rows=7)) == 1
    assert len(ask(visited.page, same)) == 1
    assert visited.complaints == 3 * [
        "This is not all. For more than 7: query(sparql, { rows: … })"
    ]
    visited.complaints.clear()


def test_the_page_lives_on_while_a_question_takes_long(visit: Visit) -> None:
    visited = visit()
    ask(visited.page, COUNT)
    visited.page.evaluate(
        "sparql => { window.told = sagsgraf.query(sparql, {seconds: 60}).catch(e => e.reason) }",
        ENDLESS,
    )
    visited.go("#sparql")
    visited.go("#start")
    assert visited.page.evaluate("Promise.race([window.told, 'still asking'])") == "still asking"


def test_a_question_out_of_time_is_given_up_and_the_next_is_answered(visit: Visit) -> None:
    page = visit().page
    before = ask(page, COUNT)
    told = complaint(page, ENDLESS, seconds=0.2)
    assert (told["reason"], told["message"]) == (
        "time",
        "The query took longer than 0.2 seconds.",
    )
    assert ask(page, COUNT) == before


def test_a_question_that_nests_too_deeply_harms_no_other(visit: Visit) -> None:
    page = visit().page
    before = ask(page, COUNT)
    deep = f"SELECT * {{ {'{' * 9000} ?s ?p ?o {'}' * 9000} }}"
    assert complaint(page, deep)["reason"] == "failed"
    assert ask(page, COUNT) == before


def test_errors_tell_line_and_column(visit: Visit) -> None:
    told = complaint(visit().page, "SELECT ?s {\n  ?s ?p 'æøå' .\n  FILTR(?s)\n}")
    assert told == {"message": "Unexpected: FILTR", "reason": "syntax", "line": 3, "column": 3}


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:9/>",
        "INSERT DATA { <a:a> <a:b> <a:c> }",
    ],
)
def test_nothing_is_written_and_nothing_leaves(visit: Visit, sparql: str) -> None:
    assert complaint(visit().page, sparql)["reason"] == "refused"


def test_without_evidence_the_facts_are_the_same(
    visit: Visit, write_explorer: Callable[..., Path], sample_store: Path, reader: StoreReader
) -> None:
    file = write_explorer(sample_store, people="all", evidence=False)
    page = visit(file=file).page
    assert ask(page, COUNT) == in_python(reader, COUNT)
    left, all_of_them = (
        int(rows[0]["n"]) for rows in (ask(page, COUNT_NAMED), in_python(reader, COUNT_NAMED))
    )
    assert 0 < left < all_of_them
    readings = "ASK { GRAPH ?g { ?s a <https://w3id.org/sagsgraf/ns#Reading> } }"
    assert ask(page, readings) == [{"answer": "false"}]
