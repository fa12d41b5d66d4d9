"""Nothing without its sentence: every triple leads to the words that it was read from."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from sagsgraf.pipeline.building import build
from sagsgraf.rdf import node
from sagsgraf.reading import read_file
from sagsgraf.store import open_reader
from sagsgraf.terms import OA, PROV, RDF, SG


def _corpus(name: str, request: pytest.FixtureRequest) -> list[Path]:
    if name == "sample":
        sample: Path = request.getfixturevalue("sample")
        return sorted(sample.glob("*.txt"))
    if name == "firstagenda":
        return sorted((Path(__file__).resolve().parents[1] / "corpus" / name).glob("*.txt"))
    corpora: Path = request.getfixturevalue("corpora")
    return sorted((corpora / name).glob("*.txt"))


@pytest.mark.parametrize("name", ["sample", "firstagenda", "kalundborg"])
def test_every_triple_has_its_sentence(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    paths = _corpus(name, request)
    assert build(paths, tmp_path / "store").exit_code == 0
    texts = {read_file(path).sha256: read_file(path).text for path in paths}
    with open_reader(tmp_path / "store") as store:
        quads = set(store.graph)
    facts: dict[NamedNode, list[Quad]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            facts[quad.subject].append(quad)
    stating = defaultdict(set)
    for quad in quads:
        stating[quad.triple].add(quad.graph_name)
    asserted = {quad.triple for quad in quads if quad.graph_name == DefaultGraph()}
    assert len(asserted) > 500
    for triple in asserted:
        # The vocabulary names the topics too; what a document says of one has its own reading.
        graphs = {graph for graph in stating[triple] if isinstance(graph, NamedNode)}
        graphs.discard(NamedNode("https://w3id.org/sagsgraf/ns"))
        assert graphs, triple
        for graph in graphs:
            _check(graph, facts, texts)


def _check(graph: NamedNode, facts: dict[NamedNode, list[Quad]], texts: dict[str, str]) -> None:
    """Check that a named graph is a reading that quotes, or a derivation from such readings."""
    kinds = _values(facts, graph, RDF.type)
    if kinds == [node(SG.Derivation)]:
        readings = _values(facts, graph, PROV.wasDerivedFrom)
        assert readings
        assert _values(facts, graph, SG.because)
        for reading in readings:
            assert isinstance(reading, NamedNode)
            assert _values(facts, reading, RDF.type) == [node(SG.Reading)]
            _check(reading, facts, texts)
        return
    assert kinds == [node(SG.Reading)], graph
    (source,) = _values(facts, graph, PROV.wasDerivedFrom)
    assert isinstance(source, NamedNode)
    (sha256,) = _values(facts, source, SG.sha256)
    (quote,) = _values(facts, graph, OA.exact)
    if _values(facts, graph, OA.start):
        start, end = (_number(facts, graph, term) for term in (OA.start, OA.end))
        assert texts[sha256.value][start:end] == quote.value
        assert start < end
    else:
        assert quote.value.startswith("folder "), "told from outside, it names what told it"


def _values(
    facts: dict[NamedNode, list[Quad]], subject: NamedNode, predicate: object
) -> list[NamedNode | Literal]:
    return [
        quad.object
        for quad in facts[subject]
        if quad.predicate.value == str(predicate) and isinstance(quad.object, NamedNode | Literal)
    ]


def _number(facts: dict[NamedNode, list[Quad]], subject: NamedNode, predicate: object) -> int:
    (value,) = _values(facts, subject, predicate)
    return int(value.value)
