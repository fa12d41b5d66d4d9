"""The process that a person's query runs in: one query in, one answer out, then gone.

Reads a JSON object (snapshot, query, memory limit) on stdin and writes one on stdout.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pyoxigraph import Store


def main() -> None:
    """Answer the one query on stdin."""
    from sagsgraf.queries.run import _answer
    from sagsgraf.queries.table import Graph, Table, Truth

    call = json.load(sys.stdin)
    _limit_memory(int(call["memory_limit"]), Path(call["snapshot"]))
    store = Store.read_only(call["snapshot"])
    try:
        answer = _answer(store.query(call["query"]))
    except SyntaxError as error:
        json.dump({"error": str(error)}, sys.stdout)
        return
    match answer:
        case Truth(value):
            told: dict[str, object] = {"boolean": value}
        case Graph(lines):
            told = {"lines": lines}
        case Table(columns, rows):
            told = {
                "columns": columns,
                "rows": [
                    [
                        None
                        if cell is None
                        else [cell.text, cell.kind, cell.datatype, cell.language]
                        for cell in row
                    ]
                    for row in rows
                ],
            }
    json.dump(told, sys.stdout)


def _limit_memory(limit: int, snapshot: Path) -> None:
    """Limit this process's address space: the database's files are mapped into it as well."""
    try:
        import resource
    except ImportError:
        # Windows has no such limit; the time limit still holds.
        return
    files = sum(entry.stat().st_size for entry in snapshot.rglob("*") if entry.is_file())
    most = limit + 2 * files + 1024**3
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()
