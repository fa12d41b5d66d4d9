"""The catalogue: every query is described, and its example answers."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from sagsgraf.model import NoInput, Usage
from sagsgraf.queries import GROUPS, NamedQuery, Table, find_query, named_queries, run_named
from sagsgraf.store import StoreReader

Golden = Callable[[Path, str], None]
ANSWERS = Path(__file__).parent / "answers"


def parameters(query: NamedQuery) -> dict[str, str]:
    words = shlex.split(query.example)
    assert words[0] == query.name
    given = words[1:]
    assert given[::3] == ["-p"] * (len(given) // 3)
    return dict(zip(given[1::3], given[2::3], strict=True))


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_example_answers_on_the_sample(
    query: NamedQuery, sample_reader: StoreReader, golden: Golden
) -> None:
    answer = run_named(sample_reader, query, parameters(query))
    assert isinstance(answer, Table)
    assert answer.columns == query.columns
    told = json.dumps(answer.to_dicts(), ensure_ascii=False, indent=1) + "\n"
    golden(ANSWERS / f"{query.name}.json", told)


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_is_described_in_both_languages(query: NamedQuery) -> None:
    assert query.summary[0].isupper()
    assert not query.summary.endswith(".")
    assert query.summary_da.endswith("?")
    assert set(parameters(query)) == {parameter.name for parameter in query.parameters}
    assert len(query.notes_da) == len(query.notes_en)


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_a_note_names_only_columns_and_queries(query: NamedQuery) -> None:
    known = {*query.columns, *(other.name for other in named_queries()), "sagsgraf verify"}
    for note in (*query.notes_da, *query.notes_en):
        assert set(re.findall(r"`([^`]*)`", note)) <= known


def test_every_query_stands_under_a_heading_and_every_heading_has_some() -> None:
    assert {query.group for query in named_queries()} == set(GROUPS)


def test_the_body_of_a_query_is_its_sparql_alone() -> None:
    body = find_query("case-history").body
    assert body.startswith("PREFIX sg:")
    assert "#+" not in body
    assert "# A treatment that is told elsewhere" in body


def test_a_misspelt_name_leads_to_the_nearest() -> None:
    with pytest.raises(Usage, match="Did you mean recurring-cases"):
        find_query("recuring-cases")


def test_a_missing_parameter_is_explained_by_an_example(sample_reader: StoreReader) -> None:
    with pytest.raises(Usage, match=r"needs case: .*-p case 22-009953"):
        run_named(sample_reader, find_query("case-history"), {})


def test_an_unknown_parameter_lists_the_known(sample_reader: StoreReader) -> None:
    with pytest.raises(Usage, match=r"has no parameter 'sag' \(it has: case\)"):
        run_named(sample_reader, find_query("case-history"), {"sag": "22-009953"})


def test_a_misspelt_case_number_leads_to_the_nearest(sample_reader: StoreReader) -> None:
    with pytest.raises(NoInput, match="Did you mean 22-009953"):
        run_named(sample_reader, find_query("case-history"), {"case": "22-009935"})


def test_a_misspelt_person_leads_to_the_nearest(sample_reader: StoreReader) -> None:
    with pytest.raises(NoInput, match="Did you mean Michael Gravesen"):
        run_named(sample_reader, find_query("person-history"), {"person": "Mikael Gravesen"})


def test_a_date_must_be_one(sample_reader: StoreReader) -> None:
    with pytest.raises(Usage, match="Write it as 2022-09-12"):
        run_named(sample_reader, find_query("attendance"), {"date": "12. september"})


def test_a_value_cannot_break_out_of_its_place(sample_reader: StoreReader) -> None:
    hostile = '22-009953" } INSERT { ?s ?p "'
    with pytest.raises(NoInput, match="no case has this number"):
        run_named(sample_reader, find_query("case-history"), {"case": hostile})
