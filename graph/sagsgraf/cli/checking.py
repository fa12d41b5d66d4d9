"""``validate``, ``verify`` and ``evaluate``: whether the graph is sound, true and complete."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from sagsgraf.cli.options import (
    DEFAULT_STORE,
    Lang,
    Language,
    Output,
    Store,
    console,
    language,
    put,
    say,
    write_file,
)


def validate(
    store: Store = DEFAULT_STORE,
    lang: Lang = Language.da,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
    output: Output = None,
) -> None:
    """Hold the graph against its shapes (SHACL); print what does not fit, a sentence each.

    Exit code 65 when something is wrong; warnings alone leave it at 0.
    """
    from sagsgraf.shapes import validate as check
    from sagsgraf.store import open_reader

    with open_reader(store) as reader:
        findings = check(reader, lang=language(lang))
    if as_json:
        put(json.dumps([one.to_dict() for one in findings], ensure_ascii=False, indent=1), output)
    elif findings:
        put("\n".join(str(one) for one in findings), output)
    wrong = sum(one.severity == "violation" for one in findings)
    say(f"{wrong} violations, {len(findings) - wrong} warnings.")
    raise typer.Exit(65 if wrong else 0)


def verify(
    store: Store = DEFAULT_STORE,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Read the sources again and check that every quote still stands where it stood.

    Exit code 65 when a quote does not, 66 when a source is missing or has changed.
    """
    from sagsgraf.pipeline.verifying import verify as check

    report = check(store)
    if as_json:
        print(json.dumps(report.to_dict(), ensure_ascii=False, indent=1))
    else:
        for failure in report.failures:
            print(failure)
    say(report.summary)
    raise typer.Exit(report.exit_code)


def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD", help="Gold files (JSON) beside their documents.", show_default=False
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the score as JSON.")] = False,
    errors: Annotated[
        bool, typer.Option("--errors", help="List what was missed and what is wrong.")
    ] = False,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--documents",
            metavar="FOLDER",
            help="Where the documents lie, if not beside the gold: of the same names, any format.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Score file to write.")
    ] = None,
) -> None:
    """Hold what is read against gold files, field by field.

    Of a meeting that lies there in several formats each is scored by itself.
    """
    from rich.table import Table

    from sagsgraf.evaluation import Score, compare, load_gold
    from sagsgraf.pipeline.reading import read_path

    documents = []
    for path in gold:
        truth = load_gold(path, folder)
        documents += [
            compare(read_path(document).record.to_dict(), truth) for document in truth.documents
        ]
    score = Score(tuple(documents))
    if output:
        write_file(output, json.dumps(score.to_dict(), ensure_ascii=False, indent=1) + "\n")
        say(f"Wrote {output}")
    if as_json:
        print(json.dumps(score.to_dict(), ensure_ascii=False, indent=1))
        return
    table = Table("field", "right", "missed", "wrong", "precision", "recall", "F1", box=None)
    for name, field in score.fields.items():
        counts = (str(field.right), str(len(field.missed)), str(len(field.wrong)))
        rates = (f"{field.precision:.3f}", f"{field.recall:.3f}", f"{field.f1:.3f}")
        table.add_row(name, *counts, *rates)
    console().print(table)
    if errors:
        for document in score.documents:
            for name, field in document.fields.items():
                for sign, values in (("-", field.missed), ("+", field.wrong)):
                    for value in values:
                        print(f"{sign} {document.name} {name}: {value}")
