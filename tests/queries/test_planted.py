"""The named queries on facts written by hand, of kinds that the two real minutes have few of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sagsgraf.model import NoInput, Usage
from sagsgraf.queries import NamedQuery, Table, find_query, named_queries, run_named
from sagsgraf.store import StoreReader, open_reader
from tests.store.planting import SCOPE, document, item, plant

Rows = list[tuple[str | None, ...]]

_SAYS = "https://w3id.org/sagsgraf/ns"
_FIRST = item(
    "punkt/1",
    "2022-01-10",
    """sg:case <sag/1> ; sg:decision <b1> ; sg:deadline <d1> , <d2> ; eli:cites <lov> ;
    dct:subject topic:cybersikkerhed ; sg:mentions <org/kl> ; sg:appointment <t1> , <t2> ;
    sg:amount <s1> , <s2> , <s3> , <s4> , <s5> ; sg:recommendation <r1>""",
)
_SECOND = item(
    "punkt/2",
    "2022-02-10",
    """sg:case <sag/1> ; sg:decision <b2> ; eli:cites <lov> ; dct:subject topic:it-budgetter ;
    sg:amount <s6> , <s7> , <s8>""",
    title="Broen igen",
)
_FACTS = f"""
    <sag/1> a sg:Case ; dct:identifier "22-000001" .
    <b1> sg:adherence <{_SAYS}/adherence/partly> ; sg:vote <v1> ; sg:remark <m1> , <m2> ;
        sg:condition "under forudsætning af tilskud" ; sg:point <bp1> ;
        sg:outcome <{_SAYS}/outcome/approved> .
    <bp1> a sg:DecisionPoint ; sg:outcome <{_SAYS}/outcome/approved> ; sg:answers <r1> .
    <b2> sg:adherence <{_SAYS}/adherence/followed> ; sg:outcome <{_SAYS}/outcome/approved> .
    <v1> a sg:Vote ; sg:votesFor 5 ; sg:votesAgainst 2 ; sg:partyFor "V" , "A" , "C" ;
        sg:partyAgainst "Ø" , "F" ; sg:personAbstained <person/ida> ; sg:number "2" .
    <m1> a sg:Remark ; sg:text "Ø kan ikke støtte broen." ; sg:party "Ø" .
    <m2> a sg:Remark ; sg:text "Ida Bro ønsker en bro af træ." ; sg:person <person/ida> .
    <d1> a sg:Deadline ; sg:date "2022-06-01"^^xsd:date ; sg:text "senest den 1. juni 2022" ;
        sg:meaning <{_SAYS}/date-meaning/deadline> .
    <d2> a sg:Deadline ; sg:date "2021-06-01"^^xsd:date ; sg:text "aftalen af 1. juni 2021" ;
        sg:meaning <{_SAYS}/date-meaning/agreed> .
    <lov> a sg:Law ; rdfs:label "broloven"@da .
    <org/kl> a sg:Organisation ; foaf:name "KL" .
    <person/ida> a sg:Person ; foaf:name "Ida Bro" .
    <t1> a sg:Appointment ; sg:person <person/ida> ; sg:post <stilling/brochef> .
    <t2> a sg:Appointment ; sg:person <person/ida> .
    <stilling/brochef> a sg:Post ; foaf:name "Brochefen" .
    <r1> a sg:Recommendation ; schema:position 1 ; sg:text "at broen bygges" .
    <s1> a sg:Amount ; schema:value 1000000 ; sg:addend <s2> , <s3> ; sg:owner owner:state ;
        sg:sumDifference 100000 .
    <s2> a sg:Amount ; schema:value 600000 ; sg:owner owner:state .
    <s3> a sg:Amount ; schema:value 300000 ; sg:owner owner:other .
    <s4> a sg:Amount ; schema:value -2000000 ; sg:area "Drift" ; sg:previousValue -500000 ;
        sg:amountKind kind:overspend ; sg:previousForecast <s5> .
    <s5> a sg:Amount ; schema:value -500000 ; sg:area "Drift" ; sg:amountKind kind:overspend .
    <s6> a sg:Amount ; schema:value 1000000 ; sg:addend <s7> , <s8> .
    <s7> a sg:Amount ; schema:value 500000 .
    <s8> a sg:Amount ; schema:value 400000 .
