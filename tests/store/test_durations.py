"""What is worked out of bodies, cases and people over years: minutes, endings, records."""

from __future__ import annotations

from pathlib import Path

import pytest

from sagsgraf.terms import SG
from tests.store.planting import SCOPE, Document, document, item, plant
from tests.store.test_derivations import because, resting_on, values

_SAYS = "https://w3id.org/sagsgraf/ns"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def meeting(date: str, kind: str = "minutes", body: str = "byraadet") -> Document:
    facts = f"""<m/{body}/{date}> a sg:Meeting ; sg:body <organ/{body}> ; sg:date
        "{date}"^^xsd:date ; sg:documentType type:{kind} .
        <organ/{body}> a sg:Body ; foaf:name "{body.capitalize()}" ."""
    return document(f"{body} {date} {kind}", facts)


def treated(
    name: str, date: str, outcome: str, *, body: str = "byraadet", path: str = "", case: int = 1
) -> Document:
    """Return a treatment of a case with this outcome, and a path of bodies."""
    decision = f"<b{name}> a sg:Decision ; sg:outcome <{_SAYS}/outcome/{outcome}> ."
    steps = "".join(
        f"""<{name}> sg:referral <{name}/{place}> . <{name}/{place}> a sg:Referral ;
        sg:body <organ/{step}> ; schema:position {place} ; rdfs:label "{step}"@da ."""
        for place, step in enumerate(path.split(), start=1)
    )
    facts = f"sg:case <sag/{case}> ; sg:decision <b{name}>"
    number = f'<sag/{case}> a sg:Case ; dct:identifier "22-00000{case}" .'
    return document(name, item(name, date, facts, body=body), decision + steps + number)


class TestMinutes:
    """From when to when the minutes of a body were read."""

    def test_first_and_last(self, store: Path) -> None:
        later = meeting("2022-06-10")
        plant(store, [meeting("2022-01-10"), meeting("2022-03-10"), later])
        assert values(store, "organ/byraadet", SG.firstMinutes) == ["2022-01-10"]
        assert values(store, "organ/byraadet", SG.lastMinutes) == ["2022-06-10"]
        plant(store, [], remove=[later])
        assert values(store, "organ/byraadet", SG.lastMinutes) == ["2022-03-10"]

    def test_an_agenda_is_none(self, store: Path) -> None:
        plant(store, [meeting("2022-01-10"), meeting("2022-03-10", "agenda")])
        assert values(store, "organ/byraadet", SG.lastMinutes) == ["2022-01-10"]


class TestEndings:
    """When a case is over."""

    @pytest.mark.parametrize(
        ("treatments", "days"),
        [
            pytest.param(
                [("2022-01-10", "recommended", "udvalget"), ("2022-02-09", "approved", "byraadet")],
                "30",
                id="the council decides",
            ),
            pytest.param([("2022-01-10", "rejected", "byraadet")], "0", id="at once, with a no"),
            pytest.param(
                [("2022-01-10", "approved", "udvalget")], None, id="nothing tells that it is last"
            ),
            pytest.param([("2022-01-10", "recommended", "byraadet")], None, id="only recommended"),
            pytest.param([("2022-01-10", "discussed", "byraadet")], None, id="only discussed"),
            pytest.param(
                [("2022-01-10", "approved", "byraadet"), ("2022-02-09", "discussed", "udvalget")],
                None,
                id="it went on afterwards",
            ),
            pytest.param(
                [("2022-01-10", "noted", "byraadet"), ("2022-02-09", "noted", "byraadet")],
                None,
                id="it comes back every month",
            ),
        ],
    )
    def test_days(
        self, treatments: list[tuple[str, str, str]], days: str | None, store: Path
    ) -> None:
        plant(
            store,
            [
                treated(f"p{place}", date, outcome, body=body)
                for place, (date, outcome, body) in enumerate(treatments)
            ],
        )
        assert values(store, "sag/1", SG.daysToDecision) == ([days] if days else [])

    @pytest.mark.parametrize(
        ("path", "over"),
        [
            pytest.param("udvalget", True, id="its own body is the last"),
            pytest.param("fagudvalget udvalget", True, id="at the end of the path"),
            pytest.param("udvalget byraadet", False, id="the council is to have it"),
        ],
    )
    def test_the_last_body_of_the_path(self, path: str, over: bool, store: Path) -> None:
        plant(store, [treated("p1", "2022-01-10", "approved", body="udvalget", path=path)])
        assert values(store, "sag/1", SG.finalDecision) == (["p1"] if over else [])

    def test_days_and_bodies_of_a_case_that_is_not_over(self, store: Path) -> None:
        plant(
            store,
            [
                treated("p1", "2022-01-10", "discussed", body="udvalget"),
                treated("p2", "2022-01-20", "postponed"),
            ],
        )
        assert values(store, "sag/1", SG.dayCount) == ["10"]
        assert values(store, "sag/1", SG.bodyCount) == ["2"]

    def test_the_median_of_a_body(self, store: Path) -> None:
        last = treated("p6", "2022-05-01", "discussed", case=3)
        plant(
            store,
            [
                treated("p1", "2022-01-10", "approved", case=1),
                treated("p2", "2022-01-10", "recommended", body="udvalget", case=2),
                treated("p3", "2022-01-21", "approved", case=2),
                treated("p4", "2022-01-10", "recommended", body="udvalget", case=3),
                treated("p5", "2022-03-01", "approved", case=3),
                meeting("2022-05-01"),
                last,
            ],
        )
        assert values(store, "organ/byraadet", SG.decidedCaseCount) == ["2"]
        assert values(store, "organ/byraadet", SG.medianDays) == ["5.5"]
        assert values(store, "organ/udvalget", SG.medianDays) == []
        plant(store, [], remove=[last])
        assert values(store, "organ/byraadet", SG.decidedCaseCount) == ["3"]
        assert values(store, "organ/byraadet", SG.medianDays) == ["11"]
        assert because(store, "organ/byraadet/afledt/varighed")
        assert resting_on(store, "organ/byraadet/afledt/varighed")


