"""Statements as columns of terms: what was read is written again, whatever a term is."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from sagsgraf.exports.packed import packed
from sagsgraf.rdf.lines import columns, iris, literals, loaded, written

_S, _P, _G = NamedNode("https://x.dk/s"), NamedNode("https://x.dk/p"), NamedNode("https://x.dk/g")
_TEXTS = ('" . <x', "a\\b\n\r\t\x01", "å \U0001f600 \\u00e5", "", 'slut "')


@pytest.mark.parametrize("graph", [_G, DefaultGraph()], ids=["named", "default"])
@pytest.mark.parametrize(
    "value",
    [
        *(Literal(text) for text in _TEXTS),
        *(Literal(text, language="da") for text in _TEXTS),
        Literal("4", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
        _S,
        BlankNode("b1"),
        Triple(_S, _P, Literal('a "b" )>> c')),
    ],
    ids=str,
)
def test_a_statement_comes_back_as_it_was(
    value: Literal | NamedNode | BlankNode | Triple, graph: NamedNode | DefaultGraph
) -> None:
    quad = Quad(_S, _P, value, graph)
    store = Store()
    store.add(quad)
    assert list(loaded(columns(store))) == [quad]


@pytest.mark.parametrize("text", _TEXTS)
@pytest.mark.parametrize("language", ["da", None])
def test_the_text_of_a_literal_is_read(text: str, language: str | None) -> None:
    term = written(Literal(text, language=language))
    assert list(literals([term, written(_S)])) == [(term, text, language)]


def test_iris_are_told_from_other_terms() -> None:
    terms = [written(_S), written(Literal("<x>")), b"_:b", b"<<( <a:b> <a:b> <a:b> )>>", b""]
    assert list(iris(terms)) == [(written(_S), "https://x.dk/s")]


def test_a_statement_that_stands_twice_is_packed_once() -> None:
    store = Store()
    for graph in (DefaultGraph(), _G):
        store.add(Quad(_S, _P, Literal("1"), graph))
        store.add(Quad(_S, _P, Literal("2"), graph))
    store.add(Quad(_S, _P, Literal("3"), _G))
    once = columns(store)
    assert packed([column + column for column in once]) == packed(once) == packed(store)
