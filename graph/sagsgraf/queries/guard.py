"""A look at a person's query before it runs: what it may not do, told in a sentence.

Works on tokens, so that a word inside a string, a comment or an IRI is not taken for a keyword.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sagsgraf.model import BadData, Usage

MAX_LENGTH: Final = 200_000
"""Characters; longer ones are programs, not questions."""
MAX_DEPTH: Final = 200
"""Nested brackets; 4 kB of them overflow the parser's stack."""

_TOKEN = re.compile(
    r"""
      (?P<comment> \#[^\n]* )
    | (?P<iri> <[^<>"{}|^`\\\x00-\x20]*> )
    | (?P<string> \"\"\"(?:[^"\\]|\\.|\"(?!\"\"))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
                | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' )
    | (?P<open> [({\[] )
    | (?P<close> [)}\]] )
    | (?P<word> [A-Za-z_][\w-]*:?[\w.-]* | [?$]\w+ )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_NETWORK: Final = frozenset({"SERVICE"})
_UPDATES: Final = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"}
)


def check(query: str) -> None:
    """Raise an error where a query may not run.

    Raises:
        BadData: it is empty, too long, or nests too deeply.
        Usage: it would write, or would reach the network.
    """
    if not query.strip():
        raise BadData("The query is empty.")
    if len(query) > MAX_LENGTH:
        raise BadData(f"The query has {len(query):,} characters; {MAX_LENGTH:,} are the most.")
    depth = 0
    for kind, word in _tokens(query):
        if kind == "open":
            depth += 1
            if depth > MAX_DEPTH:
                raise BadData(f"The query nests more than {MAX_DEPTH} brackets deep.")
        elif kind == "close":
            depth -= 1
        elif kind == "word" and word.upper() in _NETWORK:
            raise Usage("SERVICE is not allowed: queries never reach the network.")
        elif kind == "word" and depth == 0 and word.upper() in _UPDATES:
            raise Usage(
                f"{word.upper()} is not allowed: queries only read.",
                hint="Facts change by building from documents.",
            )


def _tokens(query: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(query):
        kind = match.lastgroup or "other"
        if kind not in {"comment", "iri", "string", "other"}:
            yield kind, match.group()
