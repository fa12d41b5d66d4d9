"""Generate ``sagsgraf/terms.py`` and ``sagsgraf/topics.py`` from the ontology.

Run as ``python -m sagsgraf.vocabulary.generate``; with ``--check`` nothing is written, and a stale
file is an error that names the command to run. The stages use the constants, so that a misspelt
term is an error of the type checker and not a silent new IRI.
"""

from __future__ import annotations

import argparse
import keyword
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from sagsgraf.vocabulary import ontology_path
from sagsgraf.vocabulary.topics import read_topics, render_topics

COMMAND: Final = "python -m sagsgraf.vocabulary.generate"
TARGET: Final = Path(__file__).resolve().parents[1] / "terms.py"
TOPICS_TARGET: Final = TARGET.with_name("topics.py")

_WIDTH = 100
_SG = "https://w3id.org/sagsgraf/ns#"
_SCHEMES = "https://w3id.org/sagsgraf/ns/"

_NAMESPACES: Final = {
    "SG": _SG,
    "DCT": "http://purl.org/dc/terms/",
    "SCHEMA": "http://schema.org/",
    "FOAF": "http://xmlns.com/foaf/0.1/",
    "ORG": "http://www.w3.org/ns/org#",
    "PROV": "http://www.w3.org/ns/prov#",
    "OA": "http://www.w3.org/ns/oa#",
    "SKOS": "http://www.w3.org/2004/02/skos/core#",
    "OWL": "http://www.w3.org/2002/07/owl#",
    "RDF": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "RDFS": "http://www.w3.org/2000/01/rdf-schema#",
    "ELI": "http://data.europa.eu/eli/ontology#",
    "ELI_DL": "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
}

# Datatypes are XML Schema's own and carry no label of ours.
_XSD = "http://www.w3.org/2001/XMLSchema#"
_DATATYPES: Final = {
    "string": "A text without a language.",
    "boolean": "True or false.",
    "integer": "A whole number.",
    "decimal": "An exact decimal number.",
    "date": "A calendar day.",
    "dateTime": "A calendar day and a time of day.",
    "gYear": "A calendar year.",
}

_TERM_TYPES: Final = (
    OWL.Class,
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
    OWL.OntologyProperty,
    RDF.Property,
)

_HEAD = '''"""Every term of the graph as a constant, with its definition.

Generated from ontology/sagsgraf.ttl and ontology/schemes.ttl: do not edit. To renew it, run
``{command}``.
"""

from typing import Final

from sagsgraf.model.iri import Iri
'''


class OntologyError(ValueError):
    """The ontology lacks something that the generated file needs."""


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or concept, with all that the generated file says of it."""

    group: str
    """The Python class that holds the constant, for instance ``SG`` or ``OUTCOME``."""
    name: str
    """The name of the constant, for instance ``AgendaItem`` or ``no_remarks``."""
    iri: str
    """The IRI it stands for."""
    labels: tuple[str, str]
    """Its label in Danish and in English."""
    definition: str
    """Its English definition, one sentence."""
    notation: str | None = None
    """The plain name of a concept, for instance ``no remarks``."""
    extracted: bool = False
    """Whether the reader emits the property today."""

    @property
    def constant(self) -> str:
        """Return the constant as Python code: ``SG.AgendaItem``."""
        return f"{self.group}.{self.name}"


def read_terms(ontology: rdflib.Graph) -> list[Term]:
    """Return all terms and concepts of the ontology, grouped and in a fixed order."""
    order = {group: place for place, group in enumerate(_NAMESPACES)}
    found = [*_declared(ontology), *_concepts(ontology)]
    return sorted(
        found, key=lambda term: (order.get(term.group, len(order)), term.group, term.name)
    )


def _declared(ontology: rdflib.Graph) -> Iterator[Term]:
    subjects = {node for kind in _TERM_TYPES for node in ontology.subjects(RDF.type, kind)}
    extracted = rdflib.URIRef(_SG + "extracted")
    for node in subjects:
        group, name = _split(str(node))
        yield Term(
            group,
            _attribute(name),
            str(node),
            (_text(ontology, node, RDFS.label, "da"), _text(ontology, node, RDFS.label, "en")),
            _text(ontology, node, SKOS.definition, "en"),
            extracted=ontology.value(node, extracted) == rdflib.Literal(True),
        )


def _concepts(ontology: rdflib.Graph) -> Iterator[Term]:
    for node, scheme in ontology.subject_objects(SKOS.inScheme):
        if not str(scheme).startswith(_SCHEMES):
            continue
        notation = ontology.value(node, SKOS.notation)
        if notation is None:
            raise OntologyError(f"{node} has no skos:notation; add its plain English name")
        yield Term(
            str(scheme).removeprefix(_SCHEMES).replace("-", "_").upper(),
            _attribute(str(notation).replace(" ", "_").replace("-", "_")),
            str(node),
            (
                _text(ontology, node, SKOS.prefLabel, "da"),
                _text(ontology, node, SKOS.prefLabel, "en"),
            ),
            _text(ontology, node, SKOS.definition, "en"),
            notation=str(notation),
        )


def _split(iri: str) -> tuple[str, str]:
    for group, namespace in _NAMESPACES.items():
        name = iri.removeprefix(namespace)
        if name != iri and name.isidentifier():
            return group, name
    known = ", ".join(_NAMESPACES.values())
    raise OntologyError(f"{iri} is declared but in none of the known namespaces: {known}")


def _attribute(name: str) -> str:
    """Return the name as an attribute; Python's keywords get an underscore."""
    return f"{name}_" if keyword.iskeyword(name) else name


