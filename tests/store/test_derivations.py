"""What is worked out over documents: right, explained, and gone with what it rests on."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode

from sagsgraf.iris import DEFAULT_BASE
from sagsgraf.model import Iri
from sagsgraf.rdf import node
from sagsgraf.store import open_reader
from sagsgraf.terms import DCT, OA, PROV, RDFS, SG
from sagsgraf.views.reasons import in_danish
from tests.store.folders import quads
from tests.store.planting import SCOPE, Document, document, item, plant

_EVIDENCE = NamedNode(f"{DEFAULT_BASE}afledt")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def values(store: Path, subject: str, predicate: Iri) -> list[str]:
    """Return the values of a property in the default graph; relative IRIs are the scope's."""
    name = subject if subject.startswith("https:") else SCOPE + subject
    found = [
        quad.object.value.removeprefix(SCOPE)
        for quad in quads(store)
        if quad.graph_name == DefaultGraph()
        and quad.subject == NamedNode(name)
        and quad.predicate == node(predicate)
        and isinstance(quad.object, (Literal, NamedNode))
    ]
    return sorted(found)


def because(store: Path, graph: str) -> list[str]:
    """Return the reasons of a derivation."""
    return [
        quad.object.value
        for quad in quads(store)
        if quad.subject == NamedNode(SCOPE + graph)
        and quad.predicate == node(SG.because)
        and isinstance(quad.object, Literal)
    ]


def resting_on(store: Path, graph: str) -> set[str]:
    """Return the words that a derivation rests on."""
    with open_reader(store) as reader:
        readings = [
            quad.object
            for quad in reader.graph.quads_for_pattern(
                NamedNode(SCOPE + graph), node(PROV.wasDerivedFrom), None, _EVIDENCE
            )
        ]
        return {
            quad.object.value
            for one in readings
            if isinstance(one, NamedNode)
            for quad in reader.graph.quads_for_pattern(one, node(OA.exact), None, None)
            if isinstance(quad.object, Literal)
        }


class TestCounts:
    """Counts of what many documents name."""

    @pytest.mark.parametrize(
        ("link", "counted"),
        [
            pytest.param("dct:subject topic:skoler", f"{DEFAULT_BASE}emne/skoler", id="a topic"),
            pytest.param("eli:cites <lov>", f"{SCOPE}lov", id="a law"),
        ],
    )
    def test_items_and_cases(self, link: str, counted: str, store: Path) -> None:
        first = document("a", item("p1", "2022-01-10", f"sg:case <sag/1> ; {link}"))
        second = document(
            "b",
            item("p2", "2022-02-10", f"sg:case <sag/1> ; {link}"),
            item("p3", "2022-02-10", link),
        )
        plant(store, [first, second])
        assert values(store, counted, SG.itemCount) == ["3"]
        assert values(store, counted, SG.caseCount) == ["1"]
        plant(store, [], remove=[second])
        assert values(store, counted, SG.itemCount) == ["1"]
        plant(store, [], remove=[first])
        assert values(store, counted, SG.itemCount) == []

    def test_the_case_of_an_item_may_stand_in_another_document(self, store: Path) -> None:
        """The agenda names the case, the minutes are about the topic."""
        minutes = document("a", item("p1", "2022-01-10", "dct:subject topic:skoler"))
        agenda = document("b", item("p1", "2022-01-10", "sg:case <sag/1>"))
        plant(store, [minutes])
        skoler = f"{DEFAULT_BASE}emne/skoler"
        assert values(store, skoler, SG.caseCount) == ["0"]
        plant(store, [agenda])
        assert values(store, skoler, SG.caseCount) == ["1"]
        plant(store, [], remove=[agenda])
        assert values(store, skoler, SG.caseCount) == ["0"]

    def test_meetings_of_a_standing_item(self, store: Path) -> None:
        series = '<serie> a sg:Series ; dct:title "Eventuelt" .'
        documents = [
            document(
                month,
                item("p" + month, f"2022-{month}-10", f"sg:series <serie> ; sg:meeting <m{month}>")
                + series,
            )
            for month in ("01", "02", "03")
        ]
        plant(store, documents)
        assert values(store, "serie", SG.treatmentCount) == ["3"]
        assert values(store, "serie", SG.firstTreated) == ["2022-01-10"]
        assert values(store, "serie", SG.lastTreated) == ["2022-03-10"]
        plant(store, [], remove=documents[2:])
        assert values(store, "serie", SG.lastTreated) == ["2022-02-10"]

    def test_the_label_of_a_standing_item_names_no_month(self, store: Path) -> None:
        plant(
            store,
            [
                document(month, f'<serie> a sg:Series ; dct:title "Nyt fra formanden, {month}" .')
                for month in ("april", "maj")
            ],
        )
        assert values(store, "serie", RDFS.label) == ["Nyt fra formanden"]

    def test_an_item_with_two_points_is_recommended_once(self, store: Path) -> None:
        points = "<r1> sg:recommendedBy <chef> . <r2> sg:recommendedBy <chef> ."
        plant(
            store,
            [document("a", item("p1", "2022-01-10", "sg:recommendation <r1> , <r2>") + points)],
        )
        assert values(store, "chef", SG.recommendedItemCount) == ["1"]
        assert because(store, "chef/afledt/indstillinger")


