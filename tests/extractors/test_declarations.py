"""What extractors declare is what they emit, and what the ontology promises is emitted."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from sagsgraf.extractors import BUNDLED, Context, Extractor
from sagsgraf.model import Iri, Presence
from sagsgraf.pipeline.reading import ReadDocument, read_path
from sagsgraf.rdf import document_quads
from sagsgraf.store.reader import open_reader
from sagsgraf.terms import DCT, EXTRACTED, FOAF, RDF, RDFS, SCHEMA, SG
from sagsgraf.vocabulary import load_ontology
from tests.layouts.writing import item, read

_ROOT = Path(__file__).resolve().parents[2]
_FOLDERS = (
    "sample",
    "tests/corpus/firstagenda",
    "tests/corpus/firstagenda-web",
    "tests/corpus/os2web-numbered",
)

_MODEL_ONLY = {
    SG.pageCount: "text has no pages; sources that have them come with their readers",
    SG.restates: "a case whose sums are told twice under one area; the sample has none",
    SG.contradicts: "two follow-ups that disagree; the sample has one of a year",
    SG.possibleCase: "an item without number of a case's title: see tests/store/test_joining.py",
    **dict.fromkeys(
        (SG.concerns, SG.linked, SG.settled, SG.similarity, SG.decidedBy),
        "two names of one person or body: see tests/store/test_sameness.py",
    ),
    SG.laterVersionOf: "papers of two treatments: see tests/store/test_versions.py",
}
"""Extracted properties that no bundled document leads to, and why."""


@cache
def _documents() -> tuple[ReadDocument, ...]:
    return tuple(
        read_path(path, municipality="Kalundborg")
        for folder in _FOLDERS
        for path in sorted((_ROOT / folder).iterdir())
        if path.suffix in {".txt", ".html"}
    )


@pytest.mark.parametrize("extractor", BUNDLED, ids=lambda extractor: extractor.name)
def test_an_extractor_emits_what_it_declares(extractor: Extractor) -> None:
    emitted: set[Iri] = set()
    for one in _documents():
        for claim in extractor.run(Context(one.minutes, one.names)):
            assert claim.extractor == extractor.name
            assert claim.predicate in extractor.emits, claim
            emitted.add(claim.predicate)
            if claim.predicate == RDF.type:
                assert claim.value in extractor.emits, claim
                emitted.add(claim.value)  # type: ignore[arg-type] # a type is an IRI
    rare = {
        SG.substituteFor,  # a substitute named in the header
        SG.recused,  # disqualified, or gone before the end: see test_attendance
        SG.left,
        SG.observedAs,  # an item without case number that tells of itself: see below
        SCHEMA.endDate,  # a period of days: see test_deadlines
        DCT.replaces,  # two attachments of one item: see test_attachments
        SG.Municipality,  # another municipality named in an item: see test_organisations
        SG.municipalityCode,
        RDFS.label,
    }
    if extractor.name == "decisions":
        # Who made a remark, where the meeting lists them: see test_decisions.
        rare |= {SG.person, SG.Person, FOAF.name}
    assert extractor.emits - rare <= emitted, "declared, and no example document shows it"


@pytest.mark.parametrize(
    ("number", "day", "itself", "reason"),
    [
        ("", "12-09-2022", True, "dated the meeting itself, and no other item can be meant"),
        ("", "05-09-2022", False, "an earlier meeting"),
        ("22-000001", "12-09-2022", False, "a case may have two items in one meeting"),
    ],
)
def test_an_account_dated_the_meeting_itself(
    number: str, day: str, itself: bool, reason: str
) -> None:
    parts = [number] if number else []
    parts += ["Beslutning\n\nGodkendt.", f"Sagens forløb\n\n{day} Direktionen\n\nGodkendt."]
    told = [
        claim for claim in read(item(1, "Kajen", *parts)).claims if claim.predicate == SG.observedAs
    ]
    assert bool(told) is itself, reason


def test_what_is_declared_is_in_the_ontology() -> None:
    known = {str(subject) for subject in load_ontology().subjects()}
    emitted = {term for extractor in BUNDLED for term in extractor.emits}
    unknown = {term.value for term in emitted if term.value.startswith(SG.Case.value[:-4])} - known
    assert not unknown


def test_what_the_ontology_calls_extracted_is_emitted(sample_store: Path) -> None:
    emitted = {term for extractor in BUNDLED for term in extractor.emits}
    for one in _documents():
        quads = document_quads(one.minutes, one.names.names, one.claims)
        emitted |= {Iri(quad.predicate.value) for quad in quads}
    with open_reader(sample_store) as store:
        emitted |= {
            Iri(quad.predicate.value)
            for quad in store.graph
            if quad.graph_name != NamedNode("https://w3id.org/sagsgraf/ns")
        }
    assert EXTRACTED - emitted == set(_MODEL_ONLY)


def test_every_predicate_emitted_is_called_extracted() -> None:
    """An extractor that learns something new says so in the ontology."""
    predicates = {claim.predicate for one in _documents() for claim in one.claims}
    assert not {one.value for one in predicates - EXTRACTED}


def test_every_claim_stands_in_the_text_or_has_a_basis() -> None:
    for one in _documents():
        for claim in one.claims:
            if claim.span is None:
                assert claim.basis == "--municipality Kalundborg"
            else:
                assert one.minutes.words(claim.span).strip(), claim


def test_names_become_labels_only_over_all_documents() -> None:
    """What many documents name has a name as printed; its label is worked out later."""
    for one in _documents():
        named = {claim.subject for claim in one.claims if claim.predicate == FOAF.name}
        kinds = {
            claim.value
            for claim in one.claims
            if claim.subject in named and claim.predicate == RDF.type
        }
        assert kinds <= {SG.Person, SG.Body, SG.Post, SG.Unit, SG.Organisation}


def test_a_substitute_in_the_header_is_a_claim() -> None:
    one = read(
        item(1, "A"),
        header="REFERAT Byrådet d. 12-09-2022\n\nAfbud: Åse Ås (Ø) stedfortræder Bo Ek (Ø)",
    )
    assert [(who.name, who.presence, who.substitute_for) for who in one.minutes.attendees] == [
        ("Åse Ås", Presence.ABSENT_WITH_NOTICE, None),
        ("Bo Ek", Presence.PRESENT, "Åse Ås"),
    ]
    assert [who.substitute_for for who in one.record.meeting.attendance] == [None, "Åse Ås"]


def test_a_substitute_for_somebody_who_is_not_listed_has_a_name() -> None:
    one = read(
        item(1, "A"),
        header="REFERAT Byrådet d. 12-09-2022\n\nDeltagere: Bo Ek (Ø) stedfortræder for Åse Ås (Ø)",
    )
    assert [who.substitute_for for who in one.record.meeting.attendance] == ["Åse Ås"]
