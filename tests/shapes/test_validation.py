"""Validation says of a store, in a sentence each, what does not fit its shapes."""

from __future__ import annotations

import logging
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SH

from sagsgraf.pipeline.building import build
from sagsgraf.shapes import Finding, validate
from sagsgraf.shapes.validation import _flat
from sagsgraf.store import open_reader
from sagsgraf.vocabulary import EVIDENCE_SHAPES, SHAPES, ontology_path
from tests.shapes.conftest import EXAMPLES, ReaderOf
from tests.vocabulary.test_shapes import FAULTS, PREFIXES, WARNINGS

BASE = PREFIXES["ex"]


def test_the_sample_is_sound(sample_store: Path) -> None:
    with open_reader(sample_store) as reader:
        assert validate(reader) == []


def test_the_published_minutes_are_sound(corpora: Path, tmp_path: Path) -> None:
    build(sorted((corpora / "kalundborg").glob("*.txt")), tmp_path / "store")
    with open_reader(tmp_path / "store") as reader:
        assert validate(reader) == []


def test_two_months_of_greve_have_no_violation(corpora: Path, tmp_path: Path) -> None:
    build([corpora / "greve-2022-text" / "2022-0[12]-*.txt"], tmp_path / "store")
    with open_reader(tmp_path / "store") as reader:
        found = validate(reader)
    assert [str(one) for one in found if one.severity == "violation"] == []


def test_the_examples_of_the_shapes_are_sound(reader_of: ReaderOf) -> None:
    assert validate(reader_of()) == []


def test_a_finding_names_the_thing_the_value_and_the_shape(reader_of: ReaderOf) -> None:
    change = 'INSERT DATA { ex:moede sg:date "2022-02-15"^^xsd:date }'
    (found,) = validate(reader_of(change))
    assert found == Finding(
        severity="violation",
        node=f"{BASE}moede",
        label=found.label,
        sentence=found.sentence,
        value="2022-02-14 | 2022-02-15",
        shape="Meeting sg:date",
        language="en",
    )
    assert found.label
    assert found.sentence.startswith("The meeting does not have exactly one date")
    assert found.to_dict()["shape"] == "Meeting sg:date"


@pytest.mark.parametrize(
    ("change", "shape", "value"),
    [
        pytest.param(
            "DELETE WHERE { ex:moede sg:date ?d }", "Meeting sg:date", "", id="nothing is there"
        ),
        pytest.param(
            "DELETE WHERE { ex:punkt sg:decision ?d }",
            "Decision ^sg:decision",
            "",
            id="nothing leads to it",
        ),
        pytest.param(
            "DELETE WHERE { ex:heraf schema:value ?v }", "Amount", "", id="a shape of the thing"
        ),
        pytest.param(
            "INSERT DATA { ex:beslutning sg:outcome ex:andet }",
            "Decision sg:outcome",
            f"{BASE}andet",
            id="one value of several",
        ),
        pytest.param(
            WARNINGS[-2][1],
            "AgendaItem sg:previousTreatment/sg:date",
            "2021-12-01 | 2022-01-10",
            id="a path of two steps",
        ),
    ],
)
def test_the_shape_and_what_it_found(
    reader_of: ReaderOf, change: str, shape: str, value: str
) -> None:
    found = {(one.shape, one.value) for one in validate(reader_of(change))}
    assert (shape, value) in found


@pytest.mark.parametrize(
    ("lang", "sentence", "start"),
    [
        ("da", "Beslutningens ord svarer ikke til noget kendt udfald; ", "Advarsel: "),
        ("en", "The words of the decision match no known outcome; ", "Warning: "),
    ],
)
def test_a_finding_speaks_the_language_asked_for(
    reader_of: ReaderOf, lang: str, sentence: str, start: str
) -> None:
    reader = reader_of("DELETE WHERE { ex:beslutning sg:outcome ?outcome }")
    (found,) = validate(reader, lang="da" if lang == "da" else "en")
    assert found.severity == "warning"
    assert found.sentence.startswith(sentence)
    assert str(found).startswith(f"{start}{found.label}: ")
    assert str(found).endswith(f" <{found.node}>")


def test_the_evidence_is_held_against_its_own_shapes(reader_of: ReaderOf) -> None:
    graph = "GRAPH <https://w3id.org/sagsgraf/kilde/0123456789abcdef>"
    change = f"DELETE {{ {graph} {{ ?r oa:end ?e }} }} WHERE {{ {graph} {{ ?r oa:end ?e }} }}"
    (found,) = validate(reader_of(change))
    assert (found.node, found.shape) == (f"{PREFIXES['kilde']}laesning", "PlaceStart oa:end")


def test_findings_are_sorted_with_violations_first(reader_of: ReaderOf) -> None:
    changes = [
        "DELETE WHERE { ex:beslutning sg:outcome ?outcome }",  # a warning, of a shape named early
        "DELETE WHERE { ex:person foaf:name ?name }",
        "DELETE WHERE { ex:moede sg:source ?source }",
    ]
    found = validate(reader_of(*changes))
    assert [one.severity for one in found] == ["violation", "violation", "warning"]
    assert found == validate(reader_of(*changes[::-1]))


def test_the_libraries_say_nothing_and_stay_as_they_were(
    reader_of: ReaderOf, capfd: pytest.CaptureFixture[str]
) -> None:
    """rdflib logs a traceback for "28,6" as a decimal; pyshacl opens a log on standard error."""
    loggers = [logging.getLogger(name) for name in ("rdflib.term", "pyshacl-validate")]
    before = [(one.disabled, list(one.handlers)) for one in loggers]
    change = 'INSERT DATA { ex:beloeb schema:value "28,6"^^xsd:decimal }'
    found = validate(reader_of(change))
    assert "28,6" in {one.value for one in found}
    assert capfd.readouterr() == ("", "")
    assert [(one.disabled, list(one.handlers)) for one in loggers] == before


def results(data: rdflib.Graph, shapes: rdflib.Graph) -> list[tuple[str, ...]]:
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    assert isinstance(report, rdflib.Graph)
    terms = (SH.focusNode, SH.resultSeverity, SH.sourceConstraintComponent, SH.value)
    return sorted(
        (
            *(str(report.value(result, term)) for term in terms),
            *sorted(map(str, report.objects(result, SH.resultMessage))),
        )
        for result in report.subjects(RDF.type, SH.ValidationResult)
    )


@pytest.mark.parametrize(
    ("name", "example"), [(SHAPES, "good.ttl"), (EVIDENCE_SHAPES, "good-evidence.ttl")]
)
def test_shapes_taken_apart_find_the_same(name: str, example: str) -> None:
    shapes = rdflib.Graph(bind_namespaces="none").parse(ontology_path(name))
    data = rdflib.Graph(bind_namespaces="none").parse(EXAMPLES / example)
    if name == SHAPES:
        for _, change, _ in FAULTS[::2] + WARNINGS:
            data.update(change, initNs=PREFIXES)
    else:
        data.remove((None, rdflib.URIRef(PREFIXES["oa"] + "exact"), None))
    found = results(data, shapes)
    assert len(found) > (20 if name == SHAPES else 1)
    assert results(data, _flat(shapes)) == found
