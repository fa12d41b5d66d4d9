"""Options that several commands share, and how results leave the command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

import typer

from sagsgraf.model import OutputFailed

if TYPE_CHECKING:
    from rich.console import Console

Form = TypeVar("Form")


class Language(StrEnum):
    """Language of labels, pages and reports."""

    da = "da"
    en = "en"


class Named(StrEnum):
    """Whom results name; officials come with the elected."""

    elected = "elected"
    officials = "officials"
    all = "all"


Store = Annotated[
    Path,
    typer.Option(
        "--store",
        metavar="DIR",
        envvar="SAGSGRAF_STORE",
        help="Folder of the store.",
    ),
]
DEFAULT_STORE = Path("sagsgraf-store")

Lang = Annotated[
    Language,
    typer.Option("--lang", envvar="SAGSGRAF_LANG", help="Language of labels, pages and reports."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="File to write; - is the standard output."),
]
People = Annotated[
    Named,
    typer.Option(
        "--people",
        help="Whom to name; others become Person 1, Person 2 ... The store keeps every name.",
    ),
]
Municipality = Annotated[
    str | None,
    typer.Option(
        "--municipality",
        metavar="NAME",
        help="Municipality by name or code, where the documents or a case number do not tell.",
    ),
]

Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=1,
        max=64,
        help="Documents read at once, each in a process of its own; 1 reads all in this one. "
        "By default one for each core.",
        show_default=False,
    ),
]
INPUTS = "Files, folders, patterns (*.pdf), zip archives, addresses (https://…), - for stdin."


def language(lang: Language) -> Literal["da", "en"]:
    """Return the language as the views take it."""
    return "da" if lang is Language.da else "en"


def console(*, stderr: bool = False) -> Console:
    """Return a console that colours only on a terminal and obeys NO_COLOR."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else int(os.environ.get("COLUMNS", "100"))
    return Console(stderr=stderr, highlight=False, soft_wrap=False, width=width)


def guess(output: Path | None, suffixes: dict[str, Form], default: Form) -> Form:
    """Return the form that a file's name tells, else the default."""
    return suffixes.get(output.suffix.lower(), default) if output else default


def counted(number: int, thing: str) -> str:
    """Return a number of things: ``1 file``, ``2 files``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


@contextmanager
def progress_bar(what: str) -> Iterator[Callable[[int, int, str], None] | None]:
    """Show a progress bar on a terminal, and nothing elsewhere."""
    screen = console(stderr=True)
    if not screen.is_terminal:
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Bar(*columns, console=screen, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total, name: bar.update(
            task, completed=done, total=total, description=name
        )


def say(message: str) -> None:
    """Print a message for the person, beside the data."""
    print(message, file=sys.stderr)


def put(text: str, output: Path | None) -> None:
    """Write a text to a file, whole or not at all, or to the standard output.

    Raises:
        OutputFailed: the file cannot be written.
    """
    if output is None or str(output) == "-":
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        return
    write_file(output, text)
    say(f"Wrote {output}")


def write_file(path: Path, text: str) -> None:
    """Write a file, whole or not at all.

    Raises:
        OutputFailed: it cannot be written.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise OutputFailed(f"{path}: cannot be written ({error.strerror or error}).") from error