class TestSideBySide:
    """Steps of a path that were taken before the path names them."""

    @pytest.mark.parametrize(
        ("date", "path", "seen"),
        [
            pytest.param("2022-03-07", "vej skole", True, id="the day before, on the same path"),
            pytest.param("2022-03-07", "skole", False, id="another path"),
            pytest.param("2021-12-07", "vej skole", False, id="last quarter's"),
        ],
    )
    def test_a_committee_that_met_first(
        self, date: str, path: str, seen: bool, store: Path
    ) -> None:
        plant(
            store,
            [
                treated("p1", "2022-03-08", "recommended", body="vej", path="vej skole"),
                treated("p2", date, "recommended", body="skole", path=path),
            ],
        )
        assert (values(store, "p1", SG.unobservedReferral) == []) is seen

    @pytest.mark.parametrize(
        ("title", "seen"),
        [pytest.param("Broen", True, id="the same"), pytest.param("Vejen", False, id="another")],
    )
    def test_an_item_without_case_is_known_by_its_title(
        self, title: str, seen: bool, store: Path
    ) -> None:
        steps = "".join(
            f"""<p1> sg:referral <p1/{place}> . <p1/{place}> a sg:Referral ;
            sg:body <organ/{body}> ; schema:position {place} ; rdfs:label "{body}"@da ."""
            for place, body in ((1, "vej"), (2, "byraadet"))
        )
        plant(
            store,
            [
                document("a", item("p1", "2022-03-08", body="vej"), steps),
                document("b", item("p2", "2022-03-20", title=title)),
            ],
        )
        assert (values(store, "p1", SG.unobservedReferral) == []) is seen


def amounts(name: str, date: str, *stated: str) -> Document:
    """Return a treatment of a case with these sums: value and further facts."""
    facts = "".join(
        f"<{name}> sg:amount <{name}/{place}> . <{name}/{place}> a sg:Amount ; schema:value {one} ."
        for place, one in enumerate(stated)
    )
    number = '<sag/1> a sg:Case ; dct:identifier "22-000001" .'
    return document(name, item(name, date, "sg:case <sag/1>"), facts + number)


_COST = '; sg:amountKind kind:cost ; sg:area "Broen" ; sg:fiscalYear "2022"^^xsd:gYear'


class TestRestated:
    """Which sum states anew what an earlier treatment stated."""

    @pytest.mark.parametrize(
        ("earlier", "later", "linked"),
        [
            pytest.param([f"5 {_COST}"], f"6 {_COST}", True, id="changed"),
            pytest.param([f"5 {_COST}"], f"5 {_COST}", True, id="unchanged"),
            pytest.param([f"5 {_COST}"], f"6 {_COST}".replace("2022", "2023"), False, id="a year"),
            pytest.param([f"5 {_COST}"], f"6 {_COST}".replace("Broen", "Vejen"), False, id="area"),
            pytest.param([f"5 {_COST}"], f"6 {_COST}".replace("cost", "budget"), False, id="kind"),
            pytest.param([f"5 {_COST}", f"7 {_COST}"], f"6 {_COST}", False, id="one of several"),
            pytest.param([f"5 {_COST}", f"7 {_COST}"], f"5 {_COST}", True, id="the equal one"),
            pytest.param(
                ["5 ; sg:amountKind kind:cost"],
                "6 ; sg:amountKind kind:cost",
                False,
                id="no area: a kind alone says too little",
            ),
        ],
    )
    def test_a_link(self, earlier: list[str], later: str, linked: bool, store: Path) -> None:
        plant(
            store,
            [amounts("p1", "2022-01-10", *earlier), amounts("p2", "2022-02-10", later)],
        )
        assert values(store, "p2/0", SG.restates) == (["p1/0"] if linked else [])

    def test_it_goes_with_the_earlier_document(self, store: Path) -> None:
        first = amounts("p1", "2022-01-10", f"5 {_COST}")
        plant(store, [first, amounts("p2", "2022-02-10", f"6 {_COST}")])
        plant(store, [], remove=[first])
        assert values(store, "p2/0", SG.restates) == []


