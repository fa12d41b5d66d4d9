"""The name of a thing: an absolute IRI as a value of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

# RFC 3987 forbids these in an IRI; every RDF parser rejects them.
_FORBIDDEN = re.compile(r"[\x00-\x20<>\"{}|\\^`]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """An absolute IRI (RFC 3987), checked when it is made.

    A class and not a bare ``str``, so that a text can never pass for a name.

    >>> Iri("https://w3id.org/sagsgraf/kommune/0326") / "sag" / "22-009953"
    Iri('https://w3id.org/sagsgraf/kommune/0326/sag/22-009953')
    """

    value: str
    """The IRI as text, for instance ``https://w3id.org/sagsgraf/kommune/0326``."""

    def __post_init__(self) -> None:
        if not _SCHEME.match(self.value) or _FORBIDDEN.search(self.value):
            raise ValueError(f"not an absolute IRI: {self.value!r}")

    def __hash__(self) -> int:
        # That of the text, which Python keeps; a meeting's claims are looked up 30,000 times.
        return hash(self.value)

    def __truediv__(self, segment: str) -> Iri:
        """Return the IRI one path segment further down."""
        return Iri(f"{self.value}/{segment}")

    def __str__(self) -> str:
        return self.value

    def __repr__(self) -> str:
        return f"Iri({self.value!r})"