"""
_LATER = item(
    "punkt/3",
    "2022-06-10",
    "sg:amount <s9>",
    title="Opfølgning pr. 31. maj 2022",
) + (
    '<s9> a sg:Amount ; sg:area "Drift" ; schema:value -1 ; sg:previousValue -8900000 ; '
    "sg:amountKind kind:overspend ."
)
_EARLIER = (
    item(
        "punkt/4",
        "2022-05-10",
        "sg:amount <s10>",
        title="Opfølgning pr. 30. april 2022",
    )
    + '<s10> a sg:Amount ; sg:area "Drift" ; schema:value -9300000 ; sg:amountKind kind:overspend .'
)
_PAPERS = (
    item("punkt/5", "2021-01-01", "sg:case <sag/1> ; sg:attachment <bilag/1>"),
    """<bilag/1> a sg:Attachment ; dct:title "Notat 2021" .
    <bilag/2> a sg:Attachment ; dct:title "Notat 2022" . <punkt/2> sg:attachment <bilag/2> .""",
    ("Bilaget erstatter notatet.", '<bilag/2> sg:replacesText "erstatter notatet" .'),
)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreReader]:
    store = tmp_path_factory.mktemp("planted") / "store"
    plant(
        store,
        [
            document("a", _FIRST, _SECOND, _FACTS),
            document("b", _LATER),
            document("c", _EARLIER),
            document("d", *_PAPERS),
        ],
    )
    with open_reader(store) as reader:
        yield reader


def ask(store: StoreReader, name: str, **values: str) -> Table:
    answer = run_named(store, find_query(name), values)
    assert isinstance(answer, Table)
    return answer


def rows(store: StoreReader, name: str, **values: str) -> Rows:
    return [tuple(row.values()) for row in ask(store, name, **values).to_dicts()]


_CASE, _TITLE = "22-000001", "Broen"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        pytest.param(
            "followed-recommendations",
            [
                ("2022-01-10", _CASE, _TITLE, "partly"),
                ("2022-02-10", _CASE, "Broen igen", "followed"),
            ],
            id="adherence",
        ),
        pytest.param(
            "appointments",
            [("2022-01-10", "Ida Bro", None), ("2022-01-10", "Ida Bro", "Brochefen")],
            id="an appointment may name no post",
        ),
        pytest.param(
            "forecast-changes",
            [
                ("2022-01-10", "Drift", "-2000000", "-500000", "-1500000"),
                ("2022-06-10", "Drift", "-1", "-8900000", "8899999"),
            ],
            id="changes of forecasts",
        ),
        pytest.param(
            "overspends",
            [
                ("2022-01-10", "Drift", "-2000000"),
                ("2022-05-10", "Drift", "-9300000"),
                ("2022-06-10", "Drift", "-1"),
            ],
            id="a quoted forecast is no overspend",
        ),
        pytest.param("money-owners", [("state", "2"), ("other", "1")], id="owners"),
        pytest.param(
            "replaced-attachments",
            [("Notat 2022", "Notat 2021", "Bilaget erstatter notatet.")],
            id="the sentence that was read is the reason",
        ),
        pytest.param("cited-laws", [("broloven", "2", "1")], id="two items of one case"),
        pytest.param(
            "deadlines",
            [("2022-06-01", "senest den 1. juni 2022", _CASE)],
            id="the day of an agreement is no deadline",
        ),
        pytest.param(
            "topics",
            [("cybersikkerhed", "1", "1"), ("it-budgetter", "1", "1")],
            id="topics by their Danish names",
        ),
        pytest.param(
            "disagreements",
            [("2022-06-10", "Drift", "-8900000", "-9300000", "2022-05-10")],
            id="a planted disagreement",
        ),
        pytest.param(
            "votes",
            [("2022-01-10", _CASE, _TITLE, "2", "5", "2", None, "A, C, V", "F, Ø", "Ida Bro")],
            id="parties in their order, and people",
        ),
        pytest.param(
            "sum-mismatches",
            [("2022-01-10", _CASE, _TITLE, "1000000", "900000", "100000")],
            id="a total that is not what its parts add up to",
        ),
        pytest.param(
            "conditions",
            [("2022-01-10", _CASE, _TITLE, "under forudsætning af tilskud")],
            id="conditions",
        ),
        pytest.param(
            "remarks",
            [
                ("2022-01-10", _CASE, _TITLE, "Ida Bro", "Ida Bro ønsker en bro af træ."),
                ("2022-01-10", _CASE, _TITLE, "Ø", "Ø kan ikke støtte broen."),
            ],
            id="a remark of a person or a party",
        ),
        pytest.param("outcomes", [("approved", "2")], id="a decision's points count with it"),
        pytest.param("unsourced", [("0",)], id="all is sourced"),
    ],
)
def test_an_answer(name: str, wanted: Rows, planted: StoreReader) -> None:
    assert rows(planted, name) == wanted


def test_laws_of_a_case(planted: StoreReader) -> None:
    assert rows(planted, "case-laws", case=_CASE) == [("broloven", "2", "2022-01-10", "2022-02-10")]


@pytest.mark.parametrize(
    ("topic", "dates"),
    [
        pytest.param("cybersikkerhed", ["2022-01-10"], id="by its name"),
        pytest.param("Cyber security", ["2022-01-10"], id="in English"),
        pytest.param("informationssikkerhed", ["2022-01-10"], id="by another name"),
        pytest.param("administration og it", ["2022-01-10", "2022-02-10"], id="narrower ones too"),
        pytest.param(
            "https://w3id.org/sagsgraf/emne/it-budgetter", ["2022-02-10"], id="by its IRI"
        ),
    ],
)
def test_items_of_a_topic(topic: str, dates: list[str], planted: StoreReader) -> None:
    assert [row[0] for row in rows(planted, "topic-items", topic=topic)] == dates


def test_an_unknown_topic_leads_to_the_nearest(planted: StoreReader) -> None:
    with pytest.raises(NoInput, match=r"no such topic.*Did you mean .*cybersikkerhed"):
        ask(planted, "topic-items", topic="cybersikerhed")
    with pytest.raises(NoInput, match="no topic has this IRI"):
        ask(planted, "topic-items", topic=f"{SCOPE}lov")


def test_where_an_organisation_is_named(planted: StoreReader) -> None:
    assert rows(planted, "mentions", organisation="KL") == [
        ("2022-01-10", "Byraadet", _CASE, _TITLE)
    ]
    with pytest.raises(NoInput, match="no organisation has this name"):
        ask(planted, "mentions", organisation="Ida Bro")


class TestLimits:
    """A long answer is cut, and says so."""

    def test_the_newest_rows_stay(self, planted: StoreReader) -> None:
        answer = ask(planted, "overspends", limit="2")
        assert [row["date"] for row in answer.to_dicts()] == ["2022-05-10", "2022-06-10"]
        assert answer.more

    def test_the_first_rows_stay(self, planted: StoreReader) -> None:
        answer = ask(planted, "recurring-cases", limit="1")
        assert len(answer.rows) == 1
        assert not answer.more

    @pytest.mark.parametrize("limit", ["0", "3", "100"])
    def test_nothing_is_cut_within_the_limit(self, limit: str, planted: StoreReader) -> None:
        answer = ask(planted, "overspends", limit=limit)
        assert len(answer.rows) == 3
        assert not answer.more

    def test_passages_of_two_readings_are_one_row_and_still_counted(
        self, planted: StoreReader
    ) -> None:
        whole = ask(planted, "evidence", case=_CASE, limit="0")
        cut = ask(planted, "evidence", case=_CASE, limit="1")
        assert len(set(whole.rows)) == len(whole.rows)
        assert (len(cut.rows), cut.more) == (1, True)

    def test_a_limit_must_be_a_number(self, planted: StoreReader) -> None:
        with pytest.raises(Usage, match="'mange' is no number of rows"):
            ask(planted, "overspends", limit="mange")

    def test_a_whole_answer_takes_no_limit(self, planted: StoreReader) -> None:
        with pytest.raises(Usage, match="has no parameter 'limit'"):
            ask(planted, "outcomes", limit="3")

    @pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
    def test_the_query_has_the_limit_that_its_header_tells(self, query: NamedQuery) -> None:
        limits = [line for line in query.text.splitlines() if " LIMIT " in line]
        if query.limit is None:
            assert not limits
        else:
            assert len(limits) == 1
            assert limits[0].split(" LIMIT ")[1].split()[0] == str(query.limit.rows)
            assert query.limit.keeps in {"newest", "first"}
            assert any("-p limit 0" in note for note in query.notes)


def test_a_name_that_people_of_several_municipalities_have(tmp_path: Path) -> None:
    other = SCOPE.replace("0999", "0998")
    kommune = f'<{other[:-1]}> a sg:Municipality ; rdfs:label "Andeby Kommune"@da .'
    names = "".join(
        f'<{scope}person/ida> a sg:Person ; foaf:name "Ida Bro" .' for scope in (SCOPE, other)
    )
    plant(tmp_path / "store", [document("a", names + kommune)])
    query = find_query("person-history")
    with open_reader(tmp_path / "store") as store:
        with pytest.raises(Usage, match="several people have this name"):
            run_named(store, query, {"person": "Ida Bro"})
        for told in ("Andeby", "0998"):
            assert run_named(store, query, {"person": "Ida Bro"}, told) == Table(query.columns, ())
        assert run_named(store, query, {"person": f"{other}person/ida"}) == Table(query.columns, ())


def test_a_parameter_is_bound_in_the_subquery_that_has_it(planted: StoreReader) -> None:
    """Subqueries are evaluated on their own: bound outside, all rows would be cut, then joined."""
    plain = find_query("topic-items")
    assert rows(planted, plain.name, topic="cybersikkerhed", limit="1") == [
        ("2022-01-10", "Byraadet", _CASE, _TITLE)
    ]