def _text(
    ontology: rdflib.Graph, node: rdflib.term.Node, predicate: rdflib.URIRef, language: str
) -> str:
    texts = [
        str(value)
        for value in ontology.objects(node, predicate)
        if isinstance(value, rdflib.Literal) and value.language == language
    ]
    if len(texts) != 1:
        raise OntologyError(
            f"{node} has {len(texts)} values of {predicate} in {language!r}; give it exactly one"
        )
    return texts[0]


def render(terms: Sequence[Term]) -> str:
    """Return the text of ``terms.py``, laid out as ``ruff format`` would."""
    groups = dict.fromkeys(term.group for term in terms)
    blocks = [_group(group, [term for term in terms if term.group == group]) for group in groups]
    blocks.append(_datatypes())
    tables = [_labels(terms), _extracted(terms), _notations(terms), _by_notation(terms)]
    head = _HEAD.format(command=COMMAND)
    return head + "".join(f"\n\n{block}" for block in blocks) + "\n\n" + "\n".join(tables)


def _group(group: str, terms: Sequence[Term]) -> str:
    namespace = _NAMESPACES.get(group)
    about = f"Terms of <{namespace}>."
    if namespace is None:
        about = f"Concepts of <{terms[0].iri.rpartition('/')[0]}>."
    entries = ((term.name, term.iri, term.definition) for term in terms)
    return _class(group, about, entries)


def _datatypes() -> str:
    entries = ((name, _XSD + name, definition) for name, definition in _DATATYPES.items())
    return _class("XSD", f"Datatypes of <{_XSD}>.", entries)


def _class(name: str, about: str, entries: Iterable[tuple[str, str, str]]) -> str:
    lines = [f"class {name}:", f'    """{about}"""']
    for attribute, iri, definition in entries:
        lines += ["", *_constant(attribute, iri), *_docstring(definition)]
    return "\n".join(lines) + "\n"


def _constant(attribute: str, iri: str) -> list[str]:
    line = f'    {attribute}: Final = Iri("{iri}")'
    if len(line) <= _WIDTH:
        return [line]
    return [f"    {attribute}: Final = Iri(", f'        "{iri}"', "    )"]


def _docstring(text: str) -> list[str]:
    return textwrap.wrap(f'"""{text}"""', _WIDTH, initial_indent="    ", subsequent_indent="    ")


def _labels(terms: Sequence[Term]) -> str:
    lines = ["LABELS: Final[dict[Iri, tuple[str, str]]] = {"]
    for term in terms:
        danish, english = (_quoted(label) for label in term.labels)
        line = f"    {term.constant}: ({danish}, {english}),"
        if len(line) > _WIDTH:
            line = f"    {term.constant}: (\n        {danish},\n        {english},\n    ),"
        lines.append(line)
    return _table(lines, "}", "The label of every class, property and concept: Danish, English.")


def _extracted(terms: Sequence[Term]) -> str:
    lines = ["EXTRACTED: Final[frozenset[Iri]] = frozenset(", "    {"]
    lines += [f"        {term.constant}," for term in terms if term.extracted]
    return _table([*lines, "    }"], ")", "The properties that the reader emits today.")


def _notations(terms: Sequence[Term]) -> str:
    lines = ["NOTATIONS: Final[dict[Iri, str]] = {"]
    lines += [f"    {term.constant}: {_quoted(term.notation)}," for term in terms if term.notation]
    return _table(lines, "}", "The plain English name of every concept, as files print it.")


def _by_notation(terms: Sequence[Term]) -> str:
    lines = ["CONCEPTS_BY_NOTATION: Final[dict[str, dict[str, Iri]]] = {"]
    concepts = [term for term in terms if term.notation]
    for group in dict.fromkeys(term.group for term in concepts):
        lines.append(f'    "{group.lower().replace("_", "-")}": {{')
        lines += [
            f"        {_quoted(term.notation)}: {term.constant},"
            for term in concepts
            if term.group == group
        ]
        lines.append("    },")
    return _table(lines, "}", "For each scheme, its concepts by plain English name.")


def _table(lines: Sequence[str], closing: str, about: str) -> str:
    return "\n".join([*lines, closing, f'"""{about}"""']) + "\n"


def _quoted(text: str | None) -> str:
    if text is None or '"' in text or "\\" in text:
        raise OntologyError(f"a label or notation cannot be written as it is: {text!r}")
    return f'"{text}"'


def generate() -> str:
    """Return the text that ``terms.py`` should have."""
    ontology = rdflib.Graph(bind_namespaces="none")
    for name in ("sagsgraf.ttl", "schemes.ttl"):
        ontology.parse(ontology_path(name), format="turtle")
    return render(read_terms(ontology))


def generate_topics() -> str:
    """Return the text that ``topics.py`` should have."""
    topics = rdflib.Graph(bind_namespaces="none")
    topics.parse(ontology_path("topics.ttl"), format="turtle")
    return render_topics(read_topics(topics), COMMAND)


def main(argv: Sequence[str] | None = None) -> int:
    """Write the generated files, or with ``--check`` say whether they are current."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="Generate terms.py and topics.py.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if stale")
    check: bool = parser.parse_args(argv).check
    written = [
        _write(TARGET, generate(), check=check),
        _write(TOPICS_TARGET, generate_topics(), check=check),
    ]
    return 0 if all(written) else 1


def _write(target: Path, text: str, *, check: bool) -> bool:
    """Write one file if it is stale; False where it is and nothing may be written."""
    current = target.read_text(encoding="utf-8") if target.is_file() else None
    if current == text:
        return True
    if check:
        sys.stderr.write(f"{target.name} does not match the ontology; run: {COMMAND}\n")
        return False
    target.write_text(text, encoding="utf-8", newline="\n")
    return True


if __name__ == "__main__":
    sys.exit(main())
