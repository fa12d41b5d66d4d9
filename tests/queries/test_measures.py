"""Measures of the graph: what binds bodies together, and which cases belong together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sagsgraf.queries.measures import (
    Network,
    body_links,
    case_bridges,
    clusters,
    load_network,
    people_bridges,
)
from sagsgraf.queries.measures.network import Thing, paper_title
from sagsgraf.store import StoreReader, open_reader
from tests.store.planting import SCOPE, document, item, plant


def network(
    *,
    bodies_of: dict[str, dict[str, int]] | None = None,
    seats: dict[str, dict[str, int]] | None = None,
    meetings: dict[str, int] | None = None,
    having: dict[Thing, frozenset[str]] | None = None,
) -> Network:
    cases = bodies_of or {}
    return Network(
        labels={},
        numbers={case: case for case in cases},
        titles={},
        bodies_of=cases,
        seats=seats or {},
        meetings=meetings or {},
        having=having or {},
    )


def things(**having: str) -> dict[Thing, frozenset[str]]:
    return {Thing("law", name, name): frozenset(cases) for name, cases in having.items()}


def test_a_case_binds_more_where_few_go_the_same_way() -> None:
    found = case_bridges(
        network(
            bodies_of={
                "a": {"Byrådet": 1, "Økonomiudvalget": 1},
                "b": {"Byrådet": 2, "Økonomiudvalget": 1},
                "c": {"Kulturudvalget": 1, "Vejudvalget": 1},
                "d": {"Byrådet": 9},
            }
        )
    )
    assert [(one.case, one.strength, one.alone) for one in found] == [
        ("c", 1.0, (("Kulturudvalget", "Vejudvalget"),)),
        ("a", 0.5, ()),
        ("b", 0.5, ()),
    ]


def test_links_of_bodies_count_cases_and_common_members() -> None:
    found = body_links(
        network(
            bodies_of={"a": {"K": 1, "V": 1}, "b": {"K": 1, "V": 1}, "c": {"K": 1}},
            seats={"ida": {"K": 3, "V": 2}, "bo": {"K": 3, "V": 1}},
        )
    )
    assert [(one.body, one.other, one.cases, one.share, one.people) for one in found] == [
        ("K", "V", 2, 1.0, 1)
    ]


SEATS = {
    "ida": {"K": 3, "V": 3, "Råd": 4},
    "bo": {"K": 3, "Råd": 4},
    "per": {"V": 3, "S": 3, "Råd": 4},
    "eva": {"S": 3, "V": 2, "Råd": 4},
    "kim": {"S": 3, "K": 1, "Råd": 4},
}
MEETINGS = {"K": 3, "V": 3, "S": 3, "Råd": 4}


def test_the_council_and_a_substitutes_one_meeting_bridge_nothing() -> None:
    found = people_bridges(network(seats=SEATS, meetings=MEETINGS))
    assert {one.iri: one.bodies for one in found} == {
        "ida": ("K", "V"),
        "per": ("S", "V"),
        "eva": ("S", "V"),
    }


def test_whoever_alone_sits_in_two_comes_first() -> None:
    found = people_bridges(network(seats=SEATS, meetings=MEETINGS))
    assert [(one.iri, one.alone) for one in found] == [
        ("ida", (("K", "V"),)),
        ("eva", ()),
        ("per", ()),
    ]
    assert found[0].betweenness > found[1].betweenness > 0


def test_a_seat_in_the_one_body_of_a_store_is_a_seat() -> None:
    assert people_bridges(network(seats={"ida": {"K": 1}}, meetings={"K": 1})) == []


CASES = {name: {"K": 1} for name in "abcdefghijklmnopqrstuvwxyz"}


def test_cases_that_share_seldom_things_are_a_cluster() -> None:
    found = clusters(
        network(bodies_of=CASES, having=things(museum="abc", kunst="abc", vand="de", vej="xz"))
    )
    assert [(one.iris, [shared.name for shared in one.shared]) for one in found] == [
        (("a", "b", "c"), ["kunst", "museum"])
    ]


@pytest.mark.parametrize(
    "having",
    [
        pytest.param(things(planlov="abcdefghijklmnop"), id="what most cases have tells nothing"),
        pytest.param(things(vand="ab"), id="two cases are no cluster"),
        pytest.param(
            things(ab="ab", bc="bc", **{f"a{n}": "a" for n in range(40)}, c="bcx", d="cx"),
            id="a case that names everything is bound to none",
        ),
    ],
)
def test_no_cluster(having: dict[Thing, frozenset[str]]) -> None:
    assert not any("a" in one.iris for one in clusters(network(bodies_of=CASES, having=having)))


def test_clusters_do_not_depend_on_order() -> None:
    having = things(m="abcd", k="abc", v="defg", w="efgh", x="hij", y="ij", z="jkl")
    backwards = dict(reversed(having.items()))
    assert clusters(network(bodies_of=CASES, having=having)) == clusters(
        network(bodies_of=dict(reversed(CASES.items())), having=backwards)
    )


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Bilag 3b - Afvigelser på anlæg", "Afvigelser på anlæg"),
        ("Bilag 2: Notat om broen.pdf", "Notat om broen.pdf"),
        ("Bilag 1 - Situationsplan", ""),
        ("Kort 3", ""),
        ("", ""),
    ],
)
def test_papers_are_told_by_titles_that_tell(title: str, bare: str) -> None:
    assert paper_title(title) == bare


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreReader]:
    facts = """<sag/1> a sg:Case ; dct:identifier "22-000001" .
        <sag/2> a sg:Case ; dct:identifier "22-000002" .
        <lov> a sg:Law ; rdfs:label "broloven"@da .
        <person/ida> a sg:Person ; foaf:name "Ida Bro" .
        <person/bo> a sg:Person ; foaf:name "Bo Dam" .
        <org/brolaug> a sg:Organisation ; foaf:name "Brolauget" .
        <org/venstre> a sg:Organisation ; foaf:name "Venstre" ."""
    shared = (
        "eli:cites <lov> ; sg:mentions <person/ida> , <person/bo> , <org/brolaug> , <org/venstre>"
    )
    store = tmp_path_factory.mktemp("measured") / "store"
    plant(
        store,
        [
            document("a", item("punkt/1", "2022-01-10", f"sg:case <sag/1> ; {shared}"), facts),
            document("b", item("punkt/2", "2022-02-10", f"sg:case <sag/2> ; {shared}"), facts),
            document("c", "<moede/1> sg:body <organ/a> ; sg:attendee <person/ida> ."),
        ],
    )
    with open_reader(store) as reader:
        yield reader


def test_members_and_parties_tell_nothing_of_a_case(planted: StoreReader) -> None:
    found = load_network(planted)
    assert {(one.kind, one.name) for one in found.having} == {
        ("law", "broloven"),
        ("organisation", "Brolauget"),
        ("person", "Bo Dam"),
    }
    assert set(found.bodies_of) == {f"{SCOPE}sag/1", f"{SCOPE}sag/2"}
