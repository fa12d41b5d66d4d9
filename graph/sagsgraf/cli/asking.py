"""``trace``, ``cases``, ``query`` and ``queries``: asking the graph."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from sagsgraf.cli.options import (
    DEFAULT_STORE,
    Lang,
    Language,
    Municipality,
    Named,
    Output,
    People,
    Store,
    console,
    guess,
    language,
    put,
    say,
)
from sagsgraf.model import BadData, NoInput, Usage

if TYPE_CHECKING:
    from sagsgraf.queries import Answer, Table


class TraceFormat(StrEnum):
    """Forms of a trace."""

    table = "table"
    markdown = "markdown"
    json = "json"
    html = "html"


class TableFormat(StrEnum):
    """Forms of an answer."""

    table = "table"
    json = "json"
    csv = "csv"
    excel = "excel"
    tsv = "tsv"
    markdown = "markdown"
    html = "html"
    srj = "srj"
    nt = "nt"


_TRACE_SUFFIXES = {
    ".html": TraceFormat.html,
    ".htm": TraceFormat.html,
    ".json": TraceFormat.json,
    ".md": TraceFormat.markdown,
}
_TABLE_SUFFIXES = {
    ".json": TableFormat.json,
    ".csv": TableFormat.csv,
    ".tsv": TableFormat.tsv,
    ".md": TableFormat.markdown,
    ".html": TableFormat.html,
    ".srj": TableFormat.srj,
    ".nt": TableFormat.nt,
}


_FOR_PEOPLE = frozenset({TableFormat.table, TableFormat.markdown, TableFormat.html})


def answer_in(
    form: TableFormat | None,
    output: Path | None,
    lang: Language,
    table: Callable[[bool], Table],
) -> None:
    """Print a table in a form, or in that which the file's name tells.

    Args:
        form: the form asked for.
        output: file to write.
        lang: language of the headings.
        table: makes the table; True for one that programs go on from.
    """
    chosen = form or guess(output, _TABLE_SUFFIXES, TableFormat.table)
    _answer(table(chosen not in _FOR_PEOPLE), chosen, language(lang), output)


def trace(
    case: Annotated[
        str, typer.Argument(metavar="CASE", help="Case number or IRI.", show_default=False)
    ],
    store: Store = DEFAULT_STORE,
    form: Annotated[
        TraceFormat | None,
        typer.Option("--format", help="Form; guessed from the file's name, else table."),
    ] = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Quote the words behind each statement.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Only what changed between the treatments.")
    ] = False,
    municipality: Municipality = None,
    people: People = Named.officials,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """Trace a case: its treatments in date order, and what changed between them."""
    import json

    from sagsgraf.queries import find_case
    from sagsgraf.queries.people import cover_for
    from sagsgraf.store import open_reader
    from sagsgraf.tracing import load_trace

    with open_reader(store) as reader:
        found = load_trace(reader, find_case(reader, case, municipality).value)
        found = cover_for(reader, people).over(found)
    chosen = form or guess(output, _TRACE_SUFFIXES, TraceFormat.table)
    words = language(lang)
    if chosen is TraceFormat.json:
        told = found.to_dict()
        put(json.dumps(told["changes"] if diff else told, ensure_ascii=False, indent=1), output)
    elif chosen is TraceFormat.html:
        from sagsgraf.views.trace_page import trace_page

        put(trace_page(found, words), output)
    elif chosen is TraceFormat.markdown:
        from sagsgraf.views.trace_text import trace_markdown

        put(trace_markdown(found, words, evidence=evidence, diff=diff), output)
    else:
        from sagsgraf.views.trace_text import trace_table

        _show(trace_table(found, words, evidence=evidence, diff=diff), output)


def cases(
    store: Store = DEFAULT_STORE,
    recurring: Annotated[
        bool, typer.Option("--recurring", help="Only cases treated more than once.")
    ] = False,
    form: Annotated[
        TableFormat | None, typer.Option("--format", help="Form; guessed from the file's name.")
    ] = None,
    people: People = Named.officials,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """List the cases, those treated most often first."""
    from sagsgraf.queries import cases as list_cases
    from sagsgraf.queries.people import cover_for
    from sagsgraf.store import open_reader
    from sagsgraf.views.tables import cases_table

    with open_reader(store) as reader:
        found = cover_for(reader, people).over(list_cases(reader, recurring=recurring))
    chosen = form or guess(output, _TABLE_SUFFIXES, TableFormat.table)
    table = cases_table(found, iris=chosen not in _FOR_PEOPLE)
    _answer(table, chosen, language(lang), output)


def query(
    what: Annotated[
        str,
        typer.Argument(
            metavar="NAME|FILE|-",
            help="A named query, a file with SPARQL, or - for SPARQL on the standard input.",
            show_default=False,
        ),
    ],
    store: Store = DEFAULT_STORE,
    param: Annotated[
        list[str] | None,
        typer.Option(
            "-p", "--param", metavar="NAME VALUE", help="A named query's parameter; repeatable."
        ),
    ] = None,
    form: Annotated[
        TableFormat | None,
        typer.Option("--format", help="Form; guessed from the file's name, else table."),
    ] = None,
    time_limit: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.1, help="Longest time for SPARQL of your own.")
    ] = 60.0,
    municipality: Municipality = None,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """Ask the graph: a named query, or SPARQL 1.1 of your own.

    Answers name everybody as the store does; the other commands that write results for others
    have --people.
    """
    from sagsgraf.queries import Table, find_query, run_named, run_sparql
    from sagsgraf.store import open_reader

    values = _pairs(param or [])
    text = _sparql(what)
    named = None if text is not None else find_query(what)
    with open_reader(store) as reader:
        if named:
            answer = run_named(reader, named, values, municipality)
        else:
            if values:
                raise Usage("-p goes with a named query; write the values into your SPARQL.")
            answer = run_sparql(reader, text or "", time_limit=time_limit)
    title = named.summary_da if named and lang is Language.da else named.summary if named else ""
    _answer(answer, form, language(lang), output, title)
    if named and named.limit and isinstance(answer, Table) and answer.more:
        say(f"These are the {named.limit.keeps} rows; there are more: -p limit 0 gives them all.")


def queries(
    lang: Lang = Language.da,
    form: Annotated[
        TableFormat | None, typer.Option("--format", help="Form; guessed from the file's name.")
    ] = None,
    output: Output = None,
) -> None:
    """List the named queries, with what they ask and an example of each."""
    from sagsgraf.queries import Cell, Table, named_queries

    rows = tuple(
        (
            Cell(query.name),
            Cell(query.summary_da if lang is Language.da else query.summary),
            Cell(f"sagsgraf query {query.example}"),
        )
        for query in named_queries()
    )
    _answer(Table(("name", "question", "example"), rows), form, language(lang), output)


def _sparql(what: str) -> str | None:
    """Return the SPARQL in a file or on the standard input; None for a name.

    Raises:
        NoInput: a file that is named like one is not there.
        BadData: it is not UTF-8.
    """
    if what == "-":
        return sys.stdin.read()
    path = Path(what)
    if path.is_file():
        try:
            return path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise BadData(f"{path}: not UTF-8 (byte {error.start}).") from error
    if path.suffix or "/" in what:
        raise NoInput(f"{path}: there is no such file.")
    return None


def _pairs(given: list[str]) -> dict[str, str]:
    values = {}
    for pair in given:
        name, mark, value = pair.partition("=")
        if not mark:
            raise Usage(
                f"-p {pair}: a parameter has a name and a value.", hint="Write -p case 22-009953."
            )
        values[name] = value
    return values


def _answer(
    answer: Answer,
    form: TableFormat | None,
    lang: Literal["da", "en"],
    output: Path | None,
    title: str = "",
) -> None:
    """Print an answer in the form that was asked for, or that its kind has."""
    from sagsgraf.queries import Graph, Truth
    from sagsgraf.views import tables

    chosen = form or guess(output, _TABLE_SUFFIXES, TableFormat.table)
    if isinstance(answer, Graph):
        put(tables.graph_lines(answer), output)
    elif isinstance(answer, Truth):
        standard = chosen in {TableFormat.json, TableFormat.srj}
        put(tables.truth_json(answer) if standard else tables.truth_text(answer, lang), output)
    elif chosen is TableFormat.table:
        _show(tables.table_view(answer, lang), output)
    elif chosen is TableFormat.nt:
        raise Usage("N-Triples is a form of graphs; this query answers with a table.")
    else:
        put(_rendered(answer, chosen, lang, title), output)


def _rendered(table: Table, form: TableFormat, lang: Literal["da", "en"], title: str) -> str:
    from sagsgraf.views import tables

    match form:
        case TableFormat.csv:
            return tables.table_csv(table)
        case TableFormat.excel:
            return tables.table_csv(table, excel=True)
        case TableFormat.tsv:
            return tables.table_tsv(table)
        case TableFormat.markdown:
            return tables.table_markdown(table, lang)
        case TableFormat.html:
            return tables.table_html(table, lang, title=title)
        case TableFormat.srj:
            return tables.table_srj(table)
        case _:
            return tables.table_json(table)


def _show(renderable: object, output: Path | None) -> None:
    """Print something for the terminal, or write it as plain text."""
    if output is None or str(output) == "-":
        console().print(renderable)
        return
    from io import StringIO

    from rich.console import Console

    plain = Console(file=StringIO(), width=100, highlight=False)
    with plain.capture() as captured:
        plain.print(renderable)
    put(captured.get(), output)
