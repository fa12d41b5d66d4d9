"""The shapes accept a good graph, and say of each fault what is wrong and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SH

from sagsgraf.vocabulary import EVIDENCE_SHAPES, SHAPES, ontology_path

HERE = Path(__file__).parent
SG = rdflib.Namespace("https://w3id.org/sagsgraf/ns#")
EXAMPLES = {SHAPES: "good.ttl", EVIDENCE_SHAPES: "good-evidence.ttl"}
PREFIXES = {
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "ex": "https://w3id.org/sagsgraf/eksempel/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "kilde": "https://w3id.org/sagsgraf/kilde/0123456789abcdef/",
    "oa": "http://www.w3.org/ns/oa#",
    "outcome": "https://w3id.org/sagsgraf/ns/outcome/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "sg": "https://w3id.org/sagsgraf/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
SOURCE = "<https://w3id.org/sagsgraf/kilde/0123456789abcdef>"


def results(shapes: str, change: str = "") -> list[tuple[rdflib.term.Node | None, dict[str, str]]]:
    """Return severity and messages of everything found in the example after a SPARQL update."""
    data = rdflib.Graph(bind_namespaces="none").parse(HERE / EXAMPLES[shapes], format="turtle")
    if change:
        before = set(data)
        data.update(change, initNs=PREFIXES)
        assert set(data) != before, "the change changes nothing"
    shape_graph = rdflib.Graph(bind_namespaces="none")
    shape_graph.parse(ontology_path(shapes), format="turtle")
    _, report, _ = pyshacl.validate(data, shacl_graph=shape_graph, allow_warnings=True)
    assert isinstance(report, rdflib.Graph)
    found = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        messages = {
            str(message.language): str(message)
            for message in report.objects(result, SH.resultMessage)
            if isinstance(message, rdflib.Literal)
        }
        found.append((report.value(result, SH.resultSeverity), messages))
    return found


def test_a_range_conforms() -> None:
    change = swap(
        "ex:heraf schema:value 200000.0",
        "ex:heraf schema:minValue 200000.0 ; schema:maxValue 300000.0",
    )
    assert results(SHAPES, change) == []


def test_two_previous_treatments_of_one_day_conform() -> None:
    """Two committees treated the case on one day, and then the council did."""
    change = add(
        "ex:punkt sg:previousTreatment ex:andet . ex:andet a sg:ReportedTreatment ; "
        'sg:date "2022-01-10"^^xsd:date'
    )
    found = results(SHAPES, change)
    assert not [texts for _, texts in found if "of several days" in texts.get("en", "")]


@pytest.mark.parametrize("shapes", [SHAPES, EVIDENCE_SHAPES])
def test_a_good_graph_conforms(shapes: str) -> None:
    assert results(shapes) == []


def drop(pattern: str) -> str:
    return f"DELETE WHERE {{ {pattern} }}"


def add(triples: str) -> str:
    return f"INSERT DATA {{ {triples} }}"


def swap(old: str, new: str) -> str:
    return f"DELETE DATA {{ {old} }} ; INSERT DATA {{ {new} }}"


FAULTS = [
    # Municipality, Body
    (
        "the leading zero was lost when the code passed for a number",
        swap('ex:kommune sg:municipalityCode "0999"', 'ex:kommune sg:municipalityCode "999"'),
        "four digits",
    ),
    (
        "two municipalities have a Vejudvalg: their bodies were merged",
        add(
            "ex:udvalget sg:municipality ex:anden . ex:anden a sg:Municipality ; "
            'rdfs:label "Gåserød"@da'
        ),
        "several municipalities",
    ),
    # Meeting
    (
        "the header was not understood",
        drop("ex:moede sg:date ?date"),
        "The meeting does not have exactly one date",
    ),
    (
        "two meetings got one IRI, because the body meets twice that month",
        add('ex:moede sg:date "2022-02-15"^^xsd:date'),
        "two meetings did not get the same IRI",
    ),
    (
        "a month instead of a day: more precise than the source, or less than the type",
        swap(
            'ex:moede sg:date "2022-02-14"^^xsd:date', 'ex:moede sg:date "2022-02"^^xsd:gYearMonth'
        ),
        "of type xsd:date",
    ),
    (
        "the text file has no source in the graph",
        drop("ex:moede sg:source ?source"),
        "has no source",
    ),
    (
        "the body is only named, not described",
        drop("ex:udvalget a sg:Body"),
        "does not have exactly one body",
    ),
    (
        "a document type of somebody's own",
        add("ex:moede sg:documentType ex:notat"),
        "concept of the list of document types",
    ),
    (
        "the hour alone was written as the start",
        swap(
            'ex:moede schema:startDate "2022-02-14T16:30:00"^^xsd:dateTime',
            'ex:moede schema:startDate "16:30"',
        ),
        "neither a time nor a date",
    ),
    (
        "counted before the last item was read",
        swap("ex:moede sg:closedItemCount 1", "ex:moede sg:closedItemCount 3"),
        "of at most the item count",
    ),
    (
        "a heading of the list of participants passed for a person",
        add("ex:moede sg:attendee ex:overskrift"),
        "not a heading or a body",
    ),
    # Attendance, Person
    (
        "a wrapped line of names became one attendance",
        add(
            "ex:deltagelse sg:person ex:anden . ex:anden a sg:Person ; "
            'rdfs:label "Rap And"@da ; foaf:name "Rap And"'
        ),
        "not of exactly one person",
    ),
    (
        "the list of participants says nothing of status",
        drop("ex:deltagelse sg:attendanceStatus ?status"),
        "no status from the list",
    ),
    (
        "the meeting was renamed and its attendances were left behind",
        drop("ex:moede sg:attendance ?attendance"),
        "exactly one meeting",
    ),
    (
        "a person known by an abbreviation only",
        drop("ex:person foaf:name ?name"),
        "has no name",
    ),
    (
        "a civil registration number slipped into a name",
        add('ex:person foaf:name "Rip And 010101-1234"'),
        "civil registration number",
    ),
    (
        "an English label does not help a Danish page",
        swap('ex:person rdfs:label "Rip And"@da', 'ex:person rdfs:label "Rip And"@en'),
        "The person has no Danish label",
    ),
    # AgendaItem
    (
        "an item cut off from its meeting",
        drop("ex:punkt sg:meeting ?meeting"),
        "does not belong to exactly one meeting",
    ),
    (
        "the number 1.2 became a position",
        swap("ex:punkt schema:position 1", "ex:punkt schema:position 1.2"),
        "whole number from 1",
    ),
    (
        "an empty title is none",
        (
            'DELETE { ex:punkt dct:title ?title } INSERT { ex:punkt dct:title "" } '
            "WHERE { ex:punkt dct:title ?title }"
        ),
        "leave it out where none is printed",
    ),
    (
        "a word instead of a boolean",
        swap("ex:punkt sg:closed false", 'ex:punkt sg:closed "åben"'),
        "write true or false",
    ),
    (
        "neither case number nor series",
        drop("ex:eventuelt sg:series ?series"),
        "neither to a case nor to a standing item",
    ),
    (
        "two decisions: the quoted one of another body was taken for this body's",
        add(
            'ex:punkt sg:decision ex:citat . ex:citat a sg:Decision ; rdfs:label "Udsat."@da ; '
            'sg:text "Udsat." ; sg:outcome outcome:postponed'
        ),
        "more than one decision",
    ),
    # ReportedTreatment
    (
        'a history without a day: "godkendt i 2022"',
        drop("ex:omtalt sg:date ?date"),
        "names no day",
    ),
    (
        "a reported treatment that nobody reports",
        drop("ex:omtalt sg:reportedIn ?item"),
        "which item reports the treatment",
    ),
    (
        "an outcome in words",
        add('ex:omtalt sg:outcome "udsat"'),
        "choose one from the list of outcomes",
    ),
    # Case, Series
    (
        "a budget period in running text was taken for a case number",
        swap('ex:sag dct:identifier "22-000001"', 'ex:sag dct:identifier "2023-2026"'),
        "a budget period",
    ),
    (
        "a date in running text was taken for a case number",
        swap('ex:sag dct:identifier "22-000001"', 'ex:sag dct:identifier "19.03.25"'),
        "a date such as",
    ),
    (
        "the number of an attachment was taken for a case number",
        swap('ex:sag dct:identifier "22-000001"', 'ex:sag dct:identifier "222359/12"'),
        "a document number",
    ),
    (
        "a grant number was taken for a case number",
        swap('ex:sag dct:identifier "22-000001"', 'ex:sag dct:identifier "AB-24-202-030"'),
        "the number of a grant",
    ),
    (
        "two cases merged by title",
        add('ex:sag dct:identifier "22-000002"'),
        "exactly one case number",
    ),
    (
        "first and last were exchanged",
        swap(
            'ex:sag sg:firstTreated "2022-01-10"^^xsd:date',
            'ex:sag sg:firstTreated "2022-03-10"^^xsd:date',
        ),
        "no later than the last",
    ),
    (
        "a case that was never treated cannot be in the graph",
        swap("ex:sag sg:treatmentCount 2", "ex:sag sg:treatmentCount 0"),
        "not one whole number from 1",
    ),
    (
        "Eventuelt of two bodies merged by label",
        add("ex:serie sg:body ex:raadet"),
        "never merge standing items across bodies",
    ),
    # DecisionPoint, Vote, Remark
    (
        '"1.-3. Anbefales" became one point with three numbers',
        add('ex:beslutningspunkt sg:number "2"'),
        "make each number of the decision a point of its own",
    ),
    (
        "a point whose words say nothing known was left without an outcome",
        drop("ex:beslutningspunkt sg:outcome ?outcome"),
        "has no outcome of the list",
    ),
    (
        "two recommendations begin at 1 again: which is meant is not told",
        add(
            "ex:beslutningspunkt sg:answers ex:anden . ex:anden a sg:Recommendation ; "
            'rdfs:label "a"@da ; schema:position 2 ; sg:text "a" . '
            "ex:punkt sg:recommendation ex:anden"
        ),
        "leave sg:answers out where several may be meant",
    ),
    (
        "a point of a decision that was read again and is gone",
        drop("ex:beslutning sg:point ?point"),
        "The decision point does not belong to exactly one decision",
    ),
    (
        'the words "fem" passed for a number of votes',
        swap("ex:afstemning sg:votesFor 5", 'ex:afstemning sg:votesFor "fem"'),
        "The votes in favour are not one whole number",
    ),
    (
        "two votes were read as one",
        add("ex:afstemning sg:votesAbstained 2"),
        "The abstentions are not one whole number",
    ),
    (
        '"enstemmigt" was taken for a vote',
        (
            "DELETE WHERE { ex:afstemning sg:votesFor ?a ; sg:votesAbstained ?b ; "
            "sg:partyAgainst ?c ; sg:personAgainst ?d }"
        ),
        "tells neither numbers, parties nor people",
    ),
    (
        "a voter by name only",
        add('ex:afstemning sg:personFor ex:ukendt . ex:ukendt rdfs:label "Rap"@da'),
        "Somebody who voted in favour is not described",
    ),
    (
        "a remark was announced, and its words were not found",
        drop("ex:bemaerkning sg:text ?text"),
        "The remark has no words",
    ),
    (
        "a remark cut off from its decision",
        drop("ex:beslutning sg:remark ?remark"),
        "The remark does not belong to exactly one decision",
    ),
    # Decision, Recommendation, Referral
    (
        "a decision without its words",
        drop("ex:beslutning sg:text ?text"),
        "The decision has no words",
    ),
    (
        "an outcome that the list does not have",
        add("ex:beslutning sg:outcome ex:vedtaget-i-princippet"),
        "not a concept of the list",
    ),
    (
        "a decision of no treatment",
        drop("ex:punkt sg:decision ?decision"),
        "The decision does not belong to exactly one treatment",
    ),
    (
        "an empty recommendation: the colon before the list was read as a point",
        swap('ex:indstilling sg:text "at stien anlægges"', 'ex:indstilling sg:text ""'),
        "The recommendation has no words",
    ),
    (
        "points counted from 0",
        swap("ex:indstilling schema:position 1", "ex:indstilling schema:position 0"),
        "count the points",
    ),
    (
        "the recommending post as a text",
        add('ex:indstilling sg:recommendedBy "Vejchefen"'),
        "IRI of the post, unit or body",
    ),
    (
        "one line with two bodies became one step",
        add("ex:led sg:body ex:udvalget"),
        "split the line into one step for each body",
    ),
    (
        "an empty step",
        drop("ex:led sg:text ?text"),
        "The referral has no words",
    ),
    (
        "a step observed as a meeting instead of a treatment",
        add("ex:led sg:observedAs ex:moede"),
        "neither an agenda item nor a reported treatment",
    ),
    # Amount, Attachment
    (
        "a Danish number passed on as it is printed",
        swap("ex:beloeb schema:value 1500000.0", 'ex:beloeb schema:value "1,5 mio."'),
        "without thousands separators",
    ),
    (
        "the sign of the currency instead of its code",
        swap('ex:beloeb schema:currency "DKK"', 'ex:beloeb schema:currency "kr."'),
        "write DKK for kroner",
    ),
    (
        "a sum without a number",
        drop("ex:heraf schema:value ?value"),
        "neither a value nor both ends of a range",
    ),
    (
        "the ends of 4-5 mio. kr. were exchanged",
        swap(
            "ex:heraf schema:value 200000.0",
            "ex:heraf schema:minValue 5000000.0 ; schema:maxValue 4000000.0",
        ),
        "with its lowest value first",
    ),
    (
        "the words were not kept beside the value",
        drop("ex:beloeb sg:rawText ?words"),
        "words of the amount are missing",
    ),
    (
        "a period of years as one year",
        add('ex:beloeb sg:fiscalYear "2023-2026"'),
        "write one year at a time",
    ),
    (
        "a part without a whole",
        swap("ex:heraf sg:partOf ex:beloeb", "ex:heraf sg:partOf ex:punkt"),
        "the sum that stands right before it",
    ),
    (
        "two kinds for one amount: a guess",
        add("ex:beloeb sg:amountKind <https://w3id.org/sagsgraf/ns/amount-kind/budget>"),
        "leave the kind out",
    ),
    (
        "an attachment without a title",
        drop("ex:bilag dct:title ?title"),
        "The attachment has no title",
    ),
    (
        "a relative link from a page",
        swap(
            'ex:bilag schema:url "https://example.org/notat.pdf"',
            'ex:bilag schema:url "/notat.pdf"',
        ),
        "write the full address",
    ),
    # Law, Deadline, replaced papers
    (
        "two documents gave one act two names",
        add('ex:vejloven rdfs:label "Lov om offentlige veje"@da'),
        "The law has several Danish labels",
    ),
    (
        "a name of the list without the words that were read",
        drop("ex:vejloven dct:title ?title"),
        "name of the law as printed is missing",
    ),
    (
        "an act that was found outside every item",
        drop("ex:punkt eli:cites ?law"),
        "No item cites the law",
    ),
    (
        "a date of which nothing says what it means",
        drop("ex:dato sg:meaning ?meaning"),
        "leave out a date to which the text gives no meaning",
    ),
    (
        "a month passed for a day",
        swap('ex:dato sg:date "2022-03-01"^^xsd:date', 'ex:dato sg:date "2022-03"^^xsd:gYearMonth'),
        "no day of type xsd:date",
    ),
    (
        "the year of the last day was given to the first: 20. december til 5. januar",
        swap(
            'ex:dato sg:date "2022-03-01"^^xsd:date',
            'ex:dato sg:date "2022-12-20"^^xsd:date',
        ),
        "The period ends before it begins",
    ),
    (
        "two items share a date",
        add("ex:eventuelt sg:deadline ex:dato"),
        "does not belong to exactly one item",
    ),
    (
        "the words of a sentence were given to the item instead of its attachment",
        add('ex:punkt sg:replacesText "udkastet til notat"'),
        "no described attachment",
    ),
    # Topics
    (
        "a topic that somebody wrote as a word",
        add('ex:punkt dct:subject "cykelstier"'),
        "not from the list of topics",
    ),
    # Organisations, appointments, absence from an item
    (
        "a gazetteer's key came without the name that is printed",
        drop("ex:styrelsen foaf:name ?name"),
        "The organisation has no name",
    ),
    (
        "two people who started were read as one appointment",
        add(
            "ex:ansaettelse sg:person ex:anden . ex:anden a sg:Person ; "
            'rdfs:label "Rap And"@da ; foaf:name "Rap And"'
        ),
        "an appointment of their own",
    ),
    (
        "the words behind the post went into it as a second one",
        add('ex:ansaettelse sg:post ex:anden . ex:anden a sg:Post ; rdfs:label "stab"@da'),
        "not to exactly one post",
    ),
    (
        "who left passes for somebody new",
        drop("ex:ansaettelse sg:appointmentKind ?kind"),
        "started, was appointed, was elected or left",
    ),
    (
        "the item was read again without the appointment",
        drop("ex:punkt sg:appointment ?appointment"),
        "The appointment does not belong to exactly one item",
    ),
    (
        "a street was taken for somebody",
        add("ex:punkt sg:mentions ex:vejen"),
        "no person, organisation or unit",
    ),
    (
        "a surname alone is nobody in particular",
        add("ex:punkt sg:absentDuringItem ex:and"),
        "is a full name",
    ),
    # What is worked out over several documents
    (
        "a person is not together with themselves",
        drop("ex:sammen sg:otherPerson ?other") + ";" + add("ex:sammen sg:otherPerson ex:person"),
        "who is not its second",
    ),
    (
        "a pair of one",
        drop("ex:sammen sg:otherPerson ?other"),
        "exactly one second person",
    ),
    (
        "a pair that never met",
        swap("ex:sammen sg:meetingCount 3", "ex:sammen sg:meetingCount 0"),
        "meetings together is not one whole number from 1",
    ),
    # Record
    (
        "a private citizen was given a record",
        swap("ex:virke sg:recordOf ex:person", "ex:virke sg:recordOf ex:person2"),
        "private citizens have none",
    ),
    (
        "two bodies' meetings were counted together",
        add("ex:virke sg:body ex:raadet"),
        "exactly one body",
    ),
    (
        "a count went below nothing",
        swap("ex:virke sg:absentCount 0", "ex:virke sg:absentCount -1"),
        "number of absences",
    ),
    # BackReference
    (
        "two meetings were made one reference",
        add('ex:henvisning sg:date "2022-03-01"^^xsd:date'),
        "more than one date",
    ),
    (
        "nothing tells whether it is the same matter",
        drop("ex:henvisning sg:sameMatter ?same"),
        "same matter",
    ),
    (
        "the item was taken away",
        drop("ex:punkt sg:refersBack ex:henvisning"),
        "exactly one item",
    ),
    (
        "two counts of one thing: the older was left",
        add("ex:emne sg:caseCount 2"),
        "The case count is not one whole number",
    ),
    (
        "nobody recommends in no item",
        swap("ex:chefen sg:recommendedItemCount 1", "ex:chefen sg:recommendedItemCount 0"),
        "recommended item count is not one whole number from 1",
    ),
    (
        "a body where its step was meant",
        add("ex:punkt sg:unobservedReferral ex:raadet"),
        "no described step of a path",
    ),
    (
        "a sum that tells nothing of an earlier one",
        add("ex:heraf sg:contradicts ex:sidst"),
        "without telling a previous forecast",
    ),
    # Judgement
    (
        "a name that is judged on its own",
        drop("ex:vurdering sg:concerns ?thing") + ";" + add("ex:vurdering sg:concerns ex:person2"),
        "does not concern two things",
    ),
    (
        "it is not told what was held of the names",
        drop("ex:vurdering sg:linked ?linked"),
        "does not say whether the things are linked",
    ),
    (
        "a merge without its sentence",
        drop("ex:vurdering sg:because ?reason"),
        "The judgement has no reason",
    ),
    (
        "a score in percent",
        swap("ex:vurdering sg:similarity 0.96", "ex:vurdering sg:similarity 96.0"),
        "similarity is not one xsd:decimal number from 0 to 1",
    ),
    (
        "a judgement that no list can show",
        drop("ex:vurdering rdfs:label ?label"),
        "The judgement has no Danish label",
    ),
]

WARNINGS = [
    (
        "agenda and minutes read one date in two ways",
        add("ex:dato sg:meaning <https://w3id.org/sagsgraf/ns/date-meaning/deadline>"),
        "check whether two dates share an IRI",
    ),
    (
        "the header does not name the municipality",
        drop("ex:moede sg:municipality ?municipality"),
        "--municipality",
    ),
    (
        "a document whose layout found no items",
        drop("ex:moede sg:item ?item"),
        "The meeting has no items",
    ),
    (
        "the agenda and the minutes print different titles",
        add('ex:punkt dct:title "Cykelsti langs Strandvejen"'),
        "several titles",
    ),
    (
        "agenda and minutes disagree on closed doors: both claims stay",
        add("ex:punkt sg:closed true"),
        "disagree on whether the item is closed",
    ),
    (
        "the treasurer of a club and a member of the council bear one name",
        add("ex:person sg:personTier <https://w3id.org/sagsgraf/ns/person-tier/official>"),
        "two people may bear one name",
    ),
    (
        "somebody who left early stands in both lists",
        add("ex:moede sg:absentee ex:person"),
        "partly present",
    ),
    (
        "a decision in words that no formula covers",
        drop("ex:beslutning sg:outcome ?outcome"),
        "no known outcome",
    ),
    (
        "month and year in the place of a case number: possibly serial and year",
        swap('ex:sag dct:identifier "22-000001"', 'ex:sag dct:identifier "08/2025"'),
        "a month and year",
    ),
    (
        "the history of an item without a case number",
        drop("ex:omtalt sg:case ?case"),
        "so it cannot be followed",
    ),
    (
        "two sources, two values: both claims stay",
        add("ex:heraf schema:value 250000.0"),
        "several values",
    ),
    (
        "an item of two cases comes after two treatments of different days",
        add(
            "ex:eventuelt sg:previousTreatment ex:omtalt , ex:andet . ex:andet a sg:AgendaItem ; "
            'sg:date "2021-12-01"^^xsd:date'
        ),
        "of several days",
    ),
    (
        "a history that names no body",
        drop("ex:omtalt sg:body ?body"),
        "has no body",
    ),
]

EVIDENCE_FAULTS = [
    (
        "a reading of a file that was removed",
        drop("kilde:laesning prov:wasDerivedFrom ?source"),
        "exactly one described source",
    ),
    (
        "a reading without its words proves nothing",
        drop("kilde:laesning oa:exact ?words"),
        "exactly one quote",
    ),
    (
        "an empty passage",
        swap("kilde:laesning oa:start 120", "kilde:laesning oa:start 130"),
        "before its end",
    ),
    (
        "only one end of the passage was written",
        drop("kilde:laesning oa:end ?end"),
        "only one end of its place",
    ),
    (
        "pages are counted from 1, in people's way",
        swap("kilde:laesning sg:page 3", "kilde:laesning sg:page 0"),
        "leave it out where the page is unknown",
    ),
    (
        "certainty is the rule and is not written",
        swap("kilde:angivet sg:confidence 0.9", "kilde:angivet sg:confidence 1.0"),
        "leave it out where the reading is certain",
    ),
    (
        "nobody knows who read it",
        drop("kilde:laesning sg:extractor ?extractor"),
        "exactly one extractor",
    ),
    (
        "the short form of the checksum, as IRIs use it",
        drop(f"{SOURCE} sg:sha256 ?sum") + ";" + add(f'{SOURCE} sg:sha256 "0123456789abcdef"'),
        "64 lower-case hexadecimal characters",
    ),
    (
        "a folder of somebody's computer must not leave it",
        add(f'{SOURCE} sg:fileName "C:\\\\Referater\\\\moede.txt"'),
        "only the name of the file itself",
    ),
    (
        "a count that follows from nothing",
        drop("kilde:afledning prov:wasDerivedFrom ?reading"),
        "builds on no reading",
    ),
    (
        "a merge without its reason",
        drop("kilde:vurdering sg:because ?reason"),
        "The judgement has no reason",
    ),
    (
        "triples without a reading were written",
        swap(f"{SOURCE} sg:unsourcedCount 0", f"{SOURCE} sg:unsourcedCount 2"),
        "leads to no passage",
    ),
]


def rows(faults: list[tuple[str, str, str]]) -> list[object]:
    return [pytest.param(change, message, id=reason) for reason, change, message in faults]


@pytest.mark.parametrize(("change", "message"), rows(FAULTS))
def test_a_fault_is_named(change: str, message: str) -> None:
    assert_found(SHAPES, change, message, SH.Violation)


@pytest.mark.parametrize(("change", "message"), rows(WARNINGS))
def test_something_to_look_at_is_a_warning(change: str, message: str) -> None:
    assert_found(SHAPES, change, message, SH.Warning)


@pytest.mark.parametrize(("change", "message"), rows(EVIDENCE_FAULTS))
def test_a_fault_of_the_evidence_is_named(change: str, message: str) -> None:
    assert_found(EVIDENCE_SHAPES, change, message, SH.Violation)


def assert_found(shapes: str, change: str, message: str, severity: rdflib.term.Node) -> None:
    found = results(shapes, change)
    hits = [(level, texts) for level, texts in found if message in texts.get("en", "")]
    assert hits, [texts.get("en") for _, texts in found]
    assert {level for level, _ in hits} == {severity}
    assert all("da" in texts for _, texts in hits)


@pytest.mark.parametrize("shapes", [SHAPES, EVIDENCE_SHAPES])
def test_every_shape_of_ours_targets_a_class_that_the_example_has(shapes: str) -> None:
    """A shape whose class nobody uses would pass for ever."""
    shape_graph = rdflib.Graph().parse(ontology_path(shapes), format="turtle")
    example = rdflib.Graph().parse(HERE / EXAMPLES[shapes], format="turtle")
    targets = set(shape_graph.objects(None, SH.targetClass))
    assert targets <= set(example.objects(None, RDF.type))


@pytest.mark.parametrize("shapes", [SHAPES, EVIDENCE_SHAPES])
def test_every_message_says_what_is_wrong_and_what_to_do(shapes: str) -> None:
    shape_graph = rdflib.Graph().parse(ontology_path(shapes), format="turtle")
    for message in shape_graph.objects(None, SH.message):
        assert re.fullmatch(r"[A-ZÆØÅ][^;]+; [^;]+\.", str(message)), message


def test_every_property_shape_has_a_message() -> None:
    for shapes in (SHAPES, EVIDENCE_SHAPES):
        shape_graph = rdflib.Graph().parse(ontology_path(shapes), format="turtle")
        for shape in shape_graph.objects(None, SH.property):
            assert len(list(shape_graph.objects(shape, SH.message))) == 2
