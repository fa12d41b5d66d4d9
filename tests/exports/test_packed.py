"""The packed graph: what goes in comes out, whatever it says, and takes little room."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse
from pyoxigraph import Triple as TripleTerm

from sagsgraf.exports.packed import COLUMNS, packed
from sagsgraf.store import StoreReader

Columns = dict[str, bytes]
Golden = Callable[[Path, str], None]

# Read by `graph/frontend/tests/packed.test.ts`: what Python packs and the page unpacks.
FIXTURE = Path(__file__).parents[2] / "graph" / "frontend" / "tests" / "packed.json"

BASE = "https://graf.example.dk/"
SMALL = f"""
@prefix sg: <https://w3id.org/sagsgraf/ns#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix : <{BASE}> .

:sag\\/1 a sg:Case ; rdfs:label "Havnens høring"@da, "The harbour"@en ; dct:title "Havnen" ;
  sg:treatmentCount 2 ; sg:source :kilde\\/00000000000000aa .

<{BASE}kilde/00000000000000aa/10-20/cases> {{
  :sag\\/1 a sg:Case ; dct:title "Havnen", "Kun her: ikke i standardgrafen" .
}}
<{BASE}kilde/00000000000000aa/2-9/items> {{ :sag\\/1 a sg:Case ; rdfs:label "The harbour"@en . }}
<{BASE}sag/1/afledt> {{ :sag\\/1 sg:treatmentCount 2 . }}
<{BASE}afledt> {{
  <{BASE}sag/1/afledt> a sg:Derivation ; sg:because "talt over to punkter" ;
    prov:wasDerivedFrom <{BASE}kilde/00000000000000aa/2-9/items> .
}}
<{BASE}kilde/00000000000000aa> {{
  <{BASE}kilde/00000000000000aa> a sg:Source ; sg:fileName "referat.pdf" ;
    rdfs:label "referat.pdf" .
  <{BASE}kilde/00000000000000aa/10-20/cases> a sg:Reading ; oa:exact "Havnen\\n\\u2028<b>" ;
    prov:wasDerivedFrom <{BASE}kilde/00000000000000aa> ; oa:start 10 ; oa:end 20 ; sg:page 3 ;
    sg:section "Sag" ; sg:extractor "cases" ; sg:confidence 0.5 .
  <{BASE}kilde/00000000000000aa/2-9/items> a sg:Reading ; oa:exact "Punkt 1" ;
    prov:wasDerivedFrom <{BASE}kilde/00000000000000aa> ; oa:start 2 ; oa:end 9 ;
    sg:extractor "items" .
}}
<https://w3id.org/sagsgraf/ns> {{ sg:Case rdfs:label "sag"@da, "case"@en . }}
"""

S, P, G = (NamedNode(f"http://example.org/{name}") for name in "spg")
ODD: dict[str, NamedNode | Literal | BlankNode | TripleTerm] = {
    "empty": Literal(""),
    "a quotation mark": Literal('"', language="da"),
    "looks like N-Quads": Literal('a "<b"^^<c> . \\ \\n', datatype=NamedNode("http://e.org/type")),
    "controls": Literal("linje\nskift\rog\ttegn \x00\x01\x1f\x7f\x85\u2028\u2029\ufeff\ufffe😀"),
    "looks like an escape": Literal("\\u0041 er ikke A"),
    "long": Literal("x" * 200_000),
    "longer": Literal("x" * 200_000 + "y"),
    "number": Literal("1.50", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
    "iri": NamedNode("http://example.org/æøå/%20#(x)"),
    "blank": BlankNode("b0"),
    "triple": TripleTerm(S, P, Literal('i )>> "et" led')),
}


def store_of(quads: Iterable[Quad]) -> Store:
    store = Store()
    store.bulk_extend(quads)
    return store


def trig(text: str) -> Store:
    store = Store()
    store.load(text, format=RdfFormat.TRIG)
    return store


def unpacked(columns: Columns) -> set[Quad]:
    """The statements, read as the module says that they are written."""
    terms = [b""]
    shared = numbers(columns["terms-shared"])
    for same, rest in zip(shared, columns["terms-rest"].split(b"\n"), strict=False):
        terms.append(terms[-1][:same] + rest)
    del terms[0]
    tables = {
        name: list(zip(*(summed(columns[f"{name}-{one}"]) for one in order), strict=True))
        for name, order in COLUMNS.items()
    }
    facts = tables["facts"]
    lines = [(s, p, o) for s, p, o in facts]
    quads = [(*facts[fact], g) for g, fact in tables["stated"]]
    quads += [(s, p, o, g) for g, p, s, o in tables["named"]]
    quads += [(s, p, o, g) for p, g, s, o in tables["described"]]
    text = b"".join(b" ".join(terms[one] for one in line) + b" .\n" for line in [*lines, *quads])
    found = list(parse(text, format=RdfFormat.N_QUADS))
    assert len(found) == len(set(found)), "no statement stands twice"
    return set(found)


def numbers(column: bytes) -> list[int]:
    found, value, bits = [], 0, 0
    for byte in column:
        value |= (byte & 127) << bits
        bits += 7
        if byte < 128:
            found.append((value >> 1) ^ -(value & 1))
            value, bits = 0, 0
    return found


def summed(column: bytes) -> list[int]:
    total, found = 0, []
    for difference in numbers(column):
        total += difference
        found.append(total)
    return found


def test_the_sample_comes_out_as_it_went_in(reader: StoreReader) -> None:
    assert unpacked(packed(reader.graph)) == set(reader.graph)


@pytest.mark.parametrize("graph", [DefaultGraph(), G, BlankNode("g")], ids=str)
@pytest.mark.parametrize("odd", ODD)
def test_any_value_in_any_graph_comes_out_as_it_went_in(
    odd: str, graph: DefaultGraph | NamedNode | BlankNode
) -> None:
    store = store_of([Quad(S, P, ODD[odd], graph), Quad(S, P, S, G)])
    assert unpacked(packed(store)) == set(store)


def test_long_values_that_share_much_come_out_as_they_went_in() -> None:
    store = store_of(Quad(S, P, value) for value in ODD.values())
    assert unpacked(packed(store)) == set(store)


LETTERS = st.characters(exclude_categories=["Cs"])
TERMS = st.one_of(
    st.builds(Literal, st.text(LETTERS, max_size=8)),
    st.builds(Literal, st.text(LETTERS, max_size=8), language=st.sampled_from(["da", "en-gb"])),
    st.sampled_from([S, P, G]),
)


@given(
    st.lists(st.tuples(st.sampled_from([S, G]), TERMS, st.sampled_from([DefaultGraph(), S, P, G])))
)
def test_any_statements_come_out_as_they_went_in(
    told: list[tuple[NamedNode, Literal, NamedNode]],
) -> None:
    store = store_of(Quad(subject, P, value, graph) for subject, value, graph in told)
    assert unpacked(packed(store)) == set(store)


def test_a_reading_may_state_what_the_default_graph_does_not() -> None:
    store = trig(SMALL)
    assert unpacked(packed(store)) == set(store)


def test_the_same_statements_give_the_same_bytes_in_any_order() -> None:
    quads = sorted(trig(SMALL), key=str)
    assert packed(store_of(quads)) == packed(store_of(reversed(quads)))


def test_an_empty_store_is_packed_too() -> None:
    assert unpacked(packed(Store())) == set()


def test_without_evidence_facts_reasons_vocabulary_and_file_names_stay() -> None:
    store = trig(SMALL)
    left = unpacked(packed(store, evidence=False))
    assert {quad for quad in left if quad.graph_name == DefaultGraph()} == {
        quad for quad in store if quad.graph_name == DefaultGraph()
    }
    named = sorted(str(quad) for quad in left if quad.graph_name != DefaultGraph())
    assert [line for line in named if "/10-20/" in line or "/2-9/" in line] == []
    told = "\n".join(named)
    for kept in ("talt over to punkter", "referat.pdf", '"sag"@da', f"<{BASE}sag/1/afledt>"):
        assert kept in told


def test_a_store_without_evidence_is_not_changed_by_leaving_it_out() -> None:
    store = store_of([Quad(S, P, Literal("x")), Quad(S, P, Literal("x"), G)])
    assert packed(store, evidence=False) == packed(store)


def test_the_sample_takes_a_fifteenth_of_its_lines(reader: StoreReader) -> None:
    lines = b"".join(f"{quad} .\n".encode() for quad in reader.graph)
    columns = packed(reader.graph).values()
    assert sum(len(gzip.compress(one, 9)) for one in columns) < len(lines) / 15


def test_the_page_is_tested_with_what_is_packed_now(golden: Golden) -> None:
    store = trig(SMALL)
    store.extend(Quad(S, P, value) for value in ODD.values() if len(str(value)) < 1000)
    told = {
        "columns": {
            name: base64.b64encode(column).decode("ascii") for name, column in packed(store).items()
        },
        "quads": sorted(f"{quad} ." for quad in store),
    }
    golden(FIXTURE, json.dumps(told, ensure_ascii=False, indent=2) + "\n")
