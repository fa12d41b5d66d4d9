"""The entry point: one place where errors become messages and exit codes."""

from __future__ import annotations

import os
import sys

from sagsgraf.cli.app import app
from sagsgraf.model import SagsgrafError

_PAIRS = ("-p", "--param")
_STOPPED = "sagsgraf: interrupted; what was done is kept."


def main(arguments: list[str] | None = None) -> None:
    """Run a command and leave with its exit code.

    Exit codes: 0 done; 1 some documents refused; 2 wrong usage; 65 bad data; 66 no such input;
    69 unavailable or over a limit; 74 output failed; 75 store locked; 130 interrupted.
    """
    given = sys.argv[1:] if arguments is None else arguments
    try:
        app(args=_joined_pairs(given), prog_name="sagsgraf")
    except SagsgrafError as error:
        print(f"sagsgraf: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        print(_STOPPED, file=sys.stderr)
        sys.exit(130)
    except SystemExit as left:
        # So typer ends where a person interrupts a command, without a word.
        if left.code == 130:
            print(_STOPPED, file=sys.stderr)
        raise
    except BrokenPipeError:
        # `sagsgraf query … | head`: whoever read has enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _joined_pairs(arguments: list[str]) -> list[str]:
    """Write ``-p case 22-009953`` as ``-p case=22-009953``, which the parser can take."""
    joined: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        joined.append(word)
        if word == "--":
            return joined + rest
        if word in _PAIRS and len(rest) > 1 and "=" not in rest[0]:
            joined.append(f"{rest.pop(0)}={rest.pop(0)}")
    return joined
