"""The courses of the cases as blocks: the index, the fragments, and what they weigh."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sagsgraf.explorer import traces
from sagsgraf.explorer.blocks import Blocks
from sagsgraf.explorer.choice import Choice
from sagsgraf.explorer.fragments import pack, tokens
from sagsgraf.queries.cases import CaseSummary, cases
from sagsgraf.store import StoreReader, open_reader
from sagsgraf.tracing import load_identified
from sagsgraf.views.story import story
from sagsgraf.views.trace_links import StateLinks
from sagsgraf.views.trace_page import trace_fragment
from tests.explorer.reading_fragments import contents, unpacked
from tests.views.test_trace_text import trace_of, treatment


@pytest.fixture(scope="module")
def store(sample_store: Path) -> Iterator[StoreReader]:
    with open_reader(sample_store) as reader:
        yield reader


def made(store: StoreReader, choice: Choice | None = None) -> dict[str, bytes]:
    blocks = Blocks()
    traces.put(store, choice or Choice(), blocks)
    return contents(blocks)


# --- packing ------------------------------------------------------------------------------------

_HTML = st.lists(
    st.sampled_from(["<p>", '<a href="#x">', "</p>\n", "side 4", "page 4", " · tegn 1–2", "å\n"])
).map("".join)


@given(st.lists(st.tuples(_HTML, _HTML), max_size=5))
def test_what_is_packed_comes_out_as_it_was(fragments: list[tuple[str, str]]) -> None:
    shared, packed = pack([tokens(*pair) for pair in fragments])
    for (danish, english), content in zip(fragments, packed, strict=True):
        assert unpacked(content, json.loads(shared), "da") == danish
        assert unpacked(content, json.loads(shared), "en") == english


def test_more_than_127_tokens_are_told_apart() -> None:
    texts = ["".join(f"<b>{n}</b>" for n in range(k, 400)) for k in (0, 3, 5)]
    shared, packed = pack([tokens(one, one) for one in texts])
    assert [unpacked(one, json.loads(shared), "da") for one in packed] == texts


def test_what_two_fragments_share_is_kept_once() -> None:
    shared, packed = pack(
        [tokens("<p>fælles<i>en", "<p>common<i>en"), tokens("<p>fælles", "<p>common")]
    )
    assert json.loads(shared) == ["<p>", ["fælles", "common"]]
    assert not any("fælles".encode() in one for one in packed)


# --- the blocks -----------------------------------------------------------------------------------


def test_the_index_lists_every_case_the_recurring_first(store: StoreReader) -> None:
    index = json.loads(made(store)["cases"])
    assert [one["case"] for one in index] == [one.case for one in cases(store)]
    assert next(one for one in index if one["case"] == "22-009953") == {
        "case": "22-009953",
        "id": "22-009953",
        "iri": "kommune/0326/sag/22-009953",
        "title": "Omkostninger til nødvendige Cyber- og Informationssikkerhedstiltag "
        "i budget 2024 - 2027",
        "municipality": "Kalundborg Kommune",
        "treatments": 2,
        "first": "2022-09-12",
        "last": "2023-06-06",
        "bodies": ["Direktionen"],
        "status": {"da": "Behandlet", "en": "Dealt with", "tone": "neutral"},
    }
    counts = [one["treatments"] for one in index]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_each_case_has_a_block_with_its_fragment(store: StoreReader, lang: Any) -> None:
    found = made(store)
    every = cases(store)
    assert set(found) == {"cases", "case-shared", *(f"case-{n}" for n in range(len(every)))}
    for place, one in enumerate(every):
        html = unpacked(found[f"case-{place}"], json.loads(found["case-shared"]), lang)
        trace, known = load_identified(store, one.iri)
        links = StateLinks(trace, known, name=one.case, base=store.folder.base)
        assert trace_fragment(trace, story(trace), lang, links).partition("<main")[0][:200] in html
        assert f"Case {one.case}" in html if lang == "en" else f"Sag {one.case}" in html


def test_the_same_store_gives_the_same_blocks(store: StoreReader) -> None:
    assert made(store) == made(store)


def test_both_languages_packed_are_smaller_than_one_alone(store: StoreReader) -> None:
    blocks = Blocks()
    traces.put(store, Choice(), blocks)
    packed = sum(len(one) for one in blocks._packed.values())
    alone = Blocks()
    found = contents(blocks)
    shared = json.loads(found["case-shared"])
    for name, content in found.items():
        if name not in {"cases", "case-shared"}:
            alone.put_text(name, unpacked(content, shared, "da"))
    assert packed < sum(len(one) for one in alone._packed.values())


def test_without_evidence_nothing_is_quoted(store: StoreReader) -> None:
    found = made(store, Choice(evidence=False))
    shared = json.loads(found["case-shared"])
    every = [
        unpacked(content, shared, "da") for name, content in found.items() if name[-1:].isdigit()
    ]
    assert every
    assert not any("<blockquote" in html or "#sources=" in html for html in every)
    assert any("Direktionen bakker op" in html for html in every)


# --- names and mentions ---------------------------------------------------------------------------


def summary(case: str, iri: str) -> CaseSummary:
    return CaseSummary(case, "", None, 1, "2022-01-01", "2022-01-01", iri)


def test_a_number_that_two_municipalities_use_is_told_apart_by_iri() -> None:
    base = "https://example.org/"
    found = [summary("1", f"{base}a/1"), summary("1", f"{base}b/1"), summary("2", f"{base}a/2")]
    assert list(traces.address_ids(found, base).values()) == ["a/1", "b/1", "2"]


def test_cases_that_the_texts_mention_are_found() -> None:
    one = treatment(title="Som i sag 22-000123.", decision="Jf. 21-7, ikke 122-000123 eller 99-1")
    trace = trace_of(one, replace(one, title="Igen 22-000123"))
    assert traces.mentioned(trace, {"22-000123", "21-7", "2022"}) == ["22-000123", "21-7"]
