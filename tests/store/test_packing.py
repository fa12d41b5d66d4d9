"""A document's quads packed as text are the very quads."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from sagsgraf.pipeline.reading import ReadDocument, read_path
from sagsgraf.rdf import document_nquads, document_quads
from sagsgraf.store import PackedQuads, derivations, pack
from sagsgraf.terms import SG
from tests.layouts.writing import item, read

_ODD = "Godkendt \\ \"kaj\" \t <b> \x01 \U0001f600 \u2028 'å' \\u00e6."


def _documents(sample: Path) -> list[ReadDocument]:
    return [*map(read_path, sorted(sample.glob("*.txt"))), read(item(1, _ODD, "Beslutning", _ODD))]


def test_the_text_says_what_the_quads_say(sample: Path) -> None:
    for one in _documents(sample):
        told = (one.minutes, one.names.names, one.claims)
        text = document_nquads(*told)
        assert set(parse(text.encode(), format=RdfFormat.N_QUADS)) == document_quads(*told)
        lines = text.split("\n")
        assert len(set(lines)) == len(lines), "each line once"


def test_a_packed_document_knows_what_it_changes(sample: Path) -> None:
    for one in _documents(sample):
        packed = pack(one.minutes, one.names.names, one.claims)
        quads = document_quads(one.minutes, one.names.names, one.claims)
        expected = sorted(graph.value for graph in derivations.affected(quads))
        assert list(packed.affected) == expected
        (added,) = packed.quads() - quads
        assert (added.predicate.value, added.object.value) == (SG.unsourcedCount.value, "0")  # type: ignore[union-attr] # a literal


@pytest.mark.parametrize("words", [_ODD, "Intet."])
def test_unpacked_again_they_are_the_same(words: str) -> None:
    one = read(item(1, "A", "Beslutning", words))
    packed = pack(one.minutes, one.names.names, one.claims)
    assert PackedQuads(packed.nquads, packed.affected).quads() == packed.quads()