def attended(name: str, date: str, *people: str, body: str = "byraadet") -> Document:
    """Return the minutes of a meeting of a body with these people."""
    listed = "".join(
        f"""<m/{date}> sg:attendance <m/{date}/{one}> ; sg:attendee <person/{one}> .
        <m/{date}/{one}> sg:person <person/{one}> .
        <person/{one}> a sg:Person ; foaf:name "{one.capitalize()}" ."""
        for one in people
    )
    meeting = f"""<m/{date}> a sg:Meeting ; sg:body <organ/{body}> ; sg:documentType type:minutes ;
        sg:date "{date}"^^xsd:date . <organ/{body}> a sg:Body ; foaf:name "{body}" ."""
    return document(name, meeting + listed)


class TestAttendance:
    """Who sits in meetings with whom, and who is at all of them."""

    def test_pairs_and_who_is_always_there(self, store: Path) -> None:
        first, second = (
            attended("a", "2022-01-10", "ida", "per", "bo"),
            attended("b", "2022-02-10", "ida", "per"),
        )
        plant(store, [first, second])
        body, pair = "organ/byraadet", "organ/byraadet/deltagelse/ida/per"
        assert values(store, body, SG.meetingCount) == ["2"]
        assert values(store, body, SG.alwaysPresent) == ["person/ida", "person/per"]
        assert values(store, pair, SG.meetingCount) == ["2"]
        assert values(store, pair, SG.otherPerson) == ["person/per"]
        assert values(store, "organ/byraadet/deltagelse/bo/ida", SG.meetingCount) == ["1"]
        plant(store, [], remove=[first])
        assert values(store, pair, SG.meetingCount) == ["1"]
        assert values(store, "organ/byraadet/deltagelse/bo/ida", SG.meetingCount) == []

    def test_an_assembly_has_no_pairs(self, store: Path) -> None:
        people = [f"p{number}" for number in range(61)]
        plant(store, [attended("a", "2022-01-10", *people)])
        assert values(store, "organ/byraadet", SG.meetingCount) == ["1"]
        assert values(store, "organ/byraadet/deltagelse/p0/p1", SG.meetingCount) == []


def path_of(*steps: str) -> str:
    """Return the Turtle of the declared path of <p>; a step in capitals is of several bodies."""
    told = ""
    for number, body in enumerate(steps, start=1):
        organ = "" if body.isupper() else f"sg:body <organ/{body}> ;"
        told += f"""<p> sg:referral <p/r{number}> . <p/r{number}> a sg:Referral ; {organ}
            schema:position {number} ; rdfs:label "{body.capitalize()}"@da ."""
    return told


