"""A store with its texts as it is shown: names are covered there too, and every place holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

from sagsgraf.model.kept import KeptText
from sagsgraf.pipeline.building import build
from sagsgraf.queries.people import Cover, covered
from sagsgraf.store import StoreReader, open_reader
from sagsgraf.terms import OA, PROV
from tests.layouts.writing import item, meeting

_QUOTES = f"""
    SELECT ?source ?exact ?start ?end WHERE {{
      GRAPH ?source {{
        ?reading <{PROV.wasDerivedFrom}> ?source ; <{OA.exact}> ?exact ;
                 <{OA.start}> ?start ; <{OA.end}> ?end
      }}
    }}
"""


@pytest.mark.parametrize(
    ("place", "words"),
    [
        pytest.param("søger", "søger", id="behind a name"),
        pytest.param("hr.", "hr.", id="before it"),
        pytest.param("Ida Bro", "Person 1", id="the name"),
        pytest.param("Ida", "Person 1", id="its first word"),
        pytest.param("Bro søger", "Person 1 søger", id="from its last word on"),
        pytest.param("hr. Ida", "hr. Person 1", id="up to its first word"),
        pytest.param("Per Dam og Ida", "Per Dam og Person 1s", id="beside somebody who is named"),
    ],
)
def test_a_place_lies_on_the_same_words(place: str, words: str) -> None:
    text = KeptText("hr. Ida Bro søger, Per Dam og Ida Bros hus")
    kept = Cover({"ida-bro"}, {"per-dam"}).kept(text)
    assert kept.text == "hr. Person 1 søger, Per Dam og Person 1s hus"
    start = text.text.index(place)
    start, end = kept.place(start, start + len(place))
    assert kept.text[start:end] == words


def test_with_nobody_to_hide_a_text_is_the_same_one() -> None:
    text = KeptText("Ida Bro søger")
    assert Cover(()).kept(text) is text


def test_quotes_of_the_sample_stand_in_its_covered_texts(sample_store: Path) -> None:
    with open_reader(sample_store) as reader:
        store, cover = covered(reader, "elected")
        texts = {sha256[:16]: text for sha256, text in store.texts().items()}
        answer = reader.graph.query(_QUOTES)
        assert isinstance(answer, QuerySolutions)
        rows = list(answer)
    assert sum(len(text.edits) for text in texts.values()) > 3
    for row in rows:
        text = texts[row["source"].value[-16:]]
        start, end = text.place(int(row["start"].value), int(row["end"].value))
        assert text.text[start:end] == cover.text(row["exact"].value)


_TEXT = meeting(
    item(
        1,
        "Havnen",
        "22-000001",
        "Sagsfremstilling",
        "Borgeren Gitte Kvist har skrevet.",
        "Beslutning",
        "Godkendt. Gitte Kvist får svar.",
        "Øvrigt",
        "Ved døren stod en tilhører, der hed Karla Ravnsborg, og lyttede.",
    ),
    header=(
        "REFERAT Byrådet d. 12-09-2022\n\nMødedato 12-09-2022\n\nMødedeltagere Ida Bro (V), "
        "Per Dam (A)\n\nVesterhavn Kommune"
    ),
)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreReader]:
    folder = tmp_path_factory.mktemp("covered")
    (folder / "brev-gitte-kvist.txt").write_text(_TEXT, encoding="utf-8")
    build([folder / "brev-gitte-kvist.txt"], folder / "store")
    with open_reader(folder / "store") as opened:
        yield opened


def test_nothing_of_a_covered_store_names_who_is_hidden(reader: StoreReader) -> None:
    store, _ = covered(reader, "elected")
    told = [
        *map(str, store.graph),
        *(text.text for text in store.texts().values()),
        *store.reports().values(),
        *map(str, store.documents()),
    ]
    for name in ("gitte kvist", "karla ravnsborg"):
        assert not [one for one in told if name in re.sub(r"[-_\s]+", " ", one.lower())]
    assert any("Ida Bro" in text.text for text in store.texts().values())
    assert any("Gitte Kvist" in text.text for text in reader.texts().values())


def test_whom_only_a_text_names_has_a_number_of_their_own(reader: StoreReader) -> None:
    store, cover = covered(reader, "elected")
    (text,) = store.texts().values()
    numbers = [cover.text(name) for name in ("Gitte Kvist", "Karla Ravnsborg")]
    assert len(set(numbers)) == 2
    assert f"der hed {numbers[1]}, og" in text.text
    assert f"Borgeren {numbers[0]} har" in text.text
    labels = {quad.object.value for quad in store.graph if hasattr(quad.object, "value")}
    assert any(numbers[0] in label for label in labels)


def test_everybody_is_named_where_that_is_asked_for(reader: StoreReader) -> None:
    store, _ = covered(reader, "all")
    assert store.texts() == reader.texts()
    assert store.documents() == reader.documents()
    assert len(store.graph) == len(reader.graph)


def test_texts_from_elsewhere_are_covered_and_an_empty_mapping_is_none(reader: StoreReader) -> None:
    store, _ = covered(reader, "elected", {"x": KeptText("Karla Ravnsborg stod der.")})
    assert re.fullmatch(r"Person \d stod der\.", store.texts()["x"].text)
    assert covered(reader, "elected", {})[0].texts() == {}
