"""``people``: who goes by several names, and deciding whether two names are one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sagsgraf.cli.asking import TableFormat, answer_in
from sagsgraf.cli.options import (
    DEFAULT_STORE,
    Lang,
    Language,
    Municipality,
    Named,
    Output,
    People,
    Store,
    language,
    say,
)
from sagsgraf.model import Usage


class Which(StrEnum):
    """What goes by several names."""

    person = "person"
    body = "body"


_ONE_OF = "Give either --accept or --reject with two names, the name to keep first."


def people_names(
    store: Store = DEFAULT_STORE,
    doubtful: Annotated[
        bool, typer.Option("--doubtful", help="Those left apart because nothing settles it.")
    ] = False,
    kind: Annotated[
        Which | None, typer.Option(help="Only people, or only bodies.", show_default=False)
    ] = None,
    accept: Annotated[
        tuple[str, str] | None,
        typer.Option(
            metavar="NAME OTHER",
            help="Decide that two names are one; the first is kept. Needs --decisions.",
            show_default=False,
        ),
    ] = None,
    reject: Annotated[
        tuple[str, str] | None,
        typer.Option(
            metavar="NAME OTHER",
            help="Decide that two names are different. Needs --decisions.",
            show_default=False,
        ),
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="File that keeps the decisions (TOML)."),
    ] = None,
    why: Annotated[str, typer.Option(metavar="TEXT", help="Why it was decided so.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decided.")] = "",
    municipality: Municipality = None,
    form: Annotated[
        TableFormat | None, typer.Option("--format", help="Form; guessed from the file's name.")
    ] = None,
    people: People = Named.all,
    lang: Lang = Language.da,
    output: Output = None,
) -> None:
    """List the people and bodies that go by several names, and decide who is who.

    Each pair has how alike the names are, from 0 to 1, and the sentence that tells what settled
    it. What a person decides stands above every rule, also in later builds. Everybody is named,
    since nobody can decide on Person 1 and Person 2; --people officials before you hand it on.
    """
    which = kind.value if kind else ""
    if accept or reject:
        _decide(store, (accept, reject), decisions, which, municipality, (by, why))
        return
    if decisions or why or by:
        raise Usage("--decisions, --why and --by go with a decision.", hint=_ONE_OF)

    from sagsgraf.model.sameness import Verdict
    from sagsgraf.queries.people import cover_for
    from sagsgraf.queries.sameness import two_names
    from sagsgraf.store import open_reader
    from sagsgraf.store.sameness import judgements
    from sagsgraf.views.people_text import names_table

    verdict = Verdict.DOUBTFUL if doubtful else Verdict.SAME
    with open_reader(store) as reader:
        found = two_names(reader, judgements(reader), {verdict}, which)
        found = cover_for(reader, people).over(found)
    words = language(lang)
    answer_in(form, output, lang, lambda programs: names_table(found, words, programs=programs))


def _decide(
    store: Path,
    given: tuple[tuple[str, str] | None, tuple[str, str] | None],
    decisions: Path | None,
    kind: str,
    municipality: str | None,
    told: tuple[str, str],
) -> None:
    """Write a decision, and apply it to the store.

    Raises:
        Usage: both decisions at once, one name twice, or no file to keep it in.
    """
    from sagsgraf.pipeline.deciding import decide
    from sagsgraf.queries.sameness import decision_on
    from sagsgraf.store import open_reader

    accept, reject = given
    names = accept or reject
    if names is None or (accept and reject):
        raise Usage("--accept and --reject are two decisions.", hint=_ONE_OF)
    if decisions is None:
        raise Usage(
            "A decision needs a file that keeps it, so that later builds follow it too.",
            hint="Add --decisions decisions.toml.",
        )
    if names[0].strip() == names[1].strip():
        raise Usage(f"{names[0]} is one name.", hint=_ONE_OF)
    by, why = told
    with open_reader(store) as reader:
        decided = decision_on(
            reader,
            names,
            same=accept is not None,
            kind=kind,
            municipality=municipality,
            by=by,
            why=why,
        )
    decide(store, decisions, decided)
    what = f"is {names[1]}; the first name is kept" if decided.same else f"is not {names[1]}"
    say(f"{names[0]} {what}. Kept in {decisions}.")