class TestPaths:
    """Where an item goes on to, and where it is not seen."""

    @pytest.mark.parametrize(
        ("steps", "path", "unobserved"),
        [
            pytest.param(
                ["vejudvalget", "byraadet"],
                ["Vejudvalget > Byraadet"],
                ["p/r2"],
                id="a later step that no minutes show",
            ),
            pytest.param(["byraadet", "vejudvalget"], [], [], id="the item's body is the last"),
            pytest.param(["vejudvalget"], [], [], id="it goes nowhere"),
            pytest.param(
                ["vejudvalget", "ALLE UDVALG", "byraadet"],
                ["Vejudvalget > Alle udvalg > Byraadet"],
                ["p/r3"],
                id="several bodies at once are none that could be looked for",
            ),
            pytest.param(
                ["skoleudvalget", "byraadet"],
                ["Skoleudvalget > Byraadet"],
                [],
                id="which steps are later is not told without the item's own",
            ),
            pytest.param(
                ["vejudvalget", "byraadet", "vejudvalget"],
                ["Vejudvalget > Byraadet > Vejudvalget"],
                ["p/r2"],
                id="its own body again is no further one",
            ),
        ],
    )
    def test_a_path(
        self, steps: list[str], path: list[str], unobserved: list[str], store: Path
    ) -> None:
        told = item("p", "2022-01-10", "sg:case <sag/1>", body="vejudvalget") + path_of(*steps)
        plant(store, [document("a", told)])
        assert values(store, "p", SG.path) == path
        assert values(store, "p", SG.unobservedReferral) == unobserved

    @pytest.mark.parametrize(
        ("date", "case", "seen"),
        [
            pytest.param("2022-01-20", "sag/1", True, id="the council has the case afterwards"),
            pytest.param("2022-01-10", "sag/1", True, id="the same day"),
            pytest.param("2022-01-09", "sag/1", False, id="an earlier treatment is another one"),
            pytest.param("2022-01-20", "sag/2", False, id="another case"),
        ],
    )
    def test_a_step_that_is_seen(self, date: str, case: str, seen: bool, store: Path) -> None:
        told = item("p", "2022-01-10", "sg:case <sag/1>", body="vejudvalget")
        plant(store, [document("a", told + path_of("vejudvalget", "byraadet"))])
        later = document("b", item("q", date, f"sg:case <{case}>"))
        plant(store, [later])
        assert values(store, "p", SG.unobservedReferral) == ([] if seen else ["p/r2"])
        plant(store, [], remove=[later])
        assert values(store, "p", SG.unobservedReferral) == ["p/r2"]


def papers(of: str, *titles: str) -> str:
    """Return the Turtle of the attachments of an item."""
    return "".join(
        f"""<{of}> sg:attachment <{of}/bilag/{number}> .
        <{of}/bilag/{number}> a sg:Attachment ; dct:title "{title}" ."""
        for number, title in enumerate(titles, start=1)
    )


