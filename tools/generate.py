"""Writes the files that are made from others, or checks that they are what would be written.

python tools/generate.py            write them
python tools/generate.py --check    exit 1 where one differs, naming the command to run

exports/explorer.html carries programs of 2 MB beside what the sample says. It is held to what it
says: a change of the programs alone leaves it, so that not every new colour adds 2 MB to the
repository. Remove the file, and it is written with the programs of the day.
"""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from typer.main import get_command

from sagsgraf.cli.app import app
from sagsgraf.cli.demo import demo
from sagsgraf.queries import named_queries
from sagsgraf.vocabulary import generate as terms

ROOT = Path(__file__).resolve().parent.parent
_NOTE = "<!-- Written by `make generate`; change the code, not this file. -->"


_INTRODUCTION = """\
Data go to the standard output, messages to the standard error. `--store` names the store's folder
(default `sagsgraf-store`, or the variable `SAGSGRAF_STORE`); `--lang da|en` is the language of
labels and pages."""
_QUALITY = """\
`sagsgraf evaluate GOLD...` holds what is read against gold files, field by field: what both have
is right, what only the gold has is missed, what only the reading has is wrong. The scores are
frozen in `tests/scores` and compared on every change. In Greve, the decisions that are missed are
texts that only list absentees: these decide nothing and are read as no decision."""
_EXIT_CODES = """\
| code | meaning |
| --- | --- |
| 0 | done |
| 1 | some documents refused, the others read |
| 2 | wrong usage |
| 65 | bad data: a file that is no minutes, SPARQL with an error, a failed check |
| 66 | no such file, store or case |
| 69 | over a limit, or unavailable |
| 74 | a result could not be written |
| 75 | somebody else is writing to the store |
| 130 | interrupted |"""


def main(arguments: list[str]) -> int:
    """Write or check every generated file."""
    check = "--check" in arguments
    code = terms.main(["--check"] if check else [])
    stale = []
    for path, content in generated():
        target = ROOT / path
        if target.is_file() and is_same(target.read_bytes(), content, path.name):
            continue
        if check:
            stale.append(str(path))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            print(f"wrote {path}")
    for name in stale:
        print(f"{name} is stale: run `make generate` and read the difference.")
    return 1 if code or stale else 0


PROGRAMS = frozenset({"page", "worker", "oxigraph", "licences"})
"""Blocks of the explorer that are the same whatever store it holds."""
_BLOCK = re.compile(
    rb'<script type="application/octet-stream" id="block-([a-z0-9-]+)">([^<]*)</script>'
)


def is_same(old: bytes, new: bytes, name: str) -> bool:
    """Tell whether a generated file need not be written again."""
    if name != "explorer.html":
        return old == new
    return said(old) == said(new)


def said(page: bytes) -> dict[str, bytes]:
    """Return what an explorer holds of its store: its blocks of data, unpacked.

    Unpacked, because another release of zlib packs the same bytes otherwise.
    """
    return {
        name.decode(): gzip.decompress(base64.b64decode(packed))
        for name, packed in _BLOCK.findall(page)
        if name.decode() not in PROGRAMS
    }


def generated() -> Iterator[tuple[Path, bytes]]:
    """Yield each generated file with what should stand in it."""
    yield Path("docs/commands.md"), commands().encode()
    yield Path("docs/queries.md"), queries().encode()
    yield Path("docs/quality.md"), quality().encode()
    yield from exports()


def commands() -> str:
    """Return the command reference, from the commands' own help."""
    parts = [
        _NOTE,
        "# Commands",
        _INTRODUCTION,
        "## Exit codes",
        _EXIT_CODES,
    ]
    os.environ["COLUMNS"] = "80"  # the help wraps to the terminal that asks for it
    group = get_command(app)
    context = group.make_context("sagsgraf", [], resilient_parsing=True)
    for name in group.list_commands(context):  # type: ignore[attr-defined] # a group of commands
        command = group.get_command(context, name)  # type: ignore[attr-defined] # as above
        inner = command.make_context(name, [], parent=context, resilient_parsing=True)
        parts += [f"## sagsgraf {name}", f"```text\n{command.get_help(inner).strip()}\n```"]
    return "\n\n".join(parts) + "\n"


def queries() -> str:
    """Return the list of named queries with their SPARQL."""
    parts = [_NOTE, "# Named queries", "Run one with `sagsgraf query NAME -p parameter value`."]
    for query in named_queries():
        parts.append(f"## {query.name}")
        parts.append(f"{query.summary_da}  \n{query.summary}.")
        parts += [f"- `{one.name}` ({one.type}): {one.description}" for one in query.parameters]
        parts.append(f"Columns: {', '.join(f'`{name}`' for name in query.columns)}.")
        parts += query.notes
        parts.append(f"```sh\nsagsgraf query {query.example}\n```")
    return "\n\n".join(parts) + "\n"


_PAIRS = """\
Pairs of names from a year of Greve's minutes, labelled by hand (`tests/resolving`), and what the
rules hold of them: one thing, doubtful (left apart, and told), different, or apart without a word.
No pair that is different may be held to be the same."""
_SCORES = {
    "kalundborg": "two real minutes of Kalundborg's Direktion, 2022 and 2023, gold by hand",
    "greve-2022-text": "all 100 meetings of Greve Kommune in 2022, gold from the publisher's data",
    "greve-2022": "the same meetings as the JSON that the publisher's API serves",
    "real": "real minutes of Aarhus (PDF, web page), Ballerup (PDF, XML), Syddjurs (PDF, DOCX, "
    "XML) and Region Hovedstaden (XML), gold by hand",
    "modelled": "synthetic minutes in layouts of other municipalities, written by somebody who "
    "did not see the reader",
    "firstagenda": "fictional minutes full of traps, gold by hand",
    "layouts": "the example of every other layout, gold by hand",
    "sample": "the bundled sample, gold by hand",
}


def quality() -> str:
    """Return the scores of the gold evaluations, from the frozen score files."""
    parts = [_NOTE, "# How well documents are read", _QUALITY]
    for name, what in _SCORES.items():
        score = json.loads((ROOT / "tests" / "scores" / f"{name}.json").read_text("utf-8"))
        rows = [
            f"| {field} | {one['right']} | {one['missed']} | {one['wrong']} | {one['f1']:.3f} |"
            for field, one in score["fields"].items()
        ]
        heading = "| field | right | missed | wrong | F1 |\n| --- | --- | --- | --- | --- |"
        parts += [
            f"## {name}",
            f"{score['documents']} documents: {what}.",
            "\n".join([heading, *rows]),
        ]
    return "\n\n".join([*parts, *_identity()]) + "\n"


def _identity() -> Iterator[str]:
    score = json.loads((ROOT / "tests" / "scores" / "identity.json").read_text("utf-8"))
    verdicts = ("same", "doubtful", "different", "apart")
    rows = [
        f"| {pair} | {' | '.join(str(told.get(verdict, 0)) for verdict in verdicts)} |"
        for pair, told in score["pairs"].items()
    ]
    yield "## Who is who"
    yield _PAIRS
    heading = (
        "| pairs, and the truth | " + " | ".join(verdicts) + " |\n| --- | --- | --- | --- | --- |"
    )
    yield "\n".join([heading, *rows])


def exports() -> Iterator[tuple[Path, bytes]]:
    """Yield what the bundled sample produces."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "exports"
        import contextlib
        import io

        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            demo(output, Path(folder) / "store")
        for path in sorted(output.iterdir()):
            yield Path("exports") / path.name, path.read_bytes()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
