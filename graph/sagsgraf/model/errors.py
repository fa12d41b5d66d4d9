"""What can go wrong, and the exit code each of it ends with.

The codes follow BSD ``sysexits.h`` where it has one (65 EX_DATAERR, 66 EX_NOINPUT,
69 EX_UNAVAILABLE, 74 EX_IOERR, 75 EX_TEMPFAIL); 130 is 128 + SIGINT as shells count it.
"""

from __future__ import annotations

from typing import ClassVar


class SagsgrafError(Exception):
    """Something that a person can act on; its text says what, where and what to try."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What happened and where, one sentence."""
        self.hint = hint
        """What to try, one sentence; may be empty."""

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class Usage(SagsgrafError):
    """The call itself is wrong: an unknown name, a missing parameter (exit code 2)."""

    exit_code = 2


class BadData(SagsgrafError):
    """The input is there but cannot be what it should be (exit code 65)."""

    exit_code = 65


class NoInput(SagsgrafError):
    """The named input does not exist or cannot be opened (exit code 66)."""

    exit_code = 66


class Unavailable(SagsgrafError):
    """A part or service that is needed cannot be had, or a limit was reached (exit code 69)."""

    exit_code = 69


class OutputFailed(SagsgrafError):
    """A result could not be written (exit code 74)."""

    exit_code = 74


class Locked(SagsgrafError):
    """Somebody else is writing to the store (exit code 75)."""

    exit_code = 75


class Interrupted(SagsgrafError):
    """The person stopped it (exit code 130)."""

    exit_code = 130