class TestReplacements:
    """Which older paper an attachment takes the place of."""

    NEW = "Notat om broen 2024-2027"
    WORDS = "som erstatter det tidligere notat"

    def later(self, words: str = WORDS, title: str = NEW) -> Document:
        told = item("ny", "2023-06-06", "sg:case <sag/1>") + papers("ny", title)
        said = f'<ny/bilag/1> sg:replacesText "{words}" .'
        return document("ny", told, (f"Der er et bilag, {words}.", said))

    def earlier(self, date: str, *titles: str, case: str = "sag/1") -> Document:
        name = f"gl{date}"
        return document(name, item(name, date, f"sg:case <{case}>") + papers(name, *titles))

    def test_the_only_candidate(self, store: Path) -> None:
        plant(store, [self.later(), self.earlier("2022-09-12", "Beskrivelse af broen")])
        assert values(store, "ny/bilag/1", DCT.replaces) == ["gl2022-09-12/bilag/1"]
        (reason,) = because(store, "ny/bilag/1/afledt")
        assert in_danish(reason) == (
            "teksten siger »Der er et bilag, som erstatter det tidligere notat.«, og det er det "
            "eneste bilag ved sagens behandling den 12. september 2022"
        )
        assert reason == (
            "the text says “Der er et bilag, som erstatter det tidligere notat.”, and it is the "
            "only attachment of the case's treatment on 2022-09-12"
        )
        assert "Der er et bilag, som erstatter det tidligere notat." in resting_on(
            store, "ny/bilag/1/afledt"
        )

    @pytest.mark.parametrize(
        ("titles", "chosen"),
        [
            pytest.param(["Kort", "Notat om broen 2022"], 2, id="one title but for its years"),
            pytest.param(["Kort", "Notat om broen, version 2, marts 2022"], 2, id="a version"),
            pytest.param(["Kort", "Tegning"], None, id="none is alike"),
            pytest.param(["Notat om broen 1", "Notat om broen 2"], None, id="two are alike"),
            pytest.param(["Notat", "Kort"], None, id="a word of the title is not the title"),
        ],
    )
    def test_among_several(self, titles: list[str], chosen: int | None, store: Path) -> None:
        plant(store, [self.later(), self.earlier("2022-09-12", *titles)])
        wanted = [f"gl2022-09-12/bilag/{chosen}"] if chosen else []
        assert values(store, "ny/bilag/1", DCT.replaces) == wanted
        assert all(in_danish(why) for why in because(store, "ny/bilag/1/afledt"))

    def test_the_latest_earlier_treatment_with_papers(self, store: Path) -> None:
        plant(
            store,
            [
                self.later(),
                self.earlier("2021-01-01", "Notat"),
                self.earlier("2022-01-01", "Notat"),
                self.earlier("2023-01-01"),
                self.earlier("2023-07-01", "Notat"),
            ],
        )
        assert values(store, "ny/bilag/1", DCT.replaces) == ["gl2022-01-01/bilag/1"]

    @pytest.mark.parametrize(
        ("words", "year"),
        [
            ("erstatter notatet (godkendt i 2021)", "2021"),
            ("erstatter notatet af 1. januar 2021", "2021"),
            ("erstatter notatet fra januar 2021", "2021"),
            ("erstatter notatet dateret 01-01-2021", "2021"),
            ("erstatter notatet om budget 2021-2024", "2022"),
            ("erstatter notatet godkendt i 2019", None),
        ],
    )
    def test_a_year_that_the_words_name(self, words: str, year: str | None, store: Path) -> None:
        both = [self.earlier(f"{one}-01-01", "Notat om broen") for one in ("2021", "2022")]
        plant(store, [self.later(words), *both])
        wanted = [f"gl{year}-01-01/bilag/1"] if year else []
        assert values(store, "ny/bilag/1", DCT.replaces) == wanted
        assert all(in_danish(why) for why in because(store, "ny/bilag/1/afledt"))

    def test_another_case_is_no_older_treatment(self, store: Path) -> None:
        plant(store, [self.later(), self.earlier("2022-01-01", "Notat", case="sag/2")])
        assert values(store, "ny/bilag/1", DCT.replaces) == []

    def test_it_goes_and_comes_with_the_older_document(self, store: Path) -> None:
        older, newer = self.earlier("2022-01-01", "Notat"), self.later()
        plant(store, [newer])
        before = quads(store)
        plant(store, [older])
        assert values(store, "ny/bilag/1", DCT.replaces) == ["gl2022-01-01/bilag/1"]
        plant(store, [], remove=[older])
        assert quads(store) == before


def follow_up(name: str, date: str, title: str, *amounts: str, body: str = "byraadet") -> Document:
    """Return a follow-up with amounts: Turtle of each."""
    iri = f"punkt/{name}"
    told = item(iri, date, body=body, title=title)
    for number, amount in enumerate(amounts, start=1):
        sum_ = f"{iri}/a{number}"
        told += f"<{iri}> sg:amount <{sum_}> . <{sum_}> a sg:Amount ; {amount} ."
    return document(f"opfølgning {name}", told)


