"""Who is named in what is written for others, and that nothing tells who the others are."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, RdfFormat, Store

from sagsgraf.exports import export
from sagsgraf.pipeline.building import build
from sagsgraf.pipeline.drawing import Focus, draw
from sagsgraf.queries import find_case
from sagsgraf.queries.people import Cover, People, cover_for
from sagsgraf.store import StoreReader, open_reader
from sagsgraf.tracing import load_trace
from tests.layouts.writing import item, meeting

_COVER = Cover(
    {"ida-bro", "jens-p-holm", "anne-mette-soerensen"},
    {"ida-bro-kaj", "per-dam"},
    {"https://x.dk/kommune/1/person/ida-bro": "ida-bro"},
)


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        pytest.param("Ida Bro søger", "Person 1 søger", id="the name"),
        pytest.param("IDA BRO søger", "Person 1 søger", id="capitals"),
        pytest.param("Ida\n   Bro søger", "Person 1 søger", id="over a line end"),
        pytest.param("**Ida** Bro søger", "**Person 1 søger", id="emphasis between"),
        pytest.param("Ida Bros hus", "Person 1s hus", id="a genitive"),
        pytest.param("Ida Bro's hus", "Person 1's hus", id="a genitive with an apostrophe"),
        pytest.param("Jens P. Holm, Jens P Holm", "Person 1, Person 1", id="an initial"),
        pytest.param("Anne-Mette Sørensen", "Person 1", id="a hyphen and a Danish letter"),
        pytest.param("Anne Mette Soerensen", "Person 1", id="the same, spelt otherwise"),
        pytest.param("ida.bro@greve.dk", "Person 1@greve.dk", id="an address of mail"),
        pytest.param("brev_ida_bro.pdf", "brev_Person 1.pdf", id="the name of a file"),
        pytest.param("Jens P. Holm og Ida Bro", "Person 1 og Person 2", id="numbers as they come"),
        pytest.param("Ida Bro Kaj og Per Dam", "Ida Bro Kaj og Per Dam", id="those who are named"),
        pytest.param("Ida, Bro og Idas Bro", "Ida, Bro og Idas Bro", id="no name in one piece"),
        pytest.param("Vida Bro, Ida Broen", "Vida Bro, Ida Broen", id="parts of other words"),
        pytest.param("Ida. Broen er lukket", "Ida. Broen er lukket", id="two sentences"),
    ],
)
def test_a_text(text: str, covered: str) -> None:
    cover = Cover({"ida-bro", "jens-p-holm", "anne-mette-soerensen"}, {"ida-bro-kaj", "per-dam"})
    assert cover.text(text) == covered


@pytest.mark.parametrize(
    ("iri", "covered"),
    [
        pytest.param("person/ida-bro", "person/person-1", id="the person"),
        pytest.param("moede/a/deltagelse/ida-bro", "moede/a/deltagelse/person-1", id="attendance"),
        pytest.param("organ/a/deltagelse/ida-bro/per-dam", "organ/a/deltagelse/person-1/per-dam",
                     id="two people"),
        pytest.param("serie/b/brev-fra-ida-bro", "serie/b/brev-fra-person-1", id="in a title"),
        pytest.param("person/ida-bro-kaj", "person/ida-bro-kaj", id="somebody who is named"),
        pytest.param("enhed/vida-broen", "enhed/vida-broen", id="parts of other words"),
        pytest.param("ida/bro", "ida/bro", id="two segments"),
    ],
)  # fmt: skip
def test_an_iri(iri: str, covered: str) -> None:
    cover = Cover({"ida-bro"}, {"ida-bro-kaj", "per-dam"})
    base = "https://x.dk/kommune/0253/"
    assert cover.iri(base + iri) == base + covered


def test_a_number_belongs_to_one_person_in_text_and_iri() -> None:
    assert _COVER.iri("https://x.dk/kommune/1/person/ida-bro").endswith("/person/person-1")
    assert _COVER.over(("Ida Bro", ["Jens P. Holm"], {"Ida Bro": 1})) == (
        "Person 1", ["Person 2"], {"Person 1": 1},
    )  # fmt: skip


def test_numbers_in_a_store_tell_nothing_of_the_alphabet() -> None:
    trig = "".join(f":navn-{letter} a sg:Person ." for letter in "abcdefghij")
    covers = [cover_for(_store(trig)) for _ in range(2)]
    for cover in covers:
        cover.store(_store(trig))
    one, other = ([cover.text(f"Navn {letter}") for letter in "abcdefghij"] for cover in covers)
    assert sorted(one) == sorted(f"Person {number}" for number in range(1, 11))
    assert one == other
    assert [int(text.removeprefix("Person ")) for text in one] != list(range(1, 11))


def test_a_part_of_somebody_s_name_who_is_named_stays() -> None:
    cover = cover_for(_store(":ida-bro-kaj a sg:Person ; sg:personTier t:elected ."))
    assert cover.over("Ida Bro\nog Ida Bro Kaj") == "Ida Bro\nog Ida Bro Kaj"


def test_whom_only_quotes_name_is_hidden_too() -> None:
    cover = cover_for(_store(":per-dam a sg:Person ; sg:personTier t:elected ."))
    texts = ("Gitte Kvist har ret.", "Klage fra Gitte Kvist og Bo Ek", "Per Dam, Karen Skole")
    assert cover.over(texts) == (
        "Person 1 har ret.", "Klage fra Person 1 og Person 2", "Per Dam, Karen Skole",
    )  # fmt: skip
    assert cover_for(_store(""), "all").over(texts) == texts


@given(st.text(alphabet="IdaBro s.-\n,x", max_size=40))
def test_what_is_covered_stays_covered(text: str) -> None:
    cover = Cover({"ida-bro"})
    covered = cover.text(text)
    assert cover.text(covered) == covered
    assert (covered == text) or "Person 1" in covered


def _store(trig: str) -> StoreReader:
    graph = Store()
    prefixes = "@prefix sg: <https://w3id.org/sagsgraf/ns#> . @prefix : <https://x.dk/person/> . "
    tiers = "@prefix t: <https://w3id.org/sagsgraf/ns/person-tier/> . "
    graph.load(prefixes + tiers + trig, format=RdfFormat.TRIG)
    return cast("StoreReader", SimpleNamespace(graph=graph))


def test_the_store_itself_keeps_every_name() -> None:
    store = _store(':ida-bro a sg:Person ; sg:text "Ida Bro"@da , "4" . :g { :ida-bro sg:x :y . }')
    covered = cover_for(store).store(store)
    assert len(store.graph) == len(covered.graph) == 4
    assert "ida-bro" in str(list(store.graph))
    told = str(list(covered.graph))
    assert "ida-bro" not in told
    assert "Ida" not in told
    texts = {quad.object for quad in covered.graph if isinstance(quad.object, Literal)}
    assert texts == {Literal("Person 1", language="da"), Literal("4")}


def test_people_with_other_names_than_ours_are_hidden_by_their_iris() -> None:
    store = _store(
        "<urn:x:b> a sg:Person . <https://x.dk/#kim> a sg:Person . <urn:/> a sg:Person ."
    )
    told = sorted(str(quad.subject) for quad in cover_for(store).store(store).graph)
    assert [one.rstrip("123>") for one in told] == [
        "<https://x.dk/#person-", "<urn:/", "<urn:x:person-",
    ]  # fmt: skip


def test_with_nobody_to_hide_the_store_is_the_same_one() -> None:
    store = _store(":y a sg:Meeting .")
    assert cover_for(store).store(store) is store
    other = _store(":ida-bro a sg:Person .")
    assert cover_for(other, "all").store(other) is other


_TEXT = meeting(
    item(
        1,
        "Havnen",
        "22-000001",
        "Sagsfremstilling",
        "Havnefoged Signe Torp og borgeren Gitte Kvist med advokat Bent Ravn har skrevet.",
        "Beslutning",
        "Godkendt. Gitte Kvist får svar af Signe Torp.",
    ),
    header=(
        "REFERAT Byrådet d. 12-09-2022\n\nMødedato 12-09-2022\n\nMødedeltagere Ida Bro (V), "
        "Per Dam (A)\n\nVesterhavn Kommune"
    ),
)
_ELECTED, _OFFICIAL, _OTHER = "Ida Bro", "Signe Torp", "Gitte Kvist"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreReader]:
    folder = tmp_path_factory.mktemp("people")
    text = _TEXT.replace("Havnefoged", "Kommunaldirektør")
    (folder / "a.txt").write_text(text, encoding="utf-8")
    build([folder / "a.txt"], folder / "store")
    with open_reader(folder / "store") as opened:
        yield opened


def _exported(reader: StoreReader, form: str, **options: str) -> str:
    output = io.BytesIO()
    export(reader, form, output, **options)
    return output.getvalue().decode()


@pytest.mark.parametrize(
    ("people", "named", "hidden"),
    [
        pytest.param("all", (_ELECTED, _OFFICIAL, _OTHER), (), id="everybody"),
        pytest.param("officials", (_ELECTED, _OFFICIAL), (_OTHER,), id="elected and officials"),
        pytest.param("elected", (_ELECTED,), (_OFFICIAL, _OTHER), id="the elected only"),
    ],
)
def test_whom_results_name(
    reader: StoreReader, people: str, named: tuple[str, ...], hidden: tuple[str, ...]
) -> None:
    trace = cover_for(reader, people).over(load_trace(reader, find_case(reader, "22-000001").value))
    results = {
        **{form: _exported(reader, form, people=people) for form in ("nq", "jsonld", "gexf")},
        "draw": draw(reader, Focus(), people=people),
    }
    told = results | {"trace": json.dumps(trace.to_dict(), ensure_ascii=False)}
    for what, text in told.items():
        slugs = text.lower().replace("-", " ")
        assert [name for name in hidden if name.lower() in slugs] == [], what
    for what, text in results.items():
        assert [name for name in named if name not in text] == [], what


def test_officials_are_named_unless_somebody_asks_otherwise(reader: StoreReader) -> None:
    assert _exported(reader, "nq") == _exported(reader, "nq", people=People.OFFICIALS)
    assert draw(reader, Focus()) == draw(reader, Focus(), people="officials")


def test_decisions_and_quotes_have_the_placeholder(reader: StoreReader) -> None:
    trace = cover_for(reader).over(load_trace(reader, find_case(reader, "22-000001").value))
    (treatment,) = trace.treatments
    assert treatment.decision == "Godkendt. Person 1 får svar af Signe Torp."
    assert {one.name for one in treatment.people} == {"Signe Torp", "Person 2"}
    assert any("Person 1" in one.text for one in treatment.evidence)
    written = _exported(reader, "nq")
    assert re.search(r"/person/person-[12]>", written)
    assert '"Person ' in written


def test_the_same_store_gives_the_same_bytes(reader: StoreReader, tmp_path: Path) -> None:
    one, other = tmp_path / "a.nq", tmp_path / "b.nq"
    export(reader, "nq", one, people="elected")
    export(reader, "nq", other, people="elected")
    assert one.read_bytes() == other.read_bytes()
