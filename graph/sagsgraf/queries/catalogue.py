"""The named queries: files in ``ontology/queries`` whose comments (grlc headers) describe them.

``#+ summary:`` and ``#+ summary_da:`` say what is asked, ``#+ group:`` under which
heading it belongs, ``#+ parameter: name type description`` what must be given, ``#+ example:`` a
call that works on the sample, ``#+ note:`` and ``#+ note_da:`` what to know, where a column or
another query stands between backticks.
``#+ limit: 500 newest`` (or ``first``) says that a long answer is cut, and which rows stay; the
number is that of the query's one ``LIMIT``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from sagsgraf.model import Usage
from sagsgraf.vocabulary import ontology_path

_HEADER = re.compile(r"^#\+\s*(?P<key>\w+):\s*(?P<value>.*)$", re.MULTILINE)
_SELECT = re.compile(r"\bSELECT\b(?:\s+DISTINCT)?\s+(?P<columns>.*?)\s+WHERE\b", re.DOTALL)
_COLUMN = re.compile(r"\bAS\s+\?(\w+)\s*\)|\?(\w+)")
_EXPRESSION = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\bAS\s+\?(\w+)\s*\)")

# How the command line gets more rows; elsewhere that is asked for otherwise.
_OF_COMMAND_LINE = "`-p limit"

GROUPS: Final[dict[str, tuple[str, str]]] = {
    "cases": ("Sager og emner", "Cases and topics"),
    "decisions": ("Beslutninger", "Decisions"),
    "money": ("Penge", "Money"),
    "people": ("Personer", "People"),
    "bodies": ("Organer og organisationer", "Bodies and organisations"),
    "papers": ("Bilag og love", "Papers and laws"),
    "evidence": ("Belæg", "Evidence"),
    "quality": ("Referaternes kvalitet", "Quality of the minutes"),
}
"""The headings of the catalogue in Danish and English, in the order in which they stand."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a person must give to a named query."""

    name: str
    """The variable that gets the value."""
    type: str
    """``case``, ``person``, ``officeholder``, ``organisation``, ``topic``, ``date`` or ``text``."""
    description: str


@dataclass(frozen=True, slots=True)
class Limit:
    """How a long answer is cut."""

    rows: int
    """At most so many, unless a person asks for another number."""
    keeps: str
    """``newest``: the rows at the end stay, ordered by date; ``first``: those at the head."""


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One query of the catalogue."""

    name: str
    summary: str
    """In English."""
    summary_da: str
    """In Danish: the question in a person's words."""
    group: str
    """One of `GROUPS`."""
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    example: str
    """A call that answers on the sample."""
    notes: tuple[str, ...]
    notes_da: tuple[str, ...]
    """The same in Danish, without what only concerns the command line."""
    limit: Limit | None
    """None where the answer is always whole."""
    text: str
    """The SPARQL itself, with its headers."""

    @property
    def notes_en(self) -> tuple[str, ...]:
        """What to know, without what only concerns the command line."""
        return tuple(note for note in self.notes if _OF_COMMAND_LINE not in note)

    @property
    def body(self) -> str:
        """The SPARQL without its headers."""
        return _HEADER.sub("", self.text).strip() + "\n"


@cache
def named_queries() -> tuple[NamedQuery, ...]:
    """Return every named query, by name."""
    return tuple(_parse(path) for path in sorted(ontology_path("queries").glob("*.rq")))


def find_query(name: str) -> NamedQuery:
    """Return a named query.

    Raises:
        Usage: there is none of that name; the message names the nearest.
    """
    queries = {query.name: query for query in named_queries()}
    if name in queries:
        return queries[name]
    from rapidfuzz import process

    match = process.extractOne(name, queries.keys(), score_cutoff=60)
    hint = f"Did you mean {match[0]}?" if match else "`sagsgraf queries` lists them."
    raise Usage(f"{name!r} is no named query and no file.", hint=hint)


def _parse(path: Path) -> NamedQuery:
    text = path.read_text(encoding="utf-8")
    headers: dict[str, list[str]] = {}
    for match in _HEADER.finditer(text):
        headers.setdefault(match["key"], []).append(match["value"].strip())
    return NamedQuery(
        name=path.stem,
        summary=headers["summary"][0],
        summary_da=headers["summary_da"][0],
        group=headers["group"][0],
        parameters=tuple(_parameter(value) for value in headers.get("parameter", ())),
        columns=_columns(text),
        example=headers["example"][0],
        notes=tuple(headers.get("note", ())),
        notes_da=tuple(headers.get("note_da", ())),
        limit=_limit(headers.get("limit", [])),
        text=text,
    )


def _parameter(value: str) -> Parameter:
    name, kind, description = value.split(maxsplit=2)
    return Parameter(name, kind, description)


def _limit(told: list[str]) -> Limit | None:
    if not told:
        return None
    rows, keeps = told[0].split()
    return Limit(int(rows), keeps)


def _columns(text: str) -> tuple[str, ...]:
    """Return the columns of the outermost SELECT, in order."""
    match = _SELECT.search(text)
    if not match:
        return ()
    # Inside an expression only the name behind AS is a column.
    told = _EXPRESSION.sub(r"?\1", match["columns"])
    return tuple(first or second for first, second in _COLUMN.findall(told))