class TestContradictions:
    """A follow-up that quotes another forecast than the one before it gave."""

    NOW = 'sg:area "Drift" ; schema:value -5000000 ; sg:amountKind kind:overspend ;'
    BEFORE = 'sg:area "drift" ; schema:value -9300000 ; sg:amountKind kind:overspend ;'
    APRIL, MARCH = "Opfølgning pr. 30. april 2023", "Opfølgning pr. 31. marts 2023"

    def later(self, quoted: str = "-8900000", more: str = "", title: str = APRIL) -> Document:
        amount = f"{self.NOW} sg:previousValue {quoted} {more}"
        return follow_up("ny", "2023-06-06", title, amount)

    def test_a_planted_one(self, store: Path) -> None:
        plant(store, [self.later(), follow_up("gl", "2023-05-02", self.MARCH, self.BEFORE)])
        assert values(store, "punkt/ny/a1", SG.contradicts) == ["punkt/gl/a1"]
        (reason,) = because(store, "punkt/ny/a1/afledt")
        assert "tells -8900000 as the previous forecast" in reason
        assert "gives -9300000" in reason

    @pytest.mark.parametrize(
        "before",
        [
            pytest.param('sg:rawText "-8,94 mio. kr." ; schema:value -8940000', id="rounded"),
            pytest.param('sg:rawText "-9 mio. kr." ; schema:value -9000000', id="rounded more"),
            pytest.param("schema:value 8900000", id="the sign of a named overspend"),
        ],
    )
    def test_what_agrees(self, before: str, store: Path) -> None:
        amount = f'sg:area "Drift" ; sg:amountKind kind:overspend ; {before}'
        plant(store, [self.later(), follow_up("gl", "2023-05-02", self.MARCH, amount)])
        assert values(store, "punkt/ny/a1", SG.contradicts) == []

    @pytest.mark.parametrize(
        ("date", "title", "body", "amounts"),
        [
            pytest.param(
                "2023-05-02", MARCH, "vejudvalget", [BEFORE], id="another body's follow-up"
            ),
            pytest.param("2022-05-02", "Opfølgning 2022", "byraadet", [BEFORE], id="another year"),
            pytest.param("2023-05-02", "Broen 3", "byraadet", [BEFORE], id="another series"),
            pytest.param("2023-07-02", "Opfølgning 5 2023", "byraadet", [BEFORE], id="a later one"),
            pytest.param(
                "2023-05-30", APRIL, "byraadet", [BEFORE], id="the same one, postponed and taken up"
            ),
            pytest.param(
                "2023-05-02",
                MARCH,
                "byraadet",
                [BEFORE.replace("drift", "anlæg")],
                id="another area",
            ),
            pytest.param(
                "2023-05-02",
                MARCH,
                "byraadet",
                [BEFORE.replace("overspend", "budget")],
                id="the budget of the area, not its forecast",
            ),
            pytest.param(
                "2023-05-02",
                MARCH,
                "byraadet",
                [BEFORE, BEFORE.replace("-93", "-77")],
                id="two sums of the area: it is not told which is meant",
            ),
            pytest.param(
                "2023-05-02",
                MARCH,
                "byraadet",
                [BEFORE + 'sg:fiscalYear "2024"^^xsd:gYear ;'],
                id="the forecast of another fiscal year",
            ),
        ],
    )
    def test_what_cannot_be_held_against_it(
        self, date: str, title: str, body: str, amounts: list[str], store: Path
    ) -> None:
        later = self.later(more='; sg:fiscalYear "2023"^^xsd:gYear')
        plant(store, [later, follow_up("gl", date, title, *amounts, body=body)])
        assert values(store, "punkt/ny/a1", SG.contradicts) == []

    def test_a_sum_of_the_same_kind_comes_first(self, store: Path) -> None:
        after_the_pool = self.BEFORE.replace("-93", "7").replace("overspend", "underspend")
        march = follow_up("gl", "2023-05-02", self.MARCH, after_the_pool, self.BEFORE)
        plant(store, [self.later(), march])
        assert values(store, "punkt/ny/a1", SG.contradicts) == ["punkt/gl/a2"]

    def test_only_the_latest_earlier_one_counts(self, store: Path) -> None:
        february = follow_up("feb", "2023-03-07", "Opfølgning pr. 28. februar 2023", self.BEFORE)
        agreeing = self.BEFORE.replace("-93", "-89")
        march = follow_up("mar", "2023-05-02", self.MARCH, agreeing)
        plant(store, [self.later(), february])
        assert values(store, "punkt/ny/a1", SG.contradicts) == ["punkt/feb/a1"]
        plant(store, [march])
        assert values(store, "punkt/ny/a1", SG.contradicts) == []
        plant(store, [], remove=[march])
        assert values(store, "punkt/ny/a1", SG.contradicts) == ["punkt/feb/a1"]

    def test_what_the_earlier_one_quotes_is_not_its_forecast(self, store: Path) -> None:
        old = self.BEFORE.replace("-93", "-77")
        march = follow_up(
            "mar",
            "2023-05-02",
            self.MARCH,
            self.BEFORE + "sg:previousForecast <punkt/mar/a2> ;",
            old,
        )
        plant(store, [self.later(), march])
        assert values(store, "punkt/ny/a1", SG.contradicts) == ["punkt/mar/a1"]


