"""``terms.py`` is what the ontology says, and the generator refuses an incomplete ontology."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from sagsgraf import terms
from sagsgraf.vocabulary import generate, load_ontology

TERM = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sg: <https://w3id.org/sagsgraf/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
COMPLETE = """
sg:Ting a owl:Class ;
    rdfs:label "ting"@da , "thing"@en ;
    skos:definition "Noget."@da , "Something."@en .
"""


def ontology(turtle: str) -> rdflib.Graph:
    return rdflib.Graph(bind_namespaces="none").parse(data=TERM + turtle, format="turtle")


def test_terms_are_current() -> None:
    assert generate.TARGET.read_text(encoding="utf-8") == generate.generate(), (
        f"terms.py does not match the ontology; run: {generate.COMMAND}"
    )


def test_check_accepts_a_current_file() -> None:
    assert generate.main(["--check"]) == 0


def test_check_names_the_command_for_a_stale_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "terms.py"
    stale.write_text("# stale\n", encoding="utf-8")
    monkeypatch.setattr(generate, "TARGET", stale)
    assert generate.main(["--check"]) == 1
    assert generate.COMMAND in capsys.readouterr().err
    assert stale.read_text(encoding="utf-8") == "# stale\n"


def test_a_stale_file_is_rewritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = tmp_path / "terms.py"
    monkeypatch.setattr(generate, "TARGET", stale)
    assert generate.main([]) == 0
    assert stale.read_text(encoding="utf-8") == generate.generate()


def test_a_complete_term_becomes_a_constant_with_its_definition() -> None:
    text = generate.render(generate.read_terms(ontology(COMPLETE)))
    assert '    Ting: Final = Iri("https://w3id.org/sagsgraf/ns#Ting")\n' in text
    assert '    """Something."""\n' in text
    assert '    SG.Ting: ("ting", "thing"),\n' in text


@pytest.mark.parametrize(
    ("turtle", "complaint"),
    [
        pytest.param(
            COMPLETE.replace('"ting"@da , ', ""),
            "0 values of .*label in 'da'",
            id="a label is missing: the page would show nothing",
        ),
        pytest.param(
            COMPLETE.replace('"Something."@en', '"A."@en , "B."@en'),
            "2 values of .*definition in 'en'",
            id="two definitions: the generator would choose by chance",
        ),
        pytest.param(
            COMPLETE.replace("sg:Ting", "<https://example.org/ting>"),
            "none of the known namespaces",
            id="a namespace that has no class of constants",
        ),
        pytest.param(
            COMPLETE.replace('"thing"@en', '"a \\"thing\\""@en'),
            "cannot be written",
            id="a quotation mark would end the Python text early",
        ),
        pytest.param(
            "<https://w3id.org/sagsgraf/ns/outcome/x> skos:inScheme "
            "<https://w3id.org/sagsgraf/ns/outcome> .",
            "no skos:notation",
            id="a concept that no file could print",
        ),
    ],
)
def test_an_incomplete_ontology_is_refused(turtle: str, complaint: str) -> None:
    with pytest.raises(generate.OntologyError, match=complaint):
        generate.render(generate.read_terms(ontology(turtle)))


def test_python_keywords_get_an_underscore() -> None:
    text = generate.render(generate.read_terms(ontology(COMPLETE.replace("Ting", "from"))))
    assert '    from_: Final = Iri("https://w3id.org/sagsgraf/ns#from")\n' in text


def test_notations_labels_and_concepts_agree() -> None:
    for scheme, concepts in terms.CONCEPTS_BY_NOTATION.items():
        for notation, concept in concepts.items():
            assert terms.NOTATIONS[concept] == notation
            assert concept.value.startswith(f"https://w3id.org/sagsgraf/ns/{scheme}/")
            assert concept in terms.LABELS
    assert terms.NOTATIONS[terms.OUTCOME.no_remarks] == "no remarks"
    assert terms.LABELS[terms.SG.AgendaItem] == ("dagsordenspunkt", "agenda item")


def test_constants_stand_for_terms_of_the_ontology() -> None:
    subjects = {str(node) for node in load_ontology().subjects()}
    assert {iri.value for iri in terms.LABELS} <= subjects
    assert {iri.value for iri in terms.EXTRACTED} <= subjects
