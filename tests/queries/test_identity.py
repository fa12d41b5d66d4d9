"""The named queries on what is one thing over meetings: an item's case, a paper's versions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sagsgraf.queries import Table, find_query, run_named
from sagsgraf.store import StoreReader, open_reader
from tests.store.planting import document, item, plant

_FACTS = """
    <punkt/1> sg:attachment <bilag/1> ; sg:matterTitle "broen i syd" .
    <bilag/1> a sg:Attachment ; dct:title "Plan for broen" .
    <punkt/2> sg:attachment <bilag/2> ; sg:matterTitle "broen i syd" .
    <bilag/2> a sg:Attachment ; dct:title "Plan for broen v2" .
    <punkt/3> sg:series <serie/x> ; sg:matterTitle "broen i syd" ; rdfs:label "Broen"@da .
    <sag/1> a sg:Case ; dct:identifier "22-000001" .
"""
_VERSION = (
    "“Plan for broen v2” and “Plan for broen” are the same title apart from marks of version; its "
    "number of version tells that it is later, and no other attachment of the case's treatments on "
    "2022-01-10 has that title"
)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreReader]:
    store = tmp_path_factory.mktemp("identity") / "store"
    first = item("punkt/1", "2022-01-10", "sg:case <sag/1>")
    second = item("punkt/2", "2022-02-10", "sg:case <sag/1>")
    plant(store, [document("a", first, second, item("punkt/3", "2022-03-10"), _FACTS)])
    with open_reader(store) as opened:
        yield opened


def answer(reader: StoreReader, name: str) -> list[tuple[str | None, ...]]:
    table = run_named(reader, find_query(name), {})
    assert isinstance(table, Table)
    return [tuple(row.values()) for row in table.to_dicts()]


def test_an_item_that_may_belong_to_a_case(reader: StoreReader) -> None:
    why = "one case has an item of the title “Broen”, but its words refer to no earlier meeting"
    wanted = [("2022-03-10", "Byraadet", "Broen", "22-000001", why)]
    assert answer(reader, "possible-same-case") == wanted


def test_a_paper_in_two_versions(reader: StoreReader) -> None:
    first, second = ("2022-01-10", "Plan for broen"), ("2022-02-10", "Plan for broen v2")
    assert answer(reader, "paper-versions") == [("22-000001", *second, *first, _VERSION)]