_LIST = """<m> a sg:Meeting ; sg:body <organ/byraadet> ; sg:date "2022-01-10"^^xsd:date ;
    sg:documentType type:minutes ; sg:attendance <m/ida> , <m/per> , <m/bo> ;
    sg:attendee <person/ida> , <person/per> ; sg:absentee <person/bo> ; sg:item <p1> , <p2> .
    <m/ida> sg:person <person/ida> ; sg:party "V" . <m/per> sg:person <person/per> .
    <m/bo> sg:person <person/bo> . <organ/byraadet> a sg:Body ; foaf:name "Byrådet" .
    <person/ida> a sg:Person ; foaf:name "Ida Bro" . <person/bo> a sg:Person ; foaf:name "Bo Ek" .
    <person/per> a sg:Person ; foaf:name "Per Dam" ."""
_ELECTED = "".join(
    f'<person/{one}> a sg:Person ; foaf:name "{one}" ; sg:personTier <{_SAYS}/person-tier/{tier}> .'
    for one, tier in (("ida", "elected"), ("bo", "official"), ("per", "other"))
)
_ITEMS = """<p1> sg:case <sag/1> ; sg:decision <b1> ; sg:absentDuringItem <person/ida> ;
    sg:recused <person/ida> . <p2> sg:case <sag/2> ; sg:decision <b2> .
    <b1> sg:vote <v1> . <v1> sg:partyAgainst "V" ; sg:personAgainst <person/per> .
    <b2> sg:vote <v2> ; sg:remark <r2> . <v2> sg:partyAgainst "V" .
    <r2> sg:person <person/ida> . <sag/1> a sg:Case . <sag/2> a sg:Case ."""


class TestRecords:
    """What is counted of a person in a body."""

    def _count(self, store: Path, who: str, what: str) -> list[str]:
        return values(store, f"organ/byraadet/virke/{who}", getattr(SG, what))

    def test_counts(self, store: Path) -> None:
        plant(store, [document("a", _LIST, _ELECTED, _ITEMS)])
        wanted = {
            "presentCount": "1",
            "absentCount": "0",
            "attendedCaseCount": "1",
            "recusalCount": "1",
            "opposedCount": "0",
            "partyOpposedCount": "1",
            "remarkCount": "1",
        }
        assert {what: self._count(store, "ida", what) for what in wanted} == {
            what: [count] for what, count in wanted.items()
        }
        assert self._count(store, "bo", "absentCount") == ["1"]

    def test_a_private_citizen_has_none(self, store: Path) -> None:
        plant(store, [document("a", _LIST, _ELECTED, _ITEMS)])
        assert values(store, "organ/byraadet/virke/per", SG.recordOf) == []

    def test_the_office_may_be_told_by_another_document(self, store: Path) -> None:
        office = document("b", _ELECTED)
        plant(store, [document("a", _LIST, _ITEMS)])
        assert self._count(store, "ida", "presentCount") == []
        plant(store, [office])
        assert self._count(store, "ida", "presentCount") == ["1"]
        plant(store, [], remove=[office])
        assert self._count(store, "ida", "presentCount") == []

    def test_who_is_missing_from_every_decision_was_not_there(self, store: Path) -> None:
        """Greve lists the members, and each decision tells who of them was missing."""
        away = "<p1> sg:absentDuringItem <person/ida> . <p2> sg:absentDuringItem <person/ida> ."
        plant(store, [document("a", _LIST, _ELECTED, _ITEMS, away)])
        assert self._count(store, "ida", "presentCount") == ["0"]
        assert self._count(store, "ida", "absentCount") == ["1"]
        assert values(store, "organ/byraadet", SG.alwaysPresent) == [
            f"{SCOPE}person/per"[len(SCOPE) :]
        ]
