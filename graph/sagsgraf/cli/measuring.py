"""``measures``: figures of the whole graph that tell a person something."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from sagsgraf.cli.options import (
    DEFAULT_STORE,
    Lang,
    Language,
    Named,
    Output,
    People,
    Store,
    guess,
    language,
    put,
)
from sagsgraf.model import Usage

if TYPE_CHECKING:
    from sagsgraf.queries.measures import Network
    from sagsgraf.views.measures_text import Row


class Measure(StrEnum):
    """What can be measured."""

    cases = "cases"
    people = "people"
    bodies = "bodies"
    clusters = "clusters"


class MeasureFormat(StrEnum):
    """Forms of measures."""

    text = "text"
    markdown = "markdown"
    json = "json"
    csv = "csv"


_SUFFIXES: Final = {
    ".json": MeasureFormat.json,
    ".md": MeasureFormat.markdown,
    ".csv": MeasureFormat.csv,
}


def measures(
    which: Annotated[
        Measure | None,
        typer.Argument(metavar="[cases|people|bodies|clusters]", help="One of them; else all."),
    ] = None,
    store: Store = DEFAULT_STORE,
    limit: Annotated[int, typer.Option(min=0, help="Rows of each; 0 for all.")] = 10,
    form: Annotated[
        MeasureFormat | None,
        typer.Option("--format", help="Form; guessed from the file's name, else text."),
    ] = None,
    people: People = Named.officials,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """Measure the graph: what binds bodies together, and which cases belong together.

    `cases` are those that went between bodies which few other cases go between, `people` those
    who sit in several committees, `bodies` the pairs with most cases in common, and `clusters`
    the cases that share papers, laws, people and organisations. Each measure says what its figure
    means, and each row why it stands there. They are measures of the documents read, not of the
    municipality: what is not in the store does not count.
    """
    from sagsgraf.queries.measures import load_network
    from sagsgraf.queries.people import cover_for
    from sagsgraf.store import open_reader
    from sagsgraf.views.measures_text import (
        measure_table,
        measures_json,
        measures_text,
        sections,
    )

    chosen = form or guess(output, _SUFFIXES, MeasureFormat.text)
    if chosen is MeasureFormat.csv and which is None:
        raise Usage("CSV holds one measure.", hint="Name it, as in `sagsgraf measures cases`.")
    with open_reader(store) as reader:
        network = load_network(reader)
        cover = cover_for(reader, people)
        found = {
            name.value: cover.over(tuple(_measured(name, network)))
            for name in ([which] if which else Measure)
        }
    told, words = sections(found, limit), language(lang)
    match chosen:
        case MeasureFormat.json:
            put(measures_json(told, words), output)
        case MeasureFormat.csv:
            from sagsgraf.views.tables import table_csv

            put(table_csv(measure_table(told[0], words)), output)
        case _:
            put(measures_text(told, words, markdown=chosen is MeasureFormat.markdown), output)


def _measured(name: Measure, network: Network) -> Sequence[Row]:
    from sagsgraf.queries import measures

    match name:
        case Measure.cases:
            return measures.case_bridges(network)
        case Measure.people:
            return measures.people_bridges(network)
        case Measure.bodies:
            return measures.body_links(network)
        case Measure.clusters:
            return measures.clusters(network)