def everything() -> list[Document]:
    """Return documents that lean on one another in every way there is."""
    late = TestReplacements()
    sums = TestContradictions()
    topic = "sg:case <sag/1> ; dct:subject topic:skoler ; eli:cites <lov>"
    points = "<r1> sg:recommendedBy <chef> . <p1> sg:recommendation <r1> ."
    return [
        document("a", item("p1", "2022-01-10", topic) + points, "<lov> a sg:Law ."),
        document("b", item("p1", "2022-01-10", "sg:case <sag/2>") + path_of("x", "y")),
        attended("c", "2022-01-10", "ida", "per"),
        attended("d", "2022-02-10", "ida", "bo"),
        late.earlier("2022-09-12", "Notat"),
        late.later(),
        sums.later(),
        follow_up("gl", "2023-05-02", sums.MARCH, sums.BEFORE),
    ]


def test_any_order_gives_the_same_quads(tmp_path: Path) -> None:
    documents = everything()
    plant(tmp_path / "together", documents)
    wanted = quads(tmp_path / "together")
    orders = list(permutations(range(len(documents))))
    for number, order in enumerate(orders[:: len(orders) // 3]):
        store = tmp_path / str(number)
        for index in order:
            plant(store, [documents[index]])
        assert quads(store) == wanted, order


@pytest.mark.parametrize("gone", range(8))
def test_a_document_that_goes_takes_along_what_rests_on_it(gone: int, tmp_path: Path) -> None:
    documents = everything()
    rest = [one for index, one in enumerate(documents) if index != gone]
    plant(tmp_path / "with", documents)
    plant(tmp_path / "with", [], remove=[documents[gone]])
    plant(tmp_path / "without", rest)
    assert quads(tmp_path / "with") == quads(tmp_path / "without")


def test_everything_worked_out_is_stated_explained_and_rests_on_words(store: Path) -> None:
    plant(store, everything())
    found = quads(store)
    graphs = {quad.subject for quad in found if quad.graph_name == _EVIDENCE}
    facts = {quad.triple for quad in found if quad.graph_name == DefaultGraph()}
    read = {quad.subject for quad in found if quad.predicate == node(OA.exact)}
    assert {str(graph).partition("/afledt")[2] for graph in graphs} >= {
        ">",
        "/deltagelse>",
        "/indstillinger>",
        "/punkter>",
    }
    for graph in graphs:
        stated = {quad.triple for quad in found if quad.graph_name == graph}
        told = [quad for quad in found if quad.subject == graph]
        grounds = {quad.object for quad in told if quad.predicate == node(PROV.wasDerivedFrom)}
        assert stated, graph
        assert stated <= facts
        assert sum(quad.predicate == node(SG.because) for quad in told) == 1
        assert grounds, graph
        assert grounds <= read


def test_a_triple_without_words_is_counted_when_it_is_written(store: Path) -> None:
    good = document("a", item("p1", "2022-01-10"))
    bad = document("b", item("p2", "2022-01-10"), unsourced='<p2> sg:number "1" .')
    plant(store, [good, bad])
    counts = {
        str(quad.object) for quad in quads(store) if quad.predicate == node(SG.unsourcedCount)
    }
    assert sorted(count[1] for count in counts) == ["0", "1"]
